"""Every folder in negative/ is a claims file that must be refused, with exactly the lines of its expected.txt.

A folder dropped in there is a test. Each is refused before anything is fetched or written.
"""

from pathlib import Path

import pytest

from verify.cli import main

CASES = sorted(path.parent for path in (Path(__file__).parent / "negative").glob("*/claims.yaml"))


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 25


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_refused(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    exit_code = main(["check", str(folder / "claims.yaml")])

    shown = capsys.readouterr()
    assert shown.err == (folder / "expected.txt").read_text(encoding="utf-8")
    assert shown.out == ""
    assert exit_code == 2
    assert "Traceback" not in shown.err
    assert not (folder / ".verify").exists()


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_every_line_leads_to_a_place_in_the_file(folder: Path) -> None:
    lines = (folder / "claims.yaml").read_bytes().split(b"\n")

    for problem in (folder / "expected.txt").read_text(encoding="utf-8").splitlines():
        file, line, column, message = problem.split(":", 3)
        assert file == "claims.yaml"
        assert 1 <= int(line) <= len(lines)
        assert 1 <= int(column) <= len(lines[int(line) - 1]) + 1
        assert message.startswith(" ")

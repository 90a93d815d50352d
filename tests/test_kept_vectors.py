"""Vectors kept beside claims.yaml save time and change nothing else: not one byte of a report."""

import shutil
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from verify import cli
from verify.cli import running
from verify.errors import ExitCode
from verify.match.encoder import UseEncoder, Vectors

ROOT = Path(__file__).parent.parent
CLAIMS = """version: 1
article: {title: 見本, lang: ja, published: 2025-12-22T09:00:00+09:00}
sources: [{id: main, title: Main, url: "https://www.alojapan.com/?p=1431314", lang: en}]
claims: [{id: engineers, kind: headcount, text: 約100人のエンジニアが参加する, sources: [main]}]
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a project; the clock stands still, so that whole reports can be compared."""
    monkeypatch.setattr(running, "_now", lambda: datetime(2026, 3, 2, tzinfo=UTC))
    (tmp_path / "claims.yaml").write_text(CLAIMS, encoding="utf-8")
    return tmp_path


@pytest.fixture
def encoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Every text that the bundled encoder is asked for."""
    texts: list[str] = []
    encode = UseEncoder.encode

    def note(self: UseEncoder, wanted: Sequence[str]) -> Vectors:
        texts.extend(wanted)
        return encode(self, wanted)

    monkeypatch.setattr(UseEncoder, "encode", note)
    return texts


def check(desk: Path, *options: str) -> dict[str, bytes]:
    """What a run wrote, by file."""
    out = desk / "out"
    place = [str(desk / "claims.yaml"), "--replay", str(ROOT / "cassettes"), "--out", str(out)]
    assert cli.main(["check", *place, *options]) in {ExitCode.OK, ExitCode.FINDINGS}
    written = {file.name: file.read_bytes() for file in out.iterdir()}
    shutil.rmtree(out)
    return written


def forbid_the_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(_: object) -> NoReturn:
        raise AssertionError("the weights were loaded")

    monkeypatch.setattr(UseEncoder, "_model", property(load))


def test_a_second_run_needs_no_weights_and_writes_the_same_bytes(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copy(ROOT / "claims.yaml", desk)
    first = check(desk)
    forbid_the_weights(monkeypatch)
    assert check(desk) == first
    assert set(first) == {"report.html", "report.json", "report.md"}


def test_explain_uses_what_check_kept_and_writes_nothing(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check(desk)
    before = {file.name: file.read_bytes() for file in (desk / ".verify").iterdir()}
    forbid_the_weights(monkeypatch)
    assert cli.main(["explain", "engineers", str(desk / "claims.yaml"), "--replay", str(ROOT / "cassettes")]) == 0
    assert "engineers" in capsys.readouterr().out
    assert {file.name: file.read_bytes() for file in (desk / ".verify").iterdir()} == before


def test_damaged_vectors_are_made_anew(desk: Path) -> None:
    first, file = check(desk), desk / ".verify/vectors"
    block = file.read_bytes()
    file.write_bytes(block[:-1])
    assert check(desk) == first
    assert file.read_bytes() == block


def test_a_file_beyond_the_bound_is_not_read(desk: Path, encoded: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    first, file = check(desk), desk / ".verify/vectors"
    encoded.clear()
    monkeypatch.setattr("verify.match.LARGEST_BLOCK", file.stat().st_size - 1)
    assert check(desk) == first
    assert "約100人のエンジニアが参加する" in encoded


def test_a_claim_that_is_added_is_all_that_is_encoded(desk: Path, encoded: list[str]) -> None:
    check(desk)
    claims = desk / "claims.yaml"
    added = ", {id: more, kind: headcount, text: 約200人のエンジニアが参加する, sources: [main]}]"
    claims.write_text(claims.read_text(encoding="utf-8").rstrip().removesuffix("]") + added, encoding="utf-8")
    encoded.clear()
    check(desk)
    assert encoded == ["約200人のエンジニアが参加する"]


def test_vectors_that_cannot_be_kept_are_told_and_cost_nothing_else(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / ".verify/vectors").mkdir(parents=True)
    assert set(check(desk)) == {"report.html", "report.json", "report.md"}
    assert "vectors: cannot be written" in capsys.readouterr().err
    assert sorted(file.name for file in (desk / ".verify").iterdir()) == ["lock", "vectors"]

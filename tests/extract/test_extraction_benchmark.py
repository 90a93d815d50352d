"""The benchmark reads a checkout of the public set; here a small one of our own pages, in the same layout."""

import gzip
import json
from pathlib import Path

import pytest
from programs import load_program
from whole_pages import load_whole_pages

PROGRAM = Path(__file__).parent.parent.parent / "benchmarks" / "extraction.py"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "html").mkdir()
    truth = {}
    for page in [page for page in load_whole_pages() if page.name in ("ja-body-cut-by-ads", "en-table")]:
        body = "\n".join(block.text for block in page.blocks if block.label in ("body", "table"))
        truth[page.name] = {"articleBody": body, "url": f"https://pages.example/{page.name}"}
        (tmp_path / "html" / f"{page.name}.html.gz").write_bytes(gzip.compress(page.html.encode()))
    (tmp_path / "ground-truth.json").write_text(json.dumps(truth), encoding="utf-8")
    return tmp_path


def test_a_checkout_is_scored(
    checkout: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EXTRACTION_BENCH", str(checkout))
    assert load_program(PROGRAM).main(["--only"]) == 0
    title, _, ours, *others = capsys.readouterr().out.splitlines()
    assert title == "article-extraction-benchmark: 2 pages, 14 sentences"
    assert ours.split()[3:5] == ["1.0000", "0"]
    assert len(others) == 5

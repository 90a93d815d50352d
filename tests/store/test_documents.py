"""A document that was kept is the document that was read."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from verify.extract import extract_document
from verify.model import Document, Snapshot, Source, Trace
from verify.store import KeptDocuments

FIXTURES = Path(__file__).parent.parent / "fixtures"
FILES = sorted([*FIXTURES.rglob("*.html"), *FIXTURES.rglob("*.pdf")])
MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)


def snapshot(body: bytes, media_type: str = "text/html") -> Snapshot:
    source = Source("s", "A title", url="https://news.example/a")
    trace = Trace(requested_url=source.url, fetched_at=MOMENT)
    return Snapshot(source, trace, body, hashlib.sha256(body).hexdigest(), media_type, "utf-8")


PAGE = snapshot(next(file for file in FILES if "japannews" in str(file)).read_bytes())


def read(made: Snapshot) -> Document:
    document = extract_document(made)
    assert isinstance(document, Document)
    return document


@pytest.mark.parametrize("file", FILES[::3], ids=lambda file: file.name)
def test_every_kind_of_page_comes_back_as_it_was_read(tmp_path: Path, file: Path) -> None:
    made = snapshot(file.read_bytes(), "application/pdf" if file.suffix == ".pdf" else "text/html")
    document = extract_document(made)
    if isinstance(document, Document):
        kept = KeptDocuments(tmp_path)
        kept.put(made, "1", document)
        assert kept.get(made, "1") == document


def test_it_is_of_the_run_that_asks(tmp_path: Path) -> None:
    kept = KeptDocuments(tmp_path)
    kept.put(PAGE, "1", read(PAGE))
    later = replace(PAGE, trace=replace(PAGE.trace, fetched_at=MOMENT.replace(month=4), unchanged=True))
    document = kept.get(later, "1")
    assert document is not None
    assert document.trace == later.trace
    assert document == read(later)


@pytest.mark.parametrize(
    "other",
    [
        replace(PAGE, sha256="0" * 64),
        replace(PAGE, charset="shift_jis"),
        replace(PAGE, media_type="text/plain"),
        replace(PAGE, source=replace(PAGE.source, lang="en")),
        replace(PAGE, source=replace(PAGE.source, id="t")),
        replace(PAGE, source=replace(PAGE.source, published=MOMENT)),
    ],
)
def test_whatever_reading_depends_on_makes_another(tmp_path: Path, other: Snapshot) -> None:
    kept = KeptDocuments(tmp_path)
    kept.put(PAGE, "1", read(PAGE))
    assert kept.get(PAGE, "1") is not None
    assert kept.get(other, "1") is None
    assert kept.get(PAGE, "2") is None


@pytest.mark.parametrize("harm", [b"", b"\x1f\x8b", b"not gzip"])
def test_a_damaged_one_is_none(tmp_path: Path, harm: bytes) -> None:
    kept = KeptDocuments(tmp_path)
    kept.put(PAGE, "1", read(PAGE))
    (file,) = tmp_path.rglob("*.gz")
    file.write_bytes(harm)
    assert kept.get(PAGE, "1") is None


def test_one_of_another_shape_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = KeptDocuments(tmp_path)
    monkeypatch.setattr("verify.store.documents.OF_SNAPSHOT", frozenset({"source", "trace", "title"}))
    kept.put(PAGE, "1", read(PAGE))
    monkeypatch.undo()
    assert kept.get(PAGE, "1") is None

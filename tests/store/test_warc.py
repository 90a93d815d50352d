"""The export is what warcio's own checker accepts, and holds what was kept."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.cli import main as warcio

from verify.model import FetchRecord, Outcome
from verify.store import EvidenceStore, write_warc


@pytest.fixture
def store(tmp_path: Path, make_record: Callable[..., FetchRecord], page: bytes) -> EvidenceStore:
    store = EvidenceStore(tmp_path / "store")
    store.keep(make_record(), page)
    wire = (("content-encoding", "gzip"), ("content-length", "9"), ("content-type", "text/html"))
    store.keep(make_record(b"%PDF-1.7", url="https://news.example/pdf", headers=wire), b"%PDF-1.7")
    store.keep(make_record(days=1, status=304, unchanged=True), page)
    store.keep(make_record(None, days=2, outcome=Outcome.UNREACHABLE, status=404), None)
    return store


def test_the_checker_accepts_it(store: EvidenceStore, tmp_path: Path) -> None:
    file = tmp_path / "evidence.warc.gz"
    with file.open("wb") as out:
        assert write_warc(store, out, "verify test") == 3

    with pytest.raises(SystemExit) as ended:
        warcio(["check", str(file)])
    assert ended.value.code == 0


def test_it_holds_every_page_and_every_record(store: EvidenceStore, page: bytes) -> None:
    out = BytesIO()
    write_warc(store, out, "verify test")
    out.seek(0)

    read = [
        (record.rec_type, record.rec_headers.get_header("WARC-Target-URI"), record.content_stream().read())
        for record in ArchiveIterator(out)
    ]

    assert [kind for kind, _, _ in read] == [
        "warcinfo", "response", "metadata", "response", "metadata", "revisit", "metadata", "metadata",
    ]  # fmt: skip
    assert read[1] == ("response", "https://news.example/story?v=1", page)
    assert read[3][2] == b"%PDF-1.7"
    assert b'"status": 404' in read[-1][2]


def test_an_unchanged_page_has_the_phrase_of_its_status(store: EvidenceStore) -> None:
    out = BytesIO()
    write_warc(store, out, "verify test")
    out.seek(0)

    told = [record.http_headers.statusline for record in ArchiveIterator(out) if record.http_headers]

    assert told == ["200 OK"] * 3


def test_headers_of_the_wire_are_renamed(store: EvidenceStore) -> None:
    out = BytesIO()
    write_warc(store, out, "verify test")
    out.seek(0)

    pdf = [record.http_headers for record in ArchiveIterator(out) if record.rec_type == "response"][1]

    assert pdf.get_header("content-encoding") is None
    assert pdf.get_header("x-original-content-encoding") == "gzip"


def test_the_same_store_gives_the_same_bytes(store: EvidenceStore) -> None:
    first, second = BytesIO(), BytesIO()
    write_warc(store, first, "verify test")
    write_warc(store, second, "verify test")

    assert first.getvalue() == second.getvalue()

"""The store of one folder: what earlier runs know of an address, and where this run keeps what it gets."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock

from verify.model import FetchRecord, Outcome, Past
from verify.store.blobs import Blobs
from verify.store.entries import Reading, read_entry, write_entry
from verify.store.journal import Journal

# What is written first is a body, then the record that names it: a record never points at nothing.
BODIES = "bodies"
RECORDS = "records"


class EvidenceStore:
    """The evidence below `folder`. May be shared by threads. Reads its records once, when it is opened."""

    def __init__(self, folder: Path) -> None:
        self._blobs = Blobs(folder / BODIES)
        self._journal = Journal(folder / RECORDS)
        self._past: dict[str, Past] = {}
        self._lock = Lock()
        self._read = set[tuple[str, str]]()
        for entry in self.entries():
            self._note(entry)

    def past(self, url: str) -> Past:
        with self._lock:
            return self._past.get(url, Past())

    def body(self, sha256: str) -> bytes | None:
        return self._blobs.get(sha256)

    def keep(self, record: FetchRecord, body: bytes | None) -> None:
        if body is not None and record.sha256 is not None:
            self._blobs.put(record.sha256, body)
        self._journal.append(write_entry(record))
        self._note(record)

    def keep_reading(self, reading: Reading) -> None:
        """Keeps what a body was read as, once for each body and version of the extractor."""
        with self._lock:
            known = (reading.sha256, reading.extractor) in self._read
        if not known:
            self._journal.append(write_entry(reading))
            self._note(reading)

    def entries(self) -> Iterator[FetchRecord | Reading]:
        """All that can be read, oldest first; what cannot is for the doctor."""
        for line in self._journal.lines():
            if line.content is not None:
                with suppress(KeyError, ValueError, TypeError):
                    yield read_entry(line.content)

    def _note(self, entry: FetchRecord | Reading) -> None:
        with self._lock:
            match entry:
                case FetchRecord():
                    self._past[entry.url] = _after(self._past.get(entry.url, Past()), entry)
                case Reading():
                    self._read.add((entry.sha256, entry.extractor))


def _after(past: Past, record: FetchRecord) -> Past:
    """What is known of an address after one more asking."""
    if record.outcome is Outcome.ARCHIVED:
        # Another server's word: how the page itself stands, the record before it says.
        return past
    if record.sha256 is not None and record.outcome is Outcome.OK:
        return Past(kept=record)
    gone = past.gone
    # 404 and 410 say that the page is not there, unless a challenge stands in its place; no other failure says so.
    missing = record.outcome in (Outcome.UNREACHABLE, Outcome.GONE) and record.trace.status in (404, 410)
    if missing and record.trace.fetched_at is not None:
        gone = (*gone, record.trace.fetched_at)
    return Past(past.kept, gone, record.retry_at)

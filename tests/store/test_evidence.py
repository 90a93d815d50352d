"""What a store gives back after it was closed, copied, cut or damaged."""

import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, strategies as st

from verify.errors import UsageError
from verify.model import FetchRecord, Hop, Outcome, Past
from verify.store import EvidenceStore, Reading, find_problems
from verify.store.entries import read_entry, write_entry
from verify.store.journal import Journal

Make = Callable[..., FetchRecord]


def test_a_page_is_there_in_the_next_run(tmp_path: Path, make_record: Make, page: bytes) -> None:
    record = make_record()
    EvidenceStore(tmp_path).keep(record, page)

    store = EvidenceStore(tmp_path)

    assert store.past(record.url) == Past(kept=record)
    assert store.body(record.sha256 or "") == page
    assert list(store.entries()) == [record]
    assert find_problems(tmp_path) == ()


def test_an_address_never_asked_for_has_no_past(tmp_path: Path) -> None:
    assert EvidenceStore(tmp_path).past("https://news.example/") == Past()


def test_checks_that_found_it_gone_add_up_until_it_is_read_again(
    tmp_path: Path, make_record: Make, page: bytes
) -> None:
    store = EvidenceStore(tmp_path)
    there, back = make_record(), make_record(days=9)
    missing = [make_record(None, days=day, outcome=Outcome.UNREACHABLE, status=404) for day in (2, 5)]
    busy = make_record(None, days=6, outcome=Outcome.SERVER_ERROR, status=503, retry_at=None)
    store.keep(there, page)
    for record in (*missing, busy):
        store.keep(record, None)

    assert store.past(there.url) == Past(there, tuple(record.trace.fetched_at for record in missing))  # type: ignore[arg-type]

    store.keep(back, page)
    assert store.past(there.url) == EvidenceStore(tmp_path).past(there.url) == Past(kept=back)


def test_when_to_ask_again_is_kept_until_it_answers(tmp_path: Path, make_record: Make, page: bytes) -> None:
    store = EvidenceStore(tmp_path)
    later = (make_record().trace.fetched_at or 0) + timedelta(hours=2)  # type: ignore[operator]
    store.keep(make_record(None, outcome=Outcome.RATE_LIMITED, status=429, retry_at=later), None)

    assert EvidenceStore(tmp_path).past(make_record().url).retry_at == later

    store.keep(make_record(days=1), page)
    assert store.past(make_record().url).retry_at is None


def test_a_challenge_in_place_of_the_page_does_not_count_as_not_there(tmp_path: Path, make_record: Make) -> None:
    store = EvidenceStore(tmp_path)
    for status in (404, 410):
        store.keep(make_record(None, outcome=Outcome.BLOCKED, cause="challenge", status=status), None)

    assert store.past(make_record().url) == Past()


def test_a_copy_from_an_archive_says_nothing_of_the_page_itself(tmp_path: Path, make_record: Make, page: bytes) -> None:
    store = EvidenceStore(tmp_path)
    later = (make_record().trace.fetched_at or 0) + timedelta(hours=2)  # type: ignore[operator]
    missing = make_record(None, outcome=Outcome.UNREACHABLE, status=404, retry_at=later)
    copied = make_record(outcome=Outcome.ARCHIVED, archived_at=missing.trace.fetched_at)
    store.keep(missing, None)
    store.keep(copied, page)

    assert store.past(missing.url) == Past(gone=(missing.trace.fetched_at,), retry_at=later)  # type: ignore[arg-type]


FIRST_VERSION = {
    "entry": "fetch",
    "url": "https://news.example/story",
    "robots_ignored": False,
    "trace": {
        "requested_url": "https://news.example/story",
        "redirects": [{"status": 301, "url": "https://news.example/story"}],
        "status": 200,
        "fetched_at": "2026-03-01T12:00:00+00:00",
        "headers": [["etag", "1"]],
    },
    "outcome": "ok",
}


def test_a_record_from_before_a_field_existed_is_read(make_record: Make) -> None:
    record = read_entry(FIRST_VERSION)

    assert isinstance(record, FetchRecord)
    assert record.trace.redirects == (Hop(301, "https://news.example/story"),)
    assert record.trace.fetched_at == make_record().trace.fetched_at
    assert record.trace.headers == (("etag", "1"),)
    assert (record.trace.tries, record.trace.changed, record.trace.archived_at) == (1, None, None)
    assert (record.outcome, record.sha256, record.retry_at) == (Outcome.OK, None, None)


@pytest.mark.parametrize("lost", ["url", "trace", "outcome"])
def test_a_record_without_what_every_version_wrote_is_none_of_ours(lost: str) -> None:
    with pytest.raises((KeyError, ValueError, TypeError)):
        read_entry({name: value for name, value in FIRST_VERSION.items() if name != lost})


def test_a_reading_is_kept_once_for_each_extractor(tmp_path: Path, page: bytes) -> None:
    digest = hashlib.sha256(page).hexdigest()
    reading = Reading(digest, "utf-8 (meta)", "0" * 64, "1", Outcome.OK)
    store = EvidenceStore(tmp_path)
    store.keep_reading(reading)
    store.keep_reading(reading)

    again = EvidenceStore(tmp_path)
    again.keep_reading(reading)
    again.keep_reading(Reading(digest, "utf-8 (meta)", "1" * 64, "2", Outcome.OK))

    assert [entry.extractor for entry in again.entries() if isinstance(entry, Reading)] == ["1", "2"]


@given(st.text(), st.text(), st.sampled_from(Outcome))
def test_any_text_comes_back_from_a_record(make_record: Make, url: str, header: str, outcome: Outcome) -> None:
    record = make_record(url=url, outcome=outcome, headers=(("etag", header),), cause=header)

    assert read_entry(write_entry(record)) == record


def test_many_threads_keep_everything(tmp_path: Path, make_record: Make) -> None:
    bodies = [b"page %d" % (number % 20) for number in range(200)]
    store = EvidenceStore(tmp_path)

    with ThreadPoolExecutor(16) as pool:
        list(
            pool.map(
                lambda n: store.keep(make_record(bodies[n], url=f"https://news.example/{n}"), bodies[n]), range(200)
            )
        )

    again = EvidenceStore(tmp_path)
    kept = [again.past(f"https://news.example/{n}").kept for n in range(200)]
    assert [record and again.body(record.sha256 or "") for record in kept] == bodies
    assert find_problems(tmp_path) == ()


class SlowDisk:
    """Its first write ends only when so many others wait for theirs, and may fail then."""

    def __init__(self, journal: Journal, others: int, failure: OSError | None = None) -> None:
        self.writes = 0
        self._journal, self._others, self._failure = journal, others, failure
        self._sync = os.fsync

    def __call__(self, handle: int) -> None:
        self.writes += 1
        if self.writes == 1:
            while len(self._journal._waiting) <= self._others:
                os.sched_yield()
            if self._failure:
                raise self._failure
        self._sync(handle)


@pytest.mark.parametrize("failure", [None, OSError(28, "no space left")])
def test_those_who_wait_for_the_disk_are_written_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failure: OSError | None
) -> None:
    path, others = tmp_path / "records", 7
    path.touch()
    journal = Journal(path)
    disk = SlowDisk(journal, others, failure)
    monkeypatch.setattr(os, "fsync", disk)

    with ThreadPoolExecutor(others + 1) as pool:
        waiting = [pool.submit(journal.append, {"n": number}) for number in range(others + 1)]
        told = [one.exception() for one in waiting]

    assert disk.writes == 2
    # Only who wrote is told of it; for the others it was written again.
    assert [type(error) for error in told if error] == ([UsageError] if failure else [])
    lines = [line.content for line in Journal(path).lines()]
    kept = [number for number, error in enumerate(told) if not error]
    assert all({"n": number} in lines for number in kept)
    journal.append({"n": "next"})
    assert all(line.content for line in Journal(path).lines())


def test_a_record_that_was_being_written_is_dropped_and_the_next_one_is_whole(
    tmp_path: Path, make_record: Make, page: bytes
) -> None:
    store = EvidenceStore(tmp_path)
    store.keep(make_record(), page)
    whole = (tmp_path / "records").read_bytes()
    for cut in (1, len(whole) // 2, len(whole) - 1):
        (tmp_path / "records").write_bytes(whole + whole[:cut])

        (problem,) = find_problems(tmp_path)
        assert (problem.where, problem.harmless) == ("records:2", True)

        EvidenceStore(tmp_path).keep(make_record(days=1), page)
        assert list(EvidenceStore(tmp_path).entries()) == [make_record(), make_record(days=1)]
        assert find_problems(tmp_path) == ()


@pytest.mark.parametrize("harm", ["flip", "shorten", "remove"])
def test_a_damaged_body_is_never_handed_out(tmp_path: Path, make_record: Make, page: bytes, harm: str) -> None:
    record = make_record()
    store = EvidenceStore(tmp_path)
    store.keep(record, page)
    (file,) = (tmp_path / "bodies").glob("*/*.gz")
    content = file.read_bytes()
    match harm:
        case "flip":
            file.write_bytes(content[:-9] + bytes([content[-9] ^ 1]) + content[-8:])
        case "shorten":
            file.write_bytes(content[:-1])
        case "remove":
            file.unlink()

    assert store.body(record.sha256 or "") is None
    (problem,) = find_problems(tmp_path)
    assert problem.where == f"records:1 → bodies/{file.parent.name}/{file.name}"
    assert not problem.harmless

    # A page fetched again mends it.
    store.keep(make_record(days=1), page)
    assert store.body(record.sha256 or "") == page
    assert find_problems(tmp_path) == ()


def test_the_doctor_names_every_kind_of_damage(tmp_path: Path, make_record: Make, page: bytes) -> None:
    store = EvidenceStore(tmp_path)
    for day in range(3):
        store.keep(make_record(days=day), page)
    first, second, third = (tmp_path / "records").read_bytes().splitlines(keepends=True)
    (tmp_path / "records").write_bytes(first + second.replace(b'"status":200', b'"status":201') + third)
    stray = tmp_path / "bodies" / "00" / f"{'0' * 64}.gz"
    stray.parent.mkdir()
    stray.write_bytes(b"no gzip")
    (stray.parent / f"{'0' * 64}.gz.1.2.draft").write_bytes(b"half")

    found = {problem.where: problem.harmless for problem in find_problems(tmp_path)}

    assert found == {
        "records:2": False,
        f"bodies/00/{'0' * 64}.gz": False,
        f"bodies/00/{'0' * 64}.gz.1.2.draft": True,
    }
    assert len(list(store.entries())) == 2


WRITER = """
import sys
from dataclasses import replace
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from conftest import record
from verify.store import EvidenceStore

store = EvidenceStore(Path(sys.argv[1]))
for number in range(10_000):
    body = b"%d " % number * 500
    store.keep(record(body, url=f"https://news.example/{sys.argv[3]}/{number}"), body)
    print(number, flush=True)
"""


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    """Killed again and again, a little later each time: all that was told to be kept is there, and nothing is half."""
    kept: dict[str, bytes] = {}
    for round_ in range(12):
        command = [sys.executable, "-c", WRITER, str(tmp_path), str(Path(__file__).parent), str(round_)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            for line in writer.stdout:
                number = int(line)
                kept[f"https://news.example/{round_}/{number}"] = b"%d " % number * 500
                if number >= round_:
                    os.kill(writer.pid, signal.SIGKILL)
                    break
            # What it still managed to tell between the last line and its end was told as well.
            for line in writer.stdout:
                kept[f"https://news.example/{round_}/{int(line)}"] = b"%d " % int(line) * 500

    store = EvidenceStore(tmp_path)
    found = {url: store.past(url).kept for url in kept}

    assert len(kept) >= 12 * 13 // 2
    assert {url: record and store.body(record.sha256 or "") for url, record in found.items()} == kept
    assert all(problem.harmless for problem in find_problems(tmp_path))

"""A dated copy of a page that is not there: when it is asked for, what is taken for one, how it is labelled."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hostile_run import Clock

from verify.fetch import Answer, Archive, Failure, Pace, Reply, fetch_sources
from verify.model import Document, Fetched, FetchRecord, Outcome, Past, Snapshot, Source, Trace, Unavailable
from verify.outcomes import Cause
from verify.pipeline import read_source
from verify.report.canonical import _source

URL = "https://news.test/homes"
GATE = "https://archive.test/timegate/"
ARCHIVE = Archive(GATE)
COPY = "https://archive.test/web/20250102030405/https://news.test/homes"
MADE = {"memento-datetime": "Thu, 02 Jan 2025 03:04:05 GMT", "content-type": "text/html; charset=utf-8"}
TEXT = "The council approved 12 homes near the station on Tuesday, after a debate of three hours."
BODY = f"<html lang=en><h1>Homes</h1><p>{TEXT}</p>".encode()
TO_COPY = Answer(302, {"location": COPY, "vary": "accept-datetime"}, b"")
NOT_THERE = Answer(404, {}, b"")
GONE = Answer(410, {}, b"")


class Kept:
    """A history that read the page once, and notes what it is told."""

    def __init__(self, past: Past) -> None:
        self._past = past
        self.records: list[FetchRecord] = []

    def past(self, url: str) -> Past:
        return self._past

    def body(self, sha256: str) -> bytes | None:
        return None

    def keep(self, record: FetchRecord, body: bytes | None) -> None:
        self.records.append(record)


@pytest.fixture
def ask(fake: Any, now: Callable[[], datetime]) -> Callable[..., tuple[Fetched, Any]]:
    def run(replies: dict[str, Reply], archive: Archive | None = ARCHIVE, **options: Any) -> tuple[Fetched, Any]:
        transport = fake(replies, gap=0.0)
        clock = Clock()
        pace = Pace(waits=(), sleep=clock.sleep, clock=clock)
        source = Source("s", "t", url=URL, lang="en")
        (fetched,) = fetch_sources([source], transport, now=now, pace=pace, archive=archive, **options)
        return fetched, transport

    return run


@pytest.mark.parametrize(
    "live",
    [NOT_THERE, GONE, *(Failure(Outcome.UNREACHABLE, cause) for cause in (Cause.DNS, Cause.TIMEOUT, Cause.CONNECT))],
    ids=repr,
)
def test_a_copy_stands_in_for_what_is_not_there(ask: Callable[..., tuple[Fetched, Any]], live: Reply) -> None:
    fetched, transport = ask({URL: live, GATE + URL: TO_COPY, COPY: Answer(200, MADE, BODY)})
    assert isinstance(fetched, Snapshot)
    assert fetched.trace.archived_at == datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert (fetched.trace.requested_url, fetched.trace.final_url) == (URL, COPY)
    asked = dict(zip(transport.asked, transport.headers, strict=True))
    assert asked[GATE + URL]["Accept-Datetime"] == "Fri, 02 Jan 2026 03:04:05 GMT"
    assert "Accept-Datetime" not in asked[URL]
    read = read_source(fetched)
    assert isinstance(read, Document)
    assert read.outcome is Outcome.ARCHIVED
    shown = _source(read)
    assert shown["outcome"] == "archived"
    assert ("moved" in shown["notes"], "archived_copy" in shown["notes"]) == (False, True)
    assert shown["archived_at"] == "2025-01-02T03:04:05Z"
    assert shown["detail"]["en"] == "An archived copy of news.test was read (2025-01-02)"
    assert shown["detail"]["ja"] == "news.testは保存された写しを読みました（2025-01-02）"


def test_the_copy_closest_to_when_it_was_last_read(ask: Callable[..., tuple[Fetched, Any]]) -> None:
    read_at = datetime(2025, 6, 1, 12, tzinfo=UTC)
    kept = Kept(Past(FetchRecord(URL, False, Trace(fetched_at=read_at), Outcome.OK, sha256="0")))
    replies: dict[str, Reply] = {URL: GONE, GATE + URL: TO_COPY, COPY: Answer(200, MADE, BODY)}
    _, transport = ask(replies, history=kept)
    assert [headers.get("Accept-Datetime") for headers in transport.headers][-2:] == [
        "Sun, 01 Jun 2025 12:00:00 GMT"
    ] * 2
    assert [record.outcome for record in kept.records] == [Outcome.GONE, Outcome.ARCHIVED]
    assert [record.trace.archived_at is None for record in kept.records] == [True, False]


@pytest.mark.parametrize(
    "live",
    [
        Answer(200, {"content-type": "text/html"}, BODY),
        Answer(403, {}, b""),
        Answer(429, {}, b""),
        Answer(500, {}, b""),
        Failure(Outcome.UNSAFE_ADDRESS, Cause.PRIVATE_NETWORK),
        Failure(Outcome.TOO_LARGE),
    ],
    ids=repr,
)
def test_no_archive_is_asked_otherwise(ask: Callable[..., tuple[Fetched, Any]], live: Reply) -> None:
    _, transport = ask({URL: live, GATE + URL: TO_COPY, COPY: Answer(200, MADE, BODY)})
    assert [url for url in transport.asked if "archive.test" in url] == []


def test_it_is_off_by_default(ask: Callable[..., tuple[Fetched, Any]]) -> None:
    fetched, transport = ask({URL: GONE, GATE + URL: TO_COPY, COPY: Answer(200, MADE, BODY)}, None)
    assert isinstance(fetched, Unavailable)
    assert [url for url in transport.asked if "archive.test" in url] == []


def test_robots_that_refuse_are_not_evaded(ask: Callable[..., tuple[Fetched, Any]]) -> None:
    rules = Answer(200, {}, b"User-agent: *\nDisallow: /\n")
    for replies in ({"https://news.test/robots.txt": rules}, {"https://news.test/robots.txt": Answer(503, {}, b"")}):
        fetched, transport = ask({URL: GONE, GATE + URL: TO_COPY, COPY: Answer(200, MADE, BODY)} | replies)
        assert isinstance(fetched, Unavailable)
        assert [url for url in transport.asked if "archive.test" in url] == []
    fetched, _ = ask({URL: GONE, GATE + URL: TO_COPY, "https://archive.test/robots.txt": rules})
    assert isinstance(fetched, Unavailable)
    assert fetched.outcome is Outcome.GONE


NO_COPIES = {
    "no date": Answer(200, {"content-type": "text/html"}, BODY),
    "a date that is none": Answer(200, MADE | {"memento-datetime": "yesterday"}, BODY),
    "a date to come": Answer(200, MADE | {"memento-datetime": "Fri, 01 Jan 2027 00:00:00 GMT"}, BODY),
    "a date without a zone": Answer(200, MADE | {"memento-datetime": "Thu, 02 Jan 2025 03:04:05"}, BODY),
    "a copy of an error": Answer(404, MADE, BODY),
    "a picture": Answer(200, MADE | {"content-type": "image/png"}, b"\x89PNG\r\n\x1a\n"),
    "nothing": Answer(404, {}, b""),
    "silence": Failure(Outcome.UNREACHABLE, Cause.TIMEOUT),
    "a way inside": Answer(302, {"location": "http://user:pw@10.0.0.1/"}, b""),
    "a circle": Answer(302, {"location": COPY}, b""),
}


@pytest.mark.parametrize("place", ["https://news.test/old/homes", "http://NEWS.test:8080/homes"])
def test_the_pages_own_host_dates_no_copy(ask: Callable[..., tuple[Fetched, Any]], place: str) -> None:
    back = Answer(302, {"location": place}, b"")
    fetched, transport = ask({URL: GONE, GATE + URL: back, place: Answer(200, MADE, BODY)})
    assert transport.asked[-1] == place
    assert isinstance(fetched, Unavailable)
    assert fetched.outcome is Outcome.GONE


@pytest.mark.parametrize("name", NO_COPIES)
def test_what_is_no_copy_changes_nothing(ask: Callable[..., tuple[Fetched, Any]], name: str) -> None:
    fetched, _ = ask({URL: GONE, GATE + URL: TO_COPY, COPY: NO_COPIES[name]})
    assert isinstance(fetched, Unavailable)
    assert fetched.outcome is Outcome.GONE
    assert fetched.trace.archived_at is None


def test_an_index_names_the_moment(ask: Callable[..., tuple[Fetched, Any]], fake: Any) -> None:
    copy = f"{GATE}20250102030405id_/{URL}"
    index = "https://archive.test/cdx"

    class Indexed(dict[str, Reply]):
        def get(self, url: str, default: Any = None) -> Any:
            if url.startswith(index):
                self.query = parse_qs(urlsplit(url).query)
                return Answer(200, {}, json.dumps([["timestamp"], ["20250102030405"]]).encode())
            return super().get(url, default)

    replies = Indexed({URL: GONE, copy: Answer(200, MADE, BODY)})
    fetched, _ = ask(replies, Archive(GATE, index))
    assert isinstance(fetched, Snapshot)
    assert fetched.trace.final_url == copy
    assert replies.query["url"] == [URL]
    assert replies.query["closest"] == ["20260102030405"]


@pytest.mark.parametrize(
    "body", [b"", b"[]", b"[[]]", b'[["timestamp"]]', b'[["timestamp"],["../../x"]]', b"{}", b"[" * 99_999, b"[1,[2]]"]
)
def test_an_index_that_says_nothing(ask: Callable[..., tuple[Fetched, Any]], body: bytes) -> None:
    class Indexed(dict[str, Reply]):
        def get(self, url: str, default: Any = None) -> Any:
            return Answer(200, {}, body) if "/cdx" in url else super().get(url, default)

    fetched, _ = ask(Indexed({URL: GONE}), Archive(GATE, "https://archive.test/cdx"))
    assert isinstance(fetched, Unavailable)


def test_an_archive_is_asked_once_in_three_seconds(fake: Any, now: Callable[[], datetime]) -> None:
    waits: list[float] = []
    clock = Clock()

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        clock.sleep(seconds)

    replies: dict[str, Reply] = {URL: GONE, GATE + URL: TO_COPY, COPY: Answer(200, MADE, BODY)}
    pace = Pace(waits=(), sleep=sleep, clock=clock)
    sources = [Source("s", "t", url=URL)]
    fetch_sources(sources, fake(replies, gap=1.0), now=now, pace=pace, archive=Archive(GATE))
    # The site's robots.txt and page are a second apart; the archive's robots.txt, TimeGate and copy three each.
    assert [round(wait) for wait in waits] == [1, 3, 3]

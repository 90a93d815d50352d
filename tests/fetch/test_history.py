"""What earlier runs know decides what is asked and what it means: 304, changed, gone, later."""

import os
import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from verify.fetch import Answer, Failure, Pace, Reply, fetch_sources
from verify.fetch.status import count_checks
from verify.model import Fetched, FetchRecord, Hop, Mode, Outcome, Past, Snapshot, Source, Unavailable
from verify.outcomes import CAUSES, Cause
from verify.store import EvidenceStore

URL = "https://news.test/a"
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
PAGE = Answer(200, {"content-type": "text/html; charset=utf-8", "etag": '"1"', "last-modified": "Sun"}, b"<p>x")
UNCHANGED = Answer(304, {"date": "Mon"}, b"")


def hurry() -> Pace:
    """One try for each page, and a clock on which waiting costs nothing."""
    moment = [0.0]

    def sleep(seconds: float) -> None:
        moment[0] += seconds

    return Pace(waits=(), sleep=sleep, clock=lambda: moment[0])


@dataclass
class Desk:
    """Runs on one address over days, each with the evidence of those before."""

    folder: Path
    fake: Callable[..., Any]
    transport: Any = None

    def run(self, replies: Mapping[str, Reply], *, day: float = 0, url: str = URL) -> Fetched:
        self.transport = self.fake(replies)
        source = Source("s", "t", url=url, robots_ignored=True)
        moment = NOON + timedelta(days=day)
        (fetched,) = fetch_sources(
            [source], self.transport, now=lambda: moment, history=EvidenceStore(self.folder), pace=hurry()
        )
        return fetched

    def sent(self) -> dict[str, dict[str, str]]:
        """Of the last run: what each URL was asked beside the usual."""
        asked = zip(self.transport.asked, self.transport.headers, strict=True)
        return {url: {name: value for name, value in headers.items() if name.startswith("If-")}
                for url, headers in asked}  # fmt: skip

    def past(self) -> Past:
        return EvidenceStore(self.folder).past(URL)

    def records(self) -> list[FetchRecord]:
        return [entry for entry in EvidenceStore(self.folder).entries() if isinstance(entry, FetchRecord)]


@pytest.fixture
def desk(tmp_path: Path, fake: Callable[..., Any]) -> Desk:
    return Desk(tmp_path, fake)


def outcome(fetched: Fetched) -> Outcome:
    return Outcome.OK if isinstance(fetched, Snapshot) else fetched.outcome


def test_an_unchanged_page_costs_one_304(desk: Desk) -> None:
    first = desk.run({URL: PAGE})
    assert desk.sent() == {URL: {}}
    second = desk.run({URL: UNCHANGED}, day=1)
    assert desk.sent() == {URL: {"If-None-Match": '"1"', "If-Modified-Since": "Sun"}}
    assert isinstance(first, Snapshot)
    assert isinstance(second, Snapshot)
    assert (second.body, second.sha256, second.media_type, second.charset) == (
        first.body,
        first.sha256,
        first.media_type,
        first.charset,
    )
    assert (first.trace.unchanged, first.trace.changed) == (False, None)
    assert (second.trace.status, second.trace.unchanged, second.trace.changed) == (304, True, False)
    # The validators outlive a 304 that does not repeat them.
    third = desk.run({URL: UNCHANGED}, day=2)
    assert outcome(third) == Outcome.OK
    assert desk.sent()[URL]["If-None-Match"] == '"1"'
    assert dict(third.trace.headers)["date"] == "Mon"


def test_a_page_that_has_changed_says_so(desk: Desk) -> None:
    desk.run({URL: PAGE})
    changed = desk.run({URL: Answer(200, {"content-type": "text/html"}, b"<p>y")}, day=1)
    assert (changed.trace.unchanged, changed.trace.changed) == (False, True)
    same = desk.run({URL: Answer(200, {"content-type": "text/html"}, b"<p>y")}, day=2)
    assert (same.trace.unchanged, same.trace.changed) == (False, False)


def test_a_304_that_nobody_asked_for_is_broken(desk: Desk) -> None:
    fetched = desk.run({URL: UNCHANGED})
    assert isinstance(fetched, Unavailable)
    assert CAUSES[Cause.BROKEN_ANSWER].en in fetched.detail.en
    desk.run({URL: Answer(200, {"content-type": "text/html"}, b"<p>x")}, day=1)
    assert outcome(desk.run({URL: UNCHANGED}, day=2)) == Outcome.UNREACHABLE


def test_a_page_whose_body_is_lost_is_asked_for_anew(desk: Desk, tmp_path: Path, fake: Callable[..., Any]) -> None:
    desk.run({URL: PAGE})
    for body in (tmp_path / "bodies").rglob("*.gz"):
        body.unlink()

    @dataclass
    class Server:
        mode: Mode = Mode.LIVE
        deadline: float = 20.0
        gap: float = 0.0
        asked: list[bool] = field(default_factory=list)

        def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
            self.asked.append("If-None-Match" in headers)
            return UNCHANGED if self.asked[-1] else PAGE

    server = Server()
    desk.fake = lambda _: server
    assert outcome(desk.run({}, day=1)) == Outcome.OK
    assert server.asked == [True, False]


def test_only_the_address_that_answered_is_asked_about(desk: Desk) -> None:
    moved = Answer(301, {"location": "/b", "etag": '"other"'}, b"", address="203.0.113.9")
    desk.run({URL: moved, "https://news.test/b": PAGE})
    again = desk.run({URL: moved, "https://news.test/b": UNCHANGED}, day=1)
    assert [*desk.sent()[URL]] == []
    assert desk.sent()["https://news.test/b"]["If-None-Match"] == '"1"'
    assert again.trace.redirects == (Hop(301, URL, "203.0.113.9"),)
    assert outcome(again) == Outcome.OK
    # The page has moved on: what is kept belongs to another address.
    desk.run({URL: PAGE}, day=2)
    assert desk.sent() == {URL: {}}


@pytest.mark.parametrize("value", ['"é"', '"' + "x" * 600 + '"', '"\x0b"', ""])
def test_a_validator_that_is_no_plain_text_is_not_sent_back(desk: Desk, value: str) -> None:
    desk.run({URL: Answer(200, {"content-type": "text/html", "etag": value}, b"<p>x")})
    desk.run({URL: PAGE}, day=1)
    assert desk.sent() == {URL: {}}


@pytest.mark.parametrize(
    ("days", "checks"),
    [([0], 1), ([0, 0.5, 1, 2], 1), ([0, 3], 2), ([0, 2.9, 5.8], 2), ([0, 3, 6], 3), ([0, 1, 2, 3, 4, 5, 6], 3)],
)
def test_checks_count_when_they_are_three_days_apart(days: list[float], checks: int) -> None:
    assert count_checks([NOON + timedelta(days=day) for day in days]) == checks


def test_a_page_is_gone_after_three_checks_three_days_apart(desk: Desk) -> None:
    missing = {URL: Answer(404, {}, b"")}
    told = [desk.run(missing, day=day) for day in range(8)]
    assert [outcome(one) for one in told] == [Outcome.UNREACHABLE] * 6 + [Outcome.GONE] * 2
    details = [one.detail for one in told if isinstance(one, Unavailable)]
    assert ["1 of 3" in one.en for one in details] == [True] * 3 + [False] * 5
    assert ["2回目" in one.ja for one in details] == [False] * 3 + [True] * 3 + [False] * 2
    assert CAUSES[Cause.THREE_CHECKS].en in details[-1].en


def test_a_page_that_was_seen_again_starts_anew(desk: Desk) -> None:
    missing = {URL: Answer(404, {}, b"")}
    for day in (0, 3):
        desk.run(missing, day=day)
    desk.run({URL: PAGE}, day=5)
    assert [outcome(desk.run(missing, day=day)) for day in (6, 7, 9)] == [Outcome.UNREACHABLE] * 3


def test_a_server_that_says_removed_is_believed(desk: Desk) -> None:
    assert outcome(desk.run({URL: Answer(410, {}, b"")})) == Outcome.GONE


@pytest.mark.parametrize(
    ("value", "days"), [("61", 61 / 86_400), ("86400", 1), ("99999999999", 7), ("60", None), ("soon", None)]
)
def test_the_next_run_waits_as_long_as_the_server_asked(desk: Desk, value: str, days: float | None) -> None:
    desk.run({URL: Answer(429, {"retry-after": value}, b"")})
    until = desk.past().retry_at
    if days is None:
        # Waited for within the run, or not readable: the next run asks.
        assert until is None or until - NOON <= timedelta(seconds=60)
        return
    assert until == NOON + timedelta(days=days)
    early = desk.run({URL: PAGE}, day=days * 0.9)
    assert isinstance(early, Unavailable)
    assert early.outcome == Outcome.RATE_LIMITED
    assert f"{until:%Y-%m-%d %H:%M} UTC" in early.detail.en
    assert f"{until:%Y-%m-%d %H:%M} UTC" in early.detail.ja
    assert desk.transport.asked == []
    assert (early.trace.tries, early.trace.fetched_at) == (0, None)
    assert len(desk.records()) == 1
    assert outcome(desk.run({URL: PAGE}, day=days)) == Outcome.OK


def test_all_pages_of_a_host_that_asks_to_wait_are_left_for_later(desk: Desk) -> None:
    urls = [URL, "https://news.test/b"]
    transport = desk.fake({URL: Answer(429, {"retry-after": "7200"}, b""), urls[1]: PAGE})
    sources = [Source(url, "t", url=url, robots_ignored=True) for url in urls]
    store = EvidenceStore(desk.folder)
    fetch_sources(sources, transport, now=lambda: NOON, history=store, pace=hurry(), workers=1)
    assert transport.asked == [URL]
    assert [store.past(url).retry_at for url in urls] == [NOON + timedelta(hours=2)] * 2


def test_robots_that_ask_to_wait_are_waited_for(desk: Desk) -> None:
    transport = desk.fake({"https://news.test/robots.txt": Answer(503, {"retry-after": "7200"}, b"")})
    source = Source("s", "t", url=URL)
    fetch_sources([source], transport, now=lambda: NOON, history=EvidenceStore(desk.folder), pace=hurry())
    assert desk.past().retry_at == NOON + timedelta(hours=2)


def test_a_record_says_who_answered_when_and_how(desk: Desk) -> None:
    answer = Answer(200, dict(PAGE.headers) | {"set-cookie": "secret", "server": "x"}, b"<p>x", address="203.0.113.7")
    desk.run({URL: Answer(302, {"location": "/b"}, b"", address="203.0.113.8"), "https://news.test/b": answer})
    (record,) = desk.records()
    assert (record.url, record.robots_ignored, record.outcome, record.cause) == (URL, True, Outcome.OK, None)
    assert (record.started_at, record.trace.fetched_at) == (NOON, NOON)
    assert (record.trace.requested_url, record.trace.final_url) == (URL, "https://news.test/b")
    assert record.trace.redirects == (Hop(302, URL, "203.0.113.8"),)
    assert (record.trace.address, record.trace.tries, record.trace.status) == ("203.0.113.7", 1, 200)
    assert [name for name, _ in record.trace.headers] == ["content-type", "etag", "last-modified", "server"]


def test_replay_neither_asks_nor_tells_the_history(fake: Callable[..., Any]) -> None:
    class Never:
        def past(self, url: str) -> Past:
            raise AssertionError(url)

        def body(self, sha256: str) -> bytes | None:
            raise AssertionError(sha256)

        def keep(self, record: FetchRecord, body: bytes | None) -> None:
            raise AssertionError(record)

    transport = fake({URL: PAGE}, mode=Mode.REPLAY)
    (fetched,) = fetch_sources([Source("s", "t", url=URL)], transport, now=lambda: NOON, history=Never())
    assert isinstance(fetched, Snapshot)
    assert fetched.trace.changed is None


FAULTS: tuple[Reply, ...] = (
    Answer(404, {}, b""),
    Answer(500, {}, b""),
    Answer(503, {"retry-after": "90000"}, b""),
    Answer(429, {"retry-after": "3600"}, b""),
    Failure(Outcome.UNREACHABLE, Cause.TIMEOUT),
    Failure(Outcome.UNREACHABLE, Cause.RESET),
    Failure(Outcome.UNREACHABLE, Cause.DNS),
)


def flap(chance: random.Random, days: int) -> list[Reply]:
    """What a page answers day by day: a fault of one to four days, then at least a day without."""
    answers: list[Reply] = []
    while len(answers) < days:
        answers += [PAGE] * chance.choice((1, 1, 2, 5))
        answers += [chance.choice(FAULTS)] * chance.choice((1, 1, 2, 4))
    return answers


@pytest.mark.parametrize("seed", range(3))
def test_fourteen_days_of_flapping_hosts_make_no_page_gone(
    tmp_path: Path, fake: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    """Two runs a day on 40 pages that fail in every way there is and come back, and on two that are not there."""
    # A disk that syncs is slow, and no power fails here.
    monkeypatch.setattr(os, "fsync", lambda _: None)
    chance = random.Random(seed)
    days = 14
    pages = {f"https://{n % 9}.test/{n}": flap(chance, days) for n in range(40)}
    # At hosts of their own: one that asks for an hour's rest is not asked for its other pages either.
    pages |= {f"https://dead{n}.test/": [FAULTS[0]] * days for n in range(2)}
    sources = [Source(url, "t", url=url, robots_ignored=True) for url in pages]
    gone: dict[str, int] = {}
    seen: set[Outcome] = set()
    for day in range(days):
        replies = {url: answers[day] for url, answers in pages.items()}
        for hour in (0, 12):
            moment = NOON + timedelta(days=day, hours=hour)
            fetched = fetch_sources(
                sources,
                fake(replies),
                now=partial(max, moment, NOON),
                history=EvidenceStore(tmp_path),
                pace=hurry(),
            )
            seen |= {outcome(one) for one in fetched}
            for one in fetched:
                if outcome(one) == Outcome.GONE:
                    gone.setdefault(one.source.id, day)
    assert gone == {"https://dead0.test/": 6, "https://dead1.test/": 6}
    assert seen == {Outcome.OK, Outcome.GONE, Outcome.UNREACHABLE, Outcome.RATE_LIMITED, Outcome.SERVER_ERROR}

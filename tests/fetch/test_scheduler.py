"""When each request is made: by host, in turn, again after a transient fault. Over a clock that only waiting moves."""

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.fetch import Answer, Failure, Pace, Reply, fetch_sources
from verify.fetch.retry import asked_wait, next_try
from verify.model import Fetched, Mode, Outcome, Snapshot, Source, Unavailable
from verify.outcomes import Cause

CORPUS = Path(__file__).parent.parent / "corpus" / "fetch"
WAITS = yaml.safe_load((CORPUS / "retry_after.yaml").read_text(encoding="utf-8"))
URL = "https://news.test/a"
PAGE = Answer(200, {"content-type": "text/html"}, b"<p>x")
RESET = Failure(Outcome.UNREACHABLE, Cause.RESET)


@dataclass
class Clock:
    """Time passes when somebody sleeps, and while a request is answered."""

    moment: float = 100.0
    slept: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.moment += seconds

    def __call__(self) -> float:
        return self.moment

    def pace(self, **options: Any) -> Pace:
        return Pace(**{"sleep": self.sleep, "clock": self, "jitter": lambda: 0.0} | options)


@dataclass
class Script:
    """Gives each URL its replies one after the other, the last one for ever, and notes when each was asked for."""

    replies: Mapping[str, Sequence[Reply]]
    clock: Clock
    takes: float = 0.0
    gap: float = 0.0
    mode: Mode = Mode.LIVE
    deadline: float = 20.0
    asked: list[tuple[str, float]] = field(default_factory=list)
    within: list[float] = field(default_factory=list)

    def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
        before = sum(one == url for one, _ in self.asked)
        self.asked.append((url, self.clock.moment))
        self.within.append(within)
        self.clock.moment += self.takes
        replies = self.replies.get(url, [Answer(404, {}, b"")])
        return replies[min(before, len(replies) - 1)]

    def at(self, url: str) -> list[float]:
        return [moment for one, moment in self.asked if one == url]


Run = Callable[..., tuple[Fetched, ...]]


@pytest.fixture
def run(now: Callable[[], datetime]) -> Run:
    """One worker, so that time passes in one order."""

    def fetch(script: Script, urls: Sequence[str], *, ignored: bool = True, **options: Any) -> tuple[Fetched, ...]:
        sources = [Source(url, "t", url=url, robots_ignored=ignored) for url in urls]
        return fetch_sources(sources, script, now=now, workers=1, pace=script.clock.pace(**options))

    return fetch


@pytest.mark.parametrize("row", WAITS, ids=lambda row: f"{row['value']} {row.get('date', '')}")
def test_how_long_a_server_asks_to_wait(row: dict[str, Any]) -> None:
    headers = {"retry-after": row["value"]} | ({"date": row["date"]} if "date" in row else {})
    assert asked_wait(Answer(429, headers, b"")) == row["seconds"]


@pytest.mark.parametrize(
    ("reply", "again"),
    [
        (PAGE, False),
        (Answer(404, {}, b""), False),
        (Answer(410, {}, b""), False),
        (Answer(403, {}, b""), False),
        (Answer(304, {}, b""), False),
        (Answer(503, {"cf-mitigated": "challenge"}, b""), False),
        (Answer(429, {"retry-after": "61"}, b""), False),
        (Answer(503, {"retry-after": "3600"}, b""), False),
        (Failure(Outcome.UNREACHABLE, Cause.TIMEOUT), False),
        (Failure(Outcome.UNREACHABLE, Cause.DNS), False),
        (Failure(Outcome.UNREACHABLE, Cause.TLS_EXPIRED), False),
        (Failure(Outcome.UNREACHABLE, Cause.BROKEN_ANSWER), False),
        (Failure(Outcome.UNSAFE_ADDRESS, Cause.PRIVATE_NETWORK), False),
        (Failure(Outcome.TOO_LARGE), False),
        (RESET, True),
        (Failure(Outcome.UNREACHABLE, Cause.CONNECT), True),
        (Answer(429, {}, b""), True),
        (Answer(429, {"retry-after": "60"}, b""), True),
        (Answer(429, {"retry-after": "-5"}, b""), True),
        (Answer(500, {}, b""), True),
        (Answer(503, {}, b""), True),
    ],
    ids=repr,
)
def test_only_what_may_pass_is_tried_again(reply: Reply, again: bool) -> None:
    assert (next_try(reply, 1, (1.0, 4.0), lambda: 0.0) is not None) is again
    assert next_try(reply, 3, (1.0, 4.0), lambda: 0.0) is None


@pytest.mark.parametrize(("jitter", "waits"), [(0.0, [1.0, 4.0]), (0.5, [1.25, 5.0]), (1.0, [1.5, 6.0])])
def test_waits_grow_and_scatter(jitter: float, waits: list[float]) -> None:
    assert [next_try(RESET, tries, (1.0, 4.0), lambda: jitter) for tries in (1, 2)] == waits


@pytest.mark.parametrize(
    ("replies", "starts", "outcome"),
    [
        ([RESET, PAGE], [0, 1], None),
        ([RESET, Answer(503, {}, b""), PAGE], [0, 1, 5], None),
        ([Answer(503, {}, b"")], [0, 1, 5], Outcome.SERVER_ERROR),
        ([Answer(429, {"retry-after": "42"}, b""), PAGE], [0, 42], None),
        ([Answer(429, {"retry-after": "61"}, b""), PAGE], [0], Outcome.RATE_LIMITED),
        ([Answer(404, {}, b""), PAGE], [0], Outcome.UNREACHABLE),
    ],
    ids=repr,
)
def test_tries_of_one_page(run: Run, replies: list[Reply], starts: list[float], outcome: Outcome | None) -> None:
    script = Script({URL: replies}, Clock())
    (fetched,) = run(script, [URL])
    assert [moment - 100 for moment in script.at(URL)] == starts
    assert fetched.trace.tries == len(starts)
    assert (fetched.outcome if isinstance(fetched, Unavailable) else None) == outcome


def test_a_recording_is_not_asked_twice(run: Run) -> None:
    script = Script({URL: [Answer(503, {}, b"")]}, Clock(), mode=Mode.REPLAY, gap=0)
    run(script, [URL])
    assert (len(script.asked), script.clock.slept) == (1, [])


def test_others_go_on_while_one_waits_for_its_next_try(run: Run) -> None:
    others = [f"https://{n}.test/" for n in range(5)]
    script = Script({URL: [RESET, PAGE]} | {url: [PAGE] for url in others}, Clock())
    assert all(isinstance(one, Snapshot) for one in run(script, [URL, *others]))
    assert [url for url, _ in script.asked] == [URL, *others, URL]


def test_what_tries_cost_is_taken_from_the_deadline(run: Run) -> None:
    cut = Failure(Outcome.UNREACHABLE, Cause.RESET, seconds=12.0)
    script = Script({URL: [cut]}, Clock())
    (fetched,) = run(script, [URL])
    assert script.within == [20.0, 8.0]
    assert fetched.trace.tries == 2


def test_a_host_that_complains_is_asked_less_often_until_it_answers(run: Run) -> None:
    urls = [f"https://news.test/{n}" for n in range(6)]
    busy = Answer(429, {}, b"")
    script = Script({url: [busy] for url in urls[:3]} | {url: [PAGE] for url in urls[3:]}, Clock(), gap=1.0)
    run(script, urls, waits=())
    starts = [script.at(url)[0] - 100 for url in urls]
    # A second, and after each 429 half a second, one and two more; after a page only the second again.
    assert starts == [0, 1.5, 3.5, 6.5, 7.5, 8.5]


def test_a_host_that_asks_for_a_while_gets_it_for_all_its_pages(run: Run) -> None:
    urls = [f"https://news.test/{n}" for n in range(3)]
    script = Script({urls[0]: [Answer(429, {"retry-after": "42"}, b""), PAGE]} | {url: [PAGE] for url in urls[1:]},
                    Clock(), gap=1.0)  # fmt: skip
    assert all(isinstance(one, Snapshot) for one in run(script, urls))
    assert [moment - 100 for _, moment in script.asked] == [0, 42, 43, 44]


LATER = Answer(429, {"retry-after": "7200"}, b"")


@pytest.mark.parametrize("ignored", [True, False], ids=["robots ignored", "robots read"])
@pytest.mark.parametrize("gap", [0.0, 1.0])
def test_a_host_that_asks_for_longer_than_a_run_is_left_alone(run: Run, gap: float, ignored: bool) -> None:
    urls = [f"https://news.test/{n}" for n in range(5)]
    to_it = "https://short.test/x"
    replies = {urls[0]: [LATER], to_it: [Answer(302, {"location": urls[4]}, b"")], URL: [PAGE]}
    script = Script(replies | {url: [PAGE] for url in urls[1:]}, Clock(), gap=gap)
    fetched = run(script, [*urls[:4], to_it, "https://other.test/"], ignored=ignored)
    asked = [url for url, _ in script.asked if url.startswith("https://news.test/") and "robots" not in url]
    assert asked == urls[:1]
    assert [one.outcome for one in fetched if isinstance(one, Unavailable)][:5] == [Outcome.RATE_LIMITED] * 5
    assert [one.trace.tries for one in fetched[:5]] == [1, 0, 0, 0, 0]
    assert all("Retry-After: 7200" in one.detail.en for one in fetched[:5] if isinstance(one, Unavailable))


def test_a_page_that_waits_for_its_next_try_is_not_tried_once_its_host_wants_rest(run: Run) -> None:
    urls = ["https://news.test/0", "https://news.test/1"]
    script = Script({urls[0]: [RESET, PAGE], urls[1]: [LATER]}, Clock())
    fetched = run(script, urls)
    assert [url for url, _ in script.asked] == urls
    assert [one.outcome for one in fetched if isinstance(one, Unavailable)] == [Outcome.RATE_LIMITED] * 2


def test_robots_that_ask_for_longer_than_a_run_are_for_all_pages_of_the_host(run: Run) -> None:
    urls = ["https://news.test/0", "https://news.test/1", "http://news.test/2"]
    script = Script({"https://news.test/robots.txt": [LATER]} | {url: [PAGE] for url in urls}, Clock())
    fetched = run(script, urls, ignored=False)
    assert [url for url, _ in script.asked] == ["https://news.test/robots.txt"]
    assert [one.outcome for one in fetched if isinstance(one, Unavailable)] == [Outcome.RATE_LIMITED] * 3


def test_faults_of_a_server_slow_it_down_a_little(run: Run) -> None:
    urls = [f"https://news.test/{n}" for n in range(4)]
    script = Script({url: [Answer(500, {}, b"")] for url in urls}, Clock(), gap=1.0)
    run(script, urls, waits=())
    assert [round(script.at(url)[0] - 100, 3) for url in urls] == [0, 1.2, 2.6, 4.2]


def test_the_host_with_most_to_do_comes_first(run: Run) -> None:
    small = [f"https://{n}.test/" for n in range(3)]
    large = [f"https://large.test/{n}" for n in range(3)]
    script = Script({url: [PAGE] for url in small + large}, Clock(), gap=1.0)
    run(script, [*small, *large])
    assert script.asked[0] == (large[0], 100.0)
    assert [script.at(url) for url in large] == [[100.0], [101.0], [102.0]]
    assert {moment for url, moment in script.asked if url in small} == {100.0}


def test_the_crawl_delay_of_a_host_is_kept(run: Run) -> None:
    urls = [f"https://news.test/{n}" for n in range(3)]
    robots = Answer(200, {}, b"User-agent: *\nCrawl-delay: 7\n")
    script = Script({"https://news.test/robots.txt": [robots]} | {url: [PAGE] for url in urls}, Clock(), gap=1.0)
    run(script, urls, ignored=False)
    assert [moment - 100 for _, moment in script.asked] == [0, 7, 14, 21]


def test_redirects_wait_for_the_turn_of_their_host(run: Run) -> None:
    sources = ["https://a.test/", "https://b.test/", "https://c.test/"]
    targets = [f"https://news.test/{n}" for n in range(3)]
    replies: dict[str, list[Reply]] = {
        url: [Answer(302, {"location": target}, b"")] for url, target in zip(sources, targets, strict=True)
    }
    script = Script(replies | {url: [PAGE] for url in targets}, Clock(), gap=1.0)
    assert all(isinstance(one, Snapshot) for one in run(script, sources))
    assert sorted(script.at(url)[0] for url in targets) == [100.0, 101.0, 102.0]


def test_an_address_to_which_several_lead_is_asked_for_once(run: Run) -> None:
    replies: dict[str, list[Reply]] = {f"https://{n}.test/": [Answer(301, {"location": URL}, b"")] for n in range(4)}
    script = Script(replies | {URL: [PAGE]}, Clock())
    fetched = run(script, [*replies, URL])
    assert [one.body if isinstance(one, Snapshot) else None for one in fetched] == [b"<p>x"] * 5
    assert len(script.at(URL)) == 1


def test_somebody_with_more_time_asks_again_for_what_came_too_late_for_another(run: Run) -> None:
    late = Failure(Outcome.UNREACHABLE, Cause.TIMEOUT, seconds=1.0)
    replies: dict[str, list[Reply]] = {
        "https://slow.test/": [Answer(302, {"location": URL}, b"", seconds=19.0)],
        "https://quick.test/": [Answer(302, {"location": "/2"}, b"")],
        "https://quick.test/2": [Answer(302, {"location": URL}, b"")],
        URL: [late, PAGE],
    }
    script = Script(replies, Clock(), gap=1.0)
    slow, quick = run(script, ["https://slow.test/", "https://quick.test/"])
    assert isinstance(slow, Unavailable)
    assert isinstance(quick, Snapshot)
    assert script.within == [20.0, 20.0, 1.0, 20.0, 20.0]


@pytest.mark.parametrize("workers", [1, 3, 64])
def test_what_comes_of_a_run_does_not_depend_on_its_workers(now: Callable[[], datetime], workers: int) -> None:
    def script() -> Script:
        replies: dict[str, list[Reply]] = {}
        for n in range(60):
            url = f"https://{n % 7}.test/{n}"
            kinds: list[list[Reply]] = [
                [PAGE],
                [RESET, PAGE],
                [Answer(503, {}, b"")],
                [Answer(302, {"location": f"https://{n % 5}.test/{n - 3}"}, b"")],
                [Answer(429, {"retry-after": "9"}, b""), PAGE],
            ]
            replies[url] = kinds[n % 5]
        return Script(replies, Clock(), gap=1.0)

    # The clock is moved by several threads here, but only ever forward.
    made = script()
    sources = [Source(url, "t", url=url) for url in made.replies]
    fetched = fetch_sources(sources, made, now=now, workers=workers, pace=Pace(waits=(0.0, 0.0), jitter=lambda: 0.0,
                            sleep=made.clock.sleep, clock=made.clock))  # fmt: skip
    alone = script()
    assert fetched == fetch_sources(sources, alone, now=now, workers=1, pace=alone.clock.pace(waits=(0.0, 0.0)))


def test_waiting_for_a_turn_holds_no_worker(now: Callable[[], datetime]) -> None:
    """Two workers, one host with a long gap: while its next turn is awaited both are free for others."""
    two_are_in = threading.Barrier(2)

    class Meeting(Script):
        def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
            if "meet" in url:
                two_are_in.wait(5)
            return super().get(url, headers, within=within)

    slow = [f"https://slow.test/{n}" for n in range(3)]
    clock = Clock()
    script = Meeting({url: [PAGE] for url in [*slow, "https://a.test/meet", "https://b.test/meet"]}, clock, gap=1000.0)
    sources = [Source(url, "t", url=url, robots_ignored=True) for url in script.replies]
    fetched = fetch_sources(sources, script, now=now, workers=2, pace=clock.pace())
    assert all(isinstance(one, Snapshot) for one in fetched)


def test_no_thread_is_left_when_a_run_is_over(run: Run) -> None:
    before = set(threading.enumerate())
    run(Script({URL: [PAGE]}, Clock()), [URL])
    for thread in set(threading.enumerate()) - before:
        thread.join(5)
        assert not thread.is_alive()

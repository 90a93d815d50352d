"""What robots.txt asks, what its absence means, and that it is asked for once."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar, cast

import pytest
import yaml

from verify.fetch import fetch_sources
from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.robots import RobotsBook
from verify.fetch.walk import Told, Walk
from verify.model import Outcome, Source, Unavailable
from verify.outcomes import Cause

T = TypeVar("T")

CORPUS = Path(__file__).parent.parent / "corpus" / "fetch"
ROWS = yaml.safe_load((CORPUS / "robots.yaml").read_text(encoding="utf-8"))
SITE = "https://news.test"


def answer(walk: Walk[T], reply: Reply) -> T:
    """What a walk comes to when every request of it gets this reply."""
    try:
        next(walk)
        while True:
            walk.send(Told(reply, 1, 0.0, 20.0))
    except StopIteration as end:
        return cast("T", end.value)


def refusal(reply: Reply, path: str = "/p", slow_down: Callable[[str, float], object] = print) -> Failure | None:
    return answer(RobotsBook("Bot/1.2 (reads an article)", 20, slow_down).refuse(SITE + path), reply)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_rules(row: dict[str, Any]) -> None:
    expected = None if row["allowed"] else Failure(Outcome.ROBOTS_DISALLOWED)
    assert refusal(Answer(200, {}, row["robots"].encode()), row["path"]) == expected


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        (Answer(404, {}, b""), None),
        (Answer(410, {}, b""), None),
        (Answer(403, {}, b""), None),
        (Answer(429, {}, b""), (Outcome.RATE_LIMITED, Cause.ROBOTS_UNREADABLE)),
        (Answer(500, {}, b""), (Outcome.SERVER_ERROR, Cause.ROBOTS_UNREADABLE)),
        (Answer(503, {}, b""), (Outcome.SERVER_ERROR, Cause.ROBOTS_UNREADABLE)),
        (Failure(Outcome.UNREACHABLE, Cause.NOT_RECORDED), None),
        (Failure(Outcome.UNREACHABLE, Cause.REDIRECT_LOOP), None),
        (Failure(Outcome.UNREACHABLE, Cause.TIMEOUT), (Outcome.UNREACHABLE, Cause.TIMEOUT)),
        (Failure(Outcome.UNREACHABLE, Cause.DNS), (Outcome.UNREACHABLE, Cause.DNS)),
        (Failure(Outcome.UNREACHABLE, Cause.BROKEN_ANSWER), (Outcome.UNREACHABLE, Cause.ROBOTS_UNREADABLE)),
        (Failure(Outcome.TOO_LARGE), (Outcome.UNREACHABLE, Cause.ROBOTS_UNREADABLE)),
    ],
    ids=repr,
)
def test_without_rules(reply: Reply, expected: tuple[Outcome, Cause] | None) -> None:
    found = refusal(reply)
    assert (found and (found.outcome, found.cause)) == expected


def test_rules_beyond_the_limit_are_not_read() -> None:
    body = b"User-agent: *\nDisallow: /p\n" + b"#" * 600_000 + b"\nDisallow: /q\n"
    assert refusal(Answer(200, {}, body), "/p") is not None
    assert refusal(Answer(200, {}, body), "/q") is None


def test_each_origin_is_asked_once(fake: Any, now: Callable[[], datetime]) -> None:
    rules = Answer(200, {}, b"User-agent: *\nDisallow: /p\n")
    transport = fake({f"{origin}/robots.txt": rules for origin in ("https://a.test", "http://a.test")})
    urls = ["https://a.test/p", "https://A.test:443/p2", "https://a.test/p3", "http://a.test/p"]
    fetched = fetch_sources([Source(url, "t", url=url) for url in urls], transport, now=now)
    assert [one.outcome for one in fetched if isinstance(one, Unavailable)] == [Outcome.ROBOTS_DISALLOWED] * 4
    assert sorted(transport.asked) == ["http://a.test/robots.txt", "https://a.test/robots.txt"]


@pytest.mark.parametrize(
    ("line", "slowed"),
    [
        ("Crawl-delay: 2", 2.0),
        ("Crawl-delay: 0.5", 0.5),
        ("Crawl-delay: 30", 30.0),
        ("Crawl-delay: 0", None),
        ("Crawl-delay: -3", None),
        ("Crawl-delay: soon", None),
        ("Crawl-delay: nan", None),
    ],
)
def test_how_far_apart_requests_are_to_be(line: str, slowed: float | None) -> None:
    told: list[tuple[str, float]] = []
    robots = Answer(200, {}, f"User-agent: *\n{line}\nDisallow: /q\n".encode())
    assert refusal(robots, slow_down=lambda host, seconds: told.append((host, seconds))) is None
    assert told == ([(SITE, slowed)] if slowed else [])


@pytest.mark.parametrize("delay", ["31", "86400", "99999999"])
def test_a_site_that_wants_more_time_than_a_run_has_is_left_to_people(delay: str) -> None:
    refused = refusal(Answer(200, {}, f"User-agent: *\nCrawl-delay: {delay}\n".encode()))
    assert refused is not None
    assert (refused.outcome, refused.cause) == (Outcome.ROBOTS_DISALLOWED, Cause.CRAWL_DELAY)

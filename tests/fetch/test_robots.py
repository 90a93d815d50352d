"""What robots.txt asks, what its absence means, and that it is asked for once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.robots import RobotsBook
from verify.model import Outcome
from verify.outcomes import Cause

CORPUS = Path(__file__).parent.parent / "corpus" / "fetch"
ROWS = yaml.safe_load((CORPUS / "robots.yaml").read_text(encoding="utf-8"))
SITE = "https://news.test"


def refusal(reply: Reply, path: str = "/p") -> Failure | None:
    return RobotsBook(lambda _: reply, "Bot/1.2 (reads an article)").refuse(SITE + path)


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


def test_each_origin_is_asked_once() -> None:
    asked: list[str] = []
    both_wait = threading.Barrier(8)

    def fetch(url: str) -> Reply:
        asked.append(url)
        return Answer(200, {}, b"User-agent: *\nDisallow: /p\n")

    book = RobotsBook(fetch, "Bot")

    def refuse(url: str) -> bool:
        both_wait.wait(5)
        return book.refuse(url) is not None

    urls = ["https://a.test/p", "https://A.test:443/p", "https://a.test/q", "http://a.test/p"] * 2
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(refuse, urls)) == [True, True, False, True] * 2
    assert sorted(asked) == ["http://a.test/robots.txt", "https://a.test/robots.txt"]


def test_an_error_reaches_every_thread_that_waits() -> None:
    def fetch(url: str) -> Reply:
        raise LookupError(url)

    book = RobotsBook(fetch, "Bot")
    for _ in range(2):
        with pytest.raises(LookupError):
            book.refuse(SITE)

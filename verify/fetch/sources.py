"""The stage: every source to what became of it, each page asked for once."""

import hashlib
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime

from verify.fetch.address import refuse_url
from verify.fetch.answer import Answer, Failure, Reply, Transport
from verify.fetch.attachment import read_attachment
from verify.fetch.history import NO_HISTORY, History
from verify.fetch.journey import Journey, follow
from verify.fetch.media import Media, read_media
from verify.fetch.pace import PacedTransport
from verify.fetch.robots import RobotsBook
from verify.fetch.status import refuse_answer
from verify.fetch.urls import canonical_url, host_of
from verify.model import Fetched, FetchRecord, Mode, Outcome, Snapshot, Source, Trace, Unavailable
from verify.outcomes import describe_outcome
from verify.text import visible

# Honest about what it is; a newsroom that has a contact address puts it here through the parameter.
USER_AGENT = "verify/0.1 (checks an article against the sources it cites)"
HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
RECORDED_FROM = "x-recorded-from"
# What they say of the page and its age; none that could carry a cookie or a secret.
KEPT_HEADERS = frozenset(
    "age cache-control content-encoding content-language content-length content-type date etag expires last-modified"
    " link memento-datetime retry-after server x-robots-tag".split()
)

Key = tuple[str, bool]
"""What is asked for once: an address, and whether its robots.txt is heeded."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One page, fetched for all the sources that name it."""

    journey: Journey
    started_at: datetime | None
    fetched_at: datetime | None
    """None in replay where the recording does not say when it was made."""


def fetch_sources(
    sources: Sequence[Source],
    transport: Transport,
    *,
    now: Callable[[], datetime],
    workers: int = 8,
    user_agent: str = USER_AGENT,
    history: History = NO_HISTORY,
    sleep: Callable[[float], object] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> tuple[Fetched, ...]:
    """What became of each source, in the order given; the same for any number of workers.

    `now` gives UTC, and is never asked in replay. `history` is told of each page as soon as it has come, in any order.
    `sleep` and `clock` pace requests to one host.
    """
    paced = PacedTransport(transport, sleep=sleep, clock=clock) if transport.gap else transport
    headers = {**HEADERS, "User-Agent": user_agent}

    def read_robots(url: str) -> Reply:
        return follow(url, paced, headers).reply

    robots = RobotsBook(read_robots, user_agent)

    def visit(key: Key) -> Visit:
        url, ignored = key
        started = now() if transport.mode is Mode.LIVE else None
        journey = follow(
            url, paced, headers, gate=lambda hop: refuse_url(hop) or (None if ignored else robots.refuse(hop))
        )
        if transport.mode is Mode.LIVE:
            done = Visit(journey, started, now())
            history.keep(*_record(key, done))
            return done
        return Visit(journey, None, journey.reply.recorded_at if isinstance(journey.reply, Answer) else None)

    keys = list(dict.fromkeys(key for source in sources if (key := _key(source))))
    with ThreadPoolExecutor(max(1, workers)) as pool:
        try:
            visits = dict(zip(keys, pool.map(visit, keys), strict=True))
        finally:
            # After Ctrl-C nothing new is begun; what is under way ends by its deadline.
            pool.shutdown(wait=False, cancel_futures=True)
    return tuple(_settle(source, visits) for source in sources)


def _key(source: Source) -> Key | None:
    """None when nothing is to be asked for: what a person attached is the evidence, whatever the address holds."""
    if source.file or not source.url:
        return None
    # A refused URL keeps its form, so that the gate sees what was written.
    url = source.url if refuse_url(source.url) else canonical_url(source.url)
    return url, source.robots_ignored


def _settle(source: Source, visits: dict[Key, Visit]) -> Fetched:
    if source.file:
        return read_attachment(source, source.file)
    key = _key(source)
    if key is None:
        return Unavailable(source, Outcome.NO_ADDRESS, describe_outcome(Outcome.NO_ADDRESS))
    return _read_visit(source, visits[key])


def _read_visit(source: Source, visit: Visit) -> Fetched:
    match _read_reply(visit.journey.reply):
        case Failure() as failure:
            return _unavailable(source, visit, failure)
        case Media(media_type=media_type, charset=charset), body:
            digest = hashlib.sha256(body).hexdigest()
            return Snapshot(source, _trace(source.url, visit), body, digest, media_type, charset)


def _read_reply(reply: Reply) -> tuple[Media, bytes] | Failure:
    """The body and what it is, or why there is none to read."""
    if isinstance(reply, Failure):
        return reply
    if refused := refuse_answer(reply):
        return refused
    media = read_media(reply.headers.get("content-type", ""), reply.body)
    return media if isinstance(media, Failure) else (media, reply.body)


def _record(key: Key, visit: Visit) -> tuple[FetchRecord, bytes | None]:
    url, ignored = key
    trace = _trace(url, visit)
    match _read_reply(visit.journey.reply):
        case Failure(outcome=outcome, cause=cause):
            return FetchRecord(url, ignored, trace, outcome, cause, started_at=visit.started_at), None
        case Media(media_type=media_type, charset=charset), body:
            digest = hashlib.sha256(body).hexdigest()
            record = FetchRecord(
                url, ignored, trace, Outcome.OK,
                sha256=digest, media_type=media_type, charset=charset, started_at=visit.started_at,
            )  # fmt: skip
            return record, body


def _unavailable(source: Source, visit: Visit, failure: Failure) -> Unavailable:
    host = host_of(visit.journey.url)
    detail = describe_outcome(failure.outcome, host=host, status=failure.status, cause=failure.cause, seen=failure.seen)
    return Unavailable(source, failure.outcome, detail, _trace(source.url, visit))


def _trace(requested: str | None, visit: Visit) -> Trace:
    journey = visit.journey
    answer = journey.reply if isinstance(journey.reply, Answer) else None
    recorded_from = answer.headers.get(RECORDED_FROM) if answer else None
    return Trace(
        requested_url=requested,
        final_url=journey.url if answer else None,
        redirects=journey.hops,
        status=journey.reply.status,
        fetched_at=visit.fetched_at,
        recorded_from=visible(recorded_from)[:120] if recorded_from else None,
        headers=tuple(sorted((name, answer.headers[name]) for name in KEPT_HEADERS & answer.headers.keys()))
        if answer
        else (),
    )

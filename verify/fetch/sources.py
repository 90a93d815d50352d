"""The stage: every source to what became of it, each page asked for once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from verify.fetch.address import refuse_url
from verify.fetch.answer import Failure, Transport
from verify.fetch.archive import SECONDS_APART, Archive
from verify.fetch.attachment import read_attachment
from verify.fetch.history import NO_HISTORY, History
from verify.fetch.robots import RobotsBook
from verify.fetch.scheduler import Pace, Scheduler
from verify.fetch.urls import canonical_url, host_of
from verify.fetch.visit import Key, Page, Visit, Visitor
from verify.fetch.walk import Walk
from verify.model import Fetched, Mode, Outcome, Snapshot, Source, Trace, Unavailable
from verify.outcomes import Cause, describe_outcome

# Honest about what it is; a newsroom that has a contact address puts it here through the parameter.
USER_AGENT = "verify/0.1 (checks an article against the sources it cites)"
HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
# Two at each of 50 hosts; of more hosts more at once would be faster (docs/fetching.md), but each holds a thread, a
# file (some machines allow 256) and a page that may be large.
WORKERS = 100


class FetchInterrupted(KeyboardInterrupt):
    """Ctrl-C, with what had become of each source by then."""

    def __init__(self, fetched: tuple[Fetched, ...]) -> None:
        super().__init__()
        self.fetched = fetched


def fetch_sources(
    sources: Sequence[Source],
    transport: Transport,
    *,
    now: Callable[[], datetime],
    workers: int = WORKERS,
    user_agent: str = USER_AGENT,
    history: History = NO_HISTORY,
    pace: Pace | None = None,
    archive: Archive | None = None,
) -> tuple[Fetched, ...]:
    """What became of each source, in the order given; the same for any number of workers.

    `now` gives UTC, and is never asked in replay, nor is `history`, which is told of each page as soon as it has come,
    in any order. `archive` is asked, slowly, for what a live run does not find. Ctrl-C is raised as FetchInterrupted.
    """
    live = transport.mode is Mode.LIVE
    scheduler: Scheduler[Visit] = Scheduler(
        transport, {**HEADERS, "User-Agent": user_agent}, workers=workers, pace=pace or Pace()
    )
    robots = RobotsBook(user_agent, transport.deadline, scheduler.slow_down)
    visitor = Visitor(
        history if live else NO_HISTORY, transport.deadline, robots.refuse, now if live else None, archive
    )
    for service in filter(None, (archive.timegate, archive.index) if archive else ()):
        scheduler.slow_down(service, SECONDS_APART)
    keys = list(dict.fromkeys(key for source in sources if (key := _key(source))))
    visits: dict[Key, Visit] = {}
    try:
        scheduler.run(_noted(key, visitor, visits) for key in keys)
    except KeyboardInterrupt as stop:
        raise FetchInterrupted(tuple(_settle(source, visits) for source in sources)) from stop
    return tuple(_settle(source, visits) for source in sources)


def leave_unread(source: Source, trace: Trace) -> Unavailable:
    """What becomes of a source that an interrupted run did not read."""
    host = host_of(source.url) if source.url else None
    detail = describe_outcome(Outcome.UNREACHABLE, host=host, cause=Cause.INTERRUPTED)
    return Unavailable(source, Outcome.UNREACHABLE, detail, trace)


def _noted(key: Key, visitor: Visitor, visits: dict[Key, Visit]) -> Walk[Visit]:
    """The visit, known as soon as it has ended: a run may be interrupted before the others have."""
    visits[key] = yield from visitor.visit(key)
    return visits[key]


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
    visit = visits.get(key)
    if visit is None:
        return leave_unread(source, Trace(requested_url=source.url, tries=0))
    trace = replace(visit.trace, requested_url=source.url)
    match visit.found:
        case Page(body=body, sha256=sha256, media_type=media_type, charset=charset):
            return Snapshot(source, trace, body, sha256, media_type, charset)
        case Failure(outcome=outcome, cause=cause, status=status, seen=seen):
            detail = describe_outcome(outcome, host=host_of(visit.url), status=status, cause=cause, seen=seen)
            return Unavailable(source, outcome, detail, trace)

"""One page: asked for in the light of what earlier runs know of it, and kept for the next."""

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

from verify.fetch.answer import Answer, Failure
from verify.fetch.archive import Archive, find_copy, is_missing
from verify.fetch.history import NO_HISTORY, History
from verify.fetch.journey import Journey, Permit, follow
from verify.fetch.media import read_media
from verify.fetch.retry import LONGEST_REST, asked_wait
from verify.fetch.status import count_checks, refuse_answer
from verify.fetch.urls import canonical_url
from verify.fetch.walk import Headers, Walk, work
from verify.model import FetchRecord, Outcome, Past, Trace
from verify.outcomes import Cause
from verify.text import visible

RECORDED_FROM = "x-recorded-from"
# What they say of the page and its age; none that could carry a cookie or a secret.
KEPT_HEADERS = frozenset(
    "age cache-control content-encoding content-language content-length content-type date etag expires last-modified"
    " link memento-datetime retry-after server x-robots-tag".split()
)
# The server's own words, sent back to it: validator as received → header that asks about it.
VALIDATORS = {"etag": "If-None-Match", "last-modified": "If-Modified-Since"}
VALIDATOR = re.compile(r"[\x20-\x7e]{1,500}")
NOT_MODIFIED = 304

Key = tuple[str, bool]
"""What is visited once: an address, and whether its robots.txt is ignored."""


@dataclass(frozen=True, slots=True)
class Page:
    body: bytes
    sha256: str
    media_type: str
    charset: str | None = None


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of one page, for all the sources that name it."""

    found: Page | Failure
    url: str
    """The last URL."""
    trace: Trace
    """Without the URL that a source names."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One page about to be asked for."""

    key: Key
    past: Past
    started: datetime | None


@dataclass(frozen=True, slots=True)
class Visitor:
    """What all visits of a run have in common."""

    history: History
    deadline: float
    permit: Permit
    """What robots.txt says."""
    now: Callable[[], datetime] | None
    """UTC; None in replay, whose time is the recording's."""
    archive: Archive | None = None
    """Where a page that is not there is looked for."""

    def visit(self, key: Key) -> Walk[Visit]:
        url = key[0]
        past = self.history.past(url)
        started = self.now and self.now()
        if started and past.retry_at and started < past.retry_at <= started + LONGEST_REST:
            seen = f"{past.retry_at:%Y-%m-%d %H:%M} UTC"
            return Visit(Failure(Outcome.RATE_LIMITED, Cause.ASKED_TO_WAIT, seen=seen), url, Trace(tries=0))
        journey = yield from self._follow(key, past.kept)
        unchanged: Page | None = None
        if past.kept and is_unmodified(journey, past.kept):
            unchanged = yield from work(partial(self._kept_page, past.kept))
            if unchanged is None:
                # What the page is compared with is lost, so the page itself is needed after all.
                journey = yield from self._follow(key, None)
        ended = self.now() if self.now else _recorded_at(journey)
        asking = Asking(key, past, started)
        settle = partial(self._settle, asking, journey, unchanged, ended)
        # Writing to the disk takes longer than handing it to another thread.
        visit = settle() if self.history is NO_HISTORY else (yield from work(settle))
        if self.archive and started and isinstance(visit.found, Failure) and is_missing(visit.found):
            return (yield from self._or_copy(self.archive, asking, started, visit))
        return visit

    def _or_copy(self, archive: Archive, asking: Asking, started: datetime, missing: Visit) -> Walk[Visit]:
        """A dated copy in place of the page, the closest to the day on which it was last read; else what it was."""
        kept = asking.past.kept
        moment = (kept and kept.trace.fetched_at) or started
        url = asking.key[0]
        copy = yield from find_copy(archive, url, moment, now=started, deadline=self.deadline, permit=self.permit)
        page = copy and read_journey(copy.journey, Past(), None)
        if not copy or not isinstance(page, Page):
            return missing
        trace = replace(make_trace(copy.journey, self.now() if self.now else None), archived_at=copy.made_at)
        visit = Visit(page, copy.journey.url, trace)
        record = replace(make_record(asking, visit), outcome=Outcome.ARCHIVED)
        if self.history is not NO_HISTORY:
            yield from work(partial(self.history.keep, record, page.body))
        return visit

    def _settle(self, asking: Asking, journey: Journey, unchanged: Page | None, ended: datetime | None) -> Visit:
        past = asking.past
        found = unchanged or read_journey(journey, past, ended)
        trace = make_trace(journey, ended)
        if past.kept and isinstance(found, Page):
            trace = replace(trace, unchanged=unchanged is not None, changed=found.sha256 != past.kept.sha256)
        if past.kept and unchanged:
            # A 304 says only what is new about the page.
            trace = replace(trace, headers=tuple(sorted((dict(past.kept.trace.headers) | dict(trace.headers)).items())))
        visit = Visit(found, journey.url, trace)
        if self.now:
            # An unchanged body is there already.
            body = found.body if isinstance(found, Page) and not unchanged else None
            self.history.keep(make_record(asking, visit), body)
        return visit

    def _kept_page(self, kept: FetchRecord) -> Page | None:
        body = self.history.body(kept.sha256 or "")
        return None if body is None else Page(body, kept.sha256 or "", kept.media_type or "", kept.charset)

    def _follow(self, key: Key, kept: FetchRecord | None) -> Walk[Journey]:
        url, ignored = key
        asked = validators(kept) if kept else {}
        extra = (lambda hop: asked.get(canonical_url(hop), ())) if asked else None
        return follow(url, self.deadline, permit=None if ignored else self.permit, extra=extra)


def validators(kept: FetchRecord) -> Mapping[str, Headers]:
    """For the URL that answered with the kept page, what asks the server whether that is still the page."""
    answered = kept.trace.final_url
    sent = dict(kept.trace.headers)
    headers = tuple((ask, sent[name]) for name, ask in VALIDATORS.items() if VALIDATOR.fullmatch(sent.get(name, "")))
    return {canonical_url(answered): headers} if answered and headers and kept.sha256 else {}


def is_unmodified(journey: Journey, kept: FetchRecord) -> bool:
    """Whether the server was asked about the kept page, and says that nothing has changed."""
    return journey.reply.status == NOT_MODIFIED and canonical_url(journey.url) in validators(kept)


def read_journey(journey: Journey, past: Past, moment: datetime | None) -> Page | Failure:
    """The page at the end of the journey, or why there is none to read."""
    reply = journey.reply
    if isinstance(reply, Failure):
        return reply
    checks = count_checks((*past.gone, moment)) if moment else 1
    if refused := refuse_answer(reply, checks):
        return replace(refused, wait=asked_wait(reply))
    media = read_media(reply.headers.get("content-type", ""), reply.body)
    if isinstance(media, Failure):
        return media
    return Page(reply.body, hashlib.sha256(reply.body).hexdigest(), media.media_type, media.charset)


def make_trace(journey: Journey, ended: datetime | None) -> Trace:
    answer = journey.reply if isinstance(journey.reply, Answer) else None
    recorded_from = answer.headers.get(RECORDED_FROM) if answer else None
    kept_headers = KEPT_HEADERS & answer.headers.keys() if answer else ()
    return Trace(
        final_url=journey.url if answer else None,
        redirects=journey.hops,
        status=journey.reply.status,
        fetched_at=ended,
        recorded_from=visible(recorded_from)[:120] if recorded_from else None,
        address=answer.address if answer else None,
        headers=tuple(sorted((name, answer.headers[name]) for name in kept_headers)) if answer else (),
        tries=journey.tries,
    )


def make_record(asking: Asking, visit: Visit) -> FetchRecord:
    url, ignored = asking.key
    started = asking.started
    trace = replace(visit.trace, requested_url=url)
    match visit.found:
        case Page(sha256=sha256, media_type=media_type, charset=charset):
            return FetchRecord(
                url, ignored, trace, Outcome.OK,
                sha256=sha256, media_type=media_type, charset=charset, started_at=started,
            )  # fmt: skip
        case Failure(outcome=outcome, cause=cause, wait=wait):
            ended = trace.fetched_at
            retry_at = ended + min(timedelta(seconds=wait), LONGEST_REST) if ended and wait else None
            return FetchRecord(url, ignored, trace, outcome, cause, started_at=started, retry_at=retry_at)


def _recorded_at(journey: Journey) -> datetime | None:
    return journey.reply.recorded_at if isinstance(journey.reply, Answer) else None

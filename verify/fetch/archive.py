"""A dated copy of a page that is no longer there, from a web archive: its TimeGate (RFC 7089) or its CDX index.

Only where a person asked for it, and only what the archive itself dates: an answer without Memento-Datetime may be
the page of today, the archive's own "not found", or anything else.
"""

import json
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from urllib.parse import urlencode

from verify.fetch.address import refuse_url
from verify.fetch.answer import Answer, Failure
from verify.fetch.journey import Journey, Permit, follow
from verify.fetch.urls import host_of
from verify.fetch.walk import Walk
from verify.model import Outcome
from verify.outcomes import Cause

# Archives are run by few for all; the largest answers more than this with hours of silence.
SECONDS_APART = 3.0
# Where the server was not reached or has no page; not where the site asks to be left alone.
MISSING = frozenset({Outcome.GONE, Outcome.UNREACHABLE})
LEFT_ALONE = frozenset({Cause.ROBOTS_UNREADABLE, Cause.NOT_RECORDED, Cause.NO_FILE})
STAMP = re.compile(r"[12]\d{13}")


@dataclass(frozen=True, slots=True)
class Archive:
    """Where copies are asked for: URLs of a service that the user named."""

    timegate: str
    """Followed by the address of the page: https://archive.example/timegate/"""
    index: str | None = None
    """A CDX server; it is asked first, and the copy is then `timegate`, the moment, `id_/`, the address."""


@dataclass(frozen=True, slots=True)
class Copy:
    journey: Journey
    made_at: datetime
    """UTC, by the archive's own word."""


def is_missing(failure: Failure) -> bool:
    """Whether a copy may stand in for what was not read."""
    return failure.outcome in MISSING and failure.cause not in LEFT_ALONE


def find_copy(
    archive: Archive, url: str, moment: datetime, *, now: datetime, deadline: float, permit: Permit | None = None
) -> Walk[Copy | None]:
    """The copy of the page closest to the moment, or None; every address on the way passes the same gate."""
    if refuse_url(url):
        return None
    target = f"{archive.timegate}{url}"
    if archive.index:
        asked_index = f"{archive.index}?{urlencode(closest_to(url, moment))}"
        found = yield from follow(asked_index, deadline, permit=permit)
        stamp = read_stamp(found.reply.body) if isinstance(found.reply, Answer) else None
        if stamp is None:
            return None
        target = f"{archive.timegate}{stamp}id_/{url}"
    asked = (("Accept-Datetime", format_datetime(moment.astimezone(UTC), usegmt=True)),)
    journey = yield from follow(target, deadline, permit=permit, extra=lambda _: asked)
    # What the page's own host dates is not another's word for it: a TimeGate may send back to the page itself.
    made_at = read_made_at(journey, now) if host_of(journey.url) != host_of(url) else None
    return Copy(journey, made_at) if made_at else None


def read_made_at(journey: Journey, now: datetime) -> datetime | None:
    """When the copy was made; None for what is none: another status, no date, one that cannot be or is yet to come."""
    reply = journey.reply
    if not isinstance(reply, Answer) or reply.status != 200:
        return None
    try:
        made_at = parsedate_to_datetime(reply.headers.get("memento-datetime", ""))
    except ValueError:
        return None
    if made_at.tzinfo is None:
        # RFC 7089 section 2.1.1: always GMT.
        return None
    return made_at.astimezone(UTC) if made_at <= now else None


def closest_to(url: str, moment: datetime) -> dict[str, str]:
    """What a CDX server is asked: the one good copy closest to the moment."""
    return {
        "url": url,
        "closest": f"{moment.astimezone(UTC):%Y%m%d%H%M%S}",
        "filter": "statuscode:200",
        "fl": "timestamp",
        "output": "json",
        "limit": "1",
    }


def read_stamp(body: bytes) -> str | None:
    """The moment that a CDX server names: the first of its rows, below the row of names."""
    try:
        stamp = json.loads(body)[1][0]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return stamp if isinstance(stamp, str) and STAMP.fullmatch(stamp) else None

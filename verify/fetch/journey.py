"""From a URL to the answer at the end of its redirects; every hop passes the same gate."""

from collections.abc import Callable
from dataclasses import dataclass

from verify.fetch.address import refuse_url
from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.urls import canonical_url, redirect_target
from verify.fetch.walk import Headers, Walk, ask
from verify.model import Hop, Outcome
from verify.outcomes import Cause

REDIRECTS = frozenset({301, 302, 303, 307, 308})
# Half of what browsers allow (20): enough for http → https → www → language → page, twice over.
MAX_HOPS = 10


@dataclass(frozen=True, slots=True)
class Journey:
    reply: Reply
    url: str
    """The last URL: the one that answered, or at which it ended."""
    hops: tuple[Hop, ...] = ()
    tries: int = 1
    """How often the last URL was asked for."""


Permit = Callable[[str], Walk[Failure | None]]
"""Why a URL that is safe to ask for is nevertheless not asked for."""


def follow(
    url: str, deadline: float, *, permit: Permit | None = None, extra: Callable[[str], Headers] | None = None
) -> Walk[Journey]:
    """The journey to the end of the redirects, or to the hop that failed.

    The URL is as a stranger wrote it. `deadline` is for all hops together; `extra` says what headers a URL gets.
    """
    hops: list[Hop] = []
    seen: set[str] = set()
    left = deadline
    while True:
        if refused := refuse_url(url) or (permit and (yield from permit(url))):
            return Journey(refused, url, tuple(hops), tries=0)
        if canonical_url(url) in seen:
            return Journey(Failure(Outcome.UNREACHABLE, Cause.REDIRECT_LOOP), url, tuple(hops))
        if len(hops) > MAX_HOPS:
            return Journey(Failure(Outcome.UNREACHABLE, Cause.TOO_MANY_REDIRECTS), url, tuple(hops))
        seen.add(canonical_url(url))
        told = yield from ask(url, extra(url) if extra else (), left)
        reply = told.reply
        if not isinstance(reply, Answer) or reply.status not in REDIRECTS:
            return Journey(reply, url, tuple(hops), told.tries)
        target = redirect_target(url, reply.headers.get("location", ""))
        if "location" not in reply.headers or target is None:
            cause = Cause.MALFORMED if "location" in reply.headers else Cause.NO_LOCATION
            return Journey(Failure(Outcome.UNREACHABLE, cause, reply.status), url, tuple(hops), told.tries)
        hops.append(Hop(reply.status, url, reply.address))
        url = target
        left -= told.seconds

"""From a URL to the answer at the end of its redirects; every hop passes the same gate."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from verify.fetch.address import refuse_url
from verify.fetch.answer import Answer, Failure, Reply, Transport
from verify.fetch.urls import canonical_url, redirect_target
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


Gate = Callable[[str], Failure | None]


def follow(url: str, transport: Transport, headers: Mapping[str, str], *, gate: Gate = refuse_url) -> Journey:
    """The journey to the end of the redirects, or to the hop that failed.

    `gate` says why a URL may not be asked for; the URL is as a stranger wrote it.
    """
    hops: list[Hop] = []
    seen: set[str] = set()
    left = transport.deadline
    while True:
        if refused := gate(url):
            return Journey(refused, url, tuple(hops))
        if canonical_url(url) in seen:
            return Journey(Failure(Outcome.UNREACHABLE, Cause.REDIRECT_LOOP), url, tuple(hops))
        if len(hops) > MAX_HOPS:
            return Journey(Failure(Outcome.UNREACHABLE, Cause.TOO_MANY_REDIRECTS), url, tuple(hops))
        seen.add(canonical_url(url))
        reply = transport.get(url, headers, within=left)
        if not isinstance(reply, Answer) or reply.status not in REDIRECTS:
            return Journey(reply, url, tuple(hops))
        target = redirect_target(url, reply.headers.get("location", ""))
        if "location" not in reply.headers or target is None:
            cause = Cause.MALFORMED if "location" in reply.headers else Cause.NO_LOCATION
            return Journey(Failure(Outcome.UNREACHABLE, cause, reply.status), url, tuple(hops))
        hops.append(Hop(reply.status, url))
        url = target
        left -= reply.seconds

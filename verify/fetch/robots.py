"""robots.txt: what a site asks of programs (RFC 9309). Cases: tests/corpus/fetch/robots.yaml."""

import threading
from collections.abc import Callable
from concurrent.futures import Future

from protego import Protego

from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.urls import canonical_url, origin_of
from verify.model import Outcome
from verify.outcomes import Cause

# RFC 9309 section 2.5: at least 500 KiB are to be read; what follows may be ignored.
MAX_ROBOTS = 500 * 1024
NO_RULES = ""
# A robots.txt that only redirects counts as not there (RFC 9309 section 2.3.1.2); in replay, so does one that was
# not recorded: the page is then there or not.
NOT_THERE = frozenset({Cause.REDIRECT_LOOP, Cause.TOO_MANY_REDIRECTS, Cause.NO_LOCATION, Cause.NOT_RECORDED})


class RobotsBook:
    """The rules of each origin met in a run, each fetched once. May be shared by threads."""

    def __init__(self, fetch: Callable[[str], Reply], user_agent: str) -> None:
        self._fetch = fetch
        # Rules name the product, not its version or comment, in which any word could match a group by accident.
        self._product = user_agent.partition("/")[0]
        self._rules: dict[str, Future[Protego | Failure]] = {}
        self._lock = threading.Lock()

    def refuse(self, url: str) -> Failure | None:
        """Why the URL is not to be read now, or None."""
        rules = self._rules_of(origin_of(canonical_url(url)))
        if isinstance(rules, Failure):
            return rules
        if rules.can_fetch(url, self._product):
            return None
        return Failure(Outcome.ROBOTS_DISALLOWED)

    def _rules_of(self, origin: str) -> Protego | Failure:
        with self._lock:
            first = origin not in self._rules
            rules = self._rules.setdefault(origin, Future())
        if first:
            try:
                rules.set_result(read_rules(self._fetch(f"{origin}/robots.txt")))
            except BaseException as error:
                # The threads that wait for it must not wait for ever.
                rules.set_exception(error)
                raise
        return rules.result()


def read_rules(reply: Reply) -> Protego | Failure:
    """The rules in an answer to /robots.txt, or why its pages are left alone for now."""
    match reply:
        case Failure(cause=cause) if cause in NOT_THERE:
            return Protego.parse(NO_RULES)
        case Failure(outcome=Outcome.UNREACHABLE | Outcome.UNSAFE_ADDRESS, cause=cause) if cause != Cause.BROKEN_ANSWER:
            # The page lies at the same host: it would fail in the same way, and that is the plainer reason.
            return reply
        case Failure(status=status):
            return Failure(Outcome.UNREACHABLE, Cause.ROBOTS_UNREADABLE, status)
        case Answer(status=429):
            return Failure(Outcome.RATE_LIMITED, Cause.ROBOTS_UNREADABLE, 429)
        case Answer(status=status) if status >= 500:
            return Failure(Outcome.SERVER_ERROR, Cause.ROBOTS_UNREADABLE, status)
        case Answer(body=body):
            # 4xx allows everything, and comes without a body.
            return Protego.parse(_decode(body))


def _decode(body: bytes) -> str:
    text = body[:MAX_ROBOTS].decode("utf-8-sig", errors="replace")
    # Sites that answer every address with their home page have no rules.
    return NO_RULES if text.lstrip().startswith("<") else text

"""robots.txt: what a site asks of programs (RFC 9309). Cases: tests/corpus/fetch/robots.yaml."""

from collections.abc import Callable

from protego import Protego

from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.journey import follow
from verify.fetch.retry import asked_wait
from verify.fetch.urls import canonical_url, origin_of
from verify.fetch.walk import Walk
from verify.model import Outcome
from verify.outcomes import Cause

# RFC 9309 section 2.5: at least 500 KiB are to be read; what follows may be ignored.
MAX_ROBOTS = 500 * 1024
# Sites that want ten pages an hour are better read by hand than by a run that holds up all others.
MAX_CRAWL_DELAY = 30.0
NO_RULES = ""
# A robots.txt that only redirects counts as not there (RFC 9309 section 2.3.1.2); in replay, so does one that was
# not recorded: the page is then there or not.
NOT_THERE = frozenset({Cause.REDIRECT_LOOP, Cause.TOO_MANY_REDIRECTS, Cause.NO_LOCATION, Cause.NOT_RECORDED})


class RobotsBook:
    """The rules of each origin met in a run, each read once. Tells `slow_down` how far apart a host wants requests."""

    def __init__(self, user_agent: str, deadline: float, slow_down: Callable[[str, float], object]) -> None:
        # Rules name the product, not its version or comment, in which any word could match a group by accident.
        self._product = user_agent.partition("/")[0]
        self._deadline = deadline
        self._slow_down = slow_down
        self._rules: dict[str, Protego | Failure] = {}

    def refuse(self, url: str) -> Walk[Failure | None]:
        """Why the URL is not to be read now, or None."""
        origin = origin_of(canonical_url(url))
        if origin not in self._rules:
            journey = yield from follow(f"{origin}/robots.txt", self._deadline)
            if origin not in self._rules:
                self._rules[origin] = self._read(origin, journey.reply)
        rules = self._rules[origin]
        if isinstance(rules, Failure):
            return rules
        if not rules.can_fetch(url, self._product):
            return Failure(Outcome.ROBOTS_DISALLOWED)
        return None

    def _read(self, origin: str, reply: Reply) -> Protego | Failure:
        rules = read_rules(reply)
        if isinstance(rules, Failure):
            return rules
        delay = rules.crawl_delay(self._product) or 0.0
        if delay > MAX_CRAWL_DELAY:
            return Failure(Outcome.ROBOTS_DISALLOWED, Cause.CRAWL_DELAY, seen=f"Crawl-delay: {delay:g}")
        if delay > 0:
            self._slow_down(origin, delay)
        return rules


def read_rules(reply: Reply) -> Protego | Failure:
    """The rules in an answer to /robots.txt, or why its pages are left alone for now."""
    match reply:
        case Failure(cause=cause) if cause in NOT_THERE:
            return Protego.parse(NO_RULES)
        case Failure(outcome=Outcome.RATE_LIMITED):
            # Another page of the host was asked for first.
            return reply
        case Failure(outcome=Outcome.UNREACHABLE | Outcome.UNSAFE_ADDRESS, cause=cause) if cause != Cause.BROKEN_ANSWER:
            # The page lies at the same host: it would fail in the same way, and that is the plainer reason.
            return reply
        case Failure(status=status):
            return Failure(Outcome.UNREACHABLE, Cause.ROBOTS_UNREADABLE, status)
        case Answer(status=429):
            return Failure(Outcome.RATE_LIMITED, Cause.ROBOTS_UNREADABLE, 429, wait=asked_wait(reply))
        case Answer(status=status) if status >= 500:
            return Failure(Outcome.SERVER_ERROR, Cause.ROBOTS_UNREADABLE, status, wait=asked_wait(reply))
        case Answer(body=body):
            # 4xx allows everything, and comes without a body.
            return Protego.parse(_decode(body))


def _decode(body: bytes) -> str:
    text = body[:MAX_ROBOTS].decode("utf-8-sig", errors="replace")
    # Sites that answer every address with their home page have no rules.
    return NO_RULES if text.lstrip().startswith("<") else text

"""The seam between the way to a page and the scheduler: a walk says what it needs next, and is told what came of it.

A walk never waits, sleeps or holds a thread: it is a generator that stops at each request until the reply is there.
"""

from collections.abc import Callable, Generator
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from verify.fetch.answer import Failure, Reply
from verify.outcomes import Cause

T = TypeVar("T")

Headers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Ask:
    """One request, to be made when it is its host's turn."""

    url: str
    headers: Headers
    within: float
    """Seconds left of the deadline; waiting for its turn costs none of them."""


@dataclass(frozen=True, slots=True)
class Told:
    """What came of a request, all its tries together."""

    reply: Reply
    tries: int
    seconds: float
    within: float
    """What it was given."""

    def falls_short_of(self, ask: Ask) -> bool:
        """Whether somebody who has more time left would have to ask for himself."""
        late = isinstance(self.reply, Failure) and self.reply.cause is Cause.TIMEOUT
        return late and self.within < ask.within


@dataclass(frozen=True, slots=True)
class Work:
    """Something that takes a while but asks nobody: a file to be read or written."""

    call: Callable[[], object]


Walk = Generator[Ask | Work, Any, T]


@dataclass(slots=True, eq=False)
class Errand:
    """A walk under way."""

    walk: Walk[Any]
    result: Any = None


def ask(url: str, headers: Headers, within: float) -> Walk[Told]:
    return cast("Told", (yield Ask(url, headers, within)))


def work(call: Callable[[], T]) -> Walk[T]:
    return cast("T", (yield Work(call)))

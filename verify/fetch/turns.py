"""Whose turn it is at one host: how many requests are there at once, how far apart they start, what slows them down."""

from collections import deque
from dataclasses import dataclass, field
from typing import Final

from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.walk import Ask, Errand, Headers

PER_HOST: Final = 2
# How a host that complains is asked less often, as lychee does it: after 429 half a second more between two
# requests, doubled each time; after 5xx a little more each time; an answer in order ends it.
FIRST_REST, LONGEST_REST = 0.5, 30.0
REST_STEP, LONGEST_FAULT_REST = 0.2, 10.0


@dataclass(slots=True, eq=False)
class Request:
    """One address to be asked for, for all who want to know."""

    host: "Host"
    url: str
    headers: Headers
    waiting: list[tuple[Errand, Ask]] = field(default_factory=list)
    tries: int = 0
    spent: float = 0.0
    within: float = 0.0

    def grant(self) -> float:
        """The time for the next try: the most that anybody who waits for it has left."""
        self.within = max(asked.within for _, asked in self.waiting)
        return self.within - self.spent


@dataclass(slots=True, eq=False)
class Host:
    gap: float
    queue: deque[Request] = field(default_factory=deque)
    under_way: int = 0
    wanted: int = 0
    """How many wait for a page of it: the longer that queue, the sooner it must be begun."""
    next_start: float = 0.0
    last_start: float = float("-inf")
    rest: float = 0.0
    listed: bool = False
    refusal: Failure | None = None
    """Set once it wants to be left alone for longer than a run waits."""

    @property
    def may_start(self) -> bool:
        return bool(self.queue) and self.under_way < PER_HOST

    def begin(self, moment: float) -> Request:
        self.under_way += 1
        self.last_start = moment
        self.next_start = moment + self.gap
        return self.queue.popleft()

    def end(self, moment: float, reply: Reply, wait: float | None) -> None:
        """`wait` is until the same request is tried again; a host that counts requests counts all of them."""
        self.under_way -= 1
        match reply:
            case Answer(status=429):
                self.rest = min(max(FIRST_REST, self.rest * 2), LONGEST_REST)
            case Answer(status=status) if status >= 500:
                self.rest = max(self.rest, min(self.rest + REST_STEP, LONGEST_FAULT_REST))
            case Answer(status=status) if 200 <= status < 300 or status == 304:
                self.rest = 0.0
            case Answer() | Failure():
                pass
        if self.rest:
            self.next_start = max(self.last_start + self.gap, moment) + self.rest
        if wait and reply.status == 429:
            self.next_start = max(self.next_start, moment + wait)

    def slow_down(self, seconds: float) -> None:
        """From now on at least so many seconds from one start to the next, the last one included."""
        self.gap = max(self.gap, seconds)
        self.next_start = max(self.next_start, self.last_start + self.gap)

"""Politeness: how often and how widely one host is asked."""

import threading
from collections import defaultdict
from collections.abc import Callable, Mapping

from verify.fetch.answer import Reply, Transport
from verify.fetch.urls import host_of
from verify.model import Mode

PER_HOST = 2


class Turn:
    """Whose turn it is at one host."""

    def __init__(self) -> None:
        self.places = threading.BoundedSemaphore(PER_HOST)
        self.lock = threading.Lock()
        self.next_start = 0.0


class PacedTransport:
    """A transport that waits its turn: at most two requests at a host at a time, starts a gap apart.

    The wait counts against no deadline. Robots and redirects wait like any other request.
    """

    def __init__(self, inner: Transport, *, sleep: Callable[[float], object], clock: Callable[[], float]) -> None:
        self._inner = inner
        self._sleep = sleep
        self._clock = clock
        self._turns: defaultdict[str, Turn] = defaultdict(Turn)
        self._lock = threading.Lock()

    @property
    def mode(self) -> Mode:
        return self._inner.mode

    @property
    def deadline(self) -> float:
        return self._inner.deadline

    @property
    def gap(self) -> float:
        return self._inner.gap

    def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
        with self._lock:
            turn = self._turns[host_of(url) or url]
        with turn.places:
            with turn.lock:
                moment = self._clock()
                start = max(moment, turn.next_start)
                turn.next_start = start + self.gap
            if start > moment:
                self._sleep(start - moment)
            return self._inner.get(url, headers, within=within)

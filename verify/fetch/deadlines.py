"""One thread that calls back when a time is over, however many wait for one."""

import heapq
import itertools
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(slots=True, eq=False)
class Deadline:
    """A call to be made at a moment, unless it is cancelled before."""

    call: Callable[[], None] | None

    def cancel(self) -> None:
        # Stays on the heap until its moment, but holds on to nothing.
        self.call = None


class Watchdog:
    """May be shared by threads. Calls come from its own thread and are to be short."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Deadline]] = []
        self._changed = threading.Condition()
        self._number = itertools.count()
        self._thread: threading.Thread | None = None

    def after(self, seconds: float, call: Callable[[], None]) -> Deadline:
        deadline = Deadline(call)
        entry = (time.monotonic() + seconds, next(self._number), deadline)
        with self._changed:
            heapq.heappush(self._heap, entry)
            if self._thread is None:
                self._thread = threading.Thread(target=self._watch, daemon=True)
                self._thread.start()
            elif self._heap[0] is entry:
                self._changed.notify()
        return deadline

    def _watch(self) -> None:
        while True:
            call = self._next()
            if call is not None:
                call()

    def _next(self) -> Callable[[], None] | None:
        with self._changed:
            while True:
                # What was cancelled must not wake it, nor pile up.
                while self._heap and self._heap[0][2].call is None:
                    heapq.heappop(self._heap)
                left = self._heap[0][0] - time.monotonic() if self._heap else None
                if left is not None and left <= 0:
                    return heapq.heappop(self._heap)[2].call
                self._changed.wait(left)

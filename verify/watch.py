"""What a person sees of a run while it goes on, and how long each stage took; nothing of it reaches a report."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Watch:
    def __init__(self, *, show: bool, clock: Callable[[], float]) -> None:
        self._show = show
        self._clock = clock
        self._took: list[tuple[str, float]] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        self._say(name)
        begun = self._clock()
        yield
        self._took.append((name, self._clock() - begun))
        self._say("")

    def advance(self, done: int, of: int) -> None:
        self._say(f"claims {done}/{of}")

    def _say(self, text: str) -> None:
        if self._show:
            print(f"\r\x1b[K{text}", end="", file=sys.stderr, flush=True)

    def lines(self) -> tuple[str, ...]:
        """One line a stage, in seconds."""
        return tuple(f"{name:<8} {seconds:6.2f} s" for name, seconds in self._took)

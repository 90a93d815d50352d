"""Makes the requests of all walks, each host at its pace, the one with most to do first.

One thread decides; workers only wait for the network, never for a turn. An address is asked for once in a run,
whoever wants it: so what comes of a walk does not depend on how many there are at once.
"""

import heapq
import itertools
import random
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from typing import Any, Generic, TypeVar

from verify.fetch.answer import Reply, Transport
from verify.fetch.retry import RETRY_WAITS, Jitter, next_try, refuse_host
from verify.fetch.turns import Host, Request
from verify.fetch.urls import host_of
from verify.fetch.walk import Ask, Errand, Headers, Told, Walk, Work
from verify.model import Mode

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Task:
    """What a worker is given, and who waits for it."""

    call: Callable[[], Any]
    of: Request | Errand


@dataclass(frozen=True, slots=True)
class Pace:
    """How patiently a run asks; a test has less patience."""

    waits: Sequence[float] = RETRY_WAITS
    """Seconds before the second try, the third and so on."""
    sleep: Callable[[float], object] = time.sleep
    clock: Callable[[], float] = time.monotonic
    jitter: Jitter = random.random


class Scheduler(Generic[T]):
    """For one run, in one thread."""

    def __init__(
        self, transport: Transport, headers: Mapping[str, str], *, workers: int, pace: Pace | None = None
    ) -> None:
        self._transport = transport
        self._headers = dict(headers)
        self._pace = pace or Pace()
        # A recording does not change by being asked again, nor does it mind how often.
        self._live = transport.mode is Mode.LIVE
        self._crew = Crew(max(1, workers))
        self._hosts: dict[str, Host] = {}
        self._open: dict[tuple[str, Headers], Request] = {}
        self._told: dict[tuple[str, Headers], Told] = {}
        self._work: deque[Task] = deque()
        self._fresh: list[Host] = []
        self._ready: list[tuple[int, int, Host]] = []
        self._resting: list[tuple[float, int, Host]] = []
        self._again: list[tuple[float, int, Request]] = []
        self._number = itertools.count()
        self._unfinished = 0

    def slow_down(self, url: str, seconds: float) -> None:
        """Has the host of the URL asked at most so often; without effect where no gap is kept at all."""
        if self._transport.gap:
            self._host(url).slow_down(seconds)

    def run(self, walks: Iterable[Walk[T]]) -> list[T]:
        """What each walk came to, in their order. An exception of a walk or the transport ends all."""
        errands = [Errand(walk) for walk in walks]
        self._unfinished = len(errands)
        try:
            for errand in errands:
                self._advance(errand, None)
            while self._unfinished:
                self._release(self._pace.clock())
                self._hand_out()
                self._collect()
        finally:
            # After Ctrl-C nothing new is begun; what is under way ends by its deadline.
            self._crew.dismiss()
        return [errand.result for errand in errands]

    def _advance(self, errand: Errand, value: object) -> None:
        """Takes a walk on until it waits for something."""
        while True:
            try:
                step = errand.walk.send(value)
            except StopIteration as end:
                errand.result = end.value
                self._unfinished -= 1
                return
            match step:
                case Work(call=call):
                    self._work.append(Task(call, errand))
                    return
                case Ask():
                    known = self._told.get((step.url, step.headers))
                    if known is None or known.falls_short_of(step):
                        self._enqueue(errand, step)
                        return
                    value = known

    def _enqueue(self, errand: Errand, step: Ask) -> None:
        key = (step.url, step.headers)
        request = self._open.get(key)
        if request is None:
            host = self._host(step.url)
            request = self._open[key] = Request(host, step.url, step.headers)
            host.queue.append(request)
        request.waiting.append((errand, step))
        request.host.wanted += 1
        # Not before all that is wanted of it is known: who has most to do comes first.
        self._fresh.append(request.host)

    def _host(self, url: str) -> Host:
        name = host_of(url) or url
        host = self._hosts.get(name)
        if host is None:
            host = self._hosts[name] = Host(self._transport.gap)
        return host

    def _list(self, host: Host) -> None:
        """Puts a host that has something to do among those that are ready, or those that will be."""
        while host.refusal and host.queue:
            self._tell(host.queue.popleft(), host.refusal)
        if host.listed or not host.may_start:
            return
        host.listed = True
        if host.next_start > self._pace.clock():
            heapq.heappush(self._resting, (host.next_start, next(self._number), host))
        else:
            heapq.heappush(self._ready, (-host.wanted, next(self._number), host))

    def _release(self, moment: float) -> None:
        while self._again and self._again[0][0] <= moment:
            request = heapq.heappop(self._again)[2]
            request.host.queue.appendleft(request)
            self._list(request.host)
        while self._resting and self._resting[0][0] <= moment:
            host = heapq.heappop(self._resting)[2]
            host.listed = False
            self._list(host)
        # Last, since a walk that is told something may want something else; the list grows while it is read.
        for host in self._fresh:
            self._list(host)
        self._fresh.clear()

    def _hand_out(self) -> None:
        while self._crew.free and (self._work or self._ready):
            if self._work:
                self._crew.give(self._work.popleft())
                continue
            host = heapq.heappop(self._ready)[2]
            host.listed = False
            moment = self._pace.clock()
            # Since it was listed its pace may have been slowed.
            if host.may_start and host.next_start <= moment:
                self._crew.give(self._task(host.begin(moment)))
            self._list(host)

    def _task(self, request: Request) -> Task:
        headers = {**self._headers, **dict(request.headers)}
        within = request.grant()
        return Task(lambda: self._transport.get(request.url, headers, within=within), request)

    def _collect(self) -> None:
        """Waits for whatever comes first: something done, or a moment that was waited for."""
        if not self._unfinished:
            return
        next_moment = min((heap[0][0] for heap in (self._again, self._resting) if heap), default=None)
        pause = None if next_moment is None else max(0.0, next_moment - self._pace.clock())
        if not self._crew.busy:
            # Every walk waits for a worker, a worker's answer or a moment.
            assert pause is not None or self._work or self._ready, "a walk waits for nothing"
            if pause:
                self._pace.sleep(pause)
            return
        for task, value in self._crew.done(pause if self._crew.free else None):
            match task.of:
                case Errand() as errand:
                    self._advance(errand, value)
                case Request() as request:
                    self._settle(request, value)

    def _settle(self, request: Request, reply: Reply) -> None:
        moment = self._pace.clock()
        request.tries += 1
        request.spent += reply.seconds
        if self._live:
            wait = next_try(reply, request.tries, self._pace.waits, self._pace.jitter)
            request.host.end(moment, reply, wait)
            request.host.refusal = request.host.refusal or refuse_host(reply)
            if wait is not None and request.spent < request.within:
                heapq.heappush(self._again, (moment + wait, next(self._number), request))
                self._list(request.host)
                return
        else:
            request.host.under_way -= 1
        self._tell(request, reply)
        self._list(request.host)

    def _tell(self, request: Request, reply: Reply) -> None:
        """Lets all who wait for the request go on."""
        key = (request.url, request.headers)
        told = self._told[key] = Told(reply, request.tries, request.spent, request.within)
        del self._open[key]
        request.host.wanted -= len(request.waiting)
        for errand, step in request.waiting:
            if told.falls_short_of(step):
                self._enqueue(errand, step)
            else:
                self._advance(errand, told)


class Crew:
    """Threads that make one call at a time, begun as they are needed."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._threads: list[threading.Thread] = []
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._results: SimpleQueue[tuple[Task, Any, BaseException | None]] = SimpleQueue()
        self.busy = 0

    @property
    def free(self) -> int:
        return self._size - self.busy

    def give(self, task: Task) -> None:
        self.busy += 1
        if self.busy > len(self._threads):
            # Left behind at the end of the program rather than holding it up.
            thread = threading.Thread(target=self._serve, daemon=True)
            self._threads.append(thread)
            thread.start()
        self._tasks.put(task)

    def done(self, timeout: float | None) -> Iterable[tuple[Task, Any]]:
        """All that is done, after waiting for the first of it; nothing when the time is over before."""
        while self.busy:
            try:
                task, value, error = self._results.get(timeout=timeout)
            except Empty:
                return
            self.busy -= 1
            if error is not None:
                raise error
            yield task, value
            timeout = 0.0

    def dismiss(self) -> None:
        for _ in self._threads:
            self._tasks.put(None)

    def _serve(self) -> None:
        while (task := self._tasks.get()) is not None:
            try:
                self._results.put((task, task.call(), None))
            except BaseException as error:  # noqa: BLE001 - handed to the thread that decides
                self._results.put((task, None, error))

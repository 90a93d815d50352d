"""Fetches the hostile cases in a process of its own: `python tests/hostile_run.py < job.json`, results as JSON.

Apart from the server, so that memory and connects are this side's alone.
"""

import json
import resource
import socket
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from ipaddress import ip_network
from pathlib import Path
from typing import Any, Self

from hostile_cases import HERE, Case, Names, load_cases

from verify.fetch import LiveTransport, Pace, Reply, fetch_sources
from verify.model import Mode, Snapshot, Source


class Clock:
    """The time, moved on by every wait that is asked for: nobody waits."""

    def __init__(self) -> None:
        self._ahead = 0.0
        self._lock = threading.Lock()

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self._ahead += max(0.0, seconds)

    def __call__(self) -> float:
        return time.monotonic() + self._ahead


class Lateness:
    """By how much this machine runs behind: the longest that a short sleep has overslept."""

    def __init__(self) -> None:
        self.most = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def _watch(self) -> None:
        begun = time.monotonic()
        while not self._done.wait(0.05):
            now = time.monotonic()
            self.most = max(self.most, now - begun - 0.05)
            begun = now


class Timed:
    """A transport that notes by how much each request outlived what was left of its deadline."""

    def __init__(self, inner: LiveTransport) -> None:
        self._inner = inner
        self.mode = Mode.LIVE
        self.deadline = inner.deadline
        self.gap = inner.gap
        self.overrun = 0.0

    def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
        begun = time.monotonic()
        reply = self._inner.get(url, headers, within=within)
        self.overrun = max(self.overrun, time.monotonic() - begun - max(within, 0.0))
        return reply


def note_connects() -> set[str]:
    """The addresses that this process connects to from here on."""
    dialled: set[str] = set()
    connect = socket.socket.connect

    def note(sock: socket.socket, address: Any) -> None:
        dialled.add(address[0])
        if address[0] != HERE:
            raise ConnectionRefusedError("not an address of this test")
        connect(sock, address)

    socket.socket.connect = note  # type: ignore[method-assign]
    return dialled


def peak_mb() -> float:
    """The most memory that this process had at once."""
    try:
        # What getrusage says would include the process that started this one, as it was then.
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
        return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024
    except OSError:
        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def run_cases(cases: Sequence[Case], job: Mapping[str, Any]) -> dict[str, Any]:
    """What became of each case, and what it cost all together."""
    names = Names(cases, job["doors"])
    inner = LiveTransport(
        deadline=job["deadline"], gap=0.0, allow=[ip_network(f"{HERE}/32")], ca_file=Path(job["ca_file"]), resolve=names
    )
    transport = Timed(inner)
    dialled = note_connects()
    escaped: list[str] = []
    threading.excepthook = lambda failure: escaped.append(repr(failure.exc_value))
    clock = Clock()

    def fetch(case: Case) -> tuple[str, str]:
        source = Source(case.name, case.does, url=case.url)
        try:
            (got,) = fetch_sources(
                [source], transport, now=lambda: datetime.now(UTC), workers=1, pace=Pace(sleep=clock.sleep, clock=clock)
            )
        except BaseException as error:  # noqa: BLE001  an escaped exception is what is looked for
            escaped.append(f"{case.name}: {error!r}")
            return case.name, "escaped"
        return case.name, "ok" if isinstance(got, Snapshot) else got.outcome

    begun = time.monotonic()
    with Lateness() as late, ThreadPoolExecutor(job["workers"]) as pool:
        outcomes = dict(pool.map(fetch, cases))
    names.never.set()
    return {
        "outcomes": outcomes,
        "escaped": escaped,
        "dialled": sorted(dialled),
        "wall": time.monotonic() - begun,
        "overrun": transport.overrun,
        "lateness": late.most,
        "peak_mb": peak_mb(),
    }


if __name__ == "__main__":
    json.dump(run_cases(load_cases(), json.load(sys.stdin)), sys.stdout)

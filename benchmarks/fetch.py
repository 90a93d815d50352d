"""Prints what fetching costs beside other ways of asking: `.venv/bin/python benchmarks/fetch.py [--lychee PROGRAM]`.

A web server of 50 addresses on this machine answers each request after 50 ms with a page of 18 kB, and leaves the
connection open unless it is asked to close it: verify asks that, lychee and "requests client" go on with it. Every row
is a process of its own: the best of several rounds and, in brackets, their median. lychee comes from
`pip install -r benchmarks/requirements-lychee.txt` into an environment of its own; it does not read the pages it
checks. On a busy machine the wall clock says little.
"""

import argparse
import hashlib
import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_network
from pathlib import Path
from statistics import median

import requests
from web_server import free_port

import verify.extract  # noqa: F401 - loading it is no part of what is measured
from verify.cli.running import read_once
from verify.fetch import NO_HISTORY, LiveTransport, fetch_sources
from verify.model import Document, Fetched, Snapshot, Source
from verify.store import EvidenceStore, KeptDocuments

SERVER = Path(__file__).parent / "web_server.py"
HOSTS = 50
LATENCY = 0.05
WORKERS = 100
# One host with many pages among many with few: what the longest queue costs beyond its own gaps.
HOT_PAGES, COOL_PAGES, HOT_GAP = 80, 10, 0.05


@dataclass(frozen=True, slots=True)
class Cost:
    wall_s: float
    cpu_s: float
    read: int
    """Pages that came back as they should."""


@contextmanager
def web(latency: float = LATENCY) -> Iterator[int]:
    """A port at which 127.0.0.1 … 127.0.0.50 answer."""
    port = free_port()
    command = [sys.executable, str(SERVER), str(HOSTS), str(port), str(latency)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as server:
        assert server.stdout is not None
        assert server.stdin is not None
        server.stdout.readline()
        yield port
        server.stdin.close()


def measured(run: Callable[[], int]) -> Cost:
    before, start = time.process_time(), time.perf_counter()
    read = run()
    return Cost(time.perf_counter() - start, time.process_time() - before, read)


def addresses(count: int, port: int) -> list[str]:
    return [f"http://127.0.0.{n % HOSTS + 1}:{port}/page/{n}" for n in range(count)]


def names(count: int) -> list[str]:
    return [f"http://h{n % HOSTS + 1}.test/page/{n}" for n in range(count)]


def local_web(port: int, gap: float = 0.0) -> LiveTransport:
    """Our transport, for which h7.test is 127.0.0.7."""

    def resolve(host: str, _: int) -> Sequence[tuple[str, int]]:
        return [(f"127.0.0.{host.partition('.')[0][1:]}", port)]

    return LiveTransport(gap=gap, allow=[ip_network("127.0.0.0/8")], resolve=resolve)


def ask_verify(urls: Sequence[str], transport: LiveTransport, store: Path | None = None) -> Sequence[Fetched]:
    sources = [Source(f"s{n}", "t", url=url) for n, url in enumerate(urls)]
    history = EvidenceStore(store) if store else NO_HISTORY
    return fetch_sources(sources, transport, now=lambda: datetime.now(UTC), workers=WORKERS, history=history)


def row_verify(urls: int, port: int, _: Path) -> int:
    return sum(isinstance(one, Snapshot) for one in ask_verify(names(urls), local_web(port)))


def row_hot(_: int, port: int, __: Path) -> int:
    urls = [f"http://h1.test/page/{n}" for n in range(HOT_PAGES)]
    urls += [f"http://h{host}.test/page/{n}" for n in range(COOL_PAGES) for host in range(2, HOSTS + 1)]
    return sum(isinstance(one, Snapshot) for one in ask_verify(urls, local_web(port, HOT_GAP)))


def row_stored(urls: int, port: int, store: Path) -> int:
    return sum(isinstance(one, Snapshot) for one in ask_verify(names(urls), local_web(port), store))


def row_stage(urls: int, port: int, store: Path) -> int:
    """Fetched and read: the whole stage of the sources."""
    readings = KeptDocuments(store / "readings")
    return sum(
        isinstance(read_once(one, readings), Document) for one in ask_verify(names(urls), local_web(port), store)
    )


def row_requests(urls: int, port: int, _: Path) -> int:
    """What a script does: requests.get in threads, the body hashed; no limit, no robots.txt, no check of addresses."""

    def ask(url: str) -> bool:
        response = requests.get(url, timeout=10)
        return response.ok and bool(hashlib.sha256(response.content).digest())

    with ThreadPoolExecutor(WORKERS) as pool:
        return sum(pool.map(ask, addresses(urls, port)))


def row_client(urls: int, port: int, _: Path) -> int:
    """The same with a client object for each thread, which keeps connections open."""
    own = threading.local()

    def ask(url: str) -> bool:
        if not hasattr(own, "client"):
            own.client = requests.Session()
        response = own.client.get(url, timeout=10)
        return response.ok and bool(hashlib.sha256(response.content).digest())

    with ThreadPoolExecutor(WORKERS) as pool:
        return sum(pool.map(ask, addresses(urls, port)))


ROWS = {"verify": row_verify, "requests.get": row_requests, "requests client": row_client, "hot": row_hot,
        "stored": row_stored, "stage": row_stage}  # fmt: skip


def run_row(name: str, urls: int, port: int, store: Path) -> Cost:
    command = [sys.executable, __file__, "--row", name, "--urls", str(urls), "--port", str(port), "--store", str(store)]
    return Cost(**json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout))


def run_lychee(program: str, urls: int, port: int, folder: Path) -> Cost:
    links = folder / "links.txt"
    links.write_text("\n".join(addresses(urls, port)), encoding="utf-8")
    options = ["--host-request-interval", "0ms", "--host-concurrency", "2", "--max-concurrency", str(WORKERS)]
    start = time.perf_counter()
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [program, "--no-progress", "--format", "json", *options, str(links)], stdout=subprocess.PIPE, check=False
    )
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = used.ru_utime + used.ru_stime - before.ru_utime - before.ru_stime
    return Cost(time.perf_counter() - start, cpu, json.loads(done.stdout)["successful"])


def of(choose: Callable[[list[float]], float], costs: Sequence[Cost]) -> Cost:
    """One cost for several: the least or the median of each figure, and the fewest that were read."""
    wall, cpu = choose([cost.wall_s for cost in costs]), choose([cost.cpu_s for cost in costs])
    return Cost(wall, cpu, min(cost.read for cost in costs))


def print_throughput(urls: int, rounds: int, lychee: str | None) -> None:
    bound = max(urls * LATENCY / WORKERS, urls / HOSTS * LATENCY / 2)
    print(f"{urls} pages of 18 kB, {HOSTS} hosts, {1000 * LATENCY:.0f} ms, {WORKERS} at once (bound {bound:.2f} s)")
    costs: dict[str, list[Cost]] = {}
    with web() as port, tempfile.TemporaryDirectory() as folder:
        # Row after row within a round, so that a busy minute of the machine meets all of them.
        for _ in range(rounds):
            for name in ("verify", "requests.get", "requests client"):
                costs.setdefault(name, []).append(run_row(name, urls, port, Path(folder)))
            if lychee:
                costs.setdefault("lychee (no bodies)", []).append(run_lychee(lychee, urls, port, Path(folder)))
    for name, rows in costs.items():
        fewest, middle = of(min, rows), of(median, rows)
        wall = f"{fewest.wall_s:.2f} s wall ({middle.wall_s:.2f})"
        cpu = f"{1000 * fewest.cpu_s / urls:.2f} ms CPU a page ({1000 * middle.cpu_s / urls:.2f})"
        budget = " (budget 2.0 s, 0.8 ms)" if name == "verify" else ""
        print(f"  {name:20} {wall:>20}  {cpu}  {fewest.read} read{budget}")


def print_hot_host(rounds: int) -> None:
    # robots.txt and every page, a gap apart; the last answer takes its time.
    bound = HOT_PAGES * HOT_GAP + LATENCY
    with web() as port, tempfile.TemporaryDirectory() as folder:
        cost = of(min, [run_row("hot", 0, port, Path(folder)) for _ in range(rounds)])
    share = cost.wall_s / bound
    print(f"one host with {HOT_PAGES} pages among {HOSTS - 1} with {COOL_PAGES}, a gap of {1000 * HOT_GAP:.0f} ms:")
    print(f"  {cost.wall_s:.2f} s, {share:.3f} of the bound of {bound:.2f} s (budget 1.10)")


def print_second_run(name: str, title: str, urls: int, budget: str) -> None:
    """A run and one after it on unchanged pages, each its own process."""
    with web() as port, tempfile.TemporaryDirectory() as folder:
        first, second = (run_row(name, urls, port, Path(folder) / "evidence") for _ in range(2))
    print(f"{title}, {urls} pages, first run and second (all 304):")
    each = [f"{1000 * cost.cpu_s / urls:.2f} ms CPU a page, {cost.wall_s:.2f} s" for cost in (first, second)]
    print(f"  {each[0]}; {each[1]}: {first.cpu_s / second.cpu_s:.1f} times less{budget}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--urls", type=int, default=2_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--lychee", metavar="PROGRAM", help="Also measure this lychee.")
    parser.add_argument("--row", choices=ROWS, help=argparse.SUPPRESS)
    parser.add_argument("--port", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--store", type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.row:
        cost = measured(lambda: ROWS[given.row](given.urls, given.port, given.store))
        print(json.dumps({"wall_s": cost.wall_s, "cpu_s": cost.cpu_s, "read": cost.read}))
        return
    print(f"{os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    print_throughput(given.urls, given.rounds, given.lychee)
    print_hot_host(given.rounds)
    print_second_run("stored", "fetched and kept as evidence", given.urls, "")
    print_second_run("stage", "fetched, kept and read", given.urls // 10, " (budget 5)")


if __name__ == "__main__":
    main()

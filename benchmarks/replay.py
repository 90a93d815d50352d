"""Prints what replay costs a request: `.venv/bin/python benchmarks/replay.py [--pages N]`, against its budget.

Pages of 18 kB at 50 hosts, written as a cassette, each asked for with the robots.txt of its host: the transport alone,
from one thread and from 20, then the whole of fetching. Sockets and look-ups are refused, so one try would end it.
"""

import argparse
import socket
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, NoReturn

import yaml

from verify.fetch import Answer, CassetteTransport, fetch_sources
from verify.model import Snapshot, Source

HOSTS, THREADS, ROUNDS = 50, 20, 3
BUDGET_MS = 0.5
PAGE = "<html><p>The council approved 12 homes.</p>" + "<p>Nothing else was decided that evening.</p>" * 400
ROBOTS = "User-agent: *\nDisallow: /private\n"


def write_cassette(urls: Sequence[str], folder: Path) -> None:
    robots = [f"https://{host}.test/robots.txt" for host in range(HOSTS)]
    texts = dict.fromkeys(urls, PAGE) | dict.fromkeys(robots, ROBOTS)
    interactions = [
        {
            "request": {"method": "GET", "uri": url, "body": None, "headers": {}},
            "response": {
                "status": {"code": 200, "message": "OK"},
                "headers": {"Content-Type": ["text/html; charset=utf-8"]},
                "body": {"string": text},
            },
        }
        for url, text in texts.items()
    ]
    content: Any = {"interactions": interactions, "version": 1}
    with (folder / "pages.yaml").open("w", encoding="utf-8") as file:
        yaml.dump(content, file, Dumper=yaml.CSafeDumper)


def refuse(*_: object, **__: object) -> NoReturn:
    sys.exit("replay touched the network")


def fastest_ms(call: Callable[[], bool], pages: int) -> float:
    def once() -> float:
        begun = time.perf_counter()
        assert call()
        return (time.perf_counter() - begun) * 1000 / pages

    return min(once() for _ in range(ROUNDS))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pages", type=int, default=2_000)
    pages = parser.parse_args().pages
    urls = [f"https://{number % HOSTS}.test/{number}" for number in range(pages)]
    with tempfile.TemporaryDirectory() as folder:
        write_cassette(urls, Path(folder))
        transport = CassetteTransport(Path(folder))
    for name in ("connect", "connect_ex", "sendto"):
        setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        setattr(socket, name, refuse)

    def ask(url: str) -> bool:
        return isinstance(transport.get(url, {}, within=0), Answer)

    def ask_from_threads() -> bool:
        with ThreadPoolExecutor(THREADS) as pool:
            return all(pool.map(ask, urls))

    sources = [Source(url, "page", url=url) for url in urls]

    def fetch() -> bool:
        return all(isinstance(one, Snapshot) for one in fetch_sources(sources, transport, now=refuse))

    print(f"{pages} pages from {HOSTS} hosts, ms a page (budget {BUDGET_MS}):")
    print(f"  the transport, one thread    {fastest_ms(lambda: all(map(ask, urls)), pages):.4f}")
    print(f"  the transport, {THREADS} threads    {fastest_ms(ask_from_threads, pages):.4f}")
    print(f"  fetching, robots.txt obeyed  {fastest_ms(fetch, pages):.4f}")
    print("  sockets 0, look-ups 0")


if __name__ == "__main__":
    main()

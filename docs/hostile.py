"""Writes docs/hostile.md: each hostile case with what naive `requests` makes of it beside what verify does.

    .venv/bin/python docs/hostile.py

Naive is `requests.get(url, timeout=10).text` in a process of its own, stopped after 15 seconds or at 1 GB. A test
refuses a page that names other cases or other outcomes than tests/corpus/fetch/hostile.yaml; its naive column is as
it was measured.
"""

import os
import re
import resource
import socket
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Mapping
from multiprocessing import get_context
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from hostile_answers import ANSWERS, SENTENCE
from hostile_cases import HERE, Case, Names, load_cases, load_classes
from hostile_server import PLAIN, HostileServer

from verify.model import Outcome

PAGE = Path(__file__).parent / "hostile.md"
SECONDS, MOST_BYTES, AT_ONCE = 15, 1 << 30, 8
FORK = get_context("fork")
HUNG, MEMORY, INSIDE = "**never ends**", "**takes all memory**", "**connects inside the network**"
DANGEROUS = (HUNG, MEMORY, INSIDE)
WRONG_TYPE = "**raises past `except RequestException`**"
FOOLED = ("**takes it for the page**", "**reads other text**")

INTRO = """\
# A web that nobody controls

{count} cases from `tests/corpus/fetch/hostile.yaml`, answered on this machine by `tests/hostile_server.py` and run as
tests, each alone and all at once from 32 threads: no exception escapes, nothing connects to an unsafe address, no
request outlives its deadline by a second, and the process stays under 150 MB.

Beside it what naive code makes of them, `requests.get(url, timeout=10).text`, in a process that is stopped after
{seconds} seconds or at 1 GB: **{dangerous}** cases hurt it (it never ends, takes all memory, or connects inside the
network), **{wrong}** raise what no `except RequestException` catches, and in **{fooled}** it takes for the page what
is not the page, or reads other text than the page has.

What verify makes of them is an outcome of the source, with its cause. Where a page is read in part or turns out to be
none, the outcome after extraction stands behind the arrow.
"""

HEAD = "| case | what it does | naive | verify |\n|---|---|---|---|\n"


def render_page(naive: Mapping[str, str]) -> str:
    """The page, with what naive code made of each case by its name."""
    cases, titles = load_cases(), load_classes()
    counts = Counter(kind for case in cases for kind in (*DANGEROUS, WRONG_TYPE, *FOOLED) if kind in naive[case.name])
    parts = [
        INTRO.format(
            count=len(cases),
            seconds=SECONDS,
            dangerous=sum(counts[kind] for kind in DANGEROUS),
            wrong=counts[WRONG_TYPE],
            fooled=sum(counts[kind] for kind in FOOLED),
        )
    ]
    for kind, title in titles.items():
        rows = [case for case in cases if case.kind == kind]
        parts.append(f"\n## {title}\n\n{len(rows)} cases\n\n{HEAD}")
        parts += [f"| {case.name} | {case.does} | {naive[case.name]} | {describe(case)} |\n" for case in rows]
    return "".join(parts)


def describe(case: Case) -> str:
    cause = f" ({case.cause})" if case.cause else ""
    return f"`{case.outcome}`{cause}" + (f" → `{case.read}`" if case.read is not case.outcome else "")


def read_naive(page: str) -> dict[str, str]:
    """The naive column of a page."""
    rows = re.findall(r"^\| ([\w-]+) \| .* \| (.*) \| `.*\|$", page, re.MULTILINE)
    return dict(rows)


def measure() -> dict[str, str]:
    import requests  # noqa: F401  so that no child begins by importing it

    waiting = list(load_cases())
    running: list[tuple[Case, Any, Any, float]] = []
    found: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder, socket.socket() as shut:
        shut.bind((HERE, 0))
        says, told = FORK.Pipe()
        server = FORK.Process(target=serve, args=(Path(folder), told))
        server.start()
        doors = says.recv() | {"closed": shut.getsockname()[1]}
        os.environ["REQUESTS_CA_BUNDLE"] = f"{folder}/ca.pem"
        while waiting or running:
            while waiting and len(running) < AT_ONCE:
                case = waiting.pop(0)
                receives, sends = FORK.Pipe()
                child = FORK.Process(target=lambda case=case, sends=sends: sends.send(ask_naively(case, doors)))
                child.start()
                running.append((case, child, receives, time.monotonic() + SECONDS))
            time.sleep(0.05)
            for entry in list(running):
                case, child, receives, ends = entry
                if receives.poll() or not child.is_alive() or time.monotonic() > ends:
                    # Whoever ends without a word was ended for his memory.
                    silence = None if child.is_alive() else {"raised": "MemoryError"}
                    answer = receives.recv() if receives.poll() else silence
                    found[case.name] = judge(case, answer)
                    child.kill()
                    child.join()
                    running.remove(entry)
        server.kill()
        server.join()
    return found


def serve(folder: Path, told: Any) -> None:
    with HostileServer(ANSWERS, folder) as server:
        told.send(dict(server.doors))
        threading.Event().wait()


def judge(case: Case, found: Mapping[str, Any] | None) -> str:
    """What to call that which naive code came to; None when it came to nothing in time."""
    if found is None:
        return HUNG
    if found.get("inside"):
        return INSIDE
    if raised := found.get("raised"):
        if raised == "MemoryError":
            return MEMORY
        return f"raises {raised}" if found["expected"] else f"{WRONG_TYPE}: {raised}"
    if found["status"] >= 300:
        return f"status {found['status']}, its text as it is"
    if case.read is not Outcome.OK:
        return FOOLED[0]
    return "reads the page" if (case.text or SENTENCE) in found["text"] else FOOLED[1]


def ask_naively(case: Case, doors: Mapping[str, int]) -> dict[str, Any]:
    """In the child: what the two lines do, with the names of the cases leading to the server."""
    import requests

    resource.setrlimit(resource.RLIMIT_AS, (MOST_BYTES, MOST_BYTES))
    names = Names(load_cases(), doors)
    inside: list[str] = []
    connect, getaddrinfo = socket.socket.connect, socket.getaddrinfo

    def look_up(host: str, port: int, *_: Any, **__: Any) -> list[Any]:
        if not host.endswith((".test", "localhost", "localhost.")):
            return getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in names(host, port)]

    def note(sock: socket.socket, address: Any) -> None:
        if address[0] != HERE:
            inside.append(address[0])
            address = (HERE, doors[PLAIN])
        connect(sock, address)

    socket.getaddrinfo = look_up  # type: ignore[assignment]
    socket.socket.connect = note  # type: ignore[method-assign, assignment]
    found: dict[str, Any] = {"inside": inside}
    try:
        response = requests.get(case.url, timeout=10)
        found |= {"status": response.status_code, "text": response.text[:100_000]}
    except Exception as error:  # noqa: BLE001  what it raises is the finding
        found |= {"raised": type(error).__name__, "expected": isinstance(error, requests.RequestException)}
    return found


if __name__ == "__main__":
    PAGE.write_text(render_page(measure()), encoding="utf-8")

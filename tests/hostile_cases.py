"""The hostile cases (corpus/fetch/hostile.yaml), and what their host names lead to on this machine."""

import socket
import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from hostile_server import PLAIN

from verify.model import Outcome
from verify.outcomes import Cause

CORPUS = Path(__file__).parent / "corpus" / "fetch" / "hostile.yaml"
# As it was before anybody put these names in its place.
LOOK_UP = socket.getaddrinfo
HERE = "127.0.0.1"
"""The one address that stands for the public web; every other is inside a network."""


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    kind: str
    """The class of attack."""
    does: str
    """What the server or the address does, in words for a reader."""
    url: str
    outcome: Outcome
    cause: Cause | None
    status: int | None
    text: str | None
    """What the page says, where it is read."""
    read: Outcome
    """The outcome once the page is extracted."""
    lang: str
    door: str
    late: bool
    """Ends only with the deadline."""
    resolves: tuple[tuple[str, ...], ...]
    """The addresses of its name, one answer of the resolver after the other; the last goes on."""


def load_cases() -> tuple[Case, ...]:
    classes = _read_corpus()
    return tuple(_case(group, row) for group in classes for row in group["cases"])


def load_classes() -> dict[str, str]:
    """Each class of attack and its title."""
    return {group["kind"]: group["title"] for group in _read_corpus()}


def _read_corpus() -> list[dict[str, Any]]:
    groups: list[dict[str, Any]] = yaml.load(CORPUS.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return groups


def _case(group: Mapping[str, Any], row: Mapping[str, Any]) -> Case:
    known = {"name", "does", "url", "outcome", "cause", "status", "text", "read", "lang", "door", "late", "resolves"}
    assert set(row) <= known, row
    outcome = Outcome(row["outcome"])
    return Case(
        name=row["name"],
        kind=group["kind"],
        does=row["does"],
        url=_long(row.get("url", f"http://{row['name']}.test/")),
        outcome=outcome,
        cause=Cause(row["cause"]) if "cause" in row else None,
        status=row.get("status"),
        text=row.get("text"),
        read=Outcome(row.get("read", outcome)),
        lang=row.get("lang", "en"),
        door=row.get("door", PLAIN),
        late=row.get("late", False),
        resolves=tuple(map(tuple, row.get("resolves", [[HERE]]))),
    )


def _long(url: str) -> str:
    return url.replace("{long}", "a" * 200_000)


class Names:
    """The resolver of the cases: their names lead to the server's doors, numbers in any notation are themselves."""

    def __init__(self, cases: Sequence[Case], doors: Mapping[str, int]) -> None:
        self._cases = {f"{case.name}.test": case for case in cases} | {
            case.name: case for case in cases if case.name == "localhost"
        }
        self._doors = doors
        self._asked: Counter[str] = Counter()
        self._lock = threading.Lock()
        self.never = threading.Event()

    def forget(self) -> None:
        with self._lock:
            self._asked.clear()

    def __call__(self, host: str, port: int) -> Sequence[tuple[str, int]]:
        name = ".".join(host.rsplit(".", 2)[-2:]) if host.endswith(".test") else host.rstrip(".")
        case = self._cases.get(name)
        if case is None:
            # Fails for what is no number: no name of a test is ever looked up on the network.
            found = LOOK_UP(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
            return [(str(entry[4][0]), int(entry[4][1])) for entry in found]
        with self._lock:
            turn = self._asked[case.name]
            self._asked[case.name] += 1
        addresses = case.resolves[min(turn, len(case.resolves) - 1)]
        if "never" in addresses:
            self.never.wait(30)
            return []
        return [(one, self._doors[case.door] if one == HERE else port) for one in addresses]

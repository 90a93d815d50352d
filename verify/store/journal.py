"""An append-only file of JSON lines, each with its own hash: what was acknowledged stays, what was cut off is seen.

A line is the first 16 hex digits of the SHA-256 of its JSON, a space, the JSON, a line feed.
"""

import hashlib
import json
import os
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from verify.errors import using
from verify.store.blobs import sync_folder

DIGITS = 16
# Of the tail read at once; a record has one to two kilobytes.
BLOCK = 4_096


@dataclass(frozen=True, slots=True)
class Line:
    number: int
    """From 1."""
    content: Mapping[str, Any] | None
    """None when the line is damaged."""
    cut: bool = False
    """The last line, without its end: its writer was stopped before it could acknowledge it."""


class Journal:
    """May be shared by threads; one process writes at a time (the run's lock sees to that)."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._noting = threading.Lock()
        self._writing = threading.Lock()
        self._waiting: list[bytes] = []
        self._noted = self._kept = 0

    def append(self, content: Mapping[str, Any]) -> None:
        """Adds one line; when this returns, it is on the disk."""
        written = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":")).encode()
        with self._noting:
            self._waiting.append(_digest(written) + b" " + written + b"\n")
            self._noted += 1
            number = self._noted
        with self._writing:
            # While it waited for its turn, another may have written it along.
            if self._kept < number:
                self._write_waiting()

    def _write_waiting(self) -> None:
        """Writes all that wait, since the disk takes as long for one as for many. If it fails, they go on waiting."""
        with self._noting:
            lines, noted = tuple(self._waiting), self._noted
        with using(self._path):
            fresh = not self._path.exists()
            if fresh:
                self._path.parent.mkdir(parents=True, exist_ok=True)
            with self._path.open("ab+") as file:
                _drop_cut_line(file)
                file.write(b"".join(lines))
                file.flush()
                os.fsync(file.fileno())
            if fresh:
                sync_folder(self._path.parent)
        with self._noting:
            del self._waiting[: len(lines)]
        self._kept = noted

    def lines(self) -> Iterator[Line]:
        """All lines in the order in which they were written, damaged ones too; none when there is no file."""
        if not self._path.exists():
            return
        with using(self._path), self._path.open("rb") as file:
            for number, raw in enumerate(file, 1):
                yield Line(number, _read(raw), cut=not raw.endswith(b"\n"))


def _drop_cut_line(file: BinaryIO) -> None:
    """Removes what a stopped writer left of a line: nobody was told that it was kept, and it would swallow the next."""
    end = file.seek(0, os.SEEK_END)
    at = end
    while at > 0:
        start = max(0, at - BLOCK)
        file.seek(start)
        found = file.read(at - start).rfind(b"\n")
        if found >= 0:
            at = start + found + 1
            break
        at = start
    if at < end:
        file.truncate(at)


def _read(raw: bytes) -> Mapping[str, Any] | None:
    digest, _, written = raw.removesuffix(b"\n").partition(b" ")
    if not raw.endswith(b"\n") or digest != _digest(written):
        return None
    content = json.loads(written)
    return content if isinstance(content, dict) else None


def _digest(written: bytes) -> bytes:
    return hashlib.sha256(written).hexdigest()[:DIGITS].encode()

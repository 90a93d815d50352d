"""HTTP/1.1 as far as a page needs it (RFC 9112): a request as bytes, and an answer out of whatever a server sends.

No library between us and the socket: through urllib3, http.client and email.parser a page took twice the processor time
(docs/fetching.md). What comes in is taken by the line or by the piece, each of bounded size; how long that may go on is
for the socket behind it to say.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

CHUNK = 65_536
# http.client's limits, which servers have had to meet for twenty years.
MAX_LINE = 65_536
MAX_FIELDS = 100
STATUS_LINE = re.compile(rb"HTTP/1\.[0-9]\s+([1-9][0-9]{2})(?:\s.*)?")
# More digits would be more than any machine holds.
CHUNK_SIZE = re.compile(rb"[0-9A-Fa-f]{1,16}")
LENGTH = re.compile(r"[0-9]{1,1000}")
TARGET = re.compile(r"[\x21-\x7e]+")
SWITCHING_PROTOCOLS, NO_CONTENT = 101, 204

Fields = tuple[tuple[str, str], ...]
"""Names and values of headers in the order and the letters in which they were sent."""


class CutError(Exception):
    """An answer ended before its end: part of a page must never pass for the page."""


class BrokenError(Exception):
    """What was sent is no answer in HTTP/1."""


@dataclass(frozen=True, slots=True)
class Head:
    status: int
    fields: Fields

    def value(self, name: str) -> str | None:
        """What a header says, repeated ones joined by a comma; None where it was not sent."""
        values = [value for sent, value in self.fields if sent.lower() == name]
        return ", ".join(values) if values else None


def request(target: str, headers: Mapping[str, str]) -> bytes:
    """The bytes that ask for a path and query."""
    fields = "".join([f"{name}: {value}\r\n" for name, value in headers.items()])
    if not TARGET.fullmatch(target) or not len(headers) == fields.count("\r") == fields.count("\n"):
        raise ValueError("a line of the request would hold another")
    return f"GET {target} HTTP/1.1\r\n{fields}\r\n".encode("latin-1")


class Incoming:
    """One answer, read from its first byte to its last.

    `receive` gives what comes next, nothing once the server has closed; it raises when the time is over.
    """

    def __init__(self, receive: Callable[[], bytes]) -> None:
        self._receive = receive
        self._data = b""
        self._at = 0

    def head(self) -> Head:
        """The final one: interim answers (100 Continue, 103 Early Hints) are passed over."""
        # What follows 101 is another protocol, and so it is no interim answer.
        while (head := self._head()).status < 200 and head.status != SWITCHING_PROTOCOLS:
            pass
        return head

    def body(self, head: Head) -> Iterator[bytes]:
        """The body under a head, without the transfer's chunks: pieces of 64 to 128 kB, and what remains."""
        waiting: list[bytes] = []
        size = 0
        # However small the drops are in which it comes, what follows has to do with few pieces.
        for piece in self._pieces(head):
            waiting.append(piece)
            size += len(piece)
            if size >= CHUNK:
                yield b"".join(waiting)
                waiting, size = [], 0
        if waiting:
            yield b"".join(waiting)

    def _pieces(self, head: Head) -> Iterator[bytes]:
        if head.status == NO_CONTENT:
            return iter(())
        if "chunked" in re.split(r"[,\s]+", (head.value("transfer-encoding") or "").lower()):
            return self._chunks()
        length = read_length(head.value("content-length"))
        return self._rest() if length is None else self._exactly(length)

    def _head(self) -> Head:
        try:
            found = STATUS_LINE.fullmatch(self._line())
        except CutError:
            if self._data:
                raise BrokenError from None
            raise
        if not found:
            raise BrokenError
        fields: list[tuple[str, str]] = []
        lines = 0
        while line := self._line():
            lines += 1
            if lines > MAX_FIELDS:
                raise BrokenError
            if line[:1] in b" \t":
                # The line before goes on (RFC 9112 section 5.2).
                if fields:
                    name, value = fields[-1]
                    fields[-1] = name, f"{value} {line.strip().decode('latin-1')}"
                continue
            field, colon, text = line.decode("latin-1").partition(":")
            if colon:
                fields.append((field.strip(), text.strip()))
        return Head(int(found[1]), tuple(fields))

    def _line(self) -> bytes:
        end = self._data.find(b"\n", self._at)
        while end < 0:
            seen = len(self._data) - self._at
            if seen > MAX_LINE:
                raise BrokenError
            self._more()
            end = self._data.find(b"\n", seen)
        if end - self._at > MAX_LINE:
            raise BrokenError
        line = self._data[self._at : end]
        self._at = end + 1
        # A carriage return elsewhere ends no line (RFC 9112 section 2.2).
        return line.removesuffix(b"\r").replace(b"\r", b" ")

    def _more(self) -> None:
        """Adds what comes next to what was not read yet."""
        self._data = self._data[self._at :]
        self._at = 0
        piece = self._receive()
        if not piece:
            raise CutError
        self._data = self._data + piece if self._data else piece

    def _take(self, most: int) -> bytes:
        """Something of what comes next, at least a byte."""
        if self._at == len(self._data):
            self._more()
        piece = self._data[self._at : self._at + min(most, CHUNK)]
        self._at += len(piece)
        return piece

    def _exactly(self, length: int) -> Iterator[bytes]:
        while length:
            piece = self._take(length)
            length -= len(piece)
            yield piece

    def _rest(self) -> Iterator[bytes]:
        while True:
            try:
                piece = self._take(CHUNK)
            except CutError:
                return
            yield piece

    def _chunks(self) -> Iterator[bytes]:
        while size := self._chunk_size():
            yield from self._exactly(size)
            if self._line():
                raise BrokenError
        # Headers after the last chunk: nothing here needs them, and the page is whole where a server closes instead.
        with suppress(CutError):
            while self._line():
                pass

    def _chunk_size(self) -> int:
        digits = self._line().partition(b";")[0].strip()
        if not CHUNK_SIZE.fullmatch(digits):
            raise BrokenError
        return int(digits, 16)


def read_length(value: str | None) -> int | None:
    """How long a body says it is; None where it says nothing readable. Raises BrokenError for lengths that differ."""
    if value is None:
        return None
    lengths = {length.strip() for length in value.split(",")}
    if not all(LENGTH.fullmatch(length) for length in lengths):
        return None
    if len({int(length) for length in lengths}) > 1:
        raise BrokenError
    return int(lengths.pop())

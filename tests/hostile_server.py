"""A server on this machine that does to its callers what no cassette can hold: it drips, stalls, floods, lies, cuts.

What it answers is chosen by the host name, the cases of hostile_cases.py; the answers stand in hostile_answers.py.
"""

import socket
import ssl
import struct
import threading
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

import trustme

PLAIN = "plain"
Script = Callable[[socket.socket, threading.Event], None]
"""What the server does with a connection whose request it has read; the event is set when the server closes."""
Turns = Sequence[Script]
"""One script after the other, one a request; the last goes on for ever."""


def send(data: bytes) -> Script:
    return lambda connection, _: connection.sendall(data)


def answer(head: bytes, body: bytes = b"") -> Script:
    """The status and headers as they stand, then the body."""
    return send(b"HTTP/1.1 " + head + b"\r\n\r\n" + body)


def sized(body: bytes, *headers: bytes, status: bytes = b"200 OK", kind: bytes = b"text/html; charset=utf-8") -> Script:
    lines = [status, b"Content-Type: " + kind, b"Content-Length: %d" % len(body), *headers]
    return answer(b"\r\n".join(lines), body)


def status(line: bytes, *headers: bytes) -> Script:
    return answer(b"\r\n".join([line, b"Content-Length: 0", *headers]))


def moved(location: bytes, line: bytes = b"302 Found") -> Script:
    return status(line, b"Location: " + location)


def stall(start: bytes = b"") -> Script:
    def run(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(start)
        # Ends with the caller, too, so that no thread outlives its case.
        connection.settimeout(0.1)
        while not closing.is_set():
            try:
                if not connection.recv(1_024):
                    return
            except TimeoutError:
                continue

    return run


def drip(start: bytes, drop: bytes = b"x") -> Script:
    """Never quiet for long, so that no timeout between two reads ever ends it."""

    def run(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(start)
        while not closing.wait(0.02):
            connection.sendall(drop)

    return run


def endless(start: bytes, chunk: bytes = b"A" * 65_536) -> Script:
    def run(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(start)
        while not closing.is_set():
            connection.sendall(chunk)

    return run


def cut(start: bytes = b"") -> Script:
    """A reset: what was sent may be read, then the connection breaks."""

    def run(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(start)
        # A reset overtakes what the caller has not read yet.
        closing.wait(0.05)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.close()

    return run


def read_request(connection: socket.socket) -> bytes | None:
    """The request up to its blank line; None when none came."""
    request = b""
    while b"\r\n\r\n" not in request:
        data = connection.recv(65_536)
        if not data:
            return None
        request += data
        if request.startswith(b"\x16"):
            # A TLS greeting at a port that speaks plain HTTP.
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return None
    return request


class HostileServer:
    """Serves while its `with` block runs, behind several doors: plain HTTP, TLS of every kind, and no HTTP at all."""

    def __init__(self, answers: Mapping[str, Script | Turns], directory: Path) -> None:
        self.ca_file = directory / "ca.pem"
        self.closing = threading.Event()
        self.requests: list[bytes] = []
        self._answers = answers
        self._taken: Counter[str] = Counter()
        self._lock = threading.Lock()
        self._threads: list[threading.Thread] = []
        self._serving: set[socket.socket] = set()
        authority = trustme.CA()
        authority.cert_pem.write_to_path(self.ca_file)
        self._listeners = {name: socket.create_server(("127.0.0.1", 0), backlog=256) for name in DOORS}
        hosts = sorted({f"{key.partition('/')[0]}.test" for key in answers})
        self._contexts = {name: make() for name, make in _contexts(authority, hosts, directory).items()}
        self.doors: dict[str, int] = {name: each.getsockname()[1] for name, each in self._listeners.items()}

    def forget(self) -> None:
        """Has every sequence of answers begin again."""
        with self._lock:
            self._taken.clear()
            self.requests.clear()

    def __enter__(self) -> Self:
        for name in self._listeners:
            self._start(self._accept, name)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.closing.set()
        for listener in self._listeners.values():
            # Closing alone does not wake the thread that accepts.
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()
        with self._lock:
            for connection in self._serving:
                # A flood may still wait for its caller, who has long gone.
                with suppress(OSError):
                    socket.socket.shutdown(connection, socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join(5)

    def _start(self, target: Callable[..., None], *arguments: object) -> None:
        thread = threading.Thread(target=target, args=arguments, daemon=True)
        with self._lock:
            self._threads.append(thread)
        thread.start()

    def _accept(self, door: str) -> None:
        while not self.closing.is_set():
            try:
                connection, _ = self._listeners[door].accept()
            except OSError:
                return
            self._start(self._serve, connection, door)

    def _serve(self, connection: socket.socket, door: str) -> None:
        with connection, suppress(OSError, ssl.SSLError):
            connection.settimeout(20)
            greeting = DOORS[door]
            if greeting is not None:
                greeting(connection, self.closing)
            elif door in self._contexts:
                with self._contexts[door].wrap_socket(connection, server_side=True) as secured:
                    self._answer(secured)
            else:
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        request = read_request(connection)
        if request is None:
            return
        with self._lock:
            self._serving.add(connection)
        try:
            self._script_for(request)(connection, self.closing)
        finally:
            with self._lock:
                self._serving.discard(connection)
        with suppress(OSError):
            connection.shutdown(socket.SHUT_WR)

    def _script_for(self, request: bytes) -> Script:
        lines = request.split(b"\r\n")
        path = lines[0].split(b" ", 2)[1].decode("latin-1").partition("?")[0]
        host = next(line[5:].strip() for line in lines if line.lower().startswith(b"host:")).decode("latin-1")
        name = host.partition(":")[0].removesuffix(".test").rpartition(".")[2]
        key = f"{name}{path}"
        if key not in self._answers:
            key = "" if path == "/robots.txt" else name
        found = self._answers.get(key, NOT_FOUND)
        with self._lock:
            self.requests.append(request)
            turn = self._taken[key]
            self._taken[key] += 1
        return found if callable(found) else found[min(turn, len(found) - 1)]


NOT_FOUND = status(b"404 Not Found")
# What greets a connection before any request, or None where a request is read first (through TLS, for most).
DOORS: Mapping[str, Script | None] = {
    PLAIN: None,
    "good": None,
    "expired": None,
    "early": None,
    "other host": None,
    "unknown authority": None,
    "self-signed": None,
    "mute": stall(),
    "slow greeting": drip(b"\x16\x03\x03\x3f\xff", b"\0"),
    "garbage": send(b"220 mail.test ESMTP ready\r\n"),
    "reset": cut(),
    "closing": lambda *_: None,
}


def _contexts(
    authority: trustme.CA, hosts: Sequence[str], directory: Path
) -> Mapping[str, Callable[[], ssl.SSLContext]]:
    today = datetime.now(UTC)
    week = timedelta(days=7)

    def issue(
        issuer: trustme.CA, names: Sequence[str], begins: datetime, ends: datetime
    ) -> Callable[[], ssl.SSLContext]:
        def make() -> ssl.SSLContext:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            issuer.issue_cert(*names, not_before=begins, not_after=ends).configure_cert(context)
            return context

        return make

    def self_signed() -> ssl.SSLContext:
        own = trustme.CA()
        own.cert_pem.write_to_path(directory / "own.pem")
        own.private_key_pem.write_to_path(directory / "own.pem", append=True)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(directory / "own.pem")
        return context

    return {
        "good": issue(authority, hosts, today - week, today + week),
        "expired": issue(authority, hosts, today - 2 * week, today - week),
        "early": issue(authority, hosts, today + week, today + 2 * week),
        "other host": issue(authority, ["other.example"], today - week, today + week),
        "unknown authority": issue(trustme.CA(), hosts, today - week, today + week),
        "self-signed": self_signed,
    }

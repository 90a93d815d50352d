"""Corpora as rows, a transport that answers from a dict, and a server on this machine that misbehaves on request."""

import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
import trustme
from hostile_server import read_request

from verify.fetch import Answer, Failure, LiveTransport, Reply
from verify.fetch.lookup import look_up
from verify.model import Mode, Outcome
from verify.outcomes import Cause

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@dataclass
class FakeTransport:
    """Answers from a dict, keeps what it was asked; what it does not know was not recorded."""

    replies: Mapping[str, Reply]
    mode: Mode = Mode.LIVE
    deadline: float = 20.0
    gap: float = 0.0
    asked: list[str] = field(default_factory=list)
    within: list[float] = field(default_factory=list)
    headers: list[Mapping[str, str]] = field(default_factory=list)

    def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
        self.asked.append(url)
        self.within.append(within)
        self.headers.append(headers)
        return self.replies.get(url, Failure(Outcome.UNREACHABLE, Cause.NOT_RECORDED))


def page(body: bytes = b"<p>The council approved 12 homes.", status: int = 200, **headers: str) -> Answer:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(status, {"content-type": "text/html; charset=utf-8"} | named, body)


def redirect(location: str, status: int = 302, seconds: float = 0.0) -> Answer:
    return Answer(status, {"location": location}, b"", seconds=seconds)


@pytest.fixture(scope="session")
def fake() -> type[FakeTransport]:
    return FakeTransport


@pytest.fixture(scope="session")
def make_page() -> Callable[..., Answer]:
    return page


@pytest.fixture(scope="session")
def make_redirect() -> Callable[..., Answer]:
    return redirect


@pytest.fixture
def now() -> Callable[[], datetime]:
    return lambda: NOW


Script = Callable[[socket.socket, threading.Event], None]
"""What a server does with a connection whose request it has read; the event is set when the server closes."""


class LocalServer:
    """Scripts behind paths on a free port of 127.0.0.1, plain or TLS. A script may write any bytes it likes."""

    def __init__(self, scripts: Mapping[str, Script], tls: ssl.SSLContext | None = None) -> None:
        self._scripts = scripts
        self._tls = tls
        self.closing = threading.Event()
        self.requests: list[bytes] = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self._threads: list[threading.Thread] = []
        self._accepting = threading.Thread(target=self._accept, daemon=True)
        self._accepting.start()

    def close(self) -> None:
        self.closing.set()
        # Closing alone does not wake the thread that accepts.
        with suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._accepting.join(5)
        self._listener.close()
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        while not self.closing.is_set():
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            thread = threading.Thread(target=self._serve, args=(connection,), daemon=True)
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, suppress(OSError, ssl.SSLError):
            connection.settimeout(5)
            if self._tls:
                with self._tls.wrap_socket(connection, server_side=True) as secured:
                    self._answer(secured)
            else:
                self._answer(connection)

    def _answer(self, connection: socket.socket) -> None:
        request = read_request(connection)
        if request is None:
            return
        self.requests.append(request)
        path = request.split(b" ", 2)[1].decode("ascii").partition("?")[0]
        script = self._scripts.get(path)
        if script is None:
            connection.sendall(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        else:
            script(connection, self.closing)
        with suppress(OSError):
            connection.shutdown(socket.SHUT_WR)


def reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture(scope="session")
def ca_file(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ca") / "ca.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture(scope="session")
def tls_context(authority: trustme.CA) -> Callable[[str], ssl.SSLContext]:
    def make(kind: str) -> ssl.SSLContext:
        issuer = trustme.CA() if kind == "unknown authority" else authority
        host = "other.test" if kind == "other host" else "news.test"
        past = datetime.now(UTC) - timedelta(days=2) if kind == "expired" else None
        certificate = issuer.issue_cert(host, not_after=past, not_before=past and past - timedelta(days=9))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        certificate.configure_cert(context)
        return context

    return make


@pytest.fixture
def serve() -> Iterator[Callable[..., LocalServer]]:
    servers: list[LocalServer] = []

    def start(scripts: Mapping[str, Script], tls: ssl.SSLContext | None = None) -> LocalServer:
        servers.append(LocalServer(scripts, tls))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def live() -> Callable[..., LiveTransport]:
    """A live transport for which `*.test` is the given server and numbers in any notation are themselves."""

    def make(server: LocalServer | None = None, **options: Any) -> LiveTransport:
        def resolve(host: str, port: int) -> Sequence[tuple[str, int]]:
            if host.endswith(".test"):
                assert server is not None
                return [("127.0.0.1", server.port)]
            if host[0].isdigit() or ":" in host or host.startswith("localhost"):
                return look_up(host, port)
            raise socket.gaierror(socket.EAI_NONAME, "no such name")

        settings: dict[str, Any] = {"allow": [ip_network("127.0.0.1/32")], "resolve": resolve, "gap": 0.0}
        return LiveTransport(**settings | options)

    return make


@pytest.fixture
def dialled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The addresses that anything connects to from here on."""
    addresses: list[str] = []
    connect = socket.socket.connect

    def note(sock: socket.socket, address: Any) -> None:
        addresses.append(address[0])
        connect(sock, address)

    monkeypatch.setattr(socket.socket, "connect", note)
    return addresses

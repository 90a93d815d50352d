"""The live transport: requests on an adapter with pools and connections of our own.

Our own classes pin the address that was checked, and are what recording patches (vcrpy's `custom_patches`): under
threads its stock patches lose requests and go live unseen. requests' client object is left out: it is what reads
proxies, netrc and cookies, and downloads the bodies of redirects.
"""

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

from verify.fetch.address import Network, may_reach
from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.failures import Refused, explain
from verify.model import Mode, Outcome
from verify.outcomes import Cause

DEADLINE = 20.0
CONNECT_SECONDS = 5.0
READ_GAP_SECONDS = 10.0
# The largest news page met while measuring had 2 MB; PDF reports run to 15.
MAX_BYTES = 5_000_000
MAX_PDF_BYTES = 20_000_000
CHUNK = 65_536
# What `Accept-Encoding` asks for; an answer in another encoding would be passed on undecoded.
ENCODINGS = frozenset({"gzip", "x-gzip", "deflate", "identity", ""})
# As many addresses of a host are tried as a browser would in the time.
MAX_ADDRESSES = 4

Resolver = Callable[[str, int], Sequence[tuple[str, int]]]
"""Host and port to the numeric addresses and ports to connect to; raises OSError when there are none."""


def look_up(host: str, port: int) -> Sequence[tuple[str, int]]:
    """The system's answer. Also reads 2130706433, 0x7f.1 and other notations, which are then checked like any other."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(str(entry[4][0]), int(entry[4][1])) for entry in found]


class Trip:
    """One request under way: its deadline, the socket to cut when that passes, and where it may connect."""

    def __init__(self, within: float, allow: Sequence[Network], resolve: Resolver) -> None:
        self.expired = False
        self._allow = allow
        self._resolve = resolve
        self._start = time.monotonic()
        self._within = within
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()
        # Socket timeouts bound the gap between two reads; a server that drips outlives them. Only cutting the socket
        # ends a read in the status line, the headers, a 1xx loop and the body alike.
        self._timer = threading.Timer(max(within, 0.0), self._expire)
        self._timer.daemon = True
        self._timer.start()

    def spent(self) -> float:
        return time.monotonic() - self._start

    def left(self) -> float:
        # Never zero, which sockets read as "do not block".
        return max(0.01, self._within - self.spent())

    def watch(self, sock: socket.socket | None) -> None:
        with self._lock:
            self._socket = sock
            if self.expired:
                self._cut()

    def end(self) -> None:
        self._timer.cancel()
        with self._lock:
            self._socket = None

    def connect(self, host: str, port: int) -> socket.socket:
        """A socket to an address that was checked; nothing looks the name up again."""
        addresses = self._addresses(host, port)
        for ip, _ in addresses:
            if not may_reach(ip, self._allow):
                raise Refused(Failure(Outcome.UNSAFE_ADDRESS, Cause.PRIVATE_NETWORK, seen=ip))
        for address in addresses[:MAX_ADDRESSES]:
            family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                sock.settimeout(min(CONNECT_SECONDS, self.left()))
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                sock.connect(address)
            except OSError:
                sock.close()
                continue
            # Also bounds a TLS handshake as a whole, which cutting the socket would not reach.
            sock.settimeout(min(READ_GAP_SECONDS, self.left()))
            self.watch(sock)
            return sock
        raise Refused(Failure(Outcome.UNREACHABLE, Cause.CONNECT))

    def _addresses(self, host: str, port: int) -> Sequence[tuple[str, int]]:
        # A look-up cannot be interrupted, so it gets a thread that may be left behind; a pool's threads would hold up
        # the end of the program.
        answers: SimpleQueue[Sequence[tuple[str, int]] | OSError | UnicodeError] = SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolve(host, port))
            except (OSError, UnicodeError) as error:
                answers.put(error)

        threading.Thread(target=ask, daemon=True).start()
        try:
            found = answers.get(timeout=min(CONNECT_SECONDS, self.left()))
        except Empty:
            raise Refused(Failure(Outcome.UNREACHABLE, Cause.DNS)) from None
        if isinstance(found, Exception) or not found:
            raise Refused(Failure(Outcome.UNREACHABLE, Cause.DNS))
        return found

    def _expire(self) -> None:
        with self._lock:
            self.expired = True
            self._cut()

    def _cut(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                # The base class: an SSL socket's own shutdown would drop its TLS state under the reading thread.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


# urllib3 builds connections deep inside its pools and hands them no argument of ours; a request stays on its thread.
_current = threading.local()


class PlainConnection(HTTPConnection):
    def _new_conn(self) -> socket.socket:
        trip: Trip = _current.trip
        return trip.connect(self._dns_host, self.port)


class TlsConnection(HTTPSConnection):
    def _new_conn(self) -> socket.socket:
        trip: Trip = _current.trip
        return trip.connect(self._dns_host, self.port)

    def connect(self) -> None:
        super().connect()
        # The TLS socket has taken the plain one's place.
        trip: Trip = _current.trip
        trip.watch(self.sock)


class PlainPool(HTTPConnectionPool):
    ConnectionCls = PlainConnection

    def _put_conn(self, conn: Any) -> None:
        _close(conn)


class TlsPool(HTTPSConnectionPool):
    ConnectionCls = TlsConnection

    def _put_conn(self, conn: Any) -> None:
        _close(conn)


def _close(conn: Any) -> None:
    # No connection is used twice: one that a server has dropped meanwhile would fail a page for no fault of its own,
    # and a deadline could cut the socket of another request.
    if conn is not None:
        conn.close()


class GuardedAdapter(HTTPAdapter):
    def __init__(self, trusted: ssl.SSLContext) -> None:
        self._trusted = trusted
        super().__init__()

    def init_poolmanager(self, *sizes: Any, **options: Any) -> None:
        super().init_poolmanager(*sizes, ssl_context=self._trusted, **options)
        self.poolmanager.pool_classes_by_scheme = {"http": PlainPool, "https": TlsPool}

    def cert_verify(self, *_: Any) -> None:
        """Left out: the context already holds the authorities; requests would load them again for each connection."""

    def proxy_manager_for(self, *_: Any, **__: Any) -> Any:
        raise AssertionError("a proxy would connect to addresses that were never checked")


class LiveTransport:
    """Asks the network itself. `allow` and `resolve` are for tests and recording against a server on this machine."""

    mode = Mode.LIVE

    def __init__(
        self,
        *,
        deadline: float = DEADLINE,
        gap: float = 1.0,
        max_bytes: int = MAX_BYTES,
        max_pdf_bytes: int = MAX_PDF_BYTES,
        allow: Sequence[Network] = (),
        ca_file: Path | None = None,
        resolve: Resolver = look_up,
    ) -> None:
        self.deadline = deadline
        self.gap = gap
        self._max_bytes = max_bytes
        self._max_pdf_bytes = max_pdf_bytes
        self._allow = tuple(allow)
        self._resolve = resolve
        authorities = str(ca_file) if ca_file else DEFAULT_CA_BUNDLE_PATH
        self._adapter = GuardedAdapter(ssl.create_default_context(cafile=authorities))

    def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
        trip = _current.trip = Trip(within, self._allow, self._resolve)
        try:
            request = requests.Request("GET", url, headers=dict(headers)).prepare()
            timeout = (min(CONNECT_SECONDS, trip.left()), min(READ_GAP_SECONDS, trip.left()))
            with self._adapter.send(request, stream=True, timeout=timeout) as response:
                reply = self._read(response, trip)
        except Exception as error:  # noqa: BLE001 - a hostile server chooses what the libraries raise
            reply = explain(error)
        finally:
            trip.end()
        # A cut socket looks like a short or failed answer; only the trip knows better.
        return Failure(Outcome.UNREACHABLE, Cause.TIMEOUT) if trip.expired else reply

    def _read(self, response: requests.Response, trip: Trip) -> Reply:
        status = response.status_code
        headers = {name.lower(): value for name, value in response.headers.items()}
        if not 200 <= status < 300:
            return Answer(status, headers, b"", seconds=trip.spent())
        for encoding in headers.get("content-encoding", "").split(","):
            if encoding.strip().lower() not in ENCODINGS:
                return Failure(
                    Outcome.UNREACHABLE, Cause.BROKEN_ANSWER, status, f"Content-Encoding: {encoding.strip()}"
                )
        body = bytearray()
        # urllib3 decompresses in steps of this size, so a bomb meets the limit before it has grown.
        for chunk in response.raw.stream(CHUNK, decode_content=True):
            body += chunk
            limit = self._max_pdf_bytes if body.startswith(b"%PDF-") else self._max_bytes
            if len(body) > limit:
                return Failure(Outcome.TOO_LARGE, status=status, seen=f"> {limit // 1_000_000} MB")
        return Answer(status, headers, bytes(body), seconds=trip.spent())

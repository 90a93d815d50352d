"""The live transport: pools and connections of our own, on urllib3.

Our own classes pin the address that was checked, and are what recording patches (vcrpy's `custom_patches`): under
threads its stock patches lose requests and go live unseen. requests only says how a URL is written: its client object
and its adapter read proxies, netrc and cookies, download the bodies of redirects, and cost half of the time.
"""

import mmap
import socket
import ssl
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from requests.utils import DEFAULT_CA_BUNDLE_PATH
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.response import BaseHTTPResponse
from urllib3.util import Timeout

from verify.fetch.address import Network
from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.failures import explain
from verify.fetch.lookup import AddressBook, Resolver, look_up
from verify.fetch.trip import CONNECT_SECONDS, READ_GAP_SECONDS, Trip
from verify.fetch.urls import DEFAULT_PORTS, wire_url
from verify.fetch.wire import CHUNK, FinalResponse, decode
from verify.model import Mode, Outcome
from verify.outcomes import Cause

# Judgements, not measurements: what an editor would still wait for, and sizes no article page or report should need.
DEADLINE = 20.0
MAX_BYTES = 5_000_000
MAX_PDF_BYTES = 20_000_000
# How many hosts' pools are kept; a pool without connections is small.
HOSTS = 256
# What `Accept-Encoding` asks for; an answer in another encoding would be passed on undecoded.
ENCODINGS = frozenset({"gzip", "x-gzip", "deflate", "identity", ""})
# urllib3's own limit: each costs a stream with its window.
MAX_ENCODINGS = 5

# urllib3 builds connections deep inside its pools and hands them no argument of ours; a request stays on its thread.
_current = threading.local()


class PlainConnection(HTTPConnection):
    response_class = FinalResponse

    def _new_conn(self) -> socket.socket:
        trip: Trip = _current.trip
        return trip.connect(self._dns_host, self.port)


class TlsConnection(HTTPSConnection):
    response_class = FinalResponse

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


class Pools:
    """One for each origin. Nothing here knows a proxy, and no environment is read."""

    def __init__(self, trusted: ssl.SSLContext) -> None:
        self._trusted = trusted
        self._pool_at = lru_cache(maxsize=HOSTS)(self._make)

    def ask(self, url: str, headers: Mapping[str, str], timeout: Timeout) -> BaseHTTPResponse:
        """The response with its body unread, redirects not followed."""
        wire = wire_url(url)
        parts = urlsplit(wire)
        return self._pool_at(f"{parts.scheme}://{parts.netloc}").urlopen(
            "GET",
            urlunsplit(("", "", parts.path or "/", parts.query, "")),
            headers=headers,
            redirect=False,
            retries=False,
            assert_same_host=False,
            preload_content=False,
            decode_content=False,
            timeout=timeout,
        )

    def _make(self, origin: str) -> HTTPConnectionPool:
        # A pool that is forgotten while it is in use goes on to its end.
        parts = urlsplit(origin)
        # Without a port http.client would look for one in an IPv6 address.
        host, port = parts.hostname or "", parts.port or DEFAULT_PORTS[parts.scheme]
        if parts.scheme == "https":
            return TlsPool(host, port, ssl_context=self._trusted)
        return PlainPool(host, port)


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
        self._book = AddressBook(tuple(allow), resolve)
        authorities = str(ca_file) if ca_file else DEFAULT_CA_BUNDLE_PATH
        self._pools = Pools(ssl.create_default_context(cafile=authorities))

    def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
        if within <= 0:
            return Failure(Outcome.UNREACHABLE, Cause.TIMEOUT)
        trip = _current.trip = Trip(within, self._book)
        try:
            timeout = Timeout(connect=min(CONNECT_SECONDS, trip.left()), read=min(READ_GAP_SECONDS, trip.left()))
            response = self._pools.ask(url, headers, timeout)
            try:
                reply = self._read(response, trip)
            finally:
                response.close()
        except Exception as error:  # noqa: BLE001 - a hostile server chooses what the libraries raise
            reply = explain(error)
        finally:
            trip.end()
        # A cut socket looks like a short or failed answer; only the trip knows better.
        if trip.expired:
            reply = Failure(Outcome.UNREACHABLE, Cause.TIMEOUT)
        return replace(reply, seconds=trip.spent())

    def _read(self, response: BaseHTTPResponse, trip: Trip) -> Reply:
        status = response.status
        headers: dict[str, str] = {}
        for name, value in response.headers.items():
            known = headers.get(name.lower())
            headers[name.lower()] = value if known is None else f"{known}, {value}"
        if not 200 <= status < 300:
            return Answer(status, headers, b"", address=trip.address)
        encodings = [name.strip().lower() for name in headers.get("content-encoding", "").split(",")]
        if refused := [name for name in encodings if name not in ENCODINGS] or encodings[MAX_ENCODINGS:]:
            return Failure(Outcome.UNREACHABLE, Cause.BROKEN_ANSWER, status, f"Content-Encoding: {refused[0]}")
        body = self._read_body(decode(response.stream(CHUNK, decode_content=False), encodings))
        if isinstance(body, Failure):
            return replace(body, status=status)
        if not body and status == 200 and not headers.keys() & {"content-length", "transfer-encoding"}:
            # Nothing tells this from a connection that ended among the headers.
            return Failure(Outcome.UNREACHABLE, Cause.RESET, status)
        return Answer(status, headers, body, address=trip.address)

    def _read_body(self, pieces: Iterator[bytes]) -> bytes | Failure:
        """All of it, or that it is too large; decompressed in small steps, so that a bomb meets the limit early."""
        start, more = next(pieces, b""), next(pieces, b"")
        limit = self._max_pdf_bytes if start.startswith(b"%PDF-") else self._max_bytes
        if not more and len(start) <= limit:
            return start
        # Memory of its own, given back at once: in the heap, what 32 threads have thrown away adds up to 80 MB.
        with mmap.mmap(-1, limit) as body:
            for piece in chain((start, more), pieces):
                if body.tell() + len(piece) > limit:
                    return Failure(Outcome.TOO_LARGE, seen=f"> {limit // 1_000_000} MB")
                body.write(piece)
            return body[: body.tell()]

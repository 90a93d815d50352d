"""The live transport: what is asked for where, and how much of an answer is taken.

requests only says how a URL is written: its client object and its adapter read proxies, netrc and cookies, download the
bodies of redirects, and cost most of the time.
"""

import mmap
import ssl
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlunsplit

from requests.utils import DEFAULT_CA_BUNDLE_PATH

from verify.fetch.address import Network
from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.connection import PlainConnection, TlsConnection
from verify.fetch.encodings import decode
from verify.fetch.failures import explain
from verify.fetch.http1 import Incoming
from verify.fetch.lookup import AddressBook, Resolver, look_up
from verify.fetch.trip import Trip
from verify.fetch.urls import DEFAULT_PORTS, split_url, wire_url
from verify.model import Mode, Outcome
from verify.outcomes import Cause

# Judgements, not measurements: what an editor would still wait for, and sizes no article page or report should need.
DEADLINE = 20.0
MAX_BYTES = 5_000_000
MAX_PDF_BYTES = 20_000_000
# What `Accept-Encoding` asks for; an answer in another encoding would be passed on undecoded.
ENCODINGS = frozenset({"gzip", "x-gzip", "deflate", "identity", ""})
# What urllib3 takes: each costs a stream with its window.
MAX_ENCODINGS = 5


class LiveTransport:
    """Asks the network itself. `allow` and `resolve` are for tests and recording against a server on this machine."""

    mode = Mode.LIVE
    plain: ClassVar[type[PlainConnection]] = PlainConnection
    tls: ClassVar[type[TlsConnection]] = TlsConnection

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
        self._trusted = ssl.create_default_context(cafile=authorities)
        self._trusted.set_alpn_protocols(["http/1.1"])
        self._trusted.hostname_checks_common_name = False

    def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
        if within <= 0:
            return Failure(Outcome.UNREACHABLE, Cause.TIMEOUT)
        trip = Trip(within, self._book)
        try:
            reply = self._ask(url, headers, trip)
        except Exception as error:  # noqa: BLE001 - a hostile server chooses what is raised
            reply = explain(error)
        return replace(reply, seconds=trip.spent())

    def _ask(self, url: str, headers: Mapping[str, str], trip: Trip) -> Reply:
        parts = split_url(wire_url(url))
        host, standard = parts.hostname or "", DEFAULT_PORTS[parts.scheme]
        port = parts.port or standard
        written = (f"[{host}]" if ":" in host else host.rstrip(".")) + (f":{port}" if port != standard else "")
        secure = parts.scheme == "https"
        with closing(self.tls(host, port, trip, self._trusted) if secure else self.plain(host, port, trip)) as opened:
            target = urlunsplit(("", "", parts.path or "/", parts.query, ""))
            return self._read(opened.ask(target, {"Host": written, **headers}), trip)

    def _read(self, incoming: Incoming, trip: Trip) -> Reply:
        head = incoming.head()
        status = head.status
        headers: dict[str, str] = {}
        for sent, value in head.fields:
            name = sent.lower()
            headers[name] = f"{headers[name]}, {value}" if name in headers else value
        if not 200 <= status < 300:
            return Answer(status, headers, b"", address=trip.address)
        encodings = [name.strip().lower() for name in headers.get("content-encoding", "").split(",")]
        if refused := [name for name in encodings if name not in ENCODINGS] or encodings[MAX_ENCODINGS:]:
            return Failure(Outcome.UNREACHABLE, Cause.BROKEN_ANSWER, status, f"Content-Encoding: {refused[0]}")
        body = self._read_body(decode(incoming.body(head), encodings))
        if isinstance(body, Failure):
            return replace(body, status=status)
        if not body and status == 200 and not headers.keys() & {"content-length", "transfer-encoding"}:
            # A server that means an empty page says so; this one has ended before it said anything.
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

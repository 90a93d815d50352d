"""Connections of our own: to an address that was checked, for one request, and for no longer than that has.

No connection is used twice: one that a server has dropped meanwhile would fail a page for no fault of its own, and what
an answer left behind could pass for another page. Keeping them open would save a sixth of the processor time at
most. Recording patches these classes (vcrpy's `custom_patches`): under threads its stock patches lose requests and go
live unseen.
"""

import socket
import ssl
from collections.abc import Mapping

from verify.fetch.http1 import CHUNK, Incoming, request
from verify.fetch.trip import READ_GAP_SECONDS, Trip


class PlainConnection:
    """To a host, for one trip."""

    def __init__(self, host: str, port: int, trip: Trip) -> None:
        self.host = host
        self.port = port
        self.sock: socket.socket | None = None
        self._trip = trip

    def ask(self, target: str, headers: Mapping[str, str]) -> Incoming:
        """The answer to a GET, of which nothing is read yet."""
        sent = request(target, headers)
        self.sock = self._open()
        self._be_patient()
        self.sock.sendall(sent)
        return Incoming(self._receive)

    def close(self) -> None:
        if self.sock is not None:
            self.sock.close()

    def _open(self) -> socket.socket:
        return self._trip.connect(self.host, self.port)

    def _receive(self) -> bytes:
        assert self.sock is not None
        self._be_patient()
        return self.sock.recv(CHUNK)

    def _be_patient(self) -> None:
        # Before every wait, so that a server that drips meets the deadline as one that is silent does.
        assert self.sock is not None
        wait = self._trip.left(READ_GAP_SECONDS)
        if self.sock.gettimeout() != wait:
            self.sock.settimeout(wait)


class TlsConnection(PlainConnection):
    def __init__(self, host: str, port: int, trip: Trip, context: ssl.SSLContext) -> None:
        super().__init__(host, port, trip)
        self._context = context

    def _open(self) -> socket.socket:
        sock = super()._open()
        # The timeout bounds the handshake as a whole. A failed one closes the socket.
        sock.settimeout(self._trip.left(READ_GAP_SECONDS))
        return self._context.wrap_socket(sock, server_hostname=self.host.rstrip("."))

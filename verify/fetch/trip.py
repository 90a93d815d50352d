"""One request on its way: the address checked and connected to, the deadline kept."""

import contextlib
import socket
import threading
import time

from verify.fetch.answer import Failure
from verify.fetch.deadlines import Watchdog
from verify.fetch.failures import Refused
from verify.fetch.lookup import AddressBook
from verify.model import Outcome
from verify.outcomes import Cause

CONNECT_SECONDS = 5.0
READ_GAP_SECONDS = 10.0
# At CONNECT_SECONDS each, more would not fit into the deadline.
MAX_ADDRESSES = 4

WATCHDOG = Watchdog()


class Trip:
    """One request under way: its deadline, the socket to cut when that passes, and where it may connect."""

    def __init__(self, within: float, book: AddressBook) -> None:
        self.expired = False
        self.address: str | None = None
        """Where it is connected to."""
        self._book = book
        self._start = time.monotonic()
        self._within = within
        self._socket: socket.socket | None = None
        self._lock = threading.Lock()
        # Socket timeouts bound the gap between two reads; a server that drips outlives them. Only cutting the socket
        # ends a read in the status line, the headers, a 1xx loop and the body alike.
        self._deadline = WATCHDOG.after(within, self._expire)

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
        self._deadline.cancel()
        with self._lock:
            self._socket = None

    def connect(self, host: str, port: int) -> socket.socket:
        """A socket to an address that was checked; nothing looks the name up again."""
        cause = Cause.CONNECT
        for address in self._book.addresses(host, port, self.left())[:MAX_ADDRESSES]:
            family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                sock.settimeout(min(CONNECT_SECONDS, self.left()))
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                sock.connect(address)
            except OSError as error:
                sock.close()
                cause = Cause.TIMEOUT if isinstance(error, TimeoutError) else Cause.CONNECT
                continue
            # Also bounds a TLS handshake as a whole, which cutting the socket would not reach.
            sock.settimeout(min(READ_GAP_SECONDS, self.left()))
            self.watch(sock)
            self.address = address[0]
            return sock
        self._book.forget(host, port)
        raise Refused(Failure(Outcome.UNREACHABLE, cause))

    def _expire(self) -> None:
        with self._lock:
            self.expired = True
            self._cut()

    def _cut(self) -> None:
        if self._socket is not None:
            with contextlib.suppress(OSError):
                # The base class: an SSL socket's own shutdown would drop its TLS state under the reading thread.
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)

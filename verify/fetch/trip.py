"""One request on its way: the name looked up once, every address checked, the deadline kept."""

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Sequence
from queue import Empty, SimpleQueue

from verify.fetch.address import Network, may_reach
from verify.fetch.answer import Failure
from verify.fetch.failures import Refused
from verify.model import Outcome
from verify.outcomes import Cause

CONNECT_SECONDS = 5.0
READ_GAP_SECONDS = 10.0
# At CONNECT_SECONDS each, more would not fit into the deadline.
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
        cause = Cause.CONNECT
        for address in addresses[:MAX_ADDRESSES]:
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
            return sock
        raise Refused(Failure(Outcome.UNREACHABLE, cause))

    def _addresses(self, host: str, port: int) -> Sequence[tuple[str, int]]:
        # A look-up cannot be interrupted, so it gets a thread that may be left behind; a pool's threads would hold up
        # the end of the program.
        answers: SimpleQueue[Sequence[tuple[str, int]] | OSError | ValueError] = SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolve(host, port))
            except (OSError, ValueError) as error:
                answers.put(error)

        threading.Thread(target=ask, daemon=True).start()
        try:
            found = answers.get(timeout=min(CONNECT_SECONDS, self.left()))
        except Empty:
            raise Refused(Failure(Outcome.UNREACHABLE, Cause.TIMEOUT)) from None
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

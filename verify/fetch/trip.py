"""One request on its way: where it may connect, and the deadline that ends it."""

import socket
import time

from verify.fetch.answer import Failure
from verify.fetch.failures import Refused
from verify.fetch.lookup import AddressBook
from verify.model import Outcome
from verify.outcomes import Cause

CONNECT_SECONDS = 5.0
READ_GAP_SECONDS = 10.0
# At CONNECT_SECONDS each, more would not fit into the deadline.
MAX_ADDRESSES = 4


class Trip:
    """One request under way, and what is left of its time. Whatever waits for the network asks it for how long."""

    def __init__(self, within: float, book: AddressBook) -> None:
        self.address: str | None = None
        """Where it is connected to."""
        self._book = book
        self._within = within
        self._start = time.monotonic()

    def spent(self) -> float:
        return time.monotonic() - self._start

    def left(self, most: float) -> float:
        """Seconds that the next wait may take. Raises TimeoutError when there are none."""
        left = self._within - self.spent()
        if left <= 0:
            raise TimeoutError
        return min(left, most)

    def connect(self, host: str, port: int) -> socket.socket:
        """A socket to an address that was checked; nothing looks the name up again."""
        cause = Cause.CONNECT
        for address in self._book.addresses(host, port, self.left(CONNECT_SECONDS))[:MAX_ADDRESSES]:
            family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
            sock = socket.socket(family, socket.SOCK_STREAM)
            try:
                sock.settimeout(self.left(CONNECT_SECONDS))
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                sock.connect(address)
            except OSError as error:
                sock.close()
                cause = Cause.TIMEOUT if isinstance(error, TimeoutError) else Cause.CONNECT
                continue
            self.address = address[0]
            return sock
        self._book.forget(host, port)
        raise Refused(Failure(Outcome.UNREACHABLE, cause))

    def patience(self, sock: socket.socket) -> None:
        """To be called before each wait, so that a server that drips meets the deadline as one that is silent does."""
        wait = self.left(READ_GAP_SECONDS)
        # Most waits have the whole gap, which is set already.
        if sock.gettimeout() != wait:
            sock.settimeout(wait)

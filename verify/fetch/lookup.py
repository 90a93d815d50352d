"""From a name to addresses that were checked: looked up once a minute at most, and never longer than one may wait."""

import socket
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from queue import Empty, SimpleQueue

from verify.fetch.address import Network, may_reach
from verify.fetch.answer import Failure
from verify.fetch.failures import Refused
from verify.model import Outcome
from verify.outcomes import Cause

LOOK_UP_SECONDS = 5.0
# The shortest time to live that large sites give their names.
REMEMBERED_SECONDS = 60.0

Resolver = Callable[[str, int], Sequence[tuple[str, int]]]
"""Host and port to the numeric addresses and ports to connect to; raises OSError when there are none."""


def look_up(host: str, port: int) -> Sequence[tuple[str, int]]:
    """The system's answer. Also reads 2130706433, 0x7f.1 and other notations, which are then checked like any other."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [(str(entry[4][0]), int(entry[4][1])) for entry in found]


@dataclass(frozen=True, slots=True)
class Known:
    addresses: Sequence[tuple[str, int]]
    until: float


class AddressBook:
    """May be shared by threads. A name that answers otherwise a second later leads where it led when it was checked."""

    def __init__(self, allow: Sequence[Network], resolve: Resolver) -> None:
        self._allow = allow
        self._resolve = resolve
        self._known: dict[tuple[str, int], Known] = {}

    def addresses(self, host: str, port: int, within: float) -> Sequence[tuple[str, int]]:
        """Where the host may be connected to. Raises Refused, also when only one of several addresses is unsafe."""
        known = self._known.get((host, port))
        if known is not None and known.until > time.monotonic():
            return known.addresses
        found = self._ask(host, port, min(LOOK_UP_SECONDS, within))
        for ip, _ in found:
            if not may_reach(ip, self._allow):
                raise Refused(Failure(Outcome.UNSAFE_ADDRESS, Cause.PRIVATE_NETWORK, seen=ip))
        self._known[host, port] = Known(found, time.monotonic() + REMEMBERED_SECONDS)
        return found

    def forget(self, host: str, port: int) -> None:
        """To be called when none of its addresses answers: the next request looks the name up anew."""
        self._known.pop((host, port), None)

    def _ask(self, host: str, port: int, within: float) -> Sequence[tuple[str, int]]:
        # A look-up cannot be interrupted, so it gets a thread that may be left behind; a pool's threads would hold up
        # the end of the program.
        answers: SimpleQueue[Sequence[tuple[str, int]] | Exception] = SimpleQueue()

        def ask() -> None:
            try:
                answers.put(self._resolve(host, port))
            except (OSError, ValueError) as error:
                answers.put(error)

        threading.Thread(target=ask, daemon=True).start()
        try:
            found = answers.get(timeout=within)
        except Empty:
            raise Refused(Failure(Outcome.UNREACHABLE, Cause.TIMEOUT)) from None
        if isinstance(found, Exception) or not found:
            raise Refused(Failure(Outcome.UNREACHABLE, Cause.DNS))
        return found

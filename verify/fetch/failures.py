"""What an exception from the HTTP libraries means to an editor."""

import http.client
import socket
import ssl
from collections.abc import Iterator

import requests
import urllib3.exceptions

from verify.fetch.answer import Failure
from verify.fetch.wire import CutStreamError
from verify.model import Outcome
from verify.outcomes import Cause


class Refused(Exception):
    """Our own refusal on its way out. No OSError or RequestException, which urllib3 would turn into its own."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.cause)
        self.failure = failure


# OpenSSL's X509_V_ERR_CERT_HAS_EXPIRED, _HOSTNAME_MISMATCH, _IP_ADDRESS_MISMATCH.
VERIFY_CODES = {10: Cause.TLS_EXPIRED, 62: Cause.TLS_HOST, 64: Cause.TLS_HOST}

# All that urllib3 says when the connection ended where the size of the next chunk should stand.
ENDED_BEFORE_CHUNK = ("Response ended prematurely",)

# First that fits any exception of the chain; a cut connection last, since the libraries wrap others in it.
MEANINGS: tuple[tuple[tuple[type[BaseException], ...], Outcome, Cause], ...] = (
    # A peer that hangs up says nothing about its certificate.
    ((ssl.SSLEOFError, ssl.SSLZeroReturnError), Outcome.UNREACHABLE, Cause.RESET),
    ((ssl.SSLError, urllib3.exceptions.SSLError), Outcome.UNREACHABLE, Cause.TLS),
    ((socket.gaierror,), Outcome.UNREACHABLE, Cause.DNS),
    ((CutStreamError,), Outcome.UNREACHABLE, Cause.RESET),
    # Before IncompleteRead, of which urllib3 makes it a case.
    ((urllib3.exceptions.InvalidChunkLength,), Outcome.UNREACHABLE, Cause.BROKEN_ANSWER),
    ((TimeoutError, urllib3.exceptions.TimeoutError), Outcome.UNREACHABLE, Cause.TIMEOUT),
    (
        (requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema, urllib3.exceptions.LocationParseError),
        Outcome.UNSAFE_ADDRESS,
        Cause.MALFORMED,
    ),
    (
        (ConnectionError, http.client.IncompleteRead, urllib3.exceptions.IncompleteRead),
        Outcome.UNREACHABLE,
        Cause.RESET,
    ),
)


def explain(error: BaseException) -> Failure:
    """The failure behind an exception; a broken answer where nothing better is known."""
    chain = tuple(_chain(error))
    for link in chain:
        if isinstance(link, Refused):
            return link.failure
        if isinstance(link, urllib3.exceptions.ProtocolError) and link.args == ENDED_BEFORE_CHUNK:
            return Failure(Outcome.UNREACHABLE, Cause.RESET)
        if isinstance(link, ssl.SSLCertVerificationError):
            return Failure(Outcome.UNREACHABLE, VERIFY_CODES.get(link.verify_code, Cause.TLS))
    for types, outcome, cause in MEANINGS:
        if any(isinstance(link, types) for link in chain):
            return Failure(outcome, cause)
    return Failure(Outcome.UNREACHABLE, Cause.BROKEN_ANSWER)


def _chain(error: BaseException) -> Iterator[BaseException]:
    """The exception and those inside it: requests and urllib3 keep them as reason, argument, cause or context."""
    waiting: list[object] = [error]
    seen: set[int] = set()
    while waiting:
        link = waiting.pop(0)
        if not isinstance(link, BaseException) or id(link) in seen:
            continue
        seen.add(id(link))
        yield link
        waiting += [getattr(link, "reason", None), link.__cause__, link.__context__, *link.args]

"""What an exception on the way to a page means to an editor."""

import ssl

import requests

from verify.fetch.answer import Failure
from verify.fetch.http1 import CutError
from verify.model import Outcome
from verify.outcomes import Cause


class Refused(Exception):
    """Our own refusal on its way out."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.cause)
        self.failure = failure


# OpenSSL's X509_V_ERR_CERT_HAS_EXPIRED, _HOSTNAME_MISMATCH, _IP_ADDRESS_MISMATCH.
VERIFY_CODES = {10: Cause.TLS_EXPIRED, 62: Cause.TLS_HOST, 64: Cause.TLS_HOST}

# First that fits.
MEANINGS: tuple[tuple[tuple[type[BaseException], ...], Outcome, Cause], ...] = (
    # A peer that hangs up says nothing about its certificate.
    ((ssl.SSLEOFError, ssl.SSLZeroReturnError), Outcome.UNREACHABLE, Cause.RESET),
    ((ssl.SSLError,), Outcome.UNREACHABLE, Cause.TLS),
    ((TimeoutError,), Outcome.UNREACHABLE, Cause.TIMEOUT),
    ((ConnectionError, CutError), Outcome.UNREACHABLE, Cause.RESET),
    ((requests.exceptions.InvalidURL, requests.exceptions.InvalidSchema), Outcome.UNSAFE_ADDRESS, Cause.MALFORMED),
)


def explain(error: BaseException) -> Failure:
    """The failure behind an exception; a broken answer where nothing better is known."""
    if isinstance(error, Refused):
        return error.failure
    if isinstance(error, ssl.SSLCertVerificationError):
        return Failure(Outcome.UNREACHABLE, VERIFY_CODES.get(error.verify_code, Cause.TLS))
    for types, outcome, cause in MEANINGS:
        if isinstance(error, types):
            return Failure(outcome, cause)
    return Failure(Outcome.UNREACHABLE, Cause.BROKEN_ANSWER)

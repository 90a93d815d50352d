"""When a failed request is worth another try, and how long a server wants to be left alone."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.status import refuse_answer
from verify.model import Outcome
from verify.outcomes import Cause

# Seconds before the second and the third try: most transient faults are over within a few seconds, and a page that
# fails three times in a row is better asked for in the next run. Up to half of each is added at random.
RETRY_WAITS: Final = (1.0, 4.0)
# What a run waits for when a server names a time; beyond that, the next run asks.
LONGEST_WAIT: Final = 60.0
# At most this long is a page left alone on a server's word: a wrong date must not bury it for years.
LONGEST_REST: Final = timedelta(days=7)
TRANSIENT: Final = frozenset({Cause.CONNECT, Cause.RESET})
SECONDS = re.compile(r"[0-9]{1,20}")

Jitter = Callable[[], float]
"""A number from 0 to 1."""


def next_try(reply: Reply, tries: int, waits: Sequence[float], jitter: Jitter) -> float | None:
    """Seconds until a request that was tried so often is tried again; None when it is not."""
    if tries > len(waits):
        return None
    failure = reply if isinstance(reply, Failure) else refuse_answer(reply)
    if failure is None:
        return None
    asked = asked_wait(reply)
    match failure:
        case Failure(outcome=Outcome.UNREACHABLE, cause=cause) if cause in TRANSIENT:
            pass
        case Failure(outcome=Outcome.RATE_LIMITED | Outcome.SERVER_ERROR) if (asked or 0) <= LONGEST_WAIT:
            pass
        case _:
            return None
    wait = waits[tries - 1]
    return max(wait * (1 + jitter() / 2), asked or 0.0)


def refuse_host(reply: Reply) -> Failure | None:
    """What becomes of all other pages of a host that counts requests and asks for longer than a run waits."""
    wait = asked_wait(reply)
    refused = refuse_answer(reply) if isinstance(reply, Answer) and reply.status == 429 else None
    if not refused or refused.outcome is not Outcome.RATE_LIMITED or wait is None or wait <= LONGEST_WAIT:
        return None
    return replace(refused, wait=wait)


def asked_wait(reply: Reply) -> float | None:
    """Seconds that an answer asks to wait by Retry-After, a week at most; None where it asks nothing readable.

    A date counts from the answer's own Date: the server's clock against itself, whatever ours says.
    """
    if not isinstance(reply, Answer) or "retry-after" not in reply.headers:
        return None
    value = reply.headers["retry-after"].strip()
    if SECONDS.fullmatch(value):
        wait = float(value)
    else:
        try:
            wait = (parsedate_to_datetime(value) - parsedate_to_datetime(reply.headers["date"])).total_seconds()
        except (KeyError, ValueError, TypeError, OverflowError):
            return None
    return min(max(wait, 0.0), LONGEST_REST.total_seconds())

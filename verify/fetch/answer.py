"""The seam between how bytes are had (live, cassette) and what they mean: one request, one reply, no redirect followed.

A transport never raises for what a server does: that is a `Failure`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from verify.model import Mode, Outcome
from verify.outcomes import Cause


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server said."""

    status: int
    headers: Mapping[str, str]
    """Names in lower case; repeated headers joined by a comma."""
    body: bytes
    """After Content-Encoding. Empty unless the status is 2xx: no other body is read."""
    seconds: float = 0.0
    """What it took of the total deadline; nothing in replay."""
    recorded_at: datetime | None = None
    """UTC; only in replay, and only where the recording says when it was made."""
    address: str | None = None
    """The numeric address that answered; None in replay."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why there is no answer, or none to use."""

    outcome: Outcome
    cause: Cause | None = None
    status: int | None = None
    seen: str | None = None
    """What was met, as it stands (an address, a media type); from a hostile source, so shown only when cleaned."""
    seconds: float = field(default=0.0, compare=False)
    """What it took of the total deadline."""
    wait: float | None = field(default=None, compare=False)
    """Seconds that the server asks not to be asked again."""


Reply = Answer | Failure


class Transport(Protocol):
    """May be shared by threads."""

    @property
    def mode(self) -> Mode: ...

    @property
    def deadline(self) -> float:
        """Seconds for one page, all its redirects together."""

    @property
    def gap(self) -> float:
        """Seconds between two requests to one host."""

    def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
        """The reply to one request; `within` is what is left of the deadline."""

"""What earlier runs kept, and where this one keeps what it gets: the seam to a store. Without one nothing is known."""

from typing import Final, Protocol

from verify.model import FetchRecord, Past


class History(Protocol):
    """May be shared by threads."""

    def past(self, url: str) -> Past:
        """What is known of an address in its canonical form."""

    def body(self, sha256: str) -> bytes | None:
        """A body that was kept, whole and unchanged; None when it is lost or damaged."""

    def keep(self, record: FetchRecord, body: bytes | None) -> None:
        """Keeps what an asking came to, as soon as it is known; when this returns, no crash loses it."""


class NoHistory:
    """Knows nothing and keeps nothing: replay, and a run that was told to leave no trace."""

    def past(self, url: str) -> Past:  # noqa: ARG002 - part of the seam
        return Past()

    def body(self, sha256: str) -> bytes | None:  # noqa: ARG002
        return None

    def keep(self, record: FetchRecord, body: bytes | None) -> None:
        """Nothing."""


class LookOnly(NoHistory):
    """Knows what a history knows, and keeps nothing: so the same page is asked for in the same way."""

    def __init__(self, history: History) -> None:
        self._history = history

    def past(self, url: str) -> Past:
        return self._history.past(url)

    def body(self, sha256: str) -> bytes | None:
        return self._history.body(sha256)


NO_HISTORY: Final = NoHistory()

"""A record as JSON and back; a field that a later version adds does not make an older store unreadable."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from typing import Any

from verify.model import FetchRecord, Hop, Outcome, Trace

FETCH = "fetch"
READING = "reading"


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading a body came to; the body may be read again by a later version."""

    sha256: str
    """Of the body."""
    encoding: str | None
    """Encoding and how it was found."""
    text_sha256: str | None
    """Of the text that passages quote, block after block; None when it could not be read."""
    extractor: str
    """The version of the extractor."""
    outcome: Outcome


def write_entry(entry: FetchRecord | Reading) -> dict[str, Any]:
    match entry:
        case FetchRecord():
            return {"entry": FETCH, **_plain(entry)}
        case Reading():
            return {"entry": READING, **_plain(entry)}


def read_entry(content: Mapping[str, Any]) -> FetchRecord | Reading:
    """The entry that a line holds. Raises KeyError, ValueError or TypeError when it is none of ours."""
    match content["entry"]:
        case "fetch":
            return FetchRecord(**_known(FetchRecord, content))
        case "reading":
            return Reading(
                sha256=content["sha256"],
                encoding=content["encoding"],
                text_sha256=content["text_sha256"],
                extractor=content["extractor"],
                outcome=Outcome(content["outcome"]),
            )
        case other:
            raise ValueError(f"an entry of a kind that this version does not know: {other!r}")


def _known(kind: type[FetchRecord | Trace], content: Mapping[str, Any]) -> dict[str, Any]:
    """The fields that a line has; those that came after it was written keep their defaults."""
    names = [field.name for field in fields(kind) if field.name in content]
    return {name: READERS[name](content[name]) if name in READERS else content[name] for name in names}


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def _hops(written: list[dict[str, Any]]) -> tuple[Hop, ...]:
    return tuple(Hop(hop["status"], hop["url"], hop.get("address")) for hop in written)


def _pairs(written: list[list[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in written)


# Fields whose value JSON has in another form.
READERS: dict[str, Callable[[Any], object]] = {
    "trace": lambda written: Trace(**_known(Trace, written)),
    "redirects": _hops,
    "headers": _pairs,
    "outcome": Outcome,
    "fetched_at": _moment,
    "archived_at": _moment,
    "started_at": _moment,
    "retry_at": _moment,
}


def _plain(value: Any) -> Any:
    match value:
        case None | str() | int():
            return value
        case datetime():
            return value.astimezone(UTC).isoformat()
        case tuple():
            return [_plain(item) for item in value]
        case _:
            # asdict would make a deep copy of every date, which takes longer than all the rest.
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}

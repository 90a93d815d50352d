"""A record as JSON and back; a field that a later version adds does not make an older store unreadable."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
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
            return {"entry": FETCH, **_plain(asdict(entry))}
        case Reading():
            return {"entry": READING, **_plain(asdict(entry))}


def read_entry(content: Mapping[str, Any]) -> FetchRecord | Reading:
    """The entry that a line holds. Raises KeyError, ValueError or TypeError when it is none of ours."""
    match content["entry"]:
        case "fetch":
            return _read_record(content)
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


def _read_record(content: Mapping[str, Any]) -> FetchRecord:
    trace = content["trace"]
    return FetchRecord(
        url=content["url"],
        robots_ignored=content["robots_ignored"],
        trace=Trace(
            requested_url=trace["requested_url"],
            final_url=trace["final_url"],
            redirects=tuple(Hop(hop["status"], hop["url"], hop["address"]) for hop in trace["redirects"]),
            status=trace["status"],
            fetched_at=_moment(trace["fetched_at"]),
            recorded_from=trace["recorded_from"],
            address=trace["address"],
            headers=tuple((name, value) for name, value in trace["headers"]),
            tries=trace["tries"],
            unchanged=trace["unchanged"],
            changed=trace.get("changed"),
            archived_at=_moment(trace["archived_at"]),
        ),
        outcome=Outcome(content["outcome"]),
        cause=content["cause"],
        sha256=content["sha256"],
        media_type=content["media_type"],
        charset=content["charset"],
        started_at=_moment(content["started_at"]),
        retry_at=_moment(content["retry_at"]),
    )


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return value.astimezone(UTC).isoformat()
        case dict():
            return {key: _plain(item) for key, item in value.items()}
        case list() | tuple():
            return [_plain(item) for item in value]
        case _:
            return value

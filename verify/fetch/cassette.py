"""The replay transport: answers from cassettes (the YAML that vcrpy writes), without vcrpy and without a socket."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import yaml

from verify.errors import UsageError
from verify.fetch.answer import Answer, Failure, Reply
from verify.fetch.urls import canonical_url
from verify.model import Mode, Outcome
from verify.outcomes import Cause

# vcrpy stores the decoded body, but may leave the headers that described the bytes on the wire.
STALE_HEADERS = frozenset({"content-encoding", "transfer-encoding", "content-length"})
LONG_AGO = datetime.min.replace(tzinfo=UTC)


class CassetteTransport:
    """Answers every URL that any `*.yaml` below the directory has recorded, and no other.

    Of several recordings of one URL the latest counts, so that every run sees the same one. Raises UsageError for a
    directory without cassettes and for a damaged cassette.
    """

    mode = Mode.REPLAY
    deadline = 0.0
    gap = 0.0

    def __init__(self, directory: Path) -> None:
        paths = sorted(directory.rglob("*.yaml")) if directory.is_dir() else []
        if not paths:
            raise UsageError(f"{directory}: holds no cassettes (*.yaml)")
        self._answers: dict[str, Answer] = {}
        for path in paths:
            for url, answer in _read_cassette(path):
                known = self._answers.get(url)
                if known is None or (known.recorded_at or LONG_AGO) <= (answer.recorded_at or LONG_AGO):
                    self._answers[url] = answer

    def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:  # noqa: ARG002 - part of the seam
        answer = self._answers.get(canonical_url(url))
        return answer if answer is not None else Failure(Outcome.UNREACHABLE, Cause.NOT_RECORDED)


def _read_cassette(path: Path) -> Iterator[tuple[str, Answer]]:
    try:
        with path.open("rb") as file:
            interactions = yaml.load(file, Loader=yaml.CSafeLoader)["interactions"]
        for interaction in interactions:
            request = interaction["request"]
            if request["method"] == "GET":
                yield canonical_url(str(request["uri"])), _read_response(interaction["response"])
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise UsageError(f"{path}: not a readable cassette: {type(error).__name__}: {error}") from error


def _read_response(response: Mapping[str, Any]) -> Answer:
    headers: dict[str, str] = {}
    for name, values in response["headers"].items():
        if name.lower() not in STALE_HEADERS:
            headers[name.lower()] = ", ".join(values) if isinstance(values, list) else str(values)
    status = int(response["status"]["code"])
    body = response["body"]["string"]
    if isinstance(body, str):
        body = body.encode("utf-8")
    if not isinstance(body, bytes):
        raise TypeError("the body is no string")
    return Answer(status, headers, body if 200 <= status < 300 else b"", recorded_at=_read_date(headers.get("date")))


def _read_date(value: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(value) if value else None
    except ValueError:
        return None
    # "-0000" leaves the zone open, which for a Date header still means UTC.
    return moment.astimezone(UTC) if moment and moment.tzinfo else moment and moment.replace(tzinfo=UTC)

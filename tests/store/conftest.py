"""Records as a fetch would make them."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from verify.model import FetchRecord, Hop, Outcome, Trace

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
URL = "https://news.example/story"
PAGE = "<p>町議会は住宅12戸の建設を認めた。".encode()


def record(body: bytes | None = PAGE, *, days: float = 0, **changes: Any) -> FetchRecord:
    trace = {
        "requested_url": URL,
        "final_url": f"{URL}?v=1",
        "redirects": (Hop(301, URL, "203.0.113.7"),),
        "status": 200,
        "fetched_at": NOON + timedelta(days=days),
        "address": "203.0.113.8",
        "headers": (("content-type", "text/html"), ("etag", '"1"')),
    }
    fields: dict[str, Any] = {
        "url": URL,
        "robots_ignored": False,
        "outcome": Outcome.OK,
        "sha256": hashlib.sha256(body).hexdigest() if body is not None else None,
        "media_type": "text/html",
        "started_at": NOON + timedelta(days=days, seconds=-1),
    }
    of_trace = {name: changes.pop(name) for name in list(changes) if name in Trace.__slots__}
    return FetchRecord(**fields | changes, trace=Trace(**trace | of_trace))


@pytest.fixture(scope="session")
def make_record() -> Callable[..., FetchRecord]:
    return record


@pytest.fixture(scope="session")
def page() -> bytes:
    return PAGE

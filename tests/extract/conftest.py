"""Snapshots from a text, for every test of extraction."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from verify.model import Snapshot, Source, Trace

MakeSnapshot = Callable[..., Snapshot]


@pytest.fixture(scope="session")
def snapshot() -> MakeSnapshot:
    def make(
        body: str | bytes,
        *,
        lang: str | None = None,
        published: datetime | None = None,
        media_type: str = "text/html",
        charset: str | None = None,
    ) -> Snapshot:
        raw = body.encode() if isinstance(body, str) else body
        source = Source("s", "A source", "https://news.example/a", lang=lang, published=published)
        trace = Trace(
            requested_url=source.url, final_url=source.url, status=200, fetched_at=datetime(2025, 12, 22, 1, tzinfo=UTC)
        )
        return Snapshot(source, trace, raw, hashlib.sha256(raw).hexdigest(), media_type, charset)

    return make

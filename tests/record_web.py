"""Records what the real hosts answer, into out/web-cassettes; never collected unless named (cassettes/README.md)."""

from datetime import UTC, datetime
from typing import Any

import pytest
from first_article import ROOT, each_source

from verify.fetch import LiveTransport, fetch_sources
from verify.model import Source


@pytest.fixture(scope="module")
def vcr_cassette_dir() -> str:
    """Not kept in version control: these texts belong to their publishers."""
    return str(ROOT / "out" / "web-cassettes")


@pytest.mark.vcr
@each_source
def test_records_from_the_web(source: Source, vcr: Any) -> None:
    (fetched,) = fetch_sources([source], LiveTransport(), now=lambda: datetime.now(UTC))

    assert vcr.responses, f"{source.url} gave no answer: {fetched}"

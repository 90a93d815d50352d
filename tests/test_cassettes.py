"""The pages of the first article's sources, recorded and replayed; cassettes/README.md says how."""

from datetime import UTC, datetime
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
import yaml
from first_article import SOURCES, each_source
from fixture_server import RECORDED_FROM, FixtureServer, load_pages

from verify.fetch import CassetteTransport, LiveTransport, Pace, fetch_sources
from verify.model import Snapshot, Source

PAGES = {page.url: page for page in load_pages()}
# What a source does not report must not slip into its page, else the first article's report would rest on our fancy.
UNREPORTED = {
    "main": ("3 trillion", "parameter", "next spring", "next year"),
    "kyodo": ("3 trillion", "parameter", "next spring", "next year"),
    "see-news": ("budget", "3 trillion", "parameter", "next spring", "next year"),
    "japan-news": ("$", "dollars", "announced"),
    "daily-excelsior": ("announced", "6.34"),
    "pfn": ("支援", "兆", "億"),
}
UNREPORTED_ANYWHERE = ("14th", "14位", "No. 14", "Dec. 19", "December 19", "12月19日", "rime minister", "総理", "首相")
RECORDED_AT = datetime(2025, 12, 22, 0, 30, tzinfo=UTC)


@pytest.fixture
def live_transport(request: pytest.FixtureRequest) -> LiveTransport:
    """Leads to the fixture server while recording; in replay there is none, and the network is blocked."""
    if request.config.getoption("--record-mode") == "none":
        return LiveTransport(gap=0)
    server: FixtureServer = request.getfixturevalue("fixture_server")
    return LiveTransport(gap=0, allow=[ip_network("127.0.0.0/8")], ca_file=server.ca_file, resolve=server.resolve)


@pytest.mark.vcr
@each_source
def test_recording_equals_the_fixture_page(source: Source, live_transport: LiveTransport) -> None:
    (fetched,) = fetch_sources([source], live_transport, now=lambda: RECORDED_AT, pace=Pace(waits=(), sleep=never))

    assert isinstance(fetched, Snapshot), fetched
    assert fetched.trace.recorded_from == RECORDED_FROM
    assert fetched.body == PAGES[str(source.url)].file.read_bytes()


def test_every_source_with_an_address_replays(cassettes: Path) -> None:
    fetched = fetch_sources(SOURCES, CassetteTransport(cassettes), now=never, pace=Pace(sleep=never))

    assert [snapshot.source.id for snapshot in fetched] == [source.id for source in SOURCES]
    for snapshot in fetched:
        assert isinstance(snapshot, Snapshot), snapshot
        assert snapshot.body == PAGES[str(snapshot.source.url)].file.read_bytes()
        assert snapshot.trace.recorded_from == RECORDED_FROM
        assert snapshot.trace.fetched_at == RECORDED_AT


def test_cassettes_hold_the_fixture_pages_and_nothing_else(cassettes: Path) -> None:
    recorded = {}
    for path in cassettes.glob("*.yaml"):
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"]:
            response = item["response"]
            assert response["headers"]["X-Recorded-From"] == [RECORDED_FROM], (path, item["request"]["uri"])
            recorded[item["request"]["uri"]] = response["body"]["string"]

    assert recorded == {url: page.file.read_text(encoding="utf-8") for url, page in PAGES.items()}
    assert {path.stem for path in cassettes.glob("*.yaml")} == {source.id for source in SOURCES}


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.id)
def test_page_leaves_out_what_its_source_does_not_report(source: Source) -> None:
    page = PAGES[str(source.url)].file.read_text(encoding="utf-8").replace("&nbsp;", " ")

    assert [words for words in UNREPORTED[source.id] + UNREPORTED_ANYWHERE if words in page] == []


def never(*_: object) -> Any:
    raise AssertionError("asked for the time, or waited")

"""The pages of the first article's sources: recorded by `--record-mode=rewrite`, replayed otherwise (cassettes/README.md)."""

import json
from collections.abc import Sequence
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urljoin

import pytest
import yaml
from fixture_server import RECORDED_FROM, FixtureServer, load_pages
from vcr.cassette import Cassette

from verify.fetch import Answer, LiveTransport

PAGES = {page.url: page for page in load_pages()}
CLAIMS = Path(__file__).parent.parent / "claims.yaml"
ADDRESSES = {
    source["id"]: source["url"] for source in yaml.safe_load(CLAIMS.read_text(encoding="utf-8"))["sources"] if "url" in source
}
each_source = pytest.mark.parametrize(
    "url", [pytest.param(url, id=name, marks=pytest.mark.default_cassette(name)) for name, url in ADDRESSES.items()]
)


def asked_for(url: str) -> Sequence[str]:
    return urljoin(url, "/robots.txt"), url


@pytest.mark.vcr
@each_source
def test_records_and_replays_through_the_live_transport(url: str, request: pytest.FixtureRequest) -> None:
    recording = request.config.getoption("--record-mode") != "none"
    transport = LiveTransport()
    if recording:
        server: FixtureServer = request.getfixturevalue("fixture_server")
        transport = LiveTransport(allow=[ip_network("127.0.0.0/8")], ca_file=server.ca_file, resolve=server.resolve)
    for address in asked_for(url):
        answer = transport.get(address, {}, within=5)
        assert isinstance(answer, Answer), answer
        assert answer.status == 200
        assert answer.headers["x-recorded-from"] == RECORDED_FROM
        assert answer.body == PAGES[address].file.read_bytes()

"""The gate before a request, and the table behind every connect."""

from ipaddress import ip_network
from pathlib import Path

import pytest
import yaml

from verify.fetch.address import MAX_URL, may_reach, refuse_url

CORPUS = Path(__file__).parent.parent / "corpus" / "fetch"
ADDRESSES = yaml.safe_load((CORPUS / "addresses.yaml").read_text(encoding="utf-8"))
URLS = yaml.safe_load((CORPUS / "urls.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("address", ADDRESSES["public"])
def test_public_addresses_may_be_reached(address: str) -> None:
    assert may_reach(address)


@pytest.mark.parametrize("address", ADDRESSES["closed"])
def test_closed_addresses_may_not(address: str) -> None:
    assert not may_reach(address)


def test_an_allowed_network_opens_itself_only() -> None:
    allow = [ip_network("127.0.0.1/32")]
    assert may_reach("127.0.0.1", allow)
    assert may_reach("::ffff:127.0.0.1", allow)
    assert not may_reach("127.0.0.2", allow)
    assert not may_reach("::1", allow)


@pytest.mark.parametrize("row", URLS, ids=lambda row: repr(row["url"]))
def test_gate(row: dict[str, str | None]) -> None:
    failure = refuse_url(str(row["url"]))
    assert (failure and failure.cause) == row["refused"]


def test_gate_refuses_what_is_too_long() -> None:
    url = "http://news.example/"
    assert refuse_url(url + "a" * (MAX_URL - len(url))) is None
    failure = refuse_url(url + "a" * (MAX_URL - len(url) + 1))
    assert failure is not None
    assert failure.cause == "too_long"

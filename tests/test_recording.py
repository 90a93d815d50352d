"""Recording from 20 threads keeps every answer, and replay needs neither vcrpy, nor a socket, nor a name.

vcrpy's own patches lose most of what threads ask and go live unseen; conftest.py patches classes of our own instead.
"""

import gzip
import socket
from concurrent.futures import ThreadPoolExecutor
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
import vcr
from hostile_server import PLAIN, HostileServer, Script, sized

from verify.fetch import Answer, CassetteTransport, LiveTransport, Reply, Transport

PAGES, THREADS, HOSTS = 400, 20, 50
Recorded = tuple[Path, list[bytes | Reply], list[bytes]]
"""The cassette's folder, what was answered while it was recorded, and the requests that the server saw."""


def body_of(number: int) -> bytes:
    """A page, for every seventh number bytes that are no text."""
    if number % 7 == 0:
        return b"%PDF-1.7\n\xff\xfe\x00\x80" + number.to_bytes(4, "big") + bytes(range(256)) * 8
    return f"<p>市議会は{number}戸の住宅を承認した。</p>".encode() * 20


def answer_of(number: int) -> Script:
    kind = b"application/pdf" if number % 7 == 0 else b"text/html; charset=utf-8"
    if number % 3 == 0:
        return sized(gzip.compress(body_of(number)), b"Content-Encoding: gzip", kind=kind)
    return sized(body_of(number), kind=kind)


URLS = {number: f"http://{number % HOSTS}.page.test/{number}" for number in range(PAGES)}


def ask_all(transport: Transport) -> list[bytes | Reply]:
    """The body of each page, or what came in its place, asked for by many threads at once."""

    def ask(number: int) -> bytes | Reply:
        reply = transport.get(URLS[number], {"Accept-Encoding": "gzip"}, within=30)
        return reply.body if isinstance(reply, Answer) else reply

    with ThreadPoolExecutor(THREADS) as pool:
        return list(pool.map(ask, URLS))


@pytest.fixture(scope="module")
def recorded(vcr_config: dict[str, Any], tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    folder = tmp_path_factory.mktemp("recorded")
    with HostileServer(
        {f"page/{number}": answer_of(number) for number in URLS}, tmp_path_factory.mktemp("ca")
    ) as server:
        transport = LiveTransport(
            gap=0.0, allow=[ip_network("127.0.0.1/32")], resolve=lambda *_: [("127.0.0.1", server.doors[PLAIN])]
        )
        with vcr.use_cassette(str(folder / "pages.yaml"), record_mode="new_episodes", **vcr_config):
            return folder, ask_all(transport), list(server.requests)


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What was tried on the network all the same: connects and look-ups."""
    tried: list[object] = []

    def refuse(*arguments: object, **_: object) -> None:
        tried.append(arguments)
        raise OSError("there is no network here")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    for name in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, name, refuse)
    return tried


def test_every_answer_is_recorded(recorded: Recorded) -> None:
    folder, answered, requests = recorded
    assert answered == [body_of(number) for number in URLS]
    assert len(requests) == PAGES
    assert (folder / "pages.yaml").read_text(encoding="utf-8").count("\n    uri: http") == PAGES


def test_vcrpy_replays_every_answer(recorded: Recorded, vcr_config: dict[str, Any], no_network: list[object]) -> None:
    with vcr.use_cassette(str(recorded[0] / "pages.yaml"), record_mode="none", **vcr_config):
        replayed = ask_all(LiveTransport(gap=0.0))
    assert replayed == [body_of(number) for number in URLS]
    assert no_network == []


def test_replay_reads_every_answer(recorded: Recorded, no_network: list[object]) -> None:
    assert ask_all(CassetteTransport(recorded[0])) == [body_of(number) for number in URLS]
    assert no_network == []


def test_what_was_not_recorded_stays_unknown(
    recorded: Recorded, vcr_config: dict[str, Any], no_network: list[object]
) -> None:
    with vcr.use_cassette(str(recorded[0] / "pages.yaml"), record_mode="none", **vcr_config):
        reply = LiveTransport(gap=0.0).get("http://0.page.test/absent", {}, within=5)
    assert not isinstance(reply, Answer)
    assert no_network == []

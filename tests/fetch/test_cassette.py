"""Replay: the recorded bytes, from any number of threads, without a socket or a look-up."""

import random
import socket
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.errors import UsageError
from verify.fetch import Answer, CassetteTransport, Failure, fetch_sources
from verify.model import Outcome, Snapshot, Source, Unavailable
from verify.outcomes import Cause


def interaction(url: str, body: bytes | str = "<p>x", status: int = 200, **headers: str) -> dict[str, Any]:
    named = {name.replace("_", "-"): [value] for name, value in headers.items()}
    return {
        "request": {"method": "GET", "uri": url, "body": None, "headers": {}},
        "response": {"status": {"code": status, "message": "X"}, "headers": named, "body": {"string": body}},
    }


@pytest.fixture
def record(tmp_path: Path) -> Callable[..., Path]:
    def write(*interactions: dict[str, Any], name: str = "a.yaml") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump({"interactions": list(interactions), "version": 1}), encoding="utf-8")
        return tmp_path

    return write


@pytest.fixture
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("replay touched the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket.socket, "connect_ex", refuse)
    monkeypatch.setattr(socket.socket, "sendto", refuse)
    for look_up in ("getaddrinfo", "gethostbyname", "create_connection"):
        monkeypatch.setattr(socket, look_up, refuse)


def test_every_byte_from_sixteen_threads(record: Callable[..., Path], no_network: None) -> None:
    bodies = {f"https://{i % 7}.test/{i}": random.Random(i).randbytes(5_000 + i) for i in range(200)}
    bodies |= {f"https://ja.test/{i}": f"<p>{i}戸の住宅".encode() for i in range(50)}
    transport = CassetteTransport(record(*(interaction(url, body) for url, body in bodies.items())))

    def ask(url: str) -> bool:
        reply = transport.get(url, {}, within=0)
        return isinstance(reply, Answer) and reply.body == bodies[url]

    with ThreadPoolExecutor(16) as pool:
        assert all(pool.map(ask, list(bodies) * 4))


def test_the_stage_in_replay_touches_no_network(cassettes: Path, no_network: None, now: Callable[[], datetime]) -> None:
    recorded = sorted(
        item["request"]["uri"]
        for path in cassettes.rglob("*.yaml")
        for item in yaml.safe_load(path.read_text(encoding="utf-8"))["interactions"]
        if not item["request"]["uri"].endswith("/robots.txt")
    )
    sources = [
        Source(f"s{i}", "t", url=url) for i, url in enumerate([*recorded, "https://absent.test/", "http://127.0.0.1/"])
    ]
    runs = [fetch_sources(sources, CassetteTransport(cassettes), workers=n, now=now) for n in (1, 3, 16)]
    assert runs[0] == runs[1] == runs[2]
    assert recorded
    assert all(isinstance(got, Snapshot) and got.body and got.trace.recorded_from for got in runs[0][: len(recorded)])
    assert [got.outcome for got in runs[0][len(recorded) :] if isinstance(got, Unavailable)] == [
        Outcome.UNREACHABLE
    ] * 2


def test_what_is_not_recorded_says_so(record: Callable[..., Path], now: Callable[[], datetime]) -> None:
    transport = CassetteTransport(record(interaction("https://a.test/x")))
    assert transport.get("https://a.test/y", {}, within=0) == Failure(Outcome.UNREACHABLE, Cause.NOT_RECORDED)
    (got,) = fetch_sources([Source("s", "t", url="https://a.test/y")], transport, now=now)
    assert isinstance(got, Unavailable)
    assert got.outcome == Outcome.UNREACHABLE
    assert "not in the cassettes" in got.detail.en
    assert "カセットに記録されていません" in got.detail.ja
    assert got.trace.fetched_at is None


@pytest.mark.parametrize(
    ("recorded", "asked"),
    [
        ("https://a.test/x", "https://A.TEST:443/x#part"),
        ("http://a.test/", "http://a.test"),
        ("https://a.test/%E8%A8%98", "https://a.test/記"),
        ("https://xn--p8jn3h.test/", "https://きのう.test/"),
        ("https://a.test/a%20b", "https://a.test/a b"),
    ],
)
def test_one_address_in_other_words(record: Callable[..., Path], recorded: str, asked: str) -> None:
    transport = CassetteTransport(record(interaction(recorded, "<p>same")))
    reply = transport.get(asked, {}, within=0)
    assert isinstance(reply, Answer)
    assert reply.body == b"<p>same"


def test_headers_of_the_wire_are_dropped(record: Callable[..., Path]) -> None:
    url = "https://a.test/"
    headers = {"Content_Encoding": "gzip", "Content_Length": "9", "Transfer_Encoding": "chunked", "X_Kept": "1"}
    reply = CassetteTransport(record(interaction(url, **headers))).get(url, {}, within=0)
    assert isinstance(reply, Answer)
    assert reply.headers == {"x-kept": "1"}


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("Mon, 22 Dec 2025 00:30:00 GMT", datetime(2025, 12, 22, 0, 30, tzinfo=UTC)),
        ("Mon, 22 Dec 2025 09:30:00 +0900", datetime(2025, 12, 22, 0, 30, tzinfo=UTC)),
        ("Mon, 22 Dec 2025 00:30:00 -0000", datetime(2025, 12, 22, 0, 30, tzinfo=UTC)),
        ("yesterday", None),
        ("", None),
    ],
)
def test_the_time_is_the_recordings(
    record: Callable[..., Path], now: Callable[[], datetime], date: str, expected: datetime | None
) -> None:
    directory = record(interaction("https://a.test/", Date=date))
    (got,) = fetch_sources([Source("s", "t", url="https://a.test/")], CassetteTransport(directory), now=now)
    assert got.trace.fetched_at == expected


def test_the_latest_recording_counts(record: Callable[..., Path]) -> None:
    url = "https://a.test/"
    newer = interaction(url, "new", Date="Tue, 23 Dec 2025 00:00:00 GMT")
    older = interaction(url, "old", Date="Mon, 22 Dec 2025 00:00:00 GMT")
    undated = interaction(url, "undated")
    record(undated, older, name="a.yaml")
    record(newer, older, name="deep/er/a.yaml")
    reply = CassetteTransport(record(older, undated, name="z.yaml")).get(url, {}, within=0)
    assert isinstance(reply, Answer)
    assert reply.body == b"new"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "interactions: 3",
        "interactions: [{request: {}}]",
        "interactions: [{request: {method: GET, uri: 'http://a.test/'}}]",
        "interactions: [{request: {method: GET, uri: 'http://a.test/'}, response: {status: {code: x}, headers: {}}}]",
        "interactions:\n- request: {method: GET, uri: http://a/}\n  response: {status: {code: 200}, body: {string: 3}}",
        "interactions: [!!python/object/apply:os.getcwd []]",
    ],
)
def test_a_damaged_cassette_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "broken.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=r"broken\.yaml"):
        CassetteTransport(tmp_path)


def test_a_directory_without_cassettes_is_refused(tmp_path: Path) -> None:
    for directory in (tmp_path, tmp_path / "missing"):
        with pytest.raises(UsageError, match="no cassettes"):
            CassetteTransport(directory)

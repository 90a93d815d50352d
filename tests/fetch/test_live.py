"""The live transport against a server on this machine that does what a cassette cannot hold."""

import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest
from hostile_server import Script, sized

from verify.fetch import Answer, Failure, LiveTransport, Reply, fetch_sources
from verify.model import Outcome, Snapshot, Source, Unavailable
from verify.outcomes import Cause

PAGE = b"<html><p>The council approved 12 homes.</p></html>"
Live = Callable[..., LiveTransport]
SCRIPTS: Mapping[str, Script] = {
    "/ok": sized(PAGE),
    "/cookies": sized(PAGE, *[b"Set-Cookie: c%d=%s; Path=/" % (i, b"v" * 4_000) for i in range(40)]),
}


def test_a_closed_port_refuses(live: Live) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    reply = live(resolve=lambda *_: [("127.0.0.1", port)]).get("http://news.test/", {}, within=5)
    assert reply == Failure(Outcome.UNREACHABLE, Cause.CONNECT)


def test_a_look_up_that_hangs_ends_at_the_deadline(live: Live) -> None:
    never = threading.Event()

    def hang(*_: object) -> list[tuple[str, int]]:
        never.wait(10)
        return []

    reply = live(resolve=hang).get("http://news.test/", {}, within=0.2)
    never.set()
    assert reply == Failure(Outcome.UNREACHABLE, Cause.TIMEOUT)


def test_no_deadline_left_is_no_time(live: Live, serve: Callable[..., Any]) -> None:
    reply = live(serve(SCRIPTS)).get("http://news.test/ok", {}, within=-1.0)
    assert reply == Failure(Outcome.UNREACHABLE, Cause.TIMEOUT)


def test_a_name_that_changes_its_address_meets_the_address_that_was_checked(
    live: Live, serve: Callable[..., Any], dialled: list[str]
) -> None:
    server = serve(SCRIPTS)
    answers = [[("127.0.0.1", server.port)], [("127.0.0.4", server.port)]]
    asked: list[str] = []

    def rebind(host: str, _: int) -> list[tuple[str, int]]:
        asked.append(host)
        return answers[len(asked) - 1]

    transport = live(resolve=rebind)
    assert isinstance(transport.get("http://news.test/ok", {}, within=5), Answer)
    assert asked == ["news.test"]
    assert dialled == ["127.0.0.1"]
    # What was checked is what is connected to, whatever the name says a moment later.
    assert isinstance(transport.get("http://news.test/ok", {}, within=5), Answer)
    assert (asked, dialled) == (["news.test"], ["127.0.0.1"] * 2)


def test_a_name_whose_addresses_do_not_answer_is_looked_up_and_checked_anew(live: Live, dialled: list[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    answers = iter([[("127.0.0.1", port)], [("127.0.0.4", port)]])
    transport = live(resolve=lambda *_: next(answers))
    first = transport.get("http://news.test/ok", {}, within=5)
    assert first == Failure(Outcome.UNREACHABLE, Cause.CONNECT)
    second = transport.get("http://news.test/ok", {}, within=5)
    assert second == Failure(Outcome.UNSAFE_ADDRESS, Cause.PRIVATE_NETWORK, seen="127.0.0.4")
    assert dialled == ["127.0.0.1"]


@pytest.mark.parametrize("bad", ["127.0.0.4", "10.0.0.1", "::1", "fe80::1%lo"])
def test_one_unsafe_address_among_good_ones_refuses_the_host(live: Live, dialled: list[str], bad: str) -> None:
    transport = live(resolve=lambda *_: [("127.0.0.1", 80), (bad, 80)])
    reply = transport.get("http://news.test/", {}, within=5)
    assert reply == Failure(Outcome.UNSAFE_ADDRESS, Cause.PRIVATE_NETWORK, seen=bad)
    assert dialled == []


def test_the_second_address_is_tried(live: Live, serve: Callable[..., Any]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    server = serve(SCRIPTS)
    transport = live(resolve=lambda *_: [("127.0.0.1", port), ("127.0.0.1", server.port)])
    assert isinstance(transport.get("http://news.test/ok", {}, within=5), Answer)


def test_nothing_is_reachable_on_this_machine_by_default(serve: Callable[..., Any], dialled: list[str]) -> None:
    server = serve(SCRIPTS)
    transport = LiveTransport(resolve=lambda *_: [("127.0.0.1", server.port)])
    reply = transport.get("http://news.test/ok", {}, within=5)
    assert reply == Failure(Outcome.UNSAFE_ADDRESS, Cause.PRIVATE_NETWORK, seen="127.0.0.1")
    assert dialled == []


def test_proxies_and_credentials_of_the_environment_are_not_used(
    live: Live, serve: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "netrc").write_text("machine news.test login u password secret", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    server = serve(SCRIPTS)
    assert isinstance(live(server).get("http://news.test/ok", {}, within=5), Answer)
    assert b"authorization" not in server.requests[0].lower()


def test_cookies_are_not_sent_back(live: Live, serve: Callable[..., Any]) -> None:
    server = serve(SCRIPTS)
    transport = live(server)
    for _ in range(2):
        assert isinstance(transport.get("http://news.test/cookies", {}, within=5), Answer)
    assert all(b"\r\ncookie:" not in request.lower() for request in server.requests)


def test_one_transport_serves_many_threads(live: Live, serve: Callable[..., Any], now: Callable[[], datetime]) -> None:
    server = serve({f"/{i}": sized(b"<p>%d" % i) for i in range(60)})
    sources = [Source(f"s{i}", "t", url=f"http://{i}.test/{i}", robots_ignored=True) for i in range(60)]
    fetched = fetch_sources(sources, live(server), workers=16, now=now)
    assert [one.body if isinstance(one, Snapshot) else one for one in fetched] == [b"<p>%d" % i for i in range(60)]


def test_the_stage_asks_robots_first(live: Live, serve: Callable[..., Any], now: Callable[[], datetime]) -> None:
    server = serve({"/robots.txt": sized(b"User-agent: *\nDisallow: /private\n"), "/ok": sized(PAGE)})
    sources = [Source(path, "t", url=f"http://news.test/{path}") for path in ("ok", "private", "absent")]
    fetched = fetch_sources(sources, live(server), workers=3, now=now)
    assert isinstance(fetched[0], Snapshot)
    assert [one.outcome for one in fetched if isinstance(one, Unavailable)] == [
        Outcome.ROBOTS_DISALLOWED,
        Outcome.UNREACHABLE,
    ]
    assert server.requests[0].startswith(b"GET /robots.txt ")
    assert len(server.requests) == 3


def test_sockets_are_closed(live: Live, serve: Callable[..., Any]) -> None:
    ended = threading.Event()

    def until_closed(connection: socket.socket, _: threading.Event) -> None:
        with suppress(OSError):
            while True:
                connection.sendall(b"HTTP/1.1 404 Not Found\r\n\r\n" + b"A" * 65_536)
        ended.set()

    reply: Reply = live(serve({"/": until_closed})).get("http://news.test/", {}, within=5)
    assert isinstance(reply, Answer)
    assert ended.wait(5)


def test_allow_is_a_list_of_networks(live: Live, serve: Callable[..., Any]) -> None:
    transport = live(serve(SCRIPTS), allow=[ip_network("10.0.0.0/8")])
    assert isinstance(transport.get("http://news.test/ok", {}, within=5), Failure)

"""The live transport against a server on this machine that does what a cassette cannot hold."""

import gzip
import socket
import ssl
import threading
import zlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest

from verify.fetch import Answer, Failure, LiveTransport, Pace, Reply, fetch_sources
from verify.model import Fetched, Outcome, Snapshot, Source, Unavailable
from verify.outcomes import CAUSES, Cause

PAGE = b"<html><p>The council approved 12 homes.</p></html>"
Script = Callable[[socket.socket, threading.Event], None]
Live = Callable[..., LiveTransport]


def answer(head: bytes, body: bytes = b"") -> Script:
    return lambda connection, _: connection.sendall(b"HTTP/1.1 " + head + b"\r\n\r\n" + body)


def sized(body: bytes, *headers: bytes, status: bytes = b"200 OK") -> Script:
    lines = [status, b"Content-Type: text/html; charset=utf-8", b"Content-Length: %d" % len(body), *headers]
    return answer(b"\r\n".join(lines), body)


def moved(location: bytes) -> Script:
    return answer(b"302 Found\r\nContent-Length: 0\r\nLocation: " + location)


def stall(start: bytes) -> Script:
    def run(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(start)
        closing.wait(10)

    return run


def drip(start: bytes, drop: bytes = b"x") -> Script:
    """Never quiet for long, so that no timeout between two reads ever ends it."""

    def run(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(start)
        while not closing.wait(0.02):
            connection.sendall(drop)

    return run


def endless(start: bytes, chunk: bytes = b"A" * 65_536) -> Script:
    def run(connection: socket.socket, closing: threading.Event) -> None:
        connection.sendall(start)
        while not closing.is_set():
            connection.sendall(chunk)

    return run


def cut(start: bytes) -> Script:
    def run(connection: socket.socket, _: threading.Event) -> None:
        connection.sendall(start)
        # Closing with this option set answers with a reset instead of an end.
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        connection.close()

    return run


# 32 MB of zeros in 32 kB: thirty times the limit of these tests.
ZEROS = zlib.compress(bytes(32_000_000), 9)
GZIP_ZEROS = gzip.compress(bytes(32_000_000), 9)
OK_HEAD = b"HTTP/1.1 200 OK\r\n"
SCRIPTS: Mapping[str, Script] = {
    "/ok": sized(PAGE),
    "/gzip": sized(gzip.compress(PAGE), b"Content-Encoding: gzip"),
    "/deflate": sized(zlib.compress(PAGE), b"Content-Encoding: deflate"),
    "/chunked": answer(b"200 OK\r\nTransfer-Encoding: chunked", b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)),
    "/to-ok": moved(b"/ok"),
    "/odd-location": moved("/ok?記 事".encode()),
    "/bytes-location": moved(b"/ok?\xff\xfe"),
    "/302-endless": endless(b"HTTP/1.1 302 Found\r\nLocation: /ok\r\n\r\n"),
    "/302-drip": drip(b"HTTP/1.1 302 Found\r\nLocation: /ok\r\nContent-Length: 99999\r\n\r\n"),
    "/404-endless": endless(b"HTTP/1.1 404 Not Found\r\n\r\n"),
    "/404": answer(b"404 Not Found\r\nContent-Length: 0"),
    "/410": answer(b"410 Gone\r\nContent-Length: 0"),
    "/403": answer(b"403 Forbidden\r\nContent-Length: 0\r\ncf-mitigated: challenge"),
    "/429": answer(b"429 Slow Down\r\nContent-Length: 0\r\nRetry-After: 99999999999999999999"),
    "/503": answer(b"503 Busy\r\nContent-Length: 0\r\nRetry-After: Fri, 31 Dec 9999 23:59:59 GMT"),
    "/206": answer(b"206 Partial\r\nContent-Length: 4", b"half"),
    "/304": answer(b"304 Not Modified"),
    "/302-nowhere": answer(b"302 Found\r\nContent-Length: 0"),
    "/loop": moved(b"/loop"),
    "/ping": moved(b"/pong"),
    "/pong": moved(b"/ping"),
    "/to-metadata": moved(b"http://127.0.0.4/latest/meta-data"),
    "/to-decimal": moved(b"http://2130706436/"),
    "/to-file": moved(b"file:///etc/hostname"),
    "/to-credentials": moved(b"http://u:p@news.test/ok"),
    "/stall": stall(b""),
    "/stall-body": stall(OK_HEAD + b"Content-Length: 1000\r\n\r\n<p>half"),
    "/drip-status": drip(b"HTTP/1.1 200 ", b"O"),
    "/drip-headers": drip(OK_HEAD + b"X-A: ", b"a"),
    "/drip-body": drip(OK_HEAD + b"\r\n", b"x"),
    "/drip-chunks": drip(OK_HEAD + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\na\r\n"),
    "/drip-continue": drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "/endless": endless(OK_HEAD + b"Content-Type: text/html\r\n\r\n"),
    "/endless-pdf": endless(OK_HEAD + b"Content-Type: application/pdf\r\n\r\n%PDF-1.7\n"),
    "/endless-header": endless(OK_HEAD + b"X: "),
    "/endless-headers": endless(OK_HEAD, b"X: y\r\n" * 1_000),
    "/bomb": sized(GZIP_ZEROS, b"Content-Encoding: gzip"),
    "/double-bomb": sized(gzip.compress(GZIP_ZEROS), b"Content-Encoding: gzip, gzip"),
    "/deflate-bomb": sized(ZEROS, b"Content-Encoding: deflate"),
    "/many-encodings": sized(PAGE, b"Content-Encoding: " + b", ".join([b"gzip"] * 500)),
    "/encoding-lie": sized(PAGE, b"Content-Encoding: gzip"),
    "/unasked-encoding": sized(PAGE, b"Content-Encoding: zstd"),
    "/png": answer(b"200 OK\r\nContent-Type: image/png\r\nContent-Length: 8", b"\x89PNG\r\n\x1a\n"),
    "/png-as-html": sized(b"\x89PNG\r\n\x1a\n" + bytes(100)),
    "/short": answer(b"200 OK\r\nContent-Length: 5000", PAGE),
    "/bad-chunk": answer(b"200 OK\r\nTransfer-Encoding: chunked", b"ZZ\r\nhello\r\n0\r\n\r\n"),
    "/cut-chunk": answer(b"200 OK\r\nTransfer-Encoding: chunked", b"ffff\r\nhello"),
    "/reset": cut(b""),
    "/reset-body": cut(OK_HEAD + b"Content-Length: 5000\r\n\r\nhalf"),
    "/empty": answer(b"200 OK\r\nContent-Length: 0"),
    "/nothing": lambda *_: None,
    "/no-http": lambda connection, _: connection.sendall(b"<html>no status line</html>"),
    "/odd-status": answer(b"abc OK\r\nContent-Length: 0"),
    "/odd-header": answer(b"200 OK\r\nX-Bad: \x00\xff\x1b[31m\r\nContent-Type: text/html\r\nContent-Length: 2", b"ok"),
    "/cookies": sized(PAGE, *[b"Set-Cookie: c%d=%s; Path=/" % (i, b"v" * 4_000) for i in range(40)]),
}
OPTIONS: Mapping[str, Any] = {"deadline": 5.0, "max_bytes": 1_000_000, "max_pdf_bytes": 2_000_000}


@dataclass(frozen=True, slots=True)
class Case:
    path: str
    outcome: Outcome
    cause: Cause | None = None
    url: str = "http://news.test{path}"
    """`{path}` is the path."""
    deadline: float = 5.0


LATE = {"outcome": Outcome.UNREACHABLE, "cause": Cause.TIMEOUT, "deadline": 0.3}
BROKEN = {"outcome": Outcome.UNREACHABLE, "cause": Cause.BROKEN_ANSWER}
RESET = {"outcome": Outcome.UNREACHABLE, "cause": Cause.RESET}
PRIVATE = {"outcome": Outcome.UNSAFE_ADDRESS, "cause": Cause.PRIVATE_NETWORK}
CASES = [
    *(Case(path, Outcome.OK) for path in ("/ok", "/gzip", "/deflate", "/chunked", "/empty", "/odd-header", "/cookies")),
    *(Case(path, Outcome.OK) for path in ("/to-ok", "/odd-location", "/bytes-location", "/302-endless", "/302-drip")),
    Case("/404", Outcome.UNREACHABLE, Cause.FIRST_CHECK),
    Case("/404-endless", Outcome.UNREACHABLE, Cause.FIRST_CHECK),
    Case("/410", Outcome.GONE, Cause.REMOVED),
    Case("/403", Outcome.BLOCKED, Cause.CHALLENGE),
    Case("/429", Outcome.RATE_LIMITED),
    Case("/503", Outcome.SERVER_ERROR),
    Case("/206", **BROKEN),
    Case("/304", **BROKEN),
    Case("/302-nowhere", Outcome.UNREACHABLE, Cause.NO_LOCATION),
    Case("/loop", Outcome.UNREACHABLE, Cause.REDIRECT_LOOP),
    Case("/ping", Outcome.UNREACHABLE, Cause.REDIRECT_LOOP),
    Case("/to-metadata", **PRIVATE),
    Case("/to-decimal", **PRIVATE),
    Case("/to-file", Outcome.UNSAFE_ADDRESS, Cause.SCHEME),
    Case("/to-credentials", Outcome.UNSAFE_ADDRESS, Cause.CREDENTIALS),
    *(Case(path, **LATE) for path in ("/stall", "/stall-body", "/drip-status", "/drip-headers", "/drip-body")),
    *(Case(path, **LATE) for path in ("/drip-chunks", "/drip-continue")),
    *(Case(path, Outcome.TOO_LARGE) for path in ("/endless", "/endless-pdf", "/bomb", "/double-bomb", "/deflate-bomb")),
    *(Case(path, **BROKEN) for path in ("/many-encodings", "/encoding-lie", "/unasked-encoding")),
    *(
        Case(path, **BROKEN)
        for path in ("/endless-header", "/endless-headers", "/no-http", "/odd-status", "/bad-chunk")
    ),
    Case("/png", Outcome.NOT_TEXT, Cause.BINARY),
    Case("/png-as-html", Outcome.NOT_TEXT, Cause.BINARY),
    *(Case(path, **RESET) for path in ("/short", "/cut-chunk", "/reset", "/reset-body", "/nothing")),
    Case("decimal", **PRIVATE, url="http://2130706436/"),
    Case("hex", **PRIVATE, url="http://0x7f000004/"),
    Case("octal", **PRIVATE, url="http://0177.0.0.4/"),
    Case("short", **PRIVATE, url="http://127.4/"),
    Case("full width", Outcome.UNSAFE_ADDRESS, Cause.MALFORMED, url="http://１２７.0.0.4/"),
    Case("mapped", **PRIVATE, url="http://[::ffff:127.0.0.4]/"),
    Case("loopback v6", **PRIVATE, url="http://[::1]/"),
    Case("zero", **PRIVATE, url="http://0.0.0.0/"),
    Case("private", **PRIVATE, url="http://192.168.0.1/"),
    Case("metadata", **PRIVATE, url="http://169.254.169.254/latest/meta-data/"),
    Case("no such name", Outcome.UNREACHABLE, Cause.DNS, url="http://absent.example/"),
    Case("credentials", Outcome.UNSAFE_ADDRESS, Cause.CREDENTIALS, url="http://trusted.example@127.0.0.4/"),
]


@pytest.fixture
def fetch(live: Live, now: Callable[[], datetime]) -> Callable[..., Fetched]:
    def run(server: Any, url: str, **options: Any) -> Fetched:
        transport = live(server, **OPTIONS | options)
        source = Source("s", "t", url=url, robots_ignored=True)
        (fetched,) = fetch_sources([source], transport, now=now, pace=Pace(waits=()))
        return fetched

    return run


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.path)
def test_hostile_server(
    fetch: Callable[..., Fetched], serve: Callable[..., Any], dialled: list[str], case: Case
) -> None:
    fetched = fetch(serve(SCRIPTS), case.url.format(path=case.path), deadline=case.deadline)
    assert set(dialled) <= {"127.0.0.1"}
    if case.outcome == Outcome.OK:
        assert isinstance(fetched, Snapshot)
        assert fetched.body == {"/empty": b"", "/odd-header": b"ok"}.get(case.path, PAGE)
    else:
        assert isinstance(fetched, Unavailable)
        assert fetched.outcome == case.outcome
        assert case.cause is None or CAUSES[case.cause].en in fetched.detail.en


TLS_CASES = [
    ("good", None),
    ("expired", Cause.TLS_EXPIRED),
    ("other host", Cause.TLS_HOST),
    ("unknown authority", Cause.TLS),
    ("plain", Cause.TLS),
]


@pytest.mark.parametrize(("kind", "cause"), TLS_CASES)
def test_tls(
    live: Live,
    serve: Callable[..., Any],
    ca_file: Path,
    tls_context: Callable[[str], ssl.SSLContext],
    kind: str,
    cause: Cause | None,
) -> None:
    server = serve(SCRIPTS, None if kind == "plain" else tls_context(kind))
    reply = live(server, ca_file=ca_file).get("https://news.test/ok", {}, within=5)
    if cause is None:
        assert isinstance(reply, Answer)
        assert reply.body == PAGE
    else:
        assert reply == Failure(Outcome.UNREACHABLE, cause)


def test_a_stalled_handshake_ends_at_the_deadline(live: Live, ca_file: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        transport = live(ca_file=ca_file, resolve=lambda *_: [("127.0.0.1", port)])
        reply = transport.get("https://news.test/", {}, within=0.3)
    assert reply == Failure(Outcome.UNREACHABLE, Cause.TIMEOUT)


def test_a_drip_under_tls_ends_at_the_deadline(
    live: Live, serve: Callable[..., Any], ca_file: Path, tls_context: Callable[[str], ssl.SSLContext]
) -> None:
    server = serve(SCRIPTS, tls_context("good"))
    reply = live(server, ca_file=ca_file).get("https://news.test/drip-body", {}, within=0.3)
    assert reply == Failure(Outcome.UNREACHABLE, Cause.TIMEOUT)


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

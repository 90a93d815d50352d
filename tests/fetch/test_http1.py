"""An answer as a server sends it, in drops of any size: whole and nothing else, or refused."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, strategies as st

from verify.fetch.http1 import CHUNK, MAX_FIELDS, MAX_LINE, BrokenError, CutError, Head, Incoming, read_length, request

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


def drops(sent: bytes, size: int) -> Callable[[], bytes]:
    """What a socket gives, so many bytes at a time; nothing once it is closed."""
    pieces = iter([sent[at : at + size] for at in range(0, len(sent), size)])
    return lambda: next(pieces, b"")


def read(sent: bytes, size: int = CHUNK) -> tuple[Head, bytes]:
    incoming = Incoming(drops(sent, size))
    head = incoming.head()
    return head, b"".join(incoming.body(head))


def chunked(parts: Iterable[bytes]) -> bytes:
    return b"".join(b"%X;a=b\r\n%s\r\n" % (len(part), part) for part in parts if part) + b"0\r\nX-Sum: 1\r\n\r\n"


SIZES = st.integers(1, 300)


@given(body=st.binary(max_size=900), size=SIZES, behind=st.binary(max_size=99))
def test_a_body_ends_where_its_length_says(body: bytes, size: int, behind: bytes) -> None:
    sent = OK + b"Content-Length: %d\r\n\r\n%s%s" % (len(body), body, behind)
    assert read(sent, size) == (Head(200, (("Content-Length", str(len(body))),)), body)


@given(parts=st.lists(st.binary(max_size=300), max_size=9), size=SIZES, behind=st.binary(max_size=99))
def test_a_body_ends_with_its_last_chunk(parts: list[bytes], size: int, behind: bytes) -> None:
    assert read(CHUNKED + chunked(parts) + behind, size)[1] == b"".join(parts)


@given(body=st.binary(max_size=900), size=SIZES)
def test_a_body_without_a_length_ends_with_the_connection(body: bytes, size: int) -> None:
    assert read(OK + b"\r\n" + body, size)[1] == body


@pytest.mark.parametrize("behind", [b"", b"X-Sum", b"X-Sum: 1\r\n", b"\r"])
def test_a_body_is_whole_once_its_last_chunk_is_there(behind: bytes) -> None:
    assert read(CHUNKED + b"5\r\nhello\r\n0\r\n" + behind)[1] == b"hello"


@given(body=st.binary(min_size=1, max_size=99), lost=st.integers(1, 120), size=SIZES)
def test_what_ends_before_its_end_is_refused(body: bytes, lost: int, size: int) -> None:
    last_chunk = b"%x\r\n%s\r\n0\r\n" % (len(body), body)
    for sent in (OK + b"Content-Length: %d\r\n\r\n%s" % (len(body), body), CHUNKED + last_chunk):
        # Of what is left of a status line nobody knows what it was to be.
        with pytest.raises((CutError, BrokenError)):
            read(sent[: -min(lost, len(sent))], size)


def test_a_large_body_comes_in_few_pieces() -> None:
    body = bytes(range(256)) * 2_000
    incoming = Incoming(drops(OK + b"Content-Length: %d\r\n\r\n%s" % (len(body), body), 1_000))
    pieces = list(incoming.body(incoming.head()))
    assert b"".join(pieces) == body
    assert max(map(len, pieces)) < 2 * CHUNK
    assert len(pieces) <= len(body) // CHUNK + 1


@pytest.mark.parametrize("size", [1, CHUNK])
def test_interim_answers_are_passed_over(size: int) -> None:
    interim = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nContent-Length: 5\r\n\r\n" * 3
    head, body = read(interim + OK + b"Content-Length: 2\r\n\r\nhi", size)
    assert (head.status, head.value("content-length"), body) == (200, "2", b"hi")


def test_another_protocol_is_no_interim_answer() -> None:
    assert read(b"HTTP/1.1 101 Switching Protocols\r\n\r\n" + OK + b"\r\n")[0].status == 101


def test_no_content_has_no_body() -> None:
    assert read(b"HTTP/1.1 204 No Content\r\nContent-Length: 9\r\n\r\nsomething")[1] == b""


@pytest.mark.parametrize(
    ("sent", "fields"),
    [
        (b"A: 1\r\na: 2\r\n", (("A", "1"), ("a", "2"))),
        (b"A:1\nB:\t2 \n", (("A", "1"), ("B", "2"))),
        (b"A: one\r\n two\r\n\tthree\r\n", (("A", "one two three"),)),
        (b" lost\r\nA: 1\r\n", (("A", "1"),)),
        (b"no field\r\nA : 1: 2\r\nB:\r\n", (("A", "1: 2"), ("B", ""))),
        (b"A: 1\rContent-Length: 3\r\n", (("A", "1 Content-Length: 3"),)),
        (b"A: \xe9t\xe9\x00\r\n", (("A", "\xe9t\xe9\x00"),)),
    ],
)  # fmt: skip
def test_headers_are_read_as_they_stand(sent: bytes, fields: tuple[tuple[str, str], ...]) -> None:
    for size in (1, CHUNK):
        assert read(OK + sent + b"\r\n", size)[0].fields == fields


def test_repeated_headers_are_one() -> None:
    assert Head(200, (("A", "1"), ("B", "2"), ("a", "3"))).value("a") == "1, 3"
    assert Head(200, ()).value("a") is None


@pytest.mark.parametrize(
    "sent",
    [
        b"<html>",
        b"\r\n" + OK + b"\r\n",
        b"HTTP/2 200\r\n\r\n",
        b"HTTP/1.1 20\r\n\r\n",
        b"HTTP/1.1 2000\r\n\r\n",
        b"HTTP/1.1 099 Low\r\n\r\n",
        b"HTTP/1.1 " + b"2" * 2 * MAX_LINE,
        OK + b"A: 1\r\n" * (MAX_FIELDS + 1) + b"\r\n",
        OK + b"A: " + b"1" * MAX_LINE + b"\r\n\r\n",
        OK + b"A: 1\r\n " + b" 2\r\n 2" * (MAX_FIELDS + 1) + b"\r\n\r\n",
        OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\nabc",
        CHUNKED + b"5\r\nhello, world\r\n0\r\n\r\n",
        CHUNKED + b"0x5\r\nhello\r\n0\r\n\r\n",
        CHUNKED + b"+5\r\nhello\r\n0\r\n\r\n",
        CHUNKED + b"5_0\r\nhello\r\n0\r\n\r\n",
        CHUNKED + b"\r\nhello\r\n0\r\n\r\n",
        CHUNKED + b"5;" + b"a" * MAX_LINE + b"\r\nhello\r\n0\r\n\r\n",
    ],
)  # fmt: skip
def test_what_is_no_answer_is_refused(sent: bytes) -> None:
    for size in (997, CHUNK):
        with pytest.raises(BrokenError):
            read(sent, size)


def test_a_line_and_a_head_may_be_as_long_as_servers_have_it() -> None:
    fields = b"A: %s\r\n" % (b"1" * (MAX_LINE - 4)) * MAX_FIELDS
    assert len(read(OK + fields + b"\r\n")[0].fields) == MAX_FIELDS


@pytest.mark.parametrize(
    ("value", "length"),
    [(None, None), ("5", 5), ("05, 5", 5), ("-5", None), ("five", None), ("5, five", None), ("", None), ("٥", None)],
)
def test_lengths(value: str | None, length: int | None) -> None:
    assert read_length(value) == length


def test_a_request_as_it_is_sent() -> None:
    assert (
        request("/a?b=c", {"Host": "news.test", "A": "é"})
        == b"GET /a?b=c HTTP/1.1\r\nHost: news.test\r\nA: \xe9\r\n\r\n"
    )


@pytest.mark.parametrize(
    ("target", "headers"),
    [("/a b", {}), ("/a\r\nB: c", {}), ("", {}), ("/記", {}), ("/", {"A": "b\r\nC: d"}), ("/", {"A": "b\n"}),
     ("/", {"A\r\nB": "c"}), ("/", {"A": "記"})],
)  # fmt: skip
def test_no_request_holds_another(target: str, headers: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"line|latin"):
        request(target, headers)

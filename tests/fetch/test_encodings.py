"""Compressed bodies: whole however they arrive, in small pieces however far they grow, refused when they were cut."""

import gzip
import zlib
from collections.abc import Callable, Iterator

import pytest
from hypothesis import given, strategies as st

from verify.fetch.encodings import decode
from verify.fetch.http1 import CHUNK, CutError


def raw_deflate(body: bytes) -> bytes:
    stream = zlib.compressobj(9, zlib.DEFLATED, -15)
    return stream.compress(body) + stream.flush()


ENCODERS: dict[str, tuple[Callable[[bytes], bytes], tuple[str, ...]]] = {
    "gzip": (gzip.compress, ("gzip",)),
    "x-gzip": (gzip.compress, ("x-gzip",)),
    "deflate": (zlib.compress, ("deflate",)),
    "deflate without a frame": (raw_deflate, ("deflate",)),
    "deflate, then gzip": (lambda body: gzip.compress(zlib.compress(body)), ("deflate", "gzip")),
    "gzip in two members": (lambda body: gzip.compress(body[:9]) + gzip.compress(body[9:]), ("gzip",)),
    "gzip and padding": (lambda body: gzip.compress(body) + bytes(9), ("gzip",)),
    "none": (lambda body: body, ("identity", "")),
}


def pieces(body: bytes, size: int) -> Iterator[bytes]:
    return (body[at : at + size] for at in range(0, len(body), size))


@pytest.mark.parametrize("name", ENCODERS)
@given(body=st.binary(max_size=400).map(lambda part: part * 9), size=st.integers(1, 500))
def test_what_was_encoded_comes_back(name: str, body: bytes, size: int) -> None:
    encode, encodings = ENCODERS[name]
    assert b"".join(decode(pieces(encode(body), size), encodings)) == body


@pytest.mark.parametrize("name", [name for name in ENCODERS if name not in {"none", "gzip and padding"}])
@pytest.mark.parametrize("lost", [1, 5, 9])
def test_a_stream_that_was_cut_is_refused(name: str, lost: int) -> None:
    encode, encodings = ENCODERS[name]
    with pytest.raises(CutError):
        list(decode(pieces(encode(b"The council approved 12 homes." * 99)[:-lost], 64), encodings))


@pytest.mark.parametrize("name", ["gzip", "deflate", "deflate without a frame"])
def test_a_damaged_stream_is_refused(name: str) -> None:
    encode, encodings = ENCODERS[name]
    with pytest.raises(zlib.error):
        list(decode([encode(bytes(range(256)) * 99)[:20] + b"\xff" * 99], encodings))


@pytest.mark.parametrize("name", ENCODERS)
def test_pieces_stay_small(name: str) -> None:
    encode, encodings = ENCODERS[name]
    body = bytes(3_000_000)
    found = list(decode(pieces(encode(body), CHUNK), encodings))
    assert max(map(len, found)) <= CHUNK
    assert sum(map(len, found)) == len(body)


def test_nothing_is_nothing() -> None:
    assert list(decode([], ("gzip",))) == list(decode([], ("deflate",))) == []

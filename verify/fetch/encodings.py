"""Compressed bodies: unpacked in small steps, and refused when they were cut."""

import zlib
from collections.abc import Iterable, Iterator

from verify.fetch.http1 import CHUNK, CutError

GZIP = frozenset({"gzip", "x-gzip"})
# How zlib is told what frames a stream: gzip's header, deflate's own, or none, as some servers have it.
GZIP_FRAME, ZLIB_FRAME, NO_FRAME = 31, 15, -15


def decode(chunks: Iterable[bytes], encodings: Iterable[str]) -> Iterator[bytes]:
    """The body without its encodings (gzip, deflate), in pieces of at most 64 kB however far it grows.

    Raises CutError for a stream that ends early, zlib.error for a damaged one.
    """
    for encoding in reversed(tuple(encodings)):
        if encoding in GZIP:
            chunks = _gunzip(chunks)
        elif encoding == "deflate":
            chunks = _inflate(chunks)
    return iter(chunks)


def _inflate(chunks: Iterable[bytes]) -> Iterator[bytes]:
    stream = None
    for chunk in chunks:
        if stream is None:
            stream = zlib.decompressobj(ZLIB_FRAME if _is_framed(chunk) else NO_FRAME)
        yield from _steps(stream, chunk)
    if stream is not None and not stream.eof:
        raise CutError


def _gunzip(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Several streams may follow each other; what follows the first and is no further one is left out."""
    stream = zlib.decompressobj(GZIP_FRAME)
    begun = False
    for chunk in chunks:
        rest = chunk
        while rest:
            if stream.eof:
                if not rest.startswith(b"\x1f"):
                    return
                stream = zlib.decompressobj(GZIP_FRAME)
            begun = True
            yield from _steps(stream, rest)
            rest = stream.unused_data
    if begun and not stream.eof:
        raise CutError


def _is_framed(start: bytes) -> bool:
    """Whether a deflate stream opens with zlib's own header (RFC 1950 section 2.2)."""
    return start[:1] == b"x" and (len(start) < 2 or int.from_bytes(start[:2], "big") % 31 == 0)


def _steps(stream: "zlib._Decompress", data: bytes) -> Iterator[bytes]:
    while not stream.eof:
        piece = stream.decompress(data, CHUNK)
        if piece:
            yield piece
        data = stream.unconsumed_tail
        # A full piece may leave more inside the stream although all input is taken.
        if not data and len(piece) < CHUNK:
            return

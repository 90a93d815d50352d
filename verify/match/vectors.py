"""Vectors as one block of bytes, so that a later run need not encode the same texts; who writes the file is the caller.

A block that is damaged, or of another encoder, holds nothing: it is made anew, never repaired. Layout: a first line
with the format, the SHA-256 of all that follows, then a line that says who made it, the number of rows and their width
(two unsigned 32-bit), one SHA-256 a text, and one row of float32 a text; all numbers little-endian.
"""

import hashlib
import struct
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]

FORMAT = b"verify vectors 1\n"
DIGEST = hashlib.sha256().digest_size
COUNTS = struct.Struct("<II")
# 15,000 rows of 512: an article of thirty sources has some 3,000 passages.
KEPT_BYTES = 32 * 1024 * 1024
# The first lines are short, so a larger file is none of ours and need not be read at all.
LARGEST_BLOCK = KEPT_BYTES + 64 * 1024


def digest_of(text: str) -> bytes:
    """The key of a text: of its content alone, whichever source it stands in."""
    # A page may hold half a surrogate pair; it is a text like any other.
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


def pack_vectors(rows: Mapping[bytes, Vectors], made_by: str) -> bytes:
    """The block for rows of equal width by the digests of their texts: the last of them, as many as it has room for."""
    width = len(next(iter(rows.values()))) if rows else 0
    rows = dict(list(rows.items())[-(KEPT_BYTES // (DIGEST + 4 * width)) :])
    body = b"".join(
        (
            made_by.encode() + b"\n",
            COUNTS.pack(len(rows), width),
            *rows,
            *(np.asarray(row, dtype="<f4").tobytes() for row in rows.values()),
        )
    )
    return FORMAT + hashlib.sha256(body).digest() + body


def unpack_vectors(block: bytes, made_by: str) -> dict[bytes, Vectors]:
    """The rows of a block in their order; none when it is damaged or was made by anybody else."""
    body = block[len(FORMAT) + DIGEST :]
    start = made_by.encode() + b"\n"
    if not block.startswith(FORMAT) or not body.startswith(start):
        return {}
    if hashlib.sha256(body).digest() != block[len(FORMAT) : len(FORMAT) + DIGEST]:
        return {}
    count, width = COUNTS.unpack_from(body, len(start))
    at = len(start) + COUNTS.size
    if len(body) != at + count * (DIGEST + 4 * width):
        return {}
    keys = [body[at + row * DIGEST : at + (row + 1) * DIGEST] for row in range(count)]
    matrix = np.frombuffer(body, dtype="<f4", count=count * width, offset=at + count * DIGEST).astype(np.float32)
    return dict(zip(keys, matrix.reshape(count, width), strict=True))

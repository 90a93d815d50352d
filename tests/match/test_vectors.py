"""Vectors that outlive a run: what comes back is what was kept, bit for bit, or nothing."""

from collections.abc import Sequence

import numpy as np
import pytest

from verify.match import vectors
from verify.match.encoder import CachingEncoder, HashEncoder, UseEncoder, Versioned
from verify.match.vectors import LARGEST_BLOCK, Vectors, digest_of, pack_vectors, unpack_vectors

TEXTS = ("The library opens at nine.", "図書館は9時に開く。", "", "half a pair: \ud83d")
ROWS = dict(zip(map(digest_of, TEXTS), HashEncoder().encode(TEXTS), strict=True))
BLOCK = pack_vectors(ROWS, "tiny 1")


class TinyEncoder:
    """Hashes, counts what it was asked for, and says its version."""

    name = "tiny"

    def __init__(self, version: str = "1") -> None:
        self.version = version
        self.asked: list[str] = []
        self._inner = HashEncoder()

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        return self._inner.encode(texts)


def run(texts: Sequence[str], block: bytes, version: str = "1") -> tuple[list[str], Vectors, bytes | None]:
    """One run that starts with a block: what had to be encoded, the vectors, and the block for the next run."""
    tiny = TinyEncoder(version)
    encoder = CachingEncoder(tiny)
    encoder.restore(block)
    return tiny.asked, encoder.encode(texts), encoder.keep()


def test_a_block_gives_back_the_same_bits_in_the_same_order() -> None:
    back = unpack_vectors(BLOCK, "tiny 1")
    assert list(back) == list(ROWS)
    assert all(back[key].dtype == np.float32 and back[key].tobytes() == ROWS[key].tobytes() for key in ROWS)
    assert pack_vectors(back, "tiny 1") == BLOCK


def test_no_rows_make_a_block_too() -> None:
    assert unpack_vectors(pack_vectors({}, "tiny 1"), "tiny 1") == {}


@pytest.mark.parametrize(
    "block",
    [
        b"",
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        BLOCK[:-1],
        BLOCK[: len(BLOCK) // 2],
        BLOCK[:20],
        BLOCK + b"\0",
        BLOCK[:-5] + bytes([BLOCK[-5] ^ 1]) + BLOCK[-4:],
        BLOCK[:90] + bytes([BLOCK[90] ^ 0x80]) + BLOCK[91:],
        BLOCK.replace(b"vectors 1", b"vectors 2", 1),
    ],
    ids=["empty", "a picture", "a byte short", "half", "no more than its head", "a byte long", "a bit of a row",
         "a bit of a key", "a later format"],
)  # fmt: skip
def test_a_damaged_or_foreign_block_holds_nothing(block: bytes) -> None:
    assert unpack_vectors(block, "tiny 1") == {}
    assert run(TEXTS, block)[0] == list(TEXTS)


@pytest.mark.parametrize("made_by", ["tiny 2", "tiny", "other 1", "tiny 1\n"])
def test_a_block_of_another_encoder_or_version_holds_nothing(made_by: str) -> None:
    assert unpack_vectors(BLOCK, made_by) == {}


def test_a_second_run_encodes_nothing_and_returns_the_same_bits() -> None:
    first_asked, first, block = run(TEXTS, b"")
    assert block is not None
    second_asked, second, nothing_new = run(TEXTS, block)
    assert (first_asked, second_asked, nothing_new) == (list(TEXTS), [], None)
    assert first.tobytes() == second.tobytes()


def test_only_what_is_new_is_encoded_and_both_are_kept() -> None:
    block = run(TEXTS, b"")[2] or b""
    asked, rows, block = run(("A new sentence.", TEXTS[1]), block)
    assert asked == ["A new sentence."]
    assert np.array_equal(rows, HashEncoder().encode(("A new sentence.", TEXTS[1])))
    assert run((*TEXTS, "A new sentence."), block or b"")[0] == []


def test_another_version_encodes_all_anew() -> None:
    block = run(TEXTS, b"")[2] or b""
    asked, _, renewed = run(TEXTS, block, version="2")
    assert asked == list(TEXTS)
    assert renewed != block


def test_the_block_is_bounded_and_drops_what_was_not_used_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vectors, "KEPT_BYTES", 3 * (32 + 4 * HashEncoder.WIDTH))
    block = run(("old", "used"), b"")[2] or b""
    block = run(("used", "new", "newer"), block)[2] or b""
    assert list(unpack_vectors(block, "tiny 1")) == [digest_of(text) for text in ("used", "new", "newer")]
    assert run(("old", "used", "new", "newer"), block)[0] == ["old"]


def test_a_full_block_is_not_too_large_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    row = np.zeros(1 << 16, dtype=np.float32)
    rows = {digest_of(str(n)): row for n in range(200)}
    assert len(pack_vectors(rows, "wide 1")) + 4 * len(row) > vectors.KEPT_BYTES
    assert len(pack_vectors(rows, "wide 1")) <= LARGEST_BLOCK


def test_an_encoder_that_tells_no_version_keeps_nothing() -> None:
    encoder = CachingEncoder(HashEncoder())
    encoder.restore(BLOCK)
    encoder.encode(TEXTS)
    assert not isinstance(HashEncoder(), Versioned)
    assert encoder.keep() is None


def test_the_bundled_encoder_loads_its_weights_only_for_a_text_it_does_not_know(encoder: CachingEncoder) -> None:
    texts = ("The library opens at nine.", "図書館は9時に開く。")
    rows = encoder.encode(texts)
    bare = UseEncoder()
    block = pack_vectors(dict(zip(map(digest_of, texts), rows, strict=True)), f"{bare.name} {bare.version}")
    again = CachingEncoder(bare)
    again.restore(block)
    assert again.encode(texts).tobytes() == rows.tobytes()
    assert "_model" not in vars(bare)
    again.encode(["Another text."])
    assert "_model" in vars(bare)


def test_the_version_of_the_bundled_encoder_stays_and_is_one_line() -> None:
    assert UseEncoder().version == UseEncoder().version
    assert "\n" not in UseEncoder().version

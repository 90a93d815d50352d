"""How many of a grid of pages are decoded exactly: language × encoding × declaration × length × text."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import cycle, islice
from pathlib import Path

import pytest
import yaml

from verify.extract.charset import decode_body

CORPUS = yaml.safe_load((Path(__file__).parent.parent / "corpus" / "charset_grid.yaml").read_text(encoding="utf-8"))
LENGTHS = (30, 120, 400)
# Of the whole grid; a browser without statistics reads all that is declared rightly.
EXACT = 0.995


@dataclass(frozen=True, slots=True)
class Sample:
    lang: str
    codec: str
    kind: str
    """right, wrong or missing: what is declared."""
    length: int
    body: bytes
    http: str | None
    text: str


def samples() -> Iterator[Sample]:
    for lang, row in CORPUS.items():
        sentences = row["sentences"]
        for codec, labels in row["in"].items():
            for first in range(len(sentences)):
                # More than any length needs.
                long = " ".join(islice(cycle(sentences), first, first + 2 * len(sentences)))
                wrong = labels["wrong"][first % len(labels["wrong"])]
                for kind, label in (("right", labels["right"]), ("wrong", wrong), ("missing", None)):
                    for length in LENGTHS:
                        # Half of the declarations are the server's, half the page's.
                        http, meta = (label, None) if first % 2 else (None, label)
                        text = page(long[:length], meta)
                        yield Sample(lang, codec, kind, length, encode(text, codec), http, text)


def page(text: str, meta: str | None) -> str:
    declared = f'<meta http-equiv="Content-Type" content="text/html; charset={meta}">' if meta else ""
    return f"<!DOCTYPE html><html><head>{declared}</head><body><a href='/'>TOP</a><p>{text}</p></body></html>"


def encode(text: str, codec: str) -> bytes:
    match codec:
        case "euc-jp":
            return b"".join(euc(char) for char in text)
        case "iso-2022-jp":
            return iso2022(text)
        case "utf-16":
            return text.encode("utf-16-le")  # without its mark, which would settle it at once
        case _:
            return text.encode(codec)


@cache
def jis_codes() -> dict[str, tuple[int, int]]:
    """Row and cell of every character that the web's table of JIS X 0208 has, as cp932 shows it."""
    codes: dict[str, tuple[int, int]] = {}
    for row in range(1, 95):
        for cell in range(1, 95):
            lead = (row - 1) // 2 + (0x81 if row < 63 else 0xC1)
            trail = cell + (0x9E if row % 2 == 0 else 0x3F if cell < 64 else 0x40)
            char = bytes((lead, trail)).decode("cp932", "ignore")
            codes.setdefault(char, (row, cell))
    return codes


def euc(char: str) -> bytes:
    if char.isascii():
        return char.encode()
    row, cell = jis_codes()[char]
    return bytes((row + 0xA0, cell + 0xA0))


def iso2022(text: str) -> bytes:
    out, wide = b"", False
    for char in text:
        if (not char.isascii()) != wide:
            wide = not wide
            out += b"\x1b$B" if wide else b"\x1b(B"
        out += bytes(byte & 0x7F for byte in euc(char))
    return out + (b"\x1b(B" if wide else b"")


GRID = tuple(samples())


def test_the_grid_is_large_and_has_every_kind() -> None:
    assert len(GRID) >= 1_000
    assert len({sample.codec for sample in GRID}) == 9
    assert {(sample.kind, sample.length) for sample in GRID} == {
        (kind, length) for kind in ("right", "wrong", "missing") for length in LENGTHS
    }


@cache
def failures() -> tuple[Sample, ...]:
    return tuple(sample for sample in GRID if decode_body(sample.body, sample.http).text != sample.text)


def test_exact_share() -> None:
    lost = Counter((sample.codec, sample.kind, sample.length) for sample in failures())
    share = 1 - len(failures()) / len(GRID)
    assert share >= EXACT, f"{share:.4f} of {len(GRID)} pages exact; lost: {dict(lost)}"


@pytest.mark.parametrize("codec", sorted({sample.codec for sample in GRID}))
def test_what_is_declared_rightly_is_read_exactly(codec: str) -> None:
    assert [sample for sample in failures() if (sample.codec, sample.kind) == (codec, "right")] == []

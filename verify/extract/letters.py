"""How much a reading of bytes looks like a language: for telling encodings apart that all can read a page."""

import re
from collections.abc import Callable

# The most frequent characters of each script; a wrong reading yields rare ones.
COMMON_SIMPLIFIED = frozenset("的一是了在不有人这中大为上个国和年发展市新公司长对会经过日月亿万元他们说将与地学时")
COMMON_TRADITIONAL = frozenset("的一是了在不有人這中大為上個國和年發展市新公司長對會經過日月億萬元他們說將與地學時")
# Syllables of endings and particles, which every Korean sentence has.
COMMON_HANGUL = frozenset("이다는의가을를에한고하은로시도지기사인대자년월일원")
# For headlines without kana.
COMMON_KANJI = frozenset("日本年月人大中国会社市県東京円万億発表新議員政府高上下前後一二三十最初金額計画開始生産工場")
# Letters of Western Europe and the signs around them, alone or in twos among ASCII: größe, « l’été ».
WESTERN = re.compile("(?<![^\x00-\x7f])[À-ÖØ-öø-ÿŒœŠšŸŽž’‘“”„«»–—…€£\u00a0]{1,3}(?![^\x00-\x7f])")
NOT_ASCII = re.compile(r"[^\x00-\x7f]")


def letter_share(text: str, encoding: str) -> float:
    """Which share of the characters beyond ASCII speaks for the reading, 0..1; below 0 where they speak against it."""
    return RIVALS[encoding](text) / max(1, len(NOT_ASCII.findall(text)))


def _count(text: str, common: frozenset[str]) -> float:
    return sum(char in common for char in text)


def _japanese(text: str) -> float:
    """Kana and common kanji, less the half-width kana that a wrong reading is full of."""
    kana = sum("\u3041" <= char <= "\u30fe" for char in text)
    half_width = sum("\uff61" <= char <= "\uff9f" for char in text)
    return kana + _count(text, COMMON_KANJI) - 2 * half_width


RIVALS: dict[str, Callable[[str], float]] = {
    "shift_jis": _japanese,
    "euc-jp": _japanese,
    "gb18030": lambda text: _count(text, COMMON_SIMPLIFIED),
    "big5": lambda text: _count(text, COMMON_TRADITIONAL),
    "euc-kr": lambda text: _count(text, COMMON_HANGUL),
    "windows-1252": lambda text: sum(map(len, WESTERN.findall(text))),
}

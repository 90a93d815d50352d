"""Katakana words: loanword or name, what they are made of, and their rough romaji.

Corpus: tests/corpus/wording/names.yaml.
"""

import re
from functools import lru_cache
from typing import Final

from verify.judge.aliases import spellings_of
from verify.judge.lang.loanwords import HEADS, LOANWORDS

KATAKANA: Final = re.compile(r"[ァ-ヴー][ァ-ヴー・=＝]+[ァ-ヴー]|[ァ-ヴー]{2,}")
# What follows a person's name and no loanword (マスク氏).
ALWAYS_PERSON: Final = re.compile(r"(?:氏|容疑者|被告|首相|大統領)")
JOINTS: Final = re.compile("[・=＝]")
# No word begins with these.
NEVER_FIRST: Final = frozenset("ァィゥェォャュョッンー")
# Shorter pieces are found in words by chance (バスク is no bus). A short known one is taken beside a known one.
SHORTEST_PIECE: Final = 3


def is_loanword(word: str) -> bool:
    """Whether a katakana word names nobody as far as the tables know."""
    return word in LOANWORDS or word in HEADS


def is_made_of_loanwords(word: str) -> bool:
    """Whether it is a loanword or put together from loanwords (ビジネスホテル)."""
    return all(
        is_loanword(piece) or (bool(JOINTS.search(word)) and is_made_of_loanwords(piece))
        for piece in pieces(word) or (word,)
    )


@lru_cache(maxsize=16384)
def pieces(word: str) -> tuple[str, ...]:
    """What a longer katakana word is put together from, known words and at most one other; empty when it is not.

    アテネオリンピック is アテネ and オリンピック. What stands between middle dots is a piece of its own.
    """
    if JOINTS.search(word):
        return tuple(part for part in JOINTS.split(word) if part)
    if _is_known(word) or len(word) <= SHORTEST_PIECE:
        return ()
    return _known_pieces(word) or _half_known_pieces(word)


def _is_known(word: str) -> bool:
    return is_loanword(word) or bool(spellings_of(word))


def _splits(word: str) -> list[tuple[str, str]]:
    """Both halves of a word, longer first half first."""
    return [(word[:at], word[at:]) for at in range(len(word) - 1, 1, -1) if word[at] not in NEVER_FIRST]


def _known_pieces(word: str) -> tuple[str, ...]:
    for first, rest in _splits(word):
        if _is_known(first) and max(len(first), len(rest)) > SHORTEST_PIECE - 1:
            if _is_known(rest):
                return (first, rest)
            if further := _known_pieces(rest):
                return (first, *further)
    return ()


def _half_known_pieces(word: str) -> tuple[str, ...]:
    """A word with a row beside another word, or a name and what it is; ソフト tells nothing of what comes after it."""
    for first, rest in reversed(_splits(word)):
        if len(rest) >= SHORTEST_PIECE <= len(first) and (rest in HEADS or spellings_of(first) or spellings_of(rest)):
            return (first, rest)
    return ()


_KANA: Final = {
    **{k: v + a for row, v in (
        ("アイウエオ", ""), ("カキクケコ", "k"), ("ガギグゲゴ", "g"), ("サシスセソ", "s"), ("ザジズゼゾ", "z"),
        ("タチツテト", "t"), ("ダヂヅデド", "d"), ("ナニヌネノ", "n"), ("ハヒフヘホ", "h"), ("バビブベボ", "b"),
        ("パピプペポ", "p"), ("マミムメモ", "m"), ("ラリルレロ", "r"),
    ) for k, a in zip(row, "aiueo", strict=True)},
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "b", "フ": "fu",
    "チ": "ti", "シ": "si", "ジ": "zi", "ツ": "tu",
    "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo", "ッ": "", "ー": "",
}  # fmt: skip


@lru_cache(maxsize=16384)
def romaji(katakana: str) -> str:
    """Rough romaji: トヨタ → toyota; small vowels replace the vowel before them (ファ → fa)."""
    out = ""
    for char in katakana:
        sound = _KANA.get(char, "")
        if char in "ァィゥェォ" and out[-1:] in tuple("aiueo"):
            out = out[:-1]
        if char in "ャュョ" and out.endswith("i"):
            # The sibilants carry the y already: ジョ is zo, キョ kyo.
            sound = sound[1:] if out[-2:-1] in tuple("szt") else sound
            out = out[:-1]
        out += sound
    return re.sub(r"(.)\1+", r"\1", out)

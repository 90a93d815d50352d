"""What a line of text offers to names: its Latin words, its katakana and kanji, and how they sound.

Corpus: tests/corpus/wording/names.yaml.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from verify.judge.aliases import kanji_spellings, short_countries, spellings_of
from verify.judge.katakana import ALWAYS_PERSON, JOINTS, KATAKANA, pieces, romaji
from verify.judge.lang.names import NOT_NAMES
from verify.judge.sound import spellings
from verify.text import fold

# Ryder Cup is written ライダーカップ.
LONGEST_RUN: Final = 4
LONGEST_ACRONYM: Final = 6
# What may stand inside a name in small letters.
JOINERS: Final = frozenset("of the and for de la le el al von van der di da du d".split())
# Of these katakana makes one word with the name (アルアサド).
ARTICLES: Final = frozenset({"al", "de", "el", "la", "le", "van", "von"})
# What has no accent to take off.
_UNMARKED: Final = str.maketrans(
    dict(zip("øØłŁđĐıæÆœþð", "o O l L d D i ae Ae oe th d".split(), strict=True)) | {"ß": "ss"}
)


@dataclass(frozen=True, slots=True)
class View:
    """One line of text; nothing in it depends on the name that is looked for."""

    text: str
    words: tuple[str, ...]
    """Latin words without accents and possessives, U.S. as US."""
    phrase: str
    """The words with a space before, between and after them."""
    katakana: frozenset[str]
    """Each katakana word and what it is put together from."""
    people: frozenset[str]
    """Katakana words with a title after them."""
    spoken: frozenset[str]
    """The same as romaji, so that ヴェトナム is ベトナム."""
    kanji: frozenset[str]
    """Spellings with kanji that stand in a row, longest first: 東京都 holds no 京都."""
    initials: frozenset[str]
    """The first letters of capitalised words in a row."""
    skeletons: dict[str, tuple[str, ...]]
    """Latin words without a row that may be names → how they are said, under their consonants."""
    common: dict[str, tuple[str, ...]]
    """The same of words in small letters."""


@lru_cache(maxsize=32768)
def view(line: str) -> View:
    """The view of a line; every claim asks the same lines again."""
    text = line if line.isascii() else fold(line).text
    words = latin_words(text)
    katakana = _katakana_in(text)
    return View(
        text,
        words,
        f" {' '.join(words)} ",
        katakana,
        frozenset(m.group() for m in KATAKANA.finditer(text) if ALWAYS_PERSON.match(text, m.end())),
        frozenset(romaji(word) for word in katakana),
        frozenset((*(text[start:end] for start, end in kanji_places(text)), *short_countries(text))),
        frozenset(_initials(words)),
        _by_skeleton(_runs(words)),
        _by_skeleton([word for word in words if word.islower() and len(word) > 3]),
    )


@lru_cache(maxsize=32768)
def latin_words(text: str) -> tuple[str, ...]:
    """The Latin words and figures of a text, as names are compared."""
    marked = unicodedata.normalize("NFD", text.translate(_UNMARKED))
    plain = "".join(sign for sign in marked if not unicodedata.combining(sign)) if not text.isascii() else text
    plain = re.sub(r"['’]s?\b(?![A-Za-z])", "", plain)
    plain = re.sub(
        r"(?<![A-Za-z])(?:[A-Z]\.)+(?:[A-Z](?![A-Za-z])\.?|(?<=\.[A-Z]\.))",
        lambda match: match.group().replace(".", ""),
        plain,
    )
    return tuple(re.findall(r"[A-Za-z0-9]+", plain))


def _katakana_in(text: str) -> frozenset[str]:
    found: set[str] = set()
    for match in KATAKANA.finditer(text):
        parts = pieces(match.group())
        found.update((match.group(), "".join(JOINTS.split(match.group())), *parts))
        for part in parts:
            found.update(pieces(part))
        # A firm's name of two words between its dots: コカ・コーラ・ジャパン.
        found.update("・".join(pair) for pair in pairwise(JOINTS.split(match.group())))
    return frozenset(found)


def kanji_places(text: str) -> list[tuple[int, int]]:
    """Where spellings with kanji stand, longest first, none inside another."""
    if text.isascii():
        return []
    table, found, at = kanji_spellings(), list[tuple[int, int]](), 0
    while at < len(text):
        form = next((form for form in table.get(text[at], ()) if text.startswith(form, at)), None)
        if form:
            found.append((at, at + len(form)))
        at += len(form or "x")
    return found


def _initials(words: tuple[str, ...]) -> set[str]:
    """The initials of every run of three or more capitalised words; WHO is the World Health Organization."""
    runs, letters = set[str](), ""
    for word in (*words, ""):
        if word[:1].isupper():
            letters += word[0]
        elif word not in JOINERS:
            sizes = range(3, LONGEST_ACRONYM + 1)
            runs.update(letters[at : at + size] for size in sizes for at in range(len(letters) - size + 1))
            letters = ""
    return runs


def _runs(words: tuple[str, ...]) -> list[str]:
    """Each capitalised word without a row, and each run of them as one word."""
    runs: dict[str, None] = {}
    for at, word in enumerate(words):
        is_article = word in ARTICLES and words[at + 1 : at + 2] and words[at + 1][:1].isupper()
        if not is_article and (not any(map(str.isupper, word)) or word.lower() in NOT_NAMES):
            continue
        if not is_article and not spellings_of(word):
            runs[word] = None
        joined = word
        for other in words[at + 1 : at + LONGEST_RUN]:
            if not (other[:1].isupper() or other in JOINERS):
                break
            joined += other
            runs[joined] = None
    return list(runs)


def _by_skeleton(words: list[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in words:
        for spelled, skeleton in spellings(re.sub(r"\d", "", word)):
            found.setdefault(skeleton, []).append(spelled)
    return {skeleton: tuple(forms) for skeleton, forms in found.items()}

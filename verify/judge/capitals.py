"""Runs of capitalised words: where one name ends and the next begins, and which words at their ends name nobody.

Corpus: tests/corpus/wording/names.yaml.
"""

import re
from functools import lru_cache
from typing import Final

from verify.judge.aliases import spellings_of
from verify.judge.concepts import find_concepts
from verify.judge.lang import LANGUAGES
from verify.judge.lang.names import GENERIC, NEW_PLACES, NOT_NAMES, OPENING, PART_OF_NAME
from verify.text import Span

_WORD: Final = "[A-ZÀ-ÖØ-Þ][A-Za-z0-9À-ÖØ-öø-ž&'’\\-]*(?:\\.[A-Z])*"
# The initials of people (Melvin R. Seiden); I, V and X are numbers that end names.
_INITIAL: Final = "[A-HJ-UWYZ]\\. "
LATIN_NAME: Final = re.compile(
    rf"(?:St\. )?{_WORD}(?: (?:(?:of|for|de|van|von|bin|al)(?: the)? )?(?:{_INITIAL})?{_WORD})*"
)
_POSSESSIVE: Final = re.compile(r"['’]s?$")
# English words for many or for doings, that begin sentences: Temperatures fell, Exhibitions opened.
COMMON_ENDING: Final = re.compile(r"(?:tions|sions|ments|ities|ists|ances|ences|ships|ings?|ables)$")


# Months that end the names of people (Theresa May); before a name they are months.
GIVEN_NAMES: Final = frozenset({"May", "April", "June", "August"})


def parts_of_run(text: str, at: tuple[int, int]) -> list[tuple[int, int]]:
    """A run of capitalised words, parted between a name and its country: South Korea's Daehan Systems, Daehan Systems
    of South Korea, but the America's Cup and the Bank of England."""
    for match in _JOINS_TWO.finditer(text, *at):
        first, second = text[at[0] : match.start()], text[match.end() : at[1]]
        if _has_row(text[at[0] : at[1]]) or not (_is_of_place(first, second) if match["of"] else _owns(first, second)):
            continue
        start = match.start() + (0 if match["of"] else len(match["s"]))
        return [(at[0], start), *parts_of_run(text, (match.end(), at[1]))]
    return [at]


_JOINS_TWO: Final = re.compile("(?P<s>['’]s?) | (?P<of>of) (?:the )?")


def _owns(owner: str, owned: str) -> bool:
    """Whether what stands with 's is a name of its own: Norway's Fjordkraft, Fjordkraft's Norwegian plant."""
    if owned in GIVEN_NAMES or _has_row(owned.split(" ", maxsplit=1)[0]):
        return True
    return _has_row(owner) and not (" " not in owned and _plain(owned) in PART_OF_NAME | GENERIC)


def _is_of_place(first: str, place: str) -> bool:
    return _has_row(place) and _plain(first.rsplit(" ", maxsplit=1)[-1]) not in PART_OF_NAME


def trim_name(text: str, at: tuple[int, int]) -> tuple[int, int] | None:
    """The name without the words at its ends that name nobody (The IMF, Europe's longest); None when none is left."""
    words = [Span(at[0] + m.start(), at[0] + m.end()) for m in re.finditer(r"[^ ]+", text[at[0] : at[1]])]
    if words and _opens(text, words):
        words = words[1:]
    while words and _names_nobody(words[0].of(text)) and not _is_new_place(text, words):
        words = words[1:]
    while words and _names_nobody(words[-1].of(text)) and not (len(words) > 1 and _is_given(words[-1].of(text))):
        words = words[:-1]
    if not words or (len(words) == 1 and not _has_row(words[0].of(text)) and _is_common(_plain(words[0].of(text)))):
        return None
    last = words[-1].of(text)
    return words[0].start, words[-1].end - (len(last) - len(_POSSESSIVE.sub("", last)))


_SENTENCE_END: Final = re.compile(r"(?:^|[.!?:#\n\"“'‘(])\s*$")


def _is_given(word: str) -> bool:
    return _POSSESSIVE.sub("", word) in GIVEN_NAMES


def _opens(text: str, words: list[Span]) -> bool:
    """Whether the first word is a verb, or a force of wind, that a sentence begins with: Put through, Force 9 gales."""
    if not _SENTENCE_END.search(text[: words[0].start]):
        return False
    return words[0].of(text) in OPENING or re.match(r"Force \d", text[words[0].start :]) is not None


def _is_new_place(text: str, words: list[Span]) -> bool:
    """Whether the name begins with a New of its own: New Jersey, in the New Forest, but New Honda models."""
    if words[0].of(text) != "New" or len(words) < 2:
        return False
    after = _POSSESSIVE.sub("", words[1].of(text))
    return after in NEW_PLACES or _has_row(f"New {after}") or not _SENTENCE_END.search(text[: words[0].start])


def _names_nobody(word: str) -> bool:
    # WHO and US are names, who and us are not.
    return _plain(word) in NOT_NAMES and not (word.isupper() and _has_row(word))


def _has_row(word: str) -> bool:
    return bool(spellings_of(_POSSESSIVE.sub("", word).replace(".", "")))


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word).replace(".", "").lower()


@lru_cache(maxsize=8192)
def _is_common(word: str) -> bool:
    """Whether the lexicon knows the word as a common one; it starts sentences without naming anybody (Exports fell)."""
    known = len(word) < 2 or word in LANGUAGES["en"].COMMON or bool(find_concepts(word, "en"))
    return known or COMMON_ENDING.search(word) is not None

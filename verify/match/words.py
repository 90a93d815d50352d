"""The words of a text as terms that can be compared: stems of Latin words, figures, bigrams of kanji and katakana.

Names and figures survive translation, so a Japanese claim and an English passage still share a few terms.
Corpus: tests/corpus/match/terms.yaml.
"""

import re
import unicodedata
from functools import lru_cache

from verify.text import fold

# A run of one script. Hiragana is left out: alone it is grammar, which says nothing of the subject.
LATIN = r"(?P<latin>[a-z0-9][a-z0-9.,'&-]*)"
CJK = r"(?P<cjk>[々〆\u30a1-\u30fa\u30fc\u3400-\u9fff]+)"
OTHER = r"(?P<other>[^\W_a-z0-9々〆\u3041-\u30ff\u3400-\u9fff]+)"
RUNS = re.compile(f"{LATIN}|{CJK}|{OTHER}")
# English grammar, and what a news sentence says whatever it is about. Not us: it is a country.
STOP = frozenset(
    """a about above after again all also although am an and any are as at be because been before being but by can
    could did do does doing done down during each either for from further had has have having he her here hers
    him his how i if in into is it its itself just may me might more most must my no nor not now of off on once
    only or other our out over own per said same say says shall she should since so some such than that the
    their theirs them then there these they this those through to too under until up upon very was we were what
    when where which while who whom whose why will with within would you your""".split()
)


@lru_cache(maxsize=32_768)
def terms_of(text: str) -> tuple[str, ...]:
    """The distinct terms of a text in order of first use; empty when it holds nothing but grammar."""
    found: list[str] = []
    for run in RUNS.finditer(_plain(text)):
        match run.lastgroup:
            case "latin":
                found += _latin_terms(run.group())
            case "cjk":
                found += _bigrams(run.group())
            case _:
                found.append(run.group())
    return tuple(dict.fromkeys(found))


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower()
    # São → sao: translators drop and add accents. Only Latin letters: か and が are different letters.
    folded = fold(text).text.casefold()
    return "".join(_without_accent(char) for char in folded)


def _without_accent(char: str) -> str:
    base = unicodedata.normalize("NFD", char)[0]
    return base if base.isascii() else char


def _latin_terms(run: str) -> list[str]:
    word = run.rstrip(".,'&-").removesuffix("'s")
    if word[0].isdigit():
        return [word.replace(",", "")]
    whole = word.replace(".", "").replace("'", "")
    parts = [part for part in re.split(r"[-&,]", whole) if part]
    return [stem(part) for part in parts if part not in STOP]


def _bigrams(run: str) -> list[str]:
    return [run[at : at + 2] for at in range(len(run) - 1)] or [run]


# Longest first; the stem keeps at least three letters. Inflection only: organised, organises and organising meet,
# organisation stays apart.
SUFFIXES = (
    ("sses", "ss"),
    ("ies", "y"),
    ("ied", "y"),
    ("ing", ""),
    ("ss", "ss"),
    ("us", "us"),
    ("is", "is"),
    ("es", ""),
    ("ed", ""),
    ("ly", ""),
    ("s", ""),
)


@lru_cache(maxsize=32_768)
def stem(word: str) -> str:
    """The word without its inflection, for comparison only: not always a word itself."""
    for suffix, instead in SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]  # planned → plan
    return word[:-1] if word.endswith("e") and len(word) > 3 else word

"""Where the forms of a table stand in a text, found in one walk over it: there are thousands of them.

The tables stand in `judge/lang/`; corpus: tests/corpus/wording/.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from verify.judge.lang import LANGUAGES, WITHOUT_SPACES

Found = list[tuple[str, tuple[int, int]]]
WORD: Final = re.compile(r"\w+")
# Nothing in it but itself: a form without signs of regular expressions.
PLAIN: Final = re.compile(r"[^()\[\]\\?|.+^$]+")


def compile_forms(lang: str, forms: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern for all forms of a row, longer ones first."""
    ordered = sorted(forms, key=len, reverse=True)
    if lang in WITHOUT_SPACES:
        # Latin forms such as AI are words of their own; AI inside RAID is not.
        return re.compile("|".join(f"(?<![A-Za-z]){f}(?![A-Za-z])" if f.isascii() else f for f in ordered))
    # A form that asks what stands beside it is a regular expression as it stands.
    patterns = [f for f in ordered if "(?" in f]
    words = [re.escape(f).replace(r"\*", r"\w*").replace(r"\ ", r"[\s-]+") for f in ordered if "(?" not in f]
    return re.compile("|".join([rf"(?<!\w)(?:{'|'.join(words)})(?!\w)", *patterns] if words else patterns))


def find_concepts(view: str, lang: str) -> Found:
    """Every form of a concept in a folded text, in lower case where words stand apart: (concept, start and end)."""
    table = _table(lang)
    found = list(_walk_signs(view, table) if lang in WITHOUT_SPACES else _walk_words(view, table))
    found += [(name, m.span()) for name, pattern in table.patterns for m in pattern.finditer(view)]
    return sorted(set(found), key=lambda hit: (hit[1], hit[0]))


@dataclass(frozen=True, slots=True)
class _Table:
    first: Mapping[str, tuple[tuple[str, str], ...]]
    """The first sign (without spaces) or first word of each plain form → (form, concept)."""
    stems: Mapping[str, tuple[str, ...]]
    """What stands before the `*` of a one-word form → its concepts."""
    patterns: tuple[tuple[str, re.Pattern[str]], ...]


@cache
def _table(lang: str) -> _Table:
    first: dict[str, list[tuple[str, str]]] = {}
    stems: dict[str, list[str]] = {}
    patterns: list[tuple[str, re.Pattern[str]]] = []
    unspaced = lang in WITHOUT_SPACES
    for concept, forms in LANGUAGES[lang].CONCEPTS.items():
        rest = []
        for form in forms:
            word = re.split("[ -]", form)
            if unspaced and PLAIN.fullmatch(form) and not form.isascii():
                first.setdefault(form[0], []).append((form, concept))
            elif not unspaced and WORD.fullmatch(form):
                first.setdefault(form, []).append(("", concept))
            elif not unspaced and WORD.fullmatch(form[:-1]) and form.endswith("*"):
                stems.setdefault(form[:-1], []).append(concept)
            elif not unspaced and len(word) > 1 and "(?" not in form and WORD.fullmatch(word[0]):
                first.setdefault(word[0], []).append((form[len(word[0]) :], concept))
            else:
                rest.append(form)
        if rest:
            patterns.append((concept, compile_forms(lang, tuple(rest))))
    return _Table(
        {key: tuple(forms) for key, forms in first.items()},
        {stem: tuple(names) for stem, names in stems.items()},
        tuple(patterns),
    )


def _walk_signs(view: str, table: _Table) -> Iterator[tuple[str, tuple[int, int]]]:
    for at, sign in enumerate(view):
        for form, concept in table.first.get(sign, ()):
            if view.startswith(form, at):
                yield concept, (at, at + len(form))


def _walk_words(view: str, table: _Table) -> Iterator[tuple[str, tuple[int, int]]]:
    for word in WORD.finditer(view):
        letters = word.group()
        for more, concept in table.first.get(letters, ()):
            if not more:
                yield concept, word.span()
            elif rest := _more(more).match(view, word.end()):
                yield concept, (word.start(), rest.end())
        for size in range(2, len(letters) + 1):
            for concept in table.stems.get(letters[:size], ()):
                yield concept, word.span()


@cache
def _more(words: str) -> re.Pattern[str]:
    """What follows the first word of a form of several."""
    return re.compile(re.escape(words).replace(r"\*", r"\w*").replace(r"\ ", r"[\s-]+") + r"(?!\w)")

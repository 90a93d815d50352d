"""How much two figures share of the words right around them, within one language.

Two figures of one sentence have the sentence in common; what tells them apart is what stands next to each.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from verify.judge.lexicon import CLAUSE_EDGE
from verify.text import Span, fold, lower

# Words this far off weigh half. English words, Japanese pairs of characters. Chosen on tests/corpus/verdict/.
HALF_AT: Final = 3.0
# A word of another clause is this much farther off.
CLAUSE_STEP: Final = 6.0

WORD: Final = re.compile(r"[a-z]+|[一-龥々]+|[ァ-ヴー]+")
STOP: Final = frozenset(
    "a an the of in on at to for by from with and or as is are was were be been being has have had will would it its"
    " that this these those which who he she they their his her him them about around some more than over under up"
    " down after before into out not no but if so also only said says new one".split()
)
ENDINGS: Final = re.compile(r"(?:ing|edly|ed|ies|es|s|ly)$")


def likeness(claim: str, at: Span, passage: str, there: Span) -> float:
    """0..1: the weighted share of the words around `at` in the claim that stand around `there` in the passage."""
    ours, theirs = _weights(claim, at.start, at.end), _weights(passage, there.start, there.end)
    whole = sum(weight * weight for weight in ours.values())
    if not whole:
        return 0.0
    return sum(weight * min(weight, theirs.get(word, 0.0)) for word, weight in ours.items()) / whole


@lru_cache(maxsize=16_384)
def _weights(text: str, start: int, end: int) -> dict[str, float]:
    edges = [match.start() for match in CLAUSE_EDGE.finditer(text)]
    found: dict[str, float] = {}
    for word, at in _words(text):
        if start <= at < end:
            continue
        low, high = (at, start) if at < start else (end, at)
        steps = _count(text, low, high) + CLAUSE_STEP * sum(low <= edge < high for edge in edges)
        found[word] = max(found.get(word, 0.0), HALF_AT / (HALF_AT + steps))
    return found


def _count(text: str, start: int, end: int) -> float:
    between = text[start:end]
    latin = len(re.findall(r"[A-Za-z]+", between))
    return latin + sum(char > "\u2e80" for char in between) / 2


@lru_cache(maxsize=16_384)
def _words(text: str) -> tuple[tuple[str, int], ...]:
    folded = fold(text)
    found: list[tuple[str, int]] = []
    for match in WORD.finditer(lower(folded.text)):
        word, at = match.group(), folded.starts[match.start()]
        if word[0] < "\u2e80":
            if word not in STOP:
                found.append((ENDINGS.sub("", word) or word, at))
        elif len(word) < 3 or "ァ" <= word[0] <= "ヿ":
            found.append((word, at))
        else:
            found += _pairs(word, at)
    return tuple(found)


def _pairs(run: str, at: int) -> Iterable[tuple[str, int]]:
    """The pairs of a run of kanji: 募集定員 shares 定員 with 定員, 転入者 nothing that matters with 転出者."""
    return [(run[i : i + 2], at + i) for i in range(len(run) - 1)]

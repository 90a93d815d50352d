"""How much of a claim's wording stands in each passage of a document."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import fuzz, process

from verify.match.words import terms_of

Column = NDArray[np.float64]

# Chosen on English claims against the pages they cite (see rank.WITHIN_A_LANGUAGE): recall within the first five
# +0.4 points, hit@1 unchanged at 80; at 85 and with Jaro-Winkler no gain.
SAME_WORD = 80
SHORTEST_LIKENESS = 5
# A likeness (footballer, football; Misrata, Misurata) is worth less than the term itself.
LIKENESS = 0.7
# What a word counts that stands a sentence away, for each sentence. English web pages are flat from 0.5 to 0.7 and from
# three sentences to six; whole neighbours at 1 and none beyond them give MAP -.005, recall in 5 -.004.
FADING = 0.6
REACH = 4
# Figures tell passages of one page apart better than their rarity says: 1.5 and 2 are alike, 1 is worse.
FIGURE = 1.5


@dataclass(frozen=True, slots=True)
class Index:
    """Where the terms of a document stand."""

    places: Mapping[str, Sequence[int]]
    """For each term, in order of first use, the passages that hold it."""
    words: tuple[str, ...]


# The claims of an article meet the same few documents in turn.
@lru_cache(maxsize=32)
def index_of(passages: tuple[str, ...]) -> Index:
    places: dict[str, list[int]] = {}
    for at, passage in enumerate(passages):
        for term in terms_of(passage):
            places.setdefault(term, []).append(at)
    return Index(places, tuple(filter(_is_word, places)))


@dataclass(frozen=True, slots=True)
class Weight:
    """What a term of the claim counts in a document."""

    whole: float
    gain: float
    """What a passage with `spelling` gets of the whole."""
    spelling: str
    """The term of the document that stands for it: itself, or its likeness."""


# Ranking asks for the same claim and document three times in a row.
@lru_cache(maxsize=32)
def term_weights(claim: str, passages: tuple[str, ...]) -> Mapping[str, Weight]:
    """The claim's terms in order; a term's weight is its rarity in the document (as in BM25)."""
    index = index_of(passages)
    weights = {}
    for term in terms_of(claim):
        spelling = term if term in index.places else _likeness(term, index.words)
        held = len(index.places.get(spelling, ()))
        rarity = math.log(1 + (len(passages) - held + 0.5) / (held + 0.5))
        whole = rarity * FIGURE if term[0].isdigit() else rarity
        weights[term] = Weight(whole, whole if spelling == term else whole * LIKENESS, spelling)
    return weights


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of a claim's terms each passage of a document holds, 0..1; rare terms of the document count more.

    Terms that the document lacks altogether count as missing, so that a claim in another script stays near 0.
    """

    own: Column
    around: Column
    """The share that stands in the passage, the headings above it and, counting less with each step, the four
    passages before and after, taken together."""
    rarest: Column
    """The weight of the rarest term that the passage holds, of the rarest one of the claim."""


def shares_of_terms(claim: str, passages: tuple[str, ...], headings: Sequence[tuple[str, ...]] = ()) -> Shares:
    """The shares of a claim's terms in each passage; `headings` are those above each passage."""
    weights, places = tuple(term_weights(claim, passages).values()), index_of(passages).places
    held = np.zeros((len(weights), len(passages)))
    for row, weight in zip(held, weights, strict=True):
        row[places.get(weight.spelling, [])] = 1
    near = _fading(held)
    above = {row: frozenset(terms_of(" ".join(row))) for row in headings if row}
    if above:
        near[[[weight.spelling in above.get(row, ()) for row in headings] for weight in weights]] = 1
    gains = np.array([weight.gain for weight in weights]).reshape(-1, 1)
    total = sum(weight.whole for weight in weights) or 1.0
    highest = max((weight.whole for weight in weights), default=0.0) or 1.0
    rarest = (held * gains).max(axis=0, initial=0.0)
    return Shares((held * gains).sum(axis=0) / total, (near * gains).sum(axis=0) / total, rarest / highest)


def _fading(held: Column) -> Column:
    """For each term (row) and passage (column) how near the term stands: 1 in the passage itself."""
    near = held.copy()
    for step in range(1, min(REACH, held.shape[1] - 1) + 1):
        faded = held * FADING**step
        np.maximum(near[:, step:], faded[:, :-step], out=near[:, step:])
        np.maximum(near[:, :-step], faded[:, step:], out=near[:, :-step])
    return near


def _is_word(term: str) -> bool:
    return term.isascii() and term[0].isalpha()


def _likeness(term: str, words: Sequence[str]) -> str:
    if len(term) < SHORTEST_LIKENESS or not _is_word(term):
        return term
    near = process.extractOne(term, words, scorer=fuzz.ratio, score_cutoff=SAME_WORD)
    # The beginning must agree: profit is not nonprofit, a story no history.
    return near[0] if near and near[0][:3] == term[:3] else term

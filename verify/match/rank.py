"""Which passages of a document speak of a claim: every passage scored, best first, never a word on who is right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache

from verify.match.encoder import Encoder
from verify.match.lexical import shares_of_terms
from verify.model import Claim, Document, Evidence, Passage, Ranked, Score
from verify.quantity import compare, read_quantities
from verify.quantity.types import Agreement, Mention


@dataclass(frozen=True, slots=True)
class Weights:
    """What each signal counts in the total; the five add up to 1."""

    semantic: float
    lexical: float
    quantity: float
    context: float
    """Of the wording around a passage: its neighbours, or the heading above it."""
    place: float
    """Of standing early: pages begin with what they are about and end with what they are not."""


WITHIN_A_LANGUAGE = Weights(semantic=0.19, lexical=0.55, quantity=0.05, context=0.16, place=0.05)
ACROSS_LANGUAGES = Weights(semantic=0.58, lexical=0.22, quantity=0.15, context=0.05, place=0.0)


def rank_passages(claim: Claim, document: Document, encoder: Encoder) -> Ranked:
    """Every passage of the document with its signals apart, the likeliest to speak of the claim first."""
    passages = document.passages
    if not passages:
        return Ranked(document, ())
    semantic = _similarities(claim, passages, encoder)
    lexical = shares_of_terms(claim.text, [passage.text for passage in passages])
    context = _surroundings(claim, passages, lexical)
    claimed = read_claim(claim)
    weights = WITHIN_A_LANGUAGE if _language(claim.lang) == _language(document.lang) else ACROSS_LANGUAGES
    evidence = []
    for at, passage in enumerate(passages):
        stated = read_passage(passage, document, claim)
        quantity = covered(claimed, stated)
        total = (
            weights.semantic * semantic[at]
            + weights.lexical * lexical[at]
            + weights.quantity * quantity
            + weights.context * context[at]
            + weights.place * (1 - at / len(passages))
        )
        score = Score(round(lexical[at], 4), round(semantic[at], 4), round(quantity, 4), round(total, 4))
        evidence.append(Evidence(passage, score, stated))
    return Ranked(document, tuple(sorted(evidence, key=lambda item: (-item.score.total, item.passage.index))))


def _similarities(claim: Claim, passages: Sequence[Passage], encoder: Encoder) -> list[float]:
    vectors = encoder.encode([claim.text, *(passage.text for passage in passages)])
    return [min(max(float(cosine), 0.0), 1.0) for cosine in vectors[1:] @ vectors[0]]


def _surroundings(claim: Claim, passages: Sequence[Passage], lexical: Sequence[float]) -> list[float]:
    """For each passage the wording of its neighbours (their mean), or of the headings above it when that says more."""
    above = {passage.headings: " ".join(passage.headings) for passage in passages}
    shares = dict(zip(above, shares_of_terms(claim.text, tuple(above.values())), strict=True))
    padded = [0.0, *lexical, 0.0]
    return [max((padded[at] + padded[at + 2]) / 2, shares[passage.headings]) for at, passage in enumerate(passages)]


def _language(tag: str) -> str:
    return tag.partition("-")[0].lower()


def read_claim(claim: Claim) -> tuple[Mention, ...]:
    return _read(claim.text, claim.lang, claim.published, claim.fiscal_year)


def read_passage(passage: Passage, document: Document, claim: Claim) -> tuple[Mention, ...]:
    published = document.published.value if document.published else None
    return _read(passage.text, document.lang, published, claim.fiscal_year)


@lru_cache(maxsize=16_384)
def _read(text: str, lang: str, published: datetime | None, fiscal_year: str) -> tuple[Mention, ...]:
    return read_quantities(text, lang, published, fiscal_year=fiscal_year)


def covered(claimed: Sequence[Mention], stated: Sequence[Mention]) -> float:
    """The share of the claim's quantities that the passage states; 0 when the claim has none."""
    if not claimed:
        return 0.0
    return sum(any(agree(one, other) for other in stated) for one in claimed) / len(claimed)


def agree(claimed: Mention, stated: Mention) -> bool:
    """Whether any reading of the one agrees with any reading of the other."""
    return any(
        compare(ours, theirs).agreement in (Agreement.MATCH, Agreement.WORDING_DIFFERS)
        for ours in (claimed.quantity, claimed.also)
        for theirs in (stated.quantity, stated.also)
        if ours is not None and theirs is not None
    )

"""Which passages of a document speak of a claim: every passage scored, best first, never a word on who is right."""

import math
from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache

from verify.match.encoder import Encoder
from verify.match.words import terms_of
from verify.model import Claim, Document, Evidence, Passage, Ranked, Score
from verify.quantity import compare, read_quantities
from verify.quantity.types import Agreement, Mention

# Total = the weighted signals; they add up to 1.
WEIGHTS = {"semantic": 0.55, "lexical": 0.25, "quantity": 0.20}

BM25_K1 = 1.2
BM25_B = 0.75


def rank_passages(claim: Claim, document: Document, encoder: Encoder) -> Ranked:
    """Every passage of the document with its signals apart, the likeliest to speak of the claim first."""
    passages = document.passages
    if not passages:
        return Ranked(document, ())
    semantic = _similarities(claim, passages, encoder)
    lexical = _shared_terms(terms_of(claim.text), [terms_of(passage.text) for passage in passages])
    published = document.published.value if document.published else None
    read = [_read(passage.text, document.lang, published, claim.fiscal_year) for passage in passages]
    claimed = _read(claim.text, claim.lang, claim.published, claim.fiscal_year)
    evidence = [
        Evidence(passage, _score(semantic[at], lexical[at], _coverage(claimed, read[at])), read[at])
        for at, passage in enumerate(passages)
    ]
    return Ranked(document, tuple(sorted(evidence, key=lambda item: (-item.score.total, item.passage.index))))


def _score(semantic: float, lexical: float, quantity: float) -> Score:
    total = WEIGHTS["semantic"] * semantic + WEIGHTS["lexical"] * lexical + WEIGHTS["quantity"] * quantity
    return Score(round(lexical, 4), round(semantic, 4), round(quantity, 4), round(total, 4))


def _similarities(claim: Claim, passages: Sequence[Passage], encoder: Encoder) -> list[float]:
    vectors = encoder.encode([claim.text, *(passage.text for passage in passages)])
    return [min(max(float(cosine), 0.0), 1.0) for cosine in vectors[1:] @ vectors[0]]


def _shared_terms(wanted: Sequence[str], texts: Sequence[tuple[str, ...]]) -> list[float]:
    """BM25 of each text within the document, as a share of what a text with every wanted term could reach."""
    counts = [Counter(text) for text in texts]
    holding = Counter(term for count in counts for term in count)
    weights = {term: math.log(1 + (len(texts) - holding[term] + 0.5) / (holding[term] + 0.5)) for term in set(wanted)}
    usual = sum(map(len, texts)) / len(texts) or 1.0
    best = sum(weights.values()) * (BM25_K1 + 1)
    found = []
    for text, count in zip(texts, counts, strict=True):
        damp = BM25_K1 * (1 - BM25_B + BM25_B * len(text) / usual)
        gained = sum(w * count[t] * (BM25_K1 + 1) / (count[t] + damp) for t, w in weights.items() if t in count)
        found.append(gained / best if best else 0.0)
    return found


@lru_cache(maxsize=16_384)
def _read(text: str, lang: str, published: datetime | None, fiscal_year: str) -> tuple[Mention, ...]:
    return read_quantities(text, lang, published, fiscal_year=fiscal_year)


def _coverage(claimed: Sequence[Mention], stated: Sequence[Mention]) -> float:
    """The share of the claim's quantities that the passage states; 0 when the claim has none."""
    if not claimed:
        return 0.0
    agreeing = (Agreement.MATCH, Agreement.WORDING_DIFFERS)
    met = sum(any(compare(c.quantity, s.quantity).agreement in agreeing for s in stated) for c in claimed)
    return met / len(claimed)

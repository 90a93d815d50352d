"""The quantities of claims and passages, read once each, and how many of a claim's a passage states."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import lru_cache

from verify.model import Claim, Document, Passage
from verify.quantity import compare, read_column, read_quantities
from verify.quantity.types import Agreement, Mention, Quantity
from verify.text import Span

# A page of 16,000 sentences stays whole; a reading takes some 3 kB.
READINGS = 16_384


def read_claim(claim: Claim) -> tuple[Mention, ...]:
    return _read(claim.text, claim.lang, _written(claim.published), claim.fiscal_year)


def read_passages(document: Document, claim: Claim) -> list[tuple[Mention, ...]]:
    """The quantities of each passage, read in the fiscal year of the claim's article."""
    published = _written(document.published.value) if document.published else None
    return [
        _read(passage.text, document.lang, published, claim.fiscal_year, columns=_columns(document, passage))
        for passage in document.passages
    ]


Columns = tuple[tuple[Span, str], ...]
"""The cells of a row whose unit stands in a head or caption, each with that unit; spans are of the passage's text."""


def _columns(document: Document, passage: Passage) -> Columns:
    cells = document.blocks[passage.block].cells
    return tuple((cell.span.shift(-passage.span.start), cell.unit) for cell in cells if cell.unit)


def _written(moment: datetime | None) -> str | None:
    # With its zone: moments of two zones may be equal and yet of two days.
    return moment.isoformat() if moment else None


@lru_cache(maxsize=READINGS)
def _read(
    text: str, lang: str, published: str | None, fiscal_year: str, *, columns: Columns = ()
) -> tuple[Mention, ...]:
    moment = datetime.fromisoformat(published) if published else None
    mentions = read_quantities(text, lang, moment, fiscal_year=fiscal_year)
    for span, unit in columns:
        found = read_column(span.of(text), unit, lang, moment, fiscal_year=fiscal_year)
        placed = (replace(mention, span=mention.span.shift(span.start)) for mention in found)
        mentions = (*(m for m in mentions if not m.span.overlaps(span)), *placed)
    return tuple(sorted(mentions, key=lambda mention: mention.span)) if columns else mentions


def stated_of(claimed: Sequence[Mention], stated: Sequence[Mention]) -> frozenset[int]:
    """The places in `claimed` of what the passage states, in any reading of both."""
    if not claimed or not stated:
        return frozenset()
    readings = [other for theirs in stated for other in _readings(theirs)]
    return frozenset(
        at
        for at, ours in enumerate(claimed)
        # A date never agrees with an amount; asking costs more than looking.
        if any(type(one) is type(other) and _agree(one, other) for one in _readings(ours) for other in readings)
    )


def _readings(mention: Mention) -> tuple[Quantity, ...]:
    return (mention.quantity,) if mention.also is None else (mention.quantity, mention.also)


@lru_cache(maxsize=READINGS)
def _agree(claimed: Quantity, stated: Quantity) -> bool:
    return compare(claimed, stated).agreement in (Agreement.MATCH, Agreement.WORDING_DIFFERS)

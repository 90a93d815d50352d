"""A bare figure whose unit stands elsewhere: 21.5 under 単位：億円, 1,204 in a column headed "US$ million".

Corpus: tests/corpus/quantity/columns.yaml.
"""

import re
from dataclasses import replace
from datetime import datetime
from typing import Final

from verify.quantity.read import read_quantities
from verify.quantity.types import Mention
from verify.text import Span

# What is written before a figure, and the scale behind it: US$ million, EUR bn, ¥.
_BEFORE: Final = re.compile(r"(?P<sign>(?:US|A|C|HK)?[$£€¥]|USD|EUR|GBP|JPY|CHF)\s?(?P<scale>[A-Za-z]*)")
# In thousands; millions of yen.
_SCALE: Final = re.compile(r"(?:in )?(?P<scale>thousand|million|billion)s?(?: of (?P<unit>.+))?")


def read_column(
    text: str, unit: str, lang: str, published: datetime | None = None, *, fiscal_year: str = "jp"
) -> tuple[Mention, ...]:
    """The quantities of a cell as if its unit stood in it; spans are of the cell's text, and so is what they quote."""
    written, shift = _written(text.rstrip(), unit.strip())
    found = read_quantities(written, lang, published, fiscal_year=fiscal_year)
    return tuple(_in_cell(mention, shift, text) for mention in found)


def _written(text: str, unit: str) -> tuple[str, int]:
    """The figure with its unit, and how far it moved."""
    if match := _BEFORE.fullmatch(unit):
        scale = match["scale"]
        return f"{match['sign']}{text}{' ' if len(scale) > 2 else ''}{scale}", len(match["sign"])
    if match := _SCALE.fullmatch(unit):
        return f"{text} {match['scale']} {match['unit'] or ''}".rstrip(), 0
    return (f"{text} {unit}" if unit[:1].isascii() and unit[:1].isalpha() else f"{text}{unit}"), 0


def _in_cell(mention: Mention, shift: int, text: str) -> Mention:
    span = Span(max(0, mention.span.start - shift), min(len(text.rstrip()), mention.span.end - shift))
    return replace(mention, span=span, text=span.of(text), wide=None, counted=None)

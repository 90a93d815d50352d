"""What a text implies without stating it as a figure: both men, the fifth floor, a year later, the Act of 2017.

No reader would list these among the figures of a text, and nothing is contradicted by them. But a source that says
them bears out a text in another language, or another style, that counts: 2人, 5階, 1年後, 2017年.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from verify.quantity.dates import FISCAL_CALENDARS
from verify.quantity.lang import implied_for
from verify.quantity.numbers import ONE
from verify.quantity.read import read_quantities, view_of
from verify.quantity.rules import Context
from verify.quantity.types import Amount, Kind, Mention, kind_of
from verify.text import Span

# Digits that belong to a name of their own (Act 2017, Flight 6321); none tied to letters or signs (F-35, 10-6).
_DIGITS = re.compile(r"(?<![A-Za-z\d.,:/&$€£¥-])\d{1,4}(?![A-Za-z\d%:/&-]|[.,]\d)", re.ASCII)


@lru_cache(maxsize=16_384)
def read_implied(text: str, lang: str, stated: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The figures that words of `text` imply, outside the `stated` ones; unordered, and they may overlap."""
    view = view_of(text)
    context = Context(None, FISCAL_CALENDARS["jp"])
    found: list[Mention] = []
    for rule in implied_for(lang):
        for match in rule.pattern.finditer(view.text):
            reading = rule.read(match, context)
            if reading is not None and reading.quantity is not None:
                span = view.span(reading.start, reading.end)
                found.append(Mention(reading.quantity, span, span.of(text), rule.name))
    found += [_digits(text, match.group(), view.span(*match.span())) for match in _DIGITS.finditer(view.text)]
    outside = [mention for mention in found if not _is_stated(mention.span, stated)]
    return tuple(outside) + tuple(anchor for mention in stated for anchor in _anchor(mention, lang))


# A year after the October 1 referendum, eight of Scotland's ten species: what is counted from.
_COUNTED_FROM = re.compile(r" (?:after|before|from|since|of)(?: the)? (?=.)")


def _anchor(mention: Mention, lang: str) -> tuple[Mention, ...]:
    at = _COUNTED_FROM.search(mention.text)
    if at is None:
        return ()
    start = mention.span.start + at.end()
    return tuple(
        replace(found, span=found.span.shift(start), wide=None)
        for found in read_quantities(mention.text[at.end() :], lang)
    )


def _digits(text: str, digits: str, span: Span) -> Mention:
    value = Decimal(digits)
    number = Amount(Kind.NUMBER, value, value, value, None, precision=ONE)
    # Channel 5 is the fifth in other languages: 第5频道, der 5. Kanal.
    return Mention(number, span, span.of(text), "Act 2017", also=replace(number, kind=Kind.ORDINAL))


def _is_stated(span: Span, stated: Sequence[Mention]) -> bool:
    """Whether a figure stands there already; of one that only ranks, the word behind it may still say what."""
    return any(m.span.overlaps(span) for m in stated if kind_of(m.quantity) is not Kind.ORDINAL or m.span == span)

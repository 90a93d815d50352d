"""The figures of a text with their functions; what reads as a range but tells a change becomes its two ends.

"Raised its fare from 18 dollars to 22" states 22 and remembers 18; the reader of quantities, which knows no verbs, sees
a range of 18 to 22. Corpus: tests/corpus/verdict/.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from verify.judge.function import Function, function_of
from verify.judge.lexicon import Wording, clause_at, read_wording
from verify.quantity.types import Amount, Approx, Grain, Kind, Mention, Period, kind_of
from verify.text import Span

CHANGE_MARKS: Final = ("UP", "DOWN", "MOVED")
ENDS: Final = re.compile(r"^(?P<first>.+?)(?:\s+to\s+|から|→|\s+until\s+)(?P<second>.+)$", re.IGNORECASE)
# Who or what did it, or by how much.
BY: Final = re.compile(r"\bby(?: [a-z]+){0,4} $", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Figure:
    mention: Mention
    function: Function


@lru_cache(maxsize=16_384)
def find_figures(text: str, lang: str, mentions: tuple[Mention, ...]) -> tuple[Figure, ...]:
    """Each mention with what it does in its sentence, in the order of the text; spans are of `text`."""
    wording = read_wording(text, lang)
    return tuple(figure for mention in mentions for figure in _unfold(text, lang, mention, wording))


def _unfold(text: str, lang: str, mention: Mention, wording: Wording) -> Iterator[Figure]:
    function = function_of(text, mention.span, lang)
    if isinstance(mention.quantity, Period) and function is Function.DIFFERENCE:
        function = Function.VALUE  # By 2030 it grows, and not by it.
    ends = ENDS.match(mention.text) if _is_range(mention) else None
    clause = clause_at(text, mention.span)
    changes = any(wording.says(mark, clause) for mark in CHANGE_MARKS)
    # 30から43パーセントの有権者 are a range of voters, whatever fell below what.
    if ends is None or not changes or (lang == "ja" and text.startswith("の", mention.span.end)):
        by_it = function is Function.DIFFERENCE and BY.search(text[: mention.span.start])
        by_date = isinstance(mention.quantity, Period) and (by_it or not changes)
        if by_date or (by_it and (not changes or _is_delay(mention, wording, clause))):
            # A day is not what was before another day, nor what "by 2030" differs by. "Accused by three women" tells
            # who, "delayed by a week" the delay, "damaged by the magnitude 7.5 quake" the cause; only a change is by
            # how many.
            function = Function.VALUE
        share = isinstance(mention.quantity, Amount) and mention.quantity.kind is Kind.PERCENT
        # A rise by 3 percent is a rise of 3 percent; a rise by 63 yen is none to 63 yen.
        yield Figure(mention, Function.VALUE if share and function is Function.DIFFERENCE else function)
        return
    falls = wording.says("DOWN", clause) and not wording.says("UP", clause)
    before = Function.DIFFERENCE if function is Function.DIFFERENCE else Function.FORMER
    yield Figure(_end(mention, ends, "first", high=falls), before)
    yield Figure(_end(mention, ends, "second", high=not falls), Function.VALUE)


def _is_delay(mention: Mention, wording: Wording, clause: Span) -> bool:
    """Delayed by a week is a week's delay; a stay prolonged by a week may last three."""
    moved = wording.says("MOVED", clause) and not (wording.says("UP", clause) or wording.says("DOWN", clause))
    return moved and kind_of(mention.quantity) is Kind.DURATION


def _is_range(mention: Mention) -> bool:
    match mention.quantity:
        case Amount(approx=Approx.BETWEEN) | Period(grain=Grain.RANGE):
            return True
        case _:
            return False


def _end(mention: Mention, ends: re.Match[str], which: str, *, high: bool) -> Mention:
    start = mention.span.start + ends.start(which)
    span = Span(start, mention.span.start + ends.end(which))
    return replace(mention, quantity=_bound(mention, high=high), span=span, text=ends[which], wide=None, also=None)


def _bound(mention: Mention, *, high: bool) -> Amount | Period:
    match mention.quantity:
        case Amount() as amount:
            value = amount.high if high else amount.low
            return replace(amount, value=value, low=value, high=value, approx=Approx.EXACT)
        case Period() as period:
            day = period.last if high else period.first
            if day is None:
                return period
            return replace(period, grain=Grain.DAY, first=day, last=day, year=day.year, month=day.month, day=day.day)

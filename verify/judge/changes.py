"""The figures of a text with their functions; what reads as a range but tells a change becomes its two ends.

"Raised its fare from 18 dollars to 22" states 22 and remembers 18; the reader of quantities, which knows no verbs, sees
a range of 18 to 22. Corpus: tests/corpus/verdict/.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
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
    ends = ENDS.match(mention.text) if _is_range(mention) else None
    clause = clause_at(text, mention.span)
    changes = any(wording.says(mark, clause) for mark in CHANGE_MARKS)
    if isinstance(mention.quantity, Period) and function is Function.DIFFERENCE:
        function = Function.VALUE  # By 2030 it grows, and not by it.
    if function is Function.DIFFERENCE and kind_of(mention.quantity) is Kind.DURATION and not changes:
        function = Function.VALUE  # Two years later than planned, days short of a birthday: a time of its own.
    if function in (Function.GOAL, Function.FORMER):
        mention = _without_bound(mention, text)
    if function is Function.FORMER and isinstance(mention.quantity, Amount) and mention.quantity.unit == "times":
        function = Function.VALUE  # 前年の2倍 measures what is now.
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


# Said of the result and not of the goal or the year before: 目標の300戸を上回った tells of more than 300.
SURPASSED: Final = re.compile(r"を?(?:上回|下回|超え)")


def _without_bound(mention: Mention, text: str) -> Mention:
    amount = mention.quantity
    if not isinstance(amount, Amount) or amount.value is None or not SURPASSED.match(text, mention.span.end):
        return mention
    return replace(mention, quantity=_exactly(amount, amount.value), wide=None)


# What may stand between a figure and the verb that says what changed by it.
NEVER: Final = re.compile(r"(?!)")
VERB_BESIDE: Final = {
    "ja": (NEVER, re.compile(r"^(?:ほど|近く|以上|余り|余|超|も)?[をの、]?$")),
    "en": (
        re.compile(
            r"^\s+(?:(?:a|an|the|its|about|around|some|nearly|almost|over|another|more than|at least) )*$",
            re.IGNORECASE,
        ),
        re.compile(r"^ (?:\w+ )?$"),
    ),
}


def change_beside(text: str, lang: str, span: Span) -> int:
    """1 where a word for a rise stands right beside the figure, -1 for a fall (lost 20, not fell to 20), else 0."""
    if lang not in VERB_BESIDE:
        return 0
    wording, (ahead, behind) = read_wording(text, lang), VERB_BESIDE[lang]
    signs = {
        sign
        for mark, sign in (("UP", 1), ("DOWN", -1))
        for at in wording.spans_of(mark)
        if (at.end <= span.start and ahead.match(text[at.end : span.start]))
        or (at.start >= span.end and behind.match(text[span.end : at.start]))
    }
    return signs.pop() if len(signs) == 1 else 0


REACHED: Final = {
    "ja": (
        re.compile(""),
        re.compile(r"(?:ほど|近く|以上|余り)?(?:に|へ|まで)(?=[^。、]{0,4}(?:[増減上下縮伸延広狭]|なっ))"),
    ),
    "en": (
        re.compile(r"(?<!\bup )\bto (?:about |around |some |nearly |almost |over |more than )?$", re.IGNORECASE),
        re.compile(""),
    ),
}


def is_reached(text: str, lang: str, span: Span) -> bool:
    """Whether something rose or fell to the figure: what it changed by is another."""
    if lang not in REACHED:
        return False
    before, after = REACHED[lang]
    return bool(before.search(text[: span.start]) and after.match(text[span.end :]))


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
            return _exactly(amount, amount.high if high else amount.low)
        case Period() as period:
            day = period.last if high else period.first
            if day is None:
                return period
            return replace(period, grain=Grain.DAY, first=day, last=day, year=day.year, month=day.month, day=day.day)


def _exactly(amount: Amount, value: Decimal | None) -> Amount:
    return replace(amount, value=value, low=value, high=value, approx=Approx.EXACT)

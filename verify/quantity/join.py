"""Readings that belong together: two periods as the ends of one, a length counted from a day or inside a year.

Corpus: tests/corpus/quantity/.
"""

import re
from dataclasses import dataclass, replace
from typing import TypeGuard

from verify.quantity import relative
from verify.quantity.bounds import bend
from verify.quantity.dates import opened, span_of
from verify.quantity.rules import REACH, Language, Lengths, Reading
from verify.quantity.types import Amount, Approx, Grain, Kind, Period, Quantity


def join_readings(text: str, readings: list[Reading], language: Language) -> list[Reading]:
    """The readings of a text in order, those that belong together as one."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        whole = _join_periods(text, before, reading, language) if before else None
        if whole:
            joined[-1] = whole
        else:
            joined.append(reading)
    return _join_lengths(text, joined, language)


# ── two periods ──────────────────────────────────────────────────────────────────────────────────────────


def _join_periods(text: str, first: Reading, last: Reading, language: Language) -> Reading | None:
    """Two periods with a joining word between them."""
    if not (isinstance(first.quantity, Period) and isinstance(last.quantity, Period)):
        return None
    join = language.period_joiner.fullmatch(text, first.end, last.start)
    if join is None or (first.quantity.grain is Grain.RANGE and " – " in first.rule):
        return None
    if join.lastgroup == "word" and not between_before(text, first.start, language):
        return None
    period = span_of(first.quantity, last.quantity)
    tail = language.period_tail.match(text, last.end)
    if tail is None and last.quantity.day and not (last.quantity.month or first.quantity.day):
        return None  # 明日から4日: four days as well as the 4th
    end = tail.end() if tail else last.end
    return Reading(first.start, end, period, f"{first.rule} – {last.rule}") if period else None


def between_before(text: str, start: int, language: Language) -> re.Match[str] | None:
    """What makes "and" join two ends: the word "between" before the first."""
    return language.between.search(text, max(0, start - REACH), start) if language.between else None


# ── a length and a period ────────────────────────────────────────────────────────────────────────────────


def _join_lengths(text: str, readings: list[Reading], language: Language) -> list[Reading]:
    """Two days after Sunday, a week from May 20, the first ten days of last year."""
    joined: list[Reading] = []
    for reading in readings:
        before = joined[-1] if joined else None
        whole = _with_length(text, before, reading, language) if before else None
        if whole is None:
            joined.append(reading)
            continue
        while joined and joined[-1].end > whole.start:  # "first" of "the first ten days"
            joined.pop()
        joined.append(whole)
    return joined


def _with_length(text: str, length: Reading, period: Reading, language: Language) -> Reading | None:
    amount, anchor, words = length.quantity, period.quantity, language.lengths
    if isinstance(amount, Period) and words is not None:
        return _ended(text, length, period, words)
    if words is None or not isinstance(anchor, Period) or not _is_whole_length(amount):
        return None
    place = Place(text, length, amount, anchor)
    if words.inside.fullmatch(text, length.end, period.start):
        return _inside(place, period, words)
    if words.until.fullmatch(text, length.end, period.start):
        return place.ending(period, relative.run_until(anchor, place.count, place.unit), "three months ended March 31")
    run = words.run.fullmatch(text, length.end, period.start)
    if run and (not run.groupdict().get("bare") or place.before(words.lasting)):
        return place.ending(period, relative.run_from(anchor, place.count, place.unit), "a week from May 20")
    away = words.away.fullmatch(text, length.end, period.start)
    return _away(place, period, away, language) if away else None


def _ended(text: str, period: Reading, length: Reading, words: Lengths) -> Reading | None:
    """9月までの1年間, 4〜9月の半年間: a length behind the period that ends it, or the stretch that it measures."""
    amount, anchor = length.quantity, period.quantity
    if not isinstance(anchor, Period) or not _is_whole_length(amount) or amount.unit is None or amount.value is None:
        return None
    stretch = None
    if anchor.grain is Grain.RANGE and words.same.fullmatch(text, period.end, length.start):
        stretch = anchor if relative.lasts(anchor, int(amount.value), amount.unit) else None
    elif words.ended.fullmatch(text, period.end, length.start):
        stretch = relative.run_until(anchor, int(amount.value), amount.unit)
    if stretch is None:
        return None
    return Reading(period.start, length.end, replace(stretch, length=amount), "9月までの1年間", also=amount)


@dataclass(frozen=True, slots=True)
class Place:
    """A length and the period that it is tied to."""

    text: str
    length: Reading
    amount: Amount
    anchor: Period

    @property
    def count(self) -> int:
        return int(self.amount.value or 0)

    @property
    def unit(self) -> str:
        return self.amount.unit or ""

    def before(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        return pattern.search(self.text, max(0, self.length.start - REACH), self.length.start)

    def ending(self, last: Reading, stretch: Period | None, rule: str) -> Reading | None:
        """A stretch of that length, up to the end of the reading of the period."""
        whole = replace(stretch, length=self.amount) if stretch else None
        return Reading(self.length.start, last.end, whole, rule, also=self.amount) if whole else None


def _is_whole_length(quantity: Quantity | None) -> TypeGuard[Amount]:
    if not isinstance(quantity, Amount) or quantity.kind is not Kind.DURATION or quantity.value is None:
        return False
    return 0 < quantity.value < LONGEST and quantity.value == int(quantity.value)


def _inside(place: Place, period: Reading, words: Lengths) -> Reading | None:
    side = place.before(words.side)
    whole = relative.end_of(place.anchor, place.count, place.unit, last=bool(side["last"])) if side else None
    return Reading(side.start(), period.end, whole, "first ten days of 2025") if side and whole else None


def _away(place: Place, period: Reading, away: re.Match[str], language: Language) -> Reading | None:
    later = not away.groupdict().get("before")
    moved = relative.beside(place.anchor, place.count if later else -place.count, place.unit)
    whole = _beyond(place.anchor, moved, place.before(language.before), later=later) if moved else None
    if whole is None:
        return None
    bound = _bound(place.before(language.before))
    length = bend(place.amount, bound) if bound else place.amount
    return Reading(place.length.start, period.end, whole, "two days after Sunday", also=length)


# Longer ones are no length that a date is counted by.
LONGEST = 10**4
FARTHER = frozenset({Approx.OVER, Approx.AT_LEAST})
NEARER = frozenset({Approx.UNDER, Approx.AT_MOST})


def _beyond(anchor: Period, moved: Period, bound: re.Match[str] | None, *, later: bool) -> Period | None:
    """More than two days after Sunday: open from there on; less than two days after it: from Sunday to there."""
    approx = _bound(bound)
    if approx in FARTHER:
        return opened(moved, Approx.AT_LEAST if later else Approx.UNDER)
    if approx in NEARER:
        return span_of(anchor, moved) if later else span_of(moved, anchor)
    return moved


def _bound(words: re.Match[str] | None) -> Approx | None:
    named = next((name for name, group in words.groupdict().items() if group), None) if words else None
    return Approx(named) if named else None

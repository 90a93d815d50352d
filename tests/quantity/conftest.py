"""The compact notation for quantities that the corpora of `compare` and `describe` are written in."""

import calendar
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from verify.quantity.types import Amount, Approx, Grain, Kind, Period, Quantity


def read_notation(text: str) -> Quantity:
    """`money about 1e12 JPY /1e11 9e11..11e11`, `day _-12-21`: see tests/corpus/compare.yaml."""
    head, *rest = text.split()
    approx = Approx.EXACT
    if rest[0] in set(Approx):
        approx = Approx(rest.pop(0))
    if head not in set(Grain):
        return _amount(Kind(head), approx, rest)
    return _with_details(_period(Grain(head), approx, rest[0]), rest[1:])


WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def _with_details(period: Period, words: list[str]) -> Period:
    """A weekday, an offset as in `@-1`, or a length as in `5*year`."""
    for word in words:
        if word.startswith("@"):
            period = replace(period, offset=int(word[1:]))
        elif word in WEEKDAYS:
            period = replace(period, weekday=WEEKDAYS.index(word))
        elif word.startswith("m"):
            first, last = map(int, word[1:].split(".."))
            period = replace(period, months=(first, last))
        else:
            count, unit = word.split("*")
            period = replace(period, length=_amount(Kind.DURATION, Approx.EXACT, [count, unit]))
    return period


def _amount(kind: Kind, approx: Approx, words: list[str]) -> Amount:
    value, unit, *extra = words
    figure = _decimal(value)
    low, high = _ends(figure, approx)
    precision = Decimal(1)
    for word in extra:
        if word.startswith("/"):
            precision = _decimal(word[1:])
        else:
            low, high = map(_decimal, word.split(".."))
    return Amount(kind, figure, low, high, None if unit == "-" else unit, approx, precision)


def _ends(figure: Decimal | None, approx: Approx) -> tuple[Decimal | None, Decimal | None]:
    if figure is None:
        return None, None
    match approx:
        case Approx.ABOUT | Approx.NEARLY:
            return figure * Decimal("0.95"), figure * Decimal("1.05")
        case Approx.OVER | Approx.AT_LEAST:
            return figure, None
        case Approx.UNDER | Approx.AT_MOST:
            return None, figure
        case _:
            return figure, figure


def _decimal(word: str) -> Decimal | None:
    return None if word == "_" else Decimal(word)


def _period(grain: Grain, approx: Approx, days: str) -> Period:
    if ".." in days:
        first, last = (date.fromisoformat(day) if day else None for day in days.split(".."))
        return Period(grain, first, last, first.year if first else None, approx=approx)
    year, month, day = ([None if part == "_" else int(part) for part in days.split("-")] + [None, None])[:3]
    if year is None:
        return Period(grain, None, None, None, month, day, approx)
    first = date(year, month or 1, day or 1)
    last = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    return Period(grain, first, last, year, month, day, approx)


@pytest.fixture(scope="session")
def quantity() -> Callable[[str], Quantity]:
    return read_notation

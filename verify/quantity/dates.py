"""Stretches of days as texts name them: calendar and fiscal years, their parts, ranges and open ends.

Every function returns None where the calendar has no such stretch. What a reference day supplies is in `relative.py`.
Corpus: tests/corpus/quantity/.
"""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from verify.quantity.types import Approx, Grain, Period

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class FiscalCalendar:
    month: int
    """The month in which the fiscal year begins."""
    named_by_end: bool = False
    """Whether fiscal 2026 is the year in which it ends."""


# Japan: April to March (Public Finance Act, art. 11); United States: October to September, named by its end
# (31 U.S.C. 1102); United Kingdom, government accounts: April to March; Australia: July to June, named by its end.
FISCAL_CALENDARS: Mapping[str, FiscalCalendar] = {
    "jp": FiscalCalendar(4),
    "us": FiscalCalendar(10, named_by_end=True),
    "uk": FiscalCalendar(4),
    "au": FiscalCalendar(7, named_by_end=True),
    "calendar": FiscalCalendar(1),
}

# 和暦: the year before the first one, and the first day of each era.
ERAS: Mapping[str, tuple[int, date]] = {
    "令和": (2018, date(2019, 5, 1)),
    "平成": (1988, date(1989, 1, 8)),
    "昭和": (1925, date(1926, 12, 25)),
    "大正": (1911, date(1912, 7, 30)),
    "明治": (1867, date(1868, 1, 25)),
}


def era_year(era: str, year: int) -> int:
    """The calendar year of a year of a Japanese era, counted from 1 (元年)."""
    return ERAS[era][0] + year


# ── plain stretches ──────────────────────────────────────────────────────────────────────────────────────


def of_day(year: int, month: int, day: int) -> Period | None:
    """One day; None when the calendar has no such day."""
    if not (_in_calendar(year, month) and 1 <= day <= monthrange(year, month)[1]):
        return None
    when = date(year, month, day)
    return Period(Grain.DAY, when, when, year, month, day)


def _in_calendar(year: int, month: int) -> bool:
    return MINYEAR <= year <= MAXYEAR and 1 <= month <= 12


def of_months(grain: Grain, year: int, month: int, count: int) -> Period | None:
    """`count` months from a month on; the month may lie beyond 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    end_year, end_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    if year < MINYEAR or end_year > MAXYEAR:
        return None
    last = date(end_year, end_month, monthrange(end_year, end_month)[1])
    return Period(grain, date(year, month, 1), last, year)


def of_month(year: int, month: int) -> Period | None:
    period = of_months(Grain.MONTH, year, month, 1) if 1 <= month <= 12 else None
    return replace(period, month=month) if period else None


def of_year(year: int) -> Period | None:
    return of_months(Grain.YEAR, year, 1, 12)


def of_years(grain: Grain, year: int, count: int) -> Period | None:
    return of_months(grain, year, 1, 12 * count)


def of_fiscal_year(year: int, calendar: FiscalCalendar) -> Period | None:
    begin = year - 1 if calendar.named_by_end else year
    period = of_months(Grain.FISCAL_YEAR, begin, calendar.month, 12)
    return replace(period, year=year) if period else None


SEASONS: Mapping[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}


def of_season(year: int, season: str) -> Period | None:
    """Three months; winter of a year is the one that begins in its December."""
    return of_months(Grain.SEASON, year, SEASONS[season], 3)


# ── parts ────────────────────────────────────────────────────────────────────────────────────────────────


# The month in which a part of some year begins.
BEGINS: Mapping[str, int] = {"q1": 1, "q2": 4, "q3": 7, "q4": 10, "first_half": 1, "second_half": 7}


def part_alone(part: str) -> Period:
    """A part of a year that nothing names: told from the other parts by the month in which it begins."""
    grain = Grain.HALF if part.endswith("_half") else Grain.QUARTER
    return Period(grain, None, None, month=BEGINS.get(part))


_OF_FISCAL_YEAR = {Grain.HALF: Grain.FISCAL_HALF, Grain.QUARTER: Grain.FISCAL_QUARTER}


def part_of_open(whole: Period, part: str) -> Period | None:
    """A quarter or half of a year that no page dates (the first half of last year); None for other parts."""
    if part not in BEGINS or whole.grain not in (Grain.YEAR, Grain.FISCAL_YEAR):
        return None
    alone = part_alone(part)
    grain = _OF_FISCAL_YEAR[alone.grain] if whole.grain is Grain.FISCAL_YEAR else alone.grain
    return replace(alone, grain=grain, offset=whole.offset)


def part_of(whole: Period, part: str) -> Period | None:
    """A part of a longer period: first_half, second_half, early, mid, late, start, end, q1 … q4, or a season."""
    if whole.first is None or whole.last is None:
        return None
    if part in SEASONS:
        return of_season(whole.first.year, part)
    match whole.grain:
        case Grain.YEAR | Grain.FISCAL_YEAR | Grain.HALF | Grain.FISCAL_HALF | Grain.QUARTER | Grain.FISCAL_QUARTER:
            return _part_of_months(whole, part)
        case Grain.MONTH:
            return _part_of_month(whole, part)
        case Grain.DECADE:
            first, count = {"first_half": (0, 5), "second_half": (5, 5), "early": (0, 4), "mid": (4, 3), "late": (7, 3),
                            "start": (0, 2), "end": (8, 2)}.get(part, (0, 0))  # fmt: skip
            return of_years(Grain.RANGE, whole.first.year + first, count) if count else None
        case Grain.CENTURY:
            first, count = {"first_half": (0, 50), "second_half": (50, 50), "early": (0, 33), "mid": (33, 34),
                            "late": (67, 33), "start": (0, 10), "end": (90, 10)}.get(part, (0, 0))  # fmt: skip
            return of_years(Grain.RANGE, whole.first.year + first, count) if count else None
        case Grain.WEEK:
            first, count = {"first_half": (0, 4), "second_half": (4, 3), "early": (0, 3), "start": (0, 3),
                            "mid": (2, 3), "late": (4, 3), "end": (4, 3),
                            "weekend": (5, 2)}.get(part, (0, 0))  # fmt: skip
            begin = whole.first + first * DAY
            return Period(Grain.RANGE, begin, begin + (count - 1) * DAY, inferred=whole.inferred) if count else None
        case _:
            return None


def _part_of_months(whole: Period, part: str) -> Period | None:
    assert whole.first is not None and whole.last is not None
    fiscal = whole.grain is Grain.FISCAL_YEAR
    months = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    half = Grain.FISCAL_HALF if fiscal else Grain.HALF if whole.grain is Grain.YEAR else Grain.RANGE
    quarter = Grain.FISCAL_QUARTER if fiscal else Grain.QUARTER
    # Thirds of a year as four months; "the end of the year" is its last month.
    table = {
        # The halves of a quarter meet in its middle month.
        "first_half": (half, 0, months - months // 2), "second_half": (half, months // 2, months - months // 2),
        "early": (Grain.RANGE, 0, max(1, months // 3)), "mid": (Grain.RANGE, months // 3, max(1, months // 3)),
        "late": (Grain.RANGE, months - max(1, months // 3), max(1, months // 3)),
        "start": (Grain.MONTH, 0, 1), "end": (Grain.MONTH, months - 1, 1),
    } | {f"q{i}": (quarter, 3 * (i - 1), 3) for i in range(1, months // 3 + 1)}  # fmt: skip
    if part not in table:
        return None
    grain, offset, count = table[part]
    period = of_months(grain, whole.first.year, whole.first.month + offset, count)
    return replace(period, year=whole.year, inferred=whole.inferred) if period else None


def _part_of_month(whole: Period, part: str) -> Period | None:
    assert whole.first is not None and whole.last is not None
    end = whole.last.day
    days = {"early": (1, 10), "first_half": (1, 15), "mid": (11, 20), "late": (21, end), "second_half": (16, end),
            "start": (1, 5), "end": (end, end)}.get(part)  # fmt: skip
    if days is None:
        return None
    first, last = whole.first.replace(day=days[0]), whole.first.replace(day=days[1])
    grain = Grain.DAY if first == last else Grain.RANGE
    return Period(grain, first, last, whole.year, whole.month, inferred=whole.inferred)


# ── two ends ─────────────────────────────────────────────────────────────────────────────────────────────


def span_of(first: Period, last: Period) -> Period | None:
    """From the first day of one to the last day of the other; what one end leaves out it takes from the other."""
    if last.year is None and last.grain in (Grain.DAY, Grain.MONTH):
        bare = last.month is None
        last = _take_over(last, first)
        if last.last and first.first and last.last < first.first and last.month is not None:
            # from Dec. 28 to the 3rd: of the next month; from November to February: of the next year
            last = (_next_month(last) if bare else _in_year(last, first.first.year + 1)) or last
    elif first.year is None and first.grain in (Grain.DAY, Grain.MONTH):
        first = _take_over(first, last)
        if first.first and last.last and last.last < first.first and first.month is not None:
            first = _in_year(first, first.first.year - 1) or first
    if first.first is not None and last.last is not None and last.last < first.first:
        return None
    return Period(
        Grain.RANGE,
        first.first,
        last.last,
        inferred=first.inferred or last.inferred,
        offset=first.offset,
        months=_open_months(first, last),
    )


def _open_months(first: Period, last: Period) -> tuple[int, int] | None:
    """The first and the last month of a stretch, where neither end has a year."""
    if not first.grain is last.grain is Grain.MONTH or first.first or last.first or not (first.month and last.month):
        return None
    return first.month, last.month


def _take_over(end: Period, other: Period) -> Period:
    """The end in the year, and for a bare day also the month, of the other end."""
    if other.first is None:
        return end
    if end.month is not None:
        return _in_year(end, other.first.year) or end
    filled = of_day(other.first.year, other.first.month, end.day) if end.day else None
    return filled or end


def _in_year(period: Period, year: int) -> Period | None:
    if period.month is None:
        return None
    return of_day(year, period.month, period.day) if period.day else of_month(year, period.month)


def _next_month(day: Period) -> Period | None:
    if day.first is None or day.day is None:
        return None
    year, month = (day.first.year, day.first.month + 1) if day.first.month < 12 else (day.first.year + 1, 1)
    return of_day(year, month, day.day)


def shift(day: date, by: int) -> date | None:
    """The day `by` days later; None beyond the calendar."""
    try:
        return day + by * DAY
    except OverflowError:
        return None


# ── bounds ───────────────────────────────────────────────────────────────────────────────────────────────


def opened(period: Period, approx: Approx) -> Period:
    """A period with one end open: since and 以降 (at_least), after (over), until and 以前 (at_most), before (under)."""
    match approx:
        case Approx.AT_LEAST:
            return replace(period, approx=approx, last=None)
        case Approx.OVER:
            first = shift(period.last, 1) if period.last else None
            return replace(period, approx=approx, first=first, last=None)
        case Approx.AT_MOST:
            return replace(period, approx=approx, first=None)
        case Approx.UNDER:
            last = shift(period.first, -1) if period.first else None
            return replace(period, approx=approx, first=None, last=last)
        case _:
            return replace(period, approx=approx)

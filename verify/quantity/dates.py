"""Stretches of days as texts name them: calendar and fiscal years, parts of them, and days seen from a reference day.

Every function returns closed periods. Where a text leaves the year open, a day or month is taken nearest to the
reference day, a weekday or a bare day of the month is the latest on or before it (news looks back).
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
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12 and 1 <= day <= monthrange(year, month)[1]):
        return None
    when = date(year, month, day)
    return Period(Grain.DAY, when, when, year, month, day)


def of_months(grain: Grain, year: int, month: int, count: int) -> Period | None:
    """`count` months from a month on; the month may lie beyond 12."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    end_year, end_month = year + (month + count - 2) // 12, (month + count - 2) % 12 + 1
    if not (MINYEAR <= year and end_year <= MAXYEAR):
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
            first, count = {"first_half": (0, 4), "second_half": (4, 3), "early": (0, 3), "start": (0, 3), "mid": (2, 3),
                            "late": (4, 3), "end": (4, 3)}.get(part, (0, 0))  # fmt: skip
            begin = whole.first + first * DAY
            return Period(Grain.RANGE, begin, begin + (count - 1) * DAY) if count else None
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
        "first_half": (half, 0, months // 2), "second_half": (half, months // 2, months // 2),
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


# ── what the reference day supplies ──────────────────────────────────────────────────────────────────────


def without_year(month: int, day: int | None, reference: date | None) -> Period | None:
    """A month or a day of it in the year that lies nearest to the reference day; open when there is none."""
    if reference is None:
        if not 1 <= month <= 12 or (day is not None and not 1 <= day <= monthrange(2000, month)[1]):
            return None
        return Period(Grain.DAY if day else Grain.MONTH, None, None, None, month, day)
    years = (reference.year, reference.year - 1, reference.year + 1)
    found = [of_day(year, month, day) if day else of_month(year, month) for year in years]
    periods = [period for period in found if period]
    if not periods:
        return None
    best = min(periods, key=lambda period: _distance(period, reference))
    return replace(best, year=None, inferred=True)


def _distance(period: Period, reference: date) -> int:
    assert period.first is not None and period.last is not None
    if period.first <= reference <= period.last:
        return 0
    return min(abs((period.first - reference).days), abs((period.last - reference).days))


def day_of_month(day: int, reference: date | None) -> Period | None:
    """The latest such day on or before the reference day."""
    if not 1 <= day <= 31:
        return None
    if reference is None:
        return Period(Grain.DAY, None, None, day=day)
    year, month = reference.year, reference.month
    for _ in range(4):
        period = of_day(year, month, day)
        if period and period.first and period.first <= reference:
            return replace(period, year=None, month=None, inferred=True)
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return None


def day_and_weekday(day: int, number: int, reference: date | None) -> Period | None:
    """The latest such day of a month that falls on the weekday, on or before the reference day; else the next one."""
    plain = day_of_month(day, reference)
    if reference is None or plain is None:
        return plain
    for offset in (*range(0, -15, -1), *range(1, 15)):
        month = month_from(reference, offset)
        found = month and month.first and of_day(month.first.year, month.first.month, day)
        if not found or not found.first or found.first.weekday() != number:
            continue
        if offset > 0 or found.first <= reference:
            return replace(found, year=None, month=None, inferred=True)
    return None


def weekday(number: int, reference: date | None) -> Period | None:
    """The latest such weekday (Monday is 0) on or before the reference day."""
    if reference is None:
        return Period(Grain.DAY, None, None)
    return days_from(reference, -((reference.weekday() - number) % 7))


def weekday_of_week(number: int, weeks: int, reference: date | None) -> Period | None:
    """The weekday of the reference day's week (Monday to Sunday) or of one `weeks` later."""
    if reference is None:
        return Period(Grain.DAY, None, None)
    return days_from(reference, 7 * weeks - reference.weekday() + number)


def next_weekday(number: int, reference: date | None) -> Period | None:
    """The first such weekday after the reference day."""
    if reference is None:
        return Period(Grain.DAY, None, None)
    return days_from(reference, (number - reference.weekday() - 1) % 7 + 1)


def nth_weekday(month: Period, nth: int, number: int) -> Period | None:
    """The nth such weekday of a month; the last one for 0."""
    if month.first is None or month.last is None:
        return None
    if nth == 0:
        day = month.last.day - (month.last.weekday() - number) % 7
    else:
        day = 1 + (number - month.first.weekday()) % 7 + 7 * (nth - 1)
    found = of_day(month.first.year, month.first.month, day)
    return replace(found, year=month.year, inferred=month.inferred) if found else None


def nth_week(whole: Period, nth: int) -> Period | None:
    """The nth week (Monday to Sunday) of a month or year, the last for 0; a week belongs where its Thursday lies (ISO 8601)."""
    if whole.first is None or whole.last is None:
        return None
    if nth == 0:
        thursday = whole.last - (whole.last.weekday() - 3) % 7 * DAY
    else:
        thursday = whole.first + ((3 - whole.first.weekday()) % 7 + 7 * (nth - 1)) * DAY
    if not whole.first <= thursday <= whole.last:
        return None
    return Period(Grain.WEEK, thursday - 3 * DAY, thursday + 3 * DAY, inferred=whole.inferred)


def ago(count: int, unit: str, reference: date | None) -> Period | None:
    """The day, month or year that lies `count` units before the reference day."""
    match unit:
        case "day":
            return days_from(reference, -count)
        case "week":
            return days_from(reference, -7 * count)
        case "month":
            return month_from(reference, -count)
        case "year":
            return year_from(reference, -count)
        case _:
            return None


def days_from(reference: date | None, days: int) -> Period | None:
    if reference is None:
        return Period(Grain.DAY, None, None)
    when = _shift(reference, days)
    return Period(Grain.DAY, when, when, inferred=True) if when else None


def _shift(reference: date, days: int) -> date | None:
    try:
        return reference + days * DAY
    except OverflowError:
        return None


def week_from(reference: date | None, weeks: int) -> Period | None:
    """A week of Monday to Sunday."""
    if reference is None:
        return Period(Grain.WEEK, None, None)
    first = _shift(reference, 7 * weeks - reference.weekday())
    last = _shift(first, 6) if first else None
    return Period(Grain.WEEK, first, last, inferred=True) if last else None


def month_from(reference: date | None, months: int) -> Period | None:
    if reference is None:
        return Period(Grain.MONTH, None, None)
    if abs(months) > 12 * MAXYEAR:
        return None
    period = of_months(Grain.MONTH, reference.year, reference.month + months, 1)
    if period is None or period.first is None:
        return None
    return replace(period, year=None, inferred=True)


def year_from(reference: date | None, years: int) -> Period | None:
    if reference is None:
        return Period(Grain.YEAR, None, None)
    period = of_year(reference.year + years)
    return replace(period, year=None, inferred=True) if period else None


def current_fiscal_year(reference: date, calendar: FiscalCalendar) -> int:
    begin = reference.year if reference.month >= calendar.month else reference.year - 1
    return begin + 1 if calendar.named_by_end else begin


def fiscal_year_from(reference: date | None, years: int, calendar: FiscalCalendar) -> Period | None:
    if reference is None:
        return Period(Grain.FISCAL_YEAR, None, None)
    period = of_fiscal_year(current_fiscal_year(reference, calendar) + years, calendar)
    return replace(period, year=None, inferred=True) if period else None


def season_from(reference: date | None, season: str, years: int) -> Period | None:
    """The season of the reference year, or of one `years` later."""
    if reference is None:
        return Period(Grain.SEASON, None, None)
    period = of_season(reference.year + years, season)
    return replace(period, year=None, inferred=True) if period else None


def next_season(reference: date | None, season: str) -> Period | None:
    """The first such season that begins after the reference day."""
    if reference is None:
        return Period(Grain.SEASON, None, None)
    period = season_from(reference, season, 0)
    later = period is not None and period.first is not None and period.first > reference
    return period if later else season_from(reference, season, 1)


# ── two ends ─────────────────────────────────────────────────────────────────────────────────────────────


def span_of(first: Period, last: Period) -> Period | None:
    """From the first day of one to the last day of the other; what one end leaves out it takes from the other."""
    if last.year is None and last.grain in (Grain.DAY, Grain.MONTH):
        last = _take_over(last, first)
        if last.last and first.first and last.last < first.first and last.month is not None:
            last = _in_year(last, first.first.year + 1) or last
    elif first.year is None and first.grain in (Grain.DAY, Grain.MONTH):
        first = _take_over(first, last)
        if first.first and last.last and last.last < first.first and first.month is not None:
            first = _in_year(first, first.first.year - 1) or first
    if first.first is not None and last.last is not None and last.last < first.first:
        return None
    return Period(Grain.RANGE, first.first, last.last, inferred=first.inferred or last.inferred)


def _take_over(end: Period, other: Period) -> Period:
    """The end in the year, and for a bare day also the month, of the other end."""
    if other.first is None:
        return end
    if end.month is not None:
        return _in_year(end, other.first.year) or end
    filled = of_day(other.first.year, other.first.month, end.day) if end.day else None
    return replace(filled, inferred=True) if filled else end


def _in_year(period: Period, year: int) -> Period | None:
    if period.month is None:
        return None
    filled = of_day(year, period.month, period.day) if period.day else of_month(year, period.month)
    return replace(filled, inferred=True) if filled else None


# ── bounds ───────────────────────────────────────────────────────────────────────────────────────────────


def opened(period: Period, approx: Approx) -> Period:
    """A period with one end open: since and 以降 (at_least), after (over), until and 以前 (at_most), before (under)."""
    match approx:
        case Approx.AT_LEAST:
            return replace(period, approx=approx, last=None)
        case Approx.OVER:
            first = _shift(period.last, 1) if period.last else None
            return replace(period, approx=approx, first=first, last=None)
        case Approx.AT_MOST:
            return replace(period, approx=approx, first=None)
        case Approx.UNDER:
            last = _shift(period.first, -1) if period.first else None
            return replace(period, approx=approx, first=None, last=last)
        case _:
            return replace(period, approx=approx)

"""Periods as seen from a reference day, the day of publication: Sunday, 21日, 昨年, next spring, three years ago.

Where a text leaves the year open, a day or month is taken in the reference day's year or near it; a weekday or a bare
day of the month is the latest on or before it (news looks back). Without a reference day a period stays open.
Corpus: tests/corpus/quantity/.
"""

from calendar import monthrange
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta

from verify.quantity.dates import (
    DAY,
    SEASONS,
    FiscalCalendar,
    of_day,
    of_fiscal_year,
    of_month,
    of_months,
    of_season,
    of_year,
    shift,
)
from verify.quantity.types import Grain, Period

# Three months: how far over the turn of the year a month without its year is understood.
NEAR = timedelta(days=92)


def without_year(month: int, day: int | None, reference: date | None, *, ahead: bool = False) -> Period | None:
    """A month or a day of it in the reference day's own year, or in the next or last year when it lies near there.

    News leaves out the year that is running; only close to its turn does "December" or "January" mean another.
    `ahead`: the words around it look forward ("starts in April"). Without a reference day the period stays open.
    """
    if reference is None:
        if not 1 <= month <= 12 or (day is not None and not 1 <= day <= monthrange(2000, month)[1]):
            return None
        return Period(Grain.DAY if day else Grain.MONTH, None, None, None, month, day)
    years = (reference.year, reference.year - 1, reference.year + 1)
    found = [of_day(year, month, day) if day else of_month(year, month) for year in years]
    periods = [period for period in found if period]
    if not periods:
        return None
    coming = [period for period in periods if period.last and period.last >= reference]
    if ahead and coming:
        return replace(min(coming, key=lambda period: _distance(period, reference)), year=None, inferred=True)
    best = next((period for period in periods if _distance(period, reference) <= NEAR.days), periods[0])
    return replace(best, year=None, inferred=True)


def other_year(period: Period | None, reference: date | None) -> Period | None:
    """The same month or day in the year that `without_year` did not take and that lies nearest."""
    if period is None or period.first is None or period.month is None or reference is None:
        return None
    beside = [period.first.year + step for step in (-1, 1)]
    found = [of_day(year, period.month, period.day) if period.day else of_month(year, period.month) for year in beside]
    periods = [other for other in found if other]
    best = min(periods, key=lambda other: _distance(other, reference), default=None)
    return replace(best, year=None, inferred=True) if best else None


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
    """The nth week of a month or year, the last for 0; a week (Monday to Sunday) belongs where its Thursday lies.

    Source of the convention: ISO 8601.
    """
    if whole.first is None or whole.last is None:
        return None
    if nth == 0:
        thursday = shift(whole.last, -((whole.last.weekday() - 3) % 7))
    else:
        thursday = shift(whole.first, (3 - whole.first.weekday()) % 7 + 7 * (nth - 1))
    if thursday is None:
        return None
    monday, sunday = shift(thursday, -3), shift(thursday, 3)
    if not (whole.first <= thursday <= whole.last and monday and sunday):
        return None
    return Period(Grain.WEEK, monday, sunday, inferred=whole.inferred)


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


_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_ORDER = (Grain.DAY, Grain.MONTH, Grain.YEAR)


def moved_day(day: date, count: int, unit: str) -> date | None:
    """The day `count` units later: the same day of a later month, or that month's last."""
    if unit in _DAYS:
        return shift(day, count * _DAYS[unit])
    if unit not in _MONTHS:
        return None
    months = day.year * 12 + day.month - 1 + count * _MONTHS[unit]
    year, month = months // 12, months % 12 + 1
    if not MINYEAR <= year <= MAXYEAR:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def beside(period: Period, count: int, unit: str) -> Period | None:
    """The day, month or year that lies `count` units after a period (before it, when negative)."""
    if period.grain not in _ORDER or unit not in _DAYS | _MONTHS or (unit in _DAYS and period.grain is not Grain.DAY):
        return None
    if period.grain is Grain.YEAR and unit != "year":
        return None
    if period.first is None or period.last is None:
        return Period(period.grain, None, None)
    first = moved_day(period.first, count, unit)
    if first is None:
        return None
    match period.grain:
        case Grain.DAY:
            found = of_day(first.year, first.month, first.day)
        case Grain.MONTH:
            found = of_month(first.year, first.month)
        case _:
            found = of_year(first.year)
    return replace(found, year=None, month=None, day=None, inferred=True) if found else None


def run_from(period: Period, count: int, unit: str) -> Period | None:
    """`count` units that begin with a day."""
    if period.grain is not Grain.DAY:
        return None
    after = moved_day(period.first, count, unit) if period.first else None
    if period.first is None or after is None:
        return Period(Grain.RANGE, None, None) if period.first is None else None
    return Period(Grain.RANGE, period.first, after - DAY, inferred=period.inferred)


def run_until(period: Period, count: int, unit: str) -> Period | None:
    """`count` units that end with a period."""
    if period.grain not in _ORDER:
        return None
    if period.last is None:
        return _open_run(period, count, unit) if period.first is None else None
    first = moved_day(period.last + DAY, -count, unit) if period.last < date.max else None
    return Period(Grain.RANGE, first, period.last, inferred=period.inferred) if first else None


def lasts(period: Period, count: int, unit: str) -> bool:
    """Whether a stretch is `count` units long."""
    if period.months is not None:
        first, last = period.months
        return (last - first) % YEAR + 1 == count * _MONTHS.get(unit, 0)
    if period.first is None or period.last is None or period.last == date.max:
        return False
    return moved_day(period.first, count, unit) == period.last + DAY


def _open_run(end: Period, count: int, unit: str) -> Period:
    """`count` units that end with a period whose year is open: told from others by its months, if of whole ones."""
    months = count * _MONTHS.get(unit, 0)
    whole = end.month is not None and (end.day is None or end.day >= SHORTEST_MONTH) and 0 < months <= YEAR
    found = ((end.month - months) % YEAR + 1, end.month) if whole and end.month else None
    return Period(Grain.RANGE, None, None, months=found)


SHORTEST_MONTH, YEAR = 28, 12
Pieces = tuple[tuple[int, str], ...]
"""A length of time: counts with their units, added up."""


def away(pieces: Pieces, reference: date | None, *, ahead: bool) -> Period | None:
    """The day, month or year that lies a length before the reference day or after it; the last piece says which."""
    if len(pieces) == 1:
        count, unit = pieces[0]
        return ago(-count if ahead else count, unit, reference)
    edge = _edge(pieces, reference, ahead=ahead) if reference else None
    if reference is None:
        return Period(Grain.DAY, None, None)
    return Period(Grain.DAY, edge, edge, inferred=True) if edge else None


def stretch(pieces: Pieces, reference: date | None, *, ahead: bool) -> Period | None:
    """The length of time up to the reference day, or the one that follows it; None for hours and minutes."""
    if not all(unit in _DAYS | _MONTHS for _, unit in pieces):
        return None
    if reference is None:
        return Period(Grain.RANGE, None, None, offset=1 if ahead else -1)
    edge = _edge(pieces, reference, ahead=ahead)
    first, last = (shift(reference, 1), edge) if ahead else (edge, reference)
    return Period(Grain.RANGE, first, last, inferred=True) if first and last and first <= last else None


def _edge(pieces: Pieces, reference: date, *, ahead: bool) -> date | None:
    edge: date | None = reference
    for count, unit in pieces:
        edge = moved_day(edge, count if ahead else -count, unit) if edge else None
    return edge


def quarters(count: int, reference: date, *, ahead: bool) -> Period | None:
    """The `count` calendar quarters before the running one or after it."""
    month = (reference.month - 1) // 3 * 3 + 1 + (3 if ahead else -3 * count)
    period = of_months(Grain.RANGE, reference.year, month, 3 * count)
    return replace(period, year=None, inferred=True) if period else None


def end_of(whole: Period, count: int, unit: str, *, last: bool) -> Period | None:
    """The first or last `count` units of a period."""
    if whole.first is None or whole.last is None:
        return None
    after = whole.last + DAY if whole.last < date.max else whole.last
    edge = moved_day(after, -count, unit) if last else moved_day(whole.first, count, unit)
    if edge is None or not whole.first <= edge <= after:
        return None
    first, final = (edge, whole.last) if last else (whole.first, edge - DAY)
    return Period(Grain.RANGE, first, final, inferred=whole.inferred) if first <= final else None


def rest_of(whole: Period, reference: date | None) -> Period | None:
    """What is left of a running period: from the day after the reference day to its end."""
    if whole.first is None or whole.last is None or reference is None:
        return Period(Grain.RANGE, None, None) if whole.year is None else None
    after = shift(reference, 1)
    if after is None or not whole.first <= after <= whole.last:
        return None
    return Period(Grain.RANGE, after, whole.last, inferred=True)


def days_from(reference: date | None, days: int) -> Period | None:
    if reference is None:
        return Period(Grain.DAY, None, None, offset=days)
    when = shift(reference, days)
    return Period(Grain.DAY, when, when, inferred=True) if when else None


def week_from(reference: date | None, weeks: int) -> Period | None:
    """A week of Monday to Sunday."""
    if reference is None:
        return Period(Grain.WEEK, None, None, offset=weeks)
    first = shift(reference, 7 * weeks - reference.weekday())
    last = shift(first, 6) if first else None
    return Period(Grain.WEEK, first, last, inferred=True) if last else None


def month_from(reference: date | None, months: int) -> Period | None:
    if reference is None:
        return Period(Grain.MONTH, None, None, offset=months)
    if abs(months) > 12 * MAXYEAR:
        return None
    period = of_months(Grain.MONTH, reference.year, reference.month + months, 1)
    if period is None or period.first is None:
        return None
    return replace(period, year=None, inferred=True)


def year_from(reference: date | None, years: int) -> Period | None:
    if reference is None:
        return Period(Grain.YEAR, None, None, offset=years)
    period = of_year(reference.year + years)
    return replace(period, year=None, inferred=True) if period else None


def current_fiscal_year(reference: date, calendar: FiscalCalendar) -> int:
    begin = reference.year if reference.month >= calendar.month else reference.year - 1
    return begin + 1 if calendar.named_by_end else begin


def fiscal_year_from(reference: date | None, years: int, calendar: FiscalCalendar) -> Period | None:
    if reference is None:
        return Period(Grain.FISCAL_YEAR, None, None, offset=years)
    period = of_fiscal_year(current_fiscal_year(reference, calendar) + years, calendar)
    return replace(period, year=None, inferred=True) if period else None


def season_from(reference: date | None, season: str, years: int) -> Period | None:
    """The season of the reference year, or of one `years` later."""
    if reference is None:
        return Period(Grain.SEASON, None, None, month=SEASONS[season])
    period = of_season(reference.year + years, season)
    return replace(period, year=None, inferred=True) if period else None


def next_season(reference: date | None, season: str) -> Period | None:
    """The first such season that begins after the reference day."""
    if reference is None:
        return Period(Grain.SEASON, None, None, month=SEASONS[season])
    period = season_from(reference, season, 0)
    later = period is not None and period.first is not None and period.first > reference
    return period if later else season_from(reference, season, 1)

"""How a stated period stands to a claimed one. Corpus: tests/corpus/compare.yaml."""

from dataclasses import replace
from datetime import date, timedelta

from verify.quantity.convert import to_base
from verify.quantity.types import Approx, Grain, Period

Finding = tuple[str, frozenset[str]]
Days = tuple[date, date]
"""First and last day, inclusive."""

NONE: frozenset[str] = frozenset()
QUALIFIER = frozenset({"qualifier_differs"})

FISCAL = frozenset({Grain.FISCAL_QUARTER, Grain.FISCAL_HALF, Grain.FISCAL_YEAR})
# Days, months and seasons are the same in both calendars; these are not.
CALENDAR = frozenset({Grain.QUARTER, Grain.HALF, Grain.YEAR, Grain.DECADE, Grain.CENTURY})

EARLIER = frozenset({Approx.UNDER, Approx.AT_MOST})
# "As early as next spring" and "from fiscal 2026" still name next spring and fiscal 2026, so at_least stands on
# neither side; it meets `after` without a difference, as "at least" meets "more than" for figures.
LATER = frozenset({Approx.OVER})

MONTHS = {
    Grain.MONTH: 1,
    Grain.SEASON: 3,
    Grain.QUARTER: 3,
    Grain.HALF: 6,
    Grain.YEAR: 12,
    Grain.DECADE: 120,
    Grain.CENTURY: 1200,
    Grain.FISCAL_QUARTER: 3,
    Grain.FISCAL_HALF: 6,
    Grain.FISCAL_YEAR: 12,
}


def compare_periods(claimed: Period, stated: Period) -> Finding:
    """A code of `reasons.REASONS` and its flags."""
    if (claimed.grain in FISCAL and stated.grain in CALENDAR) or (claimed.grain in CALENDAR and stated.grain in FISCAL):
        return "calendar_differs", NONE
    if by_months := _compare_months(claimed, stated):
        return by_months
    if claimed.length is not None or stated.length is not None:
        return _compare_stretches(claimed, stated)
    ours, theirs = _days(claimed), _days(stated)
    if ours is None or theirs is None:
        return _compare_fields(claimed, stated)
    return _compare_days(claimed, stated, ours, theirs)


def _compare_days(claimed: Period, stated: Period, ours: Days, theirs: Days) -> Finding:
    if ours == theirs or _days(named_period(claimed)) == _days(named_period(stated)):
        return _compare_qualifiers(claimed, stated)
    if ours[1] < theirs[0] or theirs[1] < ours[0]:
        return "other_period", NONE
    if _bounds_differ(claimed, stated):
        return "period_bound_against_period", QUALIFIER
    if claimed.grain is stated.grain is Grain.RANGE:
        return "periods_overlap", NONE
    if ours[0] <= theirs[0] and theirs[1] <= ours[1]:
        return ("inside_claimed_bound" if _is_open(claimed) else "inside_claimed_period"), NONE
    if theirs[0] <= ours[0] and ours[1] <= theirs[1]:
        return "stated_coarser_period", NONE
    return "periods_overlap", NONE


def _compare_stretches(claimed: Period, stated: Period) -> Finding:
    """The past five years: any day of them lies inside, yet only the same stretch says the same."""
    ours, theirs = _days(claimed), _days(stated)
    if ours is not None and ours == theirs:
        return _compare_qualifiers(claimed, stated)
    if claimed.length is None or stated.length is None:
        return "kind_differs", NONE
    if _lie_apart(claimed, stated, ours, theirs):
        return "other_period", NONE
    lengths = to_base(claimed.length, stated.length)
    if lengths is None and claimed.length.unit != stated.length.unit:
        return "unit_differs", NONE
    one, other = lengths or (claimed.length, stated.length)
    return _compare_qualifiers(claimed, stated) if one.value == other.value else ("other_period", NONE)


def _lie_apart(claimed: Period, stated: Period, ours: Days | None, theirs: Days | None) -> bool:
    """Whether two stretches share less than half of the shorter one: the past five years and the next, the two pages
    being of different days; or the past ones and the next, where no page is dated."""
    if ours is None or theirs is None:
        return None not in (claimed.offset, stated.offset) and claimed.offset != stated.offset
    shared = min(ours[1], theirs[1]) - max(ours[0], theirs[0])
    return 2 * shared < min(ours[1] - ours[0], theirs[1] - theirs[0])


def _compare_qualifiers(claimed: Period, stated: Period) -> Finding:
    if _bounds_differ(claimed, stated):
        return "period_bound_against_period", QUALIFIER
    if claimed.approx is Approx.EXACT and stated.approx is Approx.ABOUT:
        return "same_period_other_qualifier", QUALIFIER
    return "same_period", NONE


def _bounds_differ(claimed: Period, stated: Period) -> bool:
    """Whether "by 2030" stands against "in 2030" or "after 2030"."""
    pair = {claimed.approx, stated.approx}
    if pair == {Approx.OVER, Approx.AT_LEAST}:
        return False
    return any((claimed.approx in side) is not (stated.approx in side) for side in (EARLIER, LATER))


def _is_open(period: Period) -> bool:
    return period.first is None or period.last is None


def named_period(period: Period) -> Period:
    """The closed period that an open one names: 2030 for "by 2030", "before 2030", "since 2030" and "after 2030".

    Closed periods, and open ones whose grain gives no length, are returned as they are.
    """
    first, last = period.first, period.last
    if not _is_open(period) or period.grain not in {Grain.DAY, Grain.WEEK, *MONTHS}:
        return period
    try:
        if first is not None and period.approx is Approx.OVER:
            return replace(period, first=_step(first, period.grain, -1), last=first - ONE_DAY)
        if first is not None:
            return replace(period, last=_step(first, period.grain, 1) - ONE_DAY)
        if last is not None and period.approx is Approx.UNDER:
            return replace(period, first=last + ONE_DAY, last=_step(last + ONE_DAY, period.grain, 1) - ONE_DAY)
        return replace(period, first=_step(last + ONE_DAY, period.grain, -1)) if last is not None else period
    except (OverflowError, ValueError):  # beyond the calendar
        return period


ONE_DAY = timedelta(days=1)


def _step(day: date, grain: Grain, by: int) -> date:
    """The day one grain later or earlier."""
    if grain in MONTHS:
        months = day.year * 12 + day.month - 1 + by * MONTHS[grain]
        return day.replace(year=months // 12, month=months % 12 + 1)
    return day + by * (timedelta(weeks=1) if grain is Grain.WEEK else ONE_DAY)


def _days(period: Period) -> Days | None:
    """The days of a period, an open end taken as endless; None when the text leaves it unresolved."""
    if period.first is None and period.last is None:
        return None
    return period.first or date.min, period.last or date.max


def _compare_months(claimed: Period, stated: Period) -> Finding | None:
    """Quarters and other stretches of months, where one text at least leaves the year open: 4〜6月 is the second
    quarter, and the year to September is not the one to June. None for what is no such stretch."""
    if _days(claimed) is not None and _days(stated) is not None:
        return None
    ours, theirs = _months(claimed), _months(stated)
    if ours is None or theirs is None:
        return None
    if ours != theirs:
        one, other = _each(ours), _each(theirs)
        return ("date_not_resolved" if one < other or other < one else "other_period"), NONE
    if _of_other_years(claimed, stated):
        return "other_period", NONE
    if claimed.first is not None and stated.first is None:
        return "year_not_stated", NONE
    return _compare_qualifiers(claimed, stated)


def _each(months: tuple[int, int]) -> frozenset[int]:
    first, last = months
    return frozenset((first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1))


_PARTS = frozenset({Grain.QUARTER, Grain.HALF, Grain.FISCAL_QUARTER, Grain.FISCAL_HALF})


def _months(period: Period) -> tuple[int, int] | None:
    """The first and the last month of a stretch of two to twelve whole months; None for any other period."""
    first, last = period.first, period.last
    if period.months is not None or first is None or last is None or last == date.max:
        begins = period.month if period.grain in _PARTS and first is last is None else None
        return period.months or ((begins, begins + MONTHS[period.grain] - 1) if begins else None)
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    whole = first.day == 1 and (last + ONE_DAY).day == 1 and period.grain is not Grain.SEASON
    return (first.month, last.month) if whole and 1 < count <= 12 else None


Fields = tuple[int | None, int | None, int | None]


def _compare_fields(claimed: Period, stated: Period) -> Finding:
    """Dates that lack their year: by the fields that both name."""
    ours, theirs = _fields(claimed), _fields(stated)
    shared = [(a, b) for a, b in zip(ours, theirs, strict=True) if a is not None and b is not None]
    if _on_other_weekdays(claimed, stated):
        return "other_period", NONE
    if not shared and _weekday(claimed) is not None and _weekday(stated) is not None:
        return _compare_weekdays(claimed, stated)
    if not shared and claimed.grain is stated.grain and None not in (claimed.offset, stated.offset):
        # Neither text is dated: last year is last year, and no other.
        return _compare_qualifiers(claimed, stated) if claimed.offset == stated.offset else ("other_period", NONE)
    if not shared or not _by_fields(claimed) or not _by_fields(stated):
        return "date_not_resolved", NONE
    if any(a != b for a, b in shared) or _of_other_years(claimed, stated):
        return "other_period", NONE
    unsupported = [a is not None and b is None for a, b in zip(ours, theirs, strict=True)]
    if unsupported == [True, False, False]:
        return "year_not_stated", NONE
    if any(unsupported):
        return "stated_coarser_period", NONE
    return _compare_qualifiers(claimed, stated) if ours == theirs else ("inside_claimed_period", NONE)


def _of_other_years(claimed: Period, stated: Period) -> bool:
    """April of next year against April of this one, where neither text is dated."""
    return None not in (claimed.offset, stated.offset) and claimed.offset != stated.offset


def _compare_weekdays(claimed: Period, stated: Period) -> Finding:
    """The same weekday, which on one side at least is all that is known."""
    if stated.first is not None:
        return "inside_claimed_period", NONE
    return ("stated_coarser_period", NONE) if claimed.first is not None else _compare_qualifiers(claimed, stated)


def _on_other_weekdays(claimed: Period, stated: Period) -> bool:
    ours, theirs = _weekday(claimed), _weekday(stated)
    return ours is not None and theirs is not None and ours != theirs


def _weekday(period: Period) -> int | None:
    """The weekday that the text names, or that a resolved day falls on."""
    if period.weekday is not None or period.grain is not Grain.DAY or period.first is None:
        return period.weekday
    return period.first.weekday()


def _by_fields(period: Period) -> bool:
    # A season or a quarter without its year names no field of its own.
    return period.grain in (Grain.DAY, Grain.MONTH, Grain.YEAR)


def _fields(period: Period) -> Fields:
    """Year, month and day, from the text or, for a resolved date, from its days."""
    if period.first is None:
        return period.year, period.month, period.day
    match period.grain:
        case Grain.DAY:
            return period.first.year, period.first.month, period.first.day
        case Grain.MONTH:
            return period.first.year, period.first.month, None
        case _:
            return period.first.year, None, None

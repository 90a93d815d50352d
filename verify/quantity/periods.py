"""How a stated period stands to a claimed one. Corpus: tests/corpus/compare.yaml."""

from datetime import date

from verify.quantity.types import Approx, Grain, Period

Finding = tuple[str, frozenset[str]]
Days = tuple[date, date]
"""First and last day, inclusive."""

NONE: frozenset[str] = frozenset()
QUALIFIER = frozenset({"qualifier_differs"})

FISCAL = frozenset({Grain.FISCAL_QUARTER, Grain.FISCAL_HALF, Grain.FISCAL_YEAR})
# Days, months and seasons are the same in both calendars; these are not.
CALENDAR = frozenset({Grain.QUARTER, Grain.HALF, Grain.YEAR, Grain.DECADE, Grain.CENTURY})

# "As early as next spring" still announces next spring, so only these close a period to one side.
EARLIER = frozenset({Approx.UNDER, Approx.AT_MOST})
LATER = frozenset({Approx.OVER})


def compare_periods(claimed: Period, stated: Period) -> Finding:
    """A code of `reasons.REASONS` and its flags."""
    if (claimed.grain in FISCAL and stated.grain in CALENDAR) or (claimed.grain in CALENDAR and stated.grain in FISCAL):
        return "calendar_differs", NONE
    ours, theirs = _days(claimed), _days(stated)
    if ours is None or theirs is None:
        return _compare_fields(claimed, stated)
    if ours == theirs:
        return _compare_qualifiers(claimed, stated)
    if ours[1] < theirs[0] or theirs[1] < ours[0]:
        return "other_period", NONE
    bound = _bound_finding(claimed, stated)
    if bound is not None:
        return bound
    if ours[0] <= theirs[0] and theirs[1] <= ours[1]:
        return "inside_claimed_period", NONE
    if theirs[0] <= ours[0] and ours[1] <= theirs[1]:
        return "stated_coarser_period", NONE
    return "periods_overlap", NONE


def _compare_qualifiers(claimed: Period, stated: Period) -> Finding:
    bound = _bound_finding(claimed, stated)
    if bound is not None:
        return bound
    if claimed.approx is Approx.EXACT and stated.approx is Approx.ABOUT:
        return "same_period_other_qualifier", QUALIFIER
    return "same_period", NONE


def _bound_finding(claimed: Period, stated: Period) -> Finding | None:
    """The finding when "by 2030" stands against "in 2030" or against "after 2030"."""
    for side in (EARLIER, LATER):
        if (claimed.approx in side) is not (stated.approx in side):
            # after and from (at_least) are exchanged by translators, like their counterparts for figures
            if side is LATER and Approx.AT_LEAST in (claimed.approx, stated.approx):
                continue
            return "period_bound_against_period", QUALIFIER
    return None


def _days(period: Period) -> Days | None:
    """The days of a period, an open end taken as endless; None when the text leaves it unresolved."""
    if period.first is None and period.last is None:
        return None
    return period.first or date.min, period.last or date.max


Fields = tuple[int | None, int | None, int | None]


def _compare_fields(claimed: Period, stated: Period) -> Finding:
    """Dates that lack their year: by the fields that both name."""
    ours, theirs = _fields(claimed), _fields(stated)
    shared = [(a, b) for a, b in zip(ours, theirs, strict=True) if a is not None and b is not None]
    if not shared or not _by_fields(claimed) or not _by_fields(stated):
        return "date_not_resolved", NONE
    if any(a != b for a, b in shared):
        return "other_period", NONE
    unsupported = [a is not None and b is None for a, b in zip(ours, theirs, strict=True)]
    if unsupported == [True, False, False]:
        return "year_not_stated", NONE
    if any(unsupported):
        return "stated_coarser_period", NONE
    return _compare_qualifiers(claimed, stated) if ours == theirs else ("inside_claimed_period", NONE)


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

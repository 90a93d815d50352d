"""Whether a stated quantity says what a claimed one says: `compare`, and the rules for amounts.

Specification and corpus: tests/corpus/compare.yaml. Periods are compared in `periods`, units converted in `convert`,
and every reason code is explained in `reasons`.
"""

from decimal import ROUND_HALF_UP, Decimal
from enum import Enum, auto
from typing import assert_never

from verify.quantity.convert import EXACT, measures_same, scaled, to_base, written_precision
from verify.quantity.counted import alike, may_be, named_unit
from verify.quantity.periods import compare_periods
from verify.quantity.reasons import REASONS
from verify.quantity.types import Amount, Approx, Comparison, Grain, Kind, Period, Quantity
from verify.quantity.units import ANY_OF

__all__ = ["REASONS", "compare"]

Finding = tuple[str, frozenset[str]]
"""A reason code and the flags that go with it."""

NONE: frozenset[str] = frozenset()
ROUNDED = frozenset({"rounded"})
QUALIFIER = frozenset({"qualifier_differs"})

LOWER_BOUNDS = frozenset({Approx.OVER, Approx.AT_LEAST})
UPPER_BOUNDS = frozenset({Approx.UNDER, Approx.AT_MOST})
BOUNDS = LOWER_BOUNDS | UPPER_BOUNDS

# Claimed, stated: pairs of the same figure whose qualifiers an editor may want to look at. Claimed about against
# stated exact is none of them: the writer announced the rounding.
QUALIFIERS_DIFFER = frozenset(
    {
        (Approx.EXACT, Approx.ABOUT),
        (Approx.EXACT, Approx.NEARLY),
        (Approx.NEARLY, Approx.ABOUT),
        (Approx.ABOUT, Approx.NEARLY),
        (Approx.NEARLY, Approx.EXACT),
    }
)
# A bare figure may stand for a count ("100" in a table under "employees") or an age ("容疑者(42)").
BARE_STANDS_FOR = frozenset({Kind.COUNT, Kind.AGE})
# No person is older: 122 years, 164 days (Jeanne Calment).
OLDEST = Decimal(122)
# A number as large as this is hardly another figure that happens to be equal: 推定1100万の資産, a £11 million fortune.
DISTINCT = Decimal(1000)
DISTINCT_DIGITS = 3
WITH_UNIT = frozenset({Kind.MONEY, Kind.MEASURE})
UNIT_MAY_BE_MISSING = frozenset({Kind.NUMBER, Kind.COUNT, Kind.AGE, Kind.ORDINAL})


def compare(claimed: Quantity, stated: Quantity) -> Comparison:
    """How a stated quantity stands to a claimed one; the order matters, since only the claim must be borne out."""
    code, flags = _find(claimed, stated)
    return Comparison(REASONS[code].agreement, code, flags, claimed, stated)


def _find(claimed: Quantity, stated: Quantity) -> Finding:
    match claimed, stated:
        case Period(), Period():
            return compare_periods(claimed, stated)
        case Amount(), Amount():
            aligned = _align(claimed, stated)
            if isinstance(aligned, str):
                return aligned, NONE
            code, flags = _compare_amounts(*aligned)
            # 300台 may be 300 vehicles, but that there are 20 vehicles says nothing about 300台 of something.
            doubtful = code == "other_value" and _only_classifies(claimed, stated)
            return ("perhaps_other_value", NONE) if doubtful else (code, flags)
        case (Amount() as bare, Period() as period) | (Period() as period, Amount() as bare) if _is_year(bare, period):
            return "same_period", NONE
        case _:
            return "kind_differs", NONE


def _is_year(bare: Amount, period: Period) -> bool:
    """Whether a number is the year that the other side names as one ("2018: major quakes", 2018 in a table)."""
    if bare.kind is not Kind.NUMBER or bare.unit is not None or bare.approx is not Approx.EXACT:
        return False
    if period.grain is not Grain.YEAR or period.first is None or period.last is None:
        return False
    return bare.value == period.first.year


def _align(claimed: Amount, stated: Amount) -> tuple[Amount, Amount] | str:
    """Both amounts in one unit, or the code that says why there is none."""
    if claimed.kind is not stated.kind:
        same_word = _are_times(claimed, stated) or _are_points(claimed, stated) or _are_cups(claimed, stated)
        return (claimed, stated) if same_word else _align_kinds(claimed, stated)
    if named_unit(claimed) == named_unit(stated):
        return claimed, stated
    if claimed.kind is Kind.MONEY:
        return (claimed, stated) if _names_any_of(claimed, stated) else "currency_differs"
    if claimed.kind in UNIT_MAY_BE_MISSING and None in (claimed.unit, stated.unit):
        return claimed, stated
    if _only_classifies(claimed, stated):
        return claimed, stated
    if _are_degrees(claimed, stated) or _count_alike(claimed, stated):
        return claimed, stated
    if converted := to_base(claimed, stated):
        return converted
    return "unit_system_differs" if measures_same(claimed.unit, stated.unit) else "unit_differs"


def _names_any_of(claimed: Amount, stated: Amount) -> bool:
    """Shillings, where the other side says whose."""
    return claimed.unit in ANY_OF.get(stated.unit or "", ()) or stated.unit in ANY_OF.get(claimed.unit or "", ())


def _only_classifies(claimed: Amount, stated: Amount) -> bool:
    """Whether one counts by a word that names no thing (台, 件, 回) or stays untranslated (リバウンド), the other by a
    noun that may well be that thing (vehicle, incident, rebound)."""
    if not claimed.kind is stated.kind is Kind.COUNT:
        return any(are_same(claimed, stated) for are_same in (_are_times, _are_points, _are_cups, _are_degrees))
    ours, theirs = named_unit(claimed), named_unit(stated)
    return may_be(ours, theirs) or may_be(theirs, ours)


def _are_times(claimed: Amount, stated: Amount) -> bool:
    """Twice, which the reader takes for a multiple, against 2回 and two visits."""
    units = {(claimed.kind, claimed.unit), (stated.kind, stated.unit)}
    ratio = claimed.value if claimed.kind is Kind.RATIO else stated.value
    whole = ratio is not None and ratio == ratio.to_integral_value()
    return whole and units == {(Kind.COUNT, "time"), (Kind.RATIO, "times")}


def _are_degrees(claimed: Amount, stated: Amount) -> bool:
    """80 degrees, where one side leaves out whose degrees they are."""
    return {claimed.unit, stated.unit} in ({"degree", "celsius"}, {"degree", "fahrenheit"})


def _are_cups(claimed: Amount, stated: Amount) -> bool:
    """2杯, a count in Japanese, against two cups, a measure in English."""
    return {(claimed.kind, claimed.unit), (stated.kind, stated.unit)} == {(Kind.COUNT, "杯"), (Kind.MEASURE, "cup")}


def _count_alike(claimed: Amount, stated: Amount) -> bool:
    """3,000 charges and 3,000 cycles: so large a figure twice."""
    return alike(claimed, stated) and _same_number(claimed, stated) and _value(claimed) >= DISTINCT


def _are_points(claimed: Amount, stated: Amount) -> bool:
    """ポイント, which the reader takes for percentage points, against points of a game or an index."""
    units = {(claimed.kind, claimed.unit), (stated.kind, stated.unit)}
    return (Kind.PERCENT, "percentage_point") in units and bool(units & {(Kind.COUNT, "point"), (Kind.NUMBER, None)})


def _align_kinds(claimed: Amount, stated: Amount) -> tuple[Amount, Amount] | str:
    kinds = {claimed.kind, stated.kind}
    if Kind.NUMBER in kinds and kinds & BARE_STANDS_FOR:
        bare = claimed if claimed.kind is Kind.NUMBER else stated
        if Kind.AGE in kinds and bare.value is not None and bare.value > OLDEST:
            return "kind_differs"
        return (claimed, stated) if bare.unit is None else "unit_differs"
    if kinds == {Kind.RATIO, Kind.PERCENT} and _is_share(claimed) and _is_share(stated):
        return _as_percent(claimed), _as_percent(stated)
    if Kind.NUMBER in kinds and kinds & WITH_UNIT and _same_number(claimed, stated):
        bare = claimed if claimed.kind is Kind.NUMBER else stated
        return (claimed, stated) if bare.unit is None and _is_distinct(_value(bare)) else "kind_differs"
    return "kind_differs"


def _is_distinct(value: Decimal) -> bool:
    """39.9, which came second to 41.2 degrees, as well as 11,000,000."""
    return value >= DISTINCT or len(value.normalize().as_tuple().digits) >= DISTINCT_DIGITS


def _same_number(claimed: Amount, stated: Amount) -> bool:
    return claimed.value is not None and claimed.value == stated.value


def _is_share(amount: Amount) -> bool:
    # From one on, "times" and percent part ways: twice as many is 100 percent more and 200 percent of it.
    if amount.kind is Kind.PERCENT:
        return amount.unit == "percent"
    return amount.value is not None and 0 <= amount.value < 1


def _as_percent(amount: Amount) -> Amount:
    return scaled(amount, Decimal(100)) if amount.kind is Kind.RATIO else amount


def _compare_amounts(claimed: Amount, stated: Amount) -> Finding:
    if _is_range(claimed) or _is_range(stated):
        return _compare_ranges(claimed, stated)
    if claimed.approx in BOUNDS:
        return _compare_claimed_bound(claimed, stated)
    if stated.approx in BOUNDS:
        return _compare_stated_bound(claimed, stated)
    return _compare_values(claimed, stated)


class Rounding(Enum):
    """How two figures stand to each other by the digits written."""

    EQUAL = auto()
    CLAIM_COARSER = auto()
    CLAIM_FINER = auto()
    OTHER = auto()


def _relate(claimed: Amount, stated: Amount) -> Rounding:
    ours, theirs = _value(claimed), _value(stated)
    if ours == theirs:
        return Rounding.EQUAL
    if _rounds_to(stated, claimed):
        return Rounding.CLAIM_COARSER
    if _rounds_to(claimed, stated):
        return Rounding.CLAIM_FINER
    return Rounding.OTHER


def _rounds_to(finer: Amount, coarser: Amount) -> bool:
    """Whether the finer figure, rounded to the digits of the coarser one, is the coarser one.

    A figure below the last digit kept (600 billion against "1 trillion") is not rounded but another figure.
    """
    step = written_precision(coarser)
    value = _value(finer)
    if step <= written_precision(finer) or abs(value) < step:
        return False
    steps = EXACT.divide(value, step).to_integral_value(ROUND_HALF_UP)
    return EXACT.multiply(steps, step) == _value(coarser)


def _compare_values(claimed: Amount, stated: Amount) -> Finding:
    flags = QUALIFIER if (claimed.approx, stated.approx) in QUALIFIERS_DIFFER else NONE
    relation = _relate(claimed, stated)
    if relation is Rounding.EQUAL:
        return ("same_value_other_qualifier" if flags else "same_value"), flags
    # Before rounding: "about" already announces it, so `rounded` would say it twice.
    if stated.approx is Approx.EXACT and _covers(claimed, _value(stated)):
        return "within_about", NONE
    match relation:
        case Rounding.CLAIM_COARSER:
            return "rounded", flags | ROUNDED
        case Rounding.CLAIM_FINER:
            return "claimed_finer", flags | ROUNDED
        case Rounding.OTHER:
            return "other_value", NONE
        case _:
            assert_never(relation)


def _compare_claimed_bound(claimed: Amount, stated: Amount) -> Finding:
    relation = _relate(claimed, stated)
    same_side = _side(claimed) is _side(stated)
    flags = NONE if same_side else QUALIFIER
    if relation is Rounding.EQUAL:
        if same_side:
            return "same_bound", NONE
        return ("opposite_bounds" if stated.approx in BOUNDS else "bound_against_value"), QUALIFIER
    if stated.approx in BOUNDS and not same_side:
        return "other_value", NONE
    if relation is Rounding.CLAIM_FINER:
        return "claimed_finer", flags | ROUNDED
    if not _allows(claimed, _value(stated)):
        return "other_value", NONE
    if same_side and relation is Rounding.CLAIM_COARSER:
        return "rounded", ROUNDED
    return "inside_claimed_bound", flags


def _compare_stated_bound(claimed: Amount, stated: Amount) -> Finding:
    relation = _relate(claimed, stated)
    if relation is Rounding.CLAIM_FINER:
        return "claimed_finer", QUALIFIER | ROUNDED
    if relation is Rounding.EQUAL or _covers(claimed, _value(stated)):
        return "bound_against_value", QUALIFIER
    if relation is Rounding.CLAIM_COARSER:
        return "bound_against_value", QUALIFIER | ROUNDED
    return "other_value", NONE


def _compare_ranges(claimed: Amount, stated: Amount) -> Finding:
    # What the claim allows, for its `about` counts, against what the source names.
    ours, theirs = _interval(claimed), _stated_interval(stated)
    if OPEN in (ours, theirs):
        return "no_value", NONE
    open_ended = claimed.approx in BOUNDS or stated.approx in BOUNDS
    flags = QUALIFIER if open_ended and claimed.approx is not stated.approx else NONE
    if ours == theirs:
        return "same_range", flags
    if _are_vague(claimed, stated) and _overlap_share(ours, theirs) >= MOSTLY:
        return "vague_alike", NONE
    if _contains(ours, theirs):
        return ("inside_claimed_bound" if claimed.approx in BOUNDS else "inside_claimed_range"), flags
    if _contains(theirs, ours):
        return "claimed_inside_stated_range", flags
    return ("ranges_overlap", flags) if _overlap(ours, theirs) else ("other_value", NONE)


Interval = tuple[Decimal, Decimal]
"""Closed; an open end is infinite."""

INFINITY = Decimal("Infinity")
OPEN: Interval = (-INFINITY, INFINITY)


def _stated_interval(amount: Amount) -> Interval:
    # "About 50" names 50, and lies in a claimed range by that figure.
    if amount.value is not None and amount.approx not in BOUNDS | {Approx.BETWEEN}:
        return amount.value, amount.value
    return _interval(amount)


def _interval(amount: Amount) -> Interval:
    value = amount.value
    if value is not None and amount.approx in LOWER_BOUNDS:
        return value, INFINITY
    if value is not None and amount.approx in UPPER_BOUNDS:
        return -INFINITY, value
    low = value if amount.low is None and amount.approx is not Approx.BETWEEN else amount.low
    high = value if amount.high is None and amount.approx is not Approx.BETWEEN else amount.high
    return (-INFINITY if low is None else low), (INFINITY if high is None else high)


def _contains(outer: Interval, inner: Interval) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _overlap(one: Interval, other: Interval) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


# 数十 and dozens are each other's translation, though tables give them 20 to 90 and 24 to 99; 十数 (11 to 19) and
# dozens, or 数百 and 数十, share nothing. Anything between 0.1 and 0.8 separates the vague words of our languages.
MOSTLY = Decimal("0.5")


def _are_vague(claimed: Amount, stated: Amount) -> bool:
    """Whether neither side states a number: dozens, 数百."""
    return claimed.approx is stated.approx is Approx.ABOUT and claimed.value is None and stated.value is None


def _overlap_share(one: Interval, other: Interval) -> Decimal:
    """The part of their common span that both cover."""
    span = EXACT.subtract(max(one[1], other[1]), min(one[0], other[0]))
    shared = EXACT.subtract(min(one[1], other[1]), max(one[0], other[0]))
    return EXACT.divide(shared, span) if span.is_finite() else Decimal(0)


def _is_range(amount: Amount) -> bool:
    return amount.value is None or amount.approx is Approx.BETWEEN


def _covers(amount: Amount, figure: Decimal) -> bool:
    """Whether the figure lies in what `about` or `nearly` stands for; an exact figure covers itself, a bound none."""
    return amount.low is not None and amount.high is not None and amount.low <= figure <= amount.high


def _allows(bound: Amount, figure: Decimal) -> bool:
    return figure > _value(bound) if bound.approx in LOWER_BOUNDS else figure < _value(bound)


def _side(amount: Amount) -> frozenset[Approx] | None:
    return next((side for side in (LOWER_BOUNDS, UPPER_BOUNDS) if amount.approx in side), None)


def _value(amount: Amount) -> Decimal:
    if amount.value is None:
        raise ValueError("an amount without a value is a range, and ranges are compared apart")
    return amount.value

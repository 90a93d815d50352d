"""What a translator converts: a claim's figure against the stated one in the customary units of another language.

Within a language `compare` never crosses from one system of units to the other. A claim in another language than its
source is another matter: its writer converts as a matter of course (385 miles, 620 km), and rounds. Specification and
corpus: `translated` of tests/corpus/compare.yaml.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import Final

from verify.quantity.compare import compare
from verify.quantity.convert import EXACT, SYSTEMS, scaled, written_precision
from verify.quantity.reasons import REASONS
from verify.quantity.types import Agreement, Amount, Comparison, Kind, Quantity

# Customary units in metric ones, exactly: International yard and pound agreement, 1959.
CUSTOMARY: Final[Mapping[str, tuple[str, Decimal]]] = {
    unit: (metric, Decimal(factor))
    for unit, metric, factor in (
        ("mi", "km", "1.609344"),
        ("yd", "m", "0.9144"),
        ("ft", "m", "0.3048"),
        ("in", "m", "0.0254"),
        ("lb", "kg", "0.45359237"),
        ("oz", "kg", "0.028349523125"),
        ("mi2", "km2", "2.589988110336"),
        ("acre", "m2", "4046.8564224"),
        ("yd2", "m2", "0.83612736"),
        ("ft2", "m2", "0.09290304"),
        ("yd3", "m3", "0.764554857984"),
        ("ft3", "m3", "0.028316846592"),
        ("mph", "km/h", "1.609344"),
        ("knot", "km/h", "1.852"),
    )
}
# 5 cm for two inches (5.08) is off by 1.6 %, 290 kg for 650 pounds (294.8) as much; what is farther off is no
# conversion but another figure. Judgement.
OFF_BY: Final = Decimal("0.02")
# English writes degrees without a scale in either; those that only one scale gives are told by the figure.
FAHRENHEIT: Final = frozenset({"fahrenheit", "degree"})
CELSIUS: Final = frozenset({"celsius", "degree"})
FREEZING: Final = Decimal(32)
NINE_FIFTHS: Final = Decimal("1.8")
SAME: Final = frozenset({"same_value", "same_value_other_qualifier", "same_bound", "same_range", "within_about"})


def compare_translated(claimed: Quantity, stated: Quantity) -> Comparison:
    """How a stated quantity stands to one claimed in another language; as `compare`, and across systems of units."""
    plain = compare(claimed, stated)
    if plain.agreement in (Agreement.MATCH, Agreement.WORDING_DIFFERS):
        return plain
    if not (isinstance(claimed, Amount) and isinstance(stated, Amount) and claimed.kind is stated.kind is Kind.MEASURE):
        return plain
    converted = _in_unit_of(claimed, stated)
    if converted is None:
        return plain
    found = compare(claimed, _rounded_like(claimed, converted))
    if found.agreement not in (Agreement.MATCH, Agreement.WORDING_DIFFERS):
        # What is no rounded figure by our rule may be one by the translator's: it contradicts nothing, yet tells that
        # the sentence may well be the one meant.
        return plain if plain.agreement is Agreement.MISMATCH else _perhaps_another(claimed, stated)
    reason = "converted" if found.reason in SAME else found.reason
    return Comparison(REASONS[reason].agreement, reason, found.flags | {"rounded"}, claimed, stated)


def _perhaps_another(claimed: Amount, stated: Amount) -> Comparison:
    code = "perhaps_other_value"
    return Comparison(REASONS[code].agreement, code, frozenset(), claimed, stated)


def _in_unit_of(claimed: Amount, stated: Amount) -> Amount | None:
    """The stated amount in the claim's unit, where only one of the two is customary; None without such a factor."""
    if (claimed.unit in CUSTOMARY) is not (stated.unit in CUSTOMARY):
        ours, theirs = _metric(claimed.unit), _metric(stated.unit)
        if ours is None or theirs is None or ours[0] != theirs[0]:
            return None
        return replace(scaled(stated, EXACT.divide(theirs[1], ours[1])), unit=claimed.unit)
    if claimed.unit in CELSIUS and stated.unit in FAHRENHEIT:
        return _degrees(stated, claimed.unit, lambda f: EXACT.divide(f - FREEZING, NINE_FIFTHS))
    if claimed.unit == "fahrenheit" and stated.unit == "celsius":
        return _degrees(stated, claimed.unit, lambda c: EXACT.multiply(c, NINE_FIFTHS) + FREEZING)
    return None


def _metric(unit: str | None) -> tuple[str, Decimal] | None:
    """The dimension that a unit measures, and its factor to the base of the metric units of that dimension."""
    metric, factor = CUSTOMARY.get(unit or "", (unit or "", Decimal(1)))
    for system in SYSTEMS:
        if metric in system.factors and "ft" not in system.factors:
            return system.dimension, EXACT.multiply(factor, system.factors[metric])
    return None


def _degrees(stated: Amount, unit: str | None, convert: Callable[[Decimal], Decimal]) -> Amount:
    value, low, high = (None if n is None else convert(n) for n in (stated.value, stated.low, stated.high))
    return replace(stated, value=value, low=low, high=high, unit=unit)


def _rounded_like(claimed: Amount, converted: Amount) -> Amount:
    """The converted amount with each figure as the claim gives it, wherever that is the same figure rounded or cut."""

    def near(ours: Decimal | None, theirs: Decimal | None) -> Decimal | None:
        if ours is None or theirs is None:
            return theirs
        over, step = abs(theirs) - abs(ours), _last_digit(ours)
        return ours if -step / 2 <= over < step and abs(over) <= OFF_BY * abs(theirs) else theirs

    value, low, high = (
        near(claimed.value, converted.value),
        near(claimed.low, converted.low),
        near(claimed.high, converted.high),
    )
    return replace(converted, value=value, low=low, high=high, precision=written_precision(claimed))


def _last_digit(figure: Decimal) -> Decimal:
    """The worth of the last digit that is no zero: 10 of 290; of a five at the end the five, to which many round."""
    if not figure:
        return Decimal(0)
    _, digits, exponent = figure.normalize(EXACT).as_tuple()
    assert digits and isinstance(exponent, int)
    return Decimal(5 if digits[-1] == 5 else 1).scaleb(exponent)

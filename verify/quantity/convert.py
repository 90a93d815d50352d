"""Units that convert into each other exactly; everything else is never converted.

A mile is 1.609344 km by definition, but a newsroom that writes "100 miles (160 km)" rounds unseen, so figures never
cross from one system to the other within a language (between two, see `translated`). Days stay apart from hours, and
months from days: neither is of fixed length in the way people use it ("48 hours" is no calendar statement, a month has
28 to 31 days). Bytes stay as written: writers count a gigabyte by thousands or by 1,024.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Context, Decimal

from verify.quantity.types import Amount

# Enough for any figure a text can hold; no traps, since hostile digits must not raise.
EXACT = Context(prec=80, traps=[])


@dataclass(frozen=True, slots=True)
class System:
    """Units of one dimension with exact factors to a common base."""

    dimension: str
    source: str
    factors: Mapping[str, Decimal]


def _system(dimension: str, source: str, **factors: str) -> System:
    return System(dimension, source, {unit: Decimal(factor) for unit, factor in factors.items()})


_SI = "SI Brochure, 9th edition, table 7 (prefixes)"
_NON_SI = "SI Brochure, 9th edition, table 8 (non-SI units accepted for use with the SI)"
_YARD = "International yard and pound agreement, 1959; NIST Handbook 44, appendix C"

SYSTEMS: tuple[System, ...] = (
    _system("length", _SI, km="1000", m="1", dm="0.1", cm="0.01", mm="0.001", um="1e-6", nm="1e-9"),
    _system("length", _YARD, mi="63360", yd="36", ft="12"),
    _system("mass", _NON_SI, Mt="1e9", kt="1e6", t="1000", kg="1", g="0.001", mg="1e-6", ug="1e-9"),
    _system("mass", _YARD, lb="16", oz="1"),
    _system("area", _NON_SI, km2="1000000", ha="10000", m2="1", cm2="0.0001"),
    _system("area", _YARD, mi2="27878400", acre="43560", yd2="9", ft2="1"),
    _system("volume", _NON_SI, km3="1e12", m3="1000", kl="1000", l="1", ml="0.001", cm3="0.001"),
    _system("volume", _YARD, yd3="27", ft3="1"),
    _system("speed", _NON_SI, **{"m/s": "18", "km/h": "5"}),  # 1 km/h = 5/18 m/s
    _system("power", _SI, TW="1e12", GW="1e9", MW="1e6", kW="1000", W="1"),
    _system("energy", _SI, TWh="1e12", GWh="1e9", MWh="1e6", kWh="1000", Wh="1"),
    _system("frequency", _SI, GHz="1e9", MHz="1e6", kHz="1000", Hz="1"),
    _system("data rate", _SI, Gbps="1e9", Mbps="1e6", kbps="1000", bps="1"),
    _system("computing", _SI, EFLOPS="1e18", PFLOPS="1e15", TFLOPS="1e12", FLOPS="1"),
    _system("dose", _SI, Sv="1e6", mSv="1000", uSv="1"),
    _system("voltage", _SI, kV="1000", V="1"),
    _system("clock time", _NON_SI, hour="3600", minute="60", second="1"),
    _system("days", "ISO 8601-1:2019, 3.1.2.9: a week is seven days", week="7", day="1"),
    _system("months", "Gregorian calendar: a year is twelve months", year="12", month="1"),
    _system("points", "A basis point is one hundredth of a percentage point", percentage_point="1", basis_point="0.01"),
)


def to_base(claimed: Amount, stated: Amount) -> tuple[Amount, Amount] | None:
    """Both amounts in the base unit of the one system that has both units; None when there is none."""
    if claimed.unit is None or stated.unit is None:
        return None
    for system in SYSTEMS:
        ours, theirs = system.factors.get(claimed.unit), system.factors.get(stated.unit)
        if ours is not None and theirs is not None:
            return scaled(claimed, ours), scaled(stated, theirs)
    return None


def measures_same(claimed: str | None, stated: str | None) -> bool:
    """Whether both units measure one dimension, be it in different systems."""
    ours = {system.dimension for system in SYSTEMS if claimed in system.factors}
    return any(stated in system.factors for system in SYSTEMS if system.dimension in ours)


def scaled(amount: Amount, factor: Decimal) -> Amount:
    """The amount with every figure multiplied; its unit stays as written."""

    def times(figure: Decimal | None) -> Decimal | None:
        return None if figure is None else EXACT.multiply(figure, factor)

    return replace(
        amount,
        value=times(amount.value),
        low=times(amount.low),
        high=times(amount.high),
        precision=EXACT.multiply(written_precision(amount), factor),
    )


def written_precision(amount: Amount) -> Decimal:
    """The worth of the last digit written; where the reader gave none, that of the number as it stands."""
    if amount.precision is not None:
        return amount.precision
    if amount.value is None or amount.value == amount.value.to_integral_value():
        return Decimal(1)
    return Decimal(1).scaleb(int(amount.value.as_tuple().exponent))

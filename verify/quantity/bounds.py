"""The interval that a figure implies: what its qualifier does to it."""

from dataclasses import replace
from decimal import Decimal

from verify.quantity.types import Amount, Approx

# "About 100": five per cent to each side. A chosen convention, narrow enough to keep 100 apart from 110.
ABOUT = Decimal("0.05")
# "Nearly 100", 弱: from ten per cent below.
NEARLY = Decimal("0.1")


def bend(amount: Amount, approx: Approx) -> Amount:
    """The amount under a qualifier; a range keeps its ends, save that an open qualifier opens one."""
    low, high = amount.low, amount.high
    if amount.value is None:
        match approx:
            case Approx.OVER | Approx.AT_LEAST:
                return replace(amount, approx=approx, high=None)
            case Approx.UNDER | Approx.AT_MOST:
                return replace(amount, approx=approx, low=None)
            case _:
                return amount
    value = amount.value
    match approx:
        case Approx.OVER | Approx.AT_LEAST:
            low, high = value, None
        case Approx.UNDER | Approx.AT_MOST:
            low, high = None, value
        case Approx.ABOUT:
            margin = abs(value) * ABOUT
            low, high = value - margin, value + margin
        case Approx.NEARLY:
            low, high = sorted((value - value * NEARLY, value))
        case _:
            low = high = value
    return replace(amount, approx=approx, low=low, high=high)

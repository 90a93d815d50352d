"""`describe`, row by row of tests/corpus/describe.yaml."""

from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, strategies as st

from verify.quantity import describe
from verify.quantity.describe_period import QUALIFIERS as PERIOD_QUALIFIERS
from verify.quantity.types import Amount, Approx, Kind
from verify.text import Bilingual

CORPUS = Path(__file__).parent.parent / "corpus" / "describe.yaml"
ROWS = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))["rows"]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["quantity"])
def test_corpus(row, quantity):
    assert describe(quantity(row["quantity"])) == Bilingual(row["ja"], row["en"])


def test_every_qualifier_of_a_period_has_words():
    assert set(PERIOD_QUALIFIERS) == set(Approx)


@given(
    st.sampled_from([kind for kind in Kind if kind is not Kind.DATE]),
    st.decimals(allow_nan=False, allow_infinity=False),
    st.sampled_from(["JPY", "person", "km", "percent", "棟", None]),
    st.sampled_from(list(Approx)),
)
def test_any_amount_is_one_short_line(kind, value, unit, approx):
    words = describe(Amount(kind, value, value, value, unit, approx, Decimal(1)))

    assert 0 < len(words.ja) < 90
    assert 0 < len(words.en) < 90
    assert "\n" not in words.ja + words.en


@given(st.integers(0, 10**19))
def test_japanese_scales_give_the_number_back(number):
    words = describe(Amount(Kind.NUMBER, Decimal(number), None, None, None)).ja
    total, digits = 0, ""
    for char in words:
        if char.isdigit():
            digits += char
        else:
            total += int(digits) * {"京": 10**16, "兆": 10**12, "億": 10**8, "万": 10**4}[char]
            digits = ""

    assert total + int(digits or 0) == number

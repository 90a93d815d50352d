"""Numerals as written: their worth, the worth of their last digit, and what a range takes over from them."""

import re
from decimal import Decimal

import pytest

from verify.quantity.numbers import JAPANESE, MAX_DIGITS, ONE, Numeral, between, exact, read_digits, read_kanji

# text: value, worth of the last digit, scale
KANJI = {
    "7": ("7", "1", "1"),
    "1.5": ("1.5", "0.1", "1"),
    "1,234": ("1234", "1", "1"),
    "二〇二五": ("2025", "1", "1"),
    "零": ("0", "1", "1"),
    "二点五": ("2.5", "0.1", "1"),
    "弐拾": ("20", "1", "10"),
    "二十五": ("25", "1", "1"),
    "三百": ("300", "1", "100"),
    "3百": ("300", "100", "100"),
    "1.5千": ("1500", "100", "1000"),
    "1" + "0" * (MAX_DIGITS - 1): ("1" + "0" * (MAX_DIGITS - 1), "1", "1"),
    "2千5百": ("2500", "100", "100"),
    "1万": ("10000", "10000", "10000"),
    "1.5万": ("15000", "1000", "10000"),
    "3万5千": ("35000", "1000", "1000"),
    "3万5": ("30005", "1", "1"),
    "百万": ("1000000", "10000", "10000"),
    "1兆2000億": ("1200000000000", "100000000", "100000000"),
    "1 億 4 千万": ("140000000", "10000000", "10000"),
    "1兆": ("1000000000000", "1000000000000", "1000000000000"),
    "2京": ("20000000000000000", "10000000000000000", "10000000000000000"),
    "5萬": ("50000", "10000", "10000"),
    "1万亿": ("1000000000000", "1000000000000", "1000000000000"),
    "3亿": ("300000000", "100000000", "100000000"),
    "6만": ("60000", "10000", "10000"),
    "1조2천억": ("1200000000000", "100000000000", "100000000"),
    "4경": ("40000000000000000", "10000000000000000", "10000000000000000"),
    "2백": ("200", "100", "100"),
    "3십": ("30", "10", "10"),
    "两千": ("2000", "1", "1000"),
}
# text: lowest, highest, worth of the last digit, scale
VAGUE = {
    "十数": ("11", "19", "1", "1"),
    "数十": ("20", "90", "10", "10"),
    "数百": ("200", "900", "100", "100"),
    "数千": ("2000", "9000", "1000", "1000"),
    "数万": ("20000", "90000", "10000", "10000"),
    "数百億": ("20000000000", "90000000000", "10000000000", "100000000"),
    "何十": ("20", "90", "10", "10"),
    "10数": ("11", "19", "1", "1"),
}


@pytest.mark.parametrize("text", KANJI)
def test_kanji(text: str) -> None:
    numeral = read_kanji(text)
    assert numeral is not None
    assert tuple(map(plain, (numeral.value, numeral.precision, numeral.scale))) == KANJI[text]
    assert (numeral.low, numeral.high) == (numeral.value, numeral.value)
    assert numeral.spelled is not any(char.isdigit() for char in text)


@pytest.mark.parametrize("text", VAGUE)
def test_vague_kanji(text: str) -> None:
    numeral = read_kanji(text)
    assert numeral is not None
    assert numeral.value is None
    assert tuple(map(plain, (numeral.low, numeral.high, numeral.precision, numeral.scale))) == VAGUE[text]


@pytest.mark.parametrize("text", [".", "1.2.3", "1.2.3万", "1.2.3千", "あ", "9" * (MAX_DIGITS + 1)])
def test_no_numeral(text: str) -> None:
    assert read_kanji(text) is None


@pytest.mark.parametrize(
    ("text", "separators", "value", "precision"),
    [
        ("1,234", (",", "."), "1234", "1"),
        ("1,234.50", (",", "."), "1234.50", "0.01"),
        ("1.234,5", (".", ","), "1234.5", "0.1"),
        ("1 234,5", (" ", ","), "1234.5", "0.1"),
        ("1 234 567", (",", "."), "1234567", "1"),
        ("9" * MAX_DIGITS, (",", "."), "9" * MAX_DIGITS, "1"),
    ],
)
def test_digits(text: str, separators: tuple[str, str], value: str, precision: str) -> None:
    numeral = read_digits(text, thousands=separators[0], point=separators[1])
    assert numeral == exact(Decimal(value), Decimal(precision))


def test_serial_numbers_are_no_digits() -> None:
    assert read_digits("9" * (MAX_DIGITS + 1)) is None


def test_times_multiplies_all_and_keeps_the_order() -> None:
    ten = exact(Decimal(10), ONE).times(Decimal(-3))
    assert (ten.value, ten.low, ten.high, ten.precision) == (Decimal(-30), Decimal(-30), Decimal(-30), Decimal(3))
    few = between(Decimal(2), Decimal(9), ONE).times(Decimal(-10))
    assert few == Numeral(None, Decimal(-90), Decimal(-20), Decimal(10), ONE, spelled=True)


@pytest.mark.parametrize(
    ("first", "second", "scale"), [("1000", "1000", "1000000"), ("1000", "10", "10000"), ("1", "1000", "1000")]
)
def test_scales_add_up(first: str, second: str, scale: str) -> None:
    numeral = exact(ONE, ONE).times(Decimal(first), Decimal(first)).times(Decimal(second), Decimal(second))
    assert numeral.scale == Decimal(scale)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1万2000人", "1万2000"),
        ("3 万 6000 人", "3 万 6000"),
        ("3万 5人", "3万"),
        ("数百人", "数百"),
        ("1,234円", "1,234"),
    ],
)
def test_pattern(text: str, found: str) -> None:
    match = re.search(JAPANESE, text)
    assert match is not None
    assert match.group() == found


def plain(number: Decimal | None) -> str:
    return "None" if number is None else format(number.normalize(), "f")

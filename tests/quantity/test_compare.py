"""`compare`, row by row of tests/corpus/compare.yaml, and the properties that hold for all quantities."""

import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import given, strategies as st

from verify.quantity import compare, compare_translated
from verify.quantity.compare import REASONS
from verify.quantity.types import Agreement, Amount, Approx, Kind

CORPUS = Path(__file__).parent.parent / "corpus" / "compare.yaml"
CASES = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))
ROWS, TRANSLATED = CASES["rows"], CASES["translated"]


def _told(comparison):
    return " ".join([comparison.agreement, comparison.reason, *sorted(f"+{flag}" for flag in comparison.flags)])


def _expected(row):
    agreement, reason, *flags = row.split()
    return " ".join([agreement, reason, *sorted(flags)])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['claimed']} / {row['stated']}")
def test_corpus(row, quantity):
    claimed, stated = quantity(row["claimed"]), quantity(row["stated"])

    assert _told(compare(claimed, stated)) == _expected(row["gives"])
    assert _told(compare(stated, claimed)) == _expected(row["back"])


@pytest.mark.parametrize("row", TRANSLATED, ids=lambda row: f"{row['claimed']} / {row['stated']}")
def test_translated(row, quantity):
    claimed, stated = quantity(row["claimed"]), quantity(row["stated"])

    assert _told(compare_translated(claimed, stated)) == _expected(row["gives"])
    assert compare(claimed, stated).agreement is not Agreement.MATCH


def test_what_agrees_without_conversion_is_left_as_it_is(quantity):
    for row in ROWS:
        claimed, stated = quantity(row["claimed"]), quantity(row["stated"])
        if compare(claimed, stated).agreement in (Agreement.MATCH, Agreement.WORDING_DIFFERS):
            assert compare_translated(claimed, stated) == compare(claimed, stated)


def test_every_reason_has_a_row():
    reached = {row[way].split()[1] for row in ROWS for way in ("gives", "back")}
    reached |= {row["gives"].split()[1] for row in TRANSLATED}

    assert reached == set(REASONS)


def test_no_row_twice():
    pairs = [(row["claimed"], row["stated"]) for row in ROWS]

    assert len(set(pairs)) == len(pairs)


def test_the_sentence_carries_both_values_and_the_outcome(quantity):
    wording = compare(quantity("money about 3e11 JPY"), quantity("money over 3e11 JPY")).wording

    assert wording.ja == "3000億円（約） ↔ 3000億円（超）：値は同じだが、一方だけが「超」「以上」「未満」などの限定つき"
    assert wording.en == (
        "about JPY 300 billion ↔ over JPY 300 billion: "
        "same figure, but only one side is open-ended (over, at least, under, up to)"
    )


@pytest.mark.parametrize("code", REASONS)
def test_words_never_rate_truth(code):
    reason = REASONS[code]

    assert not re.search("正しい|誤り|虚偽", reason.words.ja + reason.why)
    assert not re.search(r"\b(true|false)\b", reason.words.en + reason.why, re.IGNORECASE)
    assert reason.why.endswith(".")


def test_a_quantity_that_was_inferred_equals_one_that_was_written(quantity):
    written = quantity("day 2025-12-21")

    assert compare(written, replace(written, inferred=True)).agreement is Agreement.MATCH


FIGURES = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**18), max_value=10**18, places=2)
POWERS = st.integers(-2, 12).map(lambda power: Decimal(10) ** power)


@st.composite
def amounts(draw, *, kind=None, unit=None, approx=None):
    value = draw(FIGURES)
    spread = abs(value) / 20
    return Amount(
        kind or draw(st.sampled_from([kind for kind in Kind if kind is not Kind.DATE])),
        draw(st.sampled_from([value, value, value, None])) if approx is None else value,
        value - spread,
        value + spread,
        unit or draw(st.sampled_from(["JPY", "USD", "person", "km", "mile", "percent", None])),
        approx or draw(st.sampled_from(list(Approx))),
        draw(POWERS),
    )


@given(FIGURES, POWERS, POWERS)
def test_equal_exact_amounts_match_both_ways(value, one, other):
    a = Amount(Kind.MONEY, value, value, value, "JPY", Approx.EXACT, one)
    b = Amount(Kind.MONEY, value, value, value, "JPY", Approx.EXACT, other)

    assert compare(a, b) == compare(b, a)
    assert compare(a, b).reason == "same_value"


@given(amounts(kind=Kind.MONEY, unit="JPY"), amounts(kind=Kind.MONEY, unit="USD"))
def test_currencies_never_cross(claimed, stated):
    assert compare(claimed, stated).agreement is Agreement.INCOMPARABLE


@given(amounts(), amounts())
def test_both_directions_agree_on_whether_to_compare_at_all(one, other):
    there, back = compare(one, other), compare(other, one)

    assert (there.agreement is Agreement.INCOMPARABLE) == (back.agreement is Agreement.INCOMPARABLE)


@given(amounts(), amounts())
def test_flags_and_agreement_belong_together(claimed, stated):
    comparison = compare(claimed, stated)

    assert comparison.agreement is REASONS[comparison.reason].agreement
    assert comparison.flags <= {"rounded", "qualifier_differs"}
    if comparison.agreement in (Agreement.MISMATCH, Agreement.INCOMPARABLE):
        assert not comparison.flags


@given(amounts(kind=Kind.COUNT, unit="person", approx=Approx.EXACT), st.sampled_from([10, 100, 1000]))
def test_a_slip_of_a_decimal_place_never_matches(amount, factor):
    slipped = Amount(
        amount.kind, amount.value * factor, amount.low, amount.high, amount.unit, amount.approx, amount.precision
    )
    if amount.value:
        assert compare(amount, slipped).agreement is Agreement.MISMATCH


@given(st.text(max_size=3).map(lambda digits: Decimal(10) ** (len(digits) * 200)))
def test_hostile_magnitudes_do_not_raise(value):
    huge = Amount(Kind.MEASURE, value, value, value, "km", Approx.EXACT, None)
    small = Amount(Kind.MEASURE, 1 / value, 1 / value, 1 / value, "mm", Approx.ABOUT, None)

    assert compare(huge, small).agreement is Agreement.MISMATCH

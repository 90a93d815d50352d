"""Where readings stand: what of a text is read apart, which words belong to a figure, which rule read it."""

from datetime import datetime
from decimal import Decimal

import pytest

from verify.quantity import read_quantities

PUBLISHED = datetime.fromisoformat("2025-12-22T09:00:00+09:00")

# Figures that stay two, and a rule that reads on behind a place that it refuses.
APART = {
    ("ja", "1万人に500人、4人に1人"): ["1万人", "500人", "4人に1人"],
    ("ja", "300人から200人に減った"): ["300人", "200人"],
    ("ja", "数百人から250人に減った"): ["数百人", "250人"],
    ("ja", "10ドルから20ユーロに替えた"): ["10ドル", "20ユーロ"],
    ("ja", "5キロ〜10時間"): ["5キロ", "10時間"],
    ("ja", "10円から10円"): ["10円", "10円"],
    ("en", "from two-thirds to 80 percent"): ["two-thirds", "80 percent"],
    ("en", "between 5% and 10 people"): ["5%", "10 people"],
    ("en", "slid from 2nd to 5 points behind"): ["2nd", "5 points"],
    ("en", "rose from 5 to 7th place"): ["5", "7th"],
    ("ja", "2025年度500人を採用"): ["2025年度", "500人"],
    ("en", "up from 3% to a new high of 12%"): ["3%", "12%"],
    ("en", "10 and 12 people"): ["10", "12 people"],
    ("en", "10 and a crowd of 12 people"): ["10", "12 people"],
    ("en", "from 5 to six"): ["5", "six"],
}


@pytest.mark.parametrize(("lang", "text"), APART)
def test_figures_that_stay_apart(lang: str, text: str) -> None:
    assert [mention.text for mention in read_quantities(text, lang, PUBLISHED)] == APART[lang, text]


WIDE = {
    ("ja", "500人が来た"): None,
    ("ja", "約500人が来た"): "約500人",
    ("ja", "500人以上が来た"): "500人以上",
    ("ja", "最大で500人前後が来た"): "最大で500人前後",
    ("ja", "2030年ごろに"): "2030年ごろ",
    ("en", "It has more than 500 users."): "more than 500 users",
    ("en", "It has 500 users or more."): "500 users or more",
    ("en", "It has about 10-12 million users."): "about 10-12 million users",
    ("en", "It has 500 users."): None,
}


@pytest.mark.parametrize(("lang", "text"), WIDE)
def test_the_words_that_bend_a_figure(lang: str, text: str) -> None:
    (mention,) = read_quantities(text, lang, PUBLISHED)
    assert (mention.wide.of(text) if mention.wide else None) == WIDE[lang, text]


RULES = {
    ("ja", "2000人"): "2507万人",
    ("ja", "12月21日"): "12月21日",
    ("ja", "π=3.14"): "1,234",
    ("en", "the 5th"): "14th",
    ("en", "5 to 10 percent"): "12 percent",
    ("en", "5% to 10"): "12 percent",
}


@pytest.mark.parametrize(("lang", "text"), RULES)
def test_the_rule_that_read_it(lang: str, text: str) -> None:
    (mention,) = read_quantities(text, lang, PUBLISHED)
    assert mention.rule == RULES[lang, text]


def test_a_number_keeps_all_its_digits() -> None:
    digits = "3.141592653589793238462643383279"
    for lang in ("ja", "en"):
        (mention,) = read_quantities(f"π = {digits}", lang)
        assert mention.quantity.value == Decimal(digits)  # type: ignore[union-attr]

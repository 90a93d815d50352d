"""Which readings belong together, and which stay apart."""

from datetime import datetime
from decimal import Decimal

import pytest

from verify.quantity import read_quantities
from verify.quantity.types import Amount, Mention, Period

PUBLISHED = datetime.fromisoformat("2025-12-22T09:00:00+09:00")


def mentions(text: str, lang: str = "en") -> list[Mention]:
    return list(read_quantities(text, lang, PUBLISHED))


@pytest.mark.parametrize(
    ("lang", "text", "read"),
    [
        ("en", "shops close on Saturday and Sunday", ["Saturday", "Sunday"]),
        ("en", "between Saturday and Sunday", ["Saturday and Sunday"]),
        ("en", "moved from May to June to July", ["May to June", "July"]),
        ("en", "1.5 days after Dec. 1, 2025", ["1.5 days", "Dec. 1, 2025"]),
        ("en", "0 days after Dec. 1, 2025", ["0 days", "Dec. 1, 2025"]),
        ("en", "10,000 days after Dec. 1, 2000", ["10,000 days", "Dec. 1, 2000"]),
        ("en", "ten people after Dec. 1, 2000", ["ten people", "Dec. 1, 2000"]),
        ("en", "2 to 3 days after Dec. 1, 2000", ["2 to 3 days", "Dec. 1, 2000"]),
        ("en", "more than 9,000 years after Dec. 1, 2025", ["9,000 years", "Dec. 1, 2025"]),
        ("en", "from 2025 to 2024", ["2025", "2024"]),
        ("ja", "土曜日と日曜日に開く", ["土曜日", "日曜日"]),
        ("ja", "明日から4日", ["明日", "4日"]),
        ("ja", "明日から4日まで", ["明日から4日まで"]),
    ],
)
def test_apart_and_together(lang: str, text: str, read: list[str]) -> None:
    assert [mention.text for mention in mentions(text, lang)] == read


@pytest.mark.parametrize(
    ("text", "days", "unit"),
    [
        ("two days after Sunday", 2, "day"),
        ("three months ended March 31", 3, "month"),
        ("a week from May 20", 1, "week"),
    ],
)
def test_a_length_tied_to_a_day_is_still_that_length(text: str, days: int, unit: str) -> None:
    (mention,) = mentions(text if text != "a week from May 20" else f"for {text}")

    assert mention.rule == text
    assert isinstance(mention.quantity, Period)
    assert isinstance(mention.also, Amount)
    assert (mention.also.value, mention.also.unit) == (Decimal(days), unit)
    # A day two days later is a day; a stretch of a week is a week long.
    assert mention.quantity.length == (None if unit == "day" else mention.also)


def test_the_rule_of_a_whole_names_its_parts() -> None:
    (whole,) = mentions("12月21日から25日", "ja")
    assert whole.rule == "12月21日 – 21日"
    (part,) = mentions("first ten days of 2025")
    assert part.rule == "first ten days of 2025"

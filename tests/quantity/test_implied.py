"""Words that imply a figure. Specification: tests/corpus/implied.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.quantity import read_implied, read_quantities
from verify.quantity.types import Amount

CORPUS: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "corpus" / "implied.yaml").read_text("utf-8"))
SPELLINGS = [(row["implies"], text) for row in CORPUS["rows"] for text in row["spellings"]]


def implied(text: str, lang: str = "en") -> set[str]:
    """What a text implies, each as kind, value or ends, and unit."""
    found = read_implied(text, lang, read_quantities(text, lang))
    assert all(mention.text == mention.span.of(text) for mention in found)
    return {_written(mention.quantity) for mention in found if isinstance(mention.quantity, Amount)}


def _written(amount: Amount) -> str:
    size = f"{amount.low}..{amount.high}" if amount.value is None else str(amount.value)
    return f"{amount.kind.value} {size} {amount.unit or '-'}"


@pytest.mark.parametrize(("expected", "text"), SPELLINGS)
def test_spelling(expected: str, text: str) -> None:
    assert expected in implied(text)


@pytest.mark.parametrize("row", CORPUS["nothing"], ids=lambda row: row["text"])
def test_nothing_of_the_kind(row: dict[str, str]) -> None:
    assert row["implies"] not in implied(row["text"])


def test_a_language_without_rules_implies_nothing_by_words() -> None:
    assert implied("both of them, for years", "ja") == set()

"""Precision on prose that states no figure: tests/corpus/quantity/no_figures.yaml."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.quantity import read_quantities

CORPUS = Path(__file__).parents[1] / "corpus" / "quantity" / "no_figures.yaml"
PUBLISHED = datetime.fromisoformat("2025-12-22T09:00:00+09:00")
# What an editor would put up with in 300 sentences.
ALLOWED = 3


def corpus() -> Any:
    return yaml.safe_load(CORPUS.read_text(encoding="utf-8"))


def sentences() -> Iterator[Any]:
    for lang, texts in corpus()["rows"].items():
        yield from (pytest.param(text, lang, id=f"{lang}: {text}") for text in texts)


@pytest.mark.parametrize(("text", "lang"), list(sentences()))
def test_states_no_figure(text: str, lang: str) -> None:
    assert [mention.text for mention in read_quantities(text, lang, PUBLISHED)] == []


@pytest.mark.parametrize("row", corpus()["known"], ids=lambda row: row["text"])
def test_known_false_reading(row: dict[str, str]) -> None:
    """A reading that is gone must leave the list."""
    found = [mention.text for mention in read_quantities(row["text"], row["lang"], PUBLISHED)]
    assert found == [row["reads"]]
    assert row["why"]


def test_three_hundred_sentences_and_at_most_three_false_readings() -> None:
    rows, known = corpus()["rows"], corpus()["known"]
    texts = [*rows["ja"], *rows["en"], *(row["text"] for row in known)]
    assert len(set(texts)) == len(texts) >= 300
    assert len(known) <= ALLOWED

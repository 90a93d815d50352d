"""The poles that a text bears, row by row of tests/corpus/opposites.yaml, and the tables that say them."""

from typing import Any

import pytest
import yaml
from verdict_cases import CORPUS

from verify.judge.lang import LANGUAGES
from verify.judge.lexicon import read_wording
from verify.judge.opposites import PAIRS

POLES = {pole for pair in PAIRS for pole in pair}
ROWS = [
    (lang, row)
    for lang, rows in yaml.safe_load((CORPUS / "opposites.yaml").read_text(encoding="utf-8"))["rows"].items()
    for row in rows
]


@pytest.mark.parametrize(("lang", "row"), ROWS, ids=[f"{lang}:{row['text']}" for lang, row in ROWS])
def test_a_text_bears_the_pole_that_it_says(lang: str, row: dict[str, Any]) -> None:
    poles = {name for name, _ in read_wording(row["text"], lang).poles}
    assert set(row["says"]) <= poles
    assert not set(row["silent"]) & poles
    assert {*row["says"], *row["silent"]} <= POLES


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_language_says_both_poles_of_a_pair_or_neither(lang: str) -> None:
    table = LANGUAGES[lang].OPPOSITES
    assert set(table) <= POLES
    assert [pair for pair in PAIRS if len(set(pair) & set(table)) == 1] == []


def test_every_pole_is_said_in_japanese_and_english() -> None:
    assert set(LANGUAGES["ja"].OPPOSITES) == set(LANGUAGES["en"].OPPOSITES) == POLES

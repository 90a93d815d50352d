"""Terms: tests/corpus/match/terms.yaml, and what holds for any text."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given, strategies as st

from verify.match.words import STOP, stem, terms_of

ROWS = yaml.safe_load((Path(__file__).parent.parent / "corpus/match/terms.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"])
def test_a_text_is_compared_by_its_terms(row: dict[str, object]) -> None:
    assert terms_of(str(row["text"])) == tuple(row["terms"])  # type: ignore[call-overload]


@given(st.text())
def test_any_text_has_distinct_terms_without_grammar(text: str) -> None:
    terms = terms_of(text)
    assert len(terms) == len(set(terms))
    assert not [term for term in terms if not term or term in STOP - {stem(word) for word in STOP}]


@given(st.from_regex(r"[a-z]{4,12}", fullmatch=True))
def test_a_plural_meets_its_singular(word: str) -> None:
    if word[-1] not in "esuixyzho" and not word.endswith(("ing", "ed", "ly")):
        assert stem(word + "s") == stem(word)

from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, strategies as st

from verify.extract.sentences import LONGEST_BRACKET, split_sentences

CORPUS = yaml.safe_load((Path(__file__).parent.parent / "corpus" / "sentences.yaml").read_text(encoding="utf-8"))
ROWS = [(lang, row) for lang, rows in CORPUS.items() for row in rows]


def split(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]


@pytest.mark.parametrize(("lang", "row"), ROWS)
def test_corpus(lang: str, row: str) -> None:
    expected = [part.strip() for part in row.split("¦") if part.strip()]
    assert split(row.replace("¦", "")) == expected


@given(st.text(alphabet='。.！？!?「」（）()“”" \n1aAのと…｡,、U.S', max_size=80))
def test_nothing_is_lost_and_spans_are_in_order(text: str) -> None:
    spans = split_sentences(text)
    assert "".join("".join(span.of(text).split()) for span in spans) == "".join(text.split())
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)


@given(
    st.from_regex(r"[0-9]{1,4}[.．,，][0-9]{1,4}", fullmatch=True),
    st.sampled_from(["円になった。", " yen. The end", "%"]),
)
def test_no_cut_inside_a_figure(figure: str, behind: str) -> None:
    assert split(figure + behind)[0].startswith(figure)


def test_a_bracket_that_never_closes_does_not_swallow_the_rest() -> None:
    text = "彼は「始めよう。" + "雨が降る。" * (LONGEST_BRACKET // 2)
    assert len(split(text)) > 50

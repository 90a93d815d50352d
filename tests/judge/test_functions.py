"""What each figure does in its sentence, row by row of tests/corpus/functions.yaml."""

from typing import Any

import pytest
import yaml
from verdict_cases import CORPUS

from verify.judge.changes import change_beside, find_figures
from verify.judge.function import Function
from verify.quantity import read_quantities
from verify.text import Span

ROWS = [
    (lang, row)
    for lang, rows in yaml.safe_load((CORPUS / "functions.yaml").read_text(encoding="utf-8"))["rows"].items()
    for row in rows
]


@pytest.mark.parametrize(("lang", "row"), ROWS, ids=[f"{lang}:{row['text']}" for lang, row in ROWS])
def test_each_figure_does_what_the_row_says(lang: str, row: dict[str, Any]) -> None:
    text = row["text"]
    figures = find_figures(text, lang, tuple(read_quantities(text, lang)))
    for words, function in row["figures"].items():
        start = text.index(words)
        at = Span(start, start + len(words))
        assert [f.function for f in figures if f.mention.span.overlaps(at)] == [Function(function)], words


@pytest.mark.parametrize(
    ("lang", "text", "figure", "sign"),
    [
        ("en", "The lake lost 6 metres of depth.", "6 metres", -1),
        ("en", "The lake fell to 6 metres.", "6 metres", 0),
        ("en", "The firm gained 500 customers.", "500", 1),
        ("ja", "湖の深さが6メートル減った。", "6メートル", -1),
        ("ja", "湖の深さは6メートルに減った。", "6メートル", 0),
        ("ja", "顧客を500人増やした。", "500人", 1),
    ],
)
def test_a_verb_beside_a_figure_says_by_how_much(lang: str, text: str, figure: str, sign: int) -> None:
    start = text.index(figure)
    assert change_beside(text, lang, Span(start, start + len(figure))) == sign

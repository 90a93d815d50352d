"""What the words of a text say, row by row of tests/corpus/wording/."""

from typing import Any

import pytest
import yaml
from verdict_cases import CORPUS

from verify.judge.concepts import compile_forms, find_concepts
from verify.judge.lang import LANGUAGES, WITHOUT_SPACES
from verify.judge.lexicon import MARKS, clause_at, read_wording
from verify.text import Span

KEYS = {"text", "says", "silent", "concepts", "lacks", "superlatives"}


ROWS = [
    (lang, row)
    for lang in LANGUAGES
    for row in yaml.safe_load((CORPUS / "wording" / f"{lang}.yaml").read_text(encoding="utf-8"))["rows"]
]


@pytest.mark.parametrize(("lang", "row"), ROWS, ids=[f"{lang}:{row['text']}" for lang, row in ROWS])
def test_wording(lang: str, row: dict[str, Any]) -> None:
    wording = read_wording(row["text"], lang)
    marks = {mark for mark, _ in wording.marks}
    concepts = wording.concepts_in()
    assert set(row.get("says", ())) <= marks
    assert not set(row.get("silent", ())) & marks
    assert set(row.get("concepts", ())) <= concepts
    assert not set(row.get("lacks", ())) & concepts
    if "superlatives" in row:
        found = {superlative.dimension: sorted(superlative.scopes) for superlative in wording.superlatives}
        assert found == {dimension: sorted(scopes) for dimension, scopes in row["superlatives"].items()}


@pytest.mark.parametrize(("lang", "row"), ROWS, ids=[row["text"] for _, row in ROWS])
def test_rows_are_well_formed(lang: str, row: dict[str, Any]) -> None:
    tables = LANGUAGES[lang]
    assert set(row) <= KEYS
    assert {*row.get("says", ()), *row.get("silent", ())} <= set(MARKS)
    assert {*row.get("concepts", ()), *row.get("lacks", ())} <= set(tables.CONCEPTS)
    assert set(row.get("superlatives", ())) <= set(tables.SUPERLATIVES)


@pytest.mark.parametrize(("lang", "row"), ROWS, ids=[row["text"] for _, row in ROWS])
def test_every_span_leads_back_to_the_text(lang: str, row: dict[str, Any]) -> None:
    wording = read_wording(row["text"], lang)
    spans = [span for _, span in (*wording.concepts, *wording.marks)] + [s.span for s in wording.superlatives]
    assert all(0 <= span.start < span.end <= len(row["text"]) for span in spans)


PAIRS = yaml.safe_load((CORPUS / "wording" / "pairs.yaml").read_text(encoding="utf-8"))["rows"]


@pytest.mark.parametrize(("japanese", "english", "concepts"), PAIRS, ids=[english for _, english, _ in PAIRS])
def test_both_languages_say_it(japanese: str, english: str, concepts: list[str]) -> None:
    assert set(concepts) <= read_wording(japanese, "ja").concepts_in()
    assert set(concepts) <= read_wording(english, "en").concepts_in()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_walk_finds_what_the_patterns_find(lang: str) -> None:
    """The table of concepts is too long to search row by row; the walk over the text must miss nothing of it."""
    patterns = [(name, compile_forms(lang, forms)) for name, forms in LANGUAGES[lang].CONCEPTS.items()]
    for text in [row["text"] for _, row in ROWS] + [
        text for japanese, english, _ in PAIRS for text in (japanese, english)
    ]:
        view = text if lang in WITHOUT_SPACES else text.lower()
        assert {name for name, _ in find_concepts(view, lang)} == {
            name for name, pattern in patterns if pattern.search(view)
        }


def test_no_row_is_empty() -> None:
    for lang in LANGUAGES.values():
        for table in ("CONCEPTS", "SUPERLATIVES", "SCOPES"):
            assert all(getattr(lang, table).values()), table
        assert all(getattr(lang, mark) for mark in MARKS)


def test_the_languages_share_their_terms() -> None:
    """A claim in one language is compared with a source in the other by these names alone."""
    ja, en = LANGUAGES["ja"], LANGUAGES["en"]
    for table in ("CONCEPTS", "SUPERLATIVES", "SCOPES"):
        assert set(getattr(ja, table)) == set(getattr(en, table)), table
    # The others may know fewer terms, and none of their own.
    for lang in LANGUAGES.values():
        assert set(lang.CONCEPTS) <= set(en.CONCEPTS)
        assert all(hasattr(lang, mark) for mark in MARKS)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("opposites", [("UP", "DOWN"), ("ANNOUNCED", "UNNAMED_SOURCE"), ("NEGATED", "ANNOUNCED")])
def test_opposites_share_no_form(lang: str, opposites: tuple[str, str]) -> None:
    one, other = (set(getattr(LANGUAGES[lang], mark)) for mark in opposites)
    assert one
    assert other
    assert not one & other


def test_a_language_without_tables_says_nothing() -> None:
    assert read_wording("Il fatturato sale del 12 %.", "it").concepts_in() == frozenset()


@pytest.mark.parametrize(
    ("text", "figure", "with_it", "without"),
    [
        ("Sales came to $1,200, while profit was $90.", "$90", "profit", "Sales"),
        ("Sales came to $1,200, while profit was $90.", "$1,200", "Sales", "profit"),
        ("売上高は120億円、利益は9億円だった。", "9億円", "利益", "売上高"),
        ("They spent ¥3 trillion (about $19 billion).", "$19 billion", "¥3 trillion", "~"),
        ("It grew 2.5 percent. It fell later.", "2.5 percent", "grew", "fell"),
        ("Imports came to 3,400 tons.", "3,400", "Imports", "~"),
    ],
)
def test_the_clause_of_a_figure(text: str, figure: str, with_it: str, without: str) -> None:
    start = text.index(figure)
    clause = clause_at(text, Span(start, start + len(figure))).of(text)
    assert figure in clause
    assert with_it in clause
    assert without not in clause

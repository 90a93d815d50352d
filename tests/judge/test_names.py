"""Names across scripts, row by row of tests/corpus/wording/names.yaml."""

from typing import Any

import pytest
import yaml
from verdict_cases import CORPUS

from verify.judge.lang.names import ALIASES
from verify.judge.names import Name, names_it, read_names, romaji
from verify.text import Span

ROWS = yaml.safe_load((CORPUS / "wording" / "names.yaml").read_text(encoding="utf-8"))


def _rows(group: str) -> list[Any]:
    """The rows of a group; a row that ends with `open` is right and not reached yet."""
    still_open = pytest.mark.xfail(reason="right, and not reached yet", strict=True, raises=AssertionError)
    return [
        pytest.param(*(row[:-1] if row[-1] == "open" else row), marks=[still_open] if row[-1] == "open" else [])
        for row in ROWS[group]
    ]


def _by_sound_alone(text: str) -> Name:
    return Name(text, Span(0, len(text)), (text,))


def _named(text: str, lang: str) -> Name:
    """The name as the judge reads it, alone in a sentence of its language."""
    sentence = f"{text}は発表した。" if lang == "ja" else f"We heard that {text} spoke."
    names = read_names(sentence, lang)
    assert len(names) == 1
    return names[0]


@pytest.mark.parametrize(("katakana", "latin"), _rows("true"))
def test_one_name_by_sound(katakana: str, latin: str) -> None:
    assert names_it(_by_sound_alone(katakana), f"On Monday {latin} said so.")
    assert names_it(_by_sound_alone(latin), f"{katakana}は発表した。")


@pytest.mark.parametrize(("katakana", "latin"), _rows("chance"))
def test_two_names_that_sound_alike_by_chance(katakana: str, latin: str) -> None:
    assert not names_it(_by_sound_alone(katakana), f"On Monday {latin} said so.")
    assert not names_it(_by_sound_alone(latin), f"{katakana}は発表した。")


@pytest.mark.parametrize(("japanese", "english"), _rows("alias"))
def test_alias(japanese: str, english: str) -> None:
    assert names_it(_named(japanese, "ja"), f"On Monday {english} spoke.")
    assert not names_it(_named(japanese, "ja"), "On Monday Zanzibar spoke.")


@pytest.mark.parametrize(("name", "lang", "text", "expected"), _rows("text"))
def test_whether_a_text_names_it(name: str, lang: str, text: str, expected: bool) -> None:
    assert names_it(_named(name, lang), text) is expected


@pytest.mark.parametrize(("text", "lang", "expected"), _rows("read"))
def test_names_of_a_text(text: str, lang: str, expected: list[str]) -> None:
    names = read_names(text, lang)
    assert [name.text for name in names] == expected
    assert all(name.span.of(text).startswith(name.text) for name in names)


def test_the_corpus_is_large_enough() -> None:
    assert len(ROWS["true"]) >= 60
    assert len(ROWS["chance"]) >= 60
    assert not {tuple(row) for row in ROWS["true"]} & {tuple(row) for row in ROWS["chance"]}


def test_alias_rows_do_not_share_a_spelling() -> None:
    """Tokyo apart: the capital stands for the country's government, too."""
    spellings = [form for row in ALIASES for form in row]
    assert {form for form in spellings if spellings.count(form) > 1} <= {"Tokyo", "Beijing"}


@pytest.mark.parametrize(
    ("katakana", "spoken"),
    [("ソフトバンク", "sofutobanku"), ("ファイザー", "faiza"), ("", "")],
)
def test_romaji(katakana: str, spoken: str) -> None:
    assert romaji(katakana) == spoken

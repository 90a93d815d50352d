"""Names across scripts, row by row of tests/corpus/wording/names.yaml."""

from typing import Any

import pytest
import yaml
from verdict_cases import CORPUS

from verify.judge.aliases import rows, short_countries, spellings_of
from verify.judge.katakana import KATAKANA, is_loanword, pieces, romaji
from verify.judge.lang.loanwords import HEADS, LOANWORDS
from verify.judge.lang.names import FAMILY_NAMES
from verify.judge.names import Name, forms_of, names_it, read_names
from verify.text import Span

ROWS = yaml.safe_load((CORPUS / "wording" / "names.yaml").read_text(encoding="utf-8"))


# Which stand for their governments, too; and two countries share a name.
CAPITALS = {
    *"Beijing Berlin Kabul Kiev Kyiv Moscow Paris Pyongyang Seoul Taipei Tehran Tokyo Washington".split(),
    "Congo",
}


def _rows(group: str) -> list[Any]:
    return [pytest.param(*row) for row in ROWS[group]]


def _alone(text: str) -> Name:
    return Name(text, Span(0, len(text)), forms_of(text))


def _named(text: str, lang: str) -> Name:
    """The name as the judge reads it, alone in a sentence of its language."""
    sentence = f"{text}は発表した。" if lang == "ja" else f"We heard that {text} spoke."
    names = read_names(sentence, lang)
    assert len(names) == 1
    return names[0]


@pytest.mark.parametrize(("katakana", "latin"), _rows("true"))
def test_one_name(katakana: str, latin: str) -> None:
    assert names_it(_alone(katakana), f"On Monday {latin} said so.")
    assert names_it(_alone(latin), f"{katakana}は発表した。")


@pytest.mark.parametrize(("katakana", "latin"), _rows("chance"))
def test_two_names_that_sound_alike_by_chance(katakana: str, latin: str) -> None:
    assert not names_it(_alone(katakana), f"On Monday {latin} said so.")
    assert not names_it(_alone(latin), f"{katakana}は発表した。")


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


# Of every thousand pairs of names that are not one, so many may sound alike (Nadal and Nadella do).
BY_CHANCE = 0.5


def test_names_of_others_are_hardly_ever_heard() -> None:
    people = {tuple(row) for row in ROWS["true"]}
    pairs = [
        (katakana, latin)
        for katakana, own in people
        for other, latin in people
        if own != latin and not set(katakana.split("・")) & set(other.split("・"))
    ]
    heard = [pair for pair in pairs if names_it(_alone(pair[0]), f"On Monday {pair[1]} said so.")]
    assert len(heard) * 1000 <= BY_CHANCE * len(pairs), heard


def test_the_corpus_is_large_enough() -> None:
    assert len(ROWS["true"]) >= 250
    assert len(ROWS["chance"]) >= 60
    assert not {tuple(row) for row in ROWS["true"]} & {tuple(row) for row in ROWS["chance"]}


def test_rows_do_not_share_a_spelling() -> None:
    """Capitals apart, which stand for governments too, and family names, many of which are spelled alike."""
    spellings = [form for row in rows() for form in dict.fromkeys(row)]
    shared = {form for form in spellings if spellings.count(form) > 1}
    assert {form for form in shared if not form.isascii()} == set()
    families = {line.split("|")[1] for line in FAMILY_NAMES.split("\n") if line}
    assert {form for form in shared if form.isascii()} - families <= CAPITALS


def test_every_row_joins_spellings_that_can_be_read() -> None:
    assert all(len(row) > 1 or row[0].isascii() for row in rows())
    assert all(form == form.strip() and form for row in rows() for form in row)


@pytest.mark.parametrize(
    ("one", "other"), [("ナイジェリア", "ニジェール"), ("オーストリア", "オーストラリア"), ("Iran", "Iraq")]
)
def test_countries_are_told_apart(one: str, other: str) -> None:
    assert spellings_of(one)
    assert spellings_of(other)
    assert not set(spellings_of(one)) & set(spellings_of(other))


@pytest.mark.parametrize(
    ("text", "countries"),
    [
        ("米大統領が来日した", ["アメリカ合衆国"]),
        ("日米両政府が合意した", ["日本", "アメリカ合衆国"]),
        ("日英伊3カ国", ["日本", "イギリス", "イタリア"]),
        ("英BPが発表した", ["イギリス"]),
        ("独自の技術", []),
        ("玄米の価格", []),
        ("豪雨の被害", []),
        ("日中は晴れる", []),
        ("日中首脳会談", ["日本", "中国"]),
    ],
)
def test_countries_in_one_sign(text: str, countries: list[str]) -> None:
    assert [name.split("(")[0] for name in short_countries(text)] == [spellings_of(country)[0] for country in countries]


def test_loanwords_are_katakana_and_have_no_row() -> None:
    assert len(LOANWORDS) >= 2000
    assert all(KATAKANA.fullmatch(word) for word in LOANWORDS | HEADS)
    assert [word for word in LOANWORDS if spellings_of(word)] == []


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("ビジネスタワー", ["ビジネス", "タワー"]),
        ("ロンドンオリンピック", ["ロンドン", "オリンピック"]),
        ("メルカドアワード", ["メルカド", "アワード"]),
        ("ボリス・ジョンソン", ["ボリス", "ジョンソン"]),
        ("バスク", []),
        ("タイトル", []),
        ("ホテル", []),
    ],
)
def test_what_a_word_is_made_of(word: str, parts: list[str]) -> None:
    assert list(pieces(word)) == parts


def test_a_loanword_is_a_name_before_a_title() -> None:
    assert is_loanword("マスク")
    assert [name.text for name in read_names("マスク氏は語った。", "ja")] == ["マスク"]
    assert read_names("マスクを着けた。", "ja") == ()
    assert names_it(_alone("Musk"), "マスク氏は語った。")
    assert not names_it(_alone("Musk"), "マスクを着けた。")


@pytest.mark.parametrize(
    ("katakana", "spoken"),
    [("トヨタ", "toyota"), ("ファイザー", "faiza"), ("ジョージ", "zozi"), ("", "")],
)
def test_romaji(katakana: str, spoken: str) -> None:
    assert romaji(katakana) == spoken

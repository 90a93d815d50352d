"""The folded view: what readers take for the same sign is one, and every place leads back to the original text."""

import unicodedata

import pytest
from hypothesis import given, strategies as st

from verify.text import Span, fold, lower

ASCII = st.text(st.characters(max_codepoint=127))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("１２３", "123"),
        ("１\u200b２", "12"),
        ("㌔", "キロ"),
        ("5−3〜7", "5-3~7"),
        ("ｶﾞｽ", "ガス"),
        ("it’s\u00a0so", "it's so"),
        ("e\u0301", "é"),
        ("", ""),
    ],
)
def test_one_form_of_each_sign(text: str, folded: str) -> None:
    assert fold(text).text == folded


@pytest.mark.parametrize(
    ("text", "at", "span"),
    [("a㌔b", (1, 2), Span(1, 2)), ("1\u200b,2", (1, 3), Span(2, 4)), ("xe\u0301y", (1, 2), Span(1, 3))],
)
def test_places_lead_back(text: str, at: tuple[int, int], span: Span) -> None:
    assert fold(text).span(*at) == span


@given(ASCII)
def test_plain_text_is_its_own_view(text: str) -> None:
    folded = fold(text)
    assert folded.text == text
    assert [folded.span(at, at + 1) for at in range(len(text))] == [Span(at, at + 1) for at in range(len(text))]


@given(ASCII)
def test_plain_text_folds_as_it_does_beside_other_text(text: str) -> None:
    alone, beside = fold(text), fold(text + "円")
    assert (alone.text + "円", *alone.starts) == (beside.text, *beside.starts[:-1])
    assert alone.ends == beside.ends[:-1]


@given(st.text())
def test_every_place_lies_in_the_text_and_none_goes_back(text: str) -> None:
    folded = fold(text)
    assert len(folded.text) == len(folded.starts) == len(folded.ends)
    assert list(folded.starts) == sorted(folded.starts)
    assert all(0 <= a < b <= len(text) for a, b in zip(folded.starts, folded.ends, strict=True))
    assert unicodedata.normalize("NFKC", folded.text).count("\u200b") == 0


def test_small_letters_stand_where_the_large_ones_stood() -> None:
    text = "".join(map(chr, range(0x20, 0x1F000)))
    assert len(lower(text)) == len(text)
    assert lower("İzmir OPENED") == "izmir opened"

import pytest
from hypothesis import given, strategies as st

from verify.report.times import show_instant, show_published
from verify.report.view import STYLES, Mark, circled, cut_pieces


def test_pieces_carry_the_style_and_the_number_where_a_part_ends():
    pieces = cut_pieces("約1兆円を支援", [Mark(0, 4, "match", 1)])
    assert [(piece.text, piece.style, piece.numbers) for piece in pieces] == [
        ("約1兆円", "match", (1,)),
        ("を支援", None, ()),
    ]


def test_of_overlapping_marks_the_more_exact_is_drawn_and_both_are_numbered():
    pieces = cut_pieces("a source said Sunday.", [Mark(14, 20, "match", 1), Mark(0, 20, "wording", 2)])
    assert [(piece.text, piece.style, piece.numbers) for piece in pieces] == [
        ("a source said ", "wording", ()),
        ("Sunday", "match", (1, 2)),
        (".", None, ()),
    ]


def test_of_marks_on_the_same_words_the_worst_is_drawn():
    (piece,) = cut_pieces("30", [Mark(0, 2, "mismatch", 1), Mark(0, 2, "match", 2)])
    assert (piece.style, piece.numbers) == ("mismatch", (1, 2))


MARKS = st.builds(Mark, st.integers(0, 12), st.integers(0, 12), st.sampled_from(STYLES), st.integers(1, 9))


@given(st.text(max_size=10), st.lists(MARKS, max_size=5))
def test_cutting_loses_no_text(text, marks):
    assert "".join(piece.text for piece in cut_pieces(text, marks)) == text


@pytest.mark.parametrize(("number", "sign"), [(1, "①"), (20, "⑳"), (21, "(21)")])
def test_numbers_are_circled_as_far_as_fonts_go(number, sign):
    assert circled(number) == sign


def test_times_are_shown_with_their_zone():
    assert show_instant("2025-12-21T15:30:00Z", "ja") == "2025-12-22（月）00:30 JST"
    assert show_instant("2025-12-21T15:30:00Z", "en") == "Sun 21 Dec 2025, 15:30 UTC"
    assert show_published("2025-12-21", "day", "ja") == "2025-12-21（日）"
    assert show_published("2025", "year", "en") == "2025"

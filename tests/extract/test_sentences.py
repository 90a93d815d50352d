from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings, strategies as st

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


DIGITS = st.integers(0, 10**9).map(str)
POINTS = st.sampled_from([".", ",", "．", "，", "・", "'", "\u00a0", "\u202f", " ", ":", "/", "-"])
SIGNS = st.sampled_from(
    ["", "-", "−", "▲", "△", "+", "±", "$", "€", "¥", "￥", "約", "Nr. ", "No. ", "ca. ", "Vol. ", "第"]
)
SCALES = st.sampled_from(
    [
        "",
        "%",
        "％",
        " %",
        "兆",
        "億",
        "万",
        "㌔",
        " Mio.",
        " Mrd.",
        " bn.",
        " mln.",
        " tril.",
        " pct.",
        "억",
        "亿",
        "°C",
    ]
)
FULL_WIDTH = str.maketrans("0123456789.,", "０１２３４５６７８９．，")
FRAMES = (
    "売上高は{}円だった。次の発表は5月。",
    "「{}円になる。」と述べた。",
    "約{}人（うち{}人は子ども。消防調べ）に上る。",
    "It cost {} yen last year. The end is near.",
    "“It was {},” she said. “No more.”",
    "Es kostete {} Euro. Dann stieg der Preis auf {} Euro.",
    "Le prix atteint {} € (contre {} €). C’est trop.",
    "가격은 {}원이다. 다음 발표는 5월이다.",
    "总额为{}元。下次公布在五月。",
    "{}",
)


@st.composite
def figures(draw: st.DrawFn) -> str:
    """A figure as some newsroom writes it: grouped, with decimals, signed, scaled, in either width."""
    groups = draw(st.lists(DIGITS, min_size=1, max_size=4))
    point = draw(POINTS)
    number = point.join(groups)
    if draw(st.booleans()):
        number = number.translate(FULL_WIDTH)
    return draw(SIGNS) + number + draw(SCALES)


@given(figures(), st.sampled_from(FRAMES))
@settings(max_examples=1_500)
def test_no_cut_inside_a_figure(figure: str, frame: str) -> None:
    text = frame.replace("{}", figure)
    sentences = split(text)
    assert sum(sentence.count(figure.strip()) for sentence in sentences) == text.count(figure.strip())


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize(
    "figure",
    [
        "1,234,567.89",
        "1.234.567,89",
        "1 234 567,89",
        "1\u00a0234,5",
        "1\u202f234,5",
        "1'234.50",
        "１４５．３０",
        "１，２３４．５",
        "3.2.1",
        "2025.7.3",
        "2025. 7. 3.",
        "3.5 Mio.",
        "1.2 bn.",
        "4 tril.",
        "0.5 pct.",
        "7.40",
        "11:59",
        "No. 5",
        "Nr. 18",
        "12.5%",
        "１２．５％",
        "▲1.5",
        "△０．３",
        "2・5",
        "1.5兆2,000億",
        "3.14159",
        ".5",
        "$6.34 billion",
        "€1.4k",
        "1.5-2.5",
        "1.5～2.5",
        "1.5 to 2.5",
        "v4.0.2",
        "Sept. 30",
    ],
)
def test_no_cut_inside_these_figures(figure: str, frame: str) -> None:
    text = frame.replace("{}", figure)
    assert sum(sentence.count(figure) for sentence in split(text)) == text.count(figure)


@pytest.mark.parametrize(
    "day", ["am 3. Juli", "vom 3.–5. Juli", "am 10. November", "am 30. Sept.", "im 19. Jahrhundert"]
)
@pytest.mark.parametrize("frame", ["Die Sitzung {} fällt aus. Danach ist Pause.", "Begonnen hat es {} in Ulm."])
def test_no_cut_inside_a_german_day(day: str, frame: str) -> None:
    assert day in split(frame.replace("{}", day))[0]


def test_a_bracket_that_never_closes_does_not_swallow_the_rest() -> None:
    text = "彼は「始めよう。" + "雨が降る。" * (LONGEST_BRACKET // 2)
    assert len(split(text)) > 50

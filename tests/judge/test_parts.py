"""How a claim is split, and what qualifies each part."""

from datetime import datetime

import pytest

from verify.judge.parts import ClaimPlan, plan_claim
from verify.model import Citation, Claim, ClaimKind

PUBLISHED = datetime.fromisoformat("2026-10-20T09:00:00+09:00")


def plan(text: str, lang: str = "ja", about: tuple[str, ...] = ()) -> ClaimPlan:
    return plan_claim(Claim("c", ClaimKind.FIGURE, text, lang, (Citation("a"),), about=about, published=PUBLISHED))


def parts(text: str, lang: str = "ja") -> list[tuple[str, str, list[str]]]:
    """Each part as (kind, text, the dates that qualify it)."""
    return [(p.part.kind.value, p.part.text, [d.text for d in p.dates]) for p in plan(text, lang).parts]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ja", "2025年度の純利益は910億円だった。", [("money", "910億円", ["2025年度"])]),
        ("en", "Net profit for fiscal 2025 was ¥91 billion.", [("money", "¥91 billion", ["fiscal 2025"])]),
        ("ja", "10月8日の大雨で120棟が浸水した。", [("count", "120棟", ["10月8日"])]),
        (
            "ja",
            "2024年は31万人、2025年は36万人が訪れた。",
            [("count", "31万人", ["2024年"]), ("count", "36万人", ["2025年"])],
        ),
        ("en", "The port handled 3.4 million containers in 2025.", [("count", "3.4 million containers", ["2025"])]),
        ("ja", "7人が死亡し、3人がけがをした。", [("count", "7人", []), ("count", "3人", [])]),
    ],
)
def test_a_date_that_qualifies_a_figure_belongs_to_it(
    lang: str, text: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    assert parts(text, lang) == expected


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ja", "新しい水族館は2026年7月18日に開業する。", [("date", "2026年7月18日")]),
        ("en", "The trial will begin on May 9, 2027.", [("date", "May 9, 2027")]),
        ("ja", "同社は2014年に設立された。", [("date", "2014年")]),
    ],
)
def test_a_date_without_a_figure_is_a_part(lang: str, text: str, expected: list[tuple[str, str]]) -> None:
    assert [(kind, words) for kind, words, _ in parts(text, lang)] == expected


@pytest.mark.parametrize(
    ("lang", "text", "duration"),
    [
        ("ja", "政府は2026年度から5年間で300億円を投じる。", "5年間"),
        ("ja", "工事は3カ月かかり、費用は20億円だ。", "3カ月"),
        ("en", "The city will spend $40 million over five years.", "five years"),
    ],
)
def test_a_duration_is_a_part_of_its_own(lang: str, text: str, duration: str) -> None:
    found = {kind: (words, dates) for kind, words, dates in parts(text, lang)}
    assert duration in found["duration"][0]
    assert found["duration"][1] == []
    assert "money" in found


def test_a_duration_never_takes_the_figures_date() -> None:
    found = {kind: dates for kind, _, dates in parts("政府は2026年度から5年間で300億円を投じる。")}
    assert found == {"money": ["2026年度"], "duration": []}


def test_the_qualifier_is_of_the_part() -> None:
    (part,) = plan("展示会には約120社が出展した。").parts
    assert part.part.text == "約120社"
    assert part.part.normalised.ja == "120社（約）"


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("ja", "買収額は63億ドルだった。"),
        ("ja", "重さは12キログラム、長さは3メートルだ。"),
        ("ja", "価格は2万ユーロだ。"),
        ("en", "The deal was worth US$6 billion."),
        ("ja", "出力は300メガワットだ。"),
    ],
)
def test_units_are_no_names(lang: str, text: str) -> None:
    assert [name.text for part in plan(text, lang).parts for name in part.subject.names] == []


@pytest.mark.parametrize(
    ("lang", "text", "attribution"),
    [
        ("ja", "同社は電池事業を400億円で売却すると発表した。", "発表した"),
        ("ja", "市は小学校6校の統合を決定した。", "決定した"),
        ("en", "The board approved the purchase of 12 ferries.", "approved"),
    ],
)
def test_an_attribution_is_a_part(lang: str, text: str, attribution: str) -> None:
    assert parts(text, lang)[-1] == ("attribution", attribution, [])
    assert len(parts(text, lang)) == 2


def test_a_superlative_is_a_statement_part() -> None:
    (part,) = plan("同社は国内最大の風力発電所を建設する。").parts
    assert part.part.kind == "statement"
    assert part.superlative is not None
    assert (part.superlative.dimension, part.superlative.scopes) == ("largest", {"domestic"})


def test_plain_words_are_one_statement() -> None:
    assert parts("The museum returned the statue to the temple.", "en") == [
        ("statement", "The museum returned the statue to the temple", [])
    ]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("ja", "この町はもっと住みやすくなるだろう。"), ("en", "The new stadium is wonderful.")],
)
def test_mere_opinion_has_no_part(lang: str, text: str) -> None:
    assert plan(text, lang).parts == ()


def test_an_opinion_with_a_figure_is_compared_by_its_figure() -> None:
    assert parts("費用は3億円に上るだろう。")[0][:2] == ("money", "3億円")


def test_spans_lead_back_to_the_claim() -> None:
    text = "ノルデン電機の2025年度の売上高は約1200億円、営業利益は95億円だったと発表した。"
    for part in plan(text).parts:
        assert part.part.span.of(text) == part.part.text


def test_concepts_beside_the_figure_count_more_than_those_elsewhere() -> None:
    sales, profit = plan("売上高は120億円、営業利益は9億円だった。").parts
    weights = [dict(part.subject.concepts) for part in (sales, profit)]
    assert weights[0]["sales"] > weights[0]["profit"]
    assert weights[1]["profit"] > weights[1]["sales"]


def test_anchors_belong_to_every_part() -> None:
    planned = plan("売上高は120億円、営業利益は9億円だった。", about=("水素", "hydrogen"))
    assert {part.subject.about for part in planned.parts} == {("水素", "hydrogen")}

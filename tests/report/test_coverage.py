"""Where claims stand in an article, and what no claim covers."""

import pytest
from builders import make_claim, make_report, make_verdict
from hypothesis import given, strategies as st

from verify.model import Article, VerdictLabel
from verify.report import to_dict
from verify.report.coverage import find_uncovered, mark_claims
from verify.report.view import build_view

TEXT = """みなと市は新しい図書館におよそ12億円を投じる。蔵書は２０万冊を超える見通しだ。

工費12億円のうち3億円は県が補助する。開館は来春で、職員は30人を予定する。市長は記者会見で、図書館を町の顔にしたいと語った。"""
ARTICLE = Article("みなと市の図書館", "ja", text=TEXT)


@pytest.mark.parametrize(
    ("claim", "stands"),
    [
        ("職員は30人を予定する", "職員は30人を予定する"),
        ("みなと市は図書館に約12億円を投じる", "みなと市は新しい図書館におよそ12億円を投じる。"),
        ("蔵書は20万冊を超える見通し", "蔵書は２０万冊を超える見通し"),
        ("県は3億円を補助する", "工費12億円のうち3億円は県が補助する。"),
        ("市長は図書館を町の顔にしたいと記者会見で語った", "市長は記者会見で、図書館を町の顔にしたいと語った。"),
        # another figure, another sentence altogether: nowhere
        ("みなと市は図書館に15億円を投じる", None),
        ("知事は記者会見で県の予算を説明した", None),
        ("市長が辞任した", None),
    ],
)
def test_a_claim_stands_where_the_article_says_it(claim: str, stands: str | None) -> None:
    marks = mark_claims(ARTICLE, (make_claim("c", claim),))

    found = [span.of(TEXT) for _, span in marks]
    assert found == ([stands] if stands else [])


def test_a_quote_that_is_not_there_is_not_looked_for_elsewhere() -> None:
    assert mark_claims(ARTICLE, (make_claim("c", "職員は30人を予定する", quote="職員は三十人"),)) == ()


def test_a_figure_inside_a_claim_that_stands_in_other_words_is_covered() -> None:
    marks = mark_claims(ARTICLE, (make_claim("c", "みなと市は図書館に約12億円を投じる"),))

    assert [mention.text for mention in find_uncovered(ARTICLE, marks)] == [
        "２０万冊", "12億円", "3億円", "来春", "30人",
    ]  # fmt: skip


def test_the_view_says_which_claims_stand_nowhere() -> None:
    claims = [make_claim("here", "職員は30人を予定する"), make_claim("nowhere", "市長が辞任した")]
    verdicts = tuple(make_verdict(claim, VerdictLabel.SUPPORTED) for claim in claims)

    view = build_view(to_dict(make_report((), verdicts, article=ARTICLE)))

    assert [card.claim["id"] for card in view.unplaced] == ["nowhere"]
    assert "".join(stretch.text for stretch in view.article_text) == TEXT


SPANS = st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 40)), max_size=6)


@given(SPANS)
def test_cutting_the_article_loses_no_text_and_ends_every_claim_once(spans: list[tuple[int, int]]) -> None:
    quotes = {TEXT[start : start + length].strip("\n 。") for start, length in spans}
    claims = [make_claim(f"c{at}", quote, quote=quote) for at, quote in enumerate(sorted(quotes - {""}))]
    verdicts = tuple(make_verdict(claim, VerdictLabel.PARTIAL) for claim in claims)
    report = to_dict(make_report((), verdicts, article=ARTICLE))

    view = build_view(report)

    assert "".join(stretch.text for stretch in view.article_text) == TEXT
    ends = [name for stretch in view.article_text for name in stretch.ends]
    assert sorted(ends) == sorted(mark["claim"] for mark in report["article"]["marks"])

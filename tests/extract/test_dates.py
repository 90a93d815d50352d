import json
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from verify.extract import extract_document
from verify.extract.dates import find_dateline, is_dateline, read_date
from verify.model import Document, PageDate, Precision

CORPUS = yaml.safe_load((Path(__file__).parent.parent / "corpus" / "dates.yaml").read_text(encoding="utf-8"))
TODAY = date(2025, 12, 22)


@pytest.mark.parametrize(("text", "value", "precision"), CORPUS["values"])
def test_value(text: object, value: str | None, precision: str | None) -> None:
    found = read_date(str(text), "meta", TODAY)
    assert (found and found.value.isoformat(), found and found.precision.value) == (value, precision)


@given(st.text(alphabet="0123456789-/.:T 年月日Z+JST,Dec", max_size=40))
def test_any_value_is_read_or_refused(text: str) -> None:
    found = read_date(text, "meta", TODAY)
    assert found is None or (found.value.tzinfo is not None and found.day <= TODAY)


@pytest.mark.parametrize("text", CORPUS["datelines"]["yes"])
def test_dateline(text: str) -> None:
    assert is_dateline(text)


@pytest.mark.parametrize("text", CORPUS["datelines"]["no"])
def test_no_dateline(text: str) -> None:
    assert not is_dateline(text)


@pytest.mark.parametrize("case", CORPUS["texts"], ids=lambda case: case["lines"][0])
def test_date_of_a_text(case: dict[str, Any]) -> None:
    found = find_dateline(case["lines"])
    assert (found and found.day.isoformat()) == case["published"]


def test_a_date_far_down_is_not_that_of_the_text() -> None:
    assert find_dateline(["Menu"] * 60 + ["Posted on December 21, 2025"]) is None


JA = (
    "<p>県は老朽化した橋を架け替える計画を発表した。費用はおよそ18億円で、工事は夏に始まるという。渡し船も出す。</p>"
    * 3
)
EN = "<p>The county will rebuild the old bridge for 18 million dollars, it said on Friday, and begin in July.</p>" * 3


def published(snapshot: Any, head: str, body: str, **declared: Any) -> PageDate | None:
    document = extract_document(
        snapshot(f"<html><head><title>橋</title>{head}</head><body><h1>橋</h1>{body}</body></html>", **declared)
    )
    assert isinstance(document, Document)
    return document.published


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


JST = timezone(timedelta(hours=9))


def test_json_ld_in_a_graph_with_a_list_of_types(snapshot: Any) -> None:
    graph = (
        '{"@graph": [{"@type": "WebSite", "datePublished": "2001-01-01"}, {"@type": ["NewsArticle"], '
        '"headline": "A & B", "datePublished": "2025-12-21T08:30:00+09:00", '
        '"comment": [{"@type": "Comment", "datePublished": "2025-12-22"}]}]}'
    )
    found = published(snapshot, ld(graph), JA)
    assert found is not None
    assert (found.value, found.precision, found.found_in) == (
        datetime(2025, 12, 21, 8, 30, tzinfo=JST),
        Precision.TIME,
        "json_ld",
    )


def test_broken_json_ld_is_rescued(snapshot: Any) -> None:
    found = published(snapshot, ld('{"@type": "NewsArticle", BAD, "datePublished": "2025-12-21T08:30:00+09:00"'), JA)
    assert found is not None
    assert found.value.isoformat() == "2025-12-21T08:30:00+09:00"


def test_json_ld_in_html_comment_and_with_raw_newlines(snapshot: Any) -> None:
    script = '<!-- {"@type": "NewsArticle",\n"headline": "a\nb", "datePublished": "2025-12-21"} -->'
    found = published(snapshot, ld(script), JA)
    assert found is not None
    assert (found.value, found.precision) == (datetime(2025, 12, 21, tzinfo=UTC), Precision.DAY)


def test_visible_date_near_the_headline(snapshot: Any) -> None:
    found = published(snapshot, "", "<p>2025年12月20日 10時00分</p>" + JA)
    assert found is not None
    assert (found.value.date(), found.precision) == (date(2025, 12, 20), Precision.DAY)


def test_ways_that_agree_are_counted(snapshot: Any) -> None:
    meta = '<meta property="article:published_time" content="2025-12-20T10:00:00+09:00">'
    found = published(snapshot, meta, "<p>2025年12月20日 10時00分</p>" + JA)
    assert found is not None
    assert (found.value.isoformat(), found.agreement >= 2) == ("2025-12-20T10:00:00+09:00", True)


def test_a_date_that_only_stands_in_a_teaser_is_not_the_pages(snapshot: Any) -> None:
    teaser = '<div class="related"><p><a href="/1">2019年6月17日 隣県の橋が完成</a></p></div>'
    assert published(snapshot, "", JA + teaser) is None


def test_no_date_is_made_of_a_copyright_year(snapshot: Any) -> None:
    found = published(snapshot, '<meta property="og:type" content="article">', EN + "<footer>© 2019 Sample</footer>")
    assert found is None or found.precision is Precision.YEAR


def test_a_date_after_the_fetch_is_no_date_of_publication(snapshot: Any) -> None:
    meta = '<meta property="article:published_time" content="2026-04-01T00:00:00+09:00">'
    assert published(snapshot, meta, JA) is None


def test_the_declared_date_wins(snapshot: Any) -> None:
    meta = '<meta property="article:published_time" content="2025-12-20T10:00:00+09:00">'
    declared = datetime(2025, 12, 19, 21, 0, tzinfo=JST)
    assert published(snapshot, meta, JA, published=declared) == PageDate(declared, Precision.TIME, "declared")


TEXT = {
    "ja": JA,
    "en": EN,
    "ko": "<p>군은 낡은 다리를 180억 원에 다시 짓기로 했다고 밝혔다. 공사는 여름에 시작되어 가을에 끝난다.</p>" * 4,
    "de": "<p>Der Landkreis will die alte Brücke für 18 Millionen Euro neu bauen, wie er am Freitag mitteilte.</p>" * 4,
    "fr": "<p>La ville va construire une mairie pour 18 millions d’euros, a-t-elle dit vendredi au conseil.</p>" * 4,
}


@pytest.mark.parametrize("row", CORPUS["pages"], ids=[row["name"] for row in CORPUS["pages"]])
def test_page(row: dict[str, Any], snapshot: Any) -> None:
    head = row.get("head", "")
    head += "".join(f'<meta property="{name}" content="{value}">' for name, value in row.get("meta", {}).items())
    head += ld(json.dumps({"@type": "NewsArticle", "headline": "橋", **row["ld"]})) if "ld" in row else ""
    line = f'<p class="date">{row["line"]}</p>' if "line" in row else ""
    body = f"<article><h1>橋</h1>{line}{TEXT[row['lang']]}</article>{row.get('below', '')}"
    html = f"<html lang={row['lang']}><head><title>橋</title>{head}</head><body>{body}</body></html>"
    document = extract_document(snapshot(html))
    assert isinstance(document, Document)
    if row.get("published") == "year or none":
        assert document.published is None or document.published.precision is Precision.YEAR
    elif "published" in row:
        assert stated(document.published) == row["published"][:2]
        assert document.published is not None
        assert document.published.agreement >= (row["published"][2:] or [1])[0]
    if "modified" in row:
        assert stated(document.modified) == (row["modified"] and row["modified"][:2])
        assert document.modified is None or document.modified.agreement >= (row["modified"][2:] or [1])[0]


def stated(found: PageDate | None) -> list[str] | None:
    return [found.value.isoformat(), found.precision.value] if found else None

"""An archived copy is labelled with its day beside everything that was taken from it, in every format."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from lxml import html as lxml_html
from strict_readers import READERS, read_csv, read_junit, read_sarif, read_webannotation

from verify.model import Document, Outcome, Snapshot, Source, Trace
from verify.pipeline import read_source
from verify.report import RENDERERS, explain_lines, to_dict
from verify.report.canonical import _source
from verify.report.notices import archived_notice
from verify.report.sentences import say

MADE = datetime(2025, 11, 11, 23, 30, tzinfo=UTC)
COPY = "https://archive.example/web/20251111233000/https://coast.example/2026/03/library?id=7"
NOTICES = {
    "en": "archived copy of 2025-11-11, from archive.example",
    "ja": "2025-11-11の保存コピー（archive.exampleより）",
}
# The claim that `coast` alone answers, and that every format of what is to do shows.
TOLD = "staff"


@pytest.fixture
def copied(town):
    """The town's report, with `coast` read from an archive's copy."""
    reads = tuple(
        replace(read, trace=replace(read.trace, final_url=COPY, archived_at=MADE), outcome=Outcome.ARCHIVED)
        if read.source.id == "coast" and isinstance(read, Document)
        else read
        for read in town.sources
    )
    return replace(town, sources=reads)


def plain(text):
    """The text without the escapes of any format."""
    try:
        decoded = json.dumps(json.loads(text), ensure_ascii=False)
    except ValueError:
        decoded = text
    return decoded.replace("\\", "").replace("\u200b", "")


SHOWN = sorted(set(RENDERERS) - {"json", "csv", "claimreview"})


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_published_review_names_the_copies_it_cites(copied, lang):
    data = to_dict(copied)
    (rated,) = (claim for claim in data["claims"] if claim["id"] == TOLD)
    rated["rating"] = {
        "by": "Desk",
        "rating": "x",
        "claimant": "Y",
        "at": "2026-03-05",
        "url": "https://desk.example/1",
    }

    (review,) = json.loads(RENDERERS["claimreview"](data, lang))["@graph"]
    assert [NOTICES[lang] in cited["name"] for cited in review["citation"]] == [True]


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", SHOWN)
def test_every_format_names_the_day_and_the_archive(town, copied, name, lang):
    written = RENDERERS[name](to_dict(copied), lang)
    READERS[name](written)
    assert NOTICES[lang] in plain(written)
    assert "2025-11-11" not in plain(RENDERERS[name](to_dict(town), lang))


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_quote_of_a_copy_says_so_and_no_other(copied, lang):
    data = to_dict(copied)
    page = lxml_html.fromstring(RENDERERS["html"](data, lang))
    figures = page.xpath("//figure")
    noticed = [figure for figure in figures if NOTICES[lang] in figure.text_content()]
    assert noticed == [figure for figure in figures if "Coast Daily" in figure.find("figcaption").text_content()]
    assert 0 < len(noticed) < len(figures)
    explained = " ".join(explain_lines(data, lang))
    results = [result for claim in data["claims"] for part in claim["parts"] for result in part["results"]]
    assert explained.count(NOTICES[lang]) == sum(bool(r["quote"]) and r["source"] == "coast" for r in results) > 0
    blocks = plain(RENDERERS["markdown"](data, lang)).split("\n\n")
    quotes = [(head, quote) for head, quote in pairwise(blocks) if head.startswith(say("source_side", lang) + " ")]
    assert len(quotes) == len(figures)
    assert [NOTICES[lang] in quote for _, quote in quotes] == ["`coast`" in head for head, _ in quotes]


def test_what_machines_read_holds_the_day(copied):
    data = to_dict(copied)
    assert {source["id"]: source["archived_at"] for source in data["sources"]} == {
        "minato": None,
        "coast": "2025-11-11T23:30:00Z",
        "city": None,
        "paper": None,
    }
    rows = {row["claim"]: row for row in read_csv(RENDERERS["csv"](data, "en"))}
    assert rows[TOLD]["passage_archived_at"] == "2025-11-11T23:30:00Z"
    assert rows["announced"]["passage_archived_at"] == ""
    # Not found, so that no passage stands there; the copy was read all the same.
    assert rows["visitors"]["source_titles"].endswith(f"Library plan: costs and opening ({NOTICES['en']})")
    messages = {r["properties"]["claimId"]: r["message"]["text"] for r in read_sarif(RENDERERS["sarif"](data, "en"))}
    assert messages[TOLD].endswith(f" (coast: {NOTICES['en']})")
    assert NOTICES["en"] not in messages["announced"]
    # `visitors` was not found in two sources that say nothing: one of them was read as a copy.
    assert f"(coast: {NOTICES['en']})" in messages["visitors"]
    failures = {
        case.get("name").split()[0]: (case[0].get("message") if len(case) else "")
        for case in read_junit(RENDERERS["junit"](data, "en"))
    }
    assert NOTICES["en"] in failures[TOLD]
    states = {
        target["source"]: target["state"]["sourceDate"]
        for item in read_webannotation(RENDERERS["webannotation"](data, "en"))
        for target in item["target"]
        if "state" in target
    }
    assert [at for source, at in states.items() if "archive.example" in source] == ["2025-11-11T23:30:00Z"]


def test_a_long_quote_does_not_cut_its_label_off(copied):
    data = to_dict(copied)
    for claim in data["claims"]:
        claim["evidence"] = [
            {**item, "quote": item["quote"] + " and more" * 2_000, "source": "coast"} for item in claim["evidence"]
        ]
    assert RENDERERS["atom"](data, "en").count(NOTICES["en"]) > 1


@pytest.mark.parametrize("outcome", [Outcome.ARCHIVED, Outcome.PAYWALLED, Outcome.OK])
@pytest.mark.parametrize("doubtful", [False, True])
def test_the_label_stands_whatever_the_outcome(copied, outcome, doubtful):
    read = replace(copied.sources[1], outcome=outcome, doubtful=doubtful)
    shown = _source(read)
    assert (shown["archived_at"], shown["notes"][-1]) == ("2025-11-11T23:30:00Z", "archived_copy")
    assert ("doubtful" in shown["notes"]) is doubtful
    data = to_dict(replace(copied, sources=(copied.sources[0], read, *copied.sources[2:])))
    for name in SHOWN:
        assert NOTICES["en"] in plain(RENDERERS[name](data, "en")), name


PAGE = "<html lang='en'><body><article><h1>Library plan</h1>{}</article></body></html>"
SENTENCES = "<p>The library will cost 1.2 billion yen, the mayor said on Monday, and it opens next spring.</p>" * 3
WALL = (
    "<script type='application/ld+json'>"
    '{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":false}</script>'
)


@pytest.mark.parametrize(
    ("page", "outcome"),
    [
        (PAGE.format(SENTENCES), Outcome.ARCHIVED),
        (PAGE.format(WALL + SENTENCES), Outcome.PAYWALLED),
        (PAGE.format(""), Outcome.EMPTY),
    ],
)
def test_a_copy_read_in_part_or_not_at_all_is_still_a_copy(page, outcome):
    source = Source("coast", "Library plan", "https://coast.example/library", lang="en")
    trace = Trace(source.url, COPY, status=200, fetched_at=MADE, archived_at=MADE)
    read = read_source(Snapshot(source, trace, page.encode(), "ab12" * 16, "text/html", "utf-8"))
    assert read.outcome is outcome
    shown = _source(read)
    assert (shown["archived_at"], shown["notes"][-1]) == ("2025-11-11T23:30:00Z", "archived_copy")
    assert ("2025-11-11" in shown["detail"]["en"]) is (outcome is Outcome.ARCHIVED)
    assert archived_notice(shown, "en") == NOTICES["en"]


def test_a_copy_that_could_not_be_read_is_explained_as_one(copied):
    paper = copied.sources[3]
    unread = replace(paper, outcome=Outcome.EMPTY, trace=Trace(final_url=COPY, archived_at=MADE))
    lines = explain_lines(to_dict(replace(copied, sources=(*copied.sources[:3], unread))), "en")
    assert [NOTICES["en"] in line for line in lines if line.startswith("      paper: ")] == [True, True]


@pytest.mark.parametrize(
    ("url", "final", "told"),
    [
        ("https://a.example/1", "https://a.example/2", "archived copy of 2025-11-11"),
        ("https://a.example/1", None, "archived copy of 2025-11-11"),
        ("https://a.example/1", "https://[broken", "archived copy of 2025-11-11"),
        ("https://a.example/1", "https://b.example/1", "archived copy of 2025-11-11, from b.example"),
        (None, "https://b.example/1", "archived copy of 2025-11-11, from b.example"),
    ],
)
def test_the_archive_is_named_where_it_is_another_host(url, final, told):
    source = {"archived_at": "2025-11-11T23:30:00Z", "url": url, "final_url": final}
    assert archived_notice(source, "en") == told
    assert archived_notice({**source, "archived_at": None}, "en") is None

import base64
import hashlib
import itertools
import json
import re
from dataclasses import replace

import pytest
from lxml import html

from verify.model import Mode
from verify.report import WRITERS, html as report_html, to_dict
from verify.report.html import render_html, render_pages
from verify.report.sentences import say
from verify.report.view import build_view
from verify.text import visible

FORBIDDEN = re.compile(r"正しい|誤り|虚偽|\btrue\b|\bfalse\b|confidence", re.IGNORECASE)
LANGUAGES = ("ja", "en")


def write(report, lang="ja"):
    return WRITERS["html"](report, lang)


def parse(report, lang="ja"):
    return html.document_fromstring(write(report, lang))


def words(node):
    return " ".join(node.text_content().split())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_asks_nobody_for_anything(any_report, lang):
    page = parse(any_report, lang)
    (script,) = page.xpath("//script")
    assert script.attrib == {}
    assert not re.search(r"fetch|XMLHttp|import|eval|innerHTML|[sS]torage|cookie", script.text)
    assert not page.xpath("//img | //iframe | //object | //embed | //link | //form | //base | //video | //audio")
    assert not page.xpath("//@src | //@srcset | //@action | //@background | //@poster | //@ping | //@style")
    assert not page.xpath("//@*[starts-with(name(), 'on')]")
    for node in page.xpath("//*[@href]"):
        assert (node.tag, node.get("href")[:1]) in {("use", "#"), ("a", "#")} or (
            node.tag == "a" and re.match(r"https?://[^\s\"<>]+$", node.get("href"))
        )
    style = page.xpath("string(//style)")
    assert "url(" not in style
    assert "@import" not in style


def test_the_policy_allows_this_style_sheet_and_this_script_only(town):
    page = parse(town)
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    style, script = (
        base64.b64encode(hashlib.sha256(page.xpath(f"string(//{name})").encode()).digest()).decode()
        for name in ("style", "script")
    )
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; base-uri 'none'; "
        "form-action 'none'"
    )
    assert page.xpath("//meta[@name='referrer']/@content") == ["no-referrer"]
    assert "noindex" in page.xpath("string(//meta[@name='robots']/@content)")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_claim_reason_and_quote_is_shown(town, lang):
    page, data = parse(town, lang), to_dict(town)
    shown = [words(quote).translate({ord(sign): None for sign in "①②③"}) for quote in page.xpath("//blockquote")]
    for claim in data["claims"]:
        (card,) = page.xpath(f"//article[@id='c-{claim['id']}']")
        assert claim["reason"][lang] in words(card)
        assert claim["id"] in words(card.xpath(".//h3")[0])
    quotes = {item["quote"] for claim in data["claims"] for item in claim["evidence"]}
    quotes |= {result["quote"] for claim in data["claims"] for part in claim["parts"] for result in part["results"]}
    assert quotes - {None} == set(shown)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_quote_of_a_demo_page_says_so_and_no_other(town, lang):
    page, notice = parse(town, lang), say("demo_notice", lang)
    demo = {item["quote"]: item["demo"] for claim in to_dict(town)["claims"] for item in claim["evidence"]}
    figures = page.xpath("//figure")
    noticed = [figure for figure in figures if notice in words(figure)]
    honest = [figure for figure in figures if "みなと市" in words(figure.find("figcaption"))]
    assert len(noticed) == words(page).count(notice) == 9
    assert len(honest) == 2
    assert len(noticed) + len(honest) == len(figures)
    assert set(demo.values()) == {True, False}


def test_marks_carry_the_same_numbers_on_both_sides(town):
    page = parse(town)
    compared = 0
    for claim in to_dict(town)["claims"]:
        (card,) = page.xpath(f"//article[@id='c-{claim['id']}']")
        numbers = {sup.text for sup in card.xpath(".//p[contains(@class, 'said')]//mark/sup")}
        opposite = {sup.text for sup in card.xpath(".//blockquote//mark/sup")}
        assert len(numbers) == len(claim["parts"])
        assert opposite <= numbers
        spoken = {n for n, part in enumerate(claim["parts"], 1) if any(r["start"] is not None for r in part["results"])}
        assert opposite == {chr(ord("①") + n - 1) for n in spoken}
        compared += len(spoken)
    assert compared == 6


def test_the_way_a_mark_is_drawn_follows_the_outcome(town):
    page = parse(town)
    drawn = {
        claim: [
            mark.get("class") for mark in page.xpath(f"//article[@id='c-{claim}']//p[contains(@class, 'said')]//mark")
        ]
        for claim in ("cost", "announced", "staff", "visitors")
    }
    assert drawn == {
        "cost": ["m-match"],
        "announced": ["m-match", "m-wording"],
        "staff": ["m-mismatch"],
        "visitors": ["m-absent"],
    }
    style = page.xpath("string(//style)")
    shapes = {
        name: re.search(rf"\.m-{name}\{{[^}}]*text-decoration-style:(\w+)", style)
        for name in ("mismatch", "wording", "absent")
    }
    assert {name: found[1] for name, found in shapes.items()} == {
        "mismatch": "wavy",
        "wording": "dashed",
        "absent": "dotted",
    }


def test_what_is_to_do_comes_first(town):
    page = parse(town)
    todo = to_dict(town)["summary"]["todo"]
    cards = [card.get("id").removeprefix("c-") for card in page.xpath("//article")]
    assert cards[: len(todo)] == todo
    assert cards[len(todo) :] == ["hope", "cost", "largest"]
    assert [link.get("href") for link in page.xpath("//ol[@class='acts']//a")] == [f"#c-{name}" for name in todo[:5]]
    assert page.findtext(".//title").startswith("【要修正 3・要確認 3】")


def test_a_table_folds_where_it_adds_nothing_to_act_on(town):
    page = parse(town)
    folded = {
        card.get("id"): bool(card.xpath(".//details//table"))
        for card in page.xpath("//article")
        if card.xpath(".//table")
    }
    assert folded == {
        "c-cost": True,
        "c-largest": True,
        "c-staff": False,
        "c-visitors": False,
        "c-announced": False,
        "c-books": False,
        "c-weekly": True,
    }


def test_a_passage_that_proves_nothing_is_called_what_it_is(town):
    (card,) = parse(town).xpath("//article[@id='c-visitors']")
    (looked_at,) = card.xpath(".//details[contains(@class, 'more')]")
    assert "裏付けではありません" in words(looked_at.find("summary"))
    assert len(looked_at.xpath(".//blockquote")) == 2
    (elsewhere,) = card.xpath(".//figure[contains(@class, 'uncited')]")
    assert "この主張では引用していない出典" in words(elsewhere)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_quotes_carry_their_own_language(town, lang):
    page = parse(town, lang)
    assert page.get("lang") == lang
    assert {quote.get("lang") for quote in page.xpath("//blockquote")} == {"en", "ja"}
    assert {said.get("lang") for said in page.xpath("//p[@class='said']")} == {"ja"}


def test_every_link_inside_the_page_arrives(town):
    page = parse(town)
    targets = set(page.xpath("//@id"))
    assert {href.removeprefix("#") for href in page.xpath("//@href") if href.startswith("#")} <= targets


def test_ids_and_headings_are_in_order(town):
    page = parse(town)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    levels = [int(node.tag[1]) for node in page.xpath("//h1|//h2|//h3|//h4")]
    assert levels[0] == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_machine_rates_nothing(town, outages, lang):
    for report in (town, outages):
        page = parse(report, lang)
        for unread in page.xpath("//style | //script"):
            unread.drop_tree()
        assert not FORBIDDEN.search(words(page))


def test_an_english_page_holds_no_japanese_of_its_own(town):
    data = to_dict(town)
    page = parse(town, "en")
    for node in page.xpath("//*[@lang='ja'] | //title"):
        node.drop_tree()
    left = words(page)
    for claim in data["claims"]:
        for text in (claim["reason"]["en"], *(part["claimed"]["en"] for part in claim["parts"])):
            left = left.replace(text, "")
    japanese = set(re.findall(r"[\u3040-\u30ff\u4e00-\u9fff]+", left))
    # what the city's page states, and the editor's note
    assert japanese == {"約", "万冊", "開館時点の数か確認する"}


def test_the_banner_says_replay_and_whose_words_these_are(town, outages):
    assert "デモ用" in words(parse(town).xpath("//p[@class='banner']")[0])
    honest = replace(outages, run=replace(outages.run, mode=Mode.REPLAY))
    assert "以前に取得した記録" in words(parse(honest).xpath("//p[@class='banner']")[0])
    assert not parse(outages).xpath("//p[@class='banner']")


def test_an_interrupted_run_never_looks_clear(town):
    supported = tuple(verdict for verdict in town.verdicts if verdict.claim.id == "cost")
    whole = replace(town, verdicts=supported, project=replace(town.project, claims=(supported[0].claim,)))
    cut = replace(town, verdicts=supported, run=replace(town.run, interrupted=True))
    assert "要対応の主張はありません" in words(parse(whole))
    assert parse(whole).findtext(".//title").startswith("【要対応なし】")
    page = parse(cut)
    assert "要対応の主張はありません" not in words(page)
    assert page.findtext(".//title").startswith("【途中】")
    assert "staff" in words(page.xpath("//p[@class='banner halt']")[0])


def test_a_report_without_claims_is_no_pass(town):
    page = parse(replace(town, verdicts=()))
    assert "要対応の主張はありません" not in words(page)


def test_hostile_text_is_only_text(hostile):
    page, data = parse(hostile), to_dict(hostile)
    assert {node.tag for node in page.xpath("//article//*")} <= {
        "a",
        "article",
        "b",
        "blockquote",
        "cite",
        "details",
        "div",
        "figcaption",
        "figure",
        "h3",
        "header",
        "li",
        "mark",
        "p",
        "q",
        "span",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "tr",
        "ul",
        "use",
    }
    shown = {quote.text_content().translate({ord("①"): None}).strip() for quote in page.xpath("//blockquote")}
    for claim in data["claims"]:
        assert visible(claim["text"]).strip() in shown
    assert "49" not in words(page)
    assert {quote.get("lang") for quote in page.xpath("//blockquote")} == {"und", "en"}
    assert "\u202e" not in write(hostile)
    assert "\x00" not in write(hostile)
    write(hostile).encode()


def test_the_page_projects_the_json_only(town):
    data = json.loads(json.dumps(to_dict(town)))
    assert render_html(data, "ja") == write(town)
    assert build_view(data).total == 9


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_outcome_of_a_source_is_worded(outages, lang):
    page = parse(outages, lang)
    rows = page.xpath("//section[@id='sources']//tbody/tr")
    states = [words(row.xpath(".//span[contains(@class, 'res')]")[0]) for row in rows]
    assert len(rows) == 20
    assert len(set(states)) == 20


def test_a_rating_is_shown_with_whose_it_is_and_of_whose_claim(town):
    data = to_dict(town)
    given = {"by": "Desk <b>", "rating": "ミスリード", "claimant": "市長", "at": "2026-03-02", "url": None}
    data["claims"][0]["rating"] = given
    page = html.document_fromstring(render_html(data, "en"))

    (card,) = page.xpath(f"//article[@id='c-{data['claims'][0]['id']}']")
    assert "Rated by Desk <b> ミスリード (市長, 2026-03-02)" in words(card)


def many(report, copies):
    """The report's claims, so many times over, each with an id of its own."""
    data = to_dict(report)
    claims = [{**claim, "id": f"{claim['id']}-{copy}"} for copy in range(copies) for claim in data["claims"]]
    data["claims"] = claims
    data["summary"]["counts"] = {label: count * copies for label, count in data["summary"]["counts"].items()}
    return data


def test_very_many_claims_are_cut_into_pages_with_an_index(town, monkeypatch):
    monkeypatch.setattr(report_html, "MOST_CLAIMS", 20)
    monkeypatch.setattr(report_html, "CLAIMS_PER_PAGE", 8)
    data = many(town, 3)
    pages = {name: html.document_fromstring(page) for name, page in render_pages(data, "ja").items()}
    index, *parts = pages.values()
    order = [card.claim["id"] for card in build_view(data).cards]

    assert next(iter(pages)) == "report.html"
    assert list(pages)[1:] == index.xpath("//ul[@class='parts']//a/@href")
    assert index.xpath("//article") == []
    assert [card.get("id")[2:] for part in parts for card in part.xpath("//article")] == order
    assert [len(part.xpath("//article")) for part in parts] == [8, 8, 8, 3]
    assert [part.xpath("//section[@id='sources']") for part in parts] == [[]] * len(parts)
    # Every link to a claim leads to the page that has it.
    for page in pages.values():
        for target in page.xpath("//a[contains(@href, '#c-')]/@href"):
            name, _, place = target.partition("#")
            (page if not name else pages[name]).get_element_by_id(place)


def test_one_page_is_the_rule(town):
    assert list(render_pages(to_dict(town), "ja")) == ["report.html"]

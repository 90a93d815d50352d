"""The report as its readers use it: what moves, what stays, and what never happens."""

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from verify.model import Report, VerdictLabel
from verify.report import to_dict
from verify.report.canonical import TODO

Open = Callable[..., Any]
Write = Callable[..., Path]
# 640 is what a window of 1280 has at twice the size.
WIDTHS = (320, 390, 640, 768, 1280)
TODO_LABELS = {label.value for label in TODO}
# What the axe rules of these sets ask is what WCAG 2.2 asks at level AA.
RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


@pytest.fixture
def page(open_page: Open, write: Write, article_of_town: Report) -> Page:
    seen = open_page(write(article_of_town))
    assert seen.trouble == []
    return seen.page


def shown(page: Page) -> list[str]:
    return [card.get_attribute("id").removeprefix("c-") for card in page.query_selector_all(".card:not([hidden])")]


def current(page: Page) -> str | None:
    return page.evaluate("document.querySelector('.card.current')?.id.slice(2)")


def labels(report: Report) -> dict[str, VerdictLabel]:
    return {verdict.claim.id: verdict.label for verdict in report.verdicts}


# ── what opens ──


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_it_opens_without_a_complaint_or_a_request(
    open_page: Open, write: Write, any_report: Report, lang: str
) -> None:
    file = write(any_report, lang)
    seen = open_page(file)

    assert seen.trouble == []
    assert seen.asked == [file.as_uri()]
    assert seen.page.evaluate("document.documentElement.dataset.ready") == ""


def test_hostile_text_does_nothing(open_page: Open, write: Write, hostile: Report) -> None:
    seen = open_page(write(hostile))
    for details in seen.page.query_selector_all("details"):
        details.evaluate("node => { node.open = true }")
    seen.page.keyboard.press("/")
    seen.page.keyboard.type("<img src=x onerror=alert(1)>")

    assert seen.trouble == []
    assert seen.page.evaluate("document.querySelectorAll('script').length") == 1
    assert seen.page.evaluate("document.querySelectorAll('img, iframe, object, embed').length") == 0


def test_what_is_to_do_comes_first_worst_on_top(page: Page, town: Report) -> None:
    order = [label.value for label in TODO]
    found = [labels(town)[name] for name in shown(page)]
    todo = [label for label in found if label in TODO_LABELS]

    assert found[: len(todo)] == todo
    assert [order.index(label) for label in todo] == sorted(order.index(label) for label in todo)


def test_without_the_script_every_claim_is_there_and_nothing_that_would_not_work(
    open_page: Open, write: Write, article_of_town: Report
) -> None:
    page = open_page(write(article_of_town), java_script_enabled=False).page

    assert shown(page) == [card.get_attribute("id")[2:] for card in page.query_selector_all(".card")]
    assert not page.is_visible("#filters")
    page.click("details.more >> nth=0")
    assert page.is_visible("details.more[open]")
    for claim in to_dict(article_of_town)["claims"]:
        assert claim["text"] in re.sub("[①②]", "", page.text_content(f"#c-{claim['id']}"))


# ── filters and search ──


def test_a_filter_shows_its_label_and_tells_how_many(page: Page, town: Report) -> None:
    page.click("button[data-f=partial]")

    assert {labels(town)[name].value for name in shown(page)} == {"partial"}
    assert page.inner_text("#count") == f"{len(labels(town))}件中 {len(shown(page))}件を表示"
    assert page.get_attribute("button[data-f=partial]", "aria-pressed") == "true"
    assert page.get_attribute("button[data-f='']", "aria-pressed") == "false"
    assert "#?v=partial" in page.url


def test_the_filter_for_what_is_to_do_shows_nothing_else(page: Page, town: Report) -> None:
    page.click("button[data-f=todo]")

    assert set(shown(page)) == {name for name, label in labels(town).items() if label in TODO_LABELS}


def test_the_filter_by_source_shows_the_claims_that_cite_it(page: Page, town: Report) -> None:
    page.select_option("#s", "paper")

    cited = {v.claim.id for v in town.verdicts if any(c.source_id == "paper" for c in v.claim.citations)}
    assert set(shown(page)) == cited


@pytest.mark.parametrize("words", ["12億", "１２億", "MINATO POST", "ｍｉｎａｔｏ　ｐｏｓｔ"])
def test_search_folds_width_and_case(page: Page, words: str) -> None:
    page.fill("#q", words)

    assert "cost" in shown(page)
    assert len(shown(page)) < page.locator(".card").count()


def test_a_search_without_a_hit_says_so(page: Page) -> None:
    page.fill("#q", "存在しない語")

    assert shown(page) == []
    assert page.is_visible("#none-shown")


def test_search_waits_until_japanese_input_is_done(page: Page) -> None:
    page.evaluate(
        """() => {
            const field = document.querySelector("#q");
            field.value = "12";
            field.dispatchEvent(new InputEvent("input", { isComposing: true, bubbles: true }));
        }"""
    )
    assert len(shown(page)) == page.locator(".card").count()
    page.evaluate("document.querySelector('#q').dispatchEvent(new CompositionEvent('compositionend'))")
    assert len(shown(page)) < page.locator(".card").count()


def test_the_address_carries_filter_and_search(open_page: Open, write: Write, town: Report) -> None:
    page = open_page(write(town), "#?v=todo&q=食い違う&s=coast").page

    assert shown(page) == ["books"]
    assert page.input_value("#q") == "食い違う"
    assert page.input_value("#s") == "coast"


def test_an_address_with_nonsense_shows_everything(open_page: Open, write: Write, town: Report) -> None:
    seen = open_page(write(town), "#?v=%22%3E&s=nobody&x=%zz")

    assert seen.trouble == []
    assert len(shown(seen.page)) == len(town.verdicts)


# ── links ──


def test_a_deep_link_lands_on_its_claim_within_two_frames(open_page: Open, write: Write, town: Report) -> None:
    page = open_page(write(town), "#c-largest").page
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")

    top = page.evaluate("document.querySelector('#c-largest').getBoundingClientRect().top")
    assert 0 <= top < 500
    assert current(page) == "largest"


def test_a_link_to_a_hidden_claim_shows_it(page: Page) -> None:
    page.click("button[data-f=supported]")
    page.click(".acts a >> nth=0")

    assert current(page) in shown(page)
    assert page.get_attribute("button[data-f='']", "aria-pressed") == "true"


def test_back_returns_to_the_filter(page: Page) -> None:
    page.click("button[data-f=todo]")
    before = shown(page)
    page.click(".acts a >> nth=0")
    page.go_back()

    assert shown(page) == before
    assert page.get_attribute("button[data-f=todo]", "aria-pressed") == "true"


def test_a_mark_in_the_article_leads_to_its_claim_and_is_shown_with_it(page: Page) -> None:
    page.click(".hl[href='#c-books']")

    assert current(page) == "books"
    assert page.query_selector(".hl.current").get_attribute("href") == "#c-books"


def test_a_claim_brings_its_place_in_a_long_article_into_view(
    open_page: Open, write: Write, article_of_town: Report
) -> None:
    article = article_of_town.project.article
    long = replace(article, text=f"{'町の一日。' * 2_000}\n{article.text}")
    page = open_page(write(replace(article_of_town, project=replace(article_of_town.project, article=long)))).page
    page.keyboard.press("j")

    mark, box = (page.locator(it).bounding_box() for it in (".hl.current", ".galley .text"))
    assert box["y"] <= mark["y"] <= box["y"] + box["height"]


def test_the_figure_that_no_claim_covers_is_framed_in_the_article_and_listed(page: Page) -> None:
    assert [node.inner_text() for node in page.query_selector_all(".galley .unc")] == ["80台"]
    assert "80台" in page.inner_text("ul.uncovered")


# ── keys ──


def test_keys_go_through_the_claims_and_the_bar_never_hides_them(page: Page) -> None:
    order = shown(page)
    visited = []
    for _ in order:
        page.keyboard.press("j")
        page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        visited.append(current(page))
        bar = page.locator("#filters").bounding_box()
        card = page.locator(".card.current").bounding_box()
        assert card["y"] >= bar["y"] + bar["height"]
    page.keyboard.press("k")

    assert visited == order
    assert current(page) == order[-2]
    assert page.evaluate("document.activeElement.id") == f"c-{order[-2]}"


def test_n_goes_through_what_is_to_do(page: Page, town: Report) -> None:
    todo = [name for name in shown(page) if labels(town)[name] in TODO_LABELS]
    for name in [*todo, todo[0]]:
        page.keyboard.press("n")
        assert current(page) == name


def test_numbers_filter_and_zero_shows_all(page: Page) -> None:
    everything = shown(page)
    page.keyboard.press("2")
    assert page.get_attribute("button[data-f] >> nth=2", "aria-pressed") == "true"
    page.keyboard.press("0")
    assert shown(page) == everything


def test_the_search_key_and_escape(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("jn0")
    assert page.input_value("#q") == "jn0"
    assert current(page) is None
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement === document.body")


def test_keys_can_be_switched_off(page: Page) -> None:
    page.keyboard.press("?")
    assert page.is_visible("#help")
    page.uncheck("#keys-on")
    page.click("#help-close")
    page.keyboard.press("j")

    assert current(page) is None


@pytest.mark.parametrize("held", ["ctrlKey", "metaKey", "altKey", "isComposing"])
def test_keys_are_silent_with_a_modifier_and_during_japanese_input(page: Page, held: str) -> None:
    page.evaluate(
        "held => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, [held]: true }))", held
    )

    assert current(page) is None


def test_o_opens_the_passage_in_its_source(page: Page) -> None:
    page.evaluate("addEventListener('click', event => { window.wanted = event.target.href; event.preventDefault() })")
    page.keyboard.press("j")
    page.keyboard.press("o")

    assert page.evaluate("window.wanted").startswith("https://")


def test_everything_can_be_reached_with_the_tab_key_and_is_seen_to_be(page: Page) -> None:
    reached = set()
    for _ in range(400):
        page.keyboard.press("Tab")
        state = page.evaluate(
            """() => {
                const node = document.activeElement, box = node.getBoundingClientRect();
                const style = getComputedStyle(node);
                return [node.outerHTML.slice(0, 200), style.outlineStyle !== 'none', box.width * box.height > 0,
                        node === document.body];
            }"""
        )
        if state[3]:
            break
        assert state[1], f"no outline on {state[0]}"
        assert state[2], f"nothing to see of {state[0]}"
        reached.add(state[0])

    wanted = page.evaluate(
        """[...document.querySelectorAll('a[href], button, select, input, summary')]
           .filter(node => node.checkVisibility() && !node.closest('dialog:not([open])'))
           .map(node => node.outerHTML.slice(0, 200))"""
    )
    assert set(wanted) <= reached


# ── looks ──


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["article_of_town", "hostile"])
def test_nothing_runs_off_the_side(
    open_page: Open, write: Write, request: pytest.FixtureRequest, name: str, width: int
) -> None:
    page = open_page(write(request.getfixturevalue(name)), viewport={"width": width, "height": 800}).page

    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing(
    open_page: Open, write: Write, article_of_town: Report, lang: str, scheme: str, width: int
) -> None:
    options = {"color_scheme": scheme, "viewport": {"width": width, "height": 900}, "bypass_csp": True}
    page = open_page(write(article_of_town, lang), **options).page
    page.add_style_tag(content=".card{content-visibility:visible!important}")
    page.evaluate("for (const node of document.querySelectorAll('details')) node.open = true")

    found = Axe().run(page, options=RULES)

    assert [violation["id"] for violation in found.response["violations"]] == [], found.generate_report()


def test_marks_are_told_apart_without_colour(page: Page) -> None:
    styles = page.evaluate(
        """[...document.querySelectorAll('.samples mark')].map(node => getComputedStyle(node).textDecorationStyle)"""
    )
    assert len(styles) == len(set(styles)) == 4


def test_forced_colours_keep_chips_and_cards_apart(open_page: Open, write: Write, article_of_town: Report) -> None:
    page = open_page(write(article_of_town), forced_colors="active").page

    for selector in (".chip", ".card", ".side", "mark"):
        assert page.evaluate(f"getComputedStyle(document.querySelector('{selector}')).borderTopStyle") == "solid"


def test_every_quote_names_its_language(page: Page, town: Report) -> None:
    for node in page.query_selector_all("blockquote"):
        assert node.get_attribute("lang") in {"ja", "en"}
    assert page.get_attribute("html", "lang") == "ja"


def test_paper_holds_every_claim_and_every_address(page: Page, town: Report) -> None:
    text = ""
    document = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True, print_background=True))
    for sheet in document:
        text += sheet.get_textpage().get_text_range()
    document.close()
    squeezed = "".join(text.split()).replace("\ufffe", "")

    for verdict in town.verdicts:
        assert verdict.claim.id in squeezed
    for source in town.project.sources:
        if source.url:
            assert source.url.partition("#")[0] in squeezed

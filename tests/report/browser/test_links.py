"""Links to all passages that may prove something, followed by Chromium on the fixture server; its figures and ours."""

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import fixture_server
import pytest
from playwright.sync_api import Browser, Page as Tab, TimeoutError as NotScrolled
from whole_pages import load_whole_pages

from verify.extract import extract_document
from verify.model import Document, Label, Passage, Snapshot, Source, Trace
from verify.report.links import NOT_SHOWN, Page, deep_link
from verify.text import fold

HOST = "pages.example"
LOCATE = (Path(__file__).parent / "locate.js").read_text(encoding="utf-8")
# Empty space above and below: whoever is led to a passage has been scrolled, and to the middle of the window.
SPACE = "html::before, html::after { content: ''; display: block; height: 3000px }"
# AMP hides a page until its script, which is not served here, shows it.
STYLE = f"<style>{SPACE} body {{ animation: none !important }}</style>"
PROVING = {Label.LEAD, Label.BODY, Label.MAYBE_BODY, Label.HEADING, Label.LIST, Label.TABLE, Label.QUOTE} | {
    Label.CORRECTION
}
# Of a page with more passages than this the first, middle and last few stand for the rest, which are alike.
MANY, SOME = 60, 5
# What can be seen on a page or opened there, and what stands for its pictures; drawings are not text.
ALL_TEXT = """() => {
  document.querySelectorAll("svg").forEach((drawing) => drawing.remove());
  document.querySelectorAll("details").forEach((box) => { box.open = true; });
  return [document.body.innerText, ...[...document.images].map((image) => image.alt)].join("\\n");
}"""
# A browser begins its search when the page stands still.
PATIENCE_MS = 3000


@dataclass(frozen=True)
class Served:
    name: str
    url: str
    html: str


def _served() -> list[Served]:
    own = [Served(page.name, f"https://{HOST}/{page.name}", page.html) for page in load_whole_pages()]
    sites = [page for page in fixture_server.load_pages() if "html" in page.content_type]
    return own + [Served(page.host, page.url, page.file.read_text(encoding="utf-8")) for page in sites]


PAGES = _served()


@pytest.fixture(scope="module")
def tab(launch: Callable[..., Browser], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    folder = tmp_path_factory.mktemp("pages")
    known = []
    for at, page in enumerate(PAGES):
        file = folder / f"{at}.html"
        file.write_text(page.html + STYLE, encoding="utf-8")
        host, _, path = page.url.removeprefix("https://").partition("/")
        known.append(fixture_server.Page(host, f"/{path}", file, "text/html; charset=utf-8"))
    with fixture_server.FixtureServer(known, folder) as server:
        (_, port), *_ = server.resolve(HOST, 443)
        browser = launch(f"--host-resolver-rules=MAP * 127.0.0.1:{port}", "--ignore-certificate-errors")
        context = browser.new_context(viewport={"width": 900, "height": 400})
        yield context.new_page()
        context.close()


def read(page: Served) -> Document | None:
    body = page.html.encode()
    trace = Trace(requested_url=page.url, final_url=page.url, status=200)
    snapshot = Snapshot(Source("s", "A source", page.url), trace, body, hashlib.sha256(body).hexdigest(), "text/html")
    document = extract_document(snapshot)
    return document if isinstance(document, Document) else None


def some_of(passages: Sequence[Passage]) -> Sequence[Passage]:
    middle = len(passages) // 2
    few = (*passages[:SOME], *passages[middle : middle + SOME], *passages[-SOME:])
    return few if len(passages) > MANY else passages


def figures(text: str) -> set[str]:
    return set(re.findall(r"\d+(?:[.,]\d+)*", fold(text).text))


def squeeze(text: str) -> str:
    return "".join(text.replace("|", "").split())


def as_seen(document: Document, passage: Passage) -> str:
    """The passage with the readings, note marks and struck words that a reader sees in it."""
    text = passage.text
    for aside in reversed(document.blocks[passage.block].asides):
        start, end = aside.span.start - passage.span.start, aside.span.end - passage.span.start
        if 0 < start < len(text) or start == passage.span.start == 0:
            text = text[:start] + aside.shown + text[end:]
    return squeeze(text)


def times_before(document: Document, passage: Passage) -> int:
    """How often the same words stand on the page before this place."""
    shown = [p for p in document.passages[: passage.index] if p.label not in NOT_SHOWN - {Label.TITLE}]
    return "".join(as_seen(document, p) for p in shown).count(as_seen(document, passage))


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_links_lead_to_their_passages(page: Served, tab: Tab) -> None:
    document = read(page)
    if document is None:
        return
    tab.goto(page.url)
    links = Page(document)
    missed = []
    for passage in some_of([p for p in document.passages if p.label in PROVING]):
        link = deep_link(links, passage)
        assert link is not None
        tab.evaluate("scrollTo(0, 0)")
        tab.goto(link)
        try:
            tab.wait_for_function("scrollY > 500", timeout=PATIENCE_MS)
        except NotScrolled:
            missed.append(("not found", link))
            break  # each miss costs the patience of its own
        seen = tab.evaluate(LOCATE, as_seen(document, passage))
        nth = times_before(document, passage)
        top, bottom = seen["found"][nth] if nth < len(seen["found"]) else (-1, -1)
        if not (top < seen["height"] and bottom > 0):
            missed.append((f"elsewhere: {nth} of {seen['found']}", link))
    assert missed == []


@pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])
def test_figures_are_those_that_the_browser_shows(page: Served, tab: Tab) -> None:
    document = read(page)
    if document is None:
        return
    tab.goto(page.url)
    shown = figures(tab.evaluate(ALL_TEXT))
    # What only other readers than eyes get, and a headline from the metadata, is on no screen.
    unseen = {Label.META, Label.HIDDEN, Label.NOSCRIPT, Label.TITLE}
    ours = {label: set[str]() for label in Label}
    for passage in document.passages:
        text = passage.text
        for aside in reversed(document.blocks[passage.block].asides):
            start, end = aside.span.start - passage.span.start, aside.span.end - passage.span.start
            if 0 <= start <= len(text):
                text = text[:start] + aside.shown + text[end:]
        ours[passage.label] |= figures(text)
    assert set().union(*(found for label, found in ours.items() if label not in unseen)) <= shown, "glued"
    assert shown <= set().union(*ours.values()), "split or lost"

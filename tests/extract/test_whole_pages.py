"""Articles inside the furniture of whole pages: every block, sentence, label, date and cell as it should be read."""

from typing import Any

import pytest
from extraction_figures import measure
from whole_pages import WholePage, load_whole_pages

from verify.extract import extract_document
from verify.model import Document, Label, PageDate
from verify.text import fold

ALL = load_whole_pages()
PAGES = [page for page in ALL if "outcome" not in page.row]
# What may prove something: the labels that judging accepts, here as written in the corpus.
PROVING = {"title", "heading", "lead", "body", "maybe_body", "list", "table", "quote", "correction", "meta"}
each_page = pytest.mark.parametrize("page", PAGES, ids=[page.name for page in PAGES])


@pytest.fixture(scope="session")
def read_page(snapshot: Any) -> Any:
    known: dict[str, Document] = {}

    def read(page: WholePage) -> Document:
        if page.name not in known:
            document = extract_document(snapshot(page.html))
            assert isinstance(document, Document), document.outcome
            known[page.name] = document
        return known[page.name]

    return read


@pytest.mark.parametrize("page", [page for page in ALL if "outcome" in page.row], ids=lambda page: page.name)
def test_pages_that_hold_no_text(page: WholePage, snapshot: Any) -> None:
    assert extract_document(snapshot(page.html)).outcome.value == page.row["outcome"]


@each_page
def test_blocks_that_may_prove_are_the_article(page: WholePage, read_page: Any) -> None:
    gold = [block for block in page.blocks if block.label in PROVING]
    blocks = [b for b in read_page(page).blocks if b.label.value in PROVING and not page.is_open(b.text)]
    own = {block.text for block in gold}
    # What only one of the extractors takes for text proves with a warning: the bars below count it.
    blocks = [block for block in blocks if block.text in own or block.label is not Label.MAYBE_BODY]
    assert [block.text for block in blocks] == [block.text for block in gold]
    labels = [(block.label.value, block.text) for block in blocks if block.label is not Label.MAYBE_BODY]
    assert set(labels) <= {(block.label, block.text) for block in gold}


@each_page
def test_all_else_is_kept_under_its_label(page: WholePage, read_page: Any) -> None:
    blocks = read_page(page).blocks
    for gold in page.blocks:
        if gold.label not in PROVING:
            assert gold.label in {block.label.value for block in blocks if block.text == gold.text}, gold.text
    for label, words in page.furniture.items():
        for word in words:
            assert {block.label.value for block in blocks if word in block.text} == {label}, word
    for text in page.row.get("absent", ()):
        assert not [block.text for block in blocks if text in block.text]


@each_page
def test_sentences_are_passages(page: WholePage, read_page: Any) -> None:
    document = read_page(page)
    passages = [passage.text for passage in document.passages]
    assert [sentence for gold in page.blocks for sentence in gold.sentences if sentence not in passages] == []


@each_page
def test_figures_stand_whole(page: WholePage, read_page: Any) -> None:
    text = "\n".join(fold(block.text).text for block in read_page(page).blocks)
    assert [figure for figure in page.row.get("figures", ()) if fold(figure).text not in text] == []


def stated(found: PageDate | None) -> list[str] | None:
    return [found.value.isoformat(), found.precision.value] if found else None


@each_page
def test_language_title_and_dates(page: WholePage, read_page: Any) -> None:
    document = read_page(page)
    assert (document.lang, document.title) == (page.lang, page.title)
    if "published" in page.row:
        assert stated(document.published) == page.row["published"]
    if "modified" in page.row:
        assert stated(document.modified) == page.row["modified"]
    assert document.doubtful or not page.row.get("doubtful")


@each_page
def test_headings_and_cells(page: WholePage, read_page: Any) -> None:
    document = read_page(page)
    for gold in page.blocks:
        block = next((block for block in document.blocks if block.text == gold.text), None)
        if gold.headings is not None:
            assert block is not None
            assert block.headings == gold.headings
        if gold.cells:
            assert block is not None
            cells = {cell.span.of(block.text): [*cell.heads, cell.unit] for cell in block.cells}
            assert {text: cells.get(text) for text in gold.cells} == gold.cells


def test_the_set_is_large_enough() -> None:
    assert len(ALL) >= 60
    assert sum(page.lang == "ja" for page in ALL) >= 30


def test_bars_over_the_set(read_page: Any) -> None:
    figures = measure([(page, read_page(page)) for page in PAGES])
    assert figures.recall == 1
    assert figures.recall_in_text >= 0.98
    assert figures.broken_figures == ()
    assert figures.false_digit_lines_a_page <= 0.3

"""The pages of the first article: their text is evidence, their furniture holds other figures of the same kind."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.extract import extract_document
from verify.model import Document, Label, Precision

TESTS = Path(__file__).parent.parent
ROWS = yaml.safe_load((TESTS / "corpus" / "pages" / "fixture_pages.yaml").read_text(encoding="utf-8"))
each_page = pytest.mark.parametrize("row", ROWS, ids=[row["file"].split("/")[0] for row in ROWS])


@pytest.fixture
def document(row: dict[str, Any], snapshot: Any) -> Document:
    read = extract_document(snapshot((TESTS / "fixtures" / "site" / row["file"]).read_bytes()))
    assert isinstance(read, Document)
    return read


@each_page
def test_language_date_and_state(row: dict[str, Any], document: Document) -> None:
    published = document.published
    assert document.lang == row["lang"]
    assert (published.value.isoformat() if published else None) == row["published"]
    assert published is None or (published.precision is Precision.TIME and published.agreement >= 2)
    assert (document.outcome.value, document.doubtful) == ("ok", False)


@each_page
def test_text_and_furniture_are_told_apart(row: dict[str, Any], document: Document) -> None:
    for label, beginnings in row["proves"].items():
        for beginning in beginnings:
            found = [block.label.value for block in document.blocks if block.text.startswith(beginning)]
            assert found == [label], beginning
    for label, words in row["furniture"].items():
        for word in words:
            found = [block.label.value for block in document.blocks if word in block.text]
            assert set(found) == {label}, word


@each_page
def test_nothing_that_a_reader_sees_is_lost(row: dict[str, Any], document: Document) -> None:
    from bs4 import BeautifulSoup

    soup = BeautifulSoup((TESTS / "fixtures" / "site" / row["file"]).read_bytes(), "lxml")
    for tag in soup(["script", "style", "sup", "template"]):
        tag.decompose()
    kept = "".join("".join(block.text.replace(" | ", "").split()) for block in document.blocks)
    lost = [text for text in soup.body.stripped_strings if "".join(text.split()) not in kept]
    assert lost == []


def test_table_rows_carry_their_caption_and_column_heads(snapshot: Any) -> None:
    file = next(row["file"] for row in ROWS if "table" in row["proves"])
    document = extract_document(snapshot((TESTS / "fixtures" / "site" / file).read_bytes()))
    assert isinstance(document, Document)
    rows = [passage for passage in document.passages if passage.label is Label.TABLE][1:]
    assert rows
    assert {passage.headings[-3:] for passage in rows} == {("Outline of the project", "Item", "Plan")}

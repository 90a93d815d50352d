"""Printed pages of every kind: what must be read of each stands in tests/corpus/pdf.yaml."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.extract import extract_document
from verify.extract.pdf import Line, Sheet, is_scanned
from verify.extract.pdf_layout import lay_out, paragraphs, words_of
from verify.extract.radicals import RADICALS
from verify.model import Document, Label, Outcome, Unavailable
from verify.text import fold

TESTS = Path(__file__).parent.parent
ROWS = yaml.safe_load((TESTS / "corpus" / "pdf.yaml").read_text(encoding="utf-8"))
READ = [row for row in ROWS if "outcome" not in row]
MARKUP = re.compile(r"<rt>.*?</rt>|<[^>]+>|&shy;")
WIDE = "\u2e80-\u9fff\uff00-\uffef"
# PDFium puts and drops spaces beside Japanese letters at will.
SPACE_IN_JAPANESE = re.compile(rf"(?<=[{WIDE}]) | (?=[{WIDE}])")
each_file = pytest.mark.parametrize("row", READ, ids=[row["name"] for row in READ])


@pytest.fixture
def document(row: dict[str, Any], snapshot: Any) -> Document:
    read = extract_document(snapshot(body_of(row), media_type="application/pdf"))
    assert isinstance(read, Document)
    return read


def body_of(row: dict[str, Any]) -> bytes:
    return (TESTS / "fixtures" / "pdf" / f"{row['name']}.pdf").read_bytes()


def plain(text: str) -> str:
    return SPACE_IN_JAPANESE.sub("", fold(text.replace(" | ", " ")).text)


def gold(row: dict[str, Any]) -> list[str]:
    if "gold" in row:
        return [plain(text) for text in row["gold"]]
    return [plain(MARKUP.sub("", part).strip()) for text in row["text"] for part in text.split("¦")]


@each_file
def test_every_sentence_is_a_passage(row: dict[str, Any], document: Document) -> None:
    found = [plain(passage.text) for passage in document.passages]
    assert [sentence for sentence in gold(row) if sentence not in found] == []
    assert document.lang == row["lang"]


@each_file
def test_passages_know_their_page(row: dict[str, Any], document: Document) -> None:
    pages = {passage.text: document.blocks[passage.block].page for passage in document.passages}
    assert None not in pages.values()
    for beginning, page in row.get("pages", {}).items():
        assert [at for text, at in pages.items() if text.startswith(beginning)] == [page]


@pytest.mark.parametrize("row", [row for row in ROWS if "outcome" in row], ids=lambda row: row["name"])
def test_what_cannot_be_read_is_named(row: dict[str, Any], snapshot: Any) -> None:
    read = extract_document(snapshot(body_of(row), media_type="application/pdf"))
    assert read.outcome is Outcome(row["outcome"])


def test_a_password_is_named(snapshot: Any) -> None:
    body = (TESTS / "fixtures" / "pdf" / "locked.pdf").read_bytes()
    read = extract_document(snapshot(body, media_type="application/pdf"))
    assert isinstance(read, Unavailable)
    assert "it asks for a password" in read.detail.en


@pytest.mark.parametrize("name", ["ja_pages", "en_pages"])
def test_running_heads_and_page_numbers_prove_nothing(name: str, snapshot: Any) -> None:
    row = next(row for row in ROWS if row["name"] == name)
    document = extract_document(snapshot(body_of(row), media_type="application/pdf"))
    assert isinstance(document, Document)
    running = plain(row["running"])
    labels = {plain(block.text): block.label for block in document.blocks}
    assert labels[running] is labels[plain("- 1 -")] is Label.FOOTER
    assert [
        text for text, label in labels.items() if label is Label.BODY and (running in text or "- 1 -" in text)
    ] == []


def test_parts_stand_under_their_headings(snapshot: Any) -> None:
    row = next(row for row in ROWS if row["name"] == "en_pages")
    document = extract_document(snapshot(body_of(row), media_type="application/pdf"))
    assert isinstance(document, Document)
    heads = {passage.text: passage.headings for passage in document.passages}
    assert heads["Only two towns grew."] == ("1 Population",)
    assert heads["Food and electronic parts grew."] == ("2 Industry",)


@pytest.mark.parametrize(
    ("name", "text", "headings"),
    [
        ("ja_table", "不動産 | ▲87 | ▲12.5％", ("事業別の業績（単位：億円）", "事業", "売上高", "前期比")),
        ("en_table", "Freight | 1,204.5 | 3.1%", ("Results by business", "Business", "Revenue, $ million", "Change")),
    ],
)
def test_rows_of_a_table(name: str, text: str, headings: tuple[str, ...], snapshot: Any) -> None:
    row = next(row for row in ROWS if row["name"] == name)
    document = extract_document(snapshot(body_of(row), media_type="application/pdf"))
    assert isinstance(document, Document)
    assert [block.headings for block in document.blocks if block.label is Label.TABLE and block.text == text] == [
        headings
    ]


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["the transpor-", "tation firm"], "the transportation firm"),
        (["the transpor‐", "tation firm"], "the transportation firm"),
        (["the Asia-", "Pacific route"], "the Asia-Pacific route"),
        (["a 25-", "year-old ship"], "a 25-year-old ship"),
        (["a long-", "term loan"], "a long-term loan"),
        (
            ["a sea by the sea-", "side, a seaside inn on one side"],
            "a sea by the seaside, a seaside inn on one side",
        ),
        (["he was a part-owner, and so part-", "owner of it, a"], "he was a part-owner, and so part-owner of it, a"),
        (["die Ein-", "und Ausfuhr"], "die Ein- und Ausfuhr"),
        (["from 1990-", "2004 or so"], "from 1990-2004 or so"),
        (["was 4 -", "no more"], "was 4 - no more"),
        (["費用は18", "億円、Omega", "Inc.が払い、", "社長は"], "費用は18億円、Omega Inc.が払い、社長は"),
        (["発足した。", "CEOは"], "発足した。CEOは"),
    ],
)
def test_lines_are_joined(lines: list[str], text: str) -> None:
    printed = [Line(line) for line in lines]
    assert paragraphs(printed, words_of(printed)) == [text]


def test_a_sentence_cut_by_the_end_of_a_page_is_whole() -> None:
    first = Sheet((Line("The council met in May and decided at last that"),))
    second = Sheet((Line("the bridge will be rebuilt. Work begins in July."), Line("It is old.")))
    assert [(part.page, part.text) for part in lay_out([first, second])] == [
        (1, "The council met in May and decided at last that the bridge will be rebuilt."),
        (2, "Work begins in July. It is old."),
    ]


def test_some_scanned_pages_raise_a_doubt_many_are_a_scan() -> None:
    text = Sheet((Line("The council met in May and decided that the bridge will be rebuilt."),))
    picture = Sheet((), is_picture=True)
    assert not is_scanned([text, picture])
    assert is_scanned([text, *[picture] * 9])


def test_radicals_become_the_characters_that_they_look_like() -> None:
    assert "⻑⻘⻄⺠⻝⻤".translate(RADICALS) == "長青西民食鬼"
    assert all(0x2E80 <= code <= 0x2EFF for code in RADICALS)
    assert all("\u3400" <= char <= "\u9fff" for char in RADICALS.values())

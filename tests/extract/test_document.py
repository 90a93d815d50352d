from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from verify.extract import extract_document
from verify.extract.pdf import Line
from verify.extract.pdf_layout import paragraphs
from verify.model import Document, Label, Outcome, Unavailable

PLAIN = """Bridge to be rebuilt

The county will rebuild the old bridge for 18 million dollars. Work begins in July.

It takes 14 months."""


def pdf(lines: list[str]) -> bytes:
    """A PDF of one page in a standard font."""
    text = "".join(f"({line}) Tj 0 -16 Td " for line in lines)
    stream = f"BT /F1 12 Tf 72 720 Td {text} ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources 6 0 R >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        "<< /Font << /F1 5 0 R >> >>",
    ]
    out = "%PDF-1.4\n"
    offsets = []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n" + "".join(f"{at:010} 00000 n \n" for at in offsets)
    return (out + f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n").encode()


def test_plain_text(snapshot: Any) -> None:
    document = extract_document(snapshot(PLAIN, media_type="text/plain"))
    assert isinstance(document, Document)
    assert [passage.text for passage in document.passages] == [
        "Bridge to be rebuilt",
        "The county will rebuild the old bridge for 18 million dollars.",
        "Work begins in July.",
        "It takes 14 months.",
    ]
    assert (document.lang, document.title) == ("en", "A source")


def test_pdf(snapshot: Any) -> None:
    lines = [
        "The county will rebuild the old bridge for 18 million dollars.",
        "Work begins in July and takes 14 months.",
    ]
    document = extract_document(snapshot(pdf(lines), media_type="application/pdf"))
    assert isinstance(document, Document)
    assert [passage.text for passage in document.passages] == lines
    assert document.encoding == "pdf (text layer)"


def test_lines_of_a_pdf_are_joined_to_paragraphs() -> None:
    english = [
        "Bridge to be rebuilt",
        "The county will rebuild the old bridge for 18 million",
        "dollars, it said on Friday in a note by Omega Inc. that",
        "is public.",
        "It is old.",
    ]
    assert paragraphs([Line(line) for line in english]) == [english[0], " ".join(english[1:4]), english[4]]
    japanese = "4 月1 日、県は橋の架け替えにおよそ18\n億円を投じると発表し、工事を夏に始\nめる。"
    assert paragraphs([Line(line) for line in japanese.split("\n")]) == [
        "4月1日、県は橋の架け替えにおよそ18億円を投じると発表し、工事を夏に始める。"
    ]


def test_pdf_without_text(snapshot: Any) -> None:
    assert extract_document(snapshot(pdf([]), media_type="application/pdf")).outcome is Outcome.SCANNED_PDF


def test_broken_pdf(snapshot: Any) -> None:
    assert (
        extract_document(snapshot(b"%PDF-1.4 nothing more", media_type="application/pdf")).outcome is Outcome.NOT_TEXT
    )


@pytest.mark.parametrize("media_type", ["image/png", "video/mp4", "application/zip", "application/json", ""])
def test_other_media_types(media_type: str, snapshot: Any) -> None:
    assert extract_document(snapshot(b"\x89PNG\x00\x01", media_type=media_type)).outcome is Outcome.NOT_TEXT


def test_a_page_sent_as_plain_text_is_recognised(snapshot: Any) -> None:
    document = extract_document(snapshot(f"<!DOCTYPE html><p>{PLAIN}</p>", media_type="text/plain"))
    assert isinstance(document, Document)
    assert "<p>" not in document.blocks[0].text


@pytest.mark.parametrize(
    "bomb",
    [
        "<div>" * 100_000,
        "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">x",
        "<b>" * 30_000 + "text",
    ],
    ids=["nesting", "attributes", "inline nesting"],
)
def test_parser_bombs_are_refused(bomb: str, snapshot: Any) -> None:
    assert extract_document(snapshot(bomb)).outcome is Outcome.NOT_TEXT


@pytest.mark.parametrize(
    "html", ["<a " * 200_000, "<" * 500_000, "<!--" * 100_000, "<p>" * 20_000 + "x", "x" * 500_000]
)
def test_other_odd_markup_ends(html: str, snapshot: Any) -> None:
    assert isinstance(extract_document(snapshot(html)), Document | Unavailable)


def test_text_in_deep_markup_is_kept(snapshot: Any) -> None:
    html = "<html lang='en'><body>" + "<div>" * 400 + f"<p>{PLAIN}</p>" + "</div>" * 400
    document = extract_document(snapshot(html))
    assert isinstance(document, Document)
    assert "18 million dollars" in document.blocks[-1].text


TAGS = st.sampled_from(
    "<p> </p> <div> </div> <table><tr><td> </td></tr></table> <br> <a_href=/x> </a> <del> </del> <sup>1</sup>"
    " <ruby><rt> <h1> <h2> </h2> <nav> <img_alt=x> <script> </script> <template> <!-- --> <dd> <amp-x> </amp-x>"
    " <svg> &#0; &nbsp; <td> </tr> <caption> <pre> </pre> <time_datetime=2025-12-01> <body> </html> <?xml"
    " <noscript> <blockquote>".split()
)
TEXTS = st.text(max_size=12) | st.sampled_from(["橋は18億円。", "The bridge cost 18 million. "])


@given(st.lists(TAGS.map(lambda tag: tag.replace("_", " ")) | TEXTS, max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)
def test_any_markup_is_read_or_named(snapshot: Any, pieces: list[str]) -> None:
    read = extract_document(snapshot("".join(pieces).encode("utf-8", "replace")))
    assert isinstance(read, Unavailable) or all(p.text == p.span.of(read.blocks[p.block].text) for p in read.passages)


@given(st.binary(max_size=300), st.sampled_from(["text/html", "text/plain", "application/pdf", "", "image/png"]))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
def test_any_bytes_are_read_or_named(snapshot: Any, body: bytes, media_type: str) -> None:
    for raw in (body, b"%PDF-" + body, b"<html><p>" + body):
        assert isinstance(extract_document(snapshot(raw, media_type=media_type)), Document | Unavailable)


def test_the_same_bytes_give_the_same_document(snapshot: Any) -> None:
    page = snapshot(f"<html lang='en'><title>Bridge</title><article><h1>Bridge</h1><p>{PLAIN}</p></article>")
    assert extract_document(page) == extract_document(page)


def test_labels_of_a_text_file(snapshot: Any) -> None:
    document = extract_document(snapshot(PLAIN, media_type="text/plain"))
    assert isinstance(document, Document)
    assert {block.label for block in document.blocks} == {Label.BODY}

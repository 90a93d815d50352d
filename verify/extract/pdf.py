"""Lines of a PDF, page by page (PDFium: the only free reader measured that keeps Japanese whole)."""

import ctypes
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from threading import Lock

import pypdfium2
from pypdfium2 import raw as pdfium

from verify.extract.radicals import RADICALS
from verify.text import Span

# Less than this a page is a scan with a stamp on it (extraction note).
LEAST_PER_PAGE = 20
MOST_PAGES = 1_000
# PDFium writes a hyphen at the end of a line as U+FFFE and goes on without a line break.
LINE_END = re.compile("\ufffe(?:\r\n)?|\r\n|\r|\n")
WIDE = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffef"
KANA_ONLY = re.compile(r"[\u3041-\u30ff\s]+")
# Furigana are set at half the size of what they stand over.
RUBY_SIZE = 0.65
# A space wider than this, in heights of a letter, parts two columns of a table; the worst justified line seen has 2.1.
COLUMN_GAP = 2.2
# No line of print begins with these: PDFium breaks a line at a quote that is set over the comma before it.
CLOSING = tuple("”’」』）)»、。，,;：:")
WANTED_SPACE = re.compile(r"(?<=\S) (?=\S)")
# Presentation forms that fonts of PDFs leave behind: ligatures and Kangxi radicals.
PRESENTATION = {
    **RADICALS,
    **{code: unicodedata.normalize("NFKC", chr(code)) for code in (*range(0xFB00, 0xFB07), *range(0x2F00, 0x2FD6))},
    0: None,
}
# PDFium is not thread safe.
LOCK = Lock()


class NotReadable(Exception):
    """The bytes are no PDF that can be opened."""


class Locked(NotReadable):
    """It asks for a password."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of print."""

    text: str
    size: float = 0.0
    """Height of its first letter, in points; 0 where it is not known."""
    cells: tuple[str, ...] = ()
    """Of a row of a table; empty for running text."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page."""

    lines: tuple[Line, ...]
    is_picture: bool = False
    """Whether it shows pictures and next to no text."""


def read_sheets(body: bytes) -> list[Sheet]:
    """The pages, at most a thousand; raises NotReadable."""
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(body)
            try:
                return [_read_sheet(document, at) for at in range(min(len(document), MOST_PAGES))]
            finally:
                document.close()
        except (pypdfium2.PdfiumError, ctypes.ArgumentError, ValueError) as error:
            raise (Locked if "password" in str(error) else NotReadable)(str(error)) from error


def is_scanned(sheets: list[Sheet]) -> bool:
    return sum(_length(sheet.lines) for sheet in sheets) < LEAST_PER_PAGE * max(1, len(sheets))


def _length(lines: tuple[Line, ...]) -> int:
    return sum(len(line.text) for line in lines)


def _read_sheet(document: pypdfium2.PdfDocument, at: int) -> Sheet:
    page = document[at]
    text_page = page.get_textpage()
    try:
        lines = tuple(_whole(_lines(text_page)))
        empty = _length(lines) < LEAST_PER_PAGE
        return Sheet(lines, empty and any(page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE])))
    finally:
        text_page.close()
        page.close()


def _lines(text_page: pypdfium2.PdfTextPage) -> Iterator[Line]:
    text = str(text_page.get_text_range())
    # Beyond the Basic Multilingual Plane a letter is two for PDFium, and places no longer agree.
    placed = len(text) == text_page.count_chars()
    start = 0
    for stop in (*LINE_END.finditer(text), None):
        end = stop.start() if stop else len(text)
        hyphen = "-" if stop and stop.group().startswith("\ufffe") else ""
        shown = (text[start:end] + hyphen).translate(PRESENTATION)
        if shown.strip():
            first = start + len(text[start:end]) - len(text[start:end].lstrip())
            size = _height(text_page, first) if placed else 0.0
            cells = _cells(text_page, text, Span(start, end), size) if placed and size else ()
            yield Line(shown.strip(), size, cells)
        start = stop.end() if stop else end


def _height(text_page: pypdfium2.PdfTextPage, at: int) -> float:
    _, bottom, _, top = text_page.get_charbox(at, loose=True)
    return abs(float(top - bottom))


def _cells(text_page: pypdfium2.PdfTextPage, text: str, span: Span, size: float) -> tuple[str, ...]:
    """The cells of a line that has gaps as wide as between columns; of any other none."""
    gaps = []
    for space in WANTED_SPACE.finditer(text, span.start, span.end):
        right = text_page.get_charbox(space.start() - 1)[2]
        left = text_page.get_charbox(space.end())[0]
        if left - right > COLUMN_GAP * size:
            gaps.append(space.start())
    if not gaps:
        return ()
    return tuple(text[a:b].strip().translate(PRESENTATION) for a, b in pairwise((span.start, *gaps, span.end)))


def _whole(lines: Iterator[Line]) -> list[Line]:
    """The lines without furigana, which come as lines of their own, and with the signs that belong to their ends."""
    found: list[Line] = []
    for line in lines:
        base = found[-1] if found else None
        if base and line.text.startswith(CLOSING) and not base.cells:
            found[-1] = replace(base, text=base.text + line.text)
        elif not base or not KANA_ONLY.fullmatch(line.text) or not 0 < line.size <= RUBY_SIZE * base.size:
            found.append(line)
    return found

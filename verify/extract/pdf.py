"""Text of a PDF, page by page (PDFium: the only free reader measured that keeps Japanese whole)."""

import ctypes
import re
from threading import Lock

import pypdfium2

from verify.extract.prose import weight

# Less than this a page is a scan with a stamp on it (extraction note).
LEAST_PER_PAGE = 20
MOST_PAGES = 1_000
# PDFium writes a hyphen at the end of a line as U+FFFE, and lines as CRLF.
HYPHEN = re.compile("\ufffe\r?\n?")
WIDE = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffef"
# It also puts spaces around figures in Japanese (4 月1 日), and a line ends anywhere in a word.
GAP_IN_JAPANESE = re.compile(rf"(?<=[{WIDE}])[ \n](?=[{WIDE}\d])|(?<=\d)[ \n](?=[{WIDE}])")
# A line that leaves this much of the measure empty is the last of its paragraph, or a heading.
FULL_LINE = 0.7
# PDFium is not thread safe.
LOCK = Lock()


class NotReadable(Exception):
    """The bytes are no PDF that can be opened (broken or encrypted)."""


def read_pages(body: bytes) -> list[str]:
    """The text of each page, line by line; raises NotReadable."""
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(body)
            try:
                return [_tidy(_page_text(document, at)) for at in range(min(len(document), MOST_PAGES))]
            finally:
                document.close()
        except (pypdfium2.PdfiumError, ctypes.ArgumentError, ValueError) as error:
            raise NotReadable(str(error)) from error


def is_scanned(pages: list[str]) -> bool:
    return sum(map(len, pages)) < LEAST_PER_PAGE * max(1, len(pages))


def paragraphs(page: str) -> list[str]:
    """The paragraphs of a page, told by blank and by short lines; sentences are cut later, by rule."""
    lines = page.split("\n")
    longest = max(map(weight, lines))
    found = [""]
    for line in lines:
        found[-1] += f"{line.strip()}\n"
        if weight(line) < FULL_LINE * longest:
            found.append("")
    joined = (GAP_IN_JAPANESE.sub("", part.strip()).replace("\n", " ") for part in found)
    return [text for text in joined if text]


def _page_text(document: pypdfium2.PdfDocument, at: int) -> str:
    page = document[at]
    text_page = page.get_textpage()
    text = str(text_page.get_text_range())
    text_page.close()
    page.close()
    return text


def _tidy(text: str) -> str:
    return HYPHEN.sub("", text).replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")

"""What kind of document an answer holds: by its first bytes where they speak clearly, else as declared."""

import re
from dataclasses import dataclass

from verify.fetch.answer import Failure
from verify.model import Outcome
from verify.outcomes import Cause

HTML = "text/html"
PLAIN = "text/plain"
PDF = "application/pdf"

# Servers that do not know a type, or want it saved: the bytes decide.
UNDECLARED = frozenset(
    {
        "",
        "application/octet-stream",
        "binary/octet-stream",
        "application/force-download",
        "application/x-download",
        "unknown/unknown",
    }
)
# First bytes of what is surely no text: PNG, JPEG, ZIP and Office, gzip, old Office, MP4; below, GIF, WebP and other
# RIFF, Ogg, MP3, WOFF.
BINARY_SIGNATURES = (
    b"\x89PNG\r\n",
    b"\xff\xd8\xff",
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"\xd0\xcf\x11\xe0",
    b"\x00\x00\x00\x18ftyp",
    b"\x00\x00\x00\x20ftyp",
)
# These are letters that a text may open with ("ID3 tags explained"); the files themselves have controls soon after.
LETTER_SIGNATURES = (b"GIF8", b"RIFF", b"OggS", b"ID3", b"wOF")
# UTF-32 before UTF-16, whose mark opens UTF-32's.
WIDE_MARKS = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff", b"\xff\xfe", b"\xfe\xff")
# Controls that no text encoding uses; tab, line ends, form feed, ESC (ISO-2022-JP), SO and SI are not among them.
CONTROLS = bytes(code for code in range(0x20) if code not in b"\t\n\r\x0b\x0c\x0e\x0f\x1a\x1b")
# Random bytes hold 9 % of these, text none; 2 % leaves room for stray NULs.
MAX_CONTROL_SHARE = 0.02
SAMPLE = 4_096
# The tags by which browsers know HTML (WHATWG MIME Sniffing, section 7.1), and two that pages without <html> open with.
HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<(?:!--|(?:!doctype html|html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p"
    rb"|meta|link)[\s>])",
    re.IGNORECASE,
)
BLANK = b"\xef\xbb\xbf\t\n\r\x0c "
TYPE_END = re.compile(r"[;,\s]")
# WHATWG's longest label has 19 characters.
CHARSET = re.compile(r"""(?:^|[;,\s])charset ?= ?["']?([^\s;,"']{1,40})""", re.IGNORECASE)
SUFFIXES = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": "application/xhtml+xml",
    ".xml": "application/xml",
    ".txt": PLAIN,
    ".md": PLAIN,
    ".pdf": PDF,
}


@dataclass(frozen=True, slots=True)
class Media:
    media_type: str
    charset: str | None = None


def read_media(content_type: str, body: bytes) -> Media | Failure:
    """The type and charset of a body under its Content-Type header, or why it is no text."""
    # Proxies and scripts double the header or leave its semicolon out; the first type is the one meant.
    declared, *parameters = TYPE_END.split(content_type.strip(), maxsplit=1)
    declared = declared.lower()
    named = CHARSET.search("".join(parameters))
    charset = named[1] if named else None
    # Readers of PDF let anything stand before its head; a page that speaks of PDF opens with a tag.
    if b"%PDF-" in body[:1024] and not body.lstrip(BLANK).startswith(b"<"):
        return Media(PDF)
    if looks_binary(body, charset):
        return Failure(Outcome.NOT_TEXT, Cause.BINARY, seen=declared)
    if declared in UNDECLARED or declared == PDF:
        # A "PDF" that is a web page is most often the notice shown in its place; extraction says which.
        return Media(HTML if looks_html(body) else PLAIN, charset)
    if declared.startswith("text/") or declared in ("application/xhtml+xml", "application/xml"):
        return Media(declared, charset)
    if declared.startswith("application/") and declared.endswith("+xml"):
        return Media(declared, charset)
    return Failure(Outcome.NOT_TEXT, Cause.DECLARED_TYPE, seen=declared)


def looks_html(body: bytes) -> bool:
    return HTML_START.match(body[:SAMPLE]) is not None


def looks_binary(body: bytes, charset: str | None = None) -> bool:
    if body.startswith(BINARY_SIGNATURES):
        return True
    if body.startswith(WIDE_MARKS) or (charset or "").lower().startswith(("utf-16", "utf-32", "ucs-2")):
        return False
    sample = body[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if controls and body.startswith(LETTER_SIGNATURES):
        return True
    return controls > len(sample) * MAX_CONTROL_SHARE

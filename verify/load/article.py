"""The article's own text from the file that claims.yaml names."""

from html.parser import HTMLParser
from pathlib import Path, PurePath

MAX_BYTES = 5_000_000

PLAIN = frozenset({".txt", ".md"})
PAGES = frozenset({".html", ".htm"})


def find_beside(base: Path, name: str) -> Path | str:
    """The file of that name beside or below the folder `base`, or why it is not to be had."""
    if PurePath(name).is_absolute() or ".." in PurePath(name).parts:
        return "must be beside or below this file, without ../"
    file = base / name
    try:
        if not file.resolve().is_relative_to(base.resolve()):
            return "a link that leads out of this folder"
        if not file.is_file():
            return "no such file"
        with file.open("rb") as opened:
            opened.read(1)
    except (OSError, ValueError) as error:
        return f"cannot be read ({getattr(error, 'strerror', None) or error})"
    return file


class Refused(Exception):
    """Why an article cannot be read; its text is the message of a problem."""


def read_article(file: Path) -> str:
    """The article's text. Raises `Refused` with what to do about it."""
    kind = file.suffix.lower()
    if kind == ".pdf":
        raise Refused("pdf articles are not read yet; save as text")
    if kind not in PLAIN | PAGES:
        raise Refused(f"{kind or 'a file without an ending'} is not read; save as .txt, .md or .html")
    with file.open("rb") as opened:
        raw = opened.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        raise Refused(f"larger than {MAX_BYTES // 1_000_000} MB")
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise Refused("not UTF-8; save the file as UTF-8") from error
    if kind in PAGES:
        text = strip_tags(text)
    if not text.strip():
        raise Refused("has no text")
    return text


def strip_tags(page: str) -> str:
    """The text of an HTML page, a line for each block."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.pieces).split("\n"))
    return "\n".join(line for line in lines if line)


# What no reader sees as part of the article.
SILENT = frozenset({"script", "style", "template", "noscript", "head", "svg"})
INLINE = frozenset("a abbr b bdi cite code em font i mark q rp rt ruby s small span strong sub sup time u wbr".split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self.silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag == "body":
            self.silent.clear()  # ends a head that was never closed
        if tag in SILENT:
            self.silent.append(tag)
        elif tag not in INLINE:
            self.pieces.append("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in INLINE:
            self.pieces.append("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag in self.silent:
            while self.silent.pop() != tag:
                pass
        elif tag not in INLINE:
            self.pieces.append("\n")

    def handle_data(self, data: str) -> None:
        if not self.silent:
            # A line break in the source is a space on the page.
            self.pieces.append(data.replace("\n", " "))

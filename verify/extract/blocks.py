"""One walk over a page: every piece of text that a browser shows, in order, none dropped.

Inline elements are joined without a space (`1<span>,</span>234` is one figure); only blocks and `<br>` break.
What stands inside a sentence without belonging to it (struck text, an image's alt, hidden spans) becomes a piece
of its own behind it. Corpus: tests/corpus/pages.
"""

import re
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import lxml.etree

from verify.extract.dom import text_of
from verify.extract.labels import STRONG, region_label
from verify.extract.tables import Row, Table, is_data_table
from verify.model import Aside, Cell, Label
from verify.text import Span

BLOCK = frozenset(
    "address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption"
    " figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html label legend li main menu nav noscript ol p pre"
    " search section summary table tbody td tfoot th thead tr ul video audio".split()
)
# No reader sees them, or (ruby) sees them above the text and not in it.
SKIP = frozenset(
    "script style template svg math iframe object head select option datalist textarea input rt rp rtc canvas map"
    " amp-analytics amp-state amp-script amp-pixel".split()
)
# A heading inside one of these speaks for nothing outside it; a <div> may be one half of a body cut by an ad.
SECTIONS = frozenset("article section aside nav footer header main li blockquote dialog form".split())
KINDS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Label.HEADING),
    **dict.fromkeys(("li", "dd", "dt"), Label.LIST),
}
# What a piece is by its form, as against the region it stands in.
FORMS = frozenset({Label.CAPTION, Label.QUOTE, Label.CORRECTION, Label.LEAD})
BREAK = "\v"  # stands for <br> until white space is collapsed; control characters are gone from the text by then
# Around what the page shows in a text without its being part of it: what we write instead, then what is shown.
OPEN_ASIDE, MID_ASIDE, CLOSE_ASIDE = "\x02", "\x03", "\x04"  # not white space, as \x1c to \x1f are
ASIDE_MARKS = (OPEN_ASIDE, MID_ASIDE, CLOSE_ASIDE)
ASIDE = re.compile(f"{OPEN_ASIDE}([^{MID_ASIDE}]*){MID_ASIDE}([^{CLOSE_ASIDE}]*){CLOSE_ASIDE}")
LONGEST_ASIDE = 400
WIDE = "\u2e80-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffef"
# A line feed of the source between wide characters is no space (CSS Text 3, segment break transformation).
SOURCE_LINE_END = re.compile(rf"(?<=[{WIDE}])[ \t]*\r?\n[ \t\r\n]*(?=[{WIDE}])")
SPACE = re.compile(r"[ \t\r\n\f]+")
AROUND_BREAK = re.compile(rf" ?{BREAK} ?")
NOTE_MARK = re.compile(r"\s*[\[(（［]?\s*(?:\d{1,3}|[*＊†‡§]+|[※注]\s*\d{0,3}|[a-z])\s*[\])）］]?\s*")
NOTE_NAME = re.compile(r"foot-?note|fnref|cite|reference|(?:^|[-_\s])(?:fn|note|ref)s?(?:$|[-_\s\d])", re.IGNORECASE)
# m², km³, x²: a figure raised behind one of these is an exponent, not a note.
# x², r² too; but 38 g³ is 38 grams with a note.
RAISED_UNIT = re.compile(r"(?:^|[^A-Za-z])(?:[kcmdμn]?m|in|ft|yd|mi)$|(?:^|(?<!\d)[^A-Za-z\d])[a-zA-Z]$")


@dataclass(slots=True)
class Piece:
    """A block before it is known what it proves."""

    element: Any
    """The block element that holds it."""
    text: str
    region: Label | None = None
    """Of the outermost labelled region around it."""
    form: Label | None = None
    """HEADING, LIST, TABLE, CAPTION, ALT, QUOTE, CORRECTION, LEAD, or None for running text."""
    level: int = 0
    """1 to 6 for headings."""
    link_share: float = 0.0
    headings: tuple[str, ...] = ()
    cells: tuple[Cell, ...] = ()
    asides: tuple[Aside, ...] = ()


@dataclass(frozen=True, slots=True)
class _Frame:
    """What an open element passes down to its text."""

    element: Any
    holder: Any
    region: Label | None
    form: Label | None
    linked: bool
    is_block: bool
    is_apart: bool
    """An inline element whose text does not belong to the sentence around it."""
    headings: tuple[tuple[int, str], ...]


@dataclass(slots=True)
class _Line:
    """Text of one block while it is collected."""

    parts: list[str] = field(default_factory=list)
    linked: int = 0
    total: int = 0

    def add_aside(self, shown: str, ours: str = "") -> None:
        shown = SPACE.sub(" ", "".join(char for char in shown if char not in ASIDE_MARKS)).strip()
        if shown or ours:
            self.parts.append(f"{OPEN_ASIDE}{ours}{MID_ASIDE}{shown}{CLOSE_ASIDE}")

    def add(self, text: str, *, linked: bool) -> None:
        self.parts.append(text)
        size = len(text.strip())
        self.total += size
        self.linked += size if linked else 0


# What a class says of an element that holds the headline is about the page's layout, except these.
CERTAIN = frozenset({Label.HIDDEN, Label.CONSENT, Label.NOSCRIPT, Label.DELETED})


def collect_pieces(root: Any, marked: dict[Any, Label], *, protected: frozenset[Any] = frozenset()) -> list[Piece]:
    """Every piece of visible or hidden text in document order.

    `marked` gives regions found by other means; names say nothing about `protected` elements.
    """
    walk = _Walk(root, marked, protected)
    walker = lxml.etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        if event == "start":
            if walk.skips(element):
                walk.skipped = element
                walk.add_shown(element)
                walker.skip_subtree()
            else:
                walk.enter(element)
        elif element is walk.skipped:
            walk.skipped = None
            walk.add_tail(element)
        else:
            walk.leave(element)
    return walk.pieces


def clean(text: str) -> str:
    """Text as a browser lays it out: source white space collapsed, breaks as newlines; nbsp and zero-width stay."""
    text = SPACE.sub(" ", SOURCE_LINE_END.sub("", text))
    return AROUND_BREAK.sub("\n", text).strip()


def lay_out(marked: str) -> tuple[str, tuple[Aside, ...]]:
    """The cleaned text without its asides, and the asides at their places in it."""
    text = clean(marked)
    if OPEN_ASIDE not in text:
        return text, ()
    out: list[str] = []
    asides: list[Aside] = []
    at = size = 0
    for match in ASIDE.finditer(text):
        before, (ours, shown) = text[at : match.start()], match.groups()
        at = match.end()
        if text[at : at + 1] == " " and (before or "".join(out)).endswith(" "):
            at, shown = at + 1, f"{shown} "  # the space on the other side stands for both
        out += [before, ours]
        size += len(before)
        asides.append(Aside(Span(size, size + len(ours)), shown))
        size += len(ours)
    whole = "".join((*out, text[at:]))
    left = len(whole) - len(whole.lstrip())
    stripped = whole.strip()
    inside = ((aside.span.shift(-left), aside.shown) for aside in asides)
    return stripped, tuple(Aside(span, shown) for span, shown in inside if 0 <= span.start <= len(stripped))


def _holds_blocks(element: Any) -> bool:
    """Whether an inline element stands around blocks, as <del> and <a> may."""
    return any(inner.tag in BLOCK for inner in islice(element.iterdescendants(), 20))


class _Walk:
    """The state of a walk; iterative, since pages nest deeper than Python recurses."""

    def __init__(self, root: Any, marked: dict[Any, Label], protected: frozenset[Any]) -> None:
        self.pieces: list[Piece] = []
        self.skipped: Any = None
        self._marked = marked
        self._protected = protected
        self._line = _Line()
        self._apart: list[_Line] = []
        self._behind: list[Piece] = []
        self._headings: tuple[tuple[int, str], ...] = ()
        self._table: Table | None = None
        self._row: Row | None = None
        self._term = ""
        self._frames = [_Frame(root, root, None, None, linked=False, is_block=True, is_apart=False, headings=())]

    def skips(self, element: Any) -> bool:
        return element.tag in SKIP or (element.tag == "sup" and self._is_note(element))

    def add_shown(self, skipped: Any) -> None:
        """A note mark or a reading is no text, but it is seen there and a search on the page meets it."""
        if skipped.tag in ("sup", "rt", "rtc"):
            self._current().add_aside(text_of(skipped, LONGEST_ASIDE))

    def _is_note(self, element: Any) -> bool:
        text = text_of(element, 12)
        if not NOTE_MARK.fullmatch(text):
            return False
        link = element.find(".//a")
        names = f"{element.get('class') or ''} {element.get('id') or ''}"
        if link is not None or NOTE_NAME.search(names) or not text.strip().isalnum():
            return True
        before = "".join(self._current().parts[-3:])
        if text.strip().isalpha():
            return False  # XXe, 1er
        # 4.2%減¹ is a note; m² and 10⁶ are not.
        return bool(before) and not before[-1].isspace() and not RAISED_UNIT.search(before) and not before[-1].isdigit()

    def _current(self) -> _Line:
        return self._apart[-1] if self._apart else self._line

    def enter(self, element: Any) -> None:
        parent = self._frames[-1]
        frame = self._open(element, parent)
        if frame.is_block:
            self._flush(parent)
            if frame.region is not parent.region:
                self._headings = ()
        if frame.is_apart:
            self._apart.append(_Line())
        self._frames.append(frame)
        match element.tag:
            case "br":
                self._current().parts.append(BREAK)
            case "img" | "amp-img" | "area":
                self._add_alt(element, frame)
            case "table" if self._table is None and is_data_table(element):
                self._table = Table(element)
            case "dl":
                self._term = ""
            case "tr" if self._table is not None:
                self._row = Row()
            case "sup" if self._current().parts and self._current().parts[-1][-1:].isdigit():
                # 10<sup>6</sup> must not read 106, nor a note behind a figure lengthen it.
                if text_of(element, 4).strip().isdigit():
                    self._current().add_aside("", ours="^")
        self._add(element.text, frame)

    def _open(self, element: Any, parent: _Frame) -> _Frame:
        tag = element.tag
        is_block = tag in BLOCK or ("-" in tag and len(text_of(element, 40)) >= 30)
        own = self._own_label(element, is_block=is_block)
        is_block = is_block or (own is not None and _holds_blocks(element))
        region, form = parent.region, parent.form
        if own in FORMS:
            form = own
        elif own is not None and (region is None or (region is Label.OTHER and own in STRONG)):
            region = own
        if form not in FORMS and tag in KINDS:
            form = KINDS[tag]
        return _Frame(
            element=element,
            holder=element if is_block else parent.holder,
            region=region,
            form=form,
            linked=parent.linked or (tag == "a" and not (element.get("href") or "#").startswith("#")),
            is_block=is_block,
            is_apart=not is_block and region is not parent.region,
            headings=self._headings,
        )

    def _own_label(self, element: Any, *, is_block: bool) -> Label | None:
        own = self._marked.get(element) or region_label(element)
        if own is None or own in CERTAIN:
            return own
        if element in self._protected:
            return None
        # A class on a span inside a sentence is about its looks.
        return own if is_block or "-" in element.tag or _holds_blocks(element) else None

    def leave(self, element: Any) -> None:
        frame = self._frames.pop()
        if frame.is_apart:
            self._keep_apart(frame)
        elif frame.is_block:
            self._leave_block(element, frame)
        if element.tag in SECTIONS or frame.region is not self._frames[-1].region:
            self._headings = frame.headings
        self.add_tail(element)

    def _leave_block(self, element: Any, frame: _Frame) -> None:
        if self._row is not None and element.tag in ("td", "th"):
            text, asides = lay_out("".join(self._line.parts))
            self._row.add(text.replace("\n", " "), asides, element)
            self._line.parts = []
        elif self._row is not None and element.tag == "tr":
            self._emit_row(frame)
        else:
            self._flush(frame)
        if self._table is not None and element is self._table.element:
            self._table = None

    def add_tail(self, element: Any) -> None:
        self._add(element.tail, self._frames[-1])

    def _add(self, text: str | None, frame: _Frame) -> None:
        if text:
            if any(mark in text for mark in ASIDE_MARKS):  # written as &#2;, which no browser shows either
                text = "".join(char for char in text if char not in ASIDE_MARKS)
            text = text.replace("\n", BREAK) if frame.element.tag == "pre" else text
            self._current().add(text, linked=frame.linked)

    def _add_alt(self, element: Any, frame: _Frame) -> None:
        text = clean(element.get("alt") or "")
        if text:
            self._behind.append(
                Piece(element, text, frame.region, Label.ALT, 0, 0.0, tuple(t for _, t in self._headings))
            )

    def _keep_apart(self, frame: _Frame) -> None:
        line = self._apart.pop()
        piece = self._piece(frame, line)
        if piece is not None:
            self._behind.append(piece)
            if frame.region is Label.DELETED:
                self._current().add_aside(piece.text[:LONGEST_ASIDE])

    def _piece(self, frame: _Frame, line: _Line) -> Piece | None:
        marked = "".join(line.parts)
        if not marked or marked.isspace():
            return None
        text, asides = lay_out(marked)
        if not text:
            return None
        share = line.linked / line.total if line.total else 0.0
        headings = tuple(text for _, text in self._headings)
        return Piece(frame.holder, text, frame.region, frame.form, 0, share, headings, asides=asides)

    def _flush(self, frame: _Frame) -> None:
        if self._row is not None:
            self._current().parts.append(" ")  # paragraphs of a cell
            return
        line, self._line = self._line, _Line()
        piece = self._piece(frame, line)
        if piece is not None:
            self._note_structure(piece, frame)
            self.pieces.append(piece)
        self._release()

    def _release(self) -> None:
        self.pieces += self._behind
        self._behind = []

    def _note_structure(self, piece: Piece, frame: _Frame) -> None:
        tag = frame.holder.tag
        if piece.form is Label.HEADING and tag in KINDS:
            piece.level = int(tag[1])
            above = tuple((level, text) for level, text in self._headings if level < piece.level)
            piece.headings = tuple(text for _, text in above)
            self._headings = (*above, (piece.level, piece.text))
        elif tag == "dt":
            self._term = piece.text
        elif tag == "dd" and self._term:
            piece.headings = (*piece.headings, self._term)
        elif tag == "caption" and self._table is not None:
            self._table.caption = piece.text

    def _emit_row(self, frame: _Frame) -> None:
        row, self._row = self._row, None
        self._line = _Line()
        if row is not None and self._table is not None and row.named:
            above = tuple(text for _, text in self._headings)
            headings, cells = self._table.read_row(row)
            piece = Piece(frame.element, row.text, frame.region, Label.TABLE, headings=(*above, *headings), cells=cells)
            piece.asides = tuple(row.asides)
            self.pieces.append(piece)
        self._release()

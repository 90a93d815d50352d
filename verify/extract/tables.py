"""Rows of a data table: their text, and what the heads, the caption and the cells beside say of each cell."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from verify.extract.dom import text_of
from verify.model import Aside, Cell
from verify.text import Span

CELL_GAP = " | "
# A cell with more text than this holds a layout, not a datum.
LONGEST_CELL = 300
WIDEST_SPAN = 50
# Each row carries all of them, so that the widest table must not multiply with the longest.
MOST_HEADS = 100
DIGIT = re.compile(r"\d")
# Nothing but a figure, so that its unit stands elsewhere: 1,204 △14.20 (3.1) ▲5.
BARE_FIGURE = re.compile(r"[\s(（△▲▼−+±-]*\d[\d,，.．\s]*[)）]?\s*")
# 単位：億円 may name anything; a bracket or the end of a caption only what is known to be a unit.
NAMED_UNIT = re.compile(r"単位\s*[:：は]?\s*([^\s、，,；;)）】\]]{1,12})")
_SCALE = r"[十百千万億兆]{0,3}"
_COUNTED = (
    r"(?:円|ドル|ユーロ|ポンド|ウォン|元|人|名|件|台|戸|棟|社|校|世帯|個|本|枚|匹|頭|羽|隻|便|票|席|床|か所|カ所|店|冊|点"
    r"|トン|キロ|グラム|メートル|ヘクタール|平方メートル|平方キロ|リットル|ワット|時間|分|秒|日|か月|カ月|年|歳|倍|回|度)"
)
_LATIN = (
    r"(?:%|％|‰|pct|percent|points?|(?:US|A|C|HK)?[$£€¥](?:\s?(?:m|mn|mln|bn|tn|k|million|billion|trillion|thousands?))?"
    r"|(?:USD|EUR|GBP|JPY|CHF|yen|dollars|euros)(?:\s(?:m|mn|mln|bn|million|billion))?"
    r"|(?:in )?(?:thousands?|millions?|billions?)(?: of [a-z]{2,12})?|[kcm]?m[²2³3]?|ha|k?g|t|tonnes|tons|[kMGT]?Wh?|mm"
    r"|℃|°C|persons|people)"
)
UNIT = re.compile(rf"(?:{_SCALE}{_COUNTED}|{_SCALE}ポイント|{_LATIN})")
BRACKET = re.compile(r"[(（\[［]([^()（）\[\]［］]{1,20})[)）\]］]")
PARTS = re.compile(r"[、，,・/／;；]\s*")


def is_data_table(element: Any) -> bool:
    """Whether a table shows data; old pages are laid out with tables, whose cells are containers."""
    if (element.get("role") or "").lower() in ("presentation", "none") or element.find(".//table") is not None:
        return False
    widest = 0
    for row in element.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        widest = max(widest, len(cells))
        if any(len(text_of(cell, LONGEST_CELL + 1)) > LONGEST_CELL for cell in cells):
            return False
    return widest >= 2


@lru_cache(maxsize=4_096)
def find_unit(text: str) -> str:
    """The unit that a head or a caption states for the figures below it; empty where it states none."""
    if named := NAMED_UNIT.search(text):
        return named.group(1)
    inside = [part for match in BRACKET.finditer(text) for part in PARTS.split(match.group(1))]
    last = PARTS.split(text)[-1] if len(PARTS.split(text)) > 1 else ""
    return next((part.strip() for part in (*inside, last) if UNIT.fullmatch(part.strip())), "")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A cell as it stands in its row."""

    text: str
    is_head: bool
    width: int
    height: int


@dataclass(slots=True)
class Row:
    """The cells of one row, while they are read."""

    entries: list[_Entry] = field(default_factory=list)
    in_head: bool = False
    asides: list[Aside] = field(default_factory=list)
    length: int = 0
    """Of the text so far."""

    def add(self, text: str, asides: tuple[Aside, ...], cell: Any) -> None:
        start = self.length + (len(CELL_GAP) if self.length else 0)
        self.asides += [Aside(aside.span.shift(start), aside.shown) for aside in asides]
        self.length = start + len(text) if text else self.length
        self.entries.append(_Entry(text, cell.tag == "th", _number(cell.get("colspan")), _number(cell.get("rowspan"))))
        parent = cell.getparent()
        group = parent.getparent() if parent is not None else None
        self.in_head = group is not None and group.tag == "thead"

    @property
    def named(self) -> tuple[str, ...]:
        return tuple(entry.text for entry in self.entries if entry.text)

    @property
    def text(self) -> str:
        return CELL_GAP.join(self.named)

    @property
    def is_header(self) -> bool:
        return self.in_head or all(entry.is_head for entry in self.entries)


@dataclass(slots=True)
class _Reaching:
    """A cell of a row above that covers this place too (rowspan)."""

    entry: _Entry
    left: int


@dataclass(slots=True)
class Table:
    """A data table while its rows are read."""

    element: Any
    caption: str = ""
    header_rows: list[tuple[str, ...]] = field(default_factory=list)
    section: tuple[str, ...] = ()
    """The last row of heads below the column heads: 北部 over the rows of the north."""
    has_data: bool = False
    note: str = ""
    """A unit that a row of its own states: （単位：百万円）."""
    reaching: dict[int, _Reaching] = field(default_factory=dict)
    """By column."""
    columns: dict[int, list[str]] = field(default_factory=dict)
    """The heads over each column, outermost first."""

    def read_row(self, row: Row) -> tuple[tuple[str, ...], tuple[Cell, ...]]:
        """The headings of the row (caption, section, heads from above, column heads) and its data cells."""
        above = tuple(dict.fromkeys(reaching.entry.text for reaching in self.reaching.values() if reaching.entry.text))
        places = list(self._place(row))
        caption = (self.caption,) if self.caption else ()
        if row.is_header and self.header_rows and (self.has_data or len(row.named) == 1):
            self.section = row.named
            return caption, ()
        if len(row.named) == 1 and not self.has_data and find_unit(row.text):
            self.note = self.note or find_unit(row.text)
            return caption, ()
        if row.is_header:
            self._take_heads(row, places)
            return caption, ()
        self.has_data = True
        columns = [text for header in self.header_rows for text in header]
        if len(self.header_rows) > 1:
            columns = list(dict.fromkeys(columns))
        return (*caption, *self.section, *above, *columns), self._cells(places)

    def _place(self, row: Row) -> Iterator[tuple[int, _Entry, bool]]:
        """Each entry that stands in the row with its column; those that reach down from above among them."""
        column = 0
        pending = deque(row.entries)
        reached, self.reaching = self.reaching, {}
        while pending or column in reached:
            from_above = column in reached
            entry = reached[column].entry if from_above else pending.popleft()
            left = (reached[column].left if from_above else entry.height) - 1
            if left > 0:
                self.reaching[column] = _Reaching(entry, left)
            yield column, entry, from_above
            column += entry.width
        self.reaching |= {at: _Reaching(r.entry, r.left - 1) for at, r in reached.items() if at > column and r.left > 1}

    def _take_heads(self, row: Row, places: list[tuple[int, _Entry, bool]]) -> None:
        left = MOST_HEADS - sum(map(len, self.header_rows))
        self.header_rows.append(row.named[: max(0, left)])
        for column, entry, from_above in places:
            for at in range(column, column + entry.width):
                if entry.text and not from_above:
                    self.columns.setdefault(at, []).append(entry.text)

    def _cells(self, places: list[tuple[int, _Entry, bool]]) -> tuple[Cell, ...]:
        found: list[Cell] = []
        heads: list[str] = []
        at = 0
        for column, entry, from_above in places:
            start = at
            if not from_above and entry.text:
                at += len(entry.text) + len(CELL_GAP)
            # The first column names the row, and so do words beside it; the first figure is a datum.
            if entry.is_head or column == 0 or from_above or (len(heads) == column and not DIGIT.search(entry.text)):
                heads += [entry.text] if entry.text and len(heads) < MOST_HEADS else []
            elif entry.text:
                over = tuple(self.columns.get(column, ()))
                span = Span(start, start + len(entry.text))
                found.append(Cell(span, (*heads, *over), self._unit(entry.text, (*heads[::-1], *over[::-1]))))
        return tuple(found)

    def _unit(self, text: str, heads: tuple[str, ...]) -> str:
        if not BARE_FIGURE.fullmatch(text):
            return ""
        return next((unit for place in (*heads, self.caption) if (unit := find_unit(place))), self.note)


def _number(value: str | None) -> int:
    """A span attribute; 1 for whatever a browser would not believe."""
    readable = value is not None and value.isascii() and value.isdigit() and len(value) < 5
    return max(1, min(int(value or 1), WIDEST_SPAN)) if readable else 1

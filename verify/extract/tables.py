"""Rows of a data table: their text, and the headings that say what each cell is."""

from dataclasses import dataclass, field
from typing import Any

from verify.extract.dom import text_of

CELL_GAP = " | "
# A cell with more text than this holds a layout, not a datum.
LONGEST_CELL = 300
WIDEST_SPAN = 50


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


@dataclass(slots=True)
class Row:
    """The cells of one row, while they are read."""

    cells: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)
    """colspan and rowspan of each cell."""
    in_head: bool = False

    def add(self, text: str, cell: Any) -> None:
        self.cells.append(text)
        self.tags.append(cell.tag)
        self.spans.append((_number(cell.get("colspan")), _number(cell.get("rowspan"))))
        parent = cell.getparent()
        group = parent.getparent() if parent is not None else None
        self.in_head = group is not None and group.tag == "thead"

    @property
    def text(self) -> str:
        return CELL_GAP.join(cell for cell in self.cells if cell)

    @property
    def is_header(self) -> bool:
        return self.in_head or all(tag == "th" for tag in self.tags)


@dataclass(slots=True)
class Table:
    """A data table while its rows are read."""

    element: Any
    caption: str = ""
    header_rows: list[list[str]] = field(default_factory=list)
    section: tuple[str, ...] = ()
    """The last row of heads below the column heads: 北部 over the rows of the north."""
    has_data: bool = False
    carried: list[tuple[str, int]] = field(default_factory=list)
    """Row headers that reach down (rowspan), with the rows they still cover."""

    def headings_for(self, row: Row) -> tuple[str, ...]:
        """Caption, section, row headers from above, column headers; the last of these belongs to the last cell."""
        caption = (self.caption,) if self.caption else ()
        named = tuple(text for text in row.cells if text)
        if row.is_header and self.header_rows and (self.has_data or len(named) == 1):
            self.section = named
            return caption
        if row.is_header:
            self.header_rows.append(
                [text for text, (width, _) in zip(row.cells, row.spans, strict=True) for _ in range(width)]
            )
            return caption
        self.has_data = True
        reaching = tuple(text for text, left in self.carried if left > 0 and text)
        self.carried = [(text, left - 1) for text, left in self.carried if left > 1]
        self.carried += [
            (text, height - 1) for text, (_, height) in zip(row.cells, row.spans, strict=True) if height > 1
        ]
        columns = [text for header in self.header_rows for text in header if text]
        if len(self.header_rows) > 1:
            columns = list(dict.fromkeys(columns))
        return (*caption, *self.section, *reaching, *columns)


def _number(value: str | None) -> int:
    """A span attribute; 1 for whatever a browser would not believe."""
    readable = value is not None and value.isascii() and value.isdigit() and len(value) < 5
    return max(1, min(int(value or 1), WIDEST_SPAN)) if readable else 1

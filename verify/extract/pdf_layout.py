"""The parts of a PDF, told from its lines: headings, rows of tables, running heads, and paragraphs across pages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from statistics import median

from verify.extract.pdf import WIDE, Line, Sheet
from verify.extract.prose import weight
from verify.extract.sentences import split_sentences
from verify.extract.tables import CELL_GAP
from verify.model import Label

# PDFium puts spaces around figures in Japanese (4 月1 日), and a line ends anywhere in a word.
GAP_IN_JAPANESE = re.compile(
    rf"(?<=[{WIDE}])[ \n](?=[{WIDE}\d])|(?<=\d)[ \n](?=[{WIDE}])|(?<=[{WIDE}])\n(?=\S)|(?<=\S)\n(?=[{WIDE}])"
)
# A line that leaves this much of the measure empty is the last of its paragraph, or a heading.
FULL_LINE = 0.7
# A heading is set at least a fifth larger than the text: 12 against 10 points.
HEADING_SIZE = 1.2
LONGEST_HEADING = 200
# Running heads and feet stand among the outer lines of a page.
OUTER_LINES = 3
PAGE_NUMBER = re.compile(
    r"(?:page|seite|p\.|-|–|—)?\s?\d{1,4}\s?(?:(?:of|/|von|sur)\s?\d{1,4}|-|–|—|頁|ページ)?", re.IGNORECASE
)
DIGITS = re.compile(r"\d+")
SENTENCE_END = re.compile(r"[.!?。！？｡…][\"”’」』）)]*$")
HYPHENS = ("-", "‐", "\u00ad")
LINE_HYPHEN = re.compile(r"(\w+)([-‐\u00ad])\n(\w+)")
# Ein- und Ausfuhr: the hyphen stands for a part left out.
CONJUNCTIONS = frozenset("und oder bzw bis and or et ou".split())
# First parts of compounds that English writes with a hyphen.
COMPOUNDING = frozenset(
    "well long short low high self cross half full part year so state non anti pro pre post ex mid multi semi co on off"
    " up in out two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety"
    " third fifth first second real large small old new hard soft left right".split()
)
WORD = re.compile(r"[^\W\d_]+(?:[-‐][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Part:
    """A heading, a row, a paragraph."""

    label: Label
    text: str
    page: int
    """Where it begins, from 1."""
    headings: tuple[str, ...] = ()
    is_open: bool = False
    """Whether it may go on on the next page."""


@dataclass(frozen=True, slots=True)
class Print:
    """What is known of the whole file before its pages are taken apart."""

    words: frozenset[str]
    running: frozenset[str]
    size: float
    """Of most of its letters."""


def lay_out(sheets: Sequence[Sheet]) -> list[Part]:
    """The parts in the order of the file, with the headings above each."""
    lines = [line for sheet in sheets for line in sheet.lines]
    known = Print(words_of(lines), _running(sheets), _usual_size(lines))
    parts: list[Part] = []
    for number, sheet in enumerate(sheets, 1):
        for part in _parts(sheet, number, known):
            _append(parts, part, known.words)
    return list(_with_headings(parts))


def words_of(lines: Sequence[Line]) -> frozenset[str]:
    """Every word and compound that stands whole on a line, in small letters."""
    found: set[str] = set()
    cut = False
    for line in lines:
        words = WORD.findall(line.text)
        goes_on = line.text.endswith(HYPHENS)
        found.update(word.lower() for word in words[cut : len(words) - goes_on])
        cut = goes_on
    return frozenset(found)


def paragraphs(lines: Sequence[Line], words: frozenset[str] = frozenset()) -> list[str]:
    """The paragraphs of running lines, told by short lines; sentences are cut later, by rule."""
    longest = max((weight(line.text) for line in lines), default=0)
    found = [""]
    for line in lines:
        found[-1] += f"{line.text.strip()}\n"
        if weight(line.text) < FULL_LINE * longest and not line.text.endswith(HYPHENS):
            found.append("")
    return [text for part in found if (text := _join(part, words))]


def _join(lines: str, words: frozenset[str]) -> str:
    whole = LINE_HYPHEN.sub(lambda match: _mend(match, words), lines.strip())
    return GAP_IN_JAPANESE.sub("", whole).replace("\n", " ")


def _mend(match: re.Match[str], words: frozenset[str]) -> str:
    """Two halves of a word, or of a compound, that stand on two lines."""
    left, sign, right = match.groups()
    before = match.string[match.start() - 1 : match.start()]
    if right.lower() in CONJUNCTIONS:
        return f"{left}- {right}"
    if left[-1].isdigit() or not right[0].islower() or before in ("-", "‐"):
        return f"{left}-{right}"
    if sign != "-" or (left + right).lower() in words:
        return left + right
    compound = left.lower() in COMPOUNDING or f"{left}-{right}".lower() in words
    return f"{left}-{right}" if compound or {left.lower(), right.lower()} <= words else left + right


def _running(sheets: Sequence[Sheet]) -> frozenset[str]:
    """Outer lines that stand on most pages, whatever their figures; never the end of a sentence (た。)."""
    counts = Counter(
        key for sheet in sheets for key in {_key(line) for line in _outer(sheet) if not SENTENCE_END.search(line.text)}
    )
    return frozenset(key for key, count in counts.items() if count >= max(2, len(sheets) / 2))


def _outer(sheet: Sheet) -> tuple[Line, ...]:
    return sheet.lines[:OUTER_LINES] + sheet.lines[-OUTER_LINES:]


def _key(line: Line) -> str:
    return DIGITS.sub("#", "".join(line.text.split()))


def _usual_size(lines: Sequence[Line]) -> float:
    sizes = [line.size for line in lines for _ in range(0, len(line.text), 10)]
    return median(sizes) if sizes else 0.0


def _parts(sheet: Sheet, page: int, known: Print) -> Iterator[Part]:
    outer = frozenset(map(id, _outer(sheet)))
    # One line with wide gaps is a badly justified one; a table has more.
    rows = {id(line) for a, b in pairwise(sheet.lines) if a.cells and b.cells for line in (a, b)}

    def label(line: Line) -> Label:
        if id(line) in outer and (_key(line) in known.running or PAGE_NUMBER.fullmatch(line.text)):
            return Label.FOOTER
        if id(line) in rows:
            return Label.TABLE
        return Label.HEADING if line.size >= HEADING_SIZE * known.size > 0 else Label.BODY

    for kind, group in groupby(sheet.lines, label):
        lines = tuple(group)
        match kind:
            case Label.TABLE:
                yield from _rows(lines, page)
            case Label.FOOTER:
                yield from (Part(kind, line.text, page) for line in lines)
            case Label.HEADING:
                yield from _headings(lines, page, known.words)
            case _:
                texts = paragraphs(lines, known.words)
                full = weight(lines[-1].text) >= FULL_LINE * max(weight(line.text) for line in lines)
                open_at = len(texts) - 1 if full else -1
                yield from (Part(kind, text, page, is_open=at == open_at) for at, text in enumerate(texts))


def _headings(lines: tuple[Line, ...], page: int, words: frozenset[str]) -> Iterator[Part]:
    for _, group in groupby(lines, lambda line: round(line.size)):
        text = _join("\n".join(line.text for line in group), words)
        yield Part(Label.HEADING if len(text) <= LONGEST_HEADING else Label.BODY, text, page)


def _rows(lines: tuple[Line, ...], page: int) -> Iterator[Part]:
    """Rows under the first of them as heads, where that has no figure and others do."""
    first = lines[0]
    has_head = len(lines) > 1 and not DIGITS.search(first.text)
    for at, line in enumerate(lines):
        heads = first.cells if has_head and at else ()
        yield Part(Label.TABLE, CELL_GAP.join(cell for cell in line.cells if cell), page, heads)


def _append(parts: list[Part], part: Part, words: frozenset[str]) -> None:
    """Adds a part; a sentence that the end of the page has cut goes whole to the page where it begins."""
    above = next((at for at in range(len(parts) - 1, -1, -1) if parts[at].label is not Label.FOOTER), None)
    last = parts[above] if above is not None else None
    goes_on = (
        last is not None
        and last.is_open
        and last.page == part.page - 1
        and part.label is Label.BODY
        and not SENTENCE_END.search(last.text)
    )
    if last is None or above is None or not goes_on:
        parts.append(part)
        return
    whole = _join(f"{last.text}\n{part.text}", words)
    rest = next((span.start for span in split_sentences(whole) if span.start >= len(last.text)), len(whole))
    parts[above] = replace(last, text=whole[:rest].rstrip(), is_open=False)
    if whole[rest:]:
        parts.append(replace(part, text=whole[rest:]))


def _with_headings(parts: Sequence[Part]) -> Iterator[Part]:
    heading: tuple[str, ...] = ()
    for part in parts:
        if part.label is Label.HEADING:
            heading = (part.text,)
            yield part
        elif part.label is Label.FOOTER:
            yield part
        else:
            yield replace(part, headings=(*heading, *part.headings))

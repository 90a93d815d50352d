"""A passage in its document: what it states, what its words say, and what stands around it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Final

from verify.judge.changes import Figure, find_figures
from verify.judge.lexicon import ROLES, Wording, clause_at, read_wording
from verify.judge.names import read_names
from verify.model import Cell, Document, Evidence, Label, Passage, Ranked
from verify.quantity import read_implied, read_quantities
from verify.quantity.types import Mention, Period
from verify.text import Span

# Labels whose blocks are the source speaking. A caption or a comment may repeat what the body says, but alone it
# proves nothing (`boilerplate_only`).
PROVES: Final = frozenset(
    {
        Label.TITLE,
        Label.HEADING,
        Label.LEAD,
        Label.BODY,
        Label.MAYBE_BODY,
        Label.LIST,
        Label.TABLE,
        Label.QUOTE,
        Label.CORRECTION,
        Label.META,
    }
)
# A cell or a list item says nothing without its headings; a sentence stands for itself.
SPOKEN_WITH_HEADINGS: Final = frozenset({Label.TABLE, Label.LIST})


@dataclass(frozen=True, eq=False)
class Surroundings:
    """A passage with what stands around it in its document: the same for every claim."""

    document: Document
    passage: Passage

    @cached_property
    def headings(self) -> str:
        return " ".join(self.passage.headings)

    @cached_property
    def above(self) -> str:
        """What the sentence stands under or in: title, headings, block."""
        block = self.document.blocks[self.passage.block].text
        return f"{self.document.title}\n{self.headings}\n{block}"

    @cached_property
    def around(self) -> str:
        """Where a subject may stand that the sentence leaves out: above it, and in the two passages before."""
        at = self.passage.index
        before = [p.text for p in self.document.passages[max(0, at - 2) : at] if p.label in PROVES]
        return "\n".join((self.above, *before))

    @cached_property
    def wording(self) -> Wording:
        return read_wording(self.passage.text, self.document.lang)

    @cached_property
    def heading_concepts(self) -> frozenset[str]:
        if self.passage.label not in SPOKEN_WITH_HEADINGS:
            return frozenset()
        return read_wording(self.headings, self.document.lang).concepts_in()

    @cached_property
    def sentence_concepts(self) -> frozenset[str]:
        return self.wording.concepts_in() | self.heading_concepts

    @cached_property
    def around_concepts(self) -> frozenset[str]:
        return self.sentence_concepts | read_wording(self.around, self.document.lang).concepts_in()


@dataclass(frozen=True, eq=False)
class Page:
    """A document read for judging; hashed by identity."""

    document: Document

    @cached_property
    def whole(self) -> str:
        """All that the source says, the page's own frame left out."""
        return "\n".join(passage.text for passage in self.document.passages if passage.label in PROVES)

    @cached_property
    def full_names(self) -> tuple[tuple[str, ...], ...]:
        """The words of each name of several words."""
        names = (
            name.text for passage in self.document.passages for name in read_names(passage.text, self.document.lang)
        )
        return tuple(tuple(text.split(" ")) for text in dict.fromkeys(names) if " " in text)

    @cached_property
    def places(self) -> tuple[Surroundings, ...]:
        return tuple(Surroundings(self.document, passage) for passage in self.document.passages)


@dataclass(frozen=True)
class Setting:
    """A passage with what stands around it in its document."""

    page: Page
    evidence: Evidence

    @property
    def passage(self) -> Passage:
        return self.evidence.passage

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        return find_figures(self.passage.text, self.document.lang, self.evidence.mentions)

    @cached_property
    def implied(self) -> tuple[Figure, ...]:
        """What the words of the passage imply beside its figures: both, the fifth floor, an hour later."""
        found = read_implied(self.passage.text, self.document.lang, self.evidence.mentions)
        return find_figures(self.passage.text, self.document.lang, found)

    @property
    def document(self) -> Document:
        return self.page.document

    @property
    def whole(self) -> str:
        return self.page.whole

    @property
    def full_names(self) -> tuple[tuple[str, ...], ...]:
        return self.page.full_names

    @cached_property
    def _place(self) -> Surroundings:
        return self.page.places[self.evidence.passage.index]

    @property
    def headings(self) -> str:
        return self._place.headings

    @property
    def above(self) -> str:
        return self._place.above

    @property
    def around(self) -> str:
        return self._place.around

    @property
    def wording(self) -> Wording:
        return self._place.wording

    @property
    def heading_concepts(self) -> frozenset[str]:
        return self._place.heading_concepts

    @property
    def sentence_concepts(self) -> frozenset[str]:
        return self._place.sentence_concepts

    @property
    def around_concepts(self) -> frozenset[str]:
        return self._place.around_concepts

    @cached_property
    def dates(self) -> tuple[Mention, ...]:
        return tuple(m for m in self.evidence.mentions if isinstance(m.quantity, Period))

    def dates_of(self, span: Span) -> tuple[Mention, ...]:
        """The dates that may qualify what stands at `span`: those of its sentence, and of the headings of a list item.

        Of a cell those of its own heads go before what stands over the whole table. Spans are of various texts.
        """
        if self.passage.label not in SPOKEN_WITH_HEADINGS:
            return self.dates
        cell = self._cell_at(span)
        if cell is None:
            return self.dates + self._dates_in(self.headings)
        return self._dates_in("\n".join(cell.heads)) or self._dates_in("\n".join(self._over_the_table))

    def is_of_the_past(self, span: Span, told: frozenset[int]) -> bool:
        """Whether the sentence names an earlier year for the figure than the page's own, or the page has none; the
        years in `told` are those that the claim speaks of itself."""
        if cell := self._cell_at(span):
            return self._is_of_an_earlier_column(cell)
        published, clause = self.document.published, self.clause(span)
        beside = [m for m in self.dates if m.span.overlaps(clause) or len(self.dates) == 1]
        years = [m.quantity.year for m in beside if isinstance(m.quantity, Period) and m.quantity.year is not None]
        return any(published is None or year < published.value.year for year in years if year not in told)

    def clause(self, span: Span) -> Span:
        return clause_at(self.passage.text, span)

    def near_concepts(self, span: Span) -> frozenset[str]:
        return self.wording.concepts_in(self.clause(span)) | self._concepts_over(span)

    def near_roles(self, span: Span) -> frozenset[str]:
        return self.wording.roles_in(self.clause(span)) | (self._concepts_over(span) & ROLES)

    def _concepts_over(self, span: Span) -> frozenset[str]:
        cell = self._cell_at(span)
        if cell is None:
            return self.heading_concepts
        return read_wording("\n".join((*cell.heads, *self._over_the_table)), self.document.lang).concepts_in()

    @cached_property
    def _cells(self) -> tuple[Cell, ...]:
        return self.document.blocks[self.passage.block].cells

    def _cell_at(self, span: Span) -> Cell | None:
        here = span.shift(self.passage.span.start)
        return next((cell for cell in self._cells if cell.span.overlaps(here)), None)

    @cached_property
    def _over_the_table(self) -> tuple[str, ...]:
        """The headings of a row that are no heads of its cells."""
        heads = {head for cell in self._cells for head in cell.heads}
        return tuple(heading for heading in self.passage.headings if heading not in heads)

    def _dates_in(self, heads: str) -> tuple[Mention, ...]:
        published = self.document.published.value if self.document.published else None
        return _read_dates(heads, self.document.lang, published)

    def _is_of_an_earlier_column(self, cell: Cell) -> bool:
        """Whether the row has a figure of a later year too."""
        years = [_latest_year(self._dates_in("\n".join(other.heads))) for other in (cell, *self._cells)]
        return years[0] is not None and any(year is not None and year > years[0] for year in years[1:])


# The rows of a table share their heads.
@lru_cache(maxsize=4096)
def _read_dates(text: str, lang: str, published: datetime | None) -> tuple[Mention, ...]:
    return tuple(m for m in read_quantities(text, lang, published) if isinstance(m.quantity, Period))


def _latest_year(dates: Sequence[Mention]) -> int | None:
    return max((q.year for m in dates if isinstance(q := m.quantity, Period) and q.year is not None), default=None)


class _Same:
    """A document by identity: comparing two by their contents would cost more than reading one."""

    __slots__ = ("document",)

    def __init__(self, document: Document) -> None:
        self.document = document

    def __hash__(self) -> int:
        return id(self.document)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.document is self.document


# Claims of one article cite few sources each; the pages of a run beyond these are read again.
PAGES: Final = 64


@lru_cache(maxsize=PAGES)
def _page_of(same: _Same) -> Page:
    return Page(same.document)


def settings_of(ranked: Ranked) -> list[Setting]:
    """A setting for each passage, best first."""
    page = _page_of(_Same(ranked.document))
    return [Setting(page, evidence) for evidence in ranked.evidence]

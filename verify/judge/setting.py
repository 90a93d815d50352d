"""A passage in its document: what it states, what its words say, and what stands around it."""

from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from verify.judge.changes import Figure, find_figures
from verify.judge.lexicon import ROLES, Wording, clause_at, read_wording
from verify.judge.names import read_names
from verify.model import Document, Evidence, Label, Passage, Ranked
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
    def around(self) -> str:
        """Where a subject may stand that the sentence leaves out: title, headings, block, the two passages before."""
        at = self.passage.index
        before = [p.text for p in self.document.passages[max(0, at - 2) : at] if p.label in PROVES]
        block = self.document.blocks[self.passage.block].text
        return "\n".join((self.document.title, self.headings, *before, block))

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

    @cached_property
    def heading_dates(self) -> tuple[Mention, ...]:
        """The dates in the headings of a cell or list item; spans are of the headings."""
        if self.passage.label not in SPOKEN_WITH_HEADINGS:
            return ()
        published = self.document.published.value if self.document.published else None
        found = read_quantities(self.headings, self.document.lang, published)
        return tuple(m for m in found if isinstance(m.quantity, Period))

    def is_of_the_past(self, span: Span, told: frozenset[int]) -> bool:
        """Whether the sentence names an earlier year for the figure than the page's own, or the page has none; the
        years in `told` are those that the claim speaks of itself."""
        published, clause = self.document.published, self.clause(span)
        beside = [m for m in self.dates if m.span.overlaps(clause) or len(self.dates) == 1]
        years = [m.quantity.year for m in beside if isinstance(m.quantity, Period) and m.quantity.year is not None]
        return any(published is None or year < published.value.year for year in years if year not in told)

    def clause(self, span: Span) -> Span:
        return clause_at(self.passage.text, span)

    def near_concepts(self, span: Span) -> frozenset[str]:
        return self.wording.concepts_in(self.clause(span)) | self.heading_concepts

    def near_roles(self, span: Span) -> frozenset[str]:
        return self.wording.roles_in(self.clause(span)) | (self.heading_concepts & ROLES)


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

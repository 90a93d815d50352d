"""What the words of a text say beside its figures: concepts, superlatives, direction, firmness.

The tables stand in `judge/lang/`, one file a language; their corpus is tests/corpus/wording/.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from verify.judge.concepts import compile_forms, find_concepts
from verify.judge.lang import LANGUAGES as LANGUAGES, WITHOUT_SPACES
from verify.text import Span, fold, lower

MARKS: Final = (
    "ANNOUNCED",
    "SAID",
    "DECIDED",
    "UNNAMED_SOURCE",
    "DRAFT",
    "PLANNED",
    "CONSIDERED",
    "DONE",
    "NEGATED",
    "REJECTED",
    "MAY_DENY",
    "HYPOTHETICAL",
    "DEMANDED",
    "UP",
    "DOWN",
    "MOVED",
    "OPINION",
)


@dataclass(frozen=True, slots=True)
class Superlative:
    """A dimension and the scopes in which it holds; no scope where the text names none."""

    dimension: str
    scopes: frozenset[str]
    span: Span


@dataclass(frozen=True, slots=True)
class Wording:
    """What stands in a text, each with its place in the original text."""

    concepts: tuple[tuple[str, Span], ...]
    superlatives: tuple[Superlative, ...]
    marks: tuple[tuple[str, Span], ...]
    poles: tuple[tuple[str, Span], ...] = ()
    """What has an opposite: see `opposites`."""

    def concepts_in(self, span: Span | None = None) -> frozenset[str]:
        return frozenset(name for name, at in self.concepts if span is None or at.overlaps(span))

    def roles_in(self, span: Span | None = None) -> frozenset[str]:
        """What the figures in `span` can be of; a date can also be of the saying (said Sunday)."""
        said = any(self.says(mark, span) for mark in SAYING_MARKS)
        return (self.concepts_in(span) & ROLES) | ({SAYING} if said else frozenset())

    def spans_of(self, mark: str, within: Span | None = None) -> tuple[Span, ...]:
        return tuple(at for name, at in self.marks if name == mark and (within is None or at.overlaps(within)))

    def says(self, mark: str, within: Span | None = None) -> bool:
        return bool(self.spans_of(mark, within))


# What a figure can be of. Two figures of one sentence are told apart by these, not by what the sentence is about.
ROLES: Final = frozenset(
    "support invest budget total part_of sales profit loss cost price wage tax debt loan donation penalty"
    " export import trade share_price interest_rate inflation gdp found start end join hire layoff death"
    " injury missing arrest evacuate infection vaccinate vote seat develop build produce ship sell buy merge"
    " open close visit win lose retire born approve reject launch men women children elderly student tourist"
    " population household worker refugee shareholder temperature emission rank share sentence age_of"
    " per_year per_month per_week per_day per_hour per_head favour oppose arrivals departures small_firms"
    " large_firms average maximum minimum first_half second_half overseas rescue capacity applicants".split()
)
# Roles that exclude each other: a figure of one is no figure of another, whatever its value.
FAMILIES: Final[tuple[frozenset[str], ...]] = tuple(
    frozenset(row.split())
    for row in (
        "per_year per_month per_week per_day per_hour",
        "men women children elderly",
        "export import",
        "sales profit loss",
        "death injury missing rescue",
        "win lose",
        "favour oppose",
        "approve reject",
        "arrivals departures",
        "small_firms large_firms",
        "first_half second_half",
        "average maximum minimum",
        "hire layoff",
        "open close",
        "capacity applicants",
        "born death",
    )
)
SAYING: Final = "saying"
SAYING_MARKS: Final = ("ANNOUNCED", "SAID", "UNNAMED_SOURCE")
NOTHING: Final = Wording((), (), ())
# A scope belongs to a superlative when it stands this close before or after it: the world's second-largest, 国内で
# 最大規模の, the largest such plant in Japan. Judgement; longer reaches picked up the scope of the next clause.
SCOPE_REACH: Final = {"ja": 8, "zh": 8, "en": 32, "de": 32}


@lru_cache(maxsize=32_768)
def clause_at(text: str, span: Span) -> Span:
    """The span of the clause around `span`; clauses end at punctuation and at words that turn to another subject."""
    start, end = 0, len(text)
    for match in CLAUSE_EDGE.finditer(text):
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            end = match.start()
            break
    return Span(start, end)


def trim(text: str, span: Span) -> Span:
    """The span without the white space at its ends."""
    inner = span.of(text)
    return Span(span.start + len(inner) - len(inner.lstrip()), span.end - len(inner) + len(inner.rstrip()))


# A comma between digits is part of the figure, a full stop inside a word or figure is no edge either. Parentheses
# are none: what they hold (the amount in dollars) is of the clause around them. A word that turns to another subject
# belongs to the clause that it opens.
CLAUSE_EDGE: Final = re.compile(
    r"(?<!\d),|,(?!\d)|[;:「」“”„、。；：，—–|]|\.(?=\s|$)"
    r"|\b(?=(?:while|whereas|but|although|though|compared with|of which|including|and)\b)|(?=一方|こ?のうち)|に対し"
    r"|\b(?=(?:während|aber|sondern|obwohl|wobei|verglichen mit|davon|darunter|und)\b)|(?=其中)",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def read_wording(text: str, lang: str) -> Wording:
    """The wording of a text; nothing for a language without tables."""
    if lang not in LANGUAGES:
        return NOTHING
    folded = fold(text)
    view = folded.text if lang in WITHOUT_SPACES else lower(folded.text)
    tables = LANGUAGES[lang]
    concepts = tuple((name, folded.span(*at)) for name, at in _apart(find_concepts(view, lang)))
    scopes = [(name, at) for name, at in _find(view, lang, "SCOPES")]
    superlatives = tuple(
        Superlative(name, frozenset(scope for scope, s in scopes if _near(at, s, SCOPE_REACH[lang])), folded.span(*at))
        for name, at in _outermost(_find(view, lang, "SUPERLATIVES"))
    )
    marks = tuple(
        (mark, folded.span(*at)) for mark in MARKS if getattr(tables, mark) for _, at in _find(view, lang, mark)
    )
    # A question asserts nothing.
    if view.rstrip("\"'”’」』) ").endswith(("?", "か。", "だろうか")):
        marks += (("HYPOTHETICAL", Span(0, len(text))),)
    poles = tuple((name, folded.span(*at)) for name, at in _find(view, lang, "OPPOSITES"))
    return Wording(concepts, superlatives, marks, poles)


def _apart(found: list[tuple[str, tuple[int, int]]]) -> list[tuple[str, tuple[int, int]]]:
    """Without a role inside the word for its opposite: 不支持 is no 支持, disapproval no approval."""
    return [
        (name, at)
        for name, at in found
        if not any(
            other[0] <= at[0] and at[1] <= other[1] and other != at and {name, rival} <= family
            for rival, other in found
            for family in FAMILIES
        )
    ]


def _outermost(found: list[tuple[str, tuple[int, int]]]) -> list[tuple[str, tuple[int, int]]]:
    """Without those that lie inside another: second-largest is not the largest, 最大級 not 最大."""
    return [
        (name, at)
        for name, at in found
        if not any(other != at and other[0] <= at[0] and at[1] <= other[1] for _, other in found)
    ]


def _near(one: tuple[int, int], other: tuple[int, int], reach: int) -> bool:
    return other[0] - one[1] <= reach and one[0] - other[1] <= reach


def _find(view: str, lang: str, table: str) -> list[tuple[str, tuple[int, int]]]:
    return [(name, match.span()) for name, pattern in _patterns(lang, table) for match in pattern.finditer(view)]


@cache
def _patterns(lang: str, table: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    forms = getattr(LANGUAGES[lang], table)
    groups = forms.items() if isinstance(forms, dict) else [(table, forms)]
    return tuple((name, compile_forms(lang, words)) for name, words in groups)

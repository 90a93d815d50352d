"""A claim split into what can be compared on its own, and what qualifies each part.

DESIGN §4: a date or fiscal year that qualifies a figure of the same claim belongs to that figure; it matches only
where both stand together, and proves nothing alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from verify.judge.changes import Figure, find_figures
from verify.judge.function import Function
from verify.judge.lexicon import Superlative, Wording, clause_at, read_wording
from verify.judge.names import Name, read_names
from verify.judge.unread import find_unread
from verify.model import Claim, Part, PartKind
from verify.quantity import describe, read_quantities
from verify.quantity.types import Amount, Kind, Mention, Period, Quantity, kind_of
from verify.text import Bilingual, Span


@dataclass(frozen=True, slots=True)
class Subject:
    """Who and what a claim is about: what a passage must be about too before it may prove anything."""

    concepts: tuple[tuple[str, float], ...]
    """Each concept once, with its weight: 1 in the clause of the part, less elsewhere in the claim."""
    roles: frozenset[str]
    """What the figure is of: the roles in its clause, those of the whole claim when its clause has none."""
    names: tuple[Name, ...]
    own: tuple[Name, ...]
    """The names in the clause of the part, whose figure it is; those of the whole claim when its clause has none."""
    about: tuple[str, ...]
    text: str = ""
    """All that the claim says."""


@dataclass(frozen=True, slots=True)
class PartPlan:
    """A part and what belongs to it."""

    part: Part
    subject: Subject
    claim: Claim
    mention: Mention | None = None
    dates: tuple[Mention, ...] = ()
    """Dates and fiscal years that qualify this figure: they must stand with it."""
    superlative: Superlative | None = None
    function: Function = Function.VALUE
    by_digits: bool = False
    """Digits of no kind: see `digits`."""
    years: frozenset[int] = frozenset()
    """The years that the claim names, of whatever part."""
    others: tuple[Figure, ...] = ()
    """The other figures of the claim."""

    @property
    def says_when(self) -> bool:
        """Whether the claim gives the time of the part, or the part is a time."""
        return bool(self.dates) or isinstance(self.part.claimed, Period)


@dataclass(frozen=True, slots=True)
class ClaimPlan:
    claim: Claim
    wording: Wording
    parts: tuple[PartPlan, ...]

    @property
    def attribution(self) -> PartPlan | None:
        return next((p for p in self.parts if p.part.kind is PartKind.ATTRIBUTION), None)


# A concept of another clause of the claim speaks less for this part than one beside the figure. Judgement.
ELSEWHERE_IN_CLAIM = 0.5
IMPLIED = {PartKind.AGE: "age_of", PartKind.ORDINAL: "rank"}
# Kinds that a date may qualify; a duration beside a date is a part of its own (2026年度から5年間).
FIGURES = frozenset(Kind) - {Kind.DATE, Kind.DURATION}
COUNTED = frozenset({Kind.COUNT, Kind.NUMBER})


def plan_claim(claim: Claim) -> ClaimPlan:
    """The parts of a claim in the order of its text, wording after quantities; none when it is mere opinion."""
    wording = read_wording(claim.text, claim.lang)
    read = read_quantities(claim.text, claim.lang, claim.published, fiscal_year=claim.fiscal_year)
    names = _own_names(read_names(claim.text, claim.lang), read)
    told = tuple(
        m
        for m in read
        if not _is_one_of_many(claim, m)
        and not _is_named_again(claim, m, read)
        and not _is_of_same_name(claim, m, read)
    )
    years = frozenset(m.quantity.year for m in read if isinstance(m.quantity, Period) and m.quantity.year is not None)
    found = find_figures(claim.text, claim.lang, told)
    figures = {f.mention: f.function for f in found}
    plans = []
    for mention, dates in _group(claim.text, tuple(figures)):
        part = _quantity_part(claim, mention)
        subject = _without_own_kind(_subject(claim, wording, names, part.span), part.kind)
        others = tuple(f for f in found if f.mention != mention)
        plans.append(
            PartPlan(part, subject, claim, mention, dates, function=figures[mention], years=years, others=others)
        )
    # Beside a figure a superlative counts only with its scope; without one it is mostly a manner of speaking.
    plans += [_plan_superlative(claim, wording, names, s) for s in wording.superlatives if s.scopes or not plans]
    plans += [_plan_digits(claim, wording, names, span) for span in find_unread(claim.text, read)]
    attribution = _plan_attribution(claim, wording, names)
    if attribution is not None:
        plans.append(attribution)
    if not plans and not wording.says("OPINION"):
        plans.append(_plan_statement(claim, wording, names))
    return ClaimPlan(claim, wording, tuple(plans))


# One of the firms, 社員の1人: says that there are more, and counts nothing.
ONE_OF_MANY = {"ja": (re.compile("の$"), None), "en": (None, re.compile(r"^ of\b"))}
# What is picked from others of its kind; 通常の1戦 and 最後の1回 are not.
NOT_PICKED = frozenset({"game", "time", "win", "loss", "vote"})


def _is_one_of_many(claim: Claim, mention: Mention) -> bool:
    quantity = mention.quantity
    if not isinstance(quantity, Amount) or quantity.value != 1 or claim.lang not in ONE_OF_MANY:
        return False
    if quantity.kind not in COUNTED or quantity.unit in NOT_PICKED:  # 私の1年間
        return False
    before, after = ONE_OF_MANY[claim.lang]
    if before is not None:
        return before.search(claim.text[: mention.span.start]) is not None
    return after is not None and after.search(claim.text[mention.span.end :]) is not None


# Of two equal counts the later is the former again: four boats … these four boats, 四艘船……这四艘船.
POINTS_BACK = {
    "ja": re.compile(r"(?:この|その|これら|それら|同)(?:の)?$"),
    "en": re.compile(r"\b(?:the|these|those) $", re.I),
    "zh": re.compile(r"(?:这|那|该|上述) ?$"),
    "de": re.compile(r"\b(?:die|der|den|diese[nr]?|jene[nr]?) $", re.I),
}


def _is_named_again(claim: Claim, mention: Mention, read: Sequence[Mention]) -> bool:
    back, again = POINTS_BACK.get(claim.lang), mention.quantity
    if back is None or not isinstance(again, Amount) or again.kind not in COUNTED:
        return False
    earlier = [m for m in read if m.span.end <= mention.span.start and _counts_as_many(m.quantity, again)]
    return bool(earlier) and back.search(claim.text[: mention.span.start]) is not None


def _counts_as_many(quantity: Quantity, again: Amount) -> bool:
    """Whether it is a count of the same number, by whatever counter (至少50票……这50张选票)."""
    return isinstance(quantity, Amount) and quantity.kind in COUNTED and quantity.value == again.value is not None


# What a figure without a unit belongs to: Windows 11, Stream 2.
NAMED_BY: Final = re.compile(r"(?:[A-Z][\w-]{2,20} ?){1,3}$")


def _is_of_same_name(claim: Claim, mention: Mention, read: Sequence[Mention]) -> bool:
    """Whether the figure is part of a name that the claim has used before."""
    own = NAMED_BY.search(claim.text[: mention.span.start])
    if own is None or kind_of(mention.quantity) is not Kind.NUMBER:
        return False
    named = own.group() + mention.text
    return any(m.span.end <= own.start() and claim.text[: m.span.end].endswith(named) for m in read)


def _own_names(names: tuple[Name, ...], mentions: tuple[Mention, ...]) -> tuple[Name, ...]:
    """The names that are no part of a figure's wording (the ドル of 24億ドル, the US of US$2 billion)."""
    taken = [m.wide or m.span for m in mentions]
    return tuple(name for name in names if not any(name.span.overlaps(span) for span in taken))


def _group(text: str, mentions: tuple[Mention, ...]) -> list[tuple[Mention, tuple[Mention, ...]]]:
    """Each quantity that is a part, with the dates that qualify it.

    A date qualifies the next figure after it, else the last one when both stand in one clause; else it is a part of
    its own (全長14.3キロで、2031年度の開業を目指す).
    """
    figures = [m for m in mentions if kind_of(m.quantity) in FIGURES]
    dates: dict[Mention, tuple[Mention, ...]] = dict.fromkeys(figures, ())
    alone: list[Mention] = []
    for mention in mentions:
        if isinstance(mention.quantity, Period):
            owner = next((f for f in figures if f.span.start >= mention.span.end), None)
            if owner is None and figures and clause_at(text, mention.span).overlaps(figures[-1].span):
                owner = figures[-1]
            if owner is None:
                alone.append(mention)
            else:
                dates[owner] += (mention,)
    parts = [m for m in mentions if not isinstance(m.quantity, Period) or m in alone]
    return [(m, dates.get(m, ())) for m in parts]


def _subject(claim: Claim, wording: Wording, names: tuple[Name, ...], span: Span) -> Subject:
    near = wording.concepts_in(clause_at(claim.text, span))
    everywhere = wording.concepts_in()
    concepts = tuple((c, 1.0 if c in near else ELSEWHERE_IN_CLAIM) for c in sorted(everywhere))
    clause = clause_at(claim.text, span)
    roles = wording.roles_in(clause) or wording.roles_in()
    own = tuple(name for name in names if name.span.overlaps(clause)) or names
    return Subject(concepts, roles, names, own, claim.about, claim.text)


def _without_own_kind(subject: Subject, kind: PartKind) -> Subject:
    """The subject without what the kind of the figure says already: a source may write "the president, 48"."""
    implied = IMPLIED.get(kind)
    concepts = tuple(row for row in subject.concepts if row[0] != implied)
    return replace(subject, concepts=concepts, roles=subject.roles - {implied or ""})


def _quantity_part(claim: Claim, mention: Mention) -> Part:
    span = mention.wide or mention.span
    kind = PartKind(kind_of(mention.quantity))
    return Part(kind, span.of(claim.text), span, mention.quantity, describe(mention.quantity))


def _plan_superlative(claim: Claim, wording: Wording, names: tuple[Name, ...], found: Superlative) -> PartPlan:
    subject = _subject(claim, wording, names, found.span)
    return PartPlan(_wording_part(PartKind.STATEMENT, claim, _sentence(claim.text)), subject, claim, superlative=found)


def _plan_digits(claim: Claim, wording: Wording, names: tuple[Name, ...], span: Span) -> PartPlan:
    part = _wording_part(PartKind.STATEMENT, claim, span)
    return PartPlan(part, _subject(claim, wording, names, span), claim, by_digits=True)


ADVERBS = frozenset({"officially", "formally"})


def _plan_attribution(claim: Claim, wording: Wording, names: tuple[Name, ...]) -> PartPlan | None:
    announced = wording.spans_of("ANNOUNCED")
    # An adverb alone (officially opened) says of nobody that he said so.
    if all(span.of(claim.text).lower() in ADVERBS for span in announced):
        announced = ()
    spans = announced or wording.spans_of("DECIDED")
    if not spans:
        return None
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    return PartPlan(_wording_part(PartKind.ATTRIBUTION, claim, span), _subject(claim, wording, names, span), claim)


def _plan_statement(claim: Claim, wording: Wording, names: tuple[Name, ...]) -> PartPlan:
    span = _sentence(claim.text)
    return PartPlan(_wording_part(PartKind.STATEMENT, claim, span), _subject(claim, wording, names, span), claim)


def _wording_part(kind: PartKind, claim: Claim, span: Span) -> Part:
    text = span.of(claim.text)
    return Part(kind, text, span, None, Bilingual(text, text))


def _sentence(text: str) -> Span:
    return Span(0, len(text.rstrip("。. ")))

"""Whether a passage speaks of the same subject as a part, and how closely a figure in it is bound to that subject."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from verify.judge.changes import Figure, change_beside, is_reached
from verify.judge.function import Function
from verify.judge.lexicon import FAMILIES, clause_at, read_wording
from verify.judge.local import likeness
from verify.judge.names import Name, is_heard_in_words, names_it, read_names, says_only_what
from verify.judge.owners import has_another_owner, pair_respectively
from verify.judge.parts import PartPlan, Subject
from verify.judge.setting import Setting
from verify.quantity import compare, compare_translated
from verify.quantity.types import Agreement, Kind, Mention, Period, kind_of
from verify.text import Span

WHO: Final = frozenset("men women children elderly student worker tourist refugee".split())
# A figure whose counter the reader did not take along counts as much as one with it.
COUNTED: Final = frozenset({Kind.COUNT, Kind.NUMBER})

# How much each ring around a figure counts, from the clause outwards. Chosen on tests/corpus/verdict/: with the
# clause below the sentence, a part beside its total (うち) bound as well as the total itself.
NEAR, SENTENCE, AROUND = 0.45, 0.30, 0.25
SEMANTIC = 0.35
# A figure marked as part of another one (うち, of which) is not the whole that the claim speaks of; one that is
# plainly of something else (sales for profit) is hardly meant.
PART_OF_PENALTY = 0.25
OTHER_ROLE_PENALTY = 0.20
# A claim that names no time speaks of now; a figure of another year is the less likely one.
PAST_PENALTY = 0.20
# A role that stands elsewhere in the sentence, where the figure's own clause has none.
OF_THE_SENTENCE = 0.6
# Seven children among 19 people: who is counted must be the same, where either text says who.
COUNTED_PENALTY = 0.35


def coverage(subject: Subject, concepts: frozenset[str]) -> float:
    """The weighted share of the subject's concepts among `concepts`; 1 when the subject has none."""
    whole = sum(weight for _, weight in subject.concepts)
    if not whole:
        return 1.0
    return sum(weight for name, weight in subject.concepts if name in concepts) / whole


def binding(plan: PartPlan, setting: Setting, span: Span) -> float:
    """How closely what stands at `span` of the passage is bound to the part's subject; higher is closer."""
    subject = plan.subject
    roles = setting.near_roles(span)
    bound = (
        NEAR * _nearness(plan, setting, span)
        + SENTENCE * coverage(subject, setting.sentence_concepts)
        + AROUND * coverage(subject, setting.around_concepts)
        + SEMANTIC * setting.evidence.score.semantic
    )
    if "part_of" in roles - subject.roles:
        bound -= PART_OF_PENALTY
    if subject.roles and roles and not roles & subject.roles:
        bound -= OTHER_ROLE_PENALTY
    if not plan.says_when and setting.is_of_the_past(span, plan.years):
        bound -= PAST_PENALTY
    if _counts_others(plan, setting, span):
        bound -= COUNTED_PENALTY
    return bound


def _counts_others(plan: PartPlan, setting: Setting, span: Span) -> bool:
    here = next((m for m in setting.evidence.mentions if m.span.overlaps(span)), None)
    if plan.mention is None or here is None:
        return False
    ours = read_wording(plan.mention.counted or "", plan.claim.lang).concepts_in() & WHO
    theirs = read_wording(here.counted or "", setting.document.lang).concepts_in() & WHO
    return ours != theirs


def is_bound(plan: PartPlan, setting: Setting, figure: Figure) -> bool:
    """Whether the figure may be the claimed one at all: names, dates, function and opposites agree."""
    span = figure.mention.span
    return (
        is_named(plan.subject, setting)
        and is_dated(plan, setting, span)
        and not _belongs_to_another_name(plan.subject, setting, span)
        and may_be_of(plan, setting, figure)
    )


def may_be_of(plan: PartPlan, setting: Setting, figure: Figure) -> bool:
    """Whether the figure's function and what it is of do not speak against its being the claimed one."""
    roles = setting.near_roles(figure.mention.span)
    return (
        _does_the_same(plan, setting, figure)
        and not has_another_owner(plan.claim, setting.passage.text, setting.document.lang)
        and not (isinstance(figure.mention.quantity, Period) and _tells_another_event(_roles_beside(plan), roles))
        and not any(family & plan.subject.roles and _excludes(family, plan.subject.roles, roles) for family in FAMILIES)
    )


def _does_the_same(plan: PartPlan, setting: Setting, figure: Figure) -> bool:
    """Whether both figures do the same in their sentences, as far as both sentences say what they do."""
    if figure.function is plan.function:
        return not _takes_by_for_to(plan, setting, figure)
    if Function.VALUE not in (figure.function, plan.function):
        return False
    return (
        _is_former_then(plan, setting, figure)
        or _changes_alike(plan, setting, figure)
        or (Function.REFUSED in (figure.function, plan.function) and _is_refused_in_both(plan, setting))
        or ({figure.function, plan.function} <= _ASIDE and _is_told_apart(plan, setting, figure))
    )


_ASIDE: Final = frozenset({Function.VALUE, Function.FORMER, Function.GOAL})


def _is_former_then(plan: PartPlan, setting: Setting, figure: Figure) -> bool:
    """Whether a figure that the claim dates is a former one (compared with 2,700 in 2011) of that very date."""
    if figure.function is not Function.FORMER or not plan.dates:
        return False
    clause = setting.clause(figure.mention.span)
    beside = [m for m in setting.dates if m.span.overlaps(clause)]
    return all(any(same_time(date, other) for other in beside) for date in plan.dates)


def _is_refused_in_both(plan: PartPlan, setting: Setting) -> bool:
    """Whether both texts turn something down, though only one by the word for the offer (5.5%の案を拒否)."""
    texts = read_wording(plan.claim.text, plan.claim.lang), setting.wording
    return all(any(name == "rejected" for name, _ in wording.poles) for wording in texts)


def _changes_alike(plan: PartPlan, setting: Setting, figure: Figure) -> bool:
    """Whether one sentence marks by how much and the other says it with its verb: 6メートル減った, lost 6."""
    if Function.DIFFERENCE not in (figure.function, plan.function):
        return False
    text, lang = setting.passage.text, setting.document.lang
    ours = change_beside(plan.claim.text, plan.claim.lang, plan.part.span)
    theirs = change_beside(text, lang, figure.mention.span)
    return ours * theirs > 0


def _takes_by_for_to(plan: PartPlan, setting: Setting, figure: Figure) -> bool:
    """Whether one text gives as what is left what the other gives as what was lost: fell to 6, lost 6."""
    ours = plan.claim.text, plan.claim.lang, plan.part.span
    theirs = setting.passage.text, setting.document.lang, figure.mention.span
    if isinstance(figure.mention.quantity, Period):
        return False
    return any(is_reached(*one) and change_beside(*other) != 0 for one, other in ((ours, theirs), (theirs, ours)))


def _is_told_apart(plan: PartPlan, setting: Setting, figure: Figure) -> bool:
    """Whether the passage states another figure of the claim that has this one's kind, both as values, and one of the
    two texts leaves open what the other marks: against 4 million for the rival, ライバルは400万人."""
    if plan.mention is None:
        return False
    rivals = [f for f in setting.figures if f.mention.span != figure.mention.span]
    unmarked = plan.others if plan.function is Function.VALUE else rivals
    if any(f.function in (plan.function, figure.function) and f.function is not Function.VALUE for f in unmarked):
        return False
    compare_figures = compare if plan.claim.lang == setting.document.lang else compare_translated
    return any(
        ours.function is theirs.function is Function.VALUE
        and compare(plan.mention.quantity, ours.mention.quantity).agreement is Agreement.MISMATCH
        and compare_figures(ours.mention.quantity, theirs.mention.quantity).agreement is Agreement.MATCH
        for ours in plan.others
        for theirs in rivals
    )


# What a date can be the date of. A day of completion is no day of opening.
EVENTS: Final = tuple(
    frozenset(row.split())
    for row in ("open start launch found", "build develop", "end close", "born", "death", "approve", "sell")
)


def _roles_beside(plan: PartPlan) -> frozenset[str]:
    """The roles in the part's own clause: what another clause tells is no event of this date."""
    text = plan.claim.text
    return read_wording(text, plan.claim.lang).roles_in(clause_at(text, plan.part.span))


def _tells_another_event(claimed: frozenset[str], stated: frozenset[str]) -> bool:
    ours, theirs = ({event for event in EVENTS if event & roles} for roles in (claimed, stated))
    return bool(ours and theirs) and not ours & theirs


def _excludes(family: frozenset[str], claimed: frozenset[str], stated: frozenset[str]) -> bool:
    return bool(family & stated) and not family & stated & claimed


def _nearness(plan: PartPlan, setting: Setting, span: Span) -> float:
    """0..1: how much of what stands by the claimed figure stands by this one, in roles and, in one language, words."""
    subject, roles = plan.subject, setting.near_roles(span)
    if subject.roles and not roles:
        # An item of a list (a 17-year-old, two 18-year-olds and …) shares the verb of the sentence.
        shared = OF_THE_SENTENCE * len(subject.roles & setting.wording.roles_in()) / len(subject.roles)
    elif subject.roles:
        shared = len(subject.roles & roles) / len(subject.roles)
    else:
        shared = coverage(subject, setting.near_concepts(span))
    if plan.claim.lang != setting.document.lang:
        return shared
    alike = likeness(plan.claim.text, plan.part.span, setting.passage.text, span)
    return (shared + alike) / 2


def _belongs_to_another_name(subject: Subject, setting: Setting, span: Span) -> bool:
    """Whether the clause names another, and the own name stands outside the sentence or by a figure of its own."""
    text, clause = setting.passage.text, setting.clause(span)
    if not subject.own:
        return False
    if (paired := pair_respectively(text, setting.document.lang, setting.evidence.mentions)) and span in paired:
        return not any(names_it(name, paired[span]) for name in subject.own)
    if not _names_somebody_else(subject.own, setting, span):
        return False
    if not any(names_it(name, text) for name in subject.own):
        return _names_somebody_else(subject.names, setting, span)
    for name in subject.own:
        if names_it(name, clause.of(text)) or not names_it(name, text):
            continue
        for mention in setting.evidence.mentions:
            other = setting.clause(mention.span)
            if not other.overlaps(clause) and _alike(mention, span, setting) and names_it(name, other.of(text)):
                return True
    return False


def _alike(mention: Mention, span: Span, setting: Setting) -> bool:
    """Whether the mention could stand for the one at `span`: the same kind of thing, whatever its value or counter."""
    here = next((m for m in setting.evidence.mentions if m.span.overlaps(span)), None)
    if here is None:
        return False
    kinds = {kind_of(here.quantity), kind_of(mention.quantity)}
    return len(kinds) == 1 or kinds <= COUNTED


def is_named(subject: Subject, setting: Setting) -> bool:
    """Whether every name of the claim stands in the passage or above it, and one of the declared anchors around it."""
    if subject.about and not _anchored(subject.about, setting.around):
        return False
    unnamed = [name for name in subject.names if not names_it(name, setting.above)]
    if setting.evidence.score.about >= PLAINLY_ABOUT:
        unnamed = [name for name in unnamed if not is_heard_in_words(name.forms[0], setting.passage.text)]
    elsewhere = [name for name in unnamed if names_it(name, setting.whole)]
    if elsewhere and _has_rival_name(subject, setting):
        # Named on the page, in the next sentence at that, but somebody else is named here instead.
        return False
    unnamed = [name for name in unnamed if name not in elsewhere]
    if any(name.sure or setting.document.lang == "ja" for name in unnamed):
        return False
    return not unnamed or _may_be_translated(unnamed, setting) or not _has_rival_name(subject, setting)


# A passage that speaks this plainly of what the claim says may name a body in translation (労働党, Labour),
# and spell a name as another ear hears it.
PLAINLY_ABOUT: Final = 0.9


def _may_be_translated(unnamed: Sequence[Name], setting: Setting) -> bool:
    bodies = all(re.fullmatch("[一-龥々]+", name.text) for name in unnamed)
    return bodies and setting.evidence.score.about >= PLAINLY_ABOUT


def _has_rival_name(subject: Subject, setting: Setting) -> bool:
    """Whether the sentence, or the title of one that names nobody, names somebody whom the claim does not."""
    lang = setting.document.lang
    others = read_names(setting.passage.text, lang) or read_names(f"{setting.document.title}\n{setting.headings}", lang)
    return any(
        not (says_only_what(other) or names_it(other, subject.text))
        and not any(names_it(own, other.text) for own in subject.names)
        for other in others
    )


def _names_somebody_else(names: Sequence[Name], setting: Setting, span: Span) -> bool:
    """Whether the clause of the figure names anybody beside `names`."""
    clause = setting.clause(span).of(setting.passage.text)
    others = read_names(clause, setting.document.lang)
    return any(not any(names_it(name, other.text) for name in names) for other in others)


@lru_cache(maxsize=4096)
def _anchored(about: tuple[str, ...], around: str) -> bool:
    folded = around.casefold()
    return any(anchor.casefold() in folded for anchor in about)


def is_dated(plan: PartPlan, setting: Setting, span: Span) -> bool:
    """Whether every date that qualifies the figure stands with it.

    Dates in the figure's own clause go before others of the sentence: 3.4 million in 2025, up from 3.1 million in 2024.
    """
    clause = setting.clause(span)
    beside = tuple(m for m in setting.dates if m.span.overlaps(clause))
    return all(
        any(same_time(date, other) for other in _rivals(date, beside) or setting.dates_of(span))
        or _is_said_as_length(date, setting)
        for date in plan.dates
    )


def _is_said_as_length(date: Mention, setting: Setting) -> bool:
    """Whether the sentence gives the date as a length of time: 10年前 and ten years earlier, 1日 and all day."""
    if date.also is None or kind_of(date.also) is not Kind.DURATION:
        return False
    stated = (*setting.evidence.mentions, *(figure.mention for figure in setting.implied))
    lengths = (q for m in stated for q in (m.quantity, m.also) if q is not None and kind_of(q) is Kind.DURATION)
    return any(compare(date.also, length).agreement is Agreement.MATCH for length in lengths)


def _rivals(date: Mention, beside: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The dates beside a figure that could stand for the claimed one: a weekday says nothing about a year."""
    return tuple(
        other for other in beside if compare(date.quantity, other.quantity).agreement is not Agreement.INCOMPARABLE
    )


def same_time(claimed: Mention, stated: Mention) -> bool:
    if compare(claimed.quantity, stated.quantity).agreement is Agreement.MATCH:
        return True
    ours, theirs = claimed.quantity, stated.quantity
    # Without reference dates this year and 今年 stay open on both sides; their size is all that can be compared.
    return (
        isinstance(ours, Period)
        and isinstance(theirs, Period)
        and ours.grain is theirs.grain
        and (ours.first, ours.year, ours.month, ours.day) == (theirs.first, theirs.year, theirs.month, theirs.day)
        and (ours.offset, ours.length, ours.months) == (theirs.offset, theirs.length, theirs.months)
    )

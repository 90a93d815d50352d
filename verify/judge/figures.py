"""One quantity of a claim against one source: the best-bound figure of its kind decides, of several the closest."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from verify.judge.bind import binding, coverage, is_bound, may_be_of
from verify.judge.changes import Figure
from verify.judge.firmness import object_to
from verify.judge.parts import ClaimPlan, PartPlan
from verify.judge.reasons import compared
from verify.judge.setting import PROVES, Setting
from verify.judge.spread import Lack, counts_the_same, find_lacks, surely_tells
from verify.judge.undated import date_by_page
from verify.model import Flag, Label, PartOutcome, PartResult, Passage
from verify.quantity import compare, compare_translated, describe
from verify.quantity.compare import REASONS as COMPARISONS
from verify.quantity.types import Agreement, Amount, Approx, Comparison, Kind, Mention, Period, Quantity, kind_of
from verify.text import Span

# A passage speaks of the claim when its similarity and what it shares of the claim's subject reach SPEAKS together.
# A figure contradicts only where they reach CONTRADICTS and most of the subject stands in its sentence: absence is
# never contradiction. How they were chosen: tests/eval/.
SUBJECT_COUNTS = 0.35
SPEAKS = 0.50
CONTRADICTS = 0.58
# The calibrated chance that a passage speaks of a claim (`match.about`) serves where the lexicon knows too few words.
# Below it nothing contradicts a claim whose names are not read: neighbouring stories share all the rest.
SURELY_ABOUT = 0.3
NAMES_READ = frozenset({"ja", "en"})
CONTRADICTS_SUBJECT = 0.5
# Without any concept of the lexicon in the claim, similarity stands alone.
NO_SUBJECT_BONUS = 0.10
# Bindings closer than this are not told apart; a clearly better bound figure with another value decides.
TIE = 0.10
# So much more similar to the claim is the sentence that is meant; sentences of one page that say the same in other
# words differ by less. Anything between 0.05 and 0.15 scores the same on public news translations.
OUTSPOKEN = 0.10
# … unless its figure is bound much more loosely (the budget of one year for the total). 0.1 to 0.5 score the same.
NO_LOOSER = 0.20
# More than a tie: the figure beside the one that bears out another part of the claim is the one meant
# (¥3 trillion, about US$19 billion).
TOGETHER = 0.15
# A headline names its subject in one breath with the figure, so it binds closer than the sentence that decides.
HEADLINE_LEAD = 0.30
HEADLINES = frozenset({Label.TITLE, Label.HEADING})

CLOSENESS = {
    Agreement.MATCH: 3,
    Agreement.WORDING_DIFFERS: 2,
    Agreement.MISMATCH: 1,
}
# What may be another value of the same thing contradicts nothing, yet tells which sentence speaks of it.
PERHAPS_ANOTHER = "perhaps_other_value"
# An implied figure is borne out or not; it rounds nothing and contradicts nothing.
SAME_FIGURE = frozenset(
    {"same_value", "same_value_other_qualifier", "same_range", "same_bound", "vague_alike", "same_period"}
)
BORNE = frozenset({Agreement.MATCH, Agreement.WORDING_DIFFERS})
# Of equally good passages the prose is quoted before a table, a headline last: it rounds and sharpens.
QUOTED_FIRST = {Label.BODY: 4, Label.LEAD: 4, Label.MAYBE_BODY: 3, Label.TABLE: 2, Label.LIST: 2}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure of the source that could be the claimed one."""

    setting: Setting
    figure: Figure
    stated: Quantity
    comparison: Comparison
    bound: float
    speaks: float
    together: bool = False
    """Whether another part of the claim was found in the same passage."""

    @property
    def mention(self) -> Mention:
        return self.figure.mention

    @property
    def agreement(self) -> Agreement:
        return self.comparison.agreement

    @property
    def place(self) -> tuple[int, Span]:
        return self.setting.passage.index, self.mention.wide or self.mention.span


def find_figure(
    claim: ClaimPlan, plan: PartPlan, settings: Sequence[Setting], found: Sequence[PartResult]
) -> PartResult:
    """The outcome of a quantity part for one source, read from the passages that may prove.

    `found` are the results of the claim's earlier parts: a figure that one of them rests on stands for no other.
    """
    source_id = settings[0].document.source.id if settings else ""
    matched = [r for r in found if r.outcome is PartOutcome.MATCH]
    # A passage taken whole gives no figure for it: it is dated by its page.
    taken = [(p.index, r) for r in matched if (p := r.passage) and r.span != Span(0, len(p.text))]
    beside = {r.passage.index for r in matched if r.passage is not None}
    # Before anything is compared: most passages of a page speak of something else.
    proving = [s for s in settings if s.passage.label in PROVES and _is_about(plan, s)]
    candidates = _candidates(plan, proving)
    candidates = [c for c in candidates if not _is_meant_for_another(claim, plan, c, candidates)]
    candidates = [_bring_closer(c, beside) for c in candidates]
    candidates += _implied(plan, proving, candidates)
    candidates = [c for c in candidates if not _is_taken(c, taken)]
    result = _decide(claim, plan, candidates)
    if result is None and any(_is_eligible(plan, c) for c in candidates):
        result = date_by_page(claim, plan, settings, rivalled=True)
    elif result is None:
        result = _decide_spread(claim, plan, candidates, settings) or date_by_page(claim, plan, settings)
    return result or PartResult(source_id, PartOutcome.ABSENT)


def _is_taken(candidate: Candidate, taken: Sequence[tuple[int, PartResult]]) -> bool:
    """Whether an earlier part rests on the figure; a year after October 1 holds two, of different kinds."""
    at, span = candidate.place
    return any(
        index == at
        and result.span is not None
        and result.span.overlaps(span)
        and result.stated is not None
        and kind_of(result.stated) is kind_of(candidate.stated)
        for index, result in taken
    )


def _is_meant_for_another(
    claim: ClaimPlan, plan: PartPlan, candidate: Candidate, candidates: Sequence[Candidate]
) -> bool:
    """Whether a figure with another value is the one that another part of the claim speaks of: it is bound to that as
    well, or, across languages, the same passage has the figure of this part, too. Which is which `crossing` asks."""
    if candidate.agreement is Agreement.INCOMPARABLE:
        return _bears_out_another(claim, plan, candidate)
    if candidate.agreement is Agreement.WORDING_DIFFERS:
        return _bears_out_another(claim, plan, candidate) and _agrees_beside(plan, candidate, candidates)
    if candidate.agreement is not Agreement.MISMATCH:
        return False
    lang = candidate.setting.document.lang
    others = [
        other
        for other in claim.parts
        if other is not plan
        and other.mention is not None
        and _closest_reading(other, candidate.mention, lang)[1].agreement in BORNE
    ]
    if any(binding(other, candidate.setting, candidate.mention.span) >= candidate.bound for other in others):
        return True
    return bool(others) and _agrees_beside(plan, candidate, candidates)


def _agrees_beside(plan: PartPlan, candidate: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether, across languages, the candidate's passage has a figure that is this part's own."""
    return plan.claim.lang != candidate.setting.document.lang and any(
        c.setting is candidate.setting and c.agreement is Agreement.MATCH and is_bound(plan, c.setting, c.figure)
        for c in candidates
    )


def _bears_out_another(claim: ClaimPlan, plan: PartPlan, candidate: Candidate) -> bool:
    """Whether a figure that may be another thing altogether is, word for word, another part's: 2台, and another van."""
    return any(
        other is not plan
        and other.mention is not None
        and _closest_reading(other, candidate.mention, candidate.setting.document.lang)[1].agreement is Agreement.MATCH
        for other in claim.parts
    )


def _bring_closer(candidate: Candidate, beside: set[int]) -> Candidate:
    """The candidate, bound closer when an earlier part of the claim was found in the same passage."""
    together = candidate.setting.passage.index in beside
    return replace(candidate, bound=candidate.bound + TOGETHER, together=True) if together else candidate


def stands_in_boilerplate(claim: ClaimPlan, plan: PartPlan, settings: Sequence[Setting]) -> PartResult | None:
    """The match that stands only in a caption, a comment or a teaser, about the same subject; None without one."""
    others = [s for s in settings if s.passage.label not in PROVES and _is_about(plan, s)]
    close = [c for c in _candidates(plan, others) if coverage(plan.subject, c.setting.sentence_concepts) >= 0.5]
    result = _decide(claim, plan, close)
    return result if result is not None and result.outcome is PartOutcome.MATCH else None


def _implied(plan: PartPlan, settings: Sequence[Setting], stated: Sequence[Candidate]) -> list[Candidate]:
    """What the words of a passage imply and agrees, where no figure of the passage could be the claimed one."""
    taken = {c.setting.passage.index for c in stated if c.agreement is not Agreement.INCOMPARABLE}
    free = [s for s in settings if s.passage.index not in taken]
    implied = _candidates(plan, free, lambda setting: setting.implied)
    return [c for c in implied if c.comparison.reason in SAME_FIGURE]


def _candidates(
    plan: PartPlan,
    settings: Sequence[Setting],
    figures_of: Callable[[Setting], tuple[Figure, ...]] = lambda s: s.figures,
) -> list[Candidate]:
    assert plan.part.claimed is not None
    found = []
    for setting in settings:
        for figure in figures_of(setting):
            stated, comparison = _closest_reading(plan, figure.mention, setting.document.lang)
            if comparison.agreement is not Agreement.INCOMPARABLE or comparison.reason == PERHAPS_ANOTHER:
                bound = binding(plan, setting, figure.mention.span)
                found.append(Candidate(setting, figure, stated, comparison, bound, _speaks(plan, setting)))
    return found


def _closest_reading(plan: PartPlan, mention: Mention, lang: str) -> tuple[Quantity, Comparison]:
    """Of the two readings that either figure may have, those that agree best; `lang` is that of the source."""
    assert plan.mention is not None
    compare_figures = compare if plan.claim.lang == lang else compare_translated
    ours = [q for q in (plan.mention.quantity, plan.mention.also) if q is not None]
    theirs = [q for q in (mention.quantity, mention.also) if q is not None]
    if all(isinstance(q, Period) for q in (*ours, *theirs)) and not _is_inferred(plan.mention):
        # A claim that writes the year is not borne out by the neighbouring year that a date without one could mean.
        theirs = theirs[:1]
    readings = [(stated, compare_figures(claimed, stated)) for claimed in ours for stated in theirs]
    if kind_of(ours[0]) is kind_of(ours[-1]) and all(c.agreement is not Agreement.MATCH for _, c in readings):
        # The looser sense of one figure (7メートルもの) bears out or says nothing.
        readings = [(stated, compare_figures(ours[0], stated)) for stated in theirs]
    return max(readings, key=lambda reading: CLOSENESS.get(reading[1].agreement, 0))


def _is_inferred(mention: Mention) -> bool:
    return isinstance(mention.quantity, Period) and mention.quantity.inferred


def _is_about(plan: PartPlan, setting: Setting) -> bool:
    if setting.evidence.score.about >= SURELY_ABOUT:
        return True
    if setting.evidence.score.semantic + max(SUBJECT_COUNTS, NO_SUBJECT_BONUS) < SPEAKS:
        return False  # Whatever it shares of the subject, which costs more to read.
    return _speaks(plan, setting) >= SPEAKS


def _speaks(plan: PartPlan, setting: Setting) -> float:
    if not plan.subject.concepts:
        return setting.evidence.score.semantic + NO_SUBJECT_BONUS
    return setting.evidence.score.semantic + SUBJECT_COUNTS * coverage(plan.subject, setting.around_concepts)


def _decide(claim: ClaimPlan, plan: PartPlan, candidates: Sequence[Candidate]) -> PartResult | None:
    comparable = [c for c in candidates if c.agreement is not Agreement.INCOMPARABLE]
    eligible = [c for c in comparable if _is_eligible(plan, c)]
    eligible = [c for c in eligible if not _is_superseded(c, eligible) and not _is_day_beside_date(c, eligible)]
    if not eligible:
        return None
    best = max(c.bound for c in eligible)
    rivals = [c for c in eligible if c.bound >= best - TIE]
    winner = max(rivals, key=_preference)
    if winner.agreement is not Agreement.MATCH and not winner.together:
        winner = _said_plainly(plan, winner, eligible) or winner
    if winner.agreement is Agreement.MISMATCH and not _contradicts(plan, winner, rivals):
        return None
    if winner.agreement is Agreement.MATCH and not winner.together and _is_outspoken(winner, candidates):
        return None
    return _result(claim, plan, winner)


def _is_eligible(plan: PartPlan, candidate: Candidate) -> bool:
    return candidate.speaks >= SPEAKS and is_bound(plan, candidate.setting, candidate.figure)


def _decide_spread(
    claim: ClaimPlan, plan: PartPlan, candidates: Sequence[Candidate], settings: Sequence[Setting]
) -> PartResult | None:
    """The outcome of a figure whose name or date the page gives elsewhere, or not at all."""
    agreeing = [c for c in candidates if c.agreement in BORNE and may_be_of(plan, c.setting, c.figure)]
    found = [
        (c, lacks) for c in agreeing if (lacks := find_lacks(plan, c.setting, c.mention.span, settings)) is not None
    ]
    if not found:
        return None
    winner, lacks = max(found, key=lambda row: (-len(row[1]), *_preference(row[0])))
    result = _result(claim, plan, winner)
    if result.outcome is PartOutcome.MATCH and _is_outspoken(winner, candidates):
        return None
    if not lacks or result.outcome is not PartOutcome.MATCH:
        return result
    words = next(lack.value for lack in Lack if lack in lacks)
    assert result.span is not None
    wording = compared(plan.part, result.span.of(winner.setting.passage.text), winner.stated, words)
    return replace(result, outcome=PartOutcome.WORDING_DIFFERS, wording=wording)


def _is_outspoken(winner: Candidate, candidates: Sequence[Candidate]) -> bool:
    """Whether a sentence that plainly speaks more of the claim than the winner's states another value."""
    similar = winner.setting.evidence.score.semantic + OUTSPOKEN
    return any(
        (c.agreement is Agreement.MISMATCH or c.comparison.reason == PERHAPS_ANOTHER)
        and c.setting.evidence.score.semantic >= similar
        and c.bound >= winner.bound - NO_LOOSER
        for c in candidates
    )


def _said_plainly(plan: PartPlan, other: Candidate, eligible: Sequence[Candidate]) -> Candidate | None:
    """The figure that agrees in a sentence that plainly speaks more of the claim than the one with another value."""
    similar = other.setting.evidence.score.semantic + OUTSPOKEN
    agreeing = [
        c
        for c in eligible
        if c.agreement is Agreement.MATCH
        and c.setting.evidence.score.semantic >= similar
        and (plan.says_when or not c.setting.is_of_the_past(c.mention.span, plan.years))
    ]
    return max(agreeing, key=_preference, default=None)


def _is_day_beside_date(weekday: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether a weekday with another value stands in a passage that gives the claimed date in full."""
    if weekday.agreement is not Agreement.MISMATCH or not _is_weekday(weekday.stated):
        return False
    return any(
        other.agreement is Agreement.MATCH
        and other.setting.passage.index == weekday.setting.passage.index
        and not _is_weekday(other.stated)
        for other in others
    )


def _is_weekday(quantity: Quantity) -> bool:
    return isinstance(quantity, Period) and quantity.weekday is not None and quantity.day is None


def _is_superseded(headline: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether the text below a headline gives the figure itself: headlines round and slip, the body decides."""
    if headline.setting.passage.label not in HEADLINES:
        return False
    return any(
        other.bound >= headline.bound - HEADLINE_LEAD or _is_rounded(headline.stated, other.stated)
        for other in others
        if other.setting.passage.label not in HEADLINES
    )


def _is_rounded(headline: Quantity, body: Quantity) -> bool:
    comparison = compare(headline, body)
    return comparison.agreement is Agreement.MATCH and "rounded" in comparison.flags


def _preference(candidate: Candidate) -> tuple[float, ...]:
    label = QUOTED_FIRST.get(candidate.setting.passage.label, 0)
    flags = len(candidate.comparison.flags)
    return CLOSENESS[candidate.agreement], -flags, label, candidate.bound, -candidate.setting.passage.index


def _contradicts(plan: PartPlan, winner: Candidate, rivals: Sequence[Candidate]) -> bool:
    """Whether the source states exactly one other value, of what is surely the same subject."""
    values = {_value(c.stated) for c in rivals}
    sentence = coverage(plan.subject, winner.setting.sentence_concepts)
    if plan.claim.lang not in NAMES_READ and winner.setting.evidence.score.about < SURELY_ABOUT:
        return False
    if plan.claim.lang == winner.setting.document.lang and not surely_tells(winner.setting):
        return False
    if kind_of(winner.stated) is Kind.ORDINAL and not counts_the_same(plan, winner.setting, winner.mention.span):
        return False
    return len(values) == 1 and winner.speaks >= CONTRADICTS and sentence >= CONTRADICTS_SUBJECT


def _value(quantity: Quantity) -> tuple[object, ...]:
    match quantity:
        case Amount():
            return quantity.value, quantity.low, quantity.high, quantity.unit
        case Period():
            return quantity.first, quantity.last, quantity.month, quantity.day
        case _:
            assert_never(quantity)


def _is_span(plan: PartPlan) -> bool:
    claimed = plan.part.claimed
    return isinstance(claimed, Amount) and claimed.approx is Approx.BETWEEN


def _result(claim: ClaimPlan, plan: PartPlan, winner: Candidate) -> PartResult:
    span = winner.mention.wide or winner.mention.span
    outcome = PartOutcome(winner.agreement.value)
    if winner.comparison.reason == "inside_claimed_range" and _is_span(plan):
        # The source names one value, the claim a span of them: it says less, and not the same.
        outcome = PartOutcome.WORDING_DIFFERS
    flags = frozenset(Flag(flag) for flag in winner.comparison.flags)
    words = COMPARISONS[winner.comparison.reason].words
    objection = object_to(claim, plan, winner.setting, span) if outcome is not PartOutcome.MISMATCH else None
    if objection is not None:
        outcome, flags, words = objection.outcome, flags | objection.flags, objection.wording
    passage: Passage = winner.setting.passage
    return PartResult(
        source_id=passage.source_id,
        outcome=outcome,
        passage=passage,
        span=span,
        stated=winner.stated,
        normalised=describe(winner.stated),
        flags=flags,
        wording=compared(plan.part, span.of(passage.text), winner.stated, words),
    )

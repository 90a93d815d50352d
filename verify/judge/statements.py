"""Parts that are wording: superlatives, statements without a figure, and who is said to have announced or decided."""

from collections.abc import Sequence

from verify.judge.bind import PROVES, Setting, coverage, is_named
from verify.judge.figures import CONTRADICTS_SUBJECT, SPEAKS, SUBJECT_COUNTS
from verify.judge.firmness import compare_saying
from verify.judge.lexicon import Superlative
from verify.judge.parts import ClaimPlan, PartPlan
from verify.judge.reasons import (
    OPEN_SUPERLATIVE,
    OTHER_SUPERLATIVE,
    SAME_STATEMENT,
    SAME_SUPERLATIVE,
    SIMILAR_STATEMENT,
    said,
)
from verify.model import PartOutcome, PartResult
from verify.text import Span

# A statement without a figure or superlative has nothing typed to compare: only a passage that is nearly the claim
# itself bears it out; a similar one is shown, and the claim is partial. Judgement, see tests/eval/.
ENTAILS = 0.80
RESEMBLES = 0.60


CLOSENESS = {PartOutcome.MATCH: 3, PartOutcome.WORDING_DIFFERS: 2, PartOutcome.MISMATCH: 1}


def find_superlative(plan: PartPlan, settings: Sequence[Setting]) -> PartResult:
    """The outcome of a superlative for one source: the same dimension in the same scope, of the same subject."""
    assert plan.superlative is not None
    found: list[tuple[int, float, PartResult]] = []
    for setting in _speaking(plan, settings):
        if coverage(plan.subject, setting.sentence_concepts) < CONTRADICTS_SUBJECT:
            continue
        for stated in setting.wording.superlatives:
            outcome = _compare_superlatives(plan.superlative, stated)
            result = _result(plan, setting, stated.span, outcome)
            found.append((CLOSENESS[outcome], setting.evidence.score.total, result))
    if not found:
        return _absent(settings)
    return max(found, key=lambda item: item[:2])[2]


def _compare_superlatives(claimed: Superlative, stated: Superlative) -> PartOutcome:
    if claimed.dimension != stated.dimension:
        return PartOutcome.MISMATCH
    if claimed.scopes <= stated.scopes:
        return PartOutcome.MATCH
    # A source that leaves the scope open neither bears out a claim that names one nor speaks against it.
    return PartOutcome.MISMATCH if stated.scopes else PartOutcome.WORDING_DIFFERS


def find_statement(plan: PartPlan, settings: Sequence[Setting]) -> PartResult:
    """The outcome of a statement without a figure for one source: match only for a passage that is nearly the claim."""
    speaking = list(_speaking(plan, settings))
    if not speaking:
        return _absent(settings)
    best = max(speaking, key=lambda s: (s.evidence.score.semantic, -s.passage.index))
    semantic = best.evidence.score.semantic
    covered = coverage(plan.subject, best.sentence_concepts)
    span = Span(0, len(best.passage.text))
    if semantic >= ENTAILS and covered >= CONTRADICTS_SUBJECT:
        return _result(plan, best, span, PartOutcome.MATCH)
    if semantic >= RESEMBLES:
        return _result(plan, best, span, PartOutcome.WORDING_DIFFERS)
    return _absent(settings)


def find_saying(
    claim: ClaimPlan, plan: PartPlan, settings: Sequence[Setting], found: Sequence[PartResult]
) -> PartResult:
    """The outcome of announced or decided for one source, read where the rest of the claim was found.

    A source that does not speak of the rest of the claim attributes nothing.
    """
    where = {r.passage.index for r in found if r.passage is not None and r.outcome is not PartOutcome.ABSENT}
    alone = len(claim.parts) == 1
    for setting in _speaking(plan, settings) if alone else settings:
        if alone or setting.passage.index in where:
            saying = compare_saying(claim, setting.wording)
            if saying is not None:
                passage = setting.passage
                return PartResult(
                    source_id=passage.source_id,
                    outcome=saying.outcome,
                    passage=passage,
                    span=saying.span,
                    flags=saying.flags,
                    wording=said(plan.part, saying.span.of(passage.text), saying.wording),
                )
    return _absent(settings)


def _speaking(plan: PartPlan, settings: Sequence[Setting]) -> list[Setting]:
    return [
        s
        for s in settings
        if s.passage.label in PROVES
        and s.evidence.score.semantic + SUBJECT_COUNTS * coverage(plan.subject, s.around_concepts) >= SPEAKS
        and is_named(plan.subject, s)
    ]


def _result(plan: PartPlan, setting: Setting, span: Span, outcome: PartOutcome) -> PartResult:
    words = {
        (True, PartOutcome.MATCH): SAME_SUPERLATIVE,
        (True, PartOutcome.MISMATCH): OTHER_SUPERLATIVE,
        (True, PartOutcome.WORDING_DIFFERS): OPEN_SUPERLATIVE,
        (False, PartOutcome.MATCH): SAME_STATEMENT,
        (False, PartOutcome.WORDING_DIFFERS): SIMILAR_STATEMENT,
    }[plan.superlative is not None, outcome]
    passage = setting.passage
    quoted = span.of(passage.text)
    return PartResult(passage.source_id, outcome, passage, span, wording=said(plan.part, quoted, words))


def _absent(settings: Sequence[Setting]) -> PartResult:
    source_id = settings[0].document.source.id if settings else ""
    return PartResult(source_id, PartOutcome.ABSENT)

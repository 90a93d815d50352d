"""Parts that are wording: superlatives, statements without a figure, and who is said to have announced or decided."""

import re
from collections.abc import Sequence
from dataclasses import replace

from verify.judge.bind import coverage, is_named
from verify.judge.clauses import says_it
from verify.judge.figures import CONTRADICTS_SUBJECT, SPEAKS, SUBJECT_COUNTS
from verify.judge.firmness import DENIED, Saying, compare_saying, is_denied
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
from verify.judge.setting import PROVES, Setting
from verify.judge.spread import find_telling
from verify.model import PartOutcome, PartResult
from verify.text import Span, fold

# A statement without a figure or superlative has nothing typed to compare, and similar sentences exchange roles or
# deny what others say: only a passage in the same language with the claim's own words in the claim's own order bears
# it out, in English one built alike (`clauses`). A similar one is shown, and the claim is partial. Judgement, see
# tests/eval/.
IN_ORDER = 0.90
RESEMBLES = 0.60
# What is planned, asked for, supposed or leaked is not yet so.
NOT_YET_SO = ("HYPOTHETICAL", "DEMANDED", "PLANNED", "CONSIDERED", "UNNAMED_SOURCE", "DRAFT")


# Writers say one for another (最強の, the greatest); which is meant is for a person to read.
ONE_FOR_ANOTHER = frozenset({"largest", "strongest", "highest", "most"})

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
            if outcome is PartOutcome.MATCH and _is_of_another_role(plan, setting, stated.span):
                outcome = PartOutcome.WORDING_DIFFERS
            result = _result(plan, setting, stated.span, outcome)
            found.append((CLOSENESS[outcome], setting.evidence.score.total, result))
    if not found:
        return _absent(settings)
    return max(found, key=lambda item: item[:2])[2]


def _is_of_another_role(plan: PartPlan, setting: Setting, span: Span) -> bool:
    """Whether the clause tells something else of it: acquired the largest rival, the largest rival closed."""
    roles = setting.near_roles(span)
    return bool(roles and plan.subject.roles) and not roles & plan.subject.roles


def _compare_superlatives(claimed: Superlative, stated: Superlative) -> PartOutcome:
    if stated.dimension == f"one_of_{claimed.dimension}":
        return PartOutcome.WORDING_DIFFERS
    if claimed.dimension != stated.dimension:
        near = {claimed.dimension, stated.dimension} <= ONE_FOR_ANOTHER
        return PartOutcome.WORDING_DIFFERS if near else PartOutcome.MISMATCH
    if claimed.scopes <= stated.scopes:
        return PartOutcome.MATCH
    # A source that leaves the scope open neither bears out a claim that names one nor speaks against it.
    return PartOutcome.MISMATCH if stated.scopes else PartOutcome.WORDING_DIFFERS


def find_statement(claim: ClaimPlan, plan: PartPlan, settings: Sequence[Setting]) -> PartResult:
    """The outcome of a statement without a figure for one source: match only for a passage in the claim's own words."""
    speaking = _speaking(plan, settings)
    same = next((s for s in speaking if _says_the_same(claim, s)), None)
    if same is not None:
        return _result(plan, same, Span(0, len(same.passage.text)), PartOutcome.MATCH)
    alike = [s for s in speaking if s.evidence.score.semantic >= RESEMBLES]
    best = max(alike, key=lambda s: (s.evidence.score.semantic, -s.passage.index), default=None)
    best = best or find_telling(plan, settings)
    if best is None:
        return _absent(settings)
    similar = _result(plan, best, Span(0, len(best.passage.text)), PartOutcome.WORDING_DIFFERS)
    if is_denied(claim.wording) != is_denied(best.wording):
        return replace(similar, flags=DENIED.flags, wording=said(plan.part, best.passage.text, DENIED.wording))
    return similar


def _says_the_same(claim: ClaimPlan, setting: Setting) -> bool:
    if claim.claim.lang != setting.document.lang or is_denied(claim.wording) != is_denied(setting.wording):
        return False
    if any(setting.wording.says(mark) and not claim.wording.says(mark) for mark in NOT_YET_SO):
        return False
    if claim.claim.lang == "en":
        return says_it(claim.claim.text, setting.passage.text)
    wanted = _words(claim.claim.text)
    return bool(wanted) and _shared_in_order(wanted, _words(setting.passage.text)) >= IN_ORDER * len(wanted)


def _words(text: str) -> list[str]:
    """Words of Latin script and single characters of others, folded, without articles and punctuation."""
    found = re.findall(r"[a-z0-9]+|[^\W\d_a-z]", fold(text).text.casefold())
    return [word for word in found if word not in ("a", "an", "the")]


def _shared_in_order(wanted: list[str], stated: list[str]) -> int:
    """The length of the longest common subsequence."""
    row = [0] * (len(stated) + 1)
    for word in wanted:
        last = 0
        for at, other in enumerate(stated, 1):
            last, row[at] = row[at], last + 1 if word == other else max(row[at], row[at - 1])
    return row[-1]


def find_saying(
    claim: ClaimPlan, plan: PartPlan, settings: Sequence[Setting], found: Sequence[PartResult]
) -> PartResult:
    """The outcome of announced or decided for one source, read where the rest of the claim was found.

    A source that does not speak of the rest of the claim attributes nothing.
    """
    if len(claim.parts) == 1:
        return _find_saying_alone(claim, plan, _speaking(plan, settings)) or _show_similar(plan, settings)
    where = {r.passage.index for r in found if r.passage is not None and r.outcome is not PartOutcome.ABSENT}
    for setting in settings:
        if setting.passage.index in where and (saying := compare_saying(claim, setting)):
            return _said_so(plan, setting, saying)
    return _absent(settings)


def _show_similar(plan: PartPlan, settings: Sequence[Setting]) -> PartResult:
    """A passage that tells the same matter and attributes nothing, to be read by a person."""
    telling = find_telling(plan, settings)
    if telling is None:
        return _absent(settings)
    passage = telling.passage
    words = said(plan.part, passage.text, SIMILAR_STATEMENT)
    span = Span(0, len(passage.text))
    return PartResult(passage.source_id, PartOutcome.WORDING_DIFFERS, passage, span, wording=words)


def _find_saying_alone(claim: ClaimPlan, plan: PartPlan, speaking: Sequence[Setting]) -> PartResult | None:
    """The outcome where the claim has nothing else to compare: that a passage announces something too is not enough."""
    told = [(setting, saying) for setting in speaking if (saying := compare_saying(claim, setting))]
    for setting, saying in told:
        if saying.outcome is not PartOutcome.MATCH or _says_the_same(claim, setting):
            return _said_so(plan, setting, saying)
    for setting, saying in told[:1]:
        similar = replace(saying, outcome=PartOutcome.WORDING_DIFFERS, wording=SIMILAR_STATEMENT)
        return _said_so(plan, setting, similar)
    return None


def _said_so(plan: PartPlan, setting: Setting, saying: Saying) -> PartResult:
    passage = setting.passage
    return PartResult(
        source_id=passage.source_id,
        outcome=saying.outcome,
        passage=passage,
        span=saying.span,
        flags=saying.flags,
        wording=said(plan.part, saying.span.of(passage.text), saying.wording),
    )


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

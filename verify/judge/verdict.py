"""A claim against its sources: parts × sources, then the roll-up of `tables`, flags, and one sentence of reason."""

from collections.abc import Sequence
from dataclasses import replace

from verify.judge.case import Case, Sources
from verify.judge.crossing import check_crossing
from verify.judge.digits import find_digits
from verify.judge.explain import reason_for
from verify.judge.figures import QUOTED_FIRST, find_figure, stands_in_boilerplate
from verify.judge.parts import ClaimPlan, PartPlan, plan_claim
from verify.judge.setting import PROVES, Setting, settings_of
from verify.judge.statements import find_saying, find_statement, find_superlative
from verify.judge.support import support_of
from verify.judge.tables import label_of, standing_of
from verify.model import (
    Claim,
    Evidence,
    Flag,
    Outcome,
    PartKind,
    PartOutcome,
    PartResult,
    PartVerdict,
    Ranked,
    Standing,
    Unavailable,
    Verdict,
    VerdictLabel,
)

AGREEING = frozenset({PartOutcome.MATCH, PartOutcome.WORDING_DIFFERS})
# A source that was not cited is worth naming only where the cited ones leave something open.
OPEN_LABELS = frozenset({VerdictLabel.NOT_FOUND, VerdictLabel.UNAVAILABLE, VerdictLabel.PARTIAL})


def judge_claim(claim: Claim, sources: Sources) -> Verdict:
    """The verdict on one claim; `sources` holds every source of the file by id, cited or not. Pure."""
    if not claim.citations:
        return _verdict(Case(claim, sources, VerdictLabel.UNCITED))
    plan = plan_claim(claim)
    cited = [citation.source_id for citation in claim.citations]
    results = {source_id: _against_source(plan, sources[source_id]) for source_id in cited}
    outcomes = {source_id: _outcome(sources[source_id]) for source_id in cited}
    parts = []
    for at, part in enumerate(plan.parts):
        row = tuple(results[source_id][at] for source_id in cited)
        parts.append(PartVerdict(part.part, standing_of(row, outcomes), row))
    case = Case(claim, sources, label_of([part.standing for part in parts]), tuple(parts))
    if case.label in OPEN_LABELS:
        case = replace(case, elsewhere=_look_elsewhere(plan, case))
    if case.label is VerdictLabel.NOT_FOUND:
        case = replace(case, boilerplate=_look_in_boilerplate(plan, case))
    return _verdict(case)


def _outcome(source: Ranked | Unavailable) -> Outcome:
    return source.outcome if isinstance(source, Unavailable) else source.document.outcome


def _verdict(case: Case) -> Verdict:
    flags = _flags(case)
    evidence = _evidence(case)
    reason = reason_for(case, flags)
    return Verdict(case.claim, case.label, reason, flags, case.parts, evidence, support_of(case, evidence))


def _against_source(plan: ClaimPlan, source: Ranked | Unavailable) -> tuple[PartResult, ...]:
    """One result for each part, in the order of the parts."""
    if isinstance(source, Unavailable):
        return tuple(PartResult(source.source.id, PartOutcome.NOT_READ) for _ in plan.parts)
    settings = settings_of(source)
    found: list[PartResult] = []
    for part in plan.parts:
        result = replace(_find(plan, part, settings, found), source_id=source.document.source.id)
        if result.outcome is PartOutcome.ABSENT and source.document.outcome is Outcome.PAYWALLED:
            # What lies behind the paywall was not read, so its absence says nothing.
            result = replace(result, outcome=PartOutcome.NOT_READ)
        found.append(result)
    return tuple(check_crossing(plan, settings, found))


def _find(plan: ClaimPlan, part: PartPlan, settings: Sequence[Setting], found: Sequence[PartResult]) -> PartResult:
    if part.mention is not None:
        return find_figure(plan, part, settings, found)
    if part.superlative is not None:
        return find_superlative(part, settings)
    if part.by_digits:
        return find_digits(plan, part, settings, found)
    if part.part.kind is PartKind.ATTRIBUTION:
        return find_saying(plan, part, settings, found)
    return find_statement(plan, part, settings)


def _look_elsewhere(plan: ClaimPlan, case: Case) -> tuple[PartResult, ...]:
    open_parts = [at for at, part in enumerate(case.parts) if part.standing in (Standing.ABSENT, Standing.UNREAD)]
    found: list[PartResult] = []
    for source_id, source in case.sources.items():
        if source_id not in case.cited and isinstance(source, Ranked):
            results = _against_source(plan, source)
            found += [results[at] for at in open_parts if results[at].outcome in AGREEING]
    return tuple(found)


def _look_in_boilerplate(plan: ClaimPlan, case: Case) -> tuple[PartResult, ...]:
    found: list[PartResult] = []
    for source in (case.sources[i] for i in case.documents):
        assert isinstance(source, Ranked)
        settings = settings_of(source)
        results = [stands_in_boilerplate(plan, part, settings) for part in plan.parts if part.mention is not None]
        found += [result for result in results if result is not None]
    return tuple(found)


def _flags(case: Case) -> tuple[Flag, ...]:
    documents = case.documents.values()
    flags = {flag for part in case.parts for result in part.results for flag in result.flags}
    raised = {
        Flag.SOURCES_DISAGREE: any(part.standing is Standing.DISPUTED for part in case.parts),
        Flag.FOUND_ELSEWHERE: bool(case.elsewhere),
        Flag.BOILERPLATE_ONLY: bool(case.boilerplate),
        Flag.SINGLE_LINE: case.label is VerdictLabel.SUPPORTED and _is_single_line(case),
        Flag.PAYWALLED: any(document.outcome is Outcome.PAYWALLED for document in documents),
        Flag.EXTRACTION_DOUBTFUL: any(document.doubtful for document in documents),
    }
    return tuple(flag for flag in Flag if flag in flags or raised.get(flag))


def _is_single_line(case: Case) -> bool:
    """Whether two or more sources bear the claim out, all of one declared line."""
    supporting = {r.source_id for part in case.parts for r in part.results if r.outcome is PartOutcome.MATCH}
    lines = {case.documents[source_id].source.line for source_id in supporting}
    return len(supporting) > 1 and len(lines) == 1 and None not in lines


def _evidence(case: Case) -> tuple[Evidence, ...]:
    """The passages that the label rests on, best first; without any, where else it stands and what was looked at."""
    results = [result for part in case.parts for result in part.results]
    if not any(result.passage for result in results):
        return _rank_results(case, case.elsewhere) + _likeliest(case)
    borne = _rank_results(case, results)
    # A page spreads what a claim says: what else in the claim's own language speaks of it.
    alike = [e for e in _likeliest(case) if case.documents[e.passage.source_id].lang == case.claim.lang]
    return borne + tuple(e for e in alike if e not in borne)


def _likeliest(case: Case) -> tuple[Evidence, ...]:
    """The passages of each cited source that together speak most of the claim."""
    read = [s for i in case.cited if isinstance(s := case.sources[i], Ranked)]
    likeliest = [e for s in read for e in s.together or s.evidence[:1] if e.passage.label in PROVES]
    return tuple(sorted(likeliest, key=lambda e: (-e.score.total, e.passage.source_id, e.passage.index)))


def _rank_results(case: Case, results: Sequence[PartResult]) -> tuple[Evidence, ...]:
    weight: dict[tuple[str, int], int] = {}
    for result in results:
        if result.passage is not None:
            key = (result.source_id, result.passage.index)
            weight[key] = weight.get(key, 0) + (2 if result.outcome is PartOutcome.MATCH else 1)

    def rank(item: Evidence) -> tuple[float, ...]:
        passage = item.passage
        borne = weight[passage.source_id, passage.index]
        return -borne, -QUOTED_FIRST.get(passage.label, 0), -item.score.total, passage.index

    read = [s for s in case.sources.values() if isinstance(s, Ranked)]
    chosen = [e for s in read for e in s.evidence if (e.passage.source_id, e.passage.index) in weight]
    return tuple(sorted(chosen, key=rank))

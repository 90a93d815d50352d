"""A claim against its sources: parts × sources, then the roll-up of `tables`, flags, and one sentence of reason."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from verify.judge.bind import PROVES, Setting
from verify.judge.explain import reason_for
from verify.judge.figures import QUOTED_FIRST, find_figure, stands_in_boilerplate
from verify.judge.parts import ClaimPlan, PartPlan, plan_claim
from verify.judge.statements import find_saying, find_statement, find_superlative
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
from verify.text import Span

Sources = Mapping[str, Ranked | Unavailable]

AGREEING = frozenset({PartOutcome.MATCH, PartOutcome.WORDING_DIFFERS})
# A source that was not cited is worth naming only where the cited ones leave something open.
OPEN_LABELS = frozenset({VerdictLabel.NOT_FOUND, VerdictLabel.UNAVAILABLE, VerdictLabel.PARTIAL})


def judge_claim(claim: Claim, sources: Sources) -> Verdict:
    """The verdict on one claim; `sources` holds every source of the file by id, cited or not. Pure."""
    cited = tuple(citation.source_id for citation in claim.citations)
    plan = plan_claim(claim)
    if not cited:
        return _verdict(claim, VerdictLabel.UNCITED, (), sources)
    results = {source_id: _against_source(plan, sources[source_id]) for source_id in cited}
    outcomes = {source_id: _outcome(sources[source_id]) for source_id in cited}
    parts = tuple(
        PartVerdict(
            part.part, standing_of([results[s][at] for s in cited], outcomes), tuple(results[s][at] for s in cited)
        )
        for at, part in enumerate(plan.parts)
    )
    label = label_of([part.standing for part in parts])
    elsewhere = _found_elsewhere(plan, parts, sources, cited) if label in OPEN_LABELS else ()
    boilerplate = _in_boilerplate(plan, parts, sources, cited) if label is VerdictLabel.NOT_FOUND else ()
    return _verdict(claim, label, parts, sources, elsewhere, boilerplate)


def _outcome(source: Ranked | Unavailable) -> Outcome:
    return source.outcome if isinstance(source, Unavailable) else source.document.outcome


def _against_source(plan: ClaimPlan, source: Ranked | Unavailable) -> tuple[PartResult, ...]:
    """One result for each part, in the order of the parts."""
    if isinstance(source, Unavailable):
        return tuple(PartResult(source.source.id, PartOutcome.NOT_READ) for _ in plan.parts)
    settings = [Setting(source.document, evidence) for evidence in source.evidence]
    found: list[PartResult] = []
    taken: set[tuple[int, Span]] = set()
    for part in plan.parts:
        result = _find(plan, part, settings, frozenset(taken), found)
        result = replace(result, source_id=source.document.source.id)
        if result.outcome is PartOutcome.MATCH and result.passage is not None and result.span is not None:
            taken.add((result.passage.index, result.span))
        if result.outcome is PartOutcome.ABSENT and source.document.outcome is Outcome.PAYWALLED:
            result = replace(result, outcome=PartOutcome.NOT_READ)
        found.append(result)
    return tuple(found)


def _find(
    plan: ClaimPlan,
    part: PartPlan,
    settings: Sequence[Setting],
    taken: frozenset[tuple[int, Span]],
    found: Sequence[PartResult],
) -> PartResult:
    if part.mention is not None:
        return find_figure(plan, part, settings, taken)
    if part.superlative is not None:
        return find_superlative(part, settings)
    if part.part.kind is PartKind.ATTRIBUTION:
        return find_saying(plan, part, found, settings)
    return find_statement(part, settings)


def _found_elsewhere(
    plan: ClaimPlan, parts: Sequence[PartVerdict], sources: Sources, cited: Sequence[str]
) -> tuple[PartResult, ...]:
    """What sources that are not cited say of the parts that the cited ones leave open."""
    open_parts = [at for at, part in enumerate(parts) if part.standing in (Standing.ABSENT, Standing.UNREAD)]
    found: list[PartResult] = []
    for source_id, source in sources.items():
        if source_id in cited or isinstance(source, Unavailable):
            continue
        results = _against_source(plan, source)
        found += [results[at] for at in open_parts if results[at].outcome in AGREEING]
    return tuple(found)


def _in_boilerplate(
    plan: ClaimPlan, parts: Sequence[PartVerdict], sources: Sources, cited: Sequence[str]
) -> tuple[PartResult, ...]:
    found = []
    for source_id in cited:
        source = sources[source_id]
        if isinstance(source, Unavailable):
            continue
        settings = [Setting(source.document, evidence) for evidence in source.evidence]
        for part in plan.parts:
            if part.mention is not None and (result := stands_in_boilerplate(plan, part, settings)):
                found.append(result)
    return tuple(found)


def _verdict(
    claim: Claim,
    label: VerdictLabel,
    parts: tuple[PartVerdict, ...],
    sources: Sources,
    elsewhere: tuple[PartResult, ...] = (),
    boilerplate: tuple[PartResult, ...] = (),
) -> Verdict:
    flags = _flags(label, claim, parts, sources, elsewhere, boilerplate)
    evidence = _evidence(claim, parts, sources)
    reason = reason_for(claim, label, parts, flags, sources, elsewhere or boilerplate)
    return Verdict(claim, label, reason, flags, parts, evidence, _support(label, parts, evidence))


def _flags(
    label: VerdictLabel,
    claim: Claim,
    parts: Sequence[PartVerdict],
    sources: Sources,
    elsewhere: Sequence[PartResult],
    boilerplate: Sequence[PartResult],
) -> tuple[Flag, ...]:
    flags: set[Flag] = set()
    for part in parts:
        flags.update(*(result.flags for result in part.results))
        if part.standing is Standing.DISPUTED:
            flags.add(Flag.SOURCES_DISAGREE)
    if elsewhere:
        flags.add(Flag.FOUND_ELSEWHERE)
    if boilerplate:
        flags.add(Flag.BOILERPLATE_ONLY)
    if label is VerdictLabel.SUPPORTED and _is_single_line(parts, sources):
        flags.add(Flag.SINGLE_LINE)
    read = [s.document for c in claim.citations if isinstance(s := sources[c.source_id], Ranked)]
    if any(document.outcome is Outcome.PAYWALLED for document in read):
        flags.add(Flag.PAYWALLED)
    if any(document.doubtful for document in read):
        flags.add(Flag.EXTRACTION_DOUBTFUL)
    return tuple(flag for flag in Flag if flag in flags)


def _is_single_line(parts: Sequence[PartVerdict], sources: Sources) -> bool:
    """Whether two or more sources bear the claim out, all of one declared line."""
    supporting = {r.source_id for part in parts for r in part.results if r.outcome is PartOutcome.MATCH}
    lines = {s.document.source.line for i in supporting if isinstance(s := sources[i], Ranked)}
    return len(supporting) > 1 and len(lines) == 1 and None not in lines


def _evidence(claim: Claim, parts: Sequence[PartVerdict], sources: Sources) -> tuple[Evidence, ...]:
    """The passages that the label rests on, best first; without any, the likeliest passage of each cited source."""
    read = {c.source_id: s for c in claim.citations if isinstance(s := sources[c.source_id], Ranked)}
    weight: dict[tuple[str, int], float] = {}
    for part in parts:
        for result in part.results:
            if result.passage is not None:
                key = (result.source_id, result.passage.index)
                weight[key] = weight.get(key, 0) + (2 if result.outcome is PartOutcome.MATCH else 1)
    if not weight:
        likeliest = [next((e for e in s.evidence if e.passage.label in PROVES), None) for s in read.values()]
        return tuple(sorted((e for e in likeliest if e is not None), key=lambda e: -e.score.total))
    order = {source_id: at for at, source_id in enumerate(read)}
    chosen = [e for s in read.values() for e in s.evidence if (e.passage.source_id, e.passage.index) in weight]

    def rank(item: Evidence) -> tuple[float, ...]:
        key = (item.passage.source_id, item.passage.index)
        return -weight[key], -QUOTED_FIRST.get(item.passage.label, 0), -item.score.total, order[key[0]], key[1]

    return tuple(sorted(chosen, key=rank))


# Where a label puts a claim on the scale 0..1; similarity orders claims within their label. For ordering only.
BASE = {
    VerdictLabel.SUPPORTED: 0.7,
    VerdictLabel.PARTIAL: 0.4,
    VerdictLabel.CONTRADICTED: 0.1,
}


def _support(label: VerdictLabel, parts: Sequence[PartVerdict], evidence: Sequence[Evidence]) -> float:
    likeness = max((item.score.total for item in evidence), default=0.0)
    return round(BASE.get(label, 0.0) + 0.3 * likeness, 4) if label is not VerdictLabel.UNCITED else 0.0

"""The reason of a verdict: which code of `reasons.REASONS` holds, and its sentence with the values filled in."""

from collections.abc import Mapping, Sequence

from verify.judge.reasons import REASONS, details
from verify.model import (
    Claim,
    Flag,
    Outcome,
    PartOutcome,
    PartResult,
    PartVerdict,
    Ranked,
    Reason,
    Standing,
    Unavailable,
    VerdictLabel,
)
from verify.text import Bilingual

Sources = Mapping[str, Ranked | Unavailable]

DECISIVE = {
    Standing.OTHER: (PartOutcome.MISMATCH,),
    Standing.DISPUTED: (PartOutcome.MATCH, PartOutcome.WORDING_DIFFERS, PartOutcome.MISMATCH),
    Standing.WORDED: (PartOutcome.WORDING_DIFFERS,),
    Standing.OK: (PartOutcome.MATCH,),
}
# Worst first: what an editor must read before the rest.
ORDER = (Standing.OTHER, Standing.DISPUTED, Standing.WORDED, Standing.OK)
PARTIAL_BY_FLAG = (
    (Flag.ATTRIBUTION_DIFFERS, "attribution-differs"),
    (Flag.MODALITY_DIFFERS, "modality-differs"),
    (Flag.QUALIFIER_DIFFERS, "qualifier-differs"),
    (Flag.ROUNDED, "finer-than-source"),
)


def reason_for(
    claim: Claim,
    label: VerdictLabel,
    parts: Sequence[PartVerdict],
    flags: Sequence[Flag],
    sources: Sources,
    other_places: Sequence[PartResult],
) -> Reason:
    """The reason code of a verdict and its sentence in both languages."""
    code = _code(label, parts, flags)
    ids = [citation.source_id for citation in claim.citations]
    unread = [i for i in ids if isinstance(sources[i], Unavailable)]
    missing = [p.part.text for p in parts if p.standing in (Standing.ABSENT, Standing.UNREAD)]
    values = {
        "details": details([(parts[0], r) for r in other_places[:2]]) if other_places else details(_decisive(parts)),
        "missing": Bilingual("」「".join(missing), "”, “".join(missing)),
        "cited": _list([i for i in ids if i not in unread]),
        "unread": _unread(unread, sources),
        "elsewhere": _list(sorted({r.source_id for r in other_places})),
    }
    template = REASONS[code].template
    text = Bilingual(
        template.ja.format(**{name: value.ja for name, value in values.items()}),
        template.en.format(**{name: value.en for name, value in values.items()}),
    )
    return Reason(code, _with_notes(text, flags, parts, unread, sources))


def _code(label: VerdictLabel, parts: Sequence[PartVerdict], flags: Sequence[Flag]) -> str:
    standings = {part.standing for part in parts}
    match label:
        case VerdictLabel.UNCITED:
            return "uncited"
        case VerdictLabel.NOT_CHECKABLE:
            return "nothing-to-compare"
        case VerdictLabel.SUPPORTED:
            return "all-parts-agree"
        case VerdictLabel.CONTRADICTED:
            return "value-differs"
        case VerdictLabel.UNAVAILABLE:
            return "source-unread"
        case VerdictLabel.NOT_FOUND:
            return next(
                (f.value.replace("_", "-") for f in (Flag.FOUND_ELSEWHERE, Flag.BOILERPLATE_ONLY) if f in flags),
                "not-in-sources",
            )
        case VerdictLabel.PARTIAL:
            return _partial_code(standings, flags)


def _partial_code(standings: set[Standing], flags: Sequence[Flag]) -> str:
    if Standing.DISPUTED in standings:
        return "sources-disagree"
    if Standing.WORDED in standings:
        return next((code for flag, code in PARTIAL_BY_FLAG if flag in flags), "wording-differs")
    return "partly-unread" if Standing.UNREAD in standings else "partly-absent"


def _decisive(parts: Sequence[PartVerdict]) -> list[tuple[PartVerdict, PartResult]]:
    """The results that decided, the worst parts first; of a part that agrees one source is enough."""
    found: list[tuple[PartVerdict, PartResult]] = []
    for standing in ORDER:
        for part in parts:
            if part.standing is standing:
                rows = [(part, r) for r in part.results if r.outcome in DECISIVE[standing]]
                found += rows[:1] if standing is Standing.OK else rows
    return found


def _list(ids: Sequence[str]) -> Bilingual:
    return Bilingual("、".join(ids), ", ".join(ids))


def _unread(ids: Sequence[str], sources: Sources) -> Bilingual:
    rows = [(i, s.detail) for i in ids if isinstance(s := sources[i], Unavailable)]
    return Bilingual("、".join(f"{i}（{d.ja}）" for i, d in rows), ", ".join(f"{i} ({d.en})" for i, d in rows))


def _with_notes(
    text: Bilingual, flags: Sequence[Flag], parts: Sequence[PartVerdict], unread: Sequence[str], sources: Sources
) -> Bilingual:
    """The sentence with what an editor should know besides: one line only, a citation without an address."""
    ja, en = text.ja, text.en
    if Flag.SINGLE_LINE in flags:
        ids = [r.source_id for p in parts for r in p.results if r.outcome is PartOutcome.MATCH]
        line = next(s.document.source.line for i in ids if isinstance(s := sources[i], Ranked))
        ja, en = f"{ja}（裏付けは1系統のみ：{line}）", f"{en} (all supporting sources follow one line: {line})"
    without = [i for i in unread if isinstance(s := sources[i], Unavailable) and s.outcome is Outcome.NO_ADDRESS]
    if without and len(without) < len({r.source_id for p in parts for r in p.results}):
        names = ", ".join(without)
        ja, en = f"{ja}（{names} は所在が示されておらず未確認）", f"{en} ({names}: cited, but no address was given)"
    return Bilingual(ja, en)

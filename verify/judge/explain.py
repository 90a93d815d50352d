"""The reason of a verdict: which code of `reasons.REASONS` holds, and its sentence with the values filled in."""

from collections.abc import Sequence

from verify.judge.case import Case
from verify.judge.reasons import REASONS, details
from verify.model import (
    Flag,
    Outcome,
    PartOutcome,
    PartResult,
    PartVerdict,
    Reason,
    Standing,
    VerdictLabel,
)
from verify.text import Bilingual

DECISIVE = {
    Standing.OTHER: (PartOutcome.MISMATCH,),
    Standing.DISPUTED: (PartOutcome.MATCH, PartOutcome.WORDING_DIFFERS, PartOutcome.MISMATCH),
    Standing.WORDED: (PartOutcome.WORDING_DIFFERS,),
    Standing.OK: (PartOutcome.MATCH,),
}
# Worst first: what an editor must read before the rest.
ORDER = (Standing.OTHER, Standing.DISPUTED, Standing.WORDED, Standing.OK)
# The first flag that a partial claim carries names its reason.
PARTIAL_BY_FLAG = (
    (Flag.ATTRIBUTION_DIFFERS, "attribution-differs"),
    (Flag.MODALITY_DIFFERS, "modality-differs"),
    (Flag.QUALIFIER_DIFFERS, "qualifier-differs"),
    (Flag.ROUNDED, "finer-than-source"),
)
CODES = {
    VerdictLabel.UNCITED: "uncited",
    VerdictLabel.NOT_CHECKABLE: "nothing-to-compare",
    VerdictLabel.SUPPORTED: "all-parts-agree",
    VerdictLabel.CONTRADICTED: "value-differs",
    VerdictLabel.UNAVAILABLE: "source-unread",
}
FREE_PART = Bilingual(
    "無料で読める部分だけを読み、残りは分からない", "only its free part was read; the rest is not known"
)


def reason_for(case: Case, flags: Sequence[Flag]) -> Reason:
    """The reason code of a verdict and its sentence in both languages."""
    code = _code(case, flags)
    places = case.elsewhere or case.boilerplate
    named = code in ("found-elsewhere", "boilerplate-only")
    missing = [p.part.text for p in case.parts if p.standing in (Standing.ABSENT, Standing.UNREAD)]
    values = {
        "details": details(places[:2] if named else _decisive(case.parts)),
        "missing": Bilingual("」「".join(missing), "”, “".join(missing)),
        "cited": _list(tuple(case.documents)),
        "unread": _unread(case),
        "elsewhere": _list(tuple(dict.fromkeys(r.source_id for r in places))),
    }
    template = REASONS[code].template
    text = Bilingual(
        template.ja.format(**{name: value.ja for name, value in values.items()}),
        template.en.format(**{name: value.en for name, value in values.items()}),
    )
    return Reason(code, _with_notes(text, case, flags))


def _code(case: Case, flags: Sequence[Flag]) -> str:
    if case.label is VerdictLabel.NOT_FOUND:
        if Flag.FOUND_ELSEWHERE in flags:
            return "found-elsewhere"
        return "boilerplate-only" if Flag.BOILERPLATE_ONLY in flags else "not-in-sources"
    if case.label is not VerdictLabel.PARTIAL:
        return CODES[case.label]
    standings = {part.standing for part in case.parts}
    if Standing.DISPUTED in standings:
        return "sources-disagree"
    if Standing.WORDED in standings:
        return next((code for flag, code in PARTIAL_BY_FLAG if flag in flags), "wording-differs")
    return "partly-unread" if Standing.UNREAD in standings else "partly-absent"


def _decisive(parts: Sequence[PartVerdict]) -> list[PartResult]:
    """The results that decided, the worst parts first; of a part that agrees one source is enough."""
    found: list[PartResult] = []
    for standing in ORDER:
        for part in parts:
            if part.standing is standing:
                rows = [result for result in part.results if result.outcome in DECISIVE[standing]]
                found += rows[:1] if standing is Standing.OK else rows
    return found


def _list(ids: Sequence[str]) -> Bilingual:
    return Bilingual("、".join(ids), ", ".join(ids))


def _unread(case: Case) -> Bilingual:
    """The cited sources that could not be read, or of which a part is behind a paywall where a part of the claim
    may stand."""
    missed = {r.source_id for p in case.parts for r in p.results if r.outcome is PartOutcome.NOT_READ}
    why = {i: source.detail for i, source in case.unread.items()}
    why |= {i: FREE_PART for i in case.documents if i in missed}
    return Bilingual(
        "、".join(f"{i}（{words.ja}）" for i, words in why.items()),
        ", ".join(f"{i} ({words.en})" for i, words in why.items()),
    )


def _with_notes(text: Bilingual, case: Case, flags: Sequence[Flag]) -> Bilingual:
    """The sentence with what an editor should know besides: one line only, a citation without an address."""
    ja, en = text.ja, text.en
    if Flag.SINGLE_LINE in flags:
        supporting = [r.source_id for p in case.parts for r in p.results if r.outcome is PartOutcome.MATCH]
        line = case.documents[supporting[0]].source.line
        ja, en = f"{ja}（裏付けは1系統のみ：{line}）", f"{en} (all supporting sources follow one line: {line})"
    without = [i for i, source in case.unread.items() if source.outcome is Outcome.NO_ADDRESS]
    if without and case.documents:
        names = ", ".join(without)
        ja, en = f"{ja}（{names} は所在が示されておらず未確認）", f"{en} ({names}: cited, but no address was given)"
    return Bilingual(ja, en)

"""How firmly something is said: plan or fact, denied or not, rising or falling, announced or leaked."""

from dataclasses import dataclass, replace

from verify.judge.bind import Setting
from verify.judge.lexicon import Wording, clause_at, trim
from verify.judge.owners import exchanges_sides
from verify.judge.parts import ClaimPlan, PartPlan
from verify.model import Flag, PartOutcome
from verify.text import Bilingual, Span


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a figure that agrees is not said as the claim says it."""

    outcome: PartOutcome
    flags: frozenset[Flag]
    wording: Bilingual


REVERSED = Objection(
    PartOutcome.MISMATCH,
    frozenset(),
    Bilingual("増減の向きが出典と逆", "the source says it the other way round (rise against fall)"),
)
DENIED = Objection(
    PartOutcome.WORDING_DIFFERS,
    frozenset({Flag.MODALITY_DIFFERS}),
    Bilingual("一方は打ち消し、他方は打ち消していない", "one of the two denies it"),
)
EXCHANGED = Objection(
    PartOutcome.WORDING_DIFFERS,
    frozenset(),
    Bilingual(
        "名前の並びが出典と逆。だれがだれにかを確かめる",
        "the names stand the other way round: check who did it to whom",
    ),
)
UNREAL = ("HYPOTHETICAL", "DEMANDED")
NOT_SO_FAR = Objection(
    PartOutcome.WORDING_DIFFERS,
    frozenset({Flag.MODALITY_DIFFERS}),
    Bilingual(
        "出典は仮定・要求・可能性として伝えている", "the source speaks of a condition, a demand or a possibility"
    ),
)
ONLY_PLANNED = Objection(
    PartOutcome.WORDING_DIFFERS,
    frozenset({Flag.MODALITY_DIFFERS}),
    Bilingual("出典は予定・方針として伝えている", "the source speaks of a plan, not of something done"),
)


def object_to(claim: ClaimPlan, part: PartPlan, setting: Setting, span: Span) -> Objection | None:
    """What speaks against reading the passage as the claim, although the figure agrees; None when nothing does."""
    ours = clause_at(claim.claim.text, part.part.span)
    theirs = setting.clause(span)
    if _direction(claim.wording, ours) * _direction(setting.wording, theirs) < 0:
        return REVERSED
    if _denies(claim.wording, ours, part.part.span) != _denies(setting.wording, theirs, span):
        return DENIED
    if claim.wording.says("REJECTED") != setting.wording.says("REJECTED"):
        return DENIED
    if exchanges_sides(claim.claim, setting.passage.text, setting.document.lang):
        return EXCHANGED
    if any(setting.wording.says(mark, theirs) and not claim.wording.says(mark) for mark in UNREAL):
        return NOT_SO_FAR
    if _is_done(claim) and setting.wording.says("PLANNED", theirs):
        return ONLY_PLANNED
    return None


def _direction(wording: Wording, within: Span) -> int:
    """1 for a rise, -1 for a fall, 0 where the text says both or neither."""
    return int(wording.says("UP", within)) - int(wording.says("DOWN", within))


def _denies(wording: Wording, within: Span, figure: Span) -> bool:
    # The "no" of "no more than" belongs to the figure.
    return any(not at.overlaps(figure) for at in wording.spans_of("NEGATED", within))


def is_denied(wording: Wording) -> bool:
    """Whether a text denies what it speaks of; twice denied is not told apart."""
    return wording.says("NEGATED") or wording.says("REJECTED")


def _is_done(claim: ClaimPlan) -> bool:
    """Whether the claim says that it has happened; what was announced or decided is the attribution's business."""
    wording = claim.wording
    return claim.attribution is None and wording.says("DONE") and not wording.says("PLANNED")


@dataclass(frozen=True, slots=True)
class Saying:
    """Who says it in a passage, and how that stands to a claim that says announced or decided."""

    outcome: PartOutcome
    flags: frozenset[Flag]
    span: Span
    wording: Bilingual


def compare_saying(claim: ClaimPlan, setting: Setting) -> Saying | None:
    """How a passage's attribution stands to the claim's; None when the passage attributes nothing."""
    saying = _find_saying(claim, setting.wording)
    # "source" alone tells an editor nothing; the clause does (a source close to the matter said Sunday).
    return saying and replace(saying, span=trim(setting.passage.text, setting.clause(saying.span)))


def _find_saying(claim: ClaimPlan, wording: Wording) -> Saying | None:
    decided = not claim.wording.says("ANNOUNCED")
    firm, weak = ("DECIDED", ("PLANNED", "CONSIDERED")) if decided else ("ANNOUNCED", ())
    for mark in ("UNNAMED_SOURCE", "DRAFT"):
        for span in wording.spans_of(mark)[:1]:
            return Saying(PartOutcome.WORDING_DIFFERS, frozenset({Flag.ATTRIBUTION_DIFFERS}), span, SAYINGS[mark])
    for mark in (firm, "SAID") if not decided else (firm,):
        for span in wording.spans_of(mark)[:1]:
            return Saying(PartOutcome.MATCH, frozenset(), span, SAYINGS["SAME"])
    for mark in weak:
        for span in wording.spans_of(mark)[:1]:
            return Saying(PartOutcome.WORDING_DIFFERS, frozenset({Flag.MODALITY_DIFFERS}), span, SAYINGS["PLANNED"])
    return None


SAYINGS = {
    "UNNAMED_SOURCE": Bilingual(
        "発表ではなく、名前を出さない関係者の話として伝えている", "not an announcement: an unnamed source is quoted"
    ),
    "DRAFT": Bilingual(
        "発表や決定ではなく、案の段階として伝えている", "neither announced nor decided: a draft is quoted"
    ),
    "PLANNED": Bilingual("決定ではなく、予定・検討として伝えている", "not decided: a plan or a consideration"),
    "SAME": Bilingual("出典も同じように伝えている", "the source says so too"),
}

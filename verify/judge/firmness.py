"""How firmly something is said: plan or fact, denied or not, rising or falling, announced or leaked."""

from dataclasses import dataclass, replace

from verify.judge.lexicon import Wording, clause_at, trim
from verify.judge.opposites import are_opposed
from verify.judge.owners import exchanges_sides
from verify.judge.parts import ClaimPlan, PartPlan
from verify.judge.setting import Setting
from verify.model import Flag, PartKind, PartOutcome
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
TURNED = Objection(
    PartOutcome.WORDING_DIFFERS,
    frozenset(),
    Bilingual(
        "一方は増加、他方は減少を伝えている。何が増減したかを確かめる",
        "one speaks of a rise, the other of a fall: check what rose or fell",
    ),
)
OPPOSED = Objection(
    PartOutcome.WORDING_DIFFERS,
    frozenset(),
    Bilingual(
        "一方は他方と反対のことを述べている。どちらかを確かめる",
        "one says the opposite of the other: check which it is",
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


# "Down from 12 a year earlier" turns no year down.
TIMES = frozenset({PartKind.DATE, PartKind.DURATION})
# Words that deny, demand or turn a figure up or down stand this close to it; farther off they speak of something
# else in the clause. Characters; Japanese says it in half as many, Chinese too. Chosen on tests/corpus/verdict/.
REACH = {"ja": 16, "zh": 16, "en": 36, "de": 36}


def object_to(claim: ClaimPlan, part: PartPlan, setting: Setting, span: Span) -> Objection | None:
    """What speaks against reading the passage as the claim, although the figure agrees; None when nothing does."""
    ours = Place(claim.claim.text, claim.claim.lang, claim.wording, part.part.span)
    theirs = Place(setting.passage.text, setting.document.lang, setting.wording, span)
    if part.part.kind not in TIMES and ours.direction * theirs.direction < 0:
        return REVERSED
    if claim.claim.lang != setting.document.lang and _direction_of(claim.wording) * _direction_of(setting.wording) < 0:
        return TURNED
    if are_opposed(ours, theirs):
        return OPPOSED
    if _only_one_denies(ours, theirs):
        return DENIED
    if exchanges_sides(claim.claim, setting.passage.text, setting.document.lang):
        return EXCHANGED
    if theirs.is_unreal and not any(claim.wording.says(mark) for mark in UNREAL):
        return NOT_SO_FAR
    if _is_done(claim, part) and setting.wording.says("PLANNED", setting.clause(span)):
        return ONLY_PLANNED
    return None


@dataclass(frozen=True, slots=True)
class Place:
    """A figure in its text, and the words around it that bend what is said of it."""

    text: str
    lang: str
    wording: Wording
    span: Span

    @property
    def direction(self) -> int:
        """1 for a rise, -1 for a fall, by the word nearest to the figure; 0 where none is near or both are."""
        up, down = self._nearest("UP"), self._nearest("DOWN")
        return int(down > up) - int(up > down)

    @property
    def is_denied(self) -> bool:
        """Whether what is said of the figure is denied: near it in English, by the verb of its clause in Japanese."""
        spans = [
            at
            for at in self.wording.spans_of("NEGATED", clause_at(self.text, self.span))
            # しか…ない says only.
            if "しか" not in self.text[max(0, at.start - ONLY) : at.start]
        ]
        if self.wording.says("REJECTED"):
            return True
        if self.lang == "ja":
            return any(at.start >= self.span.end for at in spans)
        # The "no" of "no more than" belongs to the figure.
        return not any(at.overlaps(self.span) for at in spans) and self._nearest("NEGATED") < FAR

    @property
    def is_unreal(self) -> bool:
        return any(self._nearest(mark) < FAR for mark in UNREAL)

    def _nearest(self, mark: str) -> int:
        """Characters to the nearest such word of the clause within reach; FAR without one."""
        clause, reach = clause_at(self.text, self.span), REACH.get(self.lang, 0)
        gaps = [
            max(at.start - self.span.end, self.span.start - at.end, 0) for at in self.wording.spans_of(mark, clause)
        ]
        return min((gap for gap in gaps if gap <= reach), default=FAR)


FAR = 1_000_000
# How far before its denial しか stands, in characters.
ONLY = 14


def _direction_of(wording: Wording) -> int:
    """1 for a text that speaks of a rise and of no fall, -1 for the other way round, else 0."""
    return int(wording.says("UP")) - int(wording.says("DOWN"))


def _only_one_denies(ours: Place, theirs: Place) -> bool:
    # One text may deny by a word that the tables lack, or elsewhere in the sentence (無罪を主張, pleaded not guilty):
    # only a text without any denial stands against one that denies.
    return (ours.is_denied and not is_denied(theirs.wording)) or (theirs.is_denied and not is_denied(ours.wording))


DENIALS = ("NEGATED", "REJECTED", "MAY_DENY")


def is_denied(wording: Wording) -> bool:
    """Whether a text denies what it speaks of, in so many words or not; twice denied is not told apart."""
    return any(wording.says(mark) for mark in DENIALS)


def _is_done(claim: ClaimPlan, part: PartPlan) -> bool:
    """Whether the claim says that it has happened; what was announced or decided is the attribution's business."""
    wording = claim.wording
    if claim.attribution is not None or any(wording.says(mark) for mark in ("PLANNED", "DEMANDED")):
        return False
    # Japanese says it with the last verb; a past clause before it may only describe. Chinese has no tenses: what one
    # clause tells as done says nothing of the others.
    end = len(claim.claim.text.rstrip("。.」 "))
    clause = clause_at(claim.claim.text, part.part.span) if claim.claim.lang == "zh" else None
    return any(claim.claim.lang != "ja" or at.end == end for at in wording.spans_of("DONE", clause))


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

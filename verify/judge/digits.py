"""Digits of a claim that no reader of quantities takes for a figure: scores, times of day, editions.

They have no kind, so they are compared digit for digit: a page in which they do not stand does not bear the claim out.
"""

import re
from collections.abc import Sequence
from typing import Final

from verify.judge.bind import is_named
from verify.judge.firmness import object_to
from verify.judge.parts import ClaimPlan, PartPlan
from verify.judge.reasons import SAME_DIGITS, said
from verify.judge.setting import PROVES, Setting
from verify.model import PartOutcome, PartResult
from verify.quantity.types import Amount
from verify.text import Span, fold

_CLOCK: Final = re.compile(r"[時:：]|(?<=\d)\.(?=\d\d$)")
# 3 p.m., 15:30, 午後3時.
_HOURS: Final = re.compile(
    r"(?<![\d:.])(\d{1,2})(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o['’]clock)"
    r"|(?<![\d:.])(\d{1,2})[:：]\d\d(?![\d:])|(\d{1,2}) ?時(?!間)",
    re.IGNORECASE,
)
_FULL_HOUR: Final = re.compile(r"^\d{1,2}[:：.]00$")
_HALF_A_DAY: Final = 12
# Without a figure that places them, digits stand only in a passage that surely speaks of the claim.
ABOUT_ALONE: Final = 0.5


def find_digits(
    claim: ClaimPlan, plan: PartPlan, settings: Sequence[Setting], found: Sequence[PartResult]
) -> PartResult:
    """Match where the digits stand in a passage, or around it, that bears on another part of the claim; or, of a claim
    without any other figure, in a passage that speaks of it."""
    part = plan.part
    where = {r.passage.index for r in found if r.passage is not None and r.outcome is not PartOutcome.ABSENT}
    if not where:
        where |= {s.passage.index for s in settings if _speaks(plan, s)}
    for setting in settings:
        if setting.passage.index in where and _stand_in(_as_told(part.text, claim, setting), setting):
            passage, span = setting.passage, Span(0, len(setting.passage.text))
            objection = object_to(claim, plan, setting, span)
            outcome = objection.outcome if objection else PartOutcome.MATCH
            words = said(part, passage.text, objection.wording if objection else SAME_DIGITS)
            flags = objection.flags if objection else frozenset()
            return PartResult(passage.source_id, outcome, passage, span, flags=flags, wording=words)
    return PartResult(settings[0].document.source.id if settings else "", PartOutcome.ABSENT)


_SCORE: Final = re.compile(r"^(\d{1,3}) ?([-–:比]|zu) ?(\d{1,3})$")
# English names the winner's goals first, whoever it speaks of; others name their own side's (0:1-Niederlage).
_OWN_SIDE_FIRST: Final = frozenset({"de", "zh"})


def _as_told(claimed: str, claim: ClaimPlan, setting: Setting) -> str:
    """The digits of a score as an English source tells it: the other way round where both speak of losing."""
    score = _SCORE.match(fold(claimed).text)
    if score is None or claim.claim.lang not in _OWN_SIDE_FIRST or setting.document.lang != "en":
        return claimed
    loses = all("lose" in wording.concepts_in() for wording in (claim.wording, setting.wording))
    behind = loses and int(score[1]) < int(score[3])
    return f"{score[3]}-{score[1]}" if behind else claimed


def _speaks(plan: PartPlan, setting: Setting) -> bool:
    return (
        setting.passage.label in PROVES
        and setting.evidence.score.about >= ABOUT_ALONE
        and is_named(plan.subject, setting)
    )


def _stand_in(claimed: str, setting: Setting) -> bool:
    first, *rest = _numbers(claimed)
    firsts = {first}
    if _CLOCK.search(claimed):
        firsts |= {first + _HALF_A_DAY, first - _HALF_A_DAY}
        told = _hours(setting.passage.text)
        if told and not told & firsts:
            return False
    if _FULL_HOUR.search(claimed):
        rest = []  # 15:00 is 3 p.m.
    # In this order and with nothing between: 9-4 is not 4-9. One number alone stands in some sentence of any page.
    for line in (setting.passage.text, *(setting.around.split("\n") if rest else ())):
        stated = _numbers(line)
        if any(n in firsts and stated[at + 1 : at + 1 + len(rest)] == rest for at, n in enumerate(stated)):
            return True
    amounts = (m.quantity.value for m in setting.evidence.mentions if isinstance(m.quantity, Amount))
    return not rest and any(value in firsts for value in amounts)


def _hours(text: str) -> set[int]:
    return {int(next(filter(None, match.groups()))) for match in _HOURS.finditer(fold(text).text)}


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", fold(text).text)]

"""Digits of a claim that no reader of quantities takes for a figure: scores, times of day, editions.

They have no kind, so they are compared digit for digit: a page in which they do not stand does not bear the claim out.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from verify.judge.reasons import SAME_DIGITS, said
from verify.judge.setting import Setting
from verify.model import Part, PartOutcome, PartResult
from verify.quantity.types import Amount, Mention
from verify.text import Span, fold

# 18-2, 16.5対10.5, 午後1時40分, 5-0-0; neither the digits of a name (GPT-4, G7) nor the one of a rate (1世帯当たり).
_RUN: Final = re.compile(
    r"(?!1\D{0,8}(?:当たり|あたり|につき|ごと))(?<![A-Za-z\d])(?<![A-Za-z][-‐])"
    r"\d+(?:(?: ?[-‐–:：.&] ?|時| ?対 ?)\d+)*(?:[時分]|(?= ?[ap]\.?m\b)|(?![A-Za-z\d]))"
)
_CLOCK: Final = re.compile(r"[時:：]|(?<=\d)\.(?=\d\d$)")
_HALF_A_DAY: Final = 12


def find_unread(text: str, mentions: Iterable[Mention]) -> tuple[Span, ...]:
    """The runs of digits in `text` that no mention covers, in order."""
    taken = [m.wide or m.span for m in mentions]
    runs = (Span(*match.span()) for match in _RUN.finditer(text))
    return tuple(run for run in runs if not any(run.overlaps(span) for span in taken))


def find_digits(part: Part, settings: Sequence[Setting], found: Sequence[PartResult]) -> PartResult:
    """Match where the digits stand in a passage, or around it, that bears on another part of the claim."""
    where = {r.passage.index for r in found if r.passage is not None and r.outcome is not PartOutcome.ABSENT}
    for setting in settings:
        if setting.passage.index in where and _stand_in(part.text, setting):
            passage = setting.passage
            words = said(part, passage.text, SAME_DIGITS)
            return PartResult(passage.source_id, PartOutcome.MATCH, passage, Span(0, len(passage.text)), wording=words)
    return PartResult(settings[0].document.source.id if settings else "", PartOutcome.ABSENT)


def _stand_in(claimed: str, setting: Setting) -> bool:
    first, *rest = _numbers(claimed)
    firsts = {first, first + _HALF_A_DAY, first - _HALF_A_DAY} if _CLOCK.search(claimed) else {first}
    # In this order and with nothing between: 9-4 is not 4-9.
    for line in (setting.passage.text, *setting.around.split("\n")):
        stated = _numbers(line)
        if any(n in firsts and stated[at + 1 : at + 1 + len(rest)] == rest for at, n in enumerate(stated)):
            return True
    amounts = (m.quantity.value for m in setting.evidence.mentions if isinstance(m.quantity, Amount))
    return not rest and any(value in firsts for value in amounts)


def _numbers(text: str) -> list[int]:
    return [int(digits) for digits in re.findall(r"\d+", fold(text).text)]

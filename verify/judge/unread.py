"""The digits of a claim that no reader of quantities takes for a figure; `digits` compares them."""

import re
from collections.abc import Iterable
from typing import Final

from verify.quantity.types import Mention
from verify.text import Span

# 18-2, 16.5対10.5, 午後1時40分, 5-0-0; neither the digits of a name (GPT-4, G7) nor the one of a rate (1世帯当たり).
_RUN: Final = re.compile(
    r"(?!1\D{0,8}(?:当たり|あたり|につき|ごと))(?<![A-Za-z\d])(?<![A-Za-z][-‐])"
    r"\d+(?:(?: ?[-‐–:：.&] ?|時|分(?=\d+秒)| ?[対比] ?| zu )\d+)*(?:[時分]|(?= ?[ap]\.?m\b)|(?![A-Za-z\d]))"
)


def find_unread(text: str, mentions: Iterable[Mention]) -> tuple[Span, ...]:
    """The runs of digits in `text` that no mention covers, in order."""
    taken = [m.wide or m.span for m in mentions]
    runs = (Span(*match.span()) for match in _RUN.finditer(text))
    return tuple(run for run in runs if not any(run.overlaps(span) for span in taken))

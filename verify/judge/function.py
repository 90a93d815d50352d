"""What a figure does in its sentence: state a value, or only what it was, should be, or differs by.

The patterns, what goes right before the figure and what follows it, stand in `judge/lang/`. Corpus:
tests/corpus/functions.yaml and tests/corpus/verdict/.
"""

import re
from enum import StrEnum
from functools import cache
from typing import Final

from verify.judge.lexicon import LANGUAGES
from verify.text import Span


class Function(StrEnum):
    VALUE = "value"
    FORMER = "former"
    """Before a change: up from 3.1 million."""
    GOAL = "goal"
    """What was aimed at or asked for: short of its goal of 1.5 million."""
    DIFFERENCE = "difference"
    """How much more or less: 60 more than the old building."""
    REFUSED = "refused"
    """Offered and not taken: an earlier offer of 900,000 dollars."""


# No pattern looks farther than this: the words that give a figure its function stand beside it.
REACH: Final = 48


def function_of(text: str, span: Span, lang: str) -> Function:
    """The function of the figure at `span`; VALUE where nothing says otherwise."""
    before, after = text[max(0, span.start - REACH) : span.start], text[span.end : span.end + REACH]
    for function, ahead, behind in _patterns(lang):
        if (ahead is None or ahead.search(before)) and (behind is None or behind.match(after)):
            return function
    return Function.VALUE


@cache
def _patterns(lang: str) -> tuple[tuple[Function, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    rows = LANGUAGES[lang].FUNCTIONS if lang in LANGUAGES else ()
    return tuple(
        (
            Function(name),
            re.compile(f"(?:{before})$", re.IGNORECASE) if before else None,
            re.compile(after, re.IGNORECASE) if after else None,
        )
        for name, before, after in rows
    )

"""The words of every closed set, and what to do about a claim.

A report says what the cited sources contain. It never rates what is so: that is for people.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Final

from verify.model import (
    ClaimKind,
    Flag,
    Label as BlockLabel,
    Mode,
    Outcome,
    PartKind,
    PartOutcome,
    Standing,
    VerdictLabel,
)
from verify.report.schema import NOTES
from verify.report.sentences import read_messages
from verify.report.view import ORDER

# The first half of a key in the catalogues, and what may follow it, in the order of the report's legends.
SETS: Final[Mapping[str, Iterable[str]]] = {
    "label": ORDER,
    "meaning": ORDER,
    "flag": Flag,
    "flag_meaning": Flag,
    "outcome": Outcome,
    "part_outcome": PartOutcome,
    "standing": Standing,
    "claim_kind": ClaimKind,
    "part_kind": PartKind,
    "block": BlockLabel,
    "note": NOTES,
    "mode": Mode,
    "robots": ("obey", "ignore"),
}

# Flags that say more exactly than the label does what to do; the first that a claim carries is taken.
EXACT_STEPS: Final[Mapping[VerdictLabel, tuple[Flag, ...]]] = {
    VerdictLabel.NOT_FOUND: (Flag.FOUND_ELSEWHERE,),
    VerdictLabel.PARTIAL: (
        Flag.SOURCES_DISAGREE,
        Flag.ATTRIBUTION_DIFFERS,
        Flag.MODALITY_DIFFERS,
        Flag.QUALIFIER_DIFFERS,
        Flag.ROUNDED,
    ),
}


def next_step(label: VerdictLabel, flags: Iterable[str], lang: str) -> str:
    """What to do about a claim, as exactly as its label and flags allow."""
    carried = set(flags)
    exact = next((f".{flag}" for flag in EXACT_STEPS.get(label, ()) if flag in carried), "")
    return read_messages(lang)[f"step.{label}{exact}"]


@cache
def catalogue(lang: str) -> Mapping[str, Mapping[str, str]]:
    """Every closed set's words in one language, by set and member."""
    messages = read_messages(lang)
    return {name: {str(key): messages[f"{name}.{key}"] for key in members} for name, members in SETS.items()}

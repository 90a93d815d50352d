"""Whether two texts say the opposite of each other: longer and shorter, held and cut, rescued and found dead.

The words of each pole stand in `judge/lang/`. Corpus: tests/corpus/opposites.yaml, tests/corpus/verdict/.
"""

from typing import Final, Protocol

from verify.judge.lexicon import Wording, clause_at
from verify.text import Span

PAIRS: Final = tuple(
    (one, other)
    for one, other in (
        row.split()
        for row in (
            "longer shorter",
            "earlier later",
            "highest lowest",
            "stronger weaker",
            "larger smaller",
            "older younger",
            "faster slower",
            "warmer cooler",
            "accepted rejected",
            "convicted acquitted",
            "must_pay claim_dismissed",
            "alive dead",
            "unhurt hurt",
            "held moved",
            "allowed banned",
            "resumed suspended",
            "succeeded failed",
            "surplus deficit",
            "north south",
            "east west",
            "upper_house lower_house",
            "urban rural",
            "wholesale retail",
            "temporary permanent",
            "voluntary forced",
            "indoors outdoors",
        )
    )
)


class Text(Protocol):
    """A text, what it says, and the place of the figure in it."""

    @property
    def text(self) -> str: ...
    @property
    def wording(self) -> Wording: ...
    @property
    def span(self) -> Span: ...


def are_opposed(ours: Text, theirs: Text) -> bool:
    """Whether one text has only one pole of a pair and the other only the other: in the clauses of the two figures,
    or, where one of these has neither, in the whole."""
    if not ours.wording.poles or not theirs.wording.poles:
        return False
    near, whole = (_near(ours), _near(theirs)), (_poles(ours.wording), _poles(theirs.wording))
    return any(
        _differ(pair, near if all(found & set(pair) for found in near) else whole, ours.wording, theirs.wording)
        for pair in PAIRS
    )


def _near(place: Text) -> frozenset[str]:
    return _poles(place.wording, clause_at(place.text, place.span))


def _poles(wording: Wording, within: Span | None = None) -> frozenset[str]:
    return frozenset(name for name, at in wording.poles if within is None or at.overlaps(within))


def _differ(
    pair: tuple[str, str], found: tuple[frozenset[str], frozenset[str]], ours: Wording, theirs: Wording
) -> bool:
    mine, other = (poles & frozenset(pair) for poles in found)
    if not mine or not other or mine & other:
        return False
    # What is not accepted may well be refused.
    return _denies_beside(ours, pair) is _denies_beside(theirs, pair)


def _denies_beside(wording: Wording, pair: tuple[str, str]) -> bool:
    """Whether the text denies anything with another word than those of the pair (無罪 is one pole)."""
    own = [at for name, at in wording.poles if name in pair]
    return any(not any(at.overlaps(mine) for mine in own) for at in wording.spans_of("NEGATED"))

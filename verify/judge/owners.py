"""Whose figure it is, where the sentence says so by its build: X's Y, and lists that are told apart by "respectively".

Corpus: tests/corpus/verdict/.
"""

import re
from collections.abc import Sequence
from typing import Final

from verify.judge.names import read_names
from verify.judge.sides import turns_sides
from verify.model import Claim
from verify.quantity.types import Mention, Period
from verify.text import Span

RESPECTIVELY: Final = {"en": re.compile(r"\brespectively\b", re.IGNORECASE), "ja": re.compile("それぞれ")}
# 水族館の総工費は: the owner, what is owned, and the particle that makes it the subject.
OWNED_JA: Final = re.compile(
    r"(?<![\d０-９億万兆])([一-龥々ァ-ヴーA-Za-z]{2,})(?<![円人社件台])の([一-龥々ァ-ヴー]{2,})(?=[はがもをに])"
)


def pair_respectively(text: str, lang: str, mentions: Sequence[Mention]) -> dict[Span, str]:
    """The name of each figure in "A and B rose 4 and 9 percent, respectively"; empty without such a list."""
    if lang not in RESPECTIVELY or not RESPECTIVELY[lang].search(text):
        return {}
    names = read_names(text, lang)
    figures = [mention for mention in mentions if not isinstance(mention.quantity, Period)]
    if len(names) != len(figures):
        return {}
    return {figure.span: name.text for figure, name in zip(figures, names, strict=True)}


def has_another_owner(claim: Claim, passage: str, lang: str) -> bool:
    """Whether the passage speaks of the thing that the claim speaks of, but of somebody else's. Japanese only."""
    if claim.lang != "ja" or lang != "ja":
        return False
    stated = {thing: owner for owner, thing in OWNED_JA.findall(passage)}
    return any(
        thing in stated and owner not in passage and stated[thing] not in claim.text
        for owner, thing in OWNED_JA.findall(claim.text)
    )


# The sides are exchanged in words too: bought by, received from, に売却された.
PASSIVE: Final = {"en": re.compile(r"\b(?:by|from)\b", re.IGNORECASE), "ja": re.compile("され|られ|から|による")}
LISTED: Final = re.compile(r"^\s*(?:,|and|or|&|と|や|、|・|及び|および)\s*$", re.IGNORECASE)
# Where another thing is told between two names, their order says nothing.
PARTED: Final = re.compile(r"[,;:()–—]|\b(?:that|who|which|whose|after|before|while|as|on|in|at|and)\b")
CARRYING: Final = re.compile(r"[a-z]{3,}")
BUILDING: Final = frozenset(
    "the has had have was were will would for with from its his her their said been being are".split()
)


def exchanges_sides(claim: Claim, passage: str, lang: str) -> bool:
    """Whether two names of the claim plainly stand the other way round: in what a deed of the table makes of them, or
    in one language around the same words.

    "A lent B 5 million" and "B lent A 5 million" share every word; a list of names has no sides.
    """
    if turns_sides(claim.text, claim.lang, passage, lang):
        return True
    if claim.lang != lang or lang not in PASSIVE:
        return False
    names = read_names(claim.text, lang)[:2]
    places = [passage.find(name.text) for name in names]
    if len(names) < 2 or min(places) < 0 or places[0] < places[1]:
        return False
    ours = claim.text[names[0].span.end : names[1].span.start]
    theirs = passage[places[1] + len(names[1].text) : places[0]]
    if lang == "en" and not _tells_the_same(ours, theirs):
        return False
    same_voice = bool(PASSIVE[lang].search(claim.text)) == bool(PASSIVE[lang].search(passage))
    return same_voice and not LISTED.match(ours)


def _tells_the_same(ours: str, theirs: str) -> bool:
    """Whether two stretches of a sentence share a word that says something, and neither turns to another thing."""
    if PARTED.search(ours) or PARTED.search(theirs):
        return False
    one, other = (frozenset(CARRYING.findall(part)) - BUILDING for part in (ours, theirs))
    return bool(one & other)

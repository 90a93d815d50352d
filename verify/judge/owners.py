"""Whose figure it is, where the sentence says so by its build: X's Y, and lists that are told apart by "respectively".

Corpus: tests/corpus/verdict/.
"""

import re
from collections.abc import Sequence
from typing import Final

from verify.judge.names import read_names
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


def exchanges_sides(claim: Claim, passage: str, lang: str) -> bool:
    """Whether two names of the claim stand the other way round in a passage of the same language and voice.

    "A lent B 5 million" and "B lent A 5 million" share every word; a list of names has no sides.
    """
    if claim.lang != lang or lang not in PASSIVE:
        return False
    names = read_names(claim.text, lang)[:2]
    places = [passage.find(name.text) for name in names]
    if len(names) < 2 or min(places) < 0 or places[0] < places[1]:
        return False
    between = claim.text[names[0].span.end : names[1].span.start]
    same_voice = bool(PASSIVE[lang].search(claim.text)) == bool(PASSIVE[lang].search(passage))
    if not same_voice or LISTED.match(between):
        return False
    return lang != "en" or _joined_alike(between, passage[min(places) : max(places)])


# So many words between two names, or fewer, tell what one did to the other.
DEED: Final = 5
_WORDS: Final = re.compile(r"[a-z]{4,}")


def _joined_alike(ours: str, theirs: str) -> bool:
    """Whether what stands between the names in the passage, the first one included, may tell the same deed."""
    deeds = [{word[:4] for word in _WORDS.findall(text.lower())} for text in (ours, theirs)]
    return len(theirs.split()) <= DEED or bool(deeds[0] & deeds[1])

"""Whether an English sentence says what a claim without a figure says: the same words, built in the same way.

Likeness cannot tell a claim from its neighbours: "refused to return" and "returned", the museum and its director share
nearly every word. So every word of the claim that carries meaning stands in one stretch of the sentence, in the claim's
order and under the same prepositions, and what the sentence adds in between neither joins another doer nor takes
anything back. A paraphrase that is built otherwise is not told; it stays for a person to read.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from verify.judge.lang import en_clauses as words
from verify.text import fold, lower

WORD: Final = re.compile(r"[^\W_]+(?:[-.][^\W_]+)*\.?(?:'s\b|'(?=\s|$))?")
BREAK: Final = re.compile(r"[,;:()–—\"“”]|\s-\s")
# Inflection only; the stem keeps at least three letters.
ENDINGS: Final = (("sses", "ss"), ("ies", "y"), ("ied", "y"), ("ing", ""), ("ss", "ss"), ("us", "us"), ("is", "is"),
                  ("es", ""), ("ed", ""), ("s", ""))  # fmt: skip
# The stolen bronze statue: more words than these before a noun are no mere description. Judgement.
LONGEST_DESCRIPTION: Final = 2
# With fewer words a claim says too little to be told from another.
FEWEST: Final = 3


@dataclass(frozen=True, slots=True)
class Word:
    text: str
    key: str
    """The same for all forms of one word."""
    owns: bool
    """Whether it stands with 's."""
    breaks: str
    """The signs between it and the word before."""

    @property
    def carries(self) -> bool:
        """Whether it says something, where all others only build."""
        built = (words.DETERMINERS, words.BE, words.TENSE, words.PREPOSITIONS, words.CONJUNCTIONS, words.MODALS)
        return not any(self.text in table for table in built)


def says_it(claim: str, passage: str) -> bool:
    """Whether the sentence says all that the claim says, as its own; both English."""
    wanted, stated = _words(claim), _words(passage)
    if {word.key for word in stated} & _alleged() - {word.key for word in wanted}:
        return False
    return any(_stands_in(ordered, stated) for ordered in _orders(wanted))


@cache
def _alleged() -> frozenset[str]:
    return frozenset(map(_key, words.ALLEGED))


def _orders(claim: tuple[Word, ...]) -> list[tuple[Word, ...]]:
    """The claim as it stands, and with what opens it before a comma at its end (In Lima, the museum …)."""
    edges = [at for at, word in enumerate(claim) if at and word.breaks]
    if len(edges) != 1 or claim[0].text not in words.PREPOSITIONS:
        return [claim]
    return [claim, claim[edges[0] :] + claim[: edges[0]]]


def _stands_in(claim: Sequence[Word], stated: Sequence[Word]) -> bool:
    wanted = [at for at, word in enumerate(claim) if word.carries]
    if len(wanted) < FEWEST:
        return False

    @cache
    def follows(step: int, here: int) -> bool:
        if step + 1 == len(wanted):
            return _may_end(claim[wanted[step] + 1 :], stated[here + 1 :])
        between = claim[wanted[step] + 1 : wanted[step + 1]]
        return any(
            _same(claim[wanted[step + 1]], stated[there])
            and _joined_alike(between, stated[here + 1 : there], stated[there])
            and follows(step + 1, there)
            for there in range(here + 1, len(stated))
        )

    return any(
        _same(claim[wanted[0]], stated[at]) and _may_begin(claim[: wanted[0]], stated[:at]) and follows(0, at)
        for at in range(len(stated))
    )


def _same(ours: Word, theirs: Word) -> bool:
    return ours.key == theirs.key and ours.owns == theirs.owns


def _may_begin(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether a clause begins where the claim does: nothing governs its first word that does not in the claim."""
    start = max((at for at, word in enumerate(theirs) if word.breaks), default=0)
    opening = list(theirs[start:])
    if start and opening and opening[0].text in ("and", "while", "meanwhile"):
        opening = opening[1:]
    return _built(ours) == _built(opening) and _only_describes(opening)


def _joined_alike(ours: Sequence[Word], theirs: Sequence[Word], then: Word) -> bool:
    """Whether what stands between two words of the claim joins them in the sentence as it does in the claim."""
    said = _without_aside(theirs, then)
    return said is not None and _built(ours) == _built(said) and _only_describes(said)


def _without_aside(between: Sequence[Word], then: Word) -> list[Word] | None:
    """The words without what stands between two commas; None where a single one parts them."""
    breaks = [at for at, word in enumerate((*between, then)) if word.breaks]
    if not breaks:
        return list(between)
    if len(breaks) < 2:
        return list(between) if _is_list(between, then) else None
    return [*between[: breaks[0]], *between[breaks[-1] :]]


def _is_list(between: Sequence[Word], then: Word) -> bool:
    """Whether nothing but the comma of a list stands there (Lima, Quito and Bogota)."""
    return not [word for word in between if word.text not in ("and", "the")] and then.breaks in ("", ",")


def _built(part: Sequence[Word]) -> tuple[tuple[str, ...], bool]:
    """What a stretch of words says of who does what: prepositions, conjunctions and modals in order; the passive."""
    names = words.PREPOSITIONS
    links = tuple(
        names.get(word.text, word.text)
        for word in part
        if word.text in names or word.text in words.MODALS or (word.text in words.CONJUNCTIONS and word.text != "that")
    )
    return links, any(word.text in words.BE for word in part)


def _only_describes(part: Sequence[Word]) -> bool:
    """Whether the words that carry something are adverbs, or a description after an article (the *bronze* statue)."""
    described, open_ = 0, False
    for word in part:
        if word.text in words.DETERMINERS:
            open_ = True
        elif word.carries:
            if word.text in words.PRIVATIVES or word.text in words.PRONOUNS or word.text[0].isdigit():
                return False
            if not (open_ or word.text.endswith("ly")):
                return False
            described += open_
        else:
            open_ = False
    return described <= LONGEST_DESCRIPTION


def _may_end(ours: Sequence[Word], theirs: Sequence[Word]) -> bool:
    """Whether the claim's last word ends there too: no longer noun, and nothing after it that takes it back."""
    if ours:
        return not theirs
    if any(word.text in words.TAKEN_BACK for word in theirs):
        return False
    follows = theirs[0] if theirs else None
    if follows is None or follows.breaks:
        return True
    return not follows.carries or follows.text.endswith("ly")


@lru_cache(maxsize=16_384)
def _words(text: str) -> tuple[Word, ...]:
    plain = lower(fold(text).text)
    found: list[Word] = []
    end = 0
    for match in WORD.finditer(plain):
        word, owns = match.group(), match.group().endswith(("'s", "'"))
        bare = word.removesuffix("'s").removesuffix("'").removesuffix(".").replace(".", "")
        signs = "".join(BREAK.findall(plain[end : match.start()]))
        found.append(Word(bare, _key(bare), owns, signs.strip()))
        end = match.end()
    return tuple(found)


_ROWS: Final = {word: row.split()[0] for row in words.SAME for word in row.split()}


@lru_cache(maxsize=16_384)
def _key(word: str) -> str:
    if word in _ROWS:
        return _ROWS[word]
    for ending, instead in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)] + instead
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "aeiouls":
        word = word[:-1]  # planned → plan
    return word[:-1] if word.endswith("e") and len(word) > 3 else word

"""Whether a line in Latin letters names what a Latin name names in another spelling, or in short.

Corpus: tests/corpus/wording/names.yaml.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from verify.judge.lang.names import GENERIC, NOT_NAMES

Words = tuple[str, ...]
LONGEST_RUN: Final = 4
# Of shorter words only capitals make a name (WHO, IT).
SHORTEST: Final = 4
JOINS: Final = frozenset({"of", "for", "de", "in"})


def is_respelled(words: Words, line: Words) -> bool:
    """Whether the name stands in other capitals, with or without a hyphen, or in the plural."""
    key = _key(words)
    return len(key) >= SHORTEST and key in _runs(line)


def is_shortened(words: Words, line: Words) -> bool:
    """Whether the first or the last half of a name stands, or more, and nothing in the place of the rest: the Senior
    National Team for the Canadian Senior National Team, but not Michigan State Police for Michigan State University."""
    keys = [_key((word,)) for word in line]
    return any(
        keys[at : at + len(part)] == [_key((word,)) for word in part] and not _goes_on(line, at, at + len(part))
        for part in _halves(words)
        for at in range(len(line) - len(part) + 1)
    )


def _halves(words: Words) -> Iterator[Words]:
    for size in range(max(2, (len(words) + 1) // 2), len(words)):
        for part in (words[:size], words[-size:]):
            if part[0][0].isupper() and part[-1][0].isupper() and any(word.lower() not in GENERIC for word in part):
                yield part


def _goes_on(line: Words, start: int, end: int) -> bool:
    """Whether a name begins before the words or goes on after them."""
    before, after = line[:start][-1:], line[end:]
    if after[:1] and after[0] in JOINS:
        after = tuple(word for word in after[1:3] if word != "the")
    return any(word[0].isupper() and word.lower() not in NOT_NAMES for word in (*before, *after[:1]))


@lru_cache(maxsize=32768)
def _runs(line: Words) -> frozenset[str]:
    """Every run of words that begins with a capital, or has one inside, as one word."""
    starts = [at for at, word in enumerate(line) if not word.islower() and not word.isdigit()]
    return frozenset(_key(line[at : at + size]) for at in starts for size in range(1, LONGEST_RUN + 1))


def _key(words: Sequence[str]) -> str:
    joined = "".join(words).lower()
    return joined.removesuffix("s") if len(joined) > SHORTEST else joined

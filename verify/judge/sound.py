"""Whether a katakana word and a Latin one can be one name by their sound.

Both are written as rough romaji, and their consonants alone must agree first; the vowels count less, since katakana
writes them as it hears them. Corpus: tests/corpus/wording/names.yaml.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from verify.judge.katakana import romaji

# English letters under the sounds that katakana can tell apart, in this order; more than one sound where languages
# or names differ (Thomas and Smith, Chicago and Munich). None costs more than the letters it explains.
_SOUNDS: Final = tuple(
    (re.compile(pattern), sounds)
    for pattern, sounds in (
        # Letters that are not heard.
        (r"^mc", ("mak",)),
        (r"^kn", ("n",)),
        (r"^wr", ("r",)),
        (r"^ps", ("s",)),
        (r"[ao]ugh", ("o",)),
        # Leicester レスター; McIlroy マキロイ.
        (r"(?<=[aeiour])cester", ("ster",)),
        (r"l(?=r)", ("", "\0")),
        # Dwyer ドワイヤー.
        (r"(?<=w)y(?=[aeiou])", ("aiy", "y")),
        (r"burgh$", ("burg",)),
        (r"gh(?=[aeiou])", ("g",)),
        (r"gh", ("",)),
        (r"mb$", ("m",)),
        (r"(?<=[ao])l(?=[fkm])", ("l", "")),
        (r"pf|ph", ("f",)),
        (r"(?<=shi)re$", ("a",)),
        # French names leave out the consonants at their ends.
        (r"(?<=[aeiou])(?:lt|ts|[tdsxz])$", ("\0", "")),
        (r"(?<=[aeiou]r)[td]$", ("\0", "")),
        (r"eaux?$", ("o",)),
        # Two letters, one sound.
        (r"dj|dg(?=[eiy])|zh", ("j",)),
        (r"ds$", ("z",)),
        (r"ts(?=[aeiou])", ("t",)),
        (r"ts", ("tu",)),
        (r"tz?sch|tch|cz", ("ti",)),
        (r"sch", ("sh",)),
        (r"chr", ("kr",)),
        (r"ch", ("ti", "si", "k", "h")),
        (r"kh", ("k", "h")),
        # Katakana has no hu: Hussein フセイン.
        (r"h(?=u)", ("h", "f")),
        (r"ck", ("k",)),
        (r"qu", ("ku", "k")),
        (r"^x", ("si", "z")),
        (r"x", ("kusu",)),
        (r"sh", ("si",)),
        (r"th", ("s", "t")),
        (r"tz", ("tu",)),
        (r"(?<=[lrn])z", ("z", "tu")),
        (r"ti(?=[aou])", ("ti", "si")),
        (r"ic$", ("ik", "iti")),
        (r"c(?=[eiy])", ("s", "ti")),
        (r"[cq]", ("k",)),
        (r"g(?=[eiy])", ("g", "j")),
        (r"(?<=[^aeiou])e$", ("e", "")),
        (r"gn(?=[aeiou])", ("gn", "ni")),
        # Samsung サムスン, Boeing ボーイング.
        (r"(?<=n)g$", ("", "g")),
        # Katakana writes no r that British English does not say: Ford フォード, Norway ノルウェー.
        (r"r(?![aeiouyr])", ("", "r")),
        # Ronaldo ロナウド.
        (r"al(?=d)", ("al", "au")),
        # Slavic and Scandinavian names: Ivanov イワノフ, Juventus ユベントス.
        (r"(?<=[aeiou])v$", ("f", "b")),
        (r"^v(?=[eo])", ("v", "f")),
        (r"v", ("b", "w")),
        # Spanish names: Villarreal ビジャレアル, Juan フアン.
        (r"(?<=i)ll(?=a)", ("ll", "j")),
        (r"j", ("z", "y", "h")),
        (r"oo", ("u",)),
        (r"ee", ("i",)),
        (r"^wu", ("u",)),
    )
)
# A word with many such letters is a run of words; its likeliest sounds come first.
MOST_SPELLINGS: Final = 16
# Katakana cannot tell these apart, or writers do not: Jones ジョーンズ, Trump トランプ.
_ALIKE: Final = str.maketrans({"l": "r", "j": "z"})
_ONE_SOUND: Final = str.maketrans({"m": "n", "z": "s"})
_SOFT: Final = frozenset("aeiouywh")
# A consonant more, less or other costs 1. Vowels are written as they are heard in one script and by custom in the
# other; y, w and a silent h are hardly letters.
VOWEL_MORE, GLIDE_MORE, VOWEL_NEAR, VOWEL_OTHER = 0.5, 0.25, 0.25, 0.5
NEAR: Final = frozenset(map(frozenset, ("ei", "ou", "iy", "uw", "ao", "ae", "sz", "mn")))
# Katakana puts a vowel after each consonant; so do the spellings it is compared with.
_NO_VOWEL: Final = (
    (re.compile(r"m(?=[bp])"), "n"),
    (re.compile(r"([td])(?![aeiouyw])"), r"\1o"),
    (re.compile(r"([bkgszplrfvjm])(?![aeiouyw])"), r"\1u"),
)

# Two spellings are one name when their consonants agree and they are this much alike. Chosen on the corpus, where one
# pair of names in a thousand agrees by chance; below, their number doubles with every 0.03, above, true pairs go.
LIKENESS_NEEDED: Final = 0.8
# Long names may differ in one consonant out of five (Berkshire is left to this, and names that lose a syllable).
ONE_IN_FIVE: Final = 5
# What English adds to the end of a name that katakana leaves off (Catalan, Chilean, Belgian; Rangers).
ENDINGS: Final = frozenset({"s", "n", "ns", "t"})


@lru_cache(maxsize=65536)
def same_sound(katakana: str, latin: str) -> bool:
    """Whether a katakana word and a Latin one (letters only, words run together) can be one name."""
    spoken, left = romaji(katakana), consonants(romaji(katakana))
    return any(
        agree(left, right) and likeness(spoken, spelled) >= LIKENESS_NEEDED for spelled, right in spellings(latin)
    )


def agree(left: str, right: str) -> bool:
    """Whether two skeletons can be one name's, katakana on the left."""
    if left == right or (len(left) >= 2 and right.startswith(left) and right[len(left) :] in ENDINGS):
        return True
    if left[:1] != right[:1] or abs(len(left) - len(right)) > 2:
        return False
    long = min(len(left), len(right)) >= ONE_IN_FIVE - 1 and max(len(left), len(right)) >= ONE_IN_FIVE
    return long and _distance(left, right) * ONE_IN_FIVE <= max(len(left), len(right))


@lru_cache(maxsize=65536)
def likeness(one: str, other: str) -> float:
    """0..1, 1 for the same letters; vowels count less than consonants."""
    return 1 - _distance(one, other) / max(len(one), len(other), 1)


def _distance(one: str, other: str) -> float:
    costs = [_cost(b) for b in other]
    row = [0.0]
    for cost in costs:
        row.append(row[-1] + cost)
    for a in one:
        more = _cost(a)
        last, row[0] = row[0], row[0] + more
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + more, row[j - 1] + costs[j - 1], last + _swap(a, b))
    return row[-1]


def _cost(letter: str) -> float:
    if letter in "ywh":
        return GLIDE_MORE
    return VOWEL_MORE if letter in _SOFT else 1.0


@lru_cache(maxsize=1024)
def _swap(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if {one, other} in NEAR:
        return VOWEL_NEAR
    return VOWEL_OTHER if one in _SOFT and other in _SOFT else 1.0


@lru_cache(maxsize=65536)
def consonants(spoken: str) -> str:
    """The skeleton of rough romaji."""
    return re.sub(r"[aeiouywh]", "", spoken.translate(_ONE_SOUND))


@lru_cache(maxsize=65536)
def spellings(latin: str) -> tuple[tuple[str, str], ...]:
    """Rough romaji of Latin letters, each way they may be said, with its skeleton."""
    said = (_with_vowels(re.sub(r"(.)\1+", r"\1", form)) for form in _heard(latin.lower()))
    plain = dict.fromkeys(said)
    return tuple((form, consonants(form)) for form in plain)


def _with_vowels(said: str) -> str:
    for pattern, vowel in _NO_VOWEL:
        said = pattern.sub(vowel, said)
    return re.sub(r"(.)\1+", r"\1", said.translate(_ALIKE))


def _heard(latin: str) -> Iterator[str]:
    forms = [latin]
    for pattern, sounds in _SOUNDS:
        if not any(pattern.search(form) for form in forms):
            continue
        # \0 leaves the letters as they stand.
        forms = [form if sound == "\0" else pattern.sub(sound, form) for sound in sounds for form in forms][
            :MOST_SPELLINGS
        ]
        forms = list(dict.fromkeys(forms))
    yield from forms

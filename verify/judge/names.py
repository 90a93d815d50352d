"""Names in a text, and whether another text names them too, across scripts.

A katakana name is compared with Latin words by sound: both are written as rough romaji, then as the consonants
alone. Names in kanji need a row in `judge/lang/names.py`. Corpus: tests/corpus/wording/names.yaml.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from verify.judge.lang.names import ALIASES
from verify.judge.lexicon import LANGUAGES
from verify.text import Span, fold


@dataclass(frozen=True, slots=True)
class Name:
    text: str
    span: Span
    forms: tuple[str, ...]
    """The spellings under which the same subject is named."""


LATIN_NAME: Final = re.compile(
    r"[A-Z][A-Za-z0-9&'’\-]*(?:\.[A-Z])*(?: (?:of|and the|de) (?=[A-Z])| (?=[A-Z])|[A-Z][A-Za-z0-9&'’\-]*)*"
)
KATAKANA: Final = re.compile(r"[ァ-ヴー][ァ-ヴー・=＝]+[ァ-ヴー]|[ァ-ヴー]{2,}")
# What says that the kanji or kana before it are a company's name.
COMPANY_NAME: Final = re.compile(r"([一-龥々ァ-ヴーA-Za-z]{2,12})(?=グループ|ホールディングス|HD)")
# The group and the company are one subject (DESIGN §4); the legal form is none of the name.
LEGAL_FORM: Final = re.compile(
    r"(?:\s*(?:Group|Corp|Corporation|Inc|Co|Ltd|LLC|PLC|Holdings|Company|Limited)\b\.?)+$|(?:グループ|ホールディングス|株式会社|HD)+$"
)
# Capitalised in English without naming anybody.
NOT_NAMES: Final = frozenset(
    "the a an i it he she we they this that these those there in on at by for from to of and but or if as when"
    " while after before since until during under over about around roughly nearly more most some all no not its"
    " his her their january february march april may june july august september october november december jan"
    " feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday"
    " spring summer autumn fall winter fiscal fy q1 q2 q3 q4 ai it ev gdp ceo cfo coo cto mr mrs ms dr prof usd"
    " jpy eur gbp yen dollar dollars prime minister president government ministry cabinet parliament new last"
    " next first second third one two three four five six seven eight nine ten however according also last year"
    " total other both each many several such what who which how".split()
)


def read_names(text: str, lang: str) -> tuple[Name, ...]:
    """The names of a claim, in order, each once.

    English: capitalised words, the first word of the text only with a second one or when it holds no dictionary
    form. Japanese: katakana outside the loanwords, Latin words, kanji with an alias or a company's suffix. Of
    German only acronyms, since it capitalises every noun.
    """
    found: list[tuple[int, int]] = []
    if lang == "ja":
        found += [m.span(1) for m in COMPANY_NAME.finditer(text)]
        found += [(at, at + len(form)) for form in _KANJI_FORMS for at in _places(form, text)]
        found += [m.span() for m in KATAKANA.finditer(text) if _is_katakana_name(m.group())]
    pattern = LATIN_NAME if lang in ("ja", "en", "zh", "ko") else re.compile(r"\b[A-Z]{2,}\b")
    found += [m.span() for m in pattern.finditer(text) if _is_latin_name(m.group(), m.start() if lang == "en" else 1)]
    return _distinct(text, found)


def _distinct(text: str, found: list[tuple[int, int]]) -> tuple[Name, ...]:
    names: list[Name] = []
    for start, end in sorted(set(found), key=lambda at: (at[0] - at[1], at[0])):
        span = Span(start, end)
        surface = LEGAL_FORM.sub("", span.of(text)) or span.of(text)
        known = any(name.span.overlaps(span) or name.text == surface for name in names)
        if not known:
            names.append(Name(surface, span, _forms(surface)))
    return tuple(sorted(names, key=lambda name: name.span))


def _places(form: str, text: str) -> list[int]:
    return [m.start() for m in re.finditer(re.escape(form), text)]


def _is_katakana_name(word: str) -> bool:
    loanwords = LANGUAGES["ja"].LOANWORDS
    return word not in loanwords and LEGAL_FORM.sub("", word) not in loanwords


def _is_latin_name(words: str, start: int) -> bool:
    parts = [w for w in re.split(r"[ ]", words) if w.lower().strip(".'’") not in NOT_NAMES]
    if not parts or len(words) < 2:
        return False
    first_of_text = start == 0 and len(parts) == 1 and words.split(" ", maxsplit=1)[0].istitle()
    return not first_of_text


@lru_cache(maxsize=4096)
def _forms(surface: str) -> tuple[str, ...]:
    plain = LEGAL_FORM.sub("", surface)
    for row in ALIASES:
        if plain in row:
            return row
    return (plain,)


_KANJI_FORMS: Final = tuple(
    form for row in ALIASES for form in row if not form.isascii() and len(form) > 1 and not KATAKANA.fullmatch(form)
)


def names_it(name: Name, text: str) -> bool:
    """Whether `text` names the same subject, in any of its spellings or by the sound of its katakana."""
    view = _view(text)
    return any(_holds(form, view) for form in name.forms) or any(_sounds(form, view) for form in name.forms)


@dataclass(frozen=True, slots=True)
class _View:
    text: str
    latin: tuple[str, ...]
    katakana: tuple[str, ...]


@lru_cache(maxsize=8192)
def _view(text: str) -> _View:
    folded = fold(text).text
    words = tuple(re.findall(r"[A-Za-z][A-Za-z'’\-]*", folded))
    pairs = tuple(a + b for a, b in pairwise(words))
    return _View(folded, words + pairs, tuple(m.group() for m in KATAKANA.finditer(folded)))


def _holds(form: str, view: _View) -> bool:
    form = fold(form).text
    if form.isascii():
        return re.search(rf"(?<![A-Za-z0-9]){re.escape(form)}(?![A-Za-z0-9])", view.text, re.IGNORECASE) is not None
    return form in view.text


def _sounds(form: str, view: _View) -> bool:
    if KATAKANA.fullmatch(form):
        spoken = romaji(form)
        return any(same_sound(spoken, _spelling(word)) for word in view.latin if len(word) > 2)
    if form.isascii() and len(form) > 2:
        spelled = _spelling(re.sub(r"[^A-Za-z]", "", form))
        return any(same_sound(romaji(word), spelled) for word in view.katakana)
    return False


# Where the two spellings agree by this share of letters, or have the same consonants and this share, they are one
# name: chosen on tests/corpus/wording/names.yaml, where true pairs start at .46 and chance pairs end at .70 and .40.
SAME_LETTERS: Final = 0.75
SAME_CONSONANTS: Final = 0.45
# Long names carry enough consonants that fewer letters need to agree (プリファードネットワークス, Preferred Networks).
LONG_NAME: Final = 0.35


def same_sound(one: str, other: str) -> bool:
    """Whether two rough romanisations are one name."""
    if not one or not other:
        return False
    letters = _likeness(one, other)
    if letters >= SAME_LETTERS:
        return True
    left, right = _consonants(one), _consonants(other)
    if len(left) >= 2 and left == right:
        return letters >= SAME_CONSONANTS
    return len(left) >= 5 and _likeness(left, right) >= SAME_LETTERS and letters >= LONG_NAME


def _likeness(one: str, other: str) -> float:
    return 1 - _distance(one, other) / max(len(one), len(other), 1)


def _distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


def _consonants(spoken: str) -> str:
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouywh]", "", spoken))


_KANA: Final = {
    **{k: v + a for row, v in (
        ("アイウエオ", ""), ("カキクケコ", "k"), ("ガギグゲゴ", "g"), ("サシスセソ", "s"), ("ザジズゼゾ", "z"),
        ("タチツテト", "t"), ("ダヂヅデド", "d"), ("ナニヌネノ", "n"), ("ハヒフヘホ", "h"), ("バビブベボ", "b"),
        ("パピプペポ", "p"), ("マミムメモ", "m"), ("ラリルレロ", "r"),
    ) for k, a in zip(row, "aiueo", strict=True)},
    "ヤ": "ya", "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヲ": "o", "ン": "n", "ヴ": "b", "フ": "fu",
    "チ": "ti", "シ": "si", "ジ": "zi", "ツ": "tu",
    "ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "ya", "ュ": "yu", "ョ": "yo", "ッ": "", "ー": "",
}  # fmt: skip
# English letters under the sounds that katakana can tell apart, longer ones first.
_SPELLINGS: Final = (
    ("ph", "f"), ("ck", "k"), ("qu", "ku"), ("x", "kusu"), ("ch", "ti"), ("sh", "si"), ("th", "s"), ("ce", "se"),
    ("ci", "si"), ("cy", "si"), ("c", "k"), ("q", "k"), ("l", "r"), ("v", "b"), ("j", "z"), ("ge", "ze"), ("gi", "zi"),
)  # fmt: skip


@lru_cache(maxsize=8192)
def romaji(katakana: str) -> str:
    """Rough romaji: ソフトバンク → sofutobanku; small vowels replace the vowel before them (ファ → fa)."""
    out = ""
    for char in katakana:
        sound = _KANA.get(char, "")
        if char in "ァィゥェォ" and out[-1:] in tuple("aiueo"):
            out = out[:-1]
        if char in "ャュョ" and out.endswith("i"):
            out = out[:-1]
        out += sound
    return re.sub(r"(.)\1+", r"\1", out)


@lru_cache(maxsize=65536)
def _spelling(word: str) -> str:
    out = word.lower()
    for letters, sound in _SPELLINGS:
        out = out.replace(letters, sound)
    # The g of a final -ng is not heard in katakana (サムスン, Samsung).
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^a-z]|(?<=n)g$", "", out))

"""Names in a text, and whether another text names them too, across scripts.

A katakana name is compared with Latin words by sound: both are written as rough romaji, then as the consonants
alone. Names in kanji need a row in `judge/lang/names.py`. Corpus: tests/corpus/wording/names.yaml.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from verify.judge.lang.names import ALIASES
from verify.judge.lexicon import LANGUAGES, read_wording
from verify.text import Span, fold


@dataclass(frozen=True, slots=True)
class Name:
    text: str
    span: Span
    forms: tuple[str, ...]
    """The spellings under which the same subject is named."""
    sure: bool = True
    """False for a katakana word that may be a loanword, and where no rule leads from its script to another (kanji
    without an alias): across scripts it may then go unnamed, as long as no other name stands in its place."""


LATIN_NAME: Final = re.compile(
    r"[A-Z][A-Za-z0-9&'’\-]*(?:\.[A-Z])*(?: (?:of|and the|de) (?=[A-Z])| (?=[A-Z])|[A-Z][A-Za-z0-9&'’\-]*)*"
)
KATAKANA: Final = re.compile(r"[ァ-ヴー][ァ-ヴー・=＝]+[ァ-ヴー]|[ァ-ヴー]{2,}")
# What says that the kanji or kana before it are a company's name.
COMPANY_NAME: Final = re.compile(r"([一-龥々ァ-ヴーA-Za-z]{2,12})(?=グループ|ホールディングス|HD)")
# Kanji that name a place or a body by their last sign.
KANJI_NAME: Final = re.compile(
    r"(?<![一-龥々ァ-ヴー])((?![新旧各両全本当同某他前元現諸])[一-龥々]{1,6}?(?:町|市|村|県|州|島|港|駅|大学|高校|銀行|電鉄|鉄道|製紙|製薬|製鉄|電力|建設|証券|生命|新聞|放送|党|省|庁))"
    r"(?![一-龥々])"
)
# What follows a katakana name and no loanword.
SAYS_NAME: Final = re.compile(
    r"(?:社|氏|さん|首相|大統領|選手|監督|容疑者|市|州|県|島|自動車|銀行|証券|電機|製薬|大学|グループ|ホールディングス|株式会社|HD)"
)
# The group and the company are one subject (DESIGN §4); the legal form is none of the name.
LEGAL_FORM: Final = re.compile(
    r"(?:\s*(?:Group|Corp|Corporation|Inc|Co|Ltd|LLC|PLC|Holdings|Company|Limited)\b\.?)+$|(?:グループ|ホールディングス|株式会社|HD)+$"
)
# What KANJI_NAME reads and names nobody.
BODIES: Final = frozenset(
    "都市 与党 野党 省庁 官庁 空港 来庁 登庁 帰省 反省 市町 府省 県庁 市庁 道庁 都庁 政党 連立与党 最大野党"
    " 地方銀行 中央銀行 商業銀行 私立大学 国立大学 公立大学 公立高校 私立高校 地方都市 主要都市 大都市 政令市"
    " 中核市 隣県 近県 離島 列島 半島 漁港 火力電力".split()
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
    """The names of a text, in order, each once; full-width letters are letters.

    English: capitalised words that the lexicon does not know as common ones. Japanese: katakana outside the loanwords,
    Latin words, kanji with an alias or a company's suffix. Of German only acronyms, since it capitalises every noun.
    """
    folded = fold(text)
    view = folded.text
    found: list[tuple[int, int]] = []
    if lang == "ja":
        found += [m.span(1) for m in KANJI_NAME.finditer(view) if m.group(1) not in BODIES]
        found += [m.span(1) for m in COMPANY_NAME.finditer(view)]
        found += [(at, at + len(form)) for form in _KANJI_FORMS for at in _places(form, view)]
        found += [m.span() for m in KATAKANA.finditer(view) if _is_katakana_name(m.group())]
    pattern = LATIN_NAME if lang in ("ja", "en", "zh", "ko") else re.compile(r"\b[A-Z]{2,}\b")
    found += [span for m in pattern.finditer(view) if (span := _trim_name(view, m.span()))]
    names = _distinct(view, found)
    return tuple(replace(name, span=folded.span(name.span.start, name.span.end)) for name in names)


def _trim_name(text: str, at: tuple[int, int]) -> tuple[int, int] | None:
    """The name without the words at its ends that name nobody (The IMF, Europe's longest); None when none is left."""
    start, end = at
    words = [Span(start + m.start(), start + m.end()) for m in re.finditer(r"[^ ]+", text[start:end])]
    while words and _plain(words[0].of(text)) in NOT_NAMES:
        words = words[1:]
    while words and _plain(words[-1].of(text)) in NOT_NAMES:
        words = words[:-1]
    if not words or (len(words) == 1 and _is_common(_plain(words[0].of(text)))):
        return None
    last = words[-1].of(text)
    return words[0].start, words[-1].end - (len(last) - len(_POSSESSIVE.sub("", last)))


_POSSESSIVE: Final = re.compile(r"['’]s?$")


def _plain(word: str) -> str:
    return _POSSESSIVE.sub("", word).strip(".").lower()


@lru_cache(maxsize=8192)
def _is_common(word: str) -> bool:
    """Whether the lexicon knows the word as a common one; it starts sentences without naming anybody (Exports fell)."""
    return len(word) < 2 or word in LANGUAGES["en"].COMMON or bool(read_wording(word, "en").concepts)


def _distinct(text: str, found: list[tuple[int, int]]) -> tuple[Name, ...]:
    names: list[Name] = []
    for start, end in sorted(set(found), key=lambda at: (at[0] - at[1], at[0])):
        span = Span(start, end)
        surface = LEGAL_FORM.sub("", span.of(text)) or span.of(text)
        known = any(name.span.overlaps(span) or name.text == surface for name in names)
        if not known:
            sure = len(_forms(surface)) > 1 or not (KANJI_NAME.fullmatch(surface) or _may_be_a_word(text, span))
            names.append(Name(surface, span, _forms(surface), sure))
    return tuple(sorted(names, key=lambda name: name.span))


def _may_be_a_word(text: str, span: Span) -> bool:
    """Whether a katakana word could be a loanword: nothing beside it says that it names a person or a body."""
    word = span.of(text)
    if not KATAKANA.fullmatch(word):
        return False
    return not (re.search("[・=＝]", word) or SAYS_NAME.match(text, span.end))


def _places(form: str, text: str) -> list[int]:
    # 国内総生産 is GDP, of whatever country.
    return [m.start() for m in re.finditer(re.escape(form) + "(?!総生産|消費税)", text)]


def _is_katakana_name(word: str) -> bool:
    loanwords = LANGUAGES["ja"].LOANWORDS
    return word not in loanwords and LEGAL_FORM.sub("", word) not in loanwords


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
    return any(_holds(form, view) or _sounds(form, view) for form in name.forms)


@dataclass(frozen=True, slots=True)
class _View:
    text: str
    latin: tuple[str, ...]
    """Each word, and each run of up to four words as one: Ryder Cup is written ライダーカップ."""
    katakana: tuple[str, ...]


LONGEST_RUN: Final = 4


@lru_cache(maxsize=8192)
def _view(text: str) -> _View:
    folded = fold(text).text
    words = re.findall(r"[A-Za-z]+", re.sub(r"'s\b", "", folded))
    runs = ["".join(words[at : at + size]) for size in range(1, LONGEST_RUN + 1) for at in range(len(words))]
    return _View(folded, tuple(dict.fromkeys(runs)), tuple(m.group() for m in KATAKANA.finditer(folded)))


def _holds(form: str, view: _View) -> bool:
    form = fold(form).text
    if form.isascii():
        # Capitals alone make WHO and IT names.
        case = 0 if form.isupper() else re.IGNORECASE
        return re.search(rf"(?<![A-Za-z0-9]){re.escape(form)}(?![A-Za-z0-9])", view.text, case) is not None
    return form in view.text


def _sounds(form: str, view: _View) -> bool:
    if KATAKANA.fullmatch(form):
        words = [word for word in re.split("[・=＝]", form) if word]
        heard = sum(any(same_sound(word, other) for other in view.latin) for word in words)
        # Given names are left out or shortened; half of the words, rounded up, make the person.
        return heard * 2 >= len(words) and heard > 0
    if form.isascii() and len(form) > 2:
        return any(same_sound(word, re.sub(r"[^A-Za-z]", "", form)) for word in view.katakana)
    return False


# Two spellings are one name when their consonants agree and this share of their letters does; the shorter the
# consonants, the more letters must agree. Chosen on tests/corpus/wording/names.yaml, pairs by chance against true ones.
LETTERS_NEEDED: Final = {0: 0.75, 1: 0.65, 2: 0.45, 3: 0.35}
# Long names may differ in one consonant out of five (プリファードネットワークス, Preferred Networks).
ONE_IN_FIVE: Final = 5
# What English adds to the end of a name that katakana leaves off (Catalan, Chilean, Belgian; Rangers).
ENDINGS: Final = frozenset({"s", "n", "ns", "t"})


@lru_cache(maxsize=200_000)
def same_sound(katakana: str, latin: str) -> bool:
    """Whether a katakana word and a Latin one (letters only, words run together) can be one name."""
    spoken, left = romaji(katakana), _consonants(romaji(katakana))
    for spelled in _spellings(latin):
        right = _consonants(spelled)
        if left[:1] != right[:1] or abs(len(left) - len(right)) > 2:
            continue
        if _agree(left, right) and _likeness(spoken, spelled) >= LETTERS_NEEDED[min(len(left), 3)]:
            return True
    return False


def _agree(left: str, right: str) -> bool:
    if left == right or (len(left) >= 2 and right.startswith(left) and right[len(left) :] in ENDINGS):
        return True
    long = min(len(left), len(right)) >= ONE_IN_FIVE - 1 and max(len(left), len(right)) >= ONE_IN_FIVE
    return long and _distance(left, right) * ONE_IN_FIVE <= max(len(left), len(right))


def _likeness(one: str, other: str) -> float:
    return 1 - _distance(one, other) / max(len(one), len(other), 1)


def _distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(other, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


# Katakana cannot tell these apart, or writers do not: Trump トランプ, Jones ジョーンズ.
_ONE_SOUND: Final = str.maketrans({"m": "n", "z": "s"})


@lru_cache(maxsize=200_000)
def _consonants(spoken: str) -> str:
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[aeiouywh]", "", spoken).translate(_ONE_SOUND))


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
_SOUNDS: Final = (
    ("ough", "o"), ("gh", ""), ("ph", "f"), ("ck", "k"), ("qu", "ku"), ("sch", "sh"), ("tch", "ch"), ("ch", "ti"),
    ("sh", "si"), ("th", "s"), ("ce", "se"), ("ci", "si"), ("cy", "si"), ("x", "kusu"), ("c", "k"), ("q", "k"),
)  # fmt: skip

_ALIKE: Final = str.maketrans({"l": "r", "v": "b", "j": "z"})


@lru_cache(maxsize=8192)
def romaji(katakana: str) -> str:
    """Rough romaji: ソフトバンク → sofutobanku; small vowels replace the vowel before them (ファ → fa)."""
    out = ""
    for char in katakana:
        sound = _KANA.get(char, "")
        if char in "ァィゥェォ" and out[-1:] in tuple("aiueo"):
            out = out[:-1]
        if char in "ャュョ" and out.endswith("i"):
            # The sibilants carry the y already: ジョ is zo, キョ kyo.
            sound = sound[1:] if out[-2:-1] in tuple("szt") else sound
            out = out[:-1]
        out += sound
    return re.sub(r"(.)\1+", r"\1", out)


@lru_cache(maxsize=65536)
def _spellings(latin: str) -> tuple[str, ...]:
    """Rough romaji of Latin letters, with a soft and with a hard g (Geiger, Belgium)."""
    plain = latin.lower()
    # The g of a final -ng is not heard either (サムスン, Samsung).
    # Katakana writes no r that British English does not say: Ford フォード, Liverpool リバプール.
    said = re.sub(r"r(?![aeiouyr])", "", plain)
    hard = [re.sub(r"(?<=n)g$", "", _heard(form)) for form in (said, plain)]
    soft = [re.sub(r"g(?=[eiy])", "z", form) for form in hard]
    return tuple(dict.fromkeys(re.sub(r"(.)\1+", r"\1", form) for form in (*hard, *soft)))


def _heard(latin: str) -> str:
    for letters, sound in _SOUNDS:
        latin = latin.replace(letters, sound)
    return latin.translate(_ALIKE)

"""Names in a text, and whether another text names them too, across scripts.

A word with a row in `judge/lang/names.py` is named by the spellings of that row and nothing else; any other katakana
name is compared with Latin words by its sound. Corpus: tests/corpus/wording/names.yaml.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from verify.judge.aliases import kanji_spellings, spellings_of
from verify.judge.capitals import LATIN_NAME, parts_of_run, trim_name
from verify.judge.katakana import ALWAYS_PERSON, JOINTS, KATAKANA, is_loanword, is_made_of_loanwords, pieces, romaji
from verify.judge.lang.names import (
    BODIES,
    FAMILY_NAMES,
    GENERIC,
    NOT_NAMES,
    ONLY_MEANT,
    TITLES,
)
from verify.judge.latin import is_respelled, is_shortened
from verify.judge.sound import (
    ENDINGS,
    LIKENESS_NEEDED,
    ONE_IN_FIVE,
    agree,
    consonants,
    likeness,
    same_sound,
    spellings,
)
from verify.judge.view import View, kanji_places, latin_words, view
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


# What says that the kanji or kana before it are a company's name.
COMPANY_NAME: Final = re.compile(r"([一-龥々ァ-ヴーA-Za-z]{2,12})(?=グループ|ホールディングス|HD)")
# Kanji that name a place or a body by their last sign.
KANJI_NAME: Final = re.compile(
    r"(?<![一-龥々ァ-ヴー])((?![新旧各両全本当同某他前元現諸])[一-龥々]{1,6}?(?:町|市|村|県|州|島|港|駅|大学|高校|銀行|電鉄|鉄道|製紙|製薬|製鉄|電力|建設|証券|生命|新聞|放送|党|省|庁))"
    r"(?![一-龥々])"
)
# What follows a person's name, and makes even a loanword one (ブラウン氏).
SAYS_PERSON: Final = re.compile(r"(?:氏|さん|首相|大統領|容疑者|被告|社長|会長|知事|市長|選手|監督|議員|教授)")
# What follows a katakana name and no loanword.
SAYS_NAME: Final = re.compile(
    rf"{SAYS_PERSON.pattern}|(?:社|市|州|県|島|自動車|銀行|証券|電機|製薬|大学|グループ|ホールディングス|株式会社|HD)"
)
# A word put together from loanwords is a name where it does something (スカイマークは, but ビジネスホテルの).
IS_SUBJECT: Final = re.compile(r"[はがもと]")
# The group and the company are one subject (DESIGN §4); the legal form is none of the name.
LEGAL_FORM: Final = re.compile(
    r"(?:\s*(?<![A-Za-z])(?:Group|Corp|Corporation|Inc|Co|Ltd|LLC|PLC|Holdings|Company|Limited)\b\.?)+$|(?:グループ|ホールディングス|株式会社|HD)+$"
)


@lru_cache(maxsize=16384)
def read_names(text: str, lang: str) -> tuple[Name, ...]:
    """The names of a text, in order, each once; full-width letters are letters.

    English: capitalised words that the lexicon does not know as common ones. Japanese: katakana outside the loanwords,
    Latin words, kanji with an alias or a company's suffix. Of German only acronyms, since it capitalises every noun.
    """
    folded = fold(text)
    plain = _with_joints(_WRONG_DASH.sub("ー", folded.text))
    found: list[tuple[int, int]] = []
    if lang == "ja":
        found += [m.span(1) for m in KANJI_NAME.finditer(plain) if m.group(1) not in BODIES]
        found += [m.span(1) for m in COMPANY_NAME.finditer(plain) if _is_company(m.group(1))]
        found += [at for at in kanji_places(plain) if _is_kanji_name(plain, at)]
        found += [m.span() for m in KATAKANA.finditer(plain) if _is_katakana_name(plain, m)]
    pattern = LATIN_NAME if lang in ("ja", "en", "zh", "ko") else re.compile(r"\b[A-Z]{2,}\b")
    runs = (at for m in pattern.finditer(plain) for at in parts_of_run(plain, m.span()))
    found += [span for at in runs if (span := trim_name(plain, at))]
    names = _distinct(plain, found)
    return tuple(
        replace(
            name,
            text=folded.text[name.span.start :][: len(name.text)],
            span=folded.span(name.span.start, name.span.end),
        )
        for name in names
    )


def _with_joints(text: str) -> str:
    """The text with the dot that a space stands for in a name: サラ ペイリン氏 is サラ・ペイリン氏.

    Two names that each have a row are two (トヨタ ホンダ), and so are loanwords.
    """
    for match in _SPACED.finditer(text):
        words = match.group().split(" ")
        rows = sum(bool(spellings_of(word)) for word in words)
        if rows < 2 and not all(is_loanword(word) for word in words):
            text = text[: match.start()] + "・".join(words) + text[match.end() :]
    return text


_SPACED: Final = re.compile("[ァ-ヴー]{2,}(?: [ァ-ヴー]{2,})+")
# A dash for the long vowel that it looks like: ミュラ―選手.
_WRONG_DASH: Final = re.compile("(?<=[ァ-ヴ])[―—–‐](?=[ぁ-ん一-龥])")
# 北京語 is a language, 楽天的 a temper.
_NO_NAME_AFTER: Final = re.compile("[語的流]|主義")
# Where a firm is listed says what kind of firm it is: 東証プライム上場の.
_LISTED_THERE: Final = re.compile("(?:プライム|スタンダード|グロース|[一二12]部)?(?:市場)?(?:に)?上場")
_FAMILIES: Final = frozenset(line.split("|")[0] for line in FAMILY_NAMES.split("\n"))


def _is_kanji_name(text: str, at: tuple[int, int]) -> bool:
    """Many family names are words or places too (平野, 清水): without a title after them they name nobody."""
    word = text[at[0] : at[1]]
    if _NO_NAME_AFTER.match(text, at[1]) or _LISTED_THERE.match(text, at[1]):
        return False
    return word not in ONLY_MEANT and (word not in _FAMILIES or SAYS_PERSON.match(text, at[1]) is not None)


def _is_company(word: str) -> bool:
    """研究グループ and 高級ブランドグループ are no companies: kanji and loanwords name one only where a row says so."""
    foreign = re.findall("[ァ-ヴー]+|[A-Za-z]+", word)
    return bool(spellings_of(word)) or any(not (is_loanword(part) or part.lower() in NOT_NAMES) for part in foreign)


def _is_katakana_name(text: str, match: re.Match[str]) -> bool:
    word = LEGAL_FORM.sub("", match.group()) or match.group()
    if ALWAYS_PERSON.match(text, match.end()) or spellings_of(word):
        return True
    if is_loanword(word) or is_loanword(match.group()):
        return False
    return not is_made_of_loanwords(word) or bool(
        SAYS_NAME.match(text, match.end()) or IS_SUBJECT.match(text, match.end())
    )


def _distinct(text: str, found: list[tuple[int, int]]) -> tuple[Name, ...]:
    names: list[Name] = []
    for start, end in sorted(set(found), key=lambda at: (at[0] - at[1], at[0])):
        span = Span(start, end)
        surface = LEGAL_FORM.sub("", span.of(text)) or span.of(text)
        known = any(name.span.overlaps(span) or name.text == surface for name in names)
        if not known:
            forms = forms_of(surface)
            sure = len(forms) > 1 or not (KANJI_NAME.fullmatch(surface) or _may_be_a_word(text, span))
            names.append(Name(surface, span, forms, sure))
    return tuple(sorted(names, key=lambda name: name.span))


def _may_be_a_word(text: str, span: Span) -> bool:
    """Whether a katakana word could be a loanword: nothing beside it says that it names a person or a body."""
    word = span.of(text)
    if not KATAKANA.fullmatch(word):
        return False
    return not (re.search("[・=＝]", word) or SAYS_NAME.match(text, span.end))


@lru_cache(maxsize=8192)
def forms_of(surface: str) -> tuple[str, ...]:
    """The spellings under which what a name names is named; the name alone where no row has it (Nissan Motor has)."""
    plain = LEGAL_FORM.sub("", surface) or surface
    words = re.sub(r"(?<=[A-Z])\.(?=[A-Z]|$)", "", plain).split(" ")
    for size in range(len(words), 0, -1):
        shorter = " ".join(words[:size])
        if spellings := spellings_of(shorter):
            return spellings
        if words[size - 1].lower() not in GENERIC:
            break
    return (plain,)


def says_only_what(name: Name) -> bool:
    """Whether a name says what something is and not which: the Commission, the General Assembly."""
    return all(word.lower() in GENERIC for word in name.text.split())


def names_it(name: Name, text: str) -> bool:
    """Whether one line of `text` names the same subject, in any of its spellings or by its sound."""
    return any(_named_in_line(name.forms, line) for line in text.split("\n") if line)


@lru_cache(maxsize=131072)
def _named_in_line(forms: tuple[str, ...], line: str) -> bool:
    seen = view(line)
    if any(_stands(form, seen) for form in forms):
        return True
    # What a row connects is never compared by its sound.
    return len(forms) == 1 and not spellings_of(forms[0]) and _is_heard(forms[0], seen)


def _stands(form: str, seen: View) -> bool:
    """Whether a spelling itself stands in the line, as a word of its own."""
    if form.isascii():
        return _stands_in_latin(form, seen)
    if KATAKANA.fullmatch(form):
        return form in seen.katakana or romaji(form) in seen.spoken
    if form in kanji_spellings().get(form[0], ()):
        return form in seen.kanji
    return form in seen.text


def _stands_in_latin(form: str, seen: View) -> bool:
    words = latin_words(form)
    phrase = f" {' '.join(words)} "
    if phrase in seen.phrase:
        return True
    if (len(words) > 1 or form.islower()) and phrase.lower() in seen.phrase.lower():
        return True
    return is_respelled(words, seen.words)


def _is_heard(form: str, seen: View) -> bool:
    """Whether a name without a row is heard in the line, whole or in its parts."""
    if form.isascii():
        return _is_latin_heard(form, seen)
    if not KATAKANA.fullmatch(form):
        return False
    if _sounds_like_a_word(JOINTS.sub("", form), seen):
        return True
    parts = [part for part in pieces(form) if not is_loanword(part)]
    heard = [_is_part_heard(part, seen) for part in parts]
    return _makes_the_person(heard) if JOINTS.search(form) else bool(heard) and all(heard)


def _makes_the_person(heard: list[bool]) -> bool:
    """Given names are left out or shortened: the last one, or all but one, make the person."""
    return heard[-1:] == [True] or sum(heard) >= max(2, len(heard) - 1)


# Shorter words sound like others by chance.
SHORTEST_HEARD: Final = 3
# In a passage that surely speaks of the claim less is needed to know a name again (Melrose メルローズ): every true pair
# of the corpus reaches it, and one in 275 of other pairs.
LIKENESS_IN_CONTEXT: Final = 0.75
# A name of words: パワーオブニュートリション is the Power of Nutrition.
MOST_WORDS: Final = 4


@lru_cache(maxsize=16384)
def is_heard_in_words(katakana: str, text: str) -> bool:
    """Whether a katakana word is nearly heard in a run of words, names or not: ハイヤーグレード in a higher grade.

    Only for a passage that surely speaks of what the katakana word is said of.
    """
    if len(katakana) < SHORTEST_HEARD or not KATAKANA.fullmatch(katakana) or spellings_of(katakana):
        return False
    spoken = romaji(JOINTS.sub("", katakana))
    words = latin_words(text)
    runs = ("".join(words[at : at + size]) for size in range(1, MOST_WORDS + 1) for at in range(len(words) - size + 1))
    near = (run for run in runs if run.isalpha() and NEARLY * len(spoken) <= len(run) <= len(spoken) / NEARLY)
    return any(likeness(spoken, said) >= LIKENESS_IN_CONTEXT for run in near for said, _ in spellings(run))


# Katakana has a vowel for each consonant: an English word is at least about half as long.
NEARLY: Final = 0.55


def _is_part_heard(part: str, seen: View) -> bool:
    if spellings := spellings_of(part):
        return any(_stands(form, seen) for form in spellings)
    return _stands(part, seen) or (_sounds_like_katakana(part, seen) if part.isascii() else _is_heard(part, seen))


def _is_latin_heard(form: str, seen: View) -> bool:
    words = latin_words(form)
    joined = "".join(words)
    if joined.isupper() and joined in seen.initials:
        return True
    if len(words) > 2 and "".join(word[0] for word in words if word[0].isupper()) in seen.words:
        return True
    if len(joined) > 2 and _sounds_like_katakana(joined, seen):
        return True
    parts = _latin_parts(words)
    if len(words) < 2 or not parts:
        return False
    if not (seen.katakana or seen.kanji):
        person = len(parts) == len(words) <= 3 and _stands_as_family_name(words[-1], seen)
        return person or is_shortened(words, seen.words)
    heard = [_is_part_heard(part, seen) for part in parts]
    return _makes_the_person(heard)


def _latin_parts(words: tuple[str, ...]) -> list[str]:
    """The words of a name that say which, those of a row together: Michigan of Michigan State University."""
    parts, at = [], 0
    while at < len(words):
        end = next((end for end in range(len(words), at, -1) if spellings_of(" ".join(words[at:end]))), at + 1)
        part = " ".join(words[at:end])
        if spellings_of(part) or not (part.lower() in GENERIC or part.lower() in NOT_NAMES or part.islower()):
            parts.append(part)
        at = end
    return parts


def _stands_as_family_name(word: str, seen: View) -> bool:
    """Whether the last word of a person's name stands without another given name before it."""
    for before, here in zip(("", *seen.words), seen.words, strict=False):
        if here == word and (before.lower() in NOT_NAMES | TITLES or not before[:1].isupper()):
            return True
    return False


def _sounds_like_katakana(latin: str, seen: View) -> bool:
    letters = re.sub(r"\d", "", latin)
    return any(
        same_sound(word, letters)
        for word in seen.katakana
        if word in seen.people or not (is_loanword(word) or spellings_of(word))
    )


# A loanword that the table lacks sounds like a common word; with fewer consonants chance does, too.
COMMON_CONSONANTS: Final = 3


def _sounds_like_a_word(katakana: str, seen: View) -> bool:
    spoken, left = romaji(katakana), consonants(romaji(katakana))
    if len(left) >= COMMON_CONSONANTS and _is_alike(spoken, seen.common.get(left, ())):
        return True
    near = (left, *(left + ending for ending in ENDINGS if len(left) > 1))
    if any(_is_alike(spoken, seen.skeletons.get(skeleton, ())) for skeleton in near):
        return True
    return len(left) >= ONE_IN_FIVE - 1 and any(
        agree(left, right) and _is_alike(spoken, forms) for right, forms in seen.skeletons.items()
    )


# An English ending as it is said in katakana: アラブ for Arabs, レンジャー for Rangers.
_ENDING: Final = re.compile("(?:ru)?[sz]u$|ans?u?$")


def _is_alike(spoken: str, forms: tuple[str, ...]) -> bool:
    return any(likeness(spoken, bare) >= LIKENESS_NEEDED for form in forms for bare in (form, _ENDING.sub("", form)))

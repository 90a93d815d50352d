"""Which spellings name one subject: the rows of `judge/lang/names.py` and the countries of CLDR.

Corpus: tests/corpus/wording/names.yaml.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from verify.judge.lang.names import COUNTRIES, FAMILY_NAMES, ROWS, SHORT_COUNTRIES

# Regions of CLDR that are no places: Pseudo-Accents, Unknown Region; and those with rows of their own.
NO_PLACES: Final = frozenset({"XA", "XB", "ZZ", "QO", "EU", "EZ", "UN"})
# CLDR writes ミャンマー (ビルマ), Myanmar (Burma), Congo - Kinshasa; news does not.
CLDR_NOTE: Final = re.compile(r"\s*(?:\(.*\)|- .*|特別行政区| SAR China)$")
# The one sign that stands for a country in news, and what shows that it does: 米大統領, 日米, 英BP.
SHORT_BEFORE: Final = re.compile(
    rf"(?<![一-龥])(?!印紙|日経)([{''.join(SHORT_COUNTRIES)}])"
    r"(?=(?:首相|大統領|政府|政権|軍|企業|社|大手|紙|当局|議会|上院|下院|司法|財務|商務|国務|国防|外務|内務|連邦|中央銀行"
    r"|経済|国民|世論|[A-Zァ-ヴ]))"
)
_PAIRED: Final = "[日米英独仏韓中伊露印豪]"
SHORT_PAIR: Final = re.compile(
    # 日中 alone is the daytime.
    rf"(?<![一-龥])(?!日中(?![両首関外貿友間共経韓印]))({_PAIRED})({_PAIRED})"
    rf"(?:({_PAIRED})|(?![一-龥])|(?=[首外防関貿同協会両交共間]))"
)


@cache
def rows() -> tuple[tuple[str, ...], ...]:
    """Every row: the spellings of one subject."""
    return (*_lines(ROWS), *_country_rows().values(), *_lines(FAMILY_NAMES))


def _lines(table: str) -> Iterator[tuple[str, ...]]:
    return (tuple(line.split("|")) for line in table.split("\n") if line)


@cache
def _country_rows() -> Mapping[str, tuple[str, ...]]:
    # CLDR costs more than all other tables, and a text without names never needs it
    from babel import Locale

    named = [{str(code): str(name) for code, name in Locale(lang).territories.items()} for lang in ("ja", "en")]
    rows = {}
    for code in sorted(code for code in named[0] if code.isalpha() and code not in NO_PLACES):
        given = [CLDR_NOTE.sub("", names[code]) for names in named if code in names]
        more = [form for form in COUNTRIES.get(code, "").split("|") if form]
        rows[code] = tuple(dict.fromkeys((*given, *(form.replace("&", "and") for form in given), *more)))
    return rows


@cache
def _index() -> Mapping[str, tuple[str, ...]]:
    """Each spelling → every spelling of its rows; Tokyo stands for the city and for Japan."""
    index: dict[str, tuple[str, ...]] = {}
    for row in rows():
        for form in row:
            index[form] = tuple(dict.fromkeys((*index.get(form, ()), *row)))
    return index


def spellings_of(surface: str) -> tuple[str, ...]:
    """All spellings of what a word names; empty for a word without a row."""
    return _index().get(surface, ()) or ("ヴ" in surface and _index().get(_with_b(surface), ())) or ()


def _with_b(katakana: str) -> str:
    """リヴァプール as リバプール."""
    for small, plain in zip("ァィェォ", "バビベボ", strict=True):
        katakana = katakana.replace(f"ヴ{small}", plain)
    return katakana.replace("ヴ", "ブ")


@cache
def kanji_spellings() -> Mapping[str, tuple[str, ...]]:
    """The spellings with kanji or hiragana under their first sign, longest first."""
    found: dict[str, list[str]] = {}
    for form in _index():
        if len(form) > 1 and re.search("[ぁ-ん一-龥々]", form):
            found.setdefault(form[0], []).append(form)
    return {sign: tuple(sorted(forms, key=len, reverse=True)) for sign, forms in found.items()}


def short_countries(text: str) -> tuple[str, ...]:
    """The Japanese names of the countries that stand in the text as one sign."""
    signs = [match.group(1) for match in SHORT_BEFORE.finditer(text)]
    signs += [sign for match in SHORT_PAIR.finditer(text) for sign in match.groups() if sign]
    return tuple(dict.fromkeys(_country_rows()[SHORT_COUNTRIES[sign]][0] for sign in signs))

"""English words that imply a figure without stating one: both, a couple, the fifth floor, weekly, teenagers, a majority.

Corpus: tests/corpus/implied.yaml.
"""

import re
from decimal import Decimal
from functools import partial

from verify.quantity.bounds import bend
from verify.quantity.lang.en_words import IN_OTHERS
from verify.quantity.nouns import count_noun
from verify.quantity.numbers import ONE
from verify.quantity.rules import Context, Reading, Rule, rule
from verify.quantity.types import Amount, Approx, Kind
from verify.quantity.word_tables import ORDINALS
from verify.quantity.words import read_number

_GROUPS = {
    "both": 2, "pair": 2, "couple": 2, "duo": 2, "twosome": 2, "twin": 2, "two-way": 2, "bilateral": 2,
    "trio": 3, "threesome": 3, "triplet": 3, "trilateral": 3, "quartet": 4, "foursome": 4, "quintet": 5, "sextet": 6,
}  # fmt: skip
_LENGTHS = {
    "hourly": (1, "hour"), "daily": (1, "day"), "nightly": (1, "day"), "weekly": (1, "week"), "monthly": (1, "month"),
    "quarterly": (3, "month"), "annual": (1, "year"), "annually": (1, "year"), "yearly": (1, "year"), "biennial": (2, "year"),
    "fortnightly": (2, "week"), "overnight": (1, "day"), "quarter-hour": (15, "minute"), "half-hour": (30, "minute"),
}  # fmt: skip
_UNIT = "year|month|week|day|hour|minute|second|decade|century|quarter"
# What a place in a row is counted in: the 34th minute, her 21st birthday, the fifth floor, a record 12th time.
_PLACES = {
    "minute": (Kind.DURATION, "minute"), "second": (Kind.DURATION, "second"), "hour": (Kind.DURATION, "hour"),
    "quarter": (Kind.DURATION, "quarter"), "day": (Kind.DURATION, "day"), "week": (Kind.DURATION, "week"), "month": (Kind.DURATION, "month"),
    "year": (Kind.DURATION, "year"), "anniversary": (Kind.DURATION, "year"), "birthday": (Kind.AGE, "year"), "time": (Kind.COUNT, "time"),
}  # fmt: skip
_ORDINAL = rf"(?:\d{{1,4}}(?:st|nd|rd|th)|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?(?:{'|'.join(ORDINALS)}))"


def _amount(kind: Kind, value: int | Decimal, unit: str | None = None) -> Amount:
    number = Decimal(value)
    return Amount(kind, number, number, number, unit, precision=ONE)


def _at(match: re.Match[str], amount: Amount) -> Reading:
    return Reading(match.start(), match.end(), amount)


def _read_group(match: re.Match[str], context: Context) -> Reading:
    return _at(match, _amount(Kind.COUNT, _GROUPS[match["word"].lower()]))


def _read_one(match: re.Match[str], context: Context) -> Reading:
    return _at(match, _amount(Kind.COUNT, 1))


def _read_length(match: re.Match[str], context: Context) -> Reading:
    word = match["word"].lower()
    count, unit = _LENGTHS.get(word) or IN_OTHERS.get(word) or (1, word)
    length = _amount(Kind.DURATION, count, unit)
    return _at(match, bend(length, Approx.AT_MOST) if match.group().lower().startswith("within") else length)


def _read_lengths(match: re.Match[str], context: Context) -> Reading:
    """Years, for weeks, decades: as vague as 数年 and 数十年."""
    word = "century" if match["unit"].lower() == "centurie" else match["unit"].lower()
    factor, unit = IN_OTHERS.get(word, (1, word))
    length = Amount(Kind.DURATION, None, Decimal(2 * factor), Decimal(9 * factor), unit, Approx.ABOUT, ONE)
    return _at(match, bend(length, Approx.AT_MOST) if match["within"] else length)


def _read_place(match: re.Match[str], context: Context) -> Reading | None:
    noun = match["noun"].lower()
    if noun == "century":
        return None  # a stretch of years, read as a date
    found = read_number(match["nth"], 0)
    if found is None or found.numeral.value is None or found.numeral.value == 1:
        return None
    kind, unit = _PLACES.get(noun) or (Kind.COUNT, count_noun(f"{noun}es" if noun.endswith("s") else f"{noun}s"))
    return _at(match, _amount(kind, found.numeral.value, unit))


def _read_nth(match: re.Match[str], context: Context) -> Reading | None:
    found = read_number(match["nth"], 0)
    if found is None or found.numeral.value is None:
        return None
    return Reading(match.start("nth"), match.end("nth"), _amount(Kind.ORDINAL, found.numeral.value))


def _read_once(match: re.Match[str], context: Context) -> Reading:
    return _at(match, _amount(Kind.COUNT, 1, "time"))


def _read_numbered(match: re.Match[str], context: Context) -> Reading:
    return _at(match, _amount(Kind.ORDINAL, 1 if match["nth"].lower() == "one" else int(match["nth"])))


def _read_first(match: re.Match[str], context: Context) -> Reading:
    return _at(match, _amount(Kind.ORDINAL, 1))


def _read_war(match: re.Match[str], context: Context) -> Reading:
    return _at(match, _amount(Kind.ORDINAL, 1 if match["nth"].lower() in ("one", "i", "1") else 2))


def _read_game_clock(match: re.Match[str], context: Context) -> Reading:
    """On 13:10: so far into a game, which other languages write as 13 minutes 10 seconds."""
    return _at(match, _amount(Kind.DURATION, int(match["m"]) * 60 + int(match["s"]), "second"))


def _read_teens(match: re.Match[str], context: Context) -> Reading:
    return _at(match, Amount(Kind.AGE, None, Decimal(10), Decimal(19), "year", Approx.BETWEEN, ONE))


_AGE_BANDS = {
    "sexagenarian": 60,
    "septuagenarian": 70,
    "octogenarian": 80,
    "nonagenarian": 90,
    "centenarian": 100,
    "supercentenarian": 110,
}


def _read_age_band(match: re.Match[str], context: Context) -> Reading:
    """Octogenarians, in their eighties; centenarians, a hundred and older."""
    low = Decimal(_AGE_BANDS[match["word"].lower()])
    if low >= 100:
        return _at(match, Amount(Kind.AGE, low, low, None, "year", Approx.AT_LEAST, ONE))
    return _at(match, Amount(Kind.AGE, None, low, low + 9, "year", Approx.BETWEEN, ONE))


def _read_clock(match: re.Match[str], context: Context) -> Reading:
    """In 2:21:08, 1:43.21: how long a race took."""
    minutes = int(match["h"] or 0) * 60 + int(match["m"])
    return _at(match, _amount(Kind.DURATION, minutes * 60 + Decimal(match["s"]), "second"))


def _read_majority(match: re.Match[str], context: Context) -> Reading:
    half = Decimal(50)
    return _at(match, Amount(Kind.PERCENT, half, half, None, "percent", Approx.OVER, Decimal(10)))


_rule = partial(rule, flags=re.I)


# One place may imply several figures ("her second song": the second, and song 2), so each rule reads the whole text.
IMPLIED: tuple[Rule, ...] = (
    _rule("both", rf"\b(?P<word>{'|'.join(_GROUPS)})s?\b(?! of\b)", _read_group),
    _rule("another", r"\b(?:one|another|single|sole|lone|each|every|either|per|the other|the latter|alone)\b", _read_one),
    _rule("a cup of", r"\ba(?= (?:cup|bowl|glass|mug|bottle|plate|slice|piece|loaf|pack|packet|bag|can|tin|box|jar|copy|pair) of\b)", _read_one),
    _rule("an hour later", rf"\b(?:an?|one|every|each|per|the|all|another|within an?|past|last|whole|full)[ -](?P<word>{_UNIT})\b", _read_length),
    _rule("hour-long", rf"\b(?P<word>{_UNIT})[ -](?:long|old|olds)\b", _read_length),
    _rule("weekly", rf"\b(?P<word>{'|'.join(sorted((*_LENGTHS, *IN_OTHERS), key=len, reverse=True))})\b", _read_length),
    _rule("for years", r"(?<!\d )(?<!\d-)\b(?P<within>within )?(?P<unit>year|month|week|day|hour|minute|decade|centurie)s\b", _read_lengths),
    _rule("the fifth floor", rf"\b(?P<nth>{_ORDINAL})[ -](?:(?:straight|consecutive|successive) )?(?P<noun>[a-z]{{3,20}})\b", _read_place),
    _rule("a second summit", rf"\b(?P<nth>{_ORDINAL})\b", _read_nth),
    _rule("once", r"\bonce\b", _read_once),
    _rule("No. 1", r"\b(?:No|number)\.? ?(?P<nth>\d{1,3}|one)\b", _read_numbered),
    _rule("top-ranked", r"\b(?:top(?:-ranked|-seeded|-placed|s|ped|ping)?|(?:led|leads|leading)(?! (?:to|by|up|into)\b)|leader)\b", _read_first),
    _rule("World War One", r"\b(?:World War |WW)(?P<nth>One|Two|II|I|1|2)\b", _read_war),
    _rule("on 13:10", r"(?<=\bon )(?P<m>\d{1,2}):(?P<s>[0-5]\d)(?![\d:])(?! ?(?:[ap]\.?m\b|[A-Z]{3}\b))", _read_game_clock),
    _rule("in 2:21:08", r"(?<![\d:])(?:(?P<h>\d{1,2}):(?P<m>[0-5]\d):(?P<s>[0-5]\d)(?![\d:.]))", _read_clock),
    _rule("in 1:43.21", r"(?<![\d:])(?P<h>(?!))?(?P<m>\d{1,2}):(?P<s>[0-5]\d\.\d{1,2})(?!\d)", _read_clock),
    _rule("teenagers", r"\b(?:teen|teens|teenage|teenaged|teenagers?|adolescents?)\b", _read_teens),
    _rule("centenarians", rf"\b(?P<word>{'|'.join(_AGE_BANDS)})s?\b", _read_age_band),
    _rule("a majority", r"\b(?:majorit(?:y|ies)|most(?= of\b))", _read_majority),
)  # fmt: skip

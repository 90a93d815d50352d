"""Years, days and lengths of time as English spells them out: nineteen seventy-two, two years and three months.

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from decimal import Decimal

from verify.quantity.types import Amount, Kind
from verify.quantity.word_tables import TENS, WORDS
from verify.quantity.words import read_number

_ONES = "one|two|three|four|five|six|seven|eight|nine"
_TEENS = "|".join(word for word, n in WORDS.items() if 10 <= n < 20)
TWO_DIGITS = rf"(?:(?:{'|'.join(TENS)})(?:[ -](?:{_ONES}))?|{_TEENS})"
_CENTURIES = "fifteen|sixteen|seventeen|eighteen|nineteen|twenty"
# Nineteen seventy-two, twenty oh five, nineteen hundred ninety-three; two thousand and eighteen.
YEAR_IN_PAIRS = rf"(?:(?:{_CENTURIES})[ -](?:{TWO_DIGITS}|(?:oh|zero|o)[ -](?:{_ONES})))\b"
YEAR_IN_WORDS = (
    rf"(?:{YEAR_IN_PAIRS}|(?:(?:{_CENTURIES})[ -]hundred|two thousand)(?:(?: and)?[ -](?:{TWO_DIGITS}|{_ONES}))?\b)"
)
DAY_IN_WORDS = rf"(?P<cardinal>(?:twenty|thirty)[ -](?:{_ONES})|{_ONES}|{_TEENS}|twenty|thirty)\b"

_COUNT = rf"(?:(?<![\d,.])\d{{1,3}},\d{{3}}|(?<![\d,.])\d{{1,4}}|an?|{TWO_DIGITS}|{_ONES})"
_UNIT = "(?:year|month|week|day|hour|minute|decade|century|quarter|fortnight)s?"
ONE_LENGTH = rf"{_COUNT}[ -]{_UNIT}\b"
SECONDS = rf"(?:\d{{1,2}}(?:\.\d{{1,3}})?|{TWO_DIGITS}|{_ONES})[ -]seconds?\b"
# Three months and two weeks; 2 years 1 month 21 days.
LENGTHS = rf"{ONE_LENGTH}(?:(?:,| and|, and|) {ONE_LENGTH}){{0,3}}"
_PIECE = re.compile(rf"(?P<n>{_COUNT})[ -](?P<unit>{_UNIT[:-2]}|second)", re.I)
# Units that the interchange form lacks, in those it has.
IN_OTHERS = {"century": (100, "year"), "decade": (10, "year"), "quarter": (3, "month"), "fortnight": (2, "week")}


def read_year_words(text: str) -> int:
    """The year of digits or of words in pairs."""
    if text.isdigit():
        return int(text)
    whole = read_number(text, 0)
    if whole and whole.end == len(text) and whole.numeral.value is not None and whole.numeral.value >= 1000:
        return int(whole.numeral.value)
    century, _, rest = text.lower().replace("-", " ").partition(" ")
    last = read_number(rest.removeprefix("oh ").removeprefix("o ").removeprefix("zero "), 0)
    return WORDS[century] * 100 + (int(last.numeral.value) if last and last.numeral.value is not None else 0)


def read_lengths(text: str) -> tuple[tuple[int, str], ...]:
    """The pieces of a length of time, each a count and a unit of year, month, week, day, hour or minute."""
    pieces = []
    for match in _PIECE.finditer(text):
        found = read_number(match["n"], 0)
        value = found.numeral.value if found else None
        count = 1 if match["n"].lower() in ("a", "an") else int(value) if value is not None else 0
        factor, unit = IN_OTHERS.get(match["unit"].lower(), (1, match["unit"].lower()))
        pieces.append((count * factor, unit))
    return tuple(pieces)


_STEPS = {("year", "month"): 12, ("week", "day"): 7, ("hour", "minute"): 60, ("minute", "second"): 60}


def length_of(pieces: tuple[tuple[int, str], ...]) -> Amount | None:
    """One length in the smallest unit named, where the others convert to it exactly."""
    total, unit = pieces[0]
    for count, smaller in pieces[1:]:
        if (unit, smaller) not in _STEPS:
            return None
        total, unit = total * _STEPS[unit, smaller] + count, smaller
    value = Decimal(total)
    return Amount(Kind.DURATION, value, value, value, unit, precision=Decimal(1))

"""The German counterpart of `mutations`: ways to make a claim say something that its sources do not say.

Each yields (what was done, the claim's new text); they know the shapes of German figures and dates, no claim.
"""

import re
from collections.abc import Iterator, Sequence

from mutating import Mutant, change_digit, put

from verify.quantity.types import Quantity

SLIPS = {"Millionen": "Milliarden", "Milliarden": "Millionen", "Mio.": "Mrd.", "Mrd.": "Mio."}
CURRENCIES = {"Dollar": "Euro", "Euro": "Dollar", "Pfund": "Dollar"}
WORDS = ("zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf")
MONTHS = ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November")
PARTS = {"Die Hälfte": "Ein Drittel", "fünfte": "vierte", "zweiten": "dritten"}
BOUNDS = {"mehr als": "weniger als", "weniger als": "mehr als", "mindestens": "höchstens", "höchstens": "mindestens"}
# Each in the place of the other.
TURNS = (
    ("stieg", "sank"), ("stiegen", "sanken"), ("gestiegen", "gesunken"), ("steigen", "sinken"), ("steigt", "sinkt"),
    ("wuchs", "schrumpfte"), ("wuchsen", "schrumpften"), ("gewachsen", "geschrumpft"), ("höher", "niedriger"),
    ("Anstieg", "Rückgang"), ("Zunahme", "Abnahme"), ("Erhöhung", "Senkung"), ("erhöhte", "senkte"),
    ("erhöhten", "senkten"), ("erhöht", "gesenkt"), ("zugenommen", "abgenommen"),
    ("angehoben", "gekürzt"),
)  # fmt: skip


def mutate(text: str, names: Sequence[str], stated: Sequence[Quantity]) -> dict[str, str]:
    """Every mutant of a claim's text, each once: its text → what was done to it."""
    ways = (
        slip_scale,
        times_ten,
        change_digit,
        count_on,
        shift_year,
        move_month,
        change_currency,
        turn_bounds,
        turn_round,
        other_part,
    )
    return {new: what for way in ways for what, new in way(text) if new != text}


def _each(words: Sequence[str], text: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", text)


def slip_scale(text: str) -> Iterator[Mutant]:
    for match in _each(tuple(SLIPS), text):
        yield "another scale", put(text, match, SLIPS[match.group()])


def times_ten(text: str) -> Iterator[Mutant]:
    for match in re.finditer(r"(?<![\d.,:-])\d{1,3}(?= (?:[A-Z]|Prozent))", text):
        yield "ten times as much", put(text, match, match.group() + "0")


def count_on(text: str) -> Iterator[Mutant]:
    """The next number, also where what it counts stands in the same word (Dreijahresvertrag, fünfköpfig)."""
    together = r"einhalb|und|jahres|monats|tage|stunden|(?:jähr|monat|wöch|täg|stünd|minüt|köpf|stöck)ig"
    for match in re.finditer(rf"(?<!\w)(?:{'|'.join(WORDS[:-1])})(?!(?!{together})\w)", text, re.I):
        following = WORDS[WORDS.index(match.group().lower()) + 1]
        yield "the next number", put(text, match, following.title() if match.group()[0].isupper() else following)


def shift_year(text: str) -> Iterator[Mutant]:
    for match in re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", text):
        for by in (-1, 1):
            yield "another year", put(text, match, str(int(match.group()) + by))


def move_month(text: str) -> Iterator[Mutant]:
    for match in _each(MONTHS, text):
        yield "another month", put(text, match, (*MONTHS, "Dezember")[MONTHS.index(match.group()) + 1])


def change_currency(text: str) -> Iterator[Mutant]:
    for match in _each(tuple(CURRENCIES), text):
        yield "another currency", put(text, match, CURRENCIES[match.group()])


def other_part(text: str) -> Iterator[Mutant]:
    for match in _each(tuple(PARTS), text):
        yield "another part or place", put(text, match, PARTS[match.group()])


def turn_bounds(text: str) -> Iterator[Mutant]:
    for match in _each(tuple(BOUNDS), text):
        yield "the other bound", put(text, match, BOUNDS[match.group()])


def turn_round(text: str) -> Iterator[Mutant]:
    """Rise for fall and the other way round."""
    turns = {word: other for pair in TURNS for word, other in (pair, pair[::-1])}
    for match in _each(tuple(turns), text):
        yield "the other way round", put(text, match, turns[match.group()])

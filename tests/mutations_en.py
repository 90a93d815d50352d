"""The English counterpart of `mutations`: ways to make a claim say something that its sources do not say.

Each yields (what was done, the claim's new text); they know the shapes of English figures and dates, no claim.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mutating import Mutant, change_digit, put

from verify.quantity import compare, describe, read_quantities
from verify.quantity.types import Agreement, Amount, Approx, Kind, Quantity

SLIPS = {"million": "billion", "billion": "million", "trillion": "billion", "thousand": "million"}
CURRENCIES = {"$": "€", "€": "$", "¥": "$", "£": "€"}
MONEY_WORDS = {"dollars": "euros", "euros": "dollars", "pounds": "dollars", "yen": "dollars"}
NUMBER_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
COMPANIES = ("Volkswagen", "Nestle", "Siemens", "Lockheed Martin", "Spotify")
SUPERLATIVES = ("largest", "smallest", "oldest", "fastest", "highest", "longest")
SCOPES = ("the world's", "Asia's", "America's")
TURNS = {
    "rose": "fell", "fell": "rose", "grew": "shrank", "dropped": "rose", "increased": "decreased",
    "raised": "cut", "cut": "raise",
}  # fmt: skip
FIGURE = re.compile(r"\d[\d,]*(?:\.\d+)?")
YEAR = re.compile(r"\b(?:19|20)\d\d\b")


def mutate(text: str, names: Sequence[str], stated: Sequence[Quantity]) -> dict[str, str]:
    """Every mutant of a claim's text, each once: its text → what was done to it.

    `names` are those that the claim names; `stated` are figures that its sources state.
    """
    ways = (
        slip_scale, times_ten, change_digit, count_on, shift_year, move_day, change_currency, harden, swap_figures,
        restate, turn_round,
    )  # fmt: skip
    found = [mutant for way in ways for mutant in way(text)]
    found += [mutant for name in names for mutant in rename(text, name)]
    found += borrow(text, stated)
    # Of a statement in plain words nothing else can be changed.
    if not found and not read_quantities(text, "en"):
        found = [*exchange(text), *fall_short(text)]
    return {new: what for what, new in found if new != text}


def _figures(text: str) -> list[re.Match[str]]:
    """The figures of a text, years and days of the month apart."""
    months = "|".join(MONTHS)
    apart = [m.span() for m in YEAR.finditer(text)] + [
        m.span("day") for m in re.finditer(rf"(?:{months}) (?P<day>\d{{1,2}})\b", text)
    ]
    return [m for m in FIGURE.finditer(text) if m.span() not in apart]


def exchange(text: str) -> Iterator[Mutant]:
    """The first and the last thing of a statement in each other's place."""
    things = list(re.finditer(r"\b[Tt]he (?P<thing>[a-z]+)", text))
    if len(things) > 1 and things[0]["thing"] != things[-1]["thing"]:
        first, last = things[0].span("thing"), things[-1].span("thing")
        moved = text[: first[0]] + things[-1]["thing"] + text[first[1] : last[0]] + things[0]["thing"] + text[last[1] :]
        yield "two things exchanged", moved


def fall_short(text: str) -> Iterator[Mutant]:
    """Something only nearly done."""
    for match in list(re.finditer(r"(?<=[a-z] )[a-z]+ed\b", text))[:1]:
        yield "only nearly so", put(text, match, f"nearly {match.group()}")


def slip_scale(text: str) -> Iterator[Mutant]:
    for match in re.finditer(r"\b(?:thousand|million|billion|trillion)\b", text):
        yield f"{match.group()} slips", put(text, match, SLIPS[match.group()])


def times_ten(text: str) -> Iterator[Mutant]:
    for match in _figures(text):
        whole, dot, rest = match.group().replace(",", "").partition(".")
        yield "ten times as much", put(text, match, whole + (rest[0] + "." + rest[1:] if dot else "0").rstrip("."))


def count_on(text: str) -> Iterator[Mutant]:
    for match in re.finditer(rf"\b(?:{'|'.join(NUMBER_WORDS)})\b", text):
        at = NUMBER_WORDS.index(match.group())
        yield "another number in words", put(text, match, NUMBER_WORDS[(at + 1) % len(NUMBER_WORDS)])


def shift_year(text: str) -> Iterator[Mutant]:
    for match in YEAR.finditer(text):
        for step in (-1, 1):
            yield f"{step:+d} year", put(text, match, str(int(match.group()) + step))


def move_day(text: str) -> Iterator[Mutant]:
    for match in re.finditer("|".join(MONTHS), text):
        yield "another month", put(text, match, MONTHS[(MONTHS.index(match.group()) + 1) % 12])
    for match in re.finditer(rf"(?<=(?:{'|'.join(m[-3:] for m in MONTHS)}) )\d{{1,2}}\b(?!,?\d)", text):
        yield "another day", put(text, match, str(int(match.group()) % 28 + 1))


def change_currency(text: str) -> Iterator[Mutant]:
    for match in re.finditer(r"[$€¥£]", text):
        yield "another currency", put(text, match, CURRENCIES[match.group()])
    for match in re.finditer(rf"\b(?:{'|'.join(MONEY_WORDS)})\b", text):
        yield "another currency", put(text, match, MONEY_WORDS[match.group()])


def harden(text: str) -> Iterator[Mutant]:
    for match in re.finditer(r"\b(about|around|nearly)(?= [$€¥£]?\d)", text, re.IGNORECASE):
        for other in ("over", "under"):
            yield "about becomes a bound", put(text, match, other.title() if match.start() == 0 else other)


def swap_figures(text: str) -> Iterator[Mutant]:
    figures = _figures(text)
    for one, other in pairwise(figures):
        swapped = text[: one.start()] + other.group() + text[one.end() : other.start()] + one.group()
        yield "figures swapped", swapped + text[other.end() :]


def restate(text: str) -> Iterator[Mutant]:
    for match in re.finditer(rf"\b(?:{'|'.join(SUPERLATIVES)})\b", text):
        for other in SUPERLATIVES:
            yield "another superlative", put(text, match, other)
    for match in re.finditer(rf"\b[\w.]+'s(?= (?:{'|'.join(SUPERLATIVES)})\b)", text):
        for other in SCOPES:
            yield "another scope", put(text, match, other)


def turn_round(text: str) -> Iterator[Mutant]:
    for match in re.finditer(rf"\b(?:{'|'.join(TURNS)})\b(?= [^ ]+ (?:percent|percentage)|[^.]*\bto [$€¥£\d])", text):
        yield "the other way round", put(text, match, TURNS[match.group()])


def rename(text: str, name: str) -> Iterator[Mutant]:
    for company in COMPANIES:
        yield f"{company} instead of {name}", text.replace(name, company, 1)


def borrow(text: str, stated: Sequence[Quantity]) -> Iterator[Mutant]:
    """Another figure of the same kind and unit in the place of the claim's own."""
    for mention in read_quantities(text, "en"):
        own = mention.quantity
        if not isinstance(own, Amount) or own.kind is Kind.DURATION:
            continue
        for other in stated:
            if not isinstance(other, Amount) or other.value is None or other.approx is Approx.BETWEEN:
                continue
            if compare(own, other).agreement is Agreement.MISMATCH:
                plain = Amount(own.kind, other.value, other.value, other.value, own.unit)
                # What is counted stays what it was: seven children of nineteen people are no nineteen people.
                figure = f"{other.value:,f} {mention.counted}" if own.kind is Kind.COUNT else describe(plain).en
                put = text[: mention.span.start] + figure + text[mention.span.end :]
                yield "borrowed from the source", put

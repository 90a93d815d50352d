"""Ways to make a claim say something that its sources do not say; each yields (what was done, the claim's new text).

They know the shapes of Japanese figures and dates, and no claim of any article.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mutating import Mutant, put

from verify.quantity import compare, describe, read_quantities
from verify.quantity.types import Agreement, Amount, Approx, Kind, Quantity

# A scale, and the one that a slip of the pen puts in its place.
SLIPS = {"億": "兆", "兆": "億", "万": "億"}
CURRENCIES = {"円": "ドル", "ドル": "円"}
COMPANIES = ("トヨタ自動車", "NTT", "富士通", "エヌビディア", "Sakana AI")
SUPERLATIVES = ("最速", "最小", "最古", "最先端")
SCOPES = ("世界", "アジア", "業界")


def mutate(text: str, names: Sequence[str], stated: Sequence[Quantity]) -> dict[str, str]:
    """Every mutant of a claim's text, each once: its text → what was done to it.

    `names` are the companies that the claim names; `stated` are figures that its sources state of something else.
    """
    ways = (slip_scale, times_ten, change_digit, shift_year, move_day, change_currency, harden, swap_figures, restate)
    found = [mutant for way in ways for mutant in way(text)]
    found += [mutant for name in names for mutant in rename(text, name)]
    found += exchange_sides(text)
    found += borrow(text, stated)
    return {new: what for what, new in found if new != text}


def _each(pattern: str, text: str) -> Iterator[re.Match[str]]:
    return re.finditer(pattern, text)


def slip_scale(text: str) -> Iterator[Mutant]:
    for match in _each("[億兆万]", text):
        yield f"{match.group()} slips to {SLIPS[match.group()]}", put(text, match, SLIPS[match.group()])


def times_ten(text: str) -> Iterator[Mutant]:
    for match in _each(r"\d+(?=[億兆万人社円位])", text):
        yield "ten times as much", put(text, match, match.group() + "0")


def change_digit(text: str) -> Iterator[Mutant]:
    for match in _each(r"[1-9]", text):
        digit = int(match.group())
        for other in {digit % 9 + 1, (digit + 3) % 9 + 1}:
            yield f"digit {digit} becomes {other}", put(text, match, str(other))


def shift_year(text: str) -> Iterator[Mutant]:
    for match in _each(r"20\d\d(?=年)", text):
        for step in (-1, 1):
            yield f"{step:+d} year", put(text, match, str(int(match.group()) + step))
    for match in _each("来(?=[春夏秋冬年月])", text):
        for other in ("今", "再来"):
            yield f"来 becomes {other}", put(text, match, other)


def move_day(text: str) -> Iterator[Mutant]:
    for match in _each(r"\d{1,2}(?=月)", text):
        yield "another month", put(text, match, str(int(match.group()) % 12 + 1))
    for match in _each(r"(?<=月)\d{1,2}(?=日)", text):
        for step in (-2, -1, 1):
            yield f"{step:+d} days", put(text, match, str(int(match.group()) + step))
    for match in _each("[春夏秋冬](?=に)", text):
        for other in "夏秋冬".replace(match.group(), ""):
            yield "another season", put(text, match, other)


def change_currency(text: str) -> Iterator[Mutant]:
    for match in _each("円|ドル", text):
        yield "another currency", put(text, match, CURRENCIES[match.group()])
        yield "another currency", put(text, match, "ユーロ")


def harden(text: str) -> Iterator[Mutant]:
    for match in _each(r"約(\d[\d,]*(?:[億兆万]\d*)*(?:人|社|円|ドル|パラメータ))(?:規模)?", text):
        for other in (f"{match.group(1)}超", f"{match.group(1)}未満"):
            yield "about becomes a bound", put(text, match, other)


def swap_figures(text: str) -> Iterator[Mutant]:
    figures = list(_each(r"\d+", text))
    for one, other in pairwise(figures):
        swapped = text[: one.start()] + other.group() + text[one.end() : other.start()] + one.group()
        yield "figures swapped", swapped + text[other.end() :]


def restate(text: str) -> Iterator[Mutant]:
    for match in _each("最(?:大|小|高|多)", text):
        for other in SUPERLATIVES:
            yield "another superlative", put(text, match, other)
    for match in _each("国内(?=最)", text):
        for other in SCOPES:
            yield "another scope", put(text, match, other)


def rename(text: str, name: str) -> Iterator[Mutant]:
    for company in COMPANIES:
        yield f"{company} instead of {name}", text.replace(name, company, 1)


SIDE = "[ァ-ヴー・]{2,}"
SIDES = (
    rf"(?P<one>{SIDE})(?:は|が)(?P<other>{SIDE})(?=[をに][^。、]*(?:買収|勝[っち]|破[りっる]|貸し))",
    rf"(?P<one>{SIDE})から(?P<other>{SIDE})(?=(?:[へに]|まで)(?!かけ))",
)


def exchange_sides(text: str) -> Iterator[Mutant]:
    """Doer and other, or where it begins and ends, in each other's place."""
    for match in (match for way in SIDES for match in _each(way, text)):
        one, other = match.span("one"), match.span("other")
        yield (
            "sides exchanged",
            (text[: one[0]] + match["other"] + text[one[1] : other[0]] + match["one"] + text[other[1] :]),
        )


NUMERAL = re.compile(r"^[\d０-９,.〇一二三四五六七八九十百千万億兆]+")


def borrow(text: str, stated: Sequence[Quantity]) -> Iterator[Mutant]:
    """Another figure of the same kind and unit in the place of the claim's own."""
    for mention in read_quantities(text, "ja"):
        own = mention.quantity
        if not isinstance(own, Amount) or own.kind is Kind.DURATION:
            continue
        for other in stated:
            if not isinstance(other, Amount) or other.value is None or other.approx is Approx.BETWEEN:
                continue
            if compare(own, other).agreement is Agreement.MISMATCH:
                plain = Amount(other.kind, other.value, other.value, other.value, other.unit)
                # What is counted stays what it was: two hits of the page are no two strikeouts.
                counted = own.kind in (Kind.COUNT, Kind.NUMBER)
                figure = NUMERAL.sub(f"{other.value:f}", mention.text) if counted else describe(plain).ja
                yield "borrowed from the page", text[: mention.span.start] + figure + text[mention.span.end :]

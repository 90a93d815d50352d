"""English numbers: digits with scale words, number words, fractions and vague numbers (half a million, dozens of).

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from decimal import Decimal

from verify.quantity.numbers import DIGITS, ONE, Found, Numeral, between, exact, read_digits
from verify.quantity.tally import continue_number, read_part
from verify.quantity.units import CURRENCY_NAMES, alternation
from verify.quantity.word_tables import DOZEN, ORDINALS, SCALES, SHORT_SCALES, VAGUE, WORDS, power_of

_START = re.compile(
    rf"(?<![\w.,])(?:{DIGITS}|\.\d+)|(?<![A-Za-z\d])(?:[A-Za-z]{{2,12}}|[Aa])(?![A-Za-z])|(?<=[A-Z$€£¥₩₹])\d"
)
_DIGITS = re.compile(rf"(?:{DIGITS}|\.\d+)")
# 1.234,56 can only be continental; so can 12,5 unless it is a list (Articles 1,2 and 5).
_CONTINENTAL = re.compile(
    r"\d{1,3}(?:\.\d{3})+,\d{1,2}(?![\d,.]\d|\d)|\d{1,3},\d{1,2}(?!\d|[,.-]\d| ?(?:and|or|to|&) ?\d)"
)
_SUFFIX = re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])", re.I)
_AND_A_HALF = re.compile(r"(?<=\d)(?: and a |-and-a-)half\b", re.I)
_POWER_OF_TEN = re.compile(r"(?: ?[x×*] ?10\^(?P<power>[-−]?\d{1,2})|[eE](?P<e>[+-]?\d{1,2}))(?![\w.]\w)")
_TOKEN = re.compile(r"(?:[ -]{1,2}|)([A-Za-z]+)")
_FRACTION = re.compile(r"(?:[ -]?(?<=[ -]))?(\d{1,3})[/⁄](\d{1,3})(?![\d/])")
_SHORT = re.compile(r"[ -]?([A-Za-z]{1,5})(?:(?<![kKmMbB\d])\.(?=[ -]))?(?![A-Za-z])")
_OPENERS = frozenset(WORDS) | frozenset(SCALES) | frozenset(ORDINALS)
_OPENERS |= {"a", "an", "half", "quarter", "quarters", "dozen", "dozens", "several", "few", "couple", "tens", "scores"}
_OPENERS |= {scale + "s" for scale in SCALES}


def find_number(text: str, at: int = 0) -> Found | None:
    """The first number that starts at or after `at`."""
    for match in _START.finditer(text, at):
        start = match.start()
        if text[start].isdigit() or text[start] == ".":
            found = _from_digits(text, start)
        elif match.group().lower() in _OPENERS:
            found = _from_words(text, start)
        else:
            continue
        if found:
            return found
    return None


def read_number(text: str, at: int) -> Found | None:
    """The number that starts exactly at `at`."""
    return _from_digits(text, at) if text[at : at + 1].isdigit() else _from_words(text, at)


# ── digits first ─────────────────────────────────────────────────────────────────────────────────────────


def _from_digits(text: str, start: int) -> Found | None:
    if match := _CONTINENTAL.match(text, start):
        numeral = read_digits(match.group(), thousands=".", point=",")
    elif match := _DIGITS.match(text, start):
        numeral = read_digits(match.group())
    if match is None or numeral is None or numeral.value is None:
        return None
    end = match.end()
    if fraction := _FRACTION.match(text, start):
        return _with_fraction(text, start, fraction, Decimal(0))
    if fraction := _FRACTION.match(text, end):
        return _with_fraction(text, start, fraction, numeral.value)
    if (suffix := _SUFFIX.match(text, end)) and match.group().isdigit():
        return Found(start, suffix.end(), numeral, ordinal=True)
    return _scaled(text, start, end, numeral)


def _scaled(text: str, start: int, end: int, numeral: Numeral) -> Found | None:
    """The digits with what multiplies them, or alone."""
    if power := _POWER_OF_TEN.match(text, end):
        worth = ONE.scaleb(int((power["power"] or power["e"]).replace("−", "-")))
        return Found(start, power.end(), numeral.times(worth))
    if (half := _AND_A_HALF.match(text, end)) and numeral.value is not None and numeral.precision == ONE:
        numeral, end = exact(numeral.value + Decimal("0.5"), Decimal("0.5")), half.end()
    scaled, stop = _scales(text, end, numeral)
    if stop == end:
        return Found(start, end, numeral, plain=numeral.precision != Decimal("0.5"))
    if text[end:stop].strip(" -").lower() in SHORT_SCALES:
        return Found(start, stop, scaled)  # EUR 980m twelve months before
    return continue_number(text, start, stop, scaled)


def _with_fraction(text: str, start: int, fraction: re.Match[str], whole: Decimal) -> Found | None:
    top, bottom = Decimal(fraction[1]), Decimal(fraction[2])
    if bottom < 2 or top >= bottom or bottom > 100:
        return None
    value = whole + top / bottom
    scaled, stop = _scales(text, fraction.end(), exact(value, ONE / bottom))
    return Found(start, stop, scaled, part=whole == 0 and stop == fraction.end())


def _scales(text: str, at: int, numeral: Numeral) -> tuple[Numeral, int]:
    """The numeral with the scale words that follow it: 2.45 billion, 5 lakh crore, 3.5bn, 1 tril., 1-T."""
    while (match := _TOKEN.match(text, at)) and (power := power_of(match[1])) is not None:
        factor = DOZEN if power == 0 else ONE.scaleb(power)
        numeral, at = numeral.times(factor, factor), match.end()
    if numeral.scale == 1 and (match := _SHORT.match(text, at)):
        word = match[1].lower()
        if word in SHORT_SCALES and ((len(word) > 1 and word != "mm") or _letter_is_scale(text, match)):
            factor = ONE.scaleb(SHORT_SCALES[word])
            return numeral.times(factor, factor), match.end()
    return numeral, at


_MONEY_BEFORE = re.compile(r"(?:[$€£¥₩₹]|\b[A-Z]{3}|\bRs\.?) ?[\d.,]{1,30}(?:[-–][\d.,]{1,30})?$")
# 10m people and 20k users, but 100m hurdles, 5k races and 10m waves.
_COUNTED_AFTER = re.compile(
    r" (?:people|staff|(?:new |more |other |young )?(?:users|jobs|homes|workers|members|residents|customers|followers"
    r"|subscribers|visitors|viewers|children|women|men|households|passengers|voters|students|employees|patients|copies"
    r"|vehicles|cars|units|tons|tonnes|barrels|migrants|refugees|deaths|cases|doses|shares|views|downloads|words))\b"
)
_MONEY_AFTER = re.compile(
    rf"[ -](?:pounds?|{alternation(CURRENCY_NAMES['en'])})\b|[ -]?(?:USD|EUR|JPY|GBP|CNY)\b", re.I
)


# A population of 1.4m, a 1.4m-strong workforce.
_MANY_BEFORE = re.compile(
    r"\b(?:population|membership|workforce|audience|readership|circulation|crowd|electorate|following|users?) of (?:about |around |nearly |almost |over |more than |some |roughly )?[\d.,]{1,12}$"
)


def _letter_is_scale(text: str, match: re.Match[str]) -> bool:
    """One letter is a scale next to money and before people; elsewhere only in capitals, since 10m is a length."""
    money = _MONEY_BEFORE.search(text, max(0, match.start() - 36), match.start())
    if money or _MONEY_AFTER.match(text, match.end()):
        return True
    if match[1] in ("k", "m") and match.group() == match[1]:
        many = _MANY_BEFORE.search(text, max(0, match.start() - 60), match.start())
        if many or _COUNTED_AFTER.match(text, match.end()) or text.startswith("-strong", match.end()):
            return True
    return match[1] in ("K", "M", "B", "T") and match.group() == match[1]


# ── words first ──────────────────────────────────────────────────────────────────────────────────────────


def _from_words(text: str, start: int) -> Found | None:
    for read in (_vague, _half_a, _article):
        if found := read(text, start):
            return found
    return _sum(text, start)


_VAGUE = re.compile(
    r"(?P<tens>tens|dozens|scores|hundreds|thousands|millions|billions|trillions)"
    r"(?: of (?P<of>thousands|millions|billions|trillions))?(?= of\b|(?: [a-z]+)?[ ,.]|$)"
    r"|(?:(?P<several>several)|a few)[ -](?P<scale>hundred|thousand|dozen|million|billion|trillion)s?\b"
    r"(?:[ -](?P<more>thousand|million|billion|trillion)\b)?"
    r"|(?P<couple>a couple of|several|a few)(?= [a-z])",
    re.I,
)


def _vague(text: str, start: int) -> Found | None:
    match = _VAGUE.match(text, start)
    if match is None:
        return None
    if match["couple"]:
        low, high = (2, 3) if "couple" in match["couple"].lower() else (2, 9)
        return Found(start, match.end(), between(Decimal(low), Decimal(high), ONE))
    word = (match["tens"] or match["scale"]).lower().removesuffix("s")
    factor = (
        ONE.scaleb(SCALES[(match["of"].removesuffix("s") if match["of"] else match["more"]).lower()])
        if (match["of"] or match["more"])
        else ONE
    )
    low, high = VAGUE.get(word) or (2 * 10 ** SCALES[word], 9 * 10 ** SCALES[word])
    if word == "dozen" and match["scale"]:
        low, high = 24, 108
    step = Decimal(low) / 2
    return Found(start, match.end(), between(low * factor, high * factor, step * factor))


_HALF_A = re.compile(
    r"(?:(?:an? )?(?P<half>half)|(?:a |one )?(?P<quarter>quarter)|three[ -](?P<three>quarters))(?:-| {1,2})(?:of )?"
    r"(?:an? {1,2})?"
    r"(?P<scale>dozen|hundred|thousand|million|billion|trillion)\b",
    re.I,
)


def _half_a(text: str, start: int) -> Found | None:
    if match := _HALF_A.match(text, start):
        part = Decimal("0.5" if match["half"] else "0.25" if match["quarter"] else "0.75")
        power = power_of(match["scale"])
        factor = ONE.scaleb(power) if power else DOZEN
        return Found(start, match.end(), exact(part * factor, factor * part, factor, spelled=True))
    return None


_ARTICLE = re.compile(r"(?:an?|one)[ -](?P<scale>dozen|hundred|thousand|million|billion|trillion)\b", re.I)


def _article(text: str, start: int) -> Found | None:
    if found := read_part(text, start):
        return found
    if match := _ARTICLE.match(text, start):
        power = power_of(match["scale"])
        factor = ONE.scaleb(power) if power else DOZEN
        return continue_number(text, start, match.end(), exact(factor, factor, factor, spelled=True))
    return None


def _sum(text: str, start: int) -> Found | None:
    return continue_number(text, start, start, exact(Decimal(0), ONE, spelled=True))

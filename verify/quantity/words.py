"""English numbers: digits with scale words, number words, fractions and vague numbers (half a million, dozens of).

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from verify.quantity.numbers import DIGITS, ONE, Found, Numeral, between, exact, read_digits

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: i for i, word in enumerate(_ONES)} | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
WORDS |= {"naught": 0, "nought": 0, "fourty": 40}
# fmt: off
SCALES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12,
    "quadrillion": 15,
}
# Only right after digits. Single letters are tried apart: m and b need a currency before them.
SHORT_SCALES = {
    "mil": 6, "mln": 6, "mn": 6, "mio": 6, "bil": 9, "bln": 9, "bn": 9, "tril": 12, "trln": 12, "trn": 12, "tn": 12,
    "k": 3, "m": 6, "b": 9, "t": 12, "mm": 6,
}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12, "nineth": 9,
}
# fmt: on
ORDINALS |= {word + "th": i for i, word in enumerate(_ONES) if i >= 13}
PARTS = {"half": 2, "halve": 2, "quarter": 4} | {w: n for w, n in ORDINALS.items() if n > 2}
DOZEN = Decimal(12)
# Plural scale words as vague numbers: at least two of them, at most nine; dozens stay below a hundred.
VAGUE = {"ten": (20, 90), "dozen": (24, 99), "score": (40, 90)}


_START = re.compile(
    rf"(?<![\w.,])(?:{DIGITS}|\.\d+)|(?<![A-Za-z\d])(?:[A-Za-z]{{2,12}}|[Aa])(?![A-Za-z])|(?<=[A-Z$€£¥₩₹])\d"
)
_DIGITS = re.compile(rf"(?:{DIGITS}|\.\d+)")
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
    match = _DIGITS.match(text, start)
    if match is None:
        return None
    end = match.end()
    if fraction := _FRACTION.match(text, start):
        return _with_fraction(text, start, fraction, Decimal(0))
    numeral = read_digits(match.group() if match.group()[0] != "." else "0" + match.group())
    if numeral is None or numeral.value is None:
        return None
    if (fraction := _FRACTION.match(text, end)) and fraction.end() > end and text[end : end + 1] in " -":
        return _with_fraction(text, start, fraction, numeral.value)
    if (suffix := re.compile(r"(?:st|nd|rd|th)(?![A-Za-z])", re.I).match(text, end)) and "." not in match.group():
        return Found(start, suffix.end(), numeral, ordinal=True)
    scaled, stop = _scales(text, end, numeral)
    if stop == end:
        return Found(start, end, numeral, plain=True)
    return _rest(text, start, stop, scaled)


def _with_fraction(text: str, start: int, fraction: re.Match[str], whole: Decimal) -> Found | None:
    top, bottom = Decimal(fraction[1]), Decimal(fraction[2])
    if bottom < 2 or top >= bottom or bottom > 100:
        return None
    value = whole + top / bottom
    scaled, stop = _scales(text, fraction.end(), exact(value, ONE / bottom))
    return Found(start, stop, scaled, part=whole == 0 and stop == fraction.end())


def _scales(text: str, at: int, numeral: Numeral) -> tuple[Numeral, int]:
    """The numeral with the scale words that follow it: 6.34 billion, 5 lakh crore, 3.5bn, 1 tril., 1-T."""
    while (match := _TOKEN.match(text, at)) and (power := _power(match[1])) is not None:
        factor = DOZEN if power == 0 else ONE.scaleb(power)
        numeral, at = numeral.times(factor, factor), match.end()
    if numeral.scale == 1 and (match := _SHORT.match(text, at)):
        word = match[1].lower()
        if word in SHORT_SCALES and ((len(word) > 1 and word != "mm") or _letter_is_scale(text, match)):
            factor = ONE.scaleb(SHORT_SCALES[word])
            return numeral.times(factor, factor), match.end()
    return numeral, at


def _power(word: str) -> int | None:
    word = word.lower()
    if word in ("dozen", "dozens"):
        return 0
    return SCALES.get(word)


_MONEY_BEFORE = re.compile(r"(?:[$€£¥₩₹]|\b[A-Z]{3}|\bRs\.?) ?[\d.,]{1,30}$")
_MONEY_AFTER = re.compile(r"[ -](?:yen|dollars?|euros?|pounds?|yuan|won)\b|[ -]?(?:USD|EUR|JPY|GBP|CNY)\b", re.I)


def _letter_is_scale(text: str, match: re.Match[str]) -> bool:
    """One letter is a scale next to money; elsewhere only K, M, B in capitals, since 10m is a length."""
    money = _MONEY_BEFORE.search(text, max(0, match.start() - 36), match.start())
    if money or _MONEY_AFTER.match(text, match.end()):
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
    word = (match["tens"] or match["scale"]).lower()
    word = word.removesuffix("s") if match["tens"] else word
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
    r"(?:(?P<half>half)|(?:a |one )?(?P<quarter>quarter)|three[ -](?P<three>quarters)) {1,2}(?:of )?(?:an? {1,2})?"
    r"(?P<scale>dozen|hundred|thousand|million|billion|trillion)\b",
    re.I,
)


def _half_a(text: str, start: int) -> Found | None:
    if match := _HALF_A.match(text, start):
        part = Decimal("0.5" if match["half"] else "0.25" if match["quarter"] else "0.75")
        power = _power(match["scale"])
        factor = ONE.scaleb(power) if power else DOZEN
        return Found(start, match.end(), exact(part * factor, factor * part, factor, spelled=True))
    return None


_ARTICLE = re.compile(r"(?:an?|one)[ -](?P<scale>dozen|hundred|thousand|million|billion|trillion)\b", re.I)
_PART = re.compile(
    r"(?P<top>an?|one|two|three|four|five|six|seven|eight|nine|\d{1,2})[ -]"
    r"(?P<part>hal(?:f|ves)|quarters?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ][a-z]{4,7}|[a-z]{4,12})\b",
    re.I,
)
# "a third of", "by a third": a part; "a third man", "a fifth time": an ordinal.
_PART_AFTER = re.compile(
    r"(?: (?:of|to|from|as|in|on|over|and|or|were|are|is|was|by|at|the|had|have|said)\b|[,.;:)]|-of|$)"
)


def _article(text: str, start: int) -> Found | None:
    if found := _part(text, start):
        return found
    if match := _ARTICLE.match(text, start):
        power = _power(match["scale"])
        factor = ONE.scaleb(power) if power else DOZEN
        return _rest(text, start, match.end(), exact(factor, factor, factor, spelled=True))
    return None


def _part(text: str, start: int) -> Found | None:
    """Two-thirds, three quarters, a tenth."""
    match = _PART.match(text, start)
    if match is None:
        return None
    top, word = match["top"].lower(), match["part"].lower()
    bottom = _denominator(word)
    value = Decimal(1 if top in ("a", "an") else int(top) if top.isdigit() else WORDS[top])
    plural = word.endswith("s")
    if bottom is None or value >= bottom or plural != (value > 1):
        return None
    if not plural and not _PART_AFTER.match(text, match.end()):
        return None
    return Found(start, match.end(), exact(value / bottom, ONE / bottom, spelled=True), part=True)


def _denominator(word: str) -> int | None:
    word = "half" if word == "halves" else word.removesuffix("s")
    if word in PARTS:
        return PARTS[word]
    tens, _, ones = word.replace("-", " ").partition(" ")
    return WORDS[tens] + ORDINALS[ones] if tens in _TENS and ORDINALS.get(ones, 10) < 10 else None


def _sum(text: str, start: int) -> Found | None:
    return _rest(text, start, start, exact(Decimal(0), ONE, spelled=True))


# Digits go on only as "4 thousand 3 hundred" and "3 hundred and 21".
_NEXT = re.compile(
    r"(?:[ -]{1,2}|, )?(?P<and>and {1,2})?"
    r"(?P<word>[A-Za-z]+|(?<!and )\d{1,3}(?![\d.,])(?= (?:hundred|thousand|million))"
    r"|(?<=and )\d{1,2}(?![\d.,%])(?! (?:dozen|hundred|thousand|million|billion|trillion)))"
)
_AND_A_HALF = re.compile(r" and a half\b", re.I)
_POINT = re.compile(r" point((?: (?:zero|one|two|three|four|five|six|seven|eight|nine))+)", re.I)


@dataclass(slots=True)
class _Tally:
    """The number so far: closed groups (three million) and the one still open (two hundred)."""

    closed: Decimal
    open: Decimal | None
    last: str
    scale: Decimal
    precision: Decimal

    @property
    def value(self) -> Decimal:
        return self.closed + (self.open or 0)

    def take(self, word: str, joined: bool) -> bool:
        """Whether the word continues the number."""
        if word.isdigit() or word in WORDS:
            return self._take_small(Decimal(word if word.isdigit() else WORDS[word]), joined)
        if word in ("dozen", "dozens") and self.last in ("ones", "teens") and self.value < 20 and not joined:
            self.open, self.last, self.precision = (self.open or ONE) * DOZEN, "dozen", DOZEN
            return True
        if word not in SCALES or joined:
            return False
        factor = ONE.scaleb(SCALES[word])
        if word == "hundred":
            if self.open is None or self.open >= 100 or self.last not in ("ones", "teens", "tens"):
                return False
            self.open, self.last, self.precision = self.open * 100, "hundred", factor
            self.scale = factor
            return True
        if self.open is None:
            if not self.closed or self.last != "scale" or (factor < self.scale and self.scale > ONE):
                return False
            self.closed *= factor
        else:
            self.closed, self.open = self.closed + self.open * factor, None
        self.precision = factor if self.last != "half" else factor / 2
        self.last, self.scale = "scale", factor
        return True

    def add_half(self) -> bool:
        """Two and a half (million), one million and a half."""
        if self.last in ("ones", "teens", "tens"):
            self.open, self.precision = (self.open or Decimal(0)) + Decimal("0.5"), Decimal("0.5")
        elif self.last == "scale" and self.open is None:
            self.closed, self.precision = self.closed + self.scale / 2, self.scale / 2
        else:
            return False
        self.last = "half"
        return True

    def _take_small(self, worth: Decimal, joined: bool) -> bool:
        kind = "tens" if worth >= 20 and worth % 10 == 0 else "teens" if worth >= 10 else "ones"
        if self.open is None:
            fits = worth < self.scale or self.scale == ONE
            if (self.last == "scale" and not fits) or (joined and self.last != "scale"):
                return False
            self.open = worth
        elif self.last == "hundred" or (self.last == "tens" and kind == "ones" and worth and not joined):
            self.open += worth
        else:
            return False
        self.last, self.precision = kind, ONE
        return True


def _rest(text: str, start: int, at: int, head: Numeral) -> Found | None:
    """Continues a number word by word, as far as the words make one."""
    assert head.value is not None
    spelled = at == start
    tally = _Tally(head.value, None, "" if spelled else "scale", head.scale, head.precision)
    if not spelled and head.scale == DOZEN:
        return Found(start, at, replace(head, spelled=True))
    while match := _NEXT.match(text, at):
        word = match["word"].lower()
        joined = match["and"] is not None
        if at == start and (match.start("word") != start):
            return None
        if (ordinal := ORDINALS.get(word)) and head.spelled and _closes(tally, Decimal(ordinal), joined):
            value = _ordinal_value(tally, Decimal(ordinal))
            return Found(start, match.end(), exact(value, ONE, spelled=True), ordinal=True)
        if joined and word == "a" and (half := _AND_A_HALF.match(text, at)) and tally.add_half():
            at = half.end()
            continue
        if not tally.take(word, joined):
            break
        at = match.end()
    if at == start:
        return None
    if (point := _POINT.match(text, at)) and tally.last in ("ones", "teens", "tens"):
        digits = "".join(str(WORDS[word]) for word in point[1].lower().split())
        tally.open = (tally.open or Decimal(0)) + Decimal(f"0.{digits}")
        tally.precision, at = ONE.scaleb(-len(digits)), point.end()
        while (match := _TOKEN.match(text, at)) and (power := SCALES.get(match[1].lower())):
            tally.open *= ONE.scaleb(power)
            tally.precision, at = tally.precision * ONE.scaleb(power), match.end()
    return Found(start, at, exact(tally.value, tally.precision, tally.scale, spelled=spelled or head.spelled))


def _closes(tally: _Tally, ordinal: Decimal, joined: bool) -> bool:
    if tally.open is None and not tally.closed:
        return True
    if ordinal >= 100:
        return tally.open is not None or tally.last == "scale"
    return tally.last in ("hundred", "scale") or (tally.last == "tens" and ordinal < 10 and not joined)


def _ordinal_value(tally: _Tally, ordinal: Decimal) -> Decimal:
    if ordinal >= 100 and tally.value:
        return tally.closed + (tally.open or ONE) * ordinal
    return tally.value + ordinal

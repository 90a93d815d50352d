"""English numbers word by word: two hundred and thirty-two, 4 thousand 3 hundred, one and a third million.

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from verify.quantity.numbers import ONE, Found, Numeral, exact
from verify.quantity.word_tables import DOZEN, DOZENS, ORDINALS, SCALES, WORDS, denominator

HUNDRED = Decimal(100)

_SCALE = "hundred|thousand|million|billion|trillion"
# Digits go on only as "4 thousand 3 hundred" and "3 hundred and 21".
_NEXT = re.compile(
    r"(?P<gap>[ -]{1,2}| - |, )?(?P<and>and(?: {1,2}|-))?"
    rf"(?P<word>[A-Za-z]+|(?(and)[1-9]\d?(?![.,]?\d|%)(?! (?:dozen|{_SCALE}))|\d{{1,3}}(?![\d.,])(?= (?:{_SCALE}))))"
)
_HALF_OF_SCALE = re.compile(rf"(?:an? )?half[ -](?:an? )?(?P<scale>{_SCALE})\b", re.I)
_POINT = re.compile(r" point((?: (?:zero|one|two|three|four|five|six|seven|eight|nine))+)", re.I)
_SCALE_AFTER = re.compile(rf"[ -](?P<scale>{_SCALE})\b", re.I)

_TENS_OF_PART = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ]"
_PART = re.compile(
    r"(?P<top>an?|one|two|three|four|five|six|seven|eight|nine|\d{1,2})[ -]"
    rf"(?P<part>hal(?:f|ves)|quarters?|{_TENS_OF_PART}[a-z]{{4,7}}|[a-z]{{4,12}})\b",
    re.I,
)
_PARTS_AFTER = re.compile(rf"[ -](?P<part>(?:{_TENS_OF_PART})?[a-z]{{4,12}}s)\b", re.I)
# "a third of", "by a third": a part; "a third man", "a fifth time": an ordinal.
_PART_AFTER = re.compile(
    r"(?: (?:of|to|from|as|in|on|over|and|or|were|are|is|was|by|at|the|had|have|said)\b|[,.;:)]|-of|$"
    r"| (?:fewer|less|lower|smaller|cheaper|shorter|lighter|slower|weaker|more|higher|larger|bigger|greater"
    r"|longer|faster|stronger|heavier|dearer)\b)"
)
# Fell by a third last year, but by a quarter point and by a third party.
_BY = re.compile(r"\bby (?:about |around |roughly |nearly |almost |over |more than |at least )?$", re.I)
_BY_A_PART = re.compile(
    r" (?:since|compared|below|above|between|during|within|while|when|after|before|year-on-year|\0)"
)


@dataclass(slots=True)
class Tally:
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
        if word in DOZENS:
            return not joined and self._take_dozen()
        if word not in SCALES or joined:
            return False
        return self._take_hundred() if word == "hundred" else self._take_scale(ONE.scaleb(SCALES[word]))

    def _take_small(self, worth: Decimal, joined: bool) -> bool:
        kind = "tens" if worth >= 20 and worth % 10 == 0 else "teens" if worth >= 10 else "ones"
        if self.open is None:
            if joined and self.last != "scale":
                return False
            self.open = worth
        elif self.last == "hundred" or (self.last == "tens" and kind == "ones" and worth and not joined):
            self.open += worth
        else:
            return False
        self.last, self.precision = kind, ONE
        return True

    def _take_dozen(self) -> bool:
        """Five dozen; three hundred and two dozen are 324."""
        if self.open is None or self.last not in ("ones", "teens"):
            return False
        few = self.open % 100
        self.open += few * (DOZEN - 1)
        self.last, self.scale, self.precision = "dozen", DOZEN, DOZEN
        return True

    def _take_hundred(self) -> bool:
        if self.open is None or self.open >= 100 or self.last not in ("ones", "teens", "tens"):
            return False
        self.open *= 100
        self.last, self.scale, self.precision = "hundred", HUNDRED, HUNDRED
        return True

    def _take_scale(self, factor: Decimal) -> bool:
        if self.open is None:
            if self.last != "scale" or factor < self.scale:
                return False
            self.closed *= factor
        else:
            self.closed, self.open = self.closed + self.open * factor, None
        self.precision = factor * self.precision if self.last == "part" else factor
        self.last, self.scale = "scale", factor
        return True

    def add_part(self, text: str, at: int) -> int | None:
        """Where the part ends that follows "and": two and a half (million), one million and a half, 3 1/3."""
        after_scale = self.last == "scale"
        if after_scale and (half := _HALF_OF_SCALE.match(text, at)):
            worth = ONE.scaleb(SCALES[half["scale"].lower()])
            return self._add(worth / 2, worth / 2, half.end()) if worth < self.scale else None
        found = read_part(text, at, joined=True)
        if found is None or found.numeral.value is None:
            return None
        part, step = found.numeral.value, found.numeral.precision
        if after_scale and part == Decimal("0.5"):
            return self._add(self.scale / 2, self.scale / 2, found.end)
        counts = self.last in ("ones", "teens", "tens", "hundred")
        return self._add(part, step, found.end) if counts else None

    def _add(self, worth: Decimal, step: Decimal, end: int) -> int:
        if self.open is None:
            self.closed += worth
        else:
            self.open += worth
        self.last, self.precision = "part", step
        return end


def continue_number(text: str, start: int, at: int, head: Numeral) -> Found | None:
    """The number that begins at `start` and whose words go on at `at`, as far as they make one."""
    assert head.value is not None
    tally = Tally(head.value, None, "" if at == start else "scale", head.scale, head.precision)
    if head.scale == HUNDRED:  # one hundred and twenty thousand: still open to a scale
        tally.closed, tally.open, tally.last = Decimal(0), head.value, "hundred"
    if head.scale == DOZEN:
        return Found(start, at, head)
    while match := _NEXT.match(text, at):
        word, joined = match["word"].lower(), match["and"] is not None
        if at == start and match.start("word") != start:
            return None
        if (ordinal := ORDINALS.get(word)) and head.spelled and _closes(tally, Decimal(ordinal), joined):
            value = _ordinal_value(tally, Decimal(ordinal))
            return Found(start, match.end(), exact(value, ONE, spelled=True), ordinal=True)
        if match["gap"] == " - " and not (tally.last == "tens" and word in WORDS):
            break
        if joined and (end := tally.add_part(text, match.start("word"))):
            at = end
            continue
        if not head.spelled and not joined and word in WORDS and not _SCALE_AFTER.match(text, match.end()):
            break  # 980 million twelve months before
        if not tally.take(word, joined):
            break
        at = match.end()
    if at == start:
        return None
    if head.spelled and (part := _as_part(text, start, at, tally.value)):
        return part
    at = _decimals(text, at, tally)
    return Found(start, at, exact(tally.value, tally.precision, tally.scale, spelled=head.spelled))


def _decimals(text: str, at: int, tally: Tally) -> int:
    """Twelve point five (million)."""
    point = _POINT.match(text, at)
    if point is None or tally.last not in ("ones", "teens", "tens"):
        return at
    digits = "".join(str(WORDS[word]) for word in point[1].lower().split())
    tally.open = (tally.open or Decimal(0)) + Decimal(f"0.{digits}")
    tally.precision, at = ONE.scaleb(-len(digits)), point.end()
    while scale := _SCALE_AFTER.match(text, at):
        factor = ONE.scaleb(SCALES[scale["scale"].lower()])
        tally.open *= factor
        tally.precision, at = tally.precision * factor, scale.end()
    return at


def _closes(tally: Tally, ordinal: Decimal, joined: bool) -> bool:
    if tally.open is None and not tally.closed:
        return True
    if ordinal >= 100:
        return tally.open is not None
    return tally.last in ("hundred", "scale") or (tally.last == "tens" and ordinal < 10 and not joined)


def _ordinal_value(tally: Tally, ordinal: Decimal) -> Decimal:
    if ordinal >= 100 and tally.open:
        return tally.closed + tally.open * ordinal
    return tally.value + ordinal


# ── parts ────────────────────────────────────────────────────────────────────────────────────────────────


def read_part(text: str, start: int, *, joined: bool = False) -> Found | None:
    """Two-thirds, three quarters, a tenth: below one, and not the ordinal of "a third time".

    `joined`: after a number and "and", where no ordinal stands (three and a third miles).
    """
    match = _PART.match(text, start)
    if match is None:
        return None
    top, word = match["top"].lower(), match["part"].lower()
    bottom = denominator(word)
    value = Decimal(1 if top in ("a", "an") else int(top) if top.isdigit() else WORDS[top])
    plural = word.endswith("s")
    if bottom is None or value >= bottom or plural != (value > 1):
        return None
    if not (plural or joined or _PART_AFTER.match(text, match.end()) or _is_step(text, start, match.end())):
        return None
    return Found(start, match.end(), exact(value / bottom, ONE / bottom, spelled=True), part=True)


def _is_step(text: str, start: int, end: int) -> bool:
    return _BY.search(text, max(0, start - 16), start) is not None and _BY_A_PART.match(text, end) is not None


def _as_part(text: str, start: int, at: int, top: Decimal) -> Found | None:
    """Twenty-one hundredths, a hundred trillionths."""
    match = _PARTS_AFTER.match(text, at)
    bottom = denominator(match["part"].lower()) if match else None
    if match is None or bottom is None or top >= bottom:
        return None
    return Found(start, match.end(), exact(top / bottom, ONE / bottom, spelled=True), part=True)

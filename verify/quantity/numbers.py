"""How numbers are written: digits with separators, and numerals of East Asian scripts, alone and mixed.

English number words are in `words.py`. Corpus: tests/corpus/quantity/.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from verify.quantity.types import Approx

ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, before anyone knows what it counts."""

    value: Decimal | None
    """None where the writing names no single number (数十, dozens)."""
    low: Decimal
    high: Decimal
    precision: Decimal
    """The worth of the last digit written."""
    scale: Decimal = ONE
    """The worth of the last scale word; what a first number takes over in 2〜3兆円 or "2-3 trillion yen"."""
    spelled: bool = False
    """Written in words or characters only, where many other words look the same."""

    def times(self, factor: Decimal, scale: Decimal = ONE) -> "Numeral":
        value = None if self.value is None else self.value * factor
        low, high = sorted((self.low * factor, self.high * factor))
        return Numeral(value, low, high, abs(self.precision * factor), max(self.scale * scale, scale), self.spelled)


def exact(value: Decimal, precision: Decimal, scale: Decimal = ONE, *, spelled: bool = False) -> Numeral:
    return Numeral(value, value, value, precision, scale, spelled)


def between(low: Decimal, high: Decimal, precision: Decimal) -> Numeral:
    """A vague number: 数十 (20 to 90), dozens (24 to 99)."""
    return Numeral(None, low, high, precision, spelled=True)


@dataclass(frozen=True, slots=True)
class Found:
    """A number found in a text, offsets into that text."""

    start: int
    end: int
    numeral: Numeral
    ordinal: bool = False
    part: bool = False
    """A part of a whole: two-thirds, a quarter."""
    plain: bool = False
    """Nothing but digits, which may still be a year, a page or a score."""
    approx: Approx | None = None
    """A qualifier inside the number (550多万)."""


# Longer digit strings are serial numbers, not figures, and would only cost time.
MAX_DIGITS = 40

DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:,\d{2})+,\d{3}(?!\d)|\d{1,3}(?: \d{3}){2,}(?!\d)|\d+)(?:\.\d+)?"


def read_digits(text: str, *, thousands: str = ",", point: str = ".") -> Numeral | None:
    """The number of a plain digit string with its separators; None when it is too long to be a figure."""
    plain = text.replace(thousands, "").replace(" ", "").replace(point, ".")
    if len(plain) > MAX_DIGITS:
        return None
    decimals = len(plain.partition(".")[2])
    return exact(Decimal(plain), ONE.scaleb(-decimals))


# ── 一二三, 千百十, 1兆2000億 ──────────────────────────────────────────────────────────────────────────────

KANJI_DIGITS = {char: str(i) for i, char in enumerate("〇一二三四五六七八九")}
KANJI_DIGITS |= {"零": "0", "两": "2", "壱": "1", "弐": "2", "参": "3"}
SMALL = {"十": 10, "拾": 10, "百": 100, "千": 1000, "십": 10, "백": 100, "천": 1000}
# fmt: off
LARGE = {
    "万": 10**4, "萬": 10**4, "만": 10**4, "億": 10**8, "亿": 10**8, "억": 10**8,
    "兆": 10**12, "조": 10**12, "京": 10**16, "경": 10**16,
}
# fmt: on
_CORE = r"〇零一二三四五六七八九"
# 1・5倍 is how vertical print sets 1.5; 10・11月 are two months.
_DECIMALS = "倍|%|パーセント|ポイント|[万億兆]|キロ|メートル|平方|トン|ヘクタール|度|リットル|ミリ|センチ"
_MIDDLE_DOT = rf"・\d{{1,2}}(?= ?(?:{_DECIMALS}))"
# 6、544: groups of three behind one digit are no list.
_DIGITS = rf"(?:\d(?:、\d{{3}}){{1,3}}(?![\d、])|(?:{DIGITS})(?:{_MIDDLE_DOT})?)"
_SPELLED = rf"[{_CORE}十百千]{{1,16}}(?:[.・][{_CORE}]{{1,8}}|点[{_CORE}]{{1,8}}(?![点つ十百千{_CORE}]))?"
_GROUP = rf"(?:{_DIGITS}(?: ?[十百千]\d{{0,3}}){{0,3}}|{_SPELLED})"
# 1 億 4 千万, 1 万 6000: a space before what can only go on.
_SPACED = r"(?: (?=\d{1,4} ?[千百十万億兆]|\d{4}(?!\d)))"
# 大字, which guard a figure against a stroke more; one alone is a name (壱岐, 参加).
_FORMAL = rf"[壱弐参拾][壱弐参拾{_CORE}十百千万萬億]{{1,12}}"
# A group is below ten thousand; 数 and 何 stand for a digit between 2 and 9.
JAPANESE = (
    rf"(?<![{_CORE}十百千万億兆])(?:{_FORMAL}|[数何][十百千]{{0,2}}(?: ?[万億兆]{{1,2}})?"
    rf"|(?:{_GROUP})(?:数[十百]?)?(?: ?[万萬億兆京]{{1,2}}(?:{_SPACED}?{_GROUP}|数[十百千])?){{0,5}})"
)


_PLAIN = str.maketrans({",": "", "、": "", " ": "", "何": "数", "・": ".", "点": "."})


def read_kanji(text: str) -> Numeral | None:
    """The number of a numeral in characters or mixed with digits; None when it does not parse."""
    plain = text.translate(_PLAIN)
    spelled = not any(char.isdecimal() for char in plain)
    if "数" not in plain:
        numeral = _mixed(plain)
        return replace(numeral, spelled=spelled) if numeral else None
    plain = plain.replace("0数", "数")  # 10数 as 十数
    # 十数 is more than ten, at least eleven; 数十 at least twenty.
    low, high = _mixed(plain.replace("数", "一" if plain[0] != "数" else "二")), _mixed(plain.replace("数", "九"))
    if low is None or high is None or low.value is None or high.value is None:
        return None
    step = low.precision if plain[0] != "数" else low.value / 2
    return replace(between(low.value, high.value, step), scale=low.scale)


def _mixed(text: str) -> Numeral | None:
    """Sums sections (below 万) and large units; a large unit right after another multiplies (1万亿)."""
    if len(text) > MAX_DIGITS:
        return None
    total, group, section, run = Decimal(0), Decimal(0), Decimal(0), ""
    precision = scale = ONE
    after_large, digits = False, any(char.isdecimal() for char in text)
    for char in text:
        if char.isdecimal() or char == "." or char in KANJI_DIGITS:
            run += KANJI_DIGITS.get(char, char)
            after_large = False
        elif char in SMALL:
            digit, _ = _run(run)
            if run and digit is None:
                return None
            section += (digit or ONE) * SMALL[char]
            # 三百 is how 300 is written in characters; 3百 has chosen to leave out two digits.
            scale = Decimal(SMALL[char])
            precision, run, after_large = scale * _fraction(run) if digits else ONE, "", False
        elif char in LARGE:
            worth = Decimal(LARGE[char])
            digit, step = _run(run)
            if run and digit is None:
                return None
            if after_large:
                total, group = total - group, group * worth
                precision, scale = precision * worth, scale * worth
            else:
                group = (section + (digit or 0) or ONE) * worth
                inner = step if digit is not None else (precision if section else ONE)
                precision, scale = inner * worth, worth
            total, section, run, after_large = total + group, Decimal(0), "", True
        else:
            return None
    digit, step = _run(run)
    if digit is None and run:
        return None
    if digit is not None:
        precision, scale = step, ONE
    return exact(total + section + (digit or 0), precision, scale)


def _run(run: str) -> tuple[Decimal | None, Decimal]:
    if not run or run.count(".") > 1 or run == ".":
        return None, ONE
    return Decimal(run), _fraction(run)


def _fraction(run: str) -> Decimal:
    return ONE.scaleb(-len(run.partition(".")[2]))

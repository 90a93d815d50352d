"""A quantity in normalised words for the report, in Japanese and English: 500人（約） / about 500 people.

Corpus: tests/corpus/describe.yaml.
"""

from decimal import Decimal
from functools import lru_cache

from verify.quantity.describe_period import describe_period
from verify.quantity.types import Amount, Approx, Kind, Period, Quantity
from verify.text import Bilingual

# Beyond these a figure is no figure of an article, and writing it out would cost memory: shown in powers of ten.
LARGEST = Decimal("1e20")
SMALLEST = Decimal("1e-12")

JA_SCALES = (("京", Decimal("1e16")), ("兆", Decimal("1e12")), ("億", Decimal("1e8")), ("万", Decimal("1e4")))
EN_SCALES = (("trillion", Decimal("1e12")), ("billion", Decimal("1e9")), ("million", Decimal("1e6")))

JA_CURRENCIES = {
    "JPY": "円",
    "USD": "ドル",
    "EUR": "ユーロ",
    "GBP": "ポンド",
    "CNY": "人民元",
    "KRW": "ウォン",
    "TWD": "台湾ドル",
    "HKD": "香港ドル",
    "AUD": "豪ドル",
    "CAD": "カナダドル",
    "CHF": "スイスフラン",
    "INR": "ルピー",
}
JA_UNITS = {
    "percent": "%",
    "percentage_point": "ポイント",
    "basis_point": "ベーシスポイント",
    "times": "倍",
    "person": "人",
    "company": "社",
    "country": "カ国",
    "household": "世帯",
    "school": "校",
    "place": "カ所",
    "parameter": "パラメータ",
    "seat": "議席",
    "case": "件",
    "item": "件",
    "building": "棟",
    "vehicle": "台",
    "factory": "工場",
    "store": "店",
    "vote": "票",
    "point": "点",
    "ton": "トン",
    "century": "世紀",
    "year": "年間",
    "month": "カ月",
    "week": "週間",
    "day": "日間",
    "hour": "時間",
    "minute": "分",
    "second": "秒",
    "km2": "km²",
    "m2": "m²",
    "m3": "m³",
    "cm2": "cm²",
}
EN_UNITS = {
    "percent": "%",
    "percentage_point": "percentage point",
    "basis_point": "basis point",
    "km2": "km²",
    "m2": "m²",
    "m3": "m³",
    "cm2": "cm²",
}
EN_PLURALS = {"person": "people", "times": "times", "foot": "feet", "inch": "inches"}

JA_QUALIFIERS = {
    Approx.EXACT: "",
    Approx.ABOUT: "（約）",
    Approx.NEARLY: "（弱）",
    Approx.OVER: "（超）",
    Approx.AT_LEAST: "（以上）",
    Approx.UNDER: "（未満）",
    Approx.AT_MOST: "（以下）",
    Approx.BETWEEN: "",
}
EN_QUALIFIERS = {
    Approx.EXACT: "",
    Approx.ABOUT: "about ",
    Approx.NEARLY: "nearly ",
    Approx.OVER: "over ",
    Approx.AT_LEAST: "at least ",
    Approx.UNDER: "under ",
    Approx.AT_MOST: "at most ",
    Approx.BETWEEN: "",
}


@lru_cache(maxsize=16_384)
def describe(quantity: Quantity) -> Bilingual:
    """The quantity in normalised words; plain text, never longer than a line."""
    return describe_period(quantity) if isinstance(quantity, Period) else _describe_amount(quantity)


def _describe_amount(amount: Amount) -> Bilingual:
    if amount.value is not None:
        return Bilingual(
            _ja_with_unit(amount, _ja_number(amount.value)) + JA_QUALIFIERS[amount.approx],
            EN_QUALIFIERS[amount.approx] + _en_with_unit(amount, _en_number(amount.value), amount.value),
        )
    return _describe_range(amount)


def _describe_range(amount: Amount) -> Bilingual:
    low, high = amount.low, amount.high
    if low is not None and high is not None:
        ja, en = f"{_ja_number(low)}〜{_ja_number(high)}", f"{_en_number(low)} to {_en_number(high)}"
        return Bilingual(_ja_with_unit(amount, ja), _en_with_unit(amount, en, high))
    if low is not None:
        ja, en = _ja_with_unit(amount, _ja_number(low)), _en_with_unit(amount, _en_number(low), low)
        return Bilingual(f"{ja}（以上）", f"at least {en}")
    if high is not None:
        ja, en = _ja_with_unit(amount, _ja_number(high)), _en_with_unit(amount, _en_number(high), high)
        return Bilingual(f"{ja}（以下）", f"at most {en}")
    return Bilingual("数値なし", "no figure")


def _ja_number(value: Decimal) -> str:
    """1200000000000 → 1兆2000億, 1234.5 → 1234.5, 25000 → 2万5000."""
    if not _is_writable(value):
        return f"{value:.3E}"
    if _is_endless(value):
        return f"{_ja_number(round(value, 2))}…"
    words = "-" if value < 0 else ""
    rest = abs(value)
    for name, scale in JA_SCALES:
        whole = rest // scale
        if whole:
            words += f"{whole:f}{name}"
            rest -= whole * scale
    return words + _plain(rest) if rest or words in ("", "-") else words


def _en_number(value: Decimal) -> str:
    """1200000000000 → 1.2 trillion, 25066100 → 25,066,100."""
    if not _is_writable(value):
        return f"{value:.3E}"
    if _is_endless(value):
        return f"{_en_number(round(value, 2))}…"
    for name, scale in EN_SCALES:
        scaled = value / scale
        # Up to three decimals still read at a glance; more are better written out.
        if abs(scaled) >= 1 and scaled == round(scaled, 3):
            return f"{_grouped(scaled)} {name}"
    return _grouped(value)


# A third has no end; so many digits nobody wrote. Decimal divides to 28.
ENDLESS = 26


def _is_endless(value: Decimal) -> bool:
    number = value.as_tuple()
    return len(number.digits) >= ENDLESS and isinstance(number.exponent, int) and number.exponent < -2


def _is_writable(value: Decimal) -> bool:
    return value.is_finite() and (value == 0 or SMALLEST <= abs(value) < LARGEST)


def _plain(value: Decimal) -> str:
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _grouped(value: Decimal) -> str:
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _ja_with_unit(amount: Amount, number: str) -> str:
    if amount.kind is Kind.ORDINAL:
        return number + ("番目" if amount.unit is None or _is_latin(amount.unit) else amount.unit)
    if amount.kind is Kind.AGE:
        return f"{number}歳"
    if amount.unit is None:
        return number
    unit = JA_UNITS.get(amount.unit) or JA_CURRENCIES.get(amount.unit) or amount.unit
    return f"{number} {unit}" if _is_latin(unit) else number + unit


def _is_latin(unit: str) -> bool:
    return unit[:1].isascii() and unit[:1].isalpha()


def _en_with_unit(amount: Amount, number: str, figure: Decimal) -> str:
    if amount.kind is Kind.ORDINAL:
        return number + _ordinal_ending(figure)
    if amount.kind is Kind.AGE:
        return f"{number} years old"
    if amount.unit is None:
        return number
    if amount.kind is Kind.MONEY:
        return f"{amount.unit} {number}"
    unit = EN_UNITS.get(amount.unit, amount.unit)
    if amount.kind is Kind.PERCENT and unit == "%":
        return f"{number}%"
    return f"{number} {_plural(unit, figure) if _takes_plural(amount.kind, unit) else unit}"


def _takes_plural(kind: Kind, unit: str) -> bool:
    return kind is not Kind.MEASURE and unit.isascii()


def _plural(unit: str, figure: Decimal) -> str:
    if figure == 1 and unit != "times":
        return unit
    if unit in EN_PLURALS:
        return EN_PLURALS[unit]
    if unit.endswith("y") and unit[-2:-1] not in "aeiou":
        return unit[:-1] + "ies"
    return unit + ("es" if unit.endswith(("s", "x", "ch", "sh")) else "s")


def _ordinal_ending(figure: Decimal) -> str:
    if figure != figure.to_integral_value() or not _is_writable(figure):
        return "th"
    last = int(abs(figure)) % 100
    return "th" if 10 < last < 20 else {1: "st", 2: "nd", 3: "rd"}.get(last % 10, "th")

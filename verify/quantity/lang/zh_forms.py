"""Chinese figures of a form of their own: shares, ages, halves (两年半, 半年), multiples that add (增加一倍), feet and inches.

Corpus: tests/corpus/quantity/other.yaml.
"""

import re
from decimal import Decimal

from verify.quantity.lang.generic_words import WORDS
from verify.quantity.numbers import ONE, read_kanji
from verify.quantity.rules import Context, Reading, Rule
from verify.quantity.types import Amount, Approx, Kind

CJK_NUMBER = re.compile(
    # 上百人: some hundreds; 晚上十点 and 以上百分之五 are none.
    r"(?<![以之晚早加网路街身世马地天])上(?P<least>[百千万亿])(?=[名人家个位只头辆架艘座栋所次件份场张条户种吨美欧英日])"
    r"|(?<!\d)(?<!\d[.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: ?[万萬亿億兆조억만천백십千百十]+(?: ?\d{1,4}(?=[万萬亿億조억만천]))?){0,6}"
    r"|[数几](?=[十百千万亿])[十百千]{0,2}[万亿]{0,2}|十[几数][万亿]?"
    r"|[一二三四五六七八九十百千两零〇]+[万亿億萬兆]*[一二三四五六七八九十百千两零〇万亿]*"
)
_COUNT = r"(?<![\d.,一二三四五六七八九十百千万])(?P<n>\d{1,4}|[一二两三四五六七八九十]{1,3})"
_HALF = Decimal("0.5")
_LENGTHS = {"年": "year", "个月": "month", "月": "month", "个星期": "week", "星期": "week", "周": "week", "天": "day",
            "个小时": "hour", "小时": "hour", "个钟头": "hour", "钟头": "hour", "分钟": "minute", "个世纪": "century", "世纪": "century"}  # fmt: skip
_SIZES = {"倍": (Kind.RATIO, "times")} | {
    word: (Kind.MEASURE, unit)
    for word, unit in (WORDS["zh"].measures or {}).items()
    if unit in ("m", "km", "t", "mi", "kg")
}


def _value(digits: str) -> Decimal | None:
    numeral = read_kanji(digits)
    return numeral.value if numeral else None


def _read_and_a_half(match: re.Match[str], context: Context) -> Reading | None:
    """两年半, 一个半小时, 三米半."""
    whole = _value(match["n"])
    if whole is None:
        return None
    value, word = whole + _HALF, match["u"]
    kind, unit = _SIZES[word] if word in _SIZES else (Kind.DURATION, _LENGTHS[word])
    return Reading(match.start(), match.end(), Amount(kind, value, value, value, unit, precision=_HALF))


def _read_half(match: re.Match[str], context: Context) -> Reading:
    """半年, 半个小时."""
    amount = Amount(Kind.DURATION, _HALF, _HALF, _HALF, _LENGTHS[match["u"]], precision=_HALF)
    return Reading(match.start(), match.end(), amount)


def _read_added(match: re.Match[str], context: Context) -> Reading | None:
    """增加一倍 adds as much again: twice what it was; 翻一番 doubles, 翻两番 twice over."""
    count = _value(match["n"]) if match["n"] else ONE
    if count is None or count > 10:
        return None
    value = ONE + count if match["u"] == "倍" else Decimal(2) ** int(count)
    bent = Approx.NEARLY if match["nearly"] else Approx.OVER if match["over"] or match["more"] else None
    low, high = (value * Decimal("0.95"), value) if bent is Approx.NEARLY else (value, None if bent else value)
    amount = Amount(Kind.RATIO, value, low, high, "times", bent or Approx.EXACT, ONE)
    return Reading(match.start(), match.end(), amount, approx=bent)


def _read_feet(match: re.Match[str], context: Context) -> Reading:
    feet = Decimal(match["feet"]) + Decimal(match["inches"]) / 12
    return Reading(match.start(), match.end(), Amount(Kind.MEASURE, feet, feet, feet, "ft", precision=ONE / 12))


def _read_percent(match: re.Match[str], context: Context) -> Reading | None:
    """百分之十五."""
    numeral = read_kanji(match["n"])
    if numeral is None or numeral.value is None:
        return None
    value = numeral.value
    amount = Amount(Kind.PERCENT, value, value, value, "percent", precision=numeral.precision)
    return Reading(match.start(), match.end(), amount)


def _read_fraction(match: re.Match[str], context: Context) -> Reading | None:
    """五分之一."""
    top, bottom = read_kanji(match["top"]), read_kanji(match["bottom"])
    if top is None or bottom is None or not top.value or not bottom.value or top.value >= bottom.value:
        return None
    value = 100 * top.value / bottom.value
    amount = Amount(Kind.PERCENT, value, value, value, "percent", precision=100 / bottom.value)
    return Reading(match.start(), match.end(), amount)


def _read_teens(match: re.Match[str], context: Context) -> Reading:
    low, high = Decimal(10), Decimal(19)
    return Reading(match.start(), match.end(), Amount(Kind.AGE, None, low, high, "year", Approx.BETWEEN, ONE))


def _read_forties(match: re.Match[str], context: Context) -> Reading | None:
    """40多岁: in one's forties."""
    numeral = read_kanji(match["n"])
    if numeral is None or numeral.value is None or numeral.value % 10:
        return None
    low = numeral.value
    return Reading(match.start(), match.end(), Amount(Kind.AGE, None, low, low + 9, "year", Approx.BETWEEN, ONE))


def _read_more_than_half(match: re.Match[str], context: Context) -> Reading:
    half = Decimal(50)
    approx = Approx.OVER if match["over"] else Approx.EXACT
    high = None if match["over"] else half
    amount = Amount(Kind.PERCENT, half, half, high, "percent", approx, Decimal(10))
    return Reading(match.start(), match.end(), amount, approx=approx if match["over"] else None)


_BENT = "(?:(?P<nearly>近|将近|接近)|(?P<over>超过|逾|不止))?"
_LATER = "小时|钟头|月|星期|世纪"
_SAME = "年|天|周|小时|" + "|".join(_SIZES)
_HALVES_AND_FOLDS: tuple[Rule, ...] = (
    Rule("一个半小时", re.compile(rf"{_COUNT} ?个半(?P<u>{_LATER})"), _read_and_a_half),
    Rule("两年半", re.compile(rf"{_COUNT} ?(?P<u>{_SAME})半(?![年天夜])"), _read_and_a_half),
    Rule(
        "半年",
        re.compile("(?<![上下大前后多小一个年月天时周两三])半(?P<u>年|个?(?:小时|钟头|月|世纪|星期)|分钟)(?!报)"),
        _read_half,
    ),
    Rule(
        "增加一倍",
        re.compile(
            f"(?:增加|增长|增大|扩大|提高|提升|上升|上涨|上调|增至|高出|多出|翻)了?{_BENT}"
            "(?P<n>[一两二三四五六七八九1-9])(?P<u>倍)(?P<more>多|以上|之多)?"
        ),
        _read_added,
    ),
    Rule("翻一番", re.compile(f"翻了?{_BENT}(?P<n>[一两二三四1-4])?(?P<u>番)(?P<more>多|以上|之多)?"), _read_added),
    Rule("6英尺6英寸", re.compile(r"(?<![\d.])(?P<feet>\d{1,2}) ?英尺 ?(?P<inches>\d{1,2}) ?英寸"), _read_feet),
)
_FRACTION = Rule(
    "五分之一",
    re.compile(r"(?<![\d.])(?P<bottom>\d{1,2}|[二三四五六七八九十]) ?分之 ?(?P<top>\d{1,2}|[一二两三四五六七八九])"),
    _read_fraction,
)
_FORTIES = Rule("40多岁", re.compile("(?<!\\d)(?P<n>[2-9]0|[二三四五六七八九]十) ?[多几]岁"), _read_forties)
_HALF_OF_ALL = Rule(
    "半数",
    re.compile(
        "(?P<over>(?:超过|逾|过)半数?|半数以上|一半以上|(?:绝|大)?多数(?=的?人|受访|选民|民众|议员|居民|员工|学生|观众|成员))|一半|半数"
    ),
    _read_more_than_half,
)
_TEENS = Rule("十几岁", re.compile("(?<![一二三四五六七八九])十[几多]岁"), _read_teens)
_PERCENT_OF = Rule("百分之十五", re.compile(rf"百分之(?P<n>{CJK_NUMBER.pattern})"), _read_percent)
FORMS: tuple[Rule, ...] = (_PERCENT_OF, _FRACTION, _TEENS, _FORTIES, _HALF_OF_ALL, *_HALVES_AND_FOLDS)

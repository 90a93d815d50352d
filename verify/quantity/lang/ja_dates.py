"""Japanese dates: 2025年12月21日, 令和8年度, 昨年12月, 来春, 今月末, 21日.

Corpus: tests/corpus/quantity/ja.yaml.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from verify.quantity import dates, relative
from verify.quantity.numbers import read_kanji
from verify.quantity.rules import Context, Reading, Rule
from verify.quantity.types import Amount, Grain, Kind, Period

_K = "〇零一二三四五六七八九十"
_N2 = rf"(?:\d{{1,2}}|[{_K}]{{1,3}})"
_YEAR = (
    rf"(?:(?P<era>令和|平成|昭和|大正|明治|(?<![A-Za-z])[RHS](?=\d)) ?(?P<ey>\d{{1,2}}|[{_K}]{{1,3}}|元)"
    rf"|(?:西暦)?(?P<y>[12]\d{{3}}|[一二][{_K}]{{3}}|[一二]?千[{_K}百]{{0,7}}))"
)
# What makes 年 a length or a rank, not a year.
_NOT_YEAR = "(?!間|目|ぶり|物|債|分|連続|生|以上|余|前|後(?!半)|もの|弱|強|超)"
_RELATIVE_YEAR = {
    "再来": 2, "一昨": -2,
    "一昨年": -2, "おととし": -2, "昨年": -1, "去年": -1, "今年": 0, "ことし": 0, "本年": 0, "当年": 0, "来年": 1, "再来年": 2,
    "前年": -1, "昨": -1, "今": 0, "来": 1,
}  # fmt: skip
_RELATIVE_MONTH = {"先々月": -2, "先月": -1, "前月": -1, "今月": 0, "当月": 0, "来月": 1, "再来月": 2}
_RELATIVE_WEEK = {"先々週": -2, "先週": -1, "前週": -1, "今週": 0, "来週": 1, "再来週": 2}
_RELATIVE_DAY = {
    "一昨日": -2, "おととい": -2, "昨日": -1, "きのう": -1, "昨夜": -1, "昨晩": -1, "今日": 0, "きょう": 0, "本日": 0,
    "今夜": 0, "今晩": 0, "今朝": 0, "けさ": 0, "明日": 1, "あす": 1, "あした": 1, "翌日": None, "明後日": 2, "あさって": 2,
}  # fmt: skip
_SEASON = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
_PART = {
    "上半期": "first_half", "上期": "first_half", "前半": "first_half", "下半期": "second_half", "下期": "second_half",
    "後半": "second_half", "初め": "early", "はじめ": "early", "始め": "early", "初頭": "early", "序盤": "early",
    "初旬": "early", "上旬": "early", "前期": "early", "半ば": "mid", "なかば": "mid", "中盤": "mid", "中旬": "mid",
    "中頃": "mid", "中ごろ": "mid", "下旬": "late", "終盤": "late", "後期": "late", "末": "end", "末日": "end",
    "終わり": "end",
} | _SEASON  # fmt: skip
_PARTS = "|".join(sorted(map(re.escape, _PART), key=len, reverse=True))
_QUARTER = r"第?(?P<q>[1-4一二三四])[・ ]?四半期"
_WEEKDAYS = "月火水木金土日"
_WEEKDAY_MARK = rf"(?: ?\([{_WEEKDAYS}](?:曜日?)?(?:[・,、 ]?(?:祝日?|振休|休))?\)|[の, ]{{0,2}}[{_WEEKDAYS}]曜日?)?"
_NOT_DAY = "(?!を(?:上回|下回|超)|間|目|本|経平均|分(?!の)|連続|ぶり|以上|未満|以内|以下|程度|余|弱|強|半(?!ば)|坂|前(?!半)|後(?!半)|当たり|あたり|平均)"
_MONTH_DAY = rf"(?P<m>{_N2}) ?月(?!間|額|産|給|曜|収|商|次|例|末決算)(?:の?(?P<d>{_N2}) ?日(?!間|目|連続|ぶり){_WEEKDAY_MARK}|の?(?P<mp>{_PARTS}))?"
_SUB = rf"(?:(?:の|、|,)? ?(?:{_MONTH_DAY}|{_QUARTER}|(?P<p>{_PARTS})(?!節|化|休|葉|分|場所)))?"


def _number(text: str) -> int:
    if text == "元":
        return 1
    numeral = read_kanji(text)
    return int(numeral.value) if numeral and numeral.value is not None else 0


def _year_of(match: re.Match[str]) -> int:
    if match["era"]:
        era = {"R": "令和", "H": "平成", "S": "昭和"}.get(match["era"], match["era"])
        return dates.era_year(era, _number(match["ey"]))
    return _number(match["y"])


def _within(match: re.Match[str], whole: Period | None) -> Period | None:
    """The part of a year that the match goes on to name: a month, a day, a half, a quarter, a season."""
    groups = match.groupdict()
    if whole is None or whole.first is None:
        return whole
    year = whole.first.year
    period: Period | None
    if groups.get("m"):
        month = _number(groups["m"])
        if whole.grain is Grain.FISCAL_YEAR and month < whole.first.month:
            year += 1
        if groups.get("d"):
            period = dates.of_day(year, month, _number(groups["d"]))
        else:
            period = dates.of_month(year, month)
            if period and groups.get("mp"):
                period = dates.part_of(period, _PART[groups["mp"]])
    elif groups.get("q"):
        period = dates.part_of(whole, f"q{_number(groups['q'])}")
    elif groups.get("p"):
        period = dates.part_of(whole, _PART[groups["p"]])
    else:
        return whole
    return replace(period, inferred=whole.inferred) if period else None


def _reading(match: re.Match[str], period: Period | None) -> Reading | None:
    return Reading(match.start(), match.end(), period) if period else None


def _read_year(match: re.Match[str], context: Context) -> Reading | None:
    year = _year_of(match)
    fiscal = match["fy"] is not None
    whole = dates.of_fiscal_year(year, context.fiscal) if fiscal else dates.of_year(year)
    return _reading(match, _within(match, whole))


def _read_short_year(match: re.Match[str], context: Context) -> Reading | None:
    """25年12月, 27年度, 30年春: two digits, only where what follows can belong to nothing but a year."""
    century = (context.reference.year if context.reference else 2000) // 100 * 100
    year = century + int(match["yy"])
    fiscal = match["fy"] is not None
    whole = dates.of_fiscal_year(year, context.fiscal) if fiscal else dates.of_year(year)
    return _reading(match, _within(match, whole))


def _read_relative_year(match: re.Match[str], context: Context) -> Reading | None:
    offset = _RELATIVE_YEAR[match["rel"]]
    if match["fy"]:
        whole = relative.fiscal_year_from(context.reference, offset, context.fiscal)
    else:
        whole = relative.year_from(context.reference, offset)
    return _reading(match, _within(match, whole))


def _read_term(match: re.Match[str], context: Context) -> Reading | None:
    """2026年3月期: the business year that ends with March 2026."""
    year, month = _year_of(match), _number(match["m"])
    return _reading(match, dates.of_months(Grain.FISCAL_YEAR, year - 1, month + 1, 12) if 1 <= month <= 12 else None)


def _read_season(match: re.Match[str], context: Context) -> Reading | None:
    offset = _RELATIVE_YEAR[match["rel"]]
    return _reading(match, relative.season_from(context.reference, _SEASON[match["season"]], offset))


def _read_month(match: re.Match[str], context: Context) -> Reading | None:
    day = _number(match["d"]) if match["d"] else None
    period = relative.without_year(_number(match["m"]), day, context.reference)
    if period and match["mp"]:
        part = dates.part_of(period, _PART[match["mp"]]) if period.first else period
        period = part and replace(part, inferred=True)
        return _reading(match, period)
    also = relative.other_year(period, context.reference)
    return Reading(match.start(), match.end(), period, also=also) if period else None


def _read_relative_month(match: re.Match[str], context: Context) -> Reading | None:
    whole = relative.month_from(context.reference, _RELATIVE_MONTH[match["rel"]])
    if whole is None or whole.first is None:
        return _reading(match, whole)
    if match["d"]:
        period = dates.of_day(whole.first.year, whole.first.month, _number(match["d"]))
        return _reading(match, replace(period, year=None, month=None, inferred=True) if period else None)
    return _reading(match, dates.part_of(whole, _PART[match["mp"]]) if match["mp"] else whole)


def _read_months(match: re.Match[str], context: Context) -> Reading | None:
    """10〜12月, 2025年10〜12月."""
    one, two = _number(match["one"]), _number(match["two"])
    if match["y"] or match["era"]:
        first, last = (dates.of_month(_year_of(match), month) for month in (one, two))
    else:
        first, last = (relative.without_year(month, None, context.reference) for month in (one, two))
    return _reading(match, dates.span_of(first, last)) if first and last else None


def _read_days(match: re.Match[str], context: Context) -> Reading | None:
    """11月3〜5日."""
    month, one, two = (_number(match[name]) for name in ("m", "one", "two"))
    if match["y"] or match["era"]:
        first, last = (dates.of_day(_year_of(match), month, day) for day in (one, two))
    else:
        first, last = (relative.without_year(month, day, context.reference) for day in (one, two))
    return _reading(match, dates.span_of(first, last)) if first and last and one < two else None


def _read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    number = _WEEKDAYS.index(match["wd"])
    if match["rel"] == "次":
        return _reading(match, relative.next_weekday(number, context.reference))
    if match["rel"]:
        return _reading(match, relative.weekday_of_week(number, _RELATIVE_WEEK[match["rel"]], context.reference))
    return _reading(match, relative.weekday(number, context.reference))


def _read_week(match: re.Match[str], context: Context) -> Reading | None:
    period = relative.week_from(context.reference, _RELATIVE_WEEK[match["rel"]])
    part = match["mp"]
    return _reading(match, dates.part_of(period, _PART[part]) if period and part else period)


def _read_relative_day(match: re.Match[str], context: Context) -> Reading | None:
    offset = _RELATIVE_DAY[match["rel"]]
    return _reading(match, relative.days_from(context.reference, offset)) if offset is not None else None


def _read_day(match: re.Match[str], context: Context) -> Reading | None:
    """21日: the day of the month, or so many days."""
    day = _number(match["d"])
    if match["wd"]:
        return _reading(match, relative.day_and_weekday(day, _WEEKDAYS.index(match["wd"]), context.reference))
    period = relative.day_of_month(day, context.reference)
    count = Decimal(day)
    length = Amount(Kind.DURATION, count, count, count, "day", precision=Decimal(1))
    return Reading(match.start(), match.end(), period, also=length) if period else None


def _month_of(match: re.Match[str], context: Context) -> Period | None:
    if match["rely"]:
        return relative.year_from(context.reference, _RELATIVE_YEAR[match["rely"]])
    if match["rel"]:
        return relative.month_from(context.reference, _RELATIVE_MONTH[match["rel"]])
    if match["y"] or match["era"]:
        year = _year_of(match)
        return dates.of_month(year, _number(match["m"])) if match["m"] else dates.of_year(year)
    return relative.without_year(_number(match["m"]), None, context.reference)


def _read_nth(match: re.Match[str], context: Context) -> Reading | None:
    """1月の第2月曜日, 来月の第1週, 3月の最終週."""
    month = _month_of(match, context)
    nth = _number(match["n"]) if match["n"] else 0 if match["last"] else 1
    if month is None or month.first is None:
        return None
    if match["wd"] and month.grain is Grain.YEAR:
        return None
    if match["wd"]:
        return _reading(match, relative.nth_weekday(month, nth, _WEEKDAYS.index(match["wd"])))
    return _reading(match, relative.nth_week(month, nth))


def _read_week_of(match: re.Match[str], context: Context) -> Reading | None:
    """9月16日の週: the week that holds the day."""
    day = relative.without_year(_number(match["m"]), _number(match["d"]), context.reference)
    return _reading(match, relative.week_from(day.first, 0) if day and day.first else None)


_UNITS_AGO = {
    "年": "year",
    "カ月": "month",
    "か月": "month",
    "ヵ月": "month",
    "ヶ月": "month",
    "週間": "week",
    "日": "day",
}


def _read_ago(match: re.Match[str], context: Context) -> Reading | None:
    """3年前: the year, or the length of time before something else."""
    count, unit = _number(match["n"]), _UNITS_AGO[match["u"]]
    period = relative.ago(count, unit, context.reference)
    size = Decimal(count)
    length = Amount(Kind.DURATION, size, size, size, unit, precision=Decimal(1))
    return Reading(match.start(), match.end(), period, also=length) if period else None


def _read_numeric(match: re.Match[str], context: Context) -> Reading | None:
    return _reading(match, dates.of_day(int(match["y"]), int(match["m"]), int(match["d"])))


def _read_decade(match: re.Match[str], context: Context) -> Reading | None:
    if match["era"]:
        first = dates.era_year({"R": "令和"}.get(match["era"], match["era"]), _number(match["n"]))
        whole = dates.of_years(Grain.DECADE, first, 10)
    else:
        year = int(match["n"]) if match["n"].isdigit() else _number(match["n"])
        if year % 10:
            return None
        if year < 100:
            year += _century(year, context.reference)
        whole = dates.of_years(Grain.DECADE, year, 10)
    return _reading(match, dates.part_of(whole, _PART[match["p"]]) if whole and match["p"] else whole)


def _century(short: int, reference: date | None) -> int:
    """The century in which a two-digit decade lies nearest to the reference day."""
    year = reference.year if reference else 2000
    return min((year // 100 * 100 - 100, year // 100 * 100), key=lambda base: abs(base + short - year))


def _read_century(match: re.Match[str], context: Context) -> Reading | None:
    number = _number(match["n"])
    whole = dates.of_years(Grain.CENTURY, 100 * number - 99, 100) if number else None
    return _reading(match, dates.part_of(whole, _PART[match["p"]]) if whole and match["p"] else whole)


def _read_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """第3四半期 alone: of the calendar year, or of the fiscal year."""
    part = f"q{_number(match['q'])}"
    year = relative.year_from(context.reference, 0)
    fiscal = relative.fiscal_year_from(context.reference, 0, context.fiscal)
    period = dates.part_of(year, part) if year and year.first else Period(Grain.QUARTER, None, None)
    also = dates.part_of(fiscal, part) if fiscal and fiscal.first else None
    return Reading(match.start(), match.end(), period, also=also) if period else None


def _rule(name: str, pattern: str, read: Callable[[re.Match[str], Context], Reading | None]) -> Rule:
    return Rule(name, re.compile(pattern), read)


_REL_YEAR = "一昨年|おととし|昨年|去年|今年|ことし|本年|再来年|来年"
_REL_FISCAL = "昨年|前年|今年|本年|来年|再来年"

# Longer forms first: a year with a month, before the month alone, before the day alone.
DATE_RULES: tuple[Rule, ...] = (
    _rule("2025/12/21", rf"(?<![\d/.-])(?P<y>[12]\d{{3}})(?P<sep>[/.-])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})(?![\d/.-]\d){_WEEKDAY_MARK}", _read_numeric),
    _rule("10〜12月", rf"(?<![\d.,])(?:{_YEAR} ?年の?)?(?P<one>1?\d)[~-](?P<two>1?\d)月(?!間|額|期)", _read_months),
    _rule("11月3〜5日", rf"(?<![\d.,])(?:{_YEAR} ?年 ?)?(?P<m>{_N2})月(?P<one>\d{{1,2}})(?:、|[~-])(?P<two>\d{{1,2}})日(?!間)", _read_days),
    _rule("2026年3月期", rf"{_YEAR} ?年 ?(?P<m>{_N2})月期", _read_term),
    _rule("2030年代", rf"(?<!\d)(?P<era>昭和|大正|明治)?(?P<n>[12]\d{{3}}|\d0|[{_K}]{{2,4}})年代(?:の?(?P<p>{_PARTS}))?", _read_decade),
    _rule("21世紀", rf"(?P<n>\d{{1,2}}|[{_K}]{{1,3}})世紀(?:の?(?P<p>前半|後半|半ば|初頭|初め|末))?", _read_century),
    _rule(
        "1月の第2月曜日",
        rf"(?:(?P<rel>{'|'.join(_RELATIVE_MONTH)})|(?P<rely>{_REL_YEAR})|(?:{_YEAR} ?年の?)?(?P<m>{_N2})月)の?"
        rf"(?:第 ?(?P<n>\d{{1,2}}|[一二三四五六])|(?P<last>最終|最後の?)|最初の?)の?(?:(?P<wd>[{_WEEKDAYS}])曜日?|週)",
        _read_nth,
    ),
    _rule("2026年の第3週", rf"{_YEAR}年の?(?:第 ?(?P<n>\d{{1,2}})|(?P<last>最終|最後の?)|最初の?)(?P<wd>(?!))?(?P<m>(?!))?(?P<rel>(?!))?(?P<rely>(?!))?週", _read_nth),
    _rule("9月16日の週", rf"(?P<m>{_N2})月(?P<d>{_N2})日の週", _read_week_of),
    _rule("2025年12月21日", rf"(?<![\d,.]){_YEAR} ?年(?:(?P<fy>度)|{_NOT_YEAR}){_SUB}", _read_year),
    _rule("3年前", rf"(?<![\d.,数])(?P<n>\d{{1,3}}|[{_K}]{{1,3}}) ?(?P<u>{'|'.join(_UNITS_AGO)})前(?!後|半|年|回|期|倒)", _read_ago),
    _rule("昨年度", rf"(?P<rel>{_REL_FISCAL})(?P<fy>度)(?!比|並み|同期){_SUB}", _read_relative_year),
    _rule("昨年12月", rf"(?P<rel>{_REL_YEAR})(?P<fy>度)?(?!比|並み|同期){_SUB}", _read_relative_year),
    _rule("25年12月", rf"(?<![\d,.])'?(?P<yy>\d{{2}})年(?:(?P<fy>度)|(?=\d{{1,2}}月(?!間)|[春夏秋冬末](?![間節])|上半期|下半期|前半|後半|上期|下期|初め|半ば)){_SUB}", _read_short_year),
    _rule("来春", r"(?P<rel>再来|一昨|[昨今来])(?P<season>[春夏秋冬])(?!季)", _read_season),
    _rule("来月10日", rf"(?P<rel>{'|'.join(_RELATIVE_MONTH)})(?:の?(?P<d>{_N2})日{_NOT_DAY}{_WEEKDAY_MARK}|の?(?P<mp>{_PARTS}))?", _read_relative_month),
    _rule("12月21日", rf"(?<![\d.,ヵカか〇零一二三四五六七八九十]){_MONTH_DAY}", _read_month),
    _rule("21日", rf"(?<![\d.,/〇零一二三四五六七八九十百数第])(?P<d>{_N2})日{_NOT_DAY}(?:[の, ]{{0,2}}\(?(?P<wd>[{_WEEKDAYS}])(?:曜日?\)?|\)))?", _read_day),
    _rule("先週の金曜日", rf"(?:(?P<rel>{'|'.join(_RELATIVE_WEEK)}|次)の?)?(?P<wd>[{_WEEKDAYS}])曜日?", _read_weekday),
    _rule("先週", rf"(?P<rel>{'|'.join(_RELATIVE_WEEK)})(?:の?(?P<mp>前半|後半|半ば|初め|末))?", _read_week),
    _rule("昨日", rf"(?<![一-龥々])(?P<rel>{'|'.join(_RELATIVE_DAY)})(?!々|的)", _read_relative_day),
    _rule("第3四半期", rf"{_QUARTER}", _read_quarter),
)  # fmt: skip

"""Japanese dates by the calendar: what the patterns of `ja_dates.py` make of 2025年12月21日, 令和8年度, 7〜9月期, 30年代半ば.

Readers of what only a reference day resolves (昨年, 3年前, 週明け) are in `ja_relative.py`. Corpus: tests/corpus/quantity/ja*.yaml.
"""

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from verify.quantity import dates, relative
from verify.quantity.numbers import ONE, read_kanji
from verify.quantity.rules import Context, Reading
from verify.quantity.types import Amount, Approx, Grain, Kind, Period

RELATIVE_YEAR = {
    "再来": 2, "一昨": -2,
    "一昨年": -2, "おととし": -2, "昨年": -1, "去年": -1, "今年": 0, "ことし": 0, "本年": 0, "当年": 0, "来年": 1, "再来年": 2,
    "前年": -1, "昨": -1, "今": 0, "来": 1,
}  # fmt: skip
SEASON = {"春": "spring", "夏": "summer", "秋": "autumn", "冬": "winter"}
PART = {
    "上半期": "first_half", "上期": "first_half", "前半": "first_half", "下半期": "second_half", "下期": "second_half",
    "後半": "second_half", "初め": "early", "はじめ": "early", "始め": "early", "初頭": "early", "序盤": "early",
    "月初": "early", "初旬": "early", "上旬": "early", "前期": "early", "半ば": "mid", "なかば": "mid", "中盤": "mid", "中旬": "mid",
    "中頃": "mid", "中ごろ": "mid", "央": "mid", "下旬": "late", "終盤": "late", "後期": "late", "末": "end", "末日": "end",
    "終わり": "end", "おわり": "end",
} | SEASON  # fmt: skip
_ERA_LETTERS = {"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}
# How far ahead a year of two digits may lie (50年 in 2025 is 2050, 98年 is 1998).
AHEAD = 40


def number_of(text: str) -> int:
    if text == "元":
        return 1
    numeral = read_kanji(text)
    return int(numeral.value) if numeral and numeral.value is not None else 0


def year_named(match: re.Match[str], context: Context) -> int | None:
    """The calendar year that the match names: 2026, 令和8, '26, 昨年; None where it names none."""
    groups = match.groupdict()
    now = context.reference.year if context.reference else None
    if groups.get("era"):
        return dates.era_year(_ERA_LETTERS.get(match["era"], match["era"]), number_of(match["ey"]))
    if groups.get("y"):
        return number_of(match["y"])
    if groups.get("yy"):
        if len(match["yy"]) == 1:
            return dates.era_year("令和", int(match["yy"]))  # 7年度, as offices write it
        year = (now or 2000) // 100 * 100 + int(match["yy"])
        return year - 100 if year > (now or 2000) + AHEAD else year
    if groups.get("rely") and now:
        return now + RELATIVE_YEAR[match["rely"]]
    return None


WEEKDAYS = "月火水木金土日"


def no_such_day(match: re.Match[str]) -> Reading | None:
    """2月30日 is used up and read as nothing, lest its day be read alone."""
    month, day = number_of(match["m"]), number_of(match["d"] or "")
    return Reading(match.start(), match.end()) if 1 <= month <= 12 and 1 <= day <= 31 else None


def reading(match: re.Match[str], period: Period | None, also: Amount | Period | None = None) -> Reading | None:
    named = match.groupdict().get("wd")
    if period and named and period.grain is Grain.DAY:
        period = replace(period, weekday=WEEKDAYS.index(named))
    return Reading(match.start(), match.end(), period, also=also) if period else None


def length_of(count: int, unit: str) -> Amount:
    size = Decimal(count)
    return Amount(Kind.DURATION, size, size, size, unit, precision=ONE)


def part_named(match: re.Match[str], whole: Period | None) -> Period | None:
    """The part of a year that the match goes on to name: a month, a day, a half, a quarter, a season."""
    groups = match.groupdict()
    if whole is None:
        return None
    if whole.first is None:
        return _month_named(match, whole) or dates.part_of_open(whole, _open_part(match)) or whole
    year = whole.first.year
    period: Period | None
    if groups.get("m"):
        month = number_of(groups["m"])
        if whole.grain is Grain.FISCAL_YEAR and month < whole.first.month:
            year += 1
        if groups.get("d"):
            period = dates.of_day(year, month, number_of(groups["d"]))
        else:
            period = dates.of_month(year, month)
            if period and groups.get("mp"):
                period = dates.part_of(period, PART[groups["mp"]])
    elif groups.get("q"):
        period = dates.part_of(whole, f"q{number_of(groups['q'])}")
    elif groups.get("p"):
        period = dates.part_of(whole, PART[groups["p"]])
    else:
        return whole
    return replace(period, inferred=whole.inferred) if period else None


def _open_part(match: re.Match[str]) -> str:
    """The quarter or half that the match names; 前半 is looser, and as well said as "earlier this year"."""
    groups = match.groupdict()
    if groups.get("q"):
        return f"q{number_of(groups['q'])}"
    part = groups.get("p") or ""
    return PART[part] if part.endswith(("半期", "上期", "下期")) else ""


def _month_named(match: re.Match[str], year: Period) -> Period | None:
    """昨年12月 on a page without a date: December, of a year that stays open."""
    month, day = (number_of(match.groupdict().get(name) or "") for name in ("m", "d"))
    if not 1 <= month <= 12:
        return None
    return Period(Grain.DAY if day else Grain.MONTH, None, None, month=month, day=day or None, offset=year.offset)


# ── years, months, days ──────────────────────────────────────────────────────────────────────────────────


def read_year(match: re.Match[str], context: Context) -> Reading | None:
    year = year_named(match, context)
    if year is None:
        return None
    whole = dates.of_fiscal_year(year, context.fiscal) if match["fy"] else dates.of_year(year)
    found = reading(match, part_named(match, whole))
    if found is None:
        return no_such_day(match) if match["d"] else None
    named = match.groupdict().get("same")
    if named and context.reference and context.reference.year + RELATIVE_YEAR[named] != year:
        return replace(found, start=match.end("same"))
    return found


def read_old_year(match: re.Match[str], context: Context) -> Reading | None:
    """794年に, 2015年前に: a year by what follows it, since so many years is no length of time."""
    year = int(match["y"])
    return Reading(match.start(), match.end("y") + 1, dates.of_year(year)) if year % 100 else None


def read_length_or_year(match: re.Match[str], context: Context) -> Reading | None:
    """267年 with nothing around it: so long a time, or the year."""
    year = int(match["y"])
    return Reading(match.start(), match.end(), length_of(year, "year"), also=dates.of_year(year))


def read_two_digits(match: re.Match[str], context: Context) -> Reading | None:
    """27年に量産する: a year near the day of publication, or so long a time."""
    year = year_named(match, context)
    if year is None or context.reference is None or abs(year - context.reference.year) > AHEAD // 2:
        return None
    return reading(match, dates.of_year(year), length_of(int(match["yy"]), "year"))


def read_years(match: re.Match[str], context: Context) -> Reading | None:
    """2025〜27年, 2025年度から30年度まで, 令和5〜7年度."""
    one, surface = year_named(match, context), match["two"]
    if one is None:
        return None
    if match["era"]:
        two = one + number_of(surface) - number_of(match["ey"])
    else:
        two = number_of(surface) + (one // 100 * 100 if len(surface) == 2 else 0)
    name = (lambda year: dates.of_fiscal_year(year, context.fiscal)) if match["fy"] else dates.of_year
    first, last = name(one), name(two)
    return reading(match, dates.span_of(first, last)) if first and last and one < two else None


def read_month(match: re.Match[str], context: Context) -> Reading | None:
    day = number_of(match["d"]) if match["d"] else None
    period = relative.without_year(number_of(match["m"]), day, context.reference)
    if period is None and day:
        return no_such_day(match)
    if period and match["mp"]:
        part = dates.part_of(period, PART[match["mp"]]) if period.first else period
        return reading(match, part and replace(part, inferred=True))
    return reading(match, period, relative.other_year(period, context.reference))


def read_months(match: re.Match[str], context: Context) -> Reading | None:
    """10〜12月, 7〜9月期, 2025年10〜12月期."""
    one, two = number_of(match["one"]), number_of(match["two"])
    year = year_named(match, context)
    if year is None:
        first, last = (relative.without_year(month, None, context.reference) for month in (one, two))
    else:
        first, last = dates.of_month(year, one), dates.of_month(year + (two < one), two)
    if first and year is None and context.reference is None and match["rely"]:
        first = replace(first, offset=RELATIVE_YEAR[match["rely"]])
    return reading(match, dates.span_of(first, last)) if first and last else None


def read_year_to(match: re.Match[str], context: Context) -> Reading | None:
    """6月に終わった会計年度: the year that ends with June."""
    month, year = number_of(match["m"]), year_named(match, context)
    end = dates.of_month(year, month) if year else relative.without_year(month, None, context.reference)
    whole = relative.run_until(end, 1, "year") if end else None
    length = length_of(1, "year")
    return reading(match, whole and replace(whole, length=length), length)


def read_days(match: re.Match[str], context: Context) -> Reading | None:
    """11月3〜5日; 11月3、4日 are two days that follow each other."""
    month, one, two = (number_of(match[name]) for name in ("m", "one", "two"))
    if one >= two or (match["and"] and two > one + 1):
        return None
    year = year_named(match, context)
    if year is None:
        first, last = (relative.without_year(month, day, context.reference) for day in (one, two))
    else:
        first, last = (dates.of_day(year, month, day) for day in (one, two))
    return reading(match, dates.span_of(first, last)) if first and last else None


def read_bare_days(match: re.Match[str], context: Context) -> Reading | None:
    """21〜23日: days of the running month or the one before it; 2〜3日 may also be so long a time."""
    one, two = int(match["one"]), int(match["two"])
    last = relative.day_of_month(two, context.reference)
    if one >= two or last is None:
        return None
    length = Amount(Kind.DURATION, None, Decimal(one), Decimal(two), "day", Approx.BETWEEN, ONE)
    if last.first is None:
        return reading(match, Period(Grain.RANGE, None, None), length)
    first = dates.of_day(last.first.year, last.first.month, one)
    return reading(match, replace(dates.span_of(first, last) or last, inferred=True), length) if first else None


def read_numeric(match: re.Match[str], context: Context) -> Reading | None:
    year, month, day = int(match["y"]), int(match["m"]), match["d"]
    if not day:
        return reading(match, dates.of_month(year, month))
    return reading(match, dates.of_day(year, month, int(day))) or no_such_day(match)


def read_slashed(match: re.Match[str], context: Context) -> Reading | None:
    """12/21(日)."""
    return reading(match, relative.without_year(int(match["m"]), int(match["d"]), context.reference))


# ── longer stretches ─────────────────────────────────────────────────────────────────────────────────────


def read_term(match: re.Match[str], context: Context) -> Reading | None:
    """2026年3月期: the business year that ends with March 2026."""
    month, year = number_of(match["m"]), year_named(match, context)
    inferred = match.groupdict().get("rely") is not None
    if year is None:
        named = relative.without_year(month, None, context.reference)
        if named is None or named.first is None:
            end = named and relative.run_until(named, 1, "year")
            return reading(match, end and replace(end, grain=Grain.FISCAL_YEAR))
        year, inferred = named.first.year, True
    period = dates.of_months(Grain.FISCAL_YEAR, year - 1, month + 1, 12) if 1 <= month <= 12 else None
    return reading(match, period and replace(period, year=None if inferred else year, inferred=inferred))


def read_decade(match: re.Match[str], context: Context) -> Reading | None:
    if match["era"]:
        whole = dates.of_years(Grain.DECADE, dates.era_year(match["era"], number_of(match["n"])), 10)
    else:
        year = number_of(match["n"])
        if year % 10:
            return None
        if year < 100:
            year += _century(year, context.reference)
        whole = dates.of_years(Grain.DECADE, year, 10)
    return reading(match, dates.part_of(whole, PART[match["p"]]) if whole and match["p"] else whole)


def _century(short: int, reference: date | None) -> int:
    """The century in which a two-digit decade lies nearest to the reference day."""
    year = reference.year if reference else 2000
    return min((year // 100 * 100 - 100, year // 100 * 100), key=lambda base: abs(base + short - year))


def _century_named(match: re.Match[str], context: Context) -> int | None:
    """The 21st for 21世紀, the one before the running one for 前世紀; None without a reference day."""
    if not match["rel"]:
        return number_of(match["n"])
    running = (context.reference.year + 99) // 100 if context.reference else None
    return running + {"前": -1, "今": 0, "来": 1}[match["rel"]] if running else None


def read_decade_of(match: re.Match[str], context: Context) -> Reading | None:
    """20世紀の30年代, 前世紀の90年代後半."""
    century = _century_named(match, context)
    if century is None:
        return reading(match, Period(Grain.DECADE, None, None))
    whole = dates.of_years(Grain.DECADE, 100 * century - 100 + number_of(match["decade"]), 10)
    return reading(match, dates.part_of(whole, PART[match["p"]]) if whole and match["p"] else whole)


def read_century(match: re.Match[str], context: Context) -> Reading | None:
    """21世紀, 今世紀末."""
    number = _century_named(match, context)
    if number is None:
        return reading(match, Period(Grain.CENTURY, None, None))
    whole = dates.of_years(Grain.CENTURY, 100 * number - 99, 100) if number else None
    return reading(match, dates.part_of(whole, PART[match["p"]]) if whole and match["p"] else whole)


def read_half(match: re.Match[str], context: Context) -> Reading | None:
    """上半期 alone."""
    return _read_part(match, PART[match["half"]], context)


def read_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """第3四半期 alone."""
    return _read_part(match, f"q{number_of(match['q'])}", context)


def _read_part(match: re.Match[str], part: str, context: Context) -> Reading | None:
    """A part of the calendar year, or of the fiscal year."""
    year = relative.year_from(context.reference, 0)
    fiscal = relative.fiscal_year_from(context.reference, 0, context.fiscal)
    period = dates.part_of(year, part) if year and year.first else dates.part_alone(part)
    return reading(match, period, dates.part_of(fiscal, part) if fiscal and fiscal.first else None)

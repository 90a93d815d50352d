"""Japanese dates as seen from the day of publication: 昨年12月, 来春, 3年前, 先週の金曜日, 年内, 週明け, 21日.

The patterns are in `ja_dates.py`. Corpus: tests/corpus/quantity/ja*.yaml.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from verify.quantity import dates, relative
from verify.quantity.lang.ja_date_readers import (
    PART,
    RELATIVE_YEAR,
    SEASON,
    WEEKDAYS,
    length_of,
    number_of,
    part_named,
    reading,
    year_named,
)
from verify.quantity.rules import Context, Reading
from verify.quantity.types import Approx, Grain, Period
from verify.quantity.units import DURATIONS

RELATIVE_MONTH = {"先々月": -2, "先月": -1, "今月": 0, "当月": 0, "来月": 1, "再来月": 2}
RELATIVE_WEEK = {"先々週": -2, "先週": -1, "今週": 0, "来週": 1, "再来週": 2}
RELATIVE_DAY = {
    "一昨日": -2, "おととい": -2, "昨日": -1, "きのう": -1, "昨夜": -1, "昨晩": -1, "今日": 0, "きょう": 0, "本日": 0,
    "今夜": 0, "今晩": 0, "今朝": 0, "けさ": 0, "明日": 1, "あす": 1, "あした": 1, "翌日": None, "明後日": 2, "あさって": 2,
}  # fmt: skip
# 週末 is Saturday and Sunday, the end of a week (週の終わり) begins on Friday.
_WEEK_PART = {"末": "weekend"}


def read_relative_year(match: re.Match[str], context: Context) -> Reading | None:
    offset = RELATIVE_YEAR[match["rel"]]
    if match["fy"]:
        whole = relative.fiscal_year_from(context.reference, offset, context.fiscal)
    else:
        whole = relative.year_from(context.reference, offset)
    return reading(match, part_named(match, whole))


def read_season(match: re.Match[str], context: Context) -> Reading | None:
    offset = RELATIVE_YEAR[match["rel"]]
    return reading(match, relative.season_from(context.reference, SEASON[match["season"]], offset))


def read_relative_month(match: re.Match[str], context: Context) -> Reading | None:
    whole = relative.month_from(context.reference, RELATIVE_MONTH[match["rel"]])
    if whole is None or whole.first is None:
        return reading(match, whole)
    if match["d"]:
        period = dates.of_day(whole.first.year, whole.first.month, number_of(match["d"]))
        if period is None:
            return Reading(match.start(), match.end())  # 今月31日, where there is none
        return reading(match, replace(period, year=None, month=None, inferred=True))
    return reading(match, dates.part_of(whole, PART[match["mp"]]) if match["mp"] else whole)


# ── weeks ────────────────────────────────────────────────────────────────────────────────────────────────


def read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    number = WEEKDAYS.index(match["wd"])
    if match["rel"] == "次":
        return reading(match, relative.next_weekday(number, context.reference))
    if match["rel"]:
        return reading(match, relative.weekday_of_week(number, RELATIVE_WEEK[match["rel"]], context.reference))
    return reading(match, relative.weekday(number, context.reference))


def read_weekday_away(match: re.Match[str], context: Context) -> Reading | None:
    """2週間後の月曜日: the Monday nearest to the day two weeks from now."""
    weeks = number_of(match["n"]) * (-1 if match["way"] == "前" else 1)
    then = relative.days_from(context.reference, 7 * weeks)
    if then is None or then.first is None:
        return reading(match, then and Period(Grain.DAY, None, None))
    days = (WEEKDAYS.index(match["wd"]) - then.first.weekday() + 3) % 7 - 3
    return reading(match, relative.days_from(then.first, days))


def read_week(match: re.Match[str], context: Context) -> Reading | None:
    period, part = relative.week_from(context.reference, RELATIVE_WEEK[match["rel"]]), match["mp"]
    return reading(match, dates.part_of(period, _WEEK_PART.get(part) or PART[part]) if period and part else period)


def _month_of(match: re.Match[str], context: Context) -> Period | None:
    groups = match.groupdict()
    if groups.get("rely"):
        return relative.year_from(context.reference, RELATIVE_YEAR[match["rely"]])
    if groups.get("rel"):
        return relative.month_from(context.reference, RELATIVE_MONTH[match["rel"]])
    year = year_named(match, context)
    if year is not None:
        return dates.of_month(year, number_of(match["m"])) if groups.get("m") else dates.of_year(year)
    if groups.get("m"):
        return relative.without_year(number_of(match["m"]), None, context.reference)
    return relative.month_from(context.reference, 0)


def read_nth(match: re.Match[str], context: Context) -> Reading | None:
    """1月の第2月曜日, 来月の第1週, 3月の最終週, 2026年の第3週; 第3火曜日 of the running month."""
    month = _month_of(match, context)
    nth = number_of(match["n"]) if match["n"] else 0 if match["last"] else 1
    day = match.groupdict().get("wd")
    if month is None or month.first is None:
        return reading(match, month and Period(Grain.DAY if day else Grain.WEEK, None, None))
    if day is None:
        return reading(match, relative.nth_week(month, nth))
    return None if month.grain is Grain.YEAR else reading(match, relative.nth_weekday(month, nth, WEEKDAYS.index(day)))


def read_week_of(match: re.Match[str], context: Context) -> Reading | None:
    """9月16日の週: the week that holds the day."""
    day = relative.without_year(number_of(match["m"]), number_of(match["d"]), context.reference)
    return reading(match, relative.week_from(day.first, 0) if day and day.first else None)


# ── days ─────────────────────────────────────────────────────────────────────────────────────────────────


_IDEOGRAPHS = re.compile("[一-龥]{1,8}")


def _goes_on_in_chinese(match: re.Match[str]) -> bool:
    """今日头条, 明日之后: a name in Chinese, which goes on with 之 or with characters that Japanese does not have."""
    after = _IDEOGRAPHS.match(match.string, match.end())
    if after is None:
        return False
    return after.group()[0] == "之" or after.group().encode("shift_jis", "ignore").decode("shift_jis") != after.group()


def read_relative_day(match: re.Match[str], context: Context) -> Reading | None:
    offset = RELATIVE_DAY[match["rel"]]
    if _goes_on_in_chinese(match):
        return Reading(match.start(), match.end())
    return reading(match, relative.days_from(context.reference, offset)) if offset is not None else None


def read_day(match: re.Match[str], context: Context) -> Reading | None:
    """21日: the day of the month, or so many days."""
    day = number_of(match["d"])
    if match["wd"]:
        return reading(match, relative.day_and_weekday(day, WEEKDAYS.index(match["wd"]), context.reference))
    return reading(match, relative.day_of_month(day, context.reference), length_of(day, "day"))


# ── so long before and after ─────────────────────────────────────────────────────────────────────────────


def _pieces(match: re.Match[str]) -> relative.Pieces:
    """The counts and units of the groups n and u, or of a and u, b and v, c and w."""
    groups = match.groupdict()
    named = (("n", "u"),) if groups.get("n") else (("a", "u"), ("b", "v"), ("c", "w"))
    return tuple((number_of(match[n]), DURATIONS["ja"][match[u]]) for n, u in named if match[n])


def read_ago(match: re.Match[str], context: Context) -> Reading | None:
    """3年前, 10日後: the year, the day; or the length of time before or after something else. 1カ月と21日前: the day."""
    pieces = _pieces(match)
    period = relative.away(pieces, context.reference, ahead=match["way"] != "前")
    return reading(match, period, length_of(*pieces[0]) if len(pieces) == 1 else None)


def read_stretch(match: re.Match[str], context: Context) -> Reading | None:
    """過去10年間, この3年, 向こう1週間: up to the day of publication, or from it on; or so long a time."""
    pieces = _pieces(match)
    period = relative.stretch(pieces, context.reference, ahead=match["ahead"] is not None)
    length = length_of(*pieces[0])
    return reading(match, period and replace(period, length=length), length)


def read_from(match: re.Match[str], context: Context) -> Reading | None:
    """今日から2日後, 明日から3週間以内."""
    start = relative.days_from(context.reference, RELATIVE_DAY.get(match["rel"]) or 0)
    if start is None or start.first is None:
        return reading(match, start)
    end = relative.moved_day(
        start.first, number_of(match["n"]) * (-1 if match["way"] == "前" else 1), DURATIONS["ja"][match["u"]]
    )
    day = Period(Grain.DAY, end, end, inferred=True) if end else None
    if day is None or match["way"] == "以内":
        return reading(match, day and dates.span_of(start, day))
    opening = Approx.AT_MOST if match["way"] == "前" else Approx.AT_LEAST
    return reading(match, dates.opened(day, opening) if match["least"] else day)


# ── the running year, month and week ─────────────────────────────────────────────────────────────────────

_RUNNING: dict[str, Callable[[Context], Period | None]] = {
    "年度": lambda context: relative.fiscal_year_from(context.reference, 0, context.fiscal),
    "年": lambda context: relative.year_from(context.reference, 0),
    "月": lambda context: relative.month_from(context.reference, 0),
    "週": lambda context: relative.week_from(context.reference, 0),
}
_EDGE = {"初": "start", "初め": "start", "始": "start", "明け": "start"}


def read_rest(match: re.Match[str], context: Context) -> Reading | None:
    """今週の残り, 今月この後."""
    whole = _RUNNING[match["whole"].removeprefix("今")](context)
    return reading(match, relative.rest_of(whole, context.reference) if whole else None)


def read_running(match: re.Match[str], context: Context) -> Reading | None:
    """年内, 年度末, 月初, 年明け, 週明け: of the year, month or week that runs, or that comes where only that is left."""
    word, part = match["whole"], match["part"]
    whole = _RUNNING[word](context)
    if whole is None or whole.first is None or context.reference is None:
        return reading(match, whole)
    if part == "内":
        return reading(match, replace(whole, approx=Approx.AT_MOST))
    if part == "明け":
        return reading(match, _after_turn(word, context.reference))
    return reading(match, dates.part_of(whole, _EDGE.get(part) or PART[part]))


def _after_turn(word: str, reference: date) -> Period | None:
    """年明け is the January, 週明け the Monday, that is nearest."""
    if word == "週":
        return relative.days_from(
            reference, -reference.weekday() if reference.weekday() < 3 else 7 - reference.weekday()
        )
    january = dates.of_month(reference.year + (reference.month > 6), 1)
    return january and replace(january, year=None, inferred=True)

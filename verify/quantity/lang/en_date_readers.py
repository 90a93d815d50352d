"""What the matches of the English date rules (`en_dates.py`) mean.

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from dataclasses import replace
from decimal import Decimal

from verify.quantity import dates, relative
from verify.quantity.rules import Context, Reading
from verify.quantity.types import Amount, Grain, Kind, Period, Quantity
from verify.quantity.word_tables import ORDINALS
from verify.quantity.words import read_number

MONTHS = {
    name: i + 1
    for i, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
        "october oct|november nov|december dec".split("|")
    )
    for name in names.split()
}
WEEKDAYS = {
    name: i
    for i, names in enumerate(
        "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun".split(
            "|"
        )
    )
    for name in names.split()
}
SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
PART = {
    "first half": "first_half", "second half": "second_half", "latter half": "second_half", "last half": "second_half",
    "early": "early", "mid": "mid", "middle": "mid", "late": "late", "later": "late", "beginning": "start",
    "start": "start", "end": "end", "early part": "early", "latter part": "late",
    "first quarter": "q1", "second quarter": "q2", "third quarter": "q3", "fourth quarter": "q4", "last quarter": "q4",
    "1st quarter": "q1", "2nd quarter": "q2", "3rd quarter": "q3", "4th quarter": "q4", "final quarter": "q4",
    "q1": "q1", "q2": "q2", "q3": "q3", "q4": "q4", "h1": "first_half", "h2": "second_half",
    "1h": "first_half", "2h": "second_half", "1q": "q1", "2q": "q2", "3q": "q3", "4q": "q4",
    "first-half": "first_half", "second-half": "second_half", "first-quarter": "q1", "second-quarter": "q2",
    "third-quarter": "q3", "fourth-quarter": "q4",
}  # fmt: skip
RELATIVE = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the current": 0, "next": 1, "coming": 1,
             "upcoming": 1, "following": 1}  # fmt: skip


def _reading(match: re.Match[str], period: Period | None, also: Quantity | None = None) -> Reading | None:
    """The match without a leading article, which names nothing."""
    start = match.start() + (4 if match.group()[:4].lower() == "the " else 0)
    return Reading(start, match.end(), period, also=also) if period else None


def _month(match: re.Match[str]) -> int:
    return MONTHS[match["month"].lower().removesuffix(".")]


_AHEAD = re.compile(
    r"\b(?:begins?|beginning|starts?|starting|opens?|will(?: [a-z]+){1,3}|to (?:start|begin|open)|due|scheduled|expected)(?: in| on| from)? $",
    re.I,
)


def _looks_ahead(match: re.Match[str]) -> bool:
    """Whether the words before a date say that it is still to come."""
    return _AHEAD.search(match.string, max(0, match.start() - 40), match.start()) is not None


def _day_of(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("day"):
        return int(groups["day"])
    if groups.get("nth"):
        found = read_number(groups["nth"], 0)
        return int(found.numeral.value) if found and found.numeral.value is not None else None
    return None


def _short_year(digits: str, context: Context) -> int:
    if len(digits) == 4:
        return int(digits)
    pivot = (context.reference.year if context.reference else 2000) + 30
    year = pivot // 100 * 100 + int(digits)
    return year if year <= pivot else year - 100


def _part(match: re.Match[str], whole: Period | None) -> Period | None:
    part = match.groupdict().get("part")
    if whole is None or not part or whole.first is None:
        return whole
    period = dates.part_of(whole, PART[part.lower()])
    return replace(period, inferred=whole.inferred) if period else None


def read_full(match: re.Match[str], context: Context) -> Reading | None:
    day = _day_of(match)
    month = _month(match)
    if day is None:
        return None
    return _reading(match, dates.of_day(_short_year(match["year"], context), month, day))


def read_month_day(match: re.Match[str], context: Context) -> Reading | None:
    day = _day_of(match)
    if day is None:
        return None
    period = relative.without_year(_month(match), day, context.reference, ahead=_looks_ahead(match))
    also = relative.other_year(period, context.reference)
    return _reading(match, period, also)


def read_month_year(match: re.Match[str], context: Context) -> Reading | None:
    period = dates.of_month(_short_year(match["year"], context), _month(match))
    return _reading(match, _part(match, period))


def read_month(match: re.Match[str], context: Context) -> Reading | None:
    month = _month(match)
    rel = match.groupdict().get("rel")
    if rel and context.reference:
        today = context.reference
        past, ahead = -1 if month >= today.month else 0, 1 if month <= today.month else 0
        offset = {"last": past, "next": ahead, "coming": ahead}.get(rel.lower(), 0)
        period = dates.of_month(today.year + offset, month)
        period = replace(period, year=None, inferred=True) if period else None
    else:
        period = relative.without_year(month, None, context.reference, ahead=_looks_ahead(match))
        if not match.groupdict().get("part"):
            also = relative.other_year(period, context.reference)
            return _reading(match, period, also)
    return _reading(match, _part(match, period))


def read_month_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """December last year, April of next year."""
    month, offset = _month(match), RELATIVE[match["rel"].lower()]
    if context.reference is None:
        return _reading(match, Period(Grain.MONTH, None, None, month=month))
    day = _day_of(match)
    year = context.reference.year + offset
    period = dates.of_day(year, month, day) if day else dates.of_month(year, month)
    return _reading(match, replace(period, year=None, inferred=True) if period else None)


def read_numeric(match: re.Match[str], context: Context) -> Reading | None:
    groups = match.groupdict()
    year = int(groups["year"])
    if groups.get("month") and groups["month"].isdigit():
        return _reading(match, dates.of_day(year, int(groups["month"]), int(groups["day"])))
    one, two = int(groups["a"]), int(groups["b"])
    # 12/21/2025 is American order; where only one order makes a date, that one.
    american, european = dates.of_day(year, one, two), dates.of_day(year, two, one)
    first, second = (european, american) if match["sep"] == "." else (american, european)
    period = first or second
    other = second if first and second and one != two else None
    return _reading(match, period, other)


def read_fiscal(match: re.Match[str], context: Context) -> Reading | None:
    whole = dates.of_fiscal_year(_short_year(match["fy"], context), context.fiscal)
    return _reading(match, _part(match, whole))


def read_relative_fiscal(match: re.Match[str], context: Context) -> Reading | None:
    whole = relative.fiscal_year_from(context.reference, RELATIVE[match["rel"].lower()], context.fiscal)
    return _reading(match, _part(match, whole))


def read_year(match: re.Match[str], context: Context) -> Reading | None:
    return _reading(match, _part(match, dates.of_year(int(match["year"]))))


def read_abbreviated_year(match: re.Match[str], context: Context) -> Reading | None:
    return _reading(match, dates.of_year(_short_year(match["year"], context)))


def read_season_year(match: re.Match[str], context: Context) -> Reading | None:
    year, season = int(match["year"]), SEASONS[match["season"].lower()]
    return _reading(match, dates.of_season(year, season))


def read_season(match: re.Match[str], context: Context) -> Reading | None:
    season, offset = SEASONS[match["season"].lower()], RELATIVE[match["rel"].lower()]
    if offset > 0:
        return _reading(match, relative.next_season(context.reference, season))
    period = relative.season_from(context.reference, season, 0)
    past = period and period.last and context.reference and period.last < context.reference
    if offset < 0 and context.reference and not past:
        period = relative.season_from(context.reference, season, -1)
    return _reading(match, period)


def read_decade(match: re.Match[str], context: Context) -> Reading | None:
    year = int(match["decade"])
    if year < 100:
        year += 1900 if year > 20 else 2000
    whole = dates.of_years(Grain.DECADE, year, 10)
    return _reading(match, _part(match, whole))


def read_century(match: re.Match[str], context: Context) -> Reading | None:
    found = read_number(match["nth"], 0)
    if found is None or not found.ordinal or found.numeral.value is None or found.numeral.value > 30:
        return None
    return _reading(match, _part(match, dates.of_years(Grain.CENTURY, 100 * int(found.numeral.value) - 99, 100)))


def read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    number = WEEKDAYS[match["weekday"].lower()]
    today = context.reference
    match (match["rel"] or "").lower():
        case "next":
            return _reading(match, relative.weekday_of_week(number, 1, today))
        case "last" | "past" | "previous":
            period = relative.weekday(number, today)
            if period and today and period.first == today:
                period = relative.days_from(today, -7)
            return _reading(match, period)
        case "this":
            ahead = (number - today.weekday()) % 7 if today else 0
            return _reading(match, relative.days_from(today, ahead))
        case "coming" | "upcoming" | "following":
            return _reading(match, relative.next_weekday(number, today))
        case _:
            return _reading(match, relative.weekday(number, today))


DAYS = {"day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}


def read_day(match: re.Match[str], context: Context) -> Reading | None:
    return _reading(match, relative.days_from(context.reference, DAYS[match["word"].lower()]))


def read_relative(match: re.Match[str], context: Context) -> Reading | None:
    """last month, this year, next week, the end of this quarter."""
    offset, today = RELATIVE[match["rel"].lower().removeprefix("the ")], context.reference
    period: Period | None
    match match["grain"].lower():
        case "week":
            period = relative.week_from(today, offset)
        case "month":
            period = relative.month_from(today, offset)
        case "quarter":
            period = _quarter_from(context, offset)
        case "decade":
            decade = (today.year // 10 + offset) * 10 if today else None
            period = dates.of_years(Grain.DECADE, decade, 10) if decade else Period(Grain.DECADE, None, None)
        case "century":
            period = dates.of_years(Grain.CENTURY, ((today.year - 1) // 100 + offset) * 100 + 1, 100) if today else None
        case _:
            period = relative.year_from(today, offset)
    return _reading(match, _part(match, period))


def _quarter_from(context: Context, offset: int) -> Period | None:
    if context.reference is None:
        return Period(Grain.QUARTER, None, None)
    month = (context.reference.month - 1) // 3 * 3 + 1 + 3 * offset
    period = dates.of_months(Grain.QUARTER, context.reference.year, month, 3)
    return replace(period, year=None, inferred=True) if period else None


def read_part_alone(match: re.Match[str], context: Context) -> Reading | None:
    """The third quarter, Q3, year-end, without a year: of this one."""
    whole = relative.year_from(context.reference, 0)
    if whole is None or whole.first is None:
        return _reading(match, Period(Grain.QUARTER, None, None))
    fiscal = relative.fiscal_year_from(context.reference, 0, context.fiscal)
    period = dates.part_of(whole, PART[match["only"].lower()])
    also = dates.part_of(fiscal, PART[match["only"].lower()]) if fiscal and fiscal.first else None
    return _reading(match, period, also)


def read_day_alone(match: re.Match[str], context: Context) -> Reading | None:
    """The 14th: a rank, but the day of the month after "on"."""
    return _reading(match, relative.day_of_month(int(match["day"]), context.reference))


def read_weekday_day(match: re.Match[str], context: Context) -> Reading | None:
    """Friday the 15th."""
    day = _day_of(match)
    number = WEEKDAYS[match["weekday"].lower()]
    return _reading(match, relative.day_and_weekday(day, number, context.reference)) if day else None


def read_weekday_of_week(match: re.Match[str], context: Context) -> Reading | None:
    """Monday of next week."""
    number, weeks = WEEKDAYS[match["weekday"].lower()], RELATIVE[match["rel"].lower()]
    return _reading(match, relative.weekday_of_week(number, weeks, context.reference))


def _whole_of(match: re.Match[str], context: Context) -> Period | None:
    """The month or year that a week or weekday is counted in."""
    groups = match.groupdict()
    if groups.get("rel"):
        offset = RELATIVE[match["rel"].lower()]
        whole = relative.month_from if match["grain"].lower() == "month" else relative.year_from
        return whole(context.reference, offset)
    if groups.get("month") and groups.get("of"):
        return dates.of_month(int(match["of"]), _month(match))
    if groups.get("month"):
        return relative.without_year(_month(match), None, context.reference)
    return dates.of_year(int(match["year"])) if groups.get("year") else None


def _nth_of(match: re.Match[str]) -> int:
    word = match["n"].lower()
    if word in ("last", "final"):
        return 0
    return ORDINALS[word] if word in ORDINALS else int(re.sub(r"\D", "", word))


def read_nth(match: re.Match[str], context: Context) -> Reading | None:
    """The third Wednesday of November, the first week of January 2026, the 15th day of next month."""
    whole, nth = _whole_of(match, context), _nth_of(match)
    if whole is None or whole.first is None:
        return None
    what = match["what"].lower() if match["what"] else "day"
    if what == "week":
        return _reading(match, relative.nth_week(whole, nth))
    if what == "day":
        period = dates.of_day(whole.first.year, whole.first.month, nth) if whole.grain is Grain.MONTH else None
        return _reading(match, replace(period, year=None, month=None, inferred=True) if period else None)
    return _reading(match, relative.nth_weekday(whole, nth, WEEKDAYS[what])) if whole.grain is Grain.MONTH else None


def read_week_of(match: re.Match[str], context: Context) -> Reading | None:
    """The week of April 10."""
    day = _day_of(match)
    period = relative.without_year(_month(match), day, context.reference) if day else None
    return _reading(match, relative.week_from(period.first, 0) if period and period.first else None)


def read_week_number(match: re.Match[str], context: Context) -> Reading | None:
    year = dates.of_year(int(match["year"]))
    return _reading(match, relative.nth_week(year, int(match["n"])) if year else None)


def read_ago(match: re.Match[str], context: Context) -> Reading | None:
    found = read_number(match["n"], 0)
    count = 1 if match["n"].lower() in ("a", "an") else found.numeral.value if found else None
    if count is None or count != int(count):
        return None
    unit = match["unit"].lower()
    factor, unit = (10, "year") if unit == "decade" else (1, unit)
    period = relative.ago(int(count) * factor, unit, context.reference)
    size = Decimal(count) * factor
    length = Amount(Kind.DURATION, size, size, size, unit, precision=Decimal(1))
    return _reading(match, period, length)


def read_so_far(match: re.Match[str], context: Context) -> Reading | None:
    """Earlier this year, later this month."""
    today = context.reference
    whole = {"year": relative.year_from, "month": relative.month_from, "week": relative.week_from}[
        match["grain"].lower()
    ](today, 0)
    if whole is None or whole.first is None or today is None:
        return _reading(match, whole)
    earlier = match["side"].lower() == "earlier"
    first, last = (whole.first, today) if earlier else (today, whole.last)
    return _reading(match, Period(Grain.RANGE, first, last, inferred=True))


def read_days(match: re.Match[str], context: Context) -> Reading | None:
    """Nov 3-5, 3-5 November 2025."""
    month, one, two = _month(match), int(match["one"]), int(match["two"])
    if match["year"]:
        first, last = (dates.of_day(int(match["year"]), month, day) for day in (one, two))
    else:
        first, last = (relative.without_year(month, day, context.reference) for day in (one, two))
    return _reading(match, dates.span_of(first, last)) if first and last and one < two else None


def read_years(match: re.Match[str], context: Context) -> Reading | None:
    """2014-2018, 2024-25."""
    one, digits = int(match["one"]), match["two"]
    two = int(digits) if len(digits) == 4 else one // 100 * 100 + int(digits)
    first, last = dates.of_year(one), dates.of_year(two)
    return _reading(match, dates.span_of(first, last)) if first and last and one < two else None

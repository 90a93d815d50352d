"""English dates: Dec. 21, 2025; fiscal 2026; next spring; last Friday; the first half of FY2026; the mid-2030s.

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

from verify.quantity import dates
from verify.quantity.rules import Context, Reading, Rule
from verify.quantity.types import Amount, Grain, Kind, Period
from verify.quantity.words import ORDINALS, WORDS, read_number

_MONTHS = {
    name: i + 1
    for i, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep|"
        "october oct|november nov|december dec".split("|")
    )
    for name in names.split()
}
_WEEKDAYS = {
    name: i
    for i, names in enumerate(
        "monday mon|tuesday tues tue|wednesday wed|thursday thurs thur thu|friday fri|saturday sat|sunday sun".split("|")
    )
    for name in names.split()
}
_SEASONS = {"spring": "spring", "summer": "summer", "autumn": "autumn", "fall": "autumn", "winter": "winter"}
_PART = {
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
_RELATIVE = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "the current": 0, "next": 1, "coming": 1,
             "upcoming": 1, "following": 1}  # fmt: skip


def _words(table: "dict[str, int] | dict[str, str]") -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


# "May" and "March" are also verbs, "Sun" and "Sat" also words: short and ambiguous forms need company.
_MONTH = rf"(?P<month>{_words(_MONTHS)})\b\.?"
_FULL_MONTH = "(?P<month>January|February|April|June|July|August|September|October|November|December)"
_OTHER_MONTH = "(?P<month>May|March|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_YEAR = r"(?P<year>[12]\d{3})(?![\d,]\d|\d|%)"
_DAY = (
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    r"(?![\d:]|[.,]\d{1,2}(?!\d)|,\d{3}(?!\d)| ?(?:%|percent|million|billion|trillion|people|companies|firms))"
)
_ORDINAL_WORDS = "|".join(word for word, n in ORDINALS.items() if n <= 20 or n == 30)
_ORDINAL_DAY = rf"(?P<nth>(?:twenty|thirty)[- ](?:{_ORDINAL_WORDS})|{_ORDINAL_WORDS})"
_SHORT_DAY = r"(?:(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
_WEEKDAY_BEFORE = rf"(?:(?:on )?(?:{_words(_WEEKDAYS)})\b\.?,? (?:the )?)?"
_HALVES = "|".join(sorted(map(re.escape, _PART), key=len, reverse=True))
# "the end of fiscal 2026", "early 2027", "mid-2030s"
_PART_BEFORE = rf"(?:(?:the )?\b(?P<part>{_HALVES})(?: of |-| in |/| )(?:the )?(?:year )?)?"
_FISCAL = r"(?:the )?(?:fiscal(?:[ -]year)?|FY|financial year|business year)[ '’]?-?(?P<fy>\d{4}|\d{2})(?:[-/](?P<fy2>\d{2,4}))?(?!\d)"


def _reading(match: re.Match[str], period: Period | None, start: int | None = None) -> Reading | None:
    return Reading(match.start() if start is None else start, match.end(), period) if period else None


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
    period = dates.part_of(whole, _PART[part.lower()])
    return replace(period, inferred=whole.inferred) if period else None


def _read_full(match: re.Match[str], context: Context) -> Reading | None:
    day = _day_of(match)
    month = _MONTHS[match["month"].lower()]
    if day is None:
        return None
    return _reading(match, dates.of_day(_short_year(match["year"], context), month, day))


def _read_month_day(match: re.Match[str], context: Context) -> Reading | None:
    day = _day_of(match)
    if day is None:
        return None
    return _reading(match, dates.without_year(_MONTHS[match["month"].lower()], day, context.reference))


def _read_month_year(match: re.Match[str], context: Context) -> Reading | None:
    period = dates.of_month(_short_year(match["year"], context), _MONTHS[match["month"].lower()])
    return _reading(match, _part(match, period))


def _read_month(match: re.Match[str], context: Context) -> Reading | None:
    month = _MONTHS[match["month"].lower()]
    relative = match.groupdict().get("rel")
    if relative and context.reference:
        today = context.reference
        past, ahead = -1 if month >= today.month else 0, 1 if month <= today.month else 0
        offset = {"last": past, "next": ahead, "coming": ahead}.get(relative.lower(), 0)
        period = dates.of_month(today.year + offset, month)
        period = replace(period, year=None, inferred=True) if period else None
    else:
        period = dates.without_year(month, None, context.reference)
    return _reading(match, _part(match, period))


def _read_month_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """December last year, April of next year."""
    month, offset = _MONTHS[match["month"].lower()], _RELATIVE[match["rel"].lower()]
    if context.reference is None:
        return _reading(match, Period(Grain.MONTH, None, None, month=month))
    day = _day_of(match)
    year = context.reference.year + offset
    period = dates.of_day(year, month, day) if day else dates.of_month(year, month)
    return _reading(match, replace(period, year=None, inferred=True) if period else None)


def _read_numeric(match: re.Match[str], context: Context) -> Reading | None:
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
    return Reading(match.start(), match.end(), period, also=other) if period else None


def _read_fiscal(match: re.Match[str], context: Context) -> Reading | None:
    whole = dates.of_fiscal_year(_short_year(match["fy"], context), context.fiscal)
    return _reading(match, _part(match, whole))


def _read_relative_fiscal(match: re.Match[str], context: Context) -> Reading | None:
    whole = dates.fiscal_year_from(context.reference, _RELATIVE[match["rel"].lower()], context.fiscal)
    return _reading(match, _part(match, whole))


def _read_year(match: re.Match[str], context: Context) -> Reading | None:
    return _reading(match, _part(match, dates.of_year(int(match["year"]))))


def _read_abbreviated_year(match: re.Match[str], context: Context) -> Reading | None:
    return _reading(match, dates.of_year(_short_year(match["year"], context)))


def _read_season_year(match: re.Match[str], context: Context) -> Reading | None:
    year, season = int(match["year"]), _SEASONS[match["season"].lower()]
    return _reading(match, dates.of_season(year, season))


def _read_season(match: re.Match[str], context: Context) -> Reading | None:
    season, relative = _SEASONS[match["season"].lower()], _RELATIVE[match["rel"].lower()]
    if relative > 0:
        return _reading(match, dates.next_season(context.reference, season))
    period = dates.season_from(context.reference, season, 0)
    past = period and period.last and context.reference and period.last < context.reference
    if relative < 0 and context.reference and not past:
        period = dates.season_from(context.reference, season, -1)
    return _reading(match, period)


def _read_decade(match: re.Match[str], context: Context) -> Reading | None:
    year = int(match["decade"])
    if year < 100:
        year += 1900 if year > 20 else 2000
    whole = dates.of_years(Grain.DECADE, year, 10)
    return _reading(match, _part(match, whole))


def _read_century(match: re.Match[str], context: Context) -> Reading | None:
    found = read_number(match["nth"], 0)
    if found is None or not found.ordinal or found.numeral.value is None or found.numeral.value > 30:
        return None
    return _reading(match, _part(match, dates.of_years(Grain.CENTURY, 100 * int(found.numeral.value) - 99, 100)))


def _read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    number = _WEEKDAYS[match["weekday"].lower()]
    today = context.reference
    match (match["rel"] or "").lower():
        case "next":
            return _reading(match, dates.weekday_of_week(number, 1, today))
        case "last" | "past" | "previous":
            period = dates.weekday(number, today)
            if period and today and period.first == today:
                period = dates.days_from(today, -7)
            return _reading(match, period)
        case "this":
            ahead = (number - today.weekday()) % 7 if today else 0
            return _reading(match, dates.days_from(today, ahead))
        case "coming" | "upcoming" | "following":
            return _reading(match, dates.next_weekday(number, today))
        case _:
            return _reading(match, dates.weekday(number, today))


_DAYS = {"day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}


def _read_day(match: re.Match[str], context: Context) -> Reading | None:
    return _reading(match, dates.days_from(context.reference, _DAYS[match["word"].lower()]))


def _read_relative(match: re.Match[str], context: Context) -> Reading | None:
    """last month, this year, next week, the end of this quarter."""
    offset, today = _RELATIVE[match["rel"].lower().removeprefix("the ")], context.reference
    period: Period | None
    match match["grain"].lower():
        case "week":
            period = dates.week_from(today, offset)
        case "month":
            period = dates.month_from(today, offset)
        case "quarter":
            period = _quarter_from(context, offset)
        case "decade":
            decade = (today.year // 10 + offset) * 10 if today else None
            period = dates.of_years(Grain.DECADE, decade, 10) if decade else Period(Grain.DECADE, None, None)
        case "century":
            period = dates.of_years(Grain.CENTURY, ((today.year - 1) // 100 + offset) * 100 + 1, 100) if today else None
        case _:
            period = dates.year_from(today, offset)
    return _reading(match, _part(match, period))


def _quarter_from(context: Context, offset: int) -> Period | None:
    if context.reference is None:
        return Period(Grain.QUARTER, None, None)
    month = (context.reference.month - 1) // 3 * 3 + 1 + 3 * offset
    period = dates.of_months(Grain.QUARTER, context.reference.year, month, 3)
    return replace(period, year=None, inferred=True) if period else None


def _read_part_alone(match: re.Match[str], context: Context) -> Reading | None:
    """The third quarter, Q3, year-end, without a year: of this one."""
    whole = dates.year_from(context.reference, 0)
    if whole is None or whole.first is None:
        return _reading(match, Period(Grain.QUARTER, None, None))
    fiscal = dates.fiscal_year_from(context.reference, 0, context.fiscal)
    period = dates.part_of(whole, _PART[match["only"].lower()])
    also = dates.part_of(fiscal, _PART[match["only"].lower()]) if fiscal and fiscal.first else None
    return Reading(match.start(), match.end(), period, also=also) if period else None


def _read_day_alone(match: re.Match[str], context: Context) -> Reading | None:
    """The 14th: a rank, but the day of the month after "on"."""
    return _reading(match, dates.day_of_month(int(match["day"]), context.reference))


def _read_weekday_day(match: re.Match[str], context: Context) -> Reading | None:
    """Friday the 15th."""
    day = _day_of(match)
    number = _WEEKDAYS[match["weekday"].lower()]
    return _reading(match, dates.day_and_weekday(day, number, context.reference)) if day else None


def _read_weekday_of_week(match: re.Match[str], context: Context) -> Reading | None:
    """Monday of next week."""
    number, weeks = _WEEKDAYS[match["weekday"].lower()], _RELATIVE[match["rel"].lower()]
    return _reading(match, dates.weekday_of_week(number, weeks, context.reference))


def _whole_of(match: re.Match[str], context: Context) -> Period | None:
    """The month or year that a week or weekday is counted in."""
    groups = match.groupdict()
    if groups.get("rel"):
        offset = _RELATIVE[match["rel"].lower()]
        whole = dates.month_from if match["grain"].lower() == "month" else dates.year_from
        return whole(context.reference, offset)
    if groups.get("month") and groups.get("of"):
        return dates.of_month(int(match["of"]), _MONTHS[match["month"].lower()])
    if groups.get("month"):
        return dates.without_year(_MONTHS[match["month"].lower()], None, context.reference)
    return dates.of_year(int(match["year"])) if groups.get("year") else None


def _nth_of(match: re.Match[str]) -> int:
    word = match["n"].lower()
    if word in ("last", "final"):
        return 0
    return ORDINALS[word] if word in ORDINALS else int(re.sub(r"\D", "", word))


def _read_nth(match: re.Match[str], context: Context) -> Reading | None:
    """The third Wednesday of November, the first week of January 2026, the 15th day of next month."""
    whole, nth = _whole_of(match, context), _nth_of(match)
    if whole is None or whole.first is None:
        return None
    what = match["what"].lower() if match["what"] else "day"
    if what == "week":
        return _reading(match, dates.nth_week(whole, nth))
    if what == "day":
        period = dates.of_day(whole.first.year, whole.first.month, nth) if whole.grain is Grain.MONTH else None
        return _reading(match, replace(period, year=None, month=None, inferred=True) if period else None)
    return _reading(match, dates.nth_weekday(whole, nth, _WEEKDAYS[what])) if whole.grain is Grain.MONTH else None


def _read_week_of(match: re.Match[str], context: Context) -> Reading | None:
    """The week of April 10."""
    day = _day_of(match)
    period = dates.without_year(_MONTHS[match["month"].lower()], day, context.reference) if day else None
    return _reading(match, dates.week_from(period.first, 0) if period and period.first else None)


def _read_week_number(match: re.Match[str], context: Context) -> Reading | None:
    year = dates.of_year(int(match["year"]))
    return _reading(match, dates.nth_week(year, int(match["n"])) if year else None)


def _read_ago(match: re.Match[str], context: Context) -> Reading | None:
    found = read_number(match["n"], 0)
    count = 1 if match["n"].lower() in ("a", "an") else found.numeral.value if found else None
    if count is None or count != int(count):
        return None
    unit = match["unit"].lower()
    factor, unit = (10, "year") if unit == "decade" else (1, unit)
    period = dates.ago(int(count) * factor, unit, context.reference)
    size = Decimal(count) * factor
    length = Amount(Kind.DURATION, size, size, size, unit, precision=Decimal(1))
    return Reading(match.start(), match.end(), period, also=length) if period else None


def _read_so_far(match: re.Match[str], context: Context) -> Reading | None:
    """Earlier this year, later this month."""
    today = context.reference
    whole = {"year": dates.year_from, "month": dates.month_from, "week": dates.week_from}[match["grain"].lower()](today, 0)
    if whole is None or whole.first is None or today is None:
        return _reading(match, whole)
    earlier = match["side"].lower() == "earlier"
    first, last = (whole.first, today) if earlier else (today, whole.last)
    return _reading(match, Period(Grain.RANGE, first, last, inferred=True))


def _read_days(match: re.Match[str], context: Context) -> Reading | None:
    """Nov 3-5, 3-5 November 2025."""
    month, one, two = _MONTHS[match["month"].lower()], int(match["one"]), int(match["two"])
    if match["year"]:
        first, last = (dates.of_day(int(match["year"]), month, day) for day in (one, two))
    else:
        first, last = (dates.without_year(month, day, context.reference) for day in (one, two))
    return _reading(match, dates.span_of(first, last)) if first and last and one < two else None


def _read_years(match: re.Match[str], context: Context) -> Reading | None:
    """2014-2018, 2024-25."""
    one, digits = int(match["one"]), match["two"]
    two = int(digits) if len(digits) == 4 else one // 100 * 100 + int(digits)
    first, last = dates.of_year(one), dates.of_year(two)
    return _reading(match, dates.span_of(first, last)) if first and last and one < two else None


def _rule(name: str, pattern: str, read: Callable[[re.Match[str], Context], Reading | None], flags: int = re.I) -> Rule:
    return Rule(name, re.compile(pattern, flags), read)


_RELS = r"(?P<rel>last|past|previous|this|(?:the )?current|next|coming|upcoming|following)"
_IN = r"(?<![A-Za-z\d.])"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_COMMA_YEAR = rf"(?: ?,? ?(?:of )?(?<=[ ,.])){_YEAR}"
_FULL_WEEKDAY = "(?P<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
_NTH = rf"(?P<n>\d{{1,2}}(?:st|nd|rd|th)|last|final|{_ORDINAL_WORDS})"
_OF_MONTH = rf"(?:{_RELS} (?P<grain>month|year)|{_MONTH}(?:,? (?:of |in )?(?P<of>[12]\d{{3}}))?|{_YEAR})"
# A bare year needs a word that asks for one, or brackets, or the start of a text; else it may be a count.
_YEAR_CUES = (
    "in since by until from during before after through of for year to and the till early late throughout within "
    "between circa is or"
).split()


def _after(words: "list[str]") -> str:
    """One of the words and a space before, with or without a capital."""
    return "|".join(rf"(?<=\b[{word[0].upper()}{word[0]}]{word[1:]} )" for word in words)


_YEAR_CUE = rf"(?:{_after(_YEAR_CUES)}|(?<=mid-)|(?<=[(~-])|(?<=[,-] )|^|(?<=\n))"
_NOT_YEAR = (
    r"(?! ?(?:%|percent|people|workers|employees|companies|firms|yen|dollars|euros)\b"
    r"| (?!sales|was|is|has|this|plus|as|shows|says|results|earnings|prices|forecasts)[a-z]+s\b)"
)

_MONTH_CUES = "in since by until from to of during through and or after before between".split()

# Longer forms first: a day with its year, before the day, before the month; parts of a year before the year.
DATE_RULES: tuple[Rule, ...] = (
    _rule(
        "2025-12-21",
        r"(?<![\d/.-])(?P<year>[12]\d{3})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d/-])",
        _read_numeric,
    ),
    _rule(
        "12/21/2025",
        r"(?<![\d/.-])(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<year>[12]\d{3})(?![\d/])",
        _read_numeric,
    ),
    _rule("2025-Dec-21", rf"(?<![\d/.-])(?P<year>[12]\d{{3}})[-/ ]{_MONTH}[-/ ]{_SHORT_DAY}(?!\d)", _read_full),
    _rule(
        "Nov 3-5",
        rf"{_IN}{_MONTH} (?P<one>{_D}) ?[-–] ?(?P<two>{_D})(?![\d%])(?:, ?(?P<year>[12]\d{{3}}))?",
        _read_days,
    ),
    _rule(
        "3-5 November",
        rf"{_IN}(?P<one>{_D})(?: ?[-–] ?| to | and )(?P<two>{_D})(?: of)? {_MONTH}(?:,? (?P<year>[12]\d{{3}}))?",
        _read_days,
    ),
    _rule(
        "Dec. 21, 2025",
        rf"{_IN}{_WEEKDAY_BEFORE}{_MONTH}[ .]?(?:the )?(?:{_DAY}|{_ORDINAL_DAY}){_COMMA_YEAR}",
        _read_full,
    ),
    _rule(
        "21 December 2025",
        rf"{_IN}{_WEEKDAY_BEFORE}(?:{_SHORT_DAY}|{_ORDINAL_DAY})\.?(?: day)?(?: of|-)?[ -]?{_MONTH}(?:,? (?:of )?|-){_YEAR}",
        _read_full,
    ),
    _rule(
        "December last year",
        rf"{_IN}{_MONTH}(?: {_SHORT_DAY}(?!\d),?)?(?: of)? (?P<rel>last|this|next|previous) year\b",
        _read_month_of_year,
    ),
    _rule(
        "the week of April 10",
        rf"{_IN}(?:the )?week of {_MONTH}[ .](?:{_DAY}|{_ORDINAL_DAY})",
        _read_week_of,
    ),
    _rule("week 3 of 2027", rf"{_IN}(?:the )?week (?P<n>\d{{1,2}}) of {_YEAR}", _read_week_number),
    _rule(
        "the third Wednesday of November",
        rf"{_IN}(?:the )?{_NTH} (?P<what>week|{_words(_WEEKDAYS)}) (?:of|in) (?:the )?{_OF_MONTH}",
        _read_nth,
    ),
    _rule("the 15th of next month", rf"{_IN}(?:the )?{_NTH}(?: (?P<what>day))? of {_RELS} (?P<grain>month)", _read_nth),
    _rule(
        "Dec. 21",
        rf"{_IN}{_WEEKDAY_BEFORE}{_MONTH}(?: |(?<=\.)|-|(?<=[a-z])(?=\d))(?:the )?(?:{_DAY}|{_ORDINAL_DAY})(?![\d/])(?!s\b)",
        _read_month_day,
    ),
    _rule(
        "21 December",
        rf"{_IN}{_WEEKDAY_BEFORE}(?:the )?(?:{_SHORT_DAY}|{_ORDINAL_DAY})(?: day)?(?: of|-)? ?{_MONTH}(?! ?\d)",
        _read_month_day,
    ),
    _rule("March 1983", rf"{_IN}{_PART_BEFORE}{_MONTH}(?:,? (?:of |in )?|[-/]){_YEAR}", _read_month_year),
    _rule("fiscal 2026", rf"{_IN}{_PART_BEFORE}{_FISCAL}", _read_fiscal),
    _rule(
        "next fiscal year",
        rf"{_IN}{_PART_BEFORE}(?:the )?{_RELS} (?:fiscal|financial|business)(?: year)?\b",
        _read_relative_fiscal,
    ),
    _rule(
        "spring 2026",
        rf"{_IN}(?:the )?(?P<season>spring|summer|autumn|fall|winter)(?: of)?,? {_YEAR}",
        _read_season_year,
    ),
    _rule(
        "next spring",
        rf"{_IN}(?:early |late )?(?P<rel>last|this|next|coming)(?: year's)? (?P<season>spring|summer|autumn|fall|winter)\b",
        _read_season,
    ),
    _rule(
        "mid-2030s",
        rf"{_IN}(?:the )?(?:(?P<part>early|mid|late|first half|second half|end|beginning)(?: of |-| |)(?:the )?)?"
        r"(?P<decade>[12]\d{2}0|(?<=['’])\d0|(?<=the )[2-9]0)['’]?s\b",
        _read_decade,
    ),
    _rule(
        "the 21st century",
        rf"{_IN}(?:the )?(?:(?P<part>early|mid|late)[ -])?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|(?:twenty-)?[a-z]{{4,12}})[- ]{{1,2}}century\b",
        _read_century,
    ),
    _rule("last December", rf"{_IN}{_PART_BEFORE}(?P<rel>last|this|next|coming) {_MONTH}(?![a-z])", _read_month),
    _rule(
        "first half of 2027",
        rf"{_IN}(?:the )?\b(?P<part>{_HALVES})(?: of |-| in |/| )(?:the )?(?:calendar |year )?{_YEAR}(?!s\b)",
        _read_year,
    ),
    _rule("2027 Q3", rf"{_IN}(?P<year>20\d\d)[ -]?(?P<part>[QH][1-4]|[1-4][QH])\b", _read_year),
    _rule(
        "Monday of next week",
        rf"{_IN}(?P<weekday>{_words(_WEEKDAYS)})\b\.?,? (?:of )?(?:the )?{_RELS} week\b",
        _read_weekday_of_week,
    ),
    _rule(
        "next week Monday",
        rf"{_IN}{_RELS} week(?: on)?,?(?: -)? (?P<weekday>{_words(_WEEKDAYS)})\b",
        _read_weekday_of_week,
    ),
    _rule("earlier this year", rf"{_IN}(?P<side>earlier|later) this (?P<grain>year|month|week)\b", _read_so_far),
    _rule(
        "end of next month",
        rf"{_IN}{_PART_BEFORE}{_RELS} (?P<grain>week|month|quarter|year|decade|century)\b(?!-old| ago)",
        _read_relative,
    ),
    _rule("Friday the 15th", rf"{_IN}{_FULL_WEEKDAY},? (?:the )?(?:{_DAY}|{_ORDINAL_DAY})(?![/\d])", _read_weekday_day),
    _rule("last Friday", rf"{_IN}(?:{_RELS} )?{_FULL_WEEKDAY}\b(?!'s)", _read_weekday),
    _rule("last Fri.", rf"{_IN}(?:{_RELS} )?(?P<weekday>Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?= |,|$)", _read_weekday, 0),
    _rule(
        "two days ago",
        rf"{_IN}(?P<n>\d{{1,3}}|an?|{'|'.join(list(WORDS)[1:21])}) (?P<unit>day|week|month|year|decade)s? ago\b",
        _read_ago,
    ),
    _rule(
        "yesterday",
        r"\b(?:the )?(?P<word>day before yesterday|day after tomorrow|yesterday|today|tonight|tomorrow)\b(?!'s)",
        _read_day,
    ),
    _rule("December", rf"{_IN}{_PART_BEFORE}{_FULL_MONTH}\b(?! \d)", _read_month),
    _rule(
        "in May",
        r"(?<![A-Za-z])(?:(?:the )?(?P<part>early|mid|middle|late|end|beginning|start)[ -](?:of )?"
        rf"|(?:{_after(_MONTH_CUES)}|(?<=[-–])))" + _OTHER_MONTH + r"\b\.?(?! \d)",
        _read_month,
        0,
    ),
    _rule("March-May", rf"{_IN}{_OTHER_MONTH}\b\.?(?= ?(?:[-–]|to|through) ?(?:{_words(_MONTHS)})\b)", _read_month),
    _rule(
        "Q3",
        r"\b(?:the )?(?P<only>Q[1-4]|H[12]|(?:first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter"
        r"|(?:first|second)[ -]half(?= of the year))\b(?! final)",
        _read_part_alone,
        0,
    ),
    _rule(
        "on the 14th",
        r"(?<=\bon )the (?P<day>\d{1,2})(?:st|nd|rd|th)\b(?! [a-z]+ (?:floor|day|anniversary))(?=[ ,.;]|$)",
        _read_day_alone,
    ),
    _rule(
        "2014-2018",
        r"(?<![\d.,$€£¥-])(?P<one>1[89]\d\d|20\d\d) ?[-–~] ?(?P<two>(?:1[89]|20)\d\d|\d\d)(?![\d,%]|[-/.]\d)",
        _read_years,
    ),
    _rule("2027", rf"{_YEAR_CUE}(?P<year>1[5-9]\d\d|20\d\d)(?![\d%]|[,.]\d|-\d|[A-Za-z]|-[a-z]){_NOT_YEAR}", _read_year, 0),
    _rule("in '25", r"(?<=\bin )['’](?P<year>\d{2})(?!\d|s)", _read_abbreviated_year),
)

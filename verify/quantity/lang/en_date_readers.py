"""What the English rules for calendar dates (`en_dates.py`) mean; what a reference day supplies is in `en_relative.py`.

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from dataclasses import replace

from verify.quantity import dates, relative
from verify.quantity.lang.en_words import read_year_words
from verify.quantity.rules import Context, Reading
from verify.quantity.types import Grain, Period, Quantity
from verify.quantity.word_tables import TENS as TENS_WORDS
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
}  # fmt: skip
PART |= {name.replace(" ", "-"): part for name, part in PART.items() if name.endswith((" half", " quarter"))}
TENS = {word[:-1] + "ies": 10 * (i + 2) for i, word in enumerate(TENS_WORDS)}
RELATIVE = {"last": -1, "past": -1, "previous": -1, "this": 0, "present": 0, "current": 0, "the current": 0, "next": 1, "coming": 1,
             "upcoming": 1, "following": 1}  # fmt: skip


def reading(match: re.Match[str], period: Period | None, also: Quantity | None = None) -> Reading | None:
    """The match without a leading article, which names nothing; the period with the weekday that stands beside it."""
    start = match.start() + (4 if match.group()[:4].lower() == "the " else 0)
    named = match.groupdict().get("weekday")
    if period and named and period.grain is Grain.DAY:
        period = replace(period, weekday=WEEKDAYS[named.lower()])
    return Reading(start, match.end(), period, also=also) if period else None


def month_of(match: re.Match[str]) -> int:
    return MONTHS[match["month"].lower().removesuffix(".")]


_AHEAD = re.compile(
    r"\b(?:begins?|beginning|starts?|starting|opens?|will(?: [a-z]+){1,3}|to (?:start|begin|open)|due|scheduled|expected)(?: in| on| from)? $",
    re.I,
)


def looks_ahead(match: re.Match[str]) -> bool:
    """Whether the words before a date say that it is still to come."""
    return _AHEAD.search(match.string, max(0, match.start() - 40), match.start()) is not None


def day_of(match: re.Match[str]) -> int | None:
    groups = match.groupdict()
    if groups.get("day"):
        return int(groups["day"])
    if words := groups.get("nth") or groups.get("cardinal"):
        found = read_number(words, 0)
        return int(found.numeral.value) if found and found.numeral.value is not None else None
    return None


def year_of(match: re.Match[str], context: Context, name: str = "year") -> int:
    """The year, in digits or words; one of two digits lies at most thirty years ahead."""
    digits = match[name]
    if len(digits) != 2:
        return read_year_words(digits)
    pivot = (context.reference.year if context.reference else 2000) + 30
    year = pivot // 100 * 100 + int(digits)
    return year if year <= pivot else year - 100


def part_in(match: re.Match[str], whole: Period | None) -> Period | None:
    part = match.groupdict().get("part")
    if whole is None or not part:
        return whole
    if whole.first is None:
        return dates.part_of_open(whole, PART[part.lower()]) or whole
    period = dates.part_of(whole, PART[part.lower()])
    return replace(period, inferred=whole.inferred) if period else None


def read_full(match: re.Match[str], context: Context) -> Reading | None:
    day = day_of(match)
    month = month_of(match)
    if day is None:
        return None
    return reading(match, dates.of_day(year_of(match, context), month, day)) or no_such_day(match, month, day)


def no_such_day(match: re.Match[str], month: int, day: int) -> Reading | None:
    """February 30 is used up and read as nothing, lest its number or its month be read alone."""
    return Reading(match.start(), match.end()) if 1 <= month <= 12 and 1 <= day <= 31 else None


def read_month_day(match: re.Match[str], context: Context) -> Reading | None:
    day = day_of(match)
    if day is None:
        return None
    period = relative.without_year(month_of(match), day, context.reference, ahead=looks_ahead(match))
    also = relative.other_year(period, context.reference)
    return reading(match, period, also) or no_such_day(match, month_of(match), day)


def read_month_year(match: re.Match[str], context: Context) -> Reading | None:
    period = dates.of_month(year_of(match, context), month_of(match))
    return reading(match, part_in(match, period))


def read_month(match: re.Match[str], context: Context) -> Reading | None:
    month = month_of(match)
    rel = match.groupdict().get("rel")
    if rel and context.reference:
        today = context.reference
        past, ahead = -1 if month >= today.month else 0, 1 if month <= today.month else 0
        offset = {"last": past, "next": ahead, "coming": ahead}.get(rel.lower(), 0)
        period = dates.of_month(today.year + offset, month)
        period = replace(period, year=None, inferred=True) if period else None
    else:
        period = relative.without_year(month, None, context.reference, ahead=looks_ahead(match))
        if not match.groupdict().get("part"):
            also = relative.other_year(period, context.reference)
            return reading(match, period, also)
    return reading(match, part_in(match, period))


def read_month_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """December last year, April of next year."""
    month, offset = month_of(match), RELATIVE[match["rel"].lower()]
    if context.reference is None:
        return reading(match, Period(Grain.MONTH, None, None, month=month))
    day = day_of(match)
    year = context.reference.year + offset
    period = dates.of_day(year, month, day) if day else dates.of_month(year, month)
    return reading(match, replace(period, year=None, inferred=True) if period else None)


def read_numeric(match: re.Match[str], context: Context) -> Reading | None:
    groups = match.groupdict()
    year = year_of(match, context)
    if groups.get("month") and groups["month"].isdigit():
        month, day = int(groups["month"]), int(groups["day"])
        return reading(match, dates.of_day(year, month, day)) or no_such_day(match, month, day)
    one, two = int(groups["a"]), int(groups["b"])
    # 12/21/2025 is American order; where only one order makes a date, that one.
    american, european = dates.of_day(year, one, two), dates.of_day(year, two, one)
    first, second = (european, american) if match["sep"] == "." else (american, european)
    period = first or second
    if period is None:
        return no_such_day(match, min(one, two), max(one, two))
    other = second if first and second and one != two else None
    return reading(match, period, other)


def read_fiscal(match: re.Match[str], context: Context) -> Reading | None:
    whole = dates.of_fiscal_year(year_of(match, context, "fy"), context.fiscal)
    return reading(match, part_in(match, whole))


def read_relative_fiscal(match: re.Match[str], context: Context) -> Reading | None:
    whole = relative.fiscal_year_from(context.reference, RELATIVE[match["rel"].lower()], context.fiscal)
    return reading(match, part_in(match, whole))


def read_year(match: re.Match[str], context: Context) -> Reading | None:
    return reading(match, part_in(match, dates.of_year(year_of(match, context))))


def read_abbreviated_year(match: re.Match[str], context: Context) -> Reading | None:
    return reading(match, dates.of_year(year_of(match, context)))


def read_season_year(match: re.Match[str], context: Context) -> Reading | None:
    year, season = year_of(match, context), SEASONS[match["season"].lower()]
    return reading(match, dates.of_season(year, season))


def read_season(match: re.Match[str], context: Context) -> Reading | None:
    season, offset = SEASONS[match["season"].lower()], RELATIVE[match["rel"].lower()]
    if offset > 0:
        return reading(match, relative.next_season(context.reference, season))
    period = relative.season_from(context.reference, season, 0)
    past = period and period.last and context.reference and period.last < context.reference
    if offset < 0 and context.reference and not past:
        period = relative.season_from(context.reference, season, -1)
    return reading(match, period)


def read_decade(match: re.Match[str], context: Context) -> Reading | None:
    year = int(match["decade"])
    if year < 100:
        year += 1900 if year > 20 else 2000
    whole = dates.of_years(Grain.DECADE, year, 10)
    return reading(match, part_in(match, whole))


def read_century(match: re.Match[str], context: Context) -> Reading | None:
    century = _century_of(match["nth"])
    return reading(match, part_in(match, dates.of_years(Grain.CENTURY, 100 * century - 99, 100))) if century else None


def _century_of(ordinal: str) -> int | None:
    found = read_number(ordinal, 0)
    if found is None or not found.ordinal or found.numeral.value is None or found.numeral.value > 30:
        return None
    return int(found.numeral.value)


def read_decade_of(match: re.Match[str], context: Context) -> Reading | None:
    """The twenties of the last century, the 90s of the 19th century."""
    if match["nth"]:
        century = _century_of(match["nth"])
    else:
        today = context.reference
        century = (today.year + 99) // 100 + RELATIVE[match["rel"].lower()] if today else None
        if century is None:
            return reading(match, Period(Grain.DECADE, None, None))
    year = int(match["digits"]) if match["digits"] else TENS[match["tens"].lower()]
    return (
        reading(match, part_in(match, dates.of_years(Grain.DECADE, 100 * century - 100 + year, 10)))
        if century
        else None
    )


def read_days(match: re.Match[str], context: Context) -> Reading | None:
    """Nov 3-5, 3-5 November 2025."""
    month, one, two = month_of(match), int(match["one"]), int(match["two"])
    if match["year"]:
        first, last = (dates.of_day(year_of(match, context), month, day) for day in (one, two))
    else:
        first, last = (relative.without_year(month, day, context.reference) for day in (one, two))
    return reading(match, dates.span_of(first, last)) if first and last and one < two else None


def read_years(match: re.Match[str], context: Context) -> Reading | None:
    """2014-2018, 2024-25."""
    one, digits = int(match["one"]), match["two"]
    two = int(digits) if len(digits) == 4 else one // 100 * 100 + int(digits)
    first, last = dates.of_year(one), dates.of_year(two)
    return reading(match, dates.span_of(first, last)) if first and last and one < two else None


def read_slash_days(match: re.Match[str], context: Context) -> Reading | None:
    """10/1-11/2/2017, in American order."""
    year = year_of(match, context)
    first = dates.of_day(year, int(match["month1"]), int(match["day1"]))
    last = dates.of_day(year, int(match["month2"]), int(match["day2"]))
    return reading(match, dates.span_of(first, last)) if first and last else None


def read_slash_day(match: re.Match[str], context: Context) -> Reading | None:
    """Friday 5/12, in American order."""
    period = relative.without_year(int(match["month"]), int(match["day"]), context.reference)
    return reading(match, period, relative.other_year(period, context.reference))

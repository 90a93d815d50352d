"""What the English rules for dates seen from a reference day (`en_dates.py`) mean: Sunday, next year, two weeks ago.

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from dataclasses import replace

from verify.quantity import dates, relative
from verify.quantity.lang.en_date_readers import (
    PART,
    RELATIVE,
    WEEKDAYS,
    day_of,
    month_of,
    no_such_day,
    part_in,
    reading,
)
from verify.quantity.lang.en_words import length_of, read_lengths, read_year_words
from verify.quantity.rules import Context, Reading
from verify.quantity.types import Grain, Period
from verify.quantity.word_tables import ORDINALS
from verify.quantity.words import read_number


def read_weekday(match: re.Match[str], context: Context) -> Reading | None:
    number = WEEKDAYS[match["weekday"].lower()]
    today = context.reference
    match (match["rel"] or "").lower():
        case "next":
            return reading(match, relative.weekday_of_week(number, 1, today))
        case "last" | "past" | "previous":
            period = relative.weekday(number, today)
            if period and today and period.first == today:
                period = relative.days_from(today, -7)
            return reading(match, period)
        case "this":
            ahead = (number - today.weekday()) % 7 if today else 0
            return reading(match, relative.days_from(today, ahead))
        case "coming" | "upcoming" | "following":
            return reading(match, relative.next_weekday(number, today))
        case _:
            return reading(match, relative.weekday(number, today))


DAYS = {"day before yesterday": -2, "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1, "day after tomorrow": 2}


def read_day(match: re.Match[str], context: Context) -> Reading | None:
    return reading(match, relative.days_from(context.reference, DAYS[match["word"].lower()]))


def read_relative(match: re.Match[str], context: Context) -> Reading | None:
    """last month, this year, next week, the end of this quarter."""
    offset, today = RELATIVE.get((match["rel"] or "this").lower().removeprefix("the "), 0), context.reference
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
    return reading(match, part_in(match, period))


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
        return reading(match, dates.part_alone(PART[match["only"].lower()]))
    fiscal = relative.fiscal_year_from(context.reference, 0, context.fiscal)
    period = dates.part_of(whole, PART[match["only"].lower()])
    also = dates.part_of(fiscal, PART[match["only"].lower()]) if fiscal and fiscal.first else None
    return reading(match, period, also)


def read_fiscal_part(match: re.Match[str], context: Context) -> Reading | None:
    """The fiscal first half."""
    fiscal, part = relative.fiscal_year_from(context.reference, 0, context.fiscal), PART[match["only"].lower()]
    if fiscal is None or fiscal.first is None:
        return reading(match, fiscal and dates.part_of_open(replace(fiscal, offset=None), part))
    return reading(match, dates.part_of(fiscal, part))


def read_months_of_year(match: re.Match[str], context: Context) -> Reading | None:
    """The first nine months of the year."""
    found = read_number(match["n"], 0)
    count, last = int(found.numeral.value or 0) if found else 0, match["side"].lower() == "last"
    if not 1 < count < 12:
        return None
    if match["fiscal"]:
        whole = relative.fiscal_year_from(context.reference, 0, context.fiscal)
    else:
        whole = relative.year_from(context.reference, RELATIVE[(match["rel"] or "this").lower()])
    length = length_of(((count, "month"),))
    if whole and whole.first:
        period = relative.end_of(whole, count, "month", last=last)
    else:
        months = None if match["fiscal"] else (13 - count, 12) if last else (1, count)
        period = Period(
            Grain.RANGE, None, None, months=months, offset=RELATIVE[match["rel"].lower()] if match["rel"] else None
        )
    return reading(match, period, length)


def read_day_alone(match: re.Match[str], context: Context) -> Reading | None:
    """The 14th: a rank, but the day of the month after "on" and as the end of a stretch (Dec. 28 to the 3rd)."""
    return reading(match, relative.day_of_month(int(match["day"] or match["until"]), context.reference))


def read_weekday_day(match: re.Match[str], context: Context) -> Reading | None:
    """Friday the 15th."""
    day = day_of(match)
    number = WEEKDAYS[match["weekday"].lower()]
    return reading(match, relative.day_and_weekday(day, number, context.reference)) if day else None


def read_weekday_of_week(match: re.Match[str], context: Context) -> Reading | None:
    """Monday of next week."""
    number, weeks = WEEKDAYS[match["weekday"].lower()], RELATIVE[match["rel"].lower()]
    return reading(match, relative.weekday_of_week(number, weeks, context.reference))


def _whole_of(match: re.Match[str], context: Context) -> Period | None:
    """The month or year that a week or weekday is counted in."""
    groups = match.groupdict()
    if groups.get("rel"):
        offset = RELATIVE[match["rel"].lower()]
        whole = relative.month_from if match["grain"].lower() == "month" else relative.year_from
        return whole(context.reference, offset)
    if groups.get("month") and groups.get("of"):
        return dates.of_month(int(match["of"]), month_of(match))
    if groups.get("month"):
        return relative.without_year(month_of(match), None, context.reference)
    return dates.of_year(read_year_words(match["year"])) if groups.get("year") else None


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
    if what == "month":
        period = dates.of_month(whole.first.year, nth) if whole.grain is Grain.YEAR else None
        return reading(match, replace(period, year=None, month=None, inferred=whole.inferred) if period else None)
    if what == "week":
        return reading(match, relative.nth_week(whole, nth))
    if what == "day":
        period = dates.of_day(whole.first.year, whole.first.month, nth) if whole.grain is Grain.MONTH else None
        if period is None:
            return no_such_day(match, whole.first.month, nth) if whole.grain is Grain.MONTH else None
        return reading(match, replace(period, year=None, month=None, inferred=True))
    return reading(match, relative.nth_weekday(whole, nth, WEEKDAYS[what])) if whole.grain is Grain.MONTH else None


def read_week_of(match: re.Match[str], context: Context) -> Reading | None:
    """The week of April 10."""
    day = day_of(match)
    period = relative.without_year(month_of(match), day, context.reference) if day else None
    return reading(match, relative.week_from(period.first, 0) if period and period.first else None)


def read_week_number(match: re.Match[str], context: Context) -> Reading | None:
    year = dates.of_year(read_year_words(match["year"]))
    return reading(match, relative.nth_week(year, int(match["n"])) if year else None)


def read_ago(match: re.Match[str], context: Context) -> Reading | None:
    """Two days ago, 2 years and 1 month ago, three weeks from now."""
    pieces = read_lengths(match["length"])
    ahead = not match["way"].lower().startswith(("ago", "earlier"))
    period = relative.away(pieces, context.reference, ahead=ahead)
    return reading(match, period, length_of(pieces))


def read_weekdays_from_now(match: re.Match[str], context: Context) -> Reading | None:
    """Two Sundays from now."""
    ((count, _),) = read_lengths(f"{match['n']} days")
    number = WEEKDAYS[match["weekday"].lower()]
    first = relative.next_weekday(number, context.reference)
    period = relative.beside(first, count - 1, "week") if first else None
    return reading(match, period)


def read_stretch(match: re.Match[str], context: Context) -> Reading | None:
    """The past two weeks, the next 3 months, the coming five quarters."""
    words = match["length"].lower()
    words = (
        f"{words} {match['unit']}"
        if match.groupdict().get("unit")
        else words
        if words[0].isdigit() or " " in words or "-" in words
        else f"a {words}"
    )
    pieces = read_lengths(words)
    ahead = RELATIVE[match["rel"].lower()] > 0
    unit = words.removesuffix("s")
    count = pieces[0][0]
    length = length_of(pieces)
    if unit.endswith("quarter") and context.reference and len(pieces) == 1:
        period = relative.quarters(count // 3, context.reference, ahead=ahead)
    else:
        period = relative.stretch(pieces, context.reference, ahead=ahead)
    period = replace(period, length=length) if period else None
    return reading(match, period, length)


def read_weekend(match: re.Match[str], context: Context) -> Reading | None:
    """Last weekend: Saturday and Sunday; "the weekend" is the latest one that has begun."""
    saturday = relative.weekday(5, context.reference)
    if saturday is None or saturday.first is None:
        return reading(match, Period(Grain.RANGE, None, None))
    weeks = {"next": 1, "coming": 1, "this": 1}.get((match["rel"] or "").lower(), 0)
    if context.reference and context.reference.weekday() >= 5:  # inside a weekend
        weeks -= {"this": 1, "last": 1, "past": 1, "previous": 1}.get((match["rel"] or "").lower(), 0)
    first = dates.shift(saturday.first, 7 * weeks)
    last = dates.shift(first, 1) if first else None
    return reading(match, Period(Grain.RANGE, first, last, inferred=True) if last else None)


def read_working_week(match: re.Match[str], context: Context) -> Reading | None:
    """This working week: Monday to Friday."""
    week = relative.week_from(context.reference, RELATIVE[match["rel"].lower()])
    if week is None or week.first is None:
        return reading(match, week)
    return reading(match, Period(Grain.RANGE, week.first, dates.shift(week.first, 4), inferred=True))


_BETWEEN = re.compile(r"\b(?:between|from|since)\b", re.I)


def read_now(match: re.Match[str], context: Context) -> Reading | None:
    """Between March and now, from 2015 to the present: the reference day, as an end only."""
    opening = _BETWEEN.search(match.string, max(0, match.start() - 40), match.start())
    return reading(match, relative.days_from(context.reference, 0)) if opening else None


def read_rest(match: re.Match[str], context: Context) -> Reading | None:
    """The rest of the week, the remainder of 2025."""
    if match["grain"]:
        from_here = {"year": relative.year_from, "month": relative.month_from, "week": relative.week_from}
        whole = from_here[match["grain"].lower()](context.reference, 0)
    else:
        whole = dates.of_year(read_year_words(match["year"]))
    return reading(match, relative.rest_of(whole, context.reference) if whole else None)


def read_so_far(match: re.Match[str], context: Context) -> Reading | None:
    """Earlier this year, later this month."""
    today = context.reference
    whole = {"year": relative.year_from, "month": relative.month_from, "week": relative.week_from}[
        match["grain"].lower()
    ](today, 0)
    if whole is None or whole.first is None or today is None:
        return reading(match, whole)
    earlier = match["side"].lower() == "earlier"
    first, last = (whole.first, today) if earlier else (today, whole.last)
    return reading(match, Period(Grain.RANGE, first, last, inferred=True))

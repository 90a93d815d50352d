"""A period in normalised words: 2025年12月21日 / 21 Dec 2025, fiscal years with their months."""

from datetime import date

from verify.quantity.periods import named_period
from verify.quantity.types import Approx, Grain, Period
from verify.text import Bilingual

EN_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

WEEKDAYS = tuple(
    Bilingual(f"{ja}曜日", en)
    for ja, en in zip(
        "月火水木金土日",
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        strict=True,
    )
)

QUALIFIERS = {
    Approx.EXACT: Bilingual("", ""),
    Approx.ABOUT: Bilingual("（ごろ）", "around "),
    Approx.NEARLY: Bilingual("（ごろ）", "around "),
    Approx.OVER: Bilingual("（より後）", "after "),
    Approx.AT_LEAST: Bilingual("（以降）", "from "),
    Approx.UNDER: Bilingual("（より前）", "before "),
    Approx.AT_MOST: Bilingual("（まで）", "by "),
    Approx.BETWEEN: Bilingual("", ""),
}

# Months of what may stand without its year.
PARTS_ALONE = {Grain.QUARTER: 3, Grain.SEASON: 3, Grain.HALF: 6}

FISCAL_PARTS = {
    Grain.FISCAL_YEAR: Bilingual("", ""),
    Grain.FISCAL_HALF: Bilingual("の半期", "half of "),
    Grain.FISCAL_QUARTER: Bilingual("の四半期", "quarter of "),
}


def describe_period(period: Period) -> Bilingual:
    """The period in words; a date without its year as the text has it."""
    words = _describe_days(named_period(period))
    qualifier = QUALIFIERS[period.approx]
    return Bilingual(words.ja + qualifier.ja, qualifier.en + words.en)


def _describe_days(period: Period) -> Bilingual:
    first, last = period.first, period.last
    if first is None:
        return _describe_fields(period) if last is None else _end(period, last, Bilingual("〜{}", "– {}"))
    if last is None:
        return _end(period, first, Bilingual("{}〜", "{} –"))
    match period.grain:
        case Grain.YEAR:
            return Bilingual(f"{first.year}年", f"{first.year}")
        case Grain.DECADE:
            return Bilingual(f"{first.year}年代", f"{first.year}s")
        case Grain.CENTURY:
            return _century(last)
        case Grain.FISCAL_YEAR | Grain.FISCAL_HALF | Grain.FISCAL_QUARTER:
            return _fiscal(period, first, last)
        case _:
            return _stretch(first, last)


def _century(last: date) -> Bilingual:
    # From the last day: writers let a century begin in 1900 or in 1901, both end in the same hundred.
    number = (last.year - 1) // 100 + 1
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number not in (11, 12, 13) else 0, "th")
    return Bilingual(f"{number}世紀", f"{number}{ending} century")


def _end(period: Period, day: date, open_end: Bilingual) -> Bilingual:
    """The one end of a range; a dash stands for the other unless the qualifier already says which way it goes."""
    words = _day(day)
    if QUALIFIERS[period.approx].en:
        return words
    return Bilingual(open_end.ja.format(words.ja), open_end.en.format(words.en))


def _day(day: date) -> Bilingual:
    return Bilingual(f"{day.year}年{day.month}月{day.day}日", f"{day.day} {EN_MONTHS[day.month - 1]} {day.year}")


def _month(day: date) -> Bilingual:
    return Bilingual(f"{day.year}年{day.month}月", f"{EN_MONTHS[day.month - 1]} {day.year}")


def _stretch(first: date, last: date) -> Bilingual:
    name = _month if first.day == 1 and _is_month_end(last) else _day
    if name(first) == name(last):
        return name(first)
    return Bilingual(f"{name(first).ja}〜{name(last).ja}", f"{name(first).en} – {name(last).en}")


def _is_month_end(day: date) -> bool:
    return day == date.max or date.fromordinal(day.toordinal() + 1).day == 1


def _fiscal(period: Period, first: date, last: date) -> Bilingual:
    year = period.year or first.year
    part, months = FISCAL_PARTS[period.grain], _stretch(first, last)
    return Bilingual(f"{year}年度{part.ja}（{months.ja}）", f"{part.en}fiscal {year} ({months.en})")


def _describe_fields(period: Period) -> Bilingual:
    year, month, day = period.year, period.month, period.day
    if year is None and month is None and day is None:
        named = period.weekday
        return Bilingual("日付未確定", "a date left open") if named is None else WEEKDAYS[named]
    if month is not None and period.grain in PARTS_ALONE:
        last = (month + PARTS_ALONE[period.grain] - 2) % 12 + 1
        return Bilingual(f"{month}〜{last}月", f"{EN_MONTHS[month - 1]}–{EN_MONTHS[last - 1]}")
    ja = "".join(f"{n}{unit}" for n, unit in ((year, "年"), (month, "月"), (day, "日")) if n is not None)
    month_name = EN_MONTHS[month - 1] if month is not None and 1 <= month <= 12 else None
    if month is None and day is not None:
        return Bilingual(ja, f"day {day} of the month")
    return Bilingual(ja, " ".join(str(part) for part in (day, month_name, year) if part is not None))

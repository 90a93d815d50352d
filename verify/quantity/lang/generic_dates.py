"""Dates in Chinese, Korean, German and French: full dates, months, years, weekdays, last year, three years ago.

Corpus: tests/corpus/quantity/other.yaml.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

from verify.quantity import dates, relative, units
from verify.quantity.lang.generic_words import Words
from verify.quantity.numbers import ONE, read_kanji
from verify.quantity.rules import Context, Reading, Rule
from verify.quantity.types import Amount, Grain, Kind, Period

# What the engine leaves where an earlier rule has read a date.
BLANK = "\0"


def date_rules(words: Words, read_count: Callable[[str], int | None]) -> tuple[Rule, ...]:
    """Longer forms first. `read_count` reads a whole number as the language writes it."""
    return (
        *_decade_rules(words),
        *_part_rules(words),
        *_calendar_rules(words),
        *_weekday_rules(words),
        *_season_rules(words),
        *_near_rules(words),
        *_ago_rules(words, read_count),
    )


def is_cjk(words: Words) -> bool:
    return words.code in ("zh", "ko")


def _read_date(match: re.Match[str], context: Context) -> Reading | None:
    year = int(match["year"]) if match["year"] else None
    month, day = int(match["month"]) if match["month"] else None, int(match["day"]) if match["day"] else None
    return _date(match, context, (year, month, day))


_CHINESE_TENS = {sign: 10 * n for n, sign in enumerate("一二三四五六七八九", start=1)}


def _read_decade(match: re.Match[str], context: Context) -> Reading | None:
    """80年代, 20世纪80年代, die 1980er Jahre; without its century a decade is of the last one."""
    written = match["decade"].removesuffix("十")
    year = _CHINESE_TENS.get(written) or int(written)
    if year < 100:
        year += 100 * (int(match["century"]) - 1) if match["century"] else 1900 if year > 20 else 2000
    period = dates.of_years(Grain.DECADE, year // 10 * 10, 10)
    return Reading(match.start(), match.end(), period) if period else None


def _read_century(match: re.Match[str], context: Context) -> Reading | None:
    period = dates.of_years(Grain.CENTURY, 100 * int(match["century"]) - 99, 100)
    return Reading(match.start(), match.end(), period) if period else None


def _decade_rules(words: Words) -> tuple[Rule, ...]:
    if words.code not in _DECADES:
        return ()
    decade, century = _DECADES[words.code]
    return (
        Rule("20世纪80年代", re.compile(decade), _read_decade),
        Rule("19世纪", re.compile(century), _read_century),
    )


_DECADES = {
    "zh": (
        r"(?<![\d.])(?:(?P<century>1\d|2[01]) ?世[纪紀] ?|上世[纪紀] ?)?(?P<decade>(?<!纪)(?<!纪 )[12]\d\d0|[1-9]0|[一二三四五六七八九]十) ?年代",
        r"(?<![\d.])(?P<century>1\d|2[01]) ?世[纪紀](?! ?(?:\d|[一二三四五六七八九]十))",
    ),
    "de": (
        r"(?<![\w.,])(?:(?P<century>(?!)))?(?P<decade>[12]\d\d0|[2-9]0)er[ -]Jahren?(?!\w)",
        r"(?<![\w.,])(?P<century>1\d|2[01])\. (?:Jahrhunderts?|Jh\.)(?!\w)",
    ),
}


# 第二季度, 上半年, im zweiten Quartal, erstes Halbjahr: a part of the year that may stand before or behind it.
_ORDINALS = {
    "一": "1",
    "二": "2",
    "三": "3",
    "四": "4",
    "上": "1",
    "下": "2",
    "ers": "1",
    "zwe": "2",
    "dri": "3",
    "vie": "4",
}
_QUARTER_DE = r"[1-4]\.|erste[snm]?|zweite[snm]?|dritte[snm]?|vierte[snm]?"
_HALF_DE = r"Halbjahr(?:e?s)?|Jahreshälfte|Hälfte des Jahres"
_PARTS = {
    "zh": r"(?:(?P<year>[12]\d{3}) ?年|(?P<near>前年|去年|今年|明年))?的? ?(?:第? ?(?P<quarter>[1-4一二三四]) ?季度|(?P<half>[上下])半年)",
    "de": rf"(?<!\w)(?:(?P<quarter>{_QUARTER_DE}) (?:Quartals?|Jahresviertels?)|(?P<half>[12]\.|erste[snm]?|zweite[snm]?) (?:{_HALF_DE}))(?!\w)"
    r"(?: (?:des Jahres )?(?P<year>[12]\d{3})(?![\w.,]*\d))?(?P<near>(?!))?",
}


def _part_rules(words: Words) -> tuple[Rule, ...]:
    years = {name: offset for name, (grain, offset) in (words.near or {}).items() if grain == "year"}

    def read(match: re.Match[str], context: Context) -> Reading | None:
        named = (match["quarter"] or match["half"]).lower().rstrip(".")
        number = int(_ORDINALS.get(named[:3], _ORDINALS.get(named, named)))
        part = f"q{number}" if match["quarter"] else ("first_half", "second_half")[number - 1]
        year = int(match["year"]) if match["year"] else None
        if year is None and context.reference:
            year = context.reference.year + years.get(match["near"], 0)
        whole = dates.of_year(year) if year else None
        period = dates.part_of(whole, part) if whole else dates.part_alone(part)
        return Reading(match.start(), match.end(), period) if period else None

    pattern = _PARTS.get(words.code)
    return (Rule("第二季度", re.compile(pattern, re.I), read),) if pattern else ()


def _read_years(match: re.Match[str], context: Context) -> Reading | None:
    one, digits = int(match["one"]), match["two"]
    two = int(digits) if len(digits) == 4 else one // 100 * 100 + int(digits)
    first, last = dates.of_year(one), dates.of_year(two)
    period = dates.span_of(first, last) if first and last and one < two else None
    return Reading(match.start(), match.end(), period) if period else None


def _date(match: re.Match[str], context: Context, parts: "tuple[int | None, int | None, int | None]") -> Reading | None:
    year, month, day = parts
    period: Period | None
    match (year, month, day):
        case (int(y), int(m), int(d)):
            period = dates.of_day(y, m, d)
        case (int(y), int(m), None):
            period = dates.of_month(y, m)
        case (int(y), None, None):
            period = dates.of_year(y)
        case (None, int(m), _):
            period = relative.without_year(m, day, context.reference)
        case _:
            period = None
    return Reading(match.start(), match.end(), period) if period else None


_ISO = Rule(
    "2025-12-21",
    re.compile(r"(?<![\d.-])(?P<year>[12]\d{3})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\d-])"),
    _read_date,
)


def _calendar_rules(words: Words) -> tuple[Rule, ...]:
    return (_ISO, *(_cjk_calendar(words) if is_cjk(words) else _latin_calendar(words)))


def _cjk_calendar(words: Words) -> tuple[Rule, ...]:
    year, month, day = ("년", "월", "일") if words.code == "ko" else ("年", "月", "[日号號]")
    pattern = rf"(?<!\d)(?P<year>[12]\d{{3}}) ?{year}(?! ?(?:간|间|代))(?: ?(?P<month>\d{{1,2}}) ?{month}(?: ?(?P<day>\d{{1,2}}) ?{day})?)?"
    short = rf"(?<!\d)(?P<year>(?!))?(?P<month>\d{{1,2}}) ?{month}(?: ?(?P<day>\d{{1,2}}) ?{day})?(?!간)"
    near = dict(words.near or {})
    years = {name: offset for name, (grain, offset) in near.items() if grain == "year"}
    beside = rf"(?P<near>{'|'.join(years)}) ?(?P<month>\d{{1,2}}) ?{month}(?: ?(?P<day>\d{{1,2}}) ?{day})?"

    def read_beside(match: re.Match[str], context: Context) -> Reading | None:
        """今年7月: a month of the year that stands beside it."""
        offset = next(at for name, at in years.items() if re.fullmatch(name, match["near"]))
        year = context.reference.year + offset if context.reference else None
        day = int(match["day"]) if match["day"] else None
        return _date(match, context, (year, int(match["month"]), day))

    chronicle = Rule("2010:", re.compile(r"(?m)^ ?(?P<year>[12]\d{3})(?= ?[:：])"), _read_year)
    spelled = _spelled_months(words, years)
    return (
        *spelled,
        chronicle,
        Rule("今年7月", re.compile(beside), read_beside),
        Rule(
            "1950-53年",
            re.compile(rf"(?<!\d)(?P<one>[12]\d{{3}}) ?{year}? ?[-~–—至到] ?(?P<two>\d{{4}}|\d\d) ?{year}"),
            _read_years,
        ),
        Rule("2025年12月21日", re.compile(pattern), _read_date),
        Rule("12月21日", re.compile(short), _read_date),
    )


def _latin_calendar(words: Words) -> tuple[Rule, ...]:
    if not words.months:
        return ()
    chronicle = Rule("2010:", re.compile(r"(?m)^ ?(?P<year>[12]\d{3})(?= ?: \D)"), _read_year)
    number = {name.lower(): i + 1 for i, name in enumerate(words.months)}

    def read(match: re.Match[str], context: Context) -> Reading | None:
        day = int(match["day"]) if match["day"] else None
        return _date(
            match, context, (int(match["year"]) if match["year"] else None, number[match["month"].lower()], day)
        )

    names = "|".join(words.months)
    full = rf"(?<![\w.])(?:(?P<day>\d{{1,2}})(?:er|\.)? )?(?P<month>{names})(?: (?P<year>[12]\d{{3}}))?(?!\w)"
    numeric = r"(?<![\d.,])(?P<day>\d{1,2})[./](?P<month>\d{1,2})[./](?P<year>[12]\d{3})(?!\d)"
    return (
        Rule("21. Dezember 2025", re.compile(full, re.I), read),
        Rule("21.12.2025", re.compile(numeric), _read_date),
        chronicle,
        *_plain_year_rules(words),
        Rule("2027", re.compile(rf"(?:{_cues(words)})(?P<year>(?:19|20)\d\d){_no_count(words)}", re.I), _read_year),
    )


_CHINESE_MONTHS = {sign: n for n, sign in enumerate("一 二 三 四 五 六 七 八 九 十 十一 十二".split(), start=1)}


def _spelled_months(words: Words, years: Mapping[str, int]) -> tuple[Rule, ...]:
    """七月, 去年十月, 十月一日 in characters, with or without the year before them."""
    if words.code != "zh":
        return ()
    near = "|".join(years)
    pattern = (
        rf"(?:(?P<year>[12]\d{{3}}) ?年|(?P<near>{near}))? ?(?<![\d一二三四五六七八九十上下本每个])(?P<month>十[一二]?|[一二三四五六七八九])月份?"
        r"(?:(?P<day>三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]|\d{1,2})[日号])?"
    )

    def read(match: re.Match[str], context: Context) -> Reading | None:
        year = int(match["year"]) if match["year"] else None
        if match["near"]:
            year = context.reference.year + years[match["near"]] if context.reference else None
        numeral = read_kanji(match["day"]) if match["day"] else None
        day = int(numeral.value) if numeral and numeral.value is not None else None
        return _date(match, context, (year, _CHINESE_MONTHS[match["month"]], day))

    return (Rule("七月", re.compile(pattern), read),)


def _plain_year_rules(words: Words) -> tuple[Rule, ...]:
    """German news writes a year without any word before it (wurde 2013 gewählt): no noun that it could belong to or
    count stands beside it."""
    if words.code != "de":
        return ()
    bent = r"(?<!rund )(?<!etwa )(?<!fast )(?<!knapp )(?<!über )(?<!mehr als )(?<!als )(?<!unter )(?<!gut )(?<!Nr\. )(?<!bis zu )(?<!mindestens )(?<!nur )"
    pattern = rf"{bent}(?:(?<=[a-zäöüß)] )|(?<=[a-zäöüß], ))(?P<year>(?!2000)(?:19|20)\d\d)(?=,? [a-zäöü]|[.,;)]|$)"
    noun = re.compile(r"[A-ZÄÖÜ]\w* $")

    def read(match: re.Match[str], context: Context) -> Reading | None:
        # "Eine Kandidatur 2020" could be anything's number.
        return None if noun.search(match.string, 0, match.start()) else _read_year(match, context)

    return (Rule("wurde 2013 gewählt", re.compile(pattern), read),)


def _weekday_rules(words: Words) -> tuple[Rule, ...]:
    """A weekday alone, the latest one or that of a named week; beside a date it only names that day."""
    names, weeks = words.weekdays.split(), dict(words.weeks or {})
    if not names:
        return ()
    groups = "|".join(f"(?P<d{number}>{name})" for number, name in enumerate(names))
    before = "|".join(f"(?P<w{number}>{week})" for number, week in enumerate(weeks))
    if words.months:
        pattern = rf"(?<!\w)(?:{groups})(?!\w)(?!,? (?:den |dem |le )?{BLANK})"
    else:
        pattern = rf"(?<!{BLANK})(?<!{BLANK}[（(, ])(?:{before})?(?:{groups})"

    def read(match: re.Match[str], context: Context) -> Reading | None:
        number = next(number for number in range(7) if match[f"d{number}"])
        week = next((offset for at, offset in enumerate(weeks.values()) if match[f"w{at}"]), None)
        reference = context.reference
        period = (
            relative.weekday(number, reference) if week is None else relative.weekday_of_week(number, week, reference)
        )
        return Reading(match.start(), match.end(), replace(period, weekday=number)) if period else None

    return (Rule("Mittwoch", re.compile(pattern, re.I), read),)


def _cues(words: Words) -> str:
    return "|".join(rf"(?<=\b{cue})" for cue in words.year_cues.split("|") if cue)


def _no_count(words: Words) -> str:
    """What must not follow a year: a figure that goes on, or what it would count."""
    tables = (words.nouns, words.durations, words.measures, units.CURRENCY_NAMES.get(words.code), words.scales)
    counted = units.alternation(*(dict.fromkeys(table, "") for table in tables if table))
    return rf"(?![\d.,]\d|\d| ?%| (?:{counted}|{words.percent})(?!\w))"


def _read_year(match: re.Match[str], context: Context) -> Reading | None:
    return _date(match, context, (int(match["year"]), None, None))


def _season_rules(words: Words) -> tuple[Rule, ...]:
    """This summer, next spring; a season of a year in figures stays with its year."""
    if not words.seasons:
        return ()
    names, near = dict(words.seasons), dict(words.season_near or {})
    named = "|".join(f"(?P<s{at}>{name})" for at, name in enumerate(names))
    which = "|".join(f"(?P<y{at}>{before})" for at, before in enumerate(near))
    pattern = rf"(?:{which}) ?(?:{named})" if is_cjk(words) else rf"(?<!\w)(?:{which})(?:{named})s?(?!\w)"

    def read(match: re.Match[str], context: Context) -> Reading | None:
        season = next(season for at, season in enumerate(names.values()) if match[f"s{at}"])
        years = next(years for at, years in enumerate(near.values()) if match[f"y{at}"])
        period = relative.season_from(context.reference, season, years)
        return Reading(match.start(), match.end(), period) if period else None

    return (Rule("今年夏天", re.compile(pattern, re.I), read),)


def _near_rules(words: Words) -> tuple[Rule, ...]:
    """Last year, this month, yesterday."""
    return tuple(_near_rule(words, pattern, *at) for pattern, at in (words.near or {}).items())


def _near_rule(words: Words, pattern: str, grain: str, offset: int) -> Rule:
    from_here: dict[str, Callable[[date | None, int], Period | None]] = {
        "year": relative.year_from,
        "month": relative.month_from,
        "day": relative.days_from,
    }

    def read(match: re.Match[str], context: Context) -> Reading | None:
        period = from_here[grain](context.reference, offset)
        return Reading(match.start(), match.end(), period) if period else None

    edges = rf"(?:{pattern})" if is_cjk(words) else rf"(?<!\w)(?:{pattern})(?!\w)"
    return Rule("去年", re.compile(edges, re.I), read)


def _ago_rules(words: Words, read_count: Callable[[str], int | None]) -> tuple[Rule, ...]:
    """Three years ago: a period counted back from the reference day, and a length of time."""
    if words.ago is None or words.durations is None:
        return ()
    table, (before, after) = words.durations, words.ago
    count = (
        r"[\d一二三四五六七八九十两]{1,4}"
        if is_cjk(words)
        else rf"(?:\d{{1,3}}|{units.alternation(dict.fromkeys(words.numbers or {}, ''))})"
    )
    pattern = r"(?<![\w.,])" if not is_cjk(words) else r"(?<![\d.,一二三四五六七八九十百千])"
    pattern += rf"{before}(?P<n>{count}) ?(?:de |d['’])?(?P<unit>{units.alternation(table)}){after}"
    pattern += "" if is_cjk(words) else r"(?!\w)"

    def read(match: re.Match[str], context: Context) -> Reading | None:
        number = read_count(match["n"])
        period = relative.ago(number, table[match["unit"]], context.reference) if number else None
        if number is None or period is None:
            return None
        size = Decimal(number)
        length = Amount(Kind.DURATION, size, size, size, table[match["unit"]], precision=ONE)
        return Reading(match.start(), match.end(), period, also=length)

    return (Rule("3年前", re.compile(pattern), read),)

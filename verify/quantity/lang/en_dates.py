"""English dates: Dec. 21, 2025; fiscal 2026; next spring; last Friday; the first half of FY2026; the mid-2030s.

What a match means is in `en_date_readers.py` and `en_relative.py`. Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from collections.abc import Mapping
from functools import partial

from verify.quantity.lang import en_date_readers as read, en_relative as near
from verify.quantity.lang.en_date_readers import MONTHS, PART, WEEKDAYS
from verify.quantity.lang.en_words import DAY_IN_WORDS, LENGTHS, YEAR_IN_PAIRS, YEAR_IN_WORDS
from verify.quantity.rules import Rule, rule
from verify.quantity.word_tables import ORDINALS, WORDS


def _words(table: Mapping[str, int] | Mapping[str, str]) -> str:
    return "|".join(sorted(map(re.escape, table), key=len, reverse=True))


# "May" and "March" are also verbs, "Sun" and "Sat" also words: short and ambiguous forms need company.
_FULL = "|".join(month for month in MONTHS if len(month) > 4 or month in ("may", "june", "july"))
_MONTH = rf"(?P<month>(?:{_FULL})\b|(?:{_words(MONTHS)})(?:\b\.?|(?=\d)))"
_FULL_MONTH = "(?P<month>January|February|April|June|July|August|September|October|November|December)"
_OTHER_MONTH = r"(?P<month>May|March|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
# What the engine leaves where an earlier rule has read a date.
BLANK = "\\0"
_YEAR = rf"(?P<year>[12]\d{{3}}(?![\d,]\d|\d|%)|{YEAR_IN_WORDS})"
_DAY = (
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
    r"(?![\d:]|[.,]\d{1,2}(?!\d)|,\d{3}(?!\d)| ?(?:%|percent|million|billion|trillion|people|companies|firms))"
)
_ORDINAL_WORDS = "|".join(word for word, n in ORDINALS.items() if n <= 20 or n == 30)
_ORDINAL_DAY = rf"(?P<nth>(?:twenty|thirty)[- ](?:{_ORDINAL_WORDS})|{_ORDINAL_WORDS})"
_SHORT_DAY = r"(?:(?P<day>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?)"
_WEEKDAY_BEFORE = rf"(?:(?P<weekday>{_words(WEEKDAYS)})\b\.?,? (?:the )?)?"
_HALVES = "|".join(sorted(map(re.escape, PART), key=len, reverse=True))
_HALF = "(?:first|second|latter|last) half"
# "the end of fiscal 2026", "early 2027", "mid-2030s"
# "Beginning in fiscal 2026" is no part of it, "beginning of" is.
_OF = r"(?: of |-|/|(?<!start)(?<!beginning)(?<!end)(?<!middle)(?: in | ))"
_PART_BEFORE = rf"(?:(?:the )?\b(?P<part>{_HALVES}){_OF}(?:the )?(?:year )?)?"
_FISCAL = r"(?:the )?(?:fiscal(?:[ -]year)?|FY|financial year|business year)[ '’]?-?(?P<fy>\d{4}|\d{2})(?:[-/](?P<fy2>\d{2,4}))?(?!\d)"


_rule = partial(rule, flags=re.I)


_RELS = r"(?P<rel>last|past|previous|this|(?:the )?current|next|coming|upcoming|following)"
_IN = r"(?<![A-Za-z\d.])"
_D = r"(?:3[01]|[12]\d|0?[1-9])"
_COMMA_YEAR = rf"(?: ?,? ?(?:of )?(?<=[ ,.])){_YEAR}"
_FULL_DAYS = "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
_FULL_WEEKDAY = f"(?P<weekday>{_FULL_DAYS})"
_TENS = "|".join(read.TENS)
_SMALL_COUNT = "|".join(word for word, n in WORDS.items() if 1 < n < 10)
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


_YEAR_CUE = rf"(?:{_after(_YEAR_CUES)}|(?<=mid-)|(?<=[(~-])|(?<=[,-] )|(?:^|(?<=\n))(?!\d{{4}} [A-Z][a-z]+ [a-z]+s\b))"
_NOT_YEAR = (
    r"(?! ?(?:%|percent|people|workers|employees|companies|firms|yen|dollars|euros)\b"
    r"| (?!sales|was|is|has|this|plus|as|shows|says|results|earnings|prices|forecasts|onwards|its|his|towards|perhaps|besides|says)[a-z]+(?<!s)s\b)"
)

# What follows a year that only says which one: its 2024 report, but a 2000 meter race.
_NOT_COUNTED = (
    r"(?! (?:%|percent|people|yen|dollars?|euros?|pounds?|meters?|metres?|miles?|km|kg|tons?|feet|foot|square|cubic|square|"
    r"hours?|days?|weeks?|months?|years?|minutes?|seconds?|million|billion|[a-z]+s)\b)"
)
_EVENTS = (
    "elections?|vote|race|run|bid|campaign|referendum|primary|primaries|midterms?|season|tournament|championships?|final|"
    "finals|playoffs|(?:Winter |Summer )?(?:Olympics|Paralympics)|(?:[A-Z][a-z]+ )?World Cup|Games|census|budget|summit|"
    "earthquake|quake|tsunami|disaster|attacks?|crisis|war|deal|accord|agreement|treaty|law|report|study|survey|film|book|"
    "album|draft|presidential|general election|edition|launch|debut|target|goal|results|earnings|sales|figures|accounts|forecasts?|guidance"
)

# "Over the next five years" is how long it takes: a length.
_NOT_OVER = "".join(f"(?<!over the {rel} )(?<!over {rel} )" for rel in ("past", "last", "next", "coming", "following"))

_MONTH_CUES = "in since by until from to of during through and or after before between".split()

# Read before the trap for versions and addresses (192.168.0.1).
NUMERIC_DATES: tuple[Rule, ...] = (
    _rule(
        "2025-12-21",
        r"(?<![\d/.-])(?P<year>[12]\d{3})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?![\d/-])",
        read.read_numeric,
    ),
    _rule(
        "10/1-11/2/2017",
        r"(?<![\d/.-])(?P<month1>1[0-2]|0?[1-9])/(?P<day1>3[01]|[12]\d|0?[1-9]) ?[-–] ?"
        r"(?P<month2>1[0-2]|0?[1-9])/(?P<day2>3[01]|[12]\d|0?[1-9])/(?P<year>[12]\d{3})(?![\d/])",
        read.read_slash_days,
    ),
    _rule(
        "12/21/2025",
        r"(?<![\d/.])(?<!\d-(?=\d\d?[-.]))(?P<a>\d{1,2})(?P<sep>[-/.])(?P<b>\d{1,2})(?P=sep)(?P<year>[12]\d{3})(?![\d/])",
        read.read_numeric,
    ),
)

# Longer forms first: a day with its year, before the day, before the month; parts of a year before the year.
DATE_RULES: tuple[Rule, ...] = (
    _rule(
        "2025-Dec-21",
        rf"(?<![\d/.-])(?P<year>[12]\d{{3}})(?P<sep>[-/ ]){_MONTH}(?P=sep){_SHORT_DAY}(?!\d)",
        read.read_full,
    ),
    _rule(
        "Nov 3-5",
        rf"{_IN}{_MONTH} (?P<one>{_D}) ?[-–] ?(?P<two>{_D})(?![\d%])(?:, ?(?P<year>[12]\d{{3}}))?",
        read.read_days,
    ),
    _rule(
        "3-5 November",
        rf"{_IN}(?P<one>{_D})(?: ?[-–] ?| to | and )(?P<two>{_D})(?: of)? {_MONTH}(?:,? (?P<year>[12]\d{{3}}))?",
        read.read_days,
    ),
    _rule(
        "Dec. 21, 2025",
        rf"{_IN}{_WEEKDAY_BEFORE}{_MONTH}[ .]?(?:the )?(?:{_DAY}|{_ORDINAL_DAY}|{DAY_IN_WORDS}){_COMMA_YEAR}",
        read.read_full,
    ),
    _rule(
        "21 December 2025",
        rf"{_IN}{_WEEKDAY_BEFORE}(?:the )?(?:{_SHORT_DAY}|{_ORDINAL_DAY}|{DAY_IN_WORDS})\.?(?: day)?(?: of|-)?[ -]?{_MONTH}(?:,? (?:of )?|-){_YEAR}",
        read.read_full,
    ),
    _rule(
        "December last year",
        rf"{_IN}{_MONTH}(?: {_SHORT_DAY}(?!\d),?)?(?: of)? (?P<rel>last|this|next|previous) year\b",
        read.read_month_of_year,
    ),
    _rule(
        "the week of April 10",
        rf"{_IN}(?<!within a )(?:the )?week of {_MONTH}[ .](?:{_DAY}|{_ORDINAL_DAY})",
        near.read_week_of,
    ),
    _rule("week 3 of 2027", rf"{_IN}(?:the )?week (?P<n>[1-9]\d?) of {_YEAR}", near.read_week_number),
    _rule(
        "the third Wednesday of November",
        rf"{_IN}(?:the )?{_NTH} (?P<what>week|month|{_words(WEEKDAYS)}) (?:of|in) (?:the )?{_OF_MONTH}",
        near.read_nth,
    ),
    _rule(
        "the 15th of next month", rf"{_IN}(?:the )?{_NTH}(?: (?P<what>day))? of {_RELS} (?P<grain>month)", near.read_nth
    ),
    _rule(
        "Dec. 21",
        rf"{_IN}{_WEEKDAY_BEFORE}{_MONTH}(?: |(?<=\.)|-|(?<=[a-z])(?=\d))(?:the )?(?:{_DAY}|{_ORDINAL_DAY})(?![\d/])(?!s\b)",
        read.read_month_day,
    ),
    _rule(
        "21 December",
        rf"{_IN}{_WEEKDAY_BEFORE}(?:the )?(?:{_SHORT_DAY}|{_ORDINAL_DAY})(?: day)?(?: of|-)? ?{_MONTH}(?! ?\d)",
        read.read_month_day,
    ),
    _rule("March 1983", rf"{_IN}{_PART_BEFORE}{_MONTH}(?:,? (?:of |in )?|[-/]){_YEAR}", read.read_month_year),
    _rule(
        "April '87",
        rf"{_IN}{_PART_BEFORE}{_MONTH}(?: (?:of )?['’]| of )(?P<year>\d\d)(?![\d%]| ?[A-Za-z]|[.,]\d)",
        read.read_month_year,
    ),
    _rule("fiscal 2026", rf"{_IN}{_PART_BEFORE}{_FISCAL}", read.read_fiscal),
    _rule(
        "next fiscal year",
        rf"{_IN}{_PART_BEFORE}(?:the )?{_RELS} (?:fiscal(?: year)?|(?:financial|business) year)\b",
        read.read_relative_fiscal,
    ),
    _rule(
        "spring 2026",
        rf"{_IN}(?:the )?(?P<season>spring|summer|autumn|fall|winter)(?: of)?,? {_YEAR}",
        read.read_season_year,
    ),
    _rule(
        "next spring",
        rf"{_IN}(?:early |late )?(?P<rel>last|this|next|coming)(?: year's)? (?P<season>spring|summer|autumn|fall|winter)\b",
        read.read_season,
    ),
    _rule(
        "the twenties of the last century",
        rf"{_IN}(?:the )?(?:(?P<part>early|mid|late)[ -])?(?:(?P<tens>{_TENS})|['’]?(?P<digits>\d0)['’]?s)"
        r" of (?:the )?(?:(?P<rel>last|previous|this|present|current|next)|(?P<nth>\d{1,2}(?:st|nd|rd|th)|(?:twenty-)?[a-z]{4,12})) century\b",
        read.read_decade_of,
    ),
    _rule(
        "mid-2030s",
        rf"{_IN}(?:the )?(?:(?P<part>early|mid|middle|late|{_HALF}|end|beginning|start)(?: of |-| |)(?:the )?)?"
        r"(?P<decade>[12]\d{2}0|(?<=['’])\d0|(?<=the )[2-9]0)['’]?s\b",
        read.read_decade,
    ),
    _rule(
        "the 21st century",
        rf"{_IN}(?:the )?(?:(?P<part>early|mid|late|(?:{_HALF}|middle|beginning|start|end)(?= of the ))(?: of the |[ -]))?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|(?:twenty-)?[a-z]{{4,12}})[- ]{{1,2}}century\b",
        read.read_century,
    ),
    _rule("last December", rf"{_IN}{_PART_BEFORE}(?P<rel>last|this|next|coming) {_MONTH}(?![a-z])", read.read_month),
    _rule(
        "first half of 2027",
        rf"{_IN}(?:the )?\b(?P<part>{_HALVES}){_OF}(?:the )?(?:calendar |year )?{_YEAR}(?!s\b)",
        read.read_year,
    ),
    _rule("2027 Q3", rf"{_IN}(?P<year>20\d\d)[ -]?(?P<part>Q[1-4]|H[12]|[1-4]Q|[12]H)\b", read.read_year),
    _rule(
        "Monday of next week",
        rf"{_IN}(?P<weekday>{_words(WEEKDAYS)})\b\.?,? (?:of )?(?:the )?{_RELS} week\b",
        near.read_weekday_of_week,
    ),
    _rule(
        "next week Monday",
        rf"{_IN}{_RELS} week(?: on)?,?(?: -)? (?P<weekday>{_words(WEEKDAYS)})\b",
        near.read_weekday_of_week,
    ),
    _rule(
        "the rest of the week",
        rf"{_IN}(?:the )?(?:rest|remainder) of (?:(?:the|this) (?P<grain>week|month|year)\b|{_YEAR})(?!-|['’]s\b| (?:before|after)\b)",
        near.read_rest,
    ),
    _rule(
        "first nine months of the year",
        rf"{_IN}(?:the )?(?P<side>first|last) (?P<n>\d{{1,2}}|{_SMALL_COUNT}|ten) months of (?:(?:the|its|their) (?P<fiscal>fiscal |financial |business )?year|(?P<rel>this|last|next) year)\b",
        near.read_months_of_year,
    ),
    _rule("earlier this year", rf"{_IN}(?P<side>earlier|later) this (?P<grain>year|month|week)\b", near.read_so_far),
    _rule(
        "past two weeks",
        rf"{_IN}(?:the )?(?P<rel>past|last|previous|next|coming|following|upcoming) (?P<length>(?!an? ){_NOT_OVER}{LENGTHS}|fortnight|(?<=past )(?:year|month|week|quarter|decade)\b)(?! ago\b)"
        rf"(?!(?: of|-old) )",
        near.read_stretch,
    ),
    _rule(
        "2 next days",
        rf"{_IN}(?:the )?(?P<length>(?:\d{{1,3}}|{_SMALL_COUNT})(?= (?:past|last|next|coming) (?P<unit>days|weeks|months|years)))"
        r" (?P<rel>past|last|next|coming) (?P=unit)\b",
        near.read_stretch,
    ),
    _rule("last weekend", rf"{_IN}(?:{_RELS} |the )weekend\b", near.read_weekend),
    _rule(
        "this working week", rf"{_IN}{_RELS} (?:working|business|work|school|trading) week\b", near.read_working_week
    ),
    _rule(
        "end of the year",
        rf"{_IN}(?:the )?\b(?P<part>{_HALVES}) (?:of|in) the (?P<rel>(?!))?(?P<grain>week|month|quarter|year|decade|century)\b(?!-old| (?:to|ended|ending|before|after|when|he|she|they))",
        near.read_relative,
    ),
    _rule(
        "end of next month",
        rf"{_IN}{_PART_BEFORE}{_RELS} (?P<grain>week|month|quarter|year|decade|century)\b(?!-old| ago)",
        near.read_relative,
    ),
    _rule(
        "Friday 5/12",
        rf"{_IN}(?:(?:(?:this|next|last) )?(?:{_words(WEEKDAYS)})\b\.?,? |(?:(?<=\bon )|(?<=\bby )|(?<=\bthis )|(?<=\bsince )|(?<=\buntil )))"
        r"(?P<month>1[0-2]|0?[1-9])/(?P<day>3[01]|[12]\d|0?[1-9])(?![\d/%])",
        read.read_slash_day,
    ),
    _rule(
        "Friday the 15th", rf"{_IN}{_FULL_WEEKDAY},? (?:the )?(?:{_DAY}|{_ORDINAL_DAY})(?![/\d])", near.read_weekday_day
    ),
    _rule("last Friday", rf"{_IN}(?:{_RELS} )?{_FULL_WEEKDAY}\b", near.read_weekday),
    _rule(
        "last Fri.",
        rf"{_IN}(?:{_RELS} )?(?P<weekday>Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\.(?= |,|$)",
        near.read_weekday,
        flags=0,
    ),
    _rule("two days ago", rf"{_IN}(?P<length>{LENGTHS}) (?P<way>ago|from now|earlier today)\b", near.read_ago),
    _rule(
        "two Sundays from now",
        rf"{_IN}(?P<n>\d|{_SMALL_COUNT}) (?P<weekday>{_FULL_DAYS})s from (?:now|today)\b",
        near.read_weekdays_from_now,
    ),
    _rule(
        "between March and now",
        r"(?:(?<=\band )|(?<=\bto )|(?<=\buntil )|(?<=\btill )|(?<=\bthrough )|(?<=-)|(?<=- ))"
        r"(?:the present(?: day)?|now)(?=[.,;:!?)]|$)",
        near.read_now,
    ),
    _rule(
        "yesterday",
        r"\b(?:the )?(?P<word>day before yesterday|day after tomorrow|yesterday|today(?!'s)|tonight|tomorrow)\b",
        near.read_day,
    ),
    _rule("December", rf"{_IN}{_PART_BEFORE}{_FULL_MONTH}\b(?! \d)", read.read_month),
    _rule(
        "in May",
        rf"(?<![A-Za-z])(?:(?:the )?(?P<part>early|mid|middle|late|end|beginning|start|(?:{_HALF})(?= of ))[ -](?:of )?"
        rf"|(?:{_after(_MONTH_CUES)}|(?<=[-–])))" + _OTHER_MONTH + r"(?![A-Za-z])(?! \d)",
        read.read_month,
        flags=0,
    ),
    _rule(
        "in may",
        r"(?:(?<=\bin )|(?<=\bsince )|(?<=\bduring )|(?<=\buntil )|(?<=\bIn ))(?P<month>may|march|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b(?!-)",
        read.read_month,
        flags=0,
    ),
    _rule(
        "March-May",
        rf"{_IN}{_OTHER_MONTH}(?= ?(?:[-–]|to|through) ?(?:(?:{_words(MONTHS)})\b|{BLANK}))",
        read.read_month,
    ),
    _rule(
        "fiscal first half",
        rf"{_IN}(?:the )?(?:fiscal|financial-year) (?P<only>(?:first|second|third|fourth)[ -]quarter|(?:first|second)[ -]half)\b",
        near.read_fiscal_part,
    ),
    _rule(
        "Q3",
        r"\b(?:the )?(?P<only>Q[1-4]|H[12]|(?:first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarter"
        r"|(?:first|second)[ -]half(?= of the year)"
        r"|(?:first|second)-half(?= (?:[a-z]+ )?(?:profits?|loss(?:es)?|earnings|results?|sales|revenues?|income|output|exports|imports|deliveries|shipments|orders|turnover|growth|figures|data|numbers)\b))\b(?! final)",
        near.read_part_alone,
        flags=0,
    ),
    _rule(
        "on the 14th",
        r"(?<=\bon )the (?P<day>\d{1,2})(?:st|nd|rd|th)\b(?! [a-z]+ (?:floor|day|anniversary))(?=[ ,.;]|$)"
        rf"|(?:(?<={BLANK} to )|(?<={BLANK} through )|(?<={BLANK} until ))the (?P<until>\d{{1,2}})(?:st|nd|rd|th)\b(?=[,.;:)]|$| (?:in|at|for|and|but|as|with)\b)",
        near.read_day_alone,
    ),
    _rule(
        "2014-2018",
        r"(?<![\d.,$€£¥-])(?P<one>1[89]\d\d|20\d\d) ?[-–~] ?(?P<two>(?:1[89]|20)\d\d|\d\d)(?![\d%]|[-/.,]\d)",
        read.read_years,
    ),
    _rule(
        "its 2024 report",
        rf"(?:{_after('a an its his her their our this that each every'.split())}|(?<=['’]s )|(?<=s['’] ))(?P<year>(?:19|20)\d\d)(?= [a-z]){_NOT_COUNTED}",
        read.read_year,
        flags=0,
    ),
    _rule(
        "World Cup 2018",
        r"(?:(?<= Cup )|(?<=\bGames )|(?<=\bOlympics )|(?<=\bParalympics )|(?<=\bExpo )|(?<=\bClass of ))(?P<year>(?:19|20)\d\d)(?![\d%]|[.,]\d|-\d)",
        read.read_year,
        flags=0,
    ),
    _rule("2020 election", rf"{_IN}(?P<year>(?:19|20)\d\d)(?= (?:{_EVENTS})\b)", read.read_year, flags=0),
    _rule(
        "2016 Texas campaign",
        rf"{_IN}(?P<year>19[5-9]\d|20[0-4]\d)(?= (?:[A-Z][A-Za-z.&-]+ ){{1,3}}(?!people\b)[a-z]+\b(?<!s)(?! [a-z]+s\b))",
        read.read_year,
        flags=0,
    ),
    _rule("CY2008", r"\b(?:CY ?|calendar(?: year)? )(?P<year>[12]\d{3})(?!\d)", read.read_year),
    _rule(
        "2027",
        rf"{_YEAR_CUE}(?P<year>1[5-9]\d\d|20\d\d)(?![\d%]|[,.]\d|-\d|[A-Za-z]|-[a-z]){_NOT_YEAR}",
        read.read_year,
        flags=0,
    ),
    _rule(
        "in nineteen eighty-four",
        rf"(?:{_after('in since by until from during of'.split())})(?P<year>{YEAR_IN_PAIRS})(?! (?:per|%|percent|million)|-)(?! [a-z]+s\b)",
        read.read_year,
        flags=0,
    ),
    _rule("in '25", r"(?<=\bin )['’](?P<year>\d{2})(?!\d|s)", read.read_abbreviated_year),
)

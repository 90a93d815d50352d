"""Chinese, Korean, German and French: figures with scale words, money, percent, counts, full dates. One table each.

Other languages get plain digits, currency signs and percent. Corpus: tests/corpus/quantity/other.yaml.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from verify.quantity import dates, relative, units
from verify.quantity.numbers import Found, read_digits, read_kanji
from verify.quantity.rules import Context, Language, Reading, Rule, UnitRule, trap
from verify.quantity.types import Amount, Approx, Kind, Period

NEVER = re.compile(r"(?!)")
# What the engine leaves where an earlier rule has read a date.
BLANK = "\0"


@dataclass(frozen=True, slots=True)
class Words:
    """What differs between the languages of this file."""

    code: str
    months: tuple[str, ...] = ()
    weekdays: str = ""
    """Monday to Sunday, each a pattern."""
    weeks: Mapping[str, int] | None = None
    """Patterns before a weekday for the week that it lies in, counted from this one."""
    scales: Mapping[str, int] | None = None
    """Scale words behind digits, as powers of ten."""
    separators: tuple[str, str] = (",", ".")
    """For thousands and for decimals."""
    nouns: Mapping[str, str] | None = None
    durations: Mapping[str, str] | None = None
    percent: str = ""
    times: str = ""
    qualifiers: Mapping[Approx, str] | None = None
    after: Mapping[Approx, str] | None = None


# fmt: off
_CJK_NOUNS = {"名": "person", "人": "person", "家": "company", "个": "个", "户": "household", "所": "所", "国": "country", "次": "time"}
_ZH = Words(
    "zh", weekdays="周一 周二 周三 周四 周五 周六 周[日天]".replace("周", "(?:周|星期|礼拜|週)"),
    weeks={"上(?:个)?": -1, "本|这(?:个)?": 0, "下(?:个)?": 1}, nouns=_CJK_NOUNS, durations={"年": "year", "个月": "month", "個月": "month", "周": "week", "天": "day", "小时": "hour", "分钟": "minute"},
    times="倍",
    qualifiers={Approx.ABOUT: "约|約|大约|大約|大概|近似", Approx.NEARLY: "近|将近|接近", Approx.OVER: "超过|超過|逾|超|多于|高于",
                Approx.AT_LEAST: "至少|不少于", Approx.AT_MOST: "最多|不超过|至多|高达", Approx.UNDER: "不到|低于|少于|不足"},
    after={Approx.OVER: "多|余", Approx.AT_LEAST: "以上", Approx.AT_MOST: "以下|以内", Approx.ABOUT: "左右|上下"},
)
_KO = Words(
    "ko", weekdays="월요일 화요일 수요일 목요일 금요일 토요일 일요일", weeks={"지난 ?주 ?": -1, "이번 ?주 ?": 0, "다음 ?주 ?": 1}, nouns={"명": "person", "인": "person", "사람": "person", "개사": "company", "개": "개", "곳": "place", "가구": "household", "대": "대",
                 "건": "case", "개국": "country", "회": "time"},
    durations={"년간": "year", "년": "year", "개월": "month", "주": "week", "주간": "week", "일간": "day", "일": "day", "시간": "hour", "분": "minute"},
    percent="퍼센트|프로", times="배",
    qualifiers={Approx.ABOUT: "약|대략|거의", Approx.AT_LEAST: "최소|적어도", Approx.AT_MOST: "최대"},
    after={Approx.AT_LEAST: " ?이상", Approx.UNDER: " ?미만", Approx.AT_MOST: " ?이하", Approx.OVER: " ?초과|여", Approx.ABOUT: " ?가량| ?정도| ?안팎"},
)
_DE = Words(
    "de", months=tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    weekdays="Montags? Dienstags? Mittwochs? Donnerstags? Freitags? (?:Samstag|Sonnabend)s? Sonntags?",
    scales={"Tausend": 3, "tausend": 3, "Million": 6, "Millionen": 6, "Mio.": 6, "Mio": 6, "Milliarde": 9, "Milliarden": 9, "Mrd.": 9,
            "Mrd": 9, "Billion": 12, "Billionen": 12, "Bio.": 12},
    separators=(".", ","),
    nouns={"Menschen": "person", "Personen": "person", "Mitarbeiter": "person", "Mitarbeitern": "person", "Beschäftigte": "person",
           "Ingenieure": "person", "Experten": "person", "Unternehmen": "company", "Firmen": "company", "Haushalte": "household",
           "Länder": "country", "Ländern": "country"},
    durations={"Jahr": "year", "Jahre": "year", "Jahren": "year", "Monat": "month", "Monate": "month", "Monaten": "month", "Woche": "week",
               "Wochen": "week", "Tag": "day", "Tage": "day", "Tagen": "day", "Stunde": "hour", "Stunden": "hour", "Minuten": "minute"},
    percent="Prozent", times="mal|-fache",
    qualifiers={Approx.ABOUT: "rund|etwa|ungefähr|circa|ca.|zirka", Approx.NEARLY: "fast|knapp|beinahe|nahezu",
                Approx.OVER: "mehr als|über|gut", Approx.AT_LEAST: "mindestens|wenigstens", Approx.AT_MOST: "höchstens|bis zu|maximal",
                Approx.UNDER: "weniger als|unter"},
)
_FR = Words(
    "fr", months=tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    scales={"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "Md": 9, "Mds": 9, "M": 6, "billion": 12, "billions": 12},
    separators=(" ", ","),
    nouns={"personnes": "person", "habitants": "person", "salariés": "person", "employés": "person", "ingénieurs": "person",
           "experts": "person", "entreprises": "company", "sociétés": "company", "ménages": "household", "pays": "country"},
    durations={"an": "year", "ans": "year", "année": "year", "années": "year", "mois": "month", "semaine": "week", "semaines": "week",
               "jour": "day", "jours": "day", "heure": "hour", "heures": "hour", "minutes": "minute"},
    percent="pour cent|pour-cent", times="fois",
    qualifiers={Approx.ABOUT: "environ|quelque|autour de|à peu près", Approx.NEARLY: "près de|presque|quasiment",
                Approx.OVER: "plus de|plus d['’]", Approx.AT_LEAST: "au moins|au minimum", Approx.AT_MOST: "jusqu['’]à|au plus|au maximum",
                Approx.UNDER: "moins de|moins d['’]"},
)
# fmt: on

_CJK_NUMBER = re.compile(
    r"(?<!\d)(?<!\d[.,])(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?: ?[万萬亿億兆조억만천백십千百十]+(?: ?\d{1,4}(?=[万萬亿億조억만천]))?){0,6}"
    r"|[一二三四五六七八九十百千两零〇]+[万亿億萬兆]*[一二三四五六七八九十百千两零〇万亿]*"
)
_LATIN_LETTERS = re.compile(r"[^\W\d_]")


def _find_cjk(text: str, at: int = 0) -> Found | None:
    for match in _CJK_NUMBER.finditer(text, at):
        numeral = read_kanji(match.group())
        if numeral:
            return Found(match.start(), match.end(), numeral, plain=match.group().isascii())
    return None


def _latin_finder(words: Words) -> Callable[[str, int], Found | None]:
    thousands, point = (re.escape(sign) for sign in words.separators)
    scales = words.scales or {}
    number = re.compile(rf"(?<![\w.,])(?:\d{{1,3}}(?:{thousands}\d{{3}})+(?!\d)|\d+)(?:{point}\d+)?(?!\w*\d)")
    scale = re.compile(rf" ?(?P<scale>{units.alternation(dict.fromkeys(scales, ''))})(?!\w)") if scales else NEVER

    def find(text: str, at: int = 0) -> Found | None:
        for match in number.finditer(text, at):
            numeral = read_digits(match.group(), thousands=words.separators[0], point=words.separators[1])
            if numeral is None:
                continue
            named = scale.match(text, match.end())
            if named is None:
                return Found(match.start(), match.end(), numeral, plain=True)
            factor = Decimal(10) ** scales[named["scale"]]
            return Found(match.start(), named.end(), numeral.times(factor, factor))
        return None

    return find


# ── dates ────────────────────────────────────────────────────────────────────────────────────────────────


def _read_date(match: re.Match[str], context: Context) -> Reading | None:
    year = int(match["year"]) if match["year"] else None
    month, day = int(match["month"]) if match["month"] else None, int(match["day"]) if match["day"] else None
    return _date(match, context, (year, month, day))


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


def _date_rules(words: Words) -> tuple[Rule, ...]:
    iso = Rule(
        "2025-12-21",
        re.compile(r"(?<![\d.-])(?P<year>[12]\d{3})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?![\d-])"),
        _read_date,
    )
    if words.code in ("zh", "ko"):
        year, month, day = ("년", "월", "일") if words.code == "ko" else ("年", "月", "[日号號]")
        pattern = rf"(?<!\d)(?P<year>[12]\d{{3}}) ?{year}(?! ?(?:간|间|代))(?: ?(?P<month>\d{{1,2}}) ?{month}(?: ?(?P<day>\d{{1,2}}) ?{day})?)?"
        short = rf"(?<!\d)(?P<year>(?!))?(?P<month>\d{{1,2}}) ?{month}(?: ?(?P<day>\d{{1,2}}) ?{day})?(?!간)"
        return (
            iso,
            Rule("2025年12月21日", re.compile(pattern), _read_date),
            Rule("12月21日", re.compile(short), _read_date),
        )
    if not words.months:
        return (iso,)
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
        iso,
        Rule("21. Dezember 2025", re.compile(full, re.I), read),
        Rule("21.12.2025", re.compile(numeric), _read_date),
        Rule(
            "2027",
            re.compile(
                r"(?:(?<=\ben )|(?<=\bim Jahr )|(?<=\bseit )|(?<=\bdepuis )|(?<=\bbis )|(?<=\bin ))(?P<year>(?:19|20)\d\d)(?P<month>(?!))?(?P<day>(?!))?(?![\d.,]\d)"
            ),
            _read_date,
        ),
    )


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


def _read_percent(match: re.Match[str], context: Context) -> Reading | None:
    """百分之十五."""
    numeral = read_kanji(match["n"])
    if numeral is None or numeral.value is None:
        return None
    value = numeral.value
    amount = Amount(Kind.PERCENT, value, value, value, "percent", precision=numeral.precision)
    return Reading(match.start(), match.end(), amount)


_PERCENT_OF = Rule("百分之十五", re.compile(rf"百分之(?P<n>{_CJK_NUMBER.pattern})"), _read_percent)

# ── the language ─────────────────────────────────────────────────────────────────────────────────────────


def _unit_rules(words: Words) -> tuple[UnitRule, ...]:
    signs = units.alternation(units.CURRENCY_SIGNS)
    codes = "|".join(units.CURRENCY_CODES)
    table = dict(units.CURRENCY_SIGNS) | {code: code for code in units.CURRENCY_CODES}
    if words.code == "zh":
        table["¥"] = "CNY"
    edge = "" if words.code in ("zh", "ko") else r"(?!\w)"
    percent = f"%|{words.percent}" if words.percent else "%"
    rules = [
        UnitRule(
            "$6.34",
            Kind.MONEY,
            table,
            re.compile(""),
            re.compile(rf"(?<![A-Za-z])(?P<u>{signs}|{codes}) ?$"),
            fits=_has_value,
        ),
        UnitRule("6,34 €", Kind.MONEY, table, re.compile(rf" ?(?P<u>{codes}|[$€£¥₩])(?!\w)")),
        UnitRule("12,5 %", Kind.PERCENT, "percent", re.compile(rf" ?(?:{percent})")),
    ]
    names = units.CURRENCY_NAMES.get(words.code)
    if names:
        rules.insert(
            1,
            UnitRule(
                "1,5 Milliarden Euro",
                Kind.MONEY,
                names,
                re.compile(rf" ?(?:d['’]|de )?(?P<u>{units.alternation(names)}){edge}"),
            ),
        )
    for name, kind, table_of in (
        ("5 Jahre", Kind.DURATION, words.durations),
        ("100 Ingenieure", Kind.COUNT, words.nouns),
    ):
        if table_of:
            after = rf" ?(?:de |d['’])?(?P<u>{units.alternation(table_of)}){edge}"
            rules.append(UnitRule(name, kind, table_of, re.compile(after)))
    if words.times:
        rules.append(UnitRule("2,5 mal", Kind.RATIO, "times", re.compile(rf" ?(?:{words.times}){edge}")))
    symbols = units.alternation(units.MEASURES["any"])
    rules.append(
        UnitRule("20 MW", Kind.MEASURE, units.MEASURES["any"], re.compile(rf" ?(?P<u>{symbols})(?!\w)"), spelled=False)
    )
    return tuple(rules)


def _has_value(found: Found) -> bool:
    return found.numeral.value is not None


def _is_figure(text: str, found: Found) -> bool:
    return not found.numeral.spelled and not (
        found.start and _LATIN_LETTERS.match(text[found.start - 1]) and text[found.start - 1].isascii()
    )


def _qualifiers(table: Mapping[Approx, str] | None, *, before: bool) -> re.Pattern[str]:
    if not table:
        return NEVER
    groups = "|".join(f"(?P<{approx}>{words})" for approx, words in table.items())
    return re.compile(rf"(?:{groups}) ?$" if before else rf"(?:{groups})", re.I)


def build(code: str) -> Language:
    """The rules for one of the languages of this file; plain figures for any other."""
    words = {"zh": _ZH, "ko": _KO, "de": _DE, "fr": _FR}.get(code, Words(code))
    cjk = code in ("zh", "ko")
    traps = (
        trap("https://…", r"https?://\S{1,400}"),
        trap("192.168.0.1", r"(?<![\d.])\d{1,5}(?:\.\d{1,5}){3,5}(?!\d)"),
        trap("9:30", r"(?<!\d)\d{1,2}:\d{2}(?!\d)"),
    )
    names = trap("MN-3", r"(?<![A-Za-z\d])(?!(?:US|A|NT|HK|C)?[$€£¥])[A-Z][A-Za-z]{0,20}-?\d[\w-]{0,20}")
    return Language(
        code=code,
        rules=(*traps, *_date_rules(words), *_weekday_rules(words), *((_PERCENT_OF,) if code == "zh" else ()), names),
        units=_unit_rules(words),
        find=_find_cjk if cjk else _latin_finder(words),
        bare=_is_figure,
        joiner=re.compile(r" ?[-–~] ?| bis | à |至|到"),
        period_joiner=re.compile(r" ?[-–~] ?| bis | au |至|到"),
        period_tail=NEVER,
        between=None,
        minus=re.compile(r"(?<![\w)])-$"),
        before=_qualifiers(words.qualifiers, before=True),
        after=_qualifiers(words.after, before=False),
        during=None,
        period_before=NEVER,
        period_after=NEVER,
    )

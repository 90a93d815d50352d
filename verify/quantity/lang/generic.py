"""Chinese, Korean, German and French: figures with scale words, money, percent, counts, full dates. The words are in `generic_words.py`.

Other languages get plain digits, currency signs and percent. Corpus: tests/corpus/quantity/other.yaml.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal

from verify.quantity import units
from verify.quantity.lang.generic_dates import date_rules, is_cjk
from verify.quantity.lang.generic_traps import score_rules, trap_rules
from verify.quantity.lang.generic_words import (
    DE_ADJECTIVES,
    DE_COMPOUNDS,
    DE_LASTING,
    DE_MULTIPLES,
    DE_TIMES,
    WORDS,
    Words,
)
from verify.quantity.lang.zh_forms import CJK_NUMBER, FORMS as CHINESE_RULES
from verify.quantity.numbers import LARGE, ONE, SMALL, Found, between, exact, read_digits, read_kanji
from verify.quantity.rules import Context, Language, Reading, Rule, UnitRule, trap
from verify.quantity.types import Amount, Approx, Kind

NEVER = re.compile(r"(?!)")


# 550多万 is more than 5.5 million: the qualifier stands before the scale.
_MORE = re.compile("[多余](?P<scale>[万亿])")
# 14½, 220 2/3; alone, ½.
_PART = re.compile(r" {0,2}(?P<top>\d)⁄(?P<bottom>[2-9])(?!\d)| (?P<over>\d)/(?P<under>[2-9])(?![\d/])")
_HALF_OF_ONE = re.compile(r"(?<![\d⁄/])(?P<top>\d)⁄(?P<bottom>[2-9])(?![\d⁄])")
_LATIN_LETTERS = re.compile(r"[^\W\d_]")
# What a German number in words counts: a noun, which has a capital, at most two inflected adjectives away.
_NO_ADJECTIVES = "|".join(
    "der den eine einen einer keine keinen keiner ihre ihren ihrer seine seinen seiner unter über hinter oder aber haben hatten waren "
    "wurden werden sollen sollten wollen wollten können konnten müssen mussten dürfen durften blieben kamen gingen".split()
)
# What it is picked from may stand before that: acht der zehn Arten.
_COUNTED = re.compile(
    rf" (?=\d{{1,2}}-[Jj]ährig)(?P<ages>)| (?!Uhr\b)(?P<between>(?:der (?:\w{{1,20}} )?)?(?:(?!(?:{_NO_ADJECTIVES}) )[a-zäöüß]{{2,20}}e[nr]? ){{0,2}})[A-ZÄÖÜ][a-zäöüß]{{2}}"
)
# "Um acht kamen Gäste": verbs end like adjectives.
_HOUR_BEFORE = re.compile(r"\b(?:[Uu]m|[Gg]egen|[Aa]b|[Hh]alb|[Vv]iertel|kurz nach|kurz vor) $")
_RANK_BEFORE = re.compile(r"\b(?:Nummer|Platz|Rang|Stufe|Teil|Kapitel|Klasse|Gruppe|Phase|Runde)(?: \w{2,12} und)? $")
# Elsewhere a number with a capital is a name or a noun (die Vier, in Acht nehmen).
_SENTENCE_START = re.compile(r"(?:^|[.!?:;–—]\s{0,3})[„“”\"»«(]?$")


def _with_part(text: str, found: Found) -> Found:
    """The number with the fraction that follows its digits, or the fraction that the digits belong to."""
    if found.plain and (alone := _HALF_OF_ONE.match(text, found.start)):
        bottom = Decimal(alone["bottom"])
        return Found(found.start, alone.end(), exact(Decimal(alone["top"]) / bottom, 1 / bottom))
    part = _PART.match(text, found.end) if found.plain else None
    if part is None:
        return found
    top, bottom = Decimal(part["top"] or part["over"]), Decimal(part["bottom"] or part["under"])
    if top >= bottom:
        return found
    value = (found.numeral.value or 0) + top / bottom
    return replace(found, end=part.end(), numeral=exact(value, 1 / bottom), plain=False)


def _find_cjk(text: str, at: int = 0) -> Found | None:
    found = _find_cjk_number(text, at)
    return _with_part(text, found) if found else None


def _find_cjk_number(text: str, at: int) -> Found | None:
    for match in CJK_NUMBER.finditer(text, at):
        if match["least"]:
            least = Decimal((SMALL | LARGE)[match["least"]])
            return Found(match.start(), match.end(), between(least, 9 * least, least / 2))
        numeral = read_kanji(match.group().replace("几", "数"))
        if numeral and (more := _MORE.match(text, match.end())) and match.group()[-1] not in "万亿":
            factor = Decimal(LARGE[more["scale"]])
            scaled = replace(numeral.times(factor, factor), spelled=False)
            return Found(match.start(), more.end(), scaled, approx=Approx.OVER)
        if numeral:
            return Found(match.start(), match.end(), numeral, plain=match.group().isascii())
    return None


def _latin_finder(words: Words) -> Callable[[str, int], Found | None]:
    thousands, point = (re.escape(sign) for sign in words.separators)
    scales, vague = words.scales or {}, words.vague or {}
    spelled: dict[str, int | Decimal] = {**(words.numbers or {}), **(words.halves or {})}
    digits = rf"(?<![\w.,])(?:\d{{1,3}}(?:{thousands}\d{{3}})+(?!\d)|\d+)(?:{point}\d+)?(?!\w*\d)"
    named = units.alternation(dict.fromkeys(spelled, ""), dict.fromkeys(vague, ""))
    number = re.compile(rf"{digits}|(?<!\w)(?P<word>{named})(?!\w)" if named else digits)
    factors = {word: Decimal(10) ** power for word, power in scales.items()} | (
        {words.dozen: Decimal(12)} if words.dozen else {}
    )
    scale = re.compile(rf" ?(?P<scale>{units.alternation(dict.fromkeys(factors, ''))})(?!\w)") if scales else NEVER

    def find(text: str, at: int = 0) -> Found | None:
        for match in number.finditer(text, at):
            word = str(match["word"] or "") if named else ""
            if word in vague:
                low, high = map(Decimal, vague[word])
                return Found(match.start(), match.end(), between(low, high, low / 2))
            numeral = (
                exact(Decimal(spelled[word]), _step(spelled[word]), spelled=True)
                if word
                else read_digits(match.group(), thousands=words.separators[0], point=words.separators[1])
            )
            if numeral is None:
                continue
            scaled = scale.match(text, match.end())
            if scaled is None:
                return _with_part(text, Found(match.start(), match.end(), numeral, plain=not word))
            factor = factors[scaled["scale"]]
            return Found(match.start(), scaled.end(), replace(numeral.times(factor, factor), spelled=False))
        return None

    return find


def _step(number: int | Decimal) -> Decimal:
    return ONE if number == int(number) else Decimal("0.5")


def _count_reader(words: Words) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        if words.numbers and text in words.numbers:
            return words.numbers[text]
        numeral = read_digits(text) if text.isascii() else read_kanji(text)
        return int(numeral.value) if numeral and numeral.value is not None else None

    return read


def _share_rules(words: Words) -> tuple[Rule, ...]:
    """Half, two thirds: parts of a whole as percent."""
    shares = {part.lower(): share for part, share in (words.shares or {}).items()}

    def read(match: re.Match[str], context: Context) -> Reading | None:
        top, bottom = map(Decimal, shares[match.group().lower()])
        value = 100 * top / bottom
        amount = Amount(Kind.PERCENT, value, value, value, "percent", precision=100 / bottom)
        return Reading(match.start(), match.end(), amount)

    pattern = rf"(?<!\w)(?:{units.alternation(dict.fromkeys(shares, ''))})(?!\w)"
    return (Rule("zwei Drittel", re.compile(pattern, re.I), read),) if shares else ()


def _compound_rules(words: Words) -> tuple[Rule, ...]:
    """Dreijahresvertrag, zweitägig, 5-köpfig: German writes a number and what it counts in one word."""
    if words.code != "de":
        return ()
    spelled: dict[str, int | Decimal] = {**(words.numbers or {}), **(words.halves or {})}
    numbers = {word.lower(): Decimal(n) for word, n in spelled.items()}
    number = rf"(?<![\w.,-])(?P<n>{units.alternation(dict.fromkeys(numbers, ''))}|\d{{1,3}}-?)"
    noun = rf"(?=[A-ZÄÖÜ])(?i:[a-zäöüß-]{{0,30}}(?:{DE_LASTING})(?:e?[sn]|en)?)(?<!Jungen)(?<!Junge)(?!\w)"
    lasting = rf"(?P<lasting>(?-i:(?= (?:[a-zäöüß]{{2,20}} )?{noun})))?"

    def read(match: re.Match[str], context: Context) -> Reading | None:
        n = match["n"].lower().rstrip("-")
        value = numbers[n] if n in numbers else Decimal(n)
        if match["u"].lower() in DE_MULTIPLES and not 2 <= value < HUNDREDFOLD:
            return None
        kind, unit = (DE_COMPOUNDS | DE_ADJECTIVES)[match["u"].lower()]
        if kind is Kind.AGE and match["lasting"] is not None:
            kind = Kind.DURATION
        if kind is Kind.AGE and n.isdigit():
            return None  # by its unit, which knows ranges: 12- bis 15-Jährige
        return Reading(match.start(), match.end(), Amount(kind, value, value, value, unit, precision=_step(value)))

    def read_multiple(match: re.Match[str], context: Context) -> Reading:
        value = Decimal(DE_TIMES[match["n"].lower()])
        return Reading(match.start(), match.end(), Amount(Kind.RATIO, value, value, value, "times", precision=ONE))

    times = rf"(?<!\w)ver(?P<n>{units.alternation(dict.fromkeys(DE_TIMES, ''))})(?:t(?:e[nrms]?)?|n|ung)?(?!\w)"
    nouns = rf"{number}(?P<u>{units.alternation(dict.fromkeys(DE_COMPOUNDS, ''))})(?=[a-zäöüß]{{3}})"
    adjectives = rf"{number}(?P<u>{units.alternation(dict.fromkeys(DE_ADJECTIVES, ''))})(?:e[rnsm]?)?(?!\w)(?! (?:Mutter|Vater|Großmutter|Großvater|Mama|Papa|Oma|Opa)\b){lasting}"
    named = (("Dreijahresvertrag", nouns), ("fünfköpfig", adjectives))
    multiple = Rule("verdoppelt", re.compile(times, re.I), read_multiple)
    return (multiple, *(Rule(name, re.compile(pattern, re.I), read) for name, pattern in named))


# Einfach is simple, hundertfach mostly a manner of speaking.
HUNDREDFOLD = 100

# ── the language ─────────────────────────────────────────────────────────────────────────────────────────


def _unit_rules(words: Words) -> tuple[UnitRule, ...]:
    signs = units.alternation(units.CURRENCY_SIGNS)
    codes = "|".join(units.CURRENCY_CODES)
    table = dict(units.CURRENCY_SIGNS) | {code: code for code in units.CURRENCY_CODES}
    if words.code == "zh":
        table["¥"] = "CNY"
    edge = "" if is_cjk(words) else r"(?!\w)"
    percent = f"%|{words.percent}" if words.percent else "%"
    rules = [
        UnitRule(
            "$2.45",
            Kind.MONEY,
            table,
            re.compile(""),
            re.compile(rf"(?<![A-Za-z])(?P<u>{signs}|{codes}) ?$"),
            fits=_has_value,
        ),
        UnitRule("6,34 €", Kind.MONEY, table, re.compile(rf" ?(?:US-(?=\$))?(?P<u>{codes}|US\$|[$€£¥₩])(?!\w)")),
        *_ranked(words),
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
        ("7 Kilometer", Kind.MEASURE, words.measures),
        ("100 Ingenieure", Kind.COUNT, words.nouns),
    ):
        if table_of:
            after = rf" ?(?:de |d['’])?(?P<u>{units.alternation(table_of)}){edge}"
            fits = _counts if kind is Kind.COUNT else None
            rules.append(UnitRule(name, kind, table_of, re.compile(after), fits=fits))
    if words.times:
        rules.append(UnitRule("2,5 mal", Kind.RATIO, "times", re.compile(rf" ?(?:{words.times}){edge}")))
    # "2020 in Berlin" is a year and no length: the inch is no symbol but in English.
    symbols = {symbol: unit for symbol, unit in units.MEASURES["any"].items() if symbol != "in"}
    symbol = re.compile(rf" ?(?P<u>{units.alternation(symbols)})(?!\w)")
    rules.append(UnitRule("20 MW", Kind.MEASURE, symbols, symbol, spelled=False))
    return tuple(rules)


def _ranked(words: Words) -> list[UnitRule]:
    """Ages, ranks, percentage points and magnitudes: before the plain units that begin alike."""
    edge = "" if is_cjk(words) else r"(?!\w)"
    rules = []
    if words.ordinal:
        before, after = words.ordinal
        rules.append(
            UnitRule("第3次", Kind.ORDINAL, "", re.compile(after), re.compile(f"{before}$") if before else None)
        )
    rules += {"zh": _only_chinese, "de": _only_german}.get(words.code, list)()
    if words.age:
        rules.append(UnitRule("42岁", Kind.AGE, "year", re.compile(rf" ?(?:{words.age}){edge}")))
    if words.aged:
        behind, ahead = map(re.compile, words.aged)
        rules.append(UnitRule("im Alter von 33, 34 und 39 Jahren", Kind.AGE, "year", behind, ahead))
    if words.points:
        rules.append(
            UnitRule("2 Prozentpunkte", Kind.PERCENT, "percentage_point", re.compile(rf" ?(?:{words.points}){edge}"))
        )
    if words.magnitude:
        strength, named = words.magnitude
        before_it = re.compile(named) if named else None
        rules.append(UnitRule("7.5级地震", Kind.MEASURE, "magnitude", re.compile(strength), before_it))
    return rules


def _only_chinese() -> list[UnitRule]:
    speeds = {"英里": "mph", "公里": "km/h", "千米": "km/h"}
    speed = re.compile(" ?(?P<u>英里|公里|千米)")
    # 大20岁: how much older, no age.
    older = re.compile("(?:[大小](?:了|约)?|年长|年轻|相差|差了?) ?$")
    return [
        UnitRule(
            "17号选区", Kind.ORDINAL, "", re.compile(" ?号(?=选区|楼|洞|线|公路|法案|文件|种子|病房|房|门|码头|球洞)")
        ),
        UnitRule("50周年", Kind.ORDINAL, "", re.compile(" ?周年")),
        UnitRule("时速85英里", Kind.MEASURE, speeds, speed, re.compile("(?:每小时|时速)(?:约|为|达)? ?$")),
        UnitRule("大20岁", Kind.DURATION, "year", re.compile(" ?岁"), older),
    ]


def _only_german() -> list[UnitRule]:
    # The 17th district; a figure that ends a sentence has no article before it.
    article = r"(?i:\b(?:der|die|das|den|dem|des|im|am|zum|zur|vom|beim|(?:ihr|sein|unser|ein|kein|dies)\w{0,2})(?: [a-zäöüß]{2,20}e[nrms]?)?) $"
    district = re.compile(r"\.(?= [A-ZÄÖÜ]?[a-zäöüß]{2})")
    # 4-Tage-Woche, 60-Minuten-Sendung.
    parts = {
        "Tage": "day",
        "Tages": "day",
        "Wochen": "week",
        "Monats": "month",
        "Jahres": "year",
        "Jahre": "year",
        "Stunden": "hour",
        "Minuten": "minute",
    }
    compound = re.compile(rf"-(?P<u>{units.alternation(parts)})(?=-)")
    return [
        UnitRule("der 17. Bezirk", Kind.ORDINAL, "", district, re.compile(article)),
        UnitRule("4-Tage-Woche", Kind.DURATION, parts, compound),
    ]


def _counts(found: Found) -> bool:
    """Ein Unternehmen is a company, not one company."""
    return not (found.numeral.spelled and found.numeral.value == 1)


def _has_value(found: Found) -> bool:
    return found.numeral.value is not None


def _is_figure(text: str, found: Found) -> bool:
    return not found.numeral.spelled and not (
        found.start and _LATIN_LETTERS.match(text[found.start - 1]) and text[found.start - 1].isascii()
    )


def _is_german_figure(text: str, found: Found) -> bool:
    """A number in words counts what follows it, whatever that is (zehn Kohlekraftwerke)."""
    value = found.numeral.value
    if not found.numeral.spelled or value is None or value <= 1:
        return _is_figure(text, found)
    before = text[max(0, found.start - 30) : found.start]
    if text[found.start].isupper() and not _SENTENCE_START.search(before):
        return False
    counted = _COUNTED.match(text, found.end)
    if counted is None or _RANK_BEFORE.search(before):
        return False
    return not (counted["between"] and _HOUR_BEFORE.search(before))


def _qualifiers(
    table: Mapping[Approx, str] | None, *, before: bool, edge: str = "", up_to: str = ""
) -> re.Pattern[str]:
    if not table:
        return NEVER
    groups = "|".join(f"(?P<{approx}>{words})" for approx, words in table.items())
    groups += f"|(?P<up_to>{up_to})" if up_to else ""
    return re.compile(rf"{edge}(?:{groups}) ?$" if before else rf"(?:{groups})", re.I)


def build(code: str) -> Language:
    """The rules for one of the languages of this file; plain figures for any other."""
    words = WORDS.get(code, Words(code))
    cjk = is_cjk(words)
    joined = f"|(?P<word>{words.between[1]})" if words.between else ""
    names = trap("MN-3", r"(?<![A-Za-z\d])(?!(?:US|A|NT|HK|C)?[$€£¥])[A-Z][A-Za-z]{0,20}-?\d[\w-]{0,20}")
    return Language(
        code=code,
        rules=(
            *trap_rules(words),
            *date_rules(words, _count_reader(words)),
            *score_rules(),
            *_share_rules(words),
            *_compound_rules(words),
            *(CHINESE_RULES if code == "zh" else ()),
            names,
        ),
        units=_unit_rules(words),
        find=_find_cjk if cjk else _latin_finder(words),
        bare=_is_german_figure if code == "de" else _is_figure,
        joiner=re.compile(rf"-? bis | ?[-–~] ?| à | ?[至到] ?|에서 ?{joined}"),
        period_joiner=re.compile(rf" ?[-–~] ?| bis | au |至|到{joined}"),
        period_tail=NEVER,
        between=re.compile(words.between[0], re.I) if words.between else None,
        minus=re.compile(r"(?<![\w)-])-$"),
        before=_qualifiers(words.qualifiers, before=True, edge="" if cjk else r"(?<!\w)", up_to=words.up_to),
        after=_qualifiers(words.after, before=False),
        during=None,
        period_before=words.period_before or NEVER,
        period_after=words.period_after or NEVER,
    )

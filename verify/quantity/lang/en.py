"""English: traps, fixed words, units and qualifiers. Dates are in `en_dates.py`, number words in `words.py`.

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from decimal import Decimal

from verify.quantity import units
from verify.quantity.lang.en_dates import DATE_RULES
from verify.quantity.numbers import ONE, Found
from verify.quantity.rules import Context, Language, Reading, Rule, UnitRule, trap
from verify.quantity.types import Amount, Kind
from verify.quantity.word_tables import WORDS
from verify.quantity.words import find_number, read_number

_SIGNS = units.alternation(units.CURRENCY_SIGNS)
_CODES = "|".join(units.CURRENCY_CODES)
_SIGN_TABLE = dict(units.CURRENCY_SIGNS) | {code: code for code in units.CURRENCY_CODES}

_MILLIONS = {f"M{code}": code for code in units.CURRENCY_CODES}
_SYMBOLS = "|".join(re.escape(sign) for sign in units.CURRENCY_SIGNS if len(sign) == 1)

# ── traps ────────────────────────────────────────────────────────────────────────────────────────────────

TRAPS: tuple[Rule, ...] = (
    trap("https://…", r"https?://\S{1,400}|[\w.+-]{1,64}@[\w.-]{1,200}|\bwww\.\S{1,200}"),
    trap(
        "+81-3-1234-5678",
        r"(?<![\w.])\+\d{1,3}[- ]?\(?\d{1,4}\)?(?:[- ]\d{2,4}){1,4}|(?<![\d.-])\(?\d{3}\)?[- ]\d{3}-\d{4}(?!\d)|(?<!\d)0\d{1,4}-\d{1,4}-\d{3,4}(?!\d)",
    ),
    trap(
        "192.168.0.1",
        r"(?<![\d.])\d{1,5}(?:\.\d{1,5}){2,5}(?!\d)|\b(?:v|ver\.?|version|release) ?\d{1,3}(?:\.\d{1,3}){0,3}\b",
        re.I,
    ),
    trap(
        "9:30 a.m.",
        r"\b\d{1,2}(?::\d{2}){0,2} ?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b)|(?<![\d.])\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\b\d{1,2} o'clock",
    ),
    trap("9/11", r"\b9/11\b|\b24/7\b|\b(?<!\$)911\b(?= (?:call|emergency|dispatch))"),
    trap("[12]", r"\[\d{1,3}\]"),
    # A pronoun, not a number.
    trap(
        "no one",
        r"\b(?:no|any|every|some|each|this|that|which|the|only|another|last|new|big|good)[ -]one\b(?![- ](?:hundred|thousand|million|billion|trillion|year|month|week|day|hour|third|half|quarter|percent))|(?<!and )\bone (?:another|of|day|way|thing|side|hand|reason|more|such|or|can|could|must|should|who|that|which|is|was|by)\b|\bone-(?:on-one|sided|off|stop|way|time)\b|\bone's\b",
        re.I,
    ),
    trap(
        "first",
        r"\b(?:first|second) (?:and foremost|hand|thought|thoughts|class|lady|ladies|language|home)\b|\bat first\b|\bfirst of all\b|\bfirst-(?:ever|rate|class|hand|time)\b|\bsplit second\b|\bseconds? (?:later|before|after|ago)\b",
        re.I,
    ),
    trap(
        "Windows 11",
        r"\b(?:Windows|iPhone|Galaxy|Boeing|Airbus|Route|Highway|Interstate|Apollo|Formula|Channel|Xbox|PlayStation|iOS|Android|Section|Article|Chapter|Page|Figure|Table|Room|Flight|Track|Level|Tier|Type|Class|Phase|Step|No\.|Nos\.|Number|ISO|RFC|Studio|Gate|Pier|Area|Building|District|Ward|Bus|Line) \d{1,4}[A-Za-z]?(?![\d,.]\d|%| (?:million|billion|trillion))\b",
    ),
    trap(
        "3-2 win",
        r"\b\d{1,3}[-–]\d{1,3}(?= (?:win|victory|defeat|loss|draw|tie|lead|vote|decision|on aggregate|thriller)\b)|(?<=\bwon )\d{1,2}-\d{1,2}|(?<=\blost )\d{1,2}-\d{1,2}",
    ),
)

# Letters that run into digits: MN-3, F-35, GPT-4, J1, G7, COVID-19. Codes of currencies and FY are none.
_NAMES = trap(
    "MN-3",
    rf"(?<![A-Za-z\d$])(?!(?:{_CODES}|US|A|AU|NT|HK|NZ|CA|C|S|R|Rs\.?|RM|FY|Rp|RMB|M[A-Z]{{3}})[ $]?\d)[A-Za-z]{{0,16}}[A-Z][a-z]{{0,16}}-?\d[\w-]{{0,20}}(?:\.\d{{1,4}})?"
    r"|(?<![A-Za-z\d$])(?<!\d )(?<!\d-)[a-z]{1,12}\d[\w-]{0,20}|(?<![\w.,$€£¥])\d{1,3}[DG](?![A-Za-z\d])",
)

# ── fixed forms ──────────────────────────────────────────────────────────────────────────────────────────


def _amount(kind: Kind, value: Decimal, unit: str, precision: Decimal) -> Amount:
    return Amount(kind, value, value, value, unit, precision=precision)


_RATIOS = {"double": 2, "doubl": 2, "triple": 3, "tripl": 3, "quadruple": 4, "quadrupl": 4, "twice": 2, "twofold": 2,
           "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10, "thrice": 3}  # fmt: skip


def _read_multiple(match: re.Match[str], context: Context) -> Reading | None:
    word = match.group().lower()
    factor = next(Decimal(n) for stem, n in _RATIOS.items() if word.startswith(stem))
    return Reading(match.start(), match.end(), _amount(Kind.RATIO, factor, "times", ONE))


def _read_one_in(match: re.Match[str], context: Context) -> Reading | None:
    """One in four = 25 %."""
    top, bottom = read_number(match["top"], 0), read_number(match["bottom"], 0)
    if not top or not bottom or not top.numeral.value or not bottom.numeral.value:
        return None
    if top.numeral.value >= bottom.numeral.value:
        return None
    value = 100 * top.numeral.value / bottom.numeral.value
    return Reading(match.start(), match.end(), _amount(Kind.PERCENT, value, "percent", 100 / bottom.numeral.value))


def _read_cents(match: re.Match[str], context: Context) -> Reading | None:
    """13 dollars and 45 cents."""
    whole, cents = read_number(match["a"], 0), read_number(match["b"], 0)
    unit = _NAMES_TABLE.get(match["u"].lower()) or _SIGN_TABLE.get(match["u"].upper())
    if not whole or not cents or whole.numeral.value is None or cents.numeral.value is None or unit is None:
        return None
    if whole.end != len(match["a"]) or cents.end != len(match["b"]):
        return None
    value = whole.numeral.value + cents.numeral.value / 100
    return Reading(match.start(), match.end(), _amount(Kind.MONEY, value, unit, Decimal("0.01")))


def _read_rate(match: re.Match[str], context: Context) -> Reading | None:
    """The yen at 155.20 to the dollar."""
    value = Decimal(match["n"])
    precision = ONE.scaleb(-len(match["n"].partition(".")[2]))
    return Reading(match.start("n"), match.end("n"), _amount(Kind.MONEY, value, "JPY", precision))


def _read_feet(match: re.Match[str], context: Context) -> Reading | None:
    """5 feet 2 inches, in feet."""
    feet = Decimal(match["a"]) + Decimal(match["b"]) / 12
    return Reading(match.start(), match.end(), _amount(Kind.MEASURE, feet, "ft", ONE / 12))


def _read_half(match: re.Match[str], context: Context) -> Reading | None:
    if match["unit"]:
        unit = match["unit"].lower()
        value, unit = {
            "year": (Decimal(6), "month"),
            "day": (Decimal(12), "hour"),
            "hour": (Decimal(30), "minute"),
        }.get(unit, (Decimal("0.5"), unit))
        return Reading(match.start(), match.end(), _amount(Kind.DURATION, value, unit, ONE), rule="half a year")
    return Reading(match.start(), match.end(), _amount(Kind.PERCENT, Decimal(50), "percent", Decimal(10)))


_WORD = "|".join(WORDS)
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}"
FIXED: tuple[Rule, ...] = (
    Rule("doubled", re.compile(r"\b(?:double|triple|quadruple|doubled|tripled|quadrupled|doubling|tripling|quadrupling|twice|thrice|twofold|threefold|fourfold|fivefold|tenfold)\b(?!-(?:digit|decker|edged))(?! (?:digit|standard|check|play|bed|room|agent))", re.I), _read_multiple),
    Rule("one in four", re.compile(rf"\b(?P<top>{_SMALL}) (?:in(?: every)?|out of(?: every)?) (?P<bottom>{_SMALL}|(?:eleven|twelve|fifteen|a hundred|(?:twenty|thirty|forty|fifty)(?:-[a-z]{{3,5}})?)|\d{{1,4}})\b(?! (?:years|months|weeks|days|decades|minutes|hours|million|billion))(?![,.]\d|%)", re.I), _read_one_in),
    Rule(
        "half of",
        re.compile(
            r"\bhalf(?: an?)?[ -](?P<unit>year|month|day|hour|century|decade)\b(?!s)"
            r"|\bhalf(?= (?:of|the|its|their|his|her|all|that)\b)"
            r"|(?:(?<=\bthan )|(?<=\bover )|(?<=\babout )|(?<=\bnearly )|(?<=\balmost )|(?<=\bby )|(?<=\bin ))half\b"
            r"(?! (?:an?|dozen|hundred|thousand|million|billion|trillion|time|way)\b|-)",
            re.I,
        ),
        _read_half,
    ),
    Rule("13 dollars and 45 cents", re.compile(rf"(?<![\w.,])(?P<a>\d{{1,9}}|(?:{_WORD})(?:[ -](?:{_WORD}))?) (?P<u>dollars?|euros?|pounds?|usd|eur|\$) (?:and )?(?P<b>\d{{1,2}}|(?:{_WORD})(?:[ -](?:{_WORD}))?) (?:cents?|pence)\b", re.I), _read_cents),
    Rule(
        "155.20 to the dollar",
        re.compile(r"\byen\b[^.;]{0,60}?(?<![\d.])(?P<n>\d{2,3}(?:\.\d{1,3})?) (?:to|against|per) (?:the|one) (?:U\.?S\.? )?dollar", re.I),
        _read_rate,
    ),
    Rule("5 feet 2 inches", re.compile(r"(?<![\d.,])(?P<a>\d{1,2})(?: feet| foot|-foot| ft|') ?(?:and )?(?P<b>\d{1,2})(?: inch(?:es)?| in\b|\"|)(?![\d%])", re.I), _read_feet),
)  # fmt: skip

# ── units ────────────────────────────────────────────────────────────────────────────────────────────────

_NAMES_TABLE = {name.lower(): code for name, code in units.CURRENCY_NAMES["en"].items()}
_SIGN_TABLE |= {sign.lower(): code for sign, code in _SIGN_TABLE.items()}
_MONEY = units.alternation(units.CURRENCY_NAMES["en"])
_MEASURE = rf"(?:{units.alternation(units.MEASURES['en'], plural=True)})\b"
_SYMBOL = rf"(?:{units.alternation(units.MEASURES['any'])})(?![A-Za-z\d])"
_DURATION = rf"(?:{units.alternation(units.DURATIONS['en'], plural=True)})\b"
# Words that cannot stand between a number and what it counts.
_STOP = (
    "of|to|in|on|at|by|for|from|with|and|or|but|as|than|that|which|who|is|are|was|were|be|been|has|have|had|will|would|"
    "can|could|may|might|should|must|said|says|the|a|an|its|their|his|her|this|these|those|it|they|he|she|we|not|per|up|down|"
    "after|before|since|until|over|under|about|around|because|while|when|where|so|if|into|against|between|through|during|"
    "plus|odd|strong|points?|rose|fell|dropped|jumped|grew|came|went"
)
_WITHOUT_S = "|".join(sorted(units.NOT_IN_S, key=len, reverse=True))
# "Five member countries" counts countries: a noun without -s counts only where no plural follows.
_PLURAL = rf"(?!(?:{'|'.join(sorted(units.NO_NOUN))})\b)(?:(?:{_WITHOUT_S})\b(?! [a-z]{{2,20}}s\b)|[A-Za-z][A-Za-z-]{{1,24}}(?<![sui'])s)"
_NOUN = rf"(?: of)?(?:[ -](?!(?:{_STOP})\b)[A-Za-z][A-Za-z'-]{{0,24}}){{0,3}}?[ -](?!(?:{_STOP})\b)(?P<counted>(?P<u>{_PLURAL}))\b(?!')"


def _scaled_or_plain(found: Found) -> bool:
    return not found.ordinal and not found.numeral.spelled


def _cldr_currency(surface: str) -> str | None:
    return units.cldr_currencies("en").get(units.currency_key(surface))


def _whole(found: Found) -> bool:
    """Two-thirds of companies are no companies: a part counts nothing."""
    return not found.ordinal and not found.part


def _cardinal(found: Found) -> bool:
    return not found.ordinal


UNITS: tuple[UnitRule, ...] = (
    UnitRule("$6.34 billion", Kind.MONEY, _SIGN_TABLE, re.compile(r"(?:[ -](?:yen|dollars?|euros?|yuan|won)\b)?"), re.compile(rf"(?<![A-Za-z])(?P<u>{_SIGNS}|{_CODES}) ?-?$", re.I), fits=_cardinal),
    UnitRule("75 USD million", Kind.MONEY, _SIGN_TABLE, re.compile(rf" ?(?P<u>{_CODES}) million\b"), factor=Decimal(10**6), fits=_cardinal),
    UnitRule("120 MEUR", Kind.MONEY, _MILLIONS, re.compile(rf" ?(?P<u>M(?:{_CODES}))(?![A-Za-z])"), factor=Decimal(10**6), fits=_cardinal),
    UnitRule("MEUR 120", Kind.MONEY, _MILLIONS, None, re.compile(rf"(?<![A-Za-z])(?P<u>M(?:{_CODES})) ?$"), factor=Decimal(10**6), fits=_cardinal),
    UnitRule("1 tril. yen", Kind.MONEY, _NAMES_TABLE, re.compile(rf"[ -]{{1,2}}(?P<u>{_MONEY})\b", re.I), fits=_cardinal),
    UnitRule("200 USD", Kind.MONEY, _SIGN_TABLE, re.compile(rf" ?(?P<u>{_CODES}|rmb|(?:{_SYMBOLS}))(?![A-Za-z\d]| ?\d)"), fits=_cardinal),
    UnitRule("50 cents", Kind.MONEY, dict(units.SUBUNITS), re.compile(r"[ -](?P<u>cents?|pence|penny)\b", re.I), factor=Decimal("0.01"), fits=_cardinal),
    UnitRule("0.1 percentage point", Kind.PERCENT, "percentage_point", re.compile(r"[ -]?(?:percentage|percent|per cent|%)[ -]points?\b", re.I), fits=_cardinal),
    UnitRule("25 basis points", Kind.PERCENT, "percentage_point", re.compile(r"[ -]?(?:basis[ -]points?|bps?)\b", re.I), factor=Decimal("0.01"), fits=_cardinal),
    UnitRule("12 percent", Kind.PERCENT, "percent", re.compile(r"[ -]?(?:%|percent\b|per ?cent\b|pct\b)", re.I), fits=_cardinal),
    UnitRule("2.5 times", Kind.RATIO, "times", re.compile(r"(?:[ -]times(?= (?:the|as|more|higher|larger|bigger|that|what|its|their|than|greater|faster|last|lower|earnings)|[.,;]|$)|[ -]?fold\b|x(?![A-Za-z\d]))", re.I), fits=_cardinal),
    UnitRule("42-year-old", Kind.AGE, dict(units.DURATIONS["en"]), re.compile(r"[ -](?P<u>year|month|week|day)s?(?:[ -]olds?\b| of age\b)", re.I), fits=_cardinal),
    UnitRule("87 yo", Kind.AGE, "year", re.compile(r"[ -]?(?:yo|y/o|y\.o\.)\b", re.I), fits=_cardinal),
    UnitRule("aged 42", Kind.AGE, "year", re.compile(r"(?![\d.,]*\d| ?[a-z%])"), re.compile(r"\b(?:aged?|over the age of|under the age of|age of) ?$", re.I), fits=_cardinal),
    UnitRule("Taro Yamada, 42,", Kind.AGE, "year", re.compile(r"(?=,)"), re.compile(r"(?<=[a-z]), $"), fits=lambda found: found.plain and 15 <= found.numeral.high <= 110),
    UnitRule("five-year", Kind.DURATION, dict(units.DURATIONS["en"]), re.compile(rf"[ -](?:full |straight |consecutive |business |working |calendar |more |of |long )?(?P<u>{_DURATION})", re.I), fits=_whole),
    UnitRule("two decades", Kind.DURATION, "year", re.compile(r"[ -](?:decades?)\b", re.I), factor=Decimal(10), fits=_cardinal),
    UnitRule("two centuries", Kind.DURATION, "year", re.compile(r"[ -](?:century|centuries)\b", re.I), factor=Decimal(100), fits=_cardinal),
    UnitRule("35,000 square meters", Kind.MEASURE, dict(units.MEASURES["en"]), re.compile(rf"(?:[ -]| of a )(?P<u>{_MEASURE})", re.I), fits=_cardinal),
    UnitRule("20 MW", Kind.MEASURE, dict(units.MEASURES["any"]), re.compile(rf"[ -]?(?P<u>(?!in\b|A\b|t\b|l\b){_SYMBOL})"), fits=lambda found: not found.ordinal and not found.numeral.spelled),
    UnitRule("545 naira", Kind.MONEY, _cldr_currency, re.compile(r" (?P<u>[A-Za-z]{4,20} [A-Za-z]{3,12})\b"), fits=_scaled_or_plain),
    UnitRule("545 naira", Kind.MONEY, _cldr_currency, re.compile(r" (?P<u>[A-Za-z]{4,20})\b"), fits=_scaled_or_plain),
    UnitRule("100 engineers", Kind.COUNT, units.count_noun, re.compile(rf"(?:-strong)?{_NOUN}", re.I), fits=_whole),
)  # fmt: skip


_DESIGNATOR = re.compile(r"[A-Za-z$€£¥₩₹/#:.]-?$")


def is_figure(text: str, found: Found) -> bool:
    """Plain digits that belong to no word; spelled numbers other than a lone "one"."""
    surface = text[found.start : found.end].lower()
    if found.ordinal:
        return surface != "second" or text[max(0, found.start - 4) : found.start].lower() == "the "
    if found.numeral.spelled:
        return surface not in ("one", "zero", "a few", "several", "a couple of")
    return not (found.plain and _DESIGNATOR.search(text, max(0, found.start - 2), found.start))


# ── qualifiers ───────────────────────────────────────────────────────────────────────────────────────────

_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:"
    r"(?P<at_least>(?:at|the) (?:very )?least|no (?:fewer|less) than|not less than|a minimum of|minimum|as early as|upward of|upwards of)"
    r"|(?P<at_most>at (?:the )?most|up to|within|as (?:much|many|high) as|no (?:more|greater|higher) than|not more than|a maximum of|maximum)"
    r"|(?P<nearly>(?:only )?just (?:under|below|shy of|short of)|nearly|almost|close to|approaching|near|slightly (?:less|fewer|under|below)(?: than)?|a little under)"
    r"|(?P<over>(?:slightly |well |significantly |far |a little |just )?(?:more|greater|higher|larger|longer|bigger|older|further) than|(?:well |just |slightly |a little )?(?:over|above|in excess of|exceeding|exceeds?|exceeded|topping|topped|surpassing|surpass(?:ed|es)?|beyond|past))"
    r"|(?P<under>(?:slightly |well |far )?(?:less|fewer|lower|smaller|shorter|younger) than|(?:well )?(?:under|below))"
    r"|(?P<about>about|around|roughly|approximately|approx\.?|circa|some|an estimated|estimated|or so|in the region of|more or less|reportedly)"
    r") (?:an? (?:additional|total of|estimated|average of|record|combined|extra|further|whopping) |the |an? )?$",
    re.I,
)
_AFTER = re.compile(
    r"(?P<over>(?:\+|-plus|[ -]plus)(?! \d)| and (?:above|over|up)\b)|(?P<at_least> or (?:more|above|over|higher|greater|older|longer)\b| at (?:the )?(?:very )?least\b)"
    r"|(?P<at_most> or (?:less|fewer|under|below|lower|younger)\b| at (?:the )?most\b)|(?P<about>-odd\b| or so\b| or thereabouts\b|, give or take\b)",
    re.I,
)
# "Over five years" is throughout them, save after words that ask how long.
_DURING = re.compile(
    r"(?<!\bfor )(?<!\bof )(?<!\btook )(?<!\btake )(?<!\btakes )(?<!\blast )(?<!\blasted )(?<!\blasting )(?<!\bwell )"
    r"(?<!\bjust )(?<!\bspent )(?<!\bin )(?<!\bafter )\bover (?:the (?:next |past |last |coming )?|an? |the course of )?$",
    re.I,
)
_PERIOD_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:(?P<exact>as early as)|(?P<at_least>since|no earlier than)"
    r"|(?P<over>(?<!days )(?<!weeks )(?<!months )(?<!years )after)|(?P<by>by|no later than)|(?P<at_most>until|till)|(?P<under>(?<!days )(?<!weeks )(?<!months )(?<!years )(?:before|prior to))"
    r"|(?P<about>around|about|circa)) (?:the )?$",
    re.I,
)
_PERIOD_AFTER = re.compile(
    r"(?P<at_least> (?:and after|or later|onwards?)\b)|(?P<at_most> (?:and before|or earlier)\b)", re.I
)

ENGLISH = Language(
    code="en",
    rules=(*TRAPS[:2], *DATE_RULES[:3], TRAPS[2], *DATE_RULES[3:], *TRAPS[3:], *FIXED, _NAMES),
    units=UNITS,
    find=find_number,
    bare=is_figure,
    joiner=re.compile(r" ?[-–—~] ?(?:to )?| to |(?P<word> and )"),
    period_joiner=re.compile(r" ?[-–—~] ?| (?:to|through|until|till|thru) (?:the )?|(?P<word> and (?:the )?)"),
    period_tail=re.compile(r"(?!)"),
    minus=re.compile(r"(?:\b(?:minus|negative) |(?<![\w)])-)$", re.I),
    between=re.compile(r"\bbetween (?:the )?(?:about |around |roughly )?$", re.I),
    during=_DURING,
    before=_BEFORE,
    after=_AFTER,
    period_before=_PERIOD_BEFORE,
    period_after=_PERIOD_AFTER,
)

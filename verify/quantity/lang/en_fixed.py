"""English traps and fixed forms: what looks like a figure and is none, and figures that are no number with a unit.

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from verify.quantity import units
from verify.quantity.lang.en_words import ONE_LENGTH, SECONDS, TWO_DIGITS, length_of, read_lengths
from verify.quantity.nouns import count_noun
from verify.quantity.numbers import ONE
from verify.quantity.rules import Context, Reading, Rule, trap
from verify.quantity.types import Amount, Approx, Kind
from verify.quantity.word_tables import TENS as TENS_WORDS, WORDS, power_of
from verify.quantity.words import read_number

CODES = "|".join(units.CURRENCY_CODES)
_SIGN_OF = dict(units.CURRENCY_SIGNS) | {code: code for code in units.CURRENCY_CODES}
SIGN_TABLE = _SIGN_OF | {sign.lower(): code for sign, code in _SIGN_OF.items()}
NAMES_TABLE = {name.lower(): code for name, code in units.CURRENCY_NAMES["en"].items()}

# ── traps ────────────────────────────────────────────────────────────────────────────────────────────────

_NO_NUMBER = "".join(rf"(?<!\b{word} )" for word in WORDS)
TRAPS: tuple[Rule, ...] = (
    trap("https://…", r"https?://\S{1,400}|[\w.+-]{1,64}@[\w.-]{1,200}|\bwww\.\S{1,200}"),
    trap(
        "+81-3-1234-5678",
        r"(?<![\w.])\+\d{1,3}[- ]?\(?\d{1,4}\)?(?:[- ]\d{2,4}){1,4}|(?<![\d.-])\(?\d{3}\)?[- ]\d{3}-\d{4}(?!\d)|(?<!\d)0\d{1,4}-(?!\d{1,2}-(?:19|20)\d\d(?!\d))\d{1,4}-\d{3,4}(?!\d)",
    ),
    trap(
        "192.168.0.1",
        r"(?<![\d.])\d{1,5}(?:\.\d{1,5}){2,5}(?!\d)|\b(?:v|ver\.?|version|release) ?\d{1,3}(?:\.\d{1,3}){0,3}\b",
        re.I,
    ),
    trap(
        "9:30 a.m.",
        r"\b\d{1,2}(?:[:.]\d{2}){0,2} ?(?:a\.m\.|p\.m\.|am\b|pm\b|AM\b|PM\b)|(?<![\d.])\d{1,2}:\d{2}(?:\.\d{1,2}(?!\d)|:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)|\b\d{1,2} o'clock",
    ),
    trap("9/11", r"\b9/11\b|\b24/7\b|\b(?<!\$)911\b(?= (?:call|emergency|dispatch))"),
    trap("pp. 103-134", r"\b(?:pp?|vols?)\. ?\d{1,5}(?:[-–]\d{1,5})?(?![\d,.]\d|%)", re.I),
    trap("[12]", r"\[\d{1,3}\]"),
    # A pronoun, not a number.
    trap(
        "no one",
        r"\b(?:no|any|every|some|each|this|that|which|the|only|another|last|new|big|good)[ -]one\b(?![- ](?:hundred|thousand|million|billion|trillion|year|month|week|day|hour|third|half|quarter|percent))|(?<!hundred and )(?<!thousand and )\bone (?:another|of|day(?! (?:before|after|earlier|later|from|ago)\b)|way|thing|side|hand|reason|more|such|or|can|could|must|should|who|that|which|is|was|by)\b|\bone-(?:on-one|sided|off|stop|way|time)\b|\bone's\b",
        re.I,
    ),
    trap(
        "first",
        rf"\b(?:first|second) (?:and foremost|hand|thought|thoughts|class|lady|ladies|language|home)\b|\bat first\b|\bfirst of all\b|\bfirst-(?:ever|rate|class|hand|time)\b|\bsplit second\b|(?<!\d )(?<!\d-){_NO_NUMBER}\bseconds? (?:later|before|after|ago)\b",
        re.I,
    ),
    trap(
        "Windows 11",
        r"\b(?:Windows|iPhone|Galaxy|Boeing|Airbus|Route|Highway|Interstate|Apollo|Formula|Channel|Xbox|PlayStation|iOS|Android|[Ss]ection|[Aa]rticle|[Cc]hapter|[Pp]age|Figure|Table|[Rr]oom|[Ff]light|[Vv]olume|[Vv]ol\.|[Ii]ssue|[Ee]pisode|[Pp]p?\.|[Cc]opy|Part|Season|Act|Track|Level|Tier|Type|Class|Phase|Step|No\.|Nos\.|Number|ISO|RFC|Studio|Gate|Pier|Area|Building|District|Ward|Bus|Line|Radio|Footnote|Bill|Resolution|Exhibit|Appendix) \d{1,4}[A-Za-z]?(?![\d,.]\d|%| (?:million|billion|trillion))\b",
    ),
    trap(
        "3-2 win",
        r"\b\d{1,3}[-–]\d{1,3}(?= (?:win|victory|defeat|loss|draw|tie|lead|vote|decision|on aggregate|thriller)\b)|(?<=\bwon )\d{1,2}-\d{1,2}|(?<=\blost )\d{1,2}-\d{1,2}",
    ),
)

# Letters that run into digits: MN-3, F-35, GPT-4, J1, G7, COVID-19. Codes of currencies and FY are none.
NAMES = trap(
    "MN-3",
    rf"(?<![A-Za-z\d$])(?!(?:{CODES}|US|A|AU|NT|HK|NZ|CA|C|S|R|Rs\.?|RM|FY|Rp|RMB|M[A-Z]{{3}})[ $]?\d)[A-Za-z]{{0,16}}[A-Z][a-z]{{0,16}}-?\d[\w-]{{0,20}}(?:\.\d{{1,4}})?"
    r"|(?<![A-Za-z\d$])(?<!\d )(?<!\d-)[a-z]{1,12}\d[\w-]{0,20}|(?<![\w.,$€£¥])\d{1,3}[DG](?![A-Za-z\d])",
)

TENS = {word[:-1] + "ies": 10 * (i + 2) for i, word in enumerate(TENS_WORDS)}

# ── fixed forms ──────────────────────────────────────────────────────────────────────────────────────────


def _amount(kind: Kind, value: Decimal, unit: str, precision: Decimal) -> Amount:
    return Amount(kind, value, value, value, unit, precision=precision)


# What makes "a week" a length and no rate ($350 a week).
_LASTING = "|".join(
    rf"(?<=\b{cue} )"
    for cue in (
        "for", "at least", "up to", "within", "less than", "more than", "about", "nearly", "almost", "over", "under", "spent",
        "spend", "lasted", "lasting", "took", "take", "takes", "been", "only", "exactly", "roughly", "around", "half",
    )
)  # fmt: skip
HALF = Decimal("0.5")
# Goals, runs and games; 52-48 is a vote, and both figures may be asked for.
HIGHEST_SCORE = 20
# Who wins or loses may do so by a score that rises.
_PLAYED = re.compile(
    r"\b(?:won|win|wins|winning|beat|beats|beaten|beating|lost|lose|loses|losing|defeat(?:ed|s)?|fell|went down|going down|drew|draw|crashed)\b"
    r"[^.;\d]{0,40}$"
)
_RATIOS: Mapping[str, int | Decimal] = {
           "halved": HALF, "halving": HALF, "halve": HALF, "double": 2, "doubl": 2, "triple": 3, "tripl": 3, "quadruple": 4, "quadrupl": 4, "twice": 2, "twofold": 2,
           "threefold": 3, "fourfold": 4, "fivefold": 5, "tenfold": 10, "thrice": 3}  # fmt: skip


_MULTIPLIES = re.compile(r" (?:as|the|that|those|what|its|their|his|her|this|last|more|over)\b|-| \d")


def _read_multiple(match: re.Match[str], context: Context) -> Reading | None:
    """Twice as many is a multiple; met twice is a count of times, and perhaps a multiple."""
    word = match.group().lower()
    factor = next(Decimal(n) for stem, n in _RATIOS.items() if word.startswith(stem))
    multiple = _amount(Kind.RATIO, factor, "times", ONE)
    if word in ("twice", "thrice") and not _MULTIPLIES.match(match.string, match.end()):
        return Reading(match.start(), match.end(), _amount(Kind.COUNT, factor, "time", ONE), also=multiple)
    return Reading(match.start(), match.end(), multiple)


def _read_score(match: re.Match[str], context: Context) -> Reading | None:
    """1-0: used up, since a range rises; and 0-1 where somebody loses by it."""
    one, two = int(match["one"]), int(match["two"])
    rises = one < two and not _PLAYED.search(match.string, max(0, match.start() - 60), match.start())
    return Reading(match.start(), match.end()) if max(one, two) <= HIGHEST_SCORE and not rises else None


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
    unit = NAMES_TABLE.get(match["u"].lower()) or SIGN_TABLE.get(match["u"].upper())
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


_BELOW_TWELVE = "|".join(word for word, n in WORDS.items() if 0 < n < 12)


def _read_feet(match: re.Match[str], context: Context) -> Reading | None:
    """5 feet 2 inches, in feet."""
    whole, inches = (WORDS.get(match[name].lower(), match[name]) for name in "ab")
    if int(inches) >= 12:
        return None
    feet = Decimal(whole) + Decimal(inches) / 12
    return Reading(match.start(), match.end(), _amount(Kind.MEASURE, feet, "ft", ONE / 12))


def _read_half(match: re.Match[str], context: Context) -> Reading | None:
    if match["unit"]:
        unit = match["unit"].lower()
        value, unit = {
            "year": (Decimal(6), "month"),
            "day": (Decimal(12), "hour"),
            "hour": (Decimal(30), "minute"),
            "decade": (Decimal(5), "year"),
            "century": (Decimal(50), "year"),
        }.get(unit, (Decimal("0.5"), unit))
        return Reading(match.start(), match.end(), _amount(Kind.DURATION, value, unit, ONE), rule="half a year")
    return Reading(match.start(), match.end(), _amount(Kind.PERCENT, Decimal(50), "percent", Decimal(10)))


_MEASURES = {name.lower(): unit for name, unit in units.MEASURES["en"].items()}


def _read_half_measure(match: re.Match[str], context: Context) -> Reading | None:
    """Half a mile."""
    return Reading(match.start(), match.end(), _amount(Kind.MEASURE, HALF, _MEASURES[match["u"].lower()], HALF))


_PART_OF_TEN = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}


def _read_age_band(match: re.Match[str], context: Context) -> Reading | None:
    """In his 40s, in her late fifties."""
    part = (match["part"] or "").lower().rstrip("- ")
    base = int(match["n"]) if match["n"] else TENS[match["tens"].lower()]
    low, high = (Decimal(base + step) for step in _PART_OF_TEN[part])
    amount = Amount(Kind.AGE, None, low, high, "year", Approx.BETWEEN, ONE)
    begin = match.start("part") if part else match.start("n") if match["n"] else match.start("tens")
    return Reading(begin, match.end(), amount, approx=Approx.BETWEEN)


def _read_side_of_age(match: re.Match[str], context: Context) -> Reading:
    """The over-65s."""
    approx = Approx.OVER if match["side"] == "over" else Approx.UNDER
    return Reading(match.start("n"), match.end("n"), _amount(Kind.AGE, Decimal(match["n"]), "year", ONE), approx=approx)


def _read_percentage(match: re.Match[str], context: Context) -> Reading | None:
    """A percentage of 12: as tables and polls put it, with no noun that the share were of."""
    value = Decimal(match["n"])
    precision = ONE.scaleb(-len(match["n"].partition(".")[2]))
    return Reading(match.start(), match.end(), _amount(Kind.PERCENT, value, "percent", precision))


def _read_lengths(match: re.Match[str], context: Context) -> Reading | None:
    """Two years and three months; nothing where the units do not convert (two years and three days)."""
    length = length_of(read_lengths(match.group()))
    return Reading(match.start(), match.end(), length) if length else None


def _read_length_and_part(match: re.Match[str], context: Context) -> Reading | None:
    """A year and a half, one year and a quarter, two decades and a half (25 years)."""
    ((count, unit),) = read_lengths(match["length"])
    ((of_one, _),) = read_lengths(re.sub(r".*[ -]", "a ", match["length"]))
    part = of_one * _PARTS[match["part"].lower()]
    hours = _amount(Kind.DURATION, 24 * (count + part), "hour", 24 * part) if unit == "day" else None
    return Reading(match.start(), match.end(), _amount(Kind.DURATION, count + part, unit, part), also=hours)


_PARTS = {"half": HALF, "quarter": HALF / 2, "third": ONE / 3}


def _read_thing_and_part(match: re.Match[str], context: Context) -> Reading | None:
    """A game and a half, two miles and a quarter."""
    word, found = match["u"].lower(), read_number(match["n"], 0)
    count = ONE if match["n"].lower() in ("a", "an") else found.numeral.value if found else None
    measure = _MEASURES.get(word) or _MEASURES.get(word.removesuffix("s"))
    unit = measure or count_noun(word if word.endswith("s") else f"{word}s")
    if count is None or unit is None or word in NAMES_TABLE or power_of(word) is not None:
        return None
    part = _PARTS[match["part"].lower()]
    amount = _amount(Kind.MEASURE if measure else Kind.COUNT, count + part, unit, part)
    return Reading(match.start(), match.end(), amount, counted=None if measure else match.span("u"))


def _read_again(match: re.Match[str], context: Context) -> Reading:
    """Half as much again: one and a half times, or 50 percent more."""
    part = _PARTS[match["part"].lower()]
    times, more = (
        _amount(Kind.RATIO, 1 + part, "times", part / 5),
        _amount(Kind.PERCENT, 100 * part, "percent", 10 * ONE),
    )
    return Reading(match.start(), match.end(), times, also=more)


def _read_part_of_point(match: re.Match[str], context: Context) -> Reading:
    """Half a percentage point, a quarter of a percentage point."""
    part = 3 * HALF / 2 if match["three"] else _PARTS[match["part"].lower()]
    return Reading(match.start(), match.end(), _amount(Kind.PERCENT, part, "percentage_point", part))


def _read_half_as(match: re.Match[str], context: Context) -> Reading:
    return Reading(match.start(), match.end(), _amount(Kind.PERCENT, Decimal(50), "percent", Decimal(10)))


def _read_one_length(match: re.Match[str], context: Context) -> Reading | None:
    """Another month, a week (before a date, which is read by now and blanked)."""
    named = match["unit"] or match["until"]
    ((count, unit),) = read_lengths(f"a {named.rpartition(' ')[2]}")
    return Reading(match.start(), match.end(), _amount(Kind.DURATION, Decimal(count), unit, ONE))


_WORD = "|".join(WORDS)
_SMALL = "one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}"
_DOLLARS = (
    rf"(?<![\w.,])(?P<a>\d{{1,9}}|(?:{_WORD})(?:[ -](?:{_WORD}))?) (?P<u>dollars?|euros?|pounds?|usd|eur|\$) (?:and )?"
)
_AND = "(?: and |, and |, | )"
# Won in 21 minutes, 8 seconds ahead of the next: a length of its own.
_NO_LEAD = r"(?! (?:ahead|behind|clear|faster|slower|quicker|off|inside|outside|short|adrift|later|earlier)\b)"
FIXED: tuple[Rule, ...] = (
    Rule("doubled", re.compile(r"\b(?:double|triple|quadruple|doubled|tripled|quadrupled|doubling|tripling|quadrupling|halved|halving|halve|twice|thrice|twofold|threefold|fourfold|fivefold|tenfold)\b(?!-(?:digit|decker|edged))(?! (?:digit|standard|check|play|bed|room|agent))", re.I), _read_multiple),
    Rule("led 1-0", re.compile(r"(?<![\w.,$€£¥/:–-])(?P<one>\d{1,2})[-–](?P<two>\d{1,2})(?![\w%:–-]|[.,]\d|/)"), _read_score),
    Rule("one in four", re.compile(rf"\b(?P<top>{_SMALL})[ -](?:in(?: every)?|out of(?: every)?)[ -](?P<bottom>{_SMALL}|(?:eleven|twelve|fifteen|a hundred|(?:twenty|thirty|forty|fifty)(?:-[a-z]{{3,5}})?)|\d{{1,4}})\b(?! (?:years|months|weeks|days|decades|minutes|hours|million|billion))(?![,.]\d|%)", re.I), _read_one_in),
    Rule("half a percentage point", re.compile(r"\b(?:(?:an? |one )?(?P<part>half|quarter|third)|three[ -](?P<three>quarters))[ -](?:of )?(?:an? )?percentage[ -]point\b", re.I), _read_part_of_point),
    Rule(
        "half of",
        re.compile(
            r"(?<!and-a-)\bhalf(?: an?)?[ -](?P<unit>year|month|day|hour|century|decade)\b(?!s)"
            r"|\bhalf(?= (?:of|the|its|their|his|her|all|that)\b)"
            r"|(?:(?<=\bthan )|(?<=\bover )|(?<=\babout )|(?<=\bnearly )|(?<=\balmost )|(?<=\bby )|(?<=\bin ))half\b"
            r"(?! (?:an?|dozen|hundred|thousand|million|billion|trillion|time|way)\b|-)",
            re.I,
        ),
        _read_half,
    ),
    Rule("half a mile", re.compile(rf"\bhalf(?: an? |-)(?P<u>{units.alternation(units.MEASURES['en'])})\b(?!s)", re.I), _read_half_measure),
    Rule("over-65s", re.compile(r"(?<![\w-])(?P<side>over|under)-(?P<n>[1-9]\d)s\b"), _read_side_of_age),
    Rule("in her 40s", re.compile(rf"(?<=\bin )(?:his|her|their|my|your|our) (?P<part>(?:early|mid|late)[- ])?(?:(?P<n>[1-9]0)s|(?P<tens>{'|'.join(TENS)}))\b", re.I), _read_age_band),
    Rule("a percentage of 12", re.compile(r"(?<!\d )(?<!what )\b(?:per ?cent|percentage) of (?P<n>\d{1,3}(?:\.\d{1,4})?)(?![\d%]|[.,]\d| ?[A-Za-z])", re.I), _read_percentage),
    Rule("a year and a half", re.compile(rf"\b(?P<length>{ONE_LENGTH}) and (?:a|one) (?P<part>half|quarter|third)\b(?! (?:of|million|billion|hundred|dozen)\b)", re.I), _read_length_and_part),
    Rule("a game and a half", re.compile(r"\b(?P<n>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?P<u>[a-z]{3,14}) and (?:a|one) (?P<part>half|quarter|third)\b(?! (?:of|million|billion|hundred|dozen)\b)", re.I), _read_thing_and_part),
    Rule("half as much again", re.compile(r"\b(?:an? |one )?(?P<part>half|third|quarter) (?:as (?:much|many|large|big|high|long|fast) again|again as (?:much|many|large|big|high|long|fast))\b", re.I), _read_again),
    Rule("half as many", re.compile(r"\bhalf(?= as (?:much|many|large|big|high|long|fast|likely|wide)\b)", re.I), _read_half_as),
    Rule("two years and three months", re.compile(rf"(?<![\w.,])(?:{ONE_LENGTH}){_AND}(?:(?:{ONE_LENGTH})(?:{_AND}{SECONDS}{_NO_LEAD})?|{SECONDS}{_NO_LEAD})(?! (?:ago|old)\b)", re.I), _read_lengths),
    Rule("another month", re.compile(r"\banother (?:full |whole )?(?P<unit>year|month|week|decade|hour|minute|quarter|(?:(?<=\bfor another )|(?<=\bwait another )|(?<=\btake another )|(?:business|working) )day)(?P<until>(?!))?\b(?!-)", re.I), _read_one_length),
    Rule("for a week", re.compile(rf"(?:{_LASTING})an? (?:full |whole )?(?P<unit>year|month|week|decade|century)(?P<until>(?!))?\b(?!-| (?:and a|of|or two|later|ago|earlier)\b)", re.I), _read_one_length),
    Rule("a week after Sunday", re.compile(r"\b(?:an? (?P<unit>year|month|week|day|decade)(?=,? (?:starting|beginning|commencing|after|before|from)(?: on| from)? (?:the )?\0)|(?<=\bthe )(?P<until>(?:full |fiscal |financial |business |calendar )?year|month|week|quarter)(?= (?:ended|ending|to|through) (?:on |in )?(?:the )?\0))", re.I), _read_one_length),
    Rule("13 dollars and 45 cents", re.compile(rf"{_DOLLARS}(?P<b>\d{{1,2}}|(?:{_WORD})(?:[ -](?:{_WORD}))?) (?:cents?|pence)\b", re.I), _read_cents),
    # Cents unsaid: two digits, and no noun behind them that they could count.
    Rule("15 dollars 50", re.compile(rf"(?<!\bbetween ){_DOLLARS}(?P<b>\d\d|{TWO_DIGITS})(?=[.!?;](?!\d)|,(?!\d| respectively)|$| (?:more|each|per|apiece)\b)", re.I), _read_cents),
    Rule(
        "155.20 to the dollar",
        re.compile(r"\byen\b[^.;]{0,60}?(?<![\d.])(?P<n>\d{2,3}(?:\.\d{1,3})?) (?:to|against|per) (?:the|one) (?:U\.?S\.? )?dollar", re.I),
        _read_rate,
    ),
    Rule("5 feet 2 inches", re.compile(r"(?<![\d.,])(?P<a>\d{1,2})(?: feet| foot|-foot-?| ?ft|') ?(?:and )?(?P<b>\d{1,2})(?:[- ]inch(?:es)?| ?in\b|\"|)(?![\d%])", re.I), _read_feet),
    Rule("six feet two inches", re.compile(rf"\b(?P<a>{_BELOW_TWELVE})[- ]f(?:ee|oo)t[- ](?:and )?(?P<b>{_BELOW_TWELVE})[- ]inch(?:es)?\b", re.I), _read_feet),
    Rule("six-foot-two", re.compile(rf"\b(?P<a>{_BELOW_TWELVE})-foot-(?P<b>{_BELOW_TWELVE})\b(?!-)", re.I), _read_feet),
)  # fmt: skip

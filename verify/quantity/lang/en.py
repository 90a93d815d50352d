"""English: units and qualifiers. Traps and fixed forms are in `en_fixed.py`, dates in `en_dates.py`.

Corpus: tests/corpus/quantity/en.yaml.
"""

import re
from decimal import Decimal

from verify.quantity import nouns, units
from verify.quantity.lang import needs
from verify.quantity.lang.en_dates import DATE_RULES, NUMERIC_DATES
from verify.quantity.lang.en_fixed import CODES, FIXED, NAMES, NAMES_TABLE, SIGN_TABLE, TRAPS
from verify.quantity.lang.en_traps import IDIOMS, NAMED_DAYS
from verify.quantity.numbers import Found
from verify.quantity.rules import REACH, Language, Lengths, UnitRule
from verify.quantity.types import Kind
from verify.quantity.word_tables import WORDS
from verify.quantity.words import find_number

# ── units ────────────────────────────────────────────────────────────────────────────────────────────────

_SIGNS = units.alternation(units.CURRENCY_SIGNS)
_MILLIONS = {f"M{code}": code for code in units.CURRENCY_CODES}
_SYMBOLS = "|".join(re.escape(sign) for sign in units.CURRENCY_SIGNS if len(sign) == 1)
_MONEY = units.alternation(units.CURRENCY_NAMES["en"])
_MEASURE = rf"(?:{units.alternation(units.MEASURES['en'], plural=True)})\b"
_SYMBOL = rf"(?:{units.alternation(units.MEASURES['any'])})(?![A-Za-z\d])"
_DURATION = rf"(?:{units.alternation(units.DURATIONS['en'], plural=True)})\b"
# Words that cannot stand between a number and what it counts.
_STOP = (
    "of|to|in|on|at|by|for|from|with|and|or|but|as|than|that|which|who|is|are|was|were|be|been|has|have|had|will|would|"
    "can|could|may|might|should|must|said|says|the|a|an|its|their|his|her|this|these|those|it|they|he|she|we|not|per|up|down|"
    "after|before|since|until|over|under|about|around|because|while|when|where|so|if|into|against|between|through|during|"
    "plus|odd|strong|rose|fell|dropped|jumped|grew|came|went"
)
_WITHOUT_S = "|".join(sorted(nouns.NOT_IN_S, key=len, reverse=True))
# "Five member countries" counts countries: a noun without -s counts only where no plural follows.
_PLURAL = rf"(?!(?-i:[A-Z][a-z]+s [a-z]{{2,20}}s)\b)(?!(?:singles|doubles|sports|arms|sales|goods|services|communications) [a-z]{{2,20}}s\b)(?!(?:{'|'.join(sorted(nouns.NO_NOUN))})\b)(?:(?:{_WITHOUT_S})\b(?! [a-z]{{2,20}}s\b)|[A-Za-z][A-Za-z-]{{1,24}}(?<![sui'])s)"
# "12 of his players", but not "two of the three men".
_OF = rf"(?: of(?: (?:the|his|her|its|their|our|my|your|these|those)(?! (?:{'|'.join(WORDS)}|first|last)\b| \d))?)?"
# Thousands of fans, hundreds killed; but thousands joined rival rallies.
_VAGUE = rf"(?:(?<!ands)(?<!reds)(?<!lions)(?<!zens)|(?= of\b| (?:{'|'.join(sorted(nouns.PERSON_STATES))})\b))"
# Another number begins another count: eight of the country's ten species.
_NOUN = rf"{_VAGUE}{_OF}(?:[ -](?!(?:{_STOP})\b|(?:{'|'.join(WORDS)})(?![\w-]))[A-Za-z][A-Za-z'-]{{0,24}}){{0,3}}?[ -](?!(?:{_STOP})\b)(?P<counted>(?P<u>{_PLURAL}))\b(?!')"


def _in_digits(found: Found) -> bool:
    return not found.ordinal and not found.numeral.spelled


def _cldr_currency(surface: str) -> str | None:
    return units.cldr_currencies("en").get(units.currency_key(surface))


def _pence(found: Found) -> bool:
    """The lines of a screen (480p) are no pence."""
    return _in_digits(found) and found.numeral.value not in SCREEN_LINES and found.numeral.high < 1000


SCREEN_LINES = (144, 240, 360, 480, 540, 576, 720)


def _whole(found: Found) -> bool:
    """Two-thirds of companies are no companies: a part counts nothing."""
    return not found.ordinal and not found.part


def _joined(found: Found) -> bool:
    return _whole(found) and found.numeral.value != 0  # zero-sum


def _cardinal(found: Found) -> bool:
    return not found.ordinal


UNITS: tuple[UnitRule, ...] = (
    UnitRule("$2.45 billion", Kind.MONEY, SIGN_TABLE, re.compile(r"(?:[ -](?:yen|dollars?|euros?|yuan|won)\b)?"), re.compile(rf"(?<![A-Za-z])(?P<u>{_SIGNS}|{CODES}) ?-?$", re.I), fits=_cardinal),
    UnitRule("75 USD million", Kind.MONEY, SIGN_TABLE, re.compile(rf" ?(?P<u>{CODES}) million\b"), factor=Decimal(10**6), fits=_cardinal),
    UnitRule("120 MEUR", Kind.MONEY, _MILLIONS, re.compile(rf" ?(?P<u>M(?:{CODES}))(?![A-Za-z])"), factor=Decimal(10**6), fits=_cardinal),
    UnitRule("MEUR 120", Kind.MONEY, _MILLIONS, None, re.compile(rf"(?<![A-Za-z])(?P<u>M(?:{CODES})) ?$"), factor=Decimal(10**6), fits=_cardinal),
    UnitRule("1 tril. yen", Kind.MONEY, NAMES_TABLE, re.compile(rf"[ -]{{1,2}}(?P<u>{_MONEY})\b", re.I), fits=_cardinal),
    UnitRule("200 USD", Kind.MONEY, SIGN_TABLE, re.compile(rf" ?(?P<u>{CODES}|rmb|(?:{_SYMBOLS}))(?![A-Za-z\d]| ?\d)"), fits=_cardinal),
    UnitRule("50 cents", Kind.MONEY, dict(units.SUBUNITS), re.compile(r"[ -](?P<u>cents?|pence|penny)\b", re.I), factor=Decimal("0.01"), fits=_cardinal),
    UnitRule("45p", Kind.MONEY, "GBP", re.compile(r"p(?![A-Za-z\d])"), factor=Decimal("0.01"), fits=_pence),
    UnitRule("a mother of three", Kind.COUNT, "person", re.compile(r"(?! ?[-%]| [a-z]+s\b)"), re.compile(r"\b(?:mother|mum|mom|father|dad|parent|parents)[- ]of[- ](?P<u>)$", re.I), fits=lambda found: found.numeral.spelled and _whole(found)),
    UnitRule("a 25,000-strong crowd", Kind.COUNT, "person", re.compile(r"-strong(?= (?:crowd|audience|force|army|team|workforce|staff|group|delegation|community)\b)"), fits=_whole),
    UnitRule("0.1 percentage point", Kind.PERCENT, "percentage_point", re.compile(r"[ -]?(?:percentage|percent|per cent|%)[ -]points?\b", re.I), fits=_cardinal),
    UnitRule("25 basis points", Kind.PERCENT, "percentage_point", re.compile(r"[ -]?(?:basis[ -]points?|bps?)\b", re.I), factor=Decimal("0.01"), fits=_cardinal),
    UnitRule("12 percent", Kind.PERCENT, "percent", re.compile(r"[ -]?(?:%|percent\b|per ?cent\b|pct\b)", re.I), fits=_cardinal),
    UnitRule("2.5 times", Kind.RATIO, "times", re.compile(r"(?:[ -]times(?= (?:the|as|more|higher|larger|bigger|that|what|its|their|than|greater|faster|last|lower|earnings)|[.,;]|$)|[ -]?fold\b|x(?![A-Za-z\d]))", re.I), fits=_cardinal),
    UnitRule("42-year-old", Kind.AGE, dict(units.DURATIONS["en"]), re.compile(r"[ -](?P<u>year|month|week|day)s?(?:[ -]olds?\b| of age\b)", re.I), fits=_cardinal),
    UnitRule("87 yo", Kind.AGE, "year", re.compile(r"[ -]?(?:yo|y/o|y\.o\.)\b", re.I), fits=_cardinal),
    UnitRule("aged 42", Kind.AGE, "year", re.compile(r"(?![\d.,]*\d|[a-z%]| (?:%|months?|weeks?|days?|hours?|percent|per)\b)"), re.compile(r"\b(?:aged?|over the age of|under the age of|ages? of) ?$", re.I), fits=_cardinal),
    UnitRule("force 9", Kind.NUMBER, "", re.compile(""), re.compile(r"\b(?:force|category|grade|level) $", re.I), fits=lambda found: found.plain),
    UnitRule("as young as 14", Kind.AGE, "year", re.compile(r"(?! (?:%|months?|weeks?|days?|years?|hours?|percent|per)\b)"), re.compile(r"\bas (?:young|old) as (?P<u>)$", re.I), fits=lambda found: 1 <= found.numeral.high <= 110),
    UnitRule("dies at 76", Kind.AGE, "year", re.compile(r"(?= ?[-–—,;:)\"]|[.!?]?$|\. )"), re.compile(r"\b(?:dies|died|dead) at (?P<u>)$", re.I), fits=lambda found: found.plain and 1 <= found.numeral.high <= 120),
    UnitRule("was 13 when", Kind.AGE, "year", re.compile(r"(?= when\b)"), re.compile(r"\b(?:was|is|were) (?:only |just )?(?P<u>)$", re.I), fits=lambda found: found.plain and 1 <= found.numeral.high <= 110),
    UnitRule("Mia, 13,", Kind.AGE, "year", re.compile(r"(?=, (?:and|who|was|is|of|said|whose|a|the)\b)"), re.compile(r"(?<![\w-])[A-Z][a-z]{1,20}, (?P<u>)$"), fits=lambda found: found.plain and 1 <= found.numeral.high <= 110),
    UnitRule("Taro Yamada, 42,", Kind.AGE, "year", re.compile(r"(?=,)"), re.compile(r"(?<=[a-z]), (?P<u>)$"), fits=lambda found: found.plain and 15 <= found.numeral.high <= 110),
    UnitRule("five-year", Kind.DURATION, dict(units.DURATIONS["en"]), re.compile(rf"[ -](?:full |straight |consecutive |business |working |calendar |more |of |long )?(?P<u>{_DURATION})", re.I), fits=_whole),
    UnitRule("two decades", Kind.DURATION, "year", re.compile(r"[ -](?:decades?)\b", re.I), factor=Decimal(10), fits=_cardinal),
    UnitRule("two centuries", Kind.DURATION, "year", re.compile(r"[ -](?:century|centuries)\b", re.I), factor=Decimal(100), fits=_cardinal),
    UnitRule("650 pounds a month", Kind.MONEY, "GBP", re.compile(r"[ -]pounds?\b(?= (?:an?|per|each) ?(?:month|week|year|day|hour|night|person|share|ticket|pupil|household)\b)", re.I), fits=_cardinal),
    UnitRule("paid 650 pounds", Kind.MONEY, "GBP", re.compile(r"[ -]pounds?\b", re.I), re.compile(r"\b(?:pays?|paid|paying|costs?|costing|worth|fined|spent|spend|earn(?:ed|s)?|owe[ds]?|sold for|bought for|(?:fee|price|fine|bill|profit|loss|debts?|sales|grant|prize|budget) of) (?:about |around |nearly |almost |over |more than |up to |some )?(?P<u>)$", re.I), fits=_cardinal),
    UnitRule("35,000 square meters", Kind.MEASURE, dict(units.MEASURES["en"]), re.compile(rf"(?:[ -]| of a )(?P<u>{_MEASURE})", re.I), fits=_cardinal),
    UnitRule("a 7.5 magnitude quake", Kind.MEASURE, "magnitude", re.compile(r"[ -]magnitude\b| on the (?:Richter|moment magnitude|Japanese seismic)(?: intensity)? scale", re.I), fits=_cardinal),
    UnitRule("magnitude 7.5", Kind.MEASURE, "magnitude", re.compile(""), re.compile(r"\bmagnitude(?: of)?(?: about| around)?[ -]$", re.I), fits=_cardinal),
    UnitRule("20 MW", Kind.MEASURE, dict(units.MEASURES["any"]), re.compile(rf"[ -]?(?P<u>(?!in\b|A\b|t\b|l\b){_SYMBOL})"), fits=_in_digits),
    UnitRule("20 (kg)", Kind.MEASURE, dict(units.MEASURES["any"]), re.compile(rf" ?\((?!.\)|in\))(?P<u>{_SYMBOL})\)"), fits=_in_digits),
    UnitRule("545 naira", Kind.MONEY, _cldr_currency, re.compile(r" (?P<u>[A-Za-z]{4,20} [A-Za-z]{3,12})\b"), fits=_in_digits),
    UnitRule("545 naira", Kind.MONEY, _cldr_currency, re.compile(r" (?P<u>[A-Za-z]{4,20})\b"), fits=_in_digits),
    UnitRule("three-time champion", Kind.COUNT, "time", re.compile(r"-times?(?= )|[ -]times\b", re.I), fits=_joined),
    UnitRule("two-goal", Kind.COUNT, nouns.joined_noun, re.compile(r"-(?P<counted>(?P<u>[a-z]{3,20}))\b(?!-|['’])"), fits=_joined),
    UnitRule("100 engineers", Kind.COUNT, nouns.count_noun, re.compile(rf"(?:-strong)?{_NOUN}", re.I), fits=_whole),
)  # fmt: skip


_DESIGNATOR = re.compile(r"[A-Za-z$€£¥₩₹/#:.]-?$")


_MINUS = re.compile(r"(?:\b(?:minus|negative) |(?<![\w)-])-)$", re.I)
# Fell to zero, but net zero, ground zero, zero emissions, zero in on.
_NO_ZERO = re.compile(r"\b(?:net|ground|sub|absolute|patient|day|year|hour|size|near|point)[ -]$", re.I)
_ZERO_AFTER = re.compile(
    r" ?(?:[.,;:!?)]|$)| (?:is|was|are|were|to|from|by|and|or|as|at|last|this|in|on|for|since)\b(?! on\b)"
)


# "She first met him" and "disarm first" say when, not which.
_FIRST_ADVERB_BEFORE = re.compile(
    r"\b(?:I|you|he|she|it|we|they|who|which|that|when|was|were|is|are|been|be|had|has|have|to|not|and|or) $", re.I
)
_FIRST_ADVERB_AFTER = re.compile(
    r" (?:[a-z]+ed|met|saw|came|became|went|got|took|made|gave|heard|read|wrote|began|spoke|told|said|found|felt|held|built|sold|"
    r"seen|known|shown|won|set|appears?|meets?|comes?|sees?|hears?|need|must|try|learn)\b"
)
_RANKS = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|my|your|this|that|very|finish(?:ed|es)?|came|come|plac(?:ed|es|ing)|rank(?:ed|s)?|stood|"
    r"stands|is|was|were|be|in)|['’]s|s['’]) $",
    re.I,
)
_CLAUSE_END = re.compile(r"[.,;:!?)\"”]|$| (?:if|when|then|before|and then|because|since)\b")
# The second, her second: never a length of time; "a second" may be, save before what it ranks.
_SECOND_OF_SEVERAL = re.compile(r"(?:\b(?:the|his|her|its|their|our|my|this|that|every)|['’]s|s['’]) $", re.I)


def is_figure(text: str, found: Found) -> bool:
    """Plain digits that belong to no word; spelled numbers other than a lone "one" or "zero"."""
    surface, before = text[found.start : found.end].lower(), text[max(0, found.start - REACH) : found.start]
    if surface == "zero":
        return not _NO_ZERO.search(before) and _ZERO_AFTER.match(text, found.end) is not None
    if surface == "one":
        return _MINUS.search(before) is not None
    if surface == "first" and _FIRST_ADVERB_BEFORE.search(before) and _FIRST_ADVERB_AFTER.match(text, found.end):
        return False
    if surface == "first" and not _RANKS.search(before) and _CLAUSE_END.match(text, found.end):
        return False
    if found.ordinal:
        return surface != "second" or _SECOND_OF_SEVERAL.search(before) is not None
    if found.numeral.spelled:
        return surface not in ("a few", "several", "a couple of")
    return not (found.plain and _DESIGNATOR.search(text, max(0, found.start - 2), found.start))


# ── qualifiers ───────────────────────────────────────────────────────────────────────────────────────────

_BEFORE = re.compile(
    r"(?<![A-Za-z])(?:"
    r"(?P<at_least>(?:at|the) (?:very )?least|no (?:fewer|less) than|not less than|a minimum of|minimum|as early as|upward of|upwards of)"
    r"|(?P<at_most>at (?:the )?most|up to|within|as (?:much|many|high) as|no (?:more|greater|higher) than|not more than|a maximum of|maximum)"
    r"|(?P<nearly>(?:only )?just (?:under|below|shy of|short of)|nearly|almost|close to|approaching|near|slightly (?:less|fewer|under|below)(?: than)?|a little under)"
    r"|(?P<over>(?:slightly |well |significantly |far |a little |just )?(?:more|greater|higher|larger|longer|bigger|older|further) than|(?:well |just |slightly |a little )?(?:over|above|in excess of|exceeding|exceeds?|exceeded|topping|topped|surpassing|surpass(?:ed|es)?|beyond|(?<!the )past))"
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
    r"|(?P<over>(?<!days )(?<!weeks )(?<!months )(?<!years )after)|(?P<by>by|no later than)|(?P<at_most>(?:until|till)(?: at (?:the )?least)?)|(?P<under>(?<!days )(?<!weeks )(?<!months )(?<!years )(?:before|prior to))"
    r"|(?P<about>around|about|circa)) (?:the )?$",
    re.I,
)
_PERIOD_AFTER = re.compile(
    r"(?P<exact>'s\b(?! (?:deadline|end|close)))|(?P<at_least> (?:and (?:after|later|beyond|onwards?|greater)|or later|onwards?)\b)|(?P<at_most> (?:and before|or earlier)\b)",
    re.I,
)

_EVENTS = re.compile(
    r" (?:[a-z]+ )?(?:elections?|vote|votes|referendums?|campaign|season|festival|summit|ceremony|attacks?|earthquake|quake|hurricane"
    r"|tournament|championships?|crisis|war|coup|crash|census|revolution|polls?|games?|match|final|budget|strike|merger)\b"
)

# A cinema, but neither a cinema owner nor a church council member.
_PERSON = rf"(?:{'|'.join(sorted(nouns.PERSON_NOUNS))}|(?!over\b|after\b|under\b|later\b|earlier\b|never\b|for\b|or\b)[a-z-]*(?:er|or|ist|ian|ee|man|woman|head|boss|chief|warden|hand))\b"
_AGED_THING = re.compile(
    rf"(?: (?!(?:{_STOP})\b)[A-Za-z'’-]{{2,20}}){{0,3}}? (?:{'|'.join(nouns.AGED_THINGS)})\b(?!['’-]| (?:[a-z]+ )?{_PERSON})"
)
_CHANGED_BY = re.compile(
    r"\b(?:by|up|down|rose|rise|rises|rising|fell|fall|falls|falling|dropped|drops?|dropping|climbed|climbs?|slipped|slips?|jumped|jumps?|"
    r"edged (?:up|down|higher|lower)|declined?|declines|advanced|advances?|dipped|dips?|soared|tumbled|sank|slid|surged|plunged)"
    r" (?:about |around |nearly |almost |another |a further )?$",
    re.I,
)

LENGTHS = Lengths(
    away=re.compile(r" (?:(?P<after>after|from|following)|(?P<before>before|prior to)) (?:the )?", re.I),
    run=re.compile(r",? (?:(?:starting|beginning|commencing)(?: on| from| in)?|(?P<bare>from)) (?:the )?", re.I),
    lasting=re.compile(r"\bfor (?:about |around |some |another |the )?$", re.I),
    until=re.compile(r"(?: that)? (?:ended|ending|to|through|until) (?:on |in )?(?:the )?", re.I),
    inside=re.compile(r" (?:of|in) (?:the )?", re.I),
    side=re.compile(r"\b(?:(?P<first>first|opening)|(?P<last>last|final|closing)) $", re.I),
)

ENGLISH = Language(
    code="en",
    rules=needs.with_needs(
        (*TRAPS[:2], *NUMERIC_DATES, TRAPS[2], NAMED_DAYS, *DATE_RULES, *IDIOMS, *TRAPS[3:], *FIXED, NAMES),
        needs.ENGLISH,
    ),
    units=UNITS,
    find=find_number,
    bare=is_figure,
    joiner=re.compile(r" ?[-–—~] ?(?:to )?| to |(?P<word> and )"),
    period_joiner=re.compile(r" ?[-–—~] ?| (?:to|through|until|till|thru) (?:the )?|(?P<word> and (?:the )?)"),
    period_tail=re.compile(r"(?!)"),
    minus=_MINUS,
    between=re.compile(r"\bbetween (?:the )?(?:about |around |roughly )?$", re.I),
    during=_DURING,
    before=_BEFORE,
    after=_AFTER,
    period_before=_PERIOD_BEFORE,
    period_after=_PERIOD_AFTER,
    lengths=LENGTHS,
    events=_EVENTS,
    aged_thing=_AGED_THING,
    changed_by=_CHANGED_BY,
)

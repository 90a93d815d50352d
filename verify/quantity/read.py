"""The reader: every figure, date and headcount of a text, by the rules of its language.

Corpus: tests/corpus/quantity/{ja,en}.yaml. Rules are in `lang/`; this file knows no language.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from verify.quantity.bounds import bend
from verify.quantity.dates import FISCAL_CALENDARS, opened
from verify.quantity.join import between_before, join_readings
from verify.quantity.lang import language_for
from verify.quantity.numbers import ONE, Found, Numeral
from verify.quantity.rules import REACH, Context, Language, Reading, UnitRule
from verify.quantity.types import Amount, Approx, Kind, Mention, Period, Quantity
from verify.text import Folded, fold

HUNDRED = 100
# Stands where a mention or a trap was found, so that no later rule reads it or across it.
USED = "\0"


def read_quantities(
    text: str, lang: str, published: datetime | None = None, *, fiscal_year: str = "jp"
) -> tuple[Mention, ...]:
    """The quantities of a text in order of their place; they never overlap.

    `published` is the reference for Sunday, 来春, 昨年, in its own zone. `fiscal_year` names the calendar that fiscal
    years run by (dates.FISCAL_CALENDARS). Offsets are code points of `text`.
    """
    view = view_of(text)
    if not view.text:
        return ()
    language = language_for(lang)
    context = Context(published.date() if published else None, FISCAL_CALENDARS[fiscal_year])
    mentions: list[Mention] = []
    for place in read_places(view.text, language, context):
        mention = _mention(text, view, place)
        # Characters that fold to several (㋉ is 10月) could hold two readings; the first keeps the place.
        if not mentions or mentions[-1].span.end <= mention.span.start:
            mentions.append(mention)
    return tuple(mentions)


@dataclass(frozen=True, slots=True)
class Place:
    """A reading with its qualifier, in offsets of the folded text."""

    reading: Reading
    quantity: Quantity
    wide: tuple[int, int]


def view_of(text: str) -> Folded:
    """The folded text, without the marks that only look like figures and with ½ apart from the digits before it."""
    folded = _without_idle_spaces(fold(text))
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for i, folded_char in enumerate(folded.text):
        start, end = folded.starts[i], folded.ends[i]
        char = _figure_char(folded_char, text[start], chars[-1] if chars else "")
        first_of_cluster = i == 0 or folded.starts[i - 1] != start
        if first_of_cluster and text[start] != "⁄" and "⁄" in unicodedata.normalize("NFKC", text[start]):
            char = " " + char  # 2½ folds to 21⁄2
        chars += char
        starts += [start] * len(char)
        ends += [end] * len(char)
    return Folded("".join(chars), tuple(starts), tuple(ends))


# Spaces between digits stay: they may keep the columns of a table apart.
_IDLE = re.compile(r"(?<=(?<!\d) ) +|(?<= ) +(?! *\d)")


def _without_idle_spaces(folded: Folded) -> Folded:
    """One space for several."""
    if "  " not in folded.text:
        return folded
    idle = {at for match in _IDLE.finditer(folded.text) for at in range(*match.span())}
    kept = [at for at in range(len(folded.text)) if at not in idle]
    chars, starts, ends = folded.text, folded.starts, folded.ends
    return Folded("".join(chars[at] for at in kept), tuple(starts[at] for at in kept), tuple(ends[at] for at in kept))


def _figure_char(char: str, origin: str, before: str) -> str:
    """The character as figures are read: ASCII digits, and nothing for a footnote mark or a circled number."""
    if char.isdigit() and unicodedata.category(origin) == "No" and "⁄" not in unicodedata.normalize("NFKC", origin):
        return char if origin in "²³" and before == "m" else USED
    if origin in "º˚" and not before.isalpha():
        return "°"  # 12 ºC: the sign of a rank for the one of a degree
    if char == "憶" and before.isdecimal():
        return "億"  # a slip of the keyboard that every reader understands
    if not char.isascii() and char.isdecimal():
        return str(unicodedata.digit(char))
    return char


def read_places(text: str, language: Language, context: Context) -> list[Place]:
    """All places of a folded text: whole-place rules first, then figures with their units, then joined periods."""
    rest, places = _read_embedded(text, language, context)
    rest, readings = _apply_rules(rest, language, context)
    readings += _read_figures(rest, language)
    readings.sort(key=lambda reading: reading.start)
    readings = join_readings(text, readings, language)
    places += [_qualified(text, reading, language) for reading in readings]
    return sorted(places, key=lambda place: place.reading.start)


def _read_embedded(text: str, language: Language, context: Context) -> tuple[str, list[Place]]:
    """The places in stretches of English, and the text without those stretches."""
    if language.embedded is None:
        return text, []
    stretches = [match.span() for match in language.embedded.finditer(text)]
    if not stretches:
        return text, []
    ends = [0, *(edge for stretch in stretches for edge in stretch), len(text)]
    around = list(zip(ends[::2], ends[1::2], strict=True))
    return _blanked(text, stretches), read_places(_blanked(text, around), language_for("en"), context)


def _apply_rules(text: str, language: Language, context: Context) -> tuple[str, list[Reading]]:
    rest, readings, low = text, [], text.lower()
    known: dict[tuple[str, ...], bool] = {(): True}
    for rule in language.rules:
        if rule.needs not in known:
            known[rule.needs] = any(word in low for word in rule.needs)
        if not known[rule.needs]:
            continue
        used: list[tuple[int, int]] = []
        at = 0
        while match := rule.pattern.search(rest, at):
            reading = rule.read(match, context)
            at = max(match.end(), match.start() + 1)
            if reading is None:
                continue
            used.append((reading.start, reading.end))
            if reading.quantity is not None:
                readings.append(replace(reading, rule=reading.rule or rule.name))
        if used:
            rest = _blanked(rest, used)
    return rest, readings


def _blanked(text: str, used: Sequence[tuple[int, int]]) -> str:
    parts, at = [], 0
    for start, end in used:
        parts += [text[at:start], USED * (end - start)]
        at = end
    return "".join(parts) + text[at:]


# ── figures ──────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what stands around it."""

    found: Found
    start: int
    end: int
    rule: UnitRule | None = None
    unit: str | None = None
    counted: tuple[int, int] | None = None
    approx: Approx | None = None


def _read_figures(text: str, language: Language) -> list[Reading]:
    readings: list[Reading] = []
    at = 0
    while found := language.find(text, at):
        figure = _measure(text, found, language)
        reading, at = _range(text, figure, language) or (_single(text, figure, language), figure.end)
        if reading is not None:
            readings.append(reading)
    return readings


def _measure(text: str, found: Found, language: Language) -> Figure:
    figure = _with_unit(text, found, found.end, language)
    if figure.rule is None and (inner := language.after.match(text, found.end)):
        # 30余年, 1,200-plus delegates: the qualifier stands between the number and its unit.
        figure = replace(_with_unit(text, found, inner.end(), language), approx=_approx(inner))
        if figure.rule is None:
            return Figure(found, found.start, found.end)
    return figure


def _with_unit(text: str, found: Found, at: int, language: Language) -> Figure:
    for rule in language.units:
        if (found.numeral.spelled and not rule.spelled) or (rule.fits and not rule.fits(found)):
            continue
        start, end, surface, counted = found.start, at, "", None
        if rule.before:
            before = rule.before.search(text, max(0, found.start - REACH), found.start)
            if before is None:
                continue
            start = before.start("u") if before.groupdict().get("u") is not None else before.start()
            surface = before.groupdict().get("u") or ""
        if rule.after:
            after = rule.after.match(text, at)
            if after is None:
                continue
            end, surface = after.end(), after.groupdict().get("u") or surface
            counted = _counted(rule, after)
        unit = rule.unit if isinstance(rule.unit, str) else _lookup(rule, surface)
        if unit is not None:
            return Figure(found, start, end, rule, unit, counted)
    return Figure(found, found.start, found.end)


def _counted(rule: UnitRule, after: re.Match[str]) -> tuple[int, int] | None:
    """The place of the words for what is counted: those that the rule marks, else a counter that is a word."""
    groups = after.groupdict()
    if groups.get("counted"):
        return after.span("counted")
    return after.span("u") if rule.kind is Kind.COUNT and len(groups.get("u") or "") > 1 else None


def _lookup(rule: UnitRule, surface: str) -> str | None:
    assert not isinstance(rule.unit, str)
    if callable(rule.unit):
        return rule.unit(surface)
    low = surface.lower()
    return rule.unit.get(surface) or rule.unit.get(low) or rule.unit.get(low.removesuffix("s"))


def _single(text: str, figure: Figure, language: Language) -> Reading | None:
    found = figure.found
    if figure.rule is None and not language.bare(text, found):
        return None
    minus = language.minus.search(text, max(0, figure.start - REACH), figure.start)
    amount = _amount(figure, found.numeral, -1 if minus else 1)
    return _reading(figure, amount, minus.start() if minus else None)


def _reading(figure: Figure, amount: Amount, start: int | None = None) -> Reading:
    rule = figure.rule.name if figure.rule else "14th" if amount.kind is Kind.ORDINAL else "1,234"
    begin = figure.start if start is None else start
    return Reading(begin, figure.end, amount, rule, counted=figure.counted, approx=figure.approx or figure.found.approx)


def _amount(figure: Figure, numeral: Numeral, sign: int = 1) -> Amount:
    factor = (figure.rule.factor if figure.rule else ONE) * sign
    kind, unit = (figure.rule.kind, figure.unit or None) if figure.rule else (Kind.NUMBER, None)
    if figure.rule is None and figure.found.ordinal:
        kind = Kind.ORDINAL
    if figure.rule is None and figure.found.part:
        kind, unit, factor = Kind.PERCENT, "percent", factor * 100
    scaled = numeral if factor == 1 else numeral.times(factor)
    approx = Approx.ABOUT if scaled.value is None else Approx.EXACT
    return Amount(kind, scaled.value, scaled.low, scaled.high, unit, approx, scaled.precision)


def _range(text: str, first: Figure, language: Language) -> tuple[Reading, int] | None:
    """2000〜3000人, 10-12 million people, between 0.5% and 0.75%: two numbers of one unit, joined."""
    join = language.joiner.match(text, first.end)
    if join is None or first.found.ordinal or first.found.part:
        return None
    opening = between_before(text, first.start, language) if join.lastgroup == "word" else None
    if join.lastgroup == "word" and opening is None:
        return None
    found = language.find(text, join.end())
    if found is None:
        return None
    last = _measure(text, found, language)
    if join.group().strip() == "to" and opening is None and _is_change_to_level(text, first, last, language):
        return None
    if last.start != join.end() or found.ordinal or not _one_unit(first, last):
        return None
    numeral = _between(first, last)
    plain = first.found.plain and last.found.plain
    if numeral is None or not (last.rule or first.rule or plain or opening):
        return None
    carrier = last if last.rule else first
    amount = replace(_amount(carrier, numeral), approx=Approx.BETWEEN)
    start = opening.start() if opening else first.start
    return replace(_reading(carrier, amount, start), end=last.end, approx=Approx.BETWEEN), last.end


def _is_change_to_level(text: str, first: Figure, last: Figure, language: Language) -> bool:
    """Whether "to" stands between what something changed by and what it changed to: dropped 13% to 2,940, went up by
    50 yen to 980 yen."""
    if language.changed_by is None or first.rule is None or first.end == first.found.end:
        return False
    if last.rule is not None and first.rule.kind is Kind.PERCENT:
        return False  # rose 2% to 5%: hardly from one share to another
    return language.changed_by.search(text, max(0, first.start - REACH), first.start) is not None


def _one_unit(first: Figure, last: Figure) -> bool:
    if first.rule is None or last.rule is None:
        return True
    return first.rule.kind is last.rule.kind and first.unit == last.unit


def _between(first: Figure, last: Figure) -> Numeral | None:
    one, two = first.found.numeral, last.found.numeral
    step = min(one.precision, two.precision)
    if one.value is None and one.low < two.low and one.high <= two.high:
        return Numeral(None, one.low, two.high, step)  # 数百万から数千万, 数百〜1000
    if one.value is None or two.value is None:
        return None
    # 2〜3兆円: the first number takes over the scale of the second, unless a scale or unit of its own follows.
    low = one.value
    if one.scale <= HUNDRED and low < two.value / two.scale and first.end == first.found.end:
        low, step = low * two.scale, min(one.precision * two.scale, two.precision)
    return Numeral(None, low, two.value, step) if low < two.value else None


# ── qualifiers ───────────────────────────────────────────────────────────────────────────────────────────


def _qualified(text: str, reading: Reading, language: Language) -> Place:
    """The quantity under the words around it; those behind a figure weigh more (最大で2000億円前後)."""
    quantity = reading.quantity
    assert quantity is not None
    is_period = isinstance(quantity, Period)
    reach = max(0, reading.start - REACH)
    left = (language.period_before if is_period else language.before).search(text, reach, reading.start)
    right = (language.period_after if is_period else language.after).match(text, reading.end)
    if (
        right
        and language.compared
        and right.group()[0] in "をは"
        and language.compared.search(text, reach, reading.start)
    ):
        right = None
    if is_period and left and language.events and language.events.match(text, reading.end):
        left = None
    if isinstance(quantity, Amount) and language.reaching and language.reaching.match(text, reading.end):
        reading = replace(reading, also=reading.also or bend(quantity, Approx.AT_MOST))
    if isinstance(quantity, Amount) and quantity.kind is Kind.AGE and language.aged_thing:
        long = language.aged_thing.match(text, reading.end)
        reading = replace(reading, also=replace(quantity, kind=Kind.DURATION)) if long else reading
    if left and isinstance(quantity, Amount) and quantity.kind is Kind.DURATION and language.during:
        left = None if language.during.search(text, reach, reading.start) else left
    approx = reading.approx or _approx(right) or _approx(left)
    if approx is None:
        return Place(reading, quantity, (reading.start, reading.end))
    wide = (left.start() if left else reading.start, right.end() if right else reading.end)
    if isinstance(quantity, Amount):
        if approx is Approx.NEARLY and right and right.groupdict().get(SHORT_OF):
            reading = replace(reading, also=reading.also or bend(quantity, Approx.UNDER))
        if left and left.groupdict().get(UP_TO) and approx is Approx.AT_MOST:
            reading = replace(reading, also=quantity)
        return Place(reading, bend(quantity, approx), wide)
    if approx is Approx.ABOUT and isinstance(reading.also, Amount):
        reading = replace(reading, also=bend(reading.also, approx))
    closed = any(match and match.groupdict().get("by") for match in (left, right))
    return Place(reading, replace(quantity, approx=approx) if closed else opened(quantity, approx), wide)


# As much as: a bound, or only emphatic (高达).
UP_TO = "up_to"
# Nearly, or under: 1カ月足らず, 1割に満たない.
SHORT_OF = "short_of"


def _approx(match: re.Match[str] | None) -> Approx | None:
    if match is None:
        return None
    name = next((name for name, words in match.groupdict().items() if words and name != SHORT_OF), None)
    return Approx.AT_MOST if name in ("by", UP_TO) else Approx(name) if name else None


def _mention(text: str, view: Folded, place: Place) -> Mention:
    reading = place.reading
    span = view.span(reading.start, reading.end)
    wide = view.span(*place.wide)
    counted = view.span(*reading.counted).of(text) if reading.counted else None
    return Mention(
        place.quantity,
        span,
        span.of(text),
        reading.rule,
        wide=None if wide == span else wide,
        counted=counted,
        also=reading.also,
    )

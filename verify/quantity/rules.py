"""What a language brings to the reader: its rules, the units beside its figures, its qualifiers and joining words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from verify.quantity.dates import FiscalCalendar
from verify.quantity.numbers import ONE, Found
from verify.quantity.types import Approx, Kind, Quantity

# How far a qualifier may stand before a figure, in characters (longest: "not significantly more than ").
REACH = 32
NEVER = re.compile("(?!)")


@dataclass(frozen=True, slots=True)
class Context:
    """What a reader knows beside the text."""

    reference: date | None
    """The day of publication in the page's own zone."""
    fiscal: FiscalCalendar


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of a place; no quantity means that the place is a trap, used up and passed over."""

    start: int
    end: int
    quantity: Quantity | None = None
    rule: str = ""
    also: Quantity | None = None
    counted: tuple[int, int] | None = None
    approx: Approx | None = None
    """The qualifier that the rule itself saw; the engine looks for none."""


Read = Callable[[re.Match[str], Context], Reading | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over the whole place, named by an example of what it reads."""

    name: str
    pattern: re.Pattern[str]
    read: Read
    needs: tuple[str, ...] = ()
    """Lower-case words without one of which the pattern cannot match; none: always tried."""


@dataclass(frozen=True, slots=True)
class UnitRule:
    """What stands around a number and makes it a quantity, named by an example."""

    name: str
    kind: Kind
    unit: str | Mapping[str, str] | Callable[[str], str | None]
    """A fixed unit, or how the surface of group `u` names one."""
    after: re.Pattern[str] | None = None
    """Matched right behind the number."""
    before: re.Pattern[str] | None = None
    """Searched in the few characters before the number; ends with `$`."""
    factor: Decimal = ONE
    spelled: bool = True
    """Whether it may follow a number in words or characters, too."""
    fits: Callable[[Found], bool] | None = None


@dataclass(frozen=True, slots=True)
class Lengths:
    """How a language ties a length of time to the day or period that follows it, or that it follows."""

    away: re.Pattern[str] = NEVER
    """Between them: the length after (group `after`) or before (group `before`) that day."""
    run: re.Pattern[str] = NEVER
    """Between them: the length begins that day. Group `bare`: only where `lasting` stands before it."""
    lasting: re.Pattern[str] = NEVER
    until: re.Pattern[str] = NEVER
    """Between them: the length ends with that period."""
    inside: re.Pattern[str] = NEVER
    """Between them: the length is a part of that period, of its beginning or of its end (group `last`) as `side`
    before the length says; both end with `$`."""
    side: re.Pattern[str] = NEVER
    ended: re.Pattern[str] = NEVER
    """Between a period and a length behind it: the length ends with that period (9月までの1年間)."""
    same: re.Pattern[str] = NEVER
    """Between a stretch and its own length (4〜9月の半年間)."""


@dataclass(frozen=True, slots=True)
class Language:
    """One language: tables and rules. Order is meaning: the first rule that reads a place keeps it."""

    code: str
    rules: tuple[Rule, ...]
    units: tuple[UnitRule, ...]
    find: Callable[[str, int], Found | None]
    """The first number at or after an offset."""
    bare: Callable[[str, Found], bool]
    """Whether a number without a unit is a figure at all."""
    joiner: re.Pattern[str]
    """Between the ends of a range of figures."""
    period_joiner: re.Pattern[str]
    period_tail: re.Pattern[str]
    """What closes a joined period and belongs to it (まで)."""
    between: re.Pattern[str] | None
    """What must stand before the first end where the joiner is an ordinary word (between … and …): its group
    `word`; ends with `$`."""
    minus: re.Pattern[str]
    """A minus before a figure; ends with `$`."""
    before: re.Pattern[str]
    """Qualifiers before a figure, one named group for each Approx; ends with `$`. The group `up_to` is for a bound that
    may be meant as the value itself (高达), and the group `exact` is for words
    that belong to the figure and bend nothing ("as early as next spring" is compared as next spring)."""
    after: re.Pattern[str]
    during: re.Pattern[str] | None
    """What stands before a length of time and is no qualifier ("over five years" as in throughout)."""
    period_before: re.Pattern[str]
    """What opens a period, before it and behind it (since, 以降). The group `by` bounds it and keeps it closed."""
    period_after: re.Pattern[str]
    lengths: Lengths | None = None
    events: re.Pattern[str] | None = None
    """What a date behind "before the" or "after the" may belong to: before the 2016 election is no time before 2016."""
    reaching: re.Pattern[str] | None = None
    """What follows a figure that is reached and not passed (20メートルもの波): said of the value, and of the most."""
    aged_thing: re.Pattern[str] | None = None
    """What follows an age that is no person's, and is as well so long a time (a 96-year-old cinema)."""
    compared: re.Pattern[str] | None = None
    """What stands before a figure that something is compared with, where 'above' bends nothing; ends with `$`."""
    changed_by: re.Pattern[str] | None = None
    """What stands before the amount of a change, where "to" may lead to its result; ends with `$`."""
    embedded: re.Pattern[str] | None = None
    """Stretches in Latin letters inside a text in another script, which are read as English (a cited headline)."""


def rule(name: str, pattern: str, read: Read, flags: int = 0) -> Rule:
    """A rule for what its pattern finds anywhere in a text."""
    return Rule(name, re.compile(pattern, flags), read)


def trap(name: str, pattern: str, flags: int = 0) -> Rule:
    """A rule for what looks like a quantity and is none."""
    return Rule(name, re.compile(pattern, flags), lambda match, _: Reading(match.start(), match.end()))

"""What a text can state: an amount or a period, how firmly, and where."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from verify.text import Bilingual, Span


class Kind(StrEnum):
    MONEY = "money"
    COUNT = "count"
    PERCENT = "percent"
    RATIO = "ratio"
    ORDINAL = "ordinal"
    DATE = "date"
    DURATION = "duration"
    MEASURE = "measure"
    AGE = "age"
    NUMBER = "number"


class Approx(StrEnum):
    """How the words around a figure bend it."""

    EXACT = "exact"
    ABOUT = "about"
    NEARLY = "nearly"
    OVER = "over"
    AT_LEAST = "at_least"
    UNDER = "under"
    AT_MOST = "at_most"
    BETWEEN = "between"


class Grain(StrEnum):
    """The size of a period, which also says by which calendar it runs."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    FISCAL_QUARTER = "fiscal_quarter"
    FISCAL_HALF = "fiscal_half"
    FISCAL_YEAR = "fiscal_year"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure. Scale words are multiplied out, units are as written (never converted)."""

    kind: Kind
    value: Decimal | None
    """The stated number; None for ranges and where no number is stated (数十人)."""
    low: Decimal | None
    """Closed lower end that the wording implies; None is open. Equals `value` when exact."""
    high: Decimal | None
    unit: str | None
    """ISO 4217 · percent, percentage_point · times · year … second · km, m2, MW … · the English lemma of what
    is counted (person, company), else the surface counter."""
    approx: Approx = Approx.EXACT
    precision: Decimal | None = None
    """The worth of the last digit written: 1兆2000億 → 10^8, 2.75 billion → 10^7, 100 → 1."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days: a day, a month, next spring, fiscal 2026."""

    grain: Grain
    first: date | None
    """First day; None when the text leaves the year open and no reference date was given, or for an open end."""
    last: date | None
    """Last day, inclusive."""
    year: int | None = None
    month: int | None = None
    day: int | None = None
    """Year, month and day as the text writes them, None where it does not."""
    approx: Approx = Approx.EXACT
    inferred: bool = False
    """True when the reference date supplied what the text leaves out (Sunday, 来春, 12月21日 without a year)."""
    weekday: int | None = None
    """The day of the week (Monday is 0) as the text names it, None where it does not."""
    offset: int | None = None
    """How many periods of this grain from the reference date (last year is -1), where no reference date was given; for
    a month or day of such a year (昨年12月), how many years."""
    length: Amount | None = None
    """The length that the text states, for a stretch counted from the reference date (the past five years)."""
    months: tuple[int, int] | None = None
    """First and last month, for a stretch of months whose year the text leaves open (April to June)."""


Quantity = Amount | Period


def kind_of(quantity: Quantity) -> Kind:
    return Kind.DATE if isinstance(quantity, Period) else quantity.kind


@dataclass(frozen=True, slots=True)
class Mention:
    """A quantity at a place in a text."""

    quantity: Quantity
    span: Span
    """Of the original text, qualifier words not included (約500人 → 500人)."""
    text: str
    """The original text of `span`."""
    rule: str
    """The rule that read it, named by an example (2507万人, fiscal 2023); shown in reports."""
    wide: Span | None = None
    """`span` with the qualifier words (約500人, more than 20 companies); None when there are none."""
    counted: str | None = None
    """The words for what is counted or measured, as they stand in the text (engineers, パラメータ)."""
    also: Quantity | None = None
    """The other reading, where the text allows two (3日: the third, or three days)."""


class Agreement(StrEnum):
    MATCH = "match"
    WORDING_DIFFERS = "wording_differs"
    MISMATCH = "mismatch"
    INCOMPARABLE = "incomparable"
    """Other kind, currency, calendar or unit system: never a match, and no contradiction either."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claimed quantity against a stated one."""

    agreement: Agreement
    reason: str
    """A code of `quantity.compare.REASONS`."""
    flags: frozenset[str]
    """`rounded`, `qualifier_differs`."""
    claimed: Quantity = field(compare=False)
    stated: Quantity = field(compare=False)

    @property
    def wording(self) -> Bilingual:
        """One sentence with both values: 「500人（約） ↔ 500人（約）：一致」. Made when it is asked for: of a hundred
        figures that are compared, one is shown."""
        from verify.quantity.reasons import word_comparison

        return word_comparison(self)

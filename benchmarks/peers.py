"""The libraries that `quantities.py --peers` sets beside the reader: what each can read, and how its answers are put.

A value is the figure as plain digits, without its unit, or the day as YYYY-MM-DD; only figures and days that all of
them could name are compared. An answer is right when one of its values is the expected one, whatever else it holds.
"""

import warnings
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from importlib import import_module
from typing import Any

from verify.quantity import read_quantities
from verify.quantity.types import Kind, Period

Read = Callable[[str], Iterable[object]]
"""The values in a text."""
FIGURES = (Kind.MONEY, Kind.COUNT, Kind.PERCENT, Kind.MEASURE, Kind.AGE, Kind.NUMBER)
EVERY = (*FIGURES, Kind.ORDINAL, Kind.RATIO, Kind.DURATION, Kind.DATE)


@dataclass(frozen=True)
class Reader:
    name: str
    lang: str
    package: str | None
    """As its version is asked for; None for verify itself."""
    module: str
    """What its users import, for the cost of that."""
    build: Callable[[datetime], Mapping[Kind, Read]]
    """The kinds that it reads, and how; raises ImportError where it is not installed."""


def plain(value: object) -> str:
    """12.50 and 12.5 alike; a day as it is."""
    try:
        return format(Decimal(str(value).removesuffix("%")).normalize(), "f")
    except InvalidOperation:
        return str(value)


def _verify(lang: str) -> Callable[[datetime], Mapping[Kind, Read]]:
    def build(published: datetime) -> Mapping[Kind, Read]:
        def read(text: str) -> Iterable[object]:
            for mention in read_quantities(text, lang, published):
                quantity = mention.quantity
                yield quantity.first if isinstance(quantity, Period) else quantity.value

        return dict.fromkeys(EVERY, read)

    return build


def _normalize_numexp(_published: datetime) -> Mapping[Kind, Read]:
    reader = import_module("pynormalizenumexp.normalize_numexp").NormalizeNumexp("ja")

    def read(text: str) -> Iterable[object]:
        for found in reader.normalize(text):
            value = found.value_lower_bound
            if found.type == "numerical":
                yield value
            elif found.type == "abstime" and max(value.year, value.month, value.day) < float("inf"):
                yield f"{value.year:04.0f}-{value.month:02.0f}-{value.day:02.0f}"
            elif found.type == "duration":
                yield from (part for part in vars(value).values() if isinstance(part, int | float))

    return dict.fromkeys((k for k in EVERY if k is not Kind.NUMBER), read)


def _quantulum(_published: datetime) -> Mapping[Kind, Read]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parse = import_module("quantulum3.parser").parse
    return dict.fromkeys((*FIGURES, Kind.DURATION), lambda text: [found.value for found in parse(text)])


def _ja_timex(_published: datetime) -> Mapping[Kind, Read]:
    parser = import_module("ja_timex").TimexParser()

    def read(text: str) -> Iterable[object]:
        for found in parser.parse(text):
            yield found.value.strip("PTYMDWHS") if found.type == "DURATION" else found.value

    return dict.fromkeys((Kind.DATE, Kind.DURATION), read)


def _dateparser(lang: str) -> Callable[[datetime], Mapping[Kind, Read]]:
    def build(published: datetime) -> Mapping[Kind, Read]:
        search = import_module("dateparser.search").search_dates
        settings = {"RELATIVE_BASE": published.replace(tzinfo=None), "PREFER_DATES_FROM": "past"}

        def read(text: str) -> Iterable[object]:
            found = search(text, languages=[lang], settings=settings) or ()
            return [day.date() for _, day in found]

        return {Kind.DATE: read}

    return build


def _recognizers(culture: str) -> Callable[[datetime], Mapping[Kind, Read]]:
    def build(published: datetime) -> Mapping[Kind, Read]:
        number = import_module("recognizers_number")
        unit = import_module("recognizers_number_with_unit")
        when = import_module("recognizers_date_time")

        def figures(recognize: Any) -> Read:
            return lambda text: [(found.resolution or {}).get("value") for found in recognize(text, culture)]

        def days(text: str) -> Iterable[object]:
            for found in when.recognize_datetime(text, culture, reference=published.replace(tzinfo=None)):
                yield from (value.get("value") for value in (found.resolution or {}).get("values", ()))

        kinds = {
            Kind.NUMBER: figures(number.recognize_number),
            Kind.COUNT: figures(number.recognize_number),
            Kind.PERCENT: figures(number.recognize_percentage),
            Kind.ORDINAL: figures(number.recognize_ordinal),
            Kind.MONEY: figures(unit.recognize_currency),
            Kind.AGE: figures(unit.recognize_age),
            Kind.MEASURE: figures(unit.recognize_dimension),
        }
        return kinds | ({Kind.DATE: days} if culture == "en-us" else {})  # it has no dates in Japanese

    return build


READERS = (
    Reader("verify", "ja", None, "verify.quantity", _verify("ja")),
    Reader("pyNormalizeNumExp", "ja", "pyNormalizeNumExp", "pynormalizenumexp.normalize_numexp", _normalize_numexp),
    Reader("ja-timex", "ja", "ja-timex", "ja_timex", _ja_timex),
    Reader("dateparser", "ja", "dateparser", "dateparser.search", _dateparser("ja")),
    Reader("Recognizers-Text", "ja", "recognizers-text-suite", "recognizers_suite", _recognizers("ja-jp")),
    Reader("verify", "en", None, "verify.quantity", _verify("en")),
    Reader("quantulum3", "en", "quantulum3", "quantulum3.parser", _quantulum),
    Reader("dateparser", "en", "dateparser", "dateparser.search", _dateparser("en")),
    Reader("Recognizers-Text", "en", "recognizers-text-suite", "recognizers_suite", _recognizers("en-us")),
)

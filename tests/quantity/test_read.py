"""The readers against their corpora: tests/corpus/quantity/{ja,en,other}.yaml."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.quantity import read_quantities
from verify.quantity.types import Amount, Period, Quantity

CORPUS = Path(__file__).parents[1] / "corpus" / "quantity"
OPEN, CLOSE = "【", "】"


@dataclass(frozen=True)
class Case:
    text: str
    lang: str
    published: datetime
    reads: dict[str, Any] | None
    start: int
    end: int


def cases() -> Iterator[Any]:
    for path in sorted(CORPUS.glob("*.yaml")):
        if path.stem == "no_figures":
            continue  # prose without figures has a test of its own
        corpus = yaml.safe_load(path.read_text(encoding="utf-8"))
        for row in corpus["rows"]:
            for spelling in row["spellings"]:
                yield from _framed(str(spelling), row, corpus)


def _framed(spelling: str, row: dict[str, Any], corpus: dict[str, Any]) -> Iterator[Any]:
    marked = spelling if OPEN in spelling or row["reads"] is None else f"{OPEN}{spelling}{CLOSE}"
    frames = corpus["frames"] if row["reads"] is not None and OPEN not in spelling else ["{}"]
    for frame in row.get("frames", frames):
        text = frame.format(marked)
        start, end = text.find(OPEN), text.find(CLOSE) - 1
        plain = text.replace(OPEN, "").replace(CLOSE, "")
        lang = row.get("lang", corpus["lang"])
        published = datetime.fromisoformat(str(row.get("published", corpus["published"])))
        yield pytest.param(Case(plain, lang, published, row["reads"], start, end), id=f"{lang}: {plain}")


@pytest.mark.parametrize("case", list(cases()))
def test_corpus(case: Case) -> None:
    mentions = read_quantities(case.text, case.lang, case.published)
    found = [(mention.text, mention.quantity) for mention in mentions]
    if case.reads is None:
        assert found == []
        return
    assert [(mention.span.start, mention.span.end) for mention in mentions] == [(case.start, case.end)], found
    mention = mentions[0]
    assert mention.text == mention.span.of(case.text)
    assert mention.wide is None or (mention.wide.start <= case.start and case.end <= mention.wide.end)
    expected = dict(case.reads)
    if "counted" in expected:
        assert mention.counted == expected.pop("counted")
    if "also" in expected:
        assert mention.also is not None
        assert_quantity(mention.also, expected.pop("also"))
    assert_quantity(mention.quantity, expected)


def assert_quantity(quantity: Quantity, expected: dict[str, Any]) -> None:
    stated = describe_amount(quantity) if isinstance(quantity, Amount) else describe_period(quantity)
    expected = {key: str(value) if value is not None else None for key, value in expected.items()}
    assert {key: stated.get(key) for key in expected} == expected


def describe_amount(amount: Amount) -> dict[str, str | None]:
    figures = {name: _plain(getattr(amount, name)) for name in ("value", "low", "high", "precision")}
    return {"kind": str(amount.kind), "unit": amount.unit, "approx": str(amount.approx), **figures}


def describe_period(period: Period) -> dict[str, str | None]:
    ends = {name: str(day) if day else None for name, day in (("first", period.first), ("last", period.last))}
    weekday = None if period.weekday is None else str(period.weekday)
    head = {"grain": str(period.grain), "approx": str(period.approx), "inferred": str(period.inferred)}
    return {**head, "weekday": weekday, **ends}


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else format(value.normalize(), "f")

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
from verify.quantity.types import Amount, Mention, Period, Quantity

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


def rows() -> Iterator[Any]:
    """Every row with all its spellings in all their frames: thousands of texts, some hundred tests."""
    for path in sorted(CORPUS.glob("*.yaml")):
        if path.stem in ("no_figures", "columns"):
            continue  # prose without figures and cells of tables have tests of their own
        corpus = yaml.safe_load(path.read_text(encoding="utf-8"))
        for row in corpus["rows"]:
            cases = [case for spelling in row["spellings"] for case in framed(str(spelling), row, corpus)]
            yield pytest.param(cases, id=f"{cases[0].lang}: {cases[0].text}")


def framed(spelling: str, row: dict[str, Any], corpus: dict[str, Any]) -> Iterator[Case]:
    marked = spelling if OPEN in spelling or row["reads"] is None else f"{OPEN}{spelling}{CLOSE}"
    frames = corpus["frames"] if row["reads"] is not None and OPEN not in spelling else ["{}"]
    for frame in row.get("frames", frames):
        text = frame.format(marked)
        start, end = text.find(OPEN), text.find(CLOSE) - 1
        plain = text.replace(OPEN, "").replace(CLOSE, "")
        lang = row.get("lang", corpus["lang"])
        published = datetime.fromisoformat(str(row.get("published", corpus["published"])))
        yield Case(plain, lang, published, row["reads"], start, end)


@pytest.mark.parametrize("cases", list(rows()))
def test_corpus(cases: list[Case]) -> None:
    misread = {case.text: told for case in cases if (told := misreading(case))}
    assert misread == {}


def misreading(case: Case) -> str:
    """What the reader makes of a text instead; empty when it reads what the row says."""
    mentions = read_quantities(case.text, case.lang, case.published)
    if case.reads is None or len(mentions) != 1:
        return "" if case.reads is None and not mentions else f"reads {[(m.text, m.quantity) for m in mentions]}"
    (mention,) = mentions
    place = (mention.span.start, mention.span.end)
    if place != (case.start, case.end) or mention.text != mention.span.of(case.text):
        return f"reads {mention.text!r} at {place}"
    if mention.wide and not mention.wide.start <= case.start <= case.end <= mention.wide.end:
        return f"wide {mention.wide}"
    return differences(mention, dict(case.reads))


def differences(mention: Mention, expected: dict[str, Any]) -> str:
    stated = described(mention.quantity) | {"counted": mention.counted}
    alone = "also" in expected and expected["also"] is None
    also = expected.pop("also", None)
    told = [f"{key} {stated.get(key)}" for key, value in expected.items() if stated.get(key) != written(value)]
    if alone and mention.also is not None:
        told.append(f"also {mention.also}")
    if also is not None:
        other = described(mention.also) if mention.also else {}
        told += [f"also {key} {other.get(key)}" for key, value in also.items() if other.get(key) != written(value)]
    return ", ".join(told)


def written(value: Any) -> str | None:
    return None if value is None else str(value)


def described(quantity: Quantity) -> dict[str, str | None]:
    return describe_amount(quantity) if isinstance(quantity, Amount) else describe_period(quantity)


def describe_amount(amount: Amount) -> dict[str, str | None]:
    figures = {name: _plain(getattr(amount, name)) for name in ("value", "low", "high", "precision")}
    return {"kind": str(amount.kind), "unit": amount.unit, "approx": str(amount.approx), **figures}


def describe_period(period: Period) -> dict[str, str | None]:
    ends = {name: str(day) if day else None for name, day in (("first", period.first), ("last", period.last))}
    weekday = None if period.weekday is None else str(period.weekday)
    head = {"grain": str(period.grain), "approx": str(period.approx), "inferred": str(period.inferred)}
    fields = {name: written(getattr(period, name)) for name in ("year", "month", "day")}
    return {**head, "weekday": weekday, **ends, **fields}


def _plain(value: Decimal | None) -> str | None:
    return None if value is None else format(value.normalize(), "f")

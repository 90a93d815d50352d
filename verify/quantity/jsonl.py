"""The batch form of the reader: one JSON object a line in, one out (`verify quantities --jsonl -`).

Input: id, text, lang (a BCP 47 tag or null), published (ISO 8601 with or without a zone, or null).
"""

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from verify.quantity.read import read_quantities
from verify.quantity.types import Amount, Mention, Period, Quantity, kind_of

_KANA, _HAN, _HANGUL = re.compile("[ぁ-ヿ]"), re.compile("[㐀-鿿]"), re.compile("[가-힣]")


def answer(line: dict[str, Any]) -> dict[str, Any]:
    """The answer to one line; figures are decimal strings, dates ISO, offsets code points of the given text.

    Raises ValueError or KeyError for a line that does not keep the input form.
    """
    text, published = line["text"], line.get("published")
    if not isinstance(text, str):
        raise ValueError("text: a string is needed")
    when = datetime.fromisoformat(published) if published else None
    mentions = read_quantities(text, line.get("lang") or guess_language(text), when)
    return {"id": line.get("id"), "mentions": [_mention(mention) for mention in mentions]}


def guess_language(text: str) -> str:
    """ja, zh or ko by the script, else en."""
    for lang, script in (("ja", _KANA), ("ko", _HANGUL), ("zh", _HAN)):
        if script.search(text):
            return lang
    return "en"


def _mention(mention: Mention) -> dict[str, Any]:
    place = {"start": mention.span.start, "end": mention.span.end, "text": mention.text}
    return place | _quantity(mention.quantity)


def _quantity(quantity: Quantity) -> dict[str, Any]:
    head = {"kind": str(kind_of(quantity)), "approx": str(quantity.approx)}
    match quantity:
        case Period(first=first, last=last):
            return head | {"value": None, "low": _day(first), "high": _day(last), "unit": None}
        case Amount(value=value, low=low, high=high, unit=unit):
            return head | {"value": _decimal(value), "low": _decimal(low), "high": _decimal(high), "unit": unit}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _decimal(value: Decimal | None) -> str | None:
    """Without exponent and without idle zeros."""
    if value is None:
        return None
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text

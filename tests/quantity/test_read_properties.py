"""What holds for every text: offsets lead back, nothing raises, formatted numbers return, cost grows with length."""

import re
import string
import sys
from collections.abc import Iterator
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from itertools import pairwise
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from verify.quantity import read, read_quantities
from verify.quantity.jsonl import answer
from verify.quantity.lang import LANGUAGES, language_for
from verify.quantity.types import Amount, Kind, Period

PUBLISHED = datetime(2025, 12, 22, 9, tzinfo=timezone(timedelta(hours=9)))
LANGS = (*LANGUAGES, "sv")
# Characters that rules look at, so that random texts come near to figures.
PIECES = st.sampled_from(
    (
        "1 2 3 10 100 2025 21 1,234 3.5 .5 ½ ² ① １ ２ ٠ 〇 一 二 十 百 千 万 億 兆 数 何 "
        "年 月 日 円 人 社 年度 来 昨 春 半 割 分 の 約 超 以上 〜 から まで ( ) $ ¥ € % ％ - – − ▲ . , : / "
        "T bn million trillion yen dollars half a dozen one two-thirds first May Dec. Sunday next last fiscal "
        "FY Q3 percent people of and between to over about nearly 1/2 ﾊﾟ 亿 조 원 Mrd. Euro \u200b \0"
    ).split(" ")
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=14).map(" ".join)
)


@given(TEXTS, st.sampled_from(LANGS), st.sampled_from([PUBLISHED, None]))
@settings(max_examples=400, deadline=None)
def test_any_text(text: str, lang: str, published: datetime | None) -> None:
    mentions = read_quantities(text, lang, published)
    for mention in mentions:
        assert mention.span.start < mention.span.end
        assert mention.text == text[mention.span.start : mention.span.end]
        if mention.wide:
            assert mention.wide.start <= mention.span.start
            assert mention.span.end <= mention.wide.end
        _check(mention.quantity)
    for before, after in pairwise(mentions):
        assert before.span.end <= after.span.start


def _check(quantity: Amount | Period) -> None:
    if isinstance(quantity, Period):
        assert quantity.first is None or quantity.last is None or quantity.first <= quantity.last
        return
    assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high
    if quantity.value is not None:
        assert quantity.low is None or quantity.low <= quantity.value
        assert quantity.high is None or quantity.value <= quantity.high


def only(text: str, lang: str) -> Amount:
    mentions = read_quantities(text, lang, PUBLISHED)
    assert [mention.text for mention in mentions] == [text]
    quantity = mentions[0].quantity
    assert isinstance(quantity, Amount)
    return quantity


FULL_WIDTH = str.maketrans(string.digits + ",.", "０１２３４５６７８９，．")


@given(st.integers(0, 10**15), st.booleans(), st.booleans(), st.sampled_from(LANGS[:3]))
def test_formatted_integers(number: int, separated: bool, wide: bool, lang: str) -> None:
    digits = f"{number:,}" if separated else str(number)
    amount = only((digits.translate(FULL_WIDTH) if wide else digits) + ("円" if lang == "ja" else "%"), lang)
    assert amount.value == number


SCALES = {
    "ja": {"万": 4, "億": 8, "兆": 12},
    "en": {" million": 6, " billion": 9, " trillion": 12, "bn": 9, " tril.": 12},
}


@given(
    st.decimals("0.01", "9999", places=2),
    st.sampled_from([(lang, *scale) for lang in SCALES for scale in SCALES[lang].items()]),
)
def test_scaled_decimals(figure: Decimal, scale: tuple[str, str, int]) -> None:
    lang, word, power = scale
    amount = only(f"{figure}{word}円" if lang == "ja" else f"{figure}{word} yen", lang)
    assert (amount.kind, amount.value, amount.unit) == (Kind.MONEY, figure.scaleb(power), "JPY")
    assert amount.precision == Decimal("0.01").scaleb(power)


def in_kanji(number: int) -> str:
    """The number in characters, as newspapers set it."""
    parts = []
    for power, unit in ((12, "兆"), (8, "億"), (4, "万"), (0, "")):
        group = number // 10**power % 10**4
        digits = [(group // 10**p % 10, small) for p, small in ((3, "千"), (2, "百"), (1, "十"), (0, ""))]
        written = "".join(("" if d == 1 and small else "〇一二三四五六七八九"[d]) + small for d, small in digits if d)
        parts.append(written + unit if written else "")
    return "".join(parts)


@given(st.integers(2, 10**16 - 1))
def test_kanji_round_trip(number: int) -> None:
    assert only(in_kanji(number) + "円", "ja").value == number


ERAS = st.sampled_from([("令和", 2018, 2, 20), ("平成", 1988, 2, 30), ("昭和", 1925, 2, 63)])


@given(ERAS, st.data())
def test_era_dates(era: tuple[str, int, int, int], data: st.DataObject) -> None:
    name, base, low, high = era
    year = data.draw(st.integers(low, high))
    day = date(base + year, 1, 1) + timedelta(days=data.draw(st.integers(0, 364)))
    text = f"{name}{year}年{day.month}月{day.day}日"
    (mention,) = read_quantities(text, "ja")
    assert (mention.text, mention.quantity.first) == (text, day)  # type: ignore[union-attr]


MONTHS = "January February March April May June July August September October November December".split()


@given(
    st.dates(date(1600, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["{m} {d}, {y}", "{d} {m} {y}", "{m} {d} {y}", "{y}-{n:02}-{d:02}"]),
)
def test_english_dates(day: date, form: str) -> None:
    text = form.format(m=MONTHS[day.month - 1], d=day.day, y=day.year, n=day.month)
    (mention,) = read_quantities(text, "en")
    assert (mention.text, mention.quantity.first) == (text, day)  # type: ignore[union-attr]


HOSTILE = [
    "1",
    "1,",
    "一",
    "1兆",
    "数",
    "$",
    "about ",
    "1-",
    "1 and ",
    "one ",
    "half a ",
    "two hundred ",
    "2025年",
    "May ",
    "between 1 and ",
    "〜1",
    "(",
    "a",
    "½",
    "²",
    "㋉",
    "令和",
    "過去",
    "2、3",
    "1月1日",
    "1年1カ月と",
    "震度",
    "1の1乗",
    "3割",
    "第1",
]


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_steps_grow_with_length(unit: str, lang: str) -> None:
    read_quantities(unit, lang, PUBLISHED)  # builds what is built once
    assert steps(unit * 400, lang) <= 15 * steps(unit * 40, lang) + 2000


def steps(text: str, lang: str) -> int:
    """How many lines of Python run for a text."""
    count = 0

    def counting(frame: Any, event: str, arg: Any) -> Any:
        nonlocal count
        count += 1
        return counting

    before = sys.gettrace()
    sys.settrace(counting)
    try:
        read_quantities(text, lang, PUBLISHED)
    finally:
        sys.settrace(before)
    return count


def patterns() -> Iterator[Any]:
    for code in LANGS:
        language = language_for(code)
        named = [(f"{code} {rule.name}", rule.pattern) for rule in language.rules]
        named += [(f"{code} {unit.name}", p) for unit in language.units for p in (unit.before, unit.after) if p]
        named += [(f"{code} {field.name}", getattr(language, field.name)) for field in fields(language)]
        yield from (pytest.param(p.pattern, p.flags, id=name) for name, p in named if isinstance(p, re.Pattern))


@pytest.mark.parametrize(("pattern", "flags"), list(patterns()))
def test_no_open_repeat_inside_another(pattern: str, flags: int) -> None:
    """What the steps above cannot see: a pattern whose own cost could grow faster than the text."""
    assert open_depth(parser.parse(pattern, flags)) <= 1


def open_depth(tree: Any) -> int:
    """How deep repeats without an end are nested in a parsed pattern."""
    deepest = 0
    for node in tree:
        if isinstance(node, tuple) and str(node[0]).endswith("REPEAT"):
            _, high, inner = node[1]
            deepest = max(deepest, open_depth(inner) + (high is parser.MAXREPEAT))
        elif isinstance(node, (tuple, list, parser.SubPattern)):
            deepest = max(deepest, open_depth(node))
    return deepest


def test_fiscal_calendars() -> None:
    (mention,) = read_quantities("fiscal 2026", "en", fiscal_year="us")
    assert isinstance(mention.quantity, Period)
    assert (mention.quantity.first, mention.quantity.last) == (date(2025, 10, 1), date(2026, 9, 30))


def test_weekday_in_the_zone_of_the_page() -> None:
    evening = datetime(2025, 12, 21, 23, 30, tzinfo=UTC)
    (utc,) = read_quantities("on Monday", "en", evening)
    (tokyo,) = read_quantities("on Monday", "en", evening.astimezone(timezone(timedelta(hours=9))))
    assert isinstance(utc.quantity, Period)
    assert isinstance(tokyo.quantity, Period)
    assert (utc.quantity.first, tokyo.quantity.first) == (date(2025, 12, 15), date(2025, 12, 22))


def test_without_reference_dates_stay_open() -> None:
    for text, lang in (
        ("12月21日", "ja"),
        ("Dec. 21", "en"),
        ("日曜日", "ja"),
        ("next spring", "en"),
        ("来年度", "ja"),
    ):
        (mention,) = read_quantities(text, lang)
        assert isinstance(mention.quantity, Period)
        assert (mention.quantity.first, mention.quantity.last) == (None, None)


def test_jsonl_answer() -> None:
    line = {"id": "a", "text": "約1.50兆円、来春から数十人。", "lang": None, "published": "2025-12-22T09:00:00+09:00"}
    reply = answer(line)
    assert reply["id"] == "a"
    assert reply["mentions"] == [
        {"start": 1, "end": 7, "text": "1.50兆円", "kind": "money", "approx": "about", "value": "1500000000000",
         "low": "1425000000000", "high": "1575000000000", "unit": "JPY"},
        {"start": 8, "end": 10, "text": "来春", "kind": "date", "approx": "exact", "value": None,
         "low": "2026-03-01", "high": "2026-05-31", "unit": None},
        {"start": 12, "end": 15, "text": "数十人", "kind": "count", "approx": "about", "value": None,
         "low": "20", "high": "90", "unit": "person"},
    ]  # fmt: skip


def test_jsonl_without_zone_or_date() -> None:
    line = {"id": 1, "text": "Sunday", "lang": "en"}
    assert answer(line | {"published": "2025-12-22T00:00:00"})["mentions"][0]["low"] == "2025-12-21"
    assert answer(line | {"published": None})["mentions"][0]["low"] is None
    assert answer({"id": 1, "text": "", "lang": "xx"})["mentions"] == []


def test_view_keeps_offsets() -> None:
    text = "ﾊﾟ1\u200b,234円²"
    view = read.view_of(text)
    assert view.span(view.text.index("1"), view.text.index("円") + 1).of(text) == "1\u200b,234円"

"""The Chinese counterpart of `mutations`: ways to make a claim say something that its sources do not say.

Each yields (what was done, the claim's new text); they know the shapes of Chinese figures and dates, no claim.
"""

import re
from collections.abc import Iterator, Sequence

from mutating import Mutant, change_digit, put

from verify.quantity.types import Quantity

SLIPS = {"万": "亿", "亿": "万"}
CURRENCIES = {"美元": "欧元", "欧元": "美元", "英镑": "美元", "日元": "美元"}
DIGITS = "一二三四五六七八九"
PARTS = {"半数": "三分之一", "五分之一": "四分之一", "第一": "第二", "四十多": "五十多", "两": "三", "一倍": "两倍"}
BOUNDS = {
    "超过": "不到", "不到": "超过", "至少": "最多", "最多": "至少", "以上": "以下", "多于": "少于", "少于": "多于",
}  # fmt: skip
# Each in the place of the other.
TURNS = (
    ("增加", "减少"), ("增长", "下降"), ("上升", "下降"), ("上涨", "下跌"), ("提高", "降低"), ("高于", "低于"),
    ("上调", "下调"), ("扩大", "缩小"), ("增至", "减至"), ("升至", "降至"), ("涨至", "跌至"),
)  # fmt: skip


def mutate(text: str, names: Sequence[str], stated: Sequence[Quantity]) -> dict[str, str]:
    """Every mutant of a claim's text, each once: its text → what was done to it."""
    ways = (
        slip_scale,
        times_ten,
        change_digit,
        count_on,
        shift_year,
        change_currency,
        turn_bounds,
        other_part,
        turn_round,
    )
    return {new: what for way in ways for what, new in way(text) if new != text}


def slip_scale(text: str) -> Iterator[Mutant]:
    for match in re.finditer(r"(?<=[\d多])[万亿]", text):
        yield "another scale", put(text, match, SLIPS[match.group()])


def times_ten(text: str) -> Iterator[Mutant]:
    for match in re.finditer(r"(?<![\d.:-])\d+(?=[万亿人名栋家个美欧例票%])", text):
        yield "ten times as much", put(text, match, match.group() + "0")


def count_on(text: str) -> Iterator[Mutant]:
    """The next number where a numeral in characters stands before what it counts; 一 is mostly no number."""
    for match in re.finditer("[二三四五六七八](?=[名家个栋艘岁季架次种张座场条年倍])", text):
        yield "the next number", put(text, match, DIGITS[DIGITS.index(match.group()) + 1])


def shift_year(text: str) -> Iterator[Mutant]:
    for match in re.finditer(r"(?:19|20)\d\d(?=年)", text):
        for by in (-1, 1):
            yield "another year", put(text, match, str(int(match.group()) + by))


def change_currency(text: str) -> Iterator[Mutant]:
    for match in re.finditer("美元|欧元|英镑|日元", text):
        yield "another currency", put(text, match, CURRENCIES[match.group()])


def other_part(text: str) -> Iterator[Mutant]:
    for match in re.finditer("半数|五分之一|第一(?!次)|四十多|两(?=[名个家年倍])|(?<=了)一倍", text):
        yield "another part or place", put(text, match, PARTS[match.group()])


def turn_bounds(text: str) -> Iterator[Mutant]:
    for match in re.finditer("超过|不到|至少|最多|以上|多于|少于", text):
        yield "the other bound", put(text, match, BOUNDS[match.group()])


def turn_round(text: str) -> Iterator[Mutant]:
    """Rise for fall and the other way round."""
    turns = {word: other for pair in TURNS for word, other in (pair[::-1], pair)}
    for match in re.finditer("|".join(turns), text):
        yield "the other way round", put(text, match, turns[match.group()])

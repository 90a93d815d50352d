"""What a Japanese figure or date states comes back however it is set: scale, width, characters, separators, era."""

import string
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from verify.quantity import read_quantities
from verify.quantity.dates import ERAS
from verify.quantity.types import Amount, Kind, Mention, Period
from verify.quantity.units import JA_COUNTERS

FULL_WIDTH = str.maketrans(string.digits + ",.%", "０１２３４５６７８９，．％")
DIGITS = "〇一二三四五六七八九"
LARGE = ((10**16, "京"), (10**12, "兆"), (10**8, "億"), (10**4, "万"), (1, ""))


def in_thousands(number: int) -> str:
    return f"{number:,}"


def mixed(number: int) -> str:
    """1兆2000億."""
    groups = [(number // worth % 10**4, unit) for worth, unit in LARGE]
    return "".join(f"{group}{unit}" for group, unit in groups if group) or "0"


def mixed_with_separators(number: int) -> str:
    """1兆2,000億."""
    groups = [(number // worth % 10**4, unit) for worth, unit in LARGE]
    return "".join(f"{group:,}{unit}" for group, unit in groups if group) or "0"


def in_kanji(number: int) -> str:
    """一兆二千億, as newspapers set it."""
    written = ""
    for worth, unit in LARGE:
        group = number // worth % 10**4
        digits = [(group // 10**p % 10, small) for p, small in ((3, "千"), (2, "百"), (1, "十"), (0, ""))]
        part = "".join(("" if d == 1 and small else DIGITS[d]) + small for d, small in digits if d)
        written += part + unit if part else ""
    return written


def in_positions(number: int) -> str:
    """二〇二五."""
    return "".join(DIGITS[int(digit)] for digit in str(number))


WRITINGS = (str, in_thousands, mixed, mixed_with_separators, in_kanji)
# Words that neither count nor qualify, with and without a mark between them and the figure.
LEADS = st.sampled_from(("", "これは", "費用は、", "「", "（", "結果として"))
TAILS = st.sampled_from(("", "。", "とした。", "」", "）", "、と語った"))


def only(text: str, lead: str = "", tail: str = "") -> Mention:
    """The one mention of a text, at its place."""
    mentions = read_quantities(lead + text + tail, "ja")
    assert [mention.text for mention in mentions] == [text]
    assert (mentions[0].span.start, mentions[0].span.end) == (len(lead), len(lead) + len(text))
    return mentions[0]


def amount_of(text: str, lead: str = "", tail: str = "") -> Amount:
    quantity = only(text, lead, tail).quantity
    assert isinstance(quantity, Amount)
    return quantity


@given(st.integers(2, 10**19), st.sampled_from(WRITINGS), st.booleans(), LEADS, TAILS)
@settings(max_examples=400, deadline=None)
def test_money(number: int, write: object, wide: bool, lead: str, tail: str) -> None:
    assert callable(write)
    digits = write(number)
    amount = amount_of((digits.translate(FULL_WIDTH) if wide else digits) + "円", lead, tail)
    assert (amount.kind, amount.value, amount.unit) == (Kind.MONEY, Decimal(number), "JPY")


COUNTERS = sorted(word for word in JA_COUNTERS if word not in ("日", "度"))


# 一本 … 九本 and so on may be words, and 一人 mostly is one; from ten on they count.
@given(st.integers(10, 99999), st.sampled_from(COUNTERS), st.sampled_from((str, in_thousands, mixed)), st.booleans())
@settings(max_examples=400, deadline=None)
def test_counts(number: int, counter: str, write: object, wide: bool) -> None:
    assert callable(write)
    digits = write(number)
    amount = amount_of((digits.translate(FULL_WIDTH) if wide else digits) + counter)
    assert (amount.kind, amount.value, amount.unit) == (Kind.COUNT, Decimal(number), JA_COUNTERS[counter])


@given(st.decimals("0.01", "9999", places=2), st.sampled_from(("万", "億", "兆", "京")), st.booleans())
def test_decimals(figure: object, scale: str, wide: bool) -> None:
    text = f"{figure}{scale}ドル"
    amount = amount_of(text.translate(FULL_WIDTH) if wide else text)
    powers = {"万": 4, "億": 8, "兆": 12, "京": 16}
    assert f"{amount.value}" == f"{amount.value:f}"
    assert amount.value is not None
    assert amount.value.scaleb(-powers[scale]) == figure


# ── dates ────────────────────────────────────────────────────────────────────────────────────────────────

LETTERS = {"令和": "R", "平成": "H", "昭和": "S"}


def era_days() -> st.SearchStrategy[tuple[str, date]]:
    """A day with the era it fell in."""
    ends = {"令和": date(2099, 12, 31), "平成": date(2019, 4, 30), "昭和": date(1989, 1, 7), "大正": date(1926, 12, 24),
            "明治": date(1912, 7, 29)}  # fmt: skip
    return st.sampled_from(list(ERAS)).flatmap(lambda era: st.tuples(st.just(era), st.dates(ERAS[era][1], ends[era])))


def era_texts(era: str, day: date) -> list[str]:
    year = day.year - ERAS[era][0]
    named = "元" if year == 1 else str(year)
    spelled = "元" if year == 1 else in_kanji(year)
    texts = [
        f"{era}{named}年{day.month}月{day.day}日",
        f"{era}{year}年{day.month}月{day.day}日",
        f"{era}{named}年{day.month}月{day.day}日".translate(FULL_WIDTH),
        f"{era}{spelled}年{in_kanji(day.month)}月{in_kanji(day.day)}日",
        f"{era}{year:02}年{day.month:02}月{day.day:02}日",
    ]
    return texts + ([f"{LETTERS[era]}{year}年{day.month}月{day.day}日"] if era in LETTERS else [])


@given(era_days(), LEADS, TAILS)
@settings(max_examples=300, deadline=None)
def test_era_days(case: tuple[str, date], lead: str, tail: str) -> None:
    for text in era_texts(*case):
        period = only(text, lead, tail).quantity
        assert isinstance(period, Period)
        assert (period.first, period.last) == (case[1], case[1])


@given(st.dates(date(1500, 1, 1), date(2099, 12, 31)), LEADS, TAILS)
@settings(max_examples=300, deadline=None)
def test_days(day: date, lead: str, tail: str) -> None:
    texts = [
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}年{day.month}月{day.day}日".translate(FULL_WIDTH),
        f"{in_positions(day.year)}年{in_kanji(day.month)}月{in_kanji(day.day)}日",
        f"{day.year}/{day.month:02}/{day.day:02}",
        f"{day.year}-{day.month:02}-{day.day:02}",
        f"{day.year}.{day.month}.{day.day}",
        f"{day.year}年{day.month}月{day.day}日({'月火水木金土日'[day.weekday()]})",
    ]
    for text in texts:
        period = only(text, lead, tail).quantity
        assert isinstance(period, Period)
        assert (period.first, period.last) == (day, day)


@given(st.sampled_from(list(ERAS)), st.integers(2, 14), st.booleans(), st.booleans())
def test_era_years(era: str, year: int, spelled: bool, fiscal: bool) -> None:
    period = only(f"{era}{in_kanji(year) if spelled else year}年{'度' if fiscal else ''}").quantity
    assert isinstance(period, Period)
    assert period.first == date(ERAS[era][0] + year, 4 if fiscal else 1, 1)


@pytest.mark.parametrize("era", list(ERAS))
def test_first_year_of_an_era(era: str) -> None:
    first, one = (only(f"{era}{year}年").quantity for year in ("元", "1"))
    assert first == one


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1950, 2090))
def test_ranges_of_months(one: int, two: int, year: int) -> None:
    if one == two:
        return
    period = only(f"{year}年{one}〜{two}月期").quantity
    assert isinstance(period, Period)
    assert period.first == date(year, one, 1)
    assert period.last is not None
    assert (period.last + timedelta(days=1)).month == two % 12 + 1

"""The edges of the calendar: where it has no such stretch, there is none."""

from dataclasses import replace
from datetime import date

import pytest

from verify.quantity import dates
from verify.quantity.dates import FISCAL_CALENDARS, of_day, of_fiscal_year, of_month, of_year, opened, part_of, span_of
from verify.quantity.types import Approx, Grain, Period

UNDATED = Period(Grain.MONTH, None, None, month=3)


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2025, 2, 29), (2025, 0, 1), (2025, 13, 1), (0, 1, 1), (10000, 1, 1)]
)
def test_no_such_day(year: int, month: int, day: int) -> None:
    assert of_day(year, month, day) is None


@pytest.mark.parametrize(("year", "month"), [(2025, 0), (2025, 13), (0, 12), (10000, 1)])
def test_no_such_month(year: int, month: int) -> None:
    assert of_month(year, month) is None


def test_first_and_last_of_the_calendar() -> None:
    first, last = of_day(1, 1, 1), of_day(9999, 12, 31)
    assert first is not None
    assert last is not None
    assert (first.first, last.last) == (date.min, date.max)
    assert of_year(1) == Period(Grain.YEAR, date.min, date(1, 12, 31), 1)
    assert of_year(9999) == Period(Grain.YEAR, date(9999, 1, 1), date.max, 9999)
    assert of_year(0) is None
    assert of_year(10000) is None


def test_fiscal_years_that_leave_the_calendar() -> None:
    assert of_fiscal_year(9999, FISCAL_CALENDARS["jp"]) is None
    last = of_fiscal_year(9999, FISCAL_CALENDARS["us"])  # named by its end
    assert last == Period(Grain.FISCAL_YEAR, date(9998, 10, 1), date(9999, 9, 30), 9999)
    assert of_fiscal_year(1, FISCAL_CALENDARS["us"]) is None


@pytest.mark.parametrize("grain", [Grain.DECADE, Grain.CENTURY, Grain.WEEK, Grain.MONTH, Grain.YEAR, Grain.DAY])
def test_no_such_part(grain: Grain) -> None:
    whole = Period(grain, date(2031, 1, 1), date(2031, 1, 31))
    assert part_of(whole, "q9") is None


def test_a_part_of_the_last_year() -> None:
    winter = dates.of_season(9999, "winter")
    assert winter is None


@pytest.mark.parametrize("approx", [Approx.AT_LEAST, Approx.AT_MOST])
def test_what_is_open_or_undated_has_no_parts(approx: Approx) -> None:
    march = of_month(2025, 3)
    assert march is not None
    assert part_of(opened(march, approx), "early") is None
    assert part_of(UNDATED, "early") is None


def test_nothing_lies_beyond_the_calendar() -> None:
    year = of_year(9999)
    assert year is not None
    assert opened(year, Approx.OVER) == replace(year, approx=Approx.OVER, first=None, last=None)


@pytest.mark.parametrize("approx", [Approx.OVER, Approx.UNDER])
def test_an_undated_period_stays_undated(approx: Approx) -> None:
    assert opened(UNDATED, approx) == replace(UNDATED, approx=approx)


def test_a_day_to_itself_is_that_day() -> None:
    day = of_day(2025, 5, 3)
    assert day is not None
    assert span_of(day, day) == Period(Grain.RANGE, date(2025, 5, 3), date(2025, 5, 3))


@pytest.mark.parametrize("part", ["q0", "q5"])
def test_a_year_has_four_quarters(part: str) -> None:
    year = of_year(2031)
    assert year is not None
    assert part_of(year, "q4") == Period(Grain.QUARTER, date(2031, 10, 1), date(2031, 12, 31), 2031)
    assert part_of(year, part) is None

"""Each kind of value: what is taken, and what is said about the rest."""

from datetime import UTC, date, datetime

import pytest
from pydantic_core import PydanticCustomError

from verify.load import fields
from verify.load.tree import Unquoted


def refused(read, value):
    with pytest.raises(PydanticCustomError) as raised:
        read(value)
    return raised.value.message()


@pytest.mark.parametrize(
    "tag",
    "ja en zh-Hant zh-Hant-TW es-419 de-CH-1996 sl-rozaj-biske en-US-u-ca-gregory de-x-private ast sr-Latn-RS".split(),
)
def test_language_tags(tag):
    assert fields.read_lang(tag) == tag


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("jp", "write ja"),
        ("CN", "write zh"),
        ("eng", "write en"),
        ("en_US", "write en-US"),
        ("Japanese", "write ja, en, zh-Hant …"),
        ("日本語", "write ja, en, zh-Hant …"),
        ("e", "write ja, en, zh-Hant …"),
        ("en-", "write ja, en, zh-Hant …"),
        ("en--US", "write ja, en, zh-Hant …"),
        ("ja-x", "write ja, en, zh-Hant …"),
    ],
)
def test_no_language_tags(text, hint):
    assert refused(fields.read_lang, text) == f"'{text}' is no language tag; {hint}"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.com",
        "http://example.com:8080/a?b=c#d",
        "https://日本語.example/記事",
        "https://example.com/a(b)",
        "http://127.0.0.1/",
    ],
)
def test_addresses(url):
    assert fields.read_url(url) == url


@pytest.mark.parametrize(
    "url",
    [
        "example.com",
        "//example.com/a",
        "ftp://example.com",
        "file:///etc/hosts",
        "data:text/html,x",
        "mailto:desk@example.com",
        "https://",
        "https:///a",
        "https://example.com/a b",
        "http://example.com:port/",
        "http://[::1",
        "javascript:alert(1)//https://example.com",
    ],
)
def test_no_addresses(url):
    assert "is no web address" in refused(fields.read_url, url)


@pytest.mark.parametrize("name", ["a", "fy2026-budget", "2026", "a--b", "-"])
def test_ids(name):
    assert fields.read_id(name) == name


@pytest.mark.parametrize(
    ("name", "hint"), [("FY2026", ", such as fy2026"), ("a b_c", ", such as a-b-c"), ("予算", ""), ("é!", "")]
)
def test_no_ids(name, hint):
    assert refused(fields.read_id, name) == f"'{name}' is no id; use a-z, 0-9 and hyphens{hint}"


@pytest.mark.parametrize("wrap", [str, lambda raw: Unquoted(raw, "a date")], ids=["quoted", "unquoted"])
def test_moments_with_and_without_quotes(wrap):
    assert fields.read_moment(wrap("2025-12-22T09:00:00Z")) == datetime(2025, 12, 22, 9, tzinfo=UTC)
    assert fields.read_moment(wrap("2025-12-22T18:00+09:00")) == datetime(2025, 12, 22, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("2025-12-22", "time and zone are missing; write for example 2025-12-22T09:00:00+09:00"),
        ("2025-12-22T21:00", "the zone is missing; write for example 2025-12-22T21:00+09:00, or Z for UTC"),
        ("2025-12-22 21:00", "the zone is missing; write for example 2025-12-22T21:00+09:00, or Z for UTC"),
        ("2025-12-22T21:00 JST", "'2025-12-22T21:00 JST' is no moment; write for example 2025-12-22T09:00:00+09:00"),
        ("2025-13-22T21:00Z", "'2025-13-22T21:00Z' is no date of the calendar"),
        ("２０２５-12-22T21:00Z", "'２０２５-12-22T21:00Z' is no moment; write for example 2025-12-22T09:00:00+09:00"),
    ],
)
def test_no_moments(text, message):
    assert refused(fields.read_moment, text) == message


def test_days():
    assert fields.read_day(Unquoted("2025-12-22", "a date")) == date(2025, 12, 22)
    assert refused(fields.read_day, "2025-02-30") == "'2025-02-30' is no date of the calendar"
    assert refused(fields.read_day, "22 Dec") == "'22 Dec' is no day; write for example 2025-12-22"
    assert refused(fields.read_day, Unquoted("20251222", "a number")).startswith("YAML reads 20251222 as a number")


def test_text_is_trimmed_and_never_empty():
    assert fields.read_text(" a ") == "a"
    assert refused(fields.read_text, " \n") == "empty"
    assert refused(fields.read_text, Unquoted("~", "nothing")) == "empty"
    assert refused(fields.read_text, Unquoted("no", "a truth value")) == (
        'YAML reads no as a truth value; put it in quotes: "no"'
    )
    assert refused(fields.read_text, {}) == "expected text, found a mapping"


def test_braces_are_not_filled_in():
    assert refused(fields.read_url, "{a}") == (
        "'{a}' is no web address; it must start with http:// or https:// and have no spaces"
    )


def test_only_version_one():
    assert fields.read_version(Unquoted("1", "a number")) == 1
    for other in ("1", Unquoted("01", "a number"), Unquoted("2", "a number"), Unquoted("1.0", "a number"), []):
        assert "version 1" in refused(fields.read_version, other)

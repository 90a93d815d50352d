from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, strategies as st

from verify.extract import extract_document
from verify.extract.charset import decode_body
from verify.model import Document

CORPUS = yaml.safe_load((Path(__file__).parent.parent / "corpus" / "charset.yaml").read_text(encoding="utf-8"))["texts"]
ROWS = [(row["text"], codec.rstrip("+"), label) for row in CORPUS for codec, label in row["in"].items()]


def page(text: str, charset: str | None) -> str:
    meta = f'<meta http-equiv="Content-Type" content="text/html; charset={charset}">' if charset else ""
    head = f"<head>{meta}<title>{text}</title></head>"
    return f"<!DOCTYPE html><html>{head}<body><a href='/'>TOP</a><p>{text}</p></body></html>"


@pytest.mark.parametrize(("text", "codec", "label"), ROWS)
@pytest.mark.parametrize("length", [30, 60, 1000])
def test_declared_in_meta(text: str, codec: str, label: str, length: int) -> None:
    wanted = page(text[:length], label)
    decoded = decode_body(wanted.encode(codec), None)
    assert decoded.text == wanted
    assert decoded.replacements == 0


@pytest.mark.parametrize(("text", "codec", "label"), ROWS)
def test_declared_by_the_server(text: str, codec: str, label: str) -> None:
    wanted = page(text, None)
    assert decode_body(wanted.encode(codec), label).text == wanted


@pytest.mark.parametrize(("text", "codec", "label"), ROWS)
@pytest.mark.parametrize("declared", [None, "UTF-8", "no-such-charset", "iso-8859-1"])
def test_not_declared_or_wrongly(text: str, codec: str, label: str, declared: str | None) -> None:
    wanted = page(text, declared)
    assert decode_body(wanted.encode(codec), declared).text == wanted


@pytest.mark.parametrize(
    ("body", "how"),
    [
        (b"\xef\xbb\xbf<p>caf\xc3\xa9", "utf-8 (bom)"),
        ("<p>café 橋".encode("utf-16"), "utf-16-le (bom)"),
        ("<p>café is open today".encode("utf-16-be"), "utf-16-be (letters)"),
        ("<p>橋は18億円".encode(), "utf-8 (valid)"),
        ('<meta charset="utf-8"><p>橋は18億円'.encode(), "utf-8 (meta)"),
        (b"<p>plain", "utf-8 (valid)"),
        ('<meta charset="euc-jp"><p>橋は18億円'.encode(), "utf-8 (valid, declared otherwise)"),
        ('<meta charset="iso-8859-1"><p>橋は18億円'.encode(), "utf-8 (valid)"),
        (b'<meta charset="euc-jp"><p>plain', "utf-8 (valid)"),
        ('<meta charset="gb2312"><p>橋は18億円になるという'.encode("cp932"), "shift_jis (letters, declared otherwise)"),
    ],
)
def test_says_how_it_was_found(body: bytes, how: str) -> None:
    assert decode_body(body, None).describe() == how


def test_a_few_broken_bytes_are_counted_not_guessed_around() -> None:
    body = ("橋は18億円。" * 40).encode() + b"\xff"
    decoded = decode_body(body, "utf-8")
    assert decoded.text.startswith("橋は18億円。")
    assert decoded.replacements == 1
    assert decoded.describe() == "utf-8 (http, 1 unreadable)"


@pytest.mark.parametrize(
    ("body", "declared", "doubtful"),
    [
        ("橋は18億円。".encode() * 40, "utf-8", False),
        ("橋は18億円。".encode() * 40 + b"\xff", "utf-8", True),
        ("橋は18億円。".encode() * 40, "shift_jis", True),
        ("橋は18億円。".encode("cp932") * 40, None, False),
    ],
)
def test_doubt_about_the_letters_reaches_the_document(
    body: bytes, declared: str | None, doubtful: bool, snapshot: Any
) -> None:
    document = extract_document(snapshot(body, media_type="text/plain", charset=declared))
    assert isinstance(document, Document)
    assert document.doubtful is doubtful


# Rows that the printed standard lacks and every browser reads.
@pytest.mark.parametrize(
    ("body", "declared", "text"),
    [
        (b"\x1b$B-!\x1b(B and \x1b$B!A\x1b(B", None, "① and ～"),
        (b'\x1b(I1\x1b(B \x1b$B$"\x1b(B', None, "ｱ あ"),
        (b"\xad\xa1\xa4\xa2\xa1\xc1\x8e\xb1\x8f\xb0\xc4", "euc-jp", "①あ～ｱ仐"),
        (b"na\x92ve \x81 caf\xe9", "iso-8859-1", "na’ve \x81 café"),
    ],
)
def test_letters_that_python_has_not(body: bytes, declared: str | None, text: str) -> None:
    assert decode_body(body, declared).text == text


def test_control_characters_vanish_as_in_browsers() -> None:
    assert decode_body(b"1\x00,234\x0b\x1f\t5", None).text == "1,234\t5"


@given(st.binary(max_size=400), st.one_of(st.none(), st.text(max_size=12)))
def test_never_raises(body: bytes, declared: str | None) -> None:
    decoded = decode_body(body, declared)
    assert "\x00" not in decoded.text

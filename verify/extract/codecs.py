"""Bytes read as the WHATWG Encoding Standard reads them, where Python's codecs of the same name do not.

Python's euc_jp and iso2022_jp follow JIS X 0208 as it was printed: no ①, ㈱, 髙, and 〜 for the ～ of the web. The
standard reads both through the table of cp932.
"""

import re
from functools import cache

# Python's codecs for each, in the order in which they are tried; empty where the reader is our own.
ENCODINGS = {
    "utf-8": ("utf-8",),
    "shift_jis": ("cp932",),
    "euc-jp": (),
    "iso-2022-jp": (),
    "windows-1252": (),
    "gb18030": ("gb18030",),
    "big5": ("cp950", "big5hkscs"),
    "euc-kr": ("cp949",),
    "utf-16-le": ("utf-16-le",),
    "utf-16-be": ("utf-16-be",),
    "windows-874": ("cp874",),
    "koi8-r": ("koi8_r",),
    "koi8-u": ("koi8_u",),
    **{f"windows-{n}": (f"cp{n}",) for n in range(1250, 1259) if n != 1252},
    **{f"iso-8859-{n}": (f"iso8859_{n}",) for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}
ROWS = range(1, 95)
HALF_WIDTH = 0xFF61 - 0xA1
UNREADABLE = "\ufffd"
EUC = re.compile("\x8f[\xa1-\xfe]{2}|[\xa1-\xfe]{2}|\x8e[\xa1-\xdf]|[\x80-\xff]")
ESCAPE = re.compile("(\x1b(?:\\$[@B]|\\$\\(D|\\([BJI]))")
PAIR = re.compile("[\x21-\x7e]{2}|[^\n\r\t ]", re.DOTALL)
# What cp1252 calls undefined is a control character, as in latin-1.
WINDOWS_1252 = {code: bytes((code,)).decode("cp1252", "ignore") or chr(code) for code in range(0x80, 0xA0)}


def read_as(encoding: str, body: bytes) -> str | None:
    """The text under an encoding of the standard; None where a byte of it cannot be read so."""
    if not ENCODINGS[encoding]:
        text = read_leniently(encoding, body)
        return None if UNREADABLE in text else text
    for codec in ENCODINGS[encoding]:
        try:
            return body.decode(codec)
        except UnicodeDecodeError:
            continue
    return None


def read_leniently(encoding: str, body: bytes) -> str:
    """The same, with U+FFFD for what cannot be read."""
    match encoding:
        case "euc-jp":
            return EUC.sub(lambda match: _euc(match.group(0)), body.decode("latin-1"))
        case "iso-2022-jp":
            return _iso2022(body.decode("latin-1"))
        case "windows-1252":
            return body.decode("latin-1").translate(WINDOWS_1252)
        case _:
            return body.decode(ENCODINGS[encoding][0], "replace")


@cache
def _jis() -> dict[str, str]:
    """The character of each pair of bytes (row and cell + 0x20) of JIS X 0208, through cp932."""
    found = {}
    for row in ROWS:
        for cell in ROWS:
            lead = (row - 1) // 2 + (0x81 if row < 63 else 0xC1)
            trail = cell + (0x9E if row % 2 == 0 else 0x3F if cell < 64 else 0x40)
            if char := bytes((lead, trail)).decode("cp932", "ignore"):
                found[chr(row + 0x20) + chr(cell + 0x20)] = char
    return found


@cache
def _supplement(pair: str) -> str:
    """A character of JIS X 0212, of which web pages have next to none."""
    return (b"\x8f" + bytes(ord(char) | 0x80 for char in pair)).decode("euc_jp", "replace")[0]


def _euc(code: str) -> str:
    match len(code), code[0]:
        case 3, _:
            return _supplement(code[1:])
        case 2, "\x8e":
            return chr(ord(code[1]) + HALF_WIDTH)
        case 2, _:
            return _jis().get("".join(chr(ord(char) - 0x80) for char in code), UNREADABLE)
        case _:
            return UNREADABLE


def _iso2022(text: str) -> str:
    parts = ESCAPE.split(text)
    out = [parts[0]]
    for escape, part in zip(parts[1::2], parts[2::2], strict=True):
        match escape[1:]:
            case "$@" | "$B":
                out.append(PAIR.sub(lambda match: _jis().get(match.group(0), UNREADABLE), part))
            case "$(D":
                out.append(PAIR.sub(lambda match: _supplement(match.group(0)[:2]), part))
            case "(I":
                out.append("".join(chr(ord(char) + 0x80 + HALF_WIDTH) if "!" <= char <= "_" else char for char in part))
            case _:
                out.append(part)
    return "".join(out)

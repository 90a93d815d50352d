"""From bytes to text by rules, statistics last; corpus: tests/corpus/charset.yaml.

Labels mean what the WHATWG Encoding Standard says they mean, since that is what browsers show: a page that
declares Shift_JIS holds cp932 (①㈱髙﨑), gb2312 is gb18030, iso-8859-1 is windows-1252.
"""

import re
from dataclasses import dataclass, replace

from verify.extract.codecs import ENCODINGS, read_as, read_leniently
from verify.extract.letters import RIVALS, letter_share

META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]+)", re.IGNORECASE)
XML_DECLARATION = re.compile(rb"\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([a-zA-Z0-9_:.-]+)")
# The standard reads 1024 bytes; real pages put their meta after long inline scripts.
META_WINDOW = 8192
BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
JIS_ESCAPE = re.compile(rb"\x1b(?:\$[@B]|\$\(D|\([JI])")
HIGH = re.compile(rb"[\x80-\xff]")
CONTROL = dict.fromkeys([*range(9), 11, *range(14, 32), 127])
# A page with fewer broken bytes than this share of its high bytes is in that encoding, with damage.
DAMAGE = 0.02

SPELLINGS = {
    "utf-8": "utf8 unicode-1-1-utf-8 utf_8 x-unicode20utf8",
    "shift_jis": "shift-jis sjis x-sjis ms_kanji ms932 windows-31j windows31j csshiftjis cp932",
    "euc-jp": "eucjp euc_jp x-euc-jp x-euc cseucpkdfmtjapanese",
    "iso-2022-jp": "iso2022jp csiso2022jp jis",
    "gb18030": "gbk gb2312 gb_2312-80 gb_2312 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58 cp936",
    "big5": "big5-hkscs cn-big5 csbig5 x-x-big5 cp950",
    "euc-kr": "euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cp949 cseuckr",
    "utf-16-le": "utf-16le utf-16 ucs-2 unicode csunicode iso-10646-ucs-2",
    "utf-16-be": "utf-16be unicodefffe",
    "windows-1252": "iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 ascii us-ascii cp1252 x-cp1252",
    "windows-1254": "iso-8859-9 iso8859-9 latin5 l5 cp1254",
    "windows-1251": "cp1251 x-cp1251",
    "windows-1250": "cp1250 x-cp1250",
    "windows-874": "tis-620 iso-8859-11 dos-874",
    "iso-8859-2": "iso8859-2 latin2 l2",
    "iso-8859-15": "iso8859-15 latin-9 l9",
    "koi8-r": "koi8 koi8_r cskoi8r",
}
LABELS = {name: name for name in ENCODINGS} | {
    spelling: name for name, spellings in SPELLINGS.items() for spelling in spellings.split()
}
# A rival reading is believed against the declared one where at least this share of its letters is plausible, and
# three times as many as in the declared one. Right readings have a fifth or more, wrong ones next to nothing.
PLAUSIBLE = 0.05
FAR_BETTER = 3


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and how it was got from its bytes."""

    text: str
    """Without NUL and other control characters, which browsers drop as well."""
    encoding: str
    """The standard's name."""
    how: str
    """bom, escapes, http, meta, valid (UTF-8 that nobody declared), letters (tried and scored), last resort."""
    replacements: int = 0
    """Characters that could not be read (U+FFFD)."""
    contradicted: bool = False
    """The page or its server says that it is in another encoding."""

    @property
    def doubtful(self) -> bool:
        return self.replacements > 0 or self.contradicted

    def describe(self) -> str:
        lost = f", {self.replacements} unreadable" if self.replacements else ""
        against = ", declared otherwise" if self.contradicted else ""
        return f"{self.encoding} ({self.how}{lost}{against})"


def decode_body(body: bytes, declared: str | None) -> Decoded:
    """The text of a page; `declared` is the charset of its Content-Type. Never fails.

    Order: what no other encoding can look like first (BOM, escapes, valid UTF-8), then what is declared, then
    trials. A declaration is believed only where the bytes can be read that way and no other way reads far better.
    """
    for bom, codec in BOMS:
        if body.startswith(bom):
            return _made(body[len(bom) :].decode(codec, "replace"), codec, "bom")
    declarations = _declarations(body, declared)
    found = (
        _by_escapes(body)
        or _by_utf16_shape(body)
        or _by_utf8(body, declarations)
        or _by_declaration(body, declarations)
        or _by_letters(body)
        or _made(body.decode("cp1252", "replace"), "windows-1252", "last resort")
    )
    return replace(found, contradicted=_contradicts(found, declarations))


def _made(text: str, encoding: str, how: str) -> Decoded:
    return Decoded(text.translate(CONTROL), encoding, how, text.count("\ufffd"))


def _contradicts(found: Decoded, declarations: tuple[tuple[str, str], ...]) -> bool:
    """Whether another encoding is declared than the one found, by somebody who meant it."""
    # windows-1252 is what servers and templates say that nobody has set up; plain ASCII reads the same everywhere.
    named = {name for _, name in declarations}
    return bool(named - {"windows-1252"}) and found.encoding not in named and not found.text.isascii()


def _declarations(body: bytes, declared: str | None) -> tuple[tuple[str, str], ...]:
    """(how, encoding) of each declaration that names a known encoding, the stronger first."""
    head = body[:META_WINDOW]
    meta = META.search(head) or XML_DECLARATION.match(head)
    given = (("http", declared or ""), ("meta", meta.group(1).decode("ascii") if meta else ""))
    known = ((how, LABELS.get(label.strip().strip("\"'").lower())) for how, label in given)
    return tuple((how, name) for how, name in known if name)


def _by_escapes(body: bytes) -> Decoded | None:
    if not JIS_ESCAPE.search(body):
        return None
    text = read_as("iso-2022-jp", body)
    return _made(text, "iso-2022-jp", "escapes") if text is not None else None


def _by_utf16_shape(body: bytes) -> Decoded | None:
    # Markup is ASCII, so UTF-16 without a BOM has a NUL in every other byte of it, and hardly one between.
    # A fifth: half of a page's beginning may be Japanese text.
    sample = body[:2048]
    for offset, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(sample) >= 8 and sample[offset::2].count(0) > len(sample) * 0.1 > sample[1 - offset :: 2].count(0) * 7:
            return _made(body.decode(codec, "replace"), codec, "letters")
    return None


def _by_utf8(body: bytes, declarations: tuple[tuple[str, str], ...]) -> Decoded | None:
    how = next((how for how, name in declarations if name == "utf-8"), "valid")
    try:
        return _made(body.decode("utf-8"), "utf-8", how)
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
        # A multi-byte character broken in two leaves several signs; all count.
        damaged = text.count("\ufffd") < DAMAGE * len(HIGH.findall(body))
        return _made(text, "utf-8", how) if damaged else None


def _by_declaration(body: bytes, declarations: tuple[tuple[str, str], ...]) -> Decoded | None:
    high = len(HIGH.findall(body))
    for how, name in declarations:
        if name.startswith("utf-"):
            continue  # tried above, by stricter signs
        text = read_as(name, body)
        if text is None:
            lenient = read_leniently(name, body)
            text = lenient if lenient.count("\ufffd") < DAMAGE * high else None
        if text is not None and not _is_misread(body, text, name):
            return _made(text, name, how)
    return None


def _is_misread(body: bytes, text: str, name: str) -> bool:
    """Whether another reading is so much better than the declared one that the declaration must be wrong."""
    if name not in RIVALS:
        return False
    own = letter_share(text, name)
    # Nearly all that is declared is right, and then no other reading is tried.
    return own < PLAUSIBLE * FAR_BETTER and (_best_rival(body)[0] >= max(PLAUSIBLE, FAR_BETTER * own))


def _best_rival(body: bytes) -> tuple[float, str, str]:
    """(share, encoding, text) of the reading whose letters look most like a language."""
    readings = ((name, read_as(name, body)) for name in RIVALS)
    return max((letter_share(text, name), name, text) for name, text in readings if text is not None)


def _by_letters(body: bytes) -> Decoded | None:
    share, name, text = _best_rival(body)
    return _made(text, name, "letters") if share >= PLAUSIBLE else None

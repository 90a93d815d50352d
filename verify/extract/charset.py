"""From bytes to text by rules, statistics last; corpus: tests/corpus/charset.yaml.

Labels mean what the WHATWG Encoding Standard says they mean, since that is what browsers show: a page that
declares Shift_JIS holds cp932 (①㈱髙﨑), gb2312 is gb18030, iso-8859-1 is windows-1252.
"""

import re
from dataclasses import dataclass

META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([a-zA-Z0-9_:.-]+)", re.IGNORECASE)
XML_DECLARATION = re.compile(rb"\A\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([a-zA-Z0-9_:.-]+)")
# The standard reads 1024 bytes; real pages put their meta after long inline scripts.
META_WINDOW = 8192
BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
JIS_ESCAPE = re.compile(rb"\x1b(?:\$[@B]|\$\(D|\([JI])")
HIGH = re.compile(rb"[\x80-\xff]")
HIGH_RUN = re.compile(rb"[\x80-\xff]{4,}")
CONTROL = dict.fromkeys([*range(9), 11, *range(14, 32), 127])
# A page with fewer broken bytes than this share of its high bytes is in that encoding, with damage.
DAMAGE = 0.02

# Codecs to try for each encoding, strictest reading of the standard first: Python's euc_jp lacks the NEC row
# (①㈱) that the standard's has.
CODECS = {
    "utf-8": ("utf-8",),
    "shift_jis": ("cp932",),
    "euc-jp": ("euc_jp", "euc_jis_2004"),
    "iso-2022-jp": ("iso2022_jp", "iso2022_jp_ext", "iso2022_jp_2004"),
    "gb18030": ("gb18030",),
    "big5": ("cp950", "big5hkscs"),
    "euc-kr": ("cp949",),
    "utf-16le": ("utf-16-le",),
    "utf-16be": ("utf-16-be",),
    "windows-874": ("cp874",),
    "koi8-r": ("koi8_r",),
    "koi8-u": ("koi8_u",),
    **{f"windows-{n}": (f"cp{n}", "latin-1") if n == 1252 else (f"cp{n}",) for n in range(1250, 1259)},
    **{f"iso-8859-{n}": (f"iso8859_{n}",) for n in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)},
}
SPELLINGS = {
    "utf-8": "utf8 unicode-1-1-utf-8 utf_8 x-unicode20utf8",
    "shift_jis": "shift-jis sjis x-sjis ms_kanji ms932 windows-31j windows31j csshiftjis cp932",
    "euc-jp": "eucjp euc_jp x-euc-jp x-euc cseucpkdfmtjapanese",
    "iso-2022-jp": "iso2022jp csiso2022jp jis",
    "gb18030": "gbk gb2312 gb_2312-80 gb_2312 x-gbk chinese csgb2312 csiso58gb231280 iso-ir-58 cp936",
    "big5": "big5-hkscs cn-big5 csbig5 x-x-big5 cp950",
    "euc-kr": "euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 ksc_5601 korean windows-949 cp949 cseuckr",
    "utf-16le": "utf-16 ucs-2 unicode csunicode iso-10646-ucs-2",
    "utf-16be": "unicodefffe",
    "windows-1252": "iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 ascii us-ascii cp1252 x-cp1252",
    "windows-1254": "iso-8859-9 iso8859-9 latin5 l5 cp1254",
    "windows-1251": "cp1251 x-cp1251",
    "windows-1250": "cp1250 x-cp1250",
    "windows-874": "tis-620 iso-8859-11 dos-874",
    "iso-8859-2": "iso8859-2 latin2 l2",
    "iso-8859-15": "iso8859-15 latin-9 l9",
    "koi8-r": "koi8 koi8_r cskoi8r",
}
LABELS = {name: name for name in CODECS} | {
    spelling: name for name, spellings in SPELLINGS.items() for spelling in spellings.split()
}
# The most frequent characters of written Chinese, by form: a wrong reading yields rare ones.
COMMON_SIMPLIFIED = frozenset("的一是了在不有人这中大为上个国和年发展市新公司长对会经过日月亿万元他们说将与地学时")
COMMON_TRADITIONAL = frozenset("的一是了在不有人這中大為上個國和年發展市新公司長對會經過日月億萬元他們說將與地學時")
# Syllables of endings and particles, which every Korean sentence has.
COMMON_HANGUL = frozenset("이다는의가을를에한고하은로시도지기사인대자년월일원")


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

    def describe(self) -> str:
        lost = f", {self.replacements} unreadable" if self.replacements else ""
        return f"{self.encoding} ({self.how}{lost})"


def decode_body(body: bytes, declared: str | None) -> Decoded:
    """The text of a page; `declared` is the charset of its Content-Type. Never fails.

    Order: what no other encoding can look like first (BOM, escapes, valid UTF-8), then what is declared, then
    trials. A declaration is believed only where the bytes can be read that way.
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
    )
    return found or _made(body.decode("cp1252", "replace"), "windows-1252", "last resort")


def _made(text: str, encoding: str, how: str) -> Decoded:
    return Decoded(text.translate(CONTROL), encoding, how, text.count("\ufffd"))


def _declarations(body: bytes, declared: str | None) -> tuple[tuple[str, str], ...]:
    """(how, encoding) of each declaration that names a known encoding, the stronger first."""
    head = body[:META_WINDOW]
    meta = META.search(head) or XML_DECLARATION.match(head)
    given = (("http", declared or ""), ("meta", meta.group(1).decode("ascii") if meta else ""))
    known = ((how, LABELS.get(label.strip().strip("\"'").lower())) for how, label in given)
    return tuple((how, name) for how, name in known if name)


def _strict(body: bytes, codecs: tuple[str, ...]) -> str | None:
    for codec in codecs:
        try:
            return body.decode(codec)
        except UnicodeDecodeError:
            continue
    return None


def _by_escapes(body: bytes) -> Decoded | None:
    if not JIS_ESCAPE.search(body):
        return None
    text = _strict(body, CODECS["iso-2022-jp"])
    return _made(text, "iso-2022-jp", "escapes") if text is not None else None


def _by_utf16_shape(body: bytes) -> Decoded | None:
    # Markup is ASCII, so UTF-16 without a BOM has a NUL in every other byte of it.
    sample = body[:2048]
    for offset, codec in ((1, "utf-16-le"), (0, "utf-16-be")):
        if len(sample) >= 8 and sample[offset::2].count(0) > len(sample) * 0.35 > sample[1 - offset :: 2].count(0) * 7:
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
        if name in ("utf-8", "utf-16le", "utf-16be"):
            continue  # tried above, by stricter signs
        if name == "windows-1252" and _is_dense(body):
            continue  # the default of many servers
        text = _strict(body, CODECS[name])
        if text is None:
            lenient = body.decode(CODECS[name][0], "replace")
            text = lenient if lenient.count("\ufffd") < DAMAGE * high else None
        if text is not None:
            return _made(text, name, how)
    return None


def _is_dense(body: bytes) -> bool:
    """Whether the high bytes stand in runs, as no Western text has them."""
    return sum(map(len, HIGH_RUN.findall(body))) > 0.5 * len(HIGH.findall(body))


def _by_letters(body: bytes) -> Decoded | None:
    """The reading whose letters look most like a language; None when none does."""
    high = len(HIGH.findall(body))
    if not _is_dense(body):
        text = _strict(body, CODECS["windows-1252"])
        return _made(text, "windows-1252", "letters") if text is not None else None
    best: tuple[float, str, str] = (0.0, "", "")
    for name in ("shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"):
        text = _strict(body, CODECS[name])
        if text is not None:
            best = max(best, (_plausibility(text, name), name, text))
    score, name, text = best
    # 5 % of the high bytes: Japanese is at least a quarter kana, Chinese a fifth common characters.
    return _made(text, name, "letters") if score >= max(3, 0.05 * high) else None


def _plausibility(text: str, encoding: str) -> float:
    """How many letters speak for the reading, less those that a wrong one yields (half-width kana)."""
    match encoding:
        case "gb18030":
            return sum(char in COMMON_SIMPLIFIED for char in text)
        case "big5":
            return sum(char in COMMON_TRADITIONAL for char in text)
        case "euc-kr":
            return sum(char in COMMON_HANGUL for char in text)
        case _:
            kana = sum("\u3041" <= char <= "\u30fe" for char in text)
            return kana - 2 * sum("\uff61" <= char <= "\uff9f" for char in text)

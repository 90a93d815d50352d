"""Makes the PDFs of tests/fixtures/pdf from tests/corpus/pdf.yaml: `python tests/make_pdfs.py`.

Needs Chromium, fontTools and Noto CJK, none of which any test needs. Japanese fonts are cut to the letters used and
turned into TrueType outlines, which Chromium embeds as such; others it draws letter by letter, in five times the bytes.
The scanned and the encrypted files are written here by hand.
"""

import base64
import hashlib
import io
import re
import shutil
import subprocess
import tempfile
import zlib
from pathlib import Path
from typing import Any

import yaml

TESTS = Path(__file__).parent
TARGET = TESTS / "fixtures" / "pdf"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FONTS = {"Sans": "NotoSansCJK-Regular.ttc", "Serif": "NotoSerifCJK-Regular.ttc"}
FONT_FOLDER = Path("/usr/share/fonts/opentype/noto")
PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
ROWS = yaml.safe_load((TESTS / "corpus" / "pdf.yaml").read_text(encoding="utf-8"))


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    for row in ROWS:
        target = TARGET / f"{row['name']}.pdf"
        match row["name"]:
            case "scanned":
                target.write_bytes(assemble(scanned_page()))
            case "encrypted":
                target.write_bytes(assemble(text_page(sentences(row)), key_word=b""))
            case "locked":
                target.write_bytes(assemble(text_page(sentences(row)), key_word=b"secret"))
            case _:
                print_page(html_of(row), target)


def sentences(row: dict[str, Any]) -> list[str]:
    return [part.strip() for text in row["text"] for part in text.split("¦")]


def html_of(row: dict[str, Any]) -> str:
    parts = [text.replace("¦", "") for text in row["text"]]
    body = "".join(part if part.startswith(("<h1", "<table")) else f"<p>{part}</p>" for part in parts)
    css = re.sub(r"Noto (Sans|Serif) CJK JP", r"Light \1", row["css"])
    letters = "".join(row["text"]) + row.get("running", "") + "0123456789 -"
    css += "".join(font_face(family, letters) for family in FONTS if f"Light {family}" in css)
    if running := row.get("running"):
        css += f"@page {{@top-center {{content: '{running}'; font: 8pt 'Light Sans', serif}}"
        css += "@bottom-center {content: '- ' counter(page) ' -'; font: 8pt 'Light Sans', serif}}"
    return f"<!DOCTYPE html><html lang={row['lang']}><meta charset=utf-8><style>{css}</style><body>{body}</body></html>"


def font_face(family: str, letters: str) -> str:
    data = base64.b64encode(light_font(FONT_FOLDER / FONTS[family], letters)).decode()
    return f"@font-face {{font-family: 'Light {family}'; src: url(data:font/ttf;base64,{data})}}"


def light_font(path: Path, letters: str) -> bytes:
    """The font with these letters only, in quadratic outlines."""
    from fontTools.pens.cu2quPen import Cu2QuPen  # type: ignore[import-not-found]
    from fontTools.pens.ttGlyphPen import TTGlyphPen  # type: ignore[import-not-found]
    from fontTools.subset import Options, Subsetter  # type: ignore[import-not-found]
    from fontTools.ttLib import TTFont, newTable  # type: ignore[import-not-found]

    font = TTFont(path, fontNumber=0)
    options = Options(layout_features=["vert", "vrt2"], name_IDs=[], hinting=False)
    subsetter = Subsetter(options)
    subsetter.populate(text=letters)
    subsetter.subset(font)
    order, glyphs = font.getGlyphOrder(), font.getGlyphSet()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, 4.0, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"], font["glyf"] = newTable("loca"), newTable("glyf")
    font["glyf"].glyphs, font["glyf"].glyphOrder = outlines, order
    for tag in ("CFF ", "VORG"):
        if tag in font:
            del font[tag]
    most = font["maxp"]
    most.tableVersion = 0x00010000
    for name in "maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements".split():
        setattr(most, name, 0)
    most.maxZones = 1
    most.maxSizeOfInstructions = most.maxComponentElements = most.maxComponentDepth = 0
    font["post"].formatType, font["post"].mapping, font["post"].extraNames = 3.0, {}, []
    font.sfntVersion = "\x00\x01\x00\x00"
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()


def print_page(html: str, target: Path) -> None:
    browser = next(found for name in BROWSERS if (found := shutil.which(name)))
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(html, encoding="utf-8")
        options = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={folder}/p",
        ]
        subprocess.run(
            [browser, *options, "--generate-pdf-document-outline=false", f"--print-to-pdf={target}", page.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


def text_page(lines: list[str]) -> list[tuple[str, bytes | None]]:
    """Objects of a PDF of one page in a standard font: dictionary and stream of each."""
    escaped = (re.sub(r"([()\\])", r"\\\1", line) for line in lines)
    text = "".join(f"({line}) Tj 0 -16 Td " for line in escaped)
    return [
        ("/Type /Catalog /Pages 2 0 R", None),
        ("/Type /Pages /Kids [3 0 R] /Count 1", None),
        (
            "/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >>",
            None,
        ),
        ("", f"BT /F1 12 Tf 72 720 Td {text} ET".encode()),
        ("/Type /Font /Subtype /Type1 /BaseFont /Helvetica", None),
    ]


def scanned_page() -> list[tuple[str, bytes | None]]:
    """Objects of a PDF of one picture: grey bars where lines of text would be."""
    width, height = 120, 160
    rows = (bytes(60 if y % 8 < 4 and 10 < x < 110 else 250 for x in range(width)) for y in range(height))
    image = f"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray"
    return [
        ("/Type /Catalog /Pages 2 0 R", None),
        ("/Type /Pages /Kids [3 0 R] /Count 1", None),
        (
            "/Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >>>>",
            None,
        ),
        ("", b"q 612 0 0 792 0 0 cm /I Do Q"),
        (f"{image} /BitsPerComponent 8 /Filter /FlateDecode", zlib.compress(b"".join(rows), 9)),
    ]


def assemble(objects: list[tuple[str, bytes | None]], key_word: bytes | None = None) -> bytes:
    """The file; with a key word its streams are encrypted (RC4, 40 bits: the oldest way, which all readers know)."""
    identity = md5(b"sample")
    password = ((key_word or b"") + PADDING)[:32]
    owner = rc4(md5(PADDING)[:5], password)
    rights = -4
    key = md5(password + owner + rights.to_bytes(4, "little", signed=True) + identity)[:5]
    out, offsets = b"%PDF-1.4\n", []
    for number, (entries, stream) in enumerate(objects, 1):
        offsets.append(len(out))
        written = stream
        if stream is not None and key_word is not None:
            written = rc4(md5(key + number.to_bytes(3, "little") + b"\0\0")[:10], stream)
        length = f" /Length {len(written)}" if written is not None else ""
        out += f"{number} 0 obj\n<< {entries}{length} >>\n".encode()
        out += b"stream\n" + written + b"\nendstream\n" if written is not None else b""
        out += b"endobj\n"
    table = "".join(f"{at:010} 00000 n \n" for at in offsets)
    lock = f"/Filter /Standard /V 1 /R 2 /O <{owner.hex()}> /U <{rc4(key, PADDING).hex()}> /P {rights}"
    trailer = f"/Size {len(objects) + 1} /Root 1 0 R /ID [<{identity.hex()}> <{identity.hex()}>]"
    trailer += f" /Encrypt << {lock} >>" if key_word is not None else ""
    end = f"trailer\n<< {trailer} >>\nstartxref\n{len(out)}\n%%EOF\n"
    return out + f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}{end}".encode()


def md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def rc4(key: bytes, data: bytes) -> bytes:
    state = list(range(256))
    j = 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out = bytearray()
    i = j = 0
    for byte in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(byte ^ state[(state[i] + state[j]) % 256])
    return bytes(out)


if __name__ == "__main__":
    main()

"""Takes the pictures of docs/gallery.md, one of which stands in the README, and writes that page.

    .venv/bin/python docs/gallery.py        needs Debian's chromium and fonts-noto-cjk

Two reports are made for it, through the whole program: the demo, and a longer article with its own pages under
docs/gallery/, in which every name and figure is invented.
"""

import base64
import shutil
import struct
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any, Literal
from urllib.parse import urlsplit

import numpy as np
import pypdfium2
import yaml
from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "gallery"
PAGE = ROOT / "docs" / "gallery.md"
QUALITY = 82
"""Of WebP: below 80 the small print frays, above 85 a picture passes 250 kB."""
QUIET = (
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-sandbox",
    "--hide-scrollbars",
)

HEAD = """\
# Gallery

The report as its readers see it. Written by `docs/gallery.py`, which also takes the pictures: from the demo, and from
a longer article of {claims} claims. Everything in that one is invented; its pages lie in `docs/gallery/`.
"""


@dataclass(frozen=True, slots=True)
class Picture:
    name: str
    caption: str
    report: Literal["demo", "long"]
    lang: str = "ja"
    width: int = 1280
    height: int = 1500
    at: str = ""
    """What follows the file's address: a claim, or a filter."""
    top: str = ""
    """The element that stands at the top of the picture; the page's own top when empty."""
    options: Mapping[str, Any] = field(default_factory=dict)
    """Of the browser's context."""
    vision: str | None = None
    paper: bool = False

    @property
    def file(self) -> Path:
        return FOLDER / f"{self.name}.webp"


DARK = {"color_scheme": "dark"}
FORCED = {"forced_colors": "active", "color_scheme": "dark"}
PICTURES = (
    Picture("demo-ja", "The demo: the result, what to look at first, and each claim beside its source.", "demo"),
    Picture("demo-en", "The same in English.", "demo", "en"),
    Picture("demo-dark-en", "The same on a dark screen.", "demo", "en", options=DARK),
    Picture("long-ja", "Sixty claims.", "long"),
    Picture("long-dark-en", "Sixty claims in English, on a dark screen.", "long", "en", options=DARK),
    Picture("long-claim-ja", "What a link to one claim shows: two sources that disagree.", "long", at="#c-private"),
    Picture("long-filter-en", "Filtered and searched; the address holds both.", "long", "en", at="#?v=todo&q=city"),
    Picture("long-sources-ja", "Which sources were read, and which were not.", "long", top="#sources"),
    Picture("phone-demo-ja", "On a phone.", "demo", width=390, height=1700),
    Picture("phone-claim-en", "A claim on a phone, in English.", "long", "en", 390, 1700, "#c-depth"),
    Picture("phone-dark-ja", "On a dark phone.", "long", width=390, height=1700, at="#c-subsidy", options=DARK),
    Picture("forced-colours-ja", "In the system's own colours.", "demo", options=FORCED),
    Picture("deuteranopia-ja", "Without green receptors.", "long", at="#c-depth", vision="deuteranopia"),
    Picture("paper-ja", "On paper, where everything stands open.", "demo", paper=True),
)


def write_cassettes(folder: Path) -> None:
    """The pages as recorded answers, one file for each host."""
    for place, page in enumerate(yaml.safe_load((FOLDER / "pages.yaml").read_text(encoding="utf-8"))):
        robots = f"https://{urlsplit(page['url']).netloc}/robots.txt"
        status = page.get("status", 200)
        body = render_source(page) if status == 200 else ""
        answers = [answer(robots, 404, ""), answer(page["url"], status, body)]
        (folder / f"{place}.yaml").write_text(
            yaml.safe_dump({"version": 1, "interactions": answers}, allow_unicode=True), encoding="utf-8"
        )


def answer(url: str, status: int, body: str) -> dict[str, Any]:
    headers = {
        "Content-Type": ["text/html; charset=utf-8"],
        "Date": ["Sat, 18 Apr 2026 00:30:00 GMT"],
    }
    return {
        "request": {"method": "GET", "uri": url, "body": None, "headers": {}},
        "response": {"status": {"code": status, "message": ""}, "headers": headers, "body": {"string": body}},
    }


def render_source(page: Mapping[str, Any]) -> str:
    free = "" if page.get("free", True) else ',"isAccessibleForFree":false'
    title, paragraphs = escape(page["title"]), "".join(f"<p>{escape(text)}</p>\n" for text in page["text"])
    return (
        f'<!doctype html><html lang="{page["lang"]}"><head><meta charset="utf-8"><title>{title}</title>\n'
        f'<meta property="article:published_time" content="{page["published"].isoformat()}">\n'
        f'<script type="application/ld+json">{{"@type":"NewsArticle"{free}}}</script></head>\n'
        f"<body><header><nav>{escape(page['site'])}</nav></header>\n"
        f"<main><article><h1>{title}</h1>\n{paragraphs}</article></main></body></html>\n"
    )


def write_reports(scratch: Path) -> dict[tuple[str, str], Path]:
    """Both reports in both languages, by name and language."""
    cassettes = scratch / "cassettes"
    cassettes.mkdir()
    write_cassettes(cassettes)
    made = {}
    for name, claims, replay in (
        ("demo", ROOT / "claims.yaml", ROOT / "cassettes"),
        ("long", FOLDER / "claims.yaml", cassettes),
    ):
        folder = scratch / f"claims-{name}"
        folder.mkdir()
        for file in claims.parent.glob("article.txt"):
            shutil.copy(file, folder)
        shutil.copy(claims, folder)
        for lang in ("ja", "en"):
            out = scratch / f"{name}-{lang}"
            command = [sys.executable, "-m", "verify", "check", str(folder / "claims.yaml"), "--quiet"]
            done = subprocess.run(
                [*command, "--replay", str(replay), "--lang", lang, "--out", str(out), "--format", "html,json"],
                cwd=ROOT,
                check=False,
            )
            assert done.returncode == 1, f"{name}: verify check ended with {done.returncode}"
            made[name, lang] = out / "report.html"
    return made


def take(browser: Browser, picture: Picture, report: Path) -> bytes:
    size: ViewportSize = {"width": picture.width, "height": picture.height}
    page = browser.new_context(viewport=size, **picture.options).new_page()
    page.goto(f"{report.as_uri()}{picture.at}")
    if picture.top:
        page.locator(picture.top).evaluate("element => element.scrollIntoView({behavior: 'instant'})")
    if picture.paper:
        page = show_sheets(page)
    # a deep link has landed once the page above it has been drawn
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 300)))")
    chrome = page.context.new_cdp_session(page)
    if picture.vision:
        chrome.send("Emulation.setEmulatedVisionDeficiency", {"type": picture.vision})
    shot = chrome.send("Page.captureScreenshot", {"format": "webp", "quality": QUALITY})
    page.context.close()
    return base64.b64decode(shot["data"])


def show_sheets(report: Page) -> Page:
    """A page with the report's first two sheets side by side."""
    pdf = report.pdf(prefer_css_page_size=True, print_background=True)
    page = report.context.new_page()
    sheets = "".join(f'<img src="data:image/bmp;base64,{base64.b64encode(bmp).decode()}">' for bmp in draw_sheets(pdf))
    page.set_viewport_size({"width": 1640, "height": 1180})
    style = "body{margin:12px;display:flex;gap:12px;background:#8a8f96}img{width:802px}"
    page.set_content(f"<style>{style}</style>{sheets}")
    return page


def draw_sheets(pdf: bytes) -> Iterator[bytes]:
    """Each of the first two pages as a bitmap (BMP, which needs no library to write)."""
    for number in range(2):
        drawn = pypdfium2.PdfDocument(pdf)[number].render(scale=802 / 595).to_numpy()
        height, width = drawn.shape[:2]
        rows = np.zeros((height, (width * 3 + 3) // 4 * 4), dtype=np.uint8)
        rows[:, : width * 3] = drawn[::-1, :, :3].reshape(height, width * 3)
        head = struct.pack("<2sIII", b"BM", 54 + rows.size, 0, 54)
        yield head + struct.pack("<IiiHHIIiiII", 40, width, height, 1, 24, 0, rows.size, 0, 0, 0, 0) + rows.tobytes()


def render_page() -> str:
    claims = yaml.safe_load((FOLDER / "claims.yaml").read_text(encoding="utf-8"))["claims"]
    shown = (f"{picture.caption}\n\n![{picture.caption}](gallery/{picture.file.name})\n" for picture in PICTURES)
    return "\n".join((HEAD.format(claims=len(claims)), *shown))


def main(names: Sequence[str]) -> None:
    """Takes the pictures named, or all."""
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as driver:
        reports = write_reports(Path(scratch))
        browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=list(QUIET))
        for picture in PICTURES:
            if not names or picture.name in names:
                taken = take(browser, picture, reports[picture.report, picture.lang])
                picture.file.write_bytes(taken)
                print(f"{picture.file.name} {len(taken) // 1000} kB")
        browser.close()
    PAGE.write_text(render_page(), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Debian's Chromium, driven without a screen and without a network; the tests here are skipped where there is none."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from verify.model import Report
from verify.report import WRITERS

CHROMIUM = shutil.which("chromium")
QUIET = (
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    # Root, as in a container, has no sandbox of its own; the pages are ours, and nothing else is opened.
    "--no-sandbox",
)


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[..., Browser]]:
    """Starts Chromium, with further arguments of its own."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (Debian: apt-get install chromium fonts-noto-cjk)")
    with sync_playwright() as driver:
        started: list[Browser] = []

        def start(*arguments: str) -> Browser:
            started.append(driver.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, *arguments]))
            return started[-1]

        yield start
        for browser in started:
            browser.close()


@pytest.fixture(scope="session")
def browser(launch: Callable[..., Browser]) -> Browser:
    return launch()


class Visit:
    """A page as one reader sees it, with what went wrong meanwhile."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.trouble: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.trouble.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.trouble.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("dialog", lambda dialog: (self.trouble.append(f"dialog {dialog.message}"), dialog.dismiss()))


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Visit]]:
    """Opens a file; `at` is what follows its address, the other options are those of a browser context."""
    contexts = []

    def visit(file: Path, at: str = "", **options: Any) -> Visit:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        seen = Visit(context.new_page())
        seen.page.goto(f"{file.as_uri()}{at}")
        return seen

    yield visit
    for context in contexts:
        context.close()


@pytest.fixture
def write(tmp_path: Path) -> Callable[[Report, str], Path]:
    """The report as a file that a browser can open."""

    def put(report: Report, lang: str = "ja") -> Path:
        file = tmp_path / f"report-{lang}.html"
        file.write_text(WRITERS["html"](report, lang), encoding="utf-8")
        return file

    return put


@pytest.fixture
def article_of_town(town: Report) -> Report:
    """The town's report with the article's own text, which holds every claim and one figure more."""
    text = "\n".join(f"{claim.quote or claim.text}。" for claim in town.project.claims) + "\n駐車場は80台分を設ける。"
    return replace(town, project=replace(town.project, article=replace(town.project.article, text=text)))

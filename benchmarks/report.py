"""What a large report costs: its size, the time to write it, and in Chromium to open, filter, search and follow a link.

.venv/bin/python benchmarks/report.py        prints; judges nothing. The claims are those of the demo, many times over.
"""

import copy
import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from verify.cli.running import Watch, run_project
from verify.load import load_project
from verify.match import load_encoder
from verify.report import to_dict
from verify.report.canonical import TODO
from verify.report.html import render_pages

ROOT = Path(__file__).parent.parent
SIZES = (1_000, 5_000)
ROUNDS = 5
# Milliseconds until the next frame is drawn, taken inside the page, so that driving it costs nothing.
TIMED = """async action => {
    const frame = () => new Promise(done => requestAnimationFrame(() => setTimeout(done)));
    await frame();
    const begun = performance.now();
    if (action === "filter") document.querySelector("button[data-f=todo]").click();
    if (action === "all") document.querySelector("button[data-f='']").click();
    if (action === "search") {
        const field = document.querySelector("#q");
        field.value = `1兆円${Math.random() < 0.5 ? "" : "（"}`;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }
    document.body.offsetHeight;
    await frame();
    return performance.now() - begun;
}"""
OPENED = "performance.getEntriesByType('navigation')[0].loadEventEnd"
TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"


def demo() -> dict[str, Any]:
    """The demo's report as of a live run: without the notices that its pages are ours."""
    project = load_project(ROOT / "claims.yaml")
    report = run_project(project, ROOT / "cassettes", 8, (), load_encoder(), Watch(show=False))
    data = to_dict(report)
    for source in data["sources"]:
        source["recorded_from"] = None
    for claim in data["claims"]:
        results = [result for part in claim["parts"] for result in part["results"]]
        for item in (*claim["evidence"], *results):
            item["demo"] = item["demo"] and False
    return data


def enlarge(data: Mapping[str, Any], size: int) -> dict[str, Any]:
    """The report with `size` claims, each with an id of its own."""
    large = copy.deepcopy(dict(data))
    claims = [{**data["claims"][at % len(data["claims"])], "id": f"c{at:05}"} for at in range(size)]
    labels = [claim["label"] for claim in claims]
    large["claims"] = claims
    large["summary"] = {
        "counts": {label: labels.count(label) for label in data["summary"]["counts"]},
        "todo": [claim["id"] for claim in claims if claim["label"] in TODO],
        "unchecked": [],
    }
    return large


def time_in_browser(file: Path, claim: str) -> None:
    chromium = shutil.which("chromium")
    if chromium is None:
        print("  no chromium: nothing timed in a browser")
        return
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})

        def median(take: Callable[[], float]) -> float:
            return statistics.median(take() for _ in range(ROUNDS))

        def load() -> float:
            page.goto(file.as_uri())
            return float(page.evaluate(OPENED))

        print(f"  opens in {median(load):.0f} ms (gate 1,000)")
        for action in ("search", "filter", "all"):

            def act(action: str = action) -> float:
                return float(page.evaluate(TIMED, action))

            print(f"  {action:6} {median(act):4.0f} ms (gate 150)")
        page.goto(f"{file.as_uri()}#c-{claim}")
        page.reload()
        page.evaluate(TWO_FRAMES)
        top = page.evaluate("id => document.getElementById(`c-${id}`).getBoundingClientRect().top", claim)
        print(f"  a link to {claim} stands {top:.0f} px from the top two frames later (window 900)")
        browser.close()


def main() -> int:
    data = demo()
    for size in SIZES:
        large = enlarge(data, size)
        begun = time.perf_counter()
        pages = render_pages(large, "ja")
        took = time.perf_counter() - begun
        sizes = [len(page.encode()) / 1e6 for page in pages.values()]
        print(f"{size:,} claims: {len(pages)} file(s), largest {max(sizes):.2f} MB (gate 3.5), written in {took:.2f} s")
        with tempfile.TemporaryDirectory() as folder:
            for name, page in pages.items():
                (Path(folder) / name).write_text(page, encoding="utf-8")
            name = max(pages, key=lambda name: len(pages[name]))
            shown = [claim["id"] for claim in large["claims"] if f'id="c-{claim["id"]}"' in pages[name]]
            time_in_browser(Path(folder) / name, shown[-1])
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Writes docs/formats.md, the formats that machines read, each with an excerpt from the demo's own report.

    .venv/bin/python docs/formats.py

A test refuses a docs/formats.md that says anything else.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

# Before anything imports numpy, as in verify.cli: a second thread only slows the encoder down.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from verify.cli.running import Watch, run_project
from verify.errors import FormatRefused
from verify.load import load_project
from verify.match import load_encoder
from verify.report import FILENAMES, RENDERERS, to_dict

ROOT = Path(__file__).parents[1]
PAGE = Path(__file__).parent / "formats.md"
# Everything but the run is the same on every machine and every day.
RUN = {"id": "demo", "started_at": "2025-12-23T00:00:00Z", "finished_at": "2025-12-23T00:00:04Z"}
LONGEST_LINE = 400

INTRO = """\
# Formats that machines read

Written by `docs/formats.py` from the demo. Every format is a projection of `report.json` (its schema: `verify schema
--report`) and holds no fact that it lacks; for the same report every byte is the same, apart from the facts of the
run. Ask for as many as you like, `verify check --format json,sarif,junit`; a format that cannot be written is refused
with the reason and exit code 2, and the others are written all the same. All text of articles and sources is taken
for hostile: twenty strings (markup, terminal codes, formulas, workflow commands, halves of characters, a word of
100 kB) go through every format in the tests, and each is read by a strict reader afterwards.

In a GitHub workflow:

````yaml
- run: verify check --quiet --format html,sarif,summary,annotations
- if: always()
  run: |
    cat out/annotations.txt
    cat out/summary.md >> "$GITHUB_STEP_SUMMARY"
- if: always()
  uses: github/codeql-action/upload-sarif@v3
  with: {sarif_file: out/report.sarif}
````

Quotations below come from the demo's pages, whose sentences are ours. Lines are cut at 400 characters.
"""

# Format, what it is for and keeps to, how the tests read it, language of the excerpt.
SECTIONS = (
    (
        "sarif",
        (
            "For code scanning: one result for each claim to act on, worst first, at the claim's line of "
            "claims.yaml (a report does not know where the article itself lies in a repository; the path is the "
            "one below the folder that `verify` is started in). Errors are `contradicted`, `not_found` and "
            "`uncited`, warnings `partial`, `unavailable` and sources that disagree, notes claims that rest on "
            "one line of reporting. A claim keeps its fingerprint whatever is found about it and wherever it "
            "moves in the file, so that an alert is not opened twice. At most 5,000 results, as many as GitHub "
            "keeps; what is left out is said in a notification."
        ),
        (
            "the JSON Schema of SARIF 2.1.0, then the rules that stand in prose: rule and index agree, exactly "
            "one place, a relative address, no link and no placeholder in a message."
        ),
        "json",
    ),
    (
        "junit",
        (
            "For the test page of a CI server: one case for each claim. What `--fail-on` names is a failure, "
            "`unavailable` an error, `not_checkable` and what an interrupted run did not reach are skipped; the "
            "rest passes, with what is to check in its output. Cases have no time of their own, since a report "
            "has none."
        ),
        "the XML Schema of Jenkins' xUnit plugin; all counts agree with the cases.",
        "xml",
    ),
    (
        "summary",
        (
            'For the page of a GitHub job: `cat out/summary.md >> "$GITHUB_STEP_SUMMARY"`. The status, a table of'
            " at most 50 rows, then each claim folded, to a budget of 900 KiB: GitHub drops a summary of more "
            "than 1,024 KiB whole."
        ),
        ("a reader of CommonMark with tables: no picture, no foreign markup, only http(s) links, nobody notified."),
        "markdown",
    ),
    (
        "annotations",
        (
            "For marks in a pull request: `cat out/annotations.txt` in a step. At most ten lines, since GitHub "
            "shows no more of a step; the tenth then says how many are left."
        ),
        "the runner's own grammar: each line one command, none hidden in a text.",
        "text",
    ),
    (
        "atom",
        (
            "For feed readers and chat: an entry for each finding, text only. The id of an entry stays while "
            "claim, label and what the sources say stay, so that a reader announces it once; its time is that "
            "of the run. `tag:` names are under the article's own host; without an address or a date, `urn:uuid:`."
        ),
        ("RFC 4287 by hand: what feed and entry must hold once, times, `tag:` and `urn:uuid:` names, every id once."),
        "xml",
    ),
    (
        "csv",
        (
            "For Excel, Numbers and LibreOffice: a row for each claim, worst first; UTF-8 with a byte order mark,"
            " CRLF. A text that would be a formula gets an apostrophe before it; a cell is cut where Excel's "
            "ends."
        ),
        "RFC 4180: every row as long as the head, no line end within a cell, no formula.",
        "text",
    ),
    (
        "webannotation",
        (
            "For annotation tools, and for finding a passage again after a page was edited: each claim as a W3C "
            "Web Annotation, from the words of the article (where claims.yaml names its file) to those of each "
            "source, quoted with 32 characters around them and placed in their sentence. Below is one target of "
            "the first annotation."
        ),
        "our own closed JSON Schema of the W3C's model (`tests/schemas/web-annotation.json`).",
        "json",
    ),
)


def render_page() -> str:
    content = read_demo()
    parts = [INTRO]
    for name, what, tested, lang in SECTIONS:
        excerpt = "\n".join(map(cut, cut_out(name, RENDERERS[name](content, "en")).splitlines()))
        parts.append(f"## `{name}`: {FILENAMES[name]}\n\n{what}\n\nTested with {tested}\n")
        parts.append(f"````{lang}\n{excerpt}\n````\n")
    return "\n".join((*parts, render_claimreview(content), PDF))


def read_demo() -> dict[str, Any]:
    """The content of the demo's report, with a run of the page's own."""
    project = load_project(ROOT / "claims.yaml")
    report = run_project(project, ROOT / "cassettes", 64, (), load_encoder(), Watch(show=False))
    content = to_dict(report)
    return content | {"run": content["run"] | RUN}


def cut_out(name: str, written: str) -> str:
    """The first finding of a format, as it stands there."""
    match name:
        case "sarif":
            return indented(json.loads(written)["runs"][0]["results"][0])
        case "webannotation":
            return indented(json.loads(written)["first"]["items"][0]["target"][1])
        case "junit":
            return "\n".join(re.findall(r"^  <testcase.*?^  </testcase>", written, re.MULTILINE | re.DOTALL)[:1])
        case "atom":
            return "\n".join(re.findall(r"^ <entry>.*?^ </entry>", written, re.MULTILINE | re.DOTALL)[:1])
        case "summary":
            return "\n".join(written.partition("<details>")[0].rstrip().splitlines()[:9])
        case _:
            return "\n".join(written.removeprefix("\ufeff").splitlines()[: 2 if name == "csv" else 1])


def render_claimreview(content: dict[str, Any]) -> str:
    try:
        RENDERERS["claimreview"](content, "en")
    except FormatRefused as refusal:
        said = str(refusal)
    written = json.loads(RENDERERS["claimreview"](rate(content), "en"))["@graph"][0]
    return CLAIMREVIEW.format(said=said, written=indented(written))


def rate(content: dict[str, Any]) -> dict[str, Any]:
    """A report on an invented article: nobody has rated the demo's, and an example shall not seem to."""
    article = content["article"] | {"title": "Example article", "url": "https://herald.example/1"}
    invented = {"id": "visitors", "text": RATED, "sources": [], "parts": [], "evidence": [], "suggestions": []}
    claim = content["claims"][0] | invented | {"rating": RATING}
    return content | {"article": article, "claims": [claim]}


def indented(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True)


def cut(line: str) -> str:
    return line if len(line) <= LONGEST_LINE else line[: LONGEST_LINE - 1] + "…"


RATED = "市立図書館の来館者は年間50万人に上る"
RATING = {
    "by": "Example Fact Desk",
    "rating": "根拠不明",
    "claimant": "Example Herald",
    "at": "2025-12-24",
    "url": "https://desk.example/checks/1",
}

CLAIMREVIEW = """\
## `claimreview`: claimreview.jsonld

For fact-check explorers, and only for what a person has rated. The demo has no rating, so it is refused:

````text
verify: claimreview: not written: {said}
````

A rating is written beside the claim that it is about, in claims.yaml. It changes no label:

````yaml
  - id: visitors
    kind: figure
    text: 市立図書館の来館者は年間50万人に上る
    sources: []
    rating:
      by: Example Fact Desk           # a person or a desk, never the one who made the claim
      rating: 根拠不明                 # on your own published scale
      claimant: Example Herald        # who made the claim
      at: 2025-12-24
      url: https://desk.example/checks/1   # the public page with the rating and its reasons
````

Then this is written (of an invented article), ready for a `<script type="application/ld+json">`: nothing in it can
end the script. There is no number, since a number would claim a scale, and nothing that the program found is among
it. Whoever rates a claim of their own (`by` is `claimant`, in any case, width and punctuation) is refused.

````json
{written}
````

Tested with our own closed JSON Schema of ClaimReview (`tests/schemas/claimreview.json`).
"""

PDF = """\
## `pdf`: report.pdf

For the archive, and for paper: the print sheet of `report.html`, printed by the machine's own Chromium or Chrome
without a network, dated with the end of the run. Where there is none it is refused and says so; `report.html` prints
the same from any browser. Tested by printing, reading the text back, and printing again: the same bytes.
"""


if __name__ == "__main__":
    PAGE.write_text(render_page(), encoding="utf-8")

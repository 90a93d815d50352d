"""What a change of a page does to the labels: a corrected figure, a paragraph gone, a page gone, empty or a wall."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from verify.fetch import CassetteTransport, fetch_sources
from verify.load import load_project
from verify.match import Encoder
from verify.model import Outcome, Verdict
from verify.pipeline import check_claim, read_sources

ROOT = Path(__file__).parent.parent
Page = Callable[[dict[str, object]], None]

WALL = """<!doctype html><html lang="de"><head><title>Einwilligung</title></head><body><div class="consent">
<p>Wir und unsere Partner verwenden Cookies. Bitte stimmen Sie zu, um weiterzulesen.</p>
<button>Alle akzeptieren</button><button>Ablehnen</button></div></body></html>"""


def body(text: str) -> Page:
    def change(response: dict[str, object]) -> None:
        response["body"] = {"string": text}

    return change


def status(code: int) -> Page:
    def change(response: dict[str, object]) -> None:
        response["status"] = {"code": code, "message": "changed"}

    return change


def replaced(old: str, new: str) -> Page:
    def change(response: dict[str, object]) -> None:
        text = response["body"]["string"]
        assert old in text, f"the page no longer says {old!r}"
        response["body"] = {"string": text.replace(old, new)}

    return change


def without_paragraph(words: str) -> Page:
    def change(response: dict[str, object]) -> None:
        text = response["body"]["string"]
        at = text.index(words)
        start, end = text.rindex("<p", 0, at), text.index("</p>", at) + len("</p>")
        response["body"] = {"string": text[:start] + text[end:]}

    return change


@pytest.fixture
def check(cassettes: Path, tmp_path: Path, encoder: Encoder) -> Callable[..., tuple[Verdict, Outcome]]:
    def run(claim_id: str, source_id: str, *changes: Page) -> tuple[Verdict, Outcome]:
        for cassette in cassettes.glob("*.yaml"):
            recorded = yaml.safe_load(cassette.read_text(encoding="utf-8"))
            if cassette.stem == source_id:
                pages = [i["response"] for i in recorded["interactions"] if "robots.txt" not in i["request"]["uri"]]
                for change in changes:
                    change(pages[-1])
            (tmp_path / cassette.name).write_text(yaml.safe_dump(recorded, allow_unicode=True), encoding="utf-8")
        project = load_project(ROOT / "claims.yaml")
        transport = CassetteTransport(tmp_path)
        read = read_sources(project, lambda wanted: fetch_sources(wanted, transport, now=lambda: datetime.now(UTC)))
        claim = next(claim for claim in project.claims if claim.id == claim_id)
        return check_claim(claim, read, encoder), next(r.outcome for r in read if r.source.id == source_id)

    return run


CORRECTED = [
    ("start-fy", "main", replaced("fiscal 2026, which starts next April", "fiscal 2027, which starts in April 2027")),
    ("engineers", "main", replaced("Around 100 engineers", "Around 150 engineers")),
    (
        "parameters",
        "daily-excelsior",
        replaced("<i>one&nbsp;trillion</i> parameters", "<i>two&nbsp;trillion</i> parameters"),
    ),
    ("pfn-founded", "pfn", replaced('<span class="y">2014</span>', '<span class="y">2015</span>')),
]


@pytest.mark.parametrize(("claim", "source", "change"), CORRECTED, ids=[row[0] for row in CORRECTED])
def test_a_corrected_figure_contradicts(check, claim: str, source: str, change: Page) -> None:
    assert check(claim, source, change)[0].label == "contradicted"


def test_one_corrected_source_of_two_is_a_dispute(check) -> None:
    verdict, _ = check(
        "usd-amount",
        "main",
        replaced("$6.34&nbsp;billion", "$7.34&nbsp;billion"),
        replaced("US$6 billion", "US$7 billion"),
    )
    assert (verdict.label, "sources_disagree" in verdict.flags) == ("partial", True)


REMOVED = [
    ("start-fy", "main", without_paragraph("The aid is to begin")),
    ("engineers", "main", without_paragraph("Around 100 engineers")),
    ("parameters", "daily-excelsior", without_paragraph("the model they develop should reach")),
    ("largest-model", "main", without_paragraph("largest base AI model")),
]


@pytest.mark.parametrize(("claim", "source", "change"), REMOVED, ids=[row[0] for row in REMOVED])
def test_a_removed_paragraph_leaves_nothing_found(check, claim: str, source: str, change: Page) -> None:
    assert check(claim, source, change)[0].label == "not_found"


UNREADABLE = [
    ("gone", status(410), "gone"),
    ("server error", status(503), "server_error"),
    ("refused", status(403), "blocked"),
    ("empty", body(""), "empty"),
    ("no text", body("<!doctype html><html><body></body></html>"), "empty"),
    ("consent wall", body(WALL), "consent_wall"),
]


@pytest.mark.parametrize(("claim", "source"), [("start-fy", "main"), ("parameters", "daily-excelsior")])
@pytest.mark.parametrize(("change", "outcome"), [row[1:] for row in UNREADABLE], ids=[row[0] for row in UNREADABLE])
def test_an_unreadable_page_is_never_a_pass(check, claim: str, source: str, change: Page, outcome: str) -> None:
    verdict, found = check(claim, source, change)
    assert (verdict.label, found) == ("unavailable", outcome)

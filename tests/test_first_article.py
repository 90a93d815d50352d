"""The main job, end to end: the first article from its cassettes, claim by claim, for the right reasons."""

import json
import shutil
import socket
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify import cli

ROOT = Path(__file__).parent.parent
EXPECTED = yaml.safe_load((ROOT / "tests/expected/first_article.yaml").read_text(encoding="utf-8"))
# Doubt about an extraction is allowed beside any label.
ALLOWED_EXTRA = {"extraction_doubtful"}
NEVER_QUOTED = {
    "related",
    "caption",
    "alt",
    "comment",
    "nav",
    "footer",
    "ad",
    "consent",
    "hidden",
    "deleted",
    "noscript",
}


def check(out: Path, *options: str) -> int:
    # A copy, so that the lock of a run in the checkout is not ours.
    claims = out / "site" / "claims.yaml"
    claims.parent.mkdir()
    shutil.copy(ROOT / "claims.yaml", claims)
    return cli.main(["check", str(claims), "--replay", str(ROOT / "cassettes"), "--out", str(out / "out"), *options])


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, dict[str, Any], Path]:
    out = tmp_path_factory.mktemp("out")
    code = check(out, "--quiet")
    return code, json.loads((out / "out/report.json").read_text(encoding="utf-8")), out / "out"


@pytest.fixture(scope="module")
def claims(run: tuple[int, dict[str, Any], Path]) -> dict[str, Any]:
    return {claim["id"]: claim for claim in run[1]["claims"]}


def test_findings_end_with_exit_code_1(run: tuple[int, dict[str, Any], Path]) -> None:
    code, _, out = run
    assert code == 1
    assert sorted(path.name for path in out.iterdir()) == ["report.html", "report.json", "report.md"]


@pytest.mark.parametrize("claim_id", EXPECTED)
def test_label_and_flags(claims: dict[str, Any], claim_id: str) -> None:
    claim = claims[claim_id]
    flags = sorted(set(claim["flags"]) - ALLOWED_EXTRA)
    assert (claim["label"], flags) == (EXPECTED[claim_id]["label"], EXPECTED[claim_id]["flags"])


def test_every_claim_is_expected(claims: dict[str, Any]) -> None:
    assert sorted(claims) == sorted(EXPECTED)


QUOTED = [claim_id for claim_id, row in EXPECTED.items() if "quotes" in row]


@pytest.mark.parametrize("claim_id", QUOTED)
def test_top_evidence_quotes_the_right_sentence(claims: dict[str, Any], claim_id: str) -> None:
    top = claims[claim_id]["evidence"][0]
    wanted = EXPECTED[claim_id]["quotes"]
    assert top["source"] in wanted["from"]
    assert wanted["words"] in " ".join(top["quote"].split())


def test_nothing_rests_on_what_is_not_the_source_speaking(claims: dict[str, Any]) -> None:
    labels = {evidence["label_of_block"] for claim in claims.values() for evidence in claim["evidence"]}
    assert labels & NEVER_QUOTED == set()


def test_every_quote_says_that_it_is_a_demo_page(claims: dict[str, Any]) -> None:
    assert all(evidence["demo"] for claim in claims.values() for evidence in claim["evidence"])


def test_a_citation_without_address_is_told_apart(run: tuple[int, dict[str, Any], Path]) -> None:
    outcomes = {source["id"]: source["outcome"] for source in run[1]["sources"]}
    assert outcomes.pop("nippon-com") == "no_address"
    assert set(outcomes.values()) == {"ok"}


@pytest.mark.parametrize("workers", ["1", "3", "16"])
def test_reports_are_the_same_bytes_for_any_number_of_workers(
    run: tuple[int, dict[str, Any], Path], tmp_path: Path, workers: str
) -> None:
    check(tmp_path, "--quiet", "--workers", workers)
    again = json.loads((tmp_path / "out/report.json").read_text(encoding="utf-8"))
    first = dict(run[1])
    for report in (first, again):
        report.pop("run")
    assert json.dumps(again, ensure_ascii=False) == json.dumps(first, ensure_ascii=False)


def test_replay_opens_no_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[object] = []

    def refuse(*args: object, **_: object) -> None:
        opened.append(args)
        raise OSError("a socket in replay")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert check(tmp_path, "--quiet") == 1
    assert opened == []

"""How a call ends: exit codes, what is written and what is left alone, and what a wrong call is told."""

import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from verify import cli, pipeline, report
from verify.cli.pdf import print_pdf
from verify.errors import ExitCode, FormatRefused
from verify.fetch import CassetteTransport, Reply
from verify.lock import hold_lock
from verify.match import CachingEncoder, Encoder
from verify.outcomes import CAUSES, Cause

ROOT = Path(__file__).parent.parent
CLAIMS = """version: 1
article: {{title: 見本, lang: ja, published: 2025-12-22T09:00:00+09:00}}
sources:
  - {{id: main, title: Main, url: "https://www.alojapan.com/?p=1431314", lang: en}}
  - {{id: lost, title: Lost}}
claims:
{claims}
"""
SECOND = '  - {id: second, title: Second, url: "https://second.example/page"}\n'
ENGINEERS = "  - {{id: engineers, kind: headcount, text: {text}, sources: [{source}]}}"


@pytest.fixture(autouse=True)
def loaded(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    """The encoder that the tests share, without a version, so that no call keeps what another one met."""
    monkeypatch.setattr("verify.match.load_encoder", lambda: CachingEncoder(encoder))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "cassettes", tmp_path / "cassettes")
    return tmp_path


@pytest.fixture
def check(desk: Path) -> Callable[..., int]:
    def run(*options: str, text: str = "約100人のエンジニアが参加する", source: str = "main") -> int:
        claim = ENGINEERS.format(text=text, source=source)
        (desk / "claims.yaml").write_text(CLAIMS.format(claims=claim), encoding="utf-8")
        place = [str(desk / "claims.yaml"), "--replay", str(desk / "cassettes"), "--out", str(desk / "out")]
        return cli.main(["check", *place, *options])

    return run


@pytest.mark.parametrize(
    ("text", "source", "options", "code"),
    [
        ("約100人のエンジニアが参加する", "main", [], ExitCode.OK),
        ("約300人のエンジニアが参加する", "main", [], ExitCode.FINDINGS),
        ("約300人のエンジニアが参加する", "main", ["--fail-on", "uncited"], ExitCode.OK),
        ("約100人のエンジニアが参加する", "lost", [], ExitCode.INCOMPLETE),
        ("約100人のエンジニアが参加する", "lost", ["--fail-on", "unavailable"], ExitCode.FINDINGS),
        ("約100人のエンジニアが参加する", "", [], ExitCode.FINDINGS),
    ],
    ids=["clear", "a finding", "a finding that is let pass", "incomplete", "incomplete counts", "uncited"],
)
def test_exit_codes(check: Callable[..., int], text: str, source: str, options: list[str], code: ExitCode) -> None:
    assert check(*options, text=text, source=source) == code


def test_only_the_chosen_formats_are_written(check: Callable[..., int], desk: Path) -> None:
    check("--format", "json")
    assert [path.name for path in (desk / "out").iterdir()] == ["report.json"]


def test_the_summary_is_plain_text(check: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    check("--lang", "en")
    said = capsys.readouterr()
    assert said.out.splitlines()[0].startswith("1 of 1") or "Supported" in said.out
    assert len(said.out.splitlines()) == 3
    assert "\x1b" not in said.out + said.err


def test_a_table_has_a_line_for_each_claim_in_80_columns(
    check: Callable[..., int], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COLUMNS", raising=False)
    check("--table", "--quiet", text="約100人のエンジニアが参加する" * 5)
    [line] = capsys.readouterr().out.splitlines()
    assert re.match("裏付けあり  engineers  約100人のエンジニア|一部", line)
    assert line.rstrip().endswith("…")
    assert cell_len(line) <= 80
    assert "\x1b" not in line


@pytest.mark.parametrize(("settings", "colour"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_table_is_coloured_on_a_terminal_alone(
    check: Callable[..., int],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    settings: dict[str, str],
    colour: bool,
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in {"TERM": "xterm", "TTY_COMPATIBLE": "1", **settings}.items():
        monkeypatch.setenv(name, value)
    check("--table", "--quiet")
    assert ("\x1b[32m" in capsys.readouterr().out) is colour


def test_a_refused_format_costs_no_other(
    check: Callable[..., int], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check("--format", "claimreview,json,sarif,junit") == ExitCode.USAGE
    assert "verify: claimreview: not written: no claim of claims.yaml has a `rating`." in capsys.readouterr().err
    assert {path.name for path in (desk / "out").iterdir()} == {"report.json", "report.sarif", "junit.xml"}


def test_a_pdf_needs_a_browser(
    check: Callable[..., int], desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("verify.cli.pdf.BROWSERS", ("no-such-browser",))
    assert check("--format", "pdf,json") == ExitCode.USAGE
    assert "pdf: not written: no browser found (no-such-browser); install Chromium" in capsys.readouterr().err
    assert [path.name for path in (desk / "out").iterdir()] == ["report.json"]


@pytest.mark.parametrize(
    ("script", "told"), [("echo sorry >&2; exit 3", "ended with 3: sorry"), ("", "printed nothing")]
)
def test_a_browser_that_fails_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, script: str, told: str
) -> None:
    browser = tmp_path / "browser"
    browser.write_text(f"#!/bin/sh\n{script}\n")
    browser.chmod(0o755)
    monkeypatch.setattr("verify.cli.pdf.BROWSERS", (str(browser),))
    with pytest.raises(FormatRefused, match=told):
        print_pdf("<p>page", "2026-03-02T03:04:05Z")


def test_quiet_says_nothing(check: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    check("--quiet")
    assert capsys.readouterr() == ("", "")


def test_timings_name_every_stage(check: Callable[..., int], capsys: pytest.CaptureFixture[str]) -> None:
    check("--timings")
    stages = [line.split()[0] for line in capsys.readouterr().err.splitlines()]
    assert stages == ["load", "encode", "sources", "claims", "report"]


def test_a_second_run_is_refused_while_one_holds_the_lock(
    check: Callable[..., int], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with hold_lock(desk / ".verify"):
        assert check() == ExitCode.LOCKED
    assert "another run holds" in capsys.readouterr().err
    assert not (desk / "out").exists()
    assert check() == ExitCode.OK


def test_an_interrupted_run_writes_what_was_done_and_says_so(
    check: Callable[..., int], desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "judge_claim", interrupt)
    assert check() == ExitCode.INTERRUPTED
    written = json.loads((desk / "out/report.json").read_text(encoding="utf-8"))
    assert written["run"]["interrupted"] is True
    assert written["summary"]["unchecked"] == ["engineers"]


def test_a_run_interrupted_among_its_sources_tells_which_it_read(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ask = CassetteTransport.get

    def stop_at_second(self: CassetteTransport, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
        if url == "https://second.example/page":
            raise KeyboardInterrupt
        return ask(self, url, headers, within=within)

    monkeypatch.setattr(CassetteTransport, "get", stop_at_second)
    claim = ENGINEERS.format(text="約100人のエンジニアが参加する", source="main")
    text = CLAIMS.format(claims=claim).replace("claims:", SECOND + "claims:")
    (desk / "claims.yaml").write_text(text, encoding="utf-8")
    place = [str(desk / "claims.yaml"), "--replay", str(desk / "cassettes"), "--out", str(desk / "out")]
    assert cli.main(["check", *place, "--workers", "1", "--format", "json,html,junit,summary"]) == ExitCode.INTERRUPTED
    written = json.loads((desk / "out/report.json").read_text(encoding="utf-8"))
    assert (written["run"]["interrupted"], written["summary"]["unchecked"]) == (True, ["engineers"])
    told = {source["id"]: (source["outcome"], source["detail"]["en"]) for source in written["sources"]}
    assert told["main"][0] == "ok"
    assert told["second"][0] == "unreachable"
    assert CAUSES[Cause.INTERRUPTED].en in told["second"][1]


def test_a_run_interrupted_while_it_reads_leaves_the_rest_unread(
    check: Callable[..., int], desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "extract_document", interrupt)
    assert check() == ExitCode.INTERRUPTED
    written = json.loads((desk / "out/report.json").read_text(encoding="utf-8"))
    assert (written["run"]["interrupted"], written["summary"]["unchecked"]) == (True, ["engineers"])
    assert CAUSES[Cause.INTERRUPTED].en in written["sources"][0]["detail"]["en"]


def test_an_interrupted_explain_is_interrupted(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "extract_document", interrupt)
    shutil.copy(ROOT / "claims.yaml", desk)
    place = [str(desk / "claims.yaml"), "--replay", str(desk / "cassettes")]
    assert cli.main(["explain", "companies", *place]) == ExitCode.INTERRUPTED


def test_an_internal_error_leaves_the_earlier_report(
    check: Callable[..., int], desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    check()
    before = {path.name: path.read_bytes() for path in (desk / "out").iterdir()}

    def fail(*_: object) -> str:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(report, "render_pages", fail)
    assert check() == ExitCode.INTERNAL
    assert {path.name: path.read_bytes() for path in (desk / "out").iterdir()} == before
    assert "internal error" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["check", "nowhere.yaml"], "nowhere.yaml"),
        (["check", "claims.yaml", "--format", "docx"], "choose from html, json, markdown"),
        (["check", "claims.yaml", "--format", ","], "names nothing; choose from html, json, markdown"),
        (["check", "claims.yaml", "--archive", "ftp://x/"], "--archive: ftp://x/: not an http or https address"),
        (["check", "claims.yaml", "--archive", "https://u:p@x/"], "--archive: https://u:p@x/: the address carries"),
        (["check", "claims.yaml", "--archive", "https://x/timegate"], "so it ends with / or ="),
        (["check", "claims.yaml", "--archive", ""], "--archive: : not an http or https address"),
        (["check", "claims.yaml", "--archive-index", "https://x/cdx"], "--archive-index needs --archive"),
        (["check", "claims.yaml", "--archive", "https://x/", "--archive-index", "x"], "--archive-index: x: not an"),
        (["check", "claims.yaml", "--fail-on", "wrong"], "unknown: wrong"),
        (["check", "claims.yaml", "--lang", "fr"], "fr"),
        (["check", "claims.yaml", "--replay", "nowhere"], "nowhere"),
        (["explain", "nobody", "claims.yaml", "--replay", "cassettes"], "no claim 'nobody'"),
        (["frobnicate"], "frobnicate"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_wrong_call_is_told_what_is_wrong(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], argv: list[str], words: str
) -> None:
    shutil.copy(ROOT / "claims.yaml", desk)
    monkeypatch.chdir(desk)
    assert cli.main(argv) == ExitCode.USAGE
    assert words in capsys.readouterr().err


def test_a_reader_that_has_gone_is_no_error() -> None:
    """The pipe is closed before a word is written, as `verify schema | head -1` may find it."""
    reading, writing = os.pipe()
    os.close(reading)
    call = [sys.executable, "-c", "import sys; from verify.cli import main; sys.exit(main(['schema']))"]
    ended = subprocess.run(call, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (ExitCode.OK, "")


def ask(monkeypatch: pytest.MonkeyPatch, command: list[str], *lines: object) -> int:
    text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    return cli.main([*command, "--jsonl", "-"])


def test_quantities_answer_line_by_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    line = {"id": "a", "text": "約1兆2000億円", "lang": "ja", "published": None}
    assert ask(monkeypatch, ["quantities"], line, "", line | {"id": "b"}) == ExitCode.OK
    answers = [json.loads(answer) for answer in capsys.readouterr().out.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", "b"]
    mention = answers[0]["mentions"][0]
    assert (mention["value"], mention["unit"], mention["approx"]) == ("1200000000000", "JPY", "about")


@pytest.mark.parametrize(
    ("sources", "label"),
    [
        ([{"id": "s", "lang": "en", "passages": ["Three people died in the fire."]}], "supported"),
        ([{"id": "s", "lang": "en", "passages": ["Five people died in the fire."]}], "contradicted"),
        ([{"id": "s", "lang": "en", "passages": ["The museum opens on Monday."]}], "not_found"),
        ([{"id": "s", "lang": "en", "passages": []}], "unavailable"),
        ([], "uncited"),
    ],
)
def test_match_answers_with_a_label(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], sources: list[dict[str, Any]], label: str
) -> None:
    line = {"id": "a", "claim": {"text": "火災で3人が死亡した", "lang": "ja"}, "sources": sources}
    assert ask(monkeypatch, ["match", "--top", "0"], line) == ExitCode.OK
    answer = json.loads(capsys.readouterr().out)
    assert (answer["id"], answer["label"]) == ("a", label)
    assert len(answer["ranking"]) == sum(len(source["passages"]) for source in sources)


@pytest.mark.parametrize(("declared", "label"), [(None, "supported"), ("2012-03-01T00:00:00Z", "contradicted")])
def test_match_reads_the_date_of_a_text_that_comes_without_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], declared: str | None, label: str
) -> None:
    passages = ["By Ana Silva on February 22, 2011", "The harbour reopens on April 9th."]
    source = {"id": "s", "lang": "en", "published": declared, "passages": passages}
    line = {"id": "a", "claim": {"text": "The harbour reopens on April 9, 2011.", "lang": "en"}, "sources": [source]}
    assert ask(monkeypatch, ["match"], line) == ExitCode.OK
    assert json.loads(capsys.readouterr().out)["label"] == label


@pytest.mark.parametrize(
    ("line", "words"),
    [("{", "line 1: not JSON"), ("[]", "line 1: not a JSON object"), ('{"id": "a"}', "line 1: line 'a'")],
)
def test_a_bad_line_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], line: str, words: str
) -> None:
    assert ask(monkeypatch, ["match"], line) == ExitCode.USAGE
    assert words in capsys.readouterr().err

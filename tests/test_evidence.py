"""What a live run leaves beside claims.yaml, and what the commands on it say."""

import errno
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterator
from functools import partial
from ipaddress import ip_network
from pathlib import Path

import pytest
from fixture_server import FixtureServer, Page, load_pages

from verify import cli, fetch
from verify.errors import ExitCode
from verify.match import CachingEncoder, Encoder
from verify.model import FetchRecord, Outcome, Past
from verify.store import EvidenceStore, Reading

ROOT = Path(__file__).parent.parent
PAGES = tuple(load_pages())


@pytest.fixture
def desk(encoder: Encoder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder with the first article's claims, whose sources a server on this machine answers for."""
    monkeypatch.setattr("verify.match.load_encoder", lambda: CachingEncoder(encoder))
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    with FixtureServer(PAGES, tmp_path) as server:
        allow = [ip_network("127.0.0.1/32")]
        live = partial(fetch.LiveTransport, allow=allow, ca_file=server.ca_file, resolve=server.resolve, gap=0.0)
        monkeypatch.setattr(fetch, "LiveTransport", live)
        yield tmp_path


@pytest.fixture
def check(desk: Path) -> Callable[[], int]:
    return lambda: cli.main(["check", str(desk / "claims.yaml"), "--out", str(desk / "out"), "--quiet"])


def store(desk: Path) -> EvidenceStore:
    return EvidenceStore(desk / ".verify" / "evidence")


def bytes_of(page: Page) -> bytes:
    return page.file.read_bytes()


def test_every_page_of_a_live_run_is_kept_with_its_record(desk: Path, check: Callable[[], int]) -> None:
    assert check() == ExitCode.FINDINGS

    records = [entry for entry in store(desk).entries() if isinstance(entry, FetchRecord)]
    readings = {entry.sha256: entry for entry in store(desk).entries() if isinstance(entry, Reading)}
    served = {page.url: bytes_of(page) for page in PAGES if not page.path.endswith("robots.txt")}

    assert {record.url: store(desk).body(record.sha256 or "") for record in records} == served
    assert {record.trace.address for record in records} <= {"127.0.0.1", None}
    assert {hashlib.sha256(body).hexdigest() for body in served.values()} == readings.keys()
    assert {reading.outcome for reading in readings.values()} == {Outcome.OK}
    assert cli.main(["doctor", str(desk / "claims.yaml")]) == ExitCode.OK


def test_a_second_run_keeps_no_body_twice(desk: Path, check: Callable[[], int]) -> None:
    check()
    bodies = sorted((desk / ".verify" / "evidence" / "bodies").rglob("*.gz"))
    check()

    assert sorted((desk / ".verify" / "evidence" / "bodies").rglob("*.gz")) == bodies
    assert len([entry for entry in store(desk).entries() if isinstance(entry, Reading)]) == len(bodies)


def test_the_doctor_names_what_is_damaged(
    desk: Path, check: Callable[[], int], capsys: pytest.CaptureFixture[str]
) -> None:
    check()
    damaged = min((desk / ".verify" / "evidence" / "bodies").rglob("*.gz"))
    damaged.write_bytes(damaged.read_bytes()[:-1])

    assert cli.main(["doctor", str(desk / "claims.yaml"), "--lang", "en"]) == ExitCode.FINDINGS
    told = capsys.readouterr().out
    assert damaged.name in told
    assert "1 damaged, 0 harmless" in told


def test_the_evidence_goes_out_as_warc(
    desk: Path, check: Callable[[], int], capsys: pytest.CaptureFixture[str]
) -> None:
    check()

    assert cli.main(["warc", str(desk / "out" / "e.warc.gz"), str(desk / "claims.yaml")]) == ExitCode.OK
    assert (desk / "out" / "e.warc.gz").read_bytes().startswith(b"\x1f\x8b")
    assert "6 pages" in capsys.readouterr().out


def test_replay_keeps_nothing(desk: Path) -> None:
    place = [str(desk / "claims.yaml"), "--replay", str(ROOT / "cassettes"), "--out", str(desk / "out"), "--quiet"]
    cli.main(["check", *place])

    assert list(store(desk).entries()) == []


@pytest.mark.parametrize("command", [["doctor"], ["warc", "e.warc.gz"]])
def test_where_nothing_is_kept_the_folder_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    shutil.copy(ROOT / "claims.yaml", tmp_path)
    monkeypatch.chdir(tmp_path)
    assert cli.main(command) == ExitCode.USAGE
    assert f"{tmp_path / '.verify' / 'evidence'}: no evidence is kept here" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["claims.yaml"]


def test_what_the_file_system_refuses_is_named(
    desk: Path, check: Callable[[], int], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = desk / ".verify"
    kept.touch()
    assert check() == ExitCode.USAGE
    assert f"verify: {kept}: cannot be used (" in capsys.readouterr().err

    kept.unlink()
    records = kept / "evidence" / "records"
    records.mkdir(parents=True)
    assert check() == cli.main(["doctor", str(desk / "claims.yaml")]) == ExitCode.USAGE
    assert capsys.readouterr().err.count(f"verify: {records}: cannot be used (Is a directory)") == 2

    records.rmdir()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert check() == ExitCode.USAGE
    assert "cannot be used (No space left on device)" in capsys.readouterr().err


def test_explain_knows_what_check_kept_and_keeps_nothing(
    desk: Path, check: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    check()
    before = {path: path.read_bytes() for path in (desk / ".verify").rglob("*") if path.is_file()}
    asked: list[str] = []
    past = EvidenceStore.past

    def note(self: EvidenceStore, url: str) -> Past:
        found = past(self, url)
        asked.extend([url] * (found.kept is not None))
        return found

    monkeypatch.setattr(EvidenceStore, "past", note)
    assert cli.main(["explain", "companies", str(desk / "claims.yaml")]) == ExitCode.OK
    assert sorted(asked) == sorted(page.url for page in PAGES if not page.path.endswith("robots.txt"))
    assert {path: path.read_bytes() for path in (desk / ".verify").rglob("*") if path.is_file()} == before


def test_replay_does_not_open_what_is_kept(desk: Path) -> None:
    (desk / ".verify" / "evidence" / "records").mkdir(parents=True)
    place = [str(desk / "claims.yaml"), "--replay", str(ROOT / "cassettes"), "--out", str(desk / "out"), "--quiet"]
    assert cli.main(["check", *place]) == ExitCode.FINDINGS


def test_an_unchanged_page_is_read_once(desk: Path, check: Callable[[], int], monkeypatch: pytest.MonkeyPatch) -> None:
    check()
    first = json.loads((desk / "out" / "report.json").read_text(encoding="utf-8"))
    monkeypatch.setattr("verify.pipeline.extract_document", lambda _: pytest.fail("read again"))
    assert check() == ExitCode.FINDINGS
    second = json.loads((desk / "out" / "report.json").read_text(encoding="utf-8"))
    assert second["claims"] == first["claims"]
    assert {note for source in second["sources"] for note in source["notes"]} >= {"unchanged"}

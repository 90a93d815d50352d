"""What the commands that check something share: a run from sources to report, and what it keeps for the next one."""

import os
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

import click

from verify import __version__
from verify.errors import UsageError

if TYPE_CHECKING:
    from verify.fetch import Archive, History
    from verify.match import CachingEncoder, Encoder
    from verify.model import Fetched, Project, Read, Report, Source
    from verify.store import EvidenceStore, KeptDocuments

# In the folder that `kept_in` names.
EVIDENCE = "evidence"
READINGS = "readings"


@dataclass(frozen=True, slots=True)
class Kept:
    """What runs leave for those after them."""

    evidence: "EvidenceStore"
    readings: "KeptDocuments"


class Watch:
    """What a person sees of a run while it goes on, and how long each stage took; nothing of it reaches a report."""

    def __init__(self, *, show: bool) -> None:
        self._took: dict[str, float] = {}
        self._status: Any = None
        if show:
            from rich.console import Console

            # rich keeps to NO_COLOR and TERM=dumb by itself.
            self._status = Console(stderr=True).status("")

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        begun = time.perf_counter()
        self._say(name)
        with self._status or nullcontext():
            yield
        self._took[name] = self._took.get(name, 0.0) + time.perf_counter() - begun

    def advance(self, done: int, of: int) -> None:
        self._say(f"claims {done}/{of}")

    def _say(self, text: str) -> None:
        if self._status is not None:
            self._status.update(text)

    def lines(self) -> tuple[str, ...]:
        """One line a stage, in seconds."""
        return tuple(f"{name:<8} {seconds:7.3f} s" for name, seconds in self._took.items())


def kept_in(claims: Path) -> Path:
    """The folder of what a run keeps for the next one."""
    return claims.resolve().parent / ".verify"


def restore_vectors(folder: Path, encoder: "CachingEncoder") -> None:
    """Hands the encoder what an earlier run kept; a file that cannot be one of ours is left alone."""
    from verify.match import LARGEST_BLOCK

    file = folder / "vectors"
    try:
        if file.is_file() and file.stat().st_size <= LARGEST_BLOCK:
            encoder.restore(file.read_bytes())
    except OSError as error:
        click.echo(f"verify: {file}: not read ({error.strerror}); every text is encoded anew", err=True)


def keep_vectors(folder: Path, encoder: "CachingEncoder") -> None:
    block = encoder.keep()
    if block is None:
        return
    try:
        write_file(folder / "vectors", block)
    except UsageError as error:
        # They only save time: what the run found is worth reporting without them.
        click.echo(f"verify: {error}", err=True)


def run_project(
    project: "Project",
    replay: Path | None,
    workers: int,
    settings: tuple[tuple[str, str], ...],
    encoder: "Encoder",
    watch: Watch,
    *,
    kept: "Kept | None" = None,
    archive: "Archive | None" = None,
    history: "History | None" = None,
) -> "Report":
    """A report on the project; partial and marked so when the run is interrupted.

    What a live run reads is put into `kept`; a replay has none. Without it, `history` says what earlier runs know.
    """
    from verify.judge import RULES_VERSION
    from verify.model import Mode, Report, Run, Verdict
    from verify.pipeline import encode_texts, run_checks

    started = _now()
    with watch.stage("sources"):
        sources, interrupted = _read_sources(project, replay, workers, kept, archive, history)
    verdicts: list[Verdict] = []
    try:
        with watch.stage("encode"):
            if not interrupted:
                encode_texts(project, sources, encoder)
        with watch.stage("claims"):
            for verdict in () if interrupted else run_checks(project, sources, encoder):
                verdicts.append(verdict)
                watch.advance(len(verdicts), len(project.claims))
    except KeyboardInterrupt:
        interrupted = True
    run = Run(
        id=f"{started:%Y%m%dT%H%M%SZ}-{project.sha256[:8]}",
        mode=Mode.REPLAY if replay else Mode.LIVE,
        started_at=started,
        finished_at=_now(),
        tool_version=__version__,
        rules_version=RULES_VERSION,
        settings=settings,
        interrupted=interrupted,
    )
    return Report(run, project, sources, tuple(verdicts))


def _read_sources(
    project: "Project",
    replay: Path | None,
    workers: int,
    kept: "Kept | None",
    archive: "Archive | None",
    history: "History | None",
) -> "tuple[tuple[Read, ...], bool]":
    """Each source, read or not, and whether the run was interrupted meanwhile."""
    from verify.fetch import NO_HISTORY, CassetteTransport, FetchInterrupted, LiveTransport, fetch_sources, leave_unread
    from verify.pipeline import read_source, read_sources

    transport = CassetteTransport(replay) if replay else LiveTransport()
    known = kept.evidence if kept else history or NO_HISTORY
    fetched: list[Fetched] = []
    interrupted = stopped = False

    def fetch(wanted: "Sequence[Source]") -> "Sequence[Fetched]":
        nonlocal interrupted
        try:
            fetched.extend(fetch_sources(wanted, transport, workers=workers, now=_now, history=known, archive=archive))
        except FetchInterrupted as stop:
            # What has come is still read: it takes less time than fetching it again.
            interrupted = True
            fetched.extend(stop.fetched)
        return fetched

    def read(one: "Fetched") -> "Read":
        nonlocal interrupted, stopped
        try:
            if not stopped:
                return read_once(one, kept.readings) if kept else read_source(one)
        except KeyboardInterrupt:
            interrupted = stopped = True
        return leave_unread(one.source, one.trace)

    sources = read_sources(project, fetch, read)
    # What was left unread is no reading of its bytes.
    if kept and not stopped:
        for got, one in zip(fetched, sources, strict=True):
            _keep_reading(kept.evidence, got, one)
    return sources, interrupted


def read_once(fetched: "Fetched", readings: "KeptDocuments") -> "Read":
    """What an earlier run read from the same bytes, else what they are read as now."""
    from verify.extract import EXTRACTOR_VERSION
    from verify.model import Document, Snapshot
    from verify.pipeline import read_source

    # A copy of the same bytes is another reading: it is an archive's.
    if not isinstance(fetched, Snapshot) or fetched.trace.archived_at:
        return read_source(fetched)
    version = f"{__version__} {EXTRACTOR_VERSION}"
    known = readings.get(fetched, version)
    if known is not None:
        return known
    read = read_source(fetched)
    if isinstance(read, Document):
        # It only saves time: a full disk is no reason to leave a page unread.
        with suppress(OSError):
            readings.put(fetched, version, read)
    return read


def _keep_reading(evidence: "EvidenceStore", fetched: "Fetched", read: "Read") -> None:
    from hashlib import sha256

    from verify.extract import EXTRACTOR_VERSION
    from verify.model import Document, Snapshot
    from verify.store import Reading

    if not isinstance(fetched, Snapshot):
        return
    text = "\n".join(block.text for block in read.blocks) if isinstance(read, Document) else None
    evidence.keep_reading(
        Reading(
            sha256=fetched.sha256,
            encoding=read.encoding if isinstance(read, Document) else None,
            text_sha256=sha256(text.encode("utf-8", "surrogatepass")).hexdigest() if text is not None else None,
            extractor=EXTRACTOR_VERSION,
            outcome=read.outcome,
        )
    )


def write_file(path: Path, content: bytes) -> None:
    """Writes the whole file or leaves the earlier one."""
    with writing(path) as file:
        file.write(content)


@contextmanager
def writing(path: Path) -> Iterator[BinaryIO]:
    """A file that takes the place of `path` when the block ends, and is thrown away when it fails."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with draft.open("wb") as file:
            yield file
        draft.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _now() -> datetime:
    return datetime.now(UTC)

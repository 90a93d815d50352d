"""The command line: the only place that reads arguments, environment and clock, and writes files.

Heavy imports stand inside the commands, so that `verify --help` costs nothing.
"""

import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from verify import __version__
from verify.errors import ClaimsFileError, ExitCode, UsageError, VerifyError

if TYPE_CHECKING:
    from verify.match import CachingEncoder, Encoder
    from verify.model import Project, Report

# Before numpy is imported anywhere: with its default threads the encoder runs at a quarter of its speed.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

LABELS = ("contradicted", "not_found", "uncited", "partial", "unavailable", "not_checkable", "supported")
FAIL_ON = "contradicted,not_found,uncited"
FORMATS = ("html", "json", "markdown")


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of one call (`errors.ExitCode`); nothing is raised."""
    try:
        result = commands.main(args=argv, prog_name="verify", standalone_mode=False)
        return int(result or ExitCode.OK)
    except ClaimsFileError as error:
        click.echo("\n".join(error.lines()), err=True)
        return error.exit_code
    except VerifyError as error:
        click.echo(f"verify: {error}", err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return ExitCode.USAGE
    except click.exceptions.Exit as error:
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        click.echo("verify: interrupted", err=True)
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has gone; python would complain again when it closes stdout.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.OK
    except Exception:  # noqa: BLE001 (the one place where a broken promise becomes an exit code)
        traceback.print_exc()
        click.echo("verify: internal error; earlier reports are untouched. Please report the lines above.", err=True)
        return ExitCode.INTERNAL


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="verify")
def commands() -> None:
    """Does the source that we cite say this? Checks the claims of an article against its sources.

    Exit codes: 0 nothing at or above --fail-on, 1 findings, 2 usage or unreadable input, 3 incomplete (a source
    could not be read), 4 internal error, 75 another run holds the lock, 130 interrupted.
    """


CLAIMS_FILE = click.argument("claims", default="claims.yaml", type=click.Path(path_type=Path))
REPLAY = click.option(
    "--replay", type=click.Path(path_type=Path), metavar="DIR", help="Read recorded pages from DIR; opens no socket."
)
LANG = click.option("--lang", type=click.Choice(["ja", "en"]), default="ja", show_default=True, help="Report language.")


def _chosen(allowed: Sequence[str]) -> Callable[[Any, Any, str], tuple[str, ...]]:
    def split(_context: Any, _parameter: Any, value: str) -> tuple[str, ...]:
        names = tuple(name.strip() for name in value.split(",") if name.strip())
        unknown = [name for name in names if name not in allowed]
        if unknown:
            raise click.BadParameter(f"unknown: {', '.join(unknown)}; choose from {', '.join(allowed)}")
        return names

    return split


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


@commands.command()
@CLAIMS_FILE
@REPLAY
@LANG
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("out"), show_default=True, help="Folder for reports."
)
@click.option("--format", "formats", default=",".join(FORMATS), callback=_chosen(FORMATS), show_default=True,
              help="Which reports to write, comma-separated.")  # fmt: skip
@click.option(
    "--fail-on", default=FAIL_ON, callback=_chosen(LABELS), show_default=True, help="Labels that end with exit code 1."
)
@click.option("--workers", type=click.IntRange(1, 64), default=8, show_default=True, help="Sources fetched at once.")
@click.option("--timings", is_flag=True, help="Print how long each stage took.")
@click.option("--quiet", is_flag=True, help="No progress, no summary.")
def check(
    claims: Path,
    replay: Path | None,
    lang: str,
    out: Path,
    formats: tuple[str, ...],
    fail_on: tuple[str, ...],
    workers: int,
    timings: bool,
    quiet: bool,
) -> int:
    """Check every claim of CLAIMS against its sources and write the reports."""
    from verify.load import load_project
    from verify.lock import hold_lock
    from verify.match import load_encoder
    from verify.report import FILENAMES, RENDERERS, summary_lines, to_dict

    watch = Watch(show=sys.stderr.isatty() and not quiet)
    with watch.stage("load"):
        project = load_project(claims)
    settings = (
        ("fail_on", ",".join(fail_on)),
        ("fiscal_year", project.article.fiscal_year),
        ("replay", "yes" if replay else "no"),
        ("robots_ignored", ",".join(source.id for source in project.sources if source.robots_ignored)),
    )
    folder = _kept_in(claims)
    with hold_lock(folder):
        encoder = load_encoder()
        with watch.stage("encode"):
            _restore_vectors(folder, encoder)
        try:
            report = _run(project, replay, workers, settings, encoder, watch)
        finally:
            with watch.stage("encode"):
                _keep_vectors(folder, encoder)
        with watch.stage("report"):
            content = to_dict(report)
            for name in formats:
                _write(out / FILENAMES[name], RENDERERS[name](content, lang).encode())
    if not quiet:
        click.echo("\n".join(summary_lines(content, lang)))
    if timings:
        click.echo("\n".join(watch.lines()), err=True)
    return ExitCode.INTERRUPTED if report.run.interrupted else _exit_code(report, fail_on)


def _kept_in(claims: Path) -> Path:
    """The folder of what a run keeps for the next one."""
    return claims.resolve().parent / ".verify"


def _restore_vectors(folder: Path, encoder: "CachingEncoder") -> None:
    """Hands the encoder what an earlier run kept; a file that cannot be one of ours is left alone."""
    from verify.match import LARGEST_BLOCK

    file = folder / "vectors"
    try:
        if file.is_file() and file.stat().st_size <= LARGEST_BLOCK:
            encoder.restore(file.read_bytes())
    except OSError as error:
        click.echo(f"verify: {file}: not read ({error.strerror}); every text is encoded anew", err=True)


def _keep_vectors(folder: Path, encoder: "CachingEncoder") -> None:
    block = encoder.keep()
    if block is None:
        return
    try:
        _write(folder / "vectors", block)
    except UsageError as error:
        # They only save time: what the run found is worth reporting without them.
        click.echo(f"verify: {error}", err=True)


def _run(
    project: "Project",
    replay: Path | None,
    workers: int,
    settings: tuple[tuple[str, str], ...],
    encoder: "Encoder",
    watch: Watch,
) -> "Report":
    """A report on the project; partial and marked so when the run is interrupted among the claims."""
    from verify.fetch import CassetteTransport, LiveTransport, fetch_sources
    from verify.judge import RULES_VERSION
    from verify.model import Mode, Report, Run, Verdict
    from verify.pipeline import encode_texts, read_sources, run_checks

    started = _now()
    transport = CassetteTransport(replay) if replay else LiveTransport()
    with watch.stage("sources"):
        sources = read_sources(project, lambda wanted: fetch_sources(wanted, transport, workers=workers, now=_now))
    verdicts: list[Verdict] = []
    interrupted = False
    try:
        with watch.stage("encode"):
            encode_texts(project, sources, encoder)
        with watch.stage("claims"):
            for verdict in run_checks(project, sources, encoder):
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


def _exit_code(report: "Report", fail_on: Sequence[str]) -> ExitCode:
    labels = {verdict.label.value for verdict in report.verdicts}
    if labels & set(fail_on):
        return ExitCode.FINDINGS
    return ExitCode.INCOMPLETE if "unavailable" in labels else ExitCode.OK


def _write(path: Path, content: bytes) -> None:
    """Writes the whole file or leaves the earlier one."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise UsageError(f"{path}: cannot be written ({error.strerror})") from error


def _now() -> datetime:
    return datetime.now(UTC)


@commands.command()
@click.option("--report", is_flag=True, help="The schema of report.json instead of that of claims.yaml.")
def schema(report: bool) -> None:
    """Print the JSON Schema of claims.yaml: verify schema > claims.schema.json"""
    import json

    from verify.load import json_schema
    from verify.report import report_schema

    wanted = report_schema() if report else json_schema()
    click.echo(json.dumps(wanted, ensure_ascii=False, indent=2))


@commands.command()
@click.argument("claim")
@CLAIMS_FILE
@REPLAY
@LANG
def explain(claim: str, claims: Path, replay: Path | None, lang: str) -> None:
    """Print why each part of CLAIM came out as it did, source by source."""
    from dataclasses import replace

    from verify.load import load_project
    from verify.match import load_encoder
    from verify.report import explain_lines, to_dict

    project = load_project(claims)
    wanted = tuple(c for c in project.claims if c.id == claim)
    if not wanted:
        known = ", ".join(c.id for c in project.claims)
        raise UsageError(f"{claims.name}: no claim {claim!r}; it has {known}")
    encoder = load_encoder()
    _restore_vectors(_kept_in(claims), encoder)
    report = _run(replace(project, claims=wanted), replay, 8, (), encoder, Watch(show=False))
    click.echo("\n".join(explain_lines(to_dict(report), lang)))


JSONL = click.option("--jsonl", required=True, type=click.File("rb"), metavar="FILE", help="JSON lines; - is stdin.")


@commands.command()
@JSONL
def quantities(jsonl: Any) -> None:
    """Read the figures and dates of texts: one JSON object a line in, one out."""
    from verify.quantity.jsonl import answer

    _answer_lines(jsonl, answer)


@commands.command()
@JSONL
@click.option("--top", type=click.IntRange(0), default=10, show_default=True, help="Passages to rank; 0 is all.")
def match(jsonl: Any, top: int) -> None:
    """Judge claims against given passages: one JSON object a line in, one out."""
    from verify.batch import answer_match
    from verify.match import load_encoder

    encoder = load_encoder()
    _answer_lines(jsonl, lambda line: answer_match(line, encoder, top))


def _answer_lines(lines: Any, answer: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    import json

    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            line = json.loads(raw)
        except ValueError as error:
            raise UsageError(f"line {number}: not JSON ({error})") from error
        if not isinstance(line, dict):
            raise UsageError(f"line {number}: not a JSON object")
        try:
            click.echo(json.dumps(answer(line), ensure_ascii=False))
        except UsageError as error:
            raise UsageError(f"line {number}: {error}") from error

"""verify check, and verify explain for one claim of it."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from verify.cli.options import CLAIMS_FILE, LANG, REPLAY, chosen
from verify.cli.running import (
    EVIDENCE,
    READINGS,
    Kept,
    Watch,
    keep_vectors,
    kept_in,
    restore_vectors,
    run_project,
)
from verify.cli.writing import write_reports
from verify.errors import ExitCode, UsageError

if TYPE_CHECKING:
    from verify.fetch import Archive
    from verify.model import Project, Report

LABELS = ("contradicted", "not_found", "uncited", "partial", "unavailable", "not_checkable", "supported")
FAIL_ON = "contradicted,not_found,uncited"
# A test keeps them in step with `report.RENDERERS`, which costs too much to import for a `--help`.
FORMATS = (
    "html", "json", "markdown", "sarif", "junit", "summary", "annotations", "atom", "csv", "webannotation",
    "claimreview", "pdf",
)  # fmt: skip
DEFAULT_FORMATS = "html,json,markdown"


@click.command()
@CLAIMS_FILE
@REPLAY
@LANG
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("out"), show_default=True, help="Folder for reports."
)
@click.option("--format", "formats", default=DEFAULT_FORMATS, callback=chosen(FORMATS), show_default=True,
              help="Which reports to write, comma-separated.")  # fmt: skip
@click.option(
    "--fail-on", default=FAIL_ON, callback=chosen(LABELS), show_default=True, help="Labels that end with exit code 1."
)
@click.option(
    "--archive", metavar="URL", help="TimeGate of a web archive, for pages that are not there; off by default."
)
@click.option("--archive-index", metavar="URL", help="CDX index of the same archive, asked for the closest copy.")
@click.option("--workers", type=click.IntRange(1, 128), default=100, show_default=True, help="Sources fetched at once.")
@click.option("--timings", is_flag=True, help="Print how long each stage took.")
@click.option("--table", is_flag=True, help="Print a line for each claim, worst first, before the summary.")
@click.option("--quiet", is_flag=True, help="No progress, no summary.")
def check(
    claims: Path,
    replay: Path | None,
    lang: str,
    out: Path,
    formats: tuple[str, ...],
    fail_on: tuple[str, ...],
    archive: str | None,
    archive_index: str | None,
    workers: int,
    timings: bool,
    table: bool,
    quiet: bool,
) -> int:
    """Check every claim of CLAIMS against its sources and write the reports."""
    from verify.load import load_project
    from verify.lock import hold_lock
    from verify.match import load_encoder
    from verify.report import summary_lines, to_dict
    from verify.store import EvidenceStore, KeptDocuments

    watch = Watch(show=sys.stderr.isatty() and not quiet)
    with watch.stage("load"):
        project = load_project(claims)
    settings = _settings(claims, project, fail_on, replay, archive)
    service = _archive(archive, archive_index)
    folder = kept_in(claims)
    with hold_lock(folder):
        encoder = load_encoder()
        with watch.stage("encode"):
            restore_vectors(folder, encoder)
        try:
            kept = None if replay else Kept(EvidenceStore(folder / EVIDENCE), KeptDocuments(folder / READINGS))
            report = run_project(project, replay, workers, settings, encoder, watch, kept=kept, archive=service)
        finally:
            with watch.stage("encode"):
                keep_vectors(folder, encoder)
        with watch.stage("report"):
            content = to_dict(report)
            refused = write_reports(content, formats, lang, out)
    if table:
        from verify.cli.table import print_table

        print_table(content, lang)
    if not quiet:
        click.echo("\n".join(summary_lines(content, lang)))
    if timings:
        click.echo("\n".join(watch.lines()), err=True)
    click.echo("".join(f"verify: {line}\n" for line in refused), err=True, nl=False)
    return _exit_code(report, fail_on, refused)


def _path_below_here(claims: Path) -> str:
    """Where claims.yaml lies below the current folder, which is where CI runs from; else its bare name."""
    whole, here = claims.resolve(), Path.cwd()
    return whole.relative_to(here).as_posix() if whole.is_relative_to(here) else claims.name


def _settings(
    claims: Path, project: "Project", fail_on: Sequence[str], replay: Path | None, archive: str | None
) -> tuple[tuple[str, str], ...]:
    return (
        ("claims_file", _path_below_here(claims)),
        ("fail_on", ",".join(fail_on)),
        ("fiscal_year", project.article.fiscal_year),
        ("replay", "yes" if replay else "no"),
        ("robots_ignored", ",".join(source.id for source in project.sources if source.robots_ignored)),
        *((("archive", archive),) if archive else ()),
    )


def _archive(timegate: str | None, index: str | None) -> "Archive | None":
    from verify.fetch import Archive, refuse_url
    from verify.outcomes import CAUSES

    if index is not None and not timegate:
        raise UsageError("--archive-index needs --archive, where the copies themselves are")
    for option, url in (("--archive", timegate), ("--archive-index", index)):
        if url is not None and (refused := refuse_url(url)):
            raise UsageError(f"{option}: {url}: {CAUSES[refused.cause].en if refused.cause else refused.outcome}")
    # The address of the page is written right behind it.
    if timegate is not None and not timegate.endswith(("/", "=")):
        raise UsageError(f"--archive: {timegate}: the address of a page follows it, so it ends with / or =")
    return Archive(timegate, index) if timegate else None


def _exit_code(report: "Report", fail_on: Sequence[str], refused: Sequence[str]) -> ExitCode:
    if report.run.interrupted:
        return ExitCode.INTERRUPTED
    if refused:
        return ExitCode.USAGE
    labels = {verdict.label.value for verdict in report.verdicts}
    if labels & set(fail_on):
        return ExitCode.FINDINGS
    return ExitCode.INCOMPLETE if "unavailable" in labels else ExitCode.OK


@click.command()
@click.argument("claim")
@CLAIMS_FILE
@REPLAY
@LANG
def explain(claim: str, claims: Path, replay: Path | None, lang: str) -> None:
    """Print why each part of CLAIM came out as it did, source by source. Asks the sources anew and keeps nothing."""
    from dataclasses import replace

    from verify.fetch import LookOnly
    from verify.load import load_project
    from verify.match import load_encoder
    from verify.report import explain_lines, to_dict
    from verify.store import EvidenceStore

    project = load_project(claims)
    wanted = tuple(c for c in project.claims if c.id == claim)
    if not wanted:
        known = ", ".join(c.id for c in project.claims)
        raise UsageError(f"{claims.name}: no claim {claim!r}; it has {known}")
    encoder = load_encoder()
    restore_vectors(kept_in(claims), encoder)
    # A page that was gone three times, or asked to be left alone, is so here too.
    history = None if replay else LookOnly(EvidenceStore(kept_in(claims) / EVIDENCE))
    wanted_alone = replace(project, claims=wanted)
    report = run_project(wanted_alone, replay, 64, (), encoder, Watch(show=False), history=history)
    if report.run.interrupted:
        raise KeyboardInterrupt
    click.echo("\n".join(explain_lines(to_dict(report), lang)))

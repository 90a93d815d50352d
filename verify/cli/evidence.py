"""What a run has kept as evidence: looked at for damage, and handed on."""

from pathlib import Path

import click

from verify import __version__
from verify.cli.options import CLAIMS_FILE, LANG
from verify.cli.running import EVIDENCE, kept_in, writing
from verify.errors import ExitCode, UsageError


@click.command()
@CLAIMS_FILE
@LANG
def doctor(claims: Path, lang: str) -> int:
    """Look for damage in the evidence that runs on CLAIMS have kept; changes nothing. Ends with 1 if there is some."""
    from verify.store import find_problems

    folder = _evidence(claims)
    problems = find_problems(folder)
    for problem in problems:
        what = problem.what.ja if lang == "ja" else problem.what.en
        click.echo(f"{folder / problem.where}: {what}")
    damaged = sum(not problem.harmless for problem in problems)
    if lang == "ja":
        click.echo(f"{folder}: 損傷 {damaged}件、無害な残り {len(problems) - damaged}件")
    else:
        click.echo(f"{folder}: {damaged} damaged, {len(problems) - damaged} harmless leftovers")
    return ExitCode.FINDINGS if damaged else ExitCode.OK


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
@CLAIMS_FILE
def warc(out: Path, claims: Path) -> None:
    """Write the evidence that runs on CLAIMS have kept to OUT, as WARC 1.1 (gzip). Needs the extra verify[warc]."""
    from verify.store import EvidenceStore, write_warc

    store = EvidenceStore(_evidence(claims))
    try:
        with writing(out) as file:
            pages = write_warc(store, file, f"verify {__version__}")
    except ModuleNotFoundError as error:
        raise UsageError("WARC needs a package of its own: pip install 'verify[warc]'") from error
    click.echo(f"{out}: {pages} pages")


def _evidence(claims: Path) -> Path:
    folder = kept_in(claims) / EVIDENCE
    if not folder.is_dir():
        raise UsageError(f"{folder}: no evidence is kept here; a live `verify check` keeps it")
    return folder

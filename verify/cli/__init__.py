"""The command line: the only place that reads arguments, environment and clock, and writes reports.

Heavy imports stand inside the commands, so that `verify --help` costs nothing.
"""

import os
import sys
import traceback
from collections.abc import Sequence

import click

from verify import __version__
from verify.cli.check import check, explain
from verify.cli.evidence import doctor, warc
from verify.cli.lines import match, quantities, schema
from verify.errors import ClaimsFileError, ExitCode, VerifyError

# Before numpy is imported anywhere: with its default threads the encoder runs at a quarter of its speed.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


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
    except (BrokenPipeError, SystemExit):
        # Whoever read our output has gone, which click makes a SystemExit of and nothing else; python would complain
        # again when it closes stdout.
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


for command in (check, explain, schema, doctor, warc, quantities, match):
    commands.add_command(command)

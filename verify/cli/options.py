"""Arguments that several commands share."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

CLAIMS_FILE = click.argument("claims", default="claims.yaml", type=click.Path(path_type=Path))
REPLAY = click.option(
    "--replay", type=click.Path(path_type=Path), metavar="DIR", help="Read recorded pages from DIR; opens no socket."
)
# Each has its catalogue in report/locale, which no command opens before it has something to say.
LANGUAGES = ("ja", "en")
LANG = click.option("--lang", type=click.Choice(LANGUAGES), default="ja", show_default=True, help="Report language.")


def chosen(allowed: Sequence[str]) -> Callable[[Any, Any, str], tuple[str, ...]]:
    def split(_context: Any, _parameter: Any, value: str) -> tuple[str, ...]:
        names = tuple(name.strip() for name in value.split(",") if name.strip())
        unknown = [name for name in names if name not in allowed]
        if unknown:
            raise click.BadParameter(f"unknown: {', '.join(unknown)}; choose from {', '.join(allowed)}")
        if value.strip() and not names:
            raise click.BadParameter(f"names nothing; choose from {', '.join(allowed)}")
        return names

    return split

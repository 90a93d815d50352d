"""From the content of a report to its files."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from verify.cli.running import write_file
from verify.errors import FormatRefused


def write_reports(content: Mapping[str, Any], formats: Sequence[str], lang: str, out: Path) -> tuple[str, ...]:
    """A line for each format that the report cannot be written in; the others are written, once all are made."""
    from verify.report import render_files

    made: dict[Path, bytes] = {}
    refused = []
    for name in formats:
        try:
            made |= {out / file: text.encode() for file, text in render_files(name, content, lang).items()}
        except FormatRefused as error:
            refused.append(f"{name}: not written: {error}")
    for path, text in made.items():
        write_file(path, text)
    return tuple(refused)

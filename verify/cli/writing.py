"""From the content of a report to its files."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from verify.cli.pdf import print_pdf
from verify.cli.running import write_file
from verify.errors import FormatRefused

Content = Mapping[str, Any]


def write_reports(content: Content, formats: Sequence[str], lang: str, out: Path) -> tuple[str, ...]:
    """A line for each format that the report cannot be written in; the others are written, once all are made."""
    made: dict[str, bytes] = {}
    refused = []
    for name in formats:
        try:
            made |= _make(name, content, lang)
        except FormatRefused as error:
            refused.append(f"{name}: not written: {error}")
    for file, written in made.items():
        write_file(out / file, written)
    return tuple(refused)


def _make(name: str, content: Content, lang: str) -> dict[str, bytes]:
    """Each file of a format, by its name."""
    from verify.report import FILENAMES, RENDERERS, render_files

    if name == "pdf":
        return {FILENAMES[name]: print_pdf(RENDERERS["html"](content, lang), content["run"]["finished_at"])}
    return {file: text.encode() for file, text in render_files(name, content, lang).items()}

"""A report in every format: a writer returns strings, touches nothing, and projects `to_dict` only."""

from collections.abc import Callable, Mapping
from typing import Any

from verify.model import Report
from verify.report.canonical import render_json, to_dict
from verify.report.explanation import explain_lines
from verify.report.html import render_html, render_pages
from verify.report.markdown import render_markdown
from verify.report.schema import report_schema
from verify.report.terminal import summary_lines

__all__ = [
    "FILENAMES",
    "RENDERERS",
    "WRITERS",
    "explain_lines",
    "render_files",
    "report_schema",
    "summary_lines",
    "to_dict",
]

# Each takes the canonical dict and the language, so that one projection can feed every format of a run.
RENDERERS: dict[str, Callable[[Mapping[str, Any], str], str]] = {
    "html": render_html,
    "json": render_json,
    "markdown": render_markdown,
}
FILENAMES = {"html": "report.html", "json": "report.json", "markdown": "report.md"}


def render_files(name: str, data: Mapping[str, Any], lang: str) -> dict[str, str]:
    """The text of each file of a format, by its name; only a page of very many claims is more than one."""
    return render_pages(data, lang) if name == "html" else {FILENAMES[name]: RENDERERS[name](data, lang)}


def _writer(render: Callable[[Mapping[str, Any], str], str]) -> Callable[[Report, str], str]:
    return lambda report, lang: render(to_dict(report), lang)


WRITERS: dict[str, Callable[[Report, str], str]] = {name: _writer(render) for name, render in RENDERERS.items()}

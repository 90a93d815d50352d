"""A report in every format: a writer returns strings, touches nothing, and projects `to_dict` only."""

from collections.abc import Callable, Mapping
from typing import Any

from verify.model import Report
from verify.report.annotations import render_annotations
from verify.report.atom import render_atom
from verify.report.canonical import render_json, to_dict
from verify.report.claimreview import render_claimreview
from verify.report.explanation import explain_lines
from verify.report.html import render_html, render_pages
from verify.report.jobsummary import render_summary
from verify.report.junit import render_junit
from verify.report.markdown import render_markdown
from verify.report.sarif import render_sarif
from verify.report.schema import report_schema
from verify.report.spreadsheet import render_csv
from verify.report.terminal import summary_lines
from verify.report.view import build_view
from verify.report.webannotation import render_webannotation
from verify.report.wording import catalogue

__all__ = [
    "FILENAMES",
    "RENDERERS",
    "WRITERS",
    "build_view",
    "catalogue",
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
    "sarif": render_sarif,
    "junit": render_junit,
    "summary": render_summary,
    "annotations": render_annotations,
    "atom": render_atom,
    "csv": render_csv,
    "webannotation": render_webannotation,
    "claimreview": render_claimreview,
}
FILENAMES = {
    "html": "report.html",
    "json": "report.json",
    "markdown": "report.md",
    "sarif": "report.sarif",
    "junit": "junit.xml",
    "summary": "summary.md",
    "annotations": "annotations.txt",
    "atom": "feed.atom",
    "csv": "claims.csv",
    "webannotation": "webannotation.jsonld",
    "claimreview": "claimreview.jsonld",
    "pdf": "report.pdf",
}


def render_files(name: str, data: Mapping[str, Any], lang: str) -> dict[str, str]:
    """The text of each file of a format, by its name; only a page of very many claims is more than one."""
    return render_pages(data, lang) if name == "html" else {FILENAMES[name]: RENDERERS[name](data, lang)}


def _writer(render: Callable[[Mapping[str, Any], str], str]) -> Callable[[Report, str], str]:
    return lambda report, lang: render(to_dict(report), lang)


WRITERS: dict[str, Callable[[Report, str], str]] = {name: _writer(render) for name, render in RENDERERS.items()}

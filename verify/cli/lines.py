"""Commands without an article: the two that read JSON lines, and the schemas."""

from collections.abc import Callable
from typing import Any

import click

from verify.errors import UsageError


@click.command()
@click.option("--report", is_flag=True, help="The schema of report.json instead of that of claims.yaml.")
def schema(report: bool) -> None:
    """Print the JSON Schema of claims.yaml: verify schema > claims.schema.json"""
    import json

    from verify.load import json_schema
    from verify.report import report_schema

    wanted = report_schema() if report else json_schema()
    click.echo(json.dumps(wanted, ensure_ascii=False, indent=2))


JSONL = click.option("--jsonl", required=True, type=click.File("rb"), metavar="FILE", help="JSON lines; - is stdin.")


@click.command()
@JSONL
def quantities(jsonl: Any) -> None:
    """Read the figures and dates of texts: one JSON object a line in, one out."""
    from verify.quantity.jsonl import answer

    _answer_lines(jsonl, answer)


@click.command()
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

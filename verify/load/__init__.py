"""Reads claims.yaml into a `Project`, or refuses it with every problem at once, each with its line and column.

The format is documented in docs/ and, for editors, as a JSON Schema; broken files with the expected refusals stand in
tests/acceptance/negative. pydantic is imported on the first call, so that importing this package costs nothing.
"""

from pathlib import Path
from typing import Any

from verify.model import Project

__all__ = ["json_schema", "load_project"]


def load_project(path: Path) -> Project:
    """The project that a claims file describes, with its article read.

    Raises `UsageError` when there is no such file, `ClaimsFileError` with every problem when it is refused.
    """
    from verify.load.project import read_project

    return read_project(path)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of claims.yaml, with a description for every key."""
    from verify.load.editor_schema import build_json_schema

    return build_json_schema()

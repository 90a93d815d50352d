"""Every folder in positive/ is a claims file that loads, and that its own JSON Schema accepts."""

from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from verify.load import json_schema, load_project

CASES = sorted(path.parent for path in (Path(__file__).parent / "positive").glob("*/claims.yaml"))
FIRST_ARTICLE = Path(__file__).parent.parent.parent


class EditorLoader(yaml.SafeLoader):
    """Reads dates as text, as editors do, which follow YAML 1.2."""


EditorLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.mark.parametrize("folder", [*CASES, FIRST_ARTICLE], ids=lambda folder: folder.name)
def test_loads(folder: Path) -> None:
    project = load_project(folder / "claims.yaml")

    assert project.claims
    assert all(claim.location and claim.location.file == "claims.yaml" for claim in project.claims)


@pytest.mark.parametrize("folder", [*CASES, FIRST_ARTICLE], ids=lambda folder: folder.name)
def test_the_schema_accepts_it(folder: Path) -> None:
    content = yaml.load((folder / "claims.yaml").read_text(encoding="utf-8-sig"), Loader=EditorLoader)

    errors = [error.message for error in Draft202012Validator(json_schema()).iter_errors(content)]

    assert errors == []

"""The JSON Schema of claims.yaml, for editors that complete and check while one writes."""

from typing import Any

from verify.load.schema import ClaimsFile

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def build_json_schema() -> dict[str, Any]:
    """What `load_project` accepts, as far as a schema can say it (ids, quotes and files are checked on loading)."""
    schema = ClaimsFile.model_json_schema()
    return {"$schema": DIALECT, "title": "claims.yaml of verify", **_tidied(schema)}


def _tidied(node: Any) -> Any:
    """Without pydantic's names for things, and without null: a key is left out, never empty."""
    if isinstance(node, list):
        return [_tidied(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {
        key: _tidied(value)
        for key, value in node.items()
        if not (key == "title" and isinstance(value, str)) and not (key == "default" and value is None)
    }
    options = [option for option in kept.get("anyOf", ()) if option != {"type": "null"}]
    if len(options) == 1:
        del kept["anyOf"]
        return {**options[0], **kept}
    return kept

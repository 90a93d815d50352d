"""Where a claim stands in a repository, as an address relative to its root."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote


def claims_file(run: Mapping[str, Any], claim: Mapping[str, Any]) -> str:
    """The path of claims.yaml below the folder in which the run was started, as a relative URI.

    The bare name stands in `location`; a run notes the way to it in its settings, where that is known.
    """
    path = run["settings"].get("claims_file") or claim["location"]["file"]
    return quote(path, safe="/", errors="replace")

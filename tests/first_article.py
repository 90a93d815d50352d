"""The sources of claims.yaml that have an address; one recording each, named after its source."""

from pathlib import Path

import pytest
import yaml

from verify.model import Source

ROOT = Path(__file__).parent.parent
DECLARED = yaml.safe_load((ROOT / "claims.yaml").read_text(encoding="utf-8"))["sources"]
SOURCES = [Source(source["id"], source["title"], source["url"]) for source in DECLARED if "url" in source]

each_source = pytest.mark.parametrize(
    "source", [pytest.param(source, id=source.id, marks=pytest.mark.default_cassette(source.id)) for source in SOURCES]
)

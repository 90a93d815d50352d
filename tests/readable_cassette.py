"""How cassettes are written: as vcrpy's YAML, with bodies as blocks of plain text that a person can read and diff."""

from typing import Any

import yaml

DEMO = """\
# Demo pages: our wording, the publishers' facts. Recorded over HTTPS from a local server that answered under the
# publishers' host names; no sentence below is a publisher's. See README.md beside this file.
"""


class BlockDumper(yaml.SafeDumper):
    """Refuses objects of other types, so that any YAML reader can load the file."""


def _represent_text(dumper: BlockDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


BlockDumper.add_representer(str, _represent_text)


def serialize(cassette: dict[str, Any]) -> str:
    for interaction in cassette["interactions"]:
        for message in (interaction["request"], interaction["response"]):
            # vcrpy hands them over in another order each time.
            message["headers"] = dict(sorted(message["headers"].items()))
    text = yaml.dump(cassette, Dumper=BlockDumper, allow_unicode=True, sort_keys=False)
    written_by_us = all("X-Recorded-From" in item["response"]["headers"] for item in cassette["interactions"])
    return (DEMO if written_by_us else "") + text


def deserialize(text: str) -> dict[str, Any]:
    cassette: dict[str, Any] = yaml.safe_load(text)
    return cassette

"""The JSON Schema says what the loader says, as far as a schema can."""

import pytest
from jsonschema import Draft202012Validator

from verify.load import json_schema

SCHEMA = json_schema()


def sections():
    return {"top": SCHEMA, **SCHEMA["$defs"]}


def test_it_is_a_schema_of_its_draft():
    Draft202012Validator.check_schema(SCHEMA)

    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("name", sections())
def test_unknown_keys_are_refused_and_every_key_is_explained(name):
    section = sections()[name]

    assert section["additionalProperties"] is False
    for key, value in section["properties"].items():
        described = value.get("description") or SCHEMA["$defs"].get(value.get("$ref", "").rpartition("/")[2], {}).get(
            "description"
        ) or key == "claims"  # fmt: skip
        assert described, f"{name}.{key}"


def test_nothing_may_be_null():
    assert "null" not in str(SCHEMA)


def project(**claim):
    return {
        "version": 1,
        "article": {"title": "a", "lang": "ja"},
        "sources": [],
        "claims": [{"id": "a", "kind": "figure", "text": "b", **claim}],
    }


@pytest.mark.parametrize(
    ("content", "valid"),
    [
        (project(), True),
        (project(sources=[], about=["x"]), True),
        (project(about=[]), False),
        (project(kind="money"), False),
        (project(id="A"), False),
        (project(text=" "), False),
        (project(note=None), False),
        (project(extra="x"), False),
        ({**project(), "version": 2}, False),
        ({**project(), "claims": []}, False),
        ({**project(), "article": {"title": "a", "lang": "ja", "published": "2025-12-22T09:00:00+09:00"}}, True),
        ({**project(), "article": {"title": "a", "lang": "ja", "published": "2025-12-22T09:00:00"}}, False),
        ({**project(), "article": {"title": "a", "lang": "ja", "url": "ftp://example.com"}}, False),
        ({**project(), "article": {"title": "a", "lang": "ja", "fiscal_year": "mars"}}, False),
    ],
)
def test_what_it_accepts(content, valid):
    assert Draft202012Validator(SCHEMA).is_valid(content) is valid

"""The strict readers refuse what they are there to refuse: each format's own text, spoilt in one place."""

import csv

import jsonschema
import pytest
from lxml import etree
from strict_readers import READERS

from verify.model import Rating
from verify.report import RENDERERS, to_dict

REFUSALS = (AssertionError, ValueError, csv.Error, jsonschema.ValidationError, etree.LxmlError)
SPOILT = [
    ("html", "</main>", "<script>alert(1)</script><script></script></main>"),
    ("html", "<main", '<main onclick="x"'),
    ("html", 'href="https://minato.example', 'href="javascript:minato.example'),
    ("json", '"schema_version"', '"summary": 1, "schema_version"'),
    ("json", "みなと", "\u202eみなと"),
    ("markdown", "## ", "![x](https://evil.example/pixel)\n\n## "),
    ("markdown", "## ", "<img src=x>\n\n## "),
    ("markdown", "## ", "@octocat\n\n## "),
    ("sarif", '"level": "error"', '"level": "fatal"'),
    ("sarif", '"ruleIndex": 0', '"ruleIndex": 1'),
    ("sarif", '"startLine": 20', '"startLine": 0'),
    ("sarif", "staff Conflicts", "[staff](1) Conflicts"),
    ("junit", 'failures="3"', 'failures="2"'),
    ("junit", "<failure", "<flaw"),
    ("junit", "<testcase ", "<!-- x --><testcase "),
    ("summary", "<details>", "<details><details>"),
    ("annotations", "::error", "error"),
    ("annotations", "Conflicts with source::", "Conflicts with source::a::b"),
    ("annotations", "The article", "%0AThe article"),
    ("annotations", "\n", "\n::notice::a\n::notice::a\n::notice::a\n::notice::a\n::notice::a\n"),
    ("atom", "<updated>", "<updated>yesterday "),
    ("atom", "<id>tag:", "<id>"),
    ("atom", 'type="text"', 'type="html"'),
    ("atom", '<?xml version="1.0" encoding="UTF-8"?>\n', '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE feed>\n'),
    ("csv", "\ufeff", ""),
    ("csv", "\r\n", "\n"),
    ("csv", "staff,", "=staff,"),
    ("csv", "staff,", "staff,more,"),
    ("webannotation", '"motivation"', '"purpose"'),
    ("webannotation", '"exact": "some 45 staff"', '"exact": "some 46 staff"'),
    ("webannotation", "https://coast.example", "javascript:coast.example"),
    ("claimreview", '"alternateName"', '"ratingValue"'),
    ("claimreview", "ミスリード", "</script>"),
]


@pytest.fixture
def content(town):
    data = to_dict(town)
    rating = {
        "by": "Desk",
        "rating": "ミスリード",
        "claimant": "Herald",
        "at": "2026-03-05",
        "url": "https://desk.example/1",
    }
    assert set(rating) == {name if name != "words" else "rating" for name in Rating.__slots__}
    data["claims"][3]["rating"] = rating
    return data


@pytest.mark.parametrize(("name", "sound", "spoilt"), SPOILT)
def test_a_spoilt_text_is_refused(content, name, sound, spoilt):
    written = RENDERERS[name](content, "en")
    assert READERS[name](written)
    assert sound in written
    with pytest.raises(REFUSALS):
        READERS[name](written.replace(sound, spoilt, 1))

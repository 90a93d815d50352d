from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.extract import extract_document
from verify.model import Document, Label, Outcome, Unavailable

STATES = yaml.safe_load((Path(__file__).parent.parent / "corpus" / "pages" / "states.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("state", STATES, ids=[state["name"] for state in STATES])
def test_state(state: dict[str, Any], snapshot: Any) -> None:
    read = extract_document(snapshot(state["html"]))
    assert read.outcome == Outcome(state["outcome"])
    assert isinstance(read, Document) == (read.outcome in (Outcome.OK, Outcome.PAYWALLED))
    if isinstance(read, Unavailable):
        assert read.detail.ja
        assert read.detail.en


def test_text_from_json_ld_is_labelled_as_such(snapshot: Any) -> None:
    html = next(state["html"] for state in STATES if "JSON-LD holds" in state["name"])
    document = extract_document(snapshot(html))
    assert isinstance(document, Document)
    assert [block.label for block in document.blocks] == [Label.TITLE, Label.META]
    assert len([passage for passage in document.passages if passage.label is Label.META]) == 4


def test_a_short_page_is_doubtful(snapshot: Any) -> None:
    document = extract_document(snapshot("<html lang='en'><body><p>The bridge cost 18 million dollars, he said.</p>"))
    assert isinstance(document, Document)
    assert document.doubtful

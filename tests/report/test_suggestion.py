"""What a claim would say if it followed its source; corpus: tests/corpus/suggestions.yaml."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from verdict_cases import judge_case

from verify.match import Encoder
from verify.report.suggestion import suggest

ROWS = yaml.safe_load((Path(__file__).parent.parent / "corpus" / "suggestions.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["claim"])
def test_corpus(row: dict[str, Any], encoder: Encoder) -> None:
    claim = {"text": row["claim"], "lang": row.get("claim_lang", "en" if row["claim"].isascii() else "ja")}
    source = {"id": "s", "lang": row.get("lang") or claim["lang"], "passages": [row["source"]]}

    suggested = suggest(judge_case({"id": "c", "claim": claim, "sources": [source]}, encoder))

    assert [_drawn(row["claim"], suggestion.edits) for suggestion in suggested] == (
        [row["suggests"]] if row["suggests"] else []
    )


def test_sources_that_state_the_same_share_one_suggestion(encoder: Encoder) -> None:
    passages = ["職員は45人を予定する。", "職員は45人の予定だ。", "職員は30人を予定する。"]
    sources = [{"id": name, "lang": "ja", "passages": [text]} for name, text in zip("abc", passages, strict=True)]
    claim = {"text": "職員は30人を予定する", "lang": "ja"}

    suggested = suggest(judge_case({"id": "c", "claim": claim, "sources": sources}, encoder))

    assert [suggestion.sources for suggestion in suggested] == [("a", "b")]


def _drawn(text: str, edits: Any) -> str:
    """The text with what goes as -[…]- and what comes as +[…]+."""
    for edit in reversed(edits):
        text = f"{text[: edit.span.start]}-[{edit.span.of(text)}]-+[{edit.words}]+{text[edit.span.end :]}"
    return text

"""The rows of tests/corpus/match/ranking.yaml: a claim, the passages of one document, and the one that speaks of it."""

from dataclasses import replace
from typing import Any

import yaml
from builders import make_claim, make_document
from verdict_cases import CORPUS

from verify.model import Claim, Document, Source


def load_rankings() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load((CORPUS / "match/ranking.yaml").read_text(encoding="utf-8"))
    return rows


def build_ranking(row: dict[str, Any]) -> tuple[Claim, Document]:
    document = make_document(Source("page", "A page", lang=row["lang"]), *row["passages"])
    if "headings" in row:
        passages = zip(document.passages, row["headings"], strict=True)
        document = replace(document, passages=tuple(replace(p, headings=tuple(above)) for p, above in passages))
    return make_claim("claim", row["claim"]["text"], "page", lang=row["claim"]["lang"]), document

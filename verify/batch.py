"""`verify match --jsonl`: the same ranking and judging for text that somebody already has, one JSON object a line."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from itertools import accumulate
from typing import Any

from verify.errors import UsageError
from verify.extract.dates import find_dateline
from verify.judge import judge_claim
from verify.match import Encoder, order_by_cover, rank_passages
from verify.model import (
    Block,
    Citation,
    Claim,
    ClaimKind,
    Document,
    Evidence,
    Label,
    Outcome,
    PageDate,
    Passage,
    Precision,
    Ranked,
    Source,
    Trace,
    Unavailable,
    Verdict,
)
from verify.outcomes import describe_outcome
from verify.text import Span


def answer_match(line: dict[str, Any], encoder: Encoder, top: int) -> dict[str, Any]:
    """The answer to one line: label, reason, parts, the evidence it rests on, and the ranking.

    `top` 0 ranks every passage. Raises UsageError when the line does not have the shape of DESIGN §6.
    """
    try:
        claim = _claim(line["claim"], [source["id"] for source in line["sources"]])
        read = {source["id"]: _document(source) for source in line["sources"]}
    except (KeyError, TypeError, ValueError) as error:
        raise UsageError(f"line {line.get('id')!r}: {type(error).__name__}: {error}") from error
    ranked = {i: rank_passages(claim, d, encoder) if isinstance(d, Document) else d for i, d in read.items()}
    return {"id": line["id"], **_answer(judge_claim(claim, ranked), ranked, top)}


def _claim(given: dict[str, Any], source_ids: list[str]) -> Claim:
    return Claim(
        id="claim",
        kind=ClaimKind(given.get("kind", "statement")),
        text=given["text"],
        lang=given["lang"],
        citations=tuple(map(Citation, source_ids)),
        about=tuple(given.get("about", ())),
        published=_moment(given.get("published")),
    )


def _moment(given: str | None) -> datetime | None:
    return datetime.fromisoformat(given) if given else None


def _document(given: dict[str, Any]) -> Document | Unavailable:
    source = Source(given["id"], given.get("title", ""), lang=given.get("lang"))
    if not given["passages"]:
        return Unavailable(source, Outcome.EMPTY, describe_outcome(Outcome.EMPTY))
    entries = [p if isinstance(p, dict) else {"text": p} for p in given["passages"]]
    labelled = tuple((Label(entry.get("label", "body")), entry["text"]) for entry in entries)
    return _build_document(source, given.get("published"), labelled)


def _published(declared: str | None, lines: Sequence[str]) -> PageDate | None:
    """The date that is declared, else that of the text's own dateline."""
    if moment := _moment(declared):
        return PageDate(moment, Precision.DAY, "declared")
    found = find_dateline(lines)
    return PageDate(found.value, found.precision, found.how) if found else None


# One page comes under many claims, on lines that follow each other; what is read of it is kept by its texts.
@lru_cache(maxsize=16)
def _build_document(source: Source, declared: str | None, labelled: tuple[tuple[Label, str], ...]) -> Document:
    published = _published(declared, [text for _, text in labelled])
    blocks = tuple(Block(at, label, text) for at, (label, text) in enumerate(labelled))
    return Document(
        source=source,
        trace=Trace(),
        sha256="",
        media_type="text/plain",
        encoding="utf-8 (given)",
        lang=source.lang or "en",
        title=source.title,
        published=published,
        blocks=blocks,
        passages=tuple(Passage(source.id, b.index, b.index, Span(0, len(b.text)), b.text, b.label) for b in blocks),
    )


def _rank_all(claim: Claim, documents: Sequence[Ranked]) -> list[Evidence]:
    """The passages of all documents, best first: of each in the order of what they add, among them by score."""
    placed: list[tuple[float, str, int, Evidence]] = []
    for ranked in documents:
        ordered = order_by_cover(claim, ranked)
        # A passage that adds little comes after one that adds much, whatever its score: it counts as no better.
        lowest = accumulate((evidence.score.total for evidence in ordered), min)
        placed += [(-s, e.passage.source_id, at, e) for at, (s, e) in enumerate(zip(lowest, ordered, strict=True))]
    return [row[-1] for row in sorted(placed, key=lambda row: row[:3])]


def _answer(verdict: Verdict, ranked: dict[str, Ranked | Unavailable], top: int) -> dict[str, Any]:
    ranking = _rank_all(verdict.claim, [r for r in ranked.values() if isinstance(r, Ranked)])
    return {
        "label": verdict.label.value,
        "reason": verdict.reason.text.en,
        "support": verdict.support,
        "flags": [flag.value for flag in verdict.flags],
        "parts": [
            {
                "text": p.part.text,
                "kind": p.part.kind.value,
                "standing": p.standing.value,
                "results": [{"source": r.source_id, "outcome": r.outcome.value} for r in p.results],
            }
            for p in verdict.parts
        ],
        "evidence": [_place(e.passage, e.score.total) for e in verdict.evidence],
        "ranking": [_place(e.passage, e.score.total) for e in (ranking[:top] if top else ranking)],
    }


def _place(passage: Passage, score: float) -> dict[str, Any]:
    return {"source": passage.source_id, "passage": passage.index, "score": score}

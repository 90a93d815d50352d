"""The cases of tests/corpus/verdict/ and their mutants: what the judge is given for each, and what it says."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import mutations
import mutations_de
import mutations_en
import mutations_zh
import yaml

from verify.judge import judge_claim
from verify.judge.names import read_names
from verify.match import Encoder, rank_passages
from verify.model import (
    Block,
    Cell,
    Citation,
    Claim,
    ClaimKind,
    Document,
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
from verify.quantity import read_quantities
from verify.quantity.types import Quantity
from verify.text import Span

CORPUS = Path(__file__).parent / "corpus"
READ_IN_PART_OR_WHOLE = (Outcome.OK, Outcome.ARCHIVED, Outcome.PAYWALLED)
WAYS = {"ja": mutations.mutate, "en": mutations_en.mutate, "zh": mutations_zh.mutate, "de": mutations_de.mutate}
# Of one run of the tests, since several of them ask for the same: by file, case and text of the claim.
_verdicts: dict[tuple[str, str, str], Verdict] = {}
_mutants: dict[tuple[str, str], dict[str, str]] = {}


def load_cases(pattern: str) -> list[dict[str, Any]]:
    """Every case of the corpus files that match, each with the name of its file."""
    return [
        {"file": path.stem, **case}
        for path in sorted((CORPUS / "verdict").glob(pattern))
        for case in yaml.safe_load(path.read_text(encoding="utf-8"))["cases"]
    ]


def build_claim(case: dict[str, Any]) -> Claim:
    given = case["claim"]
    cited = [source["id"] for source in case["sources"] if source.get("cited", True)]
    return Claim(
        id=case["id"],
        kind=ClaimKind.STATEMENT,
        text=given["text"],
        lang=given["lang"],
        citations=tuple(map(Citation, cited)),
        about=tuple(given.get("about", ())),
        published=_moment(given.get("published")),
    )


def _cells(entry: dict[str, Any]) -> tuple[Cell, ...]:
    """The data cells of a row of a table, which stand in its text in this order."""
    found: list[Cell] = []
    for cell in entry.get("cells", ()):
        start = entry["text"].index(cell["text"], found[-1].span.end if found else 0)
        span = Span(start, start + len(cell["text"]))
        found.append(Cell(span, tuple(cell["heads"]), cell.get("unit", "")))
    return tuple(found)


def build_source(given: dict[str, Any]) -> Document | Unavailable:
    source = Source(given["id"], given.get("title", ""), lang=given.get("lang"), line=given.get("line"))
    outcome = Outcome(given.get("outcome", "ok"))
    if outcome not in READ_IN_PART_OR_WHOLE:
        return Unavailable(source, outcome, describe_outcome(outcome))
    entries = [entry if isinstance(entry, dict) else {"text": entry} for entry in given["passages"]]
    blocks = tuple(
        Block(at, Label(entry.get("label", "body")), entry["text"], tuple(entry.get("headings", ())), _cells(entry))
        for at, entry in enumerate(entries)
    )
    published = _moment(given.get("published"))
    return Document(
        source=source,
        trace=Trace(),
        sha256="",
        media_type="text/plain",
        encoding="utf-8 (given)",
        lang=given["lang"],
        title=source.title,
        published=PageDate(published, Precision.TIME, "declared") if published else None,
        blocks=blocks,
        passages=tuple(
            Passage(source.id, b.index, b.index, Span(0, len(b.text)), b.text, b.label, b.headings) for b in blocks
        ),
        outcome=outcome,
    )


def verdict_on(case: dict[str, Any], encoder: Encoder, text: str | None = None) -> Verdict:
    """The verdict of `judge_case`, reached once a run."""
    key = case["file"], case["id"], text or case["claim"]["text"]
    if key not in _verdicts:
        _verdicts[key] = judge_case(case, encoder, text)
    return _verdicts[key]


def mutants_of(case: dict[str, Any]) -> dict[str, str]:
    """Each mutant of the case's claim → what was done to it; none in a language that nobody wrote mutations for."""
    key, claim = (case["file"], case["id"]), case["claim"]
    if key not in _mutants:
        names = [name.text for name in read_names(claim["text"], claim["lang"])]
        mutate = WAYS.get(claim["lang"])
        _mutants[key] = mutate(claim["text"], names, _stated(case)) if mutate else {}
    return _mutants[key]


def _stated(case: dict[str, Any]) -> tuple[Quantity, ...]:
    """The figures of the case's sentences; those of headlines are other forms of the same."""
    passages = [
        (entry, source["lang"]) for source in case["sources"] for entry in source["passages"] if isinstance(entry, str)
    ]
    return tuple(dict.fromkeys(m.quantity for text, lang in passages for m in read_quantities(text, lang)))


def judge_case(case: dict[str, Any], encoder: Encoder, text: str | None = None) -> Verdict:
    """The verdict on a case; `text` replaces the claim's."""
    if text is not None:
        case = {**case, "claim": {**case["claim"], "text": text}}
    claim = build_claim(case)
    read = {given["id"]: build_source(given) for given in case["sources"]}
    return judge_claim(claim, {i: _rank(claim, source, encoder) for i, source in read.items()})


def _rank(claim: Claim, source: Document | Unavailable, encoder: Encoder) -> Ranked | Unavailable:
    return rank_passages(claim, source, encoder) if isinstance(source, Document) else source


def _moment(given: str | date | None) -> datetime | None:
    return None if given is None else datetime.fromisoformat(str(given))

"""Builds the nouns that a report is made of, without a pipeline; every value may be given, none has to be."""

from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal

from verify.model import (
    Article,
    Block,
    Citation,
    Claim,
    ClaimKind,
    Document,
    Evidence,
    Flag,
    Label,
    Location,
    Mode,
    PageDate,
    Part,
    PartKind,
    PartOutcome,
    PartResult,
    PartVerdict,
    Passage,
    Precision,
    Project,
    Read,
    Reason,
    Report,
    Run,
    Score,
    Source,
    Standing,
    Trace,
    Verdict,
    VerdictLabel,
)
from verify.quantity.types import Amount, Grain, Kind, Period
from verify.text import Bilingual, Span

FETCHED = datetime(2026, 3, 2, 3, 4, 5, tzinfo=UTC)
PUBLISHED = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def make_document(
    source: Source, *texts: str, label: Label = Label.BODY, demo: bool = True, **facts: object
) -> Document:
    blocks = tuple(Block(index, label, text) for index, text in enumerate(texts))
    passages = tuple(
        Passage(source.id, index, index, Span(0, len(text)), text, label) for index, text in enumerate(texts)
    )
    trace = Trace(
        requested_url=source.url,
        final_url=source.url,
        status=200,
        fetched_at=FETCHED,
        recorded_from="fixture-server" if demo else None,
    )
    values: dict[str, object] = {
        "source": source,
        "trace": trace,
        "sha256": "ab12" * 16,
        "media_type": "text/html",
        "encoding": "utf-8 (meta)",
        "lang": source.lang or "en",
        "title": source.title,
        "published": PageDate(PUBLISHED, Precision.TIME, "json_ld", 2),
        "blocks": blocks,
        "passages": passages,
    }
    return Document(**(values | facts))  # type: ignore[arg-type]


def make_claim(name: str, text: str, *cited: str, **facts: object) -> Claim:
    values: dict[str, object] = {
        "id": name,
        "kind": ClaimKind.FIGURE,
        "text": text,
        "lang": "ja",
        "citations": tuple(Citation(name) for name in cited),
        "location": Location("claims.yaml", 20, 5),
    }
    return Claim(**(values | facts))  # type: ignore[arg-type]


def make_part(claim: Claim, words: str, kind: PartKind, standing: Standing, *results: PartResult) -> PartVerdict:
    at = claim.text.index(words)
    claimed: Amount | Period | None = None
    if kind is PartKind.DATE:
        claimed = Period(Grain.DAY, PUBLISHED.date(), PUBLISHED.date(), 2026, 3, 1)
    elif kind not in (PartKind.STATEMENT, PartKind.ATTRIBUTION):
        claimed = Amount(Kind(kind.value), Decimal("1.2E+9"), Decimal(1150000000), Decimal(1250000000), "JPY")
    normal = Bilingual(f"正規形「{words}」", f"normal form of {words}")
    return PartVerdict(Part(kind, words, Span(at, at + len(words)), claimed, normal), standing, results)


def make_result(
    document: Document | str,
    outcome: PartOutcome,
    words: str | None = None,
    *flags: Flag,
    wording: Bilingual | None = None,
) -> PartResult:
    if isinstance(document, str) or words is None:
        name = document if isinstance(document, str) else document.source.id
        return PartResult(name, outcome, flags=frozenset(flags), wording=wording)
    passage = next(item for item in document.passages if words in item.text)
    at = passage.text.index(words)
    stated = Amount(Kind.MONEY, Decimal(1_200_000_000), Decimal(1_200_000_000), Decimal(1_200_000_000), "JPY")
    return PartResult(
        document.source.id,
        outcome,
        passage,
        Span(at, at + len(words)),
        stated,
        Bilingual(f"出典の正規形（{words}）", f"source's normal form ({words})"),
        frozenset(flags),
        wording or Bilingual(f"記事の値 ↔ “{words}”：{outcome.value}", f"article ↔ “{words}”: {outcome.value}"),
    )


def make_evidence(document: Document, index: int = 0) -> Evidence:
    return Evidence(document.passages[index], Score(0.81234567, 0.7, 1.0, 0.83))


def make_verdict(claim: Claim, label: VerdictLabel, reason: Bilingual | None = None, **facts: object) -> Verdict:
    values: dict[str, object] = {
        "claim": claim,
        "label": label,
        "reason": Reason("sample_code", reason or Bilingual(f"理由：{claim.id}", f"Reason of {claim.id}")),
        "flags": (),
        "parts": (),
        "evidence": (),
        "support": 0.5,
    }
    return Verdict(**(values | facts))  # type: ignore[arg-type]


def make_report(reads: tuple[Read, ...], verdicts: tuple[Verdict, ...], **facts: object) -> Report:
    article = facts.pop("article", None) or Article(
        "みなと市、新図書館に12億円——来春開館へ", "ja", "https://news.example/articles/1", published=PUBLISHED
    )
    run: dict[str, object] = {
        "id": "20260302T030405Z",
        "mode": Mode.REPLAY,
        "started_at": FETCHED,
        "finished_at": FETCHED,
        "tool_version": "0.1.0",
        "rules_version": "1",
        "settings": (("fail_on", "contradicted,not_found,uncited"), ("lang", "ja")),
    }
    claims = tuple(verdict.claim for verdict in verdicts)
    project = Project(article, tuple(read.source for read in reads), claims, "cd34" * 16)  # type: ignore[arg-type]
    return Report(Run(**(run | facts)), project, reads, verdicts)  # type: ignore[arg-type]


SOURCES: Mapping[str, Source] = {
    "minato": Source(
        "minato",
        "City to open its new library next spring",
        "https://minato.example/news/library",
        lang="en",
        publisher="Minato Post",
        line="post",
    ),
    "coast": Source(
        "coast",
        "Library plan: costs and opening",
        "https://coast.example/2026/03/library?id=7",
        lang="en",
        publisher="Coast Daily",
        line="post",
    ),
    "city": Source("city", "新図書館の整備について", "https://city.example/library", lang="ja", publisher="みなと市"),
    "paper": Source("paper", "Harbour Weekly, 1 March", None, publisher="Harbour Weekly"),
}

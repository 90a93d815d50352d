"""The canonical content of a report, from which every format is projected; its shape is `schema.report_schema`."""

import hashlib
import json
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any
from urllib.parse import urlsplit

from verify.model import (
    Article,
    Document,
    Evidence,
    Outcome,
    PageDate,
    PartResult,
    PartVerdict,
    Passage,
    Precision,
    Read,
    Report,
    Run,
    Source,
    Unavailable,
    Verdict,
    VerdictLabel,
)
from verify.outcomes import describe_outcome
from verify.quantity.types import Amount, Period, Quantity, kind_of
from verify.report.coverage import find_uncovered, mark_claims
from verify.report.links import Page, deep_link
from verify.report.suggestion import Suggestion, suggest
from verify.report.times import write_instant
from verify.text import BIDI_CONTROLS, Bilingual

SCHEMA_VERSION = 1
# What an editor must act on, worst first: the article is at odds with its sources, says more than they do, names
# none, says it otherwise, or could not be checked.
TODO = (
    VerdictLabel.CONTRADICTED,
    VerdictLabel.NOT_FOUND,
    VerdictLabel.UNCITED,
    VerdictLabel.PARTIAL,
    VerdictLabel.UNAVAILABLE,
)
# Similarities differ in the last digits between processors; nothing rests on them beyond this.
SCORE_DIGITS = 4
# Legal in JSON, but a terminal or an editor would act on them unseen; as escapes they say the same.
UNSEEN = re.compile("[\u007f-\u009f\u2028\u2029\ud800-\udfff" + "".join(sorted(BIDI_CONTROLS)) + "]")


def to_dict(report: Report) -> dict[str, Any]:
    """The whole report as JSON values. Everything outside `run` is the same for the same input."""
    pages = {read.source.id: Page(read) for read in report.sources if isinstance(read, Document)}
    return {
        "schema_version": SCHEMA_VERSION,
        "run": _run(report.run, report.project.sha256),
        "article": _article(report),
        "summary": _summary(report),
        "claims": [_claim(verdict, pages) for verdict in report.verdicts],
        "sources": [_source(read) for read in report.sources],
    }


def render_json(data: Mapping[str, Any], lang: str) -> str:  # noqa: ARG001 (every writer is given the language)
    return write_json(data)


def write_json(value: object) -> str:
    """JSON with sorted keys, in which nothing acts unseen."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=1)
    return UNSEEN.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"


def _run(run: Run, claims_sha256: str) -> dict[str, Any]:
    return {
        "id": run.id,
        "mode": run.mode.value,
        "started_at": write_instant(run.started_at),
        "finished_at": write_instant(run.finished_at),
        "interrupted": run.interrupted,
        "tool_version": run.tool_version,
        "rules_version": run.rules_version,
        "claims_sha256": claims_sha256,
        "settings": dict(run.settings),
    }


def _article(report: Report) -> dict[str, Any]:
    article: Article = report.project.article
    marks = mark_claims(article, report.project.claims)
    return {
        "title": article.title,
        "url": article.url,
        "lang": article.lang,
        "published": write_instant(article.published) if article.published else None,
        "text": article.text,
        "text_sha256": _sha256(article.text) if article.text is not None else None,
        "marks": [{"claim": claim, "start": span.start, "end": span.end} for claim, span in marks],
        "uncovered": [
            {
                "text": mention.text,
                "start": mention.span.start,
                "end": mention.span.end,
                "kind": kind_of(mention.quantity).value,
            }
            for mention in find_uncovered(article, marks)
        ],
    }


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _summary(report: Report) -> dict[str, Any]:
    labels = [verdict.label for verdict in report.verdicts]
    judged = {verdict.claim.id for verdict in report.verdicts}
    return {
        "counts": {label.value: labels.count(label) for label in VerdictLabel},
        "todo": [verdict.claim.id for label in TODO for verdict in report.verdicts if verdict.label is label],
        "unchecked": [claim.id for claim in report.project.claims if claim.id not in judged],
    }


def _claim(verdict: Verdict, pages: Mapping[str, Page]) -> dict[str, Any]:
    claim = verdict.claim
    return {
        "id": claim.id,
        "kind": claim.kind.value,
        "text": claim.text,
        "quote": claim.quote,
        "note": claim.note,
        "rating": claim.rating
        and {
            "by": claim.rating.by,
            "rating": claim.rating.words,
            "claimant": claim.rating.claimant,
            "at": claim.rating.at.isoformat(),
            "url": claim.rating.url,
        },
        "sources": [citation.source_id for citation in claim.citations],
        "label": verdict.label.value,
        "reason": {"code": verdict.reason.code, **_both(verdict.reason.text)},
        "flags": [flag.value for flag in verdict.flags],
        "parts": [_part(part, pages) for part in verdict.parts],
        "suggestions": [_suggestion(suggestion) for suggestion in suggest(verdict)],
        "evidence": [_evidence(evidence, pages) for evidence in verdict.evidence],
        "location": claim.location
        and {"file": claim.location.file, "line": claim.location.line, "column": claim.location.column},
    }


def _part(verdict: PartVerdict, pages: Mapping[str, Page]) -> dict[str, Any]:
    part = verdict.part
    return {
        "text": part.text,
        "start": part.span.start,
        "end": part.span.end,
        "kind": part.kind.value,
        "claimed": _value(part.claimed, part.normalised),
        "standing": verdict.standing.value,
        "results": [_result(result, pages) for result in verdict.results],
    }


def _result(result: PartResult, pages: Mapping[str, Page]) -> dict[str, Any]:
    stated = result.stated is not None or result.normalised is not None
    return {
        "source": result.source_id,
        "outcome": result.outcome.value,
        "flags": sorted(flag.value for flag in result.flags),
        "stated": _value(result.stated, result.normalised) if stated else None,
        "wording": _both(result.wording) if result.wording else None,
        "passage": result.passage.index if result.passage else None,
        "quote": result.passage.text if result.passage else None,
        "start": result.span.start if result.span else None,
        "end": result.span.end if result.span else None,
        "page": _page(pages[result.source_id].document, result.passage) if result.passage else None,
        "demo": _is_demo(pages[result.source_id].document) if result.passage else None,
        "link": deep_link(pages[result.source_id], result.passage) if result.passage else None,
    }


def _suggestion(suggestion: Suggestion) -> dict[str, Any]:
    edits = [{"start": edit.span.start, "end": edit.span.end, "words": edit.words} for edit in suggestion.edits]
    return {"sources": list(suggestion.sources), "edits": edits}


def _evidence(evidence: Evidence, pages: Mapping[str, Page]) -> dict[str, Any]:
    passage, score = evidence.passage, evidence.score
    signals = {"lexical": score.lexical, "semantic": score.semantic, "quantity": score.quantity, "total": score.total}
    return {
        "source": passage.source_id,
        "demo": _is_demo(pages[passage.source_id].document),
        "passage": passage.index,
        "quote": passage.text,
        "block": passage.block,
        "start": passage.span.start,
        "end": passage.span.end,
        "label_of_block": passage.label.value,
        "page": _page(pages[passage.source_id].document, passage),
        "score": {name: round(float(value), SCORE_DIGITS) for name, value in signals.items()},
        "link": deep_link(pages[passage.source_id], passage),
    }


def _page(document: Document, passage: Passage) -> int | None:
    return document.blocks[passage.block].page


def _is_demo(read: Read) -> bool:
    """Whether the page came from a fixture server, so that its wording is the demo's."""
    return read.trace.recorded_from is not None


def _value(quantity: Quantity | None, normalised: Bilingual | None) -> dict[str, Any]:
    words = _both(normalised) if normalised else {"ja": None, "en": None}
    match quantity:
        case Amount():
            return {
                "value": _decimal(quantity.value),
                "low": _decimal(quantity.low),
                "high": _decimal(quantity.high),
                "unit": quantity.unit,
                "approx": quantity.approx.value,
                **words,
            }
        case Period():
            return {
                "value": None,
                "low": quantity.first.isoformat() if quantity.first else None,
                "high": quantity.last.isoformat() if quantity.last else None,
                "unit": quantity.grain.value,
                "approx": quantity.approx.value,
                **words,
            }
        case None:
            return {"value": None, "low": None, "high": None, "unit": None, "approx": None, **words}


def _decimal(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def _both(text: Bilingual) -> dict[str, Any]:
    return {"ja": text.ja, "en": text.en}


def _source(read: Read) -> dict[str, Any]:
    source, trace = read.source, read.trace
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "lang": read.lang if isinstance(read, Document) else source.lang,
        "url": source.url,
        "line": source.line,
        "robots": "ignore" if source.robots_ignored else "obey",
        "recorded_from": trace.recorded_from,
        "notes": _notes(read),
        "outcome": read.outcome.value,
        "detail": _both(_detail(read)),
        "requested_url": trace.requested_url,
        "final_url": trace.final_url,
        "redirects": [{"status": hop.status, "url": hop.url} for hop in trace.redirects],
        "status": trace.status,
        "fetched_at": write_instant(trace.fetched_at) if trace.fetched_at else None,
        "archived_at": write_instant(trace.archived_at) if trace.archived_at else None,
        "published": _date(read.published if isinstance(read, Document) else _declared(read.source)),
        "modified": _date(read.modified if isinstance(read, Document) else None),
        **_read_facts(read),
    }


def _read_facts(read: Read) -> dict[str, Any]:
    if isinstance(read, Unavailable):
        return {"sha256": None, "media_type": None, "encoding": None}
    return {"sha256": read.sha256, "media_type": read.media_type, "encoding": read.encoding}


def _notes(read: Read) -> list[str]:
    notes = []
    if read.source.file is not None:
        notes.append("attached")
    if read.trace.final_url and read.trace.redirects and not read.trace.archived_at:
        notes.append("moved")
    if isinstance(read, Document) and read.trace.changed is not None:
        notes.append("changed" if read.trace.changed else "unchanged")
    if isinstance(read, Document) and read.doubtful:
        notes.append("doubtful")
    if read.trace.archived_at is not None:
        notes.append("archived_copy")
    return notes


def _detail(read: Read) -> Bilingual:
    if isinstance(read, Unavailable):
        return read.detail
    copied = read.trace.archived_at
    # A copy is the page's, not the archive's own.
    url = read.source.url if copied else read.trace.final_url or read.source.url
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        host = None
    if copied:
        # Of another outcome a bare day would not say of what it is; `archived_at` and the note do.
        day = f"{copied:%Y-%m-%d}" if read.outcome is Outcome.ARCHIVED else None
        return describe_outcome(read.outcome, host=host, seen=day)
    return describe_outcome(read.outcome, host=host, status=read.trace.status)


def _date(found: PageDate | None) -> dict[str, Any] | None:
    if found is None:
        return None
    match found.precision:
        case Precision.TIME:
            value = write_instant(found.value)
        case Precision.DAY:
            value = found.value.date().isoformat()
        case Precision.YEAR:
            value = f"{found.value.year:04d}"
    return {
        "value": value,
        "precision": found.precision.value,
        "found_in": found.found_in,
        "agreement": found.agreement,
    }


def _declared(source: Source) -> PageDate | None:
    return PageDate(source.published, Precision.TIME, "declared") if source.published else None

"""The JSON Schema (draft 2020-12) of report.json, built from the closed sets of the model so that it cannot lag."""

from enum import StrEnum
from typing import Any

from verify.model import ClaimKind, Flag, Label, Mode, Outcome, PartKind, PartOutcome, Precision, Standing, VerdictLabel
from verify.quantity.types import Approx, Kind
from verify.report.canonical import SCHEMA_VERSION

Schema = dict[str, Any]

NOTES = ("attached", "moved", "changed", "unchanged", "doubtful", "archived_copy")


def report_schema() -> Schema:
    """The schema of `canonical.to_dict`: every key is required, none may be added."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "verify report",
        "description": "What the cited sources say about the claims of an article. Times are UTC; offsets are "
        "half-open and count code points. Everything outside `run` is the same for the same input.",
        **_object(
            schema_version={"const": SCHEMA_VERSION, "description": "Raised when a key changes its meaning."},
            run=_run(),
            article=_article(),
            summary=_summary(),
            claims=_list(_claim(), "In the order of claims.yaml."),
            sources=_list(_source(), "In the order of claims.yaml."),
        ),
        "$defs": {"bilingual": _object(ja=_text(), en=_text()), "value": _value()},
    }


def _run() -> Schema:
    return _object(
        "All that may differ between two runs on the same input.",
        id=_text(),
        mode=_enum(Mode, "live: fetched now; replay: read from what an earlier run recorded."),
        started_at=_instant(),
        finished_at=_instant(),
        interrupted=_bool("The run was cut short, and the report holds what was done until then."),
        tool_version=_text(),
        rules_version=_text(),
        claims_sha256=_text("Of the bytes of claims.yaml."),
        settings={"type": "object", "additionalProperties": {"type": "string"}},
    )


def _article() -> Schema:
    mark = _object(claim=_text("Id of the claim."), start=_offset(), end=_offset())
    uncovered = _object(text=_text(), start=_offset(), end=_offset(), kind=_enum(Kind))
    return _object(
        title=_text(),
        url=_or_null(_text()),
        lang=_text("BCP 47."),
        published=_or_null(_instant()),
        text=_or_null(_text("Its own text, when claims.yaml names a file for it; marks are offsets into it.")),
        text_sha256=_or_null(_text("Of the article's own text, when claims.yaml names a file for it.")),
        marks=_list(mark, "Where the claims stand in the article's text."),
        uncovered=_list(uncovered, "Quantities of the article that no claim covers."),
    )


def _summary() -> Schema:
    count = {"type": "integer", "minimum": 0}
    return _object(
        counts=_object(**{label.value: count for label in VerdictLabel}),
        todo=_list(_text(), "Ids of the claims that need an editor, worst first."),
        unchecked=_list(_text(), "Ids of the claims that an interrupted run did not reach."),
    )


def _claim() -> Schema:
    return _object(
        id=_text(),
        kind=_enum(ClaimKind, "A hint for display and order."),
        text=_text("What the article says, as a sentence."),
        quote=_or_null(_text("The exact words of the article.")),
        note=_or_null(_text()),
        rating=_or_null(
            _object(
                "A person's rating of somebody else's claim, from claims.yaml; no label depends on it.",
                by=_text("Who rates."),
                rating=_text("On the scale of whoever rates."),
                claimant=_text("Who made the claim."),
                at=_text("The day of the rating."),
                url=_text("The public page on which it is published."),
            )
        ),
        sources=_list(_text(), "Ids of the cited sources; empty: explicitly uncited."),
        label=_enum(VerdictLabel),
        reason=_object("Why, in one sentence.", code=_text(), ja=_text(), en=_text()),
        flags=_list(_enum(Flag)),
        parts=_list(_part(), "What can be compared on its own."),
        suggestions=_list(_suggestion(), "What the claim would say if it followed a source; an offer, never an edit."),
        evidence=_list(_evidence(), "The passages that the label rests on, best first; else what was looked at."),
        location=_or_null(
            _object(
                "Where the claim stands in claims.yaml, counted from 1.",
                file=_text(),
                line={"type": "integer", "minimum": 1},
                column={"type": "integer", "minimum": 1},
            )
        ),
    )


def _suggestion() -> Schema:
    edit = _object(start=_offset("Of the claim's text."), end=_offset("Of the claim's text."), words=_text())
    return _object(
        sources=_list(_text(), "Ids of the sources that state it so."),
        edits=_list(edit, "In the order of the text; what stands from start to end gives way to the words."),
    )


def _part() -> Schema:
    return _object(
        text=_text(),
        start=_offset("Of the claim's text."),
        end=_offset("Of the claim's text."),
        kind=_enum(PartKind),
        claimed={"$ref": "#/$defs/value"},
        standing=_enum(Standing, "The part over all cited sources."),
        results=_list(_result(), "One for each cited source."),
    )


def _result() -> Schema:
    return _object(
        source=_text("Id of the source."),
        outcome=_enum(PartOutcome),
        flags=_list(_enum(Flag)),
        stated=_or_null({"$ref": "#/$defs/value"}),
        wording=_or_null(_bilingual("What was compared with what, and how it came out.")),
        passage=_or_null(_offset("Place of the passage among those of its document.")),
        quote=_or_null(_text("The passage.")),
        start=_or_null(_offset("Of the quote: what stands against the part.")),
        end=_or_null(_offset("Of the quote.")),
        page=_or_null(_page_number()),
        demo=_or_null(_demo()),
        link=_or_null(_link()),
    )


def _value() -> Schema:
    decimal = _or_null(_text("A decimal number; for a period the first or last day."))
    return _object(
        "A quantity in normal form; all null but the wording where none is stated.",
        value=_or_null(_text("The stated number, scale words multiplied out.")),
        low=decimal,
        high=decimal,
        unit=_or_null(_text("Of a period: its grain (day, month, fiscal_year …).")),
        approx=_or_null({"enum": [item.value for item in Approx]}),
        ja=_or_null(_text()),
        en=_or_null(_text()),
    )


def _evidence() -> Schema:
    score = {"type": "number"}
    return _object(
        source=_text("Id of the source."),
        demo=_demo(),
        passage=_offset("Place of the passage among those of its document."),
        quote=_text("The passage."),
        block=_offset("Place of its block in the document."),
        start=_offset("Of the block's text."),
        end=_offset("Of the block's text."),
        label_of_block=_enum(Label),
        page=_or_null(_page_number()),
        score=_object(
            "Where to look, never what to conclude.", lexical=score, semantic=score, quantity=score, total=score
        ),
        link=_or_null(_link()),
    )


def _page_number() -> Schema:
    return {"type": "integer", "minimum": 1, "description": "Page of a file in pages (PDF), from 1."}


def _source() -> Schema:
    nullable_text = _or_null(_text())
    return _object(
        id=_text(),
        title=_text(),
        publisher=nullable_text,
        lang=_or_null(_text("BCP 47.")),
        url=_or_null(_text("As declared.")),
        line=_or_null(_text("Sources of one line are copies of one dispatch.")),
        robots={"enum": ["obey", "ignore"], "description": "ignore: the documented override of claims.yaml."},
        recorded_from=_or_null(_text("The fixture server that the answer came from.")),
        notes=_list(
            {"enum": list(NOTES)},
            "attached by hand · moved (redirected) · changed, unchanged (since the run before) · doubtful (which text "
            "is the body) · archived_copy (of archived_at, whatever the outcome).",
        ),
        outcome=_enum(Outcome, "ok, archived and paywalled were read."),
        detail=_bilingual("The outcome in a sentence."),
        requested_url=nullable_text,
        final_url=nullable_text,
        redirects=_list(_object(status={"type": "integer"}, url=_text())),
        status=_or_null({"type": "integer", "description": "HTTP status of the last answer."}),
        fetched_at=_or_null(_instant()),
        archived_at=_or_null({**_instant(), "description": "When an archive made the copy that was read; else null."}),
        sha256=_or_null(_text("Of the bytes that were read.")),
        media_type=nullable_text,
        encoding=_or_null(_text("And how it was found.")),
        published=_or_null(_page_date("When the page was published.")),
        modified=_or_null(_page_date("When the page says it was last changed.")),
    )


def _page_date(description: str) -> Schema:
    return _object(
        description,
        value=_text("An instant, a day or a year."),
        precision=_enum(Precision),
        found_in=_text(),
        agreement={"type": "integer", "minimum": 1, "description": "Ways of looking that found this day."},
    )


def _object(description: str = "", /, **properties: Schema) -> Schema:
    shape: Schema = {
        "type": "object",
        "properties": properties,
        "required": sorted(properties),
        "additionalProperties": False,
    }
    return {"description": description, **shape} if description else shape


def _list(items: Schema, description: str = "") -> Schema:
    return {"type": "array", "items": items, **({"description": description} if description else {})}


def _text(description: str = "") -> Schema:
    return {"type": "string", **({"description": description} if description else {})}


def _bool(description: str) -> Schema:
    return {"type": "boolean", "description": description}


def _enum(values: type[StrEnum], description: str = "") -> Schema:
    return {"enum": [value.value for value in values], **({"description": description} if description else {})}


def _or_null(schema: Schema) -> Schema:
    return {"anyOf": [schema, {"type": "null"}]}


def _bilingual(description: str) -> Schema:
    return {"$ref": "#/$defs/bilingual", "description": description}


def _instant() -> Schema:
    return {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"}


def _offset(description: str = "") -> Schema:
    return {"type": "integer", "minimum": 0, **({"description": description} if description else {})}


def _demo() -> Schema:
    return _bool("The page came from a fixture server: its wording is the demo's, its facts the publisher's.")


def _link() -> Schema:
    return _text("A deep link to the passage; null without a plain http(s) address.")

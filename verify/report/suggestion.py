"""What a claim would say if it followed a source, where a rule can tell: another figure, or another qualifier.

An offer for the desk, never an edit: who is right, and whether the sentence still holds, is for people to judge.
Corpus: tests/corpus/suggestions.yaml.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from verify.model import Part, PartOutcome, PartResult, PartVerdict, Verdict
from verify.quantity import describe, read_quantities
from verify.quantity.types import Amount, Approx, Quantity
from verify.text import Span

# 3000億円超, about JPY 300 billion: {} is the bare figure.
QUALIFIED: Final[Mapping[str, Mapping[Approx, str]]] = {
    "ja": {
        Approx.EXACT: "{}",
        Approx.ABOUT: "約{}",
        Approx.NEARLY: "{}弱",
        Approx.OVER: "{}超",
        Approx.AT_LEAST: "{}以上",
        Approx.UNDER: "{}未満",
        Approx.AT_MOST: "{}以下",
    },
    "en": {
        Approx.EXACT: "{}",
        Approx.ABOUT: "about {}",
        Approx.NEARLY: "nearly {}",
        Approx.OVER: "more than {}",
        Approx.AT_LEAST: "at least {}",
        Approx.UNDER: "less than {}",
        Approx.AT_MOST: "up to {}",
    },
}
DIFFERS = (PartOutcome.WORDING_DIFFERS, PartOutcome.MISMATCH)


@dataclass(frozen=True, slots=True)
class Edit:
    """Words of the claim, and what stands in their place in the source."""

    span: Span
    """Of the claim's text."""
    words: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """The claim as these sources have it."""

    sources: tuple[str, ...]
    edits: tuple[Edit, ...]
    """In the order of the text; never overlapping."""


def suggest(verdict: Verdict) -> tuple[Suggestion, ...]:
    """One suggestion for each way in which cited sources state the figures of a claim otherwise, in their order."""
    found: dict[tuple[Edit, ...], list[str]] = {}
    for citation in verdict.claim.citations:
        edits = tuple(
            edit for part in verdict.parts if (edit := _edit(part, citation.source_id, verdict.claim.lang)) is not None
        )
        if edits and not _overlap(edits):
            found.setdefault(edits, []).append(citation.source_id)
    return tuple(Suggestion(tuple(sources), edits) for edits, sources in found.items())


def _edit(part: PartVerdict, source_id: str, lang: str) -> Edit | None:
    result = next((result for result in part.results if result.source_id == source_id), None)
    if result is None or result.outcome not in DIFFERS:
        return None
    words = _words(part.part, result, lang)
    return Edit(part.part.span, words) if words and words != part.part.text else None


def _words(part: Part, result: PartResult, lang: str) -> str | None:
    """The source's figure as an article in this language would write it; None where no rule can say."""
    claimed, stated = part.claimed, result.stated
    if lang not in QUALIFIED or claimed is None or stated is None or type(claimed) is not type(stated):
        return None
    pattern = QUALIFIED[lang].get(stated.approx)
    if pattern is None or not _is_plain(claimed, stated):
        return None
    return pattern.format(_bare(part, stated, lang))


def _bare(part: Part, stated: Quantity, lang: str) -> str:
    """The figure without its qualifier: in the article's own words where only the qualifier is another one."""
    words = describe(replace(stated, approx=Approx.EXACT)).in_lang(lang)
    if not isinstance(part.claimed, Amount) or not isinstance(stated, Amount):
        return words
    own = [mention.text for mention in read_quantities(part.text, lang)]
    if len(own) != 1:
        return words
    if part.claimed.value == stated.value:
        return own[0]
    return _in_own_unit(own[0], describe(replace(part.claimed, approx=Approx.EXACT)).in_lang(lang), words)


def _in_own_unit(own: str, claimed: str, stated: str) -> str:
    """「14メートル」 for `14 m`, where the article has 「16メートル」 for `16 m`."""
    (ours, _, unit), (theirs, _, same) = claimed.rpartition(" "), stated.rpartition(" ")
    # One of a thing is named otherwise than several.
    if not ours or unit != same or not own.startswith(ours) or "1" in (ours, theirs):
        return stated
    return theirs + own.removeprefix(ours)


def _is_plain(claimed: Quantity, stated: Quantity) -> bool:
    """Whether both say one figure of one unit, so that one can stand where the other did."""
    if isinstance(claimed, Amount) and isinstance(stated, Amount):
        return claimed.unit == stated.unit and claimed.value is not None and stated.value is not None
    return claimed.approx is Approx.EXACT and stated.approx is Approx.EXACT


def _overlap(edits: tuple[Edit, ...]) -> bool:
    ordered = sorted(edits, key=lambda edit: edit.span)
    return any(first.span.end > second.span.start for first, second in pairwise(ordered))

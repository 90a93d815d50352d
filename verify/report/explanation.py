"""`verify explain`: each part of a claim against each source, in lines that an editor can follow without the code."""

from collections.abc import Iterator, Mapping
from typing import Any

from verify.report.wording import DEMO_NOTICE, FLAGS, LABELS, PART_OUTCOMES, STANDINGS
from verify.text import visible
from verify.vocabulary import Flag, PartOutcome, Standing, VerdictLabel

Json = Mapping[str, Any]


def explain_lines(data: Json, lang: str) -> tuple[str, ...]:
    """The claims of a report, part by part and source by source; nothing in the lines acts on a terminal."""
    outcomes = {source["id"]: source for source in data["sources"]}
    return tuple(
        " ".join(visible(line).splitlines()) for claim in data["claims"] for line in _claim(claim, outcomes, lang)
    )


def _claim(claim: Json, sources: Mapping[str, Json], lang: str) -> Iterator[str]:
    flags = "".join(f" [{FLAGS[Flag(flag)].in_lang(lang)}]" for flag in claim["flags"])
    yield f"{claim['id']}: {LABELS[VerdictLabel(claim['label'])].in_lang(lang)}{flags}"
    yield f"  {claim['text']}"
    yield f"  → {claim['reason'][lang]} ({claim['reason']['code']})"
    for part in claim["parts"]:
        normalised = part["claimed"][lang]
        equals = f" = {normalised}" if normalised != part["text"] else ""
        yield f"  ・ {part['text']}{equals}: {STANDINGS[Standing(part['standing'])].in_lang(lang)}"
        for result in part["results"]:
            yield from _result(result, sources[result["source"]], lang)


def _result(result: Json, source: Json, lang: str) -> Iterator[str]:
    outcome = PartOutcome(result["outcome"])
    words = PART_OUTCOMES[outcome].in_lang(lang)
    if outcome is PartOutcome.NOT_READ:
        yield f"      {source['id']}: {words} — {source['detail'][lang]}"
        return
    wording = f" — {result['wording'][lang]}" if result["wording"] else ""
    yield f"      {source['id']}: {words}{wording}"
    if result["quote"]:
        demo = f" ({DEMO_NOTICE.in_lang(lang)})" if result["demo"] else ""
        yield f"        “{result['quote']}”{demo}"

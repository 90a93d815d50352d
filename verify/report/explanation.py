"""`verify explain`: each part of a claim against each source, in lines that an editor can follow without the code."""

from collections.abc import Iterator, Mapping
from typing import Any

from verify.report.notices import in_brackets, quote_notices
from verify.report.view import make_visible
from verify.report.wording import catalogue
from verify.vocabulary import PartOutcome

Json = Mapping[str, Any]


def explain_lines(data: Json, lang: str) -> tuple[str, ...]:
    """The claims of a report, part by part and source by source; nothing in the lines acts on a terminal."""
    claims = make_visible(data["claims"])
    sources = {source["id"]: source for source in make_visible(data["sources"])}
    return tuple(" ".join(line.splitlines()) for claim in claims for line in _claim(claim, sources, lang))


def _claim(claim: Json, sources: Mapping[str, Json], lang: str) -> Iterator[str]:
    words = catalogue(lang)
    flags = "".join(f" [{words['flag'][flag]}]" for flag in claim["flags"])
    yield f"{claim['id']}: {words['label'][claim['label']]}{flags}"
    yield f"  {claim['text']}"
    yield f"  → {claim['reason'][lang]} ({claim['reason']['code']})"
    for part in claim["parts"]:
        normalised = part["claimed"][lang]
        equals = f" = {normalised}" if normalised != part["text"] else ""
        yield f"  ・ {part['text']}{equals}: {words['standing'][part['standing']]}"
        for result in part["results"]:
            yield from _result(result, sources[result["source"]], lang)


def _result(result: Json, source: Json, lang: str) -> Iterator[str]:
    words = catalogue(lang)["part_outcome"][result["outcome"]]
    if result["outcome"] == PartOutcome.NOT_READ:
        copied = in_brackets(quote_notices(source, lang, demo=False))
        yield f"      {source['id']}: {words} — {source['detail'][lang]}{copied}"
        return
    wording = f" — {result['wording'][lang]}" if result["wording"] else ""
    yield f"      {source['id']}: {words}{wording}"
    if result["quote"]:
        notices = in_brackets(quote_notices(source, lang, demo=result["demo"]))
        yield f"        “{result['quote']}”{notices}"

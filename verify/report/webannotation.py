"""webannotation.jsonld: each claim as a W3C Web Annotation, from the words of the article to those of its sources.

https://www.w3.org/TR/annotation-model/. A quote carries what stands around it, so that it is found again after an edit.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from verify.model import VerdictLabel
from verify.report.canonical import write_json
from verify.report.identity import article_iri, finding_digest, make_iri
from verify.report.links import safe_address
from verify.report.notices import archived_notice
from verify.report.sentences import say
from verify.report.view import UNPROVEN, Json
from verify.report.wording import catalogue

# As Hypothesis keeps them; in code points.
CONTEXT: Final = 32
SURROGATE = re.compile("[\ud800-\udfff]")


def render_webannotation(data: Mapping[str, Any], lang: str) -> str:
    article = data["article"]
    sources = {source["id"]: source for source in data["sources"]}
    items = [_annotation(data, claim, sources, lang) for claim in data["claims"]]
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": make_iri(article, "annotations"),
        "type": "AnnotationCollection",
        "label": article["title"],
        "total": len(items),
        "first": {
            "id": make_iri(article, "annotations", "1"),
            "type": "AnnotationPage",
            "startIndex": 0,
            "items": items,
        },
    }
    return write_json(_characters(collection))


def _characters(value: Any) -> Any:
    """The value without halves of pairs of code units: strict readers of JSON refuse a whole file for one."""
    match value:
        case str():
            return SURROGATE.sub("\ufffd", value)
        case dict():
            return {key: _characters(item) for key, item in value.items()}
        case list():
            return [_characters(item) for item in value]
        case _:
            return value


def _annotation(data: Json, claim: Json, sources: Mapping[str, Json], lang: str) -> Json:
    article = data["article"]
    passages = list(_passages(claim))
    bodies = [
        _body(claim["reason"][lang], "assessing", lang),
        _body(catalogue(lang)["label"][claim["label"]], "tagging", lang),
    ]
    if any(passage["demo"] for passage in passages):
        bodies.append(_body(say("demo_notice", lang), "describing", lang))
    copies = {passage["source"]: archived_notice(sources[passage["source"]], lang) for passage in passages}
    bodies += [_body(f"{name}: {notice}", "describing", lang) for name, notice in copies.items() if notice]
    return {
        "id": make_iri(article, claim["id"], finding_digest(claim)),
        "type": "Annotation",
        "motivation": "assessing",
        "generator": {"type": "Software", "name": "verify"},
        "generated": data["run"]["finished_at"],
        "body": bodies,
        "target": [_in_article(article, claim), *(_in_source(article, sources, passage) for passage in passages)],
    }


def _body(text: str, purpose: str, lang: str) -> Json:
    return {"type": "TextualBody", "value": text, "format": "text/plain", "language": lang, "purpose": purpose}


def _in_article(article: Json, claim: Json) -> Json:
    target: dict[str, Any] = {"type": "SpecificResource", "source": article_iri(article)}
    mark = next((mark for mark in article["marks"] if mark["claim"] == claim["id"]), None)
    if mark is not None:
        start, end = mark["start"], mark["end"]
        target["selector"] = [_quote_selector(article["text"], start, end), _position_selector(start, end)]
    elif claim["quote"]:
        target["selector"] = [{"type": "TextQuoteSelector", "exact": claim["quote"]}]
    return target


def _passages(claim: Json) -> Iterator[Json]:
    """What each part was compared with, then what else the label rests on; nothing twice."""
    met = set()
    results = [result for part in claim["parts"] for result in part["results"] if result["passage"] is not None]
    for item in results:
        place = (item["source"], item["passage"], item["start"], item["end"])
        if place not in met:
            met |= {place, place[:2]}
            yield item
    for item in claim["evidence"]:
        if VerdictLabel(claim["label"]) not in UNPROVEN and (item["source"], item["passage"]) not in met:
            # `start` of evidence is of its block, not of the quote.
            yield {**item, "start": None, "end": None}


def _in_source(article: Json, sources: Mapping[str, Json], passage: Json) -> Json:
    source = sources[passage["source"]]
    whole = {"type": "TextQuoteSelector", "exact": passage["quote"]}
    start, end = passage["start"], passage["end"]
    if start is None:
        selectors: list[dict[str, Any]] = [whole]
    else:
        # The second is for a reader who finds the sentence, where the words alone stand on the page more than once.
        refined = {**whole, "refinedBy": _position_selector(start, end)}
        selectors = [_quote_selector(passage["quote"], start, end), refined]
    target: dict[str, Any] = {
        "type": "SpecificResource",
        "source": safe_address(source["final_url"] or source["url"]) or make_iri(article, "sources", source["id"]),
        "selector": selectors,
    }
    if seen := source["archived_at"] or source["fetched_at"]:
        target["state"] = {"type": "TimeState", "sourceDate": seen}
    return target


def _quote_selector(text: str, start: int, end: int) -> dict[str, Any]:
    return {
        "type": "TextQuoteSelector",
        "exact": text[start:end],
        "prefix": text[max(0, start - CONTEXT) : start],
        "suffix": text[end : end + CONTEXT],
    }


def _position_selector(start: int, end: int) -> dict[str, Any]:
    return {"type": "TextPositionSelector", "start": start, "end": end}

"""junit.xml: the dialect of JUnit that CI servers read, one test case for each claim.

What fails is what `--fail-on` says, so that the file and the exit code never contradict each other.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from xml.etree import ElementTree as ET

from verify.model import VerdictLabel
from verify.report.canonical import TODO
from verify.report.elements import add, clean, write_xml
from verify.report.identity import article_slug
from verify.report.lines import one_line
from verify.report.notices import card_notices, in_brackets
from verify.report.sentences import say
from verify.report.view import TO_FIX, Card, Json, View, build_view
from verify.report.wording import catalogue

# A CI server shows the name in a table.
LONGEST_NAME = 80
# And the lines below it; beyond this lies no sentence, only a word of 100 kB.
LONGEST_TEXT = 10_000


def render_junit(data: Mapping[str, Any], lang: str) -> str:
    view = build_view(data)
    cases = [_case(view, card, lang) for card in view.cards]
    cases += [_unreached(view, name, lang) for name in view.unchecked]
    counts = {
        "tests": str(len(cases)),
        "failures": str(sum(case.find("failure") is not None for case in cases)),
        "errors": str(sum(case.find("error") is not None for case in cases)),
        "time": f"{_seconds(view.run):.3f}",
    }
    root = ET.Element("testsuites", {"name": "verify", **counts})
    skipped = str(sum(case.find("skipped") is not None for case in cases))
    begun = view.run["started_at"].removesuffix("Z")
    suite = add(root, "testsuite", name=article_slug(view.article), skipped=skipped, timestamp=begun, **counts)
    properties = add(suite, "properties")
    for name, value in (
        ("verify.run", view.run["id"]),
        ("verify.version", view.run["tool_version"]),
        ("article.title", view.article["title"]),
        ("article.url", view.article["url"] or ""),
    ):
        add(properties, "property", name=name, value=one_line(value, LONGEST_TEXT))
    suite.extend(cases)
    return write_xml(root)


def _case(view: View, card: Card, lang: str) -> ET.Element:
    claim = card.claim
    case = _named(view, f"{claim['id']} {claim['text']}", claim["kind"])
    message = one_line(f"{catalogue(lang)['label'][card.label]}: {claim['reason'][lang]}", LONGEST_TEXT)
    message += in_brackets(card_notices(card, lang))
    failing = _failing(view.run)
    if card.label is VerdictLabel.UNAVAILABLE:
        add(case, "error", _compared(claim, lang), type_=card.label.value, message=message)
    elif card.label in failing:
        add(case, "failure", _compared(claim, lang), type_=card.label.value, message=message)
    elif card.label is VerdictLabel.NOT_CHECKABLE:
        add(case, "skipped", type_=card.label.value, message=message)
    elif card.label in TODO:
        add(case, "system-out", f"{message}\n{_compared(claim, lang)}")
    return case


def _unreached(view: View, name: str, lang: str) -> ET.Element:
    case = _named(view, name, "claim")
    add(case, "skipped", type_="interrupted", message=say("interrupted", lang))
    return case


def _named(view: View, name: str, kind: str) -> ET.Element:
    where = f"{article_slug(view.article)}.{kind}"
    # No time: a report holds that of the run alone.
    return ET.Element("testcase", {"classname": where, "name": clean(one_line(name, LONGEST_NAME))})


def _failing(run: Json) -> frozenset[str]:
    named = run["settings"].get("fail_on")
    return frozenset(named.split(",")) if named is not None else frozenset(label.value for label in TO_FIX)


def _compared(claim: Json, lang: str) -> str:
    """What was compared with what, a line each, with both values where both are stated."""
    lines = [claim["text"]]
    for part in claim["parts"]:
        for result in part["results"]:
            told = result["wording"][lang] if result["wording"] else part["text"]
            lines.append(f"{result['source']}: {catalogue(lang)['part_outcome'][result['outcome']]}: {told}")
    return "\n".join(one_line(line, LONGEST_TEXT) for line in lines)


def _seconds(run: Json) -> float:
    begun, ended = (datetime.fromisoformat(run[key]) for key in ("started_at", "finished_at"))
    return (ended - begun).total_seconds()

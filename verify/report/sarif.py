"""report.sarif: SARIF 2.1.0 for code scanning, one result for each claim that needs an editor.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html. A result points at the claim in claims.yaml, since a
report does not know under which name the article lies in a repository.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from verify.errors import FormatRefused
from verify.model import Flag, VerdictLabel
from verify.report.canonical import write_json
from verify.report.identity import article_slug, claim_uid
from verify.report.lines import one_line
from verify.report.notices import card_notices, in_brackets
from verify.report.places import claims_file
from verify.report.view import Card, View, build_view
from verify.report.wording import catalogue, next_step

SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
# GitHub shows 5,000 results of a run and drops the rest unseen; the worst come first.
MOST_RESULTS: Final = 5_000
# A message longer than this is read in the report, and one 100 kB word would fill the limit of 10 MB a file.
LONGEST_MESSAGE: Final = 1_000
# What a viewer of SARIF acts on in a message: `[text](target)` and `{0}`.
LINK = re.compile(r"\](?=\()")
PLACEHOLDER = re.compile(r"\{(\d+)\}")


@dataclass(frozen=True, slots=True)
class Rule:
    """What a result is an instance of; it keeps its code for good."""

    code: str
    name: str
    level: str
    label: VerdictLabel
    flag: Flag | None = None
    """Claims of the label that carry this flag."""


# The first that fits a claim. VF005 is kept for sources that have changed under an unchanged verdict.
RULES: Final = (
    Rule("VF001", "ConflictsWithSource", "error", VerdictLabel.CONTRADICTED),
    Rule("VF002", "NotFoundInSources", "error", VerdictLabel.NOT_FOUND),
    Rule("VF006", "SourcesDisagree", "warning", VerdictLabel.PARTIAL, Flag.SOURCES_DISAGREE),
    Rule("VF003", "PartlySupported", "warning", VerdictLabel.PARTIAL),
    Rule("VF004", "CouldNotCheck", "warning", VerdictLabel.UNAVAILABLE),
    Rule("VF007", "OneLineOfReporting", "note", VerdictLabel.SUPPORTED, Flag.SINGLE_LINE),
    Rule("VF008", "NoSourceCited", "error", VerdictLabel.UNCITED),
)


def render_sarif(data: Mapping[str, Any], lang: str) -> str:
    view = build_view(data)
    found = [(card, rule) for card in view.cards if (rule := _rule_of(card)) is not None]
    if missing := [card.claim["id"] for card, _ in found if card.claim["location"] is None]:
        raise FormatRefused(f"a result needs a place in a file, and these claims have none: {', '.join(missing)}")
    run = {
        "tool": {"driver": _driver(view, lang)},
        "automationDetails": {"id": f"verify/{article_slug(view.article)}/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(view, len(found))],
        "results": [_result(view, card, rule, lang) for card, rule in found[:MOST_RESULTS]],
    }
    return write_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _rule_of(card: Card) -> Rule | None:
    fits = (rule for rule in RULES if rule.label is card.label and rule.flag in (None, *card.claim["flags"]))
    return next(fits, None)


def _driver(view: View, lang: str) -> dict[str, Any]:
    return {"name": "verify", "version": view.run["tool_version"], "rules": [_described(rule, lang) for rule in RULES]}


def _described(rule: Rule, lang: str) -> dict[str, Any]:
    words, member = catalogue(lang), rule.flag or rule.label
    name, meaning = ("flag", "flag_meaning") if rule.flag else ("label", "meaning")
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": words[name][member]},
        "fullDescription": {"text": words[meaning][member]},
        "help": {"text": next_step(rule.label, [rule.flag] if rule.flag else [], lang)},
        "defaultConfiguration": {"level": rule.level},
        "properties": {"tags": ["claim", member]},
    }


def _invocation(view: View, found: int) -> dict[str, Any]:
    left = found - MOST_RESULTS
    told = [] if left <= 0 else [{"level": "warning", "message": {"text": f"{left} further results are left out."}}]
    return {
        "executionSuccessful": not view.incomplete,
        "startTimeUtc": view.run["started_at"],
        "endTimeUtc": view.run["finished_at"],
        "toolExecutionNotifications": told,
    }


def _result(view: View, card: Card, rule: Rule, lang: str) -> dict[str, Any]:
    claim, uid = card.claim, claim_uid(view.article, card.claim)
    text = f"{claim['id']} {catalogue(lang)['label'][card.label]}: {claim['reason'][lang]}"
    return {
        "ruleId": rule.code,
        "ruleIndex": RULES.index(rule),
        "level": rule.level,
        "kind": "fail",
        "message": {"text": _inert(text, in_brackets(card_notices(card, lang)))},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": claims_file(view.run, claim), "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": claim["location"]["line"], "startColumn": claim["location"]["column"]},
                }
            }
        ],
        # Of the claim, not of its line: re-wrapping the file must not open closed alerts again.
        "partialFingerprints": {"verifyClaim/v1": uid, "primaryLocationLineHash": f"{uid}:1"},
        "properties": {
            "claimId": claim["id"],
            "verdict": claim["label"],
            "reason": claim["reason"]["code"],
            "flags": claim["flags"],
            "sources": claim["sources"],
        },
    }


def _inert(text: str, notices: str) -> str:
    return PLACEHOLDER.sub(r"{{\1}}", LINK.sub("] ", one_line(text, LONGEST_MESSAGE) + notices))

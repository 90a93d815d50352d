"""Every case of tests/corpus/verdict/: label, reason and flags, for the right passage."""

from collections import Counter
from typing import Any

import pytest
from verdict_cases import load_cases, verdict_on

from verify.judge import REASONS
from verify.match import Encoder
from verify.model import Flag, Label, Verdict, VerdictLabel

CASES = load_cases("*.yaml")
# What is not the source speaking is never quoted for a claim.
SILENT = {Label.CAPTION, Label.ALT, Label.COMMENT, Label.RELATED, Label.NAV, Label.FOOTER, Label.AD, Label.HIDDEN}


def _told(verdict: Verdict) -> tuple[str, str, list[str]]:
    return verdict.label.value, verdict.reason.code, sorted(flag.value for flag in verdict.flags)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['file']}:{case['id']}")
def test_case(case: dict[str, Any], encoder: Encoder) -> None:
    verdict = verdict_on(case, encoder)
    assert _told(verdict) == (case["label"], case["reason"], sorted(case.get("flags", [])))


def test_no_verdict_rests_on_what_is_not_the_source_speaking(encoder: Encoder) -> None:
    verdicts = [verdict_on(case, encoder) for case in CASES]
    resting = [v for v in verdicts if v.label in (VerdictLabel.SUPPORTED, VerdictLabel.CONTRADICTED)]
    quoted = {item.passage.label for verdict in resting for item in verdict.evidence}
    assert quoted
    assert not quoted & SILENT
    assert all(verdict.evidence for verdict in resting)


def test_the_corpus_is_well_formed() -> None:
    names = Counter((case["file"], case["id"]) for case in CASES)
    assert [name for name, times in names.items() if times > 1] == []
    assert len(CASES) >= 120
    assert {case["label"] for case in CASES} == {label.value for label in VerdictLabel}
    assert {case["reason"] for case in CASES} == set(REASONS)
    assert {flag for case in CASES for flag in case.get("flags", [])} == set(Flag) - {Flag.EXTRACTION_DOUBTFUL}


@pytest.mark.parametrize("file", sorted({case["file"] for case in CASES}))
def test_supports_and_their_negatives_are_balanced(file: str) -> None:
    labels = Counter(case["label"] for case in CASES if case["file"] == file)
    assert 0.3 <= labels["supported"] / labels.total() <= 0.6

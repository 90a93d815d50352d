"""No mutant of a supported case of tests/corpus/verdict/ is supported."""

from collections.abc import Callable
from typing import Any

import pytest
from verdict_cases import WAYS, load_cases, mutants_of, verdict_on

from verify.match import Encoder

CASES = [case for case in load_cases("*.yaml") if case["label"] == "supported"]
AT_LEAST = {"ja": 1000, "en": 600, "zh": 130, "de": 120}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['file']}:{case['id']}")
def test_no_mutant_is_supported(case: dict[str, Any], encoder: Encoder) -> None:
    mutants = mutants_of(case)
    supported = [
        f"{what}: {text}" for text, what in mutants.items() if verdict_on(case, encoder, text).label == "supported"
    ]
    assert supported == []


def test_there_are_enough_of_them(record_testsuite_property: Callable[[str, object], None]) -> None:
    counts = {
        lang: [len(mutants_of(case)) for case in CASES if case["claim"]["lang"] == lang and mutants_of(case)]
        for lang in WAYS
    }
    total = sum(map(sum, counts.values()))
    record_testsuite_property("mutants", total)
    assert {lang: sum(of) for lang, of in counts.items() if sum(of) < AT_LEAST[lang]} == {}
    # A statement in plain words has no figure, name or superlative to change.
    assert sum(case["claim"]["lang"] in WAYS for case in CASES) - sum(map(len, counts.values())) <= 3

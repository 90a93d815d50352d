"""No mutant of a supported case of tests/corpus/verdict/ is supported."""

from collections.abc import Callable
from typing import Any

import pytest
from verdict_cases import WAYS, load_cases, mutants_of, verdict_on

from verify.match import Encoder

CASES = [case for case in load_cases("*.yaml") if case["label"] == "supported" and not case.get("open")]
AT_LEAST = 600


def _parameters() -> list[Any]:
    # Strict: a case whose mutants are all seen through loses its mark.
    still_open = pytest.mark.xfail(reason="a mutant is still supported", strict=True, raises=AssertionError)
    return [
        pytest.param(c, id=f"{c['file']}:{c['id']}", marks=[still_open] if c.get("open_mutants") else []) for c in CASES
    ]


@pytest.mark.parametrize("case", _parameters())
def test_no_mutant_is_supported(case: dict[str, Any], encoder: Encoder) -> None:
    mutants = mutants_of(case)
    supported = [
        f"{what}: {text}" for text, what in mutants.items() if verdict_on(case, encoder, text).label == "supported"
    ]
    assert supported == []


def test_there_are_enough_of_them(record_testsuite_property: Callable[[str, object], None]) -> None:
    counts = {f"{case['file']}:{case['id']}": len(mutants_of(case)) for case in CASES if case["claim"]["lang"] in WAYS}
    total = sum(counts.values())
    record_testsuite_property("mutants", total)
    assert total >= AT_LEAST
    # A statement in plain words has no figure, name or superlative to change.
    assert sum(not count for count in counts.values()) <= 3

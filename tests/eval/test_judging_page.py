"""docs/judging.md names what is there: its thresholds stand in the code, its last row says what the gate says."""

import importlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs/judging.md").read_text(encoding="utf-8")
BASELINE = json.loads((ROOT / "tests/eval/baseline.json").read_text(encoding="utf-8"))


def thresholds() -> Iterator[tuple[str, str]]:
    for names, file in re.findall(r"^\| (`[A-Z_`, ]+) \| `(verify/[a-z/]+)\.py` \|", PAGE, re.MULTILINE):
        for name in re.findall("[A-Z_]+", names):
            yield name, file.replace("/", ".")


def measured() -> dict[str, list[float]]:
    """The rows of the table of systems: supported, false support on negatives and on mutants, HM."""
    rows = re.findall(r"^\| (.+?) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$", PAGE, re.MULTILINE)
    return {name: list(map(float, values)) for name, *values in rows}


@pytest.mark.parametrize(("name", "module"), list(thresholds()))
def test_every_threshold_of_the_page_stands_in_the_code(name: str, module: str) -> None:
    assert hasattr(importlib.import_module(module), name)


def test_the_page_names_the_thresholds_that_are_swept() -> None:
    listed = set(thresholds())
    assert len(listed) > 20
    assert {"SPEAKS", "CONTRADICTS", "TIE", "NEAR", "IN_ORDER"} <= {name for name, _ in listed}


def test_the_table_holds_baselines_and_says_of_verify_what_the_gate_says() -> None:
    rows = measured()
    assert len(rows) == 6
    supported, negatives, mutants, _ = rows["verify"]
    at_least, at_most = BASELINE["at_least"], BASELINE["at_most"]
    # Measured anew with each release, not with each case: a hundredth is two cases, a thousandth one mutant.
    assert supported == pytest.approx(at_least["supported of what is supported"], abs=0.02)
    assert negatives == pytest.approx(at_most["false support, cases"], abs=0.01)
    assert mutants == pytest.approx(at_most["false support, mutants"], abs=0.004)


def test_each_row_is_summed_up_by_its_harmonic_mean() -> None:
    for supported, negatives, mutants, mean in measured().values():
        values = (supported, 1 - negatives, 1 - mutants)
        assert mean == pytest.approx(3 / sum(1 / value for value in values), abs=0.002)

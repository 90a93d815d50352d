"""Thresholds are moved where they are used, and put back."""

import importlib
from pathlib import Path

import pytest
from programs import load_program

sweep = load_program(Path(__file__).with_name("sweep.py"))


@pytest.mark.parametrize(("module", "name"), [(m, n) for m, names in sweep.THRESHOLDS.items() for n in names])
def test_a_threshold_is_moved_and_put_back(module: str, name: str) -> None:
    home = importlib.import_module(module)
    value = getattr(home, name)
    with sweep.moved(module, name, 0.05) as higher:
        assert getattr(home, name) == higher == value + 0.05
    assert getattr(home, name) == value


def test_a_module_that_took_the_name_over_sees_the_move() -> None:
    from verify.judge import figures, statements

    with sweep.moved("verify.judge.figures", "SPEAKS", 0.1):
        assert statements.SPEAKS == figures.SPEAKS
    assert statements.SPEAKS == figures.SPEAKS

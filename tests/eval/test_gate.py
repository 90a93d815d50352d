"""The scores on the project's own corpora have not fallen, and the gate that says so would notice."""

import json
from pathlib import Path

import pytest
from programs import load_program

from verify.match import Encoder

RERUN = "look at the scores: .venv/bin/python tests/eval/gate.py"
gate = load_program(Path(__file__).with_name("gate.py"))
BOUNDS = {"corpora": {"a.yaml": "1", "b.yaml": "2"}, "at_least": {"right": 0.9, "cases": 10}, "at_most": {"wrong": 0.1}}


def test_no_score_has_fallen(encoder: Encoder) -> None:
    assert gate.find_worse(gate.measure(encoder), gate.read_baseline()) == [], RERUN


def test_the_bounds_were_set_on_these_corpora() -> None:
    assert gate.find_changed(gate.digests(), gate.read_baseline()) == [], RERUN


def test_the_baseline_bounds_every_pair_of_languages_and_both_kinds_of_false_support() -> None:
    baseline = gate.read_baseline()
    pairs = {Path(name).stem for name in gate.digests() if name.startswith("corpus/verdict/")}
    assert len(pairs) == 6
    assert {f"verdict accuracy {pair}" for pair in pairs} <= set(baseline["at_least"])
    assert {"supported of what is supported", "evidence@1"} <= set(baseline["at_least"])
    assert set(baseline["at_most"]) == {"false support, cases", "false support, mutants"}


@pytest.mark.parametrize(
    ("at_least", "at_most", "worse"),
    [
        ({"right": 0.9, "cases": 10}, {"wrong": 0.1}, []),
        ({"right": 1.0, "cases": 11, "new": 0.1}, {"wrong": 0.0}, []),
        ({"right": 0.8999, "cases": 10}, {"wrong": 0.1}, ["right: 0.8999, at least 0.9"]),
        ({"right": 1.0, "cases": 9}, {"wrong": 0.1}, ["cases: 9, at least 10"]),
        ({"right": 0.9, "cases": 10}, {"wrong": 0.1001}, ["wrong: 0.1001, at most 0.1"]),
        ({"cases": 10}, {}, ["right: None, at least 0.9", "wrong: None, at most 0.1"]),
    ],
    ids=["as it was", "better", "fewer right", "a case deleted", "more wrong", "scores gone"],
)
def test_what_is_worse_is_named(at_least: dict[str, float], at_most: dict[str, float], worse: list[str]) -> None:
    assert gate.find_worse(gate.Scores(at_least, at_most), BOUNDS) == worse


@pytest.mark.parametrize(
    ("corpora", "changed"),
    [
        ({"a.yaml": "1", "b.yaml": "2"}, []),
        ({"a.yaml": "1", "b.yaml": "3"}, ["b.yaml"]),
        ({"a.yaml": "1"}, ["b.yaml"]),
        ({"a.yaml": "1", "b.yaml": "2", "c.yaml": "3"}, ["c.yaml"]),
    ],
)
def test_a_changed_corpus_is_named(corpora: dict[str, str], changed: list[str]) -> None:
    assert gate.find_changed(corpora, BOUNDS) == changed


@pytest.mark.parametrize(
    ("score", "options", "code", "kept"),
    [(0.95, [], 0, 0.95), (0.85, [], 1, 0.9), (0.85, ["--accept"], 0, 0.85)],
    ids=["better is taken over", "worse is refused", "worse is taken over by hand"],
)
def test_bounds_move_down_only_by_hand(
    score: float, options: list[str], code: int, kept: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "baseline.json"
    gate.write_baseline(gate.Scores({"right": 0.9}, {}), file)
    monkeypatch.setattr(gate, "measure", lambda _: gate.Scores({"right": score}, {}))
    monkeypatch.setattr(gate, "read_baseline", lambda: json.loads(file.read_text(encoding="utf-8")))
    write = gate.write_baseline
    monkeypatch.setattr(gate, "write_baseline", lambda scores: write(scores, file))
    assert gate.main(options) == code
    assert json.loads(file.read_text(encoding="utf-8"))["at_least"] == {"right": kept}

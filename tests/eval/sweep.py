"""Shows what each threshold of the judge is worth: `.venv/bin/python tests/eval/sweep.py [NAME …]`.

Moves one threshold at a time, down and up, and judges tests/corpus/verdict/ and its mutants anew. A value is well
chosen where its neighbours on both sides change little, and badly where only it fits the cases. Five minutes for all.
"""

import argparse
import importlib
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Run by hand, it finds what the tests find through their conftest.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from verdict_cases import build_claim, build_source, load_cases, mutants_of

from verify.judge import judge_claim
from verify.match import Encoder, load_encoder, rank_passages
from verify.model import Claim, Document, Ranked, Unavailable, VerdictLabel

THRESHOLDS = {
    "verify.judge.bind": (
        "NEAR", "SENTENCE", "AROUND", "SEMANTIC", "PART_OF_PENALTY", "OTHER_ROLE_PENALTY", "PAST_PENALTY",
        "COUNTED_PENALTY",
    ),
    "verify.judge.figures": (
        "SUBJECT_COUNTS", "SPEAKS", "CONTRADICTS", "SURELY_ABOUT", "CONTRADICTS_SUBJECT", "NO_SUBJECT_BONUS", "TIE",
        "TOGETHER", "HEADLINE_LEAD",
    ),
    "verify.judge.statements": ("IN_ORDER", "RESEMBLES"),
}  # fmt: skip
STEPS = (-0.10, -0.05, -0.02, 0.0, 0.02, 0.05, 0.10)


@dataclass(frozen=True, slots=True)
class Question:
    """A claim with its sources ranked, which no threshold of the judge changes, and the label that it should get."""

    claim: Claim
    sources: Mapping[str, Ranked | Unavailable]
    label: str | None
    """None for a mutant: any label but supported is right."""

    def answer(self) -> VerdictLabel:
        return judge_claim(self.claim, self.sources).label


def load_questions(encoder: Encoder) -> tuple[list[Question], list[Question]]:
    """The cases, and the mutants of the supported ones."""
    cases, mutants = [], []
    for case in load_cases("*.yaml"):
        read = {given["id"]: build_source(given) for given in case["sources"]}
        texts: dict[str, str | None] = {case["claim"]["text"]: case["label"]}
        if case["label"] == "supported":
            texts |= dict.fromkeys(mutants_of(case))
        for text, label in texts.items():
            claim = build_claim(case | {"claim": case["claim"] | {"text": text}})
            sources = {
                name: rank_passages(claim, source, encoder) if isinstance(source, Document) else source
                for name, source in read.items()
            }
            (mutants if label is None else cases).append(Question(claim, sources, label))
    return cases, mutants


@contextmanager
def moved(module: str, name: str, step: float) -> Iterator[float]:
    """The threshold by a step higher, in every module of the judge that took it over by name; yields its value."""
    value = getattr(importlib.import_module(module), name)
    holders = [
        holder
        for key, holder in sys.modules.items()
        if key.startswith("verify.judge") and getattr(holder, name, None) is value
    ]
    for holder in holders:
        setattr(holder, name, value + step)
    try:
        yield value + step
    finally:
        for holder in holders:
            setattr(holder, name, value)


def describe(cases: list[Question], mutants: list[Question]) -> str:
    answers = [(question.label, question.answer()) for question in cases]
    of_supported = [answer for label, answer in answers if label == "supported"]
    of_others = [answer for label, answer in answers if label != "supported"]
    supported = VerdictLabel.SUPPORTED
    return (
        f"labels right {sum(label == answer for label, answer in answers) / len(answers):.3f}"
        f"   supported {of_supported.count(supported) / len(of_supported):.3f}"
        f"   false support: cases {of_others.count(supported)}"
        f", mutants {sum(question.answer() is supported for question in mutants)}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", help="which thresholds; all without any")
    wanted = parser.parse_args().names
    cases, mutants = load_questions(load_encoder())
    print(f"{len(cases)} cases, {len(mutants)} mutants")
    for module, names in THRESHOLDS.items():
        for name in (name for name in names if not wanted or name in wanted):
            print(f"{module} {name}")
            for step in STEPS:
                with moved(module, name, step) as value:
                    print(f"  {value:6.2f}{' ' if step else '*'}  {describe(cases, mutants)}", flush=True)


if __name__ == "__main__":
    main()

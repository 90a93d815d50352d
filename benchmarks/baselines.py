"""Prints what judging adds to looking alike: `.venv/bin/python benchmarks/baselines.py`, a table for docs/judging.md.

On the project's own cases (tests/corpus/verdict/) and the mutants of those that are supported. A baseline that needs a
threshold gets the one that serves it best on these very cases; `verify` has nothing fitted to them but its rules.
"""

import os
import re
import sys
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import harmonic_mean
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from rapidfuzz import fuzz
from verdict_cases import build_claim, build_source, load_cases, mutants_of, verdict_on

from verify.match import Encoder, load_encoder
from verify.model import Claim, Document, Passage
from verify.quantity import compare, read_quantities
from verify.quantity.types import Agreement, Mention


@dataclass(frozen=True, slots=True)
class Question:
    """A claim against the documents that it cites, and what verify says."""

    claim: Claim
    documents: tuple[Document, ...]
    supported: bool

    @property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(passage for document in self.documents for passage in document.passages)


Score = Callable[[Question], float]
"""How surely a baseline holds the claim for supported: any number, the larger the surer."""


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    recall: float
    on_negatives: float
    on_mutants: float

    @property
    def hm(self) -> float:
        """One figure that a constant answer cannot win: the harmonic mean of the three, false support turned round."""
        return harmonic_mean([self.recall, 1 - self.on_negatives, 1 - self.on_mutants])


@dataclass(frozen=True, slots=True)
class Questions:
    positives: tuple[Question, ...]
    negatives: tuple[Question, ...]
    mutants: tuple[Question, ...]

    def rate(self, name: str, says: Callable[[Question], bool]) -> Row:
        return Row(name, *(sum(map(says, group)) / len(group) for group in self.groups()))

    def rate_best(self, name: str, score: Score) -> Row:
        """With the threshold, among all that tell these questions apart, that reaches the highest harmonic mean."""
        scored = [[score(question) for question in group] for group in self.groups()]
        rows = []
        for bound in sorted({value for values in scored for value in values}):
            shares = (sum(value >= bound for value in values) / len(values) for values in scored)
            rows.append(Row(f"{name} ≥ {bound:.2f} (best)", *shares))
        return max(rows, key=lambda row: row.hm)

    def groups(self) -> tuple[tuple[Question, ...], ...]:
        return self.positives, self.negatives, self.mutants


def load_questions(encoder: Encoder) -> Questions:
    """Cases that leave something to read; a citation without a readable page is no question of likeness."""
    cases = [case for case in load_cases("*.yaml") if _documents(case)]
    positives = [case for case in cases if case["label"] == "supported"]
    return Questions(
        tuple(_question(case, encoder) for case in positives),
        tuple(_question(case, encoder) for case in cases if case["label"] != "supported"),
        tuple(_question(case, encoder, text) for case in positives for text in mutants_of(case)),
    )


def _question(case: dict[str, Any], encoder: Encoder, text: str | None = None) -> Question:
    claim = build_claim(case | {"claim": case["claim"] | ({"text": text} if text else {})})
    return Question(claim, _documents(case), verdict_on(case, encoder, text).label.value == "supported")


def _documents(case: dict[str, Any]) -> tuple[Document, ...]:
    read = [build_source(given) for given in case["sources"] if given.get("cited", True)]
    return tuple(document for document in read if isinstance(document, Document) and document.passages)


def score_words(question: Question) -> float:
    return max(fuzz.token_set_ratio(question.claim.text, passage.text) for passage in question.passages)


def holds_digits(question: Question) -> bool:
    stated = _digits(passage.text for passage in question.passages)
    return _digits([question.claim.text]) <= stated


def _digits(texts: Iterable[str]) -> set[str]:
    folded = (unicodedata.normalize("NFKC", text).replace(",", "") for text in texts)
    return {digits for text in folded for digits in re.findall(r"\d+", text)}


def score_meaning(encoder: Encoder) -> Score:
    def score(question: Question) -> float:
        return max(_similarities(question, encoder))

    return score


def score_meaning_with_figures(encoder: Encoder) -> Score:
    """The similarity of the nearest sentence that states every quantity of the claim, whatever it states them of."""

    def score(question: Question) -> float:
        claim = question.claim
        claimed = read_quantities(claim.text, claim.lang, claim.published)
        stating = [
            _states(claimed, passage, document) for document in question.documents for passage in document.passages
        ]
        return max(
            (value for value, states in zip(_similarities(question, encoder), stating, strict=True) if states),
            default=0.0,
        )

    return score


def _similarities(question: Question, encoder: Encoder) -> list[float]:
    vectors = encoder.encode([question.claim.text, *(passage.text for passage in question.passages)])
    return [float(cosine) for cosine in vectors[1:] @ vectors[0]]


def _states(claimed: Sequence[Mention], passage: Passage, document: Document) -> bool:
    published = document.published.value if document.published else None
    stated = read_quantities(passage.text, document.lang, published)
    return all(
        any(compare(ours.quantity, theirs.quantity).agreement is Agreement.MATCH for theirs in stated)
        for ours in claimed
    )


def main() -> None:
    encoder = load_encoder()
    questions = load_questions(encoder)
    rows = (
        questions.rate("rapidfuzz token_set_ratio ≥ 60 (usual)", lambda question: score_words(question) >= 60),
        questions.rate_best("rapidfuzz token_set_ratio", score_words),
        questions.rate("all digits of the claim occur in the source", holds_digits),
        questions.rate_best("encoder", score_meaning(encoder)),
        questions.rate_best("encoder + figures of the sentence, unbound", score_meaning_with_figures(encoder)),
        questions.rate("verify", lambda question: question.supported),
    )
    counts = [f"{len(group):,}" for group in questions.groups()]
    print(
        f"Of {counts[0]} supported claims, {counts[1]} that are not, and {counts[2]} mutants of the supported ones:\n"
    )
    print("| system | supported | false support, negatives | false support, mutants | HM |")
    print("|---|---|---|---|---|")
    for row in rows:
        print(f"| {row.name} | {row.recall:.3f} | {row.on_negatives:.3f} | {row.on_mutants:.3f} | {row.hm:.3f} |")


if __name__ == "__main__":
    main()

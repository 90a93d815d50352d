"""The gate over the corpora that ship with the project: no score may fall below what it once was.

    .venv/bin/python tests/eval/gate.py            print the scores; take over what is better, refuse what is worse
    .venv/bin/python tests/eval/gate.py --accept   take over what is worse as well: by hand, and with a reason

`baseline.json` holds a bound for every score and the SHA-256 of every file that the scores were reached on, so that
neither a rule nor a corpus changes without anybody looking at the scores again. test_gate.py runs it with the tests.
"""

import argparse
import hashlib
import json
import os
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
# Run by hand, it finds what the tests find through their conftest.
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from ranking_cases import build_ranking, load_rankings
from verdict_cases import load_cases, mutants_of, verdict_on

from verify.match import Encoder, load_encoder, rank_passages
from verify.model import VerdictLabel

TESTS = Path(__file__).resolve().parent.parent
BASELINE = Path(__file__).with_name("baseline.json")
CORPORA = ("corpus/verdict/*.yaml", "corpus/match/ranking.yaml")
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Scores:
    """By name; each a share (0..1) or a count."""

    at_least: Mapping[str, float]
    """What may only grow; the number of cases too, so that no hard one is deleted unseen."""
    at_most: Mapping[str, float]


def measure(encoder: Encoder) -> Scores:
    cases = load_cases("*.yaml")
    at_least: dict[str, float] = {}
    for pair in sorted({case["file"] for case in cases}):
        of_pair = [case for case in cases if case["file"] == pair]
        at_least[f"cases {pair}"] = len(of_pair)
        at_least[f"verdict accuracy {pair}"] = _share(_is_right(case, encoder) for case in of_pair)
    positives = [case for case in cases if case["label"] == "supported"]
    negatives = [case for case in cases if case["label"] != "supported"]
    mutants = [(case, text) for case in positives for text in mutants_of(case)]
    at_least["supported of what is supported"] = _share(_is_supported(case, encoder) for case in positives)
    at_least["evidence@1"] = _share(_is_first(row, encoder) for row in load_rankings())
    at_most = {
        "false support, cases": _share(_is_supported(case, encoder) for case in negatives),
        "false support, mutants": _share(_is_supported(case, encoder, text) for case, text in mutants),
    }
    return Scores(at_least, at_most)


def _share(outcomes: Iterable[bool]) -> float:
    counted = list(outcomes)
    return round(sum(counted) / len(counted), DIGITS)


def _is_right(case: dict[str, Any], encoder: Encoder) -> bool:
    """Whether label, reason and flags are those of the case."""
    verdict = verdict_on(case, encoder)
    told = verdict.label.value, verdict.reason.code, {flag.value for flag in verdict.flags}
    return told == (case["label"], case["reason"], set(case.get("flags", ())))


def _is_supported(case: dict[str, Any], encoder: Encoder, text: str | None = None) -> bool:
    return verdict_on(case, encoder, text).label is VerdictLabel.SUPPORTED


def _is_first(row: dict[str, Any], encoder: Encoder) -> bool:
    return rank_passages(*build_ranking(row), encoder).evidence[0].passage.index == row["first"]


def digests() -> dict[str, str]:
    """The SHA-256 of each file of the corpora, by its path below tests/."""
    files = sorted(file for pattern in CORPORA for file in TESTS.glob(pattern))
    return {file.relative_to(TESTS).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def find_worse(scores: Scores, baseline: Mapping[str, Any]) -> list[str]:
    """A line for each bound that does not hold, or whose score is gone."""
    worse = []
    for name, floor in baseline["at_least"].items():
        if scores.at_least.get(name, float("-inf")) < floor:
            worse.append(f"{name}: {scores.at_least.get(name)}, at least {floor}")
    for name, ceiling in baseline["at_most"].items():
        if scores.at_most.get(name, float("inf")) > ceiling:
            worse.append(f"{name}: {scores.at_most.get(name)}, at most {ceiling}")
    return worse


def find_changed(corpora: Mapping[str, str], baseline: Mapping[str, Any]) -> list[str]:
    """The files whose content is not that on which the bounds were set, added and deleted ones too."""
    known: Mapping[str, str] = baseline["corpora"]
    return sorted(name for name in {*corpora, *known} if corpora.get(name) != known.get(name))


def write_baseline(scores: Scores, file: Path = BASELINE) -> None:
    content = {"corpora": digests(), "at_least": dict(scores.at_least), "at_most": dict(scores.at_most)}
    file.write_text(json.dumps(content, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def read_baseline(file: Path = BASELINE) -> dict[str, Any]:
    if not file.exists():
        return {"corpora": {}, "at_least": {}, "at_most": {}}
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content


def main(argv: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accept", action="store_true", help="lower bounds as well")
    accept = parser.parse_args(argv).accept
    scores, baseline = measure(load_encoder()), read_baseline()
    bounds = defaultdict(lambda: float("nan"), baseline["at_least"] | baseline["at_most"])
    for name, score in {**scores.at_least, **scores.at_most}.items():
        print(f"{name:32} {score:9g}   bound {bounds[name]:g}")
    worse = find_worse(scores, baseline)
    if worse and not accept:
        print("Worse than the baseline, which stays as it is:", *worse, sep="\n  ")
        return 1
    write_baseline(scores)
    return 0


if __name__ == "__main__":
    sys.exit(main())

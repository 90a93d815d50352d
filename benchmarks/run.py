"""Prints what the demo costs against its budget: `.venv/bin/python benchmarks/run.py [--rounds N]`.

Wall clock and memory of a cold process, the best of several rounds. No test: on a busy machine the wall clock says
little, so nothing fails here; the CPU of `--help` is the figure that stays put.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VERIFY = (sys.executable, "-m", "verify")


@dataclass(frozen=True, slots=True)
class Cost:
    wall_s: float
    cpu_ms: float
    peak_mb: float
    code: int


def measure(arguments: tuple[str, ...], rounds: int) -> Cost:
    """The cheapest round in each respect; the exit code of the last."""
    costs = [run_once(arguments) for _ in range(rounds)]
    return Cost(
        wall_s=min(cost.wall_s for cost in costs),
        cpu_ms=min(cost.cpu_ms for cost in costs),
        peak_mb=min(cost.peak_mb for cost in costs),
        code=costs[-1].code,
    )


def run_once(arguments: tuple[str, ...]) -> Cost:
    start = time.perf_counter()
    with subprocess.Popen([*VERIFY, *arguments], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        _, status, usage = os.wait4(run.pid, 0)  # this child's own figures; getrusage would add up all children
        run.returncode = os.waitstatus_to_exitcode(status)
    return Cost(
        wall_s=time.perf_counter() - start,
        cpu_ms=(usage.ru_utime + usage.ru_stime) * 1000,
        peak_mb=usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024),
        code=run.returncode,
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    measure(("--help",), 1)  # writes the .pyc files
    helped = measure(("--help",), rounds)
    with tempfile.TemporaryDirectory() as out:
        demo = measure(("check", "claims.yaml", "--replay", "cassettes", "--out", out), rounds)
    for name, figure, budget, unit in (
        ("verify --help, CPU", helped.cpu_ms, 100, "ms"),
        ("demo, cold process, wall", demo.wall_s, 4, "s"),
        ("demo, CPU", demo.cpu_ms / 1000, None, "s"),
        ("demo, peak memory", demo.peak_mb, 400, "MB"),
    ):
        verdict = "" if budget is None else f"(budget {budget} {unit}{'' if figure <= budget else ', OVER'})"
        print(f"{name:26} {figure:8.2f} {unit:3} {verdict}".rstrip())
    print(f"exit codes: help {helped.code}, demo {demo.code} (best of {rounds})")


if __name__ == "__main__":
    main()

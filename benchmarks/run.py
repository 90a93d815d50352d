"""Prints what the demo costs against its budget: `.venv/bin/python benchmarks/run.py [--rounds N]`.

Wall clock and memory of a cold process, the best of several rounds. No test: on a busy machine the wall clock says
little, so nothing fails here; the CPU of `--help` is the figure that stays put.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
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


def cheapest(costs: Sequence[Cost]) -> Cost:
    """The cheapest round in each respect; the exit code of the last."""
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


@contextmanager
def fresh_desk() -> Iterator[tuple[str, ...]]:
    """The demo in a folder where nothing is kept yet, as a command."""
    with tempfile.TemporaryDirectory() as desk:
        shutil.copy(ROOT / "claims.yaml", desk)
        yield ("check", f"{desk}/claims.yaml", "--replay", str(ROOT / "cassettes"), "--out", f"{desk}/out")


def measure_demo(rounds: int) -> tuple[Cost, Cost]:
    """The demo's first run, and a second one on unchanged sources."""
    pairs = []
    for _ in range(rounds):
        with fresh_desk() as demo:
            pairs.append((run_once(demo), run_once(demo)))
    first, second = zip(*pairs, strict=True)
    return cheapest(first), cheapest(second)


def measure_encoding() -> tuple[float, float]:
    """Seconds in the encode stage of a first run and of a second one, each its own process; files included."""
    with fresh_desk() as demo:
        command = (*VERIFY, *demo, "--quiet", "--timings")
        first, second = (
            subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stderr for _ in range(2)
        )
    return encode_seconds(first), encode_seconds(second)


def encode_seconds(timings: str) -> float:
    return next(float(line.split()[1]) for line in timings.splitlines() if line.startswith("encode "))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    run_once(("--help",))  # writes the .pyc files
    helped = cheapest([run_once(("--help",)) for _ in range(rounds)])
    demo, again = measure_demo(rounds)
    for name, figure, budget, unit in (
        ("verify --help, CPU", helped.cpu_ms, 100, "ms"),
        ("demo, cold process, wall", demo.wall_s, 4, "s"),
        ("demo, CPU", demo.cpu_ms / 1000, None, "s"),
        ("demo, peak memory", demo.peak_mb, 400, "MB"),
        ("demo again, wall", again.wall_s, None, "s"),
        ("demo again, CPU", again.cpu_ms / 1000, None, "s"),
    ):
        verdict = "" if budget is None else f"(budget {budget} {unit}{'' if figure <= budget else ', OVER'})"
        print(f"{name:26} {figure:8.2f} {unit:3} {verdict}".rstrip())
    first, second = measure_encoding()
    faster = f"{first / second:.0f} times as fast (budget 10)"
    print(f"encoding, first and second run: {1000 * first:.0f} ms, {1000 * second:.0f} ms, {faster}")
    print(f"exit codes: help {helped.code}, demo {demo.code} and {again.code} (best of {rounds})")


if __name__ == "__main__":
    main()

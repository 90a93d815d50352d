"""Prints what reading quantities costs: `.venv/bin/python benchmarks/quantities.py [--sentences N] [--rounds N]`.

Seconds per 1,000 sentences and for the import against their budgets, and the growth of the worst hostile input from
1 kB to 10 kB. With `--peers`, the other libraries of `requirements-peers.txt` beside the reader, instead: it makes
`.venv-peers` on the first call, installs them there and runs itself in it. No test: nothing fails here.
"""

import argparse
import gc
import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from importlib import metadata
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml
from peers import EVERY, READERS, Read, Reader, plain

from verify.quantity import read_quantities
from verify.quantity.types import Kind

ROOT = Path(__file__).resolve().parent.parent
# Set where this script runs in the environment of the peers.
IN_PEERS = "VERIFY_BESIDE_PEERS"
CORPUS = ROOT / "tests" / "corpus" / "quantity"
PUBLISHED = datetime.fromisoformat("2025-12-22T09:00:00+09:00")
FRAMES = {
    "ja": "関係者によると、国は{}とする方針を固め、関連する法案を次の国会に提出する見通しだ。",
    "en": "Officials familiar with the matter said the plan mentions {} and will go to the board before the summer.",
}
# One character or word over and over, of every sort that a rule looks at.
HOSTILE = (
    "½ ² ㋉ 1 1, 1. 一 十 1兆 億兆 数 第 の 約 過去 令和 年 月 日 水曜 から 1から 1〜 ~ 2、 2、3 3割 1分の 震度 "
    "1年1カ月と 1月1日 2025年 1の1乗 $ % ( ) A a1 1- http://a a@ about 1_and_ one_ half_a_ two_hundred_ "
    "May_ Q1_ FY the_first_ between_1_and_ in_the_"
).split()


def sentences(lang: str, count: int) -> list[str]:
    """Sentences with a figure from the corpora, and prose without one, in turn."""
    plain = yaml.safe_load((CORPUS / "no_figures.yaml").read_text(encoding="utf-8"))["rows"][lang]
    return list(islice((text for pair in zip(cycle(framed(lang)), cycle(plain)) for text in pair), count))


def framed(lang: str) -> list[str]:
    rows = [row for path in sorted(CORPUS.glob(f"{lang}*.yaml")) for row in rows_of(path)]
    spellings = [str(spelling) for row in rows for spelling in row["spellings"]]
    return [FRAMES[lang].format(spelling.replace("【", "").replace("】", "")) for spelling in spellings]


def rows_of(path: Path) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))["rows"]
    return rows


def seconds(run: Callable[[], object], rounds: int, clock: Callable[[], float] = time.process_time) -> float:
    """The best of several rounds of this process's own time, so that what else the machine does counts for little."""
    best = float("inf")
    for _ in range(rounds):
        gc.collect()
        start = clock()
        run()
        best = min(best, clock() - start)
    return best


def print_import(rounds: int) -> None:
    """A fresh interpreter with the reader, and with its first Japanese and English text, less one without."""
    code = "from verify.quantity import read_quantities as r; r('1円', 'ja'); r('1 yen', 'en')"
    costs = [
        seconds(lambda: subprocess.run([sys.executable, "-c", source], check=True), rounds, time.perf_counter)  # noqa: B023
        for source in ("pass", code.partition(";")[0], code)
    ]
    print(f"  import of the reader            {costs[1] - costs[0]:8.3f} s   budget 0.3")
    print(f"  with the first text of ja, en   {costs[2] - costs[0]:8.3f} s")


def growth(lang: str, unit: str, rounds: int) -> tuple[float, float]:
    """How many times as long 10 kB takes as 1 kB, and how long that is."""
    texts = [(unit * size)[:size] for size in (1000, 10000)]
    small, large = (seconds(lambda: read_quantities(text, lang, PUBLISHED), rounds) for text in texts)  # noqa: B023
    return large / small, large


# ── beside other libraries ───────────────────────────────────────────────────────────────────────────────


def run_beside_peers(arguments: list[str]) -> None:
    """This script again, in an environment that holds the peers and nothing of the project's own."""
    python = ROOT / ".venv-peers" / "bin" / "python"
    wanted = Path(__file__).with_name("requirements-peers.txt")
    done = python.parents[1] / wanted.name
    if not done.exists() or done.read_bytes() != wanted.read_bytes():
        subprocess.run([sys.executable, "-m", "venv", "--clear", python.parents[1]], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--requirement", wanted], check=True)
        done.write_bytes(wanted.read_bytes())
    environment = os.environ | {"PYTHONPATH": str(ROOT), IN_PEERS: "1"}
    subprocess.run([python, __file__, *arguments], check=True, env=environment)


def expected(lang: str) -> Iterator[tuple[Kind, str, str]]:
    """Kind, spelling and value of the rows that name one figure or one day, in a language."""
    for row in (row for path in sorted(CORPUS.glob(f"{lang}*.yaml")) for row in rows_of(path)):
        reads = row["reads"]
        if reads is None or "published" in row or row.get("lang", lang) != lang:
            continue
        if "grain" in reads:
            value = reads["first"] if reads["grain"] == "day" and reads.get("first") == reads.get("last") else None
        else:
            value = reads.get("value")
        if value is not None:
            kind = Kind(reads.get("kind", Kind.DATE))
            yield from ((kind, str(s).replace("【", "").replace("】", ""), plain(value)) for s in row["spellings"])


Shares = Mapping[Kind, tuple[int, int]]
"""For each kind that a reader has: how many spellings it reads with the right value, of how many."""


def shares(reader: Reader, reads: Mapping[Kind, Read]) -> Shares:
    right: Counter[Kind] = Counter()
    all_of: Counter[Kind] = Counter()
    for kind, text, value in expected(reader.lang):
        if kind in reads:
            all_of[kind] += 1
            right[kind] += value in map(plain, answers(reads[kind], text))
    return {kind: (right[kind], all_of[kind]) for kind in all_of}


def answers(read: Read, text: str) -> list[object]:
    try:
        return list(read(text))
    except Exception:  # noqa: BLE001 - a peer that raises has not read the text
        return []


def print_peers(options: argparse.Namespace) -> None:
    print(f"{date.today()}, CPython {sys.version.split()[0]}, one thread")  # noqa: DTZ011
    print("s: CPU seconds for 1,000 sentences, all kinds that the reader has; import: seconds in a fresh interpreter")
    print("then the share of the spellings in tests/corpus/quantity/ read with the right value, for the kinds it has\n")
    table: list[tuple[str, ...]] = [("reader", "lang", "s", "import", *EVERY, "all", "verify, same spellings")]
    ours: dict[str, Shares] = {}
    for reader in READERS:
        try:
            reads = reader.build(PUBLISHED)
        except ImportError:
            print(f"{reader.name} is not installed: left out")
            continue
        found = shares(reader, reads)
        ours.setdefault(reader.lang, found)  # verify comes first
        there = share({kind: ours[reader.lang][kind] for kind in found})
        by_kind = (share({kind: found[kind]}) if kind in found else "–" for kind in EVERY)
        table.append((*costs_of(reader, reads, options), *by_kind, f"{share(found)} of {total(found)}", there))
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    table.insert(1, tuple("-" * width for width in widths))
    for row in table:
        print("| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |")


def costs_of(reader: Reader, reads: Mapping[Kind, Read], options: argparse.Namespace) -> tuple[str, ...]:
    """Name with version, language, seconds for 1,000 sentences, seconds for the import."""
    lines = sentences(reader.lang, options.sentences if reader.package is None else min(options.sentences, 200))
    ways = list(dict.fromkeys(reads.values()))
    for read in ways:
        answers(read, lines[0])  # what is built once
    cost = seconds(lambda: [answers(read, line) for line in lines for read in ways], 1) / len(lines) * 1000
    version = f" {metadata.version(reader.package)}" if reader.package else ""
    return reader.name + version, reader.lang, f"{cost:.2f}", f"{import_cost(reader.module, options.rounds):.2f}"


def total(found: Shares) -> int:
    return sum(of for _, of in found.values())


def share(found: Shares) -> str:
    return f"{sum(right for right, _ in found.values()) / total(found):.2f}"


def import_cost(module: str, rounds: int) -> float:
    empty, full = (
        seconds(
            lambda: subprocess.run([sys.executable, "-W", "ignore", "-c", code], check=True, capture_output=True),  # noqa: B023
            rounds,
            time.perf_counter,
        )
        for code in ("pass", f"import {module}")
    )
    return full - empty


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument(
        "--peers", action="store_true", help="compare with other libraries, in an environment of its own"
    )
    options = parser.parse_args()
    if options.peers:
        print_peers(options) if IN_PEERS in os.environ else run_beside_peers(sys.argv[1:])
        return
    print("cost")
    print_import(options.rounds)
    texts = {lang: sentences(lang, options.sentences) for lang in FRAMES}
    for lang, lines in texts.items():
        cost = seconds(lambda: [read_quantities(line, lang, PUBLISHED) for line in lines], options.rounds)  # noqa: B023
        print(f"  1,000 sentences, {lang}             {cost / len(lines) * 1000:8.3f} s   budget 1.0")
    print("hostile input: 10 kB against 1 kB, budget 15 times; the five that grow most")
    grown = [
        (*growth(lang, unit.replace("_", " "), options.rounds), lang, unit) for lang in ("ja", "en") for unit in HOSTILE
    ]
    for ratio, cost, lang, unit in sorted(grown, reverse=True)[:5]:
        print(f"  {ratio:5.1f} times, {cost:6.3f} s   {lang} {unit!r} over and over")


if __name__ == "__main__":
    main()

"""Prints what reading quantities costs: `.venv/bin/python benchmarks/quantities.py [--sentences N] [--rounds N]`.

Seconds per 1,000 sentences and for the import against their budgets, the growth of the worst hostile input from 1 kB to
10 kB, and beside them the libraries that happen to be installed. No test: nothing fails here.
"""

import argparse
import gc
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from importlib import import_module
from itertools import cycle, islice
from pathlib import Path
from typing import Any

import yaml

from verify.quantity import read_quantities

CORPUS = Path(__file__).resolve().parent.parent / "tests" / "corpus" / "quantity"
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


def peers() -> Iterator[tuple[str, str, Callable[[str], object] | None]]:
    """Name, language and what reads one sentence; None where the library is not installed."""
    for name, lang, module, build in (
        ("pyNormalizeNumExp", "ja", "pynormalizenumexp.normalize_numexp", lambda m: m.NormalizeNumexp("ja").normalize),
        ("quantulum3", "en", "quantulum3.parser", lambda m: m.parse),
        ("dateparser", "ja", "dateparser.search", lambda m: lambda text: m.search_dates(text, languages=["ja"])),
        ("dateparser", "en", "dateparser.search", lambda m: lambda text: m.search_dates(text, languages=["en"])),
    ):
        try:
            yield name, lang, build(import_module(module))
        except ImportError:
            yield name, lang, None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sentences", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
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
    print("peers, 1,000 sentences each")
    for name, lang, read in peers():
        if read is None:
            print(f"  {name:20s} {lang}   absent")
            continue
        lines = texts[lang][:200]
        cost = seconds(lambda: [read(line) for line in lines], 1)  # noqa: B023
        print(f"  {name:20s} {lang} {cost / len(lines) * 1000:11.3f} s")


if __name__ == "__main__":
    main()

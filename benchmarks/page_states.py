"""Prints how many of the pages of tests/corpus/pages are recognised as what they are, by state and language.

.venv/bin/python benchmarks/page_states.py
"""

import runpy
from collections import Counter
from pathlib import Path

from verify.extract import extract_document
from verify.model import Snapshot, Source, Trace

TEST = runpy.run_path(str(Path(__file__).resolve().parent.parent / "tests" / "extract" / "test_page_states.py"))


def main() -> None:
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for row in TEST["ROWS"]:
        kind = ("too little text" if row.get("doubtful") else row["outcome"], row["lang"])
        snapshot = Snapshot(Source("s", "S"), Trace(status=200), TEST["page"](row).encode(), "", "text/html")
        read = extract_document(TEST["asked"](row, snapshot))
        total[kind] += 1
        right[kind] += read.outcome.value == row["outcome"]
    for kind in sorted(total):
        print(f"{kind[0]:18s} {kind[1]}  {right[kind]:3d} of {total[kind]}")
    print(f"{'all':18s}     {right.total():3d} of {total.total()}")


if __name__ == "__main__":
    main()

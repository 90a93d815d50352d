"""Prints how many of the pages of tests/corpus/pages are recognised as what they are, by state and language.

.venv/bin/python benchmarks/page_states.py
"""

import sys
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests" / "extract")]

from test_page_states import ROWS, asked, page  # noqa: E402

from verify.extract import extract_document  # noqa: E402
from verify.model import Snapshot, Source, Trace  # noqa: E402


def main() -> None:
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for row in ROWS:
        kind = ("too little text" if row.get("doubtful") else row["outcome"], row["lang"])
        snapshot = Snapshot(Source("s", "S"), Trace(status=200), page(row).encode(), "", "text/html")
        read = extract_document(asked(row, snapshot))
        total[kind] += 1
        right[kind] += read.outcome.value == row["outcome"]
    for kind in sorted(total):
        print(f"{kind[0]:18s} {kind[1]}  {right[kind]:3d} of {total[kind]}")
    print(f"{'all':18s}     {right.total():3d} of {total.total()}")


if __name__ == "__main__":
    main()

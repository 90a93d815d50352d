"""Prints how many pages of PDF are read in a second of CPU: `.venv/bin/python benchmarks/pdf.py [FILE …]`.

Without files the fixtures of the tests are read. No test: the figure depends on the machine.
"""

import sys
import time
from pathlib import Path

from verify.extract.pdf import NotReadable, read_sheets
from verify.extract.pdf_layout import lay_out

FIXTURES = Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "pdf"
ROUNDS = 5


def main(names: list[str]) -> None:
    pages, cpu = 0, 0.0
    for path in map(Path, names) if names else sorted(FIXTURES.glob("*.pdf")):
        body = path.read_bytes()
        best, count = float("inf"), 0
        for _ in range(ROUNDS):
            start = time.process_time()
            try:
                sheets = read_sheets(body)
            except NotReadable:
                break
            lay_out(sheets)
            best, count = min(best, time.process_time() - start), len(sheets)
        if count:
            print(f"{path.name:24s} {count:4d} pages {count / best:7.0f} pages/s")
            pages, cpu = pages + count, cpu + best
    print(f"{'all':24s} {pages:4d} pages {pages / cpu:7.0f} pages/s")


if __name__ == "__main__":
    main(sys.argv[1:])

"""Prints what extraction keeps, beside trafilatura and bs4, and how fast: `.venv/bin/python benchmarks/extraction.py`.

Without more it reads the whole pages of tests/corpus/articles. Where EXTRACTION_BENCH names a checkout of the public
article-extraction-benchmark (ground-truth.json and html/*.html.gz), it reads that one too.

sentences: those of the articles that stand whole in the output, white space, punctuation and width apart. F1: of
four-word shingles, each page weighed alike, as that benchmark counts them; words of Japanese are what its tokens are,
runs of letters. digits: lines with a digit that the article does not have, a page. Times are CPU, the best of rounds.
"""

import argparse
import gzip
import json
import os
import re
import sys
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests")]

from extraction_figures import APART, measure  # noqa: E402
from whole_pages import load_whole_pages  # noqa: E402

from verify.extract import extract_document  # noqa: E402
from verify.extract.blocks import collect_pieces  # noqa: E402
from verify.extract.body import SecondVoice, find_zones, label_pieces  # noqa: E402
from verify.extract.charset import decode_body  # noqa: E402
from verify.extract.dom import ancestors, is_bomb, parse_html  # noqa: E402
from verify.extract.html import read_html  # noqa: E402
from verify.extract.prose import loose  # noqa: E402
from verify.extract.regions import find_headline, mark_regions  # noqa: E402
from verify.extract.sentences import split_sentences  # noqa: E402
from verify.judge.setting import PROVES  # noqa: E402
from verify.model import Block, Document, Label, Outcome, Snapshot, Source, Trace  # noqa: E402

TOKEN = re.compile(r"\w+")
SHINGLE = 4
ROUNDS = 3
NO_VOICE = SecondVoice.of("")


@dataclass(frozen=True, slots=True)
class Sample:
    """A page and the text of its article."""

    html: str
    gold: str
    sentences: tuple[str, ...]


def read_checkout(folder: Path) -> list[Sample]:
    """The pages of a checkout of the public benchmark."""
    truth: dict[str, dict[str, Any]] = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    found = []
    for name, row in sorted(truth.items()):
        html = decode_body(gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes()), None).text
        gold = row.get("articleBody") or ""
        found.append(Sample(html, gold, tuple(span.of(gold) for span in split_sentences(gold))))
    return found


def own_pages() -> list[Sample]:
    found = []
    for page in load_whole_pages():
        blocks = [block for block in page.blocks if block.label not in APART and block.label != "title"]
        sentences = tuple(sentence for block in blocks for sentence in block.sentences)
        found.append(Sample(page.html, "\n".join(block.text for block in blocks), sentences))
    return [sample for sample in found if sample.sentences]


def _blocks(html: str, labels: frozenset[Label]) -> str:
    page = read_html(html)
    blocks: Sequence[Block] = () if isinstance(page, Outcome) else page.blocks
    return "\n".join(block.text for block in blocks if block.label in labels)


def _trafilatura(html: str) -> str:
    from trafilatura import extract

    return extract(html, fast=True, include_comments=False, include_tables=True) or ""


def _soup(html: str) -> str:
    from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

    warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)
    return BeautifulSoup(html, "lxml").get_text("\n")


def _walk(html: str) -> str:
    """Our own half of the work: one walk and our labels, without the second extractor and the metadata."""
    root = None if is_bomb(html) else parse_html(html)
    if root is None:
        return ""
    head = find_headline(root, "")
    pieces = collect_pieces(root, mark_regions(root), protected=frozenset(ancestors(head)))
    labels = label_pieces(pieces, find_zones(root, pieces, head), NO_VOICE)
    return "\n".join(piece.text for piece, label in zip(pieces, labels, strict=True) if label in PROVES)


SURE = PROVES - {Label.MAYBE_BODY, Label.TITLE}
EXTRACTORS: dict[str, Callable[[str], str]] = {
    "ours, all labels": lambda html: _blocks(html, frozenset(Label)),
    "ours, may prove": lambda html: _blocks(html, PROVES - {Label.TITLE}),
    "ours, surely body": lambda html: _blocks(html, SURE),
    "ours, walk and own labels": _walk,
    "trafilatura fast": _trafilatura,
    "bs4 get_text": _soup,
}


@dataclass(frozen=True, slots=True)
class Score:
    sentences: float
    lost: int
    """Pages that lack a sentence."""
    precision: float
    recall: float
    false_digits: float
    pages_a_second: float

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score(extract: Callable[[str], str], samples: Sequence[Sample]) -> Score:
    outputs = [extract(sample.html) for sample in samples]
    kept = [_kept(sample, output) for sample, output in zip(samples, outputs, strict=True)]
    overlaps = [_overlap(sample.gold, output) for sample, output in zip(samples, outputs, strict=True)]
    false = [_false_digits(sample, output) for sample, output in zip(samples, outputs, strict=True)]
    return Score(
        sentences=sum(map(sum, kept)) / sum(map(len, kept)),
        lost=sum(not all(page) for page in kept),
        precision=mean(precision for precision, _ in overlaps),
        recall=mean(recall for _, recall in overlaps),
        false_digits=mean(false),
        pages_a_second=_speed(extract, samples),
    )


def _kept(sample: Sample, output: str) -> list[bool]:
    text = loose(output)
    return [loose(sentence) in text for sentence in sample.sentences]


def _overlap(gold: str, output: str) -> tuple[float, float]:
    wanted, found = _shingles(gold), _shingles(output)
    both = (wanted & found).total()
    return both / max(1, found.total()), both / max(1, wanted.total())


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    tokens = TOKEN.findall(text)
    return Counter(tuple(tokens[at : at + SHINGLE]) for at in range(max(1, len(tokens) - SHINGLE + 1)))


def _false_digits(sample: Sample, output: str) -> int:
    gold = loose(sample.gold)
    return sum(any(char.isdigit() for char in line) and loose(line) not in gold for line in output.splitlines())


def _speed(extract: Callable[[str], str], samples: Sequence[Sample]) -> float:
    rounds = []
    for _ in range(ROUNDS):
        begun = time.process_time()
        for sample in samples:
            extract(sample.html)
        rounds.append(time.process_time() - begun)
    return len(samples) / min(rounds)


def table(name: str, samples: Sequence[Sample]) -> Iterator[str]:
    yield f"{name}: {len(samples)} pages, {sum(len(sample.sentences) for sample in samples)} sentences"
    yield f"{'':27s}sentences  lost     F1      P      R  digits  pages/s"
    for extractor, extract in EXTRACTORS.items():
        got = score(extract, samples)
        yield (
            f"{extractor:27s}{got.sentences:9.4f}{got.lost:6d}{got.f1:7.3f}{got.precision:7.3f}{got.recall:7.3f}"
            f"{got.false_digits:8.2f}{got.pages_a_second:9.0f}"
        )


def fixture_figures() -> str:
    read = []
    for page in load_whole_pages():
        snapshot = Snapshot(Source("s", "S"), Trace(status=200), page.html.encode(), "", "text/html")
        document = extract_document(snapshot)
        if isinstance(document, Document):
            read.append((page, document))
    got = measure(read)
    return "\n".join(
        (
            f"recall over all labels {got.recall:.3f} ({got.found} of {got.sentences} sentences)",
            f"recall under a label that may prove {got.recall_in_text:.3f} ({got.in_text} of {got.in_article})",
            f"of these as maybe_body {got.maybe}",
            f"figures split or glued {len(got.broken_figures)} of {got.figures}",
            f"false digit lines a page in body {got.false_digit_lines_a_page:.3f}",
            f"false digit lines a page in maybe_body {got.false_maybe_lines / got.pages:.3f}",
        )
    )


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--only", action="store_true", help="the checkout alone, without our own pages")
    options = parser.parse_args(arguments)
    folder = os.environ.get("EXTRACTION_BENCH")
    if not options.only:
        print(fixture_figures())
        print("\n".join(table("our own whole pages", own_pages())))
    if folder:
        print("\n".join(table("article-extraction-benchmark", read_checkout(Path(folder)))))
    else:
        print("article-extraction-benchmark: not read, EXTRACTION_BENCH names no checkout of it")
    return 0


if __name__ == "__main__":
    sys.exit(main())

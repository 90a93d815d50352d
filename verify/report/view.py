"""What every readable format shows, and in which order: projected from the canonical dict, free of any markup.

All text in a view has passed `text.visible`, which keeps lengths, so that offsets still hold.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from verify.model import Flag, Label, Outcome, PartOutcome, Standing, VerdictLabel
from verify.report.canonical import TODO
from verify.text import visible

Json = Mapping[str, Any]

TO_FIX = frozenset({VerdictLabel.CONTRADICTED, VerdictLabel.NOT_FOUND, VerdictLabel.UNCITED})
ORDER = (*TODO, VerdictLabel.NOT_CHECKABLE, VerdictLabel.SUPPORTED)
READ = frozenset({Outcome.OK, Outcome.ARCHIVED, Outcome.PAYWALLED})
# As many actions as fit on a screen beside the result.
FIRST = 5
# Of the passages that were only looked at: what comes after the nearest three has helped nobody; report.json has all.
LOOKED_AT = 3
# Labels whose evidence proves nothing: a passage that no part rests on was only looked at.
UNPROVEN = frozenset(
    {VerdictLabel.NOT_FOUND, VerdictLabel.UNCITED, VerdictLabel.UNAVAILABLE, VerdictLabel.NOT_CHECKABLE}
)

# Four ways to mark words, told apart without colour; later ones win where two meet.
STYLES = ("match", "wording", "absent", "mismatch")
STYLE_OF_LABEL = {
    VerdictLabel.CONTRADICTED: "mismatch",
    VerdictLabel.NOT_FOUND: "absent",
    VerdictLabel.UNCITED: "absent",
    VerdictLabel.PARTIAL: "wording",
    VerdictLabel.UNAVAILABLE: "absent",
    VerdictLabel.NOT_CHECKABLE: "plain",
    VerdictLabel.SUPPORTED: "match",
}
STYLE_OF_OUTCOME = {
    PartOutcome.MATCH: "match",
    PartOutcome.WORDING_DIFFERS: "wording",
    PartOutcome.MISMATCH: "mismatch",
    PartOutcome.ABSENT: "absent",
    PartOutcome.NOT_READ: "absent",
}
STYLE_OF_STANDING = {
    Standing.OK: "match",
    Standing.DISPUTED: "wording",
    Standing.WORDED: "wording",
    Standing.OTHER: "mismatch",
    Standing.UNREAD: "absent",
    Standing.ABSENT: "absent",
}


@dataclass(frozen=True, slots=True)
class Mark:
    start: int
    end: int
    style: str
    number: int
    """Of the part, from 1."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in one style, and the numbers of the parts that end with it."""

    text: str
    style: str | None
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the article: what claims stand there, or that no claim covers its figure."""

    text: str
    claims: tuple[str, ...] = ()
    """Ids, worst first; the first is what the stretch leads to."""
    style: str | None = None
    uncovered: str | None = None
    """The kind of a figure that no claim covers."""
    ends: tuple[str, ...] = ()
    """Ids of the claims that end with it."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The claim as a source has it: pieces in the style `del`, `ins` or None."""

    sources: tuple[Json, ...]
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    source: Json
    pieces: tuple[Piece, ...]
    demo: bool
    link: str | None
    cited: bool
    block: Label | None
    """Only where it is not body text, which limits what the passage may prove."""
    page: int | None = None
    """Of a file in pages."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the comparison: a part against a source that speaks of it, or all that are silent alike."""

    number: int
    part: Json
    result: Json | None
    """The first, where several sources are silent alike; None when no source is cited."""
    sources: tuple[Json, ...]
    rows: int
    """How many lines the part has, on its first; else 0."""


@dataclass(frozen=True, slots=True)
class Card:
    claim: Json
    number: int
    """Its place in claims.yaml, from 1."""
    label: VerdictLabel
    article: tuple[Piece, ...]
    quotes: tuple[Quote, ...]
    looked_at: tuple[Quote, ...]
    silent: tuple[Json, ...]
    """Cited sources without a quote: they do not speak of it, or were not read."""
    rows: tuple[Row, ...]
    drafts: tuple[Draft, ...]


@dataclass(frozen=True, slots=True)
class View:
    run: Json
    article: Json
    sources: tuple[Json, ...]
    cards: tuple[Card, ...]
    """Worst first."""
    counts: tuple[tuple[VerdictLabel, int], ...]
    unchecked: tuple[str, ...]
    uncovered: tuple[tuple[str, str, int], ...]
    """Text, kind, and how often."""
    article_text: tuple[Stretch, ...]
    """The whole article, cut; empty when its text is not known."""
    unplaced: tuple[Card, ...]
    """The claims that stand nowhere in the article's text, when that is known."""

    @property
    def total(self) -> int:
        return len(self.cards)

    @property
    def fix(self) -> int:
        return sum(card.label in TO_FIX for card in self.cards)

    @property
    def check(self) -> int:
        return sum(card.label in TODO and card.label not in TO_FIX for card in self.cards)

    @property
    def supported(self) -> int:
        return sum(card.label is VerdictLabel.SUPPORTED for card in self.cards)

    @property
    def todo(self) -> tuple[Card, ...]:
        return tuple(card for card in self.cards if card.label in TODO)

    @property
    def incomplete(self) -> bool:
        return bool(self.run["interrupted"] or self.unchecked or not self.cards)

    @property
    def read(self) -> tuple[Json, ...]:
        return tuple(source for source in self.sources if source["outcome"] in READ)

    @property
    def unread(self) -> tuple[Json, ...]:
        return tuple(source for source in self.sources if source["outcome"] not in READ)

    @property
    def lines(self) -> int:
        """Independent lines of reporting among what was read; a source without a line is one of its own."""
        return len({source["line"] or ("", source["id"]) for source in self.read})

    @property
    def demo(self) -> bool:
        return any(source["recorded_from"] for source in self.sources)

    def cited_for(self, source_id: str) -> tuple[str, ...]:
        return tuple(card.claim["id"] for card in self.cards if source_id in card.claim["sources"])


def build_view(data: Json) -> View:
    shown = make_visible(data)
    sources = {source["id"]: source for source in shown["sources"]}
    cards = [_card(claim, number, sources) for number, claim in enumerate(shown["claims"], 1)]
    counts = shown["summary"]["counts"]
    repeated = Counter((item["text"], item["kind"]) for item in shown["article"]["uncovered"])
    return View(
        run=shown["run"],
        article=shown["article"],
        sources=tuple(shown["sources"]),
        # sorted() is stable: claims of one label stay in the order of claims.yaml
        cards=(ordered := tuple(sorted(cards, key=lambda card: ORDER.index(card.label)))),
        counts=tuple((label, counts[label]) for label in ORDER if counts[label]),
        unchecked=tuple(shown["summary"]["unchecked"]),
        uncovered=tuple((text, kind, times) for (text, kind), times in repeated.items()),
        article_text=_cut_article(shown["article"], ordered),
        unplaced=_unplaced(shown["article"], ordered),
    )


def _cut_article(article: Json, cards: Sequence[Card]) -> tuple[Stretch, ...]:
    """The article cut wherever a claim or an uncovered figure begins or ends; nothing is lost."""
    text = article["text"]
    if text is None:
        return ()
    worst = {card.claim["id"]: card for card in cards}
    # An interrupted run has marks of claims that it never reached.
    marks = [mark for mark in article["marks"] if mark["claim"] in worst]
    cuts = {0, len(text)}
    for item in (*marks, *article["uncovered"]):
        cuts |= {item["start"], item["end"]}
    return tuple(_stretch(article, marks, worst, place) for place in pairwise(sorted(cuts)))


def _unplaced(article: Json, cards: Sequence[Card]) -> tuple[Card, ...]:
    placed = {mark["claim"] for mark in article["marks"]}
    return () if article["text"] is None else tuple(card for card in cards if card.claim["id"] not in placed)


def _stretch(article: Json, marks: Sequence[Json], worst: Mapping[str, Card], place: tuple[int, int]) -> Stretch:
    start, end = place
    over = {mark["claim"]: mark["end"] for mark in marks if mark["start"] <= start and end <= mark["end"]}
    claims = tuple(name for name in worst if name in over)
    bare = next((i["kind"] for i in article["uncovered"] if i["start"] <= start and end <= i["end"]), None)
    return Stretch(
        text=article["text"][start:end],
        claims=claims,
        style=STYLE_OF_LABEL[worst[claims[0]].label] if claims else None,
        uncovered=None if claims else bare,
        ends=tuple(name for name in claims if over[name] == end),
    )


class Said(dict[str, Any]):
    """What the report itself carries in two languages; in any other language it is shown in English."""

    def __missing__(self, lang: str) -> Any:
        return self["en"]


def make_visible(value: Any) -> Any:
    """A report, or a part of it, with nothing in its text that acts unseen."""
    match value:
        case str():
            return visible(value)
        case Mapping():
            shown = {visible(key): make_visible(item) for key, item in value.items()}
            return Said(shown) if {"ja", "en"} <= shown.keys() else shown
        case list():
            return [make_visible(item) for item in value]
        case _:
            return value


def _card(claim: Json, number: int, sources: Mapping[str, Json]) -> Card:
    label = VerdictLabel(claim["label"])
    marks = _marks_of_quotes(claim["parts"])
    elsewhere = Flag.FOUND_ELSEWHERE in claim["flags"]
    proven: list[Quote] = []
    looked_at: list[Quote] = []
    for place, passage in _passages(claim).items():
        quote = _quote(passage, marks.get(place, []), claim, sources)
        rests = place in marks or label not in UNPROVEN or (elsewhere and not quote.cited)
        (proven if rests else looked_at).append(quote)
    speaking = {quote.source["id"] for quote in proven}
    # What was not compared is not missing from its sources either.
    compared = () if label is VerdictLabel.NOT_CHECKABLE else claim["sources"]
    return Card(
        claim=claim,
        number=number,
        label=label,
        article=cut_pieces(claim["text"], _marks_of_claim(claim["parts"])),
        quotes=tuple(proven),
        looked_at=tuple(looked_at[:LOOKED_AT]),
        silent=tuple(sources[name] for name in compared if name not in speaking),
        rows=_rows(claim["parts"], sources),
        drafts=tuple(_draft(claim["text"], item, sources) for item in claim["suggestions"]),
    )


def _draft(text: str, suggestion: Json, sources: Mapping[str, Json]) -> Draft:
    pieces: list[Piece] = []
    at = 0
    for edit in suggestion["edits"]:
        pieces += [
            Piece(text[at : edit["start"]], None, ()),
            Piece(text[edit["start"] : edit["end"]], "del", ()),
            Piece(edit["words"], "ins", ()),
        ]
        at = edit["end"]
    pieces.append(Piece(text[at:], None, ()))
    return Draft(tuple(sources[name] for name in suggestion["sources"]), tuple(p for p in pieces if p.text))


def _passages(claim: Json) -> dict[tuple[str, int], Json]:
    """Every passage of the claim once: the evidence in its order, then what only a comparison rests on."""
    passages: dict[tuple[str, int], Json] = {}
    results = [result for part in claim["parts"] for result in part["results"] if result["passage"] is not None]
    for item in [*claim["evidence"], *results]:
        passages.setdefault((item["source"], item["passage"]), item)
    return passages


def _marks_of_claim(parts: Sequence[Json]) -> list[Mark]:
    return [
        Mark(part["start"], part["end"], STYLE_OF_STANDING[Standing(part["standing"])], number)
        for number, part in enumerate(parts, 1)
    ]


def _marks_of_quotes(parts: Sequence[Json]) -> dict[tuple[str, int], list[Mark]]:
    """For each passage that a part rests on, what to mark in it; a statement may rest on a passage as a whole."""
    marks: dict[tuple[str, int], list[Mark]] = {}
    for number, part in enumerate(parts, 1):
        for result in part["results"]:
            if result["passage"] is None:
                continue
            here = marks.setdefault((result["source"], result["passage"]), [])
            if result["start"] is not None:
                style = STYLE_OF_OUTCOME[PartOutcome(result["outcome"])]
                here.append(Mark(result["start"], result["end"], style, number))
    return marks


def _quote(passage: Json, marks: Sequence[Mark], claim: Json, sources: Mapping[str, Json]) -> Quote:
    label = passage.get("label_of_block")
    return Quote(
        source=sources[passage["source"]],
        pieces=cut_pieces(passage["quote"], marks),
        demo=bool(passage["demo"]),
        link=passage["link"],
        cited=passage["source"] in claim["sources"],
        block=Label(label) if label not in (None, Label.BODY, Label.LEAD) else None,
        page=passage["page"],
    )


def _rows(parts: Sequence[Json], sources: Mapping[str, Json]) -> tuple[Row, ...]:
    rows: list[Row] = []
    for number, part in enumerate(parts, 1):
        alike: dict[tuple[object, ...], list[Json]] = {}
        for at, result in enumerate(part["results"]):
            silent = result["passage"] is None and not result["flags"] and result["wording"] is None
            alike.setdefault((result["outcome"],) if silent else (at,), []).append(result)
        groups = list(alike.values()) or [[]]
        for at, group in enumerate(groups):
            named = tuple(sources[result["source"]] for result in group)
            rows.append(Row(number, part, group[0] if group else None, named, 0 if at else len(groups)))
    return tuple(rows)


def cut_pieces(text: str, marks: Sequence[Mark]) -> tuple[Piece, ...]:
    """The text cut wherever a mark begins or ends; nothing is lost.

    Where marks overlap the shortest is drawn, since it is the most exact; of equally long ones the worst.
    """
    real = [mark for mark in marks if 0 <= mark.start < mark.end <= len(text)]
    cuts = sorted({0, len(text), *(mark.start for mark in real), *(mark.end for mark in real)})
    pieces = []
    for start, end in pairwise(cuts):
        over = [mark for mark in real if mark.start <= start and end <= mark.end]
        drawn = min(over, key=lambda mark: (mark.end - mark.start, -STYLES.index(mark.style)), default=None)
        numbers = tuple(sorted({mark.number for mark in over if mark.end == end}))
        pieces.append(Piece(text[start:end], drawn.style if drawn else None, numbers))
    return tuple(pieces)


def circled(number: int) -> str:
    """① to ⑳, then (21)."""
    return chr(ord("①") + number - 1) if number <= 20 else f"({number})"

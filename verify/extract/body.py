"""Which pieces are the article: the subtree that holds the prose, checked against a second extractor.

Measured on 181 English pages (extraction note): this labeller alone reaches F1 .949, trafilatura .962; a block
that both take is body, one that only one takes is `maybe_body`, and a strong label of ours overrules both.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from verify.extract.blocks import Piece
from verify.extract.dates import is_clock, is_dateline
from verify.extract.dom import ancestors
from verify.extract.labels import STRONG
from verify.extract.prose import is_prose, is_sentence, loose, weight
from verify.model import Label

# The child with this share of its parent's prose is the article; chosen on the 181 pages, flat from .7 to .8.
CORE_SHARE = 0.75
# Less prose than this on the whole page: a company page or a table, where sentences do not mark the body.
LEAST_PROSE = 300
# Above this share of linked characters a block leads elsewhere instead of saying something.
LINKED = 0.6
# How corrections begin that no class marks.
CORRECTED = re.compile(
    r"[\s(（*＊※]*(?:[【＜<\[［〈《]\s*(?:お?詫びと)?訂正(?:とお詫び|と?おわび)?\s*[】＞>\]］〉》]|訂正\s*[:：]"
    r"|corrections?\b(?:,? [^:]{1,40})?:|(?:this|the) (?:story|article) (?:has been|was) corrected\b"
    r"|an? (?:earlier|previous) version of this (?:story|article)\b)",
    re.IGNORECASE,
)
SHORTEST_CERTAIN = 8  # shorter texts (a year, a name) occur in any output by chance


@dataclass(frozen=True, slots=True)
class Zones:
    """Where the article is."""

    core: Any | None
    """The element that holds its prose; None when no element below the page holds most of it."""
    zone: Any
    """The element that a reader would call the article."""


def find_zones(root: Any, pieces: Sequence[Piece], head: Any | None) -> Zones:
    """`head` holds the headline."""
    prose: dict[Any, float] = {}
    for piece in pieces:
        if piece.region is None and piece.form in (None, Label.LIST, Label.QUOTE, Label.LEAD) and is_prose(piece.text):
            score = weight(piece.text) * (1 - piece.link_share)
            for element in ancestors(piece.element):
                prose[element] = prose.get(element, 0.0) + score
    body = root.find("body")
    top = body if body is not None else root
    if prose.get(top, 0.0) < LEAST_PROSE:
        main = _sole(root, "main")
        if main is None:
            main = _sole(root, "article")
        return Zones(main, main if main is not None else _around(head, prose, top))
    core = _descend(top, prose)
    return Zones(None if core is top else core, _zone_around(core, top))


def _around(head: Any | None, prose: dict[Any, float], top: Any) -> Any:
    """On a page of few sentences: the smallest element around its headline and most of them."""
    if head is None or top not in prose:
        return top
    return next((element for element in ancestors(head) if prose.get(element, 0.0) >= CORE_SHARE * prose[top]), top)


def _sole(root: Any, tag: str) -> Any | None:
    found = list(root.iter(tag))
    return found[0] if len(found) == 1 else None


def _descend(top: Any, prose: dict[Any, float]) -> Any:
    while True:
        for child in top:
            if prose.get(child, 0.0) >= CORE_SHARE * prose[top]:
                top = child
                break
        else:
            return top


def _zone_around(core: Any, top: Any) -> Any:
    for element in ancestors(core):
        if element.tag in ("article", "main") or element.get("itemprop") == "articleBody":
            return element
        if element is top:
            break
    parent = core.getparent()
    return core if core is top or parent is None else parent


@dataclass(frozen=True, slots=True)
class SecondVoice:
    """Another extractor's idea of the body, for asking whether it has a text."""

    text: str
    lines: frozenset[str]

    @classmethod
    def of(cls, output: str) -> "SecondVoice":
        return cls(loose(output), frozenset(loose(line) for line in output.splitlines()))

    def has(self, text: str) -> bool:
        key = loose(text)
        return bool(key) and (key in self.text if len(key) >= SHORTEST_CERTAIN else key in self.lines)


def label_pieces(pieces: Sequence[Piece], zones: Zones, second: SecondVoice) -> list[Label]:
    """One label for each piece."""
    places = _places(pieces, zones)
    labels = [_label(piece, place, second) for piece, place in zip(pieces, places, strict=True)]
    for at in range(1, len(pieces)):
        if labels[at - 1] is Label.ALT and labels[at] not in STRONG and _repeats(pieces[at].text, pieces[at - 1].text):
            labels[at] = Label.CAPTION
    return labels


def _repeats(text: str, alt: str) -> bool:
    """Whether a text opens with the alt text of the picture above it, as captions do that nothing marks."""
    return len(alt) >= SHORTEST_CERTAIN and loose(text).startswith(loose(alt))


def _places(pieces: Sequence[Piece], zones: Zones) -> list[int]:
    """2 in the core, 1 in the zone, 0 elsewhere."""
    known: dict[Any, int] = {zones.zone: 1}
    if zones.core is not None:
        known[zones.core] = 2
    out: list[int] = []
    for piece in pieces:
        path: list[Any] = []
        place = 0
        for element in ancestors(piece.element):
            if element in known:
                place = known[element]
                break
            path.append(element)
        known.update(dict.fromkeys(path, place))
        out.append(place)
    return out


def _label(piece: Piece, place: int, second: SecondVoice) -> Label:
    form, region = piece.form, piece.region
    if region is not None:
        return region
    if place and form is not Label.ALT and CORRECTED.match(piece.text):
        form = Label.CORRECTION
    if form in (Label.ALT, Label.CAPTION, Label.CORRECTION):
        return form
    if is_dateline(piece.text) or (form is None and is_clock(piece.text)):
        return Label.OTHER
    if piece.link_share > LINKED and piece.level != 1:
        return Label.RELATED if place or piece.level or is_prose(piece.text) else Label.NAV
    if form in (Label.HEADING, Label.TABLE, Label.QUOTE, Label.LEAD):
        return form if place or second.has(piece.text) else Label.OTHER
    if form is Label.LIST and place == 2:
        return Label.LIST
    votes = 2 if place == 2 and is_prose(piece.text) else (place > 0) + second.has(piece.text)
    sure = Label.LIST if form is Label.LIST else Label.BODY
    may_be = place == 2 or form is Label.LIST or is_sentence(piece.text)
    return (Label.OTHER, Label.MAYBE_BODY if may_be else Label.OTHER, sure)[votes]


PROVING = frozenset(
    {Label.BODY, Label.LEAD, Label.LIST, Label.TABLE, Label.QUOTE, Label.CORRECTION, Label.MAYBE_BODY, Label.META}
)
# Under this a page is a teaser, a notice or a failure; the threshold of the extraction note, in Latin characters.
SHORTEST_BODY = 250


def is_doubtful(pieces: Sequence[Piece], labels: Sequence[Label], second: SecondVoice) -> bool:
    """Whether the two extractors share less than half of what we call body, or there is too little of it."""
    body = [piece.text for piece, label in zip(pieces, labels, strict=True) if label in PROVING]
    total = sum(map(weight, body))
    shared = sum(weight(text) for text in body if second.has(text))
    return total < SHORTEST_BODY or shared < 0.5 * total

"""An HTML page as labelled blocks, with what it says about itself."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

from verify.extract.blocks import Piece, collect_pieces
from verify.extract.body import PROVING, SHORTEST_BODY, SecondVoice, find_zones, is_doubtful, label_pieces
from verify.extract.dom import ancestors, is_bomb, parse_html
from verify.extract.metadata import Claims, article_lines, read_claims
from verify.extract.page_state import TEASER, Look, Way, judge_state, says_more
from verify.extract.prose import is_prose, loose, weight
from verify.extract.regions import find_headline, goes_on_elsewhere, mark_regions
from verify.extract.sentences import split_sentences
from verify.model import Block, Label, Outcome

TEXT_SAMPLE = 20_000
# Blocks whose words say nothing about the state of this page.
READABLE = frozenset({Label.BODY, Label.LEAD, Label.MAYBE_BODY, Label.QUOTE})
ABOUT_OTHERS = frozenset({Label.HIDDEN, Label.NAV, Label.RELATED, Label.FOOTER, Label.COMMENT})


@dataclass(frozen=True, slots=True)
class Page:
    """A page, read."""

    claims: Claims
    title: str
    blocks: tuple[Block, ...]
    state: Outcome
    doubtful: bool


# The second voter takes a tenth of a millisecond for each element, and counts the children of one again for each of
# them. No article has so many of either; without its vote a page counts as doubtful.
MOST_ELEMENTS_HEARD = 20_000
MOST_CHILDREN_HEARD = 2_000


def read_html(html: str, *, asked: str | None = None, final: str | None = None) -> Page | Outcome:
    """The page, or the outcome of one that holds nothing to read; `asked` and `final` are the ends of its redirects."""
    if is_bomb(html):
        return Outcome.NOT_TEXT
    root = parse_html(html)
    if root is None:
        return Outcome.EMPTY
    claims = read_claims(root)
    head = find_headline(root, claims.title)
    pieces = collect_pieces(root, mark_regions(root), protected=frozenset(ancestors(head)))
    second = SecondVoice.of(_second_opinion(html, root))
    labels = label_pieces(pieces, find_zones(root, pieces, head), second)
    _place_title(pieces, labels, head)
    headline = next((piece.text for piece, label in zip(pieces, labels, strict=True) if label is Label.TITLE), "")
    # Metadata often carry the site's name too.
    title = headline if not claims.title or (headline and loose(headline) in loose(claims.title)) else claims.title
    blocks = _make_blocks(pieces, labels, claims, title)
    state = judge_state(_look(blocks, html, claims, _way(claims, asked, final)))
    return Page(claims, title, blocks, state, goes_on_elsewhere(root) or is_doubtful(pieces, labels, second))


def _second_opinion(html: str, root: Any) -> str:
    from trafilatura import extract

    children = list(map(len, root.iter()))
    if len(children) > MOST_ELEMENTS_HEARD or max(children) > MOST_CHILDREN_HEARD:
        return ""
    try:
        return extract(html, fast=True, include_comments=False, include_tables=True) or ""
    except Exception:  # noqa: BLE001  a voter that fails on hostile markup has no vote
        return ""


def _place_title(pieces: Sequence[Piece], labels: list[Label], head: Any | None) -> None:
    for at, piece in enumerate(pieces):
        if head is not None and piece.form is Label.HEADING and head in ancestors(piece.element):
            labels[at] = Label.TITLE
            return


def _make_blocks(pieces: Sequence[Piece], labels: Sequence[Label], claims: Claims, title: str) -> tuple[Block, ...]:
    """Blocks in order; a headline that is only in the metadata goes first, JSON-LD text that the page lacks last."""
    made: list[Block] = []
    if title and Label.TITLE not in labels:
        made.append(Block(0, Label.TITLE, title))
    headlines = (piece.text for piece, label in zip(pieces, labels, strict=True) if label is Label.TITLE)
    own_titles = {loose(text) for text in (title, *headlines)}
    made += [
        Block(0, label, piece.text, _without(piece.headings, own_titles), piece.cells, asides=piece.asides)
        for piece, label in zip(pieces, labels, strict=True)
    ]
    body = sum(weight(piece.text) for piece, label in zip(pieces, labels, strict=True) if label in PROVING)
    # JSON-LD text is whole on half of the pages that carry one: worth having beside a short body, never instead.
    if body < SHORTEST_BODY and weight(claims.article_body) > body:
        made += [Block(0, Label.META, text) for text in article_lines(claims)]
    return tuple(replace(block, index=at) for at, block in enumerate(made))


def _without(headings: tuple[str, ...], titles: set[str]) -> tuple[str, ...]:
    return tuple(text for text in headings if loose(text) not in titles)


def _way(claims: Claims, asked: str | None, final: str | None) -> Way:
    here, there = _split(asked or ""), _split(final or asked or "")
    canonical = _split(urljoin(final or asked or "", claims.canonical)) if claims.canonical else None
    own = canonical is not None and canonical.netloc in ("", there.netloc)
    return Way(here.path, there.path, (canonical.path or "/") if canonical and own else "")


def _split(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError:
        return urlsplit("")


def _look(blocks: Sequence[Block], html: str, claims: Claims, way: Way) -> Look:
    headings = [block.text for block in blocks if block.label in (Label.TITLE, Label.HEADING)]
    # A layer that asks for consent is no wall where the page behind it shows sentences of its own.
    shows = any(block.label in READABLE and is_prose(block.text) for block in blocks)
    ignored = ABOUT_OTHERS | {Label.CONSENT} if shows else ABOUT_OTHERS
    body = [block.text for block in blocks if block.label in PROVING]
    prose = _prose(body)
    # No signal counts on a page that says as much as that.
    paragraphs = _sample([block.text for block in blocks if block.label not in ignored]) if prose <= TEASER else []
    return Look(
        titles=(claims.meta.get("<title>", ""), *headings[:5]),
        paragraphs=paragraphs,
        sentences=[sentence for text in paragraphs for sentence in _sentences(text)],
        markup=html,
        body=sum(map(weight, body)),
        prose=prose,
        free=claims.free,
        paid_part=claims.paid_part,
        is_article=claims.is_article,
        in_metadata=any(block.label is Label.META for block in blocks),
        way=way,
    )


def _prose(texts: Sequence[str]) -> int:
    """Weight of the sentences that no notice would have; counted no further than any signal asks."""
    found = 0
    for sentence in (sentence for text in texts for sentence in _sentences(text)):
        if found > TEASER:
            break
        found += weight(sentence) * says_more(sentence)
    return found


def _sample(texts: Sequence[str]) -> list[str]:
    """The first of them, up to a size at which no page is a notice any more."""
    ends = accumulate(map(len, texts))
    return [text for text, end in zip(texts, ends, strict=True) if end <= TEXT_SAMPLE]


def _sentences(text: str) -> list[str]:
    return [span.of(text) for span in split_sentences(text)]

"""Blocks cut into what evidence quotes: sentences of prose, and headings, rows and captions whole."""

from collections.abc import Sequence

from verify.extract.sentences import split_sentences
from verify.model import Block, Label, Passage
from verify.text import Span

# A row or a caption says one thing; cutting it would part a figure from what it measures.
WHOLE = frozenset({Label.TITLE, Label.HEADING, Label.TABLE, Label.CAPTION, Label.ALT})


def make_passages(source_id: str, blocks: Sequence[Block]) -> tuple[Passage, ...]:
    """The passages of all blocks, whatever their label, in order; `text` is the block's text at `span`."""
    found: list[Passage] = []
    for block in blocks:
        spans = (Span(0, len(block.text)),) if block.label in WHOLE else split_sentences(block.text)
        found += [
            Passage(source_id, len(found) + at, block.index, span, span.of(block.text), block.label, block.headings)
            for at, span in enumerate(spans)
        ]
    return tuple(found)

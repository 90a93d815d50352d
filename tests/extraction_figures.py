"""How much of the whole pages extraction reads: the bars of the tests and the table of the benchmark."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from whole_pages import WholePage

from verify.extract.prose import loose
from verify.judge.setting import PROVES
from verify.model import Document, Label
from verify.text import fold

APART = frozenset({"caption", "alt", "deleted", "hidden", "noscript", "ad", "consent", "related", "nav", "footer"})
FIGURE = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True, slots=True)
class Figures:
    pages: int
    sentences: int
    found: int
    """Under any label."""
    in_article: int
    """Sentences of the articles themselves, without captions and furniture."""
    in_text: int
    """Of these: under a label that may prove."""
    maybe: int
    """Of these: as `maybe_body` only."""
    figures: int
    broken_figures: tuple[str, ...]
    """Figures that were split or glued, each with its page."""
    false_digit_lines: int
    """Blocks labelled body that hold a digit and are none of the article."""
    false_maybe_lines: int

    @property
    def recall(self) -> float:
        return self.found / self.sentences

    @property
    def recall_in_text(self) -> float:
        return self.in_text / self.in_article

    @property
    def false_digit_lines_a_page(self) -> float:
        return self.false_digit_lines / self.pages


def measure(read: Sequence[tuple[WholePage, Document]]) -> Figures:
    counts = dict.fromkeys(
        "sentences found in_article in_text maybe figures false_digit_lines false_maybe_lines".split(), 0
    )
    broken: list[str] = []
    for page, document in read:
        anywhere = _loosely(document, frozenset(Label))
        text, surely = _loosely(document, PROVES), _loosely(document, PROVES - {Label.MAYBE_BODY})
        stated = {tuple(_figures(passage.text)) for passage in document.passages}
        for gold in page.blocks:
            for sentence in gold.sentences:
                counts["sentences"] += 1
                key = loose(sentence)
                counts["found"] += key in anywhere
                if gold.label not in APART:
                    counts["in_article"] += 1
                    counts["in_text"] += key in text
                    counts["maybe"] += key in text and key not in surely
                figures = _figures(sentence)
                counts["figures"] += len(figures)
                if tuple(figures) not in stated:
                    broken.append(f"{page.name}: {sentence}")
        own = {block.text for block in page.blocks}
        for block in document.blocks:
            false = block.text not in own and not page.is_open(block.text) and FIGURE.search(fold(block.text).text)
            counts["false_digit_lines"] += bool(false) and block.label is Label.BODY
            counts["false_maybe_lines"] += bool(false) and block.label is Label.MAYBE_BODY
    return Figures(pages=len(read), broken_figures=tuple(broken), **counts)


def _loosely(document: Document, labels: frozenset[Label]) -> str:
    """White space and punctuation apart, as extractors are compared."""
    return "\n".join(loose(block.text) for block in document.blocks if block.label in labels)


def _figures(text: str) -> list[str]:
    return FIGURE.findall(fold(text).text)

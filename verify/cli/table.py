"""The table of `verify check --table`: one line a claim, worst first, in the width of the terminal."""

from collections.abc import Mapping
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from verify.report import build_view, catalogue
from verify.vocabulary import VerdictLabel

# Ids are short; a longer one leaves the sentence of its claim half of 80 columns all the same.
LONGEST_ID = 18
STYLES = {
    VerdictLabel.CONTRADICTED: "red",
    VerdictLabel.NOT_FOUND: "red",
    VerdictLabel.UNCITED: "red",
    VerdictLabel.PARTIAL: "yellow",
    VerdictLabel.UNAVAILABLE: "yellow",
    VerdictLabel.SUPPORTED: "green",
    VerdictLabel.NOT_CHECKABLE: "dim",
}


def print_table(content: Mapping[str, Any], lang: str) -> None:
    """Prints to stdout; without colour when piped, under NO_COLOR and on a dumb terminal, which rich sees to."""
    words, cards = catalogue(lang)["label"], build_view(content).cards
    labels = max((cell_len(words[card.label]) for card in cards), default=0)
    ids = min(LONGEST_ID, max((cell_len(card.claim["id"]) for card in cards), default=0))
    console = Console(highlight=False, markup=False, emoji=False)
    for card in cards:
        # As Text, never as markup: brackets of a stranger are brackets.
        line = _cell(words[card.label], labels, STYLES[card.label]).append("  ")
        line.append(_cell(card.claim["id"], ids)).append("  ").append(" ".join(card.claim["text"].split()))
        console.print(line, no_wrap=True, overflow="ellipsis")


def _cell(text: str, width: int, style: str = "") -> Text:
    """As wide as it is to be, on a screen that gives a Chinese character two columns."""
    cell = Text(" ".join(text.split()), style)
    cell.truncate(width, overflow="ellipsis")
    return Text.assemble(cell, " " * (width - cell.cell_len))

"""summary.md: the summary of a CI job, for `cat out/summary.md >> "$GITHUB_STEP_SUMMARY"`.

The status, a table of what is to do, then each claim folded; GitHub drops a summary of more than 1,024 KiB whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from verify.report.lines import one_line
from verify.report.markdown import card_blocks, code, escape, escape_html
from verify.report.notices import card_notices, in_brackets
from verify.report.sentences import say
from verify.report.terminal import headline
from verify.report.view import Card, View, build_view
from verify.report.wording import catalogue

# A step's limit is 1,024 KiB; other steps of the job write to the same file.
BUDGET: Final = 900 * 1024
MOST_ROWS: Final = 50
# Of a reason in a table; the whole one stands in the claim's own section.
LONGEST_CELL: Final = 300


def render_summary(data: Mapping[str, Any], lang: str) -> str:
    view = build_view(data)
    blocks = [*_head(view, lang)]
    left = BUDGET - sum(map(_size, blocks))
    shown = 0
    closing = say("more_todo", lang, n=len(view.cards))
    for card in view.cards:
        section = _folded(card, lang)
        if _size(section) + _size(closing) > left:
            break
        blocks.append(section)
        left -= _size(section)
        shown += 1
    if shown < len(view.cards):
        blocks.append(say("more_todo", lang, n=len(view.cards) - shown))
    return "\n\n".join(blocks) + "\n"


def _size(block: str) -> int:
    return len(f"{block}\n\n".encode())


def _head(view: View, lang: str) -> Iterator[str]:
    counts = " · ".join(f"{catalogue(lang)['label'][label]} {count}" for label, count in view.counts)
    yield f"### {headline(view, lang)}"
    if view.run["mode"] == "replay" or view.demo:
        yield f"> {say('banner_demo' if view.demo else 'banner_replay', lang)}"
    if view.incomplete:
        yield f"**{say('interrupted', lang)}**"
    yield f"{_short(view.article['title'])}{': ' if counts else ''}{counts}"
    if view.todo:
        yield "\n".join(_table(view.todo, lang))


def _table(todo: Sequence[Card], lang: str) -> Iterator[str]:
    keys = ("column_result", "article_side", "reason")
    yield f"| {' | '.join(('id', *(say(key, lang) for key in keys)))} |"
    yield "| --- | --- | --- | --- |"
    for card in todo[:MOST_ROWS]:
        label = catalogue(lang)["label"][card.label]
        cells = (code(card.claim["id"]), label, _short(card.claim["text"]), _reason(card, lang))
        yield f"| {' | '.join(cells)} |"
    if len(todo) > MOST_ROWS:
        yield f"| … | {say('more_todo', lang, n=len(todo) - MOST_ROWS)} |  |  |"


def _folded(card: Card, lang: str) -> str:
    label = catalogue(lang)["label"][card.label]
    blocks = list(card_blocks(card, lang))
    claim = escape_html(one_line(card.claim["text"], LONGEST_CELL))
    opening = f"<details>\n<summary>{label}: {claim}</summary>"
    return "\n\n".join((opening, *blocks, "</details>"))


def _reason(card: Card, lang: str) -> str:
    return _short(card.claim["reason"][lang]) + in_brackets(map(escape, card_notices(card, lang)))


def _short(text: str) -> str:
    return escape(one_line(text, LONGEST_CELL))

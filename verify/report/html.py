"""report.html: one file that opens anywhere, with all its text there without the script, and no request to anyone.

All text comes from strangers: Jinja2 escapes it, `text.visible` has removed what acts unseen, only http(s) addresses
become links, and a content security policy allows the one style sheet and the one script by their hashes and nothing
else.
"""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any
from urllib.parse import quote

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from verify.model import VerdictLabel
from verify.report.canonical import TODO
from verify.report.links import safe_address
from verify.report.notices import archived_notice
from verify.report.sentences import say
from verify.report.terminal import headline
from verify.report.times import show_instant, show_published
from verify.report.view import FIRST, ORDER, READ, Card, View, build_view, circled
from verify.report.wording import catalogue, next_step

# Quotes of a card that stand open; the others fold.
OPEN_QUOTES = 2
# Beyond these the list beside the cards names only what is to do: nobody scrolls through the rest, they search.
INDEX_LIMIT = 200
# A thousand claims are 3.4 MB and open within a second (benchmarks/report.py). What is longer is cut into smaller
# pages, since those of the claims to act on, which come first, are the heaviest.
MOST_CLAIMS = 1_500
CLAIMS_PER_PAGE = 500
FILE = "report.html"
# Line ends of the template that no reader sees; in running text they stay.
BETWEEN_BLOCKS = re.compile(
    r"\n+(?=</?(?:article|blockquote|dd|details|div|dl|figcaption|figure|h\d|header|li|ol|p|section|t(?:able|body|d|h|head|r)|ul)\b)"
)
# A first sentence short enough to be a headline; the comparisons behind it are read after it.
HEADLINE = re.compile(r"(.{1,120}?(?:。|\. ))(.+)", re.DOTALL)
# Two lines at the width of a card; what is longer and has no first sentence is not shouted.
SHORT_REASON = 100
# What the script listens to, and the words that tells what it does.
KEYS = (
    ("j k", "key_step"),
    ("n", "key_todo"),
    ("o", "key_open"),
    ("/", "key_search"),
    ("0 – 8", "key_filter"),
    ("?", "key_help"),
)
# `lang` comes from a page: only what looks like a BCP 47 tag may reach an attribute that picks fonts and voices.
LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}")


def render_html(data: Mapping[str, Any], lang: str) -> str:
    """The whole report in one page."""
    view = build_view(data)
    return _page(view, lang, Part(0, (FILE,), (view.cards,)))


def render_pages(data: Mapping[str, Any], lang: str) -> dict[str, str]:
    """The report by file name: one page, or with very many claims an index and pages of them, worst first."""
    view = build_view(data)
    if view.total <= MOST_CLAIMS:
        return {FILE: _page(view, lang, Part(0, (FILE,), (view.cards,)))}
    starts = range(0, view.total, CLAIMS_PER_PAGE)
    chunks = ((), *(view.cards[start : start + CLAIMS_PER_PAGE] for start in starts))
    files = (FILE, *(f"report-{number:02}.html" for number in range(1, len(chunks))))
    return {file: _page(view, lang, Part(number, files, chunks)) for number, file in enumerate(files)}


@dataclass(frozen=True, slots=True)
class Part:
    """One of the pages that a report is cut into."""

    number: int
    """0 is the index, or the only page."""
    files: tuple[str, ...]
    chunks: tuple[tuple[Card, ...], ...]
    """The cards of each file."""

    @property
    def cards(self) -> tuple[Card, ...]:
        return self.chunks[self.number]

    def addresses(self) -> dict[str, str]:
        """The address of each claim, seen from this page."""
        return {
            card.claim["id"]: f"{'' if at == self.number else file}#c-{quote(card.claim['id'])}"
            for at, (file, cards) in enumerate(zip(self.files, self.chunks, strict=True))
            for card in cards
        }


def _page(view: View, lang: str, part: Part) -> str:
    style, script = _columns(lang) + _asset("style.css"), _asset("report.js")
    page = (
        _environment()
        .get_template("report.html.j2")
        .render(
            view=view,
            cards=part.cards,
            here=replace(view, cards=part.cards, counts=_counts(part.cards)),
            part=part.number,
            files=part.files,
            chunks=[
                (file, [card.claim["id"] for card in cards])
                for file, cards in zip(part.files[1:], part.chunks[1:], strict=True)
            ],
            place=part.addresses().__getitem__,
            lang=lang,
            t=partial(_say, lang),
            words=catalogue(lang),
            demo_notice=say("demo_notice", lang),
            archived=partial(_archived, lang),
            headline=headline(view, lang),
            tab_mark=_tab_mark(view, lang),
            bar=_bar(view),
            instant=partial(_instant, lang),
            published=partial(_published, lang),
            first=FIRST,
            open_quotes=OPEN_QUOTES,
            index_limit=INDEX_LIMIT,
            todo=TODO,
            step=partial(_step, lang),
            read=READ,
            numbers={card.claim["id"]: card.number for card in view.cards},
            keys=KEYS,
            # our own files, and inlined as they stand: their hashes are what the policy allows
            style=Markup(style),  # noqa: S704
            style_hash=_hash(style),
            script=Markup(script),  # noqa: S704
            script_hash=_hash(script),
        )
    )
    return BETWEEN_BLOCKS.sub("", page) + "\n"


def _counts(cards: Sequence[Card]) -> tuple[tuple[VerdictLabel, int], ...]:
    counts = Counter(card.label for card in cards)
    return tuple((label, counts[label]) for label in ORDER if counts[label])


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("verify.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["address"] = safe_address
    environment.filters["circled"] = circled
    environment.filters["language"] = _language
    environment.filters["headline"] = _headline
    return environment


def _columns(lang: str) -> str:
    """On a phone each cell names its column; once here and not in a thousand cells."""
    names = (("a", "article_side"), ("s", "column_source"), ("r", "column_result"))
    return ":root{" + "".join(f'--l-{short}:"{say(key, lang)}";' for short, key in names) + "}\n"


@cache
def _asset(name: str) -> str:
    environment = _environment()
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0]


def _hash(asset: str) -> str:
    return base64.b64encode(hashlib.sha256(asset.encode()).digest()).decode()


def _say(lang: str, key: str, **values: object) -> str:
    return say(key, lang, **values)


def _tab_mark(view: View, lang: str) -> str:
    """Opens the title, so that tabs and attachments sort by what is to do."""
    if view.todo:
        return say("tab_todo", lang, fix=view.fix, check=view.check)
    return say("tab_cut" if view.incomplete else "tab_clear", lang)


def _bar(view: View) -> list[tuple[str, str, str]]:
    """Label, left edge and width of each stretch, in percent."""
    stretches, left = [], 0
    for label, count in view.counts:
        stretches.append((label.value, f"{100 * left / view.total:.3f}%", f"{100 * count / view.total:.3f}%"))
        left += count
    return stretches


def _instant(lang: str, written: str) -> str:
    return show_instant(written, lang)


def _archived(lang: str, source: Mapping[str, Any]) -> str | None:
    return archived_notice(source, lang)


def _step(lang: str, card: Card) -> str:
    return next_step(card.label, card.claim["flags"], lang)


def _published(lang: str, date: Mapping[str, Any]) -> str:
    return show_published(date["value"], date["precision"], lang)


def _language(tag: str | None) -> str:
    """`und` where the language is not known."""
    return tag if tag and LANGUAGE_TAG.fullmatch(tag) else "und"


def _headline(reason: str) -> tuple[str, str]:
    """The part of a reason to set in bold, and the rest."""
    if found := HEADLINE.fullmatch(reason):
        return found[1], found[2]
    return (reason, "") if len(reason) <= SHORT_REASON else ("", reason)

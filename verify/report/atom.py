"""feed.atom: an Atom feed (RFC 4287) of what needs an editor, one entry for each finding; text only.

An entry keeps its id as long as the finding is the same, so that a feed reader announces it once.
"""

from collections.abc import Mapping
from typing import Any
from xml.etree import ElementTree as ET

from verify.report.elements import add, write_xml
from verify.report.identity import finding_digest, make_iri
from verify.report.lines import one_line
from verify.report.links import safe_address
from verify.report.notices import in_brackets, quote_notices
from verify.report.sentences import say
from verify.report.terminal import headline
from verify.report.view import Card, View, build_view
from verify.report.wording import catalogue, next_step

NAMESPACE = "http://www.w3.org/2005/Atom"
# Readers show a title on one line, and cut a content of their own accord far beyond this.
LONGEST_TITLE = 120
LONGEST_TEXT = 2_800


def render_atom(data: Mapping[str, Any], lang: str) -> str:
    view = build_view(data)
    root = ET.Element("feed", {"xmlns": NAMESPACE, "xml:lang": lang})
    title = f"{say('report', lang)}: {view.article['title']} ({headline(view, lang)})"
    add(root, "title", one_line(title, LONGEST_TITLE), type_="text")
    add(root, "id", make_iri(view.article, "feed"))
    add(root, "updated", view.run["finished_at"])
    add(add(root, "author"), "name", "verify")
    add(root, "generator", "verify", version=view.run["tool_version"])
    if address := safe_address(view.article["url"]):
        add(root, "link", rel="alternate", href=address)
    for card in view.todo:
        _entry(root, view, card, lang)
    return write_xml(root)


def _entry(root: ET.Element, view: View, card: Card, lang: str) -> None:
    claim, label = card.claim, catalogue(lang)["label"][card.label]
    entry = add(root, "entry")
    add(entry, "title", one_line(f"{claim['id']} {label}: {claim['text']}", LONGEST_TITLE), type_="text")
    add(entry, "id", make_iri(view.article, claim["id"], finding_digest(claim)))
    add(entry, "updated", view.run["finished_at"])
    add(entry, "category", term=claim["label"], label=label)
    if address := safe_address(view.article["url"]):
        add(entry, "link", rel="alternate", href=address)
    for quote in card.quotes:
        if quote.link:
            add(entry, "link", rel="related", href=quote.link, title=one_line(quote.source["title"], LONGEST_TITLE))
    add(entry, "content", "\n".join(_lines(card, lang)), type_="text")


def _lines(card: Card, lang: str) -> list[str]:
    claim = card.claim
    # The claim, the reason and the next step have a share each.
    share = LONGEST_TEXT // (len(card.quotes) + 3)
    lines = [one_line(claim["text"], share), one_line(claim["reason"][lang], share)]
    for quote in card.quotes:
        notices = in_brackets(quote_notices(quote.source, lang, demo=quote.demo))
        told = f"{quote.source['id']}: “{''.join(piece.text for piece in quote.pieces)}”"
        lines.append(one_line(told, share - len(notices)) + notices)
    step = f"{say('next_step', lang)}: {next_step(card.label, claim['flags'], lang)}"
    return [*lines, one_line(step, share)]

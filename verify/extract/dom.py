"""From text to one lxml tree, with nothing in it that could hang or crash the parser."""

import re
from collections.abc import Iterator
from typing import Any

import lxml.etree

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^<>]*)")
# Elements that close themselves or are closed by the next of their kind: without end tags they do not nest.
UNNESTED = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li td th tr dd dt option".split()
)
# Of <frameset> pages; libxml2 takes what stands in it for text.
NO_FRAMES = re.compile(r"<(/?)noframes\b", re.IGNORECASE)
HEADING_TAG = re.compile(r"<(/?)h([1-6])\b", re.IGNORECASE)
RAW_TEXT = frozenset({"script", "style", "textarea", "title"})
# libxml2 stops at 2,048 levels and silently loses the rest; old pages with unclosed <font> reach some hundreds.
MAX_DEPTH = 1_500
# A tag with 100,000 attributes keeps libxml2 busy for minutes; the longest honest tag (inline images) is in `src`,
# which data: addresses make long, hence the generous bound.
MAX_TAG = 2_000_000
MAX_ATTRIBUTES = 2_000
# A page of 5 MB can hold a million; the longest tables of an encyclopedia have some ten thousands of rows and cells.
MAX_ELEMENTS = 60_000


def is_bomb(html: str) -> bool:
    """Whether the markup is nested, attributed or cut up so that reading it is an attack; linear in its length."""
    depth = at = elements = 0
    unclosed: set[str] = set()
    while match := TAG.search(html, at):
        at = match.end()
        closing, name, attributes = match.groups()
        name = name.lower()
        if len(attributes) > MAX_TAG or attributes.count("=") > MAX_ATTRIBUTES:
            return True
        elements += not closing
        if elements > MAX_ELEMENTS:
            return True
        if closing:
            depth -= depth > 0
        elif name in RAW_TEXT:
            # Looked for once: a flood of them, none closed, would each be sought to the end of the page.
            end = -1 if name in unclosed else html.find(f"</{name}", at)
            if end < 0:
                unclosed.add(name)
            at = end if end >= 0 else at
            depth += 1
        elif name not in UNNESTED and not attributes.endswith("/"):
            depth += 1
            if depth > MAX_DEPTH:
                return True
    return False


def mend(html: str) -> str:
    """The markup without what only browsers forgive: behind <h1>…</h2> libxml2 takes the whole page for a heading."""
    out: list[str] = []
    at, opened = 0, ""
    for match in HEADING_TAG.finditer(html):
        closing, level = match.groups()
        if closing and opened and level != opened:
            out += [html[at : match.start()], f"</h{opened}"]
            at = match.end()
        opened = "" if closing else level
    return NO_FRAMES.sub(r"<\1noscript", "".join((*out, html[at:])))


def parse_html(html: str) -> Any | None:
    """The root element; None when the text holds no element at all.

    Bytes of a known encoding go in: lxml refuses a str with an XML declaration.
    """
    # Without huge_tree libxml2 drops whatever is nested deeper than 256.
    # Plain elements: those of lxml.html are looked up in Python, one by one.
    parser = lxml.etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return lxml.etree.fromstring(mend(html).encode("utf-8", "replace"), parser)
    except (lxml.etree.LxmlError, ValueError, AssertionError):
        return None


def ancestors(element: Any) -> Iterator[Any]:
    """The element and all above it, innermost first."""
    while element is not None:
        yield element
        element = element.getparent()


def text_of(element: Any, limit: int = 4000) -> str:
    """The beginning of the text below an element, scripts included; for looking at, never for quoting."""
    out: list[str] = []
    size = 0
    for text in element.itertext():
        out.append(text)
        size += len(text)
        if size > limit:
            break
    return "".join(out)[:limit]

"""Deep links to a passage: https://wicg.github.io/scroll-to-text-fragment/, as browsers were seen to follow it.

What a browser finds: whole words only, any case and any width of letters, across inline tags. What it misses: a
quote cut inside a word, and a hyphen that is not percent-encoded, since that is the syntax's own sign.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import quote as percent_encode, urlsplit

from verify.model import Block, Document, Label, Passage

# A longer quote becomes `start,end`: a browser copes with any length, but mail and chat cut long addresses.
WHOLE_QUOTE = 90
# Context that tells two equal quotes apart: one clause, cut at a space when it runs longer than this.
CONTEXT = 40
# A "word" beyond this is no word: rather the page's top than an address of thousands of characters.
LONGEST_TERM = 300
# Text that no browser finds on the page, because it does not show it there. A title stands where a page opens anyway.
NOT_SHOWN = frozenset({Label.ALT, Label.META, Label.HIDDEN, Label.NOSCRIPT, Label.CONSENT, Label.TITLE})
FINDABLE_MEDIA = frozenset({"text/html", "application/xhtml+xml", "text/plain", ""})

# A clause ends with its punctuation: Japanese marks stand anywhere, Latin ones only before a space (1,000 and 2.75).
CLAUSE = re.compile(r"[^、。！？\n]*?(?:[、。！？]+[」』）]*|[,;:.!?]{1,4}[\"”’)]{0,4}(?=\s)|\n|\Z)", re.DOTALL)
# What an address may hold as it stands; the rest, all of it outside ASCII or a delimiter of HTML, is encoded.
ADDRESS_SAFE = "%/:?#[]@!$&()*+,;=~-._"


def safe_address(url: str | None) -> str | None:
    """The address in ASCII, or None unless it is a plain http(s) one: nothing else is ever linked."""
    if url is None or any(char.isspace() or not char.isprintable() for char in url):
        return None
    try:
        parts = urlsplit(url)
        named = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return None
    return percent_encode(url, safe=ADDRESS_SAFE, errors="replace") if named else None


@dataclass(frozen=True)
class Page:
    """A document as a browser shows and searches it; read once for all links that lead to it."""

    document: Document

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        return tuple(block for block in self.document.blocks if block.label not in NOT_SHOWN)

    @cached_property
    def text(self) -> str:
        return _plain("\n".join(_whole(block) for block in self.blocks))

    @cached_property
    def places(self) -> Mapping[int, int]:
        """Where among the shown blocks each stands, by its index in the document."""
        return {block.index: place for place, block in enumerate(self.blocks)}


def deep_link(page: Page, passage: Passage) -> str | None:
    """The address of the page with a text fragment that leads to the passage; None when it has no address."""
    document = page.document
    trace = document.trace
    url = safe_address(trace.final_url or trace.requested_url or document.source.url)
    number = document.blocks[passage.block].page
    if url is not None and number is not None:
        return f"{url.partition('#')[0]}#page={number}"  # of a PDF, as every viewer reads it
    if url is None or passage.label in NOT_SHOWN or document.media_type not in FINDABLE_MEDIA:
        return url
    directive = _directive(page, passage)
    if not directive:
        return url
    base, mark, fragment = url.partition("#")
    return f"{base}#{fragment.partition(':~:')[0] if mark else ''}:~:text={directive}"


def _directive(page: Page, passage: Passage) -> str:
    blocks, at = page.blocks, page.places.get(passage.block)
    if at is None:
        return ""
    here = blocks[at]
    start, end = _ends(_shown(here, passage.span.start, passage.span.end))
    if not start:
        return ""
    prefix = suffix = ""
    if page.text.count(_plain(start)) > 1:
        before = _shown(here, 0, passage.span.start).strip() or (_whole(blocks[at - 1]) if at else "")
        after = _shown(here, passage.span.end, len(here.text)).strip()
        after = after or (_whole(blocks[at + 1]) if at + 1 < len(blocks) else "")
        prefix, suffix = _last_clause(before), _first_clause(after)
    if max(map(len, (prefix, start, end, suffix))) > LONGEST_TERM:
        return ""
    terms = [f"{_encode(prefix)}-"] if prefix else []
    terms += [_encode(term) for term in (start, end) if term]
    terms += [f"-{_encode(suffix)}"] if suffix else []
    return ",".join(terms)


def _whole(block: Block) -> str:
    return _shown(block, 0, len(block.text)).strip()


def _shown(block: Block, start: int, end: int) -> str:
    """A stretch of a block as a search on the page meets it: with its asides, and the cells of a table apart."""
    out: list[str] = []
    at = start
    for aside in block.asides:
        # What stands before a sentence belongs to the one before.
        if start < aside.span.start < end or start == aside.span.start == 0:
            out += [block.text[at : aside.span.start], aside.shown]
            at = aside.span.end
    text = "".join((*out, block.text[at:end]))
    # The bar between cells is ours, no page shows it.
    return text.replace(" | ", "\n") if block.label is Label.TABLE else text


def _ends(quote: str) -> tuple[str, str]:
    """The quote whole with no end, or its first and last clause."""
    text = quote.strip()
    if len(text) <= WHOLE_QUOTE and "\n" not in text:
        return text, ""
    parts = _clauses(text)
    if len(parts) > 1 and max(len(parts[0]), len(parts[-1])) <= WHOLE_QUOTE:
        return parts[0], parts[-1]
    words = text.split()
    half = len(words) // 2
    if not half:
        # One long stretch without a space: a cut might fall inside a word, a long link does not.
        return text, ""
    return _fill(words[:half]), _fill_back(words[half:])


def _first_clause(text: str) -> str:
    parts = _clauses(text)
    return _fill(parts[0].split()) if parts else ""


def _last_clause(text: str) -> str:
    parts = _clauses(text)
    return _fill_back(parts[-1].split()) if parts else ""


def _fill(words: list[str]) -> str:
    """As many words as the context allows, at least one."""
    taken = words[:1]
    for word in words[1:]:
        if len(" ".join((*taken, word))) > CONTEXT:
            break
        taken.append(word)
    return " ".join(taken)


def _fill_back(words: list[str]) -> str:
    """The same from the end."""
    return " ".join(reversed(_fill(words[::-1]).split()))


def _clauses(text: str) -> list[str]:
    return [part.strip() for part in CLAUSE.findall(text) if part.strip()]


def _plain(text: str) -> str:
    """As a browser compares: any case, any width."""
    return unicodedata.normalize("NFKC", text).casefold()


def _encode(term: str) -> str:
    return percent_encode(term, safe="", errors="replace").replace("-", "%2D")

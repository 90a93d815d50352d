"""From a snapshot to a document, or why it cannot be read."""

import re
from collections.abc import Sequence
from datetime import date, timedelta

from verify.extract.body import SHORTEST_BODY
from verify.extract.charset import Decoded, decode_body
from verify.extract.html import read_html
from verify.extract.labels import STRONG
from verify.extract.language import decide_language
from verify.extract.metadata import PageText, declared_date, find_modified, find_published
from verify.extract.passages import make_passages
from verify.extract.pdf import Locked, NotReadable, is_scanned, read_sheets
from verify.extract.pdf_layout import lay_out
from verify.extract.prose import weight
from verify.model import Block, Document, Label, Outcome, PageDate, Snapshot, Unavailable
from verify.outcomes import Cause, describe_outcome

HTML_TYPES = frozenset({"text/html", "application/xhtml+xml", "text/xml", "application/xml"})
PLAIN_TYPES = frozenset({"text/plain", "text/markdown", "text/x-markdown"})
EASTERNMOST = timedelta(hours=14)
PDF = "application/pdf"
# Some seven hundred pages of print; more is data, and of nothing but full stops it would take seconds to cut.
MOST_PLAIN = 2_000_000
SNIFFED = 1024
MARKUP = re.compile(rb"<(?:!doctype|html|head|body|div|p|article|title|meta)\b", re.IGNORECASE)
BLANK_LINES = re.compile(r"\n[ \t\u3000]*\n\s*")
LANGUAGE_LABELS = frozenset(
    {Label.BODY, Label.LEAD, Label.MAYBE_BODY, Label.LIST, Label.TABLE, Label.QUOTE, Label.TITLE, Label.META}
)


def extract_document(snapshot: Snapshot) -> Document | Unavailable:
    """The document in the bytes of a snapshot; every way in which they cannot be read is an outcome."""
    body, media_type = snapshot.body, snapshot.media_type
    if not body.strip():
        return _unavailable(snapshot, Outcome.EMPTY)
    if media_type == PDF:
        return _read_pdf(snapshot)
    if media_type in HTML_TYPES or (media_type in PLAIN_TYPES and MARKUP.search(body[:SNIFFED])):
        return _read_page(snapshot)
    if media_type in PLAIN_TYPES:
        return _read_plain(snapshot)
    return _unavailable(snapshot, Outcome.NOT_TEXT, Cause.DECLARED_TYPE)


def _unavailable(snapshot: Snapshot, outcome: Outcome, cause: Cause | None = None) -> Unavailable:
    detail = describe_outcome(outcome, status=snapshot.trace.status, cause=cause)
    return Unavailable(snapshot.source, outcome, detail, snapshot.trace)


def _read_page(snapshot: Snapshot) -> Document | Unavailable:
    decoded = decode_body(snapshot.body, snapshot.charset)
    trace = snapshot.trace
    page = read_html(decoded.text, asked=trace.requested_url, final=trace.final_url)
    if isinstance(page, Outcome):
        return _unavailable(snapshot, page)
    if page.state not in (Outcome.OK, Outcome.PAYWALLED):
        return _unavailable(snapshot, page.state)
    labels = {block.label for block in page.blocks}
    if not labels & (LANGUAGE_LABELS - {Label.TITLE}):
        # A notice about cookies in whatever words, and nothing behind it.
        return _unavailable(snapshot, Outcome.CONSENT_WALL if Label.CONSENT in labels else Outcome.EMPTY)
    lang = _language(snapshot, page.blocks, page.claims.lang)
    if lang is None:
        return _unavailable(snapshot, Outcome.UNKNOWN_LANGUAGE)
    text = PageText(
        claims=page.claims,
        html=decoded.text,
        title=next((block.text for block in page.blocks if block.label is Label.TITLE), ""),
        own=_join(page.blocks, frozenset(Label) - STRONG),
        elsewhere=_join(page.blocks, STRONG),
    )
    published = _declared(snapshot) or find_published(text, lang=lang, latest=_fetched_on(snapshot))
    return _document(
        snapshot,
        decoded,
        blocks=page.blocks,
        lang=lang,
        title=page.title,
        published=published,
        modified=find_modified(text, published, lang=lang, latest=_fetched_on(snapshot)),
        outcome=page.state,
        doubtful=page.doubtful or decoded.doubtful,
    )


def _read_plain(snapshot: Snapshot) -> Document | Unavailable:
    decoded = decode_body(snapshot.body, snapshot.charset)
    if len(decoded.text) > MOST_PLAIN:
        return _unavailable(snapshot, Outcome.TOO_LARGE)
    texts = [part.strip() for part in BLANK_LINES.split(decoded.text.replace("\r\n", "\n")) if part.strip()]
    return _from_blocks(snapshot, decoded, tuple(Block(at, Label.BODY, text) for at, text in enumerate(texts)))


def _read_pdf(snapshot: Snapshot) -> Document | Unavailable:
    try:
        sheets = read_sheets(snapshot.body)
    except NotReadable as error:
        return _unavailable(snapshot, Outcome.NOT_TEXT, Cause.LOCKED if isinstance(error, Locked) else None)
    if is_scanned(sheets):
        return _unavailable(snapshot, Outcome.SCANNED_PDF)
    blocks = tuple(
        Block(at, part.label, part.text, part.headings, page=part.page) for at, part in enumerate(lay_out(sheets))
    )
    unreadable = sum(block.text.count("\ufffd") for block in blocks)
    decoded = Decoded("", "pdf", "text layer", unreadable)
    return _from_blocks(snapshot, decoded, blocks, doubtful=any(sheet.is_picture for sheet in sheets))


def _from_blocks(
    snapshot: Snapshot, decoded: Decoded, blocks: tuple[Block, ...], *, doubtful: bool = False
) -> Document | Unavailable:
    if not blocks:
        return _unavailable(snapshot, Outcome.EMPTY)
    lang = _language(snapshot, blocks, "")
    if lang is None:
        return _unavailable(snapshot, Outcome.UNKNOWN_LANGUAGE)
    return _document(
        snapshot,
        decoded,
        blocks=blocks,
        lang=lang,
        title=snapshot.source.title,
        published=_declared(snapshot),
        outcome=Outcome.OK,
        doubtful=doubtful or sum(weight(block.text) for block in blocks) < SHORTEST_BODY or decoded.doubtful,
    )


def _document(
    snapshot: Snapshot,
    decoded: Decoded,
    *,
    blocks: tuple[Block, ...],
    lang: str,
    title: str,
    published: PageDate | None,
    outcome: Outcome,
    doubtful: bool,
    modified: PageDate | None = None,
) -> Document:
    return Document(
        source=snapshot.source,
        trace=snapshot.trace,
        sha256=snapshot.sha256,
        media_type=snapshot.media_type,
        encoding=decoded.describe(),
        lang=lang,
        title=title or snapshot.source.title,
        published=published,
        blocks=blocks,
        passages=make_passages(snapshot.source.id, blocks),
        outcome=outcome,
        doubtful=doubtful,
        modified=modified,
    )


def _language(snapshot: Snapshot, blocks: Sequence[Block], page: str) -> str | None:
    return decide_language(_join(blocks, LANGUAGE_LABELS), declared=snapshot.source.lang, page=page)


def _join(blocks: Sequence[Block], labels: frozenset[Label]) -> str:
    return "\n".join(block.text for block in blocks if block.label in labels)


def _declared(snapshot: Snapshot) -> PageDate | None:
    return declared_date(snapshot.source.published) if snapshot.source.published else None


def _fetched_on(snapshot: Snapshot) -> date | None:
    """The latest day that it was anywhere on Earth when the page was fetched."""
    fetched = snapshot.trace.fetched_at
    return (fetched + EASTERNMOST).date() if fetched else None

"""Every noun that crosses a stage, in the order in which a run meets them. All frozen; none does any work.

The closed sets among their fields (labels, outcomes, flags) stand in `vocabulary`.

    claims.yaml  Project(Article, Source, Claim → Citation)
    fetch        Snapshot | Unavailable
    extract      Document(Block, Passage) | Unavailable
    match        Ranked(Document, Evidence)
    judge        Verdict(Part, PartResult, Reason)
    report       Report
"""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from verify.quantity.types import Mention, Quantity
from verify.text import Bilingual, Span
from verify.vocabulary import (
    ClaimKind as ClaimKind,
    Flag as Flag,
    Label as Label,
    Mode as Mode,
    Outcome as Outcome,
    PartKind as PartKind,
    PartOutcome as PartOutcome,
    Precision as Precision,
    Standing as Standing,
    VerdictLabel as VerdictLabel,
)

# ── claims.yaml ──────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Location:
    """Where something stands in a file that a person wrote; line and column count from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Article:
    title: str
    lang: str
    url: str | None = None
    text: str | None = None
    """The article's own text, when claims.yaml names a file for it."""
    published: datetime | None = None
    """With its zone: the reference for 来春, 昨年, "Sunday" in a claim."""
    fiscal_year: str = "jp"


@dataclass(frozen=True, slots=True)
class Attachment:
    """Evidence attached by hand, for a page that only a person could open."""

    path: Path
    by: str
    at: date


@dataclass(frozen=True, slots=True)
class Source:
    """A source as claims.yaml declares it; never changed by fetching."""

    id: str
    title: str
    url: str | None = None
    file: Attachment | None = None
    robots_ignored: bool = False
    publisher: str | None = None
    lang: str | None = None
    published: datetime | None = None
    line: str | None = None
    """Sources of one line are copies of one dispatch."""


@dataclass(frozen=True, slots=True)
class Citation:
    """The edge from a claim to a source."""

    source_id: str


@dataclass(frozen=True, slots=True)
class Rating:
    """What a person or a desk has made of a claim by somebody else; this program rates nothing."""

    by: str
    words: str
    """On the scale of whoever rates."""
    claimant: str
    at: date
    url: str
    """The page on which the rating is published."""


@dataclass(frozen=True, slots=True)
class Claim:
    id: str
    kind: ClaimKind
    text: str
    lang: str
    citations: tuple[Citation, ...]
    """Empty: explicitly uncited."""
    quote: str | None = None
    about: tuple[str, ...] = ()
    note: str | None = None
    published: datetime | None = None
    """The article's, carried along so that a claim can be judged alone."""
    fiscal_year: str = "jp"
    location: Location | None = None
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class Project:
    article: Article
    sources: tuple[Source, ...]
    claims: tuple[Claim, ...]
    sha256: str
    """Of the bytes of claims.yaml."""


# ── fetch ────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Hop:
    """One redirect: the address that was asked and the status that sent us on."""

    status: int
    url: str
    address: str | None = None
    """The numeric address that answered; None in replay."""


@dataclass(frozen=True, slots=True)
class Trace:
    """How a source was asked for; kept whether it was read or not."""

    requested_url: str | None = None
    final_url: str | None = None
    redirects: tuple[Hop, ...] = ()
    status: int | None = None
    fetched_at: datetime | None = None
    """UTC; in replay the time of the recording."""
    recorded_from: str | None = None
    """Set when the answer came from a fixture server: its wording is the demo's, not the publisher's."""
    address: str | None = None
    """The numeric address that answered last; None in replay."""
    headers: tuple[tuple[str, str], ...] = ()
    """Those that say something about the page or its server, in lower case, sorted; cookies are never among them."""
    tries: int = 1
    unchanged: bool = False
    """The server said that the page is as it was (304), so the body is the one kept before."""
    changed: bool | None = None
    """Whether the body differs from the last that an earlier run kept; None when there was none."""
    archived_at: datetime | None = None
    """UTC; set when the body is an archive's copy, made then (Memento-Datetime)."""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The bytes of a source at a moment."""

    source: Source
    trace: Trace
    body: bytes
    """After Content-Encoding."""
    sha256: str
    media_type: str
    """Lower case, without parameters; empty when the answer names none."""
    charset: str | None = None
    """The charset parameter of Content-Type, as sent."""


@dataclass(frozen=True, slots=True)
class Unavailable:
    """A source that could not be read, and why: an expected outcome, not an exception."""

    source: Source
    outcome: Outcome
    detail: Bilingual
    trace: Trace = Trace()


Fetched = Snapshot | Unavailable


@dataclass(frozen=True, slots=True)
class FetchRecord:
    """What one asking for one address came to: what a store keeps, and what an auditor reads."""

    url: str
    """In its canonical form: the key under which it is found again."""
    robots_ignored: bool
    trace: Trace
    outcome: Outcome
    cause: str | None = None
    sha256: str | None = None
    """Of the body after Content-Encoding; None when there was none to read."""
    media_type: str | None = None
    charset: str | None = None
    started_at: datetime | None = None
    """UTC, as are all times here; `trace.fetched_at` is when it ended."""
    retry_at: datetime | None = None
    """Before this moment the server wants not to be asked again."""


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier runs know of one address."""

    kept: FetchRecord | None = None
    """The last that was read, whose body the store has."""
    gone: tuple[datetime, ...] = ()
    """The checks that found it gone since it was last read, oldest first."""
    retry_at: datetime | None = None


# ── extract ──────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Cell:
    """A datum of a table, with what says what it is."""

    span: Span
    """Of its block's text, which is the row."""
    heads: tuple[str, ...]
    """The heads of its row, then those of its column, outermost first."""
    unit: str = ""
    """As heads or caption state it (億円, %); empty where the cell itself or nobody does."""


@dataclass(frozen=True, slots=True)
class Aside:
    """What a page shows in the middle of a text without its being part of it: a reading, a note mark, struck words."""

    span: Span
    """Of the block's text; mostly empty."""
    shown: str
    """What a browser shows there instead."""


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of a page that a reader sees as one; blocks stand in document order, none is dropped."""

    index: int
    label: Label
    text: str
    """As a browser shows it, without the asides."""
    headings: tuple[str, ...] = ()
    """The headings above it, outermost first; for a row of a table also the heads of its columns."""
    cells: tuple[Cell, ...] = ()
    """Of a row of a table: the cells that hold data."""
    page: int | None = None
    """Of a file in pages, from 1: where it begins."""
    asides: tuple[Aside, ...] = ()
    """In order; `text` with these in it is what a browser searches."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, heading or cell: what evidence quotes."""

    source_id: str
    index: int
    """Its place among the passages of the document, from 0."""
    block: int
    span: Span
    """Of the block's text."""
    text: str
    label: Label
    headings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PageDate:
    """When a page says it was published, or changed."""

    value: datetime
    """In the page's own zone; at midnight when only the day is known."""
    precision: Precision
    found_in: str
    """declared (claims.yaml), json_ld, meta, visible, htmldate."""
    agreement: int = 1
    """How many ways of looking found this day."""


@dataclass(frozen=True, slots=True)
class Document:
    """A source, read."""

    source: Source
    trace: Trace
    sha256: str
    """Of the snapshot it was read from."""
    media_type: str
    encoding: str
    """Encoding and how it was found: `utf-8 (meta)`."""
    lang: str
    title: str
    published: PageDate | None
    blocks: tuple[Block, ...]
    passages: tuple[Passage, ...]
    outcome: Outcome = Outcome.OK
    """ok, archived or paywalled."""
    doubtful: bool = False
    """The extractors disagree about the body, the encoding about the letters, or the article goes on elsewhere."""
    modified: PageDate | None = None
    """When it says that it was last changed; never before `published`."""


Read = Document | Unavailable

# ── match ────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Score:
    """Each signal apart, 0..1; similarity locates, it never judges."""

    lexical: float
    semantic: float
    quantity: float
    total: float
    """For ordering the passages of one document."""
    about: float = 0.0
    """How surely the passage speaks of what the claim speaks of, comparable between documents and languages."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage that may speak of the claim, and what it states."""

    passage: Passage
    score: Score
    mentions: tuple[Mention, ...] = ()
    """The quantities of the passage; spans are of its text."""


@dataclass(frozen=True, slots=True)
class Cover:
    """How much of a claim a document holds, 0..1 each: words and figures as such, whoever they are said of."""

    words: float = 0.0
    """The share of the claim's words that the few best passages hold together."""
    words_anywhere: float = 0.0
    figures_anywhere: float = 0.0


@dataclass(frozen=True, slots=True)
class Ranked:
    """A document with its passages, best first for one claim."""

    document: Document
    evidence: tuple[Evidence, ...]
    together: tuple[Evidence, ...] = ()
    """The few that together cover most of the claim, in the order of what each adds; the first is the best."""
    cover: Cover = Cover()


# ── judge ────────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Part:
    """What can be compared on its own: a quantity, an attribution, a statement."""

    kind: PartKind
    text: str
    span: Span
    """Of the claim's text."""
    claimed: Quantity | None
    """None for wording."""
    normalised: Bilingual
    """「500人（約）」 / "about 500 people"; for wording what the claim says in the lexicon's terms."""


@dataclass(frozen=True, slots=True)
class PartResult:
    """One part against one cited source."""

    source_id: str
    outcome: PartOutcome
    passage: Passage | None = None
    """Where the source speaks of it; None when absent or not read."""
    span: Span | None = None
    """Of the passage's text: what stands against the part."""
    stated: Quantity | None = None
    normalised: Bilingual | None = None
    flags: frozenset[Flag] = frozenset()
    wording: Bilingual | None = None
    """One sentence: what was compared with what, and how it came out."""


@dataclass(frozen=True, slots=True)
class PartVerdict:
    part: Part
    standing: Standing
    results: tuple[PartResult, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    code: str
    """A key of `judge.reasons.REASONS`, documented like a lint rule."""
    text: Bilingual


@dataclass(frozen=True, slots=True)
class Verdict:
    claim: Claim
    label: VerdictLabel
    reason: Reason
    flags: tuple[Flag, ...]
    parts: tuple[PartVerdict, ...]
    evidence: tuple[Evidence, ...]
    """The passages that the label rests on, best first; what was looked at when it rests on none."""
    support: float
    """0..1, how likely the cited sources bear the claim out; for ordering claims, never for the label."""


# ── report ───────────────────────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Run:
    """All that may differ between two runs on the same input."""

    id: str
    mode: Mode
    started_at: datetime
    finished_at: datetime
    tool_version: str
    rules_version: str
    settings: tuple[tuple[str, str], ...] = ()
    interrupted: bool = False


@dataclass(frozen=True, slots=True)
class Report:
    run: Run
    project: Project
    sources: tuple[Read, ...]
    """One for each source of the project, in its order."""
    verdicts: tuple[Verdict, ...]
    """One for each claim, in the order of claims.yaml."""

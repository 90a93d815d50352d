"""The closed sets: what can become of a source, a block, a part, a claim. In words for editors: `report.wording`."""

from enum import StrEnum


class ClaimKind(StrEnum):
    """A hint for display and order, never a filter on what is compared."""

    FIGURE = "figure"
    DATE = "date"
    HEADCOUNT = "headcount"
    STATEMENT = "statement"


class Outcome(StrEnum):
    """What became of a source. Only the first three were read."""

    OK = "ok"
    ARCHIVED = "archived"
    PAYWALLED = "paywalled"
    NO_ADDRESS = "no_address"
    UNSAFE_ADDRESS = "unsafe_address"
    ROBOTS_DISALLOWED = "robots_disallowed"
    UNREACHABLE = "unreachable"
    RATE_LIMITED = "rate_limited"
    SERVER_ERROR = "server_error"
    GONE = "gone"
    BLOCKED = "blocked"
    LOGIN = "login"
    CONSENT_WALL = "consent_wall"
    SOFT_404 = "soft_404"
    NEEDS_RENDER = "needs_render"
    TOO_LARGE = "too_large"
    NOT_TEXT = "not_text"
    SCANNED_PDF = "scanned_pdf"
    EMPTY = "empty"
    UNKNOWN_LANGUAGE = "unknown_language"


class Label(StrEnum):
    """What a block is on its page, which limits what it may prove."""

    TITLE = "title"
    HEADING = "heading"
    LEAD = "lead"
    BODY = "body"
    MAYBE_BODY = "maybe_body"
    LIST = "list"
    TABLE = "table"
    QUOTE = "quote"
    CORRECTION = "correction"
    CAPTION = "caption"
    ALT = "alt"
    COMMENT = "comment"
    RELATED = "related"
    NAV = "nav"
    FOOTER = "footer"
    AD = "ad"
    CONSENT = "consent"
    HIDDEN = "hidden"
    NOSCRIPT = "noscript"
    DELETED = "deleted"
    META = "meta"
    OTHER = "other"


class Precision(StrEnum):
    DAY = "day"
    TIME = "time"
    YEAR = "year"


class PartKind(StrEnum):
    """The kinds of `quantity.Kind`, and the parts of a claim that are wording."""

    MONEY = "money"
    COUNT = "count"
    PERCENT = "percent"
    RATIO = "ratio"
    ORDINAL = "ordinal"
    DATE = "date"
    DURATION = "duration"
    MEASURE = "measure"
    AGE = "age"
    NUMBER = "number"
    ATTRIBUTION = "attribution"
    STATEMENT = "statement"


class PartOutcome(StrEnum):
    MATCH = "match"
    WORDING_DIFFERS = "wording_differs"
    MISMATCH = "mismatch"
    ABSENT = "absent"
    NOT_READ = "not_read"


class Flag(StrEnum):
    QUALIFIER_DIFFERS = "qualifier_differs"
    ROUNDED = "rounded"
    ATTRIBUTION_DIFFERS = "attribution_differs"
    MODALITY_DIFFERS = "modality_differs"
    SOURCES_DISAGREE = "sources_disagree"
    FOUND_ELSEWHERE = "found_elsewhere"
    SINGLE_LINE = "single_line"
    BOILERPLATE_ONLY = "boilerplate_only"
    PAYWALLED = "paywalled"
    EXTRACTION_DOUBTFUL = "extraction_doubtful"


class Standing(StrEnum):
    """One part over all cited sources."""

    OK = "ok"
    DISPUTED = "disputed"
    WORDED = "worded"
    OTHER = "other"
    UNREAD = "unread"
    ABSENT = "absent"


class VerdictLabel(StrEnum):
    UNCITED = "uncited"
    NOT_CHECKABLE = "not_checkable"
    CONTRADICTED = "contradicted"
    SUPPORTED = "supported"
    PARTIAL = "partial"
    UNAVAILABLE = "unavailable"
    NOT_FOUND = "not_found"


class Mode(StrEnum):
    LIVE = "live"
    REPLAY = "replay"

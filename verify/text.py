"""Text that others depend on: spans, the folded view with its way back, and what is safe to show."""

import re
import unicodedata
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points of the text it belongs to."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        return self.start < other.end and other.start < self.end

    def shift(self, by: int) -> "Span":
        return Span(self.start + by, self.end + by)


@dataclass(frozen=True, slots=True)
class Bilingual:
    """One sentence for editors, in both languages of the report."""

    ja: str
    en: str

    def in_lang(self, lang: str) -> str:
        return self.ja if lang == "ja" else self.en


@dataclass(frozen=True, slots=True)
class Folded:
    """A normalised view of a text; `span` leads from its offsets back to the original's."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The original span of a non-empty folded range; a cluster folded to several characters is taken whole."""
        return Span(self.starts[start], self.ends[end - 1])


# Invisible characters that writers put inside figures (1<zwsp>,234): deleted, since a space would break the figure.
DELETED = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
# What NFKC leaves alone although readers see the same sign.
SAME_SIGN = {
    "−": "-",
    "‐": "-",
    "‑": "-",
    "‒": "-",
    "〜": "~",
    "～": "~",
    "∼": "~",
    "’": "'",
    "‘": "'",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2009": " ",
    "\u3000": " ",
}
# Half-width kana carry their voicing marks as characters of their own, which NFKC joins only to their base.
HALF_WIDTH_MARKS = "\uff9e\uff9f"


def fold(text: str) -> Folded:
    """The text under NFKC, cluster by cluster; no invisible signs, one form of dash, apostrophe and space each.

    Case is kept. Never longer in clusters than the original: every folded character maps to the cluster it
    came from.
    """
    if text.isascii():
        # Nothing to change, and most of what is read.
        return Folded(text, tuple(range(len(text))), tuple(range(1, len(text) + 1)))
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    while at < len(text):
        stop = at + 1
        while stop < len(text) and (unicodedata.combining(text[stop]) or text[stop] in HALF_WIDTH_MARKS):
            stop += 1
        cluster = text[at:stop]
        if cluster not in DELETED:
            for char in unicodedata.normalize("NFKC", SAME_SIGN.get(cluster, cluster)):
                out.append(SAME_SIGN.get(char, char))
                starts.append(at)
                ends.append(stop)
        at = stop
    return Folded("".join(out), tuple(starts), tuple(ends))


def lower(text: str) -> str:
    """The text in small letters, every one in its place: of all letters only İ becomes two by itself."""
    return text.replace("İ", "I").lower()


BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


# Controls but the newline, halves of pairs of code units, separators of lines; and what turns text round.
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\u2028\u2029" + "".join(sorted(BIDI_CONTROLS)) + "]")


def visible(text: str) -> str:
    """The text with nothing in it that a terminal, a spreadsheet or a browser would act on unseen.

    Control characters become spaces (a newline stays), bidirectional controls become U+FFFD. Escaping for the
    format (HTML, Markdown, CSV) is the writer's own step.
    """
    return UNSEEN.sub(_shown, text)


def _shown(found: re.Match[str]) -> str:
    return "\ufffd" if found.group() in BIDI_CONTROLS else " "

"""Where the claims stand in the article, and which of its figures no claim covers."""

import re
from collections.abc import Sequence
from itertools import pairwise

from verify.model import Article, Claim
from verify.quantity import read_quantities
from verify.quantity.types import Mention, Quantity
from verify.text import Span, fold

SENTENCE = re.compile(r"[^\n。！？]+[。！？]?")
# How many of a claim's pairs of letters a sentence must hold to be where the claim stands, with all of its figures and
# without any. Judgement: a claim condenses its sentence; a wrong place costs a misleading mark, no verdict.
WITH_FIGURES = 0.35
WITHOUT_FIGURES = 0.7


def mark_claims(article: Article, claims: tuple[Claim, ...]) -> tuple[tuple[str, Span], ...]:
    """Every place of every claim in the article's text, in the order of the text; none when the text is unknown.

    A claim stands where its quote stands, else where its text does; a sentence that the article repeats is marked
    each time. A claim in other words than the article's stands at the sentence that has its figures and says most of
    it.
    """
    if article.text is None:
        return ()
    text = article.text
    sentences = _read_sentences(article)
    marks = [
        (claim.id, span)
        for claim in claims
        for span in (_places(claim.quote or claim.text, text) or _likeliest(claim, sentences))
    ]
    return tuple(sorted(marks, key=lambda mark: (mark[1], mark[0])))


Sentence = tuple[Span, frozenset[str], tuple[Quantity, ...]]
"""Where it stands, its pairs of letters, its figures."""


def _read_sentences(article: Article) -> list[Sentence]:
    text = article.text or ""
    spans = [Span(*found.span()) for found in SENTENCE.finditer(text) if found.group().strip()]
    return [(span, _pairs(span.of(text)), _figures(span.of(text), article)) for span in spans]


def _figures(text: str, article: Article) -> tuple[Quantity, ...]:
    read = read_quantities(text, article.lang, article.published, fiscal_year=article.fiscal_year)
    return tuple(mention.quantity for mention in read)


def _pairs(text: str) -> frozenset[str]:
    folded = re.sub(r"\W+", "", fold(text).text.casefold())
    return frozenset(first + second for first, second in pairwise(folded))


def _likeliest(claim: Claim, sentences: Sequence[Sentence]) -> list[Span]:
    """The sentence that states the claim in other words; none when no sentence surely does."""
    if claim.quote is not None:
        return []
    wanted = _pairs(claim.text)
    as_article = Article("", claim.lang, published=claim.published, fiscal_year=claim.fiscal_year)
    figures = _figures(claim.text, as_article)
    enough = WITH_FIGURES if figures else WITHOUT_FIGURES
    likeness = [
        (len(wanted & pairs) / max(1, len(wanted)), -span.start, span)
        for span, pairs, stated in sentences
        if all(figure in stated for figure in figures)
    ]
    best = max(likeness, default=None, key=lambda item: item[:2])
    return [best[2]] if best and best[0] >= enough else []


def find_uncovered(article: Article, marks: tuple[tuple[str, Span], ...]) -> tuple[Mention, ...]:
    """The quantities of the article outside every mark, in order."""
    if article.text is None:
        return ()
    mentions = read_quantities(article.text, article.lang, article.published, fiscal_year=article.fiscal_year)
    return tuple(
        mention
        for mention in mentions
        if not any(span.start <= mention.span.start and mention.span.end <= span.end for _, span in marks)
    )


def _places(quote: str, text: str) -> list[Span]:
    """Width and invisible characters may differ between a claims file and the article's own file."""
    folded, wanted = fold(text), fold(quote).text.strip()
    places = []
    at = folded.text.find(wanted) if wanted else -1
    while at >= 0:
        places.append(folded.span(at, at + len(wanted)))
        at = folded.text.find(wanted, at + len(wanted))
    return places

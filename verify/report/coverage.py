"""Where the claims stand in the article, and which of its figures no claim covers."""

from verify.model import Article, Claim
from verify.quantity import read_quantities
from verify.quantity.types import Mention
from verify.text import Span, fold


def mark_claims(article: Article, claims: tuple[Claim, ...]) -> tuple[tuple[str, Span], ...]:
    """Every place of every claim in the article's text, in the order of the text; none when the text is unknown.

    A claim stands where its quote stands, else where its text does; a sentence that the article repeats is marked
    each time.
    """
    if article.text is None:
        return ()
    text = article.text
    marks = [(claim.id, span) for claim in claims for span in _places(claim.quote or claim.text, text)]
    return tuple(sorted(marks, key=lambda mark: (mark[1], mark[0])))


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

"""Which passages of a document speak of a claim: every passage scored, best first, never a word on who is right."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace

import numpy as np

from verify.match.about import aboutness
from verify.match.encoder import Encoder
from verify.match.lexical import Column, shares_of_terms
from verify.match.readings import read_claim, read_passages, stated_of
from verify.match.sets import choose_set, cover_of
from verify.model import Claim, Document, Evidence, Passage, Ranked, Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each signal that speaks for a passage counts; they add up to 1."""

    semantic: float
    lexical: float
    quantity: float
    context: float
    """The wording of the passage, of its neighbours, fading with distance, and of the headings above it."""
    rarest: float
    """The rarest word of the claim that it holds."""
    place: float
    """How early it stands: pages begin with what they are about and end with what they are not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """What speaks for each passage of a document, 0..1, in columns of one value a passage."""

    semantic: Column
    lexical: Column
    quantity: Column
    context: Column
    rarest: Column
    place: Column

    def scores(self, *, across: bool) -> list[Score]:
        weights = ACROSS_LANGUAGES if across else WITHIN_A_LANGUAGE
        weighed = [(getattr(weights, field.name), getattr(self, field.name)) for field in fields(weights)]
        total = _sum(weighed) if across else _sum_of_shares(weighed)
        columns = (self.lexical, self.semantic, self.quantity)
        about = [aboutness(s, w, q, across=across) for w, s, q in zip(*(c.tolist() for c in columns), strict=True)]
        # Four decimals are what a report shows, and what passages are ordered by.
        shown = (np.round(column, 4).tolist() for column in (*columns, total, np.array(about)))
        return [Score(*values) for values in zip(*shown, strict=True)]


def _sum(weighed: Sequence[tuple[float, Column]]) -> Column:
    total: Column = np.sum([weight * column for weight, column in weighed], axis=0)
    return total


def _sum_of_shares(weighed: Sequence[tuple[float, Column]]) -> Column:
    """The sum with each signal as a share of the page's best: on a page that hardly shares the claim's words, those it
    shares tell its passages apart as well as on any other. The scale stays that of the page, so that a better page
    keeps the better totals."""
    best = [(weight, float(column.max(initial=0.0))) for weight, column in weighed]
    shares = [(weight, column / (top or 1.0)) for (weight, top), (_, column) in zip(best, weighed, strict=True)]
    return _sum(shares) * sum(weight * top for weight, top in best)


# Chosen by a coarse grid around a logistic regression, and the middle of the flat top taken.
#
#   within   English claims and the web pages they cite   encoder alone   own words alone   these
#            (319 claims; 120 passages a page)  hit@1         .762          .837          .881
#                                               MAP           .572          .656          .730
#                                               recall in 5   .750          .833          .888
#   across   Japanese, Chinese, German news sentences     encoder alone   these
#            in the English story (1,528)       hit@1 ja      .987          .992
#                                               hit@1 zh, de  .991, .998    .996, .998
#
# Refitted on four fifths of the pages and scored on the last, five times over: hit@1 .881, MAP .725, recall in 5 .886;
# with sums of the signals as they are .870, .721, .884. Sixty more signals at once (length, background frequency of
# words, word pairs, names, clauses of the claim apart, likeness word by word, inherited subjects, words of the best
# passages), even with trees: hit@1 .86 to .88, MAP .733 to .738; none of them alone adds more than noise.
# Across languages only names and figures can be shared, so wording weighs less; with a quantity at 0.2 of the encoder
# a passage with the claim's figure about something else comes first too often (ja .983).
WITHIN_A_LANGUAGE = Weights(semantic=0.15, lexical=0.10, quantity=0.10, context=0.40, rarest=0.10, place=0.15)
ACROSS_LANGUAGES = Weights(semantic=0.50, lexical=0.40, quantity=0.05, context=0.05, rarest=0.0, place=0.0)


def rank_passages(claim: Claim, document: Document, encoder: Encoder) -> Ranked:
    """Every passage of the document with its signals apart, the likeliest to speak of the claim first. Pure."""
    passages = document.passages
    claimed = read_claim(claim)
    stated = read_passages(document, claim)
    told = [stated_of(claimed, mentions) for mentions in stated]
    texts = tuple(passage.text for passage in passages)
    shares = shares_of_terms(claim.text, texts, [passage.headings for passage in passages])
    signals = Signals(
        semantic=_similarities(claim, passages, encoder),
        lexical=shares.own,
        quantity=np.array([len(figures) for figures in told]) / max(len(claimed), 1),
        context=shares.around,
        rarest=shares.rarest,
        place=1 - np.arange(len(passages)) / max(len(passages), 1),
    )
    scores = signals.scores(across=_language(claim.lang) != _language(document.lang))
    evidence = [Evidence(*item) for item in zip(passages, scores, stated, strict=True)]
    evidence.sort(key=lambda item: (-item.score.total, item.passage.index))
    ranked = Ranked(document, tuple(evidence))
    ranked = replace(ranked, together=choose_set(claim, ranked))
    return replace(ranked, cover=cover_of(claim, ranked, frozenset[int]().union(*told)))


def _similarities(claim: Claim, passages: Sequence[Passage], encoder: Encoder) -> Column:
    vectors = encoder.encode([claim.text, *(passage.text for passage in passages)])
    cosines: Column = (vectors[1:] @ vectors[0]).astype(np.float64)
    return cosines.clip(0.0, 1.0)


def _language(tag: str) -> str:
    return tag.partition("-")[0].lower()

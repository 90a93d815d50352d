"""Ranking: tests/corpus/match/ranking.yaml with the bundled encoder, and what holds for any document."""

import random
from collections.abc import Sequence
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import numpy as np
import pytest
from builders import make_claim, make_document
from ranking_cases import build_ranking, load_rankings

from verify.match import Encoder, rank_passages
from verify.match.encoder import HashEncoder, Vectors
from verify.match.rank import ACROSS_LANGUAGES, WITHIN_A_LANGUAGE, Signals
from verify.model import Label, PageDate, Precision, Source
from verify.quantity.types import Period

ROWS = load_rankings()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_the_passage_that_speaks_of_the_claim_comes_first(row: dict[str, Any], encoder: Encoder) -> None:
    claim, document = build_ranking(row)
    ranked = rank_passages(claim, document, encoder)
    assert ranked.evidence[0].passage.text == row["passages"][row["first"]]
    assert ranked.evidence[0].passage.index == row["first"]
    assert ranked.together[0] == ranked.evidence[0]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["name"])
def test_every_passage_is_scored_within_bounds_and_in_order(row: dict[str, Any], tiny: Encoder) -> None:
    claim, document = build_ranking(row)
    evidence = rank_passages(claim, document, tiny).evidence
    assert sorted(item.passage.index for item in evidence) == list(range(len(document.passages)))
    scores = [(s.lexical, s.semantic, s.quantity, s.total, s.about) for s in (item.score for item in evidence)]
    assert all(0 <= value <= 1 and value == round(value, 4) for score in scores for value in score)
    order = [(-item.score.total, item.passage.index) for item in evidence]
    assert order == sorted(order)


class ShufflingEncoder:
    """Encodes its texts in another order each time, as when other workers fill the batches."""

    name = "shuffling"

    def __init__(self, inner: Encoder) -> None:
        self._inner = inner
        self._random = random.Random(7)

    def encode(self, texts: Sequence[str]) -> Vectors:
        order = list(range(len(texts)))
        self._random.shuffle(order)
        rows = self._inner.encode([texts[at] for at in order])
        return rows[[order.index(at) for at in range(len(texts))]]


def test_ranking_does_not_depend_on_the_order_of_encoding() -> None:
    from verify.match.encoder import UseEncoder

    bare = UseEncoder()
    shuffling = ShufflingEncoder(bare)
    for row in ROWS:
        claim, document = build_ranking(row)
        assert rank_passages(claim, document, shuffling) == rank_passages(claim, document, bare)


def test_a_document_without_passages_ranks_nothing(tiny: Encoder) -> None:
    ranked = rank_passages(make_claim("claim", "100人", "page"), make_document(Source("page", "A page")), tiny)
    assert ranked.evidence == ranked.together == ()


def test_equal_passages_keep_the_order_of_the_page() -> None:
    document = make_document(Source("page", "A page", lang="ja"), *["同じ文。"] * 3)
    # Across languages the place on the page counts nothing, so only the tie is left.
    claim = make_claim("claim", "Something else", "page", lang="en")
    assert [e.passage.index for e in rank_passages(claim, document, HashEncoder()).evidence] == [0, 1, 2]


def test_evidence_carries_the_quantities_of_its_passage(tiny: Encoder) -> None:
    document = make_document(Source("page", "A page", lang="en"), "The plant employs 850 people.", "It is old.")
    claim = make_claim("claim", "工場では850人が働く", "page")
    by_place = {e.passage.index: e for e in rank_passages(claim, document, tiny).evidence}
    assert [mention.text for mention in by_place[0].mentions] == ["850 people"]
    assert by_place[1].mentions == ()
    assert (by_place[0].score.quantity, by_place[1].score.quantity) == (1.0, 0.0)


def test_labels_do_not_change_a_score(tiny: Encoder) -> None:
    texts = ("Opening hours", "The museum opens at nine.")
    claim = make_claim("claim", "The museum opens at nine", "page", lang="en")
    source = Source("page", "A page", lang="en")
    as_body = rank_passages(claim, make_document(source, *texts), tiny)
    as_related = rank_passages(claim, make_document(source, *texts, label=Label.RELATED), tiny)
    assert [e.score for e in as_body.evidence] == [e.score for e in as_related.evidence]


@pytest.mark.parametrize("weights", [WITHIN_A_LANGUAGE, ACROSS_LANGUAGES])
def test_weights_add_up_to_one(weights: Any) -> None:
    total = sum(getattr(weights, field.name) for field in fields(weights))
    assert total == pytest.approx(1)


def make_signals(**columns: list[float]) -> Signals:
    none = {field.name: [0.0, 0.0] for field in fields(Signals)}
    return Signals(**{name: np.array(column) for name, column in (none | columns).items()})


def test_within_a_language_a_signal_counts_as_a_share_of_the_best_on_the_page() -> None:
    # The second passage has all the shared words, the first is a little more alike; only how much the page shares of
    # the claim's words is another.
    little = make_signals(semantic=[0.9, 0.4], lexical=[0.0, 0.02], context=[0.0, 0.02])
    much = make_signals(semantic=[0.9, 0.4], lexical=[0.0, 0.8], context=[0.0, 0.8])
    for signals in (little, much):
        first, second = signals.scores(across=False)
        assert second.total > first.total
    assert much.scores(across=False)[1].total > little.scores(across=False)[1].total
    first, second = little.scores(across=True)
    assert first.total > second.total


def test_a_signal_that_no_passage_has_counts_nothing() -> None:
    assert [score.total for score in make_signals().scores(across=False)] == [0, 0]


def test_a_plugged_encoder_ranks_through_the_protocol(tiny: Encoder) -> None:
    document = make_document(
        Source("page", "A page", lang="en"), "Rain is expected.", "The ferry carries nine cars.", "Ferries are old."
    )
    claim = make_claim("claim", "The ferry carries nine cars", "page", lang="en")
    assert rank_passages(claim, document, tiny).evidence[0].passage.index == 1


def test_speaking_of_the_claim_is_told_from_being_near_it(encoder: Encoder) -> None:
    claim = make_claim("claim", "市の図書館は来年3月に改修を終える", "page")
    same = make_document(
        Source("same", "A", lang="en"), "Renovation of the city library will be finished in March next year."
    )
    near = make_document(Source("near", "B", lang="en"), "The city museum lends pictures to schools.")
    assert rank_passages(claim, same, encoder).evidence[0].score.about > 0.9
    assert rank_passages(claim, near, encoder).evidence[0].score.about < 0.1


def test_one_moment_in_two_zones_is_read_on_each_calendar(tiny: Encoder) -> None:
    claim = make_claim("claim", "図書館は日曜日に開く", "page")
    days = []
    for zone in (9, 0):
        # Half past midnight on Monday in Tokyo is Sunday in London.
        moment = datetime(2026, 3, 1, 15, 30, tzinfo=UTC).astimezone(timezone(timedelta(hours=zone)))
        page = make_document(
            Source("page", "A page", lang="en"),
            "The library opened today.",
            published=PageDate(moment, Precision.TIME, "declared"),
        )
        mention = rank_passages(claim, page, tiny).evidence[0].mentions[0]
        assert isinstance(mention.quantity, Period)
        days.append(mention.quantity.first)
    assert days == [date(2026, 3, 2), date(2026, 3, 1)]

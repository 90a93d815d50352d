"""Sets of evidence: small, led by the best passage, and each member adds something."""

from builders import make_claim, make_document

from verify.match import Encoder, choose_set, order_by_cover, rank_passages
from verify.match.sets import CANDIDATES, LARGEST
from verify.model import Ranked, Source

CLAIM = "The dam was built in 1956, and the reservoir behind it supplies 40 villages with water"
PAGE = (
    "Visitors will find a car park and a kiosk.",
    "The dam was built in 1956.",
    "Fishing is allowed in summer.",
    "A path leads around the lake.",
    "The reservoir behind the dam supplies 40 villages with water.",
    "Dogs must be kept on a lead.",
)


def rank(encoder: Encoder, *texts: str) -> Ranked:
    claim = make_claim("claim", CLAIM, "page", lang="en")
    return rank_passages(claim, make_document(Source("page", "A page", lang="en"), *texts), encoder)


def places(ranked: Ranked) -> list[int]:
    return [item.passage.index for item in choose_set(make_claim("claim", CLAIM, lang="en"), ranked)]


def test_passages_far_apart_cover_the_claim_together(encoder: Encoder) -> None:
    assert sorted(places(rank(encoder, *PAGE))) == [1, 4]


def test_a_passage_that_says_it_all_stands_alone(encoder: Encoder) -> None:
    assert places(rank(encoder, *PAGE, CLAIM + ".")) == [6]


def test_a_repeated_passage_does_not_join(encoder: Encoder) -> None:
    assert places(rank(encoder, CLAIM, CLAIM, "Dogs must be kept on a lead.")) == [0]


def test_a_set_is_small_and_led_by_the_best(encoder: Encoder) -> None:
    ranked = rank(encoder, *(f"Village {n} gets its water from the reservoir of the dam." for n in range(20)))
    assert ranked.together[0] == ranked.evidence[0]
    assert 1 <= len(ranked.together) <= LARGEST


def test_the_order_by_cover_holds_every_passage_once(encoder: Encoder) -> None:
    ranked = rank(encoder, *PAGE, *(f"Room {n} is closed." for n in range(CANDIDATES)))
    ordered = order_by_cover(make_claim("claim", CLAIM, lang="en"), ranked)
    assert sorted(item.passage.index for item in ordered) == list(range(len(PAGE) + CANDIDATES))
    assert ordered[: len(ranked.together)] == ranked.together
    assert ordered[CANDIDATES:] == ranked.evidence[CANDIDATES:]

"""Shares of a claim's terms: what holds for any document."""

import numpy as np
import pytest

from verify.match.lexical import FADING, REACH, shares_of_terms

CLAIM = "ferry"
PASSAGES = ("The ferry sails.", *(f"Nothing but filler {at}." for at in range(8)))


def test_a_word_counts_for_the_sentences_around_it_the_less_the_further_away() -> None:
    shares = shares_of_terms(CLAIM, PASSAGES)
    assert shares.own.tolist() == [1.0, *[0.0] * 8]
    assert shares.around.tolist() == pytest.approx([FADING**at if at <= REACH else 0 for at in range(9)])


def test_the_nearest_of_two_places_counts_and_they_do_not_add_up() -> None:
    passages = (*PASSAGES[:3], "The ferry is old.", *PASSAGES[3:])
    assert shares_of_terms(CLAIM, passages).around[:5].tolist() == pytest.approx([1, FADING, FADING, 1, FADING])


def test_a_heading_counts_whole_for_every_passage_below_it() -> None:
    shares = shares_of_terms(CLAIM, PASSAGES[1:], [(), *[("The ferry",)] * 7])
    # The term stands in a heading only, so no passage holds it and none is near one that does.
    assert shares.around.tolist() == pytest.approx([0, *[1] * 7])
    assert not shares.own.any()


@pytest.mark.parametrize("passages", [(), ("The ferry sails.",), ("The ferry sails.", "It is old.")])
def test_a_page_may_be_shorter_than_the_reach(passages: tuple[str, ...]) -> None:
    shares = shares_of_terms(CLAIM, passages)
    assert shares.around.shape == (len(passages),)
    assert np.all(shares.around >= shares.own)

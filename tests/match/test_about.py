"""How surely a passage speaks of the claim: more of any signal never makes it less sure."""

import pytest
from hypothesis import given, strategies as st

from verify.match.about import aboutness

share = st.floats(0, 1)


@pytest.mark.parametrize("across", [True, False])
@given(share, share, share, share)
def test_it_grows_with_every_signal(across: bool, one: float, other: float, third: float, more: float) -> None:
    for grown in ((max(one, more), other, third), (one, max(other, more), third), (one, other, max(third, more))):
        assert 0 < aboutness(one, other, third, across=across) <= aboutness(*grown, across=across) <= 1


@pytest.mark.parametrize(
    ("semantic", "lexical", "quantity", "across", "sure"),
    [
        (0.68, 0.03, 1.0, True, True),  # the median right sentence of a Japanese claim
        (0.39, 0.0, 0.0, True, False),  # the median best sentence of the most similar other story
        (0.56, 0.35, 0.0, False, True),  # the same within English
        (0.42, 0.10, 0.0, False, False),
    ],
)
def test_typical_passages_fall_on_their_side(
    semantic: float, lexical: float, quantity: float, across: bool, sure: bool
) -> None:
    assert (aboutness(semantic, lexical, quantity, across=across) > 0.5) is sure

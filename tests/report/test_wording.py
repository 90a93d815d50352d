"""The words of the closed sets: one for each member, none twice, and the step that says most."""

import pytest

from verify.model import VerdictLabel
from verify.report import wording


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_set_has_its_words(lang):
    catalogue = wording.catalogue(lang)
    assert catalogue.keys() == wording.SETS.keys()
    assert set(catalogue["label"]) == set(catalogue["meaning"]) == set(VerdictLabel)
    for name in ("label", "flag", "outcome", "part_outcome", "standing", "claim_kind", "part_kind", "block"):
        assert len(set(catalogue[name].values())) == len(catalogue[name]), name


def test_the_next_step_is_as_exact_as_the_flags_allow():
    step = wording.next_step
    assert step(VerdictLabel.PARTIAL, [], "en").startswith("Read the marked words")
    exact = step(VerdictLabel.PARTIAL, ["qualifier_differs", "sources_disagree"], "en")
    assert exact.startswith("Decide which source to follow")
    assert step(VerdictLabel.SUPPORTED, ["qualifier_differs"], "en") == "Nothing to do."

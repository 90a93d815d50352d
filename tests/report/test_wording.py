"""A word missing in one language is a hole in a report that nobody sees before an editor does."""

import re
from string import Formatter

import pytest

from verify.model import ClaimKind, Flag, Label, Mode, Outcome, PartKind, PartOutcome, Standing, VerdictLabel
from verify.report import sentences, wording
from verify.report.schema import NOTES
from verify.text import Bilingual

SETS = {
    "label": VerdictLabel,
    "meaning": VerdictLabel,
    "flag": Flag,
    "flag_meaning": Flag,
    "outcome": Outcome,
    "part_outcome": PartOutcome,
    "standing": Standing,
    "claim_kind": ClaimKind,
    "part_kind": PartKind,
    "block": Label,
    "mode": Mode,
    "note": NOTES,
    "robots": ("obey", "ignore"),
}
FORBIDDEN = re.compile(r"正しい|誤り|虚偽|\btrue\b|\bfalse\b|confidence|%", re.IGNORECASE)


def everything():
    def walk(value):
        if isinstance(value, Bilingual):
            yield value
        elif isinstance(value, dict):
            for item in value.values():
                yield from walk(item)

    tables = [*vars(wording).items(), *vars(sentences).items()]
    return [words for name, table in tables if name.isupper() for words in walk(table)]


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_every_member_of_every_set_has_a_word(lang):
    catalogue = wording.catalogue(lang)
    assert catalogue.keys() == SETS.keys()
    for name, members in SETS.items():
        assert set(catalogue[name]) == {str(member) for member in members}
        assert all(text.strip() for text in catalogue[name].values())


def test_english_words_are_english_and_both_fill_the_same_places():
    assert len(everything()) > 150
    for words in everything():
        assert not re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", words.en)
        places = [{name for _, name, _, _ in Formatter().parse(text)} - {None} for text in (words.ja, words.en)]
        assert places[0] == places[1]


def test_no_word_rates_what_is_so():
    assert not [words for words in everything() if FORBIDDEN.search(words.ja + words.en)]


def test_one_set_never_says_the_same_for_two_members():
    for lang in ("ja", "en"):
        for name in ("label", "flag", "outcome", "part_outcome", "standing", "claim_kind", "part_kind", "block"):
            values = list(wording.catalogue(lang)[name].values())
            assert len(values) == len(set(values)), name


def test_the_next_step_is_as_exact_as_the_flags_allow():
    step = wording.next_step
    plain = step(VerdictLabel.PARTIAL, [], "en")
    assert plain == wording.NEXT_STEPS[VerdictLabel.PARTIAL].en
    exact = step(VerdictLabel.PARTIAL, ["qualifier_differs", "sources_disagree"], "en")
    assert exact.startswith("Decide which source to follow")
    assert step(VerdictLabel.SUPPORTED, ["qualifier_differs"], "en") == wording.NEXT_STEPS[VerdictLabel.SUPPORTED].en
    assert {*wording.NEXT_STEPS} == {*VerdictLabel}

"""The decision tables, over every set of outcomes, against DESIGN §4 said another way."""

from itertools import combinations
from typing import Any

import pytest

from verify.judge.tables import LABELS, STANDINGS, label_of, standing_of
from verify.model import Outcome, PartOutcome, PartResult, Standing, VerdictLabel


def _subsets(items: Any) -> list[Any]:
    members = sorted(items)
    return [frozenset(chosen) for size in range(len(members) + 1) for chosen in combinations(members, size)]


def _expected_standing(outcomes: frozenset[PartOutcome]) -> Standing:
    """Of the part, as DESIGN says it: each row in full, none leaning on the rows above it."""
    match = PartOutcome.MATCH in outcomes
    wording = PartOutcome.WORDING_DIFFERS in outcomes
    mismatch = PartOutcome.MISMATCH in outcomes
    rows = {
        Standing.OK: match and not wording and not mismatch,
        Standing.DISPUTED: match and (wording or mismatch),
        Standing.WORDED: not match and wording,
        Standing.OTHER: not match and not wording and mismatch,
        Standing.UNREAD: not (match or wording or mismatch) and PartOutcome.NOT_READ in outcomes,
        Standing.ABSENT: not (match or wording or mismatch) and PartOutcome.NOT_READ not in outcomes,
    }
    (holds,) = [standing for standing, row in rows.items() if row]
    return holds


def _expected_label(standings: frozenset[Standing]) -> VerdictLabel:
    good = {Standing.OK, Standing.DISPUTED, Standing.WORDED}
    if not standings:
        return VerdictLabel.NOT_CHECKABLE
    if Standing.OTHER in standings:
        return VerdictLabel.CONTRADICTED
    if not standings - {Standing.OK}:
        return VerdictLabel.SUPPORTED
    if standings & good:
        return VerdictLabel.PARTIAL
    return VerdictLabel.UNAVAILABLE if Standing.UNREAD in standings else VerdictLabel.NOT_FOUND


def _name(members: frozenset[Any]) -> str:
    return "+".join(sorted(members)) or "none"


def _results(outcomes: frozenset[PartOutcome]) -> list[PartResult]:
    return [PartResult(f"source-{at}", outcome) for at, outcome in enumerate(sorted(outcomes))]


@pytest.mark.parametrize("outcomes", _subsets(PartOutcome), ids=_name)
def test_standing(outcomes: frozenset[PartOutcome]) -> None:
    results = _results(outcomes)
    read = {result.source_id: Outcome.OK for result in results}
    assert standing_of(results, read) is _expected_standing(outcomes)
    assert standing_of(results[::-1], read) is _expected_standing(outcomes)


@pytest.mark.parametrize("standings", _subsets(Standing), ids=_name)
def test_label(standings: frozenset[Standing]) -> None:
    assert label_of(sorted(standings)) is _expected_label(standings)
    assert label_of(sorted(standings) * 2) is _expected_label(standings)


@pytest.mark.parametrize("outcomes", _subsets(set(PartOutcome) - {PartOutcome.NOT_READ}), ids=_name)
@pytest.mark.parametrize("unread", [o for o in Outcome if o not in ("ok", "archived", "paywalled")])
def test_a_source_without_an_address_counts_only_alone(outcomes: frozenset[PartOutcome], unread: Outcome) -> None:
    results = [*_results(outcomes), PartResult("last", PartOutcome.NOT_READ)]
    known = {result.source_id: Outcome.OK for result in results} | {"last": unread}
    counts = unread is not Outcome.NO_ADDRESS or not outcomes
    seen = outcomes | {PartOutcome.NOT_READ} if counts else outcomes
    assert standing_of(results, known) is _expected_standing(frozenset(seen))


def test_a_part_that_is_silent_in_one_source_stands_on_the_other() -> None:
    results = [PartResult("a", PartOutcome.MATCH), PartResult("b", PartOutcome.ABSENT)]
    assert standing_of(results, {"a": Outcome.OK, "b": Outcome.OK}) is Standing.OK


def test_no_row_is_idle() -> None:
    """Every row decides some set, so that none can be struck out unnoticed."""
    standings = {next(s for s, holds in STANDINGS if holds(o)) for o in _subsets(PartOutcome)}
    labels = {next(v for v, holds in LABELS if holds(s)) for s in _subsets(Standing)}
    assert standings == {standing for standing, _ in STANDINGS} == set(Standing)
    assert labels == {label for label, _ in LABELS}
    assert labels == set(VerdictLabel) - {VerdictLabel.UNCITED}


@pytest.mark.parametrize("standings", _subsets(Standing), ids=_name)
def test_only_full_agreement_is_supported(standings: frozenset[Standing]) -> None:
    assert (label_of(sorted(standings)) is VerdictLabel.SUPPORTED) == (standings == {Standing.OK})

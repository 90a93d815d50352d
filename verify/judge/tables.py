"""The decision tables of a verdict, in one place: standing of a part over its sources, label of a claim over its parts.

Both read from the top, the first row that holds decides (DESIGN §4).
"""

from collections.abc import Callable, Sequence
from typing import Final

from verify.model import Outcome, PartOutcome, PartResult, Standing, VerdictLabel

MATCH, WORDING, MISMATCH, NOT_READ = (
    PartOutcome.MATCH,
    PartOutcome.WORDING_DIFFERS,
    PartOutcome.MISMATCH,
    PartOutcome.NOT_READ,
)

Outcomes = frozenset[PartOutcome]

STANDINGS: Final[tuple[tuple[Standing, Callable[[Outcomes], bool]], ...]] = (
    (Standing.OK, lambda o: MATCH in o and not o & {WORDING, MISMATCH}),
    (Standing.DISPUTED, lambda o: MATCH in o),
    (Standing.WORDED, lambda o: WORDING in o),
    (Standing.OTHER, lambda o: MISMATCH in o),
    (Standing.UNREAD, lambda o: NOT_READ in o),
    (Standing.ABSENT, lambda _: True),
)

Standings = frozenset[Standing]

LABELS: Final[tuple[tuple[VerdictLabel, Callable[[Standings], bool]], ...]] = (
    (VerdictLabel.NOT_CHECKABLE, lambda s: not s),
    (VerdictLabel.CONTRADICTED, lambda s: Standing.OTHER in s),
    (VerdictLabel.SUPPORTED, lambda s: s == {Standing.OK}),
    (VerdictLabel.PARTIAL, lambda s: bool(s & {Standing.OK, Standing.DISPUTED, Standing.WORDED})),
    (VerdictLabel.UNAVAILABLE, lambda s: Standing.UNREAD in s),
    (VerdictLabel.NOT_FOUND, lambda _: True),
)


def standing_of(results: Sequence[PartResult], outcomes: dict[str, Outcome]) -> Standing:
    """The standing of one part; `outcomes` holds each cited source's own outcome by id.

    A source without an address beside one that was read does not count.
    """
    read = any(result.outcome is not NOT_READ for result in results)
    seen = frozenset(
        result.outcome for result in results if not (read and outcomes[result.source_id] is Outcome.NO_ADDRESS)
    )
    return next(standing for standing, holds in STANDINGS if holds(seen))


def label_of(standings: Sequence[Standing]) -> VerdictLabel:
    """The label of a cited claim over the standings of its parts; no parts at all is not checkable."""
    seen = frozenset(standings)
    return next(label for label, holds in LABELS if holds(seen))

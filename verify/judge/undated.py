"""Within one language: a date that stands alone, where the passage that tells what it dates gives none.

News tells what happened on its own day; the date of the page is then the claim's, or the claim is partial. Corpus:
tests/corpus/verdict/.
"""

from collections.abc import Sequence

from verify.judge.firmness import object_to
from verify.judge.parts import ClaimPlan, PartPlan
from verify.judge.reasons import DATED_BY_PAGE, compared, said
from verify.judge.setting import Setting
from verify.judge.spread import Lack, as_lacks, find_all_telling, is_page_date, lacks_name, page_day
from verify.model import Flag, PartOutcome, PartResult
from verify.quantity import compare, describe
from verify.quantity.types import Agreement, Period
from verify.text import Span


def date_by_page(
    claim: ClaimPlan, plan: PartPlan, settings: Sequence[Setting], *, rivalled: bool = False
) -> PartResult | None:
    """The outcome of a date that stands alone, where the passage that tells what it dates gives none; `rivalled` says
    that another passage gives a date which could be the one meant, so that the page's is not."""
    found = _find_undated(plan, settings) if isinstance(plan.part.claimed, Period) else None
    if found is None:
        return None
    setting, lacks = found
    passage, span, day = setting.passage, Span(0, len(setting.passage.text)), page_day(setting)
    if day is None or rivalled or Lack.DATE in lacks:
        words = said(plan.part, passage.text, Lack.DATE.value)
        return PartResult(passage.source_id, PartOutcome.WORDING_DIFFERS, passage, span, wording=words)
    objection = object_to(claim, plan, setting, span)
    outcome = objection.outcome if objection else PartOutcome.WORDING_DIFFERS if lacks else PartOutcome.MATCH
    words = objection.wording if objection else next((lack.value for lack in Lack if lack in lacks), DATED_BY_PAGE)
    flags = objection.flags if objection else frozenset[Flag]()
    return PartResult(
        passage.source_id,
        outcome,
        passage,
        span,
        day,
        describe(day),
        flags,
        compared(plan.part, passage.text, day, words),
    )


def _find_undated(plan: PartPlan, settings: Sequence[Setting]) -> tuple[Setting, frozenset[Lack]] | None:
    """The passage that tells what the claim dates, and gives no date of its own, with what the page leaves open."""
    for setting in find_all_telling(plan, settings):
        name = lacks_name(plan, setting, Span(0, len(setting.passage.text)))
        if name is None or _gives_a_date(plan, setting):
            continue
        assert plan.mention is not None
        return setting, as_lacks(name, not is_page_date(plan.mention, setting))
    return None


def _gives_a_date(plan: PartPlan, setting: Setting) -> bool:
    assert plan.mention is not None
    told = (compare(plan.mention.quantity, date.quantity) for date in setting.dates)
    return any(comparison.agreement is not Agreement.INCOMPARABLE for comparison in told)

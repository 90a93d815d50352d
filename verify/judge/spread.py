"""Within one language: what is said of a figure elsewhere on the page than in the sentences right around it.

Pages spread what an article puts into one sentence: the name stands in the title or three sentences before, the year
in the dateline. A figure in a sentence that surely speaks of the claim is then the claim's, if nothing beside it speaks
for another; what the page does not give at all is told, and the claim is partial. Corpus: tests/corpus/verdict/.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import Final

from verify.judge.names import Name, names_it, read_names
from verify.judge.parts import PartPlan
from verify.judge.setting import PROVES, SPOKEN_WITH_HEADINGS, Setting
from verify.quantity import compare
from verify.quantity.types import Agreement, Grain, Mention, Period
from verify.text import Bilingual, Span

# The calibrated chance from which a sentence speaks of the claim. Chosen on English claims and the pages they cite: of
# those that people found borne out in part, 0.3, 0.5 and 0.7 leave 49, 67 and 91 of 191 as not found, of those that
# they did not find, 30, 37 and 38 of 43.
SPEAKS_OF_IT: Final = 0.5
# A sentence as alike as this says something of the same, however few of its words are the claim's (120 metres, 140 m):
# the encoder's own best bound on the project's cases (docs/judging.md).
ALIKE: Final = 0.75
AGREES: Final = frozenset({Agreement.MATCH, Agreement.WORDING_DIFFERS})


class Lack(Enum):
    """What a page does not say of a figure that agrees."""

    NAME = Bilingual(
        "値は同じだが、主張にある名が出典にないか、文は別の名を挙げている",
        "the figure agrees, but a name of the claim is missing, or the sentence names somebody else",
    )
    DATE = Bilingual("内容は近いが、出典はその時期を示していない", "the source tells of it, but does not say when")


def find_lacks(plan: PartPlan, setting: Setting, span: Span, settings: Sequence[Setting]) -> frozenset[Lack] | None:
    """What the page leaves open of a figure in the passage; None where that speaks of another subject or time."""
    if setting.evidence.score.about < SPEAKS_OF_IT or setting.document.lang != plan.claim.lang:
        return None
    name, date = lacks_name(plan, setting, span), _lacks_date(plan, setting, span, settings)
    if name is None or date is None:
        return None
    return as_lacks(name, date)


def as_lacks(name: bool, date: bool) -> frozenset[Lack]:
    return frozenset(lack for lack, holds in ((Lack.NAME, name), (Lack.DATE, date)) if holds)


def lacks_name(plan: PartPlan, setting: Setting, span: Span) -> bool | None:
    """Whether a name of the claim is not on the page, or what stands at `span` may be of somebody else in its clause;
    None where another name stands in the place of one."""
    text = setting.passage.text
    missing = [name for name in plan.subject.names if not names_it(name, text)]
    others = _others(plan, setting)
    if any(_is_replaced(name, other, plan, setting) for name in missing for other in others):
        return None
    if any(not names_it(name, setting.whole) for name in missing):
        return True
    clause = setting.clause(span)
    beside = [other for other in others if other.span.overlaps(clause)]
    own = [name for name in plan.subject.own if name in missing]
    return any(not any(_is_same_person(name, other, setting) for name in own) for other in beside) if own else False


def _others(plan: PartPlan, setting: Setting) -> list[Name]:
    """The names of the passage that the claim does not name; within a sentence a capital makes one of what would
    be a common word at its beginning (Cressing)."""
    text, lang = setting.passage.text, setting.document.lang
    found = list(read_names(text, lang))
    if lang == "en":
        spans = [Span(*match.span()) for match in _CAPITAL.finditer(text)]
        apart = [span for span in spans if not any(span.overlaps(name.span) for name in found)]
        found += [Name(span.of(text), span, (span.of(text),)) for span in apart]
    claimed = plan.claim.text.lower()
    named = (name for name in found if name.text.lower() not in claimed)
    return [name for name in named if not any(names_it(own, name.text) for own in plan.subject.names)]


_CAPITAL: Final = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}ing\b")
_WORD: Final = re.compile(r"[^\W\d_]+")
_PLACE: Final = re.compile(r"\b(?:in|at|near)(?: the)? $", re.IGNORECASE)
_GRAMMAR: Final = frozenset(
    "a an the of in on at to for by from with and or is are was were be been has have had will would its their his her"
    " said that who which as january february march april may june july august september october november december"
    " monday tuesday wednesday thursday friday saturday sunday".split()
)


def _is_replaced(name: Name, other: Name, plan: PartPlan, setting: Setting) -> bool:
    """Whether the other stands in the passage beside the same word as the name does in the claim: bells in Cressing."""
    ours, theirs = _neighbours(plan.claim.text, name), _neighbours(setting.passage.text, other)
    alike = any(one is not None and one == two for one, two in zip(ours, theirs, strict=True))
    return alike and not _is_same_person(name, other, setting)


def _is_same_person(one: Name, other: Name, setting: Setting) -> bool:
    """Whether the page joins both in one name: Marion, and Smith, of Marion Smith."""
    last, first = one.text.split(" ")[-1], other.text.split(" ")[0]
    return any(first in words and last in words for words in setting.full_names)


def _neighbours(text: str, name: Name) -> tuple[str | None, str | None, str | None]:
    """The words that carry something right before and after a name, without their endings; the word for a place."""
    before = [word for word in _WORD.findall(text[: name.span.start].lower()) if word not in _GRAMMAR]
    after = [word for word in _WORD.findall(text[name.span.end :].lower()) if word not in _GRAMMAR]
    place = _PLACE.search(text[: name.span.start])
    return (before[-1][:5] if before else None), (after[0][:5] if after else None), ("in" if place else None)


def _lacks_date(plan: PartPlan, setting: Setting, span: Span, settings: Sequence[Setting]) -> bool | None:
    """Whether the page gives no date of the claim's; None where the passage gives another."""
    clause = setting.clause(span)
    beside = [other for other in setting.dates if other.span.overlaps(clause) and not other.span.overlaps(span)]
    lacks = False
    for date in plan.dates:
        near = [compare(date.quantity, other.quantity).agreement for other in beside]
        far = [compare(date.quantity, other.quantity).agreement for other in setting.dates]
        if any(agreement not in AGREES for agreement in near) and Agreement.MATCH not in near:
            return None
        if Agreement.MATCH in far:
            continue
        if Agreement.MISMATCH in far:
            return None
        lacks = lacks or not (_is_news(date, setting) or _is_given_elsewhere(date, plan, settings))
    return lacks


def is_page_date(date: Mention, setting: Setting) -> bool:
    """Whether the page is dated so: news that gives no date tells of the day."""
    day = page_day(setting)
    return day is not None and compare(date.quantity, day).agreement is Agreement.MATCH


def _is_news(date: Mention, setting: Setting) -> bool:
    """Whether a figure of that time is told on the page's own day, in its own month: of a year, pages tell the last."""
    short = isinstance(date.quantity, Period) and date.quantity.grain in (Grain.DAY, Grain.MONTH)
    return short and is_page_date(date, setting)


def page_day(setting: Setting) -> Period | None:
    """The day on which the page says that it was published."""
    published = setting.document.published
    if published is None:
        return None
    day = published.value.date()
    return Period(Grain.DAY, day, day, day.year, day.month, day.day)


def surely_tells(setting: Setting) -> bool:
    """Whether a passage may contradict a claim of its own language; a cell is judged by its headings instead."""
    score = setting.evidence.score
    return setting.passage.label in SPOKEN_WITH_HEADINGS or score.about >= SPEAKS_OF_IT or score.semantic >= ALIKE


def find_telling(plan: PartPlan, settings: Sequence[Setting]) -> Setting | None:
    """The best passage that surely speaks of the claim, in its language and of nobody else; None without one."""
    telling = find_all_telling(plan, settings)
    return next((s for s in telling if lacks_name(plan, s, Span(0, len(s.passage.text))) is not None), None)


def find_all_telling(plan: PartPlan, settings: Sequence[Setting]) -> list[Setting]:
    """The passages that surely speak of the claim in its language, best first."""
    return [
        setting
        for setting in settings
        if setting.passage.label in PROVES
        and setting.document.lang == plan.claim.lang
        and setting.evidence.score.about >= SPEAKS_OF_IT
    ]


def _is_given_elsewhere(date: Mention, plan: PartPlan, settings: Sequence[Setting]) -> bool:
    """Whether another passage that speaks of the claim gives the date, and no figure that could be meant instead."""
    return any(
        setting.passage.label in PROVES
        and setting.evidence.score.about >= SPEAKS_OF_IT
        and any(compare(date.quantity, other.quantity).agreement is Agreement.MATCH for other in setting.dates)
        and not any(_is_comparable(plan, mention) for mention in setting.evidence.mentions)
        for setting in settings
    )


def _is_comparable(plan: PartPlan, mention: Mention) -> bool:
    assert plan.mention is not None
    if isinstance(mention.quantity, Period):
        return False
    return compare(plan.mention.quantity, mention.quantity).agreement is Agreement.MISMATCH


_NEXT_WORD: Final = re.compile(r"^[ -]([a-z]{3,5})")


def counts_the_same(plan: PartPlan, setting: Setting, span: Span) -> bool:
    """Whether two ordinals of one language may count the same: the 9th grade is no other than the first day."""
    if not plan.claim.lang == setting.document.lang == "en":
        return True
    ours = _NEXT_WORD.match(plan.claim.text[plan.part.span.end :])
    theirs = _NEXT_WORD.match(setting.passage.text[span.end :])
    return ours is None or theirs is None or ours[1] == theirs[1]

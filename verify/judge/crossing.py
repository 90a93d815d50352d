"""Two figures of one sentence that stand the other way round in the source: which is which has to be checked.

Number by number such a sentence agrees (49 Republicans and 51 Democrats for 51 and 49). Words and names beside each
figure tell which is which; where they say nothing, the order does, as long as nothing in either sentence turns it
round by its grammar (4人に1人, one of four; AよりB, B than A). Corpus: tests/corpus/verdict/.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from verify.judge.bind import same_time
from verify.judge.lexicon import clause_at, read_wording
from verify.judge.names import names_it, read_names
from verify.judge.parts import ClaimPlan, PartPlan
from verify.judge.reasons import said
from verify.judge.setting import Setting
from verify.model import PartOutcome, PartResult
from verify.quantity import compare
from verify.quantity.types import Agreement, Amount, Kind, Mention, Quantity, kind_of
from verify.text import Bilingual, Span

# How far the words reach that tell which figure it is. Characters; Japanese and Chinese say it in a third.
REACH: Final = {"ja": 12, "zh": 12, "en": 36, "de": 36}
# What stands between two figures whose order the other language turns round: 4人中1人 and one of four, AよりB and
# B than A. Where a change is told (from A to B, B from A) either order is heard.
TURNS: Final = {
    "ja": re.compile("うち|[中内](?:の|、)?$|のなか|の中で|に占め|より|に比べ|ではなく|分の"),
    "en": re.compile(r"\b(?:out of|than|instead of|compared)\b|^(?: \w+)? of(?: [\w'’]+){0,3} $|^-of-", re.IGNORECASE),
    "zh": re.compile(
        "[中里](?:的|,|,)?(?:只?有)?$|之中|(?<![百分对占])比(?![赛例分率重])|[高低多少]于|而不是|而非|分之"
    ),
    "de": re.compile(
        r"\b(?:(?:\w+er|mehr|statt|anders) als|statt|anstatt|anstelle|verglichen|Vergleich)\b"
        r"|\bgegenüber(?: [\w-]+){0,3} $|^(?: \w+)? (?:von|der|seiner|ihrer|aller)(?: [\w-]+){0,3} $"
    ),
}
CHANGES: Final = {
    "ja": re.compile("から"),
    "en": re.compile(r"\bfrom\b", re.IGNORECASE),
    "zh": re.compile("从|[升增降减跌涨]至|[升增降减跌涨]到"),
    "de": re.compile(r"\b(?:von|auf)(?: (?:zuvor|bisher|vorher|rund|etwa|nur|über|fast|knapp|mehr als))? $"),
}
# What sets two clauses against each other parts more surely than a comma, and that than "and" or "or".
SIDES: Final = re.compile(r"のに対し|に対し|一方|[,，、;] ?(?:while|whereas|but|während|aber) |; ")
# Languages that can tell a part before its whole, and more before what it is more than.
PART_FIRST: Final = frozenset({"de", "en"})
JOINT: Final = re.compile(r"[,，、;・]|および|及び|と|や|[和与]| (?:and|or|while|but|und|oder|während|aber) ")
COORDINATED: Final = re.compile(r" ?(?:[,，、・]|および|及び|と|や|[和与]|,? ?(?:and|or|und|oder)) ?")
CROSSED: Final = Bilingual(
    "二つの値の並びが出典と逆。どちらがどちらの値かを確かめる",
    "the two figures stand the other way round: check which is which",
)
# German capitalises every noun, so its names are not read; a word that English capitalises too is one, letter for
# letter.
ALL_NOUNS_CAPITAL: Final = frozenset({"de"})
CAPITAL: Final = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]{2,}")
WORD: Final = re.compile(r"[a-zäöüß]{4,}", re.IGNORECASE)
# The order counts as much as one shared word. In 88 % of Japanese and English news translations it is the same.
ORDER: Final = 1


Pair = tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Matched:
    """A part and the figure that bears it out."""

    plan: PartPlan
    result: PartResult

    @property
    def span(self) -> Span:
        assert self.result.span is not None
        return self.result.span


def check_crossing(claim: ClaimPlan, settings: Sequence[Setting], results: Sequence[PartResult]) -> list[PartResult]:
    """The results, with pairs of matches that the source states the other way round turned into differing wording."""
    found = list(results)
    pairs = [Matched(*row) for row in zip(claim.parts, results, strict=True) if row[1].outcome is PartOutcome.MATCH]
    for one, other in combinations(pairs, 2):
        setting = next((s for s in settings if _is_of(s, one) and _is_of(s, other)), None)
        if setting is None or not _could_be_exchanged(one.plan, other.plan) or _are_dated_apart(one, other, setting):
            continue
        if _is_crossed(one, other, setting):
            for pair in (one, other):
                found[claim.parts.index(pair.plan)] = _doubtful(pair, setting)
    return found


def _is_of(setting: Setting, pair: Matched) -> bool:
    passage = pair.result.passage
    return passage is not None and pair.result.span is not None and passage.index == setting.passage.index


def _could_be_exchanged(one: PartPlan, other: PartPlan) -> bool:
    """Whether the two figures are of one kind and unit and say different things."""
    if one.mention is None or other.mention is None or one.function is not other.function:
        return False
    ours, theirs = one.mention.quantity, other.mention.quantity
    if any(_is_no_age(*pair) for pair in ((ours, theirs), (theirs, ours))):
        return False
    return compare(ours, theirs).agreement is Agreement.MISMATCH


# Nobody is older.
OLDEST: Final = 130


def _is_no_age(age: Quantity, other: Quantity) -> bool:
    """Whether a number is too large to be the age that stands beside it."""
    large = isinstance(other, Amount) and other.value is not None and other.value > OLDEST
    return kind_of(age) is Kind.AGE and large


def _are_dated_apart(one: Matched, other: Matched, setting: Setting) -> bool:
    """Whether each of the two figures stands with a date of its own that the other has not: no order says more."""
    return all(
        any(_stands_with(date, mine, setting) and not _stands_with(date, theirs, setting) for date in mine.plan.dates)
        for mine, theirs in ((one, other), (other, one))
    )


def _stands_with(date: Mention, pair: Matched, setting: Setting) -> bool:
    clause = setting.clause(pair.span)
    return any(same_time(date, stated) for stated in setting.dates if stated.span.overlaps(clause))


def _is_crossed(one: Matched, other: Matched, setting: Setting) -> bool:
    claim, lang, text = one.plan.claim.text, one.plan.claim.lang, setting.passage.text
    ours, theirs = (one.plan.part.span, other.plan.part.span), (one.span, other.span)
    if all(_are_coordinated(*place) for place in ((claim, ours), (text, theirs))):
        straight = crossed = 0
    else:
        straight, crossed = _evidence((claim, lang), ours, setting, theirs)
    same_order = (ours[0].start < ours[1].start) is (theirs[0].start < theirs[1].start)
    places = ((claim, lang, ours), (text, setting.document.lang, theirs))
    if any(_stands_between(CHANGES, *place) for place in places):
        return straight < crossed
    turns = [_stands_between(TURNS, *place) for place in places]
    turned = any(turns) and not all(turns)
    if (lang in PART_FIRST) is not (setting.document.lang in PART_FIRST):
        # Japanese and Chinese tell the whole, and what is compared with, first in any case.
        turned = turns[0] if lang in PART_FIRST else turns[1]
    order = ORDER if same_order is not turned else -ORDER
    return straight - crossed + order < 0


def _are_coordinated(text: str, spans: Pair) -> bool:
    """Whether nothing but "and" or a comma parts the two: what stands beside one is said of both."""
    before, after = sorted(spans, key=lambda span: span.start)
    return COORDINATED.fullmatch(text[before.end : after.start]) is not None


def _stands_between(words: Mapping[str, re.Pattern[str]], text: str, lang: str, spans: Pair) -> bool:
    before, after = sorted(spans, key=lambda span: span.start)
    return lang in words and words[lang].search(text[before.end : after.start]) is not None


def _evidence(claim: tuple[str, str], ours: Pair, setting: Setting, theirs: Pair) -> tuple[int, int]:
    """How much stands by the figures that ties each to its own, and to the other's; `claim` is text and language."""
    text, lang = claim
    mine = [_beside(text, lang, span, ours) for span in ours]
    stated = [_beside(setting.passage.text, setting.document.lang, span, theirs) for span in theirs]
    straight = _shared(mine[0], stated[0], lang, setting) + _shared(mine[1], stated[1], lang, setting)
    crossed = _shared(mine[0], stated[1], lang, setting) + _shared(mine[1], stated[0], lang, setting)
    return straight, crossed


def _beside(text: str, lang: str, span: Span, both: Pair) -> str:
    """The words around a figure in its clause, up to where those of the other begin."""
    reach, clause = REACH.get(lang, REACH["en"]), clause_at(text, span)
    start, end = max(clause.start, span.start - reach), min(clause.end, span.end + reach)
    other = both[0] if span == both[1] else both[1]
    if other.start >= span.end:
        end = min(end, _parting(text, span.end, other.start))
    else:
        start = max(start, _parting(text, other.end, span.start))
    return text[start:end]


def _parting(text: str, start: int, end: int) -> int:
    """Where the words of the figure that ends at `start` give way to those of the one that begins at `end`."""
    joint = SIDES.search(text, start, end) or JOINT.search(text, start, end)
    return joint.end() if joint else (start + end) // 2


def _shared(ours: str, theirs: str, lang: str, setting: Setting) -> int:
    concepts = read_wording(ours, lang).concepts_in() & read_wording(theirs, setting.document.lang).concepts_in()
    names = sum(names_it(name, theirs) for name in read_names(ours, lang))
    if lang in ALL_NOUNS_CAPITAL:
        names += len(set(CAPITAL.findall(ours)) & set(CAPITAL.findall(theirs)))
    words = _words(ours) & _words(theirs) if lang == setting.document.lang else frozenset()
    return len(concepts) + len(words) + 2 * names


def _words(text: str) -> frozenset[str]:
    """The longer words of a text, which within one language tell as much as concepts do."""
    return frozenset(word.group().lower() for word in WORD.finditer(text))


def _doubtful(pair: Matched, setting: Setting) -> PartResult:
    words = said(pair.plan.part, pair.span.of(setting.passage.text), CROSSED)
    return replace(pair.result, outcome=PartOutcome.WORDING_DIFFERS, wording=words)

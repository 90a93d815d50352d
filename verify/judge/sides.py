"""Who does what to whom, where a sentence says so plainly: Japanese by particles, English by order, the passive, from
and to. Silent wherever either side is not clear.

Corpus: tests/corpus/verdict/.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from verify.judge.lang.sides import DEEDS, Row
from verify.judge.names import Name, names_it, read_names

# The pair of a place that something leaves and one that it reaches.
WAY: Final = -1


@dataclass(frozen=True, slots=True)
class Deed:
    kind: int
    """The row of the table, or `WAY`."""
    doer: Name
    other: Name


def turns_sides(claim: str, claim_lang: str, passage: str, lang: str) -> bool:
    """Whether the passage says that B did to A what the claim says that A did to B, and nowhere the same."""
    ours, theirs = deeds_of(claim, claim_lang), deeds_of(passage, lang)
    turned = any(_is_turned(one, other) for one in ours for other in theirs)
    return turned and not any(_is_same(one, other) for one in ours for other in theirs)


def _is_turned(one: Deed, other: Deed) -> bool:
    return one.kind == other.kind and _names_one(one.doer, other.other) and _names_one(one.other, other.doer)


def _is_same(one: Deed, other: Deed) -> bool:
    return one.kind == other.kind and _names_one(one.doer, other.doer) and _names_one(one.other, other.other)


def _names_one(one: Name, other: Name) -> bool:
    return names_it(one, other.text) or names_it(other, one.text)


@lru_cache(maxsize=8192)
def deeds_of(text: str, lang: str) -> tuple[Deed, ...]:
    """What the sentences of a text say plainly of two names; nothing in languages other than Japanese and English."""
    if lang not in ("ja", "en"):
        return ()
    names = read_names(text, lang)
    if len(names) < 2:
        return ()
    return tuple(_japanese(text, names) if lang == "ja" else _english(text, names))


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs of one language for a deed."""

    kind: int
    verbs: re.Pattern[str]
    by: str
    """The particle, or the preposition if any, of the other."""
    turned: bool
    """Whether they tell it from the other's side: A lost to B."""

    def of(self, subject: Name, other: Name, turned: bool) -> Deed:
        return Deed(self.kind, other, subject) if turned else Deed(self.kind, subject, other)


def _compile(kind: int, row: Row) -> Iterator[tuple[str, Verbs]]:
    yield "ja", Verbs(kind, re.compile(row.ja), row.particle, turned=False)
    yield "en", Verbs(kind, re.compile(rf"\b(?:{row.en})\b"), row.to, turned=False)
    if row.turned_ja:
        yield "ja", Verbs(kind, re.compile(row.turned_ja), row.particle, turned=True)
    if row.turned_en:
        yield "en", Verbs(kind, re.compile(rf"\b(?:{row.turned_en})\b"), "", turned=True)


_ALL: Final = tuple(verbs for kind, row in enumerate(DEEDS) for verbs in _compile(kind, row))
_DEEDS_JA: Final = tuple(verbs for lang, verbs in _ALL if lang == "ja")
_DEEDS_EN: Final = tuple(verbs for lang, verbs in _ALL if lang == "en")
# After a Japanese name may stand an age and a title before its particle.
_AFTER_NAME: Final = re.compile(r"(?:[（(][^）)]{1,12}[）)])?(?:氏|さん|選手|社長|会長|首相|大統領|監督|社|市|州)?")
_TOPIC: Final = re.compile("は|が")
_PASSIVE_JA: Final = re.compile("(?:され|られ)")
_DOER_JA: Final = re.compile("に(?:よって|より)?")
_FROM_JA, _TO_JA = re.compile("から"), re.compile("(?:へ|に|まで)(?!かけ)")


def _japanese(text: str, names: tuple[Name, ...]) -> Iterator[Deed]:
    for start, end in _sentences(text, "。"):
        here = [name for name in names if start <= name.span.start < end]
        topics = _marked(text, here, _TOPIC)
        for deed in _DEEDS_JA if len(topics) == 1 else ():
            for verb in deed.verbs.finditer(text, start, end):
                if other := _told_by_particle(verb, deed, here, topics[0]):
                    passive = _PASSIVE_JA.match(text, verb.end()) is not None
                    yield deed.of(topics[0], other, passive != deed.turned)
        origins, goals = _marked(text, here, _FROM_JA), _marked(text, here, _TO_JA)
        if len(origins) == 1 and (after := [name for name in goals if name.span.start > origins[0].span.start]):
            yield Deed(WAY, origins[0], after[0])


def _told_by_particle(verb: re.Match[str], verbs: "Verbs", names: list[Name], topic: Name) -> Name | None:
    """The other one of a Japanese verb: the last name before it with the particle for that."""
    text = verb.string
    particle = _DOER_JA if _PASSIVE_JA.match(text, verb.end()) else re.compile(verbs.by)
    marked = [n for n in _marked(text, names, particle) if n is not topic and n.span.end < verb.start()]
    if verbs.by == "の":
        marked = [name for name in marked if verb.start() - name.span.end <= len("氏の")]
    return marked[-1] if marked else None


def _marked(text: str, names: list[Name], particle: re.Pattern[str]) -> list[Name]:
    """The names with a particle after them."""
    ends = ((name, _AFTER_NAME.match(text, name.span.end)) for name in names)
    return [name for name, after in ends if after is not None and particle.match(text, after.end())]


_ASIDE: Final = re.compile(r", [^,.;]{1,40},")
# The owner before a name: Norway's Velda.
_OWNER: Final = re.compile(r"[A-Z][\w. -]*['’]s? ")
# What turns to another subject.
_TURNS: Final = re.compile(
    r"[,.;:()–—]|\b(?:that|who|whom|which|whose|and|or|but|while|as|after|before|when|because)\b"
)
_BE: Final = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets|got)(?: \w+ly)? $")
_BY: Final = re.compile(r" by (?:the )?(?:[a-z-]+ ){0,3}$")
_LINK: Final = re.compile(r"\b(?:from|to|for|in|on|by|at|with|against|of|over|into|after|before)\b")
_AFTER_LINK: Final = re.compile(rf"{_LINK.pattern} (?:the )?$")
_FROM: Final = re.compile(r"\bfrom (?:the )?(?:[a-z-]+ ){0,2}$")
_TO: Final = re.compile(r"\b(?:to|into|for|join|joins|joined|joining) (?:the )?(?:[a-z-]+ ){0,2}$")
# So many characters before a name say how it is joined.
_BEFORE: Final = 40


def _english(text: str, names: tuple[Name, ...]) -> Iterator[Deed]:
    for verbs in _DEEDS_EN:
        for verb in verbs.verbs.finditer(text):
            before = [name for name in names if name.span.end <= verb.start()]
            if before and _is_subject(before[-1], verb):
                passive = _BE.search(text[: verb.start()]) is not None or text.startswith(" by ", verb.end())
                for other in _told_by_order(verb, verbs, names, passive):
                    yield verbs.of(before[-1], other, passive != verbs.turned)
    origins, goals = _joined(text, names, _FROM), _joined(text, names, _TO)
    if len(origins) == len(goals) == 1 and origins[0] is not goals[0]:
        yield Deed(WAY, origins[0], goals[0])


def _joined(text: str, names: tuple[Name, ...], by: re.Pattern[str]) -> list[Name]:
    return [n for n in names if by.search(text[max(0, n.span.start - _BEFORE) : n.span.start])]


def _is_subject(name: Name, verb: re.Match[str]) -> bool:
    """Whether a name before an English verb is its subject; in "in Genoa the firm bought" and "Velda's rival bought"
    it is not."""
    text = verb.string
    between = _ASIDE.sub("", text[name.span.end : verb.start()])
    lead = text[max(0, name.span.start - _BEFORE) : name.span.start]
    return not (_TURNS.search(between) or re.match(r"['’]", between) or _AFTER_LINK.search(lead))


def _told_by_order(verb: re.Match[str], verbs: "Verbs", names: tuple[Name, ...], passive: bool) -> Iterator[Name]:
    """The names after an English verb that its build joins to it; of "Norway's Velda" Velda."""
    for name in names:
        if name.span.start < verb.end() or re.match(r"['’]", verb.string[name.span.end :]):
            continue
        way = _OWNER.sub("", verb.string[verb.end() : name.span.start])
        if _TURNS.search(way):
            return
        if _BY.search(way) if passive else _reaches(way, verbs.by):
            yield name


def _reaches(way: str, by: str) -> bool:
    """Whether what stands between the verb and a name makes it the other: its object, or after the preposition."""
    if by:
        return re.search(rf"\b{by} (?:the )?(?:[a-z-]+ ){{0,3}}$", way) is not None
    return not _LINK.search(way)


def _sentences(text: str, end: str) -> Iterator[tuple[int, int]]:
    start = 0
    for part in text.split(end):
        yield start, start + len(part)
        start += len(part) + len(end)

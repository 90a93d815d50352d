"""Whether two counts can be of one thing: 300台 and 300 vehicles, a defeat and a loss, 3,000 charges and 3,000 cycles.

Corpus: tests/corpus/compare.yaml.
"""

from collections.abc import Mapping

from verify.quantity.nouns import is_thing
from verify.quantity.types import Amount, Kind
from verify.quantity.units import JA_COUNTERS

# Counters that name no thing, or a thing under another word; the others (人, 社, 国) are translated and name one.
CLASSIFIERS = frozenset(unit for unit in JA_COUNTERS.values() if not unit.isascii()) | {
    "case", "item", "place", "kind", "time", "group", "party", "step",
}  # fmt: skip
COUNTED_OTHERWISE = frozenset(JA_COUNTERS.values()) - CLASSIFIERS
# What has a name of its own in every text that counts it.
NEVER_ALIKE = frozenset(
    "acre aircraft animal barrel bed bicycle bike bird book building bus car cat child copy cow dog dollar "
    "drone euro film fish flat gun hectare home house job letter litre message mile missile page photo "
    "picture plane plant post rifle road school seat share sheep ship tank ton tonne train tree truck vehicle "
    "vote word".split()
)
COUNTED_APART = frozenset({"company", "country"})
# 4棟 may be warehouses, 12人 representatives and 5社 utilities, whatever the tables of nouns lack.
COUNTS_ANY_OF_ITS_KIND = frozenset(
    {"person", "company", "country", "building", "organization", "institution", "facility"}
)
# つ and 個 count whatever there is, but never people.
GENERAL = frozenset({"つ", "個", "个", "개", "item", "case", "kind"})
# What a counter counts although it has a counter of its own, too: 2カ所 of plants, 12回 of matches,
# 9000人 that are cut as 9,000 jobs.
COUNTS_TOO: Mapping[str, frozenset[str]] = {
    "place": frozenset("airport building facility hospital office plant school site station store university".split()),
    "time": frozenset({"game", "round", "lap", "set"}),
    "本": frozenset({"copy", "work", "home run"}),
    "冊": frozenset({"copy", "volume"}),
    "枚": frozenset({"copy"}),
    "家": frozenset({"company", "store"}),
    "軒": frozenset({"store", "building", "household"}),
    "person": frozenset("job post position defection resignation dismissal layoff redundancy case infection".split()),
    "戸": frozenset({"household"}),
    "vehicle": frozenset({"car", "truck", "van", "bus", "lorry"}),
}
# What writers call by either name.
SAME_THING = {
    "match": "game", "fixture": "game", "victory": "win", "triumph": "win", "defeat": "loss", "storey": "floor",
    "story": "floor", "shop": "store", "outlet": "store", "factory": "plant", "nation": "country", "tune": "song",
    "点": "point", "室": "room", "tie": "draw", "fight": "game", "bout": "game", "shot": "stroke", "occasion": "time",
    "apartment": "flat", "dwelling": "home", "residence": "home", "movie": "film", "vessel": "ship", "ballot": "vote",
}  # fmt: skip


def named_unit(amount: Amount) -> str | None:
    return SAME_THING.get(amount.unit or "", amount.unit) if amount.kind is Kind.COUNT else amount.unit


def may_be(counter: str | None, noun: str | None) -> bool:
    if counter is None or noun is None or noun in (counter, "person") or not noun.isascii():
        return False
    if counter in GENERAL:
        return True
    if noun in COUNTS_TOO.get(counter, frozenset()):
        return True
    if counter in CLASSIFIERS:
        return noun not in COUNTED_OTHERWISE
    if counter in COUNTS_ANY_OF_ITS_KIND:
        return noun not in COUNTED_OTHERWISE | CLASSIFIERS and not (counter == "person" and is_thing(noun))
    # 场 or リバウンド: the tables do not say what else has a counter of its own.
    return not counter.isascii() and noun not in COUNTED_APART


def alike(claimed: Amount, stated: Amount) -> bool:
    """Whether no table knows the two nouns to be different things (charges and cycles)."""
    nouns = {named_unit(claimed), named_unit(stated)}
    return claimed.kind is Kind.COUNT and not nouns & (COUNTED_OTHERWISE | CLASSIFIERS | NEVER_ALIKE | {None})

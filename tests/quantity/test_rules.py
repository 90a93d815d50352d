"""Every rule of every language on texts made from its own pattern: nothing raises, offsets lead back, ends in order."""

from datetime import UTC, date, datetime, time
from itertools import cycle, pairwise

import pytest
from rule_texts import texts_of

from verify.quantity import read_quantities
from verify.quantity.lang import LANGUAGES, language_for
from verify.quantity.lang.needs import ENGLISH, JAPANESE
from verify.quantity.types import Mention, Period, Quantity

# A working day, a leap day, and the ends of the calendar, beyond which no rule may count; and a page without a date.
REFERENCES = (date(2025, 12, 22), date(2024, 2, 29), date.min, date.max)
DAYS = (None, *(datetime.combine(day, time(), UTC) for day in REFERENCES))
JOINTS = {
    "ja": ("から", "、", "の", "前"),
    "zh": ("至", "、"),
    "ko": ("에서 ", " "),
    "de": (" bis ", " "),
    "fr": (" à ", " "),
    "en": (" to ", " and ", " after ", " of ", ", "),
}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_texts_of_every_rule(lang: str) -> None:
    """Alone, doubled, and beside the text of another rule."""
    days, joints, before = cycle(DAYS), cycle(JOINTS[lang]), ""
    for name, text in texts_of(language_for(lang)):
        for form in (text, text + text, text + next(joints) + before):
            try:
                check(form, read_quantities(form, lang, next(days)))
            except Exception as error:
                error.add_note(f"{name}: {form!r}")
                raise
        before = text


def check(text: str, mentions: tuple[Mention, ...]) -> None:
    for mention in mentions:
        assert mention.text == mention.span.of(text) != ""
        assert mention.wide is None or mention.wide.start <= mention.span.start < mention.span.end <= mention.wide.end
        assert in_order(mention.quantity), mention.quantity
        assert mention.also is None or in_order(mention.also), mention.also
    assert all(one.span.end <= two.span.start for one, two in pairwise(mentions))


def in_order(quantity: Quantity) -> bool:
    if isinstance(quantity, Period):
        return quantity.first is None or quantity.last is None or quantity.first <= quantity.last
    ends = [end for end in (quantity.low, quantity.value, quantity.high) if end is not None]
    return ends == sorted(ends) and all(end.is_finite() for end in ends)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_walk_reaches_every_rule(lang: str) -> None:
    texts: dict[str, list[str]] = {}
    for name, text in texts_of(language_for(lang)):
        texts.setdefault(name, []).append(text)
    assert [rule.name for rule in language_for(lang).rules if not any(map(rule.pattern.search, texts[rule.name]))] == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_rule_matches_without_the_words_it_needs(lang: str) -> None:
    rules = language_for(lang).rules
    named = {rule.name for rule in rules}
    texts = [text for name, text in texts_of(language_for(lang)) if name in named]
    missed = [
        (rule.name, text)
        for rule in rules
        if rule.needs
        for text in texts
        if rule.pattern.search(text) and not any(word in text.lower() for word in rule.needs)
    ]
    assert missed == []


@pytest.mark.parametrize(("lang", "table"), [("en", ENGLISH), ("ja", JAPANESE)])
def test_needs_name_rules(lang: str, table: dict[str, tuple[str, ...]]) -> None:
    assert set(table) <= {rule.name for rule in language_for(lang).rules}

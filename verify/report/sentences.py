"""The report's own words, read from its gettext catalogues: one file for each language, found by keys of ours."""

import gettext
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from babel.messages.pofile import read_po

LOCALES: Final = Path(__file__).parent / "locale"
# What a sentence with a plural counts, where it names several figures: the first of these.
COUNTED = ("n", "total")


@dataclass(frozen=True, slots=True)
class Messages:
    """The words of one language."""

    forms: Mapping[str, tuple[str, ...]]
    """By key; more than one where the plural has forms of its own."""
    plural: Callable[[int], int]

    def __getitem__(self, key: str) -> str:
        return self.forms[key][0]

    def counted(self, key: str, count: int) -> str:
        """The form of the words that goes with a count."""
        return self.forms[key][self.plural(count)]


@cache
def read_messages(lang: str) -> Messages:
    with (LOCALES / lang / "LC_MESSAGES" / "verify.po").open("rb") as file:
        catalogue = read_po(file, locale=lang, abort_invalid=True)
    forms = {_first(message.id): _all(message.string) for message in catalogue if message.id}
    return Messages(forms, gettext.c2py(catalogue.plural_expr))


def say(key: str, lang: str, **values: object) -> str:
    """The words of `text.<key>`, filled."""
    messages, name = read_messages(lang), f"text.{key}"
    if len(messages.forms[name]) == 1:
        return messages[name].format(**values)
    count = next(values[counted] for counted in COUNTED if counted in values)
    assert isinstance(count, int)
    return messages.counted(name, count).format(**values)


def _first(key: str | Sequence[str]) -> str:
    return key if isinstance(key, str) else key[0]


def _all(words: str | Sequence[str] | None) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else tuple(words or ())

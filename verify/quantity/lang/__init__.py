"""The languages that the reader knows; a language is one file of tables and rules, and one line here."""

from collections.abc import Callable, Mapping
from functools import cache

from verify.quantity.rules import Language, Rule


def _japanese() -> Language:
    from verify.quantity.lang.ja import JAPANESE

    return JAPANESE


def _english() -> Language:
    from verify.quantity.lang.en import ENGLISH

    return ENGLISH


def _generic(code: str) -> Language:
    from verify.quantity.lang.generic import build

    return build(code)


# Loaded on first use: compiling the patterns of a language that no text is in would be wasted.
LANGUAGES: Mapping[str, Callable[[], Language]] = {
    "ja": _japanese,
    "en": _english,
    "zh": lambda: _generic("zh"),
    "ko": lambda: _generic("ko"),
    "de": lambda: _generic("de"),
    "fr": lambda: _generic("fr"),
}


@cache
def language_for(lang: str) -> Language:
    """The rules for a BCP 47 tag, by its primary subtag; plain figures for a language without rules of its own."""
    primary = lang.lower().partition("-")[0]
    return LANGUAGES[primary]() if primary in LANGUAGES else _generic(primary)


@cache
def implied_for(lang: str) -> tuple[Rule, ...]:
    """The rules for words that imply a figure; none for a language without a table of them."""
    if lang.lower().partition("-")[0] != "en":
        return ()
    from verify.quantity.lang.en_implied import IMPLIED

    return IMPLIED

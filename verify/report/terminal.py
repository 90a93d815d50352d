"""The end of a run on a terminal: three plain lines that say how it stands, what is worst, and what to do."""

from collections.abc import Mapping
from typing import Any

from verify.report.lines import one_line
from verify.report.sentences import say
from verify.report.view import View, build_view
from verify.report.wording import catalogue, next_step

# A reason longer than this stands in full in the report; here it would push the next step off the screen.
LONGEST_REASON = 160


def summary_lines(data: Mapping[str, Any], lang: str) -> tuple[str, ...]:
    """Counts, worst claim, next step; without escape codes, and nothing in them acts on a terminal."""
    view, labels = build_view(data), catalogue(lang)["label"]
    separator = "・" if lang == "ja" else ", "
    counts = separator.join(f"{labels[label]} {count}" for label, count in view.counts)
    head = f"{headline(view, lang)}{'（' if lang == 'ja' else ' ('}{counts}{'）' if lang == 'ja' else ')'}"
    if view.incomplete:
        left = say("unchecked", lang, n=len(view.unchecked)) + ", ".join(view.unchecked) if view.unchecked else ""
        return (_line(head), _line(left or say("interrupted", lang)), _named("next", say("next_cut", lang), lang))
    if not view.todo:
        return (
            _line(head),
            _line(say("sentence", lang, total=view.total, supported=view.supported)),
            _named("next", say("next_clear", lang), lang),
        )
    card = view.todo[0]
    reason = one_line(card.claim["reason"][lang], LONGEST_REASON)
    worst = f"{card.claim['id']} {labels[card.label]} — {reason}"
    step = f"{next_step(card.label, card.claim['flags'], lang)}{'' if lang == 'ja' else ' '}{say('next_again', lang)}"
    return _line(head), _named("worst", worst, lang), _named("next", step, lang)


def headline(view: View, lang: str) -> str:
    if view.todo:
        return say("headline_todo", lang, fix=view.fix, check=view.check)
    return say("headline_cut" if view.incomplete else "headline_clear", lang)


def _named(key: str, text: str, lang: str) -> str:
    return _line(f"{say(key, lang)}{'：' if lang == 'ja' else ': '}{text}")


def _line(text: str) -> str:
    return " ".join(text.split())

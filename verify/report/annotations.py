"""annotations.txt: workflow commands that GitHub shows beside the lines of a pull request, for `cat` in a step.

https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
"""

from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import unquote

from verify.report.lines import one_line
from verify.report.notices import card_notices, in_brackets
from verify.report.places import claims_file
from verify.report.sentences import say
from verify.report.view import TO_FIX, Card, View, build_view
from verify.report.wording import catalogue

# GitHub shows ten of a step and drops the rest unseen.
MOST: Final = 10
# A box beside a line, not the report.
LONGEST: Final = 500
# What the runner decodes again: in a message, and in the value of a property.
MESSAGE = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
PROPERTY = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"})
# The two signs that open a command, parted by a space without width where they stand in a stranger's text.
OPENERS = (("::", ":\u200b:"), ("##[", "##\u200b["))


def render_annotations(data: Mapping[str, Any], lang: str) -> str:
    view = build_view(data)
    left = len(view.todo) - MOST
    shown = view.todo[: MOST - 1] if left > 0 else view.todo
    lines = [_command(view, card, lang) for card in shown]
    if left > 0:
        lines.append(f"::notice::{_message(say('more_todo', lang, n=len(view.todo) - len(shown)))}")
    return "".join(f"{line}\n" for line in lines)


def _command(view: View, card: Card, lang: str) -> str:
    claim, label = card.claim, catalogue(lang)["label"][card.label]
    properties = {"title": f"{claim['id']} {label}"}
    if place := claim["location"]:
        file = unquote(claims_file(view.run, claim))
        properties = {"file": file, "line": str(place["line"]), "col": str(place["column"]), **properties}
    written = ",".join(f"{name}={_inert(value).translate(PROPERTY)}" for name, value in properties.items())
    told = _inert(claim["reason"][lang]) + in_brackets(card_notices(card, lang))
    return f"::{'error' if card.label in TO_FIX else 'warning'} {written}::{told.translate(MESSAGE)}"


def _message(text: str) -> str:
    return _inert(text).translate(MESSAGE)


def _inert(text: str) -> str:
    line = one_line(text, LONGEST)
    for opener, parted in OPENERS:
        # Twice, since of three colons in a row two pairs are left after the first time.
        line = line.replace(opener, parted).replace(opener, parted)
    return line

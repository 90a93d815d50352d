"""Writes docs/codes.md, every code of a report with its meaning, from the tables in the code and the catalogues.

    .venv/bin/python docs/render.py

A test refuses a docs/codes.md that says anything else than the tables do.
"""

from collections.abc import Iterable
from pathlib import Path

from verify.judge.reasons import REASONS
from verify.model import Flag, Label, Outcome, PartOutcome, VerdictLabel
from verify.outcomes import CAUSES, SENTENCES
from verify.quantity.reasons import REASONS as COMPARISONS
from verify.report.wording import catalogue, next_step
from verify.text import Bilingual

PAGE = Path(__file__).parent / "codes.md"
JA, EN = catalogue("ja"), catalogue("en")

INTRO = """\
# Codes of a report

Every code that `report.json` can hold, with the words that editors read. Written by `docs/render.py` from the tables
in the code; change it there.
"""


def render_page() -> str:
    return "\n".join(
        (
            INTRO,
            "## Labels of a claim\n",
            "The first that holds, in the order of the README.\n",
            table(
                ("label", "日本語", "English", "means", "next step"),
                (
                    (
                        code(label),
                        *named("label", label),
                        EN["meaning"][label],
                        next_step(label, (), "en"),
                    )
                    for label in VerdictLabel
                ),
            ),
            "## Flags\n",
            table(
                ("flag", "日本語", "English", "means"),
                ((code(flag), *named("flag", flag), EN["flag_meaning"][flag]) for flag in Flag),
            ),
            "## Outcomes of a source\n",
            '`ok`, `archived` and `paywalled` were read and may prove; what a paywall hides is never "not found".\n',
            table(
                ("outcome", "日本語", "English", "in a sentence"),
                (
                    (
                        code(outcome),
                        *named("outcome", outcome),
                        SENTENCES[outcome].en.replace("{page}", "the page"),
                    )
                    for outcome in Outcome
                ),
            ),
            "What may stand in brackets after it:\n",
            table(("cause", "日本語", "English"), ((code(cause), *both(words)) for cause, words in CAUSES.items())),
            "## Outcomes of a part\n",
            table(
                ("outcome", "日本語", "English"),
                ((code(outcome), *named("part_outcome", outcome)) for outcome in PartOutcome),
            ),
            "## Reasons of a verdict\n",
            *(reason_section(key) for key in REASONS),
            "## Reasons of a comparison\n",
            "Why two quantities are, or are not, the same figure.\n",
            table(
                ("reason", "leads to", "日本語", "English", "why"),
                (
                    (code(key), code(reason.agreement), *both(reason.words), reason.why)
                    for key, reason in COMPARISONS.items()
                ),
            ),
            "## Blocks of a page\n",
            "Every visible block of a source is kept, and its label limits what it may prove.\n",
            table(("label", "日本語", "English"), ((code(label), *named("block", label)) for label in Label)),
        )
    )


def reason_section(key: str) -> str:
    rule = REASONS[key]
    lines = (
        f"### {code(key)}\n",
        f"> {rule.template.ja}\\",
        f"> {rule.template.en}\n",
        f"When: {rule.when.en}. Why it matters: {rule.why.en}.\n",
    )
    return "\n".join(lines)


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = (head, ("---",) * len(head), *rows)
    return "".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines)


def code(value: str) -> str:
    return f"`{value}`"


def named(name: str, member: str) -> tuple[str, str]:
    return JA[name][member], EN[name][member]


def both(words: Bilingual) -> tuple[str, str]:
    return words.ja, words.en


if __name__ == "__main__":
    PAGE.write_text(render_page(), encoding="utf-8")

"""claims.csv: one row for each claim, worst first, for Excel, Numbers and LibreOffice.

UTF-8 with a byte order mark, without which Excel reads Japanese as something else; RFC 4180 otherwise.
"""

import csv
import io
from collections.abc import Mapping
from typing import Any

from verify.report.lines import one_line
from verify.report.notices import in_brackets, quote_notices
from verify.report.view import Card, Quote, View, build_view
from verify.report.wording import catalogue, next_step

BOM = "\ufeff"
# What a spreadsheet takes for the start of a formula, in full width too; an apostrophe before it makes it text.
FORMULA = tuple("=+-@＝＋－＠\t\r\n")
# Excel holds no more in a cell, and says that the file is damaged.
LONGEST_CELL = 32_767

COLUMNS = (
    "claim",
    "label",
    "label_words",
    "kind",
    "text",
    "reason_code",
    "reason",
    "flags",
    "next_step",
    "sources",
    "source_titles",
    "source_urls",
    "passage",
    "passage_source",
    "passage_link",
    "passage_is_demo",
    "passage_archived_at",
    "file",
    "line",
    "note",
)


def render_csv(data: Mapping[str, Any], lang: str) -> str:
    view = build_view(data)
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for card in view.cards:
        writer.writerow(_row(view, card, lang))
    return BOM + out.getvalue()


def _row(view: View, card: Card, lang: str) -> list[str | int]:
    claim, place = card.claim, card.claim["location"]
    cited = [source for source in view.sources if source["id"] in claim["sources"]]
    best = next(iter(card.quotes), None)
    texts = (
        claim["id"],
        claim["label"],
        catalogue(lang)["label"][card.label],
        catalogue(lang)["claim_kind"][claim["kind"]],
        claim["text"],
        claim["reason"]["code"],
        claim["reason"][lang],
        "; ".join(catalogue(lang)["flag"][flag] for flag in claim["flags"]),
        next_step(card.label, claim["flags"], lang),
        "; ".join(claim["sources"]),
        "; ".join(source["title"] + in_brackets(quote_notices(source, lang, demo=False)) for source in cited),
        "; ".join(source["url"] for source in cited if source["url"]),
        *(_passage(best) if best else ("", "", "", "", "")),
        place["file"] if place else "",
    )
    return [*map(_text, texts), place["line"] if place else "", _text(claim["note"] or "")]


def _passage(quote: Quote) -> tuple[str, str, str, str, str]:
    text = "".join(piece.text for piece in quote.pieces)
    made = quote.source["archived_at"] or ""
    return text, quote.source["id"], quote.link or "", "yes" if quote.demo else "no", made


def _text(value: str) -> str:
    line = one_line(value, LONGEST_CELL - 1)
    return f"'{line}" if line.startswith(FORMULA) else line

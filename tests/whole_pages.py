"""Whole pages that we wrote, with what must be read from them (tests/corpus/articles).

A page is an article inside the furniture of one of the `sites`, or a `page` of its own. `‖` parts the sentences of a
block; a number in `blocks` and `{{1}}` in the markup stand for a paragraph of `texts`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent / "corpus" / "articles"
SENTENCES = "‖"
UNSPACED = frozenset({"ja", "zh"})


@dataclass(frozen=True, slots=True)
class GoldBlock:
    label: str
    text: str
    sentences: tuple[str, ...]
    headings: tuple[str, ...] | None = None
    cells: Mapping[str, list[str]] = field(default_factory=dict)
    """By the text of the cell: its heads, outermost first, and its unit."""


@dataclass(frozen=True)
class WholePage:
    name: str
    lang: str
    title: str
    html: str
    blocks: tuple[GoldBlock, ...]
    furniture: Mapping[str, list[str]]
    """By label: words of blocks that may prove nothing."""
    row: Mapping[str, Any]

    @cached_property
    def any(self) -> tuple[str, ...]:
        """Lines, or with … their beginnings, that may have any label: bylines, a site's name."""
        return tuple(self.row.get("any", ()))

    def is_open(self, text: str) -> bool:
        return any(text == words or ("…" in words and text.startswith(words.rstrip("…"))) for words in self.any)


def load_whole_pages() -> tuple[WholePage, ...]:
    sites = {file.stem: _read(file) for file in sorted((FOLDER / "sites").glob("*.yaml"))}
    return tuple(_make(file.stem, _read(file), sites) for file in sorted((FOLDER / "pages").glob("*.yaml")))


def _read(file: Path) -> dict[str, Any]:
    row: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return row


def _make(name: str, row: dict[str, Any], sites: Mapping[str, dict[str, Any]]) -> WholePage:
    site = sites.get(row.get("site", ""), {})
    lang = row.get("lang") or site["lang"]
    joint = "" if lang in UNSPACED else " "
    texts = [str(text) for text in row.get("texts", ())]
    html = site.get("html", row.get("page", "")).replace("{{article}}", row.get("html", ""))
    for key in ("head", "title", "lang", "name"):
        html = html.replace(f"{{{{{key}}}}}", str({"lang": lang, "name": name}.get(key) or row.get(key) or "").strip())
    for at, text in enumerate(texts, 1):
        html = html.replace(f"{{{{{at}}}}}", text.replace(SENTENCES, joint))
    many = list(_repeated(row))
    html = html.replace("{{repeat}}", "\n".join(f"<p>{text}</p>" for text in many))
    blocks: list[GoldBlock] = []
    for entry in row["blocks"]:
        if "repeat" in entry:
            blocks += [GoldBlock("body", text, (text,)) for text in many]
        else:
            blocks.append(_gold(entry, texts, joint))
    return WholePage(name, lang, row["title"], html, tuple(blocks), site.get("furniture", {}), row)


def _repeated(row: Mapping[str, Any]) -> Iterator[str]:
    repeat = row.get("repeat")
    if repeat:
        yield from (repeat["text"].replace("{n}", str(number)) for number in range(1, repeat["times"] + 1))


def _gold(entry: dict[str, Any], texts: list[str], joint: str) -> GoldBlock:
    label, value = next(iter(entry.items()))
    written = texts[value - 1] if isinstance(value, int) else value
    sentences = tuple(entry.get("sentences", written.split(SENTENCES)))
    headings = tuple(map(str, entry["headings"])) if "headings" in entry else None
    return GoldBlock(label, written.replace(SENTENCES, joint), sentences, headings, entry.get("cells", {}))

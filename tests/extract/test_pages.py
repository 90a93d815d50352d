from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.extract import extract_document
from verify.model import Document

CORPUS = Path(__file__).parent.parent / "corpus" / "pages"
TRAPS = yaml.safe_load((CORPUS / "traps.yaml").read_text(encoding="utf-8"))

BEFORE = (
    "県は二日、老朽化した橋を架け替える計画を発表した。住民への説明会を重ね、安全を確かめながら工事を進める方針だとしている。",
    "担当者は「通学路を守ることを第一に考えた」と述べ、議会での審議に向けて丁寧に説明していく考えを示した。",
)
BEHIND = (
    "専門家は、川の流れが変わるおそれを指摘し、下流の護岸もあわせて点検すべきだと話している。県も調査を続けるという。",
    "計画は来月の議会に提出され、三月末までに採決される見通しだ。各会派はそれぞれ修正案を準備している。",
)


def paragraphs(texts: tuple[str, ...]) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def around(fragment: str) -> str:
    return (
        '<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8"><title>橋の計画 | 見本新聞</title></head><body>'
        '<header><nav><a href="/">トップ</a><a href="/n">ニュース</a></nav></header><main><article><h1>橋の計画</h1>'
        f"{paragraphs(BEFORE)}{fragment}{paragraphs(BEHIND)}</article></main><footer>© 見本新聞</footer></body></html>"
    )


@pytest.mark.parametrize("trap", TRAPS, ids=[trap["name"] for trap in TRAPS])
def test_trap(trap: dict[str, Any], snapshot: Any) -> None:
    document = extract_document(snapshot(around(trap["html"])))
    assert isinstance(document, Document)
    texts = [block.text for block in document.blocks]
    inside = document.blocks[texts.index(BEFORE[-1]) + 1 : texts.index(BEHIND[0])]
    assert [[block.label.value, block.text] for block in inside] == trap["blocks"]
    for text, headings in trap.get("headings", {}).items():
        assert list(next(block for block in inside if block.text == text).headings) == headings


def test_the_article_around_the_traps(snapshot: Any) -> None:
    document = extract_document(snapshot(around("")))
    assert isinstance(document, Document)
    assert [(block.label.value, block.text) for block in document.blocks] == [
        ("nav", "トップニュース"),
        ("title", "橋の計画"),
        *(("body", text) for text in (*BEFORE, *BEHIND)),
        ("footer", "© 見本新聞"),
    ]
    assert (document.lang, document.title, document.doubtful) == ("ja", "橋の計画", False)


LAYOUTS = yaml.safe_load((CORPUS / "layouts.yaml").read_text(encoding="utf-8"))
PROVING = {"title", "heading", "lead", "body", "maybe_body", "list", "table", "quote"}


@pytest.mark.parametrize("layout", LAYOUTS, ids=[layout["name"] for layout in LAYOUTS])
def test_layout(layout: dict[str, Any], snapshot: Any) -> None:
    document = extract_document(snapshot(layout["html"]))
    assert isinstance(document, Document)
    assert (document.lang, document.title) == (layout["lang"], layout["title"])
    labels = {passage.text: passage.label.value for passage in document.passages}
    assert {text: labels.get(text) in PROVING for text in layout["body"]} == dict.fromkeys(layout["body"], True)
    found = {text: labels.get(text, "lost") for text in layout["not_body"]}
    assert not {text: label for text, label in found.items() if label in {*PROVING, "lost"}}


@pytest.mark.parametrize("layout", [*LAYOUTS, *({"html": around(t["html"]), "name": t["name"]} for t in TRAPS)])
def test_passages_lead_back_to_their_blocks(layout: dict[str, Any], snapshot: Any) -> None:
    document = extract_document(snapshot(layout["html"]))
    assert isinstance(document, Document)
    assert [block.index for block in document.blocks] == list(range(len(document.blocks)))
    assert [passage.index for passage in document.passages] == list(range(len(document.passages)))
    for passage in document.passages:
        block = document.blocks[passage.block]
        assert passage.span.of(block.text) == passage.text != ""
        assert (passage.label, passage.headings) == (block.label, block.headings)
    assert {passage.block for passage in document.passages} == {block.index for block in document.blocks}

"""Every state of a page in Japanese and English, inside the furniture of a news site."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
import yaml

from verify.extract import extract_document
from verify.model import Document, Outcome, Snapshot

CORPUS = Path(__file__).parent.parent / "corpus" / "pages"
ROWS = yaml.safe_load((CORPUS / "page_states.yaml").read_text(encoding="utf-8"))
ADDRESS = "https://news.example"
REPEATED = re.compile(r"\{(.+?)\}")
# What stands on every page of a site and says nothing about this one.
FURNITURE = {
    "ja": """<header><a href="/">見本新聞</a><nav><a href="/p">政治</a><a href="/login">ログイン</a>
        <a href="/plan">有料会員に登録</a></nav></header>{}<aside class="related"><h2>関連記事</h2><ul>
        <li><a href="/1">会員限定記事 隣県の橋が完成</a></li></ul></aside><footer><p>当サイトはCookieを使用します。
        <a href="/c">設定</a></p><p>© 見本新聞</p></footer>""",
    "en": """<header><a href="/">The Sample</a><nav><a href="/p">Politics</a><a href="/login">Sign in</a>
        <a href="/plan">Subscribe</a></nav></header>{}<aside class="related"><h2>Related stories</h2><ul>
        <li><a href="/1">Subscribers only: a bridge opens</a></li></ul></aside><footer><p>We use cookies.
        <a href="/c">Manage</a></p><p>© The Sample</p></footer>""",
}


def page(row: dict[str, Any]) -> str:
    main = REPEATED.sub(lambda match: f"<p>{match.group(1)}</p>" * row.get("repeat", 1), row.get("main", ""))
    body = row.get("bare", FURNITURE[row["lang"]].replace("{}", f"<main><article>{main}</article></main>"))
    head = f'<meta charset="utf-8"><title>{row["title"]}</title>{row.get("head", "")}'
    return f'<!DOCTYPE html><html lang="{row["lang"]}"><head>{head}</head><body>{body}</body></html>'


def asked(row: dict[str, Any], snapshot: Snapshot) -> Snapshot:
    trace = replace(
        snapshot.trace,
        requested_url=urljoin(ADDRESS, row.get("asked", "/2025/bridge-18833")),
        final_url=urljoin(ADDRESS, row.get("final", "/2025/bridge-18833")),
    )
    return replace(snapshot, trace=trace)


@pytest.mark.parametrize("row", ROWS, ids=[row["name"] for row in ROWS])
def test_state(row: dict[str, Any], snapshot: Any) -> None:
    read = extract_document(asked(row, snapshot(page(row))))
    assert read.outcome is Outcome(row["outcome"])
    if "doubtful" in row:
        assert isinstance(read, Document)
        assert read.doubtful is row["doubtful"]

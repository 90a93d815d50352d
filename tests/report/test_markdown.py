"""Markdown is checked as text: no reader of it is among our packages, so every active sign must be escaped."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from builders import SOURCES, make_claim, make_document, make_evidence, make_report, make_verdict

from verify.model import PageDate, Precision, VerdictLabel
from verify.report import WRITERS, to_dict
from verify.report.markdown import escape, render_markdown
from verify.report.sentences import say

LANGUAGES = ("ja", "en")
FORBIDDEN = re.compile(r"正しい|誤り|虚偽|\btrue\b|\bfalse\b|confidence", re.IGNORECASE)


def write(report, lang="ja"):
    return WRITERS["markdown"](report, lang)


def plain(markdown):
    """As a reader sees it: without escapes, marks and numbers."""
    text = re.sub(r"</?b>|[①②③\u200b]", "", markdown)
    text = re.sub(r"\\([\\`*_\[\]{}|~#$!.)+=-])", r"\1", text)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_claim_reason_and_quote_is_shown_in_order(town, lang):
    written, data = write(town, lang), to_dict(town)
    shown = plain(written)
    for claim in data["claims"]:
        assert claim["reason"][lang] in shown
        assert claim["text"] in shown
        for item in claim["evidence"]:
            assert f"> {item['quote']}" in shown
    headings = re.findall(r"^### .*`(.+?)`", written, re.MULTILINE)
    assert headings[:6] == data["summary"]["todo"]
    assert len(headings) == 9


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_quote_of_a_demo_page_says_so(town, lang):
    blocks = write(town, lang).split("\n\n")
    quotes = [block for block in blocks if re.match(r"> (?!\*\*)", block.partition("\n\n")[0])]
    notice = say("demo_notice", lang)
    passages = {item["quote"]: item["demo"] for claim in to_dict(town)["claims"] for item in claim["evidence"]}
    passages |= {
        result["quote"]: result["demo"]
        for claim in to_dict(town)["claims"]
        for part in claim["parts"]
        for result in part["results"]
    }
    counted = 0
    for block in quotes:
        quote = plain(block.splitlines()[0]).removeprefix("> ")
        if quote in passages:
            assert (notice in block) is passages[quote]
            counted += notice in block
    assert counted == write(town, lang).count(notice) == 9


def test_numbers_pair_what_was_compared(town):
    written = write(town)
    card = written[written.index("`announced` (") : written.index("`books` (")]
    assert "<b>3月1日</b>①" in card
    assert "<b>Sunday</b>①" in card
    assert "<b>正式に発表した</b>②" in card
    assert "<b>an official familiar with the plan</b>②" in card
    assert "| ② 出どころ |" in card


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a | b", r"a \| b"),
        ("`code` *b* _i_ ~~s~~ $x$", r"\`code\` \*b\* \_i\_ \~\~s\~\~ \$x\$"),
        ("![x](y) [z]", r"\!\[x\](y) \[z\]"),
        ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("# h", r"\# h"),
        ("1. one", r"1\. one"),
        ("12) one", r"12\) one"),
        ("- item", r"\- item"),
        ("+ item", r"\+ item"),
        ("=== ", r"\==="),
        ("3.5 of 4", "3.5 of 4"),
        ("a\n\n    b", "a b"),
        ("@team", "@\u200bteam"),
        ("http://a.example www.a.example", "http:\u200b//a.example www\u200b.a.example"),
        ("back\\slash", r"back\\slash"),
        ("2025-12-21 {x}", r"2025-12-21 \{x\}"),
    ],
)
def test_active_signs_are_escaped(text, escaped):
    assert escape(text) == escaped


@pytest.mark.parametrize("lang", LANGUAGES)
def test_hostile_text_is_only_text(hostile, lang):
    written = write(hostile, lang)
    assert re.findall(r"</?([A-Za-z]+)", written) == ["b"] * len(re.findall(r"</?b>", written))
    targets = re.findall(r"(?<!\\)\]\(([^)]*)\)", written)
    assert targets
    assert all(re.fullmatch(r"https://bad\.example/[!-~]*", target) for target in targets)
    assert "<script" not in written.lower()
    assert not re.search(r"(?<!\\)!\[", written)
    assert "\u202e" not in written
    assert "\x00" not in written
    assert "\x1b" not in written
    assert "@channel" not in written
    table = [line for line in written.splitlines() if line.startswith("| ①")]
    assert len(table) == 10
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in table} == {5}
    written.encode()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_machine_rates_nothing(town, outages, lang):
    assert not FORBIDDEN.search(write(town, lang) + write(outages, lang))


def test_it_projects_the_json_only(town):
    assert render_markdown(json.loads(json.dumps(to_dict(town))), "en") == write(town, "en")


def test_the_banner_and_the_sources_are_there(town):
    written = write(town)
    assert "> 記録の再生（replay）です。" in written
    rows = [line for line in written.splitlines() if line.startswith(("| Minato", "| Coast", "| みなと", "| Harbour"))]
    assert [row.count(" | ") for row in rows if "`" in row] == [4, 4, 4, 4]


@pytest.mark.parametrize(("lang", "words"), [("ja", "2ページ"), ("en", "page 2")])
def test_a_quote_from_a_file_in_pages_names_the_page(lang, words):
    document = make_document(SOURCES["minato"], "表紙です。", "費用は12億円です。", media_type="application/pdf")
    blocks = tuple(replace(block, page=at) for at, block in enumerate(document.blocks, 1))
    document = replace(document, blocks=blocks)
    claim = make_claim("cost", "費用は12億円", "minato")
    verdict = make_verdict(claim, VerdictLabel.NOT_FOUND, evidence=(make_evidence(document, 1),))
    report = make_report((document,), (verdict,))
    assert to_dict(report)["claims"][0]["evidence"][0]["page"] == 2
    assert words in write(report, lang)
    assert words in WRITERS["html"](report, lang)


@pytest.mark.parametrize(("lang", "words"), [("ja", "更新"), ("en", "changed")])
def test_a_source_says_when_it_was_changed(lang, words):
    document = make_document(SOURCES["minato"], "費用は12億円です。")
    changed = PageDate(datetime(2026, 2, 27, tzinfo=UTC), Precision.DAY, "json_ld", 2)
    report = make_report((replace(document, modified=changed),), ())
    source = to_dict(report)["sources"][0]
    assert source["modified"] == {"value": "2026-02-27", "precision": "day", "found_in": "json_ld", "agreement": 2}
    assert words in write(report, lang)
    assert words not in write(make_report((document,), ()), lang)
    assert f"{words} <time>" in WRITERS["html"](report, lang)

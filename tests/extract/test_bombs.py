"""Pages that are built to keep a parser busy: each ends within seconds, and the other sources of the run are read."""

import hashlib
import time
from collections.abc import Callable, Mapping, Sequence

import pytest

from verify.extract import extract_document
from verify.model import (
    Article,
    Document,
    Fetched,
    Outcome,
    Project,
    Snapshot,
    Source,
    Trace,
    Unavailable,
)
from verify.pipeline import read_sources

# Of the processor, so that a busy machine changes little. The bombs are deep, wide or long enough to keep a parser
# busy for minutes.
MOST_SECONDS = 5.0
LD = b'<script type="application/ld+json">'
TEXT = b"The council approved 12 homes near the station on Tuesday, after a debate of three hours."
HTML: Mapping[str, Callable[[], bytes]] = {
    "50,000 nested": lambda: b"<div>" * 50_000 + TEXT,
    "200,000 nested": lambda: b"<div>" * 200_000 + TEXT,
    "just below the limit of depth": lambda: b"<div>" * 1_400 + TEXT + b"</div>" * 1_400,
    "nested in capitals": lambda: b"<DIV>" * 200_000,
    "nested with closing tags of others": lambda: b"<div></p>" * 200_000,
    "nested inline": lambda: b"<b><i>" * 100_000 + TEXT,
    "nested lists": lambda: b"<ul><li>" * 100_000 + TEXT,
    "nested tables": lambda: b"<table><tr><td>" * 50_000 + TEXT,
    "nested unknown elements": lambda: b"<x-y>" * 200_000,
    "nested in svg": lambda: b"<svg>" + b"<g>" * 200_000,
    "misnested": lambda: b"<a><b></a></b>" * 50_000,
    "formatting left open": lambda: b"<p><font><b>" * 100_000 + TEXT,
    "600,000 attributes": lambda: b"<p " + b" ".join(b"a%d=1" % i for i in range(600_000)) + b">",
    "attributes without values": lambda: b"<p " + b"a%d " * 900_000 + b">",
    "attributes cut by line ends": lambda: b"<p " + b"".join(b"a%d\n" % i for i in range(600_000)) + b">",
    "a value of 4 MB": lambda: b'<p title="' + b"x" * 4_000_000 + b'">' + TEXT,
    "a value that is left open": lambda: b'<p title="' + b"<p>x" * 1_000_000,
    "<a without end": lambda: b"<a " * 1_600_000,
    "< without end": lambda: b"<" * 4_900_000,
    "</ without end": lambda: b"</" * 2_400_000,
    "<!-- without end": lambda: b"<!--" * 1_200_000,
    "<![CDATA[ without end": lambda: b"<![CDATA[" * 500_000,
    "& without end": lambda: b"&" * 4_900_000,
    "&#x without end": lambda: b"&#x" * 1_600_000,
    "&amp without end": lambda: b"&amp" * 1_200_000,
    "scripts left open": lambda: b"<script>" * 600_000,
    "a line of 4 MB": lambda: b"<p>" + b"x" * 4_000_000,
    "a line of words of 4 MB": lambda: b"<p>" + b"homes " * 700_000,
    "a Japanese line of 4 MB": lambda: b"<p>" + "住宅。".encode() * 400_000,
    "a paragraph of spaces": lambda: b"<p>" + b" " * 4_900_000,
    "a million line ends": lambda: b"<p>" + b"\n" * 4_900_000,
    "55,000 paragraphs": lambda: b"<p>a word here." * 55_000,
    "a million paragraphs": lambda: b"<p>a" * 1_000_000,
    "19,000 rows": lambda: b"<table>" + b"<tr><td>a<td>1" * 19_000,
    "55,000 columns": lambda: b"<table><tr>" + b"<td>1" * 55_000,
    "19,000 rows under a hundred heads": lambda: b"<table><tr>" + b"<th>h" * 100 + b"<tr><td>a<td>1" * 19_000,
    "heads that span, over many rows": lambda: (
        b"<table><tr>" + b"<th colspan=50>x y" * 400 + b"<tr><td>1<td>2" * 20_000
    ),
    "20,000 links in a paragraph": lambda: b"<p>" + b"<a href=/x>abc def</a> " * 20_000,
    "a row of 30,000 heads and as many figures": lambda: b"<table><tr>" + b"<th>h<td>1" * 30_000,
    "a line of digits of 4 MB": lambda: b"<p>" + b"1" * 4_000_000,
    "cells that span 65,534": lambda: b"<table>" + b'<tr><td rowspan=65534 colspan=1000>1' * 2_000,
    "20,000 links": lambda: b"<p>" + b'<a href="/x">x</a>' * 100_000,
    "deep JSON-LD": lambda: LD + b"[" * 500_000 + b"</script><p>" + TEXT,
    "wide JSON-LD": lambda: LD + b"[" + b'{"@type":"Thing"},' * 200_000 + b"{}]</script><p>" + TEXT,
    "a long number in JSON-LD": lambda: LD + b"9" * 2_000_000 + b"</script><p>" + TEXT,
    "entities that grow": lambda: b'<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">' + b"".join(
        b'<!ENTITY a%d "%s">' % (i, b"&a%d;" % (i - 1) * 10) for i in range(1, 10)) + b"]><p>&a9;" + TEXT,
    "metadata without end": lambda: b'<meta name="author" content="x">' * 100_000 + b"<p>" + TEXT,
    "dates without end": lambda: b"<time datetime=2026-01-02>2 January 2026</time>" * 50_000,
}  # fmt: skip
OTHERS: Mapping[str, tuple[str, Callable[[], bytes]]] = {
    "plain text in one line": ("text/plain", lambda: b"homes " * 800_000),
    "plain text of brackets": ("text/plain", lambda: b"([{\xe3\x80\x8c" * 800_000),
    "XML entities": ("application/xml", lambda: b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "' + b"a" * 99_999
                     + b'">]><l>' + b"&a;" * 99_999 + b"</l>"),
    "a PDF that is none": ("application/pdf", lambda: b"%PDF-1.7\n" + b"1 0 obj << /Kids [" * 200_000),
    "a PDF of a million pages": ("application/pdf", lambda: pdf(b"/Type /Pages /Count 1000000 /Kids [3 0 R]")),
    "a PDF whose pages hold each other": ("application/pdf", lambda: pdf(b"/Type /Pages /Count 9 /Kids [2 0 R 2 0 R]")),
    "a PDF with a page of 100 kilometres": (
        "application/pdf",
        lambda: pdf(b"/Type /Pages /Count 1 /Kids [3 0 R] /MediaBox [0 0 300000000 300000000]"),
    ),
}  # fmt: skip


def pdf(pages: bytes) -> bytes:
    """A PDF with this page tree and one empty page; its table of objects is left to be rebuilt."""
    return (
        b"%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << "
        + pages
        + b" >> endobj\n3 0 obj << /Type /Page /Parent 2 0 R >> endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"
    )


BOMBS = {name: ("text/html", make) for name, make in HTML.items()} | dict(OTHERS)


def snapshot(name: str, media_type: str, body: bytes) -> Snapshot:
    source = Source(name, name, url="https://news.test/", lang="en")
    return Snapshot(source, Trace(), body, hashlib.sha256(body).hexdigest(), media_type, "utf-8")


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_within_seconds(name: str) -> None:
    media_type, make = BOMBS[name]
    taken = snapshot(name, media_type, make())
    begun = time.process_time()
    read = extract_document(taken)
    assert time.process_time() - begun <= MOST_SECONDS
    assert isinstance(read, Document | Unavailable)


def test_the_run_goes_on_with_the_other_sources() -> None:
    page = b"<html lang=en><h1>Homes</h1><p>" + TEXT + b"</p></html>"
    taken = [snapshot(name, *made) for name, made in (
        ("first", ("text/html", page)),
        ("bomb", ("text/html", HTML["200,000 nested"]())),
        ("other bomb", ("text/html", HTML["600,000 attributes"]())),
        ("last", ("text/html", page)),
    )]  # fmt: skip

    def fetch(sources: Sequence[Source]) -> Sequence[Fetched]:
        return taken

    project = Project(Article("t", "en"), tuple(one.source for one in taken), (), "")
    read = read_sources(project, fetch)
    assert [one.outcome for one in read] == [Outcome.OK, Outcome.NOT_TEXT, Outcome.NOT_TEXT, Outcome.OK]

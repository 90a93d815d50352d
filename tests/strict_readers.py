"""One reader for each machine format, which refuses what the format's own readers would refuse, or act on.

Each returns what it has read, so that a test can look for its text there.
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jsonschema
from lxml import etree
from markdown_it import MarkdownIt

SCHEMAS = Path(__file__).parent / "schemas"
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\u202a-\u202e\u2066-\u2069]")


def read_json(text: str) -> Any:
    """As a strict parser does: no name twice, no NaN, no half of a pair of code units, nothing that acts unseen."""

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        names = [name for name, _ in pairs]
        assert len(names) == len(set(names)), names
        return dict(pairs)

    def refuse(word: str) -> Any:
        raise AssertionError(word)

    assert not CONTROL.search(text.replace("\ufeff", "")), CONTROL.search(text)
    return json.loads(text, object_pairs_hook=once, parse_constant=refuse)


def strings_of(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for name, item in value.items():
                yield name
                yield from strings_of(item)
        case list():
            for item in value:
                yield from strings_of(item)


def no_surrogates(value: Any) -> Any:
    for text in strings_of(value):
        text.encode()
    return value


@cache
def validator(name: str) -> Any:
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    made = jsonschema.validators.validator_for(schema)
    made.check_schema(schema)
    return made(schema)


def read_sarif(text: str) -> list[dict[str, Any]]:
    """The results; the schema of OASIS, then what it leaves to prose and what GitHub asks for."""
    log = no_surrogates(read_json(text))
    validator("sarif-2.1.0-rtm.5.json").validate(log)
    [run] = log["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert len(run["results"]) <= 5_000
    assert len(text.encode()) <= 10_000_000 or len(run["results"]) > 1_000
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["level"] in {"error", "warning", "note"}
        assert result["kind"] == "fail"
        [location] = result["locations"]
        uri = location["physicalLocation"]["artifactLocation"]["uri"]
        assert not urlsplit(uri).scheme
        assert re.fullmatch(r"[A-Za-z0-9%/._~-]+", uri), uri
        assert not re.search(r"\]\(", result["message"]["text"]), "a link"
        assert not re.search(r"(?<!\{)\{\d+\}(?!\})", result["message"]["text"]), "a placeholder"
        assert len(rules[result["ruleIndex"]]["properties"]["tags"]) <= 10
    return list(run["results"])


def parse_xml(text: str) -> etree._Element:
    assert text.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=True)
    root = etree.fromstring(text.encode(), parser)
    assert root.getroottree().docinfo.doctype == ""
    assert all(isinstance(node.tag, str) for node in root.iter()), "a comment, an instruction or an entity"
    return root


@cache
def junit_schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))


def read_junit(text: str) -> list[etree._Element]:
    """The cases; the schema of Jenkins' xUnit plugin, then its counts."""
    root = parse_xml(text)
    junit_schema().assertValid(root)
    [suite] = root.findall("testsuite")
    cases = suite.findall("testcase")
    for holder in (root, suite):
        assert holder.get("tests") == str(len(cases))
        assert holder.get("failures") == str(len(suite.findall("testcase/failure")))
        assert holder.get("errors") == str(len(suite.findall("testcase/error")))
        assert re.fullmatch(r"\d+\.\d{3}", holder.get("time") or "")
    assert suite.get("skipped") == str(len(suite.findall("testcase/skipped")))
    assert all(len(case) <= 1 for case in cases)
    datetime.fromisoformat(suite.get("timestamp") or "")
    return cases


ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 4287, section 4.1: what a feed and an entry hold once, and what else they may hold.
ONCE = {"feed": {"title", "id", "updated"}, "entry": {"title", "id", "updated", "content"}}
MAY = {"feed": {"author", "generator", "link", "entry"}, "entry": {"category", "link"}}
TAG = re.compile(r"tag:[a-z0-9-]+(\.[a-z0-9-]+)+,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9%._~/-]+|urn:uuid:[0-9a-f-]{36}")
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def read_atom(text: str) -> list[etree._Element]:
    """The entries; RFC 4287 by hand, text only, each id once."""
    root = parse_xml(text)
    assert root.tag == f"{ATOM}feed"
    assert [child.tag for child in root.findall(f"{ATOM}author/*")] == [f"{ATOM}name"]
    entries = root.findall(f"{ATOM}entry")
    for holder in (root, *entries):
        kind = holder.tag.removeprefix(ATOM)
        names = [child.tag.removeprefix(ATOM) for child in holder]
        assert all(names.count(name) == 1 for name in ONCE[kind]), names
        assert set(names) <= ONCE[kind] | MAY[kind], names
        assert TAG.fullmatch(holder.findtext(f"{ATOM}id") or "")
        assert INSTANT.fullmatch(holder.findtext(f"{ATOM}updated") or "")
        for child in holder.findall(f"{ATOM}title") + holder.findall(f"{ATOM}content"):
            assert child.get("type") == "text"
            assert len(child) == 0
        links = holder.findall(f"{ATOM}link")
        assert sum(link.get("rel") == "alternate" for link in links) <= 1
        for link in links:
            assert urlsplit(link.get("href") or "").scheme in {"http", "https"}
    ids = [node.text for node in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    return entries


FORMULA = tuple("=+-@＝＋－＠\t\r\n")


def read_csv(text: str) -> list[dict[str, str]]:
    """The rows by column; RFC 4180, as long as every row as its head, and no cell a formula."""
    assert text.startswith("\ufeff")
    assert text.endswith("\r\n")
    body = text[1:]
    assert "\n" not in body.replace("\r\n", ""), "a line end of another kind"
    assert not CONTROL.search(body.replace("\r\n", "\n").replace("\ufeff", ""))
    head, *rows = list(csv.reader(io.StringIO(body, newline=""), strict=True))
    assert len(body.split("\r\n")) == len(rows) + 2, "a row of several lines"
    for row in rows:
        assert len(row) == len(head)
        assert not any(cell.lstrip().startswith(FORMULA) for cell in row)
        assert max(map(len, row)) <= 32_767
    return [dict(zip(head, row, strict=True)) for row in rows]


COMMAND = re.compile(r"::(error|warning|notice)(?: ([^:]*(?:%3A[^:]*)*))?::(.*)")


def read_annotations(text: str) -> list[dict[str, str]]:
    """As the runner reads a log: each line a command, none hidden in another."""
    assert text == "" or text.endswith("\n")
    lines = text.split("\n")[:-1]
    assert len(lines) <= 10
    read = []
    for line in lines:
        assert not CONTROL.search(line.replace("\ufeff", ""))
        found = COMMAND.fullmatch(line)
        assert found, line
        kind, named, message = found.groups()
        assert "::" not in message, "a second command"
        assert "##[" not in line, "a command of the old form"
        # Ours are of one line each: a line end in one is a stranger's.
        assert not re.search(r"%(?!25|3A|2C)", line), "a percent sign of a stranger"
        assert not re.search(r"%(?!25)", message)
        values = dict(item.split("=", 1) for item in named.split(",")) if named else {}
        assert set(values) <= {"file", "line", "col", "title"}
        assert all(values[name].isdecimal() for name in ("line", "col") if name in values)
        read.append({"kind": kind, "message": message, **values})
    return read


MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])
HTML_TAG = re.compile(r"</?(b|br|details|summary|kbd|sub|sup)>")


def read_markdown(text: str) -> list[Any]:
    """The tokens of CommonMark with GitHub's tables; no picture, no script, only plain addresses, nobody called."""
    assert not CONTROL.search(text.replace("\ufeff", ""))
    tokens = list(_flat(MARKDOWN.parse(text)))
    for token in tokens:
        assert token.type != "image"
        assert token.type not in {"code_block", "fence"}
        if token.type == "link_open":
            assert urlsplit(token.attrs["href"]).scheme in {"http", "https"}
        if token.type in {"html_inline", "html_block"}:
            tags = re.findall(r"<[^>]*>", token.content)
            assert all(HTML_TAG.fullmatch(tag) for tag in tags), token.content
        if token.type == "text":
            assert not re.search(r"@\w|https?://|\bwww\.", token.content), token.content
            assert not re.match(r"\[[ x]\]", token.content), "a task"
    opened = sum(token.content.count("<details>") for token in tokens if token.type == "html_block")
    assert opened == sum(token.content.count("</details>") for token in tokens if token.type == "html_block")
    return tokens


def read_summary(text: str) -> list[Any]:
    assert len(text.encode()) <= 900 * 1024
    tokens = read_markdown(text)
    assert not any(token.type == "tr_open" for token in tokens) or text.count("\n| `") <= 50 + text.count("\n| ①")
    return tokens


def _flat(tokens: list[Any]) -> Iterator[Any]:
    for token in tokens:
        yield token
        yield from _flat(token.children or [])


def read_webannotation(text: str) -> list[dict[str, Any]]:
    """The annotations; our own schema of the W3C's model, then what only a reader can see."""
    collection = no_surrogates(read_json(text))
    validator("web-annotation.json").validate(collection)
    items = collection["first"]["items"]
    assert collection["total"] == len(items)
    ids = [item["id"] for item in items]
    assert len(ids) == len(set(ids))
    for item in items:
        for target in item["target"]:
            for selector in target.get("selector", ()):
                if "refinedBy" in selector:
                    start, end = selector["refinedBy"]["start"], selector["refinedBy"]["end"]
                    assert selector["exact"][start:end] == target["selector"][0]["exact"]
    return list(items)


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def read_html(text: str) -> list[str]:
    """The texts; one script and one style sheet, ours, no handler, only plain addresses."""
    assert not CONTROL.search(text.replace("\ufeff", ""))
    page = _Page()
    page.feed(text)
    page.close()
    names = [tag for tag, _ in page.tags]
    assert names.count("script") <= 1
    assert names.count("style") == 1
    assert not {"iframe", "object", "embed", "base", "form"} & set(names)
    for tag, values in page.tags:
        assert not [name for name in values if name.startswith("on") or name == "style"], (tag, values)
        href = values.get("href") or values.get("src")
        assert href is None or href.startswith("#") or urlsplit(href).scheme in {"http", "https", "data"}, href
        assert href is None or not href.startswith("data:") or href.startswith("data:image/svg+xml")
    return page.text


def read_claimreview(text: str) -> list[dict[str, Any]]:
    """The reviews; our own schema of ClaimReview, and nothing that would end a script of the page it is pasted into."""
    assert not set(text) & set("<>&")
    written = no_surrogates(read_json(text))
    validator("claimreview.json").validate(written)
    return list(written["@graph"])


READERS: Mapping[str, Callable[[str], Any]] = {
    "html": read_html,
    "json": read_json,
    "markdown": read_markdown,
    "sarif": read_sarif,
    "junit": read_junit,
    "summary": read_summary,
    "annotations": read_annotations,
    "atom": read_atom,
    "csv": read_csv,
    "webannotation": read_webannotation,
    "claimreview": read_claimreview,
}

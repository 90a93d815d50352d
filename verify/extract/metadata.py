"""What a page says about itself: JSON-LD (lists, @graph, broken scripts), Open Graph, meta and itemprop."""

import json
import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from html import unescape
from itertools import islice
from typing import Any

from bs4 import BeautifulSoup, Tag
from lxml.html import tostring

from verify.extract.dates import Found, at_home, days_in, find_change_line, find_visible, read_date
from verify.model import PageDate, Precision

# A page has some dozens; more are padding.
MOST_STATEMENTS = 1_000
ARTICLE_TYPES = frozenset(
    "Article NewsArticle ReportageNewsArticle AnalysisNewsArticle BlogPosting LiveBlogPosting Report WebPage"
    " TechArticle".split()
)
# Nodes that carry dates of their own, which are not the page's.
FOREIGN_TYPES = frozenset("Comment Review UserComments ListItem ItemList".split())
META_DATES = (
    "article:published_time og:article:published_time og:published_time datepublished pubdate publishdate publish-date"
    " publish_date date.published dcterms.created dcterms.issued dc.date.issued dc.date.created dc.date dcterms.date"
    " date sailthru.date parsely-pub-date article.published originalpublicationdate citation_publication_date"
    " release_date"
).split()
META_CHANGES = (
    "article:modified_time og:article:modified_time og:updated_time datemodified last-modified lastmod dcterms.modified"
    " dc.date.modified revision_date"
).split()
RESCUE = {
    name: re.compile(rf'"{name}"\s{{0,9}}:\s{{0,9}}"((?:[^"\\]|\\.){{1,2000}})"')
    for name in ("datePublished", "dateModified", "headline")
}
PARAGRAPH_END = re.compile(r"<(?:/p|br|/li|/h\d)\b[^<>]{0,200}>", re.IGNORECASE)
MARKUP = re.compile(r"</?[a-zA-Z][^<>]{0,1000}>")
SIMPLE_SELECTOR = re.compile(r"(?:[a-z]{1,12})?([.#])([\w-]{1,80})", re.IGNORECASE)
# A paid part that is shown has at least a sentence; an ellipsis stands for one that is not.
SHORTEST_PART = 20
# JSON nests no deeper on honest pages; Python's reader recurses.
DEEPEST_JSON = 100
LONGEST_JSON = 2_000_000


@dataclass(slots=True)
class Claims:
    """What the page claims about itself; empty strings where it says nothing."""

    title: str = ""
    lang: str = ""
    article_body: str = ""
    free: bool | None = None
    """isAccessibleForFree, where stated."""
    paid_part: bool | None = None
    """Whether the part that it calls paid (hasPart.cssSelector) stands in the page; None where it names none."""
    paid_selectors: list[str] = field(default_factory=list)
    canonical: str = ""
    """What it calls its own address."""
    is_article: bool = False
    """Whether it says that it is an article, not a home or a list page."""
    dates: list[tuple[str, str]] = field(default_factory=list)
    """(how, value as written), strongest first."""
    changes: list[tuple[str, str]] = field(default_factory=list)
    """The same for when it was last changed."""
    meta: dict[str, str] = field(default_factory=dict)


def read_claims(root: Any) -> Claims:
    """The page's statements about itself; never fails on broken JSON."""
    claims = Claims()
    # Only what can state something goes into bs4: a soup of the whole page costs as much as all the rest.
    stating = (tostring(element, encoding="unicode", with_tail=False) for element in _stating_elements(root))
    soup = BeautifulSoup("".join(stating), "lxml")
    for script in soup.find_all("script"):
        for node in _article_nodes(script.get_text()):
            _take_node(claims, node)
    _take_meta(claims, soup)
    claims.paid_part = _has_part(root, claims.paid_selectors)
    claims.canonical = next(
        (link.get("href") or "" for link in root.iter("link") if link.get("rel") == "canonical"), ""
    )
    claims.lang = (root.get("lang") or root.get("xml:lang") or claims.lang).strip()
    for tag in soup.find_all("time"):
        stated = claims.changes if tag.get("itemprop") == "dateModified" else claims.dates
        stated.append(("meta", _attribute(tag, "datetime")))
    return claims


def _has_part(root: Any, selectors: list[str]) -> bool | None:
    """Whether an element under a selector (`.class` or `#id`) has text; None where there is no such selector."""
    names = [match.groups() for selector in selectors if (match := SIMPLE_SELECTOR.fullmatch(selector.strip()))]
    if not names:
        return None
    classes = {name for kind, name in names if kind == "."}
    ids = {name for kind, name in names if kind == "#"}
    found = (
        element
        for element in root.iter()
        if isinstance(element.tag, str)
        and (element.get("id") in ids or not classes.isdisjoint((element.get("class") or "").split()))
    )
    return any(len("".join(element.itertext()).strip()) >= SHORTEST_PART for element in islice(found, MOST_STATEMENTS))


def _stating_elements(root: Any) -> Iterator[Any]:
    found = (element for element in root.iter("meta", "title", "time", "script") if _states(element))
    return islice(found, MOST_STATEMENTS)


def _states(element: Any) -> bool:
    match element.tag:
        case "script":
            return "ld+json" in (element.get("type") or "").lower()
        case "time":
            return element.get("pubdate") is not None or element.get("itemprop") in ("datePublished", "dateModified")
        case _:
            return True


def _take_node(claims: Claims, node: dict[str, Any]) -> None:
    claims.title = claims.title or _text(node.get("headline"))
    claims.is_article |= not _is_type(node, frozenset({"WebPage"}))
    claims.article_body = claims.article_body or _text(node.get("articleBody"))
    claims.lang = claims.lang or _text(node.get("inLanguage"))
    if claims.free is None and "isAccessibleForFree" in node:
        claims.free = str(node["isAccessibleForFree"]).lower() not in ("false", "0", "no")
        parts = node.get("hasPart")
        for part in parts if isinstance(parts, list) else [parts]:
            if isinstance(part, dict):
                claims.paid_selectors.append(_text(part.get("cssSelector")))
    if published := _text(node.get("datePublished")):
        claims.dates.append(("json_ld", published))
    if changed := _text(node.get("dateModified")):
        claims.changes.append(("json_ld", changed))


def _take_meta(claims: Claims, soup: BeautifulSoup) -> None:
    for tag in soup.find_all("meta"):
        key = _attribute(tag, "property") or _attribute(tag, "name") or _attribute(tag, "itemprop")
        claims.meta.setdefault(key.lower(), _attribute(tag, "content"))
    claims.is_article |= claims.meta.get("og:type", "").lower() == "article"
    claims.dates += [("meta", claims.meta[key]) for key in META_DATES if claims.meta.get(key)]
    claims.changes += [("meta", claims.meta[key]) for key in META_CHANGES if claims.meta.get(key)]
    page_title = soup.title.get_text() if soup.title else ""
    claims.title = _squeeze(claims.meta.get("og:title") or claims.title or page_title)
    claims.meta["<title>"] = _squeeze(page_title)


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name)
    return value.strip() if isinstance(value, str) else ""


def _squeeze(text: str) -> str:
    return " ".join(text.split())


def _text(value: object) -> str:
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return value.strip() if isinstance(value, str) else ""


def _article_nodes(script: str) -> Iterator[dict[str, Any]]:
    """The nodes that describe the page, article types first; of a broken script what can be rescued."""
    text = script[:LONGEST_JSON].strip().removeprefix("<!--").removesuffix("-->")
    try:
        nodes = list(_nodes(json.loads(text, strict=False)))
    except (ValueError, RecursionError):  # about 4 % of the scripts on the web
        found = {name: match.group(1) for name, pattern in RESCUE.items() if (match := pattern.search(text))}
        if found:
            yield found
        return
    yield from sorted(nodes, key=lambda node: _is_type(node, frozenset({"WebPage"})))


def article_lines(claims: Claims) -> list[str]:
    """The paragraphs of the article in JSON-LD, which some sites write as HTML."""
    text = MARKUP.sub("", PARAGRAPH_END.sub("\n", claims.article_body))
    return [line for part in unescape(text).splitlines() if (line := part.strip())]


def _nodes(value: object) -> Iterator[dict[str, Any]]:
    pending: deque[tuple[object, int]] = deque([(value, 0)])
    while pending:
        node, depth = pending.popleft()
        if isinstance(node, list) and depth < DEEPEST_JSON:
            pending.extendleft((inner, depth + 1) for inner in reversed(node))
        elif isinstance(node, dict) and depth < DEEPEST_JSON and not _is_type(node, FOREIGN_TYPES):
            if _is_type(node, ARTICLE_TYPES):
                yield node
            pending.extendleft((inner, depth + 1) for inner in reversed(node.values()))


def _is_type(node: dict[str, Any], names: frozenset[str]) -> bool:
    kinds = node.get("@type", "")
    return any(isinstance(kind, str) and kind in names for kind in (kinds if isinstance(kinds, list) else [kinds]))


@dataclass(frozen=True, slots=True)
class PageText:
    """What dates are looked for in."""

    claims: Claims
    html: str
    title: str
    """As it stands among `own`."""
    own: str
    """The text of the page's own blocks."""
    elsewhere: str
    """The text of blocks that speak of other pages."""


def find_published(page: PageText, *, lang: str, latest: date | None) -> PageDate | None:
    """The page's date of publication; `latest` is the day it was fetched, since no page is from later than that."""
    limit = latest or date(2100, 1, 1)
    claims, html = page.claims, page.html
    stated = [found for how, value in claims.dates if (found := read_date(value, how, limit))]
    structured = at_home(stated[0], lang) if stated else None
    visible = find_visible(page.own, page.title, limit)
    guessed = _htmldate(html, limit, extensive=False)
    if guessed and _is_foreign(guessed, page):
        guessed = None
    if guessed and structured and guessed.day == stated[0].day:
        guessed = replace(guessed, value=structured.value)  # it read the same statement, without its zone
    order = (structured, guessed, visible) if lang == "ja" else (guessed, structured, visible)
    candidates = [found for found in order if found]
    if not candidates:
        return _guess(html, limit) if claims.is_article else None
    first = candidates[0]
    same = [found for found in candidates if found.day == first.day]
    # A way that knows the time of day says it; htmldate never does.
    best = next((found for found in (structured, visible, guessed) if found in same), first)
    timed = next((found for found in same if found.precision is Precision.TIME), best)
    return PageDate(timed.value, timed.precision, timed.how, len(same))


def _is_foreign(guessed: Found, page: PageText) -> bool:
    """Whether a guess is a teaser's date, or 1 January made of a year that stands somewhere."""
    own = days_in(page.own)
    invented = (guessed.day.month, guessed.day.day) == (1, 1) and guessed.day.isoformat() not in page.html
    return guessed.day not in own and (invented or guessed.day in days_in(page.elsewhere))


def find_modified(page: PageText, published: PageDate | None, *, lang: str, latest: date | None) -> PageDate | None:
    """When the page says it was last changed; None where it says nothing, or a day before its own publication."""
    limit = latest or date(2100, 1, 1)
    stated = [at_home(found, lang) for how, value in page.claims.changes if (found := read_date(value, how, limit))]
    shown = find_change_line(page.own, limit)
    candidates = [*stated[:1], *([shown] if shown else [])]
    if not candidates or (published and candidates[0].day < published.value.date()):
        return None
    first = candidates[0]
    return PageDate(first.value, first.precision, first.how, len({c.how for c in candidates if c.day == first.day}))


def _htmldate(html: str, limit: date, *, extensive: bool) -> Found | None:
    from htmldate import find_date

    try:
        found = find_date(html, original_date=True, extensive_search=extensive, max_date=limit.isoformat())
    except Exception:  # noqa: BLE001  a guess that fails on hostile markup is no guess
        return None
    return read_date(found, "htmldate", limit) if found else None


def _guess(html: str, limit: date) -> PageDate | None:
    found = _htmldate(html, limit, extensive=True)
    if found is None:
        return None
    # htmldate makes 1 January of a copyright year: 3 of 17 such answers were right, so only the year is taken.
    invented = (found.day.month, found.day.day) == (1, 1)
    return PageDate(found.value, Precision.YEAR if invented else Precision.DAY, "htmldate")


def declared_date(value: datetime) -> PageDate:
    """What claims.yaml says about a source, which wins over what the page says."""
    zoned = value if value.tzinfo else value.replace(tzinfo=UTC)
    return PageDate(zoned, Precision.TIME if zoned.time() != datetime.min.time() else Precision.DAY, "declared")

"""Regions that no name gives away: consent boxes by their button, related lists by their heading, and the headline.

They are found on the tree before the walk, as marks for it.
"""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from verify.extract.dom import ancestors, text_of
from verify.extract.labels import STRONG, region_label
from verify.extract.prose import is_prose, loose
from verify.model import Label

COOKIE = re.compile(r"\bcookies?\b|クッキー|datenschutz|\bgdpr\b", re.IGNORECASE)
ACCEPT = re.compile(
    r"\s*(?:(?:i )?(?:accept|agree|consent)|ok(?:ay)?|got it|allow|reject|decline|continue without|manage"
    r"|(?:alle )?akzeptieren|zustimmen|(?:tout )?accepter|j.accepte|continuer sans)\b"
    r"|\s*(?:同意|許可|承諾|了承|拒否|閉じる)",
    re.IGNORECASE,
)
# A link that acts as a button; other links lead to pages that may be called anything.
BUTTON_NAME = re.compile(r"btn|button", re.IGNORECASE)
LONGEST_NOTICE = 1_500
# Whole headings, never parts of one: 「関連法案が成立」 is news.
RELATED_HEADING = re.compile(
    r"[\s【■●▼]*(?:"
    r"関連(?:記事|ニュース|リンク|コンテンツ|情報|トピックス)?|(?:あわせて|合わせて)読みたい|こちらも(?:おすすめ|読む)"
    r"|おすすめ(?:の?記事)?|人気(?:記事|ランキング|の記事)?|(?:アクセス|記事)?ランキング|(?:最新|注目)(?:記事|ニュース)"
    r"|新着(?:記事|ニュース)?|よく読まれている(?:記事)?|[次前]の記事|(?:その他|ほか)の(?:記事|ニュース)|ピックアップ"
    r"|related(?: (?:articles?|stories|news|topics|posts?|content|links?|reading|coverage))?"
    r"|read (?:also|more|next)|also read|see also|up next|top stories|what to read next|don.t miss"
    r"|more (?:from|on|stories|news|articles)\b.{0,40}|most (?:read|popular|viewed|shared)(?: .{1,20})?"
    r"|(?:popular|trending|recommended|latest)"
    r"(?: (?:articles?|stories|news|posts?|topics|reads?|videos?|headlines|now|for you)\b.{0,30})?"
    r"|you (?:may|might) (?:also )?(?:like|be interested).{0,20}"
    r"|editor.?s.? picks?|other (?:news|stories)"
    r")\s*[:：】]?\s*",
    re.IGNORECASE,
)
COMMENT_HEADING = re.compile(
    r"\s*(?:\d+\s*)?(?:コメント(?:一覧|欄)?|読者の声|みんなのコメント|comments?|reader comments"
    r"|leave a (?:comment|reply)|join the (?:conversation|discussion)|\d+ (?:comments|replies))"
    r"\s*(?:[(（]\s*\d+\s*[)）件]*)?\s*[:：]?\s*",
    re.IGNORECASE,
)
# The address of a second page; rel=next alone also leads to the next article of a blog.
NEXT_ADDRESS = re.compile(
    r"[?&](?:page|paged|pg|p|pn)=\d{1,3}\b|[/_-](?:page[/_-]?|p)?[2-9](?:\.html?)?/?(?:[?#]|$)", re.I
)
NEXT_PAGE = re.compile(r"\s*(?:次の?ページ|次へ|続きを読む|next(?: page)?)\W{0,4}(?:\(?\d+/\d+\)?)?\s*", re.IGNORECASE)
# No honest page has more related lists or consent buttons; the look around each costs time.
MOST_SIGNS = 100
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
# Containers too big to be a box; in these only what follows the heading is taken.
PAGE_PARTS = frozenset({"html", "body", "main", "article"})


def mark_regions(root: Any) -> dict[Any, Label]:
    """Elements whose text is known by what stands in them, with the label of that text."""
    holders = {element for head in islice(root.iter("h1"), MOST_SIGNS) for element in ancestors(head)}
    marks: dict[Any, Label] = dict.fromkeys(_consent_boxes(root, holders), Label.CONSENT)
    signs = 0
    for heading in _headings(root):
        text = text_of(heading, 80)
        if RELATED_HEADING.fullmatch(text):
            label = Label.RELATED
        elif COMMENT_HEADING.fullmatch(text):
            label = Label.COMMENT
        else:
            continue
        signs += 1
        if signs > MOST_SIGNS:
            break
        for element in _under_heading(heading, holders):
            marks.setdefault(element, label)
    return marks


def _headings(root: Any) -> Iterator[Any]:
    """Headings by tag, and elements that hold one short text and look like one to a reader."""
    for element in root.iter("h2", "h3", "h4", "h5", "h6", "p", "div", "span", "strong", "b", "dt", "summary"):
        if element.tag in HEADINGS or (len(element) == 0 and len(element.text or "") <= 60):
            yield element


def _accepts(button: Any) -> bool:
    if button.tag == "a" and not (
        (button.get("href") or "#").startswith(("#", "javascript:"))
        or button.get("role") == "button"
        or BUTTON_NAME.search(button.get("class") or "")
    ):
        return False
    text = (button.get("value") or "") if button.tag == "input" else text_of(button, 60)
    return len(text.strip()) <= 40 and ACCEPT.match(text) is not None


def _consent_boxes(root: Any, holders: set[Any]) -> Iterator[Any]:
    buttons = (button for button in root.iter("button", "a", "input") if _accepts(button))
    for button in islice(buttons, MOST_SIGNS):
        box = None
        for element in ancestors(button.getparent()):
            around = text_of(element, LONGEST_NOTICE + 1)
            if len(around) > LONGEST_NOTICE or element.tag in PAGE_PARTS or element in holders:
                break
            if COOKIE.search(around):
                box = element
                break
        if box is not None:
            yield box


def _under_heading(heading: Any, holders: set[Any]) -> Iterator[Any]:
    """The box that a heading names, else the siblings it stands over; `holders` hold a headline and are no boxes."""
    top = heading
    size = len(text_of(heading).strip())
    for element in ancestors(heading.getparent()):
        if element.tag in ("td", "th"):
            return  # the head of a column
        if element.tag in PAGE_PARTS or element in holders:
            break
        around = text_of(element)
        if len(around.strip()) > size + 2:
            if around.strip().startswith(text_of(heading).strip()):
                yield element
                return
            break
        top = element
    yield top
    for sibling in top.itersiblings():
        if sibling.tag in HEADINGS and sibling.tag <= heading.tag:
            break
        if sibling.tag == "p" and _is_own_text(sibling):
            break  # the article goes on
        if region_label(sibling) not in STRONG:
            yield sibling  # a box for subscribers below a ranking says itself what it is


def goes_on_elsewhere(root: Any) -> bool:
    """Whether the page links to its own second page, so that what it lacks may stand there."""
    links = (link for link in root.iter("link", "a") if NEXT_ADDRESS.search(link.get("href") or ""))
    return any(
        "next" in (link.get("rel") or "").lower().split()
        or (link.tag == "a" and NEXT_PAGE.fullmatch(text_of(link, 40)))
        for link in links
    )


def _is_own_text(element: Any) -> bool:
    text = text_of(element)
    linked = sum(len(text_of(link)) for link in element.iter("a"))
    return is_prose(text) and linked < 0.3 * len(text)


def find_headline(root: Any, title: str) -> Any | None:
    """The h1 that carries the page's title, else the first h1 with a text."""
    heads = [head for head in root.iter("h1") if text_of(head).strip()]
    wanted = loose(title)
    for head in heads:
        key = loose(text_of(head))
        if key and wanted and (key in wanted or wanted in key):
            return head
    return heads[0] if heads else None

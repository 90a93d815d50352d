"""What an element's name, role, class and id say about the text inside it; the tables come first.

A label from here is a claim about a whole region. `blocks` carries it down to every block of the region.
"""

import re
from functools import lru_cache
from typing import Any

from verify.model import Label

# A region with one of these proves nothing, whatever another extractor thinks of it: trafilatura takes consent
# boxes and related lists inside <article> for text.
STRONG = frozenset(
    {
        Label.CONSENT,
        Label.HIDDEN,
        Label.RELATED,
        Label.COMMENT,
        Label.NAV,
        Label.AD,
        Label.FOOTER,
        Label.NOSCRIPT,
        Label.DELETED,
    }
)
TAG_LABELS = {
    "nav": Label.NAV,
    "footer": Label.FOOTER,
    "noscript": Label.NOSCRIPT,
    "del": Label.DELETED,
    "s": Label.DELETED,
    "strike": Label.DELETED,
    "figcaption": Label.CAPTION,
    "caption": Label.CAPTION,
    "legend": Label.OTHER,
    "blockquote": Label.QUOTE,
    "button": Label.OTHER,
    "label": Label.OTHER,
    "aside": Label.OTHER,
    "dialog": Label.AD,
    "amp-consent": Label.CONSENT,
    "amp-user-notification": Label.CONSENT,
    "amp-ad": Label.AD,
    "amp-embed": Label.AD,
    "amp-sticky-ad": Label.AD,
    "amp-sidebar": Label.NAV,
    "amp-next-page": Label.RELATED,
    "amp-social-share": Label.NAV,
}
ROLE_LABELS = {
    "navigation": Label.NAV,
    "menu": Label.NAV,
    "menubar": Label.NAV,
    "tablist": Label.NAV,
    "search": Label.NAV,
    "contentinfo": Label.FOOTER,
    "complementary": Label.OTHER,
    "tooltip": Label.HIDDEN,
    "dialog": Label.AD,
    "alertdialog": Label.AD,
}
# Words of class and id names, after splitting at case, hyphen and underscore; two words are looked up before one.
_CLASS_WORDS = {
    Label.RELATED: (
        "related relate relates recommend recommends recommended recommendation recommendations recirc popular trending"
        " outbrain taboola teaser teasers pickup osusume kanren latest ranking most-read most-viewed most-popular"
        " more-stories more-news more-from read-more read-next read-also also-read see-also up-next next-article"
        " next-story latest-news top-stories other-news other-stories you-may may-like similar-articles"
    ),
    Label.AD: (
        "ad ads adv advert adverts advertisement advertising adsbygoogle adslot dfp gpt sponsor sponsored sponsors"
        " promo promos promotion promoted newsletter newsletters subscribe subscription signup sign-up login-box"
        " paywall-offer pr-box banner banners"
    ),
    Label.CONSENT: (
        "cookie cookies consent gdpr onetrust didomi usercentrics cookiebot truste quantcast ccpa privacy-banner"
        " privacy-notice privacy-popup qc-cmp cmp-container cmpbox sp-message"
    ),
    Label.COMMENT: "comment comments disqus respond replies reader-voices discussion comment-list",
    Label.NAV: (
        "nav navi navbar navigation gnav gnavi globalnav globalnavi lnavi menu menus breadcrumb breadcrumbs pankuzu"
        " topic-path topicpath pager pagination paging share shares sharing social sns tags taglist tag-list toc"
        " toolbar skip-link skip-links masthead"
    ),
    Label.FOOTER: "footer foot copyright colophon",
    Label.HIDDEN: "sr-only visually-hidden visuallyhidden screen-reader screenreader tooltip is-hidden",
    Label.OTHER: "sidebar rail widget widgets author-bio author-box author-info byline modal popup side-bar",
    Label.CAPTION: "cap caption captions photocap imgcap photo-credit image-credit wp-caption figcaption",
    Label.CORRECTION: "correction corrections erratum errata teisei",
    Label.LEAD: "lead lede standfirst dek subhead subheadline sub-title subtitle article-summary",
}
CLASS_LABELS = {word: label for label, words in _CLASS_WORDS.items() for word in words.split()}
# `has-sidebar`, `no-ads` and `ad-free` say how the page is laid out, not what the element holds.
NEGATING = frozenset("no not has have with without is hide show js ng open enable disable".split())
LAYOUT = frozenset("free layout page wrapper grid theme template open closed enabled disabled visible offset".split())
CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
WORD = re.compile(r"[A-Za-z0-9]+")
HIDDEN_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# Names of whole pages: a theme writes its options there.
PAGE_TAGS = frozenset({"html", "body", "main", "article"})
LONGEST_NAMES = 400


def region_label(element: Any) -> Label | None:
    """The label that an element's own tag, role, class and id claim for its text; None when they say nothing."""
    tag = element.tag
    if is_hidden(element):
        return Label.HIDDEN
    if tag in PAGE_TAGS:
        return None
    role = (element.get("role") or "").strip().lower()
    by_tag = TAG_LABELS.get(tag) or ROLE_LABELS.get(role)
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    by_name = name_label(names[:LONGEST_NAMES]) if names != " " else None
    if by_tag in (None, Label.OTHER, Label.AD):
        # A class says more than <aside>, <button> or role=dialog does.
        return by_name or by_tag
    return by_tag


def is_hidden(element: Any) -> bool:
    """Whether the browser shows nothing of the element."""
    if element.get("hidden") is not None or HIDDEN_STYLE.search(element.get("style") or ""):
        return True
    # Icons and initials carry aria-hidden too, though they are seen.
    return element.get("aria-hidden") == "true" and element.tag not in ("span", "a", "i", "b", "img", "figure")


@lru_cache(maxsize=4096)  # a page repeats its names
def name_label(names: str) -> Label | None:
    """The label of the first class or id word that has one."""
    for name in names.split():
        words = [word.lower() for word in WORD.findall(CAMEL.sub("-", name))]
        for at, word in enumerate(words):
            pair = f"{word}-{words[at + 1]}" if at + 1 < len(words) else ""
            label = CLASS_LABELS.get(pair) or CLASS_LABELS.get(word)
            if label is None:
                continue
            if label is not Label.HIDDEN and (words[0] in NEGATING or words[-1] in LAYOUT):
                break
            return label
    return None

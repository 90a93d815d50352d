"""Names of article, claim and finding that stay the same from run to run, so that machines know them again."""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import NAMESPACE_URL, uuid5

from verify.report.links import safe_address

Json = Mapping[str, Any]

# Enough to tell the articles of a newsroom apart at sight; what is cut is made up for by a digest.
LONGEST_SLUG = 48
# RFC 4151: a tag begins with a domain name that its maker owned on the day it names.
DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


def article_slug(article: Json) -> str:
    """A short name of the article in ASCII: its address without signs, else a digest of its title."""
    address = safe_address(article["url"])
    if address is None:
        return f"article-{_digest(article['title'])}"
    parts = urlsplit(address)
    words = re.findall(r"[a-z0-9]+", f"{parts.hostname} {parts.path} {parts.query}".lower())
    slug = "-".join(words)
    return slug if len(slug) <= LONGEST_SLUG else f"{slug[:LONGEST_SLUG].rstrip('-')}-{_digest(address)[:8]}"


def claim_uid(article: Json, claim: Json) -> str:
    """Of the claim in its article: the same whatever is found about it, and wherever it stands in claims.yaml."""
    return _digest([article["url"] or article["title"], claim["id"]])


def finding_digest(claim: Json) -> str:
    """Of what was found about a claim: another as soon as its words, its label or what the sources say changes."""
    compared = [
        [part["text"], [[result["source"], result["outcome"], result["quote"]] for result in part["results"]]]
        for part in claim["parts"]
    ]
    return _digest([claim["text"], claim["label"], compared])


def article_iri(article: Json) -> str:
    """The article's address, or an urn where it has none that can be linked."""
    return safe_address(article["url"]) or f"urn:uuid:{uuid5(NAMESPACE_URL, article_slug(article))}"


def make_iri(article: Json, *path: str) -> str:
    """`tag:news.example,2026-03-01:slug/path` (RFC 4151), or an urn where the article has no address or no date."""
    address = safe_address(article["url"])
    host = (urlsplit(address).hostname or "") if address else ""
    name = "/".join((article_slug(article), *(quote(step, safe="", errors="replace") for step in path)))
    if DOMAIN.fullmatch(host) and article["published"]:
        return f"tag:{host},{article['published'][:10]}:{name}"
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value).encode()).hexdigest()[:16]

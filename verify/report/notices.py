"""What stands beside every quote that is not the page's own words of today: the demo's pages, and archived copies."""

from collections.abc import Iterable
from urllib.parse import urlsplit

from verify.report.lines import one_line
from verify.report.sentences import say
from verify.report.view import Card, Json
from verify.text import visible

# Of a host's name: DNS allows 253 letters, and nobody reads them.
LONGEST_HOST = 80


def quote_notices(source: Json, lang: str, *, demo: bool) -> tuple[str, ...]:
    """The notices of a quote from this source, in the order they are shown."""
    archived = archived_notice(source, lang)
    return (*((say("demo_notice", lang),) if demo else ()), *((archived,) if archived else ()))


def archived_notice(source: Json, lang: str) -> str | None:
    """`archived copy of 2025-11-11, from archive.example`; None for a page that was read itself."""
    if source["archived_at"] is None:
        return None
    day, host = source["archived_at"][:10], _host(source["final_url"])
    if host is None or host == _host(source["url"]):
        return say("archived_notice", lang, day=day)
    return say("archived_notice_host", lang, day=day, host=host)


def in_brackets(notices: Iterable[str]) -> str:
    return "".join(f" ({notice})" for notice in notices)


def card_notices(card: Card, lang: str) -> tuple[str, ...]:
    """The archived copies that a claim was compared with, for formats that tell the reason alone."""
    sources = {source["id"]: source for source in (*(quote.source for quote in card.quotes), *card.silent)}
    told = ((name, archived_notice(source, lang)) for name, source in sources.items())
    return tuple(f"{name}: {notice}" for name, notice in told if notice)


def _host(url: str | None) -> str | None:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return one_line(visible(host), LONGEST_HOST) if host else None

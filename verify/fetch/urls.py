"""One form for one address: what is asked for, compared and recorded."""

from contextlib import suppress
from functools import lru_cache
from urllib.parse import urljoin, urlsplit, urlunsplit

import requests
from requests.utils import requote_uri

# Of a URL it is asked about ten times on the way to a page, and urlsplit itself remembers 128.
REMEMBERED = 10_000
DEFAULT_PORTS = {"http": 80, "https": 443}


split_url = lru_cache(maxsize=REMEMBERED)(urlsplit)
"""The parts of a URL; raises ValueError where it has none."""


@lru_cache(maxsize=REMEMBERED)
def canonical_url(url: str) -> str:
    """The URL as it goes over the wire: quoted, host in lower case and IDNA, no default port, no fragment.

    A URL that cannot be put into that form comes back as it is; asking for it will fail with a reason.
    """
    try:
        parts = split_url(wire_url(url))
        host = parts.netloc
        if parts.port == DEFAULT_PORTS.get(parts.scheme):
            host = host.removesuffix(f":{parts.port}")
    except (requests.RequestException, ValueError):
        return url
    return urlunsplit((parts.scheme, host, parts.path, parts.query, ""))


@lru_cache(maxsize=REMEMBERED)
def wire_url(url: str) -> str:
    """The URL as requests sends it. Raises RequestException or ValueError where it cannot."""
    request = requests.PreparedRequest()
    # The rest of preparing a request (cookies, hooks, authentication) costs ten times as much, and nobody needs it.
    request.prepare_url(url, None)
    return request.url or url


def redirect_target(url: str, location: str) -> str | None:
    """Where a Location header leads, as an absolute URL; None when it leads nowhere."""
    with suppress(UnicodeError):
        # HTTP headers arrive as latin-1; servers that send other letters send UTF-8.
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(url, requote_uri(location.strip()))
    except ValueError:
        return None


def host_of(url: str) -> str | None:
    try:
        return split_url(url).hostname
    except ValueError:
        return None


def origin_of(url: str) -> str:
    """Scheme, host and port of a URL that was let through: what a robots.txt speaks for."""
    parts = split_url(url)
    return f"{parts.scheme}://{parts.netloc}"

"""Which URLs may be asked for, and which addresses may be connected to. Cases: tests/corpus/fetch/addresses.yaml."""

import re
from collections.abc import Sequence
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from verify.fetch.answer import Failure
from verify.fetch.urls import split_url
from verify.model import Outcome
from verify.outcomes import Cause

Network = IPv4Network | IPv6Network

# What Apache and nginx take as a request line by default; a longer one is an attack or a mistake.
MAX_URL = 8_192
# Each hop is asked about several times, by all who must not rely on each other.
REMEMBERED = 10_000
PORTS = frozenset({80, 443, 8080, 8443})
# Controls, space, and the backslash that browsers read as a slash while parsers do not: http://good\@evil/.
FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\x9f\\]")

# What `is_global` lets through, in one version of Python or another, although it leads or may lead inside.
CLOSED: tuple[Network, ...] = tuple(
    ip_network(network)
    for network in (
        "100.64.0.0/10",  # carrier-grade NAT, RFC 6598
        "192.0.0.0/24",  # protocol assignments, RFC 6890
        "192.88.99.0/24",  # 6to4 relays, RFC 7526
        "64:ff9b::/96",  # NAT64: carries an IPv4 address, RFC 6052
        "64:ff9b:1::/48",  # local NAT64, RFC 8215
        "2001::/32",  # Teredo: carries an IPv4 address, RFC 4380
        "2002::/16",  # 6to4: carries an IPv4 address, RFC 3056
        "3fff::/20",  # documentation, RFC 9637
        "5f00::/16",  # segment routing, RFC 9602
        "fec0::/10",  # site-local, RFC 3879
        "::/96",  # IPv4-compatible, RFC 4291
    )
)


@lru_cache(maxsize=REMEMBERED)
def refuse_url(url: str) -> Failure | None:
    """Why this URL is not asked for, or None. To be called for every hop, before the URL is parsed by anyone else."""
    if len(url) > MAX_URL:
        return _unsafe(Cause.TOO_LONG, f"{len(url)}")
    if FORBIDDEN.search(url):
        return _unsafe(Cause.MALFORMED)
    try:
        parts = split_url(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return _unsafe(Cause.MALFORMED)
    if parts.scheme not in ("http", "https"):
        return _unsafe(Cause.SCHEME, parts.scheme)
    if parts.username is not None or parts.password is not None:
        return _unsafe(Cause.CREDENTIALS)
    if not host:
        return _unsafe(Cause.MALFORMED)
    if port is not None and port not in PORTS:
        return _unsafe(Cause.PORT, str(port))
    return None


def may_reach(address: str, allow: Sequence[Network] = ()) -> bool:
    """Whether a numeric address is a public one, or lies in a network that a test allows."""
    ip = _unmapped(address)
    if any(ip.version == network.version and ip in network for network in allow):
        return True
    if any(ip.version == network.version and ip in network for network in CLOSED):
        return False
    return ip.is_global and not ip.is_multicast and not ip.is_reserved


def _unmapped(address: str) -> IPv4Address | IPv6Address:
    # A zone (fe80::1%eth0) names an interface of this machine and is no part of the address.
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address) and ip.ipv4_mapped:
        return ip.ipv4_mapped
    return ip


def _unsafe(cause: Cause, seen: str | None = None) -> Failure:
    return Failure(Outcome.UNSAFE_ADDRESS, cause, seen=seen)

"""One form for one address, and where a Location leads."""

import pytest

from verify.fetch.urls import canonical_url, host_of, origin_of, redirect_target


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("HTTPS://News.Example:443", "https://news.example/"),
        ("http://news.example:80/a#b", "http://news.example/a"),
        ("http://news.example:8080/a", "http://news.example:8080/a"),
        ("https://news.example:80/a", "https://news.example:80/a"),
        ("http://news.example/記事?q=記", "http://news.example/%E8%A8%98%E4%BA%8B?q=%E8%A8%98"),
        ("http://news.example/%e8%a8%98", "http://news.example/%E8%A8%98"),
        ("http://news.example/a/../b", "http://news.example/b"),
        ("http://[2606:4700::1111]:80/", "http://[2606:4700::1111]/"),
        ("http://[::1", "http://[::1"),
        ("not a url", "not a url"),
    ],
)
def test_canonical(url: str, canonical: str) -> None:
    assert canonical_url(url) == canonical
    assert canonical_url(canonical) == canonical


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("b?c#d", "https://news.example/a/b?c#d"),
        ("/b", "https://news.example/b"),
        ("//other.example/b", "https://other.example/b"),
        (" https://other.example/ ", "https://other.example/"),
        ("/記事", "https://news.example/%E8%A8%98%E4%BA%8B"),
        ("/記事".encode().decode("latin-1"), "https://news.example/%E8%A8%98%E4%BA%8B"),
        ("/a b", "https://news.example/a%20b"),
        ("/50%", "https://news.example/50%"),
        ("", "https://news.example/a/"),
        ("http://[::1/", None),
    ],
)
def test_redirect_target(location: str, target: str | None) -> None:
    assert redirect_target("https://news.example/a/", location) == target


def test_parts() -> None:
    assert host_of("https://News.example:8443/a") == "news.example"
    assert host_of("http://[::1") is None
    assert origin_of("https://news.example:8443/a?b") == "https://news.example:8443"

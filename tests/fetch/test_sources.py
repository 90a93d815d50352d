"""The stage over a transport that answers from a dict: outcomes, redirects, robots, order, pace, attached files."""

import hashlib
import threading
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.fetch import Answer, Failure, Pace, Reply, Transport, fetch_sources
from verify.model import Attachment, Fetched, Hop, Mode, Outcome, Snapshot, Source, Unavailable

CORPUS = Path(__file__).parent.parent / "corpus" / "fetch"
STATUSES = yaml.safe_load((CORPUS / "statuses.yaml").read_text(encoding="utf-8"))
URL = "https://news.test/a"
ROBOTS = "https://news.test/robots.txt"

Fetch = Callable[..., Fetched]


def outcome_of(fetched: Fetched) -> Outcome:
    return Outcome.OK if isinstance(fetched, Snapshot) else fetched.outcome


@pytest.fixture
def fetch_one(fake: Any, now: Callable[[], datetime]) -> Fetch:
    def fetch(replies: Mapping[str, Reply], url: str = URL, **options: Any) -> Fetched:
        (fetched,) = fetch_sources([Source("s", "t", url=url, **options)], fake(replies), now=now, pace=Pace(waits=()))
        return fetched

    return fetch


@pytest.mark.parametrize("row", STATUSES, ids=lambda row: f"{row['status']} {row.get('headers', '')}")
def test_status(fetch_one: Fetch, row: dict[str, Any]) -> None:
    fetched = fetch_one({URL: Answer(row["status"], {"content-type": "text/html"} | row.get("headers", {}), b"<p>x")})
    assert outcome_of(fetched) == row["outcome"]
    assert fetched.trace.status == row["status"]
    if isinstance(fetched, Unavailable):
        assert row.get("en", "") in fetched.detail.en
        assert row.get("ja", "") in fetched.detail.ja
        assert fetched.detail.en.startswith("news.test ")


def test_a_page_becomes_a_snapshot(
    fetch_one: Fetch, make_page: Callable[..., Answer], now: Callable[[], datetime]
) -> None:
    fetched = fetch_one({URL: make_page(b"<p>x", x_recorded_from="a server\x1b of ours")})
    assert isinstance(fetched, Snapshot)
    assert fetched.body == b"<p>x"
    assert fetched.sha256 == hashlib.sha256(b"<p>x").hexdigest()
    assert (fetched.media_type, fetched.charset) == ("text/html", "utf-8")
    assert (fetched.trace.requested_url, fetched.trace.final_url) == (URL, URL)
    assert fetched.trace.fetched_at == now()
    assert fetched.trace.recorded_from == "a server  of ours"


def test_a_source_without_address_is_no_request(fake: Any, now: Callable[[], datetime]) -> None:
    transport = fake({})
    (fetched,) = fetch_sources([Source("s", "t")], transport, now=now)
    assert outcome_of(fetched) == Outcome.NO_ADDRESS
    assert transport.asked == []


@pytest.mark.parametrize(
    ("url", "cause"),
    [
        ("http://u:p@news.test/", "利用者名"),
        ("file:///etc/passwd", "http・https以外"),
        ("http://news.test:22/", "ポート"),
    ],
)
def test_a_refused_url_is_no_request(fake: Any, now: Callable[[], datetime], url: str, cause: str) -> None:
    transport = fake({})
    (fetched,) = fetch_sources([Source("s", "t", url=url)], transport, now=now)
    assert isinstance(fetched, Unavailable)
    assert fetched.outcome == Outcome.UNSAFE_ADDRESS
    assert cause in fetched.detail.ja
    assert transport.asked == []


def test_redirects_are_followed_and_kept(
    fetch_one: Fetch, make_page: Callable[..., Answer], make_redirect: Callable[..., Answer]
) -> None:
    replies = {
        URL: make_redirect("/b?x=1#frag", 301),
        "https://news.test/b?x=1#frag": make_redirect("//other.test/記事", 308),
        "https://other.test/%E8%A8%98%E4%BA%8B": make_page(b"<p>moved"),
    }
    fetched = fetch_one(replies)
    assert isinstance(fetched, Snapshot)
    assert fetched.body == b"<p>moved"
    assert fetched.trace.redirects == (Hop(301, URL), Hop(308, "https://news.test/b?x=1#frag"))
    assert fetched.trace.final_url == "https://other.test/%E8%A8%98%E4%BA%8B"


REDIRECT_ENDS = [
    ("/a", Outcome.UNREACHABLE, "in a circle"),
    ("#elsewhere", Outcome.UNREACHABLE, "in a circle"),
    ("HTTPS://NEWS.TEST:443/a", Outcome.UNREACHABLE, "in a circle"),
    ("file:///etc/hostname", Outcome.UNSAFE_ADDRESS, "not an http"),
    ("javascript:alert(1)", Outcome.UNSAFE_ADDRESS, "not an http"),
    ("http://user:pw@127.0.0.4/", Outcome.UNSAFE_ADDRESS, "user name or password"),
    ("http://127.0.0.1:99999999/", Outcome.UNSAFE_ADDRESS, "malformed"),
    ("http://[::1/x", Outcome.UNREACHABLE, "malformed"),
    ("/" + "a" * 60_000, Outcome.UNSAFE_ADDRESS, "too long"),
    ("http://news.test:6379/", Outcome.UNSAFE_ADDRESS, "port"),
]


@pytest.mark.parametrize(("location", "outcome", "words"), REDIRECT_ENDS, ids=lambda value: str(value)[:40])
def test_where_redirects_end(
    fetch_one: Fetch, make_redirect: Callable[..., Answer], location: str, outcome: Outcome, words: str
) -> None:
    fetched = fetch_one({URL: make_redirect(location)})
    assert isinstance(fetched, Unavailable)
    assert fetched.outcome == outcome
    assert words in fetched.detail.en
    assert fetched.trace.final_url is None


@pytest.mark.parametrize(("hops", "outcome"), [(10, Outcome.OK), (11, Outcome.UNREACHABLE)])
def test_ten_redirects_are_enough(
    fetch_one: Fetch,
    make_page: Callable[..., Answer],
    make_redirect: Callable[..., Answer],
    hops: int,
    outcome: Outcome,
) -> None:
    replies: dict[str, Reply] = {f"https://news.test/{i}": make_redirect(f"/{i + 1}") for i in range(hops)}
    replies[f"https://news.test/{hops}"] = make_page()
    assert outcome_of(fetch_one(replies, "https://news.test/0")) == outcome


def test_the_deadline_is_for_all_hops_together(
    fake: Any, make_redirect: Callable[..., Answer], now: Callable[[], datetime]
) -> None:
    transport = fake({URL: make_redirect("/b", seconds=5), "https://news.test/b": make_redirect("/c", seconds=8)})
    fetch_sources([Source("s", "t", url=URL, robots_ignored=True)], transport, now=now)
    assert transport.within == [20, 15, 7]


def test_robots_are_obeyed_unless_the_source_says_otherwise(fetch_one: Fetch, make_page: Callable[..., Answer]) -> None:
    replies = {URL: make_page(), ROBOTS: Answer(200, {}, b"User-agent: *\nDisallow: /a\n")}
    refused = fetch_one(replies)
    assert isinstance(refused, Unavailable)
    assert refused.outcome == Outcome.ROBOTS_DISALLOWED
    assert "robots.txt" in refused.detail.ja
    assert outcome_of(fetch_one(replies, robots_ignored=True)) == Outcome.OK


def test_robots_of_every_hop_are_asked(
    fetch_one: Fetch, make_page: Callable[..., Answer], make_redirect: Callable[..., Answer]
) -> None:
    replies = {
        URL: make_redirect("https://other.test/b"),
        "https://other.test/b": make_page(),
        "https://other.test/robots.txt": Answer(200, {}, b"User-agent: verify\nDisallow: /\n"),
    }
    fetched = fetch_one(replies)
    assert outcome_of(fetched) == Outcome.ROBOTS_DISALLOWED
    assert fetched.trace.redirects == (Hop(302, URL),)


def test_robots_may_be_redirected(
    fetch_one: Fetch, make_page: Callable[..., Answer], make_redirect: Callable[..., Answer]
) -> None:
    replies = {
        URL: make_page(),
        ROBOTS: make_redirect("https://www.news.test/robots.txt"),
        "https://www.news.test/robots.txt": Answer(200, {}, b"User-agent: *\nDisallow: /a\n"),
    }
    assert outcome_of(fetch_one(replies)) == Outcome.ROBOTS_DISALLOWED


def test_a_site_that_cannot_say_its_rules_is_left_alone(fetch_one: Fetch, make_page: Callable[..., Answer]) -> None:
    fetched = fetch_one({URL: make_page(), ROBOTS: Answer(503, {}, b"")})
    assert isinstance(fetched, Unavailable)
    assert fetched.outcome == Outcome.SERVER_ERROR
    assert "its robots.txt could not be read" in fetched.detail.en


@pytest.mark.parametrize("workers", [1, 2, 16])
def test_order_and_results_do_not_depend_on_workers(
    fake: Any, make_page: Callable[..., Answer], now: Callable[[], datetime], workers: int
) -> None:
    replies: dict[str, Reply] = {f"https://{i % 5}.test/{i}": make_page(b"<p>%d" % i) for i in range(0, 40, 2)}
    replies |= {f"https://{i}.test/robots.txt": Answer(404, {}, b"") for i in range(5)}
    sources = [Source(f"s{i}", "t", url=f"https://{i % 5}.test/{i}") for i in range(40)] + [Source("none", "t")]
    transport = fake(replies)
    fetched = fetch_sources(sources, transport, workers=workers, now=now)
    assert [one.source.id for one in fetched] == [source.id for source in sources]
    assert [outcome_of(one) for one in fetched] == [Outcome.OK, Outcome.UNREACHABLE] * 20 + [Outcome.NO_ADDRESS]
    assert len(transport.asked) == len(set(transport.asked)) == 45


def test_one_request_for_sources_of_one_address(
    fake: Any, make_page: Callable[..., Answer], now: Callable[[], datetime]
) -> None:
    transport = fake({URL: make_page()})
    urls = [URL, URL + "#part", "https://NEWS.test:443/a"]
    fetched = fetch_sources([Source(f"s{i}", "t", url=url) for i, url in enumerate(urls)], transport, now=now)
    assert [one.source.id for one in fetched] == ["s0", "s1", "s2"]
    assert [one.trace.requested_url for one in fetched] == urls
    assert transport.asked.count(URL) == 1


def test_an_error_of_our_own_ends_the_stage(now: Callable[[], datetime]) -> None:
    class Failing:
        mode = Mode.LIVE
        deadline = 20.0
        gap = 0.0

        def __init__(self) -> None:
            self.asked = 0

        def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
            self.asked += 1
            raise LookupError(url)

    transport = Failing()
    sources = [Source(f"s{i}", "t", url=f"https://{i}.test/") for i in range(500)]
    with pytest.raises(LookupError):
        fetch_sources(sources, transport, workers=1, now=now)
    assert transport.asked < 500


def test_requests_say_who_asks(fake: Any, now: Callable[[], datetime]) -> None:
    transport = fake({})
    fetch_sources([Source("s", "t", url=URL)], transport, now=now, user_agent="desk/2.0 (desk@news.test)")
    assert {headers["User-Agent"] for headers in transport.headers} == {"desk/2.0 (desk@news.test)"}
    assert {headers["Accept-Encoding"] for headers in transport.headers} == {"gzip, deflate"}


def test_requests_to_one_host_keep_their_distance(
    fake: Any, make_page: Callable[..., Answer], now: Callable[[], datetime]
) -> None:
    moment = [100.0]
    waits: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        moment[0] += seconds

    replies: dict[str, Reply] = {f"https://news.test/{i}": make_page() for i in range(3)} | {
        "https://other.test/": make_page()
    }
    transport = fake(replies, gap=1.0)
    sources = [Source(url, "t", url=url) for url in replies]
    fetch_sources(sources, transport, workers=1, now=now, pace=Pace(sleep=sleep, clock=lambda: moment[0]))
    # robots.txt and three pages of one host: three gaps, in the first of which the other host's page is asked for.
    assert waits == [1.0] * 3


def test_at_most_two_requests_are_at_a_host(now: Callable[[], datetime]) -> None:
    class Counting:
        mode = Mode.LIVE
        deadline = 20.0
        gap = 0.001

        def __init__(self) -> None:
            self.lock = threading.Lock()
            self.at_host = 0
            self.most = 0
            self.two_are_in = threading.Barrier(2)

        def get(self, url: str, headers: Mapping[str, str], *, within: float) -> Reply:
            with self.lock:
                self.at_host += 1
                self.most = max(self.most, self.at_host)
            if not url.endswith("robots.txt"):
                self.two_are_in.wait(5)
            with self.lock:
                self.at_host -= 1
            return Answer(200, {}, b"")

    counting = Counting()
    transport: Transport = counting
    sources = [Source(f"s{i}", "t", url=f"https://news.test/{i}") for i in range(8)]
    fetched = fetch_sources(sources, transport, workers=8, now=now)
    assert len(fetched) == 8
    assert counting.most == 2


@pytest.mark.parametrize(
    ("name", "body", "media"),
    [
        ("saved.pdf", b"%PDF-1.7\n", "application/pdf"),
        ("saved.HTML", b"<p>x", "text/html"),
        ("saved.txt", "市議会".encode("cp932"), "text/plain"),
        ("saved.md", b"# Heading", "text/plain"),
        ("saved", b"<html><p>x", "text/html"),
        ("saved.txt", b"%PDF-1.7\n", "application/pdf"),
    ],
)
def test_an_attached_file_is_read_in_place_of_the_address(
    fake: Any, now: Callable[[], datetime], tmp_path: Path, name: str, body: bytes, media: str
) -> None:
    (tmp_path / name).write_bytes(body)
    transport = fake({})
    source = Source("s", "t", url=URL, file=Attachment(tmp_path / name, "desk", date(2025, 12, 22)))
    (fetched,) = fetch_sources([source], transport, now=now)
    assert isinstance(fetched, Snapshot)
    assert (fetched.body, fetched.media_type) == (body, media)
    assert fetched.sha256 == hashlib.sha256(body).hexdigest()
    assert (fetched.trace.requested_url, fetched.trace.final_url) == (None, None)
    assert transport.asked == []


@pytest.mark.parametrize(
    ("name", "outcome"),
    [("missing.pdf", Outcome.UNREACHABLE), (".", Outcome.UNREACHABLE), ("picture.png", Outcome.NOT_TEXT)],
)
def test_an_attached_file_that_cannot_be_read(
    fake: Any, now: Callable[[], datetime], tmp_path: Path, name: str, outcome: Outcome
) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    source = Source("s", "t", file=Attachment(tmp_path / name, "desk", date(2025, 12, 22)))
    (fetched,) = fetch_sources([source], fake({}), now=now)
    assert outcome_of(fetched) == outcome


def test_what_a_server_sends_is_cleaned_in_details(fetch_one: Fetch) -> None:
    fetched = fetch_one({URL: Answer(200, {"content-type": "image/\x1b]0;x\u202e" + "y" * 999}, b"")})
    assert isinstance(fetched, Unavailable)
    assert "\x1b" not in fetched.detail.en
    assert "\u202e" not in fetched.detail.en
    assert len(fetched.detail.en) < 300


def test_a_failure_reads_as_one_sentence(fetch_one: Fetch) -> None:
    fetched = fetch_one({URL: Failure(Outcome.TOO_LARGE, seen="> 5 MB")})
    assert isinstance(fetched, Unavailable)
    assert fetched.detail.en == "news.test is too large and was not read (> 5 MB)"
    assert fetched.detail.ja == "news.testは大きすぎるため、読みませんでした（> 5 MB）"

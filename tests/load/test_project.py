"""What a claims file becomes: every field in its place, defaults, citations and locations."""

import hashlib
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from verify.errors import ClaimsFileError, ExitCode, UsageError
from verify.load import load_project
from verify.model import Article, Attachment, Citation, ClaimKind, Location, Rating, Source

POSITIVE = Path(__file__).parent.parent / "acceptance" / "positive"
JST = timezone(timedelta(hours=9))


@pytest.fixture
def every_key():
    return load_project(POSITIVE / "every_key" / "claims.yaml")


def test_article(every_key):
    assert every_key.article == Article(
        title="図書館: 改修へ",
        lang="zh-Hant-TW",
        url="HTTPS://example.com/library?id=1#top",
        text="# 図書館\n\n改修に１００人\nが携わる。\n",
        published=datetime(2025, 12, 22, 9, tzinfo=JST),
        fiscal_year="us",
    )


def test_source(every_key):
    (source,) = every_key.sources

    assert source == Source(
        id="city",
        title="市の発表",
        url="http://example.org:8080/release",
        file=Attachment(POSITIVE / "every_key" / "texts" / "saved.html", "desk", date(2025, 12, 22)),
        robots_ignored=True,
        publisher="市",
        lang="ja",
        published=datetime(2025, 12, 21, 12, 0, 0, 500_000, tzinfo=UTC),
        line="city",
    )


def test_claim(every_key):
    (claim,) = every_key.claims

    assert claim.id == "2-cost"
    assert claim.kind is ClaimKind.HEADCOUNT
    assert claim.text == "改修に100人が 携わる"
    assert claim.quote == "改修に100人が携わる"
    assert claim.citations == (Citation("city"),)
    assert claim.about == ("改修", "2026-04-01", "no")
    assert claim.note == "二行の\n覚え書き"
    assert claim.location == Location("claims.yaml", 22, 5)
    assert claim.rating == Rating("確認デスク", "ミスリード", "市", date(2025, 12, 24), "https://desk.example/1")


def test_a_claim_carries_what_it_needs_from_the_article(every_key):
    (claim,) = every_key.claims

    assert (claim.lang, claim.fiscal_year) == ("zh-Hant-TW", "us")
    assert claim.published == every_key.article.published


def test_sha256_is_that_of_the_bytes(every_key):
    raw = (POSITIVE / "every_key" / "claims.yaml").read_bytes()

    assert every_key.sha256 == hashlib.sha256(raw).hexdigest()


def test_defaults():
    project = load_project(POSITIVE / "smallest" / "claims.yaml")
    (claim,) = project.claims

    assert project.sources == ()
    assert project.article == Article(title="市が図書館を改修", lang="ja")
    assert (claim.citations, claim.about, claim.quote, claim.note, claim.published) == ((), (), None, None, None)
    assert claim.fiscal_year == "jp"


def test_sources_left_out_cites_every_source_and_an_empty_list_none():
    explicit, omitted = load_project(POSITIVE / "html_article" / "claims.yaml").claims

    assert explicit.citations == ()
    assert omitted.citations == (Citation("city"),)


def test_a_missing_file_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError, match=r"claims\.yaml: no such file") as raised:
        load_project(tmp_path / "claims.yaml")

    assert not isinstance(raised.value, ClaimsFileError)
    assert raised.value.exit_code is ExitCode.USAGE


def test_a_folder_is_a_usage_error(tmp_path):
    with pytest.raises(UsageError, match="cannot be read"):
        load_project(tmp_path)


def test_loading_imports_neither_network_nor_pages():
    program = "import sys, verify.load; print(sorted({'pydantic', 'yaml', 'requests', 'bs4'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"


def test_a_file_of_mistakes_ends_soon(tmp_path):
    """Hints are looked for a few times only; a hint for each of these would take minutes."""
    file = tmp_path / "claims.yaml"
    sources = "".join(f"  - {{id: source-{n}, title: t}}\n" for n in range(2000))
    cited = ", ".join(f"surce-{n}" for n in range(2000))
    keys = "".join(f"knd-{n}: x\n" for n in range(2000))
    file.write_text(
        f"version: 1\narticle: {{title: a, lang: ja}}\nsources:\n{sources}"
        f"claims:\n  - {{id: a, kind: figure, text: b, sources: [{cited}]}}\n{keys}"
    )

    with pytest.raises(ClaimsFileError) as raised:
        load_project(file)

    messages = [problem.message for problem in raised.value.problems]
    assert sum(message.endswith("?") for message in messages) == 20
    assert sum(message.startswith("unknown key") for message in messages) == 1000

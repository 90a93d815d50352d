"""What each machine format says of the same reports, read by a strict reader of that format."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from builders import PUBLISHED, make_claim, make_report, make_verdict
from rich.cells import cell_len
from strict_readers import (
    ATOM,
    READERS,
    read_annotations,
    read_atom,
    read_claimreview,
    read_csv,
    read_junit,
    read_sarif,
    read_summary,
    read_webannotation,
)

from verify.cli.check import FORMATS
from verify.cli.table import print_table
from verify.errors import FormatRefused
from verify.model import Article, Rating, VerdictLabel
from verify.report import FILENAMES, RENDERERS, to_dict
from verify.report.identity import article_slug, finding_digest, make_iri
from verify.report.markdown import escape

ROOT = Path(__file__).parent.parent.parent


# What needs no rating by a person.
FREE = sorted(set(RENDERERS) - {"claimreview"})


def write(name, report, lang="en"):
    return RENDERERS[name](to_dict(report), lang)


RATING = Rating("Example Fact Desk", "ミスリード", "Minato Herald", date(2026, 3, 5), "https://desk.example/checks/1")


def rate(report, **ratings):
    """The report as if claims.yaml had these ratings."""
    rated = [
        replace(v, claim=replace(v.claim, rating=ratings[v.claim.id])) if v.claim.id in ratings else v
        for v in report.verdicts
    ]
    return replace(report, verdicts=tuple(rated))


def many(count, label=VerdictLabel.CONTRADICTED):
    """A report with nothing but claims of one label."""
    claims = [make_claim(f"claim-{n}", f"図書館は{n}つある") for n in range(count)]
    return make_report((), tuple(make_verdict(claim, label) for claim in claims))


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("name", FREE)
def test_every_report_is_read_by_a_strict_reader(any_report, name, lang):
    assert READERS[name](write(name, any_report, lang)) is not None


@pytest.mark.parametrize("name", FREE)
def test_nothing_is_told_that_the_json_lacks(town, name):
    kept = json.loads(write("json", town))
    assert RENDERERS[name](kept, "ja") == write(name, town, "ja")


@pytest.mark.parametrize("name", FREE)
def test_two_runs_differ_in_the_facts_of_the_run_alone(town, name):
    run = replace(town.run, id="later-run", finished_at=town.run.finished_at + timedelta(days=1))
    later = replace(town, run=run)
    first, second = write(name, town), write(name, later)
    facts = {**to_dict(later)["run"], "began": town.run.started_at}
    assert len(first.splitlines()) == len(second.splitlines())
    told = (facts["id"], facts["finished_at"], "3 Mar 2026", "86400.000")
    for before, after in zip(first.splitlines(), second.splitlines(), strict=True):
        assert before == after or any(fact in after for fact in told), after


def test_another_process_writes_the_same_bytes(town, tmp_path):
    kept = tmp_path / "report.json"
    kept.write_text(write("json", rate(town, staff=RATING)), encoding="utf-8")
    program = (
        "import hashlib, json, sys; from verify.report import RENDERERS; data = json.load(open(sys.argv[1]))\n"
        "print({name: hashlib.sha256(r(data, 'ja').encode()).hexdigest() for name, r in sorted(RENDERERS.items())})"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program, str(kept)],
            env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


def test_every_format_has_a_name_of_its_own_and_can_be_asked_for():
    assert set(FILENAMES) == set(FORMATS)
    assert set(RENDERERS) <= set(FORMATS)
    assert len(set(FILENAMES.values())) == len(FILENAMES)


# ── SARIF ────────────────────────────────────────────────────────────────────────────────────────────────


def test_sarif_has_a_result_for_each_claim_to_act_on_and_each_single_line(town):
    results = read_sarif(write("sarif", town))
    assert [(result["properties"]["claimId"], result["ruleId"], result["level"]) for result in results] == [
        ("staff", "VF001", "error"),
        ("visitors", "VF002", "error"),
        ("rank", "VF008", "error"),
        ("announced", "VF003", "warning"),
        ("books", "VF006", "warning"),
        ("weekly", "VF004", "warning"),
        ("cost", "VF007", "note"),
    ]
    region = results[0]["locations"][0]["physicalLocation"]
    assert region["artifactLocation"]["uri"] == "claims.yaml"
    assert region["region"] == {"startLine": 20, "startColumn": 5}
    assert results[0]["message"]["text"].startswith("staff Conflicts with source: The article says 30 people")


def test_sarif_knows_a_claim_again_whatever_is_found_and_wherever_it_stands(town):
    def prints(report):
        return {r["properties"]["claimId"]: r["partialFingerprints"] for r in read_sarif(write("sarif", report))}

    verdicts = tuple(reversed([replace(v, label=VerdictLabel.NOT_FOUND) for v in town.verdicts]))
    assert prints(town).items() <= prints(replace(town, verdicts=verdicts)).items()
    assert len({fact["verifyClaim/v1"] for fact in prints(town).values()}) == 7


def test_sarif_stays_below_the_limits_and_says_what_it_leaves_out():
    log = json.loads(write("sarif", many(5_002)))
    [run] = log["runs"]
    assert len(run["results"]) == 5_000
    [told] = run["invocations"][0]["toolExecutionNotifications"]
    assert told["message"]["text"] == "2 further results are left out."


def test_sarif_needs_a_place(town):
    lost = [replace(v, claim=replace(v.claim, location=None)) for v in town.verdicts]
    with pytest.raises(FormatRefused, match="these claims have none: staff, visitors"):
        write("sarif", replace(town, verdicts=tuple(lost)))


def test_the_way_to_claims_yaml_is_that_of_the_run(town):
    run = replace(town.run, settings=(("claims_file", "desk/記事 1/claims.yaml"),))
    moved = replace(town, run=run)
    [first, *_] = read_sarif(write("sarif", moved))
    uri = first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "desk/%E8%A8%98%E4%BA%8B%201/claims.yaml"
    assert read_annotations(write("annotations", moved))[0]["file"] == "desk/記事 1/claims.yaml"


# ── JUnit ────────────────────────────────────────────────────────────────────────────────────────────────


def outcomes(report):
    return {
        case.get("name").split()[0]: (case[0].tag if len(case) else "passed")
        for case in read_junit(write("junit", report))
    }


def test_junit_fails_where_the_exit_code_does(town):
    assert outcomes(town) == {
        "staff": "failure",
        "visitors": "failure",
        "rank": "failure",
        "announced": "system-out",
        "books": "system-out",
        "weekly": "error",
        "hope": "skipped",
        "cost": "passed",
        "largest": "passed",
    }
    stricter = replace(town, run=replace(town.run, settings=(("fail_on", "partial"),)))
    assert [name for name, tag in outcomes(stricter).items() if tag == "failure"] == ["announced", "books"]


def test_junit_shows_both_values(town):
    [case] = [case for case in read_junit(write("junit", town)) if case.get("name").startswith("staff")]
    [failure] = case
    assert failure.get("type") == "contradicted"
    assert failure.get("message").startswith("Conflicts with source: The article says 30 people")
    assert "coast: Differs: article ↔ “some 45 staff”" in failure.text


def test_junit_lists_what_an_interrupted_run_did_not_reach(town):
    cut = replace(town, verdicts=town.verdicts[:1], run=replace(town.run, interrupted=True))
    assert outcomes(cut) == {"cost": "passed"} | {v.claim.id: "skipped" for v in town.verdicts[1:]}


# ── GitHub ───────────────────────────────────────────────────────────────────────────────────────────────


def test_the_summary_opens_with_the_status_and_folds_every_claim(town):
    written = write("summary", town)
    read_summary(written)
    assert written.startswith("### 3 to fix, 3 to check\n")
    assert written.count("<details>") == 9
    assert written.count("\n| `") == 6


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It costs $3 billion, says [4].", "It costs $3 billion, says [4]."),
        ("a_b * c | `d` ~ #5!", "a_b * c | `d` ~ #5!"),
        ("</summary><b>x & y", "&lt;/summary&gt;&lt;b&gt;x &amp; y"),
        ("ask @minato\n\nnow", "ask @\u200bminato now"),
    ],
)
def test_the_fold_of_a_claim_is_html_and_its_row_markdown(text, shown):
    claim = replace(make_claim("cost", "12"), text=text)
    written = write("summary", make_report((), (make_verdict(claim, VerdictLabel.CONTRADICTED),)))
    read_summary(written)
    assert f"<summary>Conflicts with source: {shown}</summary>" in written
    assert f"| Conflicts with source | {escape(text)} |" in written


def test_a_summary_of_thousands_of_claims_keeps_to_its_budget():
    written = write("summary", many(3_000), "ja")
    read_summary(written)
    assert written.count("\n| `") == 50
    assert 850 * 1024 < len(written.encode()) <= 900 * 1024
    shown = written.count("<details>")
    assert written.endswith(f"ほか {3_000 - shown}件\n")


@pytest.mark.parametrize(("claims", "kinds"), [(10, ["error"] * 10), (11, ["error"] * 9 + ["notice"]), (0, [])])
def test_no_more_annotations_than_github_shows(claims, kinds):
    read = read_annotations(write("annotations", many(claims)))
    assert [item["kind"] for item in read] == kinds
    assert claims <= 10 or read[-1]["message"] == "2 more"


def test_an_annotation_stands_at_its_claim(town):
    read = read_annotations(write("annotations", town))
    assert [item["kind"] for item in read] == ["error"] * 3 + ["warning"] * 3
    assert {key: read[0][key] for key in ("file", "line", "col", "title")} == {
        "file": "claims.yaml",
        "line": "20",
        "col": "5",
        "title": "staff Conflicts with source",
    }


# ── Atom ─────────────────────────────────────────────────────────────────────────────────────────────────


def test_a_feed_has_an_entry_for_each_finding(town):
    entries = read_atom(write("atom", town))
    assert [entry.findtext(f"{ATOM}title").split()[0] for entry in entries] == to_dict(town)["summary"]["todo"]
    staff = entries[0].findtext(f"{ATOM}content")
    assert "some 45 staff are to work there, the plan says.” (demo page" in staff
    assert entries[0].findtext(f"{ATOM}id").startswith("tag:news.example,2026-03-01:news-example-articles-1/staff/")


def test_an_entry_keeps_its_id_until_the_finding_changes(town):
    claims = {claim["id"]: claim for claim in to_dict(town)["claims"]}
    staff = claims["staff"]
    before = finding_digest(staff)
    assert (
        finding_digest({**staff, "reason": {"code": "x", "ja": "x", "en": "x"}, "note": "x", "location": None})
        == before
    )
    part = staff["parts"][0]
    other = {**part, "results": [{**part["results"][0], "quote": "some 46 staff"}]}
    assert finding_digest({**staff, "parts": [other]}) != before
    assert finding_digest({**staff, "label": "partial"}) != before


@pytest.mark.parametrize(
    ("url", "published"), [(None, PUBLISHED), ("https://news.example/1", None), ("https://192.0.2.1:8/é", PUBLISHED)]
)
def test_without_address_or_date_a_name_is_an_urn(url, published):
    article = to_dict(make_report((), (), article=Article("題", "ja", url, published=published)))["article"]
    assert make_iri(article, "a") == make_iri(article, "a") != make_iri(article, "b")
    assert ("urn:uuid:" in make_iri(article, "a")) is (url is None or published is None)
    assert article_slug(article).isascii()


# ── Spreadsheet ──────────────────────────────────────────────────────────────────────────────────────────


def test_a_row_has_the_claim_its_reason_and_its_passage(town):
    rows = {row["claim"]: row for row in read_csv(write("csv", town))}
    assert list(rows)[:6] == to_dict(town)["summary"]["todo"]
    staff = rows["staff"]
    assert staff["label"] == "contradicted"
    assert staff["passage"].startswith("The building will hold")
    assert (staff["passage_source"], staff["passage_is_demo"], staff["line"]) == ("coast", "yes", "20")
    assert rows["visitors"]["passage_source"] == "city"
    assert rows["weekly"]["source_titles"] == "Harbour Weekly, 1 March"


@pytest.mark.parametrize("sign", "=+-@＝＋－＠")
def test_a_text_never_becomes_a_formula(sign):
    claim = make_claim("sum", f"{sign}1+1")
    [row] = read_csv(write("csv", make_report((), (make_verdict(claim, VerdictLabel.UNCITED),))))
    assert row["text"] == f"'{sign}1+1"
    assert row["line"] == "20"


# ── Web Annotation ───────────────────────────────────────────────────────────────────────────────────────


def test_an_annotation_leads_from_the_article_to_the_words_of_the_source(town):
    text = "市の計画では、市は新しい図書館に約12億円を投じる。開館は来春。"
    placed = replace(town, project=replace(town.project, article=replace(town.project.article, text=text)))
    cost = read_webannotation(write("webannotation", placed))[0]
    article, minato, coast = cost["target"]
    quoted, position = article["selector"]
    assert text[position["start"] : position["end"]] == quoted["exact"] == "図書館に約12億円"
    assert quoted["prefix"] + quoted["exact"] + quoted["suffix"] == text
    assert minato["source"] == "https://minato.example/news/library"
    assert minato["selector"][0] == {
        "type": "TextQuoteSelector",
        "exact": "about 1.2 billion yen",
        "prefix": "The city will spend ",
        "suffix": " on a new public library, an off",
    }
    assert coast["source"] == "https://coast.example/a/library"
    assert coast["state"] == {"type": "TimeState", "sourceDate": "2026-03-02T03:04:05Z"}


def test_a_passage_that_proves_nothing_is_no_target(town):
    visitors = read_webannotation(write("webannotation", town))[4]
    assert [target["source"] for target in visitors["target"]] == ["https://news.example/articles/1"]


# ── ClaimReview ──────────────────────────────────────────────────────────────────────────────────────────


def test_only_what_a_person_has_rated_is_reviewed(town):
    [review] = read_claimreview(write("claimreview", rate(town, staff=RATING)))
    assert review["url"] == "https://desk.example/checks/1"
    assert review["claimReviewed"] == "新図書館では30人が働く"
    assert review["reviewRating"] == {"@type": "Rating", "alternateName": "ミスリード"}
    assert review["author"]["name"] == "Example Fact Desk"
    assert review["itemReviewed"]["author"]["name"] == "Minato Herald"
    assert review["itemReviewed"]["appearance"][0]["url"] == "https://news.example/articles/1"
    assert [work["url"] for work in review["citation"]] == ["https://coast.example/a/library"]


def test_without_a_rating_there_is_nothing_to_review(town):
    with pytest.raises(FormatRefused, match="rates nothing"):
        write("claimreview", town)


@pytest.mark.parametrize("claimant", ["Example Fact Desk", "EXAMPLE  fact-desk", "Ｅｘａｍｐｌｅ Fact Desk"])
def test_nobody_reviews_a_claim_of_their_own(town, claimant):
    own = rate(town, cost=RATING, staff=replace(RATING, claimant=claimant))
    with pytest.raises(FormatRefused, match="claim of their own: `by` is `claimant` in staff"):
        write("claimreview", own)


def test_a_long_claim_is_cut_and_a_rating_needs_a_page(town):
    long = make_claim("long", "図" * 100, rating=RATING)
    [review] = read_claimreview(write("claimreview", make_report((), (make_verdict(long, VerdictLabel.UNCITED),))))
    assert len(review["claimReviewed"]) == 75
    with pytest.raises(FormatRefused, match="no plain web address in staff"):
        write("claimreview", rate(town, staff=replace(RATING, url="javascript:alert(1)")))


@pytest.mark.parametrize("name", sorted(set(FREE) - {"json", "html"}))
def test_a_rating_changes_nothing_else(town, name):
    assert write(name, rate(town, staff=RATING)) == write(name, town)


def test_a_rating_adds_one_line_to_the_page(town):
    rated, unrated = write("html", rate(town, staff=RATING)), write("html", town)
    assert rated != unrated
    assert re.sub(r'<p class="orig"><b>[^<]*Example Fact Desk[^<]*</b>[^<]*</p>\n?', "", rated) == unrated


# ── The terminal ─────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("lang", ["ja", "en"])
@pytest.mark.parametrize("columns", [80, 60, 120])
def test_the_columns_of_the_table_stand_under_each_other(town, lang, columns, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", str(columns))
    marked = replace(town.verdicts[0], claim=replace(town.verdicts[0].claim, text="[red]:smile:[/red]"))
    content = to_dict(replace(town, verdicts=(marked, *town.verdicts[1:])))
    print_table(content, lang)
    lines = capsys.readouterr().out.splitlines()
    texts = {claim["id"]: claim["text"] for claim in content["claims"]}
    assert len(lines) == 9
    assert max(map(cell_len, lines)) <= columns
    starts = [
        (cell_len(line[: line.index(f"  {name} ")]), cell_len(line[: line.index(texts[name][:5])]))
        for line in lines
        for name in texts
        if f"  {name} " in line
    ]
    assert len(starts) == 9
    assert len(set(starts)) == 1
    assert any(line.endswith("[red]:smile:[/red]") for line in lines)

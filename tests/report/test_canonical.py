import json
import re
from dataclasses import replace
from datetime import timedelta

import jsonschema
import pytest
from builders import make_claim, make_report, make_verdict

from verify.model import Article, Flag, Outcome, Precision, VerdictLabel
from verify.report import FILENAMES, WRITERS, report_schema, to_dict
from verify.report.canonical import TODO, render_json
from verify.text import BIDI_CONTROLS

ARTICLE = """みなと市は新しい図書館に約12億円を投じる。蔵書は２０万冊を超える。

工費12億円のうち3億円は県が補助し、職員は30人を予定する。"""


def test_every_report_fits_the_published_schema(any_report):
    schema = report_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    written = json.loads(WRITERS["json"](any_report, "ja"))
    jsonschema.Draft202012Validator(schema).validate(written)
    assert written == json.loads(json.dumps(to_dict(any_report)))


def test_the_schema_refuses_what_it_does_not_name(town):
    data = to_dict(town)
    data["claims"][0]["truth"] = 1
    with pytest.raises(jsonschema.ValidationError, match="truth"):
        jsonschema.Draft202012Validator(report_schema()).validate(data)


def test_every_object_of_the_schema_is_closed_and_complete():
    def walk(node):
        if isinstance(node, dict):
            yield node
            for value in node.values():
                yield from walk(value)
        elif isinstance(node, list):
            for value in node:
                yield from walk(value)

    objects = [node for node in walk(report_schema()) if node.get("type") == "object" and "properties" in node]
    assert len(objects) > 15
    assert all(node["additionalProperties"] is False for node in objects)
    assert all(sorted(node["properties"]) == node["required"] for node in objects)


def test_json_is_sorted_ends_in_a_newline_and_keeps_japanese(town):
    written = WRITERS["json"](town, "en")
    assert written.endswith("}\n")
    assert "約12億円" in written
    assert list(json.loads(written)) == sorted(json.loads(written))
    assert written == WRITERS["json"](town, "ja")


def test_only_the_run_differs_between_two_runs_on_the_same_input(town):
    later = replace(town, run=replace(town.run, id="later", started_at=town.run.started_at + timedelta(days=1)))
    first, second = to_dict(town), to_dict(later)
    assert first.pop("run") != second.pop("run")
    assert first == second


def test_nothing_in_the_json_acts_unseen(hostile):
    written = WRITERS["json"](hostile, "ja")
    assert not set(written) & BIDI_CONTROLS
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\ud800-\udfff]", written)
    assert json.loads(written)["claims"][2]["text"] == "\u202egnp.exe\u2066"
    written.encode()


def test_todo_names_what_needs_an_editor_worst_first(town):
    summary = to_dict(town)["summary"]
    labels = {verdict.claim.id: verdict.label for verdict in town.verdicts}
    assert summary["todo"] == ["staff", "visitors", "rank", "announced", "books", "weekly"]
    assert [labels[name] for name in summary["todo"]] == sorted(map(labels.get, summary["todo"]), key=TODO.index)
    assert summary["counts"] == {
        "contradicted": 1,
        "not_found": 1,
        "uncited": 1,
        "partial": 2,
        "unavailable": 1,
        "not_checkable": 1,
        "supported": 2,
    }
    assert summary["unchecked"] == []


def test_an_interrupted_run_names_the_claims_it_did_not_reach(town):
    cut = replace(town, verdicts=town.verdicts[:2], run=replace(town.run, interrupted=True))
    assert to_dict(cut)["summary"]["unchecked"] == [verdict.claim.id for verdict in town.verdicts[2:]]


def test_a_quote_says_whether_its_wording_is_the_demos(town):
    claims = {claim["id"]: claim for claim in to_dict(town)["claims"]}
    books = claims["books"]
    assert {item["source"]: item["demo"] for item in books["evidence"]} == {"minato": True, "city": False}
    assert [result["demo"] for result in books["parts"][0]["results"]] == [True, True, False]
    assert claims["visitors"]["parts"][0]["results"][0]["demo"] is None


def test_offsets_lead_back_to_the_words(town):
    checked = 0
    for claim in to_dict(town)["claims"]:
        for part in claim["parts"]:
            assert claim["text"][part["start"] : part["end"]] == part["text"]
            for result in part["results"]:
                if result["start"] is not None:
                    assert result["quote"][result["start"] : result["end"]] in result["stated"]["ja"]
                    checked += 1
    assert checked == 9


def test_a_figure_is_written_as_decimal_strings_and_a_period_as_days(town):
    claims = {claim["id"]: claim for claim in to_dict(town)["claims"]}
    money = claims["cost"]["parts"][0]["claimed"]
    assert (money["value"], money["low"], money["unit"], money["approx"]) == (
        "1200000000",
        "1150000000",
        "JPY",
        "exact",
    )
    day = claims["announced"]["parts"][0]["claimed"]
    assert (day["value"], day["low"], day["high"], day["unit"]) == (None, "2026-03-01", "2026-03-01", "day")
    said = claims["announced"]["parts"][1]["claimed"]
    assert said["low"] is None
    assert said["ja"]


def test_scores_are_rounded(town):
    assert to_dict(town)["claims"][0]["evidence"][0]["score"]["lexical"] == 0.8123


def test_a_source_keeps_how_it_was_asked_for(town):
    sources = {source["id"]: source for source in to_dict(town)["sources"]}
    assert sources["coast"]["notes"] == ["moved", "doubtful"]
    assert sources["coast"]["redirects"] == [{"status": 301, "url": "https://coast.example/2026/03/library?id=7"}]
    assert sources["coast"]["fetched_at"] == "2026-03-02T03:04:05Z"
    assert sources["coast"]["published"]["value"] == "2026-03-01T12:00:00Z"
    assert sources["city"]["published"] == {
        "value": "2026-03-01",
        "precision": Precision.DAY.value,
        "found_in": "visible",
        "agreement": 1,
    }
    assert sources["paper"]["outcome"] == Outcome.NO_ADDRESS.value
    assert sources["paper"]["sha256"] is None
    assert sources["paper"]["detail"]["ja"]


def test_every_outcome_of_a_source_has_a_sentence(outages):
    sources = to_dict(outages)["sources"]
    assert {source["outcome"] for source in sources} == {outcome.value for outcome in Outcome}
    assert all(source["detail"]["ja"] and source["detail"]["en"] for source in sources)


def test_the_article_shows_where_claims_stand_and_what_none_covers():
    claims = (
        make_claim("cost", "図書館に約12億円が使われる", quote="新しい図書館に約12億円を投じる"),
        make_claim("books", "蔵書は20万冊を超える"),
        make_claim("gone", "この文は記事にない"),
    )
    article = Article("図書館", "ja", text=ARTICLE)
    report = make_report((), tuple(make_verdict(claim, VerdictLabel.UNCITED) for claim in claims), article=article)
    shown = to_dict(report)["article"]
    # the article writes its digits wide, the claim narrow
    assert [(mark["claim"], ARTICLE[mark["start"] : mark["end"]]) for mark in shown["marks"]] == [
        ("cost", "新しい図書館に約12億円を投じる"),
        ("books", "蔵書は２０万冊を超える"),
    ]
    assert [(item["text"], item["kind"]) for item in shown["uncovered"]] == [
        ("12億円", "money"),
        ("3億円", "money"),
        ("30人", "count"),
    ]
    assert all(ARTICLE[item["start"] : item["end"]] == item["text"] for item in shown["uncovered"])
    assert len(shown["text_sha256"]) == 64


def test_without_the_articles_text_there_is_nothing_to_mark(town):
    article = to_dict(town)["article"]
    assert (article["marks"], article["uncovered"], article["text_sha256"]) == ([], [], None)


def test_the_town_holds_every_label_and_every_flag(town):
    """The other tests of this folder rest on it."""
    assert {verdict.label for verdict in town.verdicts} == set(VerdictLabel)
    assert {flag for verdict in town.verdicts for flag in verdict.flags} == set(Flag)


@pytest.mark.parametrize("name", sorted(set(WRITERS) - {"claimreview"}))
@pytest.mark.parametrize("lang", ["ja", "en"])
def test_the_same_report_gives_the_same_bytes(any_report, name, lang):
    first = WRITERS[name](any_report, lang).encode()
    assert first == WRITERS[name](any_report, lang).encode()
    assert FILENAMES[name].isascii()


def test_rendering_needs_nothing_but_the_dict(town):
    assert render_json(json.loads(json.dumps(to_dict(town))), "ja") == WRITERS["json"](town, "ja")

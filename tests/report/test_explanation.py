import pytest

from verify.report import explain_lines, to_dict
from verify.report.sentences import say


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_a_claim_is_explained_part_by_part_and_source_by_source(town, lang):
    data = to_dict(town)
    explained = "\n".join(explain_lines(data, lang))
    for claim in data["claims"]:
        assert f"{claim['reason'][lang]} ({claim['reason']['code']})" in explained
        for part in claim["parts"]:
            assert part["claimed"][lang] in explained
            for result in part["results"]:
                assert not result["wording"] or result["wording"][lang] in explained
    results = [result for claim in data["claims"] for part in claim["parts"] for result in part["results"]]
    assert explained.count(say("demo_notice", lang)) == sum(bool(result["demo"]) for result in results) > 0


def test_source_text_cannot_act_on_the_terminal(hostile):
    lines = explain_lines(to_dict(hostile), "ja")
    assert len(lines) == 80
    assert all(line.isprintable() for line in lines)

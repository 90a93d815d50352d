from dataclasses import replace

import pytest

from verify.report import summary_lines, to_dict


def test_three_lines_say_how_it_stands_what_is_worst_and_what_to_do(town):
    assert summary_lines(to_dict(town), "ja") == (
        (
            "要修正 3件、要確認 3件（出典と不一致 1・出典に記載なし 1・出典なし 1・一部のみ裏付け 2"
            "・確認できず 1・検証対象外 1・裏付けあり 2）"
        ),
        "最優先：staff 出典と不一致 — 記事は30人、出典は “some 45 staff” = 45人（約）：値が違う。",
        "次に：記事の値を出典に合わせるか、その値を載せている出典に差し替える。直したら verify check をもう一度。",
    )
    english = summary_lines(to_dict(town), "en")
    assert english[0].startswith("3 to fix, 3 to check (Conflicts with source 1, ")
    assert english[1].startswith("First: staff Conflicts with source — The article says 30 people")
    assert english[2].endswith("Then run verify check again.")


def test_nothing_to_do_still_says_what_comes_next(town):
    supported = tuple(verdict for verdict in town.verdicts if verdict.claim.id == "cost")
    clear = replace(town, verdicts=supported, project=replace(town.project, claims=(supported[0].claim,)))
    lines = summary_lines(to_dict(clear), "ja")
    assert lines[0] == "要対応の主張はありません（裏付けあり 1）"
    assert len(lines) == 3


def test_an_interrupted_run_asks_to_be_run_again(town):
    cut = replace(town, verdicts=town.verdicts[:1], run=replace(town.run, interrupted=True))
    lines = summary_lines(to_dict(cut), "en")
    assert lines[0].startswith("This check is incomplete")
    assert "8 claims were not checked: announced, books" in lines[1]
    assert lines[2] == "Next: Run verify check again, to its end."


@pytest.mark.parametrize("lang", ["ja", "en"])
def test_source_text_cannot_act_on_the_terminal(hostile, lang):
    lines = summary_lines(to_dict(hostile), lang)
    assert len(lines) == 3
    assert all(line.isprintable() for line in lines)
    assert max(map(len, lines)) < 300

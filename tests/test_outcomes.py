"""The editors' wording of outcomes: complete, in both languages, and never a word about the claim."""

import re

import pytest

from verify.model import Outcome
from verify.outcomes import CAUSES, SENTENCES, Cause, describe_outcome
from verify.report.wording import catalogue

FORBIDDEN = re.compile(r"正しい|誤り|虚偽|\b(true|false|claim)\b|None|[{}]")


def test_every_outcome_and_cause_has_words() -> None:
    assert set(SENTENCES) == set(Outcome)
    assert set(CAUSES) == set(Cause)


@pytest.mark.parametrize("outcome", Outcome)
@pytest.mark.parametrize("host", [None, "news.example"])
def test_a_sentence_for_each(outcome: Outcome, host: str | None) -> None:
    sentence = describe_outcome(outcome, host=host)
    for text in (sentence.ja, sentence.en):
        assert not FORBIDDEN.search(text)
        assert host is None or outcome is Outcome.NO_ADDRESS or host in text
    assert re.search(r"[ぁ-ん]", sentence.ja)
    assert sentence.en.isascii()
    assert sentence.en[0].isupper() or sentence.en.startswith("news.example")


def test_values_stand_in_brackets() -> None:
    sentence = describe_outcome(
        Outcome.UNREACHABLE, host="news.example", status=404, cause=Cause.FIRST_CHECK, seen="text/html"
    )
    assert sentence.en == (
        "news.example did not have this page at this check (check 1 of 3; it may be temporary, HTTP 404, text/html)"
    )
    assert sentence.ja == (
        "news.exampleで、今回の確認ではこのページが見つかりませんでした"
        "（3回の確認のうち1回目。一時的な可能性もあります、HTTP 404、text/html）"
    )


@pytest.mark.parametrize("cause", Cause)
def test_what_was_answered_is_not_called_out_of_reach(cause: Cause) -> None:
    sentence = describe_outcome(Outcome.UNREACHABLE, host="news.example", status=404, cause=cause)
    shown = [sentence.ja, sentence.en, *(catalogue(lang)["outcome"]["unreachable"] for lang in ("ja", "en"))]
    assert not [text for text in shown if re.search(r"つなが|接続でき|届か|[Rr]each", text)]


def test_values_of_strangers_are_cleaned_and_cut() -> None:
    sentence = describe_outcome(Outcome.NOT_TEXT, host="a\x1b[31m.example", seen="x\u202e\n" + "y" * 500)
    for text in (sentence.ja, sentence.en):
        assert not re.search(r"[\x00-\x1f\u202e]", text)
        assert len(text) < 300


def test_a_host_is_never_a_template() -> None:
    assert "{page}" in describe_outcome(Outcome.NOT_TEXT, seen="{page}").en

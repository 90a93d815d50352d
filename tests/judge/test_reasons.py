"""Every reason code is documented, reachable and free of words that the machine must not use."""

import re
import string

import pytest
from verdict_cases import judge_case, load_cases, verdict_on

from verify.judge import REASONS
from verify.judge.reasons import QUOTE_LIMIT, shorten
from verify.match import Encoder
from verify.model import Verdict
from verify.text import Bilingual

CASES = load_cases("*.yaml")
PLACES = {"details", "missing", "cited", "unread", "elsewhere"}
# DESIGN §4: people rate truth, and a similarity is no confidence.
FORBIDDEN = re.compile(
    r"正しい|誤り|虚偽|\b(?:true|false|untrue|confidence|confident|certainty)\b|確信度|信頼度", re.IGNORECASE
)
JAPANESE = re.compile(r"[ぁ-んァ-ヴ一-龥]")


@pytest.fixture(scope="module")
def verdicts(encoder: Encoder) -> list[Verdict]:
    return [verdict_on(case, encoder) for case in CASES]


def _texts(rule: str) -> list[Bilingual]:
    return [REASONS[rule].when, REASONS[rule].why, REASONS[rule].template]


@pytest.mark.parametrize("code", REASONS)
def test_documented_in_both_languages(code: str) -> None:
    for text in _texts(code):
        assert text.ja.strip()
        assert text.en.strip()
        assert not JAPANESE.search(text.en)
    # Templates may consist of values alone.
    assert JAPANESE.search(REASONS[code].when.ja + REASONS[code].why.ja)


@pytest.mark.parametrize("code", REASONS)
def test_code_is_a_word_for_commands(code: str) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)*", code)


@pytest.mark.parametrize("code", REASONS)
def test_places_of_a_template_are_known_and_the_same_in_both_languages(code: str) -> None:
    template = REASONS[code].template
    ja, en = ({name for _, name, _, _ in string.Formatter().parse(text) if name} for text in (template.ja, template.en))
    assert ja == en
    assert ja <= PLACES


@pytest.mark.parametrize("code", REASONS)
def test_documentation_holds_no_forbidden_word(code: str) -> None:
    assert not [t for text in _texts(code) for t in (text.ja, text.en) if FORBIDDEN.search(t)]


def test_no_code_says_the_same_as_another() -> None:
    whens = [rule.when.en for rule in REASONS.values()]
    assert len(set(whens)) == len(whens)


def test_every_code_is_reached(verdicts: list[Verdict]) -> None:
    assert {verdict.reason.code for verdict in verdicts} == set(REASONS)


def _own_words(text: str) -> str:
    """The machine's text without what it quotes from claim and source."""
    return re.sub(r"「[^」]*」|“[^”]*”", "", text)


def test_machine_text_holds_no_forbidden_word(verdicts: list[Verdict]) -> None:
    said = [v.reason.text for v in verdicts]
    said += [r.wording for v in verdicts for p in v.parts for r in p.results if r.wording is not None]
    assert len(said) > len(CASES)
    assert [t for text in said for t in (text.ja, text.en) if FORBIDDEN.search(_own_words(t))] == []


def test_a_reason_has_no_place_left_open(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        for text in (verdict.reason.text.ja, verdict.reason.text.en):
            assert text.strip()
            assert not re.search(r"\{(?:details|missing|cited|unread|elsewhere)\}", text)
            assert "“”" not in text
            assert "「」" not in text
            assert not re.search(r"[:：]\s*$|[（(](?=[\s）)])", text)


def test_a_reason_carries_the_values(verdicts: list[Verdict]) -> None:
    """Whatever a figure was found to be stands in the sentence that the label rests on."""
    compared = [v for v in verdicts if v.reason.code in ("all-parts-agree", "value-differs", "qualifier-differs")]
    assert compared
    for verdict in compared:
        assert "↔" in verdict.reason.text.ja
        assert "↔" in verdict.reason.text.en


def test_the_same_input_gives_the_same_verdict(encoder: Encoder, verdicts: list[Verdict]) -> None:
    assert [judge_case(case, encoder) for case in CASES[::10]] == verdicts[::10]


def test_a_long_quote_is_cut_between_words() -> None:
    text = "word " * 60
    cut = shorten(text)
    assert len(cut) <= QUOTE_LIMIT + 1
    assert cut.endswith("word…")


def test_a_hostile_quote_is_made_visible() -> None:
    assert shorten("a\u202eb\x07c\nd") == "a\ufffdb c d"

"""The report's words in every language: a word missing in one is a hole that nobody sees before an editor does."""

import ast
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message
from babel.messages.pofile import read_po

from verify.cli.options import LANGUAGES
from verify.model import Report
from verify.report import WRITERS, explain_lines, sentences, summary_lines, to_dict, wording

PACKAGE = Path(sentences.__file__).parent
CATALOGUES = {file.parts[-3]: file for file in sorted(sentences.LOCALES.rglob("*.po"))}
FORBIDDEN = re.compile(r"正しい|誤り|虚偽|\btrue\b|\bfalse\b|confidence|%", re.IGNORECASE)
JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


CODE = [node for file in PACKAGE.glob("*.py") for node in ast.walk(ast.parse(file.read_text("utf-8")))]
TEMPLATES = "".join(file.read_text("utf-8") for file in (PACKAGE / "templates").glob("*.j2"))


def literals() -> set[str]:
    """Every string of the report's code and templates, since some keys come from tables."""
    code = {node.value for node in CODE if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    return code | set(re.findall(r"'(\w+)'", TEMPLATES))


def asked_for() -> set[str]:
    """The keys that code and templates name outright as the first argument of `say` or `t`."""
    calls = [node for node in CODE if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    said = [call.args[0] for call in calls if call.func.id == "say"]
    said += [way for either in said if isinstance(either, ast.IfExp) for way in (either.body, either.orelse)]
    code = {str(node.value) for node in said if isinstance(node, ast.Constant)}
    return code | set(re.findall(r"\bt\('(\w+)'[,)]", TEMPLATES))


def expected_keys(texts: set[str]) -> set[str]:
    """Every key that a catalogue must have; of the texts, those that something in the code or template names."""
    names = literals()
    stems = {name for name in names if name.endswith("_")}
    used = {text for text in texts if text in names or any(text.startswith(stem) for stem in stems)}
    members = {f"{name}.{member}" for name, members in wording.SETS.items() for member in members}
    steps = {f"step.{label}" for label in wording.SETS["label"]}
    exact = {f"step.{label}.{flag}" for label, flags in wording.EXACT_STEPS.items() for flag in flags}
    return members | steps | exact | {f"text.{text}" for text in used | asked_for()}


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def forms(message: Message) -> tuple[str, ...]:
    return tuple(message.string) if isinstance(message.string, list | tuple) else (str(message.string or ""),)


def key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def find_problems(content: bytes, lang: str, model: bytes | None = None) -> list[str]:
    """What is wrong with a catalogue, also beside one in another language."""
    catalogue = read_po(BytesIO(content), locale=lang, abort_invalid=True)
    messages = {key(message): message for message in catalogue if message.id}
    written_keys = re.findall(rb'^msgid "(.+)"$', content, re.MULTILINE)
    found = [f"{name}: twice" for name in messages if written_keys.count(name.encode()) > 1]
    expected = expected_keys({name.removeprefix("text.") for name in messages if name.startswith("text.")})
    found += [f"{name}: missing" for name in expected - messages.keys()]
    found += [f"{name}: unused" for name in messages.keys() - expected]
    found += [f"{name}: left behind" for name in map(str, catalogue.obsolete)]
    for name, message in messages.items():
        found += [f"{name}: fuzzy"] * message.fuzzy
        found += [f"{name}: empty"] * any(not form.strip() for form in forms(message))
        found += [f"{name}: rates what is so"] * any(FORBIDDEN.search(form) is not None for form in forms(message))
        found += [f"{name}: not translated"] * (lang != "ja" and any(JAPANESE.search(form) for form in forms(message)))
        found += [f"{name}: fields"] * any(fields(form) - fields(forms(message)[-1]) for form in forms(message))
    for other in read_po(BytesIO(model), abort_invalid=True) if model else ():
        name = key(other)
        if name in messages and fields(forms(messages[name])[-1]) != fields(forms(other)[-1]):
            found.append(f"{name}: fields")
    return found


def test_each_language_on_offer_has_a_catalogue() -> None:
    assert set(CATALOGUES) == set(LANGUAGES)


@pytest.mark.parametrize("lang", CATALOGUES)
def test_a_catalogue_has_a_word_for_everything_and_nothing_else(lang: str) -> None:
    assert len(sentences.read_messages(lang).forms) > 150
    assert find_problems(CATALOGUES[lang].read_bytes(), lang, CATALOGUES["ja"].read_bytes()) == []


def test_catalogues_tell_their_words_in_the_same_order() -> None:
    assert len({tuple(sentences.read_messages(lang).forms) for lang in CATALOGUES}) == 1


def entry(name: str) -> Callable[[str], str]:
    """Replaces the words of one entry."""
    pattern = rf'(msgid "{re.escape(name)}"\nmsgstr )"[^\n]*"'
    return lambda new: re.sub(pattern, lambda found: f"{found[1]}{new}", ENGLISH, count=1)


ENGLISH = CATALOGUES["en"].read_text("utf-8")
LABEL, SHOWN = entry("label.supported"), entry("text.showing")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (LABEL('""'), "label.supported: empty"),
        (LABEL('"True"'), "label.supported: rates what is so"),
        (LABEL('"93% sure"'), "label.supported: rates what is so"),
        (LABEL('"裏付けあり"'), "label.supported: not translated"),
        (SHOWN('"{shown} shown"'), "text.showing: fields"),
        (SHOWN('"{shown} of {whole} shown"'), "text.showing: fields"),
        (ENGLISH.replace('msgstr[1] "{n} claims were not checked: "\n', ""), "text.unchecked: empty"),
        (ENGLISH.replace('"{n} claim was not', '"{one} claim was not'), "text.unchecked: fields"),
        (ENGLISH.replace('msgid "label.supported"', '#, fuzzy\nmsgid "label.supported"'), "label.supported: fuzzy"),
        (ENGLISH.replace('"label.supported"', '"label.proven"'), "label.supported: missing"),
        (ENGLISH.replace('"text.skip"', '"text.skipped"'), "text.skip: missing"),
        (ENGLISH + '\nmsgid "label.proven"\nmsgstr "Proven"\n', "label.proven: unused"),
        (ENGLISH + '\nmsgid "text.never_said"\nmsgstr "Never"\n', "text.never_said: unused"),
        (ENGLISH + '\nmsgid "label.supported"\nmsgstr "Supported"\n', "label.supported: twice"),
        (ENGLISH + '\n#~ msgid "label.old"\n#~ msgstr "Old"\n', "label.old: left behind"),
    ],
)
def test_the_check_of_catalogues_finds(content: str, problem: str) -> None:
    assert content != ENGLISH
    assert problem in find_problems(content.encode(), "en", CATALOGUES["ja"].read_bytes())


@pytest.mark.parametrize(
    ("total", "sentence"),
    [
        (0, "Of 0 claims, 1 are supported by the sources they cite."),
        (1, "1 of 1 claim is supported by the sources it cites."),
        (2, "Of 2 claims, 1 are supported by the sources they cite."),
    ],
)
def test_a_count_chooses_its_form(total: int, sentence: str) -> None:
    assert sentences.say("sentence", "en", total=total, supported=1) == sentence
    assert sentences.say("sentence", "ja", total=total, supported=1).startswith(f"{total}件の主張のうち、1件")


def test_a_further_language_is_one_more_file(town: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "fr" / "LC_MESSAGES" / "verify.po"
    file.parent.mkdir(parents=True)
    french = LABEL('"Confirmé par la source"').replace("(n != 1)", "(n > 1)").replace("Language: en", "Language: fr")
    file.write_text(french, encoding="utf-8")
    monkeypatch.setattr(sentences, "LOCALES", tmp_path)
    assert sentences.say("unchecked", "fr", n=0) == "0 claim was not checked: "
    data = to_dict(town)
    shown = [WRITERS["html"](town, "fr"), WRITERS["markdown"](town, "fr")]
    shown += ["\n".join(lines(data, "fr")) for lines in (summary_lines, explain_lines)]
    assert ["Confirmé par la source" in text for text in shown] == [True] * 4

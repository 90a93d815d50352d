"""YAML into plain data: places, what is refused, and that no bytes at all can break it."""

import pytest
import yaml
from hypothesis import given, strategies as st

from verify.errors import Problem
from verify.load.tree import ENOUGH, MAX_BYTES, MAX_DEPTH, Place, Tree, Unquoted, read_tree, shorten, show_path


def test_places_count_characters_from_one():
    tree = read_tree("市: [図書館, {改修: '12'}]\n".encode())

    assert isinstance(tree, Tree)
    assert tree.data == {"市": ["図書館", {"改修": "12"}]}
    assert tree.keys["市",] == Place(1, 1)
    assert tree.values["市", 0] == Place(1, 5)
    assert tree.keys["市", 1, "改修"] == Place(1, 11)
    assert tree.values["市", 1, "改修"] == Place(1, 15)


def test_a_missing_value_is_placed_at_what_should_contain_it():
    tree = read_tree(b"a:\n  - b: c\n")

    assert tree.place(("a", 0, "missing", "deeper")) == Place(2, 5)
    assert tree.place(("nothing",)) == Place(1, 1)


@pytest.mark.parametrize(
    ("raw", "reads_as"),
    [
        ("no", "a truth value"),
        ("Yes", "a truth value"),
        ("on", "a truth value"),
        ("OFF", "a truth value"),
        ("true", "a truth value"),
        ("1", "a number"),
        ("1_000", "a number"),
        ("-3", "a number"),
        ("0x1F", "a number"),
        ("017", "a number"),
        ("0o17", "a number"),
        ("12:30", "a number"),
        ("1.10", "a number"),
        (".5", "a number"),
        ("1e3", "a number"),
        (".inf", "a number"),
        ("2025-12-22", "a date"),
        ("2025-12-22T09:00:00+09:00", "a date"),
        ("~", "nothing"),
        ("null", "nothing"),
        ("", "nothing"),
        ("=", "a default key"),
    ],
)
def test_what_yaml_reads_as_something_else_is_kept_as_written(raw, reads_as):
    tree = read_tree(f"a: {raw}\n".encode())

    assert tree.data == {"a": Unquoted(raw, reads_as)}


@pytest.mark.parametrize("raw", ["no", "1_000", "12:30", "0o17", "1e3", "2025-12-22", "~"])
@pytest.mark.parametrize("quote", ["'", '"'])
def test_in_quotes_everything_is_text(raw, quote):
    assert read_tree(f"a: {quote}{raw}{quote}\n".encode()).data == {"a": raw}


@pytest.mark.parametrize("text", ["1兆円", "12時30分", "2025年", "3 billion", "v1.10", "no.1", "y", "1-2", "100人"])
def test_text_needs_no_quotes(text):
    assert read_tree(f"a: {text}\n".encode()).data == {"a": text}


@pytest.mark.parametrize("code", [0, 1, 7, 8, 0x0B, 0x1B, 0x7F, 0x84, 0x9B, 0xFFFE])
def test_control_characters_are_refused_where_they_stand(code):
    (problem,) = read_tree(f"a: b\nc: d{chr(code)}e\n".encode())

    assert problem == Problem(2, 5, "", f"control character U+{code:04X}; remove it")


def test_a_control_character_may_not_hide_in_an_escape():
    tree = read_tree(b'a: ["x", "\\e[31m"]\n')

    assert [problem.path for problem in tree.problems] == ["a[1]"]


@pytest.mark.parametrize("deep", [MAX_DEPTH, MAX_DEPTH + 1, 100_000])
def test_depth_is_limited(deep):
    found = read_tree(b"a: " + b"[" * (deep - 1) + b"]" * (deep - 1) + b"\n")

    assert isinstance(found, Tree) == (deep <= MAX_DEPTH)


def test_size_is_limited():
    assert isinstance(read_tree(b"a: b\n#" + b"x" * (MAX_BYTES - 6)), Tree)
    assert read_tree(b"a: b\n#" + b"x" * (MAX_BYTES - 5)) == (Problem(1, 1, "", "larger than 5 MB"),)


def test_thousands_of_aliases_are_as_good_as_a_few():
    raw = b"a: &a b\nc: [" + b"*a, " * 10_000 + b"]\n"

    assert len(read_tree(raw)) == ENOUGH


def test_a_bomb_of_aliases_is_never_built():
    levels = [b"a0: &a0 [x]"] + [b"a%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 30)]

    assert len(read_tree(b"\n".join(levels))) == ENOUGH


@given(st.one_of(st.binary(max_size=200), st.text(max_size=100).map(str.encode)))
def test_any_bytes_give_a_tree_or_problems(raw):
    found = read_tree(raw)

    assert isinstance(found, Tree) or (found and all(isinstance(problem, Problem) for problem in found))


YAMLISH = st.text(alphabet="abc:-[]{},&*!|>'\"%@`#?\t\n 01é市", max_size=60)


@given(YAMLISH)
def test_anything_like_yaml_gives_a_tree_or_problems_inside_the_file(text):
    found = read_tree(text.encode())

    problems = found.problems if isinstance(found, Tree) else found
    for problem in problems:
        assert 1 <= problem.line <= len(text.splitlines()) + 1
        assert "\n" not in problem.message


WORDS = st.text(st.characters(exclude_categories=("C", "Z")), max_size=20)


@given(st.dictionaries(WORDS.filter(bool), WORDS, min_size=1))
def test_quoted_text_comes_back(data):
    raw = yaml.safe_dump(data, default_style="'", allow_unicode=True).encode()

    assert read_tree(raw).data == data


def test_paths_are_shown_as_one_reads_them():
    assert show_path(("claims", 3, "kind")) == "claims[3].kind"
    assert show_path(()) == ""
    assert show_path(("x" * 100, 0)) == "x" * 59 + "…[0]"


def test_pieces_of_the_file_are_safe_to_show():
    assert shorten("a\nb \u202e c\u0007") == "a b \ufffd c"
    assert len(shorten("x" * 1000)) == 60

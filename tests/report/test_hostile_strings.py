"""Twenty strings of strangers through every format: nothing executes, nothing breaks the format."""

import re

import pytest
from hostile_strings import STRINGS, hostile_report
from rich.cells import cell_len
from strict_readers import READERS

from verify.cli.table import print_table
from verify.report import RENDERERS, summary_lines, to_dict


def test_there_are_twenty():
    assert len(STRINGS) == 20


@pytest.fixture(scope="module", params=STRINGS)
def content(request):
    return to_dict(hostile_report(STRINGS[request.param]))


@pytest.mark.parametrize("name", RENDERERS)
def test_a_strangers_string_stays_text(content, name):
    written = RENDERERS[name](content, "en")
    written.encode()
    assert READERS[name](written)


def test_it_stays_text_in_a_table(content, capsys):
    print_table(content, "ja")
    printed = capsys.readouterr().out
    lines = printed.splitlines()
    assert len(lines) == 14
    assert {cell_len(line) for line in lines} <= set(range(81))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2066]", printed)


def test_it_stays_text_on_a_terminal(content):
    lines = summary_lines(content, "ja")
    assert len(lines) == 3
    assert all(line.isprintable() or "\ufeff" in line for line in lines)
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202e]", "".join(lines))

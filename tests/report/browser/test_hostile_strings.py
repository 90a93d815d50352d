"""The twenty strings in a browser: the report opens as always, and nothing of them happens."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hostile_strings import STRINGS, hostile_report


# A long word has nothing that could happen, and makes a page of many megabytes; that it stays in its place is a test of
# the report's widths.
@pytest.mark.parametrize("name", [name for name in STRINGS if name != "long word"])
def test_a_strangers_string_does_nothing(name: str, open_page: Callable[..., Any], write: Callable[..., Path]) -> None:
    file = write(hostile_report(STRINGS[name]))
    seen = open_page(file)
    for details in seen.page.query_selector_all("details"):
        details.evaluate("node => { node.open = true }")

    assert seen.trouble == []
    assert seen.asked == [file.as_uri()]
    assert seen.page.evaluate("document.documentElement.dataset.ready") == ""
    assert seen.page.evaluate("document.querySelectorAll('script').length") == 1
    assert seen.page.evaluate("document.querySelectorAll('style').length") == 1
    assert seen.page.evaluate("document.querySelectorAll('img, iframe, object, embed, form').length") == 0
    assert seen.page.evaluate("document.querySelectorAll('.card').length") == 14

"""docs/hostile.md names these cases and these outcomes; its naive column is as it was measured."""

from pathlib import Path

from hostile_cases import load_cases
from programs import load_program

SCRIPT = Path(__file__).parents[3] / "docs" / "hostile.py"


def test_the_page_says_what_the_cases_say() -> None:
    page = load_program(SCRIPT)
    written = page.PAGE.read_text(encoding="utf-8")
    naive = page.read_naive(written)
    assert set(naive) == {case.name for case in load_cases()}, "run .venv/bin/python docs/hostile.py"
    assert written == page.render_page(naive), "run .venv/bin/python docs/hostile.py"

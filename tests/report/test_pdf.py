"""The PDF as a reader of PDF sees it; skipped where no Chromium is installed."""

import re
import shutil

import pypdfium2
import pytest

from verify.cli.pdf import BROWSERS, print_pdf
from verify.report import RENDERERS, to_dict

pytestmark = pytest.mark.skipif(
    not any(map(shutil.which, BROWSERS)), reason=f"prints with one of {', '.join(BROWSERS)}, and none is installed"
)
FINISHED = "2026-03-02T03:04:05Z"


def print_report(report):
    return print_pdf(RENDERERS["html"](to_dict(report), "ja"), FINISHED)


def text_of(printed):
    document = pypdfium2.PdfDocument(printed)
    try:
        return "".join(re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in document)
    finally:
        document.close()


def test_it_holds_every_claim_and_is_dated_with_the_run(town):
    printed = print_report(town)
    text = text_of(printed)
    assert [name for name in (v.claim.id for v in town.verdicts) if name not in text] == []
    assert re.findall(rb"/(?:CreationDate|ModDate) \((.*?)\)", printed) == [b"D:20260302030405+00'00'"] * 2


def test_two_prints_of_a_hostile_report_are_the_same_bytes(hostile):
    first = print_report(hostile)
    assert "<script>alert(1)</script>" in text_of(first)
    assert first == print_report(hostile)

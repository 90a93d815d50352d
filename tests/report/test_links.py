"""What a browser follows was measured once by hand; here stands the syntax that it followed."""

import re
from dataclasses import replace
from urllib.parse import unquote

import pytest
from builders import SOURCES, make_document

from verify.model import Label
from verify.report.links import CONTEXT, Page, deep_link, safe_address

ADDRESS = "https://minato.example/news/library"


@pytest.fixture
def link():
    def make(*texts, index=0, url=ADDRESS, **facts):
        document = make_document(SOURCES["minato"], *texts, **facts)
        document_url = {"trace": type(document.trace)(url, url)}
        document = make_document(SOURCES["minato"], *texts, **(document_url | facts))
        return deep_link(Page(document), document.passages[index])

    return make


def terms(address):
    """The decoded terms of the directive, with the signs of prefix and suffix."""
    return [unquote(term) for term in address.partition(":~:text=")[2].split(",")]


def test_a_short_quote_stands_whole(link):
    assert terms(link("蔵書は約20万冊を予定しています。")) == ["蔵書は約20万冊を予定しています。"]


def test_signs_of_the_syntax_are_encoded(link):
    address = link("A well-stocked, open & free library: 50% more.")
    directive = address.partition(":~:text=")[2]
    assert directive == "A%20well%2Dstocked%2C%20open%20%26%20free%20library%3A%2050%25%20more."


def test_an_address_with_a_fragment_keeps_it(link):
    assert link("Five.", url="https://a.example/x#part").startswith("https://a.example/x#part:~:text=Five")
    assert link("Five.", url="https://a.example/x#:~:text=old").startswith("https://a.example/x#:~:text=Five")


def test_a_long_quote_becomes_its_first_and_last_clause(link):
    quote = (
        "The city will spend about 1.2 billion yen on a library, which is to open next spring, "
        "an official said on Sunday."
    )
    assert terms(link(quote)) == [
        "The city will spend about 1.2 billion yen on a library,",
        "an official said on Sunday.",
    ]
    quote = "市は新しい図書館に約12億円を投じる方針で、" + "工事は令和8年度に始まり、" * 6 + "翌年の4月に開館する。"
    assert terms(link(quote)) == ["市は新しい図書館に約12億円を投じる方針で、", "翌年の4月に開館する。"]


def test_a_long_quote_without_clauses_is_cut_between_words(link):
    quote = "word " * 40 + "end"
    start, end = terms(link(quote))
    assert re.fullmatch(r"(word )*word", start)
    assert end.endswith("word end")
    assert max(len(start), len(end)) <= CONTEXT


def test_a_quote_is_never_cut_inside_a_word(link):
    quote = "図書館の建設に" + "要する費用" * 20
    assert terms(link(quote)) == [quote]
    assert ":~:" not in link("w" * 10_000)


def test_a_quote_that_stands_twice_is_told_apart_by_its_neighbours(link):
    texts = ("First came the plan, then the money.", "30人", "Staff, it says.", "30人", "Nobody knows why.")
    assert terms(link(*texts, index=3)) == ["it says.-", "30人", "-Nobody knows why."]
    assert terms(link(*texts, index=1)) == ["then the money.-", "30人", "-Staff,"]


def test_a_row_of_a_table_leads_from_its_first_cell_to_its_last(link):
    row = "Total | ¥3 trillion | of which ¥1 trillion by the state"
    assert terms(link(row, label=Label.TABLE)) == ["Total", "of which ¥1 trillion by the state"]


def test_case_and_width_count_as_the_same_words(link):
    assert len(terms(link("３０人", "Between.", "30人"))) == 2


def test_what_the_page_does_not_show_is_not_searched_for(link):
    assert link("Only a description.", label=Label.META) == ADDRESS
    assert link("A file.", media_type="application/pdf") == ADDRESS


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//host.example/",
        "https://",
        "http://[",
        "https://user:secret@host.example/",
        "https://host.example/\nx",
        "https://host.example/\u202ex",
        " https://a.example",
    ],
)
def test_nothing_but_a_plain_http_address_is_linked(url):
    assert safe_address(url) is None


def test_a_document_without_a_plain_address_gets_no_link(link):
    assert link("Five.", url="javascript:alert(1)") is None


def test_an_address_is_plain_ascii_without_quotes():
    assert safe_address("https://例え.example/図書館?q=\"><'`") == (
        "https://%E4%BE%8B%E3%81%88.example/%E5%9B%B3%E6%9B%B8%E9%A4%A8?q=%22%3E%3C%27%60"
    )
    assert safe_address("https://a.example/%E5%9B%B3?a=1&b=(2)") == "https://a.example/%E5%9B%B3?a=1&b=(2)"


def test_a_passage_of_a_pdf_opens_its_page():
    document = make_document(SOURCES["minato"], "A file.", "Its second page.", media_type="application/pdf")
    trace = type(document.trace)(f"{ADDRESS}.pdf#top", f"{ADDRESS}.pdf#top")
    blocks = tuple(replace(block, page=at) for at, block in enumerate(document.blocks, 1))
    document = replace(document, trace=trace, blocks=blocks)
    assert deep_link(Page(document), document.passages[-1]) == f"{ADDRESS}.pdf#page={len(blocks)}"

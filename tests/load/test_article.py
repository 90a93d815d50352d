"""The article's text from its file."""

from pathlib import Path

import pytest

from verify.load.article import MAX_BYTES, Refused, find_beside, read_article, strip_tags


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("<p>約<b>12億</b>円</p>", "約12億円"),
        ("a<br>b<br/>c", "a\nb\nc"),
        ("<p>a\nb  c</p>", "a b c"),
        ("AT&amp;T &#x5186;", "AT&T 円"),
        ("<head><title>x</title></head><body>y", "y"),
        ("<head><title>x</title><body>y", "y"),
        ("<script>'</p>'</script><style>p{}</style>y", "y"),
        ("<p>a<svg/>b", "a\nb"),
        ("<!-- <p>a</p> -->b", "b"),
        ("<noscript>a</noscript></noscript>b", "b"),
        ("", ""),
    ],
)
def test_tags_are_stripped(page, text):
    assert strip_tags(page) == text


def test_plain_text_keeps_its_lines(tmp_path):
    file = tmp_path / "a.TXT"
    file.write_bytes("\ufeff一\r\n二\r三\n".encode())

    assert read_article(file) == "一\n二\n三\n"


@pytest.mark.parametrize(
    ("name", "raw", "message"),
    [
        ("a.pdf", b"%PDF", "pdf articles are not read yet; save as text"),
        ("a.docx", b"PK", ".docx is not read; save as .txt, .md or .html"),
        ("article", b"a", "a file without an ending is not read; save as .txt, .md or .html"),
        ("a.txt", b"\xff", "not UTF-8; save the file as UTF-8"),
        ("a.txt", b" \n", "has no text"),
        ("a.md", b"x" * (MAX_BYTES + 1), "larger than 5 MB"),
    ],
)
def test_refused(tmp_path, name, raw, message):
    (tmp_path / name).write_bytes(raw)

    with pytest.raises(Refused, match=f"^{message}$"):
        read_article(tmp_path / name)


def test_files_are_found_beside_and_below(tmp_path):
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "a.txt").write_text("a")

    assert find_beside(tmp_path, "below/a.txt") == tmp_path / "below" / "a.txt"
    assert find_beside(tmp_path, "below") == "no such file"
    assert find_beside(tmp_path, "a.txt") == "no such file"
    assert find_beside(tmp_path / "below", "../below/a.txt") == "must be beside or below this file, without ../"
    assert find_beside(tmp_path, str(tmp_path / "below" / "a.txt")).startswith("must be beside or below")


def test_a_link_may_not_lead_out(tmp_path):
    (tmp_path / "inside").mkdir()
    (tmp_path / "secret.txt").write_text("a")
    (tmp_path / "inside" / "a.txt").symlink_to(tmp_path / "secret.txt")

    assert find_beside(tmp_path / "inside", "a.txt") == "a link that leads out of this folder"


def test_an_unreadable_file_is_refused(tmp_path, monkeypatch):
    def deny(*args):
        raise PermissionError(13, "Permission denied")

    (tmp_path / "a.txt").write_text("a")
    monkeypatch.setattr(Path, "open", deny)

    assert find_beside(tmp_path, "a.txt") == "cannot be read (Permission denied)"


def test_an_impossible_name_is_refused(tmp_path):
    assert find_beside(tmp_path, "a\0b").startswith("cannot be read")
    assert find_beside(tmp_path, "x" * 5000).startswith(("cannot be read", "no such file"))

"""What an answer is, by its bytes and its Content-Type."""

import random
from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.fetch.answer import Failure
from verify.fetch.media import Media, looks_binary, read_media

CORPUS = Path(__file__).parent.parent / "corpus" / "fetch"
ROWS = yaml.safe_load((CORPUS / "media.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['type']} {row['body']!r:.30}")
def test_media(row: dict[str, Any]) -> None:
    body = row["body"] if isinstance(row["body"], bytes) else row["body"].encode()
    found = read_media(row["type"], body)
    if "refused" in row:
        assert isinstance(found, Failure)
        assert found.cause == row["refused"]
    else:
        assert found == Media(row["media"], row.get("charset"))


def test_random_bytes_are_no_text() -> None:
    assert all(looks_binary(random.Random(seed).randbytes(4_096)) for seed in range(20))


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc-jp", "iso2022_jp", "gb18030", "big5", "euc-kr"])
def test_text_of_every_encoding_is_text(encoding: str) -> None:
    text = (
        "中文市政府"
        if encoding in ("gb18030", "big5")
        else "시의회"
        if encoding == "euc-kr"
        else "市議会は予算案を可決した。"
    )
    assert not looks_binary(text.encode(encoding) * 50)

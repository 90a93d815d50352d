"""What tells running text from the furniture of a page."""

import re
import unicodedata
from functools import lru_cache

SENTENCE_END = re.compile(r"[.!?。！？…｡](?:[\"”’」』）)\s]|$)|[,、，]")
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
NOT_WORD = re.compile(r"[\W_]+")
# Half a line of print: shorter texts are labels more often than sentences.
SHORTEST_PROSE = 40


def weight(text: str) -> int:
    """Length in Latin characters; one of Japanese, Chinese or Korean says as much as two."""
    return len(text) + len(CJK.findall(text))


def is_prose(text: str) -> bool:
    return weight(text) >= SHORTEST_PROSE and SENTENCE_END.search(text) is not None


def is_sentence(text: str) -> bool:
    """Whether a text is prose or at least ends like it."""
    return is_prose(text) or text.rstrip('」』”")）').endswith(tuple(".。!?！？｡"))


@lru_cache(maxsize=4_096)
def loose(text: str) -> str:
    """Letters and digits only, in one width and case: for finding a text in another extractor's output."""
    return NOT_WORD.sub("", unicodedata.normalize("NFKC", text)).lower()

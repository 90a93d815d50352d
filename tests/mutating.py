"""What the mutations of every language share."""

import re
from collections.abc import Iterator

Mutant = tuple[str, str]
"""What was done, and the claim's new text."""


def put(text: str, match: re.Match[str], new: str) -> str:
    return text[: match.start()] + new + text[match.end() :]


def change_digit(text: str) -> Iterator[Mutant]:
    for match in re.finditer(r"[1-9]", text):
        digit = int(match.group())
        for other in sorted({digit % 9 + 1, (digit + 3) % 9 + 1}):
            yield f"digit {digit} becomes {other}", put(text, match, str(other))

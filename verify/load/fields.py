"""The kinds of value that claims.yaml holds: how each is read, and what is said when it is not one.

Each function takes what `tree` found and gives the value, or raises the message that tells the writer what to do.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from typing import TypeVar
from urllib.parse import urlsplit

from pydantic_core import PydanticCustomError

from verify.load.tree import Unquoted, quoted, shorten

ID = r"^[a-z0-9-]+$"
# The same as patterns for editors, which see text where PyYAML sees a date.
MOMENT = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})$"
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
URL = r"^[hH][tT][tT][pP][sS]?://\S+$"
# RFC 5646, section 2.1, without its grandfathered tags: language, script, region, variants, extensions, private use.
LANG = (
    r"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
    r"(-[A-WY-Za-wy-z0-9](-[A-Za-z0-9]{2,8})+)*(-[xX](-[A-Za-z0-9]{1,8})+)?$"
)
# Country codes and three-letter codes that writers take for language tags; none of the keys is a language of
# RFC 5646's registry.
LANG_SLIPS = {
    "jp": "ja", "cn": "zh", "kr": "ko", "cz": "cs", "dk": "da", "jpn": "ja", "eng": "en", "zho": "zh", "kor": "ko",
    "deu": "de", "fra": "fr", "spa": "es",
}  # fmt: skip

Moment = TypeVar("Moment", date, datetime)


def refusal(message: str) -> PydanticCustomError:
    """A message as pydantic collects it; as context, since braces in a template would be filled in."""
    return PydanticCustomError("refused", "{message}", {"message": message})


# What to do depends on whether the key must be there, which `messages` knows.
EMPTY = PydanticCustomError("empty", "empty")


def read_text(value: object) -> str:
    if isinstance(value, str):
        if value.strip():
            return value.strip()
        raise EMPTY
    if isinstance(value, Unquoted):
        if value.reads_as == "nothing":
            raise EMPTY
        raw = shorten(value.raw)
        raise refusal(f'YAML reads {raw} as {value.reads_as}; put it in quotes: "{raw}"')
    raise refusal(f"expected text, found {kind_of(value)}")


def kind_of(value: object) -> str:
    """What stands there, in the words of a message."""
    match value:
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case Unquoted(raw=raw, reads_as=reads_as):
            return "nothing" if reads_as == "nothing" else quoted(raw)
        case _:
            return quoted(str(value))


def read_id(value: object) -> str:
    text = read_text(value)
    if re.fullmatch(ID, text):
        return text
    suggestion = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    hint = f", such as {suggestion}" if suggestion else ""
    raise refusal(f"{quoted(text)} is no id; use a-z, 0-9 and hyphens{hint}")


def read_url(value: object) -> str:
    text = read_text(value)
    if not re.fullmatch(URL, text):
        raise refusal(f"{quoted(text)} is no web address; it must start with http:// or https:// and have no spaces")
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise refusal(f"{quoted(text)} is no web address; its host or port cannot be read") from error
    if not host:
        raise refusal(f"{quoted(text)} is no web address; it names no host")
    return text


def read_lang(value: object) -> str:
    text = read_text(value)
    if text.lower() in LANG_SLIPS:
        raise refusal(f"{quoted(text)} is no language tag; write {LANG_SLIPS[text.lower()]}")
    if re.fullmatch(LANG, text):
        return text
    hint = text.replace("_", "-")
    raise refusal(
        f"{quoted(text)} is no language tag; "
        + (f"write {hint}" if re.fullmatch(LANG, hint) else "write ja, en, zh-Hant …")
    )


def read_moment(value: object) -> datetime:
    text = _raw_date(value)
    if re.fullmatch(MOMENT, text):
        return _parse(datetime.fromisoformat, text)
    if re.fullmatch(DAY, text):
        raise refusal(f"time and zone are missing; write for example {text}T09:00:00+09:00")
    if re.fullmatch(MOMENT, text.replace(" ", "T", 1) + "Z"):
        raise refusal(f"the zone is missing; write for example {text.replace(' ', 'T', 1)}+09:00, or Z for UTC")
    raise refusal(f"{quoted(text)} is no moment; write for example 2025-12-22T09:00:00+09:00")


def read_day(value: object) -> date:
    text = _raw_date(value)
    if re.fullmatch(DAY, text):
        return _parse(date.fromisoformat, text)
    raise refusal(f"{quoted(text)} is no day; write for example 2025-12-22")


def _raw_date(value: object) -> str:
    # The one place where a date may stand without quotes.
    return value.raw if isinstance(value, Unquoted) and value.reads_as == "a date" else read_text(value)


def _parse(parse: Callable[[str], Moment], text: str) -> Moment:
    try:
        return parse(text)
    except ValueError as error:
        raise refusal(f"{quoted(text)} is no date of the calendar") from error


def read_version(value: object) -> int:
    if isinstance(value, Unquoted) and value.raw == "1":
        return 1
    raise refusal(f"found {kind_of(value)}; this program reads version 1 of the format, written as version: 1")

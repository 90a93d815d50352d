"""Documents as they were read, so that an unchanged page is not read again. Saves time only: any file may be deleted.

What a page was read as when its bytes were first seen also holds later: what it says of its date does not become
another because a run is later.
"""

import gzip
import hashlib
import json
import os
import types
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from verify.model import Document, Snapshot
from verify.store.blobs import DRAFT, LEVEL, SUFFIX

# What a document has from its snapshot rather than from the bytes.
OF_SNAPSHOT = frozenset({"source", "trace"})


class KeptDocuments:
    """Below one folder; a file that is damaged, or of another version's shape, is as good as none."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, snapshot: Snapshot, extractor: str) -> Document | None:
        """The document that this version of the extractor read from the same bytes, declared in the same way."""
        try:
            values = json.loads(gzip.decompress(self._path(snapshot, extractor).read_bytes()))
            return _document_reader()(values, snapshot)
        except (OSError, EOFError, zlib.error, ValueError, TypeError, KeyError):
            return None

    def put(self, snapshot: Snapshot, extractor: str, document: Document) -> None:
        path = self._path(snapshot, extractor)
        draft = path.with_name(f"{path.name}.{os.getpid()}{DRAFT}")
        values = [_plain(getattr(document, one.name)) for one in fields(Document) if one.name not in OF_SNAPSHOT]
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(gzip.compress(json.dumps(values, ensure_ascii=True).encode(), LEVEL, mtime=0))
        draft.replace(path)

    def _path(self, snapshot: Snapshot, extractor: str) -> Path:
        source = snapshot.source
        published = source.published.isoformat() if source.published else None
        said = [source.id, source.title, source.lang, published, snapshot.media_type, snapshot.charset]
        # Where the asking began and ended tells a missing page from the home page that stands in for it.
        said += [snapshot.trace.requested_url, snapshot.trace.final_url]
        key = hashlib.sha256(json.dumps([extractor, snapshot.sha256, *said]).encode()).hexdigest()
        return self._folder / key[:2] / f"{key}{SUFFIX}"


@cache
def _document_reader() -> Callable[[list[Any], Snapshot], Document]:
    hints = get_type_hints(Document)
    names = [one.name for one in fields(Document) if one.name not in OF_SNAPSHOT]
    readers = [_reader(hints[name]) for name in names]

    def read(values: list[Any], snapshot: Snapshot) -> Document:
        found = {name: reader(value) for name, reader, value in zip(names, readers, values, strict=True)}
        return Document(source=snapshot.source, trace=snapshot.trace, **found)

    return read


def _plain(value: Any) -> Any:
    """A value of the model as JSON: a dataclass is the list of its fields."""
    if is_dataclass(value):
        return [_plain(getattr(value, one.name)) for one in fields(value)]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, datetime) else value


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """What turns JSON back into a value of this type; made once for each type, since there are many passages."""
    if get_origin(hint) is tuple:
        item = _reader(get_args(hint)[0])
        return lambda values: tuple(map(item, values))
    if isinstance(hint, types.UnionType):
        (some,) = (_reader(one) for one in get_args(hint) if one is not types.NoneType)
        return lambda value: None if value is None else some(value)
    if hint is datetime:
        return datetime.fromisoformat
    if isinstance(hint, type) and is_dataclass(hint):
        hints = get_type_hints(hint)
        readers = [_reader(hints[one.name]) for one in fields(hint)]
        return lambda values: hint(*[read(value) for read, value in zip(readers, values, strict=True)])
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    if hint not in (str, int, float, bool):
        raise TypeError(f"no way to keep a {hint}")
    return _itself


def _itself(value: Any) -> Any:
    return value

"""Bodies by their hash: one file each, written whole or not at all, never changed afterwards."""

import contextlib
import gzip
import hashlib
import os
import threading
import zlib
from collections.abc import Iterator
from pathlib import Path

from verify.errors import using

# zlib's fastest level: a page shrinks to a quarter in a fifth of a millisecond; the best level takes five times that.
LEVEL = 1
SUFFIX = ".gz"
DRAFT = ".draft"


class Blobs:
    """May be shared by threads, and by processes: two that write the same body write the same file."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, sha256: str, body: bytes) -> None:
        """Keeps the body; when this returns, it is on the disk."""
        path = self.path(sha256)
        if self.get(sha256) is not None:
            return
        draft = path.with_name(f"{path.name}.{os.getpid()}.{threading.get_ident()}{DRAFT}")
        with using(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            # Without a time stamp the same body is the same file.
            write_durably(draft, gzip.compress(body, LEVEL, mtime=0))
            draft.replace(path)
        sync_folder(path.parent)

    def get(self, sha256: str) -> bytes | None:
        """The body, or None when it is not there or is not what its name says."""
        try:
            body = gzip.decompress(self.path(sha256).read_bytes())
        except (OSError, EOFError, zlib.error):
            return None
        return body if hashlib.sha256(body).hexdigest() == sha256 else None

    def path(self, sha256: str) -> Path:
        return self._folder / sha256[:2] / f"{sha256}{SUFFIX}"

    def names(self) -> Iterator[str]:
        """The hashes of all that is kept, sorted."""
        for path in sorted(self._folder.glob(f"??/*{SUFFIX}")):
            yield path.name.removesuffix(SUFFIX)

    def drafts(self) -> Iterator[Path]:
        """What was left by a writer that was killed: holds nothing that anybody relies on."""
        yield from sorted(self._folder.glob(f"??/*{DRAFT}"))


def write_durably(path: Path, content: bytes) -> None:
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Has a new name in the folder outlive a loss of power, where the file system knows how."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)

"""One run at a time in a folder: the kernel frees the lock when its holder dies, so no stale file can block a run."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from verify.errors import LockHeld, using


@contextmanager
def hold_lock(folder: Path) -> Iterator[None]:
    """Holds `folder`/lock while the block runs; raises LockHeld at once when another run holds it."""
    with using(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / "lock").open("a")
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LockHeld(f"another run holds {folder / 'lock'}; wait for it to end or stop it") from None
        yield

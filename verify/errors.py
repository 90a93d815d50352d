"""Every way a run can end, and the exceptions that lead there.

VerifyError                 internal error (4)
├─ UsageError               wrong call or unreadable input (2)
│  ├─ ClaimsFileError       claims.yaml was refused; carries every problem, with line and column (2)
│  └─ FormatRefused         a report cannot be written in a format that was asked for; the others are (2)
└─ LockHeld                 another run holds the lock (75)

An expected failure of a source (404, robots, timeout) is no exception: it is `model.Unavailable`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path


class ExitCode(IntEnum):
    OK = 0
    FINDINGS = 1
    USAGE = 2
    INCOMPLETE = 3
    INTERNAL = 4
    LOCKED = 75
    INTERRUPTED = 130


class VerifyError(Exception):
    exit_code = ExitCode.INTERNAL


class UsageError(VerifyError):
    exit_code = ExitCode.USAGE


@contextmanager
def using(path: Path) -> Iterator[None]:
    """Has what the file system refuses in the block end as a UsageError that names the path and the reason."""
    try:
        yield
    except OSError as error:
        raise UsageError(f"{path}: cannot be used ({error.strerror or error})") from error


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One refusal: `claims.yaml:21:16: claims[3].kind: …`. Lines and columns count from 1."""

    line: int
    column: int
    path: str
    message: str


class ClaimsFileError(UsageError):
    def __init__(self, file: str, problems: tuple[Problem, ...]) -> None:
        self.file = file
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(self.lines()))

    def lines(self) -> tuple[str, ...]:
        """One line a problem, in the order of the file."""
        return tuple(
            f"{self.file}:{p.line}:{p.column}: " + (f"{p.path}: " if p.path else "") + p.message for p in self.problems
        )


class FormatRefused(UsageError):
    """Why a report cannot be written in a format; nothing else is lost by it."""


class LockHeld(VerifyError):
    exit_code = ExitCode.LOCKED

"""Checks an article against the sources it cites. The names below are the public ones; each is imported when used."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from verify.errors import ClaimsFileError, ExitCode, LockHeld, UsageError, VerifyError
    from verify.load import load_project
    from verify.model import Claim, Outcome, Project, Report, Source, Verdict, VerdictLabel
    from verify.pipeline import run_checks
    from verify.quantity import compare, read_quantities
    from verify.report import WRITERS

__version__ = "0.1.0"

__all__ = [
    "WRITERS",
    "Claim",
    "ClaimsFileError",
    "ExitCode",
    "LockHeld",
    "Outcome",
    "Project",
    "Report",
    "Source",
    "UsageError",
    "Verdict",
    "VerdictLabel",
    "VerifyError",
    "__version__",
    "compare",
    "load_project",
    "read_quantities",
    "run_checks",
]

# Name → module. Importing `verify` alone must cost nothing: `verify --help` does it.
_HOMES = {
    "verify.errors": ("ClaimsFileError", "ExitCode", "LockHeld", "UsageError", "VerifyError"),
    "verify.load": ("load_project",),
    "verify.model": ("Claim", "Outcome", "Project", "Report", "Source", "Verdict", "VerdictLabel"),
    "verify.pipeline": ("run_checks",),
    "verify.quantity": ("compare", "read_quantities"),
    "verify.report": ("WRITERS",),
}


def __getattr__(name: str) -> object:
    for module, names in _HOMES.items():
        if name in names:
            return getattr(import_module(module), name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)


def __dir__() -> list[str]:
    return __all__

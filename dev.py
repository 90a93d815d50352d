#!/usr/bin/env python3
"""Set-up and the two daily commands, for a machine with nothing but python3 and pip.

    python3 dev.py demo [ARGS]    check the first article from recorded pages; the report lies in out/
    python3 dev.py test [ARGS]    run the tests (pytest)

The first start makes .venv from requirements.lock (every package checked by its hash) and needs a package index;
after that no network is used. Further arguments go to `verify check` or to pytest. The exit code is the command's
own: the demo ends with 1, since the first article has findings. 2 is a wrong call or a set-up that failed.
"""

# Standard library only. It must be readable for Python 3.7, so that an old interpreter gets the message below.
from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
PROJECT = ROOT / "pyproject.toml"
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / ".stamp"

OLDEST_PYTHON = (3, 11)
OLDEST_PIP = (22, 3)  # the first that knows --python


class SetUpError(Exception):
    """What stands in the way, and what to do about it."""


def main(argv: Sequence[str]) -> int:
    """Becomes the command, or returns an exit code of its own: 0 for help, 2 for what failed before."""
    command, *rest = argv or [""]
    if command in ("-h", "--help"):
        print(__doc__)
        return 0
    if command not in ("demo", "test"):
        print("dev.py: say `demo` or `test`; `python3 dev.py --help` tells more", file=sys.stderr)
        return 2
    try:
        check_machine(os.name, sys.version_info[:2])
        set_up()
    except SetUpError as error:
        print(f"dev.py: {error}", file=sys.stderr)
        return 2
    if command == "demo":
        print(f"dev.py: the report goes to {ROOT / 'out' / 'report.html'}", file=sys.stderr, flush=True)
    return become(command_line(command, rest))


def become(command: list[str]) -> NoReturn:
    """This process turns into the command, so that Ctrl-C and the exit code are the command's own."""
    os.chdir(ROOT)
    os.execv(command[0], command)


def command_line(command: str, more: Sequence[str]) -> list[str]:
    """What a command runs inside .venv."""
    if command == "demo":
        return [str(PYTHON), "-m", "verify", "check", "claims.yaml", "--replay", "cassettes", "--out", "out", *more]
    return [str(PYTHON), "-m", "pytest", *more]


def set_up() -> None:
    """Makes or renews .venv, unless its stamp says that it is up to date."""
    if is_current():
        return
    with one_at_a_time():
        if is_current():  # another start made it while this one waited
            return
        check_pip(pip_version())
        print("dev.py: setting up .venv, once; this takes about a minute", file=sys.stderr, flush=True)
        for step in set_up_steps(sys.executable, has_venv=PYTHON.exists()):
            if subprocess.call(step, cwd=ROOT) != 0:
                raise SetUpError(f"the set-up failed at this step (see above): {' '.join(step)}")
        STAMP.write_text(stamp(), encoding="ascii")


def set_up_steps(python: str, *, has_venv: bool) -> list[list[str]]:
    """The commands of a set-up; `--without-pip` since Debian's python3 has no ensurepip without python3-venv."""
    venv = [python, "-m", "venv", "--clear", "--without-pip", str(VENV)]
    pip = [python, "-m", "pip", "--python", str(PYTHON), "install", "--quiet", "--disable-pip-version-check"]
    packages = [*pip, "--require-hashes", "--requirement", str(LOCK)]
    project = [*pip, "--no-deps", "--no-build-isolation", "--editable", str(ROOT)]
    return [packages, project] if has_venv else [venv, packages, project]


def is_current() -> bool:
    return PYTHON.exists() and STAMP.exists() and STAMP.read_text(encoding="ascii") == stamp()


def stamp() -> str:
    """The digest of all that decides what stands in .venv."""
    return hashlib.sha256(LOCK.read_bytes() + PROJECT.read_bytes()).hexdigest()


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Holds a lock on the project's folder, which the system frees even after kill -9."""
    import fcntl

    folder = os.open(ROOT, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("dev.py: another start is setting up, waiting for it", file=sys.stderr, flush=True)
            fcntl.flock(folder, fcntl.LOCK_EX)
        yield
    finally:
        os.close(folder)


def check_machine(system: str, python: tuple[int, ...]) -> None:
    if system != "posix":
        raise SetUpError("needs Linux or macOS (on Windows: WSL)")
    if python < OLDEST_PYTHON:
        raise SetUpError(f"needs Python {dotted(OLDEST_PYTHON)} or newer, this is {dotted(python)}")


def check_pip(version: tuple[int, ...] | None) -> None:
    if version is None:
        raise SetUpError("needs pip for this python3 (Debian: apt-get install python3-pip)")
    if version < OLDEST_PIP:
        raise SetUpError(f"needs pip {dotted(OLDEST_PIP)} or newer, this is {dotted(version)}")


def pip_version() -> tuple[int, ...] | None:
    """What `python3 -m pip --version` says; None where there is no pip."""
    done = subprocess.run([sys.executable, "-m", "pip", "--version"], capture_output=True, text=True, check=False)
    said = re.match(r"pip (\d+)\.(\d+)", done.stdout)
    return (int(said[1]), int(said[2])) if said else None


def dotted(version: tuple[int, ...]) -> str:
    return ".".join(map(str, version))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

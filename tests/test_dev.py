"""dev.py without running it: what it decides, what it would run, what it refuses."""

import importlib.util
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture
def dev(tmp_path: Path) -> ModuleType:
    """dev.py over a project folder of its own, with a finished .venv."""
    spec = importlib.util.spec_from_file_location("dev", ROOT / "dev.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.ROOT = tmp_path
    module.LOCK = tmp_path / "requirements.lock"
    module.PROJECT = tmp_path / "pyproject.toml"
    module.VENV = tmp_path / ".venv"
    module.PYTHON = tmp_path / ".venv" / "bin" / "python"
    module.STAMP = tmp_path / ".venv" / ".stamp"
    module.PYTHON.parent.mkdir(parents=True)
    module.PYTHON.touch()
    module.LOCK.write_text("a==1")
    module.PROJECT.write_text("[project]")
    module.STAMP.write_text(module.stamp())
    return module


@pytest.fixture
def calls(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The commands that dev.py would have run; each succeeds."""
    made: list[list[str]] = []
    monkeypatch.setattr(dev.subprocess, "call", lambda command, **_: made.append(list(command)) or 0)
    monkeypatch.setattr(dev, "pip_version", lambda: (23, 0))
    monkeypatch.setattr(dev, "become", lambda command: made.append(command) or 0)
    return made


def test_a_finished_set_up_is_not_repeated(dev: ModuleType, calls: list[list[str]]) -> None:
    dev.set_up()
    assert calls == []


@pytest.mark.parametrize("name", ["LOCK", "PROJECT"])
def test_a_changed_lock_or_project_file_renews_the_packages(dev: ModuleType, calls: list[list[str]], name: str) -> None:
    getattr(dev, name).write_text("changed")
    dev.set_up()
    assert [call[2] for call in calls] == ["pip", "pip"]
    assert dev.is_current()


def test_a_bare_machine_gets_a_venv_without_ensurepip(dev: ModuleType) -> None:
    venv, packages, project = dev.set_up_steps("python3", has_venv=False)
    pip = ["python3", "-m", "pip", "--python", str(dev.PYTHON), "install", "--quiet", "--disable-pip-version-check"]
    assert venv == ["python3", "-m", "venv", "--clear", "--without-pip", str(dev.VENV)]
    assert packages == [*pip, "--require-hashes", "--requirement", str(dev.LOCK)]
    assert project == [*pip, "--no-deps", "--no-build-isolation", "--editable", str(dev.ROOT)]


def test_a_venv_whose_python_is_gone_is_made_anew(dev: ModuleType, calls: list[list[str]]) -> None:
    dev.PYTHON.unlink()
    dev.set_up()
    assert calls[0][1:4] == ["-m", "venv", "--clear"]


def test_a_failed_step_leaves_no_stamp(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    dev.LOCK.write_text("changed")
    monkeypatch.setattr(dev, "pip_version", lambda: (23, 0))
    monkeypatch.setattr(dev.subprocess, "call", lambda *_, **__: 1)
    assert dev.main(["test"]) == 2
    assert "the set-up failed at this step" in capsys.readouterr().err
    assert not dev.is_current()


def test_only_one_start_sets_up(dev: ModuleType) -> None:
    waits = (
        "import fcntl, os, sys\n"
        "folder = os.open(sys.argv[1], os.O_RDONLY)\n"
        "try: fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)\n"
        "except BlockingIOError: print('waits')\n"
        "else: print('goes ahead')\n"
    )
    another = [sys.executable, "-c", waits, str(dev.ROOT)]
    with dev.one_at_a_time():
        during = subprocess.run(another, capture_output=True, text=True, check=True).stdout
    after = subprocess.run(another, capture_output=True, text=True, check=True).stdout
    assert (during, after) == ("waits\n", "goes ahead\n")


def test_commands_pass_further_arguments_on(dev: ModuleType, calls: list[list[str]]) -> None:
    dev.main(["demo", "--lang", "en"])
    dev.main(["test", "-k", "figures"])
    demo, test = calls
    assert demo[1:] == "-m verify check claims.yaml --replay cassettes --out out --lang en".split()
    assert test[1:] == "-m pytest -k figures".split()


@pytest.mark.parametrize("words", [[], ["tset"], ["--verbose"]])
def test_an_unknown_command_is_refused(
    dev: ModuleType, calls: list[list[str]], capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert dev.main(words) == 2
    assert "`demo` or `test`" in capsys.readouterr().err
    assert calls == []


def test_help_names_both_commands(dev: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["--help"]) == 0
    said = capsys.readouterr().out
    assert "dev.py demo" in said
    assert "dev.py test" in said


@pytest.mark.parametrize(
    ("system", "python", "message"),
    [("posix", (3, 10), "needs Python 3.11 or newer, this is 3.10"), ("nt", (3, 12), "WSL")],
)
def test_a_machine_that_cannot_work_is_told_why(
    dev: ModuleType, system: str, python: tuple[int, int], message: str
) -> None:
    with pytest.raises(dev.SetUpError, match=message):
        dev.check_machine(system, python)


def test_this_machine_is_accepted(dev: ModuleType) -> None:
    assert dev.check_machine(os.name, sys.version_info[:2]) is None


@pytest.mark.parametrize(
    ("version", "message"), [(None, "python3-pip"), ((20, 3), "needs pip 22.3 or newer, this is 20.3")]
)
def test_a_pip_that_cannot_work_is_told_why(dev: ModuleType, version: tuple[int, int] | None, message: str) -> None:
    with pytest.raises(dev.SetUpError, match=message):
        dev.check_pip(version)


def test_no_pip_at_all_is_found_out(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev.sys, "executable", "/bin/false")
    assert dev.pip_version() is None

"""Documents that can't go stale: their commands run, their links lead somewhere, every code and option is in them."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import yaml
from programs import load_program

from verify import cli
from verify.cli.check import FORMATS
from verify.errors import ExitCode
from verify.load import load_project
from verify.model import VerdictLabel

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
LINKED = [
    README,
    *sorted((ROOT / "docs").rglob("*.md")),
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    ROOT / "cassettes" / "README.md",
]

# A command of the README that no test runs, by how it begins, and why not.
NOT_RUN = {
    "git clone": "needs the network",
    "cd ": "means nothing alone",
    "python3 dev.py test": "is the run that this test belongs to",
    "python3 -m pip": "needs a package index",
    "sudo ": "changes the machine",
    "source ": "means nothing alone",
    ".ci/run": "makes a clone of its own and runs the tests in it",
    ".venv/bin/python benchmarks": "is run by .ci/run",
}
SHELL = set("|<>&;$")


def read(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def find_commands(text: str) -> dict[str, list[str]]:
    """Every `$ …` line of the ```console blocks, continuation lines joined, with the answer shown below it."""
    found: dict[str, list[str]] = {}
    for block in re.findall(r"^```console\n(.*?)^```", text, re.MULTILINE | re.DOTALL):
        for part in re.split(r"^\$ ", block.replace("\\\n", " "), flags=re.MULTILINE)[1:]:
            command, *answer = part.splitlines()
            found[command.strip()] = answer
    return found


def reason_not_run(command: str) -> str | None:
    if "check" in command.split() and "--replay" not in command.split():
        return "asks the sources over the network"
    return next((reason for start, reason in NOT_RUN.items() if command.startswith(start)), None)


def as_verify(command: str) -> str:
    """The command with `verify` as its first word, where it is ours: dev.py's demo is a `verify check`."""
    demo = shlex.join(["verify", *load_program(ROOT / "dev.py").command_line("demo", [])[3:]])
    return command.replace("python3 dev.py demo", demo).replace(".venv/bin/verify", "verify")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as a reader has it after cloning and a live run; the README's commands run in it, one by one."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / ".verify" / "evidence").mkdir(parents=True)
    for name in ("claims.yaml", "cassettes", "tests", "docs"):
        if (ROOT / name).is_dir():
            (folder / name).symlink_to(ROOT / name)
        elif (ROOT / name).exists():
            shutil.copy(ROOT / name, folder / name)
    command = folder / "bin" / "verify"
    command.parent.mkdir()
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m verify "$@"\n')
    command.chmod(0o755)
    return folder


def run_here(words: list[str]) -> int:
    try:
        return int(cli.main(words))
    except SystemExit as leave:
        return int(leave.code or 0)


@pytest.mark.parametrize(
    ("command", "answer"), [case for case in find_commands(read(README)).items() if not reason_not_run(case[0])]
)
def test_every_command_of_the_readme_runs(
    command: str, answer: list[str], desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    line = as_verify(command)
    if SHELL & set(line):
        environment = os.environ | {"PATH": f"{desk / 'bin'}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(line, shell=True, cwd=desk, env=environment, capture_output=True, text=True, check=False)
        code, said = done.returncode, done.stdout + done.stderr
    else:
        words = shlex.split(line)
        assert words[0] == "verify", f"neither run nor listed in NOT_RUN: {command}"
        monkeypatch.chdir(desk)
        code, said = run_here(words[1:]), "".join(capsys.readouterr())
    assert code in {ExitCode.OK, ExitCode.FINDINGS, ExitCode.INCOMPLETE}, said
    assert "Traceback" not in said
    assert [line for line in answer if line.rstrip("…") not in said] == [], said


def test_the_readme_begins_with_the_two_commands() -> None:
    assert {"python3 dev.py demo", "python3 dev.py test"} <= set(find_commands(read(README)))


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ("```console\n$ a b\nanswer\n$ c \\\n  d\n```\n```sh\n$ e\n```\n", {"a b": ["answer"], "c    d": []}),
        ("no block: `$ a`", {}),
    ],
)
def test_commands_are_found(text: str, commands: dict[str, list[str]]) -> None:
    assert find_commands(text) == commands


def options() -> Iterator[tuple[str, str]]:
    """(command, option) of everything that `verify` accepts and does not hide."""
    group = next(thing for thing in vars(cli).values() if isinstance(thing, click.Group))
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command
        yield name, name
        for option in command.params:
            if isinstance(option, click.Option) and not option.hidden:
                yield name, max(option.opts, key=len)


@pytest.mark.parametrize(("command", "option"), list(options()))
def test_every_command_and_option_is_documented(command: str, option: str) -> None:
    assert re.search(rf"(?<![\w-]){re.escape(option)}(?![\w-])", read(README)), f"verify {command}: {option}"


@pytest.mark.parametrize("code", [*VerdictLabel, *map(str, map(int, ExitCode))])
def test_the_readme_tells_every_label_and_exit_code(code: str) -> None:
    assert f"`{code}`" in read(README)


def test_the_page_of_codes_says_what_the_tables_say() -> None:
    page = load_program(ROOT / "docs" / "render.py")
    assert read(page.PAGE) == page.render_page(), "run .venv/bin/python docs/render.py"


def test_the_page_of_quantities_counts_the_corpora() -> None:
    page = load_program(ROOT / "docs" / "coverage.py")
    assert read(page.PAGE) == page.render_page(), "run .venv/bin/python docs/coverage.py"


def test_the_gallery_shows_each_of_its_pictures() -> None:
    gallery = load_program(ROOT / "docs" / "gallery.py")
    assert read(gallery.PAGE) == gallery.render_page(), "run .venv/bin/python docs/gallery.py"
    pictures = {file.name: file.stat().st_size for file in gallery.FOLDER.iterdir() if file.suffix in {".webp", ".png"}}
    assert set(pictures) == {picture.file.name for picture in gallery.PICTURES}
    assert len(pictures) <= 14
    assert all(10_000 < size < 250_000 for size in pictures.values())


def test_the_long_article_of_the_gallery_has_a_page_for_each_source() -> None:
    folder = ROOT / "docs" / "gallery"
    project = load_project(folder / "claims.yaml")
    assert len(project.claims) == 60
    pages = {page["url"] for page in yaml.safe_load(read(folder / "pages.yaml"))}
    assert pages == {source.url for source in project.sources}
    assert all(claim.text in (project.article.text or "") for claim in project.claims)
    assert {page.split("/")[2].rpartition(".")[2] for page in pages} == {"example"}


def test_the_page_of_formats_shows_what_the_demo_writes() -> None:
    page = load_program(ROOT / "docs" / "formats.py")
    assert read(page.PAGE) == page.render_page(), "run .venv/bin/python docs/formats.py"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_documented(name: str) -> None:
    assert f"`{name}`" in read(README)
    assert name in {"html", "json", "markdown"} or f"\n## `{name}`: " in read(ROOT / "docs" / "formats.md")


def find_links(text: str) -> list[str]:
    return re.findall(r"(?<!\\)\]\(([^)\s]+)\)", re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL))


def anchors(text: str) -> set[str]:
    """What GitHub makes of the headings: lower case, no punctuation, spaces to hyphens."""
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("file", LINKED, ids=lambda file: file.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(file: Path) -> None:
    broken = []
    for link in find_links(read(file)):
        path, _, anchor = link.partition("#")
        target = file.parent / path if path else file
        if link.startswith(("https://", "http://", "mailto:")):
            continue
        if not target.exists() or (anchor and anchor not in anchors(read(target))):
            broken.append(link)
    assert broken == []

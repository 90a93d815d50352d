"""The rules of DESIGN that no reviewer should have to remember: who imports whom, who touches the world, and sizes."""

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "verify"
FILES = sorted(PACKAGE.rglob("*.py"))

LONGEST_FILE = 400
LONGEST_FUNCTION = 50

HEAVY = {"babel", "bs4", "jinja2", "lxml", "numpy", "pydantic", "rapidfuzz", "requests", "rich", "trafilatura", "yaml"}

# The world: what only the edge may ask or change. A clock is handed on as a value or as a function.
WORLD = {
    "os.environ",
    "os.getenv",
    "os.putenv",
    "os.replace",
    "sys.argv",
    "sys.stdin",
    "sys.stdout",
    "time.time",
    "datetime.now",
    "datetime.utcnow",
    "datetime.today",
    "date.today",
}
WRITES = {"write_text", "write_bytes", "unlink", "mkdir", "rmdir", "touch", "rename", "symlink_to"}


def name_of(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def functions(tree: ast.AST) -> list[tuple[str, int]]:
    """Every function with its number of lines."""
    return [
        (node.name, (node.end_lineno or 0) - node.lineno + 1)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def is_edge(file: Path) -> bool:
    """The command line with its lock, and the store, which writes below the folder that it is given."""
    return file.relative_to(PACKAGE).parts[0].removesuffix(".py") in {"cli", "lock", "store", "web", "__main__"}


def is_table(file: Path) -> bool:
    """Tables of a language, and files that only declare: length costs a reader nothing there."""
    return "lang" in file.parts or functions(ast.parse(file.read_text(encoding="utf-8"))) == []


def dotted(node: ast.expr) -> str:
    """`a.b.c` of an attribute chain; the last two names decide, so that `datetime.datetime.now` is `datetime.now`."""
    names: list[str] = []
    while isinstance(node, ast.Attribute):
        names.insert(0, node.attr)
        node = node.value
    if isinstance(node, ast.Name):
        names.insert(0, node.id)
    return ".".join(names[-2:])


def worldly(tree: ast.AST) -> list[tuple[int, str]]:
    """Every place that asks the environment, the clock or the arguments, or that writes a file."""
    found: list[tuple[int, str]] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and dotted(node) in WORLD:
            found.append((node.lineno, dotted(node)))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            found.append((node.lineno, node.func.attr))
        elif isinstance(node, ast.Call) and opens_to_write(node):
            found.append((node.lineno, "open"))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in {"print", "input"}:
            found.append((node.lineno, node.func.id))
    return sorted(found)


def opens_to_write(call: ast.Call) -> bool:
    if not (isinstance(call.func, ast.Name | ast.Attribute) and dotted(call.func).split(".")[-1] == "open"):
        return False
    words = [word for word in (*call.args, *(key.value for key in call.keywords)) if isinstance(word, ast.Constant)]
    return any(isinstance(word.value, str) and set(word.value) <= set("wax+bt") for word in words)


def test_imports_go_one_way() -> None:
    pytest.importorskip("importlinter", reason="comes with the lint tools; .ci/run checks the contracts in any case")
    program = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-cache', '--no-logo'])"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert "0 broken" in done.stdout, done.stdout + done.stderr
    assert done.returncode == 0


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys, json, verify.cli\n"
        "try: verify.cli.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print('\\n' + json.dumps(sorted({name.partition('.')[0] for name in sys.modules})))\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(json.loads(done.stdout.splitlines()[-1]))
    assert "click" in loaded
    assert loaded & HEAVY == set()


def test_importing_the_package_imports_nothing_of_it() -> None:
    program = "import sys, verify; print(sorted(name for name in sys.modules if name.startswith('verify')))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['verify']"


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_only_the_edge_touches_the_world(file: Path) -> None:
    found = worldly(ast.parse(file.read_text(encoding="utf-8")))
    assert is_edge(file) or found == []


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("import os; os.environ['A']", ["os.environ"]),
        ("import datetime; datetime.datetime.now()", ["datetime.now"]),
        ("path.write_text('x')", ["write_text"]),
        ("open(path, 'w')", ["open"]),
        ("path.open(mode='ab')", ["open"]),
        ("print(1)", ["print"]),
        ("open(path); path.open(encoding='utf-8'); time.monotonic(); os.path.join(a)", []),
    ],
)
def test_the_search_for_the_world_finds_it(code: str, names: list[str]) -> None:
    assert [name for _, name in worldly(ast.parse(code))] == names


@pytest.mark.parametrize("file", [file for file in FILES if not is_table(file)], ids=name_of)
def test_files_and_functions_stay_small(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert {name: lines for name, lines in functions(ast.parse(text)) if lines > LONGEST_FUNCTION} == {}
    assert text.count("\n") <= LONGEST_FILE


@pytest.mark.parametrize("file", FILES, ids=name_of)
def test_every_module_says_what_it_is_for(file: Path) -> None:
    assert ast.get_docstring(ast.parse(file.read_text(encoding="utf-8")))

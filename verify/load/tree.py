"""YAML bytes into plain data with the place of every key and value; refuses what YAML does behind a writer's back.

Refused here: aliases, anchors and tags (a short file can grow into gigabytes), deep nesting (the C parser runs out of
stack), duplicate keys (the last one wins silently). Scalars that YAML reads as something else than text are kept as
written in `Unquoted`, so that only a field that expects a date or a number takes them.
"""

import re
from dataclasses import dataclass, field

import yaml

from verify.errors import Problem
from verify.text import visible

# An article with a thousand claims has about 300 kB.
MAX_BYTES = 5_000_000
# claims.yaml itself needs five levels.
MAX_DEPTH = 20
# What a reader needs to find the mistake.
SHOWN = 60
# Problems of one kind after which nobody reads on: a file of aliases holds thousands.
ENOUGH = 20

LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

Path = tuple[str | int, ...]
"""Keys and list indices from the top of the file."""


@dataclass(frozen=True, slots=True)
class Place:
    """Line and column, counted from 1."""

    line: int
    column: int


START = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Unquoted:
    """A value without quotes that YAML would read as something other than text."""

    raw: str
    reads_as: str
    """With its article: a number, a date."""


@dataclass(frozen=True, slots=True)
class Tree:
    """The content of the file and where each piece of it stands."""

    data: dict[str, object]
    values: dict[Path, Place]
    keys: dict[Path, Place]
    problems: tuple[Problem, ...]
    """What is wrong with the YAML although it could be read: duplicate keys, keys that are no text."""

    def place(self, path: Path) -> Place:
        """Where the value stands, or the nearest mapping or list that contains it."""
        while path not in self.values and path:
            path = path[:-1]
        return self.values.get(path, START)


def read_tree(raw: bytes) -> Tree | tuple[Problem, ...]:
    """The tree of a YAML file, or why there is none."""
    text = _decode(raw)
    if isinstance(text, Problem):
        return (text,)
    try:
        problems = _check_events(text)
        if problems:
            return problems
        root = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        return (_syntax_problem(error, text),)
    if not isinstance(root, yaml.MappingNode):
        return (Problem(1, 1, "", "expected keys and values (version, article, sources, claims)"),)
    builder = _Builder()
    data = builder.mapping(root, ())
    return Tree(data, builder.values, builder.keys, tuple(builder.problems))


# ── bytes and characters ─────────────────────────────────────────────────────────────────────────────────

# What YAML 1.1 calls not printable, and noncharacters.
CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def _decode(raw: bytes) -> str | Problem:
    if len(raw) > MAX_BYTES:
        return Problem(1, 1, "", f"larger than {MAX_BYTES // 1_000_000} MB")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8", "replace")
        return _problem_at(before, f"not UTF-8 (byte 0x{raw[error.start]:02x}); save the file as UTF-8")
    control = CONTROL.search(text)
    if control:
        return _problem_at(text[: control.start()], f"control character U+{ord(control.group()):04X}; remove it")
    return text


def _problem_at(before: str, message: str) -> Problem:
    return Problem(before.count("\n") + 1, len(before) - before.rfind("\n"), "", message)


# ── syntax ───────────────────────────────────────────────────────────────────────────────────────────────


def _check_events(text: str) -> tuple[Problem, ...]:
    """Problems that must be found before the nodes are built; pulling events needs neither memory nor stack."""
    problems = []
    depth = documents = 0
    for event in yaml.parse(text, Loader=LOADER):
        match event:
            case yaml.AliasEvent():
                problems.append(_at(event, "aliases (*name) are not allowed; write the value out"))
            case yaml.NodeEvent(anchor=str()):
                problems.append(_at(event, "anchors (&name) are not allowed; write the value out"))
            case yaml.ScalarEvent(tag=str()) | yaml.CollectionStartEvent(tag=str()):
                problems.append(_at(event, "tags (!name) are not allowed; remove it"))
            case yaml.DocumentStartEvent():
                documents += 1
                if documents > 1:
                    problems.append(_at(event, "a second document (---) is not allowed"))
            case _:
                pass
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if len(problems) == ENOUGH:
            break
        if depth > MAX_DEPTH:
            return (_at(event, f"nested deeper than {MAX_DEPTH} levels"),)
    if documents == 0:
        return (Problem(1, 1, "", "the file is empty"),)
    return tuple(problems)


def _at(event: yaml.Event, message: str) -> Problem:
    place = _place(event)
    return Problem(place.line, place.column, "", message)


# libyaml's and PyYAML's words for the slips that people make, and what to do about each.
HINTS = {
    "mapping values are not allowed in this context": "a colon followed by a space in unquoted text; quote the text",
    "mapping values are not allowed here": "a colon followed by a space in unquoted text; quote the text",
    "found unexpected end of stream": "a quotation mark is not closed",
    "did not find expected '-' indicator": "not indented like the list items above it",
    "did not find expected key": "not indented like the keys above it, or text after a closing quotation mark",
    "could not find expected ':'": "a key without a colon and a space after it",
    "found unknown escape character": r"a backslash in double quotes; use single quotes, or write \\",
}


def _syntax_problem(error: yaml.MarkedYAMLError, text: str) -> Problem:
    # An unclosed quotation mark is noticed at the end of the file; where it opened is the place to look.
    unclosed = "end of stream" in (error.problem or "")
    mark = (error.context_mark if unclosed else None) or error.problem_mark
    if mark is None:
        return Problem(1, 1, "", f"not valid YAML: {error.problem}")
    lines = text.split("\n")
    line = lines[mark.line] if mark.line < len(lines) else ""
    hint = HINTS.get(error.problem or "", error.problem or "unreadable")
    if error.problem and error.problem.startswith(("found character", "found a tab")):
        found = line[mark.column : mark.column + 1]
        tab = found == "\t" or "tab" in error.problem
        hint = "a tab; indent with spaces" if tab else f"text that starts with {shorten(found)}; put it in quotes"
    return Problem(mark.line + 1, mark.column + 1, "", f"not valid YAML: {hint}")


# ── nodes ────────────────────────────────────────────────────────────────────────────────────────────────

READS_AS = {
    "bool": "a truth value",
    "int": "a number",
    "float": "a number",
    "timestamp": "a date",
    "null": "nothing",
    "merge": "a merge key",
    "value": "a default key",
}
# Text for PyYAML, numbers for readers of YAML 1.2: octals and exponents without a point.
NUMBER_ELSEWHERE = re.compile(r"[-+]?(?:0o[0-7]+|[0-9]+[eE][-+]?[0-9]+)", re.ASCII)


@dataclass(slots=True)
class _Builder:
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def value(self, node: yaml.Node, path: Path) -> object:
        self.values[path] = _place(node)
        match node:
            case yaml.MappingNode():
                return self.mapping(node, path)
            case yaml.SequenceNode():
                return [self.value(item, (*path, index)) for index, item in enumerate(node.value)]
            case yaml.ScalarNode():
                return self.scalar(node, path)
            case _:
                raise TypeError(f"YAML has no node {type(node).__name__}")

    def mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, object]:
        self.values[path] = _place(node)
        data: dict[str, object] = {}
        for key_node, value_node in node.value:
            key = self.key(key_node, path)
            if key is None:
                continue
            if key in data:
                first = self.keys[*path, key].line
                self.refuse(key_node, (*path, key), f"key given twice, first on line {first}")
                continue
            self.keys[*path, key] = _place(key_node)
            data[key] = self.value(value_node, (*path, key))
        return data

    def key(self, node: yaml.Node, path: Path) -> str | None:
        if not isinstance(node, yaml.ScalarNode):
            self.refuse(node, path, "a key must be one word, not a list or a mapping")
            return None
        read = _read_scalar(node)
        if isinstance(read, Unquoted):
            self.refuse(node, path, f"unknown key {quoted(read.raw)}, which YAML reads as {read.reads_as}")
            return None
        return read

    def scalar(self, node: yaml.ScalarNode, path: Path) -> str | Unquoted:
        read = _read_scalar(node)
        control = CONTROL.search(read) if isinstance(read, str) else None
        if control:
            self.refuse(node, path, f"control character U+{ord(control.group()):04X}; remove it")
        return read

    def refuse(self, node: yaml.Node, path: Path, message: str) -> None:
        place = _place(node)
        self.problems.append(Problem(place.line, place.column, show_path(path), message))


def _read_scalar(node: yaml.ScalarNode) -> str | Unquoted:
    raw: str = node.value
    kind = node.tag.rpartition(":")[2]
    if kind != "str":
        return Unquoted(raw, READS_AS.get(kind, "something else"))
    if not node.style and NUMBER_ELSEWHERE.fullmatch(raw):
        return Unquoted(raw, "a number")
    return raw


def _place(found: yaml.Node | yaml.Event) -> Place:
    mark = found.start_mark
    return Place(mark.line + 1, mark.column + 1) if mark else START


# ── words for messages ───────────────────────────────────────────────────────────────────────────────────


def show_path(path: Path) -> str:
    """`claims[3].kind`."""
    words = ""
    for step in path:
        words += f"[{step}]" if isinstance(step, int) else f".{shorten(step)}" if words else shorten(step)
    return words


def shorten(text: str) -> str:
    """A piece of the file on one line, safe for a terminal."""
    line = " ".join(visible(text).split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def quoted(text: str) -> str:
    return f"'{shorten(text)}'"

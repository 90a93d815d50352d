"""What pydantic found, as problems with a place in the file and a sentence that says what to do."""

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import islice
from typing import Any, get_args

from pydantic import BaseModel, ValidationError

from verify.errors import Problem
from verify.load.fields import kind_of
from verify.load.schema import ClaimsFile
from verify.load.tree import ENOUGH, Path, Tree, quoted, shorten, show_path

# A file with more problems is not one that somebody wrote and will mend line by line; it must still end soon.
MOST_PROBLEMS = 1000
# Looked through for a hint: more sources than any article cites.
MOST_IDS = 500

# What a missing key may look like.
EXAMPLES = {
    "version": "1",
    "lang": "ja",
    "kind": "figure",
    "sources": "[] when the article cites none",
    "at": "2025-12-22",
}


def problems_of(error: ValidationError, tree: Tree) -> Iterator[Problem]:
    """One problem for each error, in pydantic's order."""
    for found in islice(error.errors(include_url=False), MOST_PROBLEMS):
        path: Path = found["loc"]
        unknown = found["type"] == "extra_forbidden"
        place = tree.keys.get(path, tree.place(path)) if unknown else tree.place(path)
        yield Problem(place.line, place.column, show_path(path), _say(found, path))


def _say(found: Any, path: Path) -> str:
    context = found.get("ctx", {})
    match found["type"]:
        case "refused":
            return str(context["message"])
        case "empty":
            return "empty; give a text" + (" or remove the key" if _may_be_left_out(path) else "")
        case "missing":
            return f"missing; add {path[-1]}: {EXAMPLES.get(str(path[-1]), '…')}"
        case "extra_forbidden":
            return f"unknown key; {_key_hint(path)}"
        case "too_short":
            return "empty; remove the key" if path[-1] == "about" else "empty; nothing would be checked"
        case other:
            return f"{_expectation(other, context, found)}; found {kind_of(found['input'])}"


def _expectation(error_type: str, context: Any, found: Any) -> str:
    match error_type:
        case "list_type":
            return "expected a list, such as [a, b]"
        case "model_type":
            return "expected keys and values"
        case "literal_error":
            return _options(str(context["expected"]))
        case _:
            return str(found["msg"])


def _options(expected: str) -> str:
    """`one of a, b, c` from pydantic's `'a', 'b' or 'c'`."""
    options = expected.replace("'", "").replace(" or ", ", ")
    return f"one of {options}" if "," in options else f"must be {options}"


def _may_be_left_out(path: Path) -> bool:
    key = path[-1]
    return isinstance(key, str) and not _section(path[:-1]).model_fields[key].is_required()


def _key_hint(path: Path) -> str:
    known = list(_section(path[:-1]).model_fields)
    meant = suggest(str(path[-1]), known)
    return f"did you mean {meant}?" if meant else f"allowed here: {', '.join(known)}"


def suggest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant."""
    return next(iter(get_close_matches(word.lower(), list(known), 1)), None)


def _section(path: Path) -> type[BaseModel]:
    """The model of the mapping at a path."""
    section: type[BaseModel] = ClaimsFile
    for step in path:
        if isinstance(step, str):
            section = _model_in(section.model_fields[step].annotation) or section
    return section


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((model for part in get_args(annotation) if (model := _model_in(part))), None)


def say_unknown_source(name: str, known: Iterable[str], *, hint: bool) -> str:
    """What is said of a citation that leads nowhere; looking for a hint costs time, so not for the thousandth."""
    said = f"no source has the id {quoted(name)}"
    if not hint:
        return said
    ids = [shorten(known_id) for known_id in islice(known, MOST_IDS)]
    if not ids:
        return f"{said}; this file has no sources"
    meant = suggest(name, ids)
    return f"{said}; did you mean {meant}?" if meant else f"{said}; known: {', '.join(ids[:ENOUGH])}"

"""What must hold between the parts of claims.yaml: ids that are unique and known, files that exist, quotes in them.

All of it works on the plain data, so that a file with other mistakes still gets every message at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from verify.errors import Problem
from verify.load.article import Refused, find_beside, read_article
from verify.load.messages import say_unknown_source
from verify.load.tree import ENOUGH, Path as TreePath, Tree, quoted, show_path
from verify.text import fold


@dataclass(frozen=True, slots=True)
class Checked:
    problems: tuple[Problem, ...]
    article_text: str | None


def check_parts(tree: Tree, base: Path) -> Checked:
    """Every problem between parts, and the article's text; paths are relative to the folder `base`."""
    problems = [*_repeated_ids(tree, "sources"), *_repeated_ids(tree, "claims"), *_citations(tree)]
    problems += _attachments(tree, base)
    text = _article_text(tree, base)
    if isinstance(text, Problem):
        problems.append(text)
        return Checked(tuple(problems), None)
    if text is not None:
        problems += _quotes(tree, text)
    return Checked(tuple(problems), text)


def _problem(tree: Tree, path: TreePath, message: str) -> Problem:
    place = tree.place(path)
    return Problem(place.line, place.column, show_path(path), message)


def _entries(tree: Tree, section: str) -> Iterator[tuple[int, dict[str, object]]]:
    found = tree.data.get(section)
    if isinstance(found, list):
        yield from ((index, entry) for index, entry in enumerate(found) if isinstance(entry, dict))


def _repeated_ids(tree: Tree, section: str) -> Iterator[Problem]:
    lines: dict[str, int] = {}
    for index, entry in _entries(tree, section):
        path, name = (section, index, "id"), entry.get("id")
        if not isinstance(name, str):
            continue
        if name in lines:
            yield _problem(tree, path, f"the id {quoted(name)} is already used on line {lines[name]}")
        lines.setdefault(name, tree.place(path).line)


def _citations(tree: Tree) -> Iterator[Problem]:
    if not isinstance(tree.data.get("sources"), list):
        return  # refused already; that nothing is known would follow for every citation
    known = {str(entry["id"]): None for _, entry in _entries(tree, "sources") if isinstance(entry.get("id"), str)}
    unknown = 0
    for index, entry in _entries(tree, "claims"):
        cited = entry.get("sources")
        if not isinstance(cited, list):
            continue
        seen: set[str] = set()
        for at, name in enumerate(cited):
            path = ("claims", index, "sources", at)
            if not isinstance(name, str):
                continue  # refused as a value already
            if name not in known:
                unknown += 1
                yield _problem(tree, path, say_unknown_source(name, known, hint=unknown <= ENOUGH))
            elif name in seen:
                yield _problem(tree, path, f"{quoted(name)} is listed twice")
            seen.add(name)


def _attachments(tree: Tree, base: Path) -> Iterator[Problem]:
    for index, entry in _entries(tree, "sources"):
        file = entry.get("file")
        name = file.get("path") if isinstance(file, dict) else None
        if isinstance(name, str) and name.strip():
            found = find_beside(base, name.strip())
            if isinstance(found, str):
                yield _problem(tree, ("sources", index, "file", "path"), f"{quoted(name)}: {found}")


def _article_text(tree: Tree, base: Path) -> str | Problem | None:
    article = tree.data.get("article")
    name = article.get("file") if isinstance(article, dict) else None
    if not isinstance(name, str) or not name.strip():
        return None
    path = ("article", "file")
    found = find_beside(base, name.strip())
    if isinstance(found, str):
        return _problem(tree, path, f"{quoted(name)}: {found}")
    try:
        return read_article(found)
    except Refused as refused:
        return _problem(tree, path, f"{quoted(name)}: {refused}")


def _quotes(tree: Tree, text: str) -> Iterator[Problem]:
    quotes = [(index, entry["quote"]) for index, entry in _entries(tree, "claims") if "quote" in entry]
    article = _bare(text) if quotes else ""
    for index, quote in quotes:
        if isinstance(quote, str) and quote.strip() and _bare(quote) not in article:
            yield _problem(tree, ("claims", index, "quote"), f"{quoted(quote)} is not in the article")


def _bare(text: str) -> str:
    # Line breaks fall anywhere, and Japanese has no spaces to put them at.
    return "".join(fold(text).text.split())

"""Looks for damage in a store: everything is read and hashed again, nothing is changed."""

from dataclasses import dataclass
from pathlib import Path

from verify.store.blobs import Blobs
from verify.store.entries import read_entry
from verify.store.evidence import BODIES, RECORDS
from verify.store.journal import Journal
from verify.text import Bilingual


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as it was written, and what it means for whoever relies on it."""

    where: str
    """A file below the store's folder, with the line for a record."""
    what: Bilingual
    harmless: bool = False
    """Nothing that was acknowledged is lost."""


DAMAGED_RECORD = Bilingual(
    "記録が壊れていて読めない。この取得の記録は失われている",
    "the record is damaged and cannot be read; what was recorded of this fetch is lost",
)
CUT_RECORD = Bilingual(
    "書きかけの記録。中断された実行が残したもので、確定した記録ではない",
    "a record that was being written when a run was stopped; it was never acknowledged",
)
UNKNOWN_RECORD = Bilingual(
    "この版では読めない種類の記録。新しい版の verify で開く",
    "a record of a kind that this version does not know; open it with a newer one",
)
LOST_BODY = Bilingual(
    "記録にあるページの本体がないか、ハッシュと一致しない。この証拠はもう示せない",
    "the body that a record names is missing or does not match its hash; this evidence can no longer be shown",
)
STRAY_BODY = Bilingual(
    "ハッシュと一致しない本体。どの記録からも参照されていない",
    "a body that does not match its hash; no record names it",
)
LEFT_DRAFT = Bilingual(
    "中断された書き込みの残り。削除してよい", "left over from a write that was stopped; may be deleted"
)


def find_problems(folder: Path) -> tuple[Problem, ...]:
    """All damage below the folder, records first, in the order of the files."""
    blobs = Blobs(folder / BODIES)
    problems: list[Problem] = []
    named: dict[str, str] = {}
    for line in Journal(folder / RECORDS).lines():
        where = f"{RECORDS}:{line.number}"
        if line.content is None:
            problems.append(Problem(where, CUT_RECORD if line.cut else DAMAGED_RECORD, harmless=line.cut))
            continue
        try:
            entry = read_entry(line.content)
        except (KeyError, ValueError, TypeError):
            problems.append(Problem(where, UNKNOWN_RECORD))
            continue
        if entry.sha256 is not None:
            named.setdefault(entry.sha256, where)
    lost = {sha256 for sha256 in named if blobs.get(sha256) is None}
    problems += [Problem(f"{where} → {_name(blobs, sha256, folder)}", LOST_BODY)
                 for sha256, where in named.items() if sha256 in lost]  # fmt: skip
    problems += [Problem(_name(blobs, sha256, folder), STRAY_BODY)
                 for sha256 in blobs.names() if sha256 not in named and blobs.get(sha256) is None]  # fmt: skip
    problems += [Problem(str(path.relative_to(folder)), LEFT_DRAFT, harmless=True) for path in blobs.drafts()]
    return tuple(problems)


def _name(blobs: Blobs, sha256: str, folder: Path) -> str:
    return str(blobs.path(sha256).relative_to(folder))

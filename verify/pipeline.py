"""The core loop: every source fetched once, read once; every claim ranked against all of them and judged."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from verify.extract import extract_document
from verify.judge import judge_claim
from verify.match import Encoder, rank_passages
from verify.model import (
    Claim,
    Document,
    Fetched,
    Outcome,
    Project,
    Ranked,
    Read,
    Snapshot,
    Source,
    Unavailable,
    Verdict,
)

Fetch = Callable[[Sequence[Source]], Sequence[Fetched]]


def read_source(fetched: Fetched) -> Read:
    if not isinstance(fetched, Snapshot):
        return fetched
    read = extract_document(fetched)
    if fetched.trace.archived_at and read.outcome is Outcome.OK:
        return replace(read, outcome=Outcome.ARCHIVED)
    return read


def read_sources(project: Project, fetch: Fetch, read: Callable[[Fetched], Read] = read_source) -> tuple[Read, ...]:
    """Each source of the project, read or not, in its order."""
    return tuple(map(read, fetch(project.sources)))


def encode_texts(project: Project, sources: Sequence[Read], encoder: Encoder) -> None:
    """Has the encoder meet every text of the checks, a whole source at a time; a caching one then knows them all."""
    encoder.encode([claim.text for claim in project.claims])
    for read in sources:
        if isinstance(read, Document):
            encoder.encode([passage.text for passage in read.passages])


def run_checks(project: Project, sources: Sequence[Read], encoder: Encoder) -> Iterator[Verdict]:
    """One verdict for each claim, in the order of claims.yaml, as it is reached."""
    for claim in project.claims:
        yield check_claim(claim, sources, encoder)


def check_claim(claim: Claim, sources: Sequence[Read], encoder: Encoder) -> Verdict:
    """The verdict on one claim against the sources of its file. Pure."""
    return judge_claim(claim, {read.source.id: _rank(claim, read, encoder) for read in sources})


def _rank(claim: Claim, read: Read, encoder: Encoder) -> Ranked | Unavailable:
    return rank_passages(claim, read, encoder) if isinstance(read, Document) else read

"""No mutant of a claim is supported: each claim of the first article, changed in every way that applies to it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from mutations import mutate

from verify.fetch import CassetteTransport, fetch_sources
from verify.judge.names import read_names
from verify.load import load_project
from verify.match import Encoder
from verify.model import Claim, Document, Read
from verify.pipeline import check_claim, read_sources
from verify.quantity import read_quantities
from verify.quantity.types import Quantity

ROOT = Path(__file__).parent.parent
PROJECT = load_project(ROOT / "claims.yaml")
AT_LEAST = 90


@pytest.fixture(scope="module")
def sources(cassettes: Path) -> tuple[Read, ...]:
    transport = CassetteTransport(cassettes)
    return read_sources(PROJECT, lambda wanted: fetch_sources(wanted, transport, now=lambda: datetime.now(UTC)))


def stated_by(claim: Claim, sources: tuple[Read, ...]) -> tuple[Quantity, ...]:
    """Every figure on the pages that the claim cites, teasers, captions and comments included."""
    cited = {citation.source_id for citation in claim.citations}
    documents = [read for read in sources if isinstance(read, Document) and read.source.id in cited]
    mentions = (m for d in documents for p in d.passages for m in read_quantities(p.text, d.lang))
    return tuple(dict.fromkeys(mention.quantity for mention in mentions))


def mutants_of(claim: Claim, sources: tuple[Read, ...]) -> Iterator[tuple[str, Claim]]:
    names = [name.text for name in read_names(claim.text, claim.lang) if name.text != "日本"]
    for text, what in mutate(claim.text, names, stated_by(claim, sources)).items():
        yield what, replace(claim, text=text)


def test_no_mutant_is_supported(sources: tuple[Read, ...], encoder: Encoder) -> None:
    mutants = [(claim.id, *mutant) for claim in PROJECT.claims for mutant in mutants_of(claim, sources)]
    supported = [
        f"{claim_id}: {what}: {mutant.text}"
        for claim_id, what, mutant in mutants
        if check_claim(mutant, sources, encoder).label == "supported"
    ]
    assert supported == []
    assert len(mutants) >= AT_LEAST
    assert {claim_id for claim_id, _, _ in mutants} == {claim.id for claim in PROJECT.claims}

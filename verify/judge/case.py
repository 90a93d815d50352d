"""A claim with everything that was found of it, before it is put into words."""

from collections.abc import Mapping
from dataclasses import dataclass

from verify.model import Claim, Document, PartResult, PartVerdict, Ranked, Unavailable, VerdictLabel

Sources = Mapping[str, Ranked | Unavailable]
"""Every source of the file by id, cited or not."""


@dataclass(frozen=True, slots=True)
class Case:
    claim: Claim
    sources: Sources
    label: VerdictLabel
    parts: tuple[PartVerdict, ...] = ()
    elsewhere: tuple[PartResult, ...] = ()
    """What sources that are not cited say of the parts that the cited ones leave open."""
    boilerplate: tuple[PartResult, ...] = ()
    """What stands only in captions, teasers or comments of the cited sources."""

    @property
    def cited(self) -> tuple[str, ...]:
        return tuple(citation.source_id for citation in self.claim.citations)

    @property
    def unread(self) -> dict[str, Unavailable]:
        """The cited sources that could not be read."""
        return {i: s for i in self.cited if isinstance(s := self.sources[i], Unavailable)}

    @property
    def documents(self) -> dict[str, Document]:
        """The cited sources that were read."""
        return {i: s.document for i in self.cited if isinstance(s := self.sources[i], Ranked)}

"""Which passages of a source speak of a claim; never what they prove."""

from verify.match.encoder import Encoder, load_encoder
from verify.match.rank import rank_passages

__all__ = ["Encoder", "load_encoder", "rank_passages"]

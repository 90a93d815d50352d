"""Which passages of a source speak of a claim; never what they prove."""

from verify.match.encoder import CachingEncoder, Encoder, load_encoder
from verify.match.rank import rank_passages
from verify.match.sets import choose_set, order_by_cover
from verify.match.vectors import LARGEST_BLOCK

__all__ = [
    "LARGEST_BLOCK",
    "CachingEncoder",
    "Encoder",
    "choose_set",
    "load_encoder",
    "order_by_cover",
    "rank_passages",
]

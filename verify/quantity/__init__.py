"""Quantities: reads figures, dates and headcounts in a text, and compares them. Knows no claims and no HTTP."""

from verify.quantity.columns import read_column
from verify.quantity.compare import compare
from verify.quantity.describe import describe
from verify.quantity.implied import read_implied
from verify.quantity.read import read_quantities
from verify.quantity.translated import compare_translated

__all__ = ["compare", "compare_translated", "describe", "read_column", "read_implied", "read_quantities"]

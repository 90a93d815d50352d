"""Reads quantities from text and compares them; knows no claims and no HTTP, and could ship alone."""

from verify.quantity.compare import compare
from verify.quantity.describe import describe

__all__ = ["compare", "describe"]

"""Extraction: from the bytes of a source to labelled blocks and passages that lead back to them."""

from verify.extract.document import extract_document

__all__ = ["extract_document"]

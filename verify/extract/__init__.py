"""Extraction: from the bytes of a source to labelled blocks and passages that lead back to them."""

from verify.extract.document import extract_document

# Changes whenever the same bytes may be read otherwise than before.
EXTRACTOR_VERSION = "2026.11.5"

__all__ = ["EXTRACTOR_VERSION", "extract_document"]

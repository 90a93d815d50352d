"""What a run keeps as evidence: the bytes of each page by their hash, and a record of each asking. Files only here.

evidence.py is what a run uses; doctor.py looks for damage; warc.py hands the evidence to others.
"""

from verify.store.doctor import Problem, find_problems
from verify.store.documents import KeptDocuments
from verify.store.entries import Reading
from verify.store.evidence import EvidenceStore
from verify.store.warc import write_warc

__all__ = ["EvidenceStore", "KeptDocuments", "Problem", "Reading", "find_problems", "write_warc"]

"""Names a label for every claim: parts × sources by typed comparison. Pure, and the only place that does."""

from verify.judge.reasons import REASONS
from verify.judge.verdict import judge_claim

RULES_VERSION = "2026.11.4"
"""Changes whenever the same sources could lead to another verdict."""

__all__ = ["REASONS", "RULES_VERSION", "judge_claim"]

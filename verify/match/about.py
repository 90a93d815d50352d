"""How surely a passage speaks of what a claim speaks of: where to look, never what it proves."""

import math
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Calibration:
    """A logistic regression over the signals; `start` is its constant."""

    semantic: float
    lexical: float
    quantity: float
    start: float


# Fitted on the best ranked passage of each claim: the right document (1) against the most similar other one (0),
# rounded. What 0.3 and 0.5 as a bound would keep of the first and turn away of the second:
#
#                                                               at 0.3           at 0.5
#   across   Japanese claims in English news  637 + 637     .980   .969      .967   .980
#            Chinese                          447 + 447     .993   .960      .984   .973
#            German                           444 + 444     .998   .959      .998   .971
#   within   English claims, cited web pages  276 + 349     .902   .828      .822   .920
#
# The similarity alone at its best bound (0.5) keeps .973 and turns away .936 of the Japanese ones.
# Within a language the most similar page is often about the same subject, and two annotators would differ as well.
ACROSS_LANGUAGES = Calibration(semantic=42.0, lexical=15.0, quantity=2.5, start=-22.9)
WITHIN_A_LANGUAGE = Calibration(semantic=4.0, lexical=16.5, quantity=0.8, start=-5.6)


def aboutness(semantic: float, lexical: float, quantity: float, *, across: bool) -> float:
    """0..1 from the signals of a passage; `across` says that claim and passage are of two languages."""
    of = ACROSS_LANGUAGES if across else WITHIN_A_LANGUAGE
    logit = of.semantic * semantic + of.lexical * lexical + of.quantity * quantity + of.start
    return 1 / (1 + math.exp(-logit))

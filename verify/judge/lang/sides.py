"""Verbs with a doer and another, that both languages have, and how each marks who is which.

Corpus: tests/corpus/verdict/.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Row:
    """One deed: its verbs, and the particle or preposition of whom it is done to."""

    ja: str
    particle: str
    en: str
    to: str = ""
    """The preposition before the other in English; none where it is the object."""
    turned_ja: str = ""
    turned_en: str = ""
    """Verbs that tell the deed from the other's side: A lost to B."""


DEEDS: Final[tuple[Row, ...]] = (
    Row("買収|買い取|傘下に収め|子会社化", "を",
        "buy|buys|bought|buying|acquir(?:e|es|ed|ing)|purchas(?:e|es|ed|ing)|(?:tak(?:e|es|en|ing)|took) over"
        "|(?:acquisition|takeover|purchase) of"),
    Row("破り|破っ|破る|下し|下す|勝っ|勝ち|勝利|打ち負かし", "[をに]", "beats?|beaten|beating|defeat(?:s|ed|ing)?|overc[ao]me",
        turned_ja="敗れ|負け|屈し", turned_en="(?:lost|loses?|losing) to"),
    Row("後任|後を継|後継", "の", "succeed(?:s|ed|ing)?|replac(?:e|es|ed|ing)|(?:tak(?:e|es|en|ing)|took) over from"),
    Row("抜い|抜き|抜く|追い抜", "を", "overtak(?:e|es|en|ing)|overtook|surpass(?:es|ed|ing)?|outsold|outsells?|eclips(?:e|es|ed|ing)"),
    Row("提訴|訴え", "を", "sue|sues|sued|suing"),
    Row("訪問|訪れ", "を", "visit(?:s|ed|ing)?"),
    Row("非難|批判", "を", "criticis(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|accus(?:e|es|ed|ing)"),
    Row("攻撃|侵攻|空爆|砲撃", "[をに]", "attack(?:s|ed|ing)?|invad(?:e|es|ed|ing)|bomb(?:s|ed|ing)?|shell(?:s|ed|ing)"),
    Row("貸し|貸す|貸与|融資|供与|支払|寄付|拠出", "に", "lend(?:s|ing)?|lent|gives?|gave|given|giving|pays?|paid|paying"),
    Row("売却|売り渡", "に", "sells?|sold|selling|sale of", to="to"),
    Row("出資", "に", "invest(?:s|ed|ing)?|(?:stake|shares) in", to="in"),
)  # fmt: skip

"""Japanese: how its rules, units and qualifiers work together. Its tables and forms are in the `ja_*` files.

Corpus: tests/corpus/quantity/ja*.yaml.
"""

import re
from decimal import Decimal

from verify.quantity.lang import needs
from verify.quantity.lang.ja_dates import DATE_RULES, NUMERIC_DATE
from verify.quantity.lang.ja_forms import FIXED, LENGTHS
from verify.quantity.lang.ja_traps import EARLY, LATE, LEXICAL, NAMES
from verify.quantity.lang.ja_units import UNITS
from verify.quantity.numbers import JAPANESE as NUMBER, ONE, Found, exact, read_digits, read_kanji
from verify.quantity.rules import Language, Lengths

_FIND = re.compile(rf"(?<!\d)(?<!\d\.)(?:(?<!\.)\.\d+|{NUMBER})")


def find_number(text: str, at: int = 0) -> Found | None:
    """The first number that starts at or after `at`; 何 alone is a question, no number."""
    for match in _FIND.finditer(text, at):
        if mixed := _read_mixed(text, match.start()):
            return mixed
        surface = match.group()
        if surface == "何":
            continue
        plain = surface.isascii()
        numeral = read_digits(surface) if plain else read_kanji(surface)
        if numeral:
            return Found(match.start(), match.end(), numeral, plain=plain)
    return None


# 2½ (folded to 2 1⁄2) and 220 2/3; 8 10/12 may be a date.
_MIXED = re.compile(r"(?<![\d./⁄])(\d{1,4}) (?:(\d{1,2})⁄(\d{1,2})|([1-7])/([2-8]))(?![\d/⁄月日])")


def _read_mixed(text: str, at: int) -> Found | None:
    match = _MIXED.match(text, at)
    if match is None:
        return None
    whole, *parts = (Decimal(digits) for digits in match.groups() if digits)
    top, bottom = parts
    if not top < bottom:
        return None
    return Found(at, match.end(), exact(whole + top / bottom, ONE / bottom))


# iPhone 15, アポロ11: a figure without a unit behind a name belongs to the name. What it may follow as a figure:
_NAMED = re.compile(
    r"(?:[A-Za-z][ -]?|[ァ-ヶ]ー?)(?<!トップ)(?<!ベスト)(?<!ワースト)(?<!マイナス)(?<!プラス)(?<!イコール)$"
)


_POSITIONAL = re.compile("[一二三四五六七八九]+")


def is_figure(text: str, found: Found) -> bool:
    """Digits unless they end a name; characters only where they clearly write a number (二百五, 千三百)."""
    surface = text[found.start : found.end]
    if not found.numeral.spelled:
        return "・" not in surface and not _NAMED.search(text, max(0, found.start - 8), found.start)
    if surface == text and surface not in ("〇", "数"):
        return True  # a cell of a table
    if len(surface) == 2 and _POSITIONAL.fullmatch(surface):
        return False  # 四六時中, 三五
    return len(surface) > 1 and surface not in ("十数", "数千", "数万") and surface[0] not in "数何"


# ── qualifiers ───────────────────────────────────────────────────────────────────────────────────────────

_ABOUT = "約|およそ|おおよそ|凡そ|おおむね|概ね|ざっと|だいたい|大体|ほぼ|推定|推計|ほぼほぼ|かれこれ"
_BEFORE = re.compile(
    rf"(?:(?P<about>{_ABOUT})|(?P<at_least>少なくとも|少なくても|最低でも|最低|最少|最短で|最短|下限)"
    r"|(?P<at_most>最大で|最大|最高で|最多で|最多|最長で|最長|多くて|多くとも|せいぜい|上限|長くて|高々|たかだか)"
    r"|(?P<nearly>もうすぐ|あと少しで)) ?(?:延べ|計|年間|年|月|毎年|毎月|[1一](?:人|日|社|株)(?:当たり|あたり)?)?$"
)
_STEP = "(?:大きく|大幅に|はるかに|わずかに|やや|優に)?"
_AFTER = re.compile(
    r" ?(?:(?P<nearly>弱(?!点|者|体|い)|近[くい](?!の[駅店])|に迫る|に迫った|目前|(?P<short_of>足らず|に(?:満た|届か)[なず]))"
    rf"|(?P<over>超(?!過勤|音|高|小|大|電)|余り|あまり|余(?!剰|裕|地|波|計)|強(?!化|制|調|力|硬|風|豪|み|い|さ|ま|め|弱)|[をは]{_STEP}(?:超え|超す|超し|超過|上回|突破)|より(?:も)?(?:多|大き|高)|越え)"
    r"|(?P<at_least>以上|を下らな|は下らな|から上|またはそれ以上|を下限)"
    rf"|(?P<under>未満|[をは]{_STEP}(?:下回|割り込|割る|割っ|切[るっり])|より(?:も)?(?:少な|小さ|低))"
    r"|(?P<at_most>以下|以内|を上限|が上限|が限度|どまり|止まり|まで(?=と(?:する|し|定)|に(?:抑|制限|とど)|が(?:対象|限度))|またはそれ以下)"
    r"|(?P<about>前後|程度|ほど|くらい|ぐらい|内外|見当|規模|レベル|相当|がらみ|そこそこ))"
)
_PERIOD_BEFORE = re.compile(
    r"(?:(?P<about>約|およそ|おおむね)|(?P<exact>早ければ|早くて|早くとも)|(?P<at_most>遅くとも|遅くても))$"
)
_OR = r"(?:または|もしくは|及び|および|か|と)(?:その|それ)"
# 前 and 後 alone only where no longer word can follow (後任, 前半).
_EDGE = r"(?=[にはのかまも、。,)]|$)"
_PERIOD_AFTER = re.compile(
    rf"(?P<at_least>以降|以後|以来|{_OR}(?:以降|以後|より?後|後|のち))|(?P<over>より後|の後|後{_EDGE})"
    rf"|(?P<by>までに|内{_EDGE}|中(?=に)|いっぱい)"
    rf"|(?P<at_most>以前|まで(?!の間)|{_OR}(?:以前|より?前|前))|(?P<under>より前|より以前|の前{_EDGE}|前{_EDGE})"
    r"|(?P<about>ごろ|ころ|頃|前後|をめど|を目途|を目処|あたり)"
)

# At least three words; digits at the end belong to what follows (… in 2025年).
_HEADLINE = re.compile(
    r"(?<![A-Za-z\d$¥€£])(?:US\$|[$¥€£])?\w(?=(?:[\x20-\x7e¥€£–—’]{0,80}?\b[A-Za-z]{2,}[ -]){2})[\x20-\x7e¥€£–—’]{12,400}"
    r"(?<![\d.,])(?=[^\x20-\x7e]|$)",
    re.ASCII,
)

_COMPARED = re.compile(
    r"(?:予想|予測|目標|計画|見通し|見込み|想定|推計|前年|前年同期|前期|前月|前回|昨年|去年|定員|基準|ノルマ)"
    r"(?:していた|だった|である|となる|平均|値|数|額|実績)?の?(?:約|およそ)?$"
)
_REACHING = re.compile(r" ?(?:もの(?=[一-龥々ァ-ヶぁ-ん])|にも?(?:及[びぶんば]|達[しすせ]|のぼ[るっり]))")

JAPANESE = Language(
    code="ja",
    rules=needs.with_needs(
        (*EARLY, NUMERIC_DATE, *LEXICAL, *LENGTHS, *DATE_RULES, *LATE, *FIXED, NAMES), needs.JAPANESE
    ),
    units=UNITS,
    find=find_number,
    bare=is_figure,
    minus=re.compile(r"(?:(?<!プラス)マイナス|(?<![\dA-Za-z)-])[-▲△]) ?$"),
    joiner=re.compile(r" ?(?:~|から|-|–|―|ないし|乃至) ?"),
    period_joiner=re.compile(r" ?(?:から|~|-|–|―|ないし) ?"),
    period_tail=re.compile(r"まで(?:の間)?(?!に)|の間"),
    between=None,
    during=None,
    before=_BEFORE,
    after=_AFTER,
    period_before=_PERIOD_BEFORE,
    period_after=_PERIOD_AFTER,
    compared=_COMPARED,
    lengths=Lengths(ended=re.compile("末?(?:までの|に終わ(?:る|った)|に終了した)"), same=re.compile("の|までの")),
    reaching=_REACHING,
    embedded=_HEADLINE,
)

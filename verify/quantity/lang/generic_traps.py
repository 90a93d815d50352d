"""What looks like a figure in Chinese, Korean, German and French and is none: scores, calls, times of day, words.

They stay in the text as digits, and a claim's are compared digit for digit. Corpus: tests/corpus/quantity/other.yaml.
"""

import re

from verify.quantity.lang.generic_words import Words
from verify.quantity.rules import Context, Reading, Rule, trap

# Spelled alike in any language. A call begins with 0 or has three parts of its own.
_ADDRESS = trap("https://…", r"https?://\S{1,400}")
_DOTTED = trap("192.168.0.1", r"(?<![\d.])\d{1,5}(?:\.\d{1,5}){3,5}(?!\d)")
_CALL = trap(
    "0800 555 111",
    r"(?<![\w.,$€£¥])(?<!\d )0\d{2,4}(?:[ -]\d{3,4}){1,3}(?![\d.,-]*\d)|(?<![\d-])\d{3}-\d{3}-\d{4}(?![\d-])",
)
_SETS = trap("13-21-3", r"(?<![\d.,-])\d{1,3}(?:-\d{1,3}){2}(?![\d-])")
_AMPERSAND = trap("5&4", r"(?<![A-Za-z\d.])\d{1,2} ?& ?\d{1,2}(?![A-Za-z\d])")
_COLON = trap("9:30", r"(?<![\d:])\d{1,3} ?: ?\d{1,2}(?!\d)")
_DASHED = re.compile(
    r"(?<![A-Za-z\d.,/-])(?<!\d )(?P<one>\d{1,3}) ?[-–] ?(?P<two>\d{1,3})(?! ?1⁄2)(?![\d.,-]*\d)(?![A-Za-z\d/:%])"
)
# By words: 2比1, 2 zu 1.
_WORDED = {
    "zh": r"(?<![\d.])\d{1,3}(?:\.\d)? ?比 ?\d{1,3}(?:\.\d)?(?![\d.])"
    r"|(?<![\d.-])\d{1,3} ?[-–] ?\d{1,3}(?= ?(?:的(?:比分|成绩|总分))?(?:战胜|击败|负于|不敌|输给|输掉|落败|告负|惨败|落后|领先|获胜|取胜|大胜))",
    "ko": r"(?<![\d.])\d{1,3} ?대 ?\d{1,3}(?![\d.])",
    "de": r"(?<![\d.,])\d{1,3}(?:,\d)? zu \d{1,3}(?:,\d)?(?![\d.,]*\d)(?! (?:Euro|Dollar|Prozent|Uhr)\b)",
    "fr": r"(?<![\d.,])\d{1,2} à \d{1,2}(?= (?:contre|face|devant)\b)",
}
_LEXICAL = {
    "zh": (
        # Both countries and both sides, the next day and the next year, games by how many play: nothing is counted.
        r"两国|双方|第二[天年](?=[^一-龥]|[,，]|[^度级])|第一(?:夫人|时间|线)|[单双二四](?:人|球)(?:[二四两]?[人球])?[一-龥]{0,2}赛"
        # A share of two digits; words of one or ten.
        r"|[一两三四]位数(?:百分比|增长|的)?|(?<![十百千万亿零〇第])一(?:个(?!半|月|小时|星期|多月)|[名位次天些种家直般样起共度定旦]|块(?!钱|多钱|人民币|多)|方面|部分|系列|会儿|边)"
        # 与去年同期相比, 今年45岁: neither says when.
        r"|(?:(?:与|和|同|跟|较|比)?(?:去年|上年|前年)同期(?:相比|比较)?)|今年(?= ?[\d一二三四五六七八九十]{1,3} ?岁)"
        r"|第一排|唯一|统一|万一|十分(?!钟)|周[六日]夜现场"
    ),
}
# 27分37秒: on the clock of a game.
_HOURS = {
    "zh": r"(?<!\d)\d{1,3} ?分(?:钟)? ?\d{1,2} ?秒|(?:上午|下午|晚上|凌晨|早上|中午|傍晚|晚间|清晨|早晨) ?\d{1,2} ?[点时](?! ?间)(?: ?\d{1,2} ?分|半)?|\d{1,2}点\d{1,2}分",
    "de": r"\d{1,2}[.:]\d{2} Uhr|\d{1,2} Uhr",
    "fr": r"\d{1,2} ?h(?: ?\d{2})?(?!\w)",
}


# Nr. 1; under this number one calls.
_NUMBERED = {"de": r"\b(?:Nr\.|Nummer|No\.) ?\d{1,2}(?![\d.,]*\d)(?! \d)|(?<=\bunter )\d{3,5}(?:[ /-]\d{2,8}){1,4}"}


def _read_score(match: re.Match[str], context: Context) -> Reading | None:
    """5-3 and 2-2 are scores; 3-5 may be three to five of something."""
    return Reading(match.start(), match.end()) if int(match["one"]) >= int(match["two"]) else None


def trap_rules(words: Words) -> tuple[Rule, ...]:
    """Before the dates, but for scores with a dash."""
    rules = [_ADDRESS, _CALL, _DOTTED]
    for name, table in (("9 Uhr", _HOURS), ("2比1", _WORDED), ("唯一", _LEXICAL), ("Nr. 1", _NUMBERED)):
        if words.code in table:
            rules.append(trap(name, table[words.code]))
    return (*rules, _COLON, _AMPERSAND)


def score_rules() -> tuple[Rule, ...]:
    """Behind the dates, which may be written with dashes."""
    return (_SETS, Rule("5-3", _DASHED, _read_score))

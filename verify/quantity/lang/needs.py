"""Words without one of which a rule cannot match: a look for them is far cheaper than the rule's own search.

Lower case; a rule that is not listed is always tried. That nothing is left out is what tests/quantity/test_rules.py
walks through every pattern for.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from verify.quantity.rules import Rule

Words = tuple[str, ...]


def with_needs(rules: Iterable[Rule], needs: Mapping[str, Words]) -> tuple[Rule, ...]:
    return tuple(replace(rule, needs=needs.get(rule.name, ())) for rule in rules)


def _for(names: str, words: Words) -> dict[str, Words]:
    return dict.fromkeys(names.split(" | "), words)


_DIGITS = tuple("0123456789")
_MONTHS = tuple("jan feb mar apr may jun jul aug sep oct nov dec".split())
_WEEKDAYS = tuple("mon tue wed thu fri sat sun".split())
_LENGTHS = tuple("year month week day hour minute decade centur quarter fortnight".split())
# fmt: off
ENGLISH: Mapping[str, Words] = {
    **_for("2025-12-21 | 10/1-11/2/2017 | 12/21/2025 | 192.168.0.1 | +81-3-1234-5678", _DIGITS),
    **_for("2025-Dec-21 | Nov 3-5 | 3-5 November | Dec. 21, 2025 | 21 December 2025 | December last year | the week of April 10 | Dec. 21 | "
           "21 December | March 1983 | April '87 | last December | December | in May | in may | March-May", _MONTHS),
    **_for("week 3 of 2027 | Monday of next week | next week Monday | the rest of the week | the week of April 10", ("week", "month", "year", "rest", "remainder")),
    **_for("the third Wednesday of November", ("week", "month", *_WEEKDAYS)),
    **_for("the 15th of next month | end of next month | end of the year | earlier this year", ("week", "month", "quarter", "year", "decade", "centur")),
    **_for("fiscal 2026 | next fiscal year", ("fiscal", "fy", "financial", "business")),
    **_for("spring 2026 | next spring", ("spring", "summer", "autumn", "fall", "winter")),
    **_for("the twenties of the last century | the 21st century", ("centur",)),
    **_for("first half of 2027", ("half", "early", "mid", "late", "beginning", "start", "end", "latter", "quarter",
                                  "q1", "q2", "q3", "q4", "h1", "h2", "1h", "2h", "1q", "2q", "3q", "4q")),
    **_for("first nine months of the year", ("months of",)), **_for("fiscal first half", ("fiscal", "financial-year")),
    **_for("Q3", ("q1", "q2", "q3", "q4", "h1", "h2", "quarter", "half")),
    **_for("mid-2030s | 2027 Q3 | Friday 5/12 | on the 14th | 2014-2018 | its 2024 report | World Cup 2018 | 2020 election | 2016 Texas campaign | "
           "CY2008 | 2027 | in '25 | 1. Introduction | S&P 500 | dialled 911 | 5&4 | a score of 16.5 to 10.5 | call 0800 555 111 | ended 2-1 | "
           "9:30 a.m. | 9/11 | pp. 103-134 | [12] | Windows 11 | 3-2 win | led 1-0 | a percentage of 12 | 155.20 to the dollar | 5 feet 2 inches | MN-3",
           (*_DIGITS, "-eleven")),
    **_for("past two weeks | 2 next days | another month | two days ago | two years and three months", _LENGTHS),
    **_for("for a week", (" a ", " an ")),
    **_for("last weekend", ("weekend",)),
    **_for("this working week", (" week",)),
    **_for("Friday the 15th | last Friday | last Fri. | two Sundays from now | Black Friday", (*_WEEKDAYS,)),
    **_for("between March and now", ("now", "present")),
    **_for("yesterday", ("yesterday", "today", "tonight", "tomorrow")),
    **_for("in nineteen eighty-four", ("teen", "twent")),
    **_for("First, …", ("first", "second", "third", "fourth")),
    **_for("six in the morning", ("in the ",)),
    **_for("no one", ("one",)),
    **_for("first", ("first", "second")),
    **_for("one in four", (" in", " out", "-in", "-out")),
    **_for("half of | half a mile", ("half",)),
    **_for("in her 40s", ("in ",)),
    **_for("over-65s", ("over-", "under-")), **_for("half a percentage point", ("point",)),
    **_for("a year and a half | a game and a half | half as much again | half as many", ("half", "quarter", "third")),
    **_for("six feet two inches | six-foot-two", ("feet", "foot")),
    **_for("a week after Sunday", ("a ", "an ", "the ")),
    **_for("13 dollars and 45 cents", ("cent", "pence")),
    **_for("15 dollars 50", ("dollar", "euro", "pound", "usd", "eur", "$")),
}
JAPANESE: Mapping[str, Words] = {
    **_for("03-1234-5678 | 2025/12/21 | 2025/12 | 12/21(日) | 11、12の両日 | 21〜23日 | 267年 | 794年に | 2015年前に | 5&4 | 10-6 | 1-0 | 容疑者(42) | ½", _DIGITS),
    **_for("1日3食", ("1日", "一日")), **_for("長い一日", ("一日",)),
    **_for("10〜12月 | 11月3〜5日 | 12月21日", ("月",)), **_for("2026年3月期", ("月期",)), **_for("6月に終わった会計年度", ("年度",)),
    **_for("まる1日", ("まる", "丸", "ひと")), **_for("9秒84", ("秒",)), **_for("上半期", ("期",)),
    **_for("2025〜27年 | 2025年12月21日 | 27年に | 25年12月 | 2026年の第3週", ("年",)),
    **_for("20世紀の30年代 | 21世紀", ("世紀",)), **_for("2030年代", ("年代",)),
    **_for("毎月第3火曜日", ("毎",)), **_for("第3火曜日", ("第",)), **_for("1月の第2月曜日", ("第", "最終", "最後", "最初")),
    **_for("9月16日の週", ("日の週",)),
    **_for("2週間後の月曜日", ("後の", "先の", "前の")), **_for("今週の残り", ("の残り", "この後", "このあと")),
    **_for("過去10年間", ("過去", "この", "ここ", "直近", "最近", "向こう", "これから", "次")),
    **_for("1カ月と21日前 | 3年前", ("前", "後")), **_for("今日から2日後", ("から",)),
    **_for("昨年度", ("年度",)), **_for("昨年12月", ("年", "おととし", "ことし")),
    **_for("来春", ("春", "夏", "秋", "冬")), **_for("来月10日", ("月",)),
    **_for("21日", ("日",)), **_for("先週の金曜日", ("曜",)), **_for("先週", ("週",)), **_for("第3四半期", ("四半期",)),
    **_for("何一つ", ("一つ", "ひとつ", "一人")), **_for("1人当たり", ("当たり", "あたり", "平均", "につき")),
    **_for("9時30分", ("時", ":")), **_for("3対2", ("対",)), **_for("震度5強", ("震度",)),
    **_for("2〜3割 | 3割8分7厘", ("割",)), **_for("4人に1人", ("に",)), **_for("6フィート6インチ", ("インチ",)), **_for("650ポンドの豚", ("ポンド",)), **_for("3分の2", ("分の",)),
    **_for("半数", ("半",)), **_for("倍増", ("倍", "半減")), **_for("10の12乗", ("乗",)),
    **_for("500円25銭", ("銭", "セント", "ペンス", "角", "分")), **_for("155円台", ("台",)), **_for("30代", ("代",)),
    **_for("2倍半 | 3年半", ("半",)),
}
# fmt: on

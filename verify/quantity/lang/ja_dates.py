"""The patterns of Japanese dates, in the order they are tried: longer forms first.

Their readers are in `ja_date_readers.py` and `ja_relative.py`. Corpus: tests/corpus/quantity/ja*.yaml.
"""

import re
from collections.abc import Iterable

from verify.quantity.lang import ja_date_readers as calendar, ja_relative as seen
from verify.quantity.rules import Rule, rule, trap

_K = "〇零一二三四五六七八九十"
_N2 = rf"(?:\d{{1,2}}|[{_K}]{{1,3}})"
_ERAS = "令和|平成|昭和|大正|明治"
_YEAR = (
    rf"(?:(?P<era>{_ERAS}|(?<![A-Za-z])[RHSTM](?=\d)) ?(?P<ey>\d{{1,2}}|[{_K}]{{1,3}}|元)"
    rf"|(?:西暦)?(?P<y>[12]\d{{3}}|[一二][{_K}]{{3}}|[一二]?千[{_K}百]{{0,7}}))"
)
# 2026(令和8)年, 令和8年(2026年): the same year once more.
_AKA = rf"(?: ?\((?:(?:{_ERAS}) ?(?:\d{{1,2}}|元)|\d{{4}})年?度?\))?"
_REL_YEAR = "一昨年|おととし|昨年|去年|今年|ことし|本年|再来年|来年"
_REL_FISCAL = "昨年|前年|今年|本年|来年|再来年|一昨年"
_ANY_YEAR = rf"(?:(?:{_YEAR}|(?<!\d)'?(?P<yy>\d{{2}})) ?年の?|(?P<rely>{_REL_YEAR})の?) ?"
# What makes 年 a length or a rank, not a year.
_NOT_YEAR = "(?!間|目|ぶり|物|債|分|連続|生|以上|余|前(?!半|期)|後(?!半|期)|もの|弱|強|超|に[1一]度|に[1一]回)"


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


_PARTS = _any_of(calendar.PART)
_QUARTER = r"第?(?P<q>[1-4一二三四])[・ ]?四半期(?!連続|ぶり)"
_DAYS = calendar.WEEKDAYS
_WEEKDAY_MARK = rf"(?: ?\([{_DAYS}](?:曜日?)?(?:[・,、 ]?(?:祝日?|振休|休))?\)|[の, ]{{0,2}}[{_DAYS}]曜日?)?"
_NOT_DAY = "(?!を(?:上回|下回|超)|間|目|本|経平均|分(?!の)|連続|続[落伸]|ぶり|以上|未満|以内|以下|程度|余|弱|強|半(?!ば)|坂|か(?:か[らりるっ]|け[てた])|前(?!半)|後(?!半)|当たり|あたり|平均)"
_MONTH = rf"(?P<m>{_N2}) ?月(?!間|額|産|給|曜|収|商|次|例|末決算|期)"
_MONTH_DAY = rf"{_MONTH}(?: ?の? ?(?P<d>{_N2}) ?日(?!間|目|連続|ぶり){_WEEKDAY_MARK}|の?(?P<mp>{_PARTS}))?"
_SUB = rf"(?:(?:の|、|,)? ?(?:{_MONTH_DAY}|{_QUARTER}|(?P<p>{_PARTS})(?!節|化|休|葉|分|場所)))?"
_NTH = r"(?:第 ?(?P<n>\d{1,2}|[一二三四五六])|(?P<last>最終|最後の?)|最初の?)"
_MONTHS_AGO = "[カかヵヶケ箇]月"
_UNIT_AGO = rf"年|{_MONTHS_AGO}|週間|日"
_COUNT = rf"\d{{1,3}}|[{_K}]{{1,3}}"
_NO_NUMBER = rf"(?<![\d.,数百千万億{_K}])"
# 震災の3年後, 開始から5日後 count from something else than the day of publication.
_FROM_NOW = r"(?:(?<=今から)|(?<!から))(?<![のてりで])"


# 150年にわたる, 100年に1度: lengths, where 794年に都を移した is a year.
_NO_LENGTH = r"(?!に(?:わた|及|およ|な[るっり]|\d|一|二|満|達|も|相当|迫|上|短縮|延|引き|1度))"


NUMERIC_DATE = rule(
    "2025/12/21",
    rf"(?<![\d/.-])(?P<y>[12]\d{{3}})(?:(?P<sep>[/.-])(?P<m>\d{{1,2}})(?P=sep)(?P<d>\d{{1,2}})(?![\d/.-]\d){_WEEKDAY_MARK})",
    calendar.read_numeric,
)
_BY_CALENDAR = (
    rule("2025/12", r"(?<![\d/.-])(?P<y>(?:19|20)\d\d)/(?P<m>0?[1-9]|1[0-2])(?P<d>(?!))?(?![\d/万億円人])", calendar.read_numeric),
    rule("12/21(日)", rf"(?<![\d/.-])(?P<m>\d{{1,2}})/(?P<d>\d{{1,2}})(?: ?\([{_DAYS}](?:曜日?)?\))", calendar.read_slashed),
    rule("10〜12月", rf"(?:{_ANY_YEAR})?(?<![\d.,])(?P<one>1?\d)月?[~-](?P<two>1?\d)月期?(?!間|額)(?!の?\d{{1,2}}日)", calendar.read_months),
    rule("11月3〜5日", rf"(?:{_ANY_YEAR})?(?<![\d.,])(?P<m>{_N2})月(?P<one>\d{{1,2}})(?:(?P<and>[、・])|[~-])(?P<two>\d{{1,2}})日(?!間)", calendar.read_days),
    rule("11、12の両日", r"(?<![\d.,/月年])(?P<one>\d{1,2})[、・](?P<two>\d{1,2})(?:の両日|両日)", calendar.read_bare_days),
    rule("21〜23日", rf"(?<![\d.,/月年])(?P<one>\d{{1,2}})~(?P<two>\d{{1,2}})日{_NOT_DAY}(?!で|か?かか|ほど|くらい|ぐらい|ごと|おき)", calendar.read_bare_days),
    rule("6月に終わった会計年度", rf"(?:{_ANY_YEAR})?(?<![\d.,~-])(?P<m>{_N2})月(?:末|(?:28|29|30|31)日)?(?:に終わ(?:る|った)|に終了(?:する|した)|までの)(?:会計|事業|財政|営業)?年度(?!末|内|中)", calendar.read_year_to),
    rule("2026年3月期", rf"(?:{_ANY_YEAR})?(?<![\d.,~-])(?P<m>{_N2})月期(?!間)", calendar.read_term),
    rule("2025〜27年", rf"(?<![\d.,]){_YEAR}(?: ?年度?)?(?:[~-]|から(?=\d\d年度?まで))(?P<two>\d{{4}}|\d{{2}}|(?<=[~-])\d) ?年(?P<fy>度)?{_NOT_YEAR}(?!代)(?:まで(?:の間)?(?!に))?", calendar.read_years),
    rule("20世紀の30年代", rf"(?:(?P<rel>[前今来])|(?P<n>\d{{1,2}}|[{_K}]{{1,3}}))世紀の?(?P<decade>\d0|[{_K}]?十)年代(?:の?(?P<p>{_PARTS}))?", calendar.read_decade_of),
    rule("2030年代", rf"(?<!\d)(?P<era>昭和|大正|明治)?(?P<n>[12]\d{{3}}|\d0|[{_K}]{{2,4}})年代(?:の?(?P<p>{_PARTS}))?", calendar.read_decade),
    rule("21世紀", rf"(?:(?P<rel>[前今来])|(?P<n>\d{{1,2}}|[{_K}]{{1,3}}))世紀(?!ぶり)(?:の?(?P<p>前半|後半|半ば|初頭|初め|末))?", calendar.read_century),
)  # fmt: skip
_WEEKS_OF = (
    # A day that comes back every month or week is no date.
    trap("毎月第3火曜日", rf"毎(?:月|週|年)?の?(?:第 ?[\d一二三四五・、]{{1,5}})?の?[{_DAYS}](?:曜日?|・)"),
    rule(
        "1月の第2月曜日",
        rf"(?:(?P<rel>{_any_of(seen.RELATIVE_MONTH)})|(?P<rely>{_REL_YEAR})|(?:{_YEAR} ?年の?)?(?P<m>{_N2})月)の?"
        rf"{_NTH}の?(?:(?P<wd>[{_DAYS}])曜日?|週)",
        seen.read_nth,
    ),
    rule("2026年の第3週", rf"{_YEAR}年の?{_NTH}週", seen.read_nth),
    rule("第3火曜日", rf"(?P<last>(?!))?第 ?(?P<n>\d|[一二三四五])の?(?P<wd>[{_DAYS}])曜日?", seen.read_nth),
    rule("9月16日の週", rf"(?P<m>{_N2})月(?P<d>{_N2})日の週", seen.read_week_of),
)  # fmt: skip
_YEARS = (
    rule("2025年12月21日", rf"(?<![\d,.])(?:(?P<same>{_REL_YEAR})の?)?{_YEAR}{_AKA} ?年{_AKA}(?:(?P<fy>度)|{_NOT_YEAR}){_SUB}", calendar.read_year),
    rule("267年", r"(?:^|(?<=[、。「(\n]))(?P<y>[1-9]\d\d)年(?=[、。」)\n]|$)", calendar.read_length_or_year),
    rule("794年に", rf"(?<![\d.,])(?P<y>[1-9]\d{{2}})年(?=に){_NO_LENGTH}", calendar.read_old_year),
    rule("2015年前に", r"(?<![\d.,])(?P<y>1[5-9]\d\d|20\d\d)年(?=[前後](?:[にはのまも、。]|$))", calendar.read_old_year),
)  # fmt: skip
_SEEN = (
    rule("2週間後の月曜日", rf"(?:今から)?{_NO_NUMBER}(?P<n>{_COUNT}) ?週間?(?P<way>後|先|前)の(?P<wd>[{_DAYS}])曜日?", seen.read_weekday_away),
    rule("今週の残り", r"(?P<whole>今週|今月|今年度?)(?:の残り(?!\d)|この(?:後|あと))", seen.read_rest),
    rule("過去10年間", rf"(?:過去|(?<!そ)この|ここ|直近|最近|(?P<ahead>向こう|これから|次))の?(?P<n>{_COUNT}) ?(?P<u>{_UNIT_AGO}|日)間?(?!半|目|生|ぶり|連続|前|後|以上|余|代|版|物)", seen.read_stretch),
    rule(
        "1カ月と21日前",
        rf"{_FROM_NOW}{_NO_NUMBER}(?P<a>{_COUNT}) ?(?P<u>{_UNIT_AGO})と?(?P<b>{_COUNT}) ?(?P<v>{_UNIT_AGO})"
        rf"(?:と?(?P<c>{_COUNT}) ?(?P<w>{_UNIT_AGO}))?(?P<way>前|後)(?!後|半|期)",
        seen.read_ago,
    ),
    rule("今日から2日後", rf"(?P<rel>{_any_of(seen.RELATIVE_DAY)}|今)から(?P<n>{_COUNT}) ?(?P<u>{_UNIT_AGO})(?P<least>以上)?(?P<way>後|以内|先|前|あと)", seen.read_from),
    rule("3年前", rf"{_FROM_NOW}{_NO_NUMBER}(?P<n>{_COUNT}) ?(?P<u>{_UNIT_AGO})(?P<way>前|後)(?!後|半|年|回|期|倒|任|継|ろ|退|援|遺|輩|の祭)", seen.read_ago),
    rule("昨年度", rf"(?P<rel>{_REL_FISCAL})(?P<fy>度)(?!比|並み|同期|当初比){_SUB}", seen.read_relative_year),
    rule("昨年12月", rf"(?P<rel>{_REL_YEAR})(?P<fy>度)?(?!比|並み|同期){_SUB}", seen.read_relative_year),
    rule("25年12月", rf"(?<![\d,.])'?(?P<yy>\d{{2}}|\d(?=年度))年(?:(?P<fy>度)(?!連続|分|間|目)|(?=\d{{1,2}}月(?!間)|[春夏秋冬末](?![間節])|上半期|下半期|前半|後半|上期|下期|初め|半ば)){_SUB}", calendar.read_year),
    rule("27年に", rf"(?:^|(?<=[をはがも、。「(\n]))(?P<yy>\d\d)年(?=に){_NO_LENGTH}", calendar.read_two_digits),
    rule("来春", r"(?P<rel>再来|一昨|[昨今来])(?P<season>[春夏秋冬])(?!季)", seen.read_season),
    rule("来月10日", rf"(?P<rel>{_any_of(seen.RELATIVE_MONTH)})(?:の?(?P<d>{_N2})日{_NOT_DAY}{_WEEKDAY_MARK}|の?(?P<mp>{_PARTS}))?", seen.read_relative_month),
    rule("12月21日", rf"(?<![\d.,ヵカか〇零一二三四五六七八九十]){_MONTH_DAY}", calendar.read_month),
    rule("21日", rf"(?<![/第週])(?<!週に)(?<!あと)(?<!残り){_NO_NUMBER}(?!(?<=から)\d{{1,2}}日で)(?P<d>{_N2})日{_NOT_DAY}(?:[の, ]{{0,2}}\(?(?P<wd>[{_DAYS}])(?:曜日?\)?|\)))?", seen.read_day),
    rule("先週の金曜日", rf"(?:(?P<rel>{_any_of(seen.RELATIVE_WEEK)}|次)の?)?(?P<wd>[{_DAYS}])曜日?", seen.read_weekday),
    rule("先週", rf"(?P<rel>{_any_of(seen.RELATIVE_WEEK)})(?:の?(?P<mp>前半|後半|半ば|初め|末|終わり|終盤))?", seen.read_week),
    rule("年内", r"(?<![\d〇一-龥々])(?P<whole>年度|年|月|週)の?(?P<part>内(?!定|外|容)|末(?!年始|調整|ジャンボ|恒例)|初め?(?!来|心)|明け|央|前半|後半)(?<!週末)(?<!月明け)(?<!度明け)", seen.read_running),
    rule("昨日", rf"(?<![一-龥々])(?P<rel>{_any_of(seen.RELATIVE_DAY)})(?!々|的)", seen.read_relative_day),
    rule("第3四半期", rf"{_QUARTER}", calendar.read_quarter),
    rule("上半期", r"(?<![一-龥々\d])(?P<half>[上下]半?期)(?=の|に|は|で|も|、|。|と|を|中|累計|決算|実績|$)(?!の間)", calendar.read_half),
)  # fmt: skip

DATE_RULES: tuple[Rule, ...] = (*_BY_CALENDAR, *_WEEKS_OF, *_YEARS, *_SEEN)

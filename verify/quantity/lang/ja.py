"""Japanese: traps, fixed words, units and qualifiers. Dates are in `ja_dates.py`.

Corpus: tests/corpus/quantity/ja.yaml.
"""

import re
from decimal import Decimal

from verify.quantity import units
from verify.quantity.lang.ja_dates import DATE_RULES
from verify.quantity.numbers import JAPANESE as NUMBER, ONE, Found, read_digits, read_kanji
from verify.quantity.rules import Context, Language, Reading, Rule, UnitRule, trap
from verify.quantity.types import Amount, Approx, Kind

# ── traps ────────────────────────────────────────────────────────────────────────────────────────────────

# Words in which the character for a number counts nothing.
_LEXICAL = (
    "一方|一部(?!上場)|一般|一緒|一時(?!間)|一定|一層|一致|一貫|一切|一体|一環|一気|一種|一旦|一応|一見|一言|一瞬|一度|一番|"
    "一律|一帯|一族|一家|一覧|一連|一因|一転|一歩|一手|一躍|一新|一括|一斉|一面|一角|一端|一途|一人前|一元|一段|一生|一員|"
    "一流|一級|一軒家|一次|一本化|一本道|一息|一目|一線|一席|一存|一例|一口|一回り|一昔|一夜|一点張り|一服|一石|一同|"
    "二次|二重|二酸化|二の|二転|二手|二階|三次|三重|三角|三者|三権|四半(?!期)|四季|四国|四角|四川|四方|四日市|五輪|五感|"
    "五分五分|五反田|五十嵐|六本木|六法|六甲|七夕|七五三|八百屋|八百長|八王子|八戸|八幡|八丈|八方|九州|九段|十分|十字|"
    "十勝|十和田|十日町|八日市|二十日大根|百貨|百科|百選|千葉|千代|千歳|千曲|千島|千鳥|千秋|千差万別|万一|万が一|万全|"
    "万博|万能|万歳|万人|万年|万国|万端|億万|億ション|兆候|兆し|三菱|三井|三越|三洋|三宅|三浦|三田|三鷹|三島|三原|三木|"
    "一橋|一関|一宮|二宮|二本松|三日月|二日酔|三日坊主|数字|数値|数学|数量|数々|数珠|数理|数式|京都|京浜|京阪|京急|京成|"
    "第一人者|第一線|第三者|第一歩|第二次世界|第一次世界|三位一体|朝一|五月雨|一日中|四苦八苦|十人十色|百日紅|二枚目"
)
TRAPS: tuple[Rule, ...] = (
    trap("https://…", r"https?://[!-~]{1,400}|(?a:[\w.+-]{1,64}@[\w.-]{1,200})"),
    trap("03-1234-5678", r"(?<!\d)0\d{1,4}[-(]\d{1,4}[-)]\d{3,4}(?!\d)|(?<!\d)〒? ?\d{3}-\d{4}(?![\d-])"),
    trap(
        "192.168.0.1",
        r"(?<![\d.])\d{1,5}(?:\.\d{1,5}){2,5}(?![\d])|(?i:ver\.?|version|バージョン|v) ?\d{1,3}(?:\.\d{1,3}){0,3}",
    ),
    trap("六本木", rf"(?<![\d〇一二三四五六七八九十百千万億兆])(?:{_LEXICAL})"),
    # Words that end in 一 or 二, and counting words in which 数 is the noun.
    trap(
        "統一",
        r"統一|唯一|同一|単一|均一|随一|画一|逐一|[人件台回複多少総整小端関変係指点票個枚頭者戸口年日算倍係乱]数",
    ),
    trap(
        "2年生",
        r"\d年生|[一二三四五六]年生|\d部(?:リーグ|昇格|降格)|[A-Z]\d(?:リーグ|昇格|クラブ)|\d次元|\d[dD](?![A-Za-z])|\d大(?=都市|学|会)",
    ),
    trap(
        "1人当たり",
        r"(?:1|一)(?:人|日|社|株|世帯|台|戸|件|個|回|本|カ月|か月|ヶ月|時間|年)(?:当たり|あたり|平均|につき)",
    ),
    trap(
        "9時30分",
        r"\d{1,2}時\d{1,2}分(?!間)(?:\d{1,2}秒)?|(?:午前|午後|深夜|未明) ?\d{1,2}時(?!間)(?:半|\d{1,2}分)?|(?<![\d.])\d{1,2}:\d{2}(?::\d{2})?(?!\d)|(?<!\d)\d{1,2}時(?!間|代|期)(?:半|ごろ|頃|すぎ|過ぎ)?",
    ),
    trap("3対2", r"\d{1,3}対\d{1,3}|(?<![\d.])\d{1,2}-\d{1,2}(?=で(?:勝|敗|下|引|快|辛|逆))"),
)

# Model names, roads, leagues: letters that run into digits (MN-3, F-35, GPT-4, J1, 5G). A currency or scale letter
# is not a name, hence after the figures with signs.
_NAMES = trap(
    "MN-3",
    r"(?<![A-Za-z\d])(?!(?:USD|EUR|JPY|GBP|CNY|RMB|US|A|NT|HK|Rs|NZ|CA|C|S|FY)\.? ?[\d$])[A-Za-z]{1,20}[-.]?\d[A-Za-z\d.-]{0,20}"
    r"|(?<![\d.,])\d{1,4}[A-Z]{1,3}(?![A-Za-z\d])(?<!W)(?<!V)(?<!A)(?<!L)(?<!B)(?<!k)|(?<![\d.,])\d{1,3}[DdGgKk](?![A-Za-z\d])(?<!\dg)",
)

# ── fixed forms ──────────────────────────────────────────────────────────────────────────────────────────

_NUM = rf"(?<![\d.])(?:{NUMBER})"


ZERO = Decimal(0)


def _value(text: str) -> Decimal | None:
    numeral = read_kanji(text) if text else None
    return numeral.value if numeral else None


def _amount(kind: Kind, value: Decimal, unit: str, precision: Decimal) -> Amount:
    return Amount(kind, value, value, value, unit, precision=precision)


def _read_wari(match: re.Match[str], context: Context) -> Reading | None:
    """3割8分7厘 = 38.7 %."""
    tenths, hundredths, thousandths = (_value(match[name] or "") for name in ("wari", "bu", "rin"))
    if tenths is None:
        return None
    value = tenths * 10 + (hundredths or ZERO) + (thousandths or ZERO) / 10
    if match["half"]:
        value, hundredths = value + 5, ONE
    precision = Decimal("0.1") if thousandths is not None else ONE if hundredths is not None else Decimal(10)
    if hundredths is None and "." in match["wari"]:
        precision = ONE
    return Reading(match.start(), match.end(), _amount(Kind.PERCENT, value, "percent", precision))


def _read_fraction(match: re.Match[str], context: Context) -> Reading | None:
    bottom, top = _value(match["bottom"]), _value(match["top"])
    if not bottom or top is None:
        return None
    if match["bottom"] in ("百", "100"):
        return Reading(match.start(), match.end(), _amount(Kind.PERCENT, top, "percent", ONE), rule="百分の15")
    return Reading(match.start(), match.end(), _amount(Kind.PERCENT, 100 * top / bottom, "percent", 100 / bottom))


def _read_half(match: re.Match[str], context: Context) -> Reading | None:
    amount = _amount(Kind.PERCENT, Decimal(50), "percent", Decimal(10))
    approx = (
        Approx.OVER if match.group().startswith("過") else Approx.NEARLY if match.group().endswith("近く") else None
    )
    return Reading(match.start(), match.end(), amount, approx=approx)


def _read_doubled(match: re.Match[str], context: Context) -> Reading | None:
    value = Decimal("0.5") if match.group() == "半減" else Decimal(2)
    return Reading(match.start(), match.end(), _amount(Kind.RATIO, value, "times", ONE))


def _read_two_units(match: re.Match[str], context: Context) -> Reading | None:
    """500円25銭, 3元5角: a currency and its hundredths."""
    whole, tenths, hundredths = (_value(match[name] or "") for name in ("a", "t", "b"))
    unit = units.CURRENCY_NAMES["ja"].get(match["u"])
    if whole is None or unit is None:
        return None
    value = whole + (tenths or ZERO) / 10 + (hundredths or ZERO) / 100
    return Reading(match.start(), match.end(), _amount(Kind.MONEY, value, unit, Decimal("0.01")))


def _read_band(match: re.Match[str], context: Context) -> Reading | None:
    """155円台: from 155 to 156; 30代: from 30 to 39."""
    numeral = read_kanji(match["n"])
    if numeral is None or numeral.value is None:
        return None
    surface = match["u"]
    step = numeral.precision
    while surface != "円" and step * 10 <= numeral.value and numeral.value % (step * 10) == 0:
        step *= 10
    if surface in ("歳", ""):
        amount = Amount(Kind.AGE, None, numeral.value, numeral.value + 9, "year", Approx.BETWEEN, ONE)
    elif surface in ("%", "パーセント"):
        amount = Amount(
            Kind.PERCENT, None, numeral.value, numeral.value + numeral.precision, "percent", Approx.BETWEEN, ONE
        )
    else:
        unit = units.CURRENCY_NAMES["ja"].get(surface)
        if unit is None:
            return None
        amount = Amount(Kind.MONEY, None, numeral.value, numeral.value + step, unit, Approx.BETWEEN, step)
    return Reading(match.start(), match.end(), amount, approx=Approx.BETWEEN)


def _read_age(match: re.Match[str], context: Context) -> Reading | None:
    value = Decimal(match["n"])
    return Reading(match.start("n"), match.end("n"), _amount(Kind.AGE, value, "year", ONE))


def _read_half_unit(match: re.Match[str], context: Context) -> Reading | None:
    """3年半, 半年, 1時間半."""
    if match["half"]:
        unit, value = ("month", Decimal(6)) if match["half"] == "年" else ("hour", Decimal(12))
        return Reading(match.start(), match.end(), _amount(Kind.DURATION, value, unit, ONE))
    whole, unit = _value(match["n"]), units.DURATIONS["ja"][match["u"]]
    if whole is None:
        return None
    half = Decimal("0.5")
    return Reading(match.start(), match.end(), _amount(Kind.DURATION, whole + half, unit, half))


# 1年6カ月, 2時間30分, 1週間と3日間: pairs that add up exactly.
_PAIRS = {("year", "month"): 12, ("week", "day"): 7, ("hour", "minute"): 60, ("minute", "second"): 60}


def _read_pair(match: re.Match[str], context: Context) -> Reading | None:
    one, two = _value(match["a"]), _value(match["b"])
    pair = units.DURATIONS["ja"][match["u"]], units.DURATIONS["ja"][match["v"]]
    if one is None or two is None or pair not in _PAIRS or two >= _PAIRS[pair]:
        return None
    return Reading(match.start(), match.end(), _amount(Kind.DURATION, one * _PAIRS[pair] + two, pair[1], ONE))


def _read_round(match: re.Match[str], context: Context) -> Reading | None:
    """まる1日, ひと月."""
    value = _value(match["n"]) if match["n"] else ONE
    unit = units.DURATIONS["ja"].get(match["u"] or "") or "month"
    return Reading(match.start(), match.end(), _amount(Kind.DURATION, value, unit, ONE)) if value else None


_DURATION_HALF = "年間|年|カ月|か月|ヵ月|ヶ月|ケ月|時間|分間|分|日間|週間"
_MONEY_NAMES = units.alternation(units.CURRENCY_NAMES["ja"])

_LENGTH = "年間|年|カ月間?|か月間?|ヵ月間?|ヶ月間?|週間|日間|日|時間|分間|分|秒間|秒"

# 1年6カ月 and まる1日 hold what would be a date by itself, so they come before the dates.
LENGTHS: tuple[Rule, ...] = (
    Rule(
        "1年6カ月",
        re.compile(rf"(?P<a>{_NUM}) ?(?P<u>{_LENGTH})と? ?(?P<b>{NUMBER}) ?(?P<v>{_LENGTH})(?!前|後|目|当たり)"),
        _read_pair,
    ),
    Rule(
        "まる1日",
        re.compile(rf"(?:まる|丸) ?(?P<n>{NUMBER}) ?(?P<u>年|日|カ月|か月|週間)間?|(?:まる|丸)?(?:ひと月|ひとつき)"),
        _read_round,
    ),
)
FIXED: tuple[Rule, ...] = (
    Rule("3割8分7厘", re.compile(rf"(?P<wari>{_NUM}) ?割(?!り|合|愛|安|高|当)(?:(?P<bu>{NUMBER})分(?!の)(?:(?P<rin>{NUMBER})厘)?|(?P<half>半))?引?"), _read_wari),
    Rule("3分の2", re.compile(rf"(?P<bottom>{_NUM})分の(?P<top>{NUMBER})"), _read_fraction),
    Rule("½", re.compile(r"(?<!\d)(?P<top>\d{1,2})⁄(?P<bottom>\d{1,3})"), _read_fraction),
    Rule("半数", re.compile(r"過半数|半数近く|半数|約半分|半分"), _read_half),
    Rule("倍増", re.compile(r"(?<![\d〇一二三四五六七八九十百千万億兆数])倍増|半減(?!期)|(?<![\d一二三四五六七八九十百千万億兆数人])倍に"), _read_doubled),
    Rule("500円25銭", re.compile(rf"(?P<a>{_NUM}) ?(?P<u>円|ドル|ユーロ|元|人民元|ポンド) ?と?(?:(?P<t>{NUMBER}) ?角)?(?:(?P<b>{NUMBER}) ?(?:銭|セント|ペンス|分))?(?<=[銭ト角ス分])"), _read_two_units),
    Rule("155円台", re.compile(rf"(?P<n>{_NUM}) ?(?P<u>円|ドル|ユーロ|%|パーセント|歳)台(?:(?:の?(?:前半|後半|半ば)))?"), _read_band),
    Rule("30代", re.compile(r"(?<![\d.])(?P<n>[1-9]0)(?P<u>)代(?!目|表|理|替)"), _read_band),
    Rule("容疑者(42)", re.compile(r"(?<=[一-龥々ァ-ヶーんさ])(?<![図表注例式第献章節条月年日])\((?P<n>[1-9]\d)\)"), _read_age),
    Rule("3年半", re.compile(rf"(?:(?P<n>{_NUM}) ?(?P<u>{_DURATION_HALF})半(?!ば|数|分)|半(?P<half>年|日)(?!度))"), _read_half_unit),
)  # fmt: skip


# ── units ────────────────────────────────────────────────────────────────────────────────────────────────

# What turns a counter into the start of another word.
_NOT_BEFORE = {
    "人": "民元|気|口|工|材|権|件費|類|間|物|生|事|格", "社": "会|長|員|説|債|内|外|史|名|宅|交|是|葬|用|屋|殿|務",
    "名": "前|古屋|称|義|簿|刺|門|物|産|曲|作|言|誉|探偵|著", "件": "数|名", "本": "部|社|店|人|件|日|来|当|格|化|音|場|線|年|州|土",
    "台": "風|湾|数|頭|所|地|詞|本", "点": "検|滅|火|数|在|字", "回": "収|答|復|線|路|避|転|帰|顧|国|生|遊|目",
    "校": "長|舎|歌|則|庭|友|正|閲", "市": "場|民|長|内|街|販|営|況|議", "町": "長|内|民", "村": "長|民", "県": "民|内|外|知事|庁|議|警",
    "州": "知事|都|政府", "票": "数|田", "機": "能|関|械|会|構|種|体|器|材|長|密|運", "基": "本|準|礎|地|金|盤|軸|幹|調",
    "戸": "建|籍|惑|別|田", "種": "類|目|別|族|子", "例": "外|年|文|会", "通": "り|信|常|過|貨|商|院|学|勤|帳|知|年|期|販",
    "発": "表|言|電|見|生|射|売|行|足|達|展|令|注|症|覚|動|祥", "組": "織|合|み|立|閣|長", "足": "り|元|腰|場", "国": "会|内|際|民|家|営|立|政|産|道|連|籍|境",
    "口": "座|頭|調", "案": "件|内", "派": "遣|閥|手", "者": "", "段": "階|落|差|取", "食": "品|料|事|費|糧", "席": "巻|上",
    "株": "式|価|主総会|安|高", "棟": "梁", "店": "長|舗|頭|員", "字": "幕|体", "語": "る|り|学", "話": "し|題|す", "床": "下|屋",
    "頭": "取|部|角", "箱": "根", "門": "前|外|下|司", "玉": "手", "着": "手|目|工|用|実|任|陸|色|地", "両": "方|国|者|社|親|面|立",
    "層": "の厚", "球": "場|団|界|技", "組織": "", "丁": "目", "室": "長|内|外", "冊": "子", "枚": "方", "コ": "[ァ-ヶー]", "駅": "前|伝|員",
    "氏": "名|は|が|の", "度": "目|々|合|重|外", "分": "の|野|析|類|裂|離|割|配|散|担|子|科|譲|身|岐|かれ|け|から", "時間": "帯|軸|割|差",
    "ドン": "[ァ-ヶー]", "元": "年|々|日|素|首相|大統領|気|来|本|旦", "リラ": "[ァ-ヶー]", "字数": "", "つ": "い|ま|か|け|も|ぶ|な|く",
}  # fmt: skip


def _guarded(table: "dict[str, str]") -> str:
    words = sorted(table, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + (f"(?!{_NOT_BEFORE[word]})" if _NOT_BEFORE.get(word) else "") for word in words)


_COUNTED = r"(?=(?:余り|あまり|余|超|以上|未満|弱|強|程度|前後|ほど|近く|規模)?の(?P<counted>[ァ-ヶーA-Za-z]{2,20}|[一-龥々]{2,8}))"
_COUNTER = _guarded(dict(units.JA_COUNTERS))
_SIGNS = units.alternation(units.CURRENCY_SIGNS)
_CODES = "|".join(units.CURRENCY_CODES)
_SIGN_TABLE = dict(units.CURRENCY_SIGNS) | {code: code for code in units.CURRENCY_CODES}
_ANY_MEASURE = rf"(?:{units.alternation(units.MEASURES['any'])})(?![A-Za-z\d])"
_JA_MEASURE = units.alternation(units.MEASURES["ja"])
_MEASURE_TABLE = dict(units.MEASURES["any"]) | dict(units.MEASURES["ja"])
_DURATION = _guarded(dict(units.DURATIONS["ja"]))


def _cldr_currency(surface: str) -> str | None:
    return units.cldr_currencies("ja").get(units.currency_key(surface))


def _small(found: Found) -> bool:
    """Points of a share index run to thousands; percentage points do not."""
    return found.numeral.high <= 100


UNITS: tuple[UnitRule, ...] = (
    # Ranks before counts: 3回目 is no three times.
    UnitRule("第3回", Kind.ORDINAL, "", re.compile(r"(?: ?(?:回|位|号|番|次|章|条|期|代|弾|陣|部|話|週|戦|節|版|世代|段階|種|類|項|巻|編|幕|試合|候補|党|工場|位置|号機|期目))?"), re.compile(r"(?:第|だい) ?$")),
    UnitRule("3回目", Kind.ORDINAL, "", re.compile(r"(?:回|番|人|年|度|社|件|日|つ|期|個|台|本|代|軒|戦|試合|カ国)目|位(?!置|相)|等(?!しい|分|身|々|価|号)(?=級|賞|席|地|[^一-龥]|$)|番(?=人気|手)")),
    UnitRule("$63億", Kind.MONEY, _SIGN_TABLE, re.compile(r"(?! ?(?:円|ドル|ユーロ))"), re.compile(rf"(?<![A-Za-z])(?P<u>{_SIGNS}|{_CODES}) ?$")),
    UnitRule("1兆2000億円", Kind.MONEY, dict(units.CURRENCY_NAMES["ja"]), re.compile(rf" *(?P<u>{_guarded(dict(units.CURRENCY_NAMES['ja']))})(?!安|高(?!値)|建て|相場|札|売り|買い|換算)")),
    UnitRule("100 USD", Kind.MONEY, _SIGN_TABLE, re.compile(rf" ?(?P<u>{_CODES}|[$€£¥₩])(?![A-Za-z])")),
    UnitRule("50銭", Kind.MONEY, dict(units.SUBUNITS), re.compile(r" ?(?P<u>銭(?!湯)|セント|ペンス)"), factor=Decimal("0.01")),
    UnitRule("12.5%", Kind.PERCENT, "percent", re.compile(r" ?(?:k(?=パーセント|%))?(?:%|パーセント(?!ポイント))(?!ポイント)")),
    UnitRule("0.1ポイント", Kind.PERCENT, "percentage_point", re.compile(r" ?(?:%|パーセント)?ポイント"), fits=_small),
    UnitRule("25ベーシスポイント", Kind.PERCENT, "percentage_point", re.compile(r" ?(?:ベーシスポイント|ベーシス|bps?(?![A-Za-z]))"), factor=Decimal("0.01")),
    UnitRule("2.5倍", Kind.RATIO, "times", re.compile(r" ?倍")),
    UnitRule("42歳", Kind.AGE, "year", re.compile(r" ?(?:歳|才)(?!月|入|出|能)")),
    UnitRule("10カ月の赤ちゃん", Kind.AGE, dict(units.DURATIONS["ja"]) | {"カ月": "month", "日": "day"}, re.compile(r" ?(?P<u>カ月|か月|ヶ月|ヵ月|日|週)齢")),
    UnitRule("5年間", Kind.DURATION, dict(units.DURATIONS["ja"]), re.compile(rf" ?(?P<u>{_DURATION})(?:ぶり)?")),
    UnitRule("時速120キロメートル", Kind.MEASURE, {"キロメートル": "km/h", "キロ": "km/h", "km": "km/h", "マイル": "mph"}, re.compile(r" ?(?P<u>キロメートル|キロ|km|マイル)"), re.compile(r"時速(?:約|およそ)? ?$")),
    UnitRule("秒速5メートル", Kind.MEASURE, {"メートル": "m/s", "m": "m/s"}, re.compile(r" ?(?P<u>メートル|m)"), re.compile(r"(?:秒速|風速)(?:約|およそ)? ?$")),
    UnitRule("3万5千平方メートル", Kind.MEASURE, _MEASURE_TABLE, re.compile(rf" ?(?P<u>{_JA_MEASURE}|{_ANY_MEASURE})(?![ァ-ヶー])")),
    UnitRule("545パナマ・バルボア", Kind.MONEY, _cldr_currency, re.compile(r" ?(?P<u>[ァ-ヶー・]{3,20})")),
    UnitRule("2507万人", Kind.COUNT, dict(units.JA_COUNTERS), re.compile(rf" ?(?P<u>{_COUNTER})(?:{_COUNTED})?")),
    UnitRule("1兆パラメータ", Kind.COUNT, str, re.compile(r"(?P<counted>(?P<u>[ァ-ヶ][ァ-ヶー]{1,20}))")),
)  # fmt: skip


# ── numbers ──────────────────────────────────────────────────────────────────────────────────────────────

_FIND = re.compile(rf"(?<!\d)(?<!\d\.)(?:(?<!\.)\.\d+|{NUMBER})")


def find_number(text: str, at: int = 0) -> Found | None:
    """The first number that starts at or after `at`; 何 alone is a question, no number."""
    for match in _FIND.finditer(text, at):
        surface = match.group()
        if surface == "何":
            continue
        plain = surface.isascii()
        numeral = read_digits(surface) if plain else read_kanji(surface)
        if numeral:
            return Found(match.start(), match.end(), numeral, plain=plain)
    return None


def is_figure(text: str, found: Found) -> bool:
    """Digits always; characters only where they clearly write a number (二百五, 千三百), since single ones are words."""
    if not found.numeral.spelled:
        return True
    surface = text[found.start : found.end]
    return len(surface) > 1 and surface not in ("十数", "数千", "数万") and surface[0] not in "数何"


# ── qualifiers ───────────────────────────────────────────────────────────────────────────────────────────

_ABOUT = "約|およそ|おおよそ|凡そ|おおむね|概ね|ざっと|だいたい|大体|ほぼ|推定|推計"
_BEFORE = re.compile(
    rf"(?:(?P<about>{_ABOUT})|(?P<at_least>少なくとも|少なくても|最低でも|最低|最少)|(?P<at_most>最大で|最大|最高で|最多で|最多|多くて|せいぜい|上限)"
    r"|(?P<nearly>もうすぐ|あと少しで)) ?(?:延べ|計|年間|年|月|毎年|毎月|[1一](?:人|日|社|株)(?:当たり|あたり)?)?$"
)
_AFTER = re.compile(
    r" ?(?:(?P<nearly>弱(?!点|者|体|い)|近く(?!の[駅店])|に迫る|に迫った|目前|足らず|に満たな|に届かな)"
    r"|(?P<over>超(?!過勤|音|高|小|大|電)|余り|あまり|余(?!剰|裕|地|波|計)|強(?!化|制|調|力|硬|風|豪|み|い|さ|ま|め)|[をは](?:大きく|大幅に|はるかに|わずかに|やや|優に)?(?:超え|超す|上回)|より(?:も)?多|越え)"
    r"|(?P<at_least>以上|を下らな|は下らな)"
    r"|(?P<under>未満|[をは](?:大きく|大幅に|わずかに|やや)?(?:下回|割り込|割る|割っ)|より(?:も)?少な)"
    r"|(?P<at_most>以下|以内|を上限|が上限|が限度|どまり)"
    r"|(?P<about>前後|程度|ほど|くらい|ぐらい|内外|見当|規模|レベル|相当))"
)
_PERIOD_BEFORE = re.compile(
    r"(?:(?P<about>約|およそ|おおむね)|(?P<exact>早ければ|早くて|早くとも)|(?P<at_most>遅くとも|遅くても))$"
)
_PERIOD_AFTER = re.compile(
    r"(?P<at_least>以降|以後|以来)|(?P<over>より後|の後)|(?P<by>までに)|(?P<at_most>以前|まで(?!の間))|(?P<under>より前|より以前)|(?P<about>ごろ|ころ|頃|前後)"
)

# At least three words; digits at the end belong to what follows (… in 2025年).
_HEADLINE = re.compile(
    r"(?<![A-Za-z\d$¥€£])(?:US\$|[$¥€£])?\w(?=(?:[\x20-\x7e¥€£–—’]{0,80}?\b[A-Za-z]{2,}[ -]){2})[\x20-\x7e¥€£–—’]{12,400}"
    r"(?<![\d.,])(?=[^\x20-\x7e]|$)",
    re.ASCII,
)

JAPANESE = Language(
    code="ja",
    rules=(*TRAPS[:2], DATE_RULES[0], *TRAPS[2:4], *LENGTHS, *DATE_RULES[1:], *TRAPS[4:], *FIXED, _NAMES),
    units=UNITS,
    find=find_number,
    bare=is_figure,
    minus=re.compile(r"(?:マイナス|(?<![\dA-Za-z)])[-▲△]) ?$"),
    joiner=re.compile(r" ?(?:~|から|-|–|―|ないし|乃至) ?"),
    period_joiner=re.compile(r" ?(?:から|~|-|–|―|ないし) ?"),
    period_tail=re.compile(r"まで(?:の間)?(?!に)|の間"),
    between=None,
    during=None,
    before=_BEFORE,
    after=_AFTER,
    period_before=_PERIOD_BEFORE,
    period_after=_PERIOD_AFTER,
    embedded=_HEADLINE,
)

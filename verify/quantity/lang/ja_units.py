"""What stands behind or before a Japanese figure and makes it a quantity, and what only looks like it.

Corpus: tests/corpus/quantity/ja*.yaml.
"""

import re
from collections.abc import Mapping
from decimal import Decimal

from verify.quantity import units
from verify.quantity.numbers import ONE, Found
from verify.quantity.rules import UnitRule
from verify.quantity.types import Kind

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
    "戦": "争|略|闘|術|後|前|い|う|力|車|死|線|隊|時|没|乱|禍|錬|練|を交", "児": "童|相", "勝": "利|者|手|負|率|算|因",
    "氏": "名|は|が|の", "分": "の[〇一二三四五六七八九十百千数\\d]|野|析|類|裂|離|割|配|散|担|子|科|譲|身|岐|かれ|け|から", "時間": "帯|軸|割|差",
    "ドン": "[ァ-ヶー]", "元": "年|々|日|素|首相|大統領|気|来|本|旦", "リラ": "[ァ-ヶー]", "つ": "い|ま|か|け|も|ぶ|な|く",
    "部": "分|門|長|隊|品|屋|族|署|員|下|活|会|局|落|リーグ|昇|降|類|外|材|首|数", "党": "首|員|派|内|外|大会|是|議", "区": "間|別|画|域|分|役|長|民|議",
    "期": "待|間|末|限|初|目|連", "巻": "頭|き|末", "皿": "洗", "缶": "詰", "周": "年|辺|囲|知", "打": "者|線|席|点|率|撃",
    "階": "段|級|層|下|上|席|建築", "回転": "寿司|ずし|ドア|率", "歩": "道|み|行|留|兵|合|調", "度": "目|々|合|重|外|数",
}  # fmt: skip


def _guarded(table: Mapping[str, str]) -> str:
    words = sorted(table, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + (f"(?!{_NOT_BEFORE[word]})" if _NOT_BEFORE.get(word) else "") for word in words)


_COUNTED = r"(?=(?:余り|あまり|余|超|以上|未満|弱|強|程度|前後|ほど|近く|規模)?の(?P<counted>[ァ-ヶーA-Za-z]{2,20}|[一-龥々]{2,8}))"
_SIGNS = units.alternation(units.CURRENCY_SIGNS)
_CODES = "|".join(units.CURRENCY_CODES)
_SIGN_TABLE = dict(units.CURRENCY_SIGNS) | {code: code for code in units.CURRENCY_CODES}
_CURRENCY = _guarded(units.CURRENCY_NAMES["ja"])
_MEASURE_TABLE = dict(units.MEASURES["any"]) | dict(units.MEASURES["ja"])
_MEASURE = rf"{units.alternation(units.MEASURES['ja'])}|(?:{units.alternation(units.MEASURES['any'])})(?![A-Za-z\d])"
_BEHIND_NO = "州|国|県|市|町|村|都市|企業|団体|大学|病院|施設|自治体|市町村|都道府県|空港|工場|機関|言語|項目|チーム|路線|駅|拠点|店舗"
_WEIGHTS = "キログラム|キロ|グラム|トン|オンス|kg|g"
_WEIGHED = rf"[\d.,]{{1,9}} ?(?:{_WEIGHTS})"
_DURATION = units.DURATIONS["ja"]
_RANKED = "回|位|号|番|次|章|条|期|代|弾|陣|部|話|週|戦|節|版|世代|段階|種|類|項|巻|編|幕|試合|候補|党|工場|位置|号機|期目|審|子|段|回戦|局|款|弾"
_NTH = "回|番|人|年|度|社|件|日|つ|期|個|台|本|代|軒|戦|試合|カ国|週|周|杯|枚|校|店|問|球|組|着|冊|歳|世代|巡|シーズン|曲|階|点|分|ゴール|ラウンド|セット|ホール|作|作品|章|巻|便|人|匹|頭|件|戸|棟|秒"


# 第三国 and 第三セクター are no three of anything.
_NO_RANK = re.compile("(?<!第)$")


def _cldr_currency(surface: str) -> str | None:
    return units.cldr_currencies("ja").get(units.currency_key(surface))


def _small(found: Found) -> bool:
    """Points of a share index run to thousands; percentage points do not."""
    return found.numeral.high <= 100


def _few(found: Found) -> bool:
    """Few enough, and whole, for a number of times (3度優勝した); what is warmer is a temperature or an angle."""
    return found.numeral.high < 10 and found.numeral.precision >= ONE


def _few_or_decimal(found: Found) -> bool:
    return found.numeral.high < 11


def _in_digits(found: Found) -> bool:
    return not found.numeral.spelled


# Ranks before counts: 3回目 is no three times.
UNITS: tuple[UnitRule, ...] = (
    UnitRule("第3回", Kind.ORDINAL, "", re.compile(rf" ?(?:{_RANKED})(?:目)?"), re.compile(r"(?:第|だい) ?$")),
    UnitRule("第3", Kind.ORDINAL, "", re.compile(""), re.compile(r"(?:第|だい) ?$"), fits=_in_digits),
    # 第一に, 第一生命 and 第一志望 rank nothing.
    UnitRule("第一", Kind.ORDINAL, "", re.compile(r"(?=[、。,)」]|$|は|が|を|と|で|位)"), re.compile(r"第 ?$")),
    UnitRule("3回目", Kind.ORDINAL, "", re.compile(rf" ?(?:(?:{_NTH})目|周年|回忌|位(?!置|相)|等(?!しい|分|身|々|価|号)(?=級|賞|席|地|[^一-龥]|$)|番(?=人気|手|を目指|になる|となる|通り)|番?通り(?=[沿のにでと、。]|$))")),
    UnitRule("$24億", Kind.MONEY, _SIGN_TABLE, re.compile(r"(?! ?(?:円|ドル|ユーロ))"), re.compile(rf"(?<![A-Za-z])(?P<u>{_SIGNS}|{_CODES}) ?$")),
    # The pound is a weight beside what one weighs and beside another weight.
    UnitRule("25ポンド痩せる", Kind.MEASURE, "lb", re.compile(rf" ?ポンド(?=(?:も|ほど|くらい|以上|近く)?(?:の(?:減量|体重|重さ|重量|脂肪|筋肉)|痩|やせ|減量|太[るっり])| ?\((?:約|およそ)?{_WEIGHED})")),
    UnitRule("体重が25ポンド", Kind.MEASURE, "lb", re.compile(" ?ポンド(?![ァ-ヶー])"), re.compile(rf"(?:体重|重さ|重量|質量|(?:{_WEIGHTS})(?:=|\(|は、?)) ?(?:は|が|を|で)? ?(?:約|およそ)?(?P<u>)$")),
    UnitRule("1兆2000億円", Kind.MONEY, dict(units.CURRENCY_NAMES["ja"]), re.compile(rf" *(?P<u>{_CURRENCY})(?!建て|相場|売り|買い|換算)")),
    UnitRule("100 USD", Kind.MONEY, _SIGN_TABLE, re.compile(rf" ?(?P<u>{_CODES}|[$€£¥₩])(?![A-Za-z])")),
    UnitRule("50銭", Kind.MONEY, dict(units.SUBUNITS), re.compile(r" ?(?P<u>銭(?!湯)|セント|ペンス)"), factor=Decimal("0.01")),
    # The difference of two shares.
    UnitRule("40%の差", Kind.PERCENT, "percentage_point", re.compile(r" ?(?:%|パーセント)(?=(?:以上|超|余り|近く)?(?:の差[がでをに]|差))")),
    UnitRule("12.5%", Kind.PERCENT, "percent", re.compile(r" ?(?:%|パーセント(?!ポイント))(?!ポイント)")),
    UnitRule("15k%", Kind.PERCENT, "percent", re.compile(r" ?[kK](?:%|パーセント)"), factor=Decimal(1000)),
    # Points of a share index or a score, not of a share.
    UnitRule("25ポイント安", Kind.COUNT, "point", re.compile(r" ?ポイント(?=安|高|差)")),
    UnitRule("0.1ポイント", Kind.PERCENT, "percentage_point", re.compile(r" ?(?:%|パーセント)?ポイント"), fits=_small),
    UnitRule("25ベーシスポイント", Kind.PERCENT, "percentage_point", re.compile(r" ?(?:ベーシスポイント|ベーシス|bps?(?![A-Za-z]))"), factor=Decimal("0.01")),
    UnitRule("2.5倍", Kind.RATIO, "times", re.compile(r" ?倍")),
    # How far apart two ages are is no age.
    UnitRule("20歳年上", Kind.DURATION, "year", re.compile(r" ?(?:歳|才)(?:ほど|も)?(?=年[上下]|[上下]の(?:兄|姉|弟|妹|夫|妻|男|女)|の?(?:年の)?差(?!額|別|し)|違い)")),
    UnitRule("42歳", Kind.AGE, "year", re.compile(r" ?(?:歳|才)(?!月|入|出|能)")),
    UnitRule("10カ月の赤ちゃん", Kind.AGE, dict(_DURATION) | {"カ月": "month", "日": "day"}, re.compile(r" ?(?P<u>カ月|か月|ヶ月|ヵ月|日|週)齢")),
    UnitRule("1世紀ぶり", Kind.DURATION, "year", re.compile("世紀(?:ぶり|(?=以上|余|近く|にわた|間))"), factor=Decimal(100)),
    UnitRule("5年間", Kind.DURATION, dict(_DURATION), re.compile(rf" ?(?P<u>{_guarded(_DURATION)})(?:ぶり)?")),
    UnitRule("時速120キロメートル", Kind.MEASURE, {"キロメートル": "km/h", "キロ": "km/h", "km": "km/h", "マイル": "mph"}, re.compile(r" ?(?P<u>キロメートル|キロ|km|マイル)"), re.compile(r"時速(?:約|およそ)? ?$")),
    UnitRule("秒速5メートル", Kind.MEASURE, {"メートル": "m/s", "m": "m/s"}, re.compile(r" ?(?P<u>メートル|m)"), re.compile(r"(?:秒速|(?:最大)?(?:瞬間)?風速)(?:約|およそ)? ?$")),
    UnitRule("氷点下5度", Kind.MEASURE, "celsius", re.compile(" ?(?:度|℃|°C)"), re.compile("(?:氷点下|零下) ?$"), factor=Decimal(-1)),
    UnitRule("摂氏20度", Kind.MEASURE, {"摂氏": "celsius", "華氏": "fahrenheit"}, re.compile(" ?度(?!目)"), re.compile("(?P<u>[摂華]氏)(?:約)? ?$")),
    UnitRule("体重3キロ", Kind.MEASURE, "kg", re.compile(" ?キロ(?![ァ-ヶー])"), re.compile("(?:体重|重さ|重量|質量|総量)(?:は|が)?(?:約|およそ)?(?P<u>)$")),
    UnitRule("気温5度", Kind.MEASURE, "celsius", re.compile(" ?度(?!目|合)"), re.compile("(?:気温|体温|水温|室温|温度|最高|最低|平年)(?:は|が|を|で|より|差)?(?:約|およそ|マイナス|-)?(?P<u>)$")),
    UnitRule("マグニチュード7.4", Kind.MEASURE, "magnitude", None, re.compile(r"(?:マグニチュード(?: ?\(M\))?|(?<![A-Za-z])M) ?$"), fits=_few_or_decimal),
    UnitRule("3度優勝", Kind.COUNT, "time", re.compile(rf" ?度(?!{_NOT_BEFORE['度']}|[CF]|の(?:角|傾|温|熱)|以上の熱|も[上下]|[上下]が|上昇|低下)"), re.compile(r"(?<![緯経角度差])(?<!傾斜)(?<!マイナス)(?<!プラス)(?<![-+▲△])(?P<u>)$"), fits=_few),
    UnitRule("3万5千平方メートル", Kind.MEASURE, _MEASURE_TABLE, re.compile(rf" ?(?P<u>{_MEASURE})(?![ァ-ヶー])")),
    UnitRule("20(kg)", Kind.MEASURE, _MEASURE_TABLE, re.compile(rf" ?\((?!.\)|in\))(?P<u>{units.alternation(units.MEASURES['any'])})\)"), fits=_in_digits),
    UnitRule("2ダース", Kind.COUNT, "個", re.compile(" ?ダース"), factor=Decimal(12)),
    UnitRule("545パナマ・バルボア", Kind.MONEY, _cldr_currency, re.compile(r" ?(?P<u>[ァ-ヶー・]{3,20})")),
    UnitRule("2507万人", Kind.COUNT, dict(units.JA_COUNTERS), re.compile(rf" ?(?P<u>{_guarded(units.JA_COUNTERS)})(?:{_COUNTED})?"), _NO_RANK),
    UnitRule("18の州", Kind.COUNT, dict(units.JA_COUNTERS), re.compile(rf"の(?P<u>{_BEHIND_NO})(?![一-龥々])"), _NO_RANK, fits=_in_digits),
    UnitRule("3億トークン", Kind.COUNT, str, re.compile(r"(?P<counted>(?!プラス|マイナス|イコール)(?P<u>[ァ-ヶ][ァ-ヶー]{1,20}))"), _NO_RANK),
)  # fmt: skip

"""Japanese quantities in forms of their own: 3割8分, 3分の2, 155円台, 1年6カ月, 半世紀, 震度5強, 2、3人.

Corpus: tests/corpus/quantity/ja*.yaml.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from verify.quantity import units
from verify.quantity.numbers import JAPANESE as NUMBER, ONE, read_kanji
from verify.quantity.rules import Context, Reading, Rule, rule
from verify.quantity.types import Amount, Approx, Kind

NUM = rf"(?<![\d.])(?:{NUMBER})"
ZERO, HALF = Decimal(0), Decimal("0.5")
# 4人に1人: a larger whole is a count of its own (1万人に500人).
MAX_WHOLE = 20
# Goals, runs and games; 52-48 is a vote, and both figures may be asked for.
HIGHEST_SCORE = 20
# 10の12乗: beyond this it is no figure of a text.
MAX_POWER = 30
INCHES = 12
# Above this a load is told in tons.
MAX_POUNDS = 9999
# Above this a band would lie beyond what the arithmetic can tell apart.
MAX_BAND = 10**20


def _value(text: str | None) -> Decimal | None:
    numeral = read_kanji(text) if text else None
    return numeral.value if numeral else None


def _amount(kind: Kind, value: Decimal, unit: str | None, precision: Decimal) -> Amount:
    return Amount(kind, value, value, value, unit, precision=precision)


def _whole(match: re.Match[str], amount: Amount, approx: Approx | None = None) -> Reading:
    return Reading(match.start(), match.end(), amount, approx=approx)


# ── parts and multiples ──────────────────────────────────────────────────────────────────────────────────


def _read_wari(match: re.Match[str], context: Context) -> Reading | None:
    """3割8分7厘 = 38.7 %."""
    tenths, hundredths, thousandths = (_value(match[name]) for name in ("wari", "bu", "rin"))
    if tenths is None:
        return None
    value = tenths * 10 + (hundredths or ZERO) + (thousandths or ZERO) / 10
    if match["half"]:
        value, hundredths = value + 5, ONE
    precision = Decimal("0.1") if thousandths is not None else ONE if hundredths is not None else Decimal(10)
    if hundredths is None and "." in match["wari"]:
        precision = ONE
    return _whole(match, _amount(Kind.PERCENT, value, "percent", precision))


def _read_wari_range(match: re.Match[str], context: Context) -> Reading | None:
    """2〜3割: from 20 to 30 percent."""
    low, high = _value(match["one"]), _value(match["two"])
    if low is None or high is None or low >= high:
        return None
    amount = Amount(Kind.PERCENT, None, low * 10, high * 10, "percent", Approx.BETWEEN, Decimal(10))
    return _whole(match, amount, Approx.BETWEEN)


def _read_fraction(match: re.Match[str], context: Context) -> Reading | None:
    bottom, top = _value(match["bottom"]), _value(match["top"])
    if not bottom or top is None:
        return None
    if match.groupdict().get("whole"):
        whole = _value(match["whole"])
        return None if whole is None else _whole(match, _amount(Kind.NUMBER, whole + top / bottom, None, 1 / bottom))
    if match["bottom"] in ("百", "100"):
        return Reading(match.start(), match.end(), _amount(Kind.PERCENT, top, "percent", ONE), rule="百分の15")
    return _whole(match, _amount(Kind.PERCENT, 100 * top / bottom, "percent", 100 / bottom))


def _read_one_in(match: re.Match[str], context: Context) -> Reading | None:
    """4人に1人, 3社に2社: a share, as long as the whole is small."""
    bottom, top = _value(match["bottom"]), _value(match["top"])
    if bottom is None or top is None or not top < bottom <= MAX_WHOLE:
        return None
    return _whole(match, _amount(Kind.PERCENT, 100 * top / bottom, "percent", 100 / bottom))


def _read_half(match: re.Match[str], context: Context) -> Reading | None:
    surface = match.group()
    approx = Approx.OVER if surface.startswith("過") else Approx.NEARLY if surface.endswith("近く") else None
    return _whole(match, _amount(Kind.PERCENT, Decimal(50), "percent", Decimal(10)), approx)


def _read_doubled(match: re.Match[str], context: Context) -> Reading | None:
    return _whole(match, _amount(Kind.RATIO, HALF if match.group() == "半減" else Decimal(2), "times", ONE))


def _read_feet(match: re.Match[str], context: Context) -> Reading | None:
    """6フィート6インチ, in feet."""
    feet, inches = _value(match["a"]), _value(match["b"])
    if feet is None or inches is None or inches >= INCHES:
        return None
    return _whole(match, _amount(Kind.MEASURE, feet + inches / INCHES, "ft", ONE / INCHES))


# What says already which kilo it is.
_KILO_OF = re.compile("(?:時速|体重|重さ|重量|質量|総量|平方|立方)(?:は|が)?(?:約|およそ)?$|(?:から|～)$")


def _read_kilos(match: re.Match[str], context: Context) -> Reading | None:
    """5キロ: a distance, or what it weighs."""
    value = _value(match["n"])
    if value is None or _KILO_OF.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    numeral = read_kanji(match["n"])
    precision = numeral.precision if numeral else ONE
    far, heavy = (_amount(Kind.MEASURE, value, unit, precision) for unit in ("km", "kg"))
    return Reading(match.start(), match.end(), far, also=heavy)


def _read_pounds(match: re.Match[str], context: Context) -> Reading | None:
    """650ポンドの豚: what it costs, or what it weighs."""
    numeral = read_kanji(match["n"])
    if numeral is None or numeral.value is None or numeral.value > MAX_POUNDS:
        return None
    money, weight = (
        _amount(kind, numeral.value, unit, numeral.precision)
        for kind, unit in ((Kind.MONEY, "GBP"), (Kind.MEASURE, "lb"))
    )
    return Reading(match.start(), match.end(), money, also=weight)


# Who wins or loses by a score that rises: 1-3の逆転負け.
_PLAYED = re.compile("[でのにと]?[^。、0-9]{0,8}(?:敗|負け|勝|破|下し|引き分|得点|スコア|黒星|白星)")


def _read_score(match: re.Match[str], context: Context) -> Reading | None:
    """1-0 is used up, for a range rises."""
    one, two = int(match["one"]), int(match["two"])
    rises = one < two and not _PLAYED.match(match.string, match.end())
    return Reading(match.start(), match.end()) if max(one, two) <= HIGHEST_SCORE and not rises else None


def _read_power(match: re.Match[str], context: Context) -> Reading | None:
    """10の12乗."""
    base, power = _value(match["base"]), _value(match["power"])
    if base is None or power is None or power > MAX_POWER or power % 1 or base > MAX_POWER:
        return None
    return _whole(match, _amount(Kind.NUMBER, base ** int(power), None, ONE))


def _read_and_half(match: re.Match[str], context: Context) -> Reading | None:
    """2倍半, 2個半, 2歳半."""
    whole, surface = _value(match["n"]), match["u"]
    if whole is None:
        return None
    fixed = {"倍": (Kind.RATIO, "times"), "歳": (Kind.AGE, "year")}
    kind, unit = fixed.get(surface) or (Kind.COUNT, units.JA_COUNTERS[surface])
    return _whole(match, _amount(kind, whole + HALF, unit, HALF))


# ── money and bands ──────────────────────────────────────────────────────────────────────────────────────


def _read_two_units(match: re.Match[str], context: Context) -> Reading | None:
    """500円25銭, 3元5角: a currency and its hundredths."""
    whole, tenths, hundredths = (_value(match[name]) for name in ("a", "t", "b"))
    unit = units.CURRENCY_NAMES["ja"].get(match["u"])
    if whole is None or unit is None:
        return None
    value = whole + (tenths or ZERO) / 10 + (hundredths or ZERO) / 100
    higher = _value(match["c"])
    if higher is not None:
        high, cent = whole + higher / 100, Decimal("0.01")
        if high <= value:
            return None
        return _whole(match, Amount(Kind.MONEY, None, value, high, unit, Approx.BETWEEN, cent), Approx.BETWEEN)
    return _whole(match, _amount(Kind.MONEY, value, unit, Decimal("0.01")))


def _read_band(match: re.Match[str], context: Context) -> Reading | None:
    """155円台: from 155 to 156; 30代: from 30 to 39; 20〜30代: from 20 to 39."""
    numeral = read_kanji(match["n"])
    if numeral is None or numeral.value is None or numeral.value > MAX_BAND:
        return None
    surface, low = match["u"], numeral.value
    if not surface:
        first = _value(match["one"]) or low
        amount = Amount(Kind.AGE, None, first, low + 9, "year", Approx.BETWEEN, ONE)
        return _whole(match, amount) if first <= low else None
    kind, unit, high = Kind.AGE, "year", low + 9
    if surface in ("%", "パーセント", "割"):
        step = numeral.precision * (10 if surface == "割" else 1)
        low = low * 10 if surface == "割" else low
        kind, unit, high = Kind.PERCENT, "percent", low + step
    elif surface != "歳":
        step = numeral.precision
        while surface != "円" and step * 10 <= low and low % (step * 10) == 0:
            step *= 10
        kind, unit, high = Kind.MONEY, units.CURRENCY_NAMES["ja"][surface], low + step
    return _whole(match, Amount(kind, None, low, high, unit, Approx.BETWEEN, ONE), Approx.BETWEEN)


def _read_age(match: re.Match[str], context: Context) -> Reading | None:
    return Reading(match.start("n"), match.end("n"), _amount(Kind.AGE, Decimal(match["n"]), "year", ONE))


def _read_intensity(match: re.Match[str], context: Context) -> Reading | None:
    """震度5強: the Japan Meteorological Agency's scale has an upper and a lower 5 and 6, so they are units apart."""
    value = _value(match["n"])
    return _whole(match, _amount(Kind.MEASURE, value, f"震度{match['half'] or ''}", ONE)) if value is not None else None


# ── lengths of time ──────────────────────────────────────────────────────────────────────────────────────


def _read_half_unit(match: re.Match[str], context: Context) -> Reading | None:
    """3年半, 半年, 1時間半, 半世紀."""
    halves = {"年": ("month", 6), "日": ("hour", 12), "月": ("day", 15), "世紀": ("year", 50), "時間": ("minute", 30)}
    if match["quarter"]:
        return _whole(match, _amount(Kind.DURATION, Decimal(25), "year", Decimal(5)))
    if match["half"]:
        unit, count = halves[match["half"]]
        return _whole(match, _amount(Kind.DURATION, Decimal(count), unit, ONE))
    whole, unit = _value(match["n"]), units.DURATIONS["ja"][match["u"]]
    if whole is None:
        return None
    hours = _amount(Kind.DURATION, 24 * (whole + HALF), "hour", Decimal(12)) if unit == "day" else None
    return replace(_whole(match, _amount(Kind.DURATION, whole + HALF, unit, HALF)), also=hours)


# 1年6カ月, 2時間6分34秒: units that add up exactly, in the smallest of their kind.
_MONTHS_IN = {"year": 12, "month": 1}
_SECONDS_IN = {"week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1}
# Days of the units that do not add up: the shortest, the customary and the longest.
_DAYS_IN = {"year": (365, 365, 366), "month": (28, 30, 31), "week": (7, 7, 7), "day": (1, 1, 1)}


def _read_parts(match: re.Match[str], context: Context) -> Reading | None:
    named = [(_value(match[n]), units.DURATIONS["ja"][match[u]]) for n, u in ("au", "bv", "cw") if match[n]]
    parts = [(count, unit) for count, unit in named if count is not None]
    names = [unit for _, unit in parts]
    if len(parts) < len(named) or len(set(names)) < len(names):
        return None
    for table in (_MONTHS_IN, _SECONDS_IN):
        if set(names) <= set(table):
            return _added_up(match, parts, table)
    if not set(names) <= set(_DAYS_IN):
        return None
    low, days, high = (sum(count * _DAYS_IN[unit][i] for count, unit in parts) for i in range(3))
    amount = Amount(Kind.DURATION, Decimal(days), Decimal(low), Decimal(high), "day", Approx.ABOUT, ONE)
    return _whole(match, amount)


def _added_up(match: re.Match[str], parts: list[tuple[Decimal, str]], table: Mapping[str, int]) -> Reading | None:
    """The sum in its smallest unit; None where a smaller unit stands first or runs over (1時間90分)."""
    for (_, larger), (count, smaller) in pairwise(parts):
        if table[smaller] >= table[larger] or count * table[smaller] >= table[larger]:
            return None
    unit = parts[-1][1]
    total = sum(count * table[name] for count, name in parts) / table[unit]
    return _whole(match, _amount(Kind.DURATION, Decimal(total), unit, ONE))


def _read_clocked(match: re.Match[str], context: Context) -> Reading:
    """9秒84, 2分3秒45: as races are timed."""
    minutes = int(match["h"] or 0) * 60 + int(match["m"] or 0)
    seconds = Decimal(f"{match['s']}.{match['f']}") + 60 * minutes
    return _whole(match, _amount(Kind.DURATION, seconds, "second", ONE.scaleb(-len(match["f"]))))


def _read_round(match: re.Match[str], context: Context) -> Reading | None:
    """まる1日, ひと月."""
    value = _value(match["n"]) if match["n"] else ONE
    unit = units.DURATIONS["ja"].get(match["u"] or "") or "month"
    return _whole(match, _amount(Kind.DURATION, value, unit, ONE)) if value else None


# ── two neighbours ───────────────────────────────────────────────────────────────────────────────────────


def _read_neighbours(match: re.Match[str], context: Context) -> Reading | None:
    """2、3人, 二、三十人, 十五、六年: one of two numbers that follow each other."""
    one, two, scale = _value(match["one"]), _value(match["two"]), _value(match["scale"]) or ONE
    tens = _value(match["tens"]) or ZERO
    if one is None or two != one + 1:
        return None
    surface = match["u"]
    table = [
        (Kind.MONEY, units.CURRENCY_NAMES["ja"]), (Kind.DURATION, units.DURATIONS["ja"]), (Kind.RATIO, {"倍": "times"}),
        (Kind.AGE, {"歳": "year"}), (Kind.PERCENT, {"割": "percent", "%": "percent"}), (Kind.COUNT, units.JA_COUNTERS),
    ]  # fmt: skip
    kind, unit = next((kind, names[surface]) for kind, names in table if surface in names)
    scale = scale * 10 if surface == "割" else scale
    low, high = (tens + one) * scale, (tens + two) * scale
    return _whole(match, Amount(kind, None, low, high, unit, Approx.BETWEEN, scale), Approx.BETWEEN)


_MONTHS = "[カかヵヶケ]月"
_LENGTH = rf"年間|年|{_MONTHS}間?|週間|日間|日|時間|分間|分|秒間|秒"
_HALVED = rf"(?<!\d\d)日(?=半(?![額身値]))|年間|年|{_MONTHS}|時間|分間|分|日間|週間"
_NEIGHBOUR_UNITS = rf"日(?=中|で|程度|ほど|くらい|ぐらい|前|後|おき|ごと|分)|円|ドル|人|名|社|年|{_MONTHS}|週間|時間|分(?!の)|倍|割|歳|件|回|個|台|本|枚|校|店|杯|匹|頭|[カかヵヶケ]所|[カかヵヶケ]国|%"
_DIGIT = r"[1-9一二三四五六七八九]"

# An animal, a body, a load.
_WEIGHED = (
    r"(?:巨大な|大きな|生きた)?(?:豚|ブタ|牛|馬|羊|ヤギ|犬|猫|熊|クマ|ワニ|サメ|マグロ|魚|ゴリラ|トラ(?![ァ-ヶー])|ライオン|ゾウ|象|動物|獣|家畜)"
    r"|体(?!制|験|系|育)|巨体|巨漢|男|女(?!王|優)|大男|選手|力士|ボクサー|ラインマン|ラインバッカー|赤ちゃん|赤ん坊"
    r"|荷(?!主)|貨物|積み荷|重り|おもり|バーベル|ダンベル|爆弾|砲弾|爆薬|爆発物|火薬|岩|石(?!油|炭)|鉄|肉|コカイン|ヘロイン|大麻|麻薬|覚醒剤"
)
# 1年6カ月 and まる1日 hold what would be a date by itself, so they come before the dates.
LENGTHS: tuple[Rule, ...] = (
    rule(
        "1年6カ月",
        rf"(?![1一]日 ?\d)(?P<a>{NUM}) ?(?P<u>{_LENGTH})と? ?(?P<b>{NUMBER}) ?(?P<v>{_LENGTH})"
        rf"(?:と? ?(?P<c>{NUMBER}) ?(?P<w>{_LENGTH}))?(?!前|後|目|当たり|と?\d)",
        _read_parts,
    ),
    rule(
        "9秒84",
        r"(?<![\d.])(?:(?P<h>\d{1,2})時間)?(?:(?P<m>\d{1,3})分)?(?P<s>\d{1,2})秒(?P<f>\d{1,3})(?![\d.,分秒人個回点万億台本位])",
        _read_clocked,
    ),
    rule(
        "まる1日",
        rf"(?:まる|丸) ?(?P<n>{NUMBER}) ?(?P<u>年|日|{_MONTHS}|週間)間?|(?:まる|丸)?(?:ひと月|ひとつき)",
        _read_round,
    ),
    rule(
        "2、3人",
        rf"(?<![\d.,〇一二三四五六七八九百千万億兆第、])(?P<tens>十)?(?P<one>{_DIGIT})[、,・](?P<two>{_DIGIT})(?P<scale>[十百千]?[万億]?)(?P<u>{_NEIGHBOUR_UNITS})(?!目|生|戦|審)",
        _read_neighbours,
    ),
)
FIXED: tuple[Rule, ...] = (
    rule("1-0", r"(?<![A-Za-z\d.,$€£¥/:-])(?P<one>\d{1,2})(?: - |[-–—―])(?P<two>\d{1,2})(?![A-Za-z\d%:-]|[.,]\d)", _read_score),
    rule("震度5強", r"(?:最大)?震度 ?(?P<n>[0-7一二三四五六七])(?P<half>[強弱])?", _read_intensity),
    rule("2〜3割", rf"(?P<one>{NUM})割?(?:[~-]|から)(?P<two>{NUMBER})割(?!り|合|愛|安|高|当|台)", _read_wari_range),
    rule("3割8分7厘", rf"(?P<wari>{NUM}) ?割(?!り|合|愛|安|高|当|台)(?:(?P<bu>{NUMBER})分(?!の)(?:(?P<rin>{NUMBER})厘)?|(?P<half>半))?引?", _read_wari),
    rule("4人に1人", rf"(?P<bottom>{NUM})(?P<u>人|社|世帯|校|件|台|個|店|校|戸)に(?P<top>{NUMBER})(?P=u)(?!目|ずつ|が[増減])", _read_one_in),
    rule("3分の2", rf"(?:(?P<whole>{NUM})と ?)?(?P<bottom>{NUM})分の(?P<top>{NUMBER})", _read_fraction),
    rule("½", r"(?<!\d)(?<!\d )(?P<top>\d{1,2})⁄(?P<bottom>\d{1,3})", _read_fraction),
    rule("半数", r"過半数|半数近く|半数|約半分|半分", _read_half),
    rule("倍増", r"(?<![\d〇一二三四五六七八九十百千万億兆数])倍増|半減(?!期)|(?<![\d一二三四五六七八九十百千万億兆数人])倍に", _read_doubled),
    rule("10の12乗", rf"(?P<base>{NUM})の(?P<power>{NUMBER})乗(?!根)", _read_power),
    rule("6フィート6インチ", rf"(?P<a>{NUM}) ?(?:フィート|フット) ?(?P<b>{NUMBER}) ?インチ(?![ァ-ヶー])", _read_feet),
    rule("5キロ", rf"(?<![~-])(?P<n>{NUM}) ?キロ(?![ァ-ヶーa-zA-Z])", _read_kilos),
    rule("650ポンドの豚", rf"(?P<n>{NUM}) ?ポンド(?=(?:以上|近く|ほど|超)?の(?:{_WEIGHED}))", _read_pounds),
    rule("500円25銭", rf"(?P<a>{NUM}) ?(?P<u>円|ドル|ユーロ|元|人民元|ポンド) ?と?(?:(?P<t>{NUMBER}) ?角)?(?:(?P<b>{NUMBER}) ?(?:(?:[~-]|から)(?P<c>{NUMBER}) ?)?(?:銭|セント|ペンス|分))?(?<=[銭ト角ス分])", _read_two_units),
    rule("155円台", rf"(?P<n>{NUM}) ?(?P<u>円|ドル|ユーロ|%|パーセント|割|歳)台(?:の?(?:前半|後半|半ば))?", _read_band),
    rule("30代", r"(?<![\d.])(?:(?P<one>[1-9]0)代?(?:[~-]|から))?(?P<n>[1-9]0)(?P<u>) ?歳?代(?!目|表|理|替)", _read_band),
    rule("容疑者(42)", r"(?<=[一-龥々ァ-ヶーんさ])(?<![図表注例式第献章節条月年日])\((?P<n>[1-9]\d)\)", _read_age),
    rule("2倍半", rf"(?P<n>{NUM}) ?(?P<u>倍|歳|個|杯|つ)半(?!分|数|額|ば|端|円|導|面|ズ)", _read_and_half),
    rule("3年半", rf"(?:(?P<n>{NUM}) ?(?P<u>{_HALVED})半(?!ば|数|分)|(?P<quarter>四半世紀)|(?<![\d〇一二三四五六七八九十前後大上下])半(?P<half>年|日|月|世紀|時間)(?!度|板|形|刊|券))(?:間|ぶり)?", _read_half_unit),
)  # fmt: skip

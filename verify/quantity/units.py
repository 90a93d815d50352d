"""What figures count: currencies, count nouns, measures and durations, with their surface forms per language.

Units are never converted here. Currency names that the tables lack are looked up in babel's CLDR data, on demand.
"""

import re
from collections.abc import Mapping
from functools import cache

# ── money ────────────────────────────────────────────────────────────────────────────────────────────────

# Before the figure, in any language. ¥ is the yen unless the text is Chinese; $ is the US dollar unless a
# letter says otherwise.
# fmt: off
CURRENCY_SIGNS: Mapping[str, str] = {
    "$": "USD", "US$": "USD", "USD$": "USD", "U.S.$": "USD", "A$": "AUD", "AU$": "AUD", "C$": "CAD", "CA$": "CAD",
    "NZ$": "NZD", "HK$": "HKD", "NT$": "TWD", "S$": "SGD", "R$": "BRL", "MX$": "MXN", "€": "EUR", "£": "GBP", "¥": "JPY",
    "JP¥": "JPY", "CN¥": "CNY", "RMB¥": "CNY", "₩": "KRW", "₹": "INR", "₽": "RUB", "₺": "TRY", "₫": "VND", "฿": "THB",
    "₱": "PHP", "₪": "ILS", "₦": "NGN", "₴": "UAH", "Rs": "INR", "Rs.": "INR", "RM": "MYR", "Rp": "IDR", "RMB": "CNY",
    "kr": "SEK", "zł": "PLN", "₭": "LAK", "₡": "CRC", "₮": "MNT", "₲": "PYG", "₵": "GHS", "₸": "KZT", "₼": "AZN",
    "₾": "GEL", "₿": "BTC", "௹": "INR", "Mex$": "MXN", "NZD$": "NZD", "CAD$": "CAD", "AUD$": "AUD",
}
CURRENCY_CODES = (
    "USD EUR JPY GBP CNY KRW INR AUD CAD CHF HKD NZD SGD TWD THB MYR IDR PHP VND RUB TRY BRL MXN ZAR SEK NOK DKK "
    "PLN CZK HUF ILS SAR AED QAR KWD EGP NGN KES UAH ARS CLP COP PKR BDT BTC"
).split()
CURRENCY_NAMES: Mapping[str, Mapping[str, str]] = {
    "en": {
        "yen": "JPY", "dollar": "USD", "dollars": "USD", "US dollar": "USD", "US dollars": "USD",
        "U.S. dollars": "USD", "U.S. dollar": "USD", "American dollars": "USD", "bucks": "USD", "buck": "USD",
        "United States dollars": "USD", "Australian dollars": "AUD", "Canadian dollars": "CAD",
        "Hong Kong dollars": "HKD", "New Zealand dollars": "NZD", "Singapore dollars": "SGD",
        "Taiwan dollars": "TWD", "New Taiwan dollars": "TWD", "euro": "EUR", "euros": "EUR", "pound sterling": "GBP",
        "pounds sterling": "GBP", "British pounds": "GBP", "Sterling": "GBP", "quid": "GBP", "yuan": "CNY",
        "Chinese yuan": "CNY", "renminbi": "CNY", "RMB": "CNY", "Chinese renminbi": "CNY", "won": "KRW",
        "South Korean won": "KRW", "Korean won": "KRW", "rupee": "INR", "rupees": "INR", "Indian rupees": "INR",
        "ruble": "RUB", "rubles": "RUB", "rouble": "RUB", "roubles": "RUB", "Russian rubles": "RUB",
        "Swiss franc": "CHF", "Swiss francs": "CHF", "baht": "THB", "ringgit": "MYR", "rupiah": "IDR", "dong": "VND",
        "peso": "MXN", "pesos": "MXN", "Mexican pesos": "MXN", "Philippine pesos": "PHP", "rand": "ZAR",
        "reais": "BRL", "lira": "TRY", "Turkish lira": "TRY", "shekel": "ILS", "shekels": "ILS", "zloty": "PLN",
        "Swedish kronor": "SEK", "kronor": "SEK", "Norwegian kroner": "NOK",
        "kroner": "NOK", "krone": "NOK", "krona": "SEK", "zlotys": "PLN", "koruna": "CZK", "korunas": "CZK", "forint": "HUF", "forints": "HUF",
        "dinar": "dinar", "dinars": "dinar", "shilling": "shilling", "shillings": "shilling", "cedis": "GHS", "kwacha": "ZMW", "birr": "ETB",
        "Danish kroner": "DKK", "Norwegian krone": "NOK", "Danish krone": "DKK", "Swedish krona": "SEK", "Czech koruna": "CZK",
        "Kenyan shillings": "KES", "Ugandan shillings": "UGX", "Tanzanian shillings": "TZS", "Kuwaiti dinars": "KWD", "Iraqi dinars": "IQD",
        "Japanese yen": "JPY", "franc": "CHF", "francs": "CHF", "bitcoin": "BTC", "bitcoins": "BTC", "naira": "NGN", "hryvnia": "UAH", "hryvnias": "UAH", "riyals": "SAR", "dirhams": "AED",
    },
    "ja": {
        "円": "JPY", "日本円": "JPY", "ドル": "USD", "米ドル": "USD", "米国ドル": "USD", "アメリカドル": "USD", "弗": "USD",
        "ユーロ": "EUR", "英ポンド": "GBP", "ポンド": "GBP", "スターリングポンド": "GBP", "人民元": "CNY", "中国元": "CNY",
        "元": "CNY", "ウォン": "KRW", "韓国ウォン": "KRW", "豪ドル": "AUD", "オーストラリアドル": "AUD", "カナダドル": "CAD",
        "加ドル": "CAD", "香港ドル": "HKD", "NZドル": "NZD", "ニュージーランドドル": "NZD", "シンガポールドル": "SGD",
        "台湾ドル": "TWD", "台湾元": "TWD", "新台湾ドル": "TWD", "スイスフラン": "CHF", "スイス・フラン": "CHF", "フラン": "CHF",
        "ルピー": "INR", "インドルピー": "INR", "ルーブル": "RUB", "露ルーブル": "RUB", "バーツ": "THB", "タイバーツ": "THB",
        "ルピア": "IDR", "リンギット": "MYR", "ドン": "VND", "フィリピンペソ": "PHP", "ペソ": "MXN", "レアル": "BRL",
        "トルコリラ": "TRY", "リラ": "TRY", "ランド": "ZAR", "クローナ": "SEK", "スウェーデンクローナ": "SEK", "クローネ": "NOK",
        "ノルウェークローネ": "NOK", "デンマーククローネ": "DKK", "リヤル": "SAR", "ディルハム": "AED", "シェケル": "ILS",
        "ズロチ": "PLN", "ナイラ": "NGN", "フリブナ": "UAH", "コルナ": "CZK", "フォリント": "HUF", "ズウォティ": "PLN", "セディ": "GHS",
        "シリング": "shilling", "ディナール": "dinar", "クワチャ": "ZMW", "ケニアシリング": "KES", "ケニア・シリング": "KES", "ウガンダシリング": "UGX",
        "タンザニアシリング": "TZS", "クウェートディナール": "KWD", "イラクディナール": "IQD",
    },
    "zh": {
        "元": "CNY", "人民币": "CNY", "元人民币": "CNY", "块": "CNY", "日元": "JPY", "日圓": "JPY", "美元": "USD", "欧元": "EUR",
        "英镑": "GBP", "韩元": "KRW", "港元": "HKD", "港币": "HKD", "新台币": "TWD", "台币": "TWD", "澳元": "AUD", "加元": "CAD",
        "卢布": "RUB", "卢比": "INR", "瑞士法郎": "CHF", "新加坡元": "SGD", "泰铢": "THB",
    },
    "ko": {
        "원": "KRW", "달러": "USD", "엔": "JPY", "유로": "EUR", "위안": "CNY", "파운드": "GBP", "루블": "RUB", "루피": "INR",
    },
    "de": {
        "Euro": "EUR", "Dollar": "USD", "US-Dollar": "USD", "Pfund": "GBP", "Yen": "JPY", "Yuan": "CNY", "Franken": "CHF",
        "Schweizer Franken": "CHF", "Rubel": "RUB", "Kronen": "SEK", "Zloty": "PLN", "Won": "KRW",
    },
    "fr": {
        "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "livre": "GBP", "livres": "GBP", "yen": "JPY",
        "yens": "JPY", "yuan": "CNY", "yuans": "CNY", "franc suisse": "CHF", "francs suisses": "CHF", "rouble": "RUB",
        "roubles": "RUB", "won": "KRW", "wons": "KRW",
    },
}
# Names of several currencies, of which none is meant unless a country says so.
ANY_OF: Mapping[str, frozenset[str]] = {
    "shilling": frozenset({"KES", "UGX", "TZS", "SOS"}),
    "dinar": frozenset({"KWD", "IQD", "JOD", "DZD", "RSD", "TND", "BHD", "LYD", "MKD"}),
}
# A hundredth (銭, cents) of the currency it follows, or of its own.
SUBUNITS: Mapping[str, str] = {
    "銭": "JPY", "セント": "USD", "ペンス": "GBP", "cent": "USD", "cents": "USD", "pence": "GBP", "penny": "GBP",
}
# fmt: on


@cache
def cldr_currencies(lang: str) -> Mapping[str, str]:
    """Every currency name of CLDR in a language, folded by `currency_key`; built on first use (about 20 ms)."""
    # babel costs more than all of this package, and most texts never need it
    from babel import Locale
    from babel.numbers import get_currency_name

    locale = Locale.parse(lang)
    names = {currency_key(str(name)): code for code, name in locale.currencies.items()}
    # The plural forms ("545 nairas") have no public accessor by code alone.
    for code in map(str, locale.currencies):
        for count in (1, 2):
            names.setdefault(currency_key(get_currency_name(code, count, locale=locale)), code)
    return names


def currency_key(name: str) -> str:
    return re.sub(r"[\s・]", "", name).casefold()


# ── counts ───────────────────────────────────────────────────────────────────────────────────────────────

# fmt: off
JA_COUNTERS: Mapping[str, str] = {
    "人": "person", "名": "person", "氏": "person", "社": "company", "世帯": "household", "カ国": "country",
    "か国": "country", "ヵ国": "country", "ヶ国": "country", "ケ国": "country", "箇国": "country", "国": "country",
    "棟": "building", "校": "school", "店": "store", "店舗": "store", "回": "time", "回線": "line", "票": "vote",
    "議席": "seat", "席": "seat", "株": "share", "都市": "city", "州": "state", "県": "prefecture", "都道府県": "prefecture",
    "道府県": "prefecture", "市町村": "municipality", "自治体": "municipality", "市": "city", "町": "town", "村": "village",
    "件": "case", "パラメータ": "parameter", "パラメーター": "parameter", "トークン": "token", "ユーザー": "person",
    "ユーザ": "person", "大学": "university", "病院": "hospital", "施設": "facility", "工場": "plant", "空港": "airport",
    "企業": "company", "団体": "organization", "機関": "institution", "品目": "item", "項目": "item", "言語": "language",
    "個": "個", "台": "台", "本": "本", "枚": "枚", "冊": "冊", "匹": "匹", "頭": "頭", "羽": "羽", "機": "機", "隻": "隻",
    "基": "基", "両": "両", "戸": "戸", "室": "室", "部屋": "room", "便": "flight", "箇所": "place", "カ所": "place",
    "か所": "place", "ヵ所": "place", "ヶ所": "place", "ケ所": "place", "拠点": "site", "地点": "site", "種類": "kind", "種": "kind",
    "点": "点", "着": "着", "足": "足", "杯": "杯", "食": "meal", "膳": "膳", "組": "group", "チーム": "team", "試合": "game",
    "勝": "win", "敗": "loss", "本塁打": "home run", "ゴール": "goal", "ゲーム": "game", "作品": "work", "曲": "song", "話": "episode",
    "ページ": "page", "字": "character", "文字": "character", "語": "word", "口": "口", "筆": "筆", "株主": "person",
    "つ": "つ", "コ": "個", "ケース": "case", "例": "case", "通": "通", "発": "発", "球": "球", "束": "束", "袋": "袋", "箱": "箱",
    "門": "門", "丁": "丁", "滴": "滴", "粒": "粒", "玉": "玉", "軒": "軒", "区画": "区画", "路線": "line", "駅": "station",
    "床": "bed", "人分": "person", "クラス": "class", "往復": "round trip", "段階": "step", "段": "step", "層": "layer",
    "カ条": "article", "か条": "article", "画素": "pixel", "ドット": "pixel", "コア": "core", "案": "plan", "派": "派",
    "者": "party", "か村": "village", "人組": "person", "党": "party", "部": "copy", "階": "floor", "階建て": "floor", "回転": "revolution", "分け": "draw", "歩": "step", "桁": "digit", "ケタ": "digit", "けた": "digit", "畳": "畳", "区": "ward", "期": "term", "巻": "volume", "皿": "皿", "缶": "缶",
    "周": "lap", "奪三振": "strikeout", "三振": "strikeout", "四球": "walk", "打点": "run", "安打": "hit", "得点": "point", "失点": "point", "ラウンド": "round", "セット": "set", "幕": "act",
    "錠": "錠", "瓶": "瓶", "パック": "パック", "科目": "subject", "法人": "corporation", "事業所": "office", "車種": "model", "議員": "person",
    "都府県": "prefecture", "カ村": "village", "連勝": "win", "連敗": "loss", "連覇": "title", "戦": "game", "児": "person", "世代": "generation",
    "ホール": "hole", "ラップ": "lap", "シーズン": "season", "イニング": "inning", "ツイート": "tweet", "メダル": "medal", "トライ": "try", "引き分け": "draw",
}
# fmt: on


# ── measures and durations ───────────────────────────────────────────────────────────────────────────────

# fmt: off
MEASURES: Mapping[str, Mapping[str, str]] = {
    "any": {
        "km": "km", "m": "m", "cm": "cm", "mm": "mm", "dm": "dm", "μm": "um", "µm": "um", "um": "um", "nm": "nm", "pm": "pm",
        "km2": "km2", "m2": "m2", "cm2": "cm2", "m3": "m3", "km3": "km3", "cm3": "cm3", "ha": "ha", "kg": "kg", "g": "g",
        "mg": "mg", "t": "t", "kt": "kt", "Mt": "Mt", "L": "l", "l": "l", "ml": "ml", "mL": "ml", "kl": "kl", "kL": "kl",
        "W": "W", "kW": "kW", "MW": "MW", "GW": "GW", "TW": "TW", "Wh": "Wh", "kWh": "kWh", "MWh": "MWh", "GWh": "GWh",
        "TWh": "TWh", "KW": "kW", "Hz": "Hz", "kHz": "kHz", "MHz": "MHz", "GHz": "GHz", "bps": "bps", "kbps": "kbps",
        "Mbps": "Mbps", "Gbps": "Gbps", "KB": "kB", "kB": "kB", "MB": "MB", "GB": "GB", "TB": "TB", "PB": "PB", "hPa": "hPa",
        "°C": "celsius", "°F": "fahrenheit", "℃": "celsius", "°": "degree", "km/h": "km/h", "m/s": "m/s", "mph": "mph",
        "kph": "km/h", "kmph": "km/h", "km/hr": "km/h", "mb": "MB", "gb": "GB", "kb": "kB", "rpm": "rpm", "ft": "ft", "in": "in", "yd": "yd", "mi": "mi", "miles": "mi", "mile": "mi", "feet": "ft", "foot": "ft", "inches": "in", "pounds": "lb", "lb": "lb", "lbs": "lb", "oz": "oz",
        "FLOPS": "FLOPS", "TOPS": "TOPS", "dB": "dB", "V": "V", "kV": "kV", "A": "A", "J": "J", "kJ": "kJ", "kcal": "kcal",
        "cal": "cal", "ppm": "ppm", "Gy": "Gy", "Sv": "Sv", "mSv": "mSv", "μSv": "uSv", "Bq": "Bq", "sq ft": "ft2",
        "ft2": "ft2", "sq m": "m2", "sq km": "km2", "km/ms": "km/ms", "cc": "cc", "ct": "carat",
    },
    "en": {
        "kilometer": "km", "kilometre": "km", "meter": "m", "metre": "m", "centimeter": "cm", "centimetre": "cm",
        "decimeter": "dm", "decimetre": "dm", "millimeter": "mm", "millimetre": "mm", "micrometer": "um",
        "micrometre": "um", "micron": "um", "nanometer": "nm", "nanometre": "nm", "picometer": "pm", "picometre": "pm",
        "mile": "mi", "foot": "ft", "feet": "ft", "inch": "in", "inches": "in", "yard": "yd", "nautical mile": "nmi",
        "light-year": "ly", "light year": "ly", "square kilometer": "km2", "square kilometre": "km2",
        "square meter": "m2", "square metre": "m2", "square mile": "mi2", "square foot": "ft2", "square feet": "ft2",
        "square inches": "in2", "square inch": "in2", "square yard": "yd2", "hectare": "ha", "acre": "acre",
        "cubic meter": "m3", "cubic metre": "m3", "cubic foot": "ft3", "cubic feet": "ft3", "cubic yard": "yd3",
        "cubic centimeter": "cm3", "kilogram": "kg", "kilo": "kg", "gram": "g", "milligram": "mg", "microgram": "ug",
        "ton": "t", "tonne": "t", "metric ton": "t", "metric tonne": "t", "pound": "lb", "ounce": "oz", "stone": "stone",
        "liter": "l", "litre": "l", "milliliter": "ml", "millilitre": "ml", "kiloliter": "kl", "kilolitre": "kl",
        "gallon": "gallon", "barrel": "barrel", "bushel": "bushel", "pint": "pint", "quart": "quart", "cup": "cup",
        "teaspoon": "teaspoon", "tablespoon": "tablespoon", "watt": "W", "kilowatt": "kW", "megawatt": "MW",
        "gigawatt": "GW", "terawatt": "TW", "watt-hour": "Wh", "kilowatt-hour": "kWh", "kilowatt hour": "kWh",
        "megawatt-hour": "MWh", "megawatt hour": "MWh", "gigawatt-hour": "GWh", "gigawatt hour": "GWh",
        "terawatt-hour": "TWh", "terawatt hour": "TWh", "horsepower": "hp", "joule": "J", "calorie": "cal",
        "kilocalorie": "kcal", "hertz": "Hz", "kilohertz": "kHz", "megahertz": "MHz", "gigahertz": "GHz", "bit": "bit",
        "byte": "B", "kilobyte": "kB", "megabyte": "MB", "gigabyte": "GB", "terabyte": "TB", "petabyte": "PB",
        "megabit": "Mbit", "gigabit": "Gbit", "degree": "degree", "degree Celsius": "celsius",
        "degrees Celsius": "celsius", "degree Fahrenheit": "fahrenheit", "degrees Fahrenheit": "fahrenheit",
        "degrees C": "celsius", "degrees F": "fahrenheit", "degree centigrade": "celsius", "degrees centigrade": "celsius",
        "kilometer per hour": "km/h", "kilometers per hour": "km/h", "kilometres per hour": "km/h",
        "kilometers an hour": "km/h", "kilometres an hour": "km/h", "mile per hour": "mph", "miles per hour": "mph",
        "miles an hour": "mph", "meters per second": "m/s", "metres per second": "m/s", "revolutions per minute": "rpm",
        "meters per millisecond": "m/ms", "centimeters/millisecond": "cm/ms", "centimeters per millisecond": "cm/ms",
        "volt": "V", "kilovolt": "kV", "amp": "A", "ampere": "A", "decibel": "dB", "carat": "carat", "petaflop": "PFLOPS",
        "exaflop": "EFLOPS", "teraflop": "TFLOPS", "knot": "knot", "sievert": "Sv", "millisievert": "mSv",
        "becquerel": "Bq", "hectopascal": "hPa", "dram": "dram", "gigaton": "gigaton", "megaton": "megaton",
    },
    "ja": {
        "キロメートル": "km", "メートル": "m", "センチメートル": "cm", "センチ": "cm", "ミリメートル": "mm", "ミリ": "mm",
        "デシメートル": "dm", "マイクロメートル": "um", "ミクロン": "um", "ナノメートル": "nm", "ナノ": "nm", "ピコメートル": "pm",
        "マイル": "mi", "マイルズ": "mi", "海里": "nmi", "カイリ": "nmi", "フィート": "ft", "インチ": "in", "ヤード": "yd", "光年": "ly",
        "平方キロメートル": "km2", "平方キロ": "km2", "平方メートル": "m2", "平方センチメートル": "cm2", "平方マイル": "mi2",
        "平方フィート": "ft2", "平方インチ": "in2", "平方ヤード": "yd2", "平米": "m2", "ヘクタール": "ha", "エーカー": "acre",
        "坪": "坪", "立方メートル": "m3", "立方キロメートル": "km3", "立方センチメートル": "cm3", "立方フィート": "ft3",
        "立米": "m3", "キログラム": "kg", "グラム": "g", "ミリグラム": "mg", "マイクログラム": "ug", "トン": "t", "メートルトン": "t",
        "キロトン": "kt", "オンス": "oz", "リットル": "l", "ミリリットル": "ml", "キロリットル": "kl", "ガロン": "gallon",
        "バレル": "barrel", "ブッシェル": "bushel", "ワット": "W", "キロワット": "kW", "メガワット": "MW", "ギガワット": "GW",
        "テラワット": "TW", "ワット時": "Wh", "キロワット時": "kWh", "メガワット時": "MWh", "ギガワット時": "GWh",
        "テラワット時": "TWh", "馬力": "hp", "ジュール": "J", "カロリー": "cal", "キロカロリー": "kcal", "ヘルツ": "Hz",
        "キロヘルツ": "kHz", "メガヘルツ": "MHz", "ギガヘルツ": "GHz", "ビット": "bit", "バイト": "B", "キロバイト": "kB",
        "メガバイト": "MB", "ギガバイト": "GB", "テラバイト": "TB", "ペタバイト": "PB", "ギガビット": "Gbit", "メガビット": "Mbit",
        "ヘクトパスカル": "hPa", "ボルト": "V", "キロボルト": "kV", "アンペア": "A", "デシベル": "dB", "カラット": "carat",
        "シーベルト": "Sv", "ミリシーベルト": "mSv", "マイクロシーベルト": "uSv", "ベクレル": "Bq", "ノット": "knot", "キロ": "km",
        "エクサフロップス": "EFLOPS", "ペタフロップス": "PFLOPS", "テラフロップス": "TFLOPS", "ギガ": "GB", "度": "degree",
        "ピクセル": "pixel",
    },
}
DURATIONS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "year": "year", "yr": "year", "month": "month", "week": "week", "day": "day", "hour": "hour", "hr": "hour",
        "minute": "minute", "min": "minute", "second": "second", "sec": "second",
    },
    "ja": {
        "年": "year", "年間": "year", "カ年": "year", "か年": "year", "ヵ年": "year", "ヶ年": "year", "箇年": "year",
        "カ月": "month", "か月": "month", "ヵ月": "month", "ヶ月": "month", "ケ月": "month", "箇月": "month", "カ月間": "month",
        "か月間": "month", "ヵ月間": "month", "ヶ月間": "month", "ケ月間": "month", "箇月間": "month", "週間": "week", "週": "week",
        "日間": "day", "営業日": "day", "泊": "night", "時間": "hour", "分間": "minute", "分": "minute", "秒間": "second",
        "秒": "second", "日": "day", "四半期": "quarter",
    },
}
# fmt: on


def alternation(*tables: Mapping[str, str], plural: bool = False) -> str:
    """A pattern for the surface forms of the tables, longest first so that 平方キロ wins over 平方."""
    words = sorted({word for table in tables for word in table}, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word) + ("s?" if plural and word[-1] != "s" else "") for word in words)

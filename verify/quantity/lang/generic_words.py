"""Chinese, Korean, German and French: the words of one table each that `generic.py` makes rules of.

Corpus: tests/corpus/quantity/other.yaml.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from verify.quantity.types import Approx, Kind


@dataclass(frozen=True, slots=True)
class Words:
    """What differs between the languages; an empty field makes no rule."""

    code: str
    months: tuple[str, ...] = ()
    weekdays: str = ""
    """Monday to Sunday, each a pattern."""
    weeks: Mapping[str, int] | None = None
    """Patterns before a weekday for the week that it lies in, counted from this one."""
    near: Mapping[str, tuple[str, int]] | None = None
    """Patterns for a day, month or year counted from this one: 去年 is the year before."""
    seasons: Mapping[str, str] | None = None
    """Names of the seasons, and …"""
    season_near: Mapping[str, int] | None = None
    """… what stands before them for the year that they lie in, counted from this one."""
    ago: tuple[str, str] | None = None
    """Before and behind a length of time that lies between a day and this one (vor … Jahren)."""
    year_cues: str = ""
    """Patterns before a year in bare digits."""
    numbers: Mapping[str, int] | None = None
    """Number words, which count only with a unit."""
    halves: Mapping[str, Decimal] | None = None
    """Number words for a half and more: anderthalb."""
    vague: Mapping[str, tuple[int, int]] | None = None
    shares: Mapping[str, tuple[int, int]] | None = None
    """Parts of a whole: top and bottom."""
    scales: Mapping[str, int] | None = None
    """Scale words behind digits, as powers of ten."""
    dozen: str = ""
    separators: tuple[str, str] = (",", ".")
    """For thousands and for decimals."""
    nouns: Mapping[str, str] | None = None
    durations: Mapping[str, str] | None = None
    measures: Mapping[str, str] | None = None
    age: str = ""
    ordinal: tuple[str, str] | None = None
    """Before and behind a number that ranks."""
    aged: tuple[str, str] | None = None
    """Behind and before a number that is an age by what stands around it."""
    magnitude: tuple[str, str] | None = None
    """Behind and before the strength of an earthquake."""
    percent: str = ""
    points: str = ""
    times: str = ""
    qualifiers: Mapping[Approx, str] | None = None
    between: tuple[str, str] | None = None
    """What stands before and between the ends of a range and is an ordinary word (zwischen … und …)."""
    up_to: str = ""
    """A bound that may be meant as the value itself, see `Language.before`."""
    after: Mapping[Approx, str] | None = None
    period_before: re.Pattern[str] | None = None
    """What opens a date, as `Language.period_before`."""
    period_after: re.Pattern[str] | None = None


# fmt: off
_ZH = Words(
    "zh",
    weekdays="周一 周二 周三 周四 周五 周六 周[日天]".replace("周", "(?:(?<![一两每])周|星期|礼拜|週)"),
    weeks={"上(?:个)?": -1, "本|这(?:个)?": 0, "下(?:个)?": 1},
    near={"前年": ("year", -2), "去年": ("year", -1), "今年": ("year", 0), "明年": ("year", 1), "上个?月": ("month", -1),
          "本月|这个月": ("month", 0), "下个?月": ("month", 1), "前天": ("day", -2), "昨[天日]": ("day", -1),
          "今[天日]": ("day", 0), "明[天日]": ("day", 1)},
    seasons={"春[天季]": "spring", "夏[天季]": "summer", "秋[天季]": "autumn", "冬[天季]": "winter"},
    season_near={"去年": -1, "今年": 0, "明年": 1, "这个": 0},
    ago=("", "(?:之|以)?前"),
    nouns={"名": "person", "人": "person", "位": "person", "家": "家", "家公司": "company", "家企业": "company", "个国家": "country", "国": "country", "个人": "person", "个": "个", "户": "household",
           "所": "所", "次": "time", "项": "项", "座": "座", "辆": "辆", "架": "架", "艘": "艘", "件": "件", "份": "份", "场": "场", "枚": "枚",
           "张": "张", "条": "条", "栋": "building", "票": "vote", "席": "seat", "分": "point", "起": "起", "头": "头", "只": "只", "支": "支"},
    durations={"年": "year", "个月": "month", "個月": "month", "个星期": "week", "个小时": "hour", "个多小时": "hour", "小時": "hour", "周": "week", "星期": "week", "天": "day", "小时": "hour", "分钟": "minute", "秒": "second"},
    measures={"公里": "km", "千米": "km", "米": "m", "厘米": "cm", "毫米": "mm", "平方公里": "km2", "平方米": "m2", "立方米": "m3", "公顷": "ha",
              "吨": "t", "公吨": "t", "公斤": "kg", "千克": "kg", "克": "g", "升": "l", "英里": "mi", "海里": "nmi", "英尺": "ft", "英寸": "in", "磅": "lb", "码": "yd",
              "摄氏度": "celsius", "华氏度": "fahrenheit", "度": "degree", "兆瓦": "MW", "千瓦": "kW", "千瓦时": "kWh", "桶": "barrel", "英亩": "acre", "纳米": "nm"},
    age="岁", ordinal=("第 ?", "(?: ?(?:分钟|[次届位名个天轮场任季大]))?"), points="个百分点", times="倍",
    magnitude=(" ?级(?=的?[大强浅]?[层]?地?震|余震)", ""),
    qualifiers={Approx.ABOUT: "约|約|大约|大約|大概|近似", Approx.NEARLY: "近|将近|接近", Approx.OVER: "超过了?|超過|超出|逾|超|多于|高于|不止",
                Approx.AT_LEAST: "至少|不少于", Approx.AT_MOST: "最多(?:可?达)?|不会?超过|至多|最高可?达?到?|方圆", Approx.UNDER: "不到|低于|少于|不足"},
    between=("介于 ?$", " ?[和与] ?"),
    after={Approx.OVER: "多|余|(?: ?,?(?:并|再|另){1,2}加 ?(?:一|1) ?票)", Approx.AT_LEAST: "以上", Approx.AT_MOST: "以下|以内|之内|(?:的)?范围内", Approx.ABOUT: "左右|上下"},
    up_to="(?<!最高)(?<!最多)可达到?|高达|多达",
    period_before=re.compile("(?:(?P<by>截至|截止到?|直到|(?<![迟延推改期升降减增加长达得提谈想看听说遇收感受要])到(?=$))|(?P<about>大约|约)) ?$"),
    period_after=re.compile(" ?(?:(?P<over>之后|以后|过后)|(?P<by>(?:年?底|末)?(?:之前|以前)|(?:年?底)前(?!往))|(?P<about>前后|左右))"),
)
_KO = Words(
    "ko", weekdays="월요일 화요일 수요일 목요일 금요일 토요일 일요일", weeks={"지난 ?주 ?": -1, "이번 ?주 ?": 0, "다음 ?주 ?": 1},
    near={"지난해|작년": ("year", -1), "올해|금년": ("year", 0), "내년": ("year", 1), "지난달": ("month", -1), "이달|이번 ?달": ("month", 0),
          "다음 ?달": ("month", 1), "어제": ("day", -1), "오늘": ("day", 0), "내일": ("day", 1)},
    ago=("", " ?전"),
    nouns={"명": "person", "인": "person", "사람": "person", "개사": "company", "개": "개", "곳": "place", "가구": "household", "대": "대",
           "건": "case", "개국": "country", "회": "time", "채": "채", "마리": "마리", "표": "vote", "석": "seat"},
    durations={"년간": "year", "년": "year", "개월": "month", "주": "week", "주간": "week", "일간": "day", "일": "day", "시간": "hour", "분": "minute"},
    measures={"킬로미터": "km", "미터": "m", "센티미터": "cm", "밀리미터": "mm", "제곱미터": "m2", "제곱킬로미터": "km2", "헥타르": "ha", "톤": "t",
              "킬로그램": "kg", "그램": "g", "리터": "l", "메가와트": "MW", "나노미터": "nm", "도": "degree"},
    age="세|살", ordinal=("제 ?", "(?:[회차위호대기])?"), percent="퍼센트|프로", points="(?:%|퍼센트) ?포인트|%p", times="배",
    qualifiers={Approx.ABOUT: "약|대략|거의", Approx.AT_LEAST: "최소|적어도", Approx.AT_MOST: "최대"},
    after={Approx.AT_LEAST: " ?이상", Approx.UNDER: " ?미만", Approx.AT_MOST: " ?이하", Approx.OVER: " ?초과|여", Approx.ABOUT: " ?가량| ?정도| ?안팎"},
)
_DE_PEOPLE = (
    "Menschen Personen Mitarbeiter Mitarbeitern Mitarbeiterinnen Beschäftigte Beschäftigten Ingenieure Ingenieuren Experten Einwohner "
    "Einwohnern Frauen Männer Männern Kinder Kindern Arbeiter Arbeitern Soldaten Flüchtlinge Flüchtlingen Schüler Schülern Studenten "
    "Studierende Spieler Spielern Passagiere Passagieren Tote Toten Verletzte Verletzten Todesopfer Todesopfern Bürger Bürgern Kunden "
    "Nutzer Nutzern Teilnehmer Teilnehmern Besucher Besuchern Zuschauer Zuschauern Patienten Wähler Wählern Mitglieder Mitgliedern "
    "Polizisten Polizeibeamte Beamte Beamten Abgeordnete Abgeordneten Demonstranten Jugendliche Jugendlichen Migranten Fans "
    "Leute Leuten Menschenleben Opfer Opfern Geiseln Gefangene Gefangenen Häftlinge Häftlingen Helfer Helfern Freiwillige Freiwilligen "
    "Athleten Sportler Sportlern Lehrer Lehrern Ärzte Ärzten Anwälte Journalisten Aktivisten Gäste Gästen Touristen Urlauber Urlaubern "
    "Fahrgäste Fahrgästen Anhänger Anhängern Follower Followern Abonnenten Kandidaten Delegierte Delegierten Senatoren Richter Richtern "
    "Zeugen Verdächtige Verdächtigen Angeklagte Angeklagten Mädchen Söhne Töchter Brüder Schwestern Geschwister Angehörige Angehörigen "
    "Überlebende Überlebenden Vermisste Vermissten Infizierte Infizierten Arbeitslose Arbeitslosen Angestellte Angestellten Forscher "
    "Forschern Wissenschaftler Wissenschaftlern Bewohner Bewohnern Anwohner Anwohnern Erwachsene Erwachsenen Zeugen Feuerwehrleute "
    "Feuerwehrleuten Leser Lesern Hörer Hörern Pendler Pendlern Rentner Rentnern Babys Tänzer Musiker Künstler Fußgänger Radfahrer"
)
_DE_SMALL = dict(zip("zwei drei vier fünf sechs sieben acht neun zehn elf zwölf".split(), range(2, 13), strict=True))
_DE_TENS = dict(zip("zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(), range(20, 100, 10), strict=True))
_DE_NUMBERS = (
    _DE_SMALL
    | dict(zip("dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split(), range(13, 20), strict=True))
    | _DE_TENS
    | {f"{one}und{ten}": n + m for ten, n in _DE_TENS.items() for one, m in (("ein", 1), *_DE_SMALL.items()) if m < 10}
    | {f"{one}{scale}": n * m for scale, n in (("hundert", 100), ("tausend", 1000)) for one, m in (("ein", 1), *_DE_SMALL.items())}
)
_DE_HALVES = {f"{one}einhalb": n + Decimal("0.5") for one, n in (("ein", 1), *_DE_SMALL.items())} | {"anderthalb": Decimal("1.5")}
_DE = Words(
    "de", months=tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()),
    weekdays="Montags? Dienstags? Mittwochs? Donnerstags? Freitags? (?:Samstag|Sonnabend)s? Sonntags?",
    near={"vorgestern": ("day", -2), "gestern": ("day", -1), "heute": ("day", 0), "(?:letzte[sn]?|vergangene[sn]?|vorige[sn]?) Jahr(?:es)?": ("year", -1),
          "(?:diese[sm]?|laufenden?) Jahr(?:es)?": ("year", 0), "(?:nächste[sn]?|kommende[sn]?) Jahr(?:es)?": ("year", 1),
          "(?:letzten|vergangenen) Monats?": ("month", -1), "diese[ns] Monats?": ("month", 0), "(?:nächsten|kommenden) Monats?": ("month", 1)},
    seasons={"Frühling|Frühjahr": "spring", "Sommer": "summer", "Herbst": "autumn", "Winter": "winter"},
    season_near={"(?:letzten|vergangenen|vorigen) ": -1, "(?:diesem|diesen|dieses) ": 0, "(?:nächsten|kommenden) ": 1},
    ago=("vor ", ""),
    year_cues="in |im |im Jahr |im Jahre |des Jahres |Jahr |Jahre |seit |bis |ab |von |Anfang |Ende |Mitte |Sommer |Herbst |Winter |Frühjahr |nach |vor ",
    numbers=_DE_NUMBERS | {f"{word[0].upper()}{word[1:]}": n for word, n in _DE_NUMBERS.items()} | {"eine": 1, "ein": 1, "einen": 1, "einem": 1, "einer": 1, "hundert": 100, "Hundert": 100, "tausend": 1000},
    halves=_DE_HALVES | {f"{word[0].upper()}{word[1:]}": n for word, n in _DE_HALVES.items()}, between=(r"\bzwischen (?:rund |etwa |den |der )?$", " und "),
    vague={"Zehntausende": (20000, 90000), "Hunderttausende": (200000, 900000), "Hunderte": (200, 900), "Tausende": (2000, 9000),
           "Dutzende": (24, 99), "Millionen": (2 * 10**6, 9 * 10**6)},
    shares={"die Hälfte": (1, 2), "der Hälfte": (1, 2), "ein Drittel": (1, 3), "einem Drittel": (1, 3), "zwei Drittel": (2, 3), "zwei Dritteln": (2, 3), "ein Viertel": (1, 4),
            "einem Viertel": (1, 4), "drei Viertel": (3, 4), "drei Vierteln": (3, 4), "ein Fünftel": (1, 5), "einem Fünftel": (1, 5), "zwei Fünftel": (2, 5)}
           | {f"{one}{article} von {many}": (1, n) for article in ("", "r", "s", "m") for one in ("eine", "Eine") for many, n in (*_DE_SMALL.items(), *((str(n), n) for n in range(2, 11)))}
           | {f"jede{end} {many}{tail}": (1, n) for end in "rsn" for many, n in (("zweite", 2), ("dritte", 3), ("vierte", 4), ("fünfte", 5), ("zehnte", 10)) for tail in ("", "n")},
    scales={"Tausend": 3, "tausend": 3, "Tsd.": 3, "Million": 6, "Millionen": 6, "Mio.": 6, "Mio": 6, "Milliarde": 9, "Milliarden": 9, "Mrd.": 9,
            "Mrd": 9, "Billion": 12, "Billionen": 12, "Bio.": 12},
    dozen="Dutzend", separators=(".", ","),
    nouns=dict.fromkeys(_DE_PEOPLE.split(), "person") | {
        "Unternehmen": "company", "Firmen": "company", "Haushalte": "household", "Haushalten": "household", "Länder": "country", "Ländern": "country",
        "Staaten": "country", "Arbeitsplätze": "job", "Arbeitsplätzen": "job", "Stellen": "job", "Mal": "time", "Punkte": "point", "Punkten": "point",
        "Fahrzeuge": "vehicle", "Autos": "car", "Häuser": "house", "Gebäude": "building", "Schulen": "school", "Städte": "city", "Städten": "city",
        "Stimmen": "vote", "Sitze": "seat", "Fälle": "case", "Fällen": "case", "Prozesse": "trial"},
    durations={"Jahr": "year", "Jahre": "year", "Jahren": "year", "Monat": "month", "Monate": "month", "Monaten": "month", "Woche": "week",
               "Wochen": "week", "Tag": "day", "Tage": "day", "Tagen": "day", "Stunde": "hour", "Stunden": "hour", "Minute": "minute",
               "Minuten": "minute", "Sekunden": "second"} | {f"-{word}{end}": unit for word, unit in
               (("monatige", "month"), ("tägige", "day"), ("wöchige", "week"), ("stündige", "hour"), ("minütige", "minute")) for end in ("", "r", "n", "s", "m")},
    measures={"Kilometer": "km", "Kilometern": "km", "Meter": "m", "Metern": "m", "Zentimeter": "cm", "Zentimetern": "cm", "Millimeter": "mm",
              "Quadratkilometer": "km2", "Quadratmeter": "m2", "Quadratmetern": "m2", "Kubikmeter": "m3", "Kubikmetern": "m3", "Hektar": "ha",
              "Tonne": "t", "Tonnen": "t", "Kilogramm": "kg", "Kilo": "kg", "Gramm": "g", "Liter": "l", "Litern": "l", "Meilen": "mi",
              "Meilen pro Stunde": "mph", "Stundenkilometer": "km/h", "Stundenkilometern": "km/h", "Kilometer pro Stunde": "km/h", "Kilometern pro Stunde": "km/h", "Fuß": "ft",
              "Zoll": "in", "Grad Celsius": "celsius", "Grad": "degree", "Megawatt": "MW", "Gigawatt": "GW", "Kilowatt": "kW", "Watt": "W",
              "Kilowattstunden": "kWh", "Nanometer": "nm", "Barrel": "barrel"},
    age=r"[- ][Jj]ährige[rnsm]?| Jahre alt", ordinal=("", r"\. (?:Mal|Minute|Platz|Rang|Stelle|Runde|Spieltag|Saison|Geburtstag|Jahrestag|Stock|Ausgabe|Auflage|Loch)"),
    aged=(r"(?: Jahren?)?(?!\w)(?! (?:Tagen|Wochen|Monaten|Prozent))", r"\b(?:im |dem )?Alter von (?:rund |etwa |nur |gerade |erst )?(?:(?:\d{1,2}(?:, | und | bis )){1,5}(?P<u>))?$"),
    magnitude=(r"(?: auf der Richterskala)?(?![\w,.]*\d)", r"\b(?:Stärke|Magnitude) (?:von )?(?:etwa |rund )?$"),
    percent="Prozent", points="Prozentpunkt(?:en?)?", times="mal|-?[Ff]ache[ns]?",
    qualifiers={Approx.ABOUT: "rund|etwa|ungefähr|circa|ca.|zirka|geschätzt|schätzungsweise", Approx.NEARLY: "fast|knapp|beinahe|nahezu",
                Approx.OVER: "mehr als|(?<!verfügt )(?<!verfügen )(?<!verfügte )über|gut", Approx.AT_LEAST: "mindestens|wenigstens", Approx.AT_MOST: "höchstens|bis zu|maximal|(?<=von )bis|im Umkreis von|bis auf",
                Approx.UNDER: "weniger als|(?<!Umfrage )(?<!Befragung )(?<!Studie )unter"},
    up_to="innerhalb von|binnen",
    after={Approx.OVER: r" plus (?:eine[rn]?|1) Stimme"},
    period_before=re.compile(r"(?<!\w)(?:(?P<by>bis(?: spätestens)?(?: zum)?(?: Ende| Mitte| Anfang)?(?: des Jahres| Jahre?)?)|(?P<over>nach dem)|(?P<under>vor dem)) $", re.I),
)
_FR = Words(
    "fr", months=tuple("janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()),
    weekdays="lundi mardi mercredi jeudi vendredi samedi dimanche",
    near={"avant-hier": ("day", -2), "hier": ("day", -1), "aujourd['’]hui": ("day", 0), "demain": ("day", 1), "l['’]an dernier|l['’]année dernière": ("year", -1),
          "cette année": ("year", 0), "l['’]an prochain|l['’]année prochaine": ("year", 1), "le mois dernier": ("month", -1)},
    ago=("il y a ", ""), year_cues="en |depuis |de |fin |début |l['’]année |jusqu['’]en ",
    numbers=dict(zip("deux trois quatre cinq six sept huit neuf dix onze douze".split(), range(2, 13), strict=True)) | {"cent": 100},
    vague={"des dizaines de milliers": (20000, 90000), "des centaines de milliers": (200000, 900000), "des dizaines": (20, 90),
           "des centaines": (200, 900), "des milliers": (2000, 9000), "des millions": (2 * 10**6, 9 * 10**6)},
    shares={"la moitié": (1, 2), "un tiers": (1, 3), "deux tiers": (2, 3), "un quart": (1, 4), "trois quarts": (3, 4)},
    scales={"mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "Md": 9, "Mds": 9, "M": 6, "billion": 12, "billions": 12},
    separators=(" ", ","),
    nouns={"personnes": "person", "habitants": "person", "salariés": "person", "employés": "person", "ingénieurs": "person",
           "experts": "person", "femmes": "person", "hommes": "person", "enfants": "person", "soldats": "person", "morts": "person",
           "blessés": "person", "étudiants": "person", "joueurs": "person", "passagers": "person", "victimes": "person",
           "entreprises": "company", "sociétés": "company", "ménages": "household", "pays": "country", "emplois": "job", "fois": "time"},
    durations={"an": "year", "ans": "year", "année": "year", "années": "year", "mois": "month", "semaine": "week", "semaines": "week",
               "jour": "day", "jours": "day", "heure": "hour", "heures": "hour", "minutes": "minute"},
    measures={"kilomètres": "km", "kilomètre": "km", "mètres": "m", "mètre": "m", "centimètres": "cm", "millimètres": "mm", "mètres carrés": "m2",
              "kilomètres carrés": "km2", "hectares": "ha", "tonnes": "t", "kilos": "kg", "kilogrammes": "kg", "litres": "l", "mégawatts": "MW",
              "gigawatts": "GW", "degrés": "degree", "kilomètres à l['’]heure": "km/h", "kilomètres-heure": "km/h"},
    ordinal=("", "(?:e|ème|er|ère)(?!\\w)"), percent="pour cent|pour-cent", points="points? de pourcentage", times="fois",
    qualifiers={Approx.ABOUT: "environ|quelque|autour de|à peu près", Approx.NEARLY: "près de|presque|quasiment",
                Approx.OVER: "plus de|plus d['’]", Approx.AT_LEAST: "au moins|au minimum", Approx.AT_MOST: "jusqu['’]à|au plus|au maximum",
                Approx.UNDER: "moins de|moins d['’]"},
)
# fmt: on
# What German writes in one word with its number: Dreijahresvertrag, zweitägig, fünfköpfig.
DE_COMPOUNDS = {
    "jahres": (Kind.DURATION, "year"),
    "monats": (Kind.DURATION, "month"),
    "wochen": (Kind.DURATION, "week"),
    "tages": (Kind.DURATION, "day"),
    "tage": (Kind.DURATION, "day"),
    "stunden": (Kind.DURATION, "hour"),
    "minuten": (Kind.DURATION, "minute"),
    "sekunden": (Kind.DURATION, "second"),
}  # fmt: skip
DE_ADJECTIVES = {
    "jährig": (Kind.AGE, "year"), "monatig": (Kind.DURATION, "month"), "wöchig": (Kind.DURATION, "week"), "tägig": (Kind.DURATION, "day"),
    "stündig": (Kind.DURATION, "hour"), "minütig": (Kind.DURATION, "minute"), "sekündig": (Kind.DURATION, "second"),
    "fach": (Kind.RATIO, "times"), "mal": (Kind.COUNT, "time"), "köpfig": (Kind.COUNT, "person"), "stöckig": (Kind.COUNT, "story"), "geschossig": (Kind.COUNT, "story"),
}  # fmt: skip
# Verdoppelt, verdreifachte, Vervierfachung.
DE_TIMES = {
    "doppl": 2,
    "doppel": 2,
    "doppelte": 2,
    "dreifach": 3,
    "vierfach": 4,
    "fünffach": 5,
    "sechsfach": 6,
    "achtfach": 8,
    "zehnfach": 10,
}
DE_MULTIPLES = frozenset({"fach", "mal"})
# A ten-year term is no age: what lasts, and what ends like no person.
DE_LASTING = (
    "ung|ungen|schaft|tion|keit|haft|strafe|sperre|verbot|vertrag|abkommen|plan|programm|projekt|pause|frist|laufzeit|dauer|zeit|phase|"
    "periode|ehe|krieg|konflikt|streit|prozess|verfahren|studie|studium|mandat|garantie|bestehen|jubiläum|suche|arbeit|karriere|aufenthalt|reise"
)
WORDS = {words.code: words for words in (_ZH, _KO, _DE, _FR)}

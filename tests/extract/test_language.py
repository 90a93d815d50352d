import pytest

from verify.extract.language import decide_language

TEXTS = {
    "ja": "県は老朽化した橋を架け替える計画を発表した。費用はおよそ18億円で、工事は夏に始まるという。",
    "zh": "市议会昨天通过了新的预算，其中约十五亿元将用于修建地铁。有关部门表示，工程预计在两年内完成。",
    "ko": "시의회는 어제 새 예산을 통과시켰다. 약 150억 원이 지하철 건설에 쓰인다.",
    "en": "The county will rebuild the old bridge for 18 million dollars, it said on Friday, and begin in July.",
    "de": "Der Landkreis will die alte Brücke für 18 Millionen Euro neu bauen, wie er am Freitag mitteilte.",
    "fr": "Le département va reconstruire le vieux pont pour 18 millions d’euros, a-t-il annoncé vendredi.",
}
OTHERS = {
    "ar": "أعلنت المحافظة يوم الجمعة أنها ستعيد بناء الجسر بتكلفة 18 مليون دولار، على أن يبدأ العمل في يوليو.",
    "ru": "Область восстановит старый мост за 18 миллионов долларов, сообщили в пятницу власти региона.",
    "es": "El condado anunció el viernes que reconstruirá el puente por 18 millones de dólares en julio.",
    "th": "จังหวัดจะสร้างสะพานใหม่ด้วยงบประมาณสิบแปดล้านดอลลาร์",
}


@pytest.mark.parametrize(("lang", "text"), TEXTS.items())
@pytest.mark.parametrize("page", [None, "ar", "en-US", "x"])
def test_the_text_decides_not_the_page(lang: str, text: str, page: str | None) -> None:
    assert decide_language(text, declared=None, page=page) == lang


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS)
@pytest.mark.parametrize("page", [None, "en"])
def test_languages_that_we_do_not_read(text: str, page: str | None) -> None:
    assert decide_language(text, declared=None, page=page) is None


def test_what_is_declared_wins() -> None:
    assert decide_language(TEXTS["zh"], declared="ja", page="zh") == "ja"
    assert decide_language(TEXTS["en"], declared="de-AT", page="en") == "de"


@pytest.mark.parametrize(("declared", "text"), [("en", OTHERS["ar"]), ("ja", TEXTS["en"]), ("es", OTHERS["es"])])
def test_a_declaration_does_not_make_a_text_readable(declared: str, text: str) -> None:
    assert decide_language(text, declared=declared, page=None) is None


def test_japanese_full_of_latin_names_is_japanese() -> None:
    text = "Example Corporationは、Sample Inc.とDemo Ltd.の株式を取得すると発表した。金額は非公表としている。"
    assert decide_language(text, declared=None, page=None) == "ja"

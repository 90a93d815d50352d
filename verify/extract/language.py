"""Which language a page is written in: what the editor declares, else what its body shows.

The page's own `lang` attribute only settles doubts; templates carry the site's language, not the article's.
"""

import re

READ = ("ja", "en", "zh", "ko", "de", "fr")
LETTERS = {
    "kana": re.compile(r"[\u3041-\u30ff]"),
    "han": re.compile(r"[\u3400-\u9fff]"),
    "hangul": re.compile(r"[\uac00-\ud7a3]"),
    "latin": re.compile(r"[A-Za-z\u00c0-\u024f]"),
}
ANY_LETTER = re.compile(r"[^\W\d_]")
SCRIPTS_OF = {
    "ja": ("kana", "han"),
    "zh": ("han",),
    "ko": ("hangul",),
    "en": ("latin",),
    "de": ("latin",),
    "fr": ("latin",),
}
# The commonest words, which settle nearly every page at once: loading the classifier takes 0.8 s.
COMMON = {
    "en": frozenset("the of and to in that is for on with was by it as at from has will".split()),
    "de": frozenset("der die das und den von mit ist zu im ein eine nicht auf für sich des dem auch".split()),
    "fr": frozenset("le la les des et du une dans est que pour sur par au avec qui pas ce".split()),
}
WORD = re.compile(r"[a-z\u00df-\u024f]+")
# A quarter to a third of the words of prose in the language, below a twentieth in another one.
COMMON_SHARE = 0.15
# A letter of Chinese or Korean says as much as several of Latin; names and units in Latin letters abound there.
LATIN_PER_WIDE = 3
# Shorter texts are classified by their language tag, when there is one: on single headlines the classifier errs.
SHORTEST_SAMPLE = 60
SAMPLE = 4000


def primary(tag: str | None) -> str:
    """The language of a BCP 47 tag: `en` of `en-US`."""
    return re.split(r"[-_]", (tag or "").strip().lower())[0]


def decide_language(body: str, *, declared: str | None, page: str | None) -> str | None:
    """A language of `READ`; None when the text is in another, or in another script than the declared one."""
    text = body[:SAMPLE]
    wanted = primary(declared)
    if wanted:
        return wanted if wanted in READ and _may_be(text, wanted) else None
    tag = primary(page)
    by_script = _by_script(text, tag)
    if by_script != "latin":
        return by_script or (tag if not ANY_LETTER.search(text) and tag in READ else None)
    if len(text) < SHORTEST_SAMPLE:
        return tag if tag in ("en", "de", "fr") else "en"
    found = _by_common_words(text) or _classify(text)
    return found if found in READ else None


def _counts(text: str) -> dict[str, int]:
    return {name: len(pattern.findall(text)) for name, pattern in LETTERS.items()}


def _by_script(text: str, tag: str) -> str | None:
    """ja, zh or ko where the script decides, `latin`, or None for scripts that we do not read."""
    count = _counts(text)
    wide = count["kana"] + count["han"] + count["hangul"]
    letters = len(ANY_LETTER.findall(text))
    if wide + count["latin"] < 0.7 * letters or not letters:
        return None
    if wide * LATIN_PER_WIDE < count["latin"]:
        return "latin"
    if count["hangul"] > wide / 2:
        return "ko"
    # Japanese prose is a third kana; Chinese has none but for a name or a trademark.
    # A table of names may have none in Japanese either; there the page's own word counts.
    return "ja" if count["kana"] > 0.05 * wide or (tag == "ja" and wide < SHORTEST_SAMPLE) else "zh"


def _may_be(text: str, lang: str) -> bool:
    """Whether a text can be in a language at all; a figure or a name alone can be in any."""
    letters = len(ANY_LETTER.findall(text))
    count = _counts(text)
    own = sum(count[script] for script in SCRIPTS_OF[lang])
    # An English page in Japanese names, or a Japanese one full of product names, still has a fifth.
    return letters < 20 or own >= 0.2 * letters


def _by_common_words(text: str) -> str | None:
    words = WORD.findall(text.lower())
    shares = {lang: sum(word in common for word in words) / max(1, len(words)) for lang, common in COMMON.items()}
    first, second = sorted(shares, key=lambda lang: -shares[lang])[:2]
    return first if shares[first] >= COMMON_SHARE and shares[first] >= 3 * shares[second] else None


def _classify(text: str) -> str:
    from py3langid import classify  # the model

    return str(classify(text)[0])

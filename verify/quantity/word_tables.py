"""English number words: what `words.py` and `tally.py` read numbers with."""

from decimal import Decimal

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
WORDS = {word: i for i, word in enumerate(_ONES)} | {word: 20 + 10 * i for i, word in enumerate(TENS)}
WORDS |= {"naught": 0, "nought": 0, "fourty": 40}
# fmt: off
SCALES = {
    "hundred": 2, "thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12,
    "quadrillion": 15,
}
# Only right after digits. Single letters are tried apart: m and b need a currency before them.
SHORT_SCALES = {
    "mil": 6, "mln": 6, "mn": 6, "mio": 6, "bil": 9, "bln": 9, "bn": 9, "tril": 12, "trln": 12, "trn": 12, "tn": 12,
    "k": 3, "m": 6, "b": 9, "t": 12, "mm": 6,
}
ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50,
    "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 1000,
    "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12, "nineth": 9,
}
# fmt: on
ORDINALS |= {word + "th": i for i, word in enumerate(_ONES) if i >= 13}
PARTS = {"half": 2, "halve": 2, "quarter": 4} | {w: n for w, n in ORDINALS.items() if n > 2}
DOZEN = Decimal(12)
# Plural scale words as vague numbers: at least two of them, at most nine; dozens stay below a hundred.
VAGUE = {"ten": (20, 90), "dozen": (24, 99), "score": (40, 90)}
DOZENS = frozenset({"dozen", "dozens", "doz", "dozs"})


def power_of(word: str) -> int | None:
    """The power of ten that a scale word stands for, 0 for a dozen; None for any other word."""
    word = word.lower()
    return 0 if word in DOZENS else SCALES.get(word)


def denominator(word: str) -> int | None:
    """What a part is a part of: thirds 3, halves 2, forty-fifths 45."""
    word = "half" if word == "halves" else word.removesuffix("s")
    if word in PARTS:
        return PARTS[word]
    tens, _, ones = word.replace("-", " ").partition(" ")
    return WORDS[tens] + ORDINALS[ones] if tens in TENS and ORDINALS.get(ones, 10) < 10 else None

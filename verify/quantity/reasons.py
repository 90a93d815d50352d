"""Every way a comparison of two quantities can come out: code, agreement, words for editors, and why it is so.

The rows that trigger each code stand in tests/corpus/compare.yaml.
"""

from dataclasses import dataclass

from verify.quantity.describe import describe
from verify.quantity.types import Agreement, Comparison
from verify.text import Bilingual


@dataclass(frozen=True, slots=True)
class CompareReason:
    """One outcome of a comparison; a code always leads to the same agreement."""

    agreement: Agreement
    words: Bilingual
    why: str
    """What an editor may ask next: why this is, or is not, the same figure."""


def _match(ja: str, en: str, why: str) -> CompareReason:
    return CompareReason(Agreement.MATCH, Bilingual(ja, en), why)


def _wording(ja: str, en: str, why: str) -> CompareReason:
    return CompareReason(Agreement.WORDING_DIFFERS, Bilingual(ja, en), why)


def _mismatch(ja: str, en: str, why: str) -> CompareReason:
    return CompareReason(Agreement.MISMATCH, Bilingual(ja, en), why)


def _incomparable(ja: str, en: str, why: str) -> CompareReason:
    return CompareReason(Agreement.INCOMPARABLE, Bilingual(ja, en), why)


REASONS: dict[str, CompareReason] = {
    # ── amounts that agree ──
    "same_value": _match("一致", "match", "The same number of the same unit, said equally firmly."),
    "same_value_other_qualifier": _match(
        "値は一致（「約」などの有無が異なる）",
        "same figure, one of them qualified (about, nearly)",
        "A writer who drops 約 says more than the source, yet readers take round figures as round.",
    ),
    "within_about": _match(
        "一致（「約」の範囲内）",
        "match, within what 'about' covers",
        "'About' announces a rounded figure; the source has the exact one.",
    ),
    "same_bound": _match(
        "一致（同じ側の限定）",
        "match, bounded on the same side",
        "Translators exchange 以上 and 超, at least and more than; the bound itself is the same.",
    ),
    "rounded": _match(
        "一致（丸めた値）",
        "match after rounding",
        "The claim has fewer digits; the stated figure rounded to them is the claimed one.",
    ),
    "same_range": _match("一致（同じ範囲）", "match, the same range", "Both ends agree."),
    "vague_alike": _match(
        "一致（どちらも幅のある言い方）",
        "match, both say it vaguely",
        "数十 and dozens translate each other, although no two dictionaries draw the same bounds.",
    ),
    "inside_claimed_range": _match(
        "一致（主張の範囲内）",
        "match, inside the claimed range",
        "The claim leaves room on purpose, and the stated figure lies in it.",
    ),
    "converted": _match(
        "一致（単位系を換算し、丸めた値）",
        "match after conversion into the other system of units, and rounding",
        "Only between languages: a translator writes 620 km for 385 miles (619.6 km).",
    ),
    # ── amounts that agree but say it otherwise ──
    "bound_against_value": _wording(
        "値は同じだが、一方だけが「超」「以上」「未満」などの限定つき",
        "same figure, but only one side is open-ended (over, at least, under, up to)",
        "'More than 10' excludes 10, 'about 10' does not: an editor has to choose.",
    ),
    "opposite_bounds": _wording(
        "値は同じだが、「超」と「未満」のように向きが逆",
        "same figure, but bounded from opposite sides (over, under)",
        "Usually a slip in translation; both cannot be meant.",
    ),
    "inside_claimed_bound": _wording(
        "主張の「超」「以降」などの範囲には入るが、出典が述べる値・時期は別",
        "allowed by the claim's open bound, but the source states another figure or time",
        "'Over 100' is compatible with 104, yet the source does not say 'over 100'.",
    ),
    "claimed_finer": _wording(
        "出典の方が粗い値（丸めれば一致）",
        "the source states it with fewer digits; equal after rounding",
        "The further digits of the claim have no support in this source.",
    ),
    "claimed_inside_stated_range": _wording(
        "出典は範囲で述べ、主張の値はその中にある",
        "the source states a range, and the claimed figure lies in it",
        "The claim is more definite than its source.",
    ),
    "ranges_overlap": _wording(
        "範囲が一部だけ重なる",
        "the ranges overlap only in part",
        "Part of what the claim allows is ruled out by the source.",
    ),
    # ── periods ──
    "same_period": _match("一致", "match", "The same days."),
    "same_period_other_qualifier": _match(
        "時期は一致（「ごろ」などの有無が異なる）",
        "same period, one of them qualified (around)",
        "As with figures: the same time, said less firmly on one side.",
    ),
    "inside_claimed_period": _match(
        "一致（主張の期間内の日付）",
        "match, inside the claimed period",
        "A year or month is no rounded date: a day in it is in it.",
    ),
    "period_bound_against_period": _wording(
        "一方だけが「までに」「以降」などの限定つき",
        "only one side is open-ended (by, before, after)",
        "'By 2030' allows 2029, 'in 2030' does not.",
    ),
    "stated_coarser_period": _wording(
        "出典はより大まかな時期だけを述べている",
        "the source names only a longer period that contains it",
        "The day or month of the claim has no support in this source.",
    ),
    "year_not_stated": _wording(
        "月日は同じだが、出典に年がない",
        "same day and month, but the source does not name the year",
        "Another year's date reads the same.",
    ),
    "periods_overlap": _wording(
        "期間が一部だけ重なる",
        "the periods overlap only in part",
        "Neither lies inside the other, so neither says what the other says.",
    ),
    # ── other values ──
    "other_value": _mismatch("別の値", "another figure", "The same unit; no rounding or qualifier explains the gap."),
    "other_period": _mismatch("別の時期", "another time", "No day belongs to both."),
    # ── not to be compared ──
    "kind_differs": _incomparable(
        "種類が異なり比較できない",
        "other kinds of quantity, not compared",
        "A count says nothing about a sum of money.",
    ),
    "currency_differs": _incomparable(
        "通貨が異なり比較できない",
        "other currencies, not compared",
        "Conversion needs a rate and a day that neither text names.",
    ),
    "unit_differs": _incomparable(
        "単位が異なり比較できない", "other units, not compared", "Ten companies are not ten countries."
    ),
    "perhaps_other_value": _incomparable(
        "数えているものが同じなら別の値（助数詞だけでは分からない）",
        "another figure if the same thing is counted, which the counter does not tell",
        "300台 may be 300 vehicles, but that there are 20 vehicles says nothing about 300台 of something.",
    ),
    "unit_system_differs": _incomparable(
        "単位系が異なり比較できない",
        "other systems of units, not compared",
        "Converted figures in the news are rounded in a way that no digit shows.",
    ),
    "calendar_differs": _incomparable(
        "暦年と年度は比較できない",
        "calendar against fiscal period, not compared",
        "2026 and fiscal 2026 share nine months and mean different accounts.",
    ),
    "no_value": _incomparable("値がなく比較できない", "no figure to compare", "Neither a number nor an end is stated."),
    "date_not_resolved": _incomparable(
        "日付が確定できず比較できない",
        "a date that the text leaves open, not compared",
        "'Sunday' without the day of publication could be any Sunday.",
    ),
}


def word_comparison(comparison: Comparison) -> Bilingual:
    ours, theirs = describe(comparison.claimed), describe(comparison.stated)
    words = REASONS[comparison.reason].words
    return Bilingual(f"{ours.ja} ↔ {theirs.ja}：{words.ja}", f"{ours.en} ↔ {theirs.en}: {words.en}")

"""Why a claim got its label: every reason code documented like a lint rule, and the sentences that carry the values."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from verify.model import Part, PartResult
from verify.quantity import describe
from verify.quantity.types import Quantity
from verify.text import Bilingual, visible

# ── sentences about one part and one source ──────────────────────────────────────────────────────────────

SAME_SUPERLATIVE: Final = Bilingual("最上級とその範囲が一致", "the superlative and its scope agree")
OTHER_SUPERLATIVE: Final = Bilingual("別の最上級、または別の範囲", "another superlative, or another scope")
OPEN_SUPERLATIVE: Final = Bilingual(
    "「最も」とまでは言わないか、範囲を示していない", "one of several, or the superlative without its scope"
)
SAME_STATEMENT: Final = Bilingual("出典も同じことを述べている", "the source says the same")
SIMILAR_STATEMENT: Final = Bilingual(
    "似た文はあるが、同じことを述べているかは人が読んで決める",
    "a similar sentence; whether it says the same is for a person to read",
)
SAME_DIGITS: Final = Bilingual("同じ数字がある", "the same digits stand there")
DATED_BY_PAGE: Final = Bilingual(
    "文に日付はなく、ページの日付が主張と一致", "the sentence gives no date; the date of the page agrees"
)
QUOTE_LIMIT = 80


def compared(part: Part, quoted: str, stated: Quantity, words: Bilingual) -> Bilingual:
    """「約500人」＝500人（約） ↔ “about 500 people”＝500人（約）：一致."""
    assert part.claimed is not None
    ours, theirs = describe(part.claimed), describe(stated)
    claimed, source = shorten(part.text), shorten(quoted)
    return Bilingual(
        f"「{claimed}」＝{ours.ja} ↔ “{source}”＝{theirs.ja}：{words.ja}",
        f"“{claimed}” = {ours.en} ↔ “{source}” = {theirs.en}: {words.en}",
    )


def said(part: Part, quoted: str, words: Bilingual) -> Bilingual:
    """「正式に発表した」 ↔ “a source close to the matter”：…"""
    claimed, source = shorten(part.text), shorten(quoted)
    return Bilingual(f"「{claimed}」 ↔ “{source}”：{words.ja}", f"“{claimed}” ↔ “{source}”: {words.en}")


def shorten(text: str) -> str:
    """The text on one line, safe to show, cut at a word edge when it is long."""
    line = " ".join(visible(text).split())
    if len(line) <= QUOTE_LIMIT:
        return line
    cut = line[:QUOTE_LIMIT]
    return (cut.rsplit(" ", 1)[0] if " " in cut[QUOTE_LIMIT // 2 :] else cut) + "…"


# ── sentences about a claim ──────────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class ReasonRule:
    """A reason code: when it is given, why an editor should care, and its sentence with places for the values."""

    when: Bilingual
    why: Bilingual
    template: Bilingual


def _rule(when: tuple[str, str], why: tuple[str, str], template: tuple[str, str]) -> ReasonRule:
    return ReasonRule(Bilingual(*when), Bilingual(*why), Bilingual(*template))


REASONS: Final[dict[str, ReasonRule]] = {
    "uncited": _rule(
        ("claims.yaml に出典が挙げられていない（sources: []）", "claims.yaml cites nothing for it (sources: [])"),
        ("出典のない主張は照合できない", "a claim without a source cannot be compared with anything"),
        ("出典が挙げられていない", "no source is cited"),
    ),
    "nothing-to-compare": _rule(
        (
            "数値・日付・引用元・事実の記述がなく、意見や予測だけである",
            "there is no figure, date, attribution or statement of fact, only opinion or forecast",
        ),
        ("意見や予測は出典との照合の対象にならない", "opinions and forecasts are not compared with sources"),
        ("意見・予測のため照合しない", "an opinion or forecast; not compared"),
    ),
    "all-parts-agree": _rule(
        ("主張のすべての部分が、挙げられた出典で確認できた", "every part of the claim stands in a cited source"),
        (
            "出典がそう書いているということで、事実かどうかは編集者が判断する",
            "the source says so; whether it is so remains for people",
        ),
        ("{details}", "{details}"),
    ),
    "value-differs": _rule(
        ("同じ対象について、出典は別の値を述べている", "of the same subject the source states another value"),
        (
            "記事の値か出典の読み方のどちらかを直す必要がある",
            "either the article's value or the reading of the source has to change",
        ),
        ("出典は別の値を述べている。{details}", "the source states another value. {details}"),
    ),
    "sources-disagree": _rule(
        ("ある出典は一致し、別の出典は異なることを述べている", "one cited source agrees, another states otherwise"),
        ("どの出典に拠るかを記事で示すか、表現を広げる", "say which source the article follows, or widen the wording"),
        ("出典どうしが食い違う。{details}", "the cited sources disagree. {details}"),
    ),
    "attribution-differs": _rule(
        ("値は合うが、誰がどう伝えたかが異なる", "the values agree, who says so does not"),
        ("発表と関係者の話では重みが違う", "an announcement weighs more than an unnamed source or a draft"),
        ("伝え方が異なる。{details}", "who says so differs. {details}"),
    ),
    "modality-differs": _rule(
        (
            "値は合うが、出典では予定・検討の段階、または打ち消されている",
            "the values agree, but the source speaks of a plan, or denies it",
        ),
        ("決まったことと予定とは書き分ける", "what is decided and what is planned are worded differently"),
        ("確からしさの段階が異なる。{details}", "how firmly it is said differs. {details}"),
    ),
    "qualifier-differs": _rule(
        ("同じ値だが、「約」「超」などの限定が異なる", "the same figure, qualified differently (about, over)"),
        ("500人超と約500人は別のことを言っている", "over 500 people and about 500 people say different things"),
        ("限定の言葉が異なる。{details}", "the qualifier differs. {details}"),
    ),
    "finer-than-source": _rule(
        ("記事の値が出典より細かい", "the article's value has more digits than the source's"),
        ("出典にない桁は別の出典が要る", "digits that the source lacks need another source"),
        ("出典より細かい。{details}", "finer than the source. {details}"),
    ),
    "wording-differs": _rule(
        ("似たことは書かれているが、同じとは言い切れない", "something similar stands there, not surely the same"),
        ("該当箇所を人が読んで決める", "a person has to read the passage"),
        ("表現が異なる。{details}", "the wording differs. {details}"),
    ),
    "partly-absent": _rule(
        ("主張の一部だけが出典にある", "only some parts of the claim stand in the cited sources"),
        ("残りの部分には別の出典が要る", "the rest needs another source"),
        ("「{missing}」が出典にない。{details}", "“{missing}” does not stand in the cited sources. {details}"),
    ),
    "partly-unread": _rule(
        (
            "主張の一部は一致し、残りは読めなかった出典にあるかもしれない",
            "some parts agree, the rest may stand in a source that could not be read",
        ),
        ("読めなかった出典を人が開く", "a person has to open the unread source"),
        (
            "「{missing}」は確認できなかった（{unread} を読めない）。{details}",
            "“{missing}” could not be checked ({unread} could not be read). {details}",
        ),
    ),
    "source-unread": _rule(
        ("挙げられた出典を読めなかった", "a cited source could not be read"),
        ("読めないことは、記載がないことでも一致しないことでもない", "unread is neither absent nor different"),
        ("出典を読めなかった：{unread}", "a cited source could not be read: {unread}"),
    ),
    "found-elsewhere": _rule(
        (
            "挙げられた出典にはなく、このファイルの別の出典にある",
            "not in the cited sources, but in another source of the file",
        ),
        ("出典の差し替えか追加で済むことが多い", "often the citation only has to be changed or added"),
        (
            "挙げた出典（{cited}）には記載がない。{elsewhere} にある：{details}",
            "not in the cited source ({cited}). It stands in {elsewhere}: {details}",
        ),
    ),
    "not-in-sources": _rule(
        ("挙げられた出典をすべて読んだが、どこにも書かれていない", "every cited source was read, none speaks of it"),
        ("出典が要るか、主張を外す", "it needs a source, or has to go"),
        ("読めた出典（{cited}）のどこにも記載がない", "in none of the cited sources that were read ({cited})"),
    ),
    "boilerplate-only": _rule(
        (
            "本文にはなく、写真説明・関連記事・コメントなどにだけある",
            "only in a caption, teaser or comment, not in the body",
        ),
        ("本文以外は裏付けにならない", "what is not the body supports nothing"),
        (
            "本文にはなく、写真説明や関連記事などにだけある：{details}",
            "not in the body, only in a caption, teaser or comment: {details}",
        ),
    ),
}


def details(results: Sequence[PartResult]) -> Bilingual:
    """The sentences of the results, each with the source it comes from."""
    rows = [(r.source_id, r.wording) for r in results if r.wording is not None]
    return Bilingual(
        "；".join(f"{source} {wording.ja}" for source, wording in rows),
        "; ".join(f"{source} {wording.en}" for source, wording in rows),
    )

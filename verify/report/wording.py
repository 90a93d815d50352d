"""The words of every closed set in Japanese and English, one table each; a test asks for each member.

A report says what the cited sources contain. It never rates what is so: that is for people.
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from verify.model import (
    ClaimKind,
    Flag,
    Label as BlockLabel,
    Mode,
    Outcome,
    PartKind,
    PartOutcome,
    Standing,
    VerdictLabel,
)
from verify.text import Bilingual as Words

LABELS: Final[Mapping[VerdictLabel, Words]] = {
    VerdictLabel.CONTRADICTED: Words("出典と不一致", "Conflicts with source"),
    VerdictLabel.NOT_FOUND: Words("出典に記載なし", "Not found in sources"),
    VerdictLabel.UNCITED: Words("出典なし", "No source cited"),
    VerdictLabel.PARTIAL: Words("一部のみ裏付け", "Partly supported"),
    VerdictLabel.UNAVAILABLE: Words("確認できず", "Could not check"),
    VerdictLabel.NOT_CHECKABLE: Words("検証対象外", "Not checkable"),
    VerdictLabel.SUPPORTED: Words("裏付けあり", "Supported"),
}

MEANINGS: Final[Mapping[VerdictLabel, Words]] = {
    VerdictLabel.CONTRADICTED: Words(
        "引用した出典に、同じことについて別の値が書かれています。",
        "A cited source states another value for the same thing.",
    ),
    VerdictLabel.NOT_FOUND: Words(
        "引用した出典はすべて読めましたが、どこにも書かれていません。",
        "All cited sources were read, and none of them speaks of it.",
    ),
    VerdictLabel.UNCITED: Words("この主張には出典が挙げられていません。", "No source is cited for this claim."),
    VerdictLabel.PARTIAL: Words(
        "一部だけが一致するか、言い方が違うか、出典どうしが食い違います。",
        "Only a part agrees, the wording differs, or the sources disagree with each other.",
    ),
    VerdictLabel.UNAVAILABLE: Words(
        "出典を読めなかったため比べられません。主張の当否とは関係ありません。",
        "A source could not be read, so nothing was compared; this says nothing about the claim.",
    ),
    VerdictLabel.NOT_CHECKABLE: Words(
        "意見や予測など、出典と突き合わせられる部分がありません。",
        "An opinion or forecast: nothing in it can be compared with a source.",
    ),
    VerdictLabel.SUPPORTED: Words(
        "引用した出典に同じ内容が書かれています。出典そのものが事実かどうかは確かめていません。",
        "The cited sources state the same. Whether the sources have their facts right was not checked.",
    ),
}

NEXT_STEPS: Final[Mapping[VerdictLabel, Words]] = {
    VerdictLabel.CONTRADICTED: Words(
        "記事の値を出典に合わせるか、その値を載せている出典に差し替える。",
        "Bring the article in line with the source, or cite a source that states this value.",
    ),
    VerdictLabel.NOT_FOUND: Words(
        "書かれている出典を挙げるか、表現を改める。",
        "Cite a source that states it, or change the sentence.",
    ),
    VerdictLabel.UNCITED: Words("claims.yaml に出典を挙げる。", "Cite a source for it in claims.yaml."),
    VerdictLabel.PARTIAL: Words(
        "印のついた箇所を出典と読み比べ、言い方をそろえる。",
        "Read the marked words against the source and align the wording.",
    ),
    VerdictLabel.UNAVAILABLE: Words(
        "出典を人の手で開いて確かめるか、時間をおいて再実行する。",
        "Open the source by hand, or run the check again later.",
    ),
    VerdictLabel.NOT_CHECKABLE: Words("作業は不要です。", "Nothing to do."),
    VerdictLabel.SUPPORTED: Words("作業は不要です。", "Nothing to do."),
}

# What a flag says more exactly than the label does; the first that a claim carries is taken.
FLAG_STEPS: Final[Mapping[VerdictLabel, Mapping[Flag, Words]]] = {
    VerdictLabel.NOT_FOUND: {
        Flag.FOUND_ELSEWHERE: Words(
            "記事のほかの出典には書かれている。値と言い方を確かめ、その出典を挙げる。",
            "Another source of the article states it: check value and wording, and cite that source.",
        ),
    },
    VerdictLabel.PARTIAL: {
        Flag.SOURCES_DISAGREE: Words(
            "どの出典に合わせるかを決め、食い違いがあることを書くか、言い方を広げる。",
            "Decide which source to follow, and say that they differ or widen the wording.",
        ),
        Flag.ATTRIBUTION_DIFFERS: Words(
            "だれがどう明らかにしたかを、出典の伝え方に合わせる。",
            "Say who made it known, and how, as the source does.",
        ),
        Flag.MODALITY_DIFFERS: Words(
            "決まったことか予定かを、出典に合わせる。",
            "Say decided or planned as the source does.",
        ),
        Flag.QUALIFIER_DIFFERS: Words(
            "「約」「超」「以上」などを出典に合わせる。",
            "Use “about”, “over” or “at least” as the source does.",
        ),
        Flag.ROUNDED: Words("値の桁を出典に合わせる。", "Round the value as the source does."),
    },
}

FLAGS: Final[Mapping[Flag, Words]] = {
    Flag.QUALIFIER_DIFFERS: Words("「約」「超」などの程度が違う", "“About” or “over” differs"),
    Flag.ROUNDED: Words("四捨五入の桁が違う", "Rounded differently"),
    Flag.ATTRIBUTION_DIFFERS: Words("情報の出どころが違う", "Attribution differs"),
    Flag.MODALITY_DIFFERS: Words("決定か予定かが違う", "Decided or planned differs"),
    Flag.SOURCES_DISAGREE: Words("出典どうしが食い違う", "Sources disagree"),
    Flag.FOUND_ELSEWHERE: Words("引用していない出典に記載あり", "Stated in a source not cited here"),
    Flag.SINGLE_LINE: Words("1系統のみ", "One line of reporting only"),
    Flag.BOILERPLATE_ONLY: Words("本文以外にのみ記載", "Only outside the body text"),
    Flag.PAYWALLED: Words("有料部分は未読", "Paywalled part not read"),
    Flag.EXTRACTION_DOUBTFUL: Words("本文の抽出に不確かさ", "Body text uncertain"),
}

FLAG_MEANINGS: Final[Mapping[Flag, Words]] = {
    Flag.QUALIFIER_DIFFERS: Words(
        "数値は合うが、「約」「以上」「超」などの有無や種類が記事と出典で違います。",
        "The figure agrees, but “about”, “at least” or “over” does not.",
    ),
    Flag.ROUNDED: Words(
        "一方が丸めた値で、丸めれば同じになります。", "One side is rounded; after rounding both are the same."
    ),
    Flag.ATTRIBUTION_DIFFERS: Words(
        "記事は発表とし、出典は関係者の話や原案とする、といった違いです。",
        "The article says announced, the source names an unnamed person or a draft, for example.",
    ),
    Flag.MODALITY_DIFFERS: Words(
        "記事は決定・実施とし、出典は予定・検討とする、といった違いです。",
        "The article says decided or done, the source says planned or considered, for example.",
    ),
    Flag.SOURCES_DISAGREE: Words(
        "引用した出典のうち、合うものと合わないものがあります。",
        "Of the cited sources, some agree with the article and some do not.",
    ),
    Flag.FOUND_ELSEWHERE: Words(
        "この主張の出典には挙げていない、記事の別の出典に書かれています。",
        "Another source of the article states it, but is not cited for this claim.",
    ),
    Flag.SINGLE_LINE: Words(
        "裏付ける出典がすべて同じ配信元をたどるため、独立した裏付けとしては1つです。",
        "All supporting sources go back to one dispatch: they count as one.",
    ),
    Flag.BOILERPLATE_ONLY: Words(
        "関連記事や脚注など、本文でない場所にしか見つかりません。",
        "Found only in teasers, footers and the like, not in the body.",
    ),
    Flag.PAYWALLED: Words("無料で読める部分だけで比べました。", "Only the part that is free to read was compared."),
    Flag.EXTRACTION_DOUBTFUL: Words(
        "ページのどこが本文かについて、抽出の方法どうしで結果が分かれました。",
        "The ways of finding the body text of the page do not agree with each other.",
    ),
}

OUTCOMES: Final[Mapping[Outcome, Words]] = {
    Outcome.OK: Words("取得済み", "Read"),
    Outcome.ARCHIVED: Words("保存された写しを取得", "Archived copy read"),
    Outcome.PAYWALLED: Words("一部のみ取得（有料）", "Partly read (paywall)"),
    Outcome.NO_ADDRESS: Words("アドレスの記載なし", "No address given"),
    Outcome.UNSAFE_ADDRESS: Words("安全でないアドレス", "Unsafe address"),
    Outcome.ROBOTS_DISALLOWED: Words("robots.txt により不可", "Not allowed by robots.txt"),
    Outcome.UNREACHABLE: Words("接続できず", "Unreachable"),
    Outcome.RATE_LIMITED: Words("アクセス回数の制限", "Rate limited"),
    Outcome.SERVER_ERROR: Words("サーバーの不具合", "Server error"),
    Outcome.GONE: Words("ページなし", "Page gone"),
    Outcome.BLOCKED: Words("閲覧を拒否", "Access refused"),
    Outcome.LOGIN: Words("ログインが必要", "Login required"),
    Outcome.CONSENT_WALL: Words("同意画面のみ", "Consent notice only"),
    Outcome.SOFT_404: Words("「見つかりません」の画面", "“Not found” page"),
    Outcome.NEEDS_RENDER: Words("ブラウザーが必要", "Needs a browser"),
    Outcome.TOO_LARGE: Words("大きすぎる", "Too large"),
    Outcome.NOT_TEXT: Words("文章ではないファイル", "Not a text"),
    Outcome.SCANNED_PDF: Words("画像だけのPDF", "Scanned PDF"),
    Outcome.EMPTY: Words("本文なし", "No text"),
    Outcome.UNKNOWN_LANGUAGE: Words("言語が不明", "Unknown language"),
}

PART_OUTCOMES: Final[Mapping[PartOutcome, Words]] = {
    PartOutcome.MATCH: Words("一致", "Agrees"),
    PartOutcome.WORDING_DIFFERS: Words("表現に差", "Wording differs"),
    PartOutcome.MISMATCH: Words("不一致", "Differs"),
    PartOutcome.ABSENT: Words("記載なし", "Not stated"),
    PartOutcome.NOT_READ: Words("未読", "Not read"),
}

STANDINGS: Final[Mapping[Standing, Words]] = {
    Standing.OK: Words("裏付けあり", "Agrees"),
    Standing.DISPUTED: Words("出典どうしが相違", "Sources disagree"),
    Standing.WORDED: Words("表現に差", "Wording differs"),
    Standing.OTHER: Words("別の値", "Another value"),
    Standing.UNREAD: Words("確認できず", "Could not check"),
    Standing.ABSENT: Words("記載なし", "Not stated"),
}

CLAIM_KINDS: Final[Mapping[ClaimKind, Words]] = {
    ClaimKind.FIGURE: Words("数値", "Figure"),
    ClaimKind.DATE: Words("日付", "Date"),
    ClaimKind.HEADCOUNT: Words("人数", "Headcount"),
    ClaimKind.STATEMENT: Words("記述", "Statement"),
}

PART_KINDS: Final[Mapping[PartKind, Words]] = {
    PartKind.MONEY: Words("金額", "Amount"),
    PartKind.COUNT: Words("数", "Count"),
    PartKind.PERCENT: Words("割合", "Percentage"),
    PartKind.RATIO: Words("倍率・比", "Ratio"),
    PartKind.ORDINAL: Words("順位", "Rank"),
    PartKind.DATE: Words("日付・時期", "Date"),
    PartKind.DURATION: Words("期間", "Duration"),
    PartKind.MEASURE: Words("量", "Measure"),
    PartKind.AGE: Words("年齢", "Age"),
    PartKind.NUMBER: Words("数値", "Number"),
    PartKind.ATTRIBUTION: Words("出どころ", "Attribution"),
    PartKind.STATEMENT: Words("記述", "Statement"),
}

BLOCK_LABELS: Final[Mapping[BlockLabel, Words]] = {
    BlockLabel.TITLE: Words("題名", "title"),
    BlockLabel.HEADING: Words("見出し", "heading"),
    BlockLabel.LEAD: Words("リード", "lead"),
    BlockLabel.BODY: Words("本文", "body"),
    BlockLabel.MAYBE_BODY: Words("本文らしい箇所", "probably body"),
    BlockLabel.LIST: Words("箇条書き", "list"),
    BlockLabel.TABLE: Words("表", "table"),
    BlockLabel.QUOTE: Words("引用文", "quotation"),
    BlockLabel.CORRECTION: Words("訂正", "correction"),
    BlockLabel.CAPTION: Words("写真説明", "caption"),
    BlockLabel.ALT: Words("画像の代替文", "image text"),
    BlockLabel.COMMENT: Words("読者の投稿", "reader comment"),
    BlockLabel.RELATED: Words("関連記事", "related teaser"),
    BlockLabel.NAV: Words("案内", "navigation"),
    BlockLabel.FOOTER: Words("フッター", "footer"),
    BlockLabel.AD: Words("広告", "advertisement"),
    BlockLabel.CONSENT: Words("同意画面", "consent notice"),
    BlockLabel.HIDDEN: Words("非表示の箇所", "hidden text"),
    BlockLabel.NOSCRIPT: Words("代替表示", "fallback text"),
    BlockLabel.DELETED: Words("取り消し線の箇所", "struck-out text"),
    BlockLabel.META: Words("ページ情報", "page metadata"),
    BlockLabel.OTHER: Words("その他の箇所", "other text"),
}

NOTES: Final[Mapping[str, Words]] = {
    "attached": Words("手元の資料を添付", "Attached by hand"),
    "moved": Words("転送あり", "Redirected"),
    "changed": Words("前回から変化あり", "Changed since the last run"),
    "unchanged": Words("前回と同じ", "Same as at the last run"),
    "doubtful": Words("本文の範囲が不確か", "Body text uncertain"),
}

MODES: Final[Mapping[Mode, Words]] = {
    Mode.LIVE: Words("実際の取得（live）", "live"),
    Mode.REPLAY: Words("記録の再生（replay）", "replay"),
}

ROBOTS: Final[Mapping[str, Words]] = {
    "obey": Words("robots.txt に従う", "robots.txt obeyed"),
    "ignore": Words("robots.txt を無視（claims.yaml の指定）", "robots.txt ignored (as claims.yaml asks)"),
}

DEMO_NOTICE: Final = Words(
    "デモ用ページ：文は当プロジェクトの書き下ろし、事実は出典による",
    "demo page: our wording, the publisher's facts",
)


def next_step(label: VerdictLabel, flags: Iterable[str], lang: str) -> str:
    """What to do about a claim, as exactly as its label and flags allow."""
    carried = set(flags)
    steps = [words for flag, words in FLAG_STEPS.get(label, {}).items() if flag in carried]
    return (steps or [NEXT_STEPS[label]])[0].in_lang(lang)


def catalogue(lang: str) -> dict[str, dict[str, str]]:
    """Every closed set's words in one language, by table and member."""
    tables: dict[str, Mapping[Any, Words]] = {
        "label": LABELS,
        "meaning": MEANINGS,
        "flag": FLAGS,
        "flag_meaning": FLAG_MEANINGS,
        "outcome": OUTCOMES,
        "part_outcome": PART_OUTCOMES,
        "standing": STANDINGS,
        "claim_kind": CLAIM_KINDS,
        "part_kind": PART_KINDS,
        "block": BLOCK_LABELS,
        "note": NOTES,
        "mode": MODES,
        "robots": ROBOTS,
    }
    return {name: {str(key): words.in_lang(lang) for key, words in table.items()} for name, table in tables.items()}

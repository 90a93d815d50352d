"""Every word of a report in Japanese and English, one table for each closed set; a test asks for each member.

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

# The sentences of the page itself; {n} and the like are filled by the caller.
TEXTS: Final[Mapping[str, Words]] = {
    "report": Words("裏付け確認レポート", "Source check"),
    "skip": Words("主張の一覧へ移動", "Skip to the claims"),
    "tab_todo": Words("【要修正 {fix}・要確認 {check}】", "[{fix} to fix, {check} to check] "),
    "tab_clear": Words("【要対応なし】", "[nothing to do] "),
    "tab_cut": Words("【途中】", "[incomplete] "),
    "headline_todo": Words("要修正 {fix}件、要確認 {check}件", "{fix} to fix, {check} to check"),
    "headline_clear": Words("要対応の主張はありません", "Nothing to fix or check"),
    "headline_cut": Words("途中で終わった確認です", "This check is incomplete"),
    "sentence": Words(
        "{total}件の主張のうち、{supported}件は引用した出典に裏付けがあります。",
        "Of {total} claims, {supported} are supported by the sources they cite.",
    ),
    "limits": Words(
        "機械が見るのは、出典に書かれているかどうかだけです。事実かどうかは人が判断します。",
        "The machine only reads whether the cited source says it. Whether it is so is for people to judge.",
    ),
    "sources_short": Words(
        "出典 {total}件のうち {read}件を読みました（独立した系統 {lines}）。",
        "{read} of {total} sources read ({lines} independent lines).",
    ),
    "unchecked": Words("{n}件は確認していません：", "{n} claims were not checked: "),
    "interrupted": Words(
        "この確認は途中で中断されました。ここにあるのは、それまでの結果です。",
        "This run was interrupted; what follows is what it had reached.",
    ),
    "banner_demo": Words(
        "記録の再生（replay）です。出典ページの一部またはすべてはデモ用で、文は当プロジェクトが書いたものです。"
        "書かれた事実は各出典によりますが、発行元の文章ではありません。",
        "This is a replay. Some or all source pages are demo pages whose sentences we wrote ourselves; the facts in "
        "them are the publishers', the words are not.",
    ),
    "banner_replay": Words(
        "記録の再生（replay）です。出典は以前に取得した記録から読みました。",
        "This is a replay: the sources were read from an earlier recording.",
    ),
    "result": Words("結論", "Result"),
    "first": Words("先に見るところ", "Start here"),
    "more_todo": Words("ほか {n}件", "{n} more"),
    "nothing_first": Words("急いで見るところはありません。", "Nothing needs attention."),
    "claims": Words("主張と出典", "Claims and sources"),
    "claims_index": Words("主張の一覧", "All claims"),
    "todo_group": Words("要対応", "To do"),
    "done_group": Words("対応不要", "Nothing to do"),
    "claim_count": Words("{n}件", "{n}"),
    "article_side": Words("記事", "Article"),
    "article_quote": Words("記事の原文", "In the article"),
    "source_side": Words("出典", "Source"),
    "open_passage": Words("該当箇所を開く", "Open the passage"),
    "open_source": Words("出典を開く", "Open the source"),
    "not_cited": Words("この主張では引用していない出典", "not cited for this claim"),
    "more_quotes": Words("ほかの箇所 {n}件", "More passages: {n}"),
    "looked_at": Words("近いとみて調べた箇所 {n}件（裏付けではありません）", "Looked at, without support: {n}"),
    "no_sources": Words("出典が挙げられていません。", "No source is cited."),
    "nothing_in_part": Words("読めた部分に該当する記述なし", "nothing about this in the part that was read"),
    "demo_tag": Words("デモ用", "demo"),
    "nothing_found": Words("該当する記述なし", "nothing about this"),
    "table": Words("照合の内訳", "Comparison"),
    "column_part": Words("項目", "Item"),
    "column_source": Words("出典", "Source"),
    "column_result": Words("結果", "Result"),
    "next_step": Words("次の一手", "Next step"),
    "note": Words("メモ", "Note"),
    "all_sources": Words("出典の状態", "Sources"),
    "sources_sentence": Words(
        "{total}件の出典のうち{read}件を読みました。独立した系統は{lines}つです。",
        "{read} of {total} sources were read; they make {lines} independent lines of reporting.",
    ),
    "column_state": Words("状態", "State"),
    "column_fetched": Words("取得", "Fetched"),
    "column_page": Words("ページ", "Page"),
    "column_claims": Words("引用する主張", "Cited for"),
    "line": Words("系統", "line"),
    "published": Words("掲載", "published"),
    "final_url": Words("最終アドレス", "final address"),
    "uncovered": Words("まだ主張にしていない数値・日付", "Figures and dates that no claim covers"),
    "uncovered_sentence": Words(
        "記事にあって、どの主張にも含まれていないものです。確かめるなら claims.yaml に加えてください。",
        "They stand in the article, but no claim covers them; add them to claims.yaml to have them checked.",
    ),
    "about": Words("この確認について", "About this check"),
    "labels": Words("判定の意味", "What the labels mean"),
    "flags": Words("注記の意味", "What the notes mean"),
    "marks": Words("印の意味", "What the marks mean"),
    "marks_sentence": Words(
        "①②は、記事と出典で同じ番号どうしを比べたことを示します。",
        "Equal numbers ① ② stand for what was compared with what.",
    ),
    "mark_match": Words("一致", "agrees"),
    "mark_wording": Words("表現に差・出典どうしが相違", "wording differs, or the sources disagree"),
    "mark_mismatch": Words("不一致", "differs"),
    "mark_absent": Words("記載なし・未読", "not stated, or not read"),
    "run_facts": Words("実行の記録", "The run"),
    "run": Words("実行", "run"),
    "mode": Words("方式", "mode"),
    "started": Words("開始", "started"),
    "finished": Words("終了", "finished"),
    "version": Words("バージョン", "version"),
    "rules": Words("規則", "rules"),
    "claims_hash": Words("claims.yaml", "claims.yaml"),
    "article_hash": Words("記事の本文", "article text"),
    "checked_at": Words("確認", "Checked"),
    "published_at": Words("掲載", "Published"),
    "worst": Words("最優先", "First"),
    "next": Words("次に", "Next"),
    "next_clear": Words(
        "出典の状態と対象外の主張に目を通してから公開の判断へ。",
        "Look over the state of the sources, then decide on publication.",
    ),
    "next_again": Words("直したら verify check をもう一度。", "Then run verify check again."),
    "next_cut": Words("verify check を最後まで実行し直す。", "Run verify check again, to its end."),
}


def say(key: str, lang: str, **values: object) -> str:
    """A sentence of `TEXTS`, filled."""
    return TEXTS[key].in_lang(lang).format(**values)


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

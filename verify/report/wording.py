"""Every word of a report in Japanese and English, one table for each closed set; a test asks for each member.

A report says what the cited sources contain. It never rates what is so: that is for people.
"""

from collections.abc import Mapping
from typing import Final

from verify.model import ClaimKind, Flag, Mode, Outcome, PartKind, PartOutcome, Standing, VerdictLabel
from verify.model import Label as BlockLabel
from verify.text import Bilingual as B

LABELS: Final[Mapping[VerdictLabel, B]] = {
    VerdictLabel.CONTRADICTED: B("出典と不一致", "Conflicts with source"),
    VerdictLabel.NOT_FOUND: B("出典に記載なし", "Not found in sources"),
    VerdictLabel.UNCITED: B("出典なし", "No source cited"),
    VerdictLabel.PARTIAL: B("一部のみ裏付け", "Partly supported"),
    VerdictLabel.UNAVAILABLE: B("確認できず", "Could not check"),
    VerdictLabel.NOT_CHECKABLE: B("検証対象外", "Not checkable"),
    VerdictLabel.SUPPORTED: B("裏付けあり", "Supported"),
}

MEANINGS: Final[Mapping[VerdictLabel, B]] = {
    VerdictLabel.CONTRADICTED: B(
        "引用した出典に、同じことについて別の値が書かれています。",
        "A cited source states another value for the same thing.",
    ),
    VerdictLabel.NOT_FOUND: B(
        "引用した出典はすべて読めましたが、どこにも書かれていません。",
        "All cited sources were read, and none of them speaks of it.",
    ),
    VerdictLabel.UNCITED: B("この主張には出典が挙げられていません。", "No source is cited for this claim."),
    VerdictLabel.PARTIAL: B(
        "一部だけが一致するか、言い方が違うか、出典どうしが食い違います。",
        "Only a part agrees, the wording differs, or the sources disagree with each other.",
    ),
    VerdictLabel.UNAVAILABLE: B(
        "出典を読めなかったため比べられません。主張の当否とは関係ありません。",
        "A source could not be read, so nothing was compared; this says nothing about the claim.",
    ),
    VerdictLabel.NOT_CHECKABLE: B(
        "意見や予測など、出典と突き合わせられる部分がありません。",
        "An opinion or forecast: nothing in it can be compared with a source.",
    ),
    VerdictLabel.SUPPORTED: B(
        "引用した出典に同じ内容が書かれています。出典そのものが事実かどうかは確かめていません。",
        "The cited sources state the same. Whether the sources have their facts right was not checked.",
    ),
}

NEXT_STEPS: Final[Mapping[VerdictLabel, B]] = {
    VerdictLabel.CONTRADICTED: B(
        "記事の値を出典に合わせるか、その値を載せている出典に差し替える。",
        "Bring the article in line with the source, or cite a source that states this value.",
    ),
    VerdictLabel.NOT_FOUND: B(
        "書かれている出典を挙げるか、表現を改める。",
        "Cite a source that states it, or change the sentence.",
    ),
    VerdictLabel.UNCITED: B("claims.yaml に出典を挙げる。", "Cite a source for it in claims.yaml."),
    VerdictLabel.PARTIAL: B(
        "印のついた箇所を出典と読み比べ、言い方をそろえる。",
        "Read the marked words against the source and align the wording.",
    ),
    VerdictLabel.UNAVAILABLE: B(
        "出典を人の手で開いて確かめるか、時間をおいて再実行する。",
        "Open the source by hand, or run the check again later.",
    ),
    VerdictLabel.NOT_CHECKABLE: B("作業は不要です。", "Nothing to do."),
    VerdictLabel.SUPPORTED: B("作業は不要です。", "Nothing to do."),
}

FLAGS: Final[Mapping[Flag, B]] = {
    Flag.QUALIFIER_DIFFERS: B("「約」「超」などの程度が違う", "“About” or “over” differs"),
    Flag.ROUNDED: B("四捨五入の桁が違う", "Rounded differently"),
    Flag.ATTRIBUTION_DIFFERS: B("情報の出どころが違う", "Attribution differs"),
    Flag.MODALITY_DIFFERS: B("決定か予定かが違う", "Decided or planned differs"),
    Flag.SOURCES_DISAGREE: B("出典どうしが食い違う", "Sources disagree"),
    Flag.FOUND_ELSEWHERE: B("引用していない出典に記載あり", "Stated in a source not cited here"),
    Flag.SINGLE_LINE: B("1系統のみ", "One line of reporting only"),
    Flag.BOILERPLATE_ONLY: B("本文以外にのみ記載", "Only outside the body text"),
    Flag.PAYWALLED: B("有料部分は未読", "Paywalled part not read"),
    Flag.EXTRACTION_DOUBTFUL: B("本文の抽出に不確かさ", "Body text uncertain"),
}

FLAG_MEANINGS: Final[Mapping[Flag, B]] = {
    Flag.QUALIFIER_DIFFERS: B(
        "数値は合うが、「約」「以上」「超」などの有無や種類が記事と出典で違います。",
        "The figure agrees, but “about”, “at least” or “over” does not.",
    ),
    Flag.ROUNDED: B(
        "一方が丸めた値で、丸めれば同じになります。", "One side is rounded; after rounding both are the same."
    ),
    Flag.ATTRIBUTION_DIFFERS: B(
        "記事は発表とし、出典は関係者の話や原案とする、といった違いです。",
        "The article says announced, the source names an unnamed person or a draft, for example.",
    ),
    Flag.MODALITY_DIFFERS: B(
        "記事は決定・実施とし、出典は予定・検討とする、といった違いです。",
        "The article says decided or done, the source says planned or considered, for example.",
    ),
    Flag.SOURCES_DISAGREE: B(
        "引用した出典のうち、合うものと合わないものがあります。",
        "Of the cited sources, some agree with the article and some do not.",
    ),
    Flag.FOUND_ELSEWHERE: B(
        "この主張の出典には挙げていない、記事の別の出典に書かれています。",
        "Another source of the article states it, but is not cited for this claim.",
    ),
    Flag.SINGLE_LINE: B(
        "裏付ける出典がすべて同じ配信元をたどるため、独立した裏付けとしては1つです。",
        "All supporting sources go back to one dispatch: they count as one.",
    ),
    Flag.BOILERPLATE_ONLY: B(
        "関連記事や脚注など、本文でない場所にしか見つかりません。",
        "Found only in teasers, footers and the like, not in the body.",
    ),
    Flag.PAYWALLED: B(
        "無料で読める部分だけで比べました。", "Only the part that is free to read was compared."
    ),
    Flag.EXTRACTION_DOUBTFUL: B(
        "ページのどこが本文かについて、抽出の方法どうしで結果が分かれました。",
        "The ways of finding the body text of the page do not agree with each other.",
    ),
}

OUTCOMES: Final[Mapping[Outcome, B]] = {
    Outcome.OK: B("取得済み", "Read"),
    Outcome.ARCHIVED: B("保存された写しを取得", "Archived copy read"),
    Outcome.PAYWALLED: B("一部のみ取得（有料）", "Partly read (paywall)"),
    Outcome.NO_ADDRESS: B("アドレスの記載なし", "No address given"),
    Outcome.UNSAFE_ADDRESS: B("安全でないアドレス", "Unsafe address"),
    Outcome.ROBOTS_DISALLOWED: B("robots.txt により不可", "Not allowed by robots.txt"),
    Outcome.UNREACHABLE: B("接続できず", "Unreachable"),
    Outcome.RATE_LIMITED: B("アクセス回数の制限", "Rate limited"),
    Outcome.SERVER_ERROR: B("サーバーの不具合", "Server error"),
    Outcome.GONE: B("ページなし", "Page gone"),
    Outcome.BLOCKED: B("閲覧を拒否", "Access refused"),
    Outcome.LOGIN: B("ログインが必要", "Login required"),
    Outcome.CONSENT_WALL: B("同意画面のみ", "Consent notice only"),
    Outcome.SOFT_404: B("「見つかりません」の画面", "“Not found” page"),
    Outcome.NEEDS_RENDER: B("ブラウザーが必要", "Needs a browser"),
    Outcome.TOO_LARGE: B("大きすぎる", "Too large"),
    Outcome.NOT_TEXT: B("文章ではないファイル", "Not a text"),
    Outcome.SCANNED_PDF: B("画像だけのPDF", "Scanned PDF"),
    Outcome.EMPTY: B("本文なし", "No text"),
    Outcome.UNKNOWN_LANGUAGE: B("言語が不明", "Unknown language"),
}

PART_OUTCOMES: Final[Mapping[PartOutcome, B]] = {
    PartOutcome.MATCH: B("一致", "Agrees"),
    PartOutcome.WORDING_DIFFERS: B("表現に差", "Wording differs"),
    PartOutcome.MISMATCH: B("不一致", "Differs"),
    PartOutcome.ABSENT: B("記載なし", "Not stated"),
    PartOutcome.NOT_READ: B("未読", "Not read"),
}

STANDINGS: Final[Mapping[Standing, B]] = {
    Standing.OK: B("裏付けあり", "Agrees"),
    Standing.DISPUTED: B("出典どうしが相違", "Sources disagree"),
    Standing.WORDED: B("表現に差", "Wording differs"),
    Standing.OTHER: B("別の値", "Another value"),
    Standing.UNREAD: B("確認できず", "Could not check"),
    Standing.ABSENT: B("記載なし", "Not stated"),
}

CLAIM_KINDS: Final[Mapping[ClaimKind, B]] = {
    ClaimKind.FIGURE: B("数値", "Figure"),
    ClaimKind.DATE: B("日付", "Date"),
    ClaimKind.HEADCOUNT: B("人数", "Headcount"),
    ClaimKind.STATEMENT: B("記述", "Statement"),
}

PART_KINDS: Final[Mapping[PartKind, B]] = {
    PartKind.MONEY: B("金額", "Amount"),
    PartKind.COUNT: B("数", "Count"),
    PartKind.PERCENT: B("割合", "Percentage"),
    PartKind.RATIO: B("倍率・比", "Ratio"),
    PartKind.ORDINAL: B("順位", "Rank"),
    PartKind.DATE: B("日付・時期", "Date"),
    PartKind.DURATION: B("期間", "Duration"),
    PartKind.MEASURE: B("量", "Measure"),
    PartKind.AGE: B("年齢", "Age"),
    PartKind.NUMBER: B("数値", "Number"),
    PartKind.ATTRIBUTION: B("出どころ", "Attribution"),
    PartKind.STATEMENT: B("記述", "Statement"),
}

BLOCK_LABELS: Final[Mapping[BlockLabel, B]] = {
    BlockLabel.TITLE: B("題名", "title"),
    BlockLabel.HEADING: B("見出し", "heading"),
    BlockLabel.LEAD: B("リード", "lead"),
    BlockLabel.BODY: B("本文", "body"),
    BlockLabel.MAYBE_BODY: B("本文らしい箇所", "probably body"),
    BlockLabel.LIST: B("箇条書き", "list"),
    BlockLabel.TABLE: B("表", "table"),
    BlockLabel.QUOTE: B("引用文", "quotation"),
    BlockLabel.CORRECTION: B("訂正", "correction"),
    BlockLabel.CAPTION: B("写真説明", "caption"),
    BlockLabel.ALT: B("画像の代替文", "image text"),
    BlockLabel.COMMENT: B("読者の投稿", "reader comment"),
    BlockLabel.RELATED: B("関連記事", "related teaser"),
    BlockLabel.NAV: B("案内", "navigation"),
    BlockLabel.FOOTER: B("フッター", "footer"),
    BlockLabel.AD: B("広告", "advertisement"),
    BlockLabel.CONSENT: B("同意画面", "consent notice"),
    BlockLabel.HIDDEN: B("非表示の箇所", "hidden text"),
    BlockLabel.NOSCRIPT: B("代替表示", "fallback text"),
    BlockLabel.DELETED: B("取り消し線の箇所", "struck-out text"),
    BlockLabel.META: B("ページ情報", "page metadata"),
    BlockLabel.OTHER: B("その他の箇所", "other text"),
}

NOTES: Final[Mapping[str, B]] = {
    "attached": B("手元の資料を添付", "Attached by hand"),
    "moved": B("転送あり", "Redirected"),
    "doubtful": B("本文の範囲が不確か", "Body text uncertain"),
}

MODES: Final[Mapping[Mode, B]] = {
    Mode.LIVE: B("実際の取得（live）", "live"),
    Mode.REPLAY: B("記録の再生（replay）", "replay"),
}

ROBOTS: Final[Mapping[str, B]] = {
    "obey": B("robots.txt に従う", "robots.txt obeyed"),
    "ignore": B("robots.txt を無視（claims.yaml の指定）", "robots.txt ignored (as claims.yaml asks)"),
}

DEMO_NOTICE: Final = B(
    "デモ用ページ：文は当プロジェクトの書き下ろし、事実は出典による",
    "demo page: our wording, the publisher's facts",
)

# The sentences of the page itself; {n} and the like are filled by the caller.
TEXTS: Final[Mapping[str, B]] = {
    "report": B("裏付け確認レポート", "Source check"),
    "skip": B("主張の一覧へ移動", "Skip to the claims"),
    "tab_todo": B("【要修正 {fix}・要確認 {check}】", "[{fix} to fix, {check} to check] "),
    "tab_clear": B("【要対応なし】", "[nothing to do] "),
    "tab_cut": B("【途中】", "[incomplete] "),
    "headline_todo": B("要修正 {fix}件、要確認 {check}件", "{fix} to fix, {check} to check"),
    "headline_clear": B("要対応の主張はありません", "Nothing to fix or check"),
    "headline_cut": B("途中で終わった確認です", "This check is incomplete"),
    "sentence": B(
        "{total}件の主張のうち、{supported}件は引用した出典に裏付けがあります。",
        "Of {total} claims, {supported} are supported by the sources they cite.",
    ),
    "limits": B(
        "機械が見るのは、出典に書かれているかどうかだけです。事実かどうかは人が判断します。",
        "The machine only reads whether the cited source says it. Whether it is so is for people to judge.",
    ),
    "unchecked": B("{n}件は確認していません：", "{n} claims were not checked: "),
    "interrupted": B(
        "この確認は途中で中断されました。ここにあるのは、それまでの結果です。",
        "This run was interrupted; what follows is what it had reached.",
    ),
    "banner_demo": B(
        "記録の再生（replay）です。出典ページの一部またはすべてはデモ用で、文は当プロジェクトが書いたものです。"
        "書かれた事実は各出典によりますが、発行元の文章ではありません。",
        "This is a replay. Some or all source pages are demo pages whose sentences we wrote ourselves; the facts in them "
        "are the publishers', the words are not.",
    ),
    "banner_replay": B(
        "記録の再生（replay）です。出典は以前に取得した記録から読みました。",
        "This is a replay: the sources were read from an earlier recording.",
    ),
    "result": B("結論", "Result"),
    "first": B("先に見るところ", "Start here"),
    "more_todo": B("ほか {n}件", "{n} more"),
    "nothing_first": B("急いで見るところはありません。", "Nothing needs attention."),
    "claims": B("主張と出典", "Claims and sources"),
    "claims_index": B("主張の一覧", "All claims"),
    "todo_group": B("要対応", "To do"),
    "done_group": B("対応不要", "Nothing to do"),
    "claim_count": B("{n}件", "{n}"),
    "article_side": B("記事", "Article"),
    "article_quote": B("記事の原文", "In the article"),
    "source_side": B("出典", "Source"),
    "open_passage": B("該当箇所を開く", "Open the passage"),
    "open_source": B("出典を開く", "Open the source"),
    "not_cited": B("この主張では引用していない出典", "not cited for this claim"),
    "more_quotes": B("ほかの箇所 {n}件", "{n} more passages"),
    "looked_at": B("近いとみて調べた箇所 {n}件（裏付けではありません）", "{n} passages looked at (no support)"),
    "no_sources": B("出典が挙げられていません。", "No source is cited."),
    "nothing_in_part": B("読めた部分に該当する記述なし", "nothing about this in the part that was read"),
    "demo_tag": B("デモ用", "demo"),
    "nothing_found": B("該当する記述なし", "nothing about this"),
    "table": B("照合の内訳", "Comparison"),
    "column_part": B("項目", "Item"),
    "column_source": B("出典", "Source"),
    "column_result": B("結果", "Result"),
    "next_step": B("次の一手", "Next step"),
    "note": B("メモ", "Note"),
    "all_sources": B("出典の状態", "Sources"),
    "sources_sentence": B(
        "{total}件の出典のうち{read}件を読みました。独立した系統は{lines}つです。",
        "{read} of {total} sources were read; they make {lines} independent lines of reporting.",
    ),
    "column_state": B("状態", "State"),
    "column_fetched": B("取得", "Fetched"),
    "column_page": B("ページ", "Page"),
    "column_claims": B("引用する主張", "Cited for"),
    "line": B("系統", "line"),
    "published": B("掲載", "published"),
    "encoding": B("文字コード", "encoding"),
    "final_url": B("最終アドレス", "final address"),
    "id": B("ID", "id"),
    "uncovered": B("まだ主張にしていない数値・日付", "Figures and dates that no claim covers"),
    "uncovered_sentence": B(
        "記事にあって、どの主張にも含まれていないものです。確かめるなら claims.yaml に加えてください。",
        "They stand in the article, but no claim covers them; add them to claims.yaml to have them checked.",
    ),
    "about": B("この確認について", "About this check"),
    "labels": B("判定の意味", "What the labels mean"),
    "flags": B("注記の意味", "What the notes mean"),
    "marks": B("印の意味", "What the marks mean"),
    "marks_sentence": B(
        "①②は、記事と出典で同じ番号どうしを比べたことを示します。",
        "Equal numbers ① ② stand for what was compared with what.",
    ),
    "mark_match": B("一致", "agrees"),
    "mark_wording": B("表現に差・出典どうしが相違", "wording differs, or the sources disagree"),
    "mark_mismatch": B("不一致", "differs"),
    "mark_absent": B("記載なし・未読", "not stated, or not read"),
    "run_facts": B("実行の記録", "The run"),
    "run": B("実行", "run"),
    "mode": B("方式", "mode"),
    "started": B("開始", "started"),
    "finished": B("終了", "finished"),
    "version": B("バージョン", "version"),
    "rules": B("規則", "rules"),
    "claims_hash": B("claims.yaml", "claims.yaml"),
    "article_hash": B("記事の本文", "article text"),
    "checked_at": B("確認", "Checked"),
    "published_at": B("掲載", "Published"),
    "status_line": B("{n}件中 裏付けあり {supported}件", "{supported} of {n} supported"),
    "worst": B("最優先", "First"),
    "next": B("次に", "Next"),
    "next_clear": B(
        "出典の状態と対象外の主張に目を通してから公開の判断へ。",
        "Look over the state of the sources, then decide on publication.",
    ),
    "next_again": B("直したら verify check をもう一度。", "Then run verify check again."),
    "next_cut": B("verify check を最後まで実行し直す。", "Run verify check again, to its end."),
}


def say(key: str, lang: str, **values: object) -> str:
    """A sentence of `TEXTS`, filled."""
    return TEXTS[key].in_lang(lang).format(**values)


def catalogue(lang: str) -> dict[str, dict[str, str]]:
    """Every closed set's words in one language, by table and member."""
    tables: dict[str, Mapping[str, B]] = {
        "label": {**LABELS},
        "meaning": {**MEANINGS},
        "next_step": {**NEXT_STEPS},
        "flag": {**FLAGS},
        "flag_meaning": {**FLAG_MEANINGS},
        "outcome": {**OUTCOMES},
        "part_outcome": {**PART_OUTCOMES},
        "standing": {**STANDINGS},
        "claim_kind": {**CLAIM_KINDS},
        "part_kind": {**PART_KINDS},
        "block": {**BLOCK_LABELS},
        "note": {**NOTES},
        "mode": {**MODES},
        "robots": {**ROBOTS},
    }
    return {name: {str(key): words.in_lang(lang) for key, words in table.items()} for name, table in tables.items()}

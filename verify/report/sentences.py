"""The sentences of the report itself in Japanese and English; {n} and the like are filled by the caller."""

from collections.abc import Mapping
from typing import Final

from verify.text import Bilingual as Words

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

"""report.md: the same content in the same order, for reading in a pull request or a mail.

Everything from a source is escaped for CommonMark and for the HTML that Markdown lets through.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from verify.model import Outcome
from verify.report.canonical import TODO
from verify.report.links import safe_address
from verify.report.notices import archived_notice, in_brackets, quote_notices
from verify.report.sentences import say
from verify.report.terminal import headline
from verify.report.times import show_instant, show_published
from verify.report.view import FIRST, READ, Card, Json, Piece, Quote, View, build_view, circled
from verify.report.wording import catalogue, next_step

# What opens or closes something in CommonMark or GitHub's dialect: emphasis, code, links, images, tables, headings,
# strike-through, formulas. The signs of HTML become entities.
ACTIVE = re.compile(r"([\\`*_\[\]{}|~#$!])")
ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
# GitHub and GitLab link a bare address, and notify whoever is named after an @; a zero-width space stops both.
BARE = re.compile(r"(?i)(@|www(?=\.)|:(?=//))")
# A list, a heading's underline or a quotation, if it stood at the start of a line.
LINE_START = re.compile(r"^(\d{1,9}(?=[.)](?:\s|$))|(?=[-+=]))")


def render_markdown(data: Mapping[str, Any], lang: str) -> str:
    view = build_view(data)
    blocks = [
        *_head(view, lang),
        *_start_here(view, lang),
        f"## {say('claims', lang)}",
        *(block for card in view.cards for block in card_blocks(card, lang)),
        *_sources(view, lang),
        *_uncovered(view, lang),
        *_about(view, lang),
    ]
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """The text on one line, as Markdown shows it unchanged wherever it stands in a line."""
    line = BARE.sub("\\1\u200b", ACTIVE.sub(r"\\\1", _on_one_line(text)))
    return LINE_START.sub(r"\1\\", line)


def escape_html(text: str) -> str:
    """The text on one line for raw HTML within Markdown, where backslashes would be shown."""
    return BARE.sub("\\1\u200b", _on_one_line(text))


def _on_one_line(text: str) -> str:
    return " ".join(text.split()).translate(ENTITIES)


def _head(view: View, lang: str) -> Iterator[str]:
    words = catalogue(lang)
    title = escape(view.article["title"])
    yield f"# {say('report', lang)}{'：' if lang == 'ja' else ': '}{_link(title, view.article['url'])}"
    if view.run["mode"] == "replay" or view.demo:
        yield f"> {say('banner_demo' if view.demo else 'banner_replay', lang)}"
    if view.incomplete:
        missing = say("unchecked", lang, n=len(view.unchecked)) + escape(", ".join(view.unchecked))
        yield f"> **{say('interrupted', lang)}** {missing if view.unchecked else ''}".rstrip()
    counts = " · ".join(f"{words['label'][label]} {count}" for label, count in view.counts)
    yield f"## {headline(view, lang)}"
    yield f"{say('sentence', lang, total=view.total, supported=view.supported)} {say('limits', lang)}"
    yield f"{counts}  \n{say('checked_at', lang)} {show_instant(view.run['finished_at'], lang)}" if counts else ""


def _start_here(view: View, lang: str) -> Iterator[str]:
    if not view.todo:
        return
    words = catalogue(lang)
    yield f"## {say('first', lang)}"
    lines = [
        f"{place}. **{words['label'][card.label]}** {code(card.claim['id'])} {escape(card.claim['reason'][lang])}"
        for place, card in enumerate(view.todo[:FIRST], 1)
    ]
    if len(view.todo) > FIRST:
        lines.append(f"\n{say('more_todo', lang, n=len(view.todo) - FIRST)}")
    yield "\n".join(lines)


def card_blocks(card: Card, lang: str) -> Iterator[str]:
    """One claim: heading, reason, what to do, then article and sources with the comparison."""
    words, claim = catalogue(lang), card.claim
    yield f"### {words['label'][card.label]} {code(claim['id'])} ({words['claim_kind'][claim['kind']]})"
    flags = "".join(f"  \n⚑ {words['flag'][flag]}" for flag in claim["flags"])
    yield f"<b>{escape(claim['reason'][lang])}</b>{flags}"
    if card.label in TODO:
        yield f"→ {say('next_step', lang)}{'：' if lang == 'ja' else ': '}{next_step(card.label, claim['flags'], lang)}"
    yield f"{say('article_side', lang)}:\n\n> {_pieces(card.article)}"
    if claim["quote"] and claim["quote"] != claim["text"]:
        yield f"{say('article_quote', lang)}:\n\n> {escape(claim['quote'])}"
    for quote in card.quotes:
        yield _quote(quote, lang)
    silent = [f"- {_name(source)}: {_silence(source, lang)}{_copied(source, lang)}" for source in card.silent]
    if silent:
        yield "\n".join(silent)
    if not claim["sources"]:
        yield say("no_sources", lang)
    if card.rows and claim["sources"]:
        yield _table(card, lang)
    if card.looked_at:
        yield say("looked_at", lang, n=len(card.looked_at))
        for quote in card.looked_at:
            yield _quote(quote, lang)


def _quote(quote: Quote, lang: str) -> str:
    words = catalogue(lang)
    about = [_name(quote.source)]
    about += [f"**{say('not_cited', lang)}**"] if not quote.cited else []
    about += [words["block"][quote.block]] if quote.block else []
    about += [say("page_number", lang, n=quote.page)] if quote.page else []
    lines = [f"{say('source_side', lang)} {' · '.join(about)}:", "", f"> {_pieces(quote.pieces)}"]
    for notice in quote_notices(quote.source, lang, demo=quote.demo):
        lines += [">", f"> *{escape(notice)}*"]
    if link := _link(say("open_passage", lang), quote.link, only_linked=True):
        lines += [">", f"> {link}"]
    return "\n".join(lines)


def _table(card: Card, lang: str) -> str:
    words = catalogue(lang)
    columns = [say(key, lang) for key in ("column_part", "article_side", "column_source", "column_result")]
    lines = [_row(columns), _row(["---"] * 4)]
    for row in card.rows:
        part, result = row.part, row.result
        first = f"{circled(row.number)} {words['part_kind'][part['kind']]}" if row.rows else ""
        claimed = [escape(part["text"]), escape(part["claimed"][lang] or "")] if row.rows else []
        if result is None:
            lines.append(_row([first, " = ".join(filter(None, claimed)), "–", words["standing"][part["standing"]]]))
            continue
        stated = [", ".join(map(_name, row.sources)), escape((result["stated"] or {}).get(lang) or "")]
        outcome = [f"**{words['part_outcome'][result['outcome']]}**", escape((result["wording"] or {}).get(lang) or "")]
        lines.append(_row([first, *(" = ".join(filter(None, claimed)),), *_joined(stated, outcome)]))
    return "\n".join(lines)


def _joined(stated: Sequence[str], outcome: Sequence[str]) -> tuple[str, str]:
    return ": ".join(filter(None, stated)), " ".join(filter(None, outcome))


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _sources(view: View, lang: str) -> Iterator[str]:
    words = catalogue(lang)
    yield f"## {say('all_sources', lang)}"
    yield say("sources_sentence", lang, total=len(view.sources), read=len(view.read), lines=view.lines)
    keys = ("column_source", "column_state", "column_fetched", "column_page", "column_claims")
    lines = [_row([say(key, lang) for key in keys]), _row(["---"] * 5)]
    for source in view.sources:
        state = [words["outcome"][source["outcome"]]]
        state += [f"HTTP {source['status']}"] if source["status"] else []
        state += [escape(source["detail"][lang])] if source["outcome"] not in READ else []
        copied = escape(archived_notice(source, lang) or "")
        state += [copied if note == "archived_copy" else words["note"][note] for note in source["notes"]]
        state += [words["robots"]["ignore"]] if source["robots"] == "ignore" else []
        state += [say("demo_tag", lang)] if source["recorded_from"] else []
        fetched = [show_instant(source["fetched_at"], lang)] if source["fetched_at"] else []
        fetched += [f"sha256 {escape(source['sha256'][:12])}"] if source["sha256"] else []
        title = _link(escape(source["title"]), source["final_url"] or source["url"])
        who = f"{escape(source['publisher'])}: {title}" if source["publisher"] else title
        claims = " ".join(map(code, view.cited_for(source["id"]))) or "–"
        lines.append(
            _row(
                [
                    f"{who} {code(source['id'])}",
                    " · ".join(state),
                    " · ".join(fetched) or "–",
                    _page(source, lang),
                    claims,
                ]
            )
        )
    yield "\n".join(lines)


def _page(source: Json, lang: str) -> str:
    facts = []
    facts += [
        f"{say(name, lang)} {escape(show_published(date['value'], date['precision'], lang))}"
        for name in ("published", "modified")
        if (date := source[name])
    ]
    if source["line"]:
        facts.append(f"{say('line', lang)} {escape(source['line'])}")
    if source["encoding"]:
        facts.append(escape(source["encoding"]))
    return " · ".join(facts) or "–"


def _uncovered(view: View, lang: str) -> Iterator[str]:
    if not view.uncovered:
        return
    words = catalogue(lang)
    yield f"## {say('uncovered', lang)}"
    yield say("uncovered_sentence", lang)
    yield "\n".join(
        f"- {escape(text)}{f' ×{times}' if times > 1 else ''} ({words['part_kind'][kind]})"
        for text, kind, times in view.uncovered
    )


def _about(view: View, lang: str) -> Iterator[str]:
    words, run = catalogue(lang), view.run
    yield f"## {say('about', lang)}"
    yield "\n".join(f"- **{words['label'][label]}** {meaning}" for label, meaning in words["meaning"].items())
    facts = [
        ("run", run["id"]),
        ("mode", words["mode"][run["mode"]]),
        ("started", run["started_at"]),
        ("finished", run["finished_at"]),
        ("version", f"verify {run['tool_version']}"),
        ("rules", run["rules_version"]),
        ("claims_hash", f"sha256 {run['claims_sha256'][:12]}"),
    ]
    lines = [f"- {say(key, lang)}: {escape(value)}" for key, value in facts]
    lines += [f"- {escape(key)}: {escape(value)}" for key, value in run["settings"].items()]
    yield "\n".join(lines)


def _pieces(pieces: Sequence[Piece]) -> str:
    """Marked words are bold and numbered; `<b>` since asterisks do not close beside Japanese punctuation."""
    shown = "".join(
        f"<b>{_inner(piece.text)}</b>{''.join(map(circled, piece.numbers))}" if piece.style else _inner(piece.text)
        for piece in pieces
    )
    return LINE_START.sub(r"\1\\", shown.strip())


def _inner(text: str) -> str:
    """`escape` for a stretch within a line, whose spaces at both ends count."""
    lead, tail = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]
    return (" " if lead else "") + escape(text) + (" " if tail and text.strip() else "")


def _silence(source: Json, lang: str) -> str:
    if source["outcome"] not in READ:
        return catalogue(lang)["outcome"][source["outcome"]]
    return say("nothing_in_part" if source["outcome"] == Outcome.PAYWALLED else "nothing_found", lang)


def _copied(source: Json, lang: str) -> str:
    return in_brackets(map(escape, quote_notices(source, lang, demo=False)))


def _name(source: Json) -> str:
    return f"{escape(source['publisher'] or source['title'])} {code(source['id'])}"


def code(text: str) -> str:
    """An id in code type; no backtick can close it."""
    return f"`{text.replace('`', 'ˋ')}`".replace("|", "¦").replace("\n", " ")


def _link(text: str, url: str | None, *, only_linked: bool = False) -> str:
    address = safe_address(url)
    if address is None:
        return "" if only_linked else text
    # Parentheses would close the target, and an asterisk or a pipe would act outside angle brackets.
    for sign in "()*|<>":
        address = address.replace(sign, f"%{ord(sign):02X}")
    return f"[{text}]({address})"

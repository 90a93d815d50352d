"""What kind of answer a page is, beside a page with an article: one table of signals.

Signals that articles may carry too (a login link, the words "not found") count only where the body is short.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from verify.model import Outcome


class Where(StrEnum):
    TITLE = "title"
    """Title and headings."""
    TEXT = "text"
    """All text of the page outside its navigation, footer and teasers, which speak of other pages."""
    MARKUP = "markup"


@dataclass(frozen=True, slots=True)
class Signal:
    outcome: Outcome
    where: Where
    pattern: re.Pattern[str]
    most_body: int
    """Ignored on pages with more body than this, in Latin characters."""


def _signal(outcome: Outcome, where: Where, most_body: int, *alternatives: str) -> Signal:
    pattern = re.compile("|".join(alternatives), re.IGNORECASE | re.DOTALL | re.MULTILINE)
    return Signal(outcome, where, pattern, most_body)


SHORT = 300
# Teasers of paid articles run to a few paragraphs.
TEASER = 2_500

# First match wins: a challenge page may also ask for cookies, a consent page may also miss its article.
SIGNALS = (
    _signal(
        Outcome.BLOCKED, Where.MARKUP, SHORT,
        r"/cdn-cgi/challenge-platform", r"cf-chl-", r"captcha-delivery\.com", r"px-captcha", r"_incapsula_resource",
        r"ak_bmsc.{0,200}?challenge", r"g-recaptcha.{0,400}?unusual traffic", r"ddos-guard",
    ),
    _signal(
        Outcome.BLOCKED, Where.TITLE, SHORT,
        r"just a moment", r"attention required", r"access denied", r"are you (?:a )?(?:human|robot)",
        r"verify(?:ing)? (?:that )?you are (?:a )?human", r"security check", r"pardon our interruption",
        r"アクセスが(?:拒否|制限)されました",
    ),
    _signal(
        Outcome.SOFT_404, Where.TITLE, 1_500,
        r"(?:error|エラー|http)\W{0,3}404", r"\b404\W{0,3}(?:error|not found|page|エラー|$)",
        r"^\W*not found\b.{0,30}$",
        r"page (?:was |is |could |can)?\s?(?:not (?:be )?found|not available|no longer available)",
        r"page (?:does not|doesn.t) exist", r"お探しの(?:ページ|記事)", r"(?:ページ|記事)(?:が|は)見つかりません",
        r"(?:ページ|記事)は(?:存在しません|削除されました|ありません)", r"掲載(?:期間)?(?:が|は)?終了",
    ),
    _signal(
        Outcome.SOFT_404, Where.TEXT, SHORT,
        r"(?:page|article|story) you (?:are|were) looking for", r"お探しの(?:ページ|記事)",
        r"(?:ページ|記事)(?:が|は)(?:見つかりません|存在しません|削除され)", r"掲載(?:期間)?(?:が|は)?終了(?:し|いた)",
        r"(?:page|article) (?:has been|was) (?:removed|deleted)",
    ),
    _signal(
        Outcome.CONSENT_WALL, Where.TEXT, SHORT,
        r"(?:cookie|consent).{0,600}(?:accept|agree|continue|reject|manage)",
        r"(?:クッキー|cookie).{0,400}(?:同意|許可|承諾)", r"cookies?.{0,600}(?:akzeptieren|zustimmen|einwilligung)",
        r"cookies?.{0,600}(?:accepter|consentement|refuser)", r"before you continue",
    ),
    _signal(
        Outcome.LOGIN, Where.TITLE, SHORT,
        r"\b(?:log ?in|sign ?in)\b", r"ログイン", r"会員認証",
    ),
    _signal(
        Outcome.LOGIN, Where.TEXT, SHORT,
        r"(?:please |must |need to )(?:log|sign) ?in", r"(?:log|sign) ?in to (?:continue|read|view)",
        r"ログイン(?:して(?:ください|続き|お読み)|が必要)",
    ),
    _signal(
        Outcome.PAYWALLED, Where.TEXT, TEASER,
        r"残り\s?[\d０-９,，]+\s?(?:文字|字)", r"(?:この記事|続き|全文)は.{0,20}(?:有料|会員|購読)",
        r"有料会員(?:限定|の方|になる|に登録)", r"有料記事", r"会員限定(?:記事|コンテンツ|です)",
        r"subscribe to (?:continue|read|keep|unlock)", r"subscribers? only", r"to continue reading",
        r"already a subscriber",
    ),
    _signal(
        Outcome.NEEDS_RENDER, Where.MARKUP, SHORT,
        r"<div[^>]{0,200}\bid=[\"']?(?:root|app|__next|__nuxt|___gatsby|svelte)[\"'>\s]", r"__NEXT_DATA__",
        r"__NUXT__", r"<app-root", r"window\.__INITIAL_STATE__", r"<noscript>.{0,300}javascript",
        r"JavaScript(?:を|が)(?:有効|無効|オン)", r"enable javascript",
    ),
)  # fmt: skip
# Markup is searched from its beginning; signals stand in the head or right behind it.
MARKUP_WINDOW = 300_000


@dataclass(frozen=True, slots=True)
class Look:
    """What the signals look at."""

    titles: Sequence[str]
    text: str
    markup: str
    body: int
    """Weight of the body, in Latin characters."""
    free: bool | None
    """What the page says of itself (isAccessibleForFree)."""
    in_metadata: bool
    """Whether the article stands in JSON-LD, so that nothing needs to run for it."""


def _is_excused(signal: Signal, look: Look) -> bool:
    match signal.outcome:
        case Outcome.PAYWALLED:
            return look.free is True
        case Outcome.NEEDS_RENDER:
            return look.in_metadata
        case _:
            return False


def judge_state(look: Look) -> Outcome:
    """OK, PAYWALLED, or why the page is not the article."""
    fields = {
        Where.TITLE: "\n".join(look.titles),
        Where.TEXT: look.text,
        Where.MARKUP: look.markup[:MARKUP_WINDOW],
    }
    for signal in SIGNALS:
        if (
            look.body <= signal.most_body
            and not _is_excused(signal, look)
            and signal.pattern.search(fields[signal.where])
        ):
            return signal.outcome
    if look.free is False and look.body <= TEASER:
        return Outcome.PAYWALLED
    return Outcome.OK

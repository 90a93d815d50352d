"""What kind of answer a page is, beside a page with an article: one table of signals.

Articles speak of cookies, logins and missing pages too. What tells them from a notice is that they say something else
besides: a sentence with none of the words that notices are made of.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from verify.model import Outcome


class Where(StrEnum):
    TITLE = "title"
    """One part of the title or of a heading, whole: `Page not found` of `Page not found | The Sample`."""
    TEXT = "text"
    """A paragraph of the page outside its navigation, footer and teasers, which speak of other pages."""
    SENTENCE = "sentence"
    """The beginning of a sentence of such a paragraph."""
    MARKUP = "markup"


@dataclass(frozen=True, slots=True)
class Signal:
    outcome: Outcome
    where: Where
    pattern: re.Pattern[str]
    most_prose: int
    """Ignored on pages that say more than this about anything else, in Latin characters."""


def _signal(outcome: Outcome, where: Where, most_prose: int, *alternatives: str) -> Signal:
    pattern = re.compile("|".join(alternatives), re.IGNORECASE | re.DOTALL)
    return Signal(outcome, where, pattern, most_prose)


# One sentence of news has 60 and more; what notices say beside their own words stays below.
ONE_SENTENCE = 60
# What the shell of an application says of its site before any article is in it.
SLOGAN = 120
# A page of errors may offer the latest news; its title says what it is.
TEASERS = 1_500
# Teasers of paid articles run to a few paragraphs.
TEASER = 2_500
# The words that notices are made of. A sentence with one of them says nothing for an article.
NOTICE_WORDS = tuple(
    "cookie|consent|privacy|gdpr|personal data|partners|vendors|advert|tracking|log in|log-in|login|sign in|signed in"
    "|password|account|subscri|membership|register|javascript|browser|captcha|robot|human|blocked|denied|forbidden"
    "|permission|unusual traffic|access| page|page | url| link|address|website| site|server|404|403|error|not found"
    "|search|device|sorry|oops|unavailable|nginx|apache|reference|datenschutz|einwilligung|zustimm|akzeptier|anmeld|abonn"
    "|consentement|accepter"
    "|クッキー|同意|プライバシー|個人情報|パートナー|広告|識別子|ログイン|サインイン|パスワード|会員|登録|アカウント|購読"
    "|ブラウザ|アクセス|ページ|サイト|アドレス|リンク|サーバー|エラー|見つかりません|検索|トップ|端末|閲覧|ロボット|ご利用|記事"
    "|ご覧|お探し|表示|有料|無料|申し訳|参照番号|お問い合わせ".split("|")
)
SEPARATORS = re.compile(r"\s*(?:[|｜/–—:：«»]|\s-\s)\s*")

# First match wins: a challenge page may also ask for cookies, a consent page may also miss its article.
SIGNALS = (
    _signal(
        Outcome.BLOCKED, Where.MARKUP, ONE_SENTENCE,
        r"/cdn-cgi/challenge-platform", r"cf-chl-", r"captcha-delivery\.com", r"px-captcha", r"_incapsula_resource",
        r"ak_bmsc.{0,200}?challenge", r"g-recaptcha.{0,400}?unusual traffic", r"ddos-guard",
    ),
    _signal(
        Outcome.BLOCKED, Where.TITLE, TEASERS,
        r"just a moment", r"attention required!?", r"access (?:to this page )?(?:has been |is )?denied",
        r"(?:error )?403",
        r"(?:error )?(?:403 )?forbidden", r"are you (?:a )?(?:human|robot)", r"security check",
        r"verify(?:ing)? (?:that )?you are (?:a )?human.{0,40}", r"pardon our interruption",
        r"sorry,? you have been blocked", r"unavailable (?:due to|for) legal reasons", r"too many requests",
        r"(?:この)?(?:ページ|サイト)?(?:への)?アクセス(?:が|は)(?:拒否|制限|許可)(?:され(?:ました|ています|ていません))",
        r"アクセス(?:拒否|制限)", r"ロボットではないことを(?:ご?確認).{0,12}", r"しばらくお待ちください",
    ),
    _signal(
        Outcome.BLOCKED, Where.TEXT, ONE_SENTENCE,
        r"unusual traffic", r"verify (?:that )?you are (?:a )?human", r"you have been blocked",
        r"(?:cannot|can.t|unable to) (?:grant|give) you access", r"not available in your (?:region|country)",
        r"(?:多数|大量|過剰)の(?:アクセス|リクエスト)", r"アクセスを?(?:拒否|制限)し(?:て|ま)",
        r"お住まいの(?:国|地域)からは",
        r"ロボットではない", r"ブラウザが安全か",
    ),
    _signal(
        Outcome.SOFT_404, Where.TITLE, TEASERS,
        r"(?:http )?(?:error|エラー)?\W{0,3}404\W{0,3}(?:error|エラー|(?:(?:file|page) )?not found)?",
        r"(?:file |page )?not found",
        r"(?:oops|sorry|uh-oh)?\W{0,3}(?:that|this|the|your) (?:page|article|story|content)"
        r" (?:was |is |could |can)?(?:.t |\s?not )?(?:be )?(?:found|missing|(?:no longer|not) available|gone|expired)",
        r"page (?:was |is |could |can)?\s?(?:not (?:be )?found|not available|no longer available)",
        r"(?:this|the|that) (?:page|article|story) (?:does not|doesn.t|no longer) exists?",
        r"お探しの(?:ページ|記事|情報)(?:が|は)?.{0,20}",
        r"(?:指定(?:された|の))?(?:ページ|記事)(?:が|は)(?:見つかりません|存在しません|ありません)"
        r"(?:でした)?",
        r"(?:この|該当の)?(?:ページ|記事)(?:は|が)?(?:既に|すでに)?(?:存在しません|削除され(?:ました|ています)|ありません)",
        r"(?:この記事は)?(?:掲載|公開|配信)(?:期間)?(?:が|は|を)?終了(?:しました|いたしました)?",
    ),
    _signal(
        Outcome.SOFT_404, Where.TEXT, ONE_SENTENCE,
        r"(?:page|article|story) you (?:are|were|have) (?:looking for|requested)",
        r"(?:page|article|story) you requested",
        r"お探しの(?:ページ|記事|情報)", r"(?:ページ|記事)(?:が|は).{0,8}(?:見つかりません|存在しません|削除され)",
        r"(?:掲載|公開|配信)(?:期間)?(?:が|は|を)?(?:終了し|終了いた|過ぎ)", r"nothing was found at this",
        r"(?:page|article|story) (?:has been|was) (?:removed|deleted)",
        r"(?:page|article|story) is no longer available",
    ),
    _signal(
        Outcome.CONSENT_WALL, Where.TEXT, ONE_SENTENCE,
        r"(?:cookie|consent).{0,600}(?:accept|agree|continue|reject|manage|choice|partner)",
        r"(?:we|our)\b.{0,60}\bpartners.{0,200}cookie", r"(?:クッキー|cookie).{0,400}(?:同意|許可|承諾|使用し)",
        r"cookies?.{0,600}(?:akzeptieren|zustimmen|einwilligung)",
        r"cookies?.{0,600}(?:accepter|consentement|refuser)",
        r"cookies?.{0,200}\bsubscribe to the ad-free", r"before you continue",
    ),
    _signal(
        Outcome.LOGIN, Where.TITLE, ONE_SENTENCE,
        r"(?:member |please )?(?:log|sign)[ -]?in(?: to .{1,40})?",
        r"(?:会員)?(?:ログイン|サインイン)(?:画面|ページ)?", r"会員認証",
    ),
    _signal(
        Outcome.LOGIN, Where.TEXT, ONE_SENTENCE,
        r"(?:please |must |need to )(?:log|sign) ?in", r"(?:log|sign) ?in to (?:continue|read|view)",
        r"ログイン(?:して(?:ください|続き|お読み)|が必要(?:です|となります))",
    ),
    _signal(Outcome.LOGIN, Where.MARKUP, ONE_SENTENCE, r"<input[^>]{0,200}\btype=[\"']?password"),
    _signal(
        Outcome.PAYWALLED, Where.SENTENCE, TEASER,
        r"[（(]?残り\s?[:：]?\s?[\d０-９,，]+\s?(?:文字|字)",
        r"(?:この(?:記事|続き)|続き|全文|ここから先|以降)(?:を|は|の).{0,20}(?:有料|会員|購読|契約)",
        r"(?:【|\[)?有料(?:会員限定|記事)(?:です|の記事です|】|\])?[。]?\s*$",
        r"会員限定(?:記事|コンテンツ)?(?:です)?[。]?\s*$",
        r"有料会員(?:になる|に登録)(?:と|すると|して)",
        r"subscribe (?:now |today )?to (?:continue|read|keep|unlock)",
        r"(?:this (?:article|story|content) is )?(?:only )?(?:available |exclusively )?(?:for |to )?(?:our )?"
        r"subscribers(?: only)?\W*$",
        r"(?:to )?continue reading\b.{0,60}(?:subscri|register|for \W?\d)", r"to continue reading",
        r"already a subscriber",
        r"keep reading (?:for|with|by)",
        r"you(?:.ve| have) (?:reached|used|read) (?:your|all|the) .{0,40}(?:free )?(?:articles|limit)",
    ),
    _signal(
        Outcome.NEEDS_RENDER, Where.MARKUP, SLOGAN,
        r"<div[^>]{0,200}\bid=[\"']?(?:root|app|__next|__nuxt|___gatsby|svelte)[\"'>\s]", r"__NEXT_DATA__",
        r"__NUXT__", r"<app-root", r"window\.__INITIAL_STATE__", r"<noscript>.{0,300}javascript",
        r"JavaScript(?:を|が)(?:有効|無効|オン)", r"enable javascript",
    ),
)  # fmt: skip
# Markup is searched from its beginning; signals stand in the head or right behind it.
MARKUP_WINDOW = 300_000
# The first page of a site, or of one of its languages.
HOME = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home|top)(?:\.\w{2,5})?/?)?", re.IGNORECASE)

# A section is called by a word or two; an article by a number, a date or a whole headline.
SECTION = re.compile(r"(?:/[a-z_]{2,20}(?:-[a-z_]{2,20})?)+/?", re.IGNORECASE)
# Another form of one page, which sites lead back to it.
SAME_PAGE = re.compile(r"amp|print|full|all|mobile|index(?:\.\w{2,5})?|(?:page/?)?\d{1,2}|[a-z]{2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Way:
    """Where a page was asked for, and where the asking ended: paths."""

    asked: str = ""
    final: str = ""
    canonical: str = ""
    """What the page calls its own address; empty where it says nothing."""

    def is_home(self, path: str) -> bool:
        return bool(path) and HOME.fullmatch(path) is not None

    @property
    def ends_above(self) -> bool:
        """Whether the redirects led to the first page of the site or to the section that was asked of."""
        if self.is_home(self.asked) or not self.final:
            return False
        asked, above = self.asked.rstrip("/"), f"{self.final.rstrip('/')}/"
        below = asked.startswith(above) and not SAME_PAGE.fullmatch(asked.removeprefix(above))
        return self.is_home(self.final) or (below and SECTION.fullmatch(self.final) is not None)

    @property
    def is_called_home(self) -> bool:
        return self.is_home(self.canonical) and not self.is_home(self.final or self.asked)


@dataclass(frozen=True, slots=True)
class Look:
    """What the signals look at."""

    titles: Sequence[str]
    paragraphs: Sequence[str]
    sentences: Sequence[str]
    """Of the paragraphs."""
    markup: str
    body: int
    """Weight of the body, in Latin characters."""
    prose: int
    """Of this what no notice would say."""
    free: bool | None
    """What the page says of itself (isAccessibleForFree)."""
    paid_part: bool | None
    """Whether the part that it calls paid is in it; None where it names none."""
    is_article: bool
    """What the page says of itself."""
    in_metadata: bool
    """Whether the article stands in JSON-LD, so that nothing needs to run for it."""
    way: Way = Way()


def says_more(sentence: str) -> bool:
    """Whether a sentence has none of the words that notices are made of."""
    small = sentence.lower()
    return not any(word in small for word in NOTICE_WORDS)


def judge_state(look: Look) -> Outcome:
    """OK, PAYWALLED, or why the page is not the article."""
    if look.way.ends_above and not look.is_article:
        return Outcome.SOFT_404
    fields = {
        Where.TITLE: [
            part.strip(" .…!?。()（）") for title in look.titles for part in (title, *SEPARATORS.split(title))
        ],
        Where.TEXT: look.paragraphs,
        Where.SENTENCE: look.sentences,
        Where.MARKUP: [look.markup[:MARKUP_WINDOW]],
    }
    for signal in SIGNALS:
        if (
            look.prose <= signal.most_prose
            and not _is_excused(signal, look)
            and any(_shows(signal, text) for text in fields[signal.where])
        ):
            return signal.outcome
    if look.free is False and (look.paid_part is False or (look.paid_part is None and look.body <= TEASER)):
        return Outcome.PAYWALLED
    if look.way.is_called_home and not look.is_article and look.body <= TEASERS:
        return Outcome.SOFT_404
    return Outcome.OK


def _shows(signal: Signal, text: str) -> bool:
    match signal.where:
        case Where.TITLE:
            return signal.pattern.fullmatch(text) is not None
        case Where.SENTENCE:
            return signal.pattern.match(text) is not None
        case _:
            return signal.pattern.search(text) is not None


def _is_excused(signal: Signal, look: Look) -> bool:
    match signal.outcome:
        case Outcome.PAYWALLED:
            return look.free is True or look.paid_part is True
        case Outcome.NEEDS_RENDER:
            return look.in_metadata
        case _:
            return False

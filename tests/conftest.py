"""Recording and replaying of cassettes; shared by every test that needs the pages of the first article; the encoder."""

import os
import sys
from collections.abc import Iterator, Mapping
from email.message import Message
from http import HTTPStatus
from pathlib import Path
from types import SimpleNamespace
from typing import Any

# Before anything imports numpy, as in verify.cli: a second thread only slows the encoder down.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest
from vcr.stubs import VCRHTTPConnection, VCRHTTPResponse, VCRHTTPSConnection

from verify.fetch import LiveTransport
from verify.fetch.connection import PlainConnection, TlsConnection
from verify.fetch.http1 import Head
from verify.match import Encoder, load_encoder

# With importmode=importlib the test folders are no packages; what several of them import lies here.
sys.path.insert(0, str(Path(__file__).parent))

import readable_cassette
from fixture_server import FixtureServer, load_pages

ROOT = Path(__file__).parent.parent


class AsSent:
    """What vcrpy asks of a connection, and of the answer that it keeps: all as it was sent."""

    _tunnel_host = None

    def request(self, method: str, url: str, body: object, headers: Mapping[str, str]) -> None:
        self._incoming = self.ask(url, headers)

    def getresponse(self) -> SimpleNamespace:
        head = self._incoming.head()
        message = Message()
        for name, value in head.fields:
            message[name] = value
        reason = HTTPStatus(head.status).phrase
        return SimpleNamespace(status=head.status, reason=reason, msg=message, data=b"".join(self._incoming.body(head)))


class PlainAsSent(AsSent, PlainConnection):
    pass


class TlsAsSent(AsSent, TlsConnection):
    pass


class Recorder:
    """What our transport asks of a connection: the answer that vcrpy kept, or has just recorded."""

    def ask(self, target: str, headers: Mapping[str, str]) -> "Recorded":
        self.request("GET", target, headers=headers)
        return Recorded(self.getresponse())


class Recorded:
    def __init__(self, response: VCRHTTPResponse) -> None:
        self._response = response

    def head(self) -> Head:
        return Head(self._response.status, tuple(self._response.headers.items()))

    def body(self, head: Head) -> Iterator[bytes]:
        return iter([self._response.read()])


class PlainRecorder(Recorder, VCRHTTPConnection):
    _baseclass = PlainAsSent


class TlsRecorder(Recorder, VCRHTTPSConnection):
    _baseclass = TlsAsSent


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, Any]:
    # No record_mode here: it would win over the command line, while the network guard reads the command line.
    return {
        # On the connections of our own transport: under threads vcrpy's stock patches lose requests.
        "custom_patches": (
            (LiveTransport, "plain", PlainRecorder),
            (LiveTransport, "tls", TlsRecorder),
        ),
        "decode_compressed_response": True,
        "filter_headers": ["user-agent", "cookie", "authorization"],
    }


def pytest_recording_configure(config: pytest.Config, vcr: Any) -> None:
    vcr.register_serializer("yaml", readable_cassette)


@pytest.fixture(scope="session")
def cassettes() -> Path:
    return ROOT / "cassettes"


@pytest.fixture(scope="session")
def vcr_cassette_dir(cassettes: Path) -> str:
    return str(cassettes)


@pytest.fixture(scope="session")
def fixture_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FixtureServer]:
    with FixtureServer(load_pages(), tmp_path_factory.mktemp("ca")) as server:
        yield server


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    """The bundled encoder, whose weights take a second to load, with all that was encoded before."""
    return load_encoder()

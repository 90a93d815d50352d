"""Recording and replaying of cassettes; shared by every test that needs the pages of the first article; the encoder."""

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

# Before anything imports numpy, as in verify.cli: a second thread only slows the encoder down.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import pytest
from vcr.stubs import VCRHTTPConnection, VCRHTTPSConnection

from verify.fetch.transport import PlainConnection, PlainPool, TlsConnection, TlsPool
from verify.match import Encoder, load_encoder

# With importmode=importlib the test folders are no packages; what several of them import lies here.
sys.path.insert(0, str(Path(__file__).parent))

import readable_cassette
from fixture_server import FixtureServer, load_pages

ROOT = Path(__file__).parent.parent


class PlainAsSent(PlainConnection):
    def request(self, *arguments: Any, **options: Any) -> None:
        # Else vcrpy hands the recorder's caller a decoded body under the headers of the encoded one.
        super().request(*arguments, **options | {"preload_content": False, "decode_content": False})


class TlsAsSent(TlsConnection):
    def request(self, *arguments: Any, **options: Any) -> None:
        super().request(*arguments, **options | {"preload_content": False, "decode_content": False})


class PlainRecorder(VCRHTTPConnection):
    _baseclass = PlainAsSent


class TlsRecorder(VCRHTTPSConnection):
    _baseclass = TlsAsSent


@pytest.fixture(scope="session")
def vcr_config() -> dict[str, Any]:
    # No record_mode here: it would win over the command line, while the network guard reads the command line.
    return {
        # On the pools of our own transport: under threads vcrpy's stock patches lose requests.
        "custom_patches": (
            (PlainPool, "ConnectionCls", PlainRecorder),
            (TlsPool, "ConnectionCls", TlsRecorder),
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

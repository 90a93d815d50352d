"""Recording and replaying of cassettes; shared by every test that needs the pages of the first article."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from vcr.stubs import VCRHTTPConnection, VCRHTTPSConnection

from verify.fetch.transport import PlainConnection, PlainPool, TlsConnection, TlsPool

# With importmode=importlib the test folders are no packages; these modules are the only ones that tests import.
sys.path.insert(0, str(Path(__file__).parent))

import readable_cassette
from fixture_server import FixtureServer, load_pages

ROOT = Path(__file__).parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.getgroup("recording").addoption(
        "--record-from",
        choices=("fixtures", "web"),
        default="fixtures",
        help="what --record-mode=rewrite records: the pages of tests/fixtures (into cassettes/, default), "
        "or the live web (into out/web-cassettes/, which is not kept: the text belongs to its publishers)",
    )


class PlainRecorder(VCRHTTPConnection):
    _baseclass = PlainConnection


class TlsRecorder(VCRHTTPSConnection):
    _baseclass = TlsConnection


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


@pytest.fixture(scope="module")
def vcr_cassette_dir(request: pytest.FixtureRequest, cassettes: Path) -> str:
    from_web = request.config.getoption("--record-from") == "web"
    return str(ROOT / "out" / "web-cassettes" if from_web else cassettes)


@pytest.fixture(scope="session")
def fixture_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FixtureServer]:
    with FixtureServer(load_pages(), tmp_path_factory.mktemp("ca")) as server:
        yield server

"""The hostile server, once for all cases, and names that lead to it."""

import socket
from collections.abc import Iterator, Mapping

import pytest
from hostile_answers import ANSWERS
from hostile_cases import Names, load_cases
from hostile_server import HostileServer


@pytest.fixture(scope="session")
def hostile_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[HostileServer]:
    with HostileServer(ANSWERS, tmp_path_factory.mktemp("hostile")) as server:
        yield server


@pytest.fixture(scope="session")
def doors(hostile_server: HostileServer) -> Iterator[Mapping[str, int]]:
    """The ports of the server, and one that is taken while nobody listens."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        yield hostile_server.doors | {"closed": closed.getsockname()[1]}


@pytest.fixture(scope="session")
def names(doors: Mapping[str, int]) -> Iterator[Names]:
    names = Names(load_cases(), doors)
    yield names
    names.never.set()


@pytest.fixture
def fresh(hostile_server: HostileServer, names: Names) -> HostileServer:
    """The server as if nobody had asked it anything."""
    hostile_server.forget()
    names.forget()
    return hostile_server

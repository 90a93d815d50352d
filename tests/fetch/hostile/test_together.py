"""All cases at once, from 32 threads of a process of its own: nothing escapes, nothing is late, memory stays small."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hostile_cases import HERE, load_cases
from hostile_server import HostileServer

RUN = Path(__file__).parents[2] / "hostile_run.py"
ROOT = Path(__file__).parents[3]
# Some 30 cases end with it, so that it is the length of this test; a PDF without end has to grow to 20 MB meanwhile,
# beside 31 other bodies and on a busy machine.
DEADLINE = 8.0
MOST_MB = 150


@pytest.fixture(scope="module")
def together(hostile_server: HostileServer, doors: Mapping[str, int]) -> dict[str, Any]:
    hostile_server.forget()
    job = {"doors": dict(doors), "ca_file": str(hostile_server.ca_file), "deadline": DEADLINE, "workers": 32}
    done = subprocess.run(
        [sys.executable, RUN], input=json.dumps(job), capture_output=True, text=True, check=False, cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "", "HOME": "/"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_no_exception_escapes(together: dict[str, Any]) -> None:
    assert together["escaped"] == []


def test_nothing_connects_to_an_unsafe_address(together: dict[str, Any]) -> None:
    assert together["dialled"] == [HERE]


def test_no_request_outlives_its_deadline_by_a_second(together: dict[str, Any]) -> None:
    # A busy machine wakes nobody in time: what a mere sleep was late by is not ours.
    assert together["overrun"] <= 1.0 + together["lateness"]


def test_memory_stays_small(together: dict[str, Any]) -> None:
    assert together["peak_mb"] <= MOST_MB


def test_each_case_comes_out_as_it_does_alone(together: dict[str, Any]) -> None:
    assert together["outcomes"] == {case.name: case.outcome.value for case in load_cases()}


def test_no_cookie_ever_goes_back(together: dict[str, Any], hostile_server: HostileServer) -> None:
    assert len(hostile_server.requests) > len(together["outcomes"]) / 2
    assert all(b"\r\ncookie:" not in request.lower() for request in hostile_server.requests)

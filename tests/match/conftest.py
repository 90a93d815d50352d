"""An encoder without weights, for tests of ranking that mean any encoder."""

import pytest

from verify.match import Encoder, load_encoder


@pytest.fixture(scope="session")
def tiny() -> Encoder:
    return load_encoder("hashing")

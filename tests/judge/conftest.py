"""The encoder, loaded once for every test that judges."""

import pytest

from verify.match import Encoder, load_encoder


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return load_encoder()

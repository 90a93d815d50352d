"""The encoders that the tests of ranking share: the bundled one loads once."""

import pytest

from verify.match import Encoder, load_encoder


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    return load_encoder("use-m3")


@pytest.fixture(scope="session")
def tiny() -> Encoder:
    return load_encoder("hashing")

"""What `import verify` offers is exactly `verify.__all__`."""

import verify
from verify import _HOMES, __all__


def test_every_public_name_is_there() -> None:
    assert {name: hasattr(verify, name) for name in __all__} == dict.fromkeys(__all__, True)


def test_every_name_with_a_home_is_public() -> None:
    homes = [name for names in _HOMES.values() for name in names]
    assert sorted([*homes, "__version__"]) == sorted(__all__)
    assert dir(verify) == sorted(__all__)


def test_an_unknown_name_is_refused() -> None:
    assert not hasattr(verify, "no_such_name")

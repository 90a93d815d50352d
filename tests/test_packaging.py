"""What is installed elsewhere is what stands here: code, templates, style sheets and schemas alike."""

import zipfile
from pathlib import Path

import pytest
from flit_core import buildapi

ROOT = Path(__file__).parent.parent


def test_the_wheel_carries_every_file_of_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    wheel = buildapi.build_wheel(str(tmp_path))
    with zipfile.ZipFile(tmp_path / wheel) as archive:
        shipped = {name for name in archive.namelist() if name.startswith("verify/")}
    here = {path.relative_to(ROOT).as_posix() for path in (ROOT / "verify").rglob("*") if path.is_file()}
    assert shipped == {name for name in here if "__pycache__" not in name}

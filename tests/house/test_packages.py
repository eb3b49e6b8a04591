"""Every room says its job, and a built package holds all that the rooms need."""

import ast
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.project import PROJECT, ROOMS, ROOT, tracked

_PACKAGES = [path for path in tracked() if path.endswith("__init__.py")]


@pytest.mark.parametrize("path", _PACKAGES)
def test_a_package_says_its_job(path: str) -> None:
    assert ast.get_docstring(ast.parse((ROOT / path).read_text())), f"{path} has no docstring"


def test_every_folder_of_code_is_a_room_or_stays_at_home() -> None:
    folders = {path.split("/")[0] for path in tracked() if path.endswith(".py") and "/" in path}
    assert folders - set(ROOMS) <= {"tests", "bench"}
    packaged = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["only-include"]
    assert set(packaged) == {*ROOMS, "slotwright.py"}


def test_a_built_package_holds_every_file_of_the_rooms(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        built = set(wheel.namelist())
    assert [path for path in tracked() if path.split("/")[0] in ROOMS and path not in built] == []
    assert not any(path.startswith(("tests/", "bench/", "docs/")) for path in built)

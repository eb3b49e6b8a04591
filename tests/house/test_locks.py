"""The lock files pin everything that runs, by hash, and name no place to get it from."""

import json
import re

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.house.project import PROJECT, ROOT

_LOCKS = {
    "requirements.lock": PROJECT["project"]["dependencies"],
    "requirements-dev.lock": PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"],
    "requirements-build.lock": PROJECT["dependency-groups"]["build"],
}


def _pins(lock: str) -> dict[str, tuple[str, str]]:
    """Name to version and to the indented lines of hashes under it."""
    pin = re.compile(r"^([\w.-]+)(?:\[.*\])?==(\S+).*\n((?: +.*\n)*)", re.M)
    return {
        canonicalize_name(found[1]): (found[2], found[3]) for found in pin.finditer((ROOT / lock).read_text())
    }


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_pins_what_the_project_asks_for(lock: str) -> None:
    pins = _pins(lock)
    for wanted in map(Requirement, _LOCKS[lock]):
        assert wanted.specifier.contains(pins[canonicalize_name(wanted.name)][0]), wanted


@pytest.mark.parametrize("lock", _LOCKS)
def test_every_pin_has_a_hash(lock: str) -> None:
    pins = _pins(lock)
    assert len(pins) == len(re.findall(r"^\S", (ROOT / lock).read_text(), re.M))
    assert [name for name, (_, hashes) in pins.items() if "--hash=sha256:" not in hashes] == []


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_names_no_address_and_no_option(lock: str) -> None:
    text = (ROOT / lock).read_text()
    assert re.findall(r"^.*(?:://|@|\bfile:).*$|^-.*$", text, re.M) == []


def test_tests_run_on_what_runs_in_earnest() -> None:
    dev = _pins("requirements-dev.lock")
    assert {name: pin for name, pin in _pins("requirements.lock").items() if dev[name] != pin} == {}


def test_locks_are_the_only_lists_of_packages() -> None:
    assert sorted(_LOCKS) == sorted(path.name for path in ROOT.glob("requirements*"))


def test_what_stands_in_for_others_is_pinned_and_named_without_an_address() -> None:
    folder = ROOT / "tests" / "whatsapp"
    wanted = json.loads((folder / "package.json").read_text())["devDependencies"]
    text = (folder / "package-lock.json").read_text()
    locked = json.loads(text)["packages"]
    assert {name: locked[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [path for path, one in locked.items() if path and not one["integrity"].startswith("sha512-")] == []
    assert "://" not in text

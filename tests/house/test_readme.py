"""The README names only what is there, and every room and command."""

import re

import typer.main

from slotwright import app
from tests.house.project import ROOMS, ROOT

TEXT = (ROOT / "README.md").read_text()


def test_every_path_is_there() -> None:
    paths = re.findall(r"`((?:\w+/)+[\w.]*|\w+\.(?:py|yaml|md))`", TEXT) + re.findall(r"\]\(([\w./-]+)\)", TEXT)
    assert len(paths) > 15
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_room_is_on_the_map() -> None:
    assert [room for room in ROOMS if f"| `{room}/` |" not in TEXT] == []


def test_every_command_is_a_door() -> None:
    doors = TEXT.partition("## Doors")[2]
    commands = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    assert [name for name in commands if not re.search(rf"`[^`]*\b{name}\b[^`]*`", doors)] == []


def test_every_make_target_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = re.findall(r"(?:^|`)make (\w+)", TEXT, re.MULTILINE)
    assert [target for target in targets if f"\n{target}:" not in makefile] == []

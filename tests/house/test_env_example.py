"""`.env.example` has every setting, with one comment each and its default."""

import re

from bot.settings import Settings
from tests.house.project import ROOT

_ENTRY = re.compile(r"^# (?P<comment>.+)\n(?P<name>[A-Z_]+)=(?P<value>.*)$", re.MULTILINE)


def test_every_setting_is_described_once() -> None:
    text = (ROOT / ".env.example").read_text()
    entries = list(_ENTRY.finditer(text))
    assert [entry["name"] for entry in entries] == [name.upper() for name in Settings.model_fields]
    assert len(entries) == len([line for line in text.splitlines() if line and not line.startswith("#")])
    assert all(entry["comment"].endswith(".") for entry in entries)


def test_the_example_sets_what_would_hold_without_it() -> None:
    told = {entry["name"].lower(): entry["value"] for entry in _ENTRY.finditer((ROOT / ".env.example").read_text())}
    given = {name: value for name, value in told.items() if value}
    assert Settings(_env_file=None, **given) == Settings(_env_file=None)  # type: ignore[arg-type]

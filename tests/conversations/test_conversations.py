"""Every `.chat` file holds on both stores."""

from pathlib import Path

import pytest

from scheduling.errors import Refusal
from storage.database import Store
from tests.conversations.script import read
from tests.conversations.stage import Stage

_FILES = sorted(Path(__file__).parent.glob("*.chat"))


@pytest.mark.parametrize("file", _FILES, ids=lambda file: file.stem)
def test_conversation_goes_as_written(file: Path, store: Store) -> None:
    stage = Stage(store)
    for line in read(file):
        try:
            stage.play(line)
        except AssertionError as error:
            pytest.fail(f"{file.name}, line {line.number}: {error}", pytrace=False)


def test_every_refusal_is_met_in_a_conversation() -> None:
    met = {line.text for file in _FILES for line in read(file) if line.verb == "error"}
    # A chat's key is new with every turn, a reason is asked before, and what comes too fast is refused before a turn.
    never = {"key_reused", "reason_required", "too_many_messages"}
    # What the web refuses never becomes a message.
    codes = {found.code for found in Refusal.__subclasses__() if found.__module__.startswith("scheduling.")}
    assert codes - met == never

"""Every `.chat` file holds on both stores."""

from pathlib import Path

import pytest

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

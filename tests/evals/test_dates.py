"""How many of the days and times that people write are read exactly; who wrote the phrases had not seen the grammar."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from flows.understanding.rules.dates import read
from tests.evals.messages import LANGUAGES
from tests.flows.understanding.dates.notation import written

RIGHT = 0.95
_HERE = Path(__file__).parent / "dates"


@pytest.mark.parametrize("language", LANGUAGES)
def test_days_and_times_are_read(language: str) -> None:
    rows = [json.loads(line) for line in (_HERE / f"{language}.jsonl").read_text("utf-8").splitlines()]
    assert len(rows) >= 250
    misses = [f"{row['id']} {row['text']!r}: {got}" for row in rows if (got := _read(row, language)) != row["meant"]]
    assert len(misses) <= (1 - RIGHT) * len(rows), "\n".join(misses)


def _read(row: dict[str, Any], language: str) -> str:
    now = datetime.fromisoformat(row["now"])
    return written(read(row["text"], language, now), now)

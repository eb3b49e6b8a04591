"""`slotwright understand`: one answer for each line, in order, whatever the line is."""

import io
import json
from typing import Any

import pytest

from bot.exits import BadArgument
from bot.understanding import answers
from storage.database import Store
from tests.bot.shop import open_shop

TASK = {"task": "t", "lang": "en", "ref": "2030-01-07T08:00:00"}


def understood(store: Store, *lines: Any) -> list[dict[str, Any]]:
    written = "".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines)
    return list(answers(open_shop(store), "demo", io.BytesIO(written.encode())))


def test_a_message_is_answered_with_its_wish_fields_and_spans(store: Store) -> None:
    [told] = understood(store, TASK | {"text": "haircut tomorrow at 5, I'm Maria", "region": "GB"})
    assert told.pop("ms") >= 0
    assert told == {
        "task": "t",
        "wish": "book",
        "fields": {"service": ["haircut"], "provider": [], "not": {}, "party": None, "name": "Maria", "choice": None},
        "spans": [
            {
                "start": "2030-01-08T17:00:00",
                "end": None,
                "has_date": True,
                "has_time": True,
                "text": "tomorrow at 5",
            }
        ],
    }


def test_a_choice_counts_from_one_and_what_is_not_wanted_stands_apart(store: Store) -> None:
    picked, unwanted = understood(
        store,
        TASK | {"text": "la segunda", "lang": "es", "offered": ["9:00", "9:30"], "pending": "time"},
        TASK | {"text": "any day but Friday", "pending": "day"},
    )
    assert (picked["wish"], picked["fields"]["choice"]) == ("none", 2)
    assert unwanted["fields"]["not"] == {"day": ["2030-01-11"]}


@pytest.mark.parametrize(
    ("line", "task"),
    [
        ("nonsense", None),
        ("{}", None),
        ('{"task": 7}', 7),
        ('{"task": "x", "text": 5, "ref": "2030-01-07T08:00:00"}', "x"),
        ('{"task": "x", "text": "hi", "ref": "yesterday"}', "x"),
        ('{"task": "x", "text": "hi", "ref": "9999-12-31T23:59:00"}', "x"),
        ('{"task": []}', None),
        ("[" * 5000, None),
    ],
)
def test_a_bad_line_is_told_and_the_run_goes_on(store: Store, line: str, task: object) -> None:
    told, after = understood(store, line, TASK | {"text": "hello"})
    assert told["task"] == task
    assert told["error"]
    assert after["wish"] == "greeting"


def test_an_unknown_business_is_told(store: Store) -> None:
    with pytest.raises(BadArgument, match="--business"):
        list(answers(open_shop(store), "nowhere", io.BytesIO()))

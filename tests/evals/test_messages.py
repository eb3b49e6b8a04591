"""How much of what people write the rules understand, in each language."""

import json
from typing import Any

import pytest

from bot.understanding import WISHES, fields_of, wish_of
from flows.understanding.protocol import Understood
from flows.understanding.rules import understand
from tests.evals.messages import LANGUAGES, rows, said, when

# A miss or two of a hundred are the price of rules that fit the language, not the rows.
WISHES_RIGHT, FIELDS_RIGHT = 0.97, 0.95


@pytest.mark.parametrize("language", LANGUAGES)
def test_wishes_and_fields_are_understood(language: str) -> None:
    read = [(row, understand(said(row))) for row in rows(language)]
    assert len(read) >= 100
    wrong_wishes = [_miss(row, understood) for row, understood in read if wish_of(understood) != row["wish"]]
    wrong_fields = [_miss(row, understood) for row, understood in read if not _fields_right(row, understood)]
    assert len(wrong_wishes) <= (1 - WISHES_RIGHT) * len(read), "\n".join(wrong_wishes)
    assert len(wrong_fields) <= (1 - FIELDS_RIGHT) * len(read), "\n".join(wrong_fields)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_message_is_asked(language: str) -> None:
    read = list(rows(language))
    assert {row["wish"] for row in read} == WISHES
    assert {row["about"] for row in read if "about" in row} == {
        *("price", "hours", "address", "duration", "who", "policy", "service", "why"),
    }
    for field in ("service", "provider", "not", "party", "name", "choice"):
        assert any(row["fields"][field] for row in read), field


def _fields_right(row: dict[str, Any], understood: Understood) -> bool:
    told = {field: understood.hints[field] for field in ("day", "time") if field in understood.hints}
    beside = (understood.about, understood.hints.get("like")) == (row.get("about"), row.get("like"))
    return fields_of(understood) == row["fields"] and told == when(row) and beside


def _miss(row: dict[str, Any], understood: Understood) -> str:
    got = {"wish": understood.wish, "about": understood.about, "hints": dict(understood.hints)}
    return f"{row['id']} {row['text']!r}: {json.dumps(got, ensure_ascii=False)}"

"""What the rules understand of messages, line by line: `slotwright understand`."""

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from pydantic import BaseModel, Field, ValidationError, field_validator

from bot.assembly import Parts
from bot.businesses import business_named
from bot.lines import read_lines
from flows.understanding.protocol import Said, Understood, When
from flows.understanding.rules import understand
from flows.understanding.rules.lexicon import LANGUAGES
from flows.understanding.vocabulary import names_of, opening_of, parts_of, region_of

# The closed list of wishes; what else is wished inside is one of these, or none.
WISHES = frozenset(
    {
        "book",
        "reschedule",
        "cancel",
        "list",
        "ask",
        "confirm",
        "refuse",
        "thanks",
        "greeting",
        "human",
        "language",
        "stop",
        "restart",
        "none",
    }
)
_INSIDE: Mapping[str | None, str] = {"where": "ask", "stop_messages": "stop"}
_UNWANTED = "not_"
_LONGEST = 100_000
_YEARS = range(1970, 2201)
_ANY = "1"


class Task(BaseModel):
    """One message. ref: the business's wall time; offered: the answers on the menu; pending: the field asked for."""

    task: str | int
    text: str = Field(max_length=_LONGEST)
    lang: str = "en"
    region: str | None = None
    ref: datetime
    offered: tuple[str, ...] = ()
    pending: str | None = None

    @field_validator("ref")
    @classmethod
    def _within_time(cls, ref: datetime) -> datetime:
        """A wall time of years that people book in; a zone, if one is named, is not asked for."""
        if ref.year not in _YEARS:
            raise ValueError(f"a year from {_YEARS.start} to {_YEARS.stop - 1}")
        return ref.replace(tzinfo=None)


def answers(parts: Parts, slug: str, source: BinaryIO) -> Iterator[dict[str, Any]]:
    """What is understood of each line, in order; of a line that is no task what is wrong. Raises BadArgument."""
    with parts.look() as desk:
        catalogue = business_named(desk, slug)
    about = Said(
        text="",
        language="",
        now=desk.now.astimezone(ZoneInfo(catalogue.zone())),
        names=names_of(catalogue),
        region=region_of(catalogue),
        opening=opening_of(catalogue) or None,
        parts=parts_of(catalogue),
    )
    for language in LANGUAGES:
        understand(replace(about, text=_ANY, language=language))  # so that no message waits for the lexicons
    return (_answer(line, about) for line in read_lines(source) if line)


def _answer(line: str, about: Said) -> dict[str, Any]:
    """about: what a message may refer to, whatever it says."""
    try:
        task = Task.model_validate_json(line)
    except ValidationError as error:
        return {"task": _task_of(line), "error": "; ".join(_told(one) for one in error.errors())}
    said = replace(
        about,
        text=task.text,
        language=task.lang,
        now=task.ref.replace(tzinfo=about.now.tzinfo),
        region=task.region or about.region,
        pending=task.pending,
        offered=task.offered,
        answers=len(task.offered),
    )
    begun = time.perf_counter()
    understood = understand(said)
    spent = time.perf_counter() - begun
    return {
        "task": task.task,
        "ms": round(spent * 1000, 3),
        "wish": wish_of(understood),
        "fields": fields_of(understood),
        "spans": [_span(task.text, when) for when in understood.whens],
    }


def wish_of(understood: Understood) -> str:
    """The wish by the closed list."""
    wish = _INSIDE.get(understood.wish, understood.wish)
    return wish if wish in WISHES else "none"


def fields_of(understood: Understood) -> dict[str, Any]:
    """What was named, and what is not wanted; a choice counts from 1."""
    hints = understood.hints
    return {
        "service": _several(hints.get("service")),
        "provider": _several(hints.get("provider")),
        "not": {field.removeprefix(_UNWANTED): _several(words) for field, words in hints.items() if _UNWANTED in field},
        "party": int(hints["party"]) if "party" in hints else None,
        "name": hints.get("name"),
        "choice": understood.choice + 1 if understood.choice is not None else None,
    }


def _several(words: str | None) -> list[str]:
    return words.split(",") if words else []


def _span(text: str, when: When) -> dict[str, Any]:
    """A part of the message that says when; the end is empty for a point."""
    return {
        "start": when.start.isoformat(timespec="seconds"),
        "end": when.end.isoformat(timespec="seconds") if when.end else None,
        "has_date": when.has_date,
        "has_time": when.has_time,
        "text": text[slice(*when.at)],
    }


def _task_of(line: str) -> str | int | None:
    """The name of a task that is otherwise useless, where it can be read."""
    try:
        task = json.loads(line)["task"]
    except (ValueError, LookupError, TypeError, RecursionError):
        return None
    return task if isinstance(task, str | int) else None


def _told(error: Mapping[str, Any]) -> str:
    where = ".".join(map(str, error["loc"]))
    return f"{where}: {error['msg']}" if where else str(error["msg"])

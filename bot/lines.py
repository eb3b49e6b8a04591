"""What a line of terminal input means: plain text, or a message as JSON."""

import json
import secrets
from collections.abc import Iterator
from typing import BinaryIO

from pydantic import AwareDatetime

from bot.said import Said, washed
from flows.messages import clean

MAX_LINE = 1_000_000
_MAX_ID = 100

MessageId = str | int


class BadLine(Exception):
    """A line that begins like JSON and is no message; `message_id` is the line's own where it has a usable one."""

    def __init__(self, message_id: MessageId) -> None:
        super().__init__("bad line")
        self.message_id = message_id


class Line(Said):
    """What was said, or a move of the clock."""

    id: MessageId
    now: AwareDatetime | None = None


def read_lines(source: BinaryIO) -> Iterator[str]:
    """The lines of a stream; of an endless one the first MAX_LINE bytes are read and the rest is passed over."""
    while raw := source.readline(MAX_LINE):
        rest = raw
        while len(rest) == MAX_LINE and not rest.endswith(b"\n"):
            rest = source.readline(MAX_LINE)
        yield raw.decode("utf-8", "replace").strip()


def read_line(line: str) -> Line:
    """The message that a line is. Raises BadLine."""
    if not line.startswith("{"):
        return Line(id=secrets.token_hex(8), text=clean(line))
    try:
        said = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine(secrets.token_hex(8)) from error
    given = said.get("id")
    usable = isinstance(given, MessageId) and 0 < len(str(given)) <= _MAX_ID
    said["id"] = given if usable else secrets.token_hex(8)
    try:
        if given is not None and not usable:
            raise ValueError(f"an id must be a number or 1 to {_MAX_ID} characters")
        return Line.model_validate(washed(said))
    except ValueError as error:
        raise BadLine(said["id"]) from error

"""What a line of terminal input means: plain text, or a message as JSON."""

import json
import secrets
from collections.abc import Iterator
from typing import Any, BinaryIO

from pydantic import AwareDatetime, BaseModel, ConfigDict, model_validator

from flows.messages import MAX_CHOICE, Contact, Incoming, clean

MAX_LINE = 1_000_000
_MAX_ID = 100
_MAX_PHONE = 40

MessageId = str | int


class BadLine(Exception):
    """A line that begins like JSON and is no message; `message_id` is the line's own where it has a usable one."""

    def __init__(self, message_id: MessageId) -> None:
        super().__init__("bad line")
        self.message_id = message_id


class _Contact(BaseModel):
    model_config = ConfigDict(extra="forbid")

    phone: str
    own: bool = False


class Line(BaseModel):
    """One message, or a move of the clock."""

    model_config = ConfigDict(extra="forbid")

    id: MessageId
    text: str | None = None
    choice: str | None = None
    contact: _Contact | None = None
    start: str | None = None
    now: AwareDatetime | None = None

    @model_validator(mode="after")
    def _one_thing(self) -> "Line":
        if len(self.model_fields_set - {"id"}) != 1:
            raise ValueError("must say exactly one thing")
        return self

    def incoming(self, name: str, language: str | None) -> Incoming:
        """The message, with what the channel reports of its sender."""
        return Incoming(
            text=self.text,
            choice=self.choice,
            contact=Contact(self.contact.phone, self.contact.own) if self.contact else None,
            start=self.start,
            name=name,
            language=language,
        )


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
    usable = isinstance(given, MessageId) and given != "" and len(str(given)) <= _MAX_ID
    message_id = clean(given, _MAX_ID) if isinstance(given, str) else given
    said["id"] = message_id if usable else secrets.token_hex(8)
    try:
        if given is not None and not usable:
            raise ValueError("unusable id")
        return Line.model_validate(_washed(said))
    except ValueError as error:
        raise BadLine(said["id"]) from error


def _washed(said: dict[str, Any]) -> dict[str, Any]:
    """The same, with text that every store can take."""
    limits = {"choice": MAX_CHOICE, "start": MAX_CHOICE, "phone": _MAX_PHONE}

    def wash(name: str, value: Any) -> Any:
        if isinstance(value, dict):
            return _washed(value)
        if not isinstance(value, str):
            return value
        return clean(value, limits[name]) if name in limits else clean(value)

    return {name: wash(name, value) for name, value in said.items()}

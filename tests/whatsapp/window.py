"""The 24-hour window, in front of emulate, which knows none: what may be sent to whom and when, and what becomes of it.

It follows https://www.twilio.com/docs/whatsapp/key-concepts#customer-service-windows and
https://www.twilio.com/docs/api/errors/63016: whoever wrote within a day may be sent anything; others only approved
templates. Anything else is taken all the same, and fails on its way with error 63016, which a status callback tells.
"""

import json
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from threading import Condition
from typing import Any

from scheduling.clock import Clock
from tests.whatsapp.contents import Content, EmptyVariable, Shown

WINDOW = timedelta(hours=24)
OUTSIDE_THE_WINDOW = 63016
_TEXT_TOO_LONG, _EMPTY_VARIABLE, _NO_CONTENT = 21617, 21656, 21655


@dataclass(frozen=True)
class Refused(Exception):
    """Twilio takes a message not at all. code: see https://www.twilio.com/docs/api/errors"""

    code: int
    why: str
    status: int = 400


@dataclass(frozen=True)
class Bubble:
    """A message that was taken. template: whether it may open a chat. failed: the error that kept it from its reader,
    0 where there was none. place: where it stands on a map."""

    sid: str
    to: str
    shown: Shown
    at: datetime
    template: bool = False
    failed: int = 0
    place: str | None = None
    callback: str | None = None

    @property
    def text(self) -> str:
        """What it says."""
        return self.shown.text

    @property
    def labels(self) -> list[str]:
        """What can be tapped."""
        return [option.label for option in self.shown.options]


@dataclass(frozen=True)
class Fault:
    """What happens to the next message in place of what should.

    code: it is refused with this error. cut: the connection ends without an answer, after it was taken where `taken`.
    failing: it is taken, and fails on its way with this error.
    """

    code: int = 0
    status: int = 400
    cut: bool = False
    taken: bool = False
    failing: int = 0


@dataclass
class Window:
    """What Twilio knows in one test. Whoever looks holds `changed`.

    sender: the number as Twilio writes it. files: what people sent beside words, by its path. sent: every message that
    was taken, oldest first. departures: whatever was sent that Twilio or WhatsApp would not show. typing: messages at
    which it was shown that an answer is under way.
    """

    clock: Clock
    sender: str
    contents: dict[str, Content]
    changed: Condition = field(default_factory=Condition)
    sent: list[Bubble] = field(default_factory=list)
    heard: dict[str, datetime] = field(default_factory=dict)
    came_at: dict[str, datetime] = field(default_factory=dict)
    faults: deque[Fault] = field(default_factory=deque)
    dead: dict[str, int] = field(default_factory=dict)
    departures: list[str] = field(default_factory=list)
    typing: list[str] = field(default_factory=list)
    files: dict[str, str] = field(default_factory=dict)

    def hear(self, person: str, sid: str) -> None:
        """Somebody wrote."""
        with self.changed:
            self.heard[person] = self.came_at[sid] = self.clock.now()
            self.changed.notify_all()

    def judge(self, given: Mapping[str, str]) -> Bubble:
        """What becomes of a message, still without its id. Raises Refused."""
        to, content = given["To"], self._content(given)
        shown = self._shown(given, content)
        if len(shown.text) > 1600:
            raise Refused(_TEXT_TOO_LONG, "The concatenated message body exceeds the 1600 character limit")
        now = self.clock.now()
        template = content is not None and content.opens
        inside = now < self.heard.get(to, now - WINDOW) + WINDOW
        failed = self.dead.get(to, 0) or (0 if inside or template else OUTSIDE_THE_WINDOW)
        with self.changed:
            self.departures += shown.departures(template=template and not inside)
            self.departures += _of_values(given) if template and not inside else ()
        place = given.get("PersistentAction")
        return Bubble("", to, shown, now, template, failed, place, given.get("StatusCallback"))

    def keep(self, bubble: Bubble, sid: str) -> Bubble:
        """A message that was taken, under its id."""
        kept = replace(bubble, sid=sid)
        with self.changed:
            self.sent.append(kept)
            self.came_at[sid] = kept.at
            self.changed.notify_all()
        return kept

    def next_fault(self) -> Fault:
        """What is to happen to the next message."""
        with self.changed:
            return self.faults.popleft() if self.faults else Fault()

    def of(self, person: str) -> list[Bubble]:
        """What somebody got, oldest first."""
        with self.changed:
            return [bubble for bubble in self.sent if bubble.to == person and not bubble.failed]

    def _content(self, given: Mapping[str, str]) -> Content | None:
        sid = given.get("ContentSid")
        if sid is None:
            return None
        if sid not in self.contents:
            raise Refused(_NO_CONTENT, "The ContentSid is Invalid")
        return self.contents[sid]

    def _shown(self, given: Mapping[str, str], content: Content | None) -> Shown:
        if content is None:
            return Shown(given["Body"])
        try:
            return content.shown(json.loads(given.get("ContentVariables", "{}")))
        except EmptyVariable as error:
            raise Refused(_EMPTY_VARIABLE, f"The Content Variables Parameter is invalid: {error}") from error


def _of_values(given: Mapping[str, str]) -> Iterator[str]:
    values: dict[str, Any] = json.loads(given.get("ContentVariables", "{}"))
    yield from (f"a line break in {value!r}, a template's variable" for value in values.values() if "\n" in value)

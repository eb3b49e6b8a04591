"""Playing a `.chat` file: through the inbox, the worker and the outbox, as every channel does."""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

from bot.assembly import Parts
from bot.deciding import Which, decide, move
from bot.installing import import_file
from bot.settings import Settings
from bot.showing import shown
from bot.worker import run_next
from flows.messages import Contact, Incoming, Pin, Reply, Unread
from scheduling import mail, upkeep
from scheduling.accounts import open_account
from scheduling.clock import SetClock
from scheduling.listing import booking_summaries
from storage.database import Store
from storage.models import Business
from tests.conversations.given import given
from tests.conversations.script import Line

_SETUPS = Path(__file__).parent / "setups"
_MADRID = ZoneInfo("Europe/Madrid")
_BOT = "1000"
USUAL = "ann"


@dataclass(frozen=True)
class Shown:
    """A message that a client has seen."""

    kind: str
    reply: Reply


class Stage:
    """A business, its clock and its clients."""

    def __init__(self, store: Store) -> None:
        self._clock = SetClock(datetime(2026, 11, 23, 8, tzinfo=_MADRID))
        self._parts = Parts(Settings(_env_file=None), store, self._clock)
        self._business: Business | None = None
        self._account = ("", "")
        self._language: str | None = None
        self._name = ""
        self._client = USUAL
        self._chats: dict[str, int] = {}
        self._seen: dict[str, list[Shown]] = defaultdict(list)
        self._fresh: dict[str, list[Shown]] = defaultdict(list)
        self._last: Reply = Reply("")
        self._newest = 0
        self._count = 0
        self._booking = ""
        self._verbs: dict[str, Callable[[Line], None]] = {
            "setup": lambda line: self._set_up(line.text),
            "channel": self._opens,
            "now": self._goes_by,
            "language": lambda line: setattr(self, "_language", line.text or None),
            "name": lambda line: setattr(self, "_name", line.text),
            "client": self._says,
            "tap": self._taps,
            "start": self._starts,
            "contact": self._shares,
            "unread": lambda line: self._send(Incoming(unread=cast(Unread, line.text))),
            "bot": lambda line: self._expect(line, "reply", self._client),
            "notice": lambda line: self._expect(line, "notice", line.who or USUAL),
            "choices": self._offers,
            "error": lambda line: self._same(self._last.error, line.text or None),
            "asks": lambda line: self._same(self._last.asks, line.text or None),
            "step": lambda line: self._same(self._last.step, line.text or None),
            "moment": lambda line: self._same(self._last.moment and self._last.moment.words, line.text or None),
            "pin": lambda line: self._same(_spot(self._last.pin), line.text or None),
            "silence": lambda line: self._same([one.reply.text for one in self._fresh[self._client]], []),
            "master": self._commands,
            "bookings": self._holds,
            "given": self._changes,
        }

    def play(self, line: Line) -> None:
        """Does or checks what the line says. Raises AssertionError."""
        if self._business is None and line.verb != "setup":
            self._set_up("salon.yaml")
        self._verbs[line.verb](line)

    def _goes_by(self, line: Line) -> None:
        self._clock.set(datetime.fromisoformat(line.text).replace(tzinfo=_MADRID))
        self._fresh.clear()
        more = True
        while more:
            with self._parts.desk() as desk:
                more = upkeep.run_due(desk)
        self._look()

    def _set_up(self, name: str) -> None:
        slug = import_file(self._parts, _SETUPS / name, check=False).slug
        if self._business is None:
            self._business = self._named(slug)
            self._account = ("web", slug)

    def _named(self, slug: str) -> Business:
        with self._parts.look() as desk:
            return desk.business_named(slug).business

    def _opens(self, line: Line) -> None:
        assert self._business is not None
        channel, *slugs = line.text.split()
        businesses = [self._named(slug).id for slug in slugs or [self._business.slug] if slug != "all"]
        with self._parts.desk() as desk:
            account = open_account(desk, channel, _BOT, businesses)
        self._account = (account.channel, account.name)

    def _says(self, line: Line) -> None:
        self._client = line.who or USUAL
        if line.text.startswith("[") and line.text.endswith("]"):
            self._taps(Line(line.number, "tap", line.text[1:-1]))
        else:
            self._send(Incoming(text=line.text))

    def _taps(self, line: Line) -> None:
        back = int(line.who) if line.who and line.who.isdecimal() else 0
        owner = line.who if line.who and not line.who.isdecimal() else self._client
        shown = self._seen[owner][: len(self._seen[owner]) - back]
        labelled = [
            choice.value
            for message in reversed(shown)
            for choice in message.reply.choices
            if _fits(line.text, choice.label)
        ]
        offered = [choice.label for message in shown[-1:] for choice in message.reply.choices]
        assert labelled, f"nothing to tap like {line.text!r}, but {offered}"
        self._send(Incoming(choice=labelled[0]))

    def _starts(self, line: Line) -> None:
        self._client = line.who or self._client
        made = re.fullmatch(r"\{(?P<kind>\w+) (?P<uid>\w+)\}", line.text)
        self._send(Incoming(start=self._link(made["kind"], made["uid"]) if made else line.text))

    def _link(self, kind: str, uid: str) -> str:
        assert self._business is not None
        with self._parts.desk() as desk:
            if kind == "business":
                return desk.make_link(desk.business_named(uid)).token
            catalogue = desk.catalogue(self._business.id)
            service = catalogue.service(uid).id if kind == "service" else None
            provider = catalogue.provider(uid).id if kind == "provider" else None
            return desk.make_link(catalogue, service=service, provider=provider).token

    def _shares(self, line: Line) -> None:
        self._send(Incoming(contact=Contact(line.text, own=line.who is None)))

    def _send(self, incoming: Incoming) -> None:
        self._count += 1
        with self._parts.desk() as desk:
            received = mail.receive(
                desk,
                mail.account(desk, *self._account),
                self._client,
                str(self._count),
                replace(incoming, name=self._name, language=self._language).to_json(),
                name=self._name,
            )
        self._chats[self._client] = received.chat_id
        self._fresh.clear()
        while run_next(self._parts, received.chat_id) is not None:
            pass
        self._look()

    def _look(self) -> None:
        newest = self._newest
        with self._parts.look() as desk:
            for client, chat in self._chats.items():
                for row in mail.outgoing(desk, chat, self._newest):
                    message = Shown(row.kind, shown(desk, row))
                    self._seen[client].append(message)
                    self._fresh[client].append(message)
                    self._booking = message.reply.booking or self._booking
                    newest = max(newest, row.id)
        self._newest = newest

    def _expect(self, line: Line, kind: str, client: str) -> None:
        told = next((one for one in self._fresh[client] if one.kind == kind), None)
        assert told is not None, f"no {kind} came, expected {line.text!r}"
        self._fresh[client].remove(told)
        self._last = told.reply
        text = "\n".join(row for row in told.reply.text.replace("\xa0", " ").splitlines() if row)
        assert _fits(line.text, text), f"said:\n{text}\nexpected:\n{line.text}"

    def _offers(self, line: Line) -> None:
        offered = " | ".join(choice.label.replace("\xa0", " ") for choice in self._last.choices)
        assert _fits(line.text, offered), f"offered: {offered}\nexpected: {line.text}"

    def _commands(self, line: Line) -> None:
        command, booking, *rest = line.text.format(booking=self._booking).split(maxsplit=2)
        self._fresh.clear()
        if command == "reschedule":
            move(self._parts, Which(booking), rest[0], None, None)
        else:
            decide(self._parts, command, Which(booking), rest[0] if rest else None)
        self._look()

    def _holds(self, line: Line) -> None:
        assert self._business is not None
        with self._parts.look() as desk:
            found = booking_summaries(desk, desk.business_named(line.who or self._business.slug))
        told = [f"{one['service']} {one['provider']} {one['starts_at'][:16]}Z {one['status']}" for one in found]
        self._same(told, [one.strip() for one in line.text.split(";") if one.strip()])

    def _changes(self, line: Line) -> None:
        assert self._business is not None
        with self._parts.desk() as desk:
            given(desk, self._business.id, line.text, self._chats, self._client, self._booking)

    @staticmethod
    def _same(found: object, expected: object) -> None:
        assert found == expected, f"found {found!r}, expected {expected!r}"


def _spot(pin: Pin | None) -> str | None:
    return None if pin is None else f"{pin.latitude} {pin.longitude} {pin.title}, {pin.address}"


def _fits(pattern: str, text: str) -> bool:
    parts = [re.escape(part) for part in pattern.split("…")]
    return re.fullmatch(".*".join(parts), text.replace("\xa0", " "), re.DOTALL) is not None

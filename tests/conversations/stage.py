"""Playing a `.chat` file: each verb does something in the house, or checks what somebody was shown of it."""

import re
from collections.abc import Callable
from typing import cast

from bot.deciding import Which, decide, move
from flows.messages import Contact, Incoming, Pin, Reply, Unread
from scheduling.listing import booking_summaries
from storage.database import Store
from tests.conversations.given import given
from tests.conversations.house import House, Person
from tests.conversations.screens import Screens, fits
from tests.conversations.script import TAP, Line

USUAL, USUAL_MASTER = "ann", "anna"
_SETUP = "salon.yaml"


class Stage:
    """A business, its clock, its clients and its staff."""

    def __init__(self, store: Store) -> None:
        self._house = House(store)
        self._screens = Screens(self._house)
        self._speaker = Person(USUAL)
        self._names = {False: "", True: ""}
        self._languages: dict[bool, str | None] = {False: None, True: None}
        self._last: Reply = Reply("")
        self._verbs: dict[str, Callable[[Line], None]] = {
            "setup": lambda line: self._house.set_up(line.text),
            "channel": self._opens,
            "now": self._goes_by,
            "language": lambda line: self._languages.update({line.who == "staff": line.text or None}),
            "name": lambda line: self._names.update({line.who == "staff": line.text}),
            "client": lambda line: self._says(line, _client(line)),
            "staff": lambda line: self._says(line, _member(line)),
            "tap": self._taps,
            "start": self._starts,
            "join": self._joins,
            "link": self._links,
            "contact": lambda line: self._send(Incoming(contact=Contact(line.text, own=line.who is None))),
            "unread": lambda line: self._send(Incoming(unread=cast(Unread, line.text))),
            "bot": lambda line: self._expect(line, "reply", self._speaker),
            "notice": lambda line: self._expect(line, "notice", _client(line)),
            "alert": lambda line: self._expect(line, "notice", _member(line)),
            "choices": self._offers,
            "error": lambda line: _same(self._last.error, line.text or None),
            "asks": lambda line: _same(self._last.asks, line.text or None),
            "step": lambda line: _same(self._last.step, line.text or None),
            "moment": lambda line: _same(self._last.moment and self._last.moment.words, line.text or None),
            "pin": lambda line: _same(_spot(self._last.pin), line.text or None),
            "silence": self._is_silent,
            "master": self._commands,
            "bookings": self._holds,
            "given": self._changes,
        }

    def play(self, line: Line) -> None:
        """Does or checks what the line says. Raises AssertionError."""
        if not self._house.slug and line.verb != "setup":
            self._house.set_up(_SETUP)
        self._verbs[line.verb](line)

    def _opens(self, line: Line) -> None:
        channel, *slugs = line.text.split()
        self._house.open_channel(channel, slugs)

    def _goes_by(self, line: Line) -> None:
        self._screens.settle()
        self._house.pass_time(line.text)
        self._screens.look()

    def _says(self, line: Line, person: Person) -> None:
        self._speaker = person
        if tap := TAP.fullmatch(line.text):
            self._taps(Line(line.number, "tap", tap["label"], tap["where"]))
        else:
            self._send(Incoming(text=line.text))

    def _taps(self, line: Line) -> None:
        back = int(line.who) if line.who and line.who.isdecimal() else 0
        owner = self._speaker._replace(name=line.who) if line.who and not line.who.isdecimal() else self._speaker
        self._send(Incoming(choice=self._screens.choice(owner, line.text, back)))

    def _starts(self, line: Line) -> None:
        self._speaker = Person(line.who or self._speaker.name)
        made = re.fullmatch(r"\{(?P<kind>\w+) (?P<uid>\w+)\}", line.text)
        self._send(Incoming(start=self._house.link(made["kind"], made["uid"]) if made else line.text))

    def _joins(self, line: Line) -> None:
        self._speaker = _member(line)
        self._send(Incoming(start=self._house.invitation(line.text or self._speaker.name)))

    def _links(self, line: Line) -> None:
        for name in line.text.split():
            self._house.link_member(Person(name, staff=True))

    def _send(self, incoming: Incoming) -> None:
        staff = self._speaker.staff
        self._screens.settle()
        self._house.send(self._speaker, incoming, self._names[staff], self._languages[staff])
        self._screens.look()

    def _expect(self, line: Line, kind: str, person: Person) -> None:
        told = self._screens.next(person, kind)
        assert told is not None, f"no {kind} came, expected {line.text!r}"
        self._last = told
        text = "\n".join(row for row in told.text.replace("\xa0", " ").splitlines() if row)
        assert fits(line.text, text), f"said:\n{text}\nexpected:\n{line.text}"

    def _offers(self, line: Line) -> None:
        offered = " | ".join(choice.label.replace("\xa0", " ") for choice in self._last.choices)
        assert fits(line.text, offered), f"offered: {offered}\nexpected: {line.text}"

    def _is_silent(self, line: Line) -> None:
        named = [person for person in self._house.chats if person.name == line.who]
        for person in named or [self._speaker]:
            _same(self._screens.unread(person), [])

    def _commands(self, line: Line) -> None:
        command, booking, *rest = line.text.format(booking=self._screens.booking).split(maxsplit=2)
        self._screens.settle()
        if command == "reschedule":
            move(self._house.parts, Which(booking), rest[0], None, None)
        else:
            decide(self._house.parts, command, Which(booking), rest[0] if rest else None)
        self._screens.look()

    def _holds(self, line: Line) -> None:
        with self._house.parts.look() as desk:
            found = booking_summaries(desk, desk.business_named(line.who or self._house.slug))
        told = [f"{one['service']} {one['provider']} {one['starts_at'][:16]}Z {one['status']}" for one in found]
        _same(told, [one.strip() for one in line.text.split(";") if one.strip()])

    def _changes(self, line: Line) -> None:
        chats = {person.name: chat for person, chat in self._house.chats.items() if not person.staff}
        with self._house.parts.desk() as desk:
            business = self._house.catalogue(desk).business.id
            given(desk, business, line.text, chats, self._speaker.name, self._screens.booking)


def _client(line: Line) -> Person:
    return Person(line.who or USUAL)


def _member(line: Line) -> Person:
    return Person(line.who or USUAL_MASTER, staff=True)


def _spot(pin: Pin | None) -> str | None:
    return None if pin is None else f"{pin.latitude} {pin.longitude} {pin.title}, {pin.address}"


def _same(found: object, expected: object) -> None:
    assert found == expected, f"found {found!r}, expected {expected!r}"

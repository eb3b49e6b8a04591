"""The house where a conversation takes place: its businesses, its clock and the doors of its clients and staff."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from bot.assembly import Parts
from bot.installing import import_file
from bot.settings import Settings
from bot.worker import run_next
from flows.messages import Incoming
from scheduling import mail, staffing, upkeep
from scheduling.accounts import open_account
from scheduling.catalogue import Catalogue
from scheduling.clock import SetClock
from scheduling.desk import Desk
from storage.database import Store
from storage.models import ChannelAccount

_SETUPS = Path(__file__).parent / "setups"
_MADRID = ZoneInfo("Europe/Madrid")
_BOT, _ASSISTANT = "1000", "2000"


class Person(NamedTuple):
    """Who writes, and at which door: a client, or a member of staff, whose name is their uid."""

    name: str
    staff: bool = False


class House:
    """Everything that a message passes through, as every channel has it."""

    def __init__(self, store: Store, **settings: Any) -> None:
        self._clock = SetClock(datetime(2026, 11, 23, 8, tzinfo=_MADRID))
        self.parts = Parts(Settings(_env_file=None, **settings), store, self._clock)
        self.slug = ""
        self.chats: dict[Person, int] = {}
        self._door = ("", "")
        self._received = 0
        self._invitation = ""

    def set_up(self, name: str) -> None:
        """Imports a set-up; the first one is the business of the conversation, where clients use its web chat."""
        slug = import_file(self.parts, _SETUPS / name, check=False).slug
        if not self.slug:
            self.slug = slug
            self._door = ("web", slug)

    def catalogue(self, desk: Desk) -> Catalogue:
        """The set-up of the conversation's business."""
        return desk.business_named(self.slug)

    def open_channel(self, channel: str, slugs: list[str]) -> None:
        """From now on clients write to a bot of these businesses, of this one without any, `all` for every one."""
        with self.parts.desk() as desk:
            named = [desk.business_named(slug).business.id for slug in slugs or [self.slug] if slug != "all"]
            account = open_account(desk, channel, _BOT, named)
        self._door = (account.channel, account.name)

    def pass_time(self, until: str) -> None:
        """Sets the clock to a wall time in Madrid and lets happen whatever is due by then."""
        self._clock.set(datetime.fromisoformat(until).replace(tzinfo=_MADRID))
        more = True
        while more:
            with self.parts.desk() as desk:
                more = upkeep.run_due(desk)

    def link(self, kind: str, uid: str) -> str:
        """The token of a link to a business, a service or a provider."""
        with self.parts.desk() as desk:
            if kind == "business":
                return desk.make_link(desk.business_named(uid)).token
            catalogue = self.catalogue(desk)
            service = catalogue.service(uid).id if kind == "service" else None
            provider = catalogue.provider(uid).id if kind == "provider" else None
            return desk.make_link(catalogue, service=service, provider=provider).token

    def invitation(self, uid: str) -> str:
        """The token of a new invitation for a member; the last one once more where it says `again`."""
        if uid != "again":
            with self.parts.desk() as desk:
                self._invitation = staffing.invite(desk, self.catalogue(desk), uid)
        return self._invitation

    def link_member(self, person: Person) -> None:
        """Lets a member be reached by the assistant, without a conversation."""
        with self.parts.desk() as desk:
            account = self.account(desk, person)
            member = staffing.member_named(desk, self.catalogue(desk), person.name)
            staffing.link(desk, account, person.name, member)
            chat = mail.find_chat(desk, account, person.name)
        assert chat is not None
        self.chats[person] = chat.id

    def send(self, person: Person, incoming: Incoming, name: str, language: str | None) -> None:
        """Receives a message and lets the worker handle it."""
        self._received += 1
        with self.parts.desk() as desk:
            received = mail.receive(
                desk,
                self.account(desk, person),
                person.name,
                str(self._received),
                replace(incoming, name=name, language=language).to_json(),
                name=name,
            )
        self.chats[person] = received.chat_id
        while run_next(self.parts, received.chat_id) is not None:
            pass

    def account(self, desk: Desk, person: Person) -> ChannelAccount:
        """The door that a person uses."""
        if not person.staff:
            return mail.account(desk, *self._door)
        return open_account(desk, "telegram", _ASSISTANT, [self.catalogue(desk).business.id], staff=True)

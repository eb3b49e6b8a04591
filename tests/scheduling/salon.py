"""A business to work with in tests of the desk: every command in a transaction of its own, names instead of numbers."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar, cast

from sqlalchemy import select

from scheduling.booking import Request
from scheduling.catalogue import Catalogue
from scheduling.clock import SetClock
from scheduling.desk import Desk, open_desk
from scheduling.wanted import Actor, Details, Holder, Own, Wanted
from storage import record
from storage.database import Store
from storage.models import AuditEntry, Booking, Chat, Client, Event, Hold, Outbox, Plan, Segment
from storage.rows import Noun, noun, table
from tests import builders
from tests.builders import NOW, at

STAFF = Actor("staff", "owner")
API = Actor("api", "key")
STRANGER = Actor("client", "new")

T = TypeVar("T")


class Salon:
    """A business with haircuts of an hour by the providers named, each from nine to five, every day, in UTC."""

    def __init__(self, store: Store, providers: Iterable[str] = ("anna",), *, slug: str = "demo", **rules: Any) -> None:
        self.store = store
        self.clock = SetClock(NOW)
        with store.writing() as connection:
            self.row = builders.a_business(connection, slug, **rules)
            self.account = builders.an_account(connection, self.row, "terminal")
            self.haircut = builders.a_service(connection, self.row)
            self.providers = {uid: builders.a_provider(connection, self.row, uid, [self.haircut]) for uid in providers}
        self.id = self.row.id

    def desk(self) -> AbstractContextManager[Desk]:
        return open_desk(self.store, self.clock)

    def do(self, command: Callable[[Desk, Catalogue], T]) -> T:
        with self.desk() as desk:
            return command(desk, desk.catalogue(self.id))

    def build(self, builder: Callable[..., T], *given: Any, **values: Any) -> T:
        with self.store.writing() as connection:
            return builder(connection, *given, **values)

    def set(self, **rules: Any) -> None:
        self.build(builders.change, self.row, rules)

    def quota(self, bookings: int | None) -> None:
        [plan] = self.rows(Plan, business_id=self.id)
        self.build(builders.change, plan, {"bookings_a_month": bookings})

    def pass_time(self, **by: float) -> None:
        self.clock.set(self.clock.now() + timedelta(**by))

    def wanted(self, provider: str | None = None, service: str = "haircut", location: str | None = None) -> Wanted:
        def number(desk: Desk, catalogue: Catalogue) -> Wanted:
            return Wanted(
                catalogue.service(service).id,
                catalogue.provider(provider).id if provider else None,
                catalogue.location(location).id if location else None,
            )

        return self.do(number)

    def chat(self, address: str = "ann") -> Chat:
        found = self.rows(Chat, external_id=address, channel_account_id=self.account.id)
        return found[0] if found else self.build(builders.a_chat, self.account, address)

    def client(self, address: str = "ann", **values: Any) -> Client:
        return self.build(builders.a_client, self.row, address.title(), [self.chat(address)], **values)

    def actor(self, address: str = "ann") -> Actor:
        chat = self.chat(address)
        with self.desk() as desk:
            client = desk.client_at(self.id, chat.channel_account_id, chat.external_id)
        return Actor("client", client.public_id) if client else STRANGER

    def hold(self, start: int, address: str = "ann", *, own: Own | None = None, **wish: Any) -> Hold:
        wanted, chat = self.wanted(**wish), self.chat(address)
        with self.desk() as desk:
            client = desk.client_at(self.id, chat.channel_account_id, chat.external_id)
            holder = Holder(chat_id=chat.id, client_id=client.id if client else None)
            return desk.hold(desk.catalogue(self.id), wanted, start, holder, own=own or Own())

    def request(self, start: int, address: str | None = "ann", wish: Wanted | None = None, **rest: Any) -> Request:
        details = rest.pop("details", None) or Details(name=(address or "walk-in").title())
        chat = self.chat(address) if address else None
        return Request(wish or self.wanted(), start, details, chat=chat, **rest)

    def book(
        self,
        start: int,
        address: str | None = "ann",
        *,
        actor: Actor | None = None,
        key: str | None = None,
        provider: str | None = None,
        service: str = "haircut",
        location: str | None = None,
        duration: int | None = None,
        **rest: Any,
    ) -> Booking:
        wish = replace(self.wanted(provider, service, location), duration=duration)
        request = self.request(start, address, wish, **rest)
        who = actor or self.actor(address or "nobody")
        return self.do(lambda desk, catalogue: desk.book(catalogue, request, who, key))

    def act(self, command: str, booking: Booking, by: Actor | str = STAFF, **given: Any) -> Booking:
        """Staff's, or an address's, command on a booking: approve, cancel (staff say why), reschedule …"""
        actor = self.actor(by) if isinstance(by, str) else by
        if command == "cancel" and actor.kind == "staff":
            given.setdefault("why", "closed")
        with self.desk() as desk:
            done = getattr(desk, command)(desk.catalogue(self.id), booking.public_id, actor=actor, **given)
        return cast(Booking, done)

    def move(self, booking: Booking, start: int, by: Actor | str = "ann", **given: Any) -> Booking:
        return self.act("reschedule", booking, by, start=start, **given)

    def starts(self, since: int, until: int, **wish: Any) -> list[int]:
        wanted = self.wanted(**wish)
        return self.do(lambda desk, catalogue: desk.slots(catalogue, wanted, since, until).starts())

    def booking(self, public_id: str) -> Booking:
        return self.do(lambda desk, catalogue: desk.booking(self.id, public_id))

    def name_of(self, provider_id: int) -> str:
        return next(provider.uid for provider in self.providers.values() if provider.id == provider_id)

    def audit(self, booking: Booking) -> list[AuditEntry]:
        with self.store.reading() as connection:
            return record.audit_of(connection, self.id, booking.id)

    def events(self) -> list[Event]:
        return self.rows(Event, "seq", business_id=self.id)

    def notices(self) -> list[Outbox]:
        return self.rows(Outbox, business_id=self.id, kind="notice")

    def live(self) -> list[Segment]:
        return self.rows(Segment, "occupied_from", business_id=self.id, live=True)

    def rows(self, model: type[Noun], order: str = "id", **where: Any) -> list[Noun]:
        rows = table(model)
        query = select(rows).where(*(rows.c[name] == value for name, value in where.items())).order_by(rows.c[order])
        with self.store.reading() as connection:
            return [noun(model, row) for row in connection.execute(query)]


__all__ = ["API", "NOW", "STAFF", "STRANGER", "Salon", "at"]

"""A small business and the parts that serve it."""

from typing import Any

from sqlmodel import SQLModel

from bot.assembly import Parts
from bot.settings import Settings
from scheduling import mail
from scheduling.clock import Clock, SetClock
from storage.database import Store
from storage.models import Inbox, InboxState, Member, Outbox, OutboxState
from storage.rows import add, noun, table
from tests import builders
from tests.builders import NOW


def open_shop(store: Store, clock: Clock | None = None, **settings: Any) -> Parts:
    """A business `demo` with haircuts by anna, its web and terminal doors, and the parts to serve them."""
    with store.writing() as connection:
        business = builders.a_business(connection)
        builders.an_account(connection, business, "terminal")
        service = builders.a_service(connection, business)
        builders.a_provider(connection, business, services=[service])
    return Parts(Settings(_env_file=None, **settings), store, clock or SetClock(NOW))


def hire(parts: Parts, uid: str, *, role: str = "provider", provider: str | None = None) -> Member:
    """A member of the business `demo`, linked to nothing yet."""
    with parts.desk() as desk:
        catalogue = desk.business_named("demo")
        own = catalogue.provider(provider).id if provider else None
        member = Member(business_id=catalogue.business.id, uid=uid, name=uid.title(), role=role, provider_id=own)
        member.id = add(desk.connection, member)
    return member


def send(parts: Parts, message_id: str, text: str, *, address: str = "ann", channel: str = "web") -> mail.Received:
    """Takes a message in, as a channel does."""
    with parts.desk() as desk:
        account = mail.account(desk, channel, "demo")
        return mail.receive(desk, account, address, f"{address}/{message_id}", {"text": text})


def came(parts: Parts) -> list[Inbox]:
    """Every message that came in, in order."""
    with parts.look() as tx:
        rows = tx.connection.execute(table(Inbox).select().order_by(table(Inbox).c.id))
        return [noun(Inbox, row) for row in rows]


def left(parts: Parts) -> list[Outbox]:
    """Every message that leaves, in order."""
    with parts.look() as tx:
        rows = tx.connection.execute(table(Outbox).select().order_by(table(Outbox).c.id))
        return [noun(Outbox, row) for row in rows]


def unhandled(parts: Parts) -> bool:
    """Whether a message that came in is not handled."""
    return _any(parts, Inbox, InboxState.NEW, InboxState.LEASED)


def unsent(parts: Parts) -> bool:
    """Whether a message that leaves still waits or is on its way."""
    return _any(parts, Outbox, OutboxState.PENDING, OutboxState.LEASED)


def _any(parts: Parts, kind: type[SQLModel], *states: str) -> bool:
    with parts.look() as tx:
        found = tx.connection.execute(table(kind).select().where(table(kind).c.state.in_(states)).limit(1))
        return found.first() is not None

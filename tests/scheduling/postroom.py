"""A business with a pushing channel to try delivery on: every command in a transaction of its own."""

from collections.abc import Callable, Collection
from datetime import datetime, timedelta
from typing import Any, TypeVar

from sqlalchemy import select

from scheduling import delivery, leases, mail, outcomes
from scheduling.accounts import open_account
from scheduling.clock import SetClock
from scheduling.desk import Desk, open_desk
from storage.database import Store
from storage.models import ChannelAccount, Chat, Outbox
from storage.rows import Noun, noun, table
from tests import builders
from tests.builders import NOW

HOLDER = "first"

T = TypeVar("T")


class PostRoom:
    """A business `demo` with a bot, whose sender's lease is held by HOLDER."""

    def __init__(self, store: Store, slug: str = "demo") -> None:
        self.store = store
        self.clock = SetClock(NOW)
        with store.writing() as connection:
            self.business = builders.a_business(connection, slug)
        self.account = self.bot(f"bot of {slug}")
        assert self.lead()

    def do(self, command: Callable[..., T], *given: Any, **values: Any) -> T:
        """A function over an open transaction, such as those of `delivery`."""
        with open_desk(self.store, self.clock) as desk:
            return command(desk, *given, **values)

    def bot(self, name: str) -> ChannelAccount:
        return self.do(open_account, "telegram", name, [self.business.id])

    def lead(self, holder: str = HOLDER, seconds: float = 1000) -> bool:
        return self.do(leases.acquire, leases.sender_lease(self.account.id), holder, seconds)

    def succeed(self, holder: str) -> int:
        """Another sender wins the lease after the former one died, and takes over what that one left."""

        def win(desk: Desk) -> int:
            leases.release(desk, leases.sender_lease(self.account.id), HOLDER)
            assert leases.acquire(desk, leases.sender_lease(self.account.id), holder, 1000)
            return delivery.take_over(desk, self.account.id, holder)

        return self.do(win)

    def pass_time(self, **by: float) -> None:
        self.clock.set(self.clock.now() + timedelta(**by))

    def chat(self, address: str = "ann", account: ChannelAccount | None = None) -> Chat:
        found = self.rows(Chat, external_id=address, channel_account_id=(account or self.account).id)
        if found:
            return found[0]
        with self.store.writing() as connection:
            return builders.a_chat(connection, account or self.account, address)

    def say(self, kind: str = "reply", address: str = "ann", *, due_at: datetime | None = None) -> int:
        chat = self.chat(address)
        return self.do(mail.say, chat, {"text": "private"}, kind=kind, due_at=due_at)

    def claim(self, holder: str = HOLDER, *, most: int = 1, without: Collection[int] = ()) -> list[Outbox]:
        return self.do(delivery.claim, self.account.id, holder, most=most, without=without)

    def send(self, *, most: int = 1) -> list[int]:
        """Claims the next messages and has the messenger take them; their row numbers."""
        rows = self.claim(most=most)
        for row in rows:
            assert self.do(outcomes.sent, row, HOLDER, f"taken {row.id}")
        return [row.id for row in rows]

    def row(self, outbox_id: int) -> Outbox:
        [found] = self.rows(Outbox, id=outbox_id)
        return found

    def states(self) -> dict[int, str]:
        return {row.id: row.state for row in self.rows(Outbox)}

    def rows(self, model: type[Noun], **where: Any) -> list[Noun]:
        rows = table(model)
        query = select(rows).where(*(rows.c[name] == value for name, value in where.items())).order_by(rows.c.id)
        with self.store.reading() as connection:
            return [noun(model, row) for row in connection.execute(query)]

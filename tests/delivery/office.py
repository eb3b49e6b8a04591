"""A business with a messenger's account, its waiting messages, and senders on a stepped loop."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from sqlalchemy import select

from bot.assembly import Parts
from bot.delivery.carrier import Carrier
from bot.delivery.lease import passed
from bot.delivery.sender import deliver
from bot.wake import Wake
from flows.messages import Choice, Reply
from scheduling import mail
from scheduling.accounts import open_account
from scheduling.desk import Desk
from scheduling.snapshot import whole
from storage.database import Store
from storage.models import ChannelAccount, Chat, Outbox, OutboxKind, OutboxState
from storage.rows import table
from tests import builders
from tests.bot.shop import left, open_shop
from tests.delivery.stepped import SteppedClock, SteppedLoop

CHANNEL = "telegram"
# Stepped time runs ahead of the database's, which judges leases.
LEASE_SECONDS = 600.0

_MOST_LOOKS = 2000
_UNSETTLED = (OutboxState.PENDING, OutboxState.LEASED)
_QUESTION = Reply("Which day?", (Choice("Monday", "t:0"),))

Came = TypeVar("Came")
Meanwhile = Callable[[], Awaitable[None]]


class Office:
    """Messages are written as turns and notices write them; `settle` sends until nothing waits."""

    def __init__(self, store: Store) -> None:
        self.clock = SteppedClock()
        self.parts = open_shop(store, self.clock)
        self.account = self.open_account("77")

    def open_account(self, name: str) -> ChannelAccount:
        """An account of the business on a channel that pushes."""
        with self.parts.desk() as desk:
            return open_account(desk, CHANNEL, name, [desk.business_named("demo").business.id])

    def chats(self, many: int, account: ChannelAccount | None = None) -> list[Chat]:
        """So many new chats."""
        with self.parts.desk() as desk:
            return [
                builders.a_chat(desk.connection, account or self.account, f"address-{number}")
                for number in range(many)
            ]

    def notices(self, chats: Sequence[Chat]) -> list[int]:
        """A notice to each chat, due now; returns the row numbers."""
        with self.parts.desk() as desk:
            payload = notice(desk)
            return [say(desk, chat, payload, OutboxKind.NOTICE) for chat in chats]

    def reply(self, chat: Chat, payload: dict[str, Any] | None = None) -> int:
        """A reply to a chat, due now, as a worker writes and announces it; returns its row number."""
        with self.parts.desk() as desk:
            row = say(desk, chat, payload or _QUESTION.to_json(), OutboxKind.REPLY)
        self.parts.wake.chat(chat.id)
        return row

    def rows(self) -> dict[int, Outbox]:
        """Every message that leaves, by row number."""
        return {row.id: row for row in left(self.parts)}

    def elsewhere(self, store: Store | None = None) -> Parts:
        """The parts of another process on the same store, or on another way to it."""
        return replace(self.parts, store=store or self.parts.store, wake=Wake())

    def settle(
        self,
        *carriers: Carrier,
        parts: Parts | None = None,
        meanwhile: Meanwhile | None = None,
        look_seconds: float = 0.5,
        **options: Any,
    ) -> float:
        """Sends until nothing waits any more; returns how long it took."""

        async def send() -> float:
            stop = asyncio.Event()
            async with asyncio.TaskGroup() as group:
                for carrier in carriers:
                    group.create_task(self.sending(carrier, stop, parts, **options))
                if meanwhile is not None:
                    await meanwhile()
                looks = 0
                while self.waiting():
                    await passed(stop, look_seconds)
                    looks += 1
                    assert looks < _MOST_LOOKS, "it never settles"
                ended = self.clock.seconds
                stop.set()
            return ended

        return self.play(send)

    def play(self, scene: Callable[[], Awaitable[Came]]) -> Came:
        """What comes of a scene on the stepped loop, which ends with it."""

        async def played() -> Came:
            self.clock.loop = asyncio.get_running_loop()
            return await scene()

        with asyncio.Runner(loop_factory=SteppedLoop) as runner:
            return runner.run(played())

    async def sending(
        self, carrier: Carrier, stop: asyncio.Event, parts: Parts | None = None, **options: Any
    ) -> None:
        """A sender that draws nothing by chance, until it is told to stop."""
        usual: dict[str, Any] = {"lease_seconds": LEASE_SECONDS, "chance": lambda: 0.5}
        await deliver(parts or self.parts, carrier, stop, **{**usual, **options})

    def waiting(self) -> set[int]:
        """The row numbers of what is not settled."""
        rows = table(Outbox)
        with self.parts.look() as tx:
            return set(tx.connection.execute(select(rows.c.id).where(rows.c.state.in_(_UNSETTLED))).scalars())


def say(desk: Desk, chat: Chat, payload: dict[str, Any], kind: OutboxKind) -> int:
    """Writes a message as everybody does, with its chat locked; returns its row number."""
    return mail.say(desk, mail.chat(desk, chat.id), payload, kind=kind)


def notice(desk: Desk) -> dict[str, Any]:
    """What a row keeps that confirms a visit to anna."""
    catalogue = desk.business_named("demo")
    client = builders.a_client(desk.connection, catalogue.business)
    booking = builders.a_draft(
        business_id=catalogue.business.id,
        service_id=catalogue.service("haircut").id,
        provider_id=catalogue.provider("anna").id,
        client_id=client.id,
        status="confirmed",
    )
    values = whole(catalogue, booking, client)
    return {"template": "booking_confirmed", "values": values, "token": None, "language": "en"}

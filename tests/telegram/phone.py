"""A business behind a bot, and people with telephones: what they send goes the whole way, and so does the answer."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from aiogram import Bot
from teremok.session import MockedSession

from bot.assembly import Parts
from bot.deciding import Which, decide
from bot.delivery.carrier import Limits
from bot.delivery.sender import deliver
from bot.installing import import_file
from bot.settings import Settings
from bot.telegram.receiving import Receiver
from bot.telegram.sending import TelegramCarrier
from bot.worker import run_next
from flows.sentences import say
from scheduling import staffing, upkeep
from scheduling.accounts import open_account
from scheduling.clock import SetClock
from scheduling.listing import booking_summaries, businesses
from storage.database import Store
from storage.models import Business, ChannelAccount, Client, InboxState, OutboxState
from tests.bot.shop import came, left
from tests.delivery.stepped import SteppedLoop
from tests.telegram.schema import FILE, Guard, faults_of
from tests.telegram.screens import Bubble, Screens

MADRID = ZoneInfo("Europe/Madrid")
MONDAY = datetime(2026, 11, 23, 8, tzinfo=MADRID)

ATELIER = Path(__file__).parent / "setups" / "atelier.yaml"
SALON = Path(__file__).parents[1] / "conversations" / "setups" / "salon.yaml"

STUDIO = Path(__file__).parents[1] / "conversations" / "setups" / "studio.yaml"

BOT_ID, ASSISTANT_ID = "123456789", "987654321"

_SECRET = "AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw1"
# How fast messages leave is tested elsewhere.
_LIMITS = Limits(rate=1000, chat_rate=100, chat_burst=100)
# Stepped time runs ahead of the database's, which judges leases.
_LEASE_SECONDS = 600
_LOOK_SECONDS = 0.1
_NEVER = 1e9
_UNDER_WAY = (OutboxState.PENDING, OutboxState.LEASED)

Scene = Callable[[], Awaitable[None]]


class Town:
    """One bot, in this process, and the businesses it serves; every call that leaves is checked and shown on screens.

    It receives and sends as in earnest, on a loop whose time passes only while nothing happens.

    business: the first of them. assistant: whether there is a second bot, for those who work there.
    """

    def __init__(self, store: Store, *setups: Path, assistant: bool = False) -> None:
        self._store = store
        self.clock = SetClock(MONDAY)
        self.guard, self.screens = Guard(), Screens()
        self.session = MockedSession()
        if FILE.exists():
            self.session.middleware(self.guard)
        self.session.middleware(self.screens)
        self.taps: list[str] = []
        self._updates, self._people = count(1), count(1001)
        for setup in setups:
            import_file(self.parts, setup, check=False)
        with self.parts.desk() as desk:
            served = businesses(desk)
            self.business: Business = served[0]
            ids = [one.id for one in served]
            self.account: ChannelAccount = open_account(desk, "telegram", BOT_ID, ids)
            self._accounts = [self.account]
            if assistant:
                self._accounts.append(open_account(desk, "telegram", ASSISTANT_ID, ids, staff=True))

    @property
    def parts(self) -> Parts:
        """Parts as a process has them that has just begun."""
        return Parts(Settings(_env_file=None), self._store, self.clock)

    def play(self, *scenes: Scene) -> None:
        """Plays scenes; before each, the bot begins anew, and nothing is left of what it had in memory.

        In the end every message was handled and has a reply, every tap was answered, and all that left was sent.
        """
        for scene in scenes:
            with asyncio.Runner(loop_factory=SteppedLoop) as runner:
                runner.run(self._played(scene))
        assert self.guard.stopped == []
        assert not FILE.exists() or self.guard.passed >= len(self.session.requests)
        assert set(self.screens.answered) == set(self.taps)
        heard, said = came(self.parts), left(self.parts)
        assert {message.state for message in heard} == {InboxState.DONE}
        assert {message.state for message in said} == {OutboxState.SENT}
        assert {message.id for message in heard} == {message.inbox_id for message in said if message.inbox_id}

    async def _played(self, scene: Scene) -> None:
        self._at_work = self.parts
        stop = asyncio.Event()
        self._receivers: dict[str, Receiver] = {}
        sending = []
        for account in self._accounts:
            bot = Bot(f"{account.name}:{_SECRET}", session=self.session)
            self._receivers[account.name] = Receiver(self._at_work, bot, account, typing_after=_NEVER)
            carrier = TelegramCarrier(bot, account, _LIMITS)
            sending.append(asyncio.create_task(deliver(self._at_work, carrier, stop, lease_seconds=_LEASE_SECONDS)))
        try:
            await scene()
        finally:
            stop.set()
            await asyncio.gather(*sending)
            for receiver in self._receivers.values():
                await receiver.close()

    def phone(self, language: str = "en", name: str = "Ann", bot: str = BOT_ID) -> "Phone":
        """Somebody who has not written yet, open at the chat with a bot."""
        return Phone(self, next(self._people), language, name, bot)

    def invitation(self, uid: str) -> str:
        """What the private link of a member brings."""
        with self.parts.desk() as desk:
            return staffing.invite(desk, desk.catalogue(self.business.id), uid)

    async def take_in(self, *updates: dict[str, Any], bot: str = BOT_ID) -> None:
        """What Telegram tells a bot, all at once and in this order."""
        for told in updates:
            update = {"update_id": next(self._updates), **told}
            if FILE.exists():
                assert list(faults_of(update, "Update")) == []
            await self._receivers[bot].take_in(update)

    async def settle(self) -> None:
        """Handles whatever waits, and stays until the sender has sent whatever is due."""
        while (chat := run_next(self._at_work)) is not None:
            self._at_work.wake.chat(chat)
        self._at_work.wake.everybody()
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            if not any(row.state in _UNDER_WAY for row in left(self._at_work)):
                return

    async def wait_until(self, now: datetime) -> None:
        """Lets the time come, and whatever falls due by then be done and sent."""
        self.clock.set(now)
        more = True
        while more:
            with self._at_work.desk() as desk:
                more = upkeep.run_due(desk)
        await self.settle()

    def new_tap(self) -> str:
        """An id for a tap; every one of them is to be answered."""
        self.taps.append(f"tap {len(self.taps)}")
        return self.taps[-1]

    def bookings(self) -> list[str]:
        """What the store holds, by start: service, provider, start in UTC and status."""
        return [f"{one['service']} {one['provider']} {one['starts_at'][:16]}Z {one['status']}" for one in self._held()]

    def to_come(self) -> Which:
        """The only booking that is to come, as a command of the staff names it."""
        [booking] = [one for one in self._held() if one["status"] in ("pending", "confirmed")]
        return Which(booking["id"])

    def _held(self) -> list[dict[str, Any]]:
        with self.parts.look() as desk:
            return booking_summaries(desk, desk.catalogue(self.business.id))


@dataclass
class Phone:
    """One person's telephone, open at a bot's chat."""

    town: Town
    user_id: int
    language: str
    name: str
    bot: str

    def says(self, key: str, **values: object) -> str:
        """A sentence as this person reads it."""
        return say(self.language, key, **values)

    @property
    def sees(self) -> list[Bubble]:
        """The messages of the bot, oldest first."""
        return self.town.screens.bubbles[self.user_id]

    @property
    def last(self) -> Bubble:
        """The newest of them."""
        return self.sees[-1]

    @property
    def panel(self) -> list[list[str]]:
        """The rows of the keyboard in place of the own one; none where the own one is there."""
        return self.town.screens.panels.get(self.user_id, [])

    async def start(self, token: str = "") -> Bubble:
        """Opens the chat, perhaps by a link."""
        return await self.type(f"/start {token}".strip())

    async def type(self, text: str) -> Bubble:
        """Writes."""
        return await self._send(self.message(text=text))

    async def tap(self, like: str, on: Bubble | None = None) -> Bubble:
        """Presses the button with that label, or whose label holds it, of a message, the newest one unless told."""
        return await self._send(self.tapping(like, on or self.last))

    async def press(self, data: str, on: Bubble) -> Bubble:
        """Presses a button that brings these data, whether the message has such a button or not."""
        return await self._send(self.pressing(data, on))

    async def push(self, label: str) -> Bubble:
        """Presses a button of the keyboard in place of the own one, which writes its label."""
        assert label in [one for row in self.panel for one in row], self.panel
        return await self.type(label)

    async def share(self, number: str, *, of: int | None = None, forwarded: bool = False) -> Bubble:
        """Shares a contact: the own one, or that of another person."""
        contact = {"phone_number": number, "first_name": self.name, "user_id": of or self.user_id}
        origin = {"type": "hidden_user", "date": self._now(), "sender_user_name": "Somebody"}
        return await self._send(self.message(contact=contact, **({"forward_origin": origin} if forwarded else {})))

    def loses(self, bubble: Bubble) -> None:
        """Deletes a message, so that the bot cannot reach it any more."""
        self.sees.remove(bubble)

    async def decided(self, command: str, reason: str | None = None) -> None:
        """The master decides about this person's only booking that is to come."""
        decide(self.town.parts, command, self.town.to_come(), reason)
        await self.town.settle()

    def known_as(self) -> Client:
        """Who the business knows at this address. Raises AssertionError where nobody."""
        with self.town.parts.look() as desk:
            found = desk.client_at(self.town.business.id, self.town.account.id, str(self.user_id))
        assert found is not None
        return found

    def message(self, **content: Any) -> dict[str, Any]:
        """An update that tells of a message of this person."""
        number = self.town.session.auto.next_message_id(self.user_id)
        known = {"message_id": number, "date": self._now(), "chat": self._chat(), "from": self._me()}
        return {"message": {**known, **content}}

    def tapping(self, like: str, on: Bubble) -> dict[str, Any]:
        """An update that tells of a tap."""
        return self.pressing(on.data(like), on)

    def pressing(self, data: str, on: Bubble) -> dict[str, Any]:
        """An update that tells of a tap that brings these data; of a message that is lost it tells little."""
        bot = {"id": int(self.bot), "is_bot": True, "first_name": "Lumi"}
        message: dict[str, Any] = {"message_id": on.id, "date": 0, "chat": self._chat()}
        if on.id in [bubble.id for bubble in self.sees]:
            markup = {"reply_markup": {"inline_keyboard": on.buttons}} if on.buttons else {}
            message |= {"date": self._now(), "from": bot, "text": on.text, **markup}
        tap = {"from": self._me(), "chat_instance": "1", "data": data, "message": message}
        return {"callback_query": {"id": self.town.new_tap(), **tap}}

    async def _send(self, update: dict[str, Any]) -> Bubble:
        before = self._state()
        await self.town.take_in(update, bot=self.bot)
        await self.town.settle()
        assert self._state() != before, "nothing was answered"
        return self.last

    def _state(self) -> object:
        return [(bubble.id, bubble.shown, bubble.buttons) for bubble in self.sees]

    def _me(self) -> dict[str, Any]:
        return {"id": self.user_id, "is_bot": False, "first_name": self.name, "language_code": self.language}

    def _chat(self) -> dict[str, Any]:
        return {"id": self.user_id, "type": "private", "first_name": self.name}

    def _now(self) -> int:
        return int(self.town.clock.now().timestamp())

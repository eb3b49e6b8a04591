"""The channel that Telegram is: a bot that polls, and people who press what it shows."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot.serving import running
from flows.messages import Choice
from flows.sentences import say
from storage.database import Store
from storage.models import ChannelAccount, Outbox
from tests.botapi.bots import Bot, Update
from tests.botapi.chats import Chat, Message, buttons_of
from tests.botapi.server import bot_api
from tests.channels.doors import NUMBER, House, Seen, sent

TOKEN = "42:TEST"

_FAST: dict[str, Any] = {"telegram_rate": 1000, "telegram_chat_rate": 100, "telegram_chat_burst": 100}
_USED = "✓ "


class TelegramPerson:
    """Somebody with a private chat."""

    number = NUMBER

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._told: Update | None = None

    @property
    def address(self) -> str:
        """The chat's number."""
        return str(self._chat.id)

    @property
    def screen(self) -> list[Seen]:
        """What was shown, but for menus that only turned grey."""
        with self._chat.bot.changed:
            return [_seen(message) for message in self._chat.shown if not _is_grey(message)]

    def write(self, text: str) -> None:
        """Types."""
        self._tell(self._chat.write(text))

    def press(self, value: str) -> None:
        """Taps under the newest message."""
        with self._chat.bot.changed:
            newest = max(self._chat.messages)
        self._tell(self._chat.tap(newest, value))

    def repeat(self) -> None:
        """Telegram tells the update that it told last once more, as it does where nobody confirmed it."""
        with self._chat.bot.changed:
            assert self._told is not None
            self._chat.bot.updates.append(self._told)
            self._chat.bot.changed.ring()

    def share(self) -> None:
        """By the button that Telegram has for it."""
        self._tell(self._chat.share_contact(self.number))

    def leave(self) -> None:
        """Blocks the bot, which is told nothing of it before it writes."""
        self._chat.blocked = True

    def come_back(self) -> None:
        """Lets the bot write again."""
        self._tell(self._chat.unblock())

    def _tell(self, update: Update | None) -> None:
        self._told = update


class TelegramChannel:
    """A bot."""

    longest, most, pushes, vouches = 4096, 100, True, True
    more = say("en", "menu.later")

    def __init__(self, house: House, bot: Bot) -> None:
        self._house, self._bot = house, bot
        self._people = 1000

    @property
    def account(self) -> ChannelAccount:
        """By the number that its token begins with."""
        return self._house.account("telegram", str(self._bot.id))

    def delivered(self) -> bool:
        """The bot confirmed what Telegram told it."""
        with self._bot.changed:
            return not self._bot.updates

    def caught_up(self, rows: Sequence[Outbox]) -> bool:
        """Telegram took what it was sent, or refused it."""
        return sent(rows)

    def person(self, name: str) -> TelegramPerson:
        """Somebody new."""
        self._people += 1
        return TelegramPerson(self._bot.chat(self._people, name))


@contextmanager
def telegram(store: Store, setup: Path) -> Iterator[tuple[House, TelegramChannel]]:
    """A business with a bot, until the block ends."""
    with bot_api() as api:
        house = House.open(store, setup, telegram_token=TOKEN, telegram_api_url=api.base, **_FAST)
        with running(house.parts):
            yield house, TelegramChannel(house, api.bot(TOKEN))


def _seen(message: Message) -> Seen:
    choices = tuple(Choice(button["text"], button.get("callback_data", "")) for button in buttons_of(message))
    return Seen(message["text"], choices)


def _is_grey(message: Message) -> bool:
    buttons = list(buttons_of(message))
    return bool(buttons) and all(button["text"].startswith(_USED) for button in buttons)

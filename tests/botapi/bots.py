"""A bot as Telegram knows it: its chats, what waits for it and where that is sent."""

import asyncio
import itertools
import secrets
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tests.botapi.chats import Chat
from tests.botapi.news import News

Update = dict[str, Any]

# What a bot is not told unless it asks for it by name (getUpdates, `allowed_updates`).
_UNASKED = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass
class Webhook:
    """Where updates are posted to, and how that went last."""

    url: str
    secret: str
    max_connections: int
    failed_at: int = 0
    failed_by: str = ""


@dataclass
class Bot:
    """One bot. updates: those that it has not confirmed, oldest first; made: every update there ever was; queries: in
    which chats taps were not answered yet, by their id.

    Whoever reads or changes it while others may holds `changed`, which tells of every change.
    """

    token: str
    username: str
    changed: News
    chats: dict[int, Chat] = field(default_factory=dict)
    updates: list[Update] = field(default_factory=list)
    made: list[Update] = field(default_factory=list)
    allowed: list[str] | None = None
    webhook: Webhook | None = None
    queries: dict[str, Chat] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    poll: asyncio.Event | None = None
    numbers: Iterator[int] = field(default_factory=lambda: itertools.count(1))
    update_ids: Iterator[int] = field(default_factory=lambda: itertools.count(700_000_001))

    @property
    def id(self) -> int:
        """The number that the token begins with."""
        return int(self.token.partition(":")[0])

    @property
    def user(self) -> dict[str, Any]:
        """The bot as a User."""
        return {"id": self.id, "is_bot": True, "first_name": self.username, "username": self.username}

    def chat(self, number: int, name: str = "Ann", language: str = "en") -> Chat:
        """The private chat with the person of that id, opened where it is new."""
        with self.changed:
            return self.chats.setdefault(number, Chat(self, number, name, language))

    def tell(self, kind: str, content: dict[str, Any]) -> Update | None:
        """Makes an update of something that happened; None where the bot did not ask for such."""
        with self.changed:
            if kind in _UNASKED if not self.allowed else kind not in self.allowed:
                return None
            update = {"update_id": next(self.update_ids), kind: content}
            self.updates.append(update)
            self.made.append(update)
            self.changed.ring()
            return update

    def query(self, chat: Chat) -> str:
        """The id of a new callback query, which may be answered once."""
        made = str(secrets.randbits(60))
        self.queries[made] = chat
        return made

    def confirm(self, below: int) -> None:
        """Forgets the updates before one."""
        self.updates = [update for update in self.updates if update["update_id"] >= below]

    def settle(self, update: Update) -> None:
        """Forgets one update, which a webhook took."""
        self.updates.remove(update)

"""One person's private chat with a bot: what both sides see there, and what the person can do."""

import copy
import itertools
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from tests.waiting import PATIENCE_SECONDS

if TYPE_CHECKING:
    from tests.botapi.bots import Bot, Update

Message = dict[str, Any]
Button = dict[str, Any]
Result = TypeVar("Result")


@dataclass
class Chat:
    """A chat. messages: as they are now, by id; shown: each message of the bot's as it was sent and as it was edited,
    in order; keyboard: what stands under the text field; popups: the words with which taps were answered; actions: what
    the bot was seen to do, such as `typing`.
    """

    bot: "Bot"
    id: int
    name: str
    language: str
    blocked: bool = False
    messages: dict[int, Message] = field(default_factory=dict)
    shown: list[Message] = field(default_factory=list)
    keyboard: dict[str, Any] | None = None
    popups: list[str] = field(default_factory=list)
    actions: list[str] = field(default_factory=list)

    @property
    def person(self) -> dict[str, Any]:
        """The person as a User."""
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}

    @property
    def itself(self) -> dict[str, Any]:
        """The chat as a Chat."""
        return {"id": self.id, "type": "private", "first_name": self.name}

    @property
    def buttons(self) -> list[Button]:
        """Every button that was ever shown under a message, newest first, with the message's id as `message_id`."""
        with self.bot.changed:
            return [
                {**button, "message_id": message["message_id"]}
                for message in reversed(self.shown)
                for button in buttons_of(message)
            ]

    def write(self, text: str) -> "Update | None":
        """Types a message; a command at its start is marked as one."""
        if not text.startswith("/"):
            return self.send(text=text)
        command = {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
        return self.send(text=text, entities=[command])

    def send(self, **content: Any) -> "Update | None":
        """Sends a message of any content, such as `voice={…}` or `forward_origin={…}, text=…`."""
        with self.bot.changed:
            return self.bot.tell("message", self.keep(self.person, content))

    def edit(self, message_id: int, text: str) -> "Update | None":
        """Changes what the person wrote before."""
        with self.bot.changed:
            message = self.messages[message_id]
            message.update(text=text, edit_date=int(time.time()))
            return self.bot.tell("edited_message", copy.deepcopy(message))

    def share_contact(self, phone: str, user_id: int | None = None) -> "Update | None":
        """Shares a phone number: the person's own, or another user's."""
        return self.send(contact={"phone_number": phone, "first_name": self.name, "user_id": user_id or self.id})

    def press(self, label: str, *, inaccessible: bool = False) -> "Update | None":
        """Taps the newest button ever shown whose label is or begins with these words. Raises AssertionError."""
        found = next((button for button in self.buttons if button["text"].startswith(label)), None)
        assert found is not None, f"no button {label!r} was shown"
        return self.tap(found["message_id"], found["callback_data"], inaccessible=inaccessible)

    def tap(self, message_id: int, data: str, *, inaccessible: bool = False) -> "Update | None":
        """Taps a button with this data under a message, whether it is shown there now or not.

        inaccessible: Telegram does not say any more what the message was.
        """
        with self.bot.changed:
            gone = {"chat": self.itself, "message_id": message_id, "date": 0}
            message = gone if inaccessible else copy.deepcopy(self.messages[message_id])
            content = {
                "id": self.bot.query(self),
                "from": self.person,
                "message": message,
                "chat_instance": str(self.id * 7),
                "data": data,
            }
            return self.bot.tell("callback_query", content)

    def block(self) -> "Update | None":
        """Stops the bot: it can send nothing any more."""
        self.blocked = True
        return self._member("member", "kicked")

    def unblock(self) -> "Update | None":
        """Lets the bot send again."""
        self.blocked = False
        return self._member("kicked", "member")

    def wait(self, until: Callable[["Chat"], Result], seconds: float = PATIENCE_SECONDS) -> Result:
        """What `until` returns once that is true. Raises AssertionError after so many seconds."""
        with self.bot.changed:
            found = self.bot.changed.wait_for(lambda: until(self), seconds)
            last = self.shown[-1].get("text") if self.shown else None
        assert found, f"{self.name} waited in vain; the last message was {last!r}"
        return found

    def keep(self, sender: dict[str, Any], content: dict[str, Any]) -> Message:
        """Puts a message into the chat and returns it as the Bot API tells it."""
        number = next(self.bot.numbers)
        message = {
            "message_id": number,
            "from": sender,
            "chat": self.itself,
            "date": int(time.time()),
            **content,
        }
        self.messages[number] = message
        return copy.deepcopy(message)

    def _member(self, before: str, now: str) -> "Update | None":
        content = {"chat": self.itself, "from": self.person, "date": int(time.time())}
        sides = {"old_chat_member": before, "new_chat_member": now}
        return self.bot.tell("my_chat_member", {**content, **{side: self._as(sides[side]) for side in sides}})

    def _as(self, status: str) -> dict[str, Any]:
        member = {"status": status, "user": self.bot.user}
        return {**member, "until_date": 0} if status == "kicked" else member


def buttons_of(message: Message) -> Iterator[Button]:
    """The inline buttons of a message, in reading order."""
    return itertools.chain.from_iterable(message.get("reply_markup", {}).get("inline_keyboard", []))

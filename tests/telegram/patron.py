"""A person who books by taps in a chat with a bot, drawn from a seed; patient, and never confused by a repetition."""

from collections.abc import Callable, Iterator
from functools import partial
from random import Random

from flows import sentences
from tests.botapi.chats import Button, Chat, Message, buttons_of

_say = partial(sentences.say, "en")
_MOST_TAPS = 60
_QUIET_SECONDS = 1.0

_CONTINUE, _CONFIRM = _say("menu.continue"), _say("menu.confirm")
_OLD = _say("turn.old_menu")
_DONE = (_say("book.booked.done"), _say("book.booked.waiting"))
# What a menu offers besides answers to its question.
_BESIDES = {
    _say(key)
    for key in (
        *("menu.back", "menu.stop", "menu.help", "menu.language", "menu.bookings", "menu.where", "menu.skip"),
        *("menu.change_provider", "menu.change_location", "menu.earlier", "menu.later"),
        *("day.earlier", "day.later", "day.all", "time.earlier", "time.later", "time.other_day"),
    )
}
_USED = "✓ "


class Patron:
    """Somebody with a telephone."""

    def __init__(self, chat: Chat, seed: str) -> None:
        self.chat = chat
        self._random = Random(seed)

    def book(self) -> None:
        """Talks until a booking is made. Raises AssertionError where that does not come about."""
        self._act(partial(self.chat.write, "/start"))
        for _ in range(_MOST_TAPS):
            with self.chat.bot.changed:
                message = self._newest()
            if message["text"].startswith(_DONE):
                return
            button = self._chosen(message)
            self._act(partial(self.chat.tap, message["message_id"], button["callback_data"]))
        raise AssertionError(f"{self.chat.name} got lost; the last message is {message['text']!r}")

    def replies(self) -> Iterator[Message]:
        """What the bot said, in order; not the menus that it only turned grey."""
        for message in self.chat.shown:
            buttons = list(buttons_of(message))
            if not buttons or not all(button["text"].startswith(_USED) for button in buttons):
                yield message

    def _act(self, act: Callable[[], object]) -> None:
        """Does something, and waits until the bot says something; what it calls old is answered when all is quiet."""
        with self.chat.bot.changed:
            seen = len(list(self.replies()))
            act()
        self.chat.wait(lambda chat: len(list(self.replies())) > seen)
        with self.chat.bot.changed:
            while self._newest()["text"].startswith(_OLD) and self._hears_more():
                pass

    def _hears_more(self) -> bool:
        seen = len(list(self.replies()))
        return self.chat.bot.changed.wait_for(lambda: len(list(self.replies())) > seen, _QUIET_SECONDS)

    def _newest(self) -> Message:
        return max(self.replies(), key=lambda message: (message["message_id"], message.get("edit_date", 0)))

    def _chosen(self, message: Message) -> Button:
        labels = {button["text"]: button for button in buttons_of(message)}
        for label in (_CONTINUE, _CONFIRM):
            if label in labels:
                return labels[label]
        answers = [labels[label] for label in labels if label not in _BESIDES]
        assert labels, f"nothing to tap under {message!r}"
        return self._random.choice(answers or list(labels.values()))

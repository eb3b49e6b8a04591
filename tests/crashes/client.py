"""One client's conversation, drawn from a seed: books, changes their mind, moves, cancels."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from random import Random
from typing import Any

from flows import sentences
from flows.messages import Choice, Reply
from tests.conversing.browser import Browser

_say = partial(sentences.say, "en")

_DONE = {_say(f"menu.{key}"): key for key in ("confirm", "confirm_move", "confirm_cancel")}
_WISHES = {"confirm_move": _say("menu.move"), "confirm_cancel": _say("menu.cancel")}
_CONTINUE, _BACK = _say("menu.continue"), _say("menu.back")
# What a menu offers besides answers to its question; a list of times ends with how many there are.
_BESIDES = {
    _say(key)
    for key in (
        *("menu.back", "menu.stop", "menu.help", "menu.language", "menu.bookings"),
        *("menu.change_provider", "menu.change_location"),
        *("day.earlier", "day.later", "day.all", "time.earlier", "time.later", "time.other_day"),
    )
}
_ALL_TIMES = _say("time.all", count=2).partition("2")[2]
_PLANS = (
    ("confirm",),
    ("confirm", "confirm_move"),
    ("confirm", "confirm_cancel"),
    ("confirm", "confirm_move", "confirm_cancel"),
    ("confirm", "confirm_move", "confirm_move"),
)
_MOST_DETOURS = 2
# Where a word in between changes nothing of what the conversation comes to.
_UNHURT = ("service", "location", "provider", "day")


@dataclass
class Told:
    """What a client knows at the end: the booking, how often it was moved, whether it was cancelled, the time that
    was chosen last, and the card that was shown last."""

    booking: str = ""
    moves: int = 0
    cancelled: bool = False
    clock: str = ""
    card: str = ""


class Client:
    """A client at a browser."""

    def __init__(self, browser: Browser, seed: str) -> None:
        self.browser = browser
        self.told = Told()
        self._random = Random(seed)
        self._plan = list(self._random.choice(_PLANS))
        self._detours = self._random.randint(0, _MOST_DETOURS)

    def converse(self) -> Told:
        """Talks until everything planned is done. Raises AssertionError."""
        reply = self._say({"start": ""})
        while (said := self._next(reply)) is not None:
            reply = self._say(said, hurries=reply.asks in _UNHURT)
        return self.told

    def _next(self, reply: Reply) -> dict[str, Any] | None:
        assert reply.error in (None, "slot_taken"), f"refused: {reply}"
        choices = {choice.label: choice for choice in reply.choices}
        if _CONTINUE in choices:
            return _tap(choices[_CONTINUE])
        if self._turns_round(choices):
            return _tap(choices[_BACK])
        if reply.asks == "name":
            return {"text": f"Client {self._random.randint(1, 999)}"}
        if reply.asks == "confirm":
            return _tap(next(choices[label] for label in choices if label in _DONE))
        if reply.booking is None:
            return self._answer(reply, choices)
        self._note(reply.booking, reply.text)
        return _tap(choices[_WISHES[self._plan[0]]]) if self._plan else None

    def _answer(self, reply: Reply, choices: Mapping[str, Choice]) -> dict[str, Any]:
        answers = [
            choice for choice in reply.choices if choice.label not in _BESIDES and not choice.label.endswith(_ALL_TIMES)
        ]
        if not answers:
            return _tap(choices[_BACK])
        chosen = self._random.choice(answers)
        if reply.asks == "time":
            self.told.clock = chosen.label[-len("15:00") :]
        return _tap(chosen)

    def _turns_round(self, choices: Mapping[str, Choice]) -> bool:
        if _BACK not in choices or not self._detours or self._random.random() > 0.2:
            return False
        self._detours -= 1
        return True

    def _note(self, booking: str, card: str) -> None:
        done = self._plan.pop(0)
        self.told.booking = booking
        self.told.moves += done == "confirm_move"
        self.told.cancelled = done == "confirm_cancel"
        self.told.card = card

    def _say(self, said: Mapping[str, Any], *, hurries: bool = False) -> Reply:
        draw, browser = self._random.random, self.browser
        browser.send(said, copies=self._random.choice((1, 1, 1, 2, 3)))
        if hurries and draw() < 0.1:
            # Without waiting for an answer; the one to this comes last and leads back.
            browser.send({"text": _say("menu.help")})
        if draw() < 0.1:
            browser.lose_stream()
        if draw() < 0.05:
            browser.reload()
        reply = browser.wait()
        if draw() < 0.2:
            browser.deliver(self._random.choice(browser.sent))
        return reply


def _tap(choice: Choice) -> dict[str, Any]:
    return {"choice": choice.value}

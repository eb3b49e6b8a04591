"""What a member sees once something was done."""

from typing import Final

from flows.messages import Reply
from flows.talk import Talk
from flows.work import home
from flows.work.requests import waiting
from flows.work.visit import card

FIELD: Final = "done"

_DONE = {
    "approve": "work.done.approve",
    "call_off": "work.done.call_off",
    "complete": "work.done.complete",
    "decline": "work.done.decline",
    "no_show": "work.done.no_show",
    "propose": "work.done.propose",
    "shift": "work.done.shift",
    "suggest": "work.done.propose",
    "walk_in": "work.done.walk_in",
}


def ask(talk: Talk) -> Reply:
    """The booking as it is now, what may still be done about it, and who else waits."""
    public_id = talk.draft["confirm"] if "confirm" in talk.draft else talk.draft["booking"]
    heading = talk.say(_DONE[str(talk.position.flow)])
    others = [one for one in waiting.found(talk) if one.public_id != public_id]
    return card.show(talk, talk.own_booking(public_id), heading, home.requests(talk) if others else ())

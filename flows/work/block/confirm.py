"""What is about to be closed and who is booked in it; only a yes closes it."""

from typing import Any, Final

from flows import menu
from flows.messages import Reply
from flows.steps import GoBack, Heard, Misunderstood
from flows.talk import Talk
from flows.work import team, whose
from flows.work.block import closing, listed
from scheduling.blocking import block

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """The time, and the bookings that stand in it."""
    found = closing.visits(talk)
    lines = [talk.say("work.block.ask"), closing.card(talk)]
    if found:
        lines += [talk.say("work.block.affected", count=len(found)), *listed.lines(talk, found)]
    offers = [
        menu.answer(talk.say("work.block.yes"), FIELD, True),
        menu.change(talk.say("menu.change_time"), "since"),
        *menu.leave(talk),
    ]
    return talk.reply("\n".join(lines), offers, asks=FIELD)


def take(talk: Talk, heard: Heard) -> dict[str, Any] | Misunderstood | GoBack:
    """What is closed now, for the card that ends the flow. Raises Refusal."""
    if not (heard.value or heard.answer):
        return Misunderstood(talk.say("work.block.no" if heard.answer is False else "book.confirm.unknown"))
    chosen = talk.provider()
    if not team.decides(talk, chosen):
        return GoBack(whose.FIELD, talk.say("work.whose.own"))
    block(talk.desk, talk.catalogue, chosen.id if chosen else None, *closing.span(talk), "", talk.actor)
    return closing.chosen(talk)


def fits(talk: Talk, value: dict[str, Any]) -> bool:
    """Whether it is still what is chosen; once the flow is over nothing else is."""
    return not talk.draft or value == closing.chosen(talk)

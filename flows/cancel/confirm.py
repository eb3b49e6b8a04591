"""The booking to be cancelled; only a yes to it cancels."""

from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.seal import seal
from flows.steps import Heard, Misunderstood, Stop
from flows.talk import Talk

FIELD: Final = "confirm"


def ask(talk: Talk) -> Reply:
    """The booking, the reason if one was given, and the way out; a yes is to the booking as it is shown."""
    why, card = talk.draft["why"], cards.booking_card(talk, talk.booking())
    lines = [talk.say("cancel.confirm.ask"), card]
    if why:
        lines.append(talk.say("cancel.confirm.why", why=why))
    offers = [
        menu.answer(talk.say("menu.confirm_cancel"), FIELD, seal(card)),
        *([] if why else [menu.change(talk.say("menu.add_reason"), "why")]),
        *menu.back(talk),
        menu.begin(talk.say("menu.keep"), "stop"),
    ]
    return talk.reply("\n".join(lines), offers, asks=FIELD)


def take(talk: Talk, heard: Heard) -> str | Misunderstood | Stop:
    """The booking's public id. Raises Refusal where it cannot be cancelled any more."""
    if heard.answer is False:
        return Stop()
    if not (heard.value or heard.answer):
        return Misunderstood(talk.say("cancel.confirm.unknown"))
    if heard.value != seal(cards.booking_card(talk, talk.booking())):
        return Misunderstood(talk.say("book.confirm.changed"))
    booking = talk.desk.cancel(
        talk.catalogue,
        talk.draft["booking"],
        actor=talk.actor,
        why=talk.draft["why"] or None,
        key=f"{talk.chat.id}:{talk.token}",
    )
    talk.changed(booking)
    return booking.public_id

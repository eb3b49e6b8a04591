"""The card before something that cannot be taken back, and the yes to it."""

from collections.abc import Callable, Sequence

from flows import cards
from flows.messages import Reply
from flows.state import Offer
from flows.steps import Heard, Misunderstood, Stop
from flows.talk import Talk
from flows.work import clients
from storage.models import Booking


def card(talk: Talk, question: str, offers: Sequence[Offer]) -> Reply:
    """The question by its key, the visit, its client, and the reason where one was given."""
    booking, why = talk.booking(), talk.draft["why"]
    told = [talk.say("cancel.confirm.why", why=why)] if why else []
    lines = [talk.say(question), cards.booking_card(talk, booking), *clients.lines(talk, booking), *told]
    return talk.reply("\n".join(lines), offers, asks="confirm")


def taken(talk: Talk, heard: Heard, do: Callable[..., Booking], why: str | None) -> str | Misunderstood | Stop:
    """The booking's public id, once a yes to the card had a command of the desk do it. Raises as that does."""
    if heard.answer is False:
        return Stop()
    if not (heard.value or heard.answer):
        return Misunderstood(talk.say("cancel.confirm.unknown"))
    booking = do(talk.catalogue, talk.draft["booking"], actor=talk.actor, why=why, version=heard.value)
    talk.changed(booking)
    return booking.public_id

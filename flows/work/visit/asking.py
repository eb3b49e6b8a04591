"""The card before something that cannot be taken back."""

from collections.abc import Sequence

from flows import cards
from flows.messages import Reply
from flows.state import Offer
from flows.talk import Talk
from flows.work import clients


def card(talk: Talk, question: str, offers: Sequence[Offer]) -> Reply:
    """The question by its key, the visit, its client, and the reason where one was given."""
    booking, why = talk.booking(), talk.draft["why"]
    told = [talk.say("cancel.confirm.why", why=why)] if why else []
    lines = [talk.say(question), cards.booking_card(talk, booking), *clients.lines(talk, booking), *told]
    return talk.reply("\n".join(lines), offers, asks="confirm")

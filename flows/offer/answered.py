"""What a client sees who answered an offer of other times."""

from typing import Final

from flows import cards, menu, texts
from flows.messages import Reply
from flows.talk import Talk
from scheduling.notices import NO_TIME

FIELD: Final = "answered"


def ask(talk: Talk) -> Reply:
    """The visit at its new time, or the request that stays as it was."""
    about = talk.draft["answer"]
    booking = talk.own_booking(about["booking"])
    key = "offer.refused" if about["said"] == NO_TIME else "offer.accepted"
    offers = [*menu.for_booking(talk, booking), *menu.onward(talk)]
    return cards.of_booking(talk, booking, talk.say(key), offers, below=texts.below(talk, booking))

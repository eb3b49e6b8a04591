"""What a client sees who told whether they come."""

from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.talk import Talk

FIELD: Final = "noted"


def ask(talk: Talk) -> Reply:
    """That it is noted, and what may still be changed."""
    about = talk.draft["attendance"]
    booking = talk.own_booking(about["booking"])
    offers = [*menu.for_booking(talk, booking), *menu.onward(talk)]
    return cards.of_booking(talk, booking, talk.say(f"attend.noted.{about['said']}"), offers)

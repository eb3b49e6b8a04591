"""How good a visit was; the desk keeps it at once, whether or not a word follows."""

from typing import Final

from flows import cards, menu
from flows.messages import Reply
from flows.steps import Heard, Misunderstood
from flows.talk import Talk

FIELD: Final = "rating"
BEST = 5


def ask(talk: Talk) -> Reply:
    """From one star to five, so that a typed number is so many; none at all may be typed."""
    stars = [menu.answer("★" * count, FIELD, count) for count in range(1, BEST + 1)]
    booking = talk.own_booking(talk.draft["visit"])
    text = talk.say("rate.ask", visit=cards.brief(talk, booking), best=BEST)
    return talk.reply(text, [*stars, *menu.leave(talk)])


def take(talk: Talk, heard: Heard) -> int | Misunderstood:
    """A number from 0 to 5. Raises NotFound where the visit is gone."""
    told = str(heard.value if heard.value is not None else heard.text).strip()
    if not (told.isascii() and told.isdigit()) or len(told) > 1 or int(told) > BEST:
        return Misunderstood(talk.say("rate.unknown", best=BEST))
    talk.changed(talk.desk.rate(talk.catalogue, talk.draft["visit"], int(told), actor=talk.actor))
    return int(told)

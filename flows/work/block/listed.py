"""Bookings of several clients as lines."""

from collections.abc import Sequence

from flows import cards
from flows.talk import Talk
from storage.models import Booking

_MOST = 10


def lines(talk: Talk, bookings: Sequence[Booking]) -> list[str]:
    """Who comes when, for what; of very many the first."""
    shown = [
        talk.say("work.block.visit", visit=cards.brief(talk, booking), client=talk.client_of(booking).name)
        for booking in bookings[:_MOST]
    ]
    more = len(bookings) - len(shown)
    return [*shown, talk.say("work.block.more", count=more)] if more else shown

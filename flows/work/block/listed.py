"""Bookings of several clients as lines."""

from collections.abc import Sequence

from flows import cards
from flows.talk import Talk
from storage.models import Booking

_MOST = 10


def lines(talk: Talk, bookings: Sequence[Booking]) -> list[str]:
    """Who comes when, for what, and where it is everybody's time to whom; of very many the first."""
    shown = [_line(talk, booking) for booking in bookings[:_MOST]]
    more = len(bookings) - len(shown)
    return [*shown, talk.say("work.block.more", count=more)] if more else shown


def _line(talk: Talk, booking: Booking) -> str:
    parts = [cards.brief(talk, booking), talk.client_of(booking).name]
    if talk.provider() is None:
        parts.append(talk.catalogue.providers[booking.provider_id].name)
    return " · ".join(parts)

"""Which conversation a wish or a command opens, for each kind of people that the bots talk with."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Routes:
    """The ways of one kind of people; every value is the name of a flow.

    first: where they begin. shows: the one that shows a booking.
    of_wish: the other wishes lead to no flow of their own. commands: what is written after a slash, as messengers
    offer it in their menus. needs_booking: who has no booking to come is told so instead.
    lost: the sentence for words that nobody understands.
    """

    first: str
    shows: str
    of_wish: Mapping[str, str]
    commands: Mapping[str, str]
    needs_booking: frozenset[str] = frozenset()
    lost: str = "turn.not_understood"


CLIENT = Routes(
    first="book",
    shows="bookings",
    of_wish={
        "book": "book",
        "reschedule": "reschedule",
        "cancel": "cancel",
        "list": "bookings",
        "help": "help",
        "language": "language",
        "stop": "stop",
        "where": "where",
    },
    commands={
        "book": "book",
        "bookings": "bookings",
        "move": "reschedule",
        "cancel": "cancel",
        "where": "where",
        "language": "language",
        "help": "help",
        "stop": "stop",
    },
    needs_booking=frozenset({"reschedule", "cancel"}),
)

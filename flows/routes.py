"""Which conversation a wish or a command opens, for each kind of people that the bots talk with."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Routes:
    """The ways of one kind of people; every value is the name of a flow.

    first: where they begin. shows: the one that shows a booking.
    of_wish: the other wishes lead to no flow of their own. commands: what is written after a slash, as messengers
    offer it in their menus. needs_booking: who has no booking to come is told so instead. home, help, lost: the
    sentences that name the first flow, that tell what can be said, and that answer words which nobody understands.
    """

    first: str
    shows: str
    of_wish: Mapping[str, str]
    commands: Mapping[str, str]
    home: str
    help: str
    lost: str
    needs_booking: frozenset[str] = frozenset()


CLIENT = Routes(
    first="book",
    shows="bookings",
    of_wish={
        "book": "book",
        "reschedule": "reschedule",
        "cancel": "cancel",
        "list": "bookings",
        "late": "attend",
        "stop_messages": "quiet",
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
    home="menu.book",
    help="help.text",
    lost="turn.not_understood",
    needs_booking=frozenset({"reschedule", "cancel"}),
)

WORK = Routes(
    first="agenda",
    shows="visit",
    of_wish={
        "agenda": "agenda",
        "list": "agenda",
        "requests": "requests",
        "walk_in": "walk_in",
        "block": "block",
        "hours": "hours",
        "help": "help",
        "language": "language",
        "stop": "stop",
    },
    commands={
        "today": "agenda",
        "requests": "requests",
        "walkin": "walk_in",
        "block": "block",
        "hours": "hours",
        "language": "language",
        "help": "help",
        "stop": "stop",
    },
    home="work.home",
    help="work.help",
    lost="work.lost",
)

"""Every conversation there is; a new one is one more line."""

from flows import attend, book, bookings, business, cancel, help, language, quiet, rate, reschedule, stop, where
from flows.steps import Flow

FLOWS: dict[str, Flow] = {
    module.FLOW.name: module.FLOW
    for module in (book, reschedule, cancel, bookings, attend, rate, quiet, where, help, language, stop, business)
}
FIRST = book.FLOW
# Who has no booking to come is told so instead.
NEEDS_BOOKING = frozenset({"reschedule", "cancel"})

# Which flow a wish opens; the other wishes lead to no flow of their own.
OF_WISH = {
    "book": "book",
    "reschedule": "reschedule",
    "cancel": "cancel",
    "list": "bookings",
    "help": "help",
    "language": "language",
    "stop": "stop",
    "where": "where",
}

# What is written after a slash, as messengers offer it in their menus, and the flow that it opens.
COMMANDS = {
    "book": "book",
    "bookings": "bookings",
    "move": "reschedule",
    "cancel": "cancel",
    "where": "where",
    "language": "language",
    "help": "help",
    "stop": "stop",
}

"""Looking at one's own bookings."""

from flows.bookings import card, which
from flows.steps import Flow

FLOW = Flow("bookings", (which,), closing=card, aside=True)

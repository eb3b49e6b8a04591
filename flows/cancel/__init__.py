"""Cancelling a booking."""

from flows.bookings import which
from flows.cancel import cancelled, confirm, why
from flows.steps import Flow

FLOW = Flow("cancel", (which, why, confirm), closing=cancelled)

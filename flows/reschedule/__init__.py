"""Moving a booking to another time."""

from flows.bookings import which
from flows.reschedule import confirm, moved
from flows.steps import Flow
from flows.when import day, time

FLOW = Flow("reschedule", (which, day, time, confirm), closing=moved)

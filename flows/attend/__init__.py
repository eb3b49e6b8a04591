"""Telling whether one comes."""

from flows.attend import attendance, noted
from flows.bookings import which
from flows.steps import Flow

FLOW = Flow("attend", (which, attendance), closing=noted, aside=True)

"""Telling whether one comes."""

from flows.attend import attendance, noted
from flows.steps import Flow

FLOW = Flow("attend", (attendance,), closing=noted, aside=True)

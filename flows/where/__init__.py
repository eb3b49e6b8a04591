"""Telling where the business is."""

from flows.steps import Flow
from flows.where import card, place

FLOW = Flow("where", (place,), closing=card, aside=True)

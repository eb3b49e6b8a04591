"""Telling what can be said here."""

from flows.help import card
from flows.steps import Flow

FLOW = Flow("help", (), closing=card, aside=True)

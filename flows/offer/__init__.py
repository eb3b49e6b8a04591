"""Answering the other times that a business offers for a request."""

from flows.offer import answer, answered
from flows.steps import Flow

FLOW = Flow("offer", (answer,), closing=answered, aside=True)

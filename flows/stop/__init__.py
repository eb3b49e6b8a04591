"""Leaving a flow."""

from flows.steps import Flow
from flows.stop import stopped

FLOW = Flow("stop", (), closing=stopped)

"""Looking at the days of one's work."""

from flows.steps import Flow
from flows.work.agenda import day, listed

FLOW = Flow("agenda", (day,), closing=listed, aside=True)

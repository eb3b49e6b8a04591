"""Looking at a week's working hours and changing those of a weekday."""

from flows.steps import Flow
from flows.work import whose
from flows.work.hours import changed, confirm, spans, weekday

FLOW = Flow("hours", (whose, weekday, spans, confirm), closing=changed)

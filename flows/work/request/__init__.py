"""Answering a request: yes, no, or at another time."""

from flows.steps import Flow
from flows.when import day
from flows.work import start
from flows.work.request import declining, suggesting, times, why
from flows.work.visit import booking, done
from flows.work.visit.deed import Deed
from scheduling.lifecycle import Happening

FLOWS = (
    Flow("approve", (Deed(Happening.APPROVED),), closing=done, aside=True),
    Flow("decline", (booking, why, declining), closing=done),
    Flow("propose", (booking, times), closing=done),
    Flow("suggest", (booking, day, start, suggesting), closing=done),
)

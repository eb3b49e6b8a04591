"""One visit as those see it who give it, and what they may make of it."""

from flows.steps import Flow
from flows.when import day
from flows.work import start
from flows.work.visit import booking, calling_off, card, done, moving, reason
from flows.work.visit.deed import Deed
from scheduling.lifecycle import Happening

FLOWS = (
    Flow("visit", (booking,), closing=card, aside=True),
    Flow("complete", (Deed(Happening.COMPLETED),), closing=done, aside=True),
    Flow("no_show", (Deed(Happening.MISSED),), closing=done, aside=True),
    Flow("call_off", (booking, reason, calling_off), closing=done),
    Flow("shift", (booking, day, start, moving), closing=done),
)

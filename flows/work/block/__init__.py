"""Closing a part of a day, and asking those who are booked in it to move."""

from flows.steps import Flow
from flows.work import whose
from flows.work.block import blocked, confirm, day, since, told, until

FLOW = Flow("block", (whose, day, since, until, confirm, told), closing=blocked)

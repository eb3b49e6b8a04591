"""Booking for somebody who came, or who called."""

from flows.steps import Flow
from flows.work import start
from flows.work.visit import done
from flows.work.walk_in import client, confirm, day, name, provider, service

FLOW = Flow("walk_in", (service, provider, name, client, day, start, confirm), closing=done)

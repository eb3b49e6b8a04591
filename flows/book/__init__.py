"""Booking a visit."""

from flows.book import booked, confirm, email, location, name, notes, phone, provider, service
from flows.steps import Flow
from flows.when import day, time

FLOW = Flow("book", (service, location, provider, day, time, name, phone, email, notes, confirm), closing=booked)

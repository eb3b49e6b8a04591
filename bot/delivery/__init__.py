"""Delivery: carries outbox rows through the channels that push; knows no messenger."""

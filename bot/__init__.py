"""Carry: channels, receiving, delivery, start-up; imports flows, scheduling and nouns."""

"""Replays collected cases of other booking systems against the slot engine."""

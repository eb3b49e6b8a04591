"""Decide: what is free, what may happen to a booking, who is told when; imports only storage."""

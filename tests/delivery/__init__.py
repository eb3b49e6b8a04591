"""Delivery by real rows and senders: a counterpart records what left and when, on a loop whose time is stepped."""

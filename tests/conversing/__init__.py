"""Talks to a running Slotwright from outside, as its clients do; knows its doors and nothing behind them."""

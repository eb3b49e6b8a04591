"""Measurements against floors; each module prints one small table, `python -m bench NAME` runs it."""

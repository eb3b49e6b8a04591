"""Choosing a day and a time: two steps that booking and moving share."""

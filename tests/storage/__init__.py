"""Tests of what the database itself forbids, and of opening it."""

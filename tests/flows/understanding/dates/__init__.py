"""Tests of how dates and times are read."""

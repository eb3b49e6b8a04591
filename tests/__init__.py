"""Tests of every room; imports anything and is imported by no room."""

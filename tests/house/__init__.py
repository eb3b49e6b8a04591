"""Tests of the house itself: what is packaged, pinned and said about the project."""

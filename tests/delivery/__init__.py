"""Tests of delivery: what leaves, when, in which order and how often."""

"""Tests of the rules: slots, hours, life of a booking, the desk."""

"""Tests of the Telegram channel against the rules of others."""

"""Tests of the WhatsApp channel against what others made of Twilio: its API as a server, and its description."""

"""Kills processes while clients talk to them, and looks whether anything was lost, doubled or out of order."""

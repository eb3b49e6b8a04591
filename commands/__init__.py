"""Command: each file declares some commands; a body is one function of a room, imported when its command runs."""

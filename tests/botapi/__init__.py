"""A Bot API server for tests: keeps chats, obeys offsets, fails when told to."""

"""Conversations as people would have them, in `.chat` files that a test plays on both stores."""

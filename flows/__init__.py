"""Talk: turn one message into replies; imports scheduling and the nouns of storage.models."""

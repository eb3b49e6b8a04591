"""What is understood of a message, by the rules and by a model."""

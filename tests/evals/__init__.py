"""What is understood, and what comes of it, measured over many messages and tasks."""

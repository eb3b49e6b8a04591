"""What a client means by what they typed: a wish and hints per field, never a decision."""

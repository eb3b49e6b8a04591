"""Understanding without a model: rules over the words of four languages; no rule reads a message more than once."""

from flows.understanding.rules.reading import understand

__all__ = ["understand"]

"""The conversation's own rules: understanding, sentences, the graph."""

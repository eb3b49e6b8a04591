"""Changing the language."""

from flows.language import which
from flows.steps import Flow

FLOW = Flow("language", (which,), aside=True)

"""Asking for no more messages after visits."""

from flows.quiet import opt_out, opted_out
from flows.steps import Flow

FLOW = Flow("quiet", (opt_out,), closing=opted_out, aside=True)

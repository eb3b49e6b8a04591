"""Rating a visit that is over."""

from flows.rate import comment, rated, rating, visit
from flows.steps import Flow

FLOW = Flow("rate", (visit, rating, comment), closing=rated)

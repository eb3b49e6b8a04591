"""Looking at the requests that wait for a yes."""

from flows.steps import Flow
from flows.work.requests import listed

FLOW = Flow("requests", (), closing=listed, aside=True)

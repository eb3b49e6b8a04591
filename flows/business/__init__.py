"""Choosing the business to talk with, where one channel account serves several."""

from flows.business import choose
from flows.steps import Flow

FLOW = Flow("business", (choose,))

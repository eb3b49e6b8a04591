"""Which day: today, until another is chosen."""

from flows.talk import Talk
from flows.when import free
from flows.when.day import FIELD, ask, fits, take

__all__ = ["FIELD", "ask", "fits", "preset", "take"]


def preset(talk: Talk) -> str:
    """Today, where the visit takes place."""
    return talk.desk.now.astimezone(free.zone(talk)).date().isoformat()

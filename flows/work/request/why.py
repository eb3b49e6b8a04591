"""Why a request is declined, for those who care to say."""

from flows.cancel.why import FIELD, ask, preset, take

__all__ = ["FIELD", "ask", "preset", "take"]

"""Failures on command: what the next calls of a method meet."""

from collections import defaultdict, deque
from dataclasses import dataclass, field

from tests.botapi.refusals import Refused

# What nginx before the Bot API answers, which is no JSON.
BAD_GATEWAY = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body></body>\r\n</html>\r\n"


@dataclass(frozen=True)
class Fault:
    """What becomes of a call. refusal: the answer, in place of doing anything; html: that answer is not JSON.

    With neither the call is carried out, and the connection is cut where the answer should come.
    """

    refusal: Refused | None = None
    html: bool = False


CUT = Fault()
GATEWAY = Fault(Refused(502, "Bad Gateway"), html=True)
BROKEN = Fault(Refused(500, "Internal Server Error"))


def flood(seconds: int) -> Fault:
    """Too many requests: come again after so many seconds."""
    return Fault(Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds))


@dataclass
class Faults:
    """The failures that are still to come, by method in small letters."""

    coming: defaultdict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))

    def add(self, method: str, fault: Fault, times: int = 1) -> None:
        """Lets the next calls of a method meet a fault."""
        self.coming[method.lower()].extend([fault] * times)

    def next(self, method: str) -> Fault | None:
        """What this call meets, if anything."""
        waiting = self.coming[method.lower()]
        return waiting.popleft() if waiting else None

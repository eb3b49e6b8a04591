"""How fast messages may leave: values that tell when the next one may, in seconds of any clock that never goes back."""

from dataclasses import dataclass, replace
from math import floor, inf

# A second, and by how much less than others a message may be late on its way from here.
SECOND = 1.02

@dataclass(frozen=True, slots=True)
class Pace:
    """What left through an account in the last second, and when its turn comes again.

    No second, however it is cut, holds more than `rate` messages, rounded down and at least one; slower than one a
    second they are so far apart. They leave evenly, so that whatever becomes urgent leaves next; a message that is
    late by less than the gap between two does not delay those after it.
    """

    rate: float
    due: float = -inf
    left: tuple[float, ...] = ()

    def opens(self, weight: int = 1) -> float:
        """The earliest instant at which a message that weighs so much may leave.

        One that weighs more than a second holds waits until nothing left for a second.
        """
        before = self._whole - min(weight, self._whole)
        full = self.left[-before - 1] + SECOND if len(self.left) > before else -inf
        return max(self.due, full)

    def after(self, at: float, weight: int = 1) -> "Pace":
        """The pace after a message that weighs so much left."""
        gap = SECOND / min(self.rate, self._whole)
        turn = self.due if at - self.due < gap else at
        return replace(self, due=turn + weight * gap, left=(*self.left, *[at] * weight)[-self._whole :])

    @property
    def _whole(self) -> int:
        return max(floor(self.rate), 1)


@dataclass(frozen=True, slots=True)
class Bucket:
    """What a chat may still get: `burst` messages at once after a pause, then `rate` a second.

    Kept as the instant at which the bucket is full again (the generic cell rate algorithm, ITU-T I.371 annex A).
    """

    rate: float
    burst: int
    full: float = -inf

    @property
    def opens(self) -> float:
        """The earliest instant at which the chat may get a message."""
        return self.full - (self.burst - 1) / self.rate

    def after(self, at: float, weight: int = 1) -> "Bucket":
        """The bucket after a message that weighs so much went to the chat."""
        return replace(self, full=max(self.full, at) + weight / self.rate)

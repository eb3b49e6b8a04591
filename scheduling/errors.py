"""Refusals: what the desk will not do, each with a code that is also the key of its sentence."""

from collections.abc import Sequence
from typing import ClassVar

from storage.errors import NotMigrated, RunAgain, StorageUnavailable
from storage.models import AuditEntry

__all__ = [
    "AlreadyDone",
    "ClientBlocked",
    "InvitationOver",
    "KeyReused",
    "NotAllowed",
    "NotFound",
    "NotMigrated",
    "OnlineBookingOff",
    "QuotaReached",
    "ReasonRequired",
    "Refusal",
    "RunAgain",
    "SlotTaken",
    "StorageUnavailable",
    "TooLate",
    "TooManyHolds",
    "TooManyOpenBookings",
]


class Refusal(Exception):
    """Something that is not done, for a reason that people are told."""

    code: ClassVar[str]


class SlotTaken(Refusal):
    """The asked start cannot be had; `alternatives` are the nearest starts that can (UTC epoch minutes)."""

    code = "slot_taken"

    def __init__(self, alternatives: Sequence[int] = ()) -> None:
        super().__init__(self.code)
        self.alternatives = tuple(alternatives)


class TooLate(Refusal):
    """The business's cut-off for cancelling or moving has passed; `cutoff` in minutes before the start."""

    code = "too_late"

    def __init__(self, cutoff: int) -> None:
        super().__init__(self.code)
        self.cutoff = cutoff


class QuotaReached(Refusal):
    """The business's plan allows no further booking this month."""

    code = "quota_reached"


class OnlineBookingOff(Refusal):
    """The service takes no bookings from clients."""

    code = "not_bookable"


class TooManyOpenBookings(Refusal):
    """The client has as many open bookings as the business allows."""

    code = "too_many_open"

    def __init__(self, limit: int) -> None:
        super().__init__(self.code)
        self.limit = limit


class TooManyHolds(Refusal):
    """The client, or the network they come from, keeps as many times as is allowed."""

    code = "too_many_holds"


class ClientBlocked(Refusal):
    """The business does not take this client's bookings."""

    code = "blocked"


class NotAllowed(Refusal):
    """The actor may not do this, or the booking's status does not permit it."""

    code = "not_allowed"


class AlreadyDone(Refusal):
    """Somebody else changed the booking first; `last` is what they did, where that is known."""

    code = "already_done"

    def __init__(self, last: AuditEntry | None = None) -> None:
        super().__init__(self.code)
        self.last = last


class ReasonRequired(Refusal):
    """Staff who cancel say why."""

    code = "reason_required"


class InvitationOver(Refusal):
    """A link of somebody who works here was used, revoked or has expired, or there never was one."""

    code = "invitation_over"


class NotFound(Refusal):
    """There is no such thing here, or it belongs to somebody else."""

    code = "not_found"


class KeyReused(Refusal):
    """An idempotency key was used before with another request."""

    code = "key_reused"

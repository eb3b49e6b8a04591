"""How a command ends: with which code, and with which line for the operator."""

from scheduling.clock import from_minute, iso
from scheduling.errors import NotMigrated, Refusal, RunAgain, SlotTaken, StorageUnavailable

_LINE = "\n"

_REFUSED = {
    "already_done": "somebody did this before, or the booking's life is over",
    "blocked": "the business does not take this client's bookings",
    "key_reused": "the key was used with another request",
    "not_allowed": "the booking's status does not permit this, or the start lies in the past",
    "not_bookable": "the service is inactive",
    "not_found": "there is no such booking here",
    "quota_reached": "the plan allows no further booking this month",
    "slot_taken": "the provider is occupied then",
    "too_late": "the cut-off has passed",
}


class BadArgument(Exception):
    """An argument or setting that cannot be used; the message names it and says what is allowed."""


def ending(error: Exception) -> tuple[int, str] | None:
    """The exit code and the line for an error that is no bug; None for a bug.

    2 is a bad argument or setting, 3 a database that is not migrated, 1 a refusal or an unusable database.
    """
    match error:
        case BadArgument():
            return 2, str(error)
        case NotMigrated():
            return 3, str(error)
        case StorageUnavailable():
            return 1, f"unavailable: the database cannot be used now ({str(error).partition(_LINE)[0]})"
        case RunAgain():
            return 1, "unavailable: the database is busy; run the command again"
        case SlotTaken(alternatives=starts) if starts:
            nearest = ", ".join(iso(from_minute(start)) for start in starts)
            return 1, f"{error.code}: {_REFUSED[error.code]}; nearest free: {nearest}"
        case Refusal():
            return 1, f"{error.code}: {_REFUSED.get(error.code, 'refused')}"
    return None

"""The life of a booking, as a table; `apply` is the only code that assigns a status."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from scheduling.errors import AlreadyDone, NotAllowed
from scheduling.wanted import Actor
from storage.models import Approval, AuditEntry, Booking, BookingStatus, changed

NEW = ""
FINAL = frozenset({BookingStatus.COMPLETED, BookingStatus.CANCELLED, BookingStatus.NO_SHOW, BookingStatus.RESCHEDULED})
OPEN = frozenset({BookingStatus.PENDING, BookingStatus.CONFIRMED, BookingStatus.IN_PROGRESS})


class Happening(StrEnum):
    """What may happen to a booking. A chain goes on in a new booking: `moved_in`, or `asked_again` for approval.
    A request that nobody answered has `lapsed`."""

    BOOKED = "booked"
    REQUESTED = "requested"
    MOVED_IN = "moved_in"
    ASKED_AGAIN = "asked_again"
    APPROVED = "approved"
    DECLINED = "declined"
    STARTED = "started"
    COMPLETED = "completed"
    MISSED = "missed"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    MOVED_AWAY = "moved_away"


class EventKind(StrEnum):
    """What other parts may react to."""

    BOOKING_CREATED = "BOOKING_CREATED"
    BOOKING_CONFIRMED = "BOOKING_CONFIRMED"
    REMINDER_SENDING = "REMINDER_SENDING"
    MEETING_STARTED = "MEETING_STARTED"
    MEETING_ENDED = "MEETING_ENDED"
    BOOKING_COMPLETED = "BOOKING_COMPLETED"
    BOOKING_NO_SHOW = "BOOKING_NO_SHOW"
    FOLLOWUP_SENDING = "FOLLOWUP_SENDING"
    UPDATE_RATING = "UPDATE_RATING"
    BOOKING_RESCHEDULED = "BOOKING_RESCHEDULED"
    BOOKING_CANCELLED = "BOOKING_CANCELLED"


@dataclass(frozen=True, slots=True)
class Transition:
    """One row: while the booking is … this happens, caused by … it becomes …, and this goes out.

    `notice` is the template of the message to the client, sent where somebody else caused it.
    """

    while_it_is: frozenset[str]
    happens: Happening
    caused_by: frozenset[str]
    becomes: BookingStatus
    events: tuple[EventKind, ...] = ()
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What a happening makes of a booking: its new values, the audit entry, who caused it, and what goes out."""

    booking: Booking
    audit: AuditEntry
    actor: Actor
    events: tuple[EventKind, ...]
    notice: str | None


def _row(
    while_it_is: str,
    happens: Happening,
    caused_by: str,
    becomes: BookingStatus,
    *out: EventKind,
    notice: str | None = None,
) -> Transition:
    states = frozenset(NEW if name == "new" else name for name in while_it_is.split())
    return Transition(states, happens, frozenset(caused_by.split()), becomes, out, notice)


_ANYONE = "client staff api system"
_OFFICE = "staff api"
_E, _H, _S = EventKind, Happening, BookingStatus

TRANSITIONS: tuple[Transition, ...] = (
    _row(
        "new",
        _H.BOOKED,
        _ANYONE,
        _S.CONFIRMED,
        _E.BOOKING_CREATED,
        _E.BOOKING_CONFIRMED,
        notice="booking_confirmed",
    ),
    _row("new", _H.REQUESTED, _ANYONE, _S.PENDING, _E.BOOKING_CREATED),
    _row("new", _H.MOVED_IN, _ANYONE, _S.CONFIRMED, _E.BOOKING_RESCHEDULED, notice="booking_moved"),
    _row("new", _H.ASKED_AGAIN, _ANYONE, _S.PENDING, _E.BOOKING_RESCHEDULED, notice="booking_moved"),
    _row("pending", _H.APPROVED, _OFFICE, _S.CONFIRMED, _E.BOOKING_CONFIRMED, notice="booking_confirmed"),
    _row("pending", _H.DECLINED, _OFFICE, _S.CANCELLED, _E.BOOKING_CANCELLED, notice="booking_declined"),
    _row("pending", _H.LAPSED, "system", _S.CANCELLED, _E.BOOKING_CANCELLED, notice="booking_lapsed"),
    _row("pending confirmed", _H.STARTED, "system", _S.IN_PROGRESS, _E.MEETING_STARTED),
    _row("confirmed", _H.COMPLETED, _OFFICE, _S.COMPLETED, _E.BOOKING_COMPLETED),
    _row("in_progress", _H.COMPLETED, "staff api system", _S.COMPLETED, _E.BOOKING_COMPLETED),
    _row("confirmed in_progress", _H.MISSED, _OFFICE, _S.NO_SHOW, _E.BOOKING_NO_SHOW),
    _row(
        "pending confirmed",
        _H.CANCELLED,
        _ANYONE,
        _S.CANCELLED,
        _E.BOOKING_CANCELLED,
        notice="booking_cancelled",
    ),
    _row("in_progress", _H.CANCELLED, "staff", _S.CANCELLED, _E.BOOKING_CANCELLED, notice="booking_cancelled"),
    _row("pending confirmed", _H.MOVED_AWAY, _ANYONE, _S.RESCHEDULED),
)

_ANSWERS = {Happening.APPROVED: Approval.GIVEN, Happening.DECLINED: Approval.DECLINED}
_QUESTIONS = frozenset({Happening.REQUESTED, Happening.ASKED_AGAIN})


def transition(booking: Booking, happening: Happening, actor: Actor) -> Transition:
    """The row that lets this happen.

    Raises AlreadyDone where the booking's life is over, it is there already or the question was answered, else
    NotAllowed.
    """
    for row in TRANSITIONS:
        if row.happens == happening and booking.status in row.while_it_is and actor.kind in row.caused_by:
            if happening == Happening.STARTED and booking.approval == Approval.AWAITED:
                break
            return row
    reached = {row.becomes for row in TRANSITIONS if row.happens == happening}
    answered = happening in _ANSWERS and booking.approval in _ANSWERS.values()
    if booking.status in FINAL or booking.status in reached or answered:
        raise AlreadyDone
    raise NotAllowed


def apply(
    booking: Booking,
    happening: Happening,
    actor: Actor,
    now: datetime,
    *,
    why: str | None = None,
    **values: Any,
) -> Change:
    """Lets something happen to a booking, changing further `values` along with its status.

    The booking given is left as it is. A new booking has the status NEW. Raises AlreadyDone or NotAllowed.
    """
    row = transition(booking, happening, actor)
    # What staff leave pending waits for nobody: only a client's wish is a question.
    asks = happening in _QUESTIONS and actor.is_client
    approval = Approval.AWAITED if asks else _ANSWERS.get(happening, booking.approval)
    after = changed(
        booking,
        **values,
        status=row.becomes.value,
        approval=str(approval),
        updated_at=now,
        version=booking.version if booking.status == NEW else booking.version + 1,
    )
    audit = AuditEntry(
        business_id=booking.business_id,
        booking_id=booking.id or 0,
        at=now,
        actor=str(actor),
        change="status",
        before=booking.status or None,
        after=row.becomes.value,
        why=why,
    )
    return Change(after, audit, actor, row.events, row.notice if not actor.is_client else None)

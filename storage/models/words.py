"""The closed word lists that columns may hold."""

from enum import StrEnum


class BookingStatus(StrEnum):
    PENDING = "pending"
    CONFIRMED = "confirmed"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"
    RESCHEDULED = "rescheduled"


class Approval(StrEnum):
    """Whether a booking waits for somebody's yes."""

    NOT_NEEDED = "not_needed"
    AWAITED = "awaited"
    GIVEN = "given"
    DECLINED = "declined"


class ApprovalMode(StrEnum):
    """Whose bookings need approval: nobody's, everybody's, those of new clients, of clients with a poor record."""

    NONE = "none"
    ALL = "all"
    NEW_CLIENTS = "new_clients"
    POOR_RECORD = "poor_record"


class Attendance(StrEnum):
    UNKNOWN = "unknown"
    COMING = "coming"
    LATE = "late"
    NOT_COMING = "not_coming"


class ServiceStatus(StrEnum):
    ACTIVE = "active"
    PRIVATE = "private"
    INACTIVE = "inactive"


class Role(StrEnum):
    OWNER = "owner"
    MANAGER = "manager"
    PROVIDER = "provider"


class Grid(StrEnum):
    """Where the starts of a working window are anchored: at its opening, or at round wall-clock minutes."""

    OPENING = "opening"
    CLOCK = "clock"


class DetailRule(StrEnum):
    """Whether a client is asked for a detail."""

    OFF = "off"
    OPTIONAL = "optional"
    REQUIRED = "required"


class InboxState(StrEnum):
    NEW = "new"
    LEASED = "leased"
    DONE = "done"
    DEAD = "dead"


class OutboxKind(StrEnum):
    REPLY = "reply"
    NOTICE = "notice"


class OutboxState(StrEnum):
    PENDING = "pending"
    LEASED = "leased"
    SENT = "sent"
    FAILED = "failed"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"


class DueKind(StrEnum):
    """What falls due around a booking: before its start, after its end; for staff, while a request is unanswered."""

    REMINDER = "reminder"
    FOLLOW_UP = "follow_up"
    NUDGE = "nudge"
    ESCALATION = "escalation"


class DueState(StrEnum):
    """`queued` is on its way: what the messenger says settles it."""

    PENDING = "pending"
    QUEUED = "queued"
    SENT = "sent"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    FAILED = "failed"

"""The nouns: one SQLModel table each, shared by every room; a noun holds no rule and runs no query."""

from storage.models.bookings import (
    AuditEntry,
    Booking,
    CommandResult,
    Event,
    EventCounter,
    Hold,
    Segment,
    Tombstone,
)
from storage.models.businesses import AccountBusiness, Business, ChannelAccount, Location, Member, Plan
from storage.models.catalogue import (
    DateOverride,
    Offer,
    Provider,
    ProviderLocation,
    Service,
    ServiceLocation,
    TimeOff,
    WeeklyHours,
)
from storage.models.chats import Chat, Inbox, MenuToken, Outbox
from storage.models.clients import Client, ClientAddress
from storage.models.contents import Content
from storage.models.due import DueNotice
from storage.models.leases import Lease
from storage.models.links import Link
from storage.models.model_use import ModelUse
from storage.models.staff import Invitation, MemberAddress
from storage.models.values import changed, values_of
from storage.models.words import (
    Approval,
    ApprovalMode,
    Attendance,
    BookingStatus,
    DetailRule,
    DueKind,
    DueState,
    Grid,
    InboxState,
    OutboxKind,
    OutboxState,
    Role,
    ServiceStatus,
)

__all__ = [
    "AccountBusiness",
    "Approval",
    "ApprovalMode",
    "Attendance",
    "AuditEntry",
    "Booking",
    "BookingStatus",
    "Business",
    "ChannelAccount",
    "Chat",
    "Client",
    "ClientAddress",
    "CommandResult",
    "Content",
    "DateOverride",
    "DetailRule",
    "DueKind",
    "DueNotice",
    "DueState",
    "Event",
    "EventCounter",
    "Grid",
    "Hold",
    "Inbox",
    "InboxState",
    "Invitation",
    "Lease",
    "Link",
    "Location",
    "Member",
    "MemberAddress",
    "MenuToken",
    "ModelUse",
    "Offer",
    "Outbox",
    "OutboxKind",
    "OutboxState",
    "Plan",
    "Provider",
    "ProviderLocation",
    "Role",
    "Segment",
    "Service",
    "ServiceLocation",
    "ServiceStatus",
    "TimeOff",
    "Tombstone",
    "WeeklyHours",
    "changed",
    "values_of",
]

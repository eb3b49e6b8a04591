"""The plans a business may be on: quotas, where empty means unlimited, and switches."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Quotas:
    """What a plan allows; its fields are columns of the table `plan`."""

    bookings_a_month: int | None = None
    active_services: int | None = None
    staff: int | None = None
    manual_bookings: bool = True
    template_editing: bool = True
    calendar_sync: bool = True
    full_calendar: bool = True


DEFAULT_PLAN = "default"

PLANS: Mapping[str, Quotas] = MappingProxyType(
    {
        DEFAULT_PLAN: Quotas(active_services=20),
        "free": Quotas(
            bookings_a_month=50,
            active_services=5,
            staff=1,
            manual_bookings=False,
            template_editing=False,
            calendar_sync=False,
            full_calendar=False,
        ),
        "plus": Quotas(bookings_a_month=500, active_services=20, staff=5),
        "pro": Quotas(staff=15),
        "max": Quotas(staff=25),
        "ultra": Quotas(),
    }
)

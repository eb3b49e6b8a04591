"""Whether a client may book at all: checks that need rows, asked before time is held and again before it is booked."""

from scheduling.catalogue import Catalogue
from scheduling.errors import (
    ClientBlocked,
    NotFound,
    OnlineBookingOff,
    QuotaReached,
    TooManyHolds,
    TooManyOpenBookings,
)
from scheduling.policy import VisitRecord, month_start
from scheduling.transaction import Transaction
from scheduling.wanted import Holder, Wanted
from storage import bookings, clients, histories
from storage.models import Client, Plan, ServiceStatus
from storage.rows import lock


def check_wanted(catalogue: Catalogue, wanted: Wanted, *, staff: bool) -> None:
    """Everything wanted is the business's; clients book active services, staff private ones too.

    Raises NotFound or OnlineBookingOff.
    """
    found = catalogue.services.get(wanted.service)
    if (
        found is None
        or (wanted.provider is not None and wanted.provider not in catalogue.providers)
        or (wanted.location is not None and wanted.location not in catalogue.locations)
    ):
        raise NotFound
    allowed = (ServiceStatus.ACTIVE, ServiceStatus.PRIVATE) if staff else (ServiceStatus.ACTIVE,)
    if found.status not in allowed:
        raise OnlineBookingOff


def wait_in_line(tx: Transaction, catalogue: Catalogue, client: Client | None) -> None:
    """Lets one booking at a time be counted, of a client, and of a business whose plan has a quota."""
    if client is not None and catalogue.business.open_bookings_limit is not None:
        lock(tx.connection, Client, client.id)
    if catalogue.plan.bookings_a_month is not None:
        lock(tx.connection, Plan, catalogue.plan.id)


def check_client(
    tx: Transaction, catalogue: Catalogue, client: Client | None, *, moving: bool = False
) -> None:
    """Raises ClientBlocked, QuotaReached or TooManyOpenBookings; who moves a booking adds none."""
    if client is not None and client.blocked_at is not None:
        raise ClientBlocked
    if moving:
        return
    check_quota(tx, catalogue)
    limit = catalogue.business.open_bookings_limit
    if limit is None or client is None:
        return
    if histories.open_of(tx.connection, catalogue.business.id, client.id) >= limit:
        raise TooManyOpenBookings(limit)


def check_quota(tx: Transaction, catalogue: Catalogue) -> None:
    """Raises QuotaReached where the plan's bookings of this month are used up."""
    quota = catalogue.plan.bookings_a_month
    if quota is not None:
        since = month_start(catalogue.business.zone, tx.now)
        if bookings.made_since(tx.connection, catalogue.business.id, since) >= quota:
            raise QuotaReached


def check_holds(tx: Transaction, catalogue: Catalogue, holder: Holder, network_limit: int | None) -> None:
    """Raises TooManyHolds where the client, or the network, keeps as many other times as is allowed."""
    of_client, of_network = clients.held(
        tx.connection,
        catalogue.business.id,
        tx.now,
        chat=holder.chat_id,
        client=holder.client_id,
        network=holder.network,
    )
    if of_client >= catalogue.business.holds_limit:
        raise TooManyHolds
    if network_limit is not None and of_network >= network_limit:
        raise TooManyHolds


def visit_record(tx: Transaction, catalogue: Catalogue, client: Client | None) -> VisitRecord:
    """A client's past at this business."""
    if client is None:
        return VisitRecord(0, 0, 0)
    business = catalogue.business
    recent = histories.recent_of(tx.connection, business.id, client.id, business.poor_record_window)
    return VisitRecord(
        completed=histories.completed_of(tx.connection, business.id, client.id),
        no_shows=sum(status == "no_show" for status, _ in recent),
        late_cancels=sum(late for _, late in recent),
    )

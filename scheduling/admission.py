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
from scheduling.wanted import Holder
from storage import bookings, clients
from storage.models import Client, ServiceStatus


def check_service(catalogue: Catalogue, service: int, *, staff: bool) -> None:
    """Clients book active services, staff private ones too. Raises NotFound or OnlineBookingOff."""
    found = catalogue.services.get(service)
    if found is None:
        raise NotFound
    allowed = (ServiceStatus.ACTIVE, ServiceStatus.PRIVATE) if staff else (ServiceStatus.ACTIVE,)
    if found.status not in allowed:
        raise OnlineBookingOff


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
    if bookings.open_of(tx.connection, catalogue.business.id, client.id) >= limit:
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
    recent = bookings.recent_of(tx.connection, business.id, client.id, business.poor_record_window)
    return VisitRecord(
        completed=bookings.completed_of(tx.connection, business.id, client.id),
        no_shows=sum(status == "no_show" for status, _ in recent),
        late_cancels=sum(late for _, late in recent),
    )

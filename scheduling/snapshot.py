"""A booking as plain data: for listings, events and notices."""

from typing import Any

from scheduling.catalogue import Catalogue
from scheduling.clock import iso
from storage.models import Booking, Client


def summary(catalogue: Catalogue, booking: Booking, client: Client) -> dict[str, Any]:
    """What every listing shows: public ids and uids, instants as UTC text."""
    location = catalogue.locations.get(booking.location_id) if booking.location_id is not None else None
    return {
        "id": booking.public_id,
        "seq": booking.seq,
        "business": catalogue.business.slug,
        "status": booking.status,
        "service": catalogue.services[booking.service_id].uid,
        "provider": catalogue.providers[booking.provider_id].uid,
        "location": location.uid if location else None,
        "starts_at": iso(booking.starts_at),
        "ends_at": iso(booking.ends_at),
        "time_zone": booking.zone,
        "client": {"id": client.public_id, "name": client.name},
        "channel": booking.channel,
        "source": booking.source,
        "reschedule_count": booking.reschedule_count,
        "attendance": booking.attendance,
        "created_by": booking.created_by,
        "created_at": iso(booking.created_at),
    }


def whole(catalogue: Catalogue, booking: Booking, client: Client) -> dict[str, Any]:
    """Everything about a booking, as an event carries it."""
    return {
        **summary(catalogue, booking, client),
        "version": booking.version,
        "approval": booking.approval,
        "local_start": booking.local_start.isoformat(timespec="minutes"),
        "duration_minutes": booking.duration,
        "price": booking.price,
        "currency": booking.currency,
        "place": booking.place,
        "notes": booking.notes,
        "metadata": booking.extra,
        "rating": booking.rating,
        "cancel_reason": booking.cancel_reason,
        "cancelled_by": booking.cancelled_by,
        "reschedule_reason": booking.reschedule_reason,
        "client": {
            "id": client.public_id,
            "name": client.name,
            "phone": client.phone,
            "email": client.email,
            "language": client.language,
        },
        "updated_at": iso(booking.updated_at),
    }

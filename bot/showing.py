"""From an outbox row to what is shown."""

from flows.messages import Reply
from flows.notices import render
from scheduling.desk import Desk
from storage.models import Outbox, OutboxKind


def shown(desk: Desk, row: Outbox) -> Reply:
    """The reply that a row keeps, or the notice that it describes in the client's words."""
    if row.kind == OutboxKind.REPLY or row.business_id is None:
        return Reply.from_json(row.payload)
    return render(desk.catalogue(row.business_id), row.payload)

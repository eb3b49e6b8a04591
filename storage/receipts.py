"""What messengers tell of messages that they took."""

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import Connection, or_, select, update

from storage.models import Outbox
from storage.rows import noun, table

_outbox = table(Outbox)


def note(
    connection: Connection, account_id: int, provider_id: str, receipt: str, above: Collection[str], at: datetime
) -> Outbox | None:
    """Writes a receipt in place of none or of one of `above`, and returns its message; None where nothing changed."""
    new = or_(_outbox.c.receipt.is_(None), _outbox.c.receipt.in_(above))
    found = connection.execute(
        update(_outbox)
        .where(_outbox.c.channel_account_id == account_id, _outbox.c.provider_id == provider_id, new)
        .values(receipt=receipt, receipt_at=at)
        .returning(_outbox)
    ).one_or_none()
    return noun(Outbox, found) if found else None


def taken_as(connection: Connection, account_id: int, provider_id: str) -> Outbox | None:
    """The message of an account's that a messenger took under this id."""
    its = (_outbox.c.channel_account_id == account_id, _outbox.c.provider_id == provider_id)
    found = connection.execute(select(_outbox).where(*its).limit(1)).one_or_none()
    return noun(Outbox, found) if found else None

"""The agenda that each of the staff is told once a day, at the hour that the business chose."""

from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from scheduling.agenda import agenda
from scheduling.apart import Each
from scheduling.catalogue import catalogue_of
from scheduling.record import client_of
from scheduling.snapshot import summary
from scheduling.telling import write
from scheduling.transaction import Transaction
from storage import staff
from storage.models import Role

_NOON = 12 * 60
_LATEST = 2 * 60


def tell_agendas(tx: Transaction, each: Each) -> int:
    """Tells whoever has visits and was not told today, where the hour came at most two hours ago; how many were."""
    whose = staff.with_agenda(tx.connection)
    told: list[int | None] = [
        each(partial(_told, tx, row.member, row.business, row.agenda_at, row.zone, row.agenda_on)) for row in whose
    ]
    return sum(filter(None, told))


def due_on(now: datetime, zone: str, agenda_at: int) -> date | None:
    """The local date whose hour (wall minutes after midnight) has come, at most two hours ago; else None."""
    wall = now.astimezone(ZoneInfo(zone))
    minute = wall.hour * 60 + wall.minute
    return wall.date() if agenda_at <= minute < agenda_at + _LATEST else None


def day_told(today: date, agenda_at: int) -> date:
    """Which day an agenda tells of: in the morning the same, from noon on the next."""
    return today if agenda_at < _NOON else today + timedelta(days=1)


def _told(tx: Transaction, member: int, business: int, agenda_at: int, zone: str, agenda_on: date | None) -> bool:
    today = due_on(tx.now, zone, agenda_at)
    untold = today is not None and (agenda_on is None or agenda_on < today)
    if today is None or not untold or not staff.take_agenda(tx.connection, member, today):
        return False
    return _tell(tx, business, member, day_told(today, agenda_at))


def _tell(tx: Transaction, business: int, member: int, day: date) -> bool:
    catalogue = catalogue_of(tx, business)
    chats = [one for one in staff.reached(tx.connection, business) if one.member.id == member]
    if not chats:
        return False
    own = chats[0].member.provider_id if chats[0].member.role == Role.PROVIDER else None
    visits = agenda(tx, catalogue, own, day, day)
    if not visits:
        return False
    listed = [summary(catalogue, booking, client_of(tx, booking)) for booking in visits]
    for one in chats:
        write(tx, catalogue, one, "agenda", visits[0], {"day": day.isoformat(), "visits": listed}, at=tx.now)
    return True

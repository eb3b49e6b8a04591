"""Times of another place, told as the business's own: `3pm Moscow time`, `às 15h de Brasília`, `в 15:00 мск`."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from flows.understanding.rules.dates.clocks import hour_of
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.hours import from_to
from flows.understanding.rules.dates.joins import Timed, told
from flows.understanding.rules.dates.values import Clock, Told


def here(moment: datetime, said: Told, context: Context) -> datetime:
    """A wall time of the place that was named as the business's; as it is where either is not known."""
    if not said.zone or context.zone is None:
        return moment
    return moment.replace(tzinfo=ZoneInfo(said.zone)).astimezone(context.zone).replace(tzinfo=None)


def _zoned(_: Context, said: Timed, zone: str) -> Tags | None:
    whole = told(said)
    return {"told": replace(whole, zone=zone)} if whole.hours else None


def _hour_zoned(_: Context, hour: int, zone: str) -> Tags | None:
    at = hour_of(hour)
    return _zoned(_, at, zone) if at else None


def _between_zoned(_: Context, first: Clock | int, zone: str, last: Clock | int) -> Tags | None:
    """`15:00 GMT - 18:00 GMT`."""
    tags = from_to(_, first, last)
    return _zoned(_, tags["hours"], zone) if tags else None


ZONES = Pass(
    rule("from|between? CLOCK|NUMBER ZONE to|thru|and|dash CLOCK|NUMBER zone", _between_zoned),
    rule("TOLD|HOURS|CLOCK comma? ZONE", _zoned),
    rule("NUMBER ZONE", _hour_zoned),
    rule("ZONE at? TOLD|HOURS|CLOCK", lambda _, zone, said: _zoned(_, said, zone)),
)

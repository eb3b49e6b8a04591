"""Quiet hours: when somebody who is at home may be told something; pure."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from scheduling.clock import from_minute
from scheduling.hours import instant


def loud_at(now: datetime, quiet_from: int | None, quiet_until: int | None, zone: str) -> datetime:
    """Now, or the UTC instant at which the quiet hours end in which it lies.

    quiet_from, quiet_until: wall minutes of the day in the zone, over midnight where the second is the smaller one;
    None where there are no quiet hours. Where clocks are set back, an end that comes twice is the first one.
    """
    if quiet_from is None or quiet_until is None:
        return now
    wall = now.astimezone(ZoneInfo(zone))
    minute = wall.hour * 60 + wall.minute
    over_midnight = quiet_until <= quiet_from
    evening = over_midnight and minute >= quiet_from
    morning = minute < quiet_until and (over_midnight or minute >= quiet_from)
    if not (evening or morning):
        return now
    ends_on = wall.date() + timedelta(days=1 if evening else 0)
    ends = instant(datetime.combine(ends_on, time()) + timedelta(minutes=quiet_until), zone)
    return max(now, from_minute(ends))

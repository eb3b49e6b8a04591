"""Lengths from a moment: `in two weeks`, `three days from tomorrow`, `next few days`, `within five hours`."""

from datetime import date, datetime, time, timedelta

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.numbers import LENGTHS as HOURS
from flows.understanding.rules.dates.numbers import amount
from flows.understanding.rules.dates.values import Amount, Days, one_day, tagged

# More workdays than this nobody books ahead.
WORKDAYS = 60


def later(start: datetime, length: Amount) -> datetime | None:
    """The moment so long after another one, None past the calendar's end."""
    day = calendar.add_months(start.date(), length.months)
    day = day and calendar.shift(day, length.days + length.seconds // 86400)
    return datetime.combine(day, start.time()) + timedelta(seconds=length.seconds % 86400) if day else None


def back(length: Amount) -> Amount:
    """The same length towards the past."""
    return Amount(-length.months, -length.days, -length.seconds, length.grain)


def _within(context: Context, length: Amount) -> Tags | None:
    """`in two hours` is a moment, `in two weeks` a day."""
    found = later(context.now, length)
    if found is None:
        return None
    if length.seconds:
        return {"instant": found}
    if length.grain == "workday":
        return tagged(_workdays_on(context.now.date(), length.days)[1])
    return {"days": one_day(found.date()), "moment": found}


def _span_ahead(context: Context, length: Amount) -> Tags | None:
    """`in 2h30`; in some languages `at 14h30` begins with the same word."""
    return _within(context, length) if length.seconds < (HOURS + 1) * 3600 else None


def _weeks_then(context: Context, length: Amount, days: Days) -> Tags | None:
    """`in two weeks on Thursday`: the Thursday of the week that it leads to."""
    at = later(context.now, length)
    if length.grain not in ("week", "fortnight", "month", "year") or not days.named or at is None:
        return None
    return tagged(calendar.monday(at.date()) + timedelta(days=days.start.weekday()))


def _ago(context: Context, length: Amount) -> Tags | None:
    return _within(context, back(length))


def _from(_: Context, length: Amount, days: Days) -> Tags | None:
    if length.seconds or days.grain != "day":
        return None
    found = later(datetime.combine(days.start, time()), length)
    return tagged(one_day(found.date())) if found else None


def _later_day(days: Days, count: int) -> Tags | None:
    """`Friday week` is a week from Friday."""
    return tagged(calendar.shift(days.start, count)) if days.grain == "day" else None


def _workdays_on(today: date, count: int) -> tuple[date, date]:
    """The next workday and the last of so many."""
    first = last = today
    for number in range(min(count, WORKDAYS)):
        last += timedelta(days=1)
        while last.weekday() > 4:
            last += timedelta(days=1)
        first = last if number == 0 else first
    return first, last


def _coming(context: Context, length: Amount) -> Tags | None:
    """`next three days` begins tomorrow, `next three months` on the first of the next one."""
    today = context.now.date()
    if length.seconds:
        end = later(context.now, length)
        return {"stretch": (context.now, end)} if end else None
    if length.grain == "workday":
        first, last = _workdays_on(today, length.days)
        return tagged(Days(first, last + timedelta(days=1), "week"))
    if length.months and not length.days:
        first_of_next = calendar.add_months(today.replace(day=1), 1)
        end_month = first_of_next and calendar.add_months(first_of_next, length.months)
        return tagged(Days(first_of_next, end_month, "month")) if first_of_next and end_month else None
    start = today + timedelta(days=1)
    if length.grain == "week":
        start = calendar.monday(today) + timedelta(days=7)
    until = later(datetime.combine(start, time()), length)
    return tagged(Days(start, until.date(), "week")) if until and until.date() > start else None


def _soon(context: Context, length: Amount) -> Tags | None:
    """`in the next two weeks` begins tomorrow, though `next two weeks` are whole ones."""
    if length.grain != "week":
        return _coming(context, length)
    start = context.now.date() + timedelta(days=1)
    last = calendar.shift(start, length.days)
    return tagged(Days(start, last, "week")) if last else None


def _past(context: Context, length: Amount) -> Tags | None:
    start = later(context.now, back(length))
    if start is None:
        return None
    if length.seconds:
        return {"stretch": (start, context.now)}
    return tagged(Days(start.date(), context.now.date(), "week")) if start.date() < context.now.date() else None


def _inside(context: Context, length: Amount) -> Tags | None:
    end = later(context.now, length)
    if end is None or end <= context.now:
        return None
    if length.seconds:
        return {"stretch": (context.now, end)}
    return tagged(Days(context.now.date(), end.date(), "week"))


def _inside_from(_: Context, length: Amount, days: Days) -> Tags | None:
    """`less than two weeks from today`."""
    end = later(datetime.combine(days.start, time()), length)
    return tagged(Days(days.start, end.date(), "week")) if end and end.date() > days.start else None


def _weeks_from(_: Context, length: Amount, days: Days) -> Tags | None:
    """`a week tomorrow`."""
    return _from(_, length, days) if length.grain in ("week", "fortnight") else None


def _weeks_on(_: Context, length: Amount, days: Days) -> Tags | None:
    """`a week on Tuesday` is a week after it."""
    return _weeks_from(_, length, days) if days.named else None


def _weekday_after(_: Context, nth: int | None, weekday: Days, days: Days) -> Tags | None:
    """`the Friday after the 5th`, `first Monday after Christmas`."""
    if not weekday.named or days.named or not 1 <= (nth or 1) <= WORKDAYS:
        return None
    found = calendar.next_weekday(weekday.start.weekday(), days.end - timedelta(days=1))
    return tagged(calendar.shift(found, 7 * ((nth or 1) - 1)))


def _counted(context: Context, count: int, unit: str) -> Tags | None:
    return _coming(context, amount(count, unit))


def _length(_: Context, length: Amount) -> Tags:
    """How long something takes is neither a day nor a time."""
    return {"lasting": length}


BEFORE_UNITS = Pass(rule("NUMBER|VAGUE next UNIT_PLURAL", _counted))

LENGTHS = Pass(
    rule("inside the? AMOUNT beyond the? day_the? DAYS", _inside_from),
    rule("inside the? AMOUNT later?", _inside),
    rule("inside the? UNIT", lambda context, unit: _inside(context, amount(1, unit))),
    rule("inside the? next AMOUNT", _inside),
    rule("within|through about? one? AMOUNT on? DAYS", _weeks_then),
    rule("COMING_AMOUNT on? DAYS", _weeks_then),
    rule("AMOUNT later on? DAYS", _weeks_then),
    rule("DAYS comma? AMOUNT later", lambda context, days, length: _weeks_then(context, length, days)),
    rule("DAYS within|through AMOUNT", lambda context, days, length: _weeks_then(context, length, days)),
    rule("DAYS COMING_AMOUNT", lambda context, days, length: _weeks_then(context, length, days)),
    rule("COMING_AMOUNT", _within),
    rule("within|through one? AMOUNT beyond the? day_the? DAYS", _from),
    rule("within|through about? one? AMOUNT", _within),
    rule("within|through about? SPAN", _span_ahead),
    rule("AMOUNT beyond the? day_the? DAYS", _from),
    rule("ORDINAL? DAYS after the? day_the? DAYS", _weekday_after),
    rule("AMOUNT later", _within),
    rule("AMOUNT ago", _ago),
    rule("ago_before AMOUNT", _ago),
    rule("in|during the? next AMOUNT", _soon),
    rule("next AMOUNT", _coming),
    rule("next UNIT_HOUR|UNIT_MINUTE|UNIT_FORTNIGHT", lambda context, unit: _coming(context, amount(1, unit))),
    rule("last UNIT_HOUR|UNIT_MINUTE", lambda context, unit: _past(context, amount(1, unit))),
    rule("NUMBER last UNIT", lambda context, count, unit: _past(context, amount(count, unit))),
    rule("last AMOUNT", _past),
    rule("AMOUNT next_behind", _coming),
    rule("AMOUNT last_behind", _past),
    rule("AMOUNT on? NEAR", _weeks_from),
    rule("AMOUNT on? DAYS", _weeks_on),
    rule("AMOUNT before the? DAYS", lambda context, length, days: _from(context, back(length), days)),
    rule("DAYS unit_week", lambda _, days: _later_day(days, 7)),
    rule("DAYS unit_fortnight", lambda _, days: _later_day(days, 14)),
    rule("duration PART_CLOCK", lambda _, at: {"clock": at}),
    rule("duration AMOUNT", _length),
)

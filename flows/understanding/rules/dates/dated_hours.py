"""Numbers that are hours, since a date stands behind them: `at 5 Dec 3`, `after 4, 5 December`, `from 3 to 5, 12/3`."""

from flows.understanding.rules.dates.clocks import hour_of, told
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.hours import between
from flows.understanding.rules.dates.lists import either_hour
from flows.understanding.rules.dates.values import Hours
from flows.understanding.rules.dates.written import month_day

_DATES = (">month the? digits", ">comma the? day_the? number|ordinal of? month", ">comma pair")


def _at(_: Context, hour: int) -> Tags | None:
    return told(hour_of(hour))


def _after(_: Context, hour: int) -> Tags | None:
    at = hour_of(hour)
    return {"hours": Hours(at, None)} if at else None


def _before(_: Context, hour: int) -> Tags | None:
    at = hour_of(hour)
    return {"hours": Hours(None, at)} if at else None


def _between(_: Context, first: int, last: int) -> Tags | None:
    one, other = hour_of(first), hour_of(last)
    return {"hours": between(one, other)} if one and other else None


_HOURS = (
    ("from|between at? the? NUMBER to|and at? the? NUMBER", _between),
    ("NUMBER to NUMBER", _between),
    ("at the? NUMBER or at? the? NUMBER", either_hour),
    ("after|since at? the? NUMBER", _after),
    ("before|until at? the? NUMBER", _before),
    ("at|about the? NUMBER", _at),
)

# "Dec 3 after 4" is not three past four.
MONTHS = Pass(rule("MONTH the? DIGITS >before|after", month_day))

# "Às 5 semana que vem" is no five weeks.
WEEKS = Pass(*(rule(f"{hours} >single next_behind", make) for hours, make in _HOURS))

DATED_HOURS = Pass(*(rule(f"{hours} {date}", make) for date in _DATES for hours, make in _HOURS))

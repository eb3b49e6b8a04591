"""Numbers that are hours, since a date stands behind them: `at 5 Dec 3`, `after 4, 5 December`, `from 3 to 5, 12/3`."""

from flows.understanding.rules.dates.clocks import at_hour
from flows.understanding.rules.dates.grammar import Pass, rule
from flows.understanding.rules.dates.hours import from_hour, from_to, up_to_hour
from flows.understanding.rules.dates.lists import either_hour
from flows.understanding.rules.dates.written import month_day

_DATES = (">month the? digits", ">comma the? day_the? number|ordinal of? month", ">comma pair")
_HOURS = (
    ("from|between at? the? NUMBER to|and at? the? NUMBER", from_to),
    ("NUMBER to NUMBER", from_to),
    ("at the? NUMBER or at? the? NUMBER", either_hour),
    ("after|since at? the? NUMBER", from_hour),
    ("before|until at? the? NUMBER", up_to_hour),
    ("at|about the? NUMBER", at_hour),
)

# "Dec 3 after 4" is not three past four.
MONTHS = Pass(rule("MONTH the? DIGITS >before|after", month_day))

# "Às 5 semana que vem" is no five weeks.
WEEKS = Pass(*(rule(f"{hours} >single next_behind", make) for hours, make in _HOURS))

DATED_HOURS = Pass(*(rule(f"{hours} {date}", make) for date in _DATES for hours, make in _HOURS))

"""Clock times: `half past three`, `seis y media`, `без четверти два`, `at 5`."""

from dataclasses import replace

from flows.understanding.rules.dates.calendar import next_date
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.values import MINUTES, NOON, Amount, Clock, one_day

# Before this time a number with a nought, `04.12`, is rather the day of a month.
DAWN = 7 * 60
# So many people come together, as `às 5 para dois` says.
COMPANY = 4


def clock(hour: int, minute: int = 0, *, told: bool = False) -> Clock | None:
    """A time of day; None where there is no such hour or minute."""
    if not (0 <= hour <= 24 and 0 <= minute < 60) or (hour == 24 and minute):
        return None
    return Clock(hour * 60 + minute, sure=hour > 12 or hour == 0, told=told)


def hour_of(said: int | Clock) -> Clock | None:
    """The time that a number or a clock time says."""
    return said if isinstance(said, Clock) else clock(said)


def _minutes(said: int | Amount) -> int | None:
    if isinstance(said, int):
        return said if 0 < said < 60 else None
    return said.seconds // 60 if said.grain == "minute" and said.seconds < 3600 and not said.days else None


def told(found: Clock | None) -> Tags | None:
    """The tags of a time, None where there is none."""
    return {"clock": found} if found else None


def at_hour(_: Context, said: int | Clock) -> Tags | None:
    """`at 5`."""
    return told(hour_of(said))


def _moved(said: int | Clock, minutes: int | None) -> Tags | None:
    at = hour_of(said)
    if at is None or minutes is None or at.minute % 60:
        return None
    return {"clock": replace(at, minute=(at.minute + minutes) % MINUTES, told=True)}


def _past(_: Context, length: int | Amount, said: int | Clock) -> Tags | None:
    return _moved(said, _minutes(length))


def _to(_: Context, length: int | Amount, said: int | Clock) -> Tags | None:
    minutes = _minutes(length)
    return _moved(said, minutes and -minutes)


def _fives_past(_: Context, minutes: int, said: int | Clock) -> Tags | None:
    """`ten after four`, but `for two after 4` is for two."""
    return _past(_, minutes, said) if minutes % 5 == 0 else None


def _fives_to(_: Context, minutes: int, hour: int) -> Tags | None:
    """`at ten to five`, but `at 3 to 4` is from three to four."""
    return _to(_, minutes, hour) if minutes % 5 == 0 and minutes > hour else None


def _fives_for(_: Context, minutes: int, said: int | Clock) -> Tags | None:
    """`quinze para as oito`, but `das 3 pras 5` is from three to five."""
    return _to(_, minutes, said) if minutes % 5 == 0 else None


def _fives_for_any(_: Context, length: int | Amount, said: int | Clock) -> Tags | None:
    """Portuguese `15 pra 5`; without its article `para uma`, `para dois` is for somebody."""
    if isinstance(said, int) and said <= COMPANY:
        return None
    return _fives_for(_, length, said) if isinstance(length, int) else _to(_, length, said)


def _twenty_to(_: Context, minutes: int, hour: int) -> Tags | None:
    return _to(_, minutes, hour) if minutes in (20, 25) and hour <= 12 else None


def _plus(_: Context, said: int | Clock, length: int | Amount) -> Tags | None:
    return _moved(said, _minutes(length))


def _less(_: Context, said: int | Clock, length: int | Amount) -> Tags | None:
    return _to(_, length, said)


def _into(_: Context, length: int | Amount, hour: int) -> Tags | None:
    """Russian counts the hour that is under way: ten minutes of the sixth is 5:10."""
    return _moved(hour - 1 or 12, _minutes(length)) if 1 <= hour <= 12 else None


def _with_minutes(_: Context, hour: int, minute: int) -> Tags | None:
    return told(clock(hour, minute, told=True)) if minute >= 10 else None


def _with_fives(_: Context, hour: int, minute: int) -> Tags | None:
    return _with_minutes(_, hour, minute) if minute % 5 == 0 else None


def _tight(_: Context, hour: int, minute: int) -> Tags | None:
    """`15-30` with what can be no hour."""
    return _with_fives(_, hour, minute) if minute > 24 else None


def _full(_: Context, hour: int, minute: int) -> Tags | None:
    """`13-00`."""
    return told(clock(hour, told=True)) if minute == 0 and 0 < hour <= 24 else None


def _dashed(context: Context, day: int, month: int) -> Tags | None:
    """`24-11` with what can be no hours from one to the other."""
    found = next_date(month, day, context.now.date()) if day > NOON // 60 >= month else None
    return {"days": one_day(found, floating=True)} if found else None


def _with_few(_: Context, hour: int, zero: int, minute: int) -> Tags | None:
    return told(clock(hour, minute, told=True)) if zero == 0 and minute < 10 else None


def _noon(_: Context) -> Tags:
    return {"clock": Clock(NOON, sure=True), "fixed": Clock(NOON, sure=True)}


def _midnight(_: Context) -> Tags:
    return {"clock": Clock(0, sure=True), "fixed": Clock(0, sure=True)}


def _asked(context: Context, at: Clock) -> Tags | None:
    """`3.10` is a time where a time was asked for, and where no such date is."""
    return {"clock": at} if context.asks == "time" else None


def _dotted_at(context: Context, at: Clock) -> Tags | None:
    """`в 9.30`; `на 04.12` is rather a date than a time at night."""
    night = at.sure and at.minute < DAWN and next_date(at.minute % 60, at.minute // 60, context.now.date())
    return None if night else told(at)


def _maybe(_: Context, hour: int, minute: int) -> Tags | None:
    """`three thirty` is a time beside other words of time."""
    found = clock(hour, minute, told=True) if minute >= 10 and hour <= 12 else None
    quarters = {"likely": True} if minute % 15 == 0 else {}
    return {"maybe_clock": found, **quarters} if found and hour else None


def _hyphened(_: Context, hour: int, minute: int) -> Tags | None:
    """`ten-thirty`; `ten-twelve` is from one to the other."""
    return told(clock(hour, minute, told=True)) if hour <= 12 < minute else None


def _maybe_plus(_: Context, hour: int, minute: int) -> Tags | None:
    """`siete y cuarenta`; `diez y once` may be two hours."""
    return _maybe(_, hour, minute) if minute % 5 == 0 and minute >= 15 else None


FIXED = Pass(
    rule("noon|at_noon", _noon),
    rule("midnight", _midnight),
    rule("HALF_HOUR", lambda _, hour: _into(_, 30, hour)),
    rule("SPOKEN dash SPOKEN", _hyphened),
    rule("SPOKEN SPOKEN", _maybe),
    rule("SPOKEN plus SPOKEN", _maybe_plus),
)

SURE = Pass(
    rule("DOTTED_CLOCK", _asked),
    rule("the? NUMBER|QUARTER|HALF|AMOUNT past at? the? NUMBER|CLOCK", _past),
    rule("NUMBER fives_past at? the? NUMBER|CLOCK", _fives_past),
    rule("QUARTER|HALF|AMOUNT fives_past at? the? NUMBER|CLOCK", _past),
    rule("the? QUARTER|AMOUNT minutes_to|minutes_for at? the? NUMBER|CLOCK", _to),
    rule("NUMBER minutes_for at? the? NUMBER|CLOCK", _fives_for),
    rule("NUMBER|QUARTER|AMOUNT minutes_for_any at? NUMBER|CLOCK", _fives_for_any),
    rule("about|at NUMBER minutes_to NUMBER", _fives_to),
    rule("NUMBER minutes_to NUMBER", _twenty_to),
    rule("NUMBER minutes_to FIXED", _fives_for),
    rule("less NUMBER|QUARTER|AMOUNT NUMBER|CLOCK", _to),
    rule("HALF_OF|QUARTER_OF|AMOUNT ORDINAL", _into),
    rule("CLOCK|SPOKEN|NUMBER less QUARTER|NUMBER|AMOUNT", _less),
    rule("CLOCK|NUMBER plus HALF|QUARTER", _plus),
    rule("FIXED plus NUMBER", _plus),
    rule("CLOCK|NUMBER|DOTTED_CLOCK dash? oclock", at_hour),
    rule("DIGITS tight PADDED", _full),
    rule("at|about DOTTED_CLOCK", _dotted_at),
    rule("half_after NUMBER", lambda _, hour: _past(_, 30, hour)),
    rule("FOUR oclock|military", at_hour),
)


def _with_spoken_fives(_: Context, hour: int, minute: int) -> Tags | None:
    """Spanish `las diez y cinco`."""
    return told(clock(hour, minute, told=True)) if minute >= 5 else None


AT = Pass(
    rule("at NUMBER dash? NUMBER dash? NUMBER", _with_few),
    rule("SPOKEN dash? NUMBER dash? SPOKEN", _with_few),
    rule("at the? NUMBER NUMBER", _with_minutes),
    rule("at? DIGITS tight DIGITS", _tight),
    rule("on? DIGITS tight DIGITS", _dashed),
    rule("at hour_one", lambda _: at_hour(_, 1)),
    rule("at the? SPOKEN plus SPOKEN", _with_spoken_fives),
    rule("at the? SPOKEN plus NUMBER", _with_minutes),
    rule("at the? NUMBER plus NUMBER", _with_fives),
    rule("at the? FOUR|MAYBE_CLOCK", at_hour),
    rule("at the? NUMBER about?", at_hour),
)

AMENDED = Pass(rule("clock comma|stop? comma|stop? amends comma|stop? comma|stop? NUMBER", at_hour))

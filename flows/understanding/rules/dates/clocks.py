"""Clock times: `5pm`, `half past three`, `seis y media`, `без четверти два`, `at 5`, `evening 4`."""

from dataclasses import replace

from flows.understanding.rules.dates.calendar import next_date
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.values import MINUTES, NOON, Amount, Clock, one_day

# At night an hour before this one, and twelve, is of the next morning.
DAWN = 5 * 60


def clock(hour: int, minute: int = 0, *, told: bool = False) -> Clock | None:
    """A time of day; None where there is no such hour or minute."""
    if not (0 <= hour <= 24 and 0 <= minute < 60) or (hour == 24 and minute):
        return None
    return Clock(hour * 60 + minute, sure=hour > 12 or hour == 0, told=told)


def in_part(at: Clock, part: str) -> Clock:
    """A time of which the part of day is known; one that already says its half of the day stays."""
    if at.minute == 0 and part in ("night", "evening"):
        return replace(at, minute=MINUTES)
    if at.sure or at.minute >= NOON + 60:
        return at
    if part == "night" and at.minute < DAWN:
        return replace(at, sure=True)
    if part in ("night", "evening") and at.minute >= NOON:
        return replace(at, minute=at.minute + NOON if at.minute == NOON else at.minute - NOON, sure=True)
    if part in ("morning", "dawn", "breakfast", "early") or (
        part in ("lunch", "afternoon") and 10 * 60 <= at.minute < NOON
    ):
        return replace(at, sure=True)
    return at.late()


def hour_of(said: int | Clock) -> Clock | None:
    """The time that a number or a clock time says."""
    return said if isinstance(said, Clock) else clock(said)


def _minutes(said: int | Amount) -> int | None:
    if isinstance(said, int):
        return said if 0 < said < 60 else None
    return said.seconds // 60 if said.grain == "minute" and said.seconds < 3600 and not said.days else None


def _tags(found: Clock | None) -> Tags | None:
    return {"clock": found} if found else None


def _at(_: Context, said: int | Clock) -> Tags | None:
    return _tags(hour_of(said))


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


def _fives_to(_: Context, minutes: int, hour: int) -> Tags | None:
    """`at ten to five`, but `at 3 to 4` is from three to four."""
    return _to(_, minutes, hour) if minutes % 5 == 0 and minutes > hour else None


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
    return _tags(clock(hour, minute, told=True)) if minute >= 10 else None


def _with_fives(_: Context, hour: int, minute: int) -> Tags | None:
    return _with_minutes(_, hour, minute) if minute % 5 == 0 else None


def _tight(_: Context, hour: int, minute: int) -> Tags | None:
    """`15-30` with what can be no hour."""
    return _with_fives(_, hour, minute) if minute > 24 else None


def _dashed(context: Context, day: int, month: int) -> Tags | None:
    """`24-11` with what can be no hours from one to the other."""
    found = next_date(month, day, context.now.date()) if day > NOON // 60 >= month else None
    return {"days": one_day(found, floating=True)} if found else None


def _with_few(_: Context, hour: int, zero: int, minute: int) -> Tags | None:
    return _tags(clock(hour, minute, told=True)) if zero == 0 and minute < 10 else None


def _half_day(at: Clock | None, half: str) -> Tags | None:
    if at is None or at.minute >= NOON + 60:
        return _tags(at)
    return _tags(at.early() if half == "am" else at.late())


def _meridiem(_: Context, said: int | Clock, half: str) -> Tags | None:
    return _half_day(hour_of(said), half)


def _letter(_: Context, hour: int) -> Tags | None:
    """`9a` is a time only beside other words of time."""
    found = _meridiem(_, hour, "am")
    return found and {"maybe_clock": found["clock"]}


def _minutes_meridiem(_: Context, hour: int, minute: int, half: str) -> Tags | None:
    return _half_day(clock(hour, minute, told=True), half) if minute >= 10 else None


def _padded_meridiem(_: Context, hour: int, minute: int, half: str) -> Tags | None:
    return _half_day(clock(hour, minute, told=True), half)


def _few_meridiem(_: Context, hour: int, zero: int, minute: int, half: str) -> Tags | None:
    return _half_day(clock(hour, minute, told=True), half) if zero == 0 else None


def _in_part(_: Context, said: int | Clock, part: str) -> Tags | None:
    at = hour_of(said)
    return _tags(in_part(at, part)) if at else None


def _spoken_in_part(_: Context, hour: int, part: str) -> Tags | None:
    """`two in the afternoon` is a time unless another one is said: `the one in the afternoon, 2:30`."""
    found = _in_part(_, hour, part)
    return found and {**found, "weak": True}


def _several_in_part(_: Context, hour: int, part: str) -> Tags | None:
    """`5 evening` is a time, `1 evening` is some evening."""
    return _in_part(_, hour, part) if hour > 1 else None


def _minutes_in_part(_: Context, hour: int, minute: int, part: str) -> Tags | None:
    at = clock(hour, minute, told=True) if minute >= 10 else None
    return _tags(in_part(at, part)) if at else None


def _few_in_part(_: Context, hour: int, minute: int, part: str) -> Tags | None:
    at = clock(hour, minute, told=True)
    return _tags(in_part(at, part)) if at else None


def _part_first(_: Context, part: str, said: int | Clock) -> Tags | None:
    return _in_part(_, said, part)


def _noon(_: Context) -> Tags:
    return {"clock": Clock(NOON, sure=True), "fixed": Clock(NOON, sure=True)}


def _midnight(_: Context) -> Tags:
    return {"clock": Clock(0, sure=True), "fixed": Clock(0, sure=True)}


def _asked(context: Context, at: Clock) -> Tags | None:
    """`3.10` is a time where a time was asked for, and where no such date is."""
    return {"clock": at} if context.asks == "time" else None


def _maybe(_: Context, hour: int, minute: int) -> Tags | None:
    """`three thirty` is a time beside other words of time."""
    found = clock(hour, minute, told=True) if minute >= 10 and hour <= 12 else None
    return {"maybe_clock": found} if found and hour else None


def _maybe_plus(_: Context, hour: int, minute: int) -> Tags | None:
    """`siete y cuarenta`; `diez y once` may be two hours."""
    return _maybe(_, hour, minute) if minute % 5 == 0 and minute >= 15 else None


FIXED = Pass(
    rule("CLOCK|NUMBER at_noon", lambda _, said: _in_part(_, said, "lunch")),
    rule("noon|at_noon", _noon),
    rule("midnight", _midnight),
    rule("HALF_HOUR", lambda _, hour: _into(_, 30, hour)),
    rule("hour_one oclock? PART_BEHIND", lambda _, part: _in_part(_, 1, part)),
    rule("SPOKEN SPOKEN", _maybe),
    rule("SPOKEN plus SPOKEN", _maybe_plus),
)

SURE = Pass(
    rule("DOTTED_CLOCK", _asked),
    rule("the? NUMBER|QUARTER|HALF|AMOUNT past at? the? NUMBER|CLOCK", _past),
    rule("the? QUARTER|AMOUNT minutes_to|minutes_for at? the? NUMBER|CLOCK", _to),
    rule("NUMBER minutes_for at? the? NUMBER|CLOCK", _to),
    rule("about|at NUMBER minutes_to NUMBER", _fives_to),
    rule("NUMBER minutes_to NUMBER", _twenty_to),
    rule("NUMBER minutes_to FIXED", _to),
    rule("less NUMBER|QUARTER|AMOUNT NUMBER|CLOCK", _to),
    rule("HALF_OF|QUARTER_OF|AMOUNT ORDINAL", _into),
    rule("CLOCK|SPOKEN|NUMBER less QUARTER|NUMBER|AMOUNT", _less),
    rule("CLOCK|NUMBER plus HALF|QUARTER", _plus),
    rule("NUMBER NUMBER NUMBER MERIDIEM", _few_meridiem),
    rule("NUMBER plus? NUMBER MERIDIEM", _minutes_meridiem),
    rule("NUMBER PADDED MERIDIEM", _padded_meridiem),
    rule("FOUR MERIDIEM", _meridiem),
    rule("CLOCK|NUMBER|DOTTED_CLOCK|MAYBE_CLOCK MERIDIEM", _meridiem),
    rule("CLOCK letter_a", lambda _, at: _half_day(at, "am")),
    rule("NUMBER letter_a", _letter),
    rule("CLOCK|NUMBER|DOTTED_CLOCK oclock", _at),
    rule("at|about DOTTED_CLOCK", _at),
    rule("DOTTED_CLOCK of|in? the? PART", _in_part),
    rule("PART at? DOTTED_CLOCK", _part_first),
    rule("half_after NUMBER", lambda _, hour: _past(_, 30, hour)),
    rule("FOUR oclock|military", _at),
)

IN_PART = Pass(
    rule("NUMBER plus NUMBER of|in the? PART", _minutes_in_part),
    rule("NUMBER SPOKEN of|in the? PART", _minutes_in_part),
    rule("SPOKEN SPOKEN of the PART", _few_in_part),
    rule("NUMBER plus? NUMBER PART_BEHIND", _minutes_in_part),
    rule("CLOCK|FOUR|MAYBE_CLOCK of|in? the? PART", _in_part),
    rule("SPOKEN of|in the? PART", _spoken_in_part),
    rule("NUMBER of|in the? PART", _in_part),
    rule("NUMBER PART_BEHIND", _in_part),
    rule("DIGITS PART", _several_in_part),
    rule("NUMBER this PART", _in_part),
    rule("PART at? CLOCK|NUMBER", _part_first),
)

AT = Pass(
    rule("at NUMBER dash? NUMBER dash? NUMBER", _with_few),
    rule("SPOKEN dash? NUMBER dash? SPOKEN", _with_few),
    rule("at the? NUMBER NUMBER", _with_minutes),
    rule("at? DIGITS tight DIGITS", _tight),
    rule("on? DIGITS tight DIGITS", _dashed),
    rule("at hour_one", lambda _: _at(_, 1)),
    rule("at the? SPOKEN plus NUMBER", _with_minutes),
    rule("at the? NUMBER plus NUMBER", _with_fives),
    rule("at the? FOUR|MAYBE_CLOCK", _at),
    rule("at the? NUMBER about?", _at),
)

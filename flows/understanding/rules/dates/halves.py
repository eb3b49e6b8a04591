"""Which half of the day a time is in: `5pm`, `5 in the evening`, `evening 4`, `5 вечера`."""

from dataclasses import replace

from flows.understanding.rules.dates.clocks import clock, hour_of, told
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.values import MINUTES, NOON, Clock, Hours, Told
from flows.understanding.rules.dates.written import day_month

# At night an hour before this one, and twelve, is of the next morning.
DAWN = 5 * 60
# Russian `11 ночи` is before midnight, `2 ночи` after it.
DUSK = 9 * 60


def in_part(at: Clock, part: str) -> Clock:
    """A time of which the part of day is known; one that already says its half of the day stays."""
    if at.minute == 0 and part in ("night", "evening"):
        return replace(at, minute=MINUTES)
    if at.sure or at.minute >= NOON + 60:
        return at
    if part == "dawn":
        return at.late() if DUSK <= at.minute < NOON else at.early()
    if part == "night" and at.minute < DAWN:
        return replace(at, sure=True)
    if part in ("night", "evening") and at.minute >= NOON:
        return replace(at, minute=at.minute + NOON if at.minute == NOON else at.minute - NOON, sure=True)
    if part in ("morning", "breakfast", "early") or (part in ("lunch", "afternoon") and 10 * 60 <= at.minute < NOON):
        return replace(at, sure=True)
    return at.late()


def _half_day(at: Clock | None, half: str) -> Tags | None:
    if at is None or at.minute >= NOON + 60:
        return told(at)
    return told(at.early() if half == "am" else at.late())


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
    return told(in_part(at, part)) if at else None


def _dotted_in_part(context: Context, at: Clock, part: str) -> Tags | None:
    """`9.30 утра`; `3.12 утром` is a date."""
    month = at.minute % 60
    is_date = month % 5 and day_month(context, at.minute // 60, month) and not context.month_first
    return None if is_date else _in_part(context, at, part)


def _part_dotted(context: Context, part: str, at: Clock) -> Tags | None:
    return _dotted_in_part(context, at, part)


def _spoken_in_part(_: Context, hour: int, part: str) -> Tags | None:
    """`two in the afternoon` is a time unless another one is said: `the one in the afternoon, 2:30`."""
    found = _in_part(_, hour, part)
    return found and {**found, "weak": True}


def _several_in_part(_: Context, hour: int, part: str) -> Tags | None:
    """`5 evening` is a time, `1 evening` is some evening."""
    return _in_part(_, hour, part) if hour > 1 else None


def _minutes_in_part(_: Context, hour: int, minute: int, part: str) -> Tags | None:
    at = clock(hour, minute, told=True) if minute >= 10 else None
    return told(in_part(at, part)) if at else None


def _few_in_part(_: Context, hour: int, minute: int, part: str) -> Tags | None:
    at = clock(hour, minute, told=True)
    return told(in_part(at, part)) if at else None


def _part_first(_: Context, part: str, said: int | Clock) -> Tags | None:
    return _in_part(_, said, part)


def _date_meridiem(context: Context, month: int, day: int, hour: int, half: str) -> Tags | None:
    """`Dec 6 10am` is not ten past six."""
    found, date = _half_day(hour_of(hour), half), day_month(context, day, month)
    if found is None or date is None:
        return None
    return {"told": Told(date["days"], Hours(found["clock"], found["clock"]))}


MERIDIEM = Pass(
    rule("MONTH NUMBER NUMBER MERIDIEM", _date_meridiem),
    rule("NUMBER NUMBER NUMBER MERIDIEM", _few_meridiem),
    rule("NUMBER plus? NUMBER MERIDIEM", _minutes_meridiem),
    rule("NUMBER PADDED MERIDIEM", _padded_meridiem),
    rule("FOUR MERIDIEM", _meridiem),
    rule("CLOCK|NUMBER|DOTTED_CLOCK|MAYBE_CLOCK MERIDIEM", _meridiem),
    rule("CLOCK letter_a", lambda _, at: _half_day(at, "am")),
    rule("NUMBER letter_a", _letter),
)

EARLY_PARTS = Pass(
    rule("CLOCK|NUMBER at_noon", lambda _, said: _in_part(_, said, "lunch")),
    rule("hour_one|hour_one_of oclock? PART_BEHIND", lambda _, part: _in_part(_, 1, part)),
    rule("CLOCK|MAYBE_CLOCK PART_BEHIND", _in_part),
    rule("DOTTED_CLOCK of|in? the? PART", _dotted_in_part),
    rule("PART at? DOTTED_CLOCK", _part_dotted),
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

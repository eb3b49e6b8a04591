"""Parts of a day: `tomorrow morning`, `late afternoon`, `this evening`, `early tomorrow morning`."""

from flows.understanding.rules.dates import calendar
from flows.understanding.rules.dates.clocks import hour_of
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.halves import in_part
from flows.understanding.rules.dates.values import Clock, Days, Hours, Told, one_day

# What people call early or late in the morning lies between this time and noon.
DAYTIME = 8 * 60


def part_hours(context: Context, name: str, place: str = "") -> Hours | None:
    """A part of day as the business has it, or its early, middle or late half; None where it has no such part."""
    if name not in context.parts:
        return None
    since, until = context.parts[name]
    if place and name == "morning":
        since = max(since, min(DAYTIME, until))
    middle, quarter = (since + until) // 2, (until - since) // 4
    places = {"early": (since, middle), "middle": (since + quarter, until - quarter), "late": (middle, until)}
    first, last = places.get(place, (since, until))
    return Hours(Clock(first, sure=True), Clock(last, sure=True), name)


def part(context: Context, name: str, place: str = "") -> Tags | None:
    """The tags of a part of day, or of its early, middle or late half."""
    hours = part_hours(context, name, place)
    return {"hours": hours} if hours else None


def maybe_part(context: Context, name: str) -> Tags | None:
    """Spanish `tarde` is late as well as the afternoon."""
    hours = part_hours(context, name)
    return {"maybe_hours": hours} if hours else None


def _early(context: Context, name: str) -> Tags | None:
    return part(context, name, "early")


def _late(context: Context, name: str) -> Tags | None:
    return part(context, name, "late")


def _middle(context: Context, name: str) -> Tags | None:
    return part(context, name, "middle")


def _day_part_place(place: str, context: Context, days: Days, name: str) -> Tags | None:
    hours = part_hours(context, name, place)
    return {"told": Told(days, hours)} if hours and days.grain == "day" else None


def _this_part(context: Context, name: str, place: str = "") -> Tags | None:
    return _day_part_place(place, context, one_day(context.now.date()), name)


def _this_part_at(context: Context, name: str, said: int | Clock) -> Tags | None:
    at = hour_of(said)
    at = at and in_part(at, name)
    return {"told": Told(one_day(context.now.date()), Hours(at, at))} if at else None


def _this_late_part(context: Context, name: str) -> Tags | None:
    return _this_part(context, name, "late")


def _this_early_part(context: Context, name: str) -> Tags | None:
    return _this_part(context, name, "early")


def _tonight(context: Context) -> Tags | None:
    return _this_part(context, "night")


def _never_in(context: Context, name: str) -> Tags | None:
    """`no mornings`."""
    return {"told": Told(hours=hours, negated=True)} if (hours := part_hours(context, name)) else None


def _last_part(context: Context, name: str) -> Tags | None:
    """`last night` is over."""
    day = calendar.shift(context.now.date(), -1)
    return _day_part_place("", context, one_day(day), name) if day else None


# Spanish `esta mañana` is this morning, not tomorrow.
THIS_MORNING = Pass(
    rule("this PART_OFFSET", _this_part),
    rule("middle PART_OFFSET", _middle),
    rule("no PART_PLURAL", _never_in),
)

DAY_PARTS = Pass(
    rule("early DAYS in? the? PART", lambda context, days, name: _day_part_place("early", context, days, name)),
    rule("late DAYS in? the? PART", lambda context, days, name: _day_part_place("late", context, days, name)),
)

PARTS = Pass(
    rule("this early PART", _this_early_part),
    rule("this late PART", _this_late_part),
    rule("last PART", _last_part),
    rule("PART last_behind", _last_part),
    rule("late in|of? the? this PART", _this_late_part),
    rule("early in|of? the? this PART", _this_early_part),
    rule("early|begin in|of|dash? the? PART", _early),
    rule("late in|of|dash? the? PART", _late),
    rule("middle in|of|dash? the? PART", _middle),
    rule("in? the? PART early", _early),
    rule("in? the? PART late", _late),
    rule("this PART at? CLOCK|NUMBER", _this_part_at),
    rule("this PART", _this_part),
    rule("late tonight", lambda context: _this_late_part(context, "night")),
    rule("early tonight", lambda context: _this_early_part(context, "night")),
    rule("tonight", _tonight),
)

"""Numbers and lengths of time: `twenty five`, `3rd`, `an hour and a half`, `two weeks and three days`."""

from flows.understanding.rules.dates.clocks import COMPANY
from flows.understanding.rules.dates.grammar import Context, Pass, Tags, rule
from flows.understanding.rules.dates.halves import in_part
from flows.understanding.rules.dates.values import Amount, Clock

# Hours up to so many are rather how long something takes.
LENGTHS = 4
_SECONDS = {"second": 1, "minute": 60, "hour": 3600}
_DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7, "workday": 1}
_MONTHS = {"month": 1, "half_year": 6, "year": 12}


def _compound(_: Context, tens: int, small: int) -> Tags | None:
    return {"number": tens + small, "spoken": tens + small} if 0 < small < 10 else None


def _less(_: Context, minutes: int, hour: int) -> Tags | None:
    """Russian `без двадцати шесть` is twenty to six, not less 26."""
    return {"clock": Clock(hour * 60 - minutes, told=True)} if minutes < 60 else None


def _compound_ordinal(_: Context, tens: int, small: int) -> Tags | None:
    return {"ordinal": tens + small} if small < 10 else None


def _ordinal(_: Context, number: int) -> Tags | None:
    return {"ordinal": number, "dated": number} if 1 <= number <= 31 else None


def _year(_: Context, thousands: int, rest: int | None) -> Tags | None:
    return {"year": thousands * 1000 + (rest or 0)} if thousands == 2 else None


def amount(count: float, unit: str) -> Amount:
    """So many of a unit."""
    if unit in _SECONDS:
        return Amount(0, 0, round(count * _SECONDS[unit]), unit)
    if unit in _DAYS:
        whole = int(count)
        return (
            Amount(0, round(count * _DAYS[unit]), 0, unit)
            if whole == count
            else Amount(0, int(count * _DAYS[unit]), 0, unit)
        )
    return Amount(round(count * _MONTHS[unit]), 0, 0, unit)


def _amount(_: Context, count: float, unit: str) -> Tags:
    return {"amount": amount(count, unit)}


def _hours(_: Context, count: int, unit: str) -> Tags:
    """`15 horas` is a length and a time of day; of a few hours rather a length."""
    clock = Clock(count * 60, sure=count > 12 or count == 0)
    told = {"clock": clock} if LENGTHS < count < 24 else {"maybe_clock": clock} if count < 24 else {}
    return {"amount": amount(count, unit), **told}


def _single(_: Context, unit: str) -> Tags:
    return {"amount": amount(1, unit)}


def _through(context: Context, unit: str) -> Tags | None:
    """Russian `через неделю`: a single unit has no number."""
    return {"coming_amount": amount(1, unit)}


def _through_some(_: Context, unit: str, count: int) -> Tags:
    """Russian `недели через две` is in about two weeks."""
    return {"coming_amount": amount(count, unit)}


def _days_or_clock(_: Context, count: int, meant: tuple[str, str]) -> Tags | None:
    """Russian `3 дня` is three days and three in the afternoon."""
    unit, part = meant
    at = in_part(Clock(count * 60), part) if 0 < count <= 12 else None
    return {"amount": amount(count, unit), **({"maybe_clock": at, "part_clock": at} if at else {})}


def _half(_: Context, unit: str) -> Tags:
    return {"amount": amount(0.5, unit)}


def _and_half(_: Context, count: float, unit: str) -> Tags:
    return {"amount": amount(count + 0.5, unit)}


def _one_and_half(_: Context, unit: str) -> Tags:
    return {"amount": amount(1.5, unit)}


def _fraction(_: Context, parts: tuple[int, int], unit: str) -> Tags | None:
    return {"amount": amount(parts[0] / parts[1], unit)} if parts[1] in (2, 3, 4) else None


def _quarters_of(_: Context, count: int, unit: str) -> Tags:
    return {"amount": amount(count / 4, unit)}


def _quarters(_: Context, unit: str) -> Tags | None:
    return {"amount": amount(0.25, unit)}


def _hours_minutes(_: Context, hours: int, unit: str, minutes: int) -> Tags | None:
    """`19 часов 30 минут` is a length and a time of day."""
    if hours >= 24 or minutes >= 60:
        return None
    clock = Clock(hours * 60 + minutes, sure=hours > 12, told=True)
    length = Amount(0, 0, hours * 3600 + minutes * 60, "minute")
    return {"amount": length, "clock" if hours > LENGTHS else "maybe_clock": clock}


def _sum(_: Context, one: Amount, other: Amount) -> Tags | None:
    """`two days and five hours`; two lengths of one kind, `15h e 17h`, are not one."""
    if one.grain == other.grain:
        return None
    return {
        "amount": Amount(one.months + other.months, one.days + other.days, one.seconds + other.seconds, other.grain),
    }


def _dropped(_: Context) -> Tags:
    return {}


def _company(_: Context, number: int) -> Tags | None:
    """Spanish `para dos a las 5` is for two; `para las dos` has its article."""
    return {} if 2 <= number <= COMPANY else None


def _company_in(_: Context, number: int, part: str) -> Tags | None:
    """`for two in the morning`."""
    return _company(_, number) if part == "morning" else None


def _part_only(_: Context, part: str) -> Tags:
    return {"part": part, "part_only": part}


# `la mañana` is the morning, `mañana` is tomorrow.
MORNING = Pass(
    rule("at PART_OFFSET", _part_only),
    rule("of|in the PART_OFFSET", _part_only),
    rule("the PART_OFFSET", _part_only),
)

_ANY_NUMBER = "number|amount_number|four|clock|dotted_clock|dotted_pair|pair|weak_pair|decimal|written|year_month|ymd"

# `5 people`, `the 2nd floor`, `version 2.10`: a number of things is neither a day nor a time.
COUNTED = Pass(
    rule("company NUMBER >in? the? PART", _company_in),
    rule("company SPOKEN >comma", _company),
    rule("company_only NUMBER >at|after|before|until|since|between|in the? number|clock|part|meal|noon", _company),
    rule("company_only NUMBER >comma|stop|weekday|offset|with|day_the|part", _company),
    rule("company_only NUMBER >on|in|this|next the? weekday|offset|next", _company),
    rule("company_only NUMBER >single next_behind", _company),
    rule("PAIR >in|of the part", lambda _, pair: {"pair": pair}),
    rule("number|amount_number|four|clock|dotted_clock|decimal dash|to|and? number? counted", _dropped),
    rule("pair counted", _dropped),
    rule("counted of? clock", _dropped),
    rule(f"worth stop? {_ANY_NUMBER}", _dropped),
    rule("number|weak_pair dash weak_pair", _dropped),
    rule("weak_pair dash dotted_pair", _dropped),
    rule("fraction of the", _dropped),
    rule("ordinal counted|street_behind", _dropped),
    rule("wishing the? weekday|part|unit_day|unit_week|unit_weekend|unit_month|unit_year|feast", _dropped),
)

NUMBERS: tuple[Pass, ...] = (
    Pass(
        rule("less TENS SMALL", _less),
        rule("TENTH dash? SMALL_ORDINAL", _compound_ordinal),
        rule("TENS dash? SMALL_ORDINAL", _compound_ordinal),
        rule("TENS dash? SMALL", _compound),
        rule("TENS tens_and SMALL", _compound),
        rule("DIGITS dash? suffix", _ordinal),
    ),
    Pass(
        rule("SPOKEN thousand and? NUMBER|ORDINAL?", _year),
        rule("FRACTION one? UNIT_HOUR", _fraction),
        rule("NUMBER and one? half UNIT", _and_half),
        rule("NUMBER UNIT and one? half", _and_half),
        rule("one UNIT and one? half", _one_and_half),
        rule("UNIT_HOUR and one? half", _one_and_half),
        rule("one_and_half UNIT", _one_and_half),
        rule("half one? UNIT", _half),
        rule("one? quarter of? one? UNIT_HOUR", _quarters),
        rule("half_unit UNIT?", lambda _, unit: {"amount": amount(0.5, unit or "hour")}),
        rule("SPAN unit_minute", lambda _, length: {"amount": length}),
        rule("NUMBER UNIT_HOURLY and? NUMBER unit_minute", _hours_minutes),
        rule("NUMBER UNIT_HOURLY", _hours),
        rule("NUMBER UNIT_PART", _days_or_clock),
        rule("DECIMAL|NUMBER|VAGUE|AMOUNT_NUMBER UNIT", _amount),
        rule("NUMBER|VAGUE more UNIT", _amount),
        rule("NUMBER dash? quarters of? one? UNIT_HOUR", _quarters_of),
        rule("one UNIT", _single),
        rule("UNIT through NUMBER|VAGUE", _through_some),
        rule("through UNIT", _through),
    ),
    Pass(
        rule("AMOUNT comma? and? AMOUNT", _sum),
    ),
)

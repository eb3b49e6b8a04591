"""What a run of digits may be: a clock time, a date, a year, a number; each shape is anchored and matched once."""

import re

from flows.understanding.rules.dates.grammar import Tags
from flows.understanding.rules.dates.values import MINUTES, Amount, Clock

# The tags of what means nothing.
GAP: Tags = {}
# Day and night, no date.
_ALWAYS = "24/7"

_ISO = re.compile(r"([0-9]{4})([-/.])([0-9]{1,2})\2([0-9]{1,2})")
_DATE = re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_MONTH = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})|([0-9]{1,2})[-/.]([0-9]{4})")
_CLOCK = re.compile(r"([0-9]{1,2})[:hч]([0-9]{2})(?::([0-9]{2}))?")
_SPAN = re.compile(r"([0-9]{1,2})[hч]([0-9]{2})")
_PAIR = re.compile(r"([0-9]{1,2})([./])([0-9]{1,2})")
_DECIMAL = re.compile(r"([0-9]{1,3})[.,]([0-9])")


def shape(run: str) -> Tags:
    """What a run of digits may be; empty where it is nothing known."""
    if run == _ALWAYS:
        return GAP
    if run.isdecimal():
        return _plain(run)
    if found := _ISO.fullmatch(run):
        return {"ymd": (int(found[1]), int(found[3]), int(found[4]))}
    if found := _DATE.fullmatch(run):
        year = int(found[4])
        dotted = _clock(found[1], found[3], found[4]) if found[2] == "." else {}
        return {"written": (int(found[1]), int(found[3]), year if year > 99 else 2000 + year), **dotted}
    if found := _MONTH.fullmatch(run):
        parts = (found[1], found[2]) if found[1] else (found[4], found[3])
        return {"year_month": (int(parts[0]), int(parts[1]))}
    if found := _CLOCK.fullmatch(run):
        return {**_clock(found[1], found[2], found[3] or "0"), **_span(run)}
    if found := _PAIR.fullmatch(run):
        return _pair(found[1], found[2], found[3])
    if found := _DECIMAL.fullmatch(run):
        return {"decimal": int(found[1]) + int(found[2]) / 10}
    return GAP


def _plain(run: str) -> Tags:
    number = int(run) if len(run) <= 4 else 0
    if len(run) <= 2:
        return {"number": number, "digits": number, **({"padded": number} if run[0] == "0" else {})}
    if len(run) == 4 and 1970 <= number < 2100:
        return {"year": number, **_tagged("four", run)}
    if len(run) == 3:
        return {"amount_number": number, **_tagged("four", run)}
    return _tagged("four", run) if len(run) == 4 else GAP


def _tagged(tag: str, run: str) -> Tags:
    clock = _clock(run[:-2], run[-2:], "0").get("clock")
    return {tag: clock} if clock else {}


def _clock(hour: str, minute: str, second: str) -> Tags:
    at, past, exact = int(hour), int(minute), int(second)
    if at > 24 or past > 59 or exact > 59 or (at == 24 and past):
        return {}
    sure = at > 12 or hour[0] == "0"
    return {"clock": Clock(at * 60 + past, sure=sure, told=True, second=exact) if at * 60 + past <= MINUTES else None}


def _span(run: str) -> Tags:
    """`2h30` may be a length, too."""
    found = _SPAN.fullmatch(run)
    return {"span": Amount(0, 0, int(found[1]) * 3600 + int(found[2]) * 60, "minute")} if found else {}


def _pair(first: str, mark: str, second: str) -> Tags:
    pair = (int(first), int(second))
    if mark == "/":
        return {"pair": pair, "fraction": pair}
    if len(second) == 1:
        return {"weak_pair": pair, "decimal": float(f"{first}.{second}")}
    return {"dotted_pair": pair, **{f"dotted_{tag}": value for tag, value in _clock(first, second, "0").items()}}
